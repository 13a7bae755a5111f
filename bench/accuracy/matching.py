"""Which of the terms that a reader labelled the program found: same place, same topic, same value.

Written apart from the program's own comparing, so that a fault there can't hide itself.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from .labels import Label, squash

LEVELS = ("found", "value", "full")
LEAST_OVERLAP = 0.6
_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
_MONTHS = {"month": 1.0, "quarter": 3.0, "half_year": 6.0, "year": 12.0}
# Within a window ("7天内退货", "质保一年内") a bare figure is read as == or <= alike.
_WINDOWS = {"warranty_period", "return_window", "exchange_window", "spare_parts", "bid_validity"}


def overlap(one: str, other: str) -> float:
    """The longest common part of two quotes, as a share of the shorter one, blanks aside."""
    one, other = squash(one), squash(other)
    if not one or not other:
        return 0.0
    if one in other or other in one:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.find_longest_match(0, len(one), 0, len(other)).size / min(len(one), len(other))


def canonical(value: Any) -> Any:
    """A value in a form where equal ones are equal: hours for what is counted in days, months for years."""
    if not isinstance(value, dict):
        return value
    value = {key: each for key, each in value.items() if each is not None}
    if "per" in value:
        return ("per", float(value.get("amount", 1)), canonical(value["per"]))
    for name, sizes in (("hours", _HOURS), ("months", _MONTHS)):
        if value.get("unit") in sizes and "amount" in value:
            return (name, round(float(value["amount"]) * sizes[value["unit"]], 4))
    return tuple(
        sorted(
            (key, str(round(float(each), 6)) if isinstance(each, int | float) else str(each))
            for key, each in value.items()
        )
    )


def same_value(one: Any, other: Any) -> bool:
    """Tell whether two values are one after conversion; a month is 30 days or a twelfth of 365."""
    one, other = canonical(one), canonical(other)
    if one == other:
        return True
    kinds = {"hours", "months"}
    if isinstance(one, tuple) and isinstance(other, tuple) and {one[0], other[0]} == kinds:
        hours, months = (one[1], other[1]) if one[0] == "hours" else (other[1], one[1])
        return any(abs(hours / 24 - months * days) < 1e-6 for days in (30, 365 / 12))
    return False


def agree(read: Label, found: Label, level: str) -> float | None:
    """How well a found term fits a labelled one, None where it does not fit at that level."""
    if found.topics[0] not in read.topics:
        return None
    near = overlap(read.quote, found.quote)
    if near < LEAST_OVERLAP:
        return None
    value = same_value(read.value, found.value) and read.value_blank == found.value_blank
    operator = read.operator == found.operator or (
        found.topics[0] in _WINDOWS and {read.operator, found.operator} == {"==", "<="}
    )
    exact = operator and (read.subject_free or (read.subject or None) == (found.subject or None))
    if (level != "found" and not value) or (level == "full" and not exact):
        return None
    return near + 2 * value + 4 * exact


def matched(read: Sequence[Label], found: Sequence[Label], level: str) -> set[int]:
    """Give the places in `read` that were found. Each found term answers one label; the best fits are taken first."""
    pairs = []
    for i, label in enumerate(read):
        for j, term in enumerate(found):
            fit = agree(label, term, level)
            if fit is not None:
                # A firm label comes before an optional one, and a sentence said twice is paired in order.
                order = abs(i / len(read) - j / len(found))
                pairs.append((fit + (not label.optional) - order, -i, -j))
    taken: set[int] = set()
    result: set[int] = set()
    for _, i, j in sorted(pairs, reverse=True):
        if -i not in result and -j not in taken:
            result.add(-i)
            taken.add(-j)
    return result
