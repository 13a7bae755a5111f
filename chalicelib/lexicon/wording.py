"""What reasons and reports call things, in Chinese and English: one data file, checked when it is read."""

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ..errors import InvalidLexicon, InvalidRequest
from ..model.base import Record
from ..model.term import Condition, Operator
from ..model.value import (
    Count,
    Duration,
    Event,
    Frequency,
    Money,
    MoneyRange,
    Quantity,
    Rate,
    Schedule,
    Value,
)
from .loader import topics

LANGUAGES = ("zh", "en")
_FILE = Path(__file__).parent / "wording.toml"
# 3 year, 6 month: how old a report may be.
_AGE = re.compile(r"\d{1,2} (?:year|month)")
_TEN_THOUSAND = Decimal(10_000)
_HUNDRED_MILLION = Decimal(100_000_000)


class Wording(Record):
    """One thing's name in both languages; `many` is the English plural where units need one."""

    zh: str
    en: str
    many: str | None = None


@cache
def _words() -> Mapping[str, Mapping[str, Wording]]:
    try:
        return TypeAdapter(dict[str, dict[str, Wording]]).validate_python(
            tomllib.loads(_FILE.read_text("utf-8"))
        )
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise InvalidLexicon(f"{_FILE.name} can't be used, correct it: {error}") from error


def check_language(language: str) -> str:
    """Give the language back. Raises InvalidRequest unless it is `zh` or `en`."""
    if language not in LANGUAGES:
        raise InvalidRequest(f"language {language!r} is not known, use one of {', '.join(LANGUAGES)}")
    return language


def find_word(section: str, key: str, language: str) -> str | None:
    """Give the word for a key, or None if the data file does not have it (names made by documents)."""
    entry = _words().get(section, {}).get(key)
    return None if entry is None else str(getattr(entry, check_language(language)))


def word(section: str, key: str, language: str) -> str:
    """Give the word for a key. Raises InvalidLexicon if the data file lacks it."""
    found = find_word(section, key, language)
    if found is None:
        raise InvalidLexicon(f"{_FILE.name} has no entry {key!r} in [{section}], add it")
    return found


def say(key: str, language: str, **filled: object) -> str:
    """Give a label or sentence of the section `say`, its braces filled in."""
    return word("say", key, language).format(**filled)


def number_words(number: Decimal) -> str:
    """Give a number in plain digits without an exponent or needless zeros: 24, 0.5, 120000."""
    plain = format(number, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _amount_with_unit(amount: Decimal, section: str, unit: str, language: str) -> str:
    entry = _words()[section].get(unit)
    digits = number_words(amount)
    if entry is None:  # a unit that the document brought along
        return f"{digits} {unit}"
    if language == "zh":
        return f"{digits}{entry.zh}"
    return f"{digits} {entry.en if amount == 1 or entry.many is None else entry.many}"


def _duration(value: Duration, language: str) -> str:
    if language == "zh" and value.unit == "half_year" and value.amount == 1:
        return "半年"
    return _amount_with_unit(value.amount, "time", value.unit, language)


def _frequency(value: Frequency, language: str) -> str:
    times = _amount_with_unit(value.amount, "count", "time", language)
    if value.per.amount == 1:
        per = word("per", value.per.unit, language)
    else:
        length = _duration(value.per, language)
        per = f"每{length}" if language == "zh" else f"per {length}"
    return f"{per}{times}" if language == "zh" else f"{times} {per}"


def _money(value: Money, language: str) -> str:
    currency = find_word("currency", value.currency, language)
    if language == "en" or currency is None:
        return f"{value.currency} {value.amount:,f}"
    for size, name in ((_HUNDRED_MILLION, "亿"), (_TEN_THOUSAND, "万")):
        if value.amount >= size and value.amount % (size / 100) == 0:
            return f"{number_words(value.amount / size)}{name}{currency}"
    return f"{number_words(value.amount)}{currency}"


def _quantity(value: Quantity) -> str:
    unit = f" {value.unit}" if value.unit else ""
    if value.sides:
        return "×".join(number_words(side) for side in value.sides) + unit
    low, high = value.min, value.max
    if low is not None and high is not None:
        return f"{number_words(low)} – {number_words(high)}{unit}"
    if low is not None or high is not None:
        sign, bound = ("≥", low) if low is not None else ("≤", high)
        return f"{sign} {number_words(bound or Decimal(0))}{unit}"
    return f"{number_words(value.amount)}{unit}" if value.amount is not None else unit.strip()


def _schedule(value: Schedule, language: str) -> str:
    hours = f"{number_words(value.days_per_week)}×{number_words(value.hours_per_day)}"
    return f"{hours}小时" if language == "zh" else f"{hours} h"


def _plain_value(value: Value, language: str) -> str:
    match value:
        case Event():
            return word("event", value.value, language)
        case Duration():
            return _duration(value, language)
        case Frequency():
            return _frequency(value, language)
        case Schedule():
            return _schedule(value, language)
        case Rate():
            return f"{number_words(value.amount)}%"
        case Money():
            return _money(value, language)
        case MoneyRange():
            low, high = (Money(amount=side, currency=value.currency) for side in (value.min, value.max))
            return f"{_money(low, language)} – {_money(high, language)}"
        case Count():
            return _amount_with_unit(value.amount, "count", value.unit, language)
        case Quantity():
            return _quantity(value)


def value_words(
    operator: Operator, value: Value | None, blank: bool, language: str, *, demanded: bool = True
) -> str:
    """Give operator and value as people write them: `≤ 2小时`, `7×24小时`, `自验收合格起`, `≤ 2 hours`.

    A value left blank reads `（数值缺失）`. Where the topic carries no figure it says that the thing is
    required (`demanded`, for a requirement) or offered (for a commitment); absent things are `无`.
    """
    check_language(language)
    if blank:
        return word("no_value", "blank", language)
    if operator is Operator.ABSENT:
        return word("no_value", "absent", language)
    if value is None:
        return word("no_value", "present" if demanded else "offered", language)
    own_bounds = isinstance(value, Event) or (isinstance(value, Quantity) and value.amount is None)
    sign = "" if own_bounds else word("operator", operator.value, language)
    return sign + _plain_value(value, language)


def condition_words(condition: Condition, language: str) -> str:
    """Give one condition with its kind: `故障级别：紧急`; a value not in the catalogue stays as written.

    A kind that is written into the value of `other`, as in `clock: 接到报修后`, is told as that kind.
    """
    named, colon, rest = condition.value.partition(": ")
    if condition.kind == "other" != named and colon and find_word("condition", named, language):
        return condition_words(Condition(kind=named, value=rest), language)
    value = find_word(f"condition_{condition.kind}", condition.value, language)
    if condition.kind == "age" and _AGE.fullmatch(condition.value):
        amount, unit = condition.value.split(" ")
        value = _amount_with_unit(Decimal(amount), "time", unit, language)
    value = value or find_word("condition_value", condition.value, language) or condition.value
    kind = find_word("condition", condition.kind, language) or condition.kind
    return f"{kind}{say('colon', language)}{value}"


def conditions_words(conditions: tuple[Condition, ...], language: str) -> str:
    """Give all conditions in their order, an empty text for none."""
    return say("list_separator", language).join(condition_words(item, language) for item in conditions)


def subject_words(subject: str | None, language: str) -> str:
    """Give a catalogued subject by its name, any other as written, and an empty text for none."""
    return "" if subject is None else find_word("subject", subject, language) or subject


def topic_words(topic: str, language: str) -> str:
    """Give a topic's name from the catalogue, or its id where the catalogue does not have it."""
    entry = topics().get(topic)
    return topic if entry is None else str(getattr(entry, check_language(language)))


def page_ranges(pages: tuple[int, ...]) -> str:
    """Give page numbers, ascending, runs drawn together: `1, 3–5, 8`."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
