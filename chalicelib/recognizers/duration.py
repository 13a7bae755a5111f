"""Lengths of time: 2小时内, 不少于三（3）年, 36个月, 半个工作日, within two (2) hours, 1小时30分钟, 3年至5年."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from ..model.term import Operator
from ..model.value import Duration, TimeUnit
from ..text.numerals import LAST, NOT_INSIDE, NUMBER, parse
from . import lost_duration, quarters
from .base import Figure, remembered
from .compare_words import AFTER, BEFORE, operator_of
from .time_units import ratio, unit_of, unit_source

# Not the tail of a code, a product, a fraction or an ordinal: A4年, 7×24小时, 1/2小时, 第3年, 800-8820天.
_START = rf"{NOT_INSIDE}(?<![×第+])(?<!(?<!\*)\*)(?:(?<![A-Za-z])|(?<=\dh))(?<!\d[/-])"
# **[90]**日历天, 不少于[3]年, 质保_2_年: what a form or its writer puts around the figure.
_OPENED = r"[\[【*_ ]{0,4}"
_CLOSED = r"(?<=\(\d{2})\)(?=个?(?:日历[天日]|自然日|工作日|天|月|小时))|(?<=\(\d{3})\)(?=个?(?:日历[天日]|自然日|工作日|天|月|小时))|(?<=[\d半一二三四五六七八九十百])[\]】*_]{1,4}(?=个?(?:年|月|日|天|小时|分钟|工作|周|星期|自然|历|季)| ?(?:business |working |calendar )?(?:days?|hours?|weeks?|months?|years?|minutes?)\b)"
_FIGURE = re.compile(
    rf"(?:(?P<before>{BEFORE})[ 为:在]{{0,2}}(?:(?:接到?)?(?:报修|通知|接报|故障)(?:之)?后)?{_OPENED})?"
    rf"(?P<number>{_START}{NUMBER})(?:{_CLOSED})?"
    rf"(?:(?: ?[~至到-] ?| to )(?P<upper>{NUMBER})| ?\((?P<again>{NUMBER})\))?"
    rf"(?P<and_half>个半(?=小时|钟头|月))?[ -]?(?:{unit_source('u')})(?P<half>半)?(?! ?[×*] ?\d)"
    rf"(?:\((?P<same>{NUMBER})(?:{unit_source('w')})?\)|\((?P<kind>工作日|(?:working|business) days)\))?"
    rf"(?P<included>\(不?含[^)]{{0,8}}\))?(?: ?(?P<after>{AFTER}))?(?P<included2>\(不?含[^)]{{0,8}}\))?",
    re.IGNORECASE,
)
# What every one of them has, looked for first: most texts have none.
_ENDS = re.compile(rf"{LAST}(?:{_CLOSED})?(?:个半)?[ -]?(?:{unit_source('u')})", re.IGNORECASE)
# 两三天, 三五年: about so many.
_ROUGH = re.compile("一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九")
_MINUTES_AFTER_HOURS = re.compile(rf"零?({NUMBER})分(?!钟|之|数)")
# A clock's minutes: 9:30时, but 一级:30分钟 and P1:2小时 are figures.
_CLOCK = re.compile(r"\d:$")
# 8H-20H: from hour to hour.
_HOURS_OF_DAY = re.compile(r"\d[hH][-~]$")
_TO_HOUR = re.compile(r"[hH][-~]\d{1,2}[hH]")
_WHOLE_UNIT = re.compile(r"小时|分钟|hour|hr|min", re.IGNORECASE)
_INCLUDED: Final = {Operator.LESS: Operator.AT_MOST, Operator.MORE: Operator.AT_LEAST}
_EXCLUDED: Final = {Operator.AT_MOST: Operator.LESS, Operator.AT_LEAST: Operator.MORE}
# 3.2小时 at the start of a paragraph: item 3 and two hours, more often than not; halves are meant as decimals.
_ITEM_OR_DECIMAL = re.compile(r"[1-9]\d?\.(?!50?$)[1-9]\d?")
_PARTS: Final = {("year", "month"), ("day", "hour"), ("hour", "minute")}
# No promise lasts longer; a greater number of years is a year of the calendar, 二零二六年.
_YEARS = 1000


@remembered
def find(text: str) -> Iterator[Figure]:
    """Give the durations in a squeezed text, in order, none overlapping another.

    Blanks and figures that contradict themselves have value None. Clock codes (7×24) are not among them.
    """
    matches = _FIGURE.finditer(text) if _ENDS.search(text) else ()
    found = [figure for match in matches if (figure := _read(text, match)) is not None]
    found = [*_joined(text, found), *quarters.find(text)]
    taken = [(figure.start, figure.end) for figure in found]
    found.extend(lost_duration.find(text, taken))
    yield from sorted(found, key=lambda figure: figure.start)


def _read(text: str, match: re.Match[str]) -> Figure | None:
    named = unit_of(match, "u")
    if named is None or _is_date(text, match, named[0]) or _half_bracketed(text, match):
        return None
    unit, working = named
    if match.group("kind"):
        unit = "working_day"
    try:
        amount, upper = _amounts(match)
        again = parse(match.group("again")) if match.group("again") else amount
    except ValueError:
        return None
    if unit == "year" and amount >= _YEARS:
        return None
    operator = _operator(match)
    start = match.start("before") if match.group("before") else match.start("number")
    if again != amount or not _same_length(match, amount, unit):
        why = f"{match.group()}: the two numbers disagree"
        return Figure(start, match.end(), None, operator, blank=True, working=working, why=why)
    if match.start("number") == 0 and _ITEM_OR_DECIMAL.fullmatch(number := match.group("number")):
        why = f"{match.group()}: {number} may be an item's number and a figure"
        return Figure(start, match.end(), None, operator, blank=True, working=working, why=why)
    if _digits_apart(text, match):
        why = f"{match.group()}: digits stand apart before it"
        return Figure(start, match.end(), None, operator, blank=True, working=working, why=why)
    if match.group("half") or match.group("and_half"):
        amount += Decimal("0.5")
    if upper is not None:
        if upper <= amount:
            return None
        amount = _bound(amount, upper, unit, operator)
    why = f"{match.group()} → {amount.normalize():f} {unit}"
    return Figure(start, match.end(), Duration(amount=amount, unit=unit), operator, working=working, why=why)


def _half_bracketed(text: str, match: re.Match[str]) -> bool:
    """[填写,如:2]小时: the bracket was not opened before the figure, so it holds more than that."""
    closed = text[match.end("number") : match.end("number") + 1] in ("]", "】")
    return closed and text[max(0, match.start("number") - 4) : match.start("number")].strip(" *_")[
        -1:
    ] not in (
        "[",
        "【",
    )


def _amounts(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    number = match.group("number")
    if _ROUGH.fullmatch(number):
        return parse(number[0]), parse(number[1])
    return parse(number), parse(match.group("upper")) if match.group("upper") else None


def _bound(lower: Decimal, upper: Decimal, unit: TimeUnit, operator: Operator | None) -> Decimal:
    """1-2个工作日: a deadline is its upper bound, a least amount its lower one; what lasts years is a least amount."""
    if operator is None and unit == "year":
        return lower
    return lower if operator in (Operator.AT_LEAST, Operator.MORE) else upper


def _operator(match: re.Match[str]) -> Operator | None:
    operator = operator_of(match.group("before"), match.group("after"))
    included = match.group("included") or match.group("included2")
    if included is None or operator is None:
        return operator
    return _EXCLUDED.get(operator, operator) if "不" in included else _INCLUDED.get(operator, operator)


def _is_date(text: str, match: re.Match[str], unit: TimeUnit) -> bool:
    number = match.group("number")
    head = text[max(0, match.start("number") - 2) : match.start("number")]
    if unit == "year":
        return bool(re.fullmatch(r"(?:19|20)\d\d", number))
    if unit == "day":
        return head.endswith("月")  # 4月20日
    if unit == "month":
        return bool(re.match(r"\d{1,2}日", text[match.end() : match.end() + 3]))
    if unit == "hour" and (
        _HOURS_OF_DAY.search(text[max(0, match.start("number") - 4) : match.start("number")])
        or _TO_HOUR.match(text[match.end() - 1 : match.end() + 4])
    ):
        return True
    if not _CLOCK.search(head) or not re.fullmatch(r"[0-5]\d", number):
        return False
    return match.group("upper") is not None or not _WHOLE_UNIT.search(match.group())


def _digits_apart(text: str, match: re.Match[str]) -> bool:
    """`3 0天`: a scan's blank inside a number. At the start of a text the first digit may be an item's number."""
    number = match.group("number")
    before = re.search(r"(?<![\d.])\d $", text[max(0, match.start("number") - 3) : match.start("number")])
    if before is None or not re.fullmatch(r"\d", number):
        return False
    return number == "0" or match.start("number") > 2


def _same_length(match: re.Match[str], amount: Decimal, unit: TimeUnit) -> bool:
    """Tell whether a figure repeated in brackets, 2年(24个月), says the same."""
    if not match.group("same"):
        return True
    named = unit_of(match, "w")
    other = named[0] if named else unit
    if other == "working_day" != unit:
        return True
    try:
        return amount * ratio(unit, other) == parse(match.group("same"))
    except ValueError:
        return False


def _joined(text: str, found: list[Figure]) -> list[Figure]:
    """Join what is one figure in two parts: 1小时30分钟, 1年6个月; 3年至5年."""
    result: list[Figure] = []
    for figure in found:
        if result and (whole := _sum(text, result[-1], figure) or _range(text, result[-1], figure)):
            result[-1] = whole
        else:
            result.append(figure)
        if bare := _bare_minutes(text, result[-1]):
            result[-1] = bare
    return result


def _sum(text: str, first: Figure, second: Figure) -> Figure | None:
    if not isinstance(first.value, Duration) or not isinstance(second.value, Duration):
        return None
    larger, smaller = first.value.unit, second.value.unit
    between = text[first.end : second.start]
    if between not in ("", "零", "又", " ", " and ") or (larger, smaller) not in _PARTS:
        return None
    if text[second.start] in "<>≤≥=" or second.value.amount >= ratio(larger, smaller):
        return None
    amount = first.value.amount * ratio(larger, smaller) + second.value.amount
    value = Duration(amount=amount, unit=smaller)
    why = f"{text[first.start : second.end]} → {amount.normalize():f} {smaller}"
    return replace(
        second, start=first.start, value=value, operator=first.operator or second.operator, why=why
    )


def _bare_minutes(text: str, figure: Figure) -> Figure | None:
    """1小时30分: after hours, 分 can't be points."""
    if not isinstance(figure.value, Duration) or figure.value.unit != "hour":
        return None
    match = _MINUTES_AFTER_HOURS.match(text, figure.end)
    if match is None:
        return None
    try:
        minutes = parse(match.group(1))
    except ValueError:
        return None
    end = match.end()
    amount = figure.value.amount * 60 + minutes
    after = re.compile(AFTER, re.IGNORECASE).match(text, end)
    operator = figure.operator or (operator_of(None, after.group()) if after else None)
    end = after.end() if after else end
    why = f"{text[figure.start : end]} → {amount.normalize():f} minute"
    return replace(figure, end=end, value=Duration(amount=amount, unit="minute"), operator=operator, why=why)


def _range(text: str, first: Figure, second: Figure) -> Figure | None:
    lower, upper = first.value, second.value
    if not isinstance(lower, Duration) or not isinstance(upper, Duration):
        return None
    if text[first.end : second.start].strip() not in ("~", "至", "到", "-", "to") or lower.unit != upper.unit:
        return None
    if lower.amount >= upper.amount:
        return None
    operator = first.operator or second.operator
    amount = _bound(lower.amount, upper.amount, upper.unit, operator)
    why = f"{text[first.start : second.end]} → {amount.normalize():f} {upper.unit}"
    value = Duration(amount=amount, unit=upper.unit)
    return replace(second, start=first.start, value=value, operator=operator, why=why)
