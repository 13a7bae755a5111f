"""Which of the terms that a reader labelled the program found: same place, same topic, same value.

Written apart from the program's own comparing, so that a fault there can't hide itself.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from chalicelib.text.normalize import normalize

from .labels import Label, squash

LEVELS = ("found", "value", "full")
LEAST_OVERLAP = 0.6
_HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
_MONTHS = {"month": 1.0, "quarter": 3.0, "half_year": 6.0, "year": 12.0}
# Within a window ("7天内退货", "质保一年内") a bare figure is read as == or <= alike.
_WINDOWS = {"warranty_period", "return_window", "exchange_window", "spare_parts", "bid_validity"}


# The catalogue notes a share in percent and a time by its English name; a reader may write the sign or the document's word.
_UNITS = {
    "percent": ("%", "％", "pct", "percentage"),
    "second": ("s", "sec", "秒", "seconds"),
    "minute": ("min", "分", "分钟", "minutes"),
    "hour": ("h", "hr", "小时", "hours", "h/次"),
    "year": ("年", "years"),
    "inch": ("英寸", "寸", "吋", '"', "inches"),
    "℃": ("°c", "摄氏度", "degc"),
    "user": ("人", "用户", "person", "users"),
    "°": ("度", "degree"),
}
_NOTED = {written: name for name, forms in _UNITS.items() for written in forms}
# Properties have no list of ids: their names are compared as words.
_FREE_SUBJECT = "technical_parameter"
# A standard is named by its number as the reader wrote it: with or without blanks, /T, year and title.
_STANDARD_SUBJECT = "standard_compliance"
_NUMBERED = re.compile(
    r"(?P<body>[A-Z]{1,6}(?:[ /]{1,3}[A-Z]{1,6}){0,2})[ -]{0,2}(?P<number>\d{1,6}(?:\.\d{1,3}){0,2}[A-Z]{0,2})"
    r"(?P<parts>(?:-\d{1,2}(?!\d)){0,3}?)(?: ?[-:] ?(?P<year>(?:19|20)\d\d|[5-9]\d))?(?![A-Z\d]|[-:]\d)"
)


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
    if isinstance(value.get("unit"), str):
        value["unit"] = _NOTED.get(value["unit"].lower(), value["unit"])
    if "per" in value:
        return ("per", float(value.get("amount", 1)), canonical(value["per"]))
    for name, sizes in (("hours", _HOURS), ("months", _MONTHS)):
        if value.get("unit") in sizes and "amount" in value:
            return (name, round(float(value["amount"]) * sizes[value["unit"]], 9))
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


def tolerance(label: Label) -> Any:
    """How far from its target a property may be: ±5 % noted as between -5 and 5, or as at most 5; None for other values."""
    value = label.value
    if not isinstance(value, dict):
        return None
    low, high, unit = value.get("min"), value.get("max"), {"unit": value.get("unit")}
    if low is not None and high is not None and low == -high and label.operator in ("between", "<="):
        return canonical({"amount": high, **unit})
    return (
        canonical({"amount": value["amount"], **unit})
        if label.operator == "<=" and "amount" in value
        else None
    )


def _is_range(label: Label) -> bool:
    return isinstance(label.value, dict) and label.value.get("min") is not None


def same_subject(read: Label, found: Label) -> bool:
    """Tell whether two subjects are one. A property is free words, `product/property`: the property's names must share
    most of the shorter one, and so must the products', where both name one; a label without a subject leaves it open."""
    if found.topics[0] != _FREE_SUBJECT:
        if found.topics[0] == _STANDARD_SUBJECT and read.subject and found.subject:
            return same_standard(read.subject, found.subject)
        return _FREE_SUBJECT in read.topics or (read.subject or None) == (found.subject or None)
    if not read.subject or not found.subject:
        return not read.subject
    wanted, given = _names(read.subject), _names(found.subject)
    if not _alike(wanted[1], given[1]):
        return False
    return not (wanted[0] and given[0]) or any(
        _alike(one, other)
        for one, other in ((wanted[0], given[0]), (wanted[0], "".join(given)), (given[0], "".join(wanted)))
    )


def same_standard(one: str, other: str) -> bool:
    """Tell whether two names are one standard's: GB3309-89 is GB 3309-1989 and GB/T 3309《…》; two editions are two.

    A name without a number is compared by its title, and is no standard's that the other gives by number.
    """
    mine, its = _numbered(one), _numbered(other)
    if mine is None or its is None:
        return mine is its and _title(one) == _title(other)
    return mine[0] == its[0] and (mine[1] == its[1] or None in (mine[1], its[1]))


def _numbered(name: str) -> tuple[tuple[str, ...], str | None] | None:
    """The body and number of a standard, and its year in four digits; None for a title."""
    plain = re.sub(r"《[^《》]*》", " ", normalize(name)).upper()
    match = _NUMBERED.search(re.sub(r"[—–−_]+", "-", plain))
    if match is None:
        return None
    body = [part for part in re.split(r"[ /]+", match["body"]) if part not in ("T", "Z")]
    if "ISO" in body:
        body = ["ISO"]  # ISO/IEC 27001 is ISO 27001
    year = match["year"]
    return (*body, match["number"] + match["parts"]), f"19{year}" if year and len(year) == 2 else year


def _title(name: str) -> str:
    return squash(re.sub(r"[《》]", "", normalize(name))).lower()


def _alike(one: str, other: str) -> bool:
    """短期工作环境温度 is 短期工作可承受环境温度: what two names share in pieces of two characters and more."""
    one, other = squash(one), squash(other)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    shorter = min(len(one), len(other))
    return sum(block.size for block in blocks if block.size >= min(2, shorter)) >= LEAST_OVERLAP * max(
        1, shorter
    )


def _names(subject: str) -> tuple[str, str]:
    """Product and property in simplified characters and small letters, remarks in brackets left out."""
    plain = re.sub(r"[(（][^()（）]*[)）]", "", normalize(subject)).lower()
    product, _, attribute = plain.rpartition("/")
    return product, attribute


def agree(read: Label, found: Label, level: str) -> float | None:
    """How well a found term fits a labelled one, None where it does not fit at that level."""
    if found.topics[0] not in read.topics:
        return None
    near = overlap(read.quote, found.quote)
    if near < LEAST_OVERLAP:
        return None
    # An accuracy of ±5 % and an error of at most 5 % are one.
    spread = (
        found.topics[0] == _FREE_SUBJECT
        and (_is_range(read) or _is_range(found))
        and tolerance(read) is not None
        and tolerance(read) == tolerance(found)
    )
    value = (spread or same_value(read.value, found.value)) and read.value_blank == found.value_blank
    operator = (
        spread
        or read.operator == found.operator
        or (found.topics[0] in _WINDOWS and {read.operator, found.operator} == {"==", "<="})
    )
    exact = operator and (read.subject_free or same_subject(read, found))
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
