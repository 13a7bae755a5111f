"""Lengths of time: 2小时内, 不少于三（3）年, 36个月, 半个工作日, within two (2) hours, 不超过  小时 (figure lost)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, get_args

from ..model.term import Operator
from ..model.value import Duration, TimeUnit
from ..text.numerals import NUMBER, parse
from .base import Figure
from .compare_words import AFTER, BEFORE, operator_of

# Longest first; what may not follow keeps 年级, 天津, 日期, 时间 and points (分) out.
_UNITS: Final[tuple[tuple[str, str, bool], ...]] = (
    ("working_day", r"个?(?:工作日|工作天|营业日)|(?:business|working)[ -]days?\b", False),
    ("hour", r"个?(?:工作小时|工时)|(?:business|working|support)[ -](?:hours?|hrs?)\b", True),
    ("minute", r"分钟|分(?=内|以内|之内|到|抵|响)|minutes?\b|mins?\b", False),
    ("hour", r"个?(?:小时|钟头)|时(?=内|以内|之内)|hours?\b|hrs?\b|[hH](?![a-zA-Z])", False),
    ("week", r"个?(?:周(?!年|岁|边|期|转|末)|星期|礼拜)|weeks?\b", False),
    ("month", r"个(?:自然)?月|月(?=内|以内|之内|以上|以下)|(?:calendar )?months?\b", False),
    (
        "year",
        r"个?(?:周年|整年|年度|学年|年)(?!级|代|龄|会|检|审|报|初|底|末|轻|\d{1,2}月|[一二三四五六七八九十]{1,2}月)|years?\b|yrs?\b",
        False,
    ),
    (
        "day",
        r"个?(?:日历天|日历日|自然日|公历日|天(?!津|然|花|气|线|数|平)|日(?!期|常|志|用|元|前一|报|程|间))|(?:calendar |clear )?days?\b",
        False,
    ),
)
_UNIT = "|".join(f"(?P<u{index}>{source})" for index, (_, source, _) in enumerate(_UNITS))
# Not the tail of another number, a code or an ordinal: 1,024小时, 9:30, A4年, 第3年.
_NOT_AFTER_NUMBER = r"(?<![\d./A-Za-z*×第])(?<!\d[,:])"
_FIGURE = re.compile(
    rf"(?:(?P<before>{BEFORE})[ 为:在]{{0,2}})?"
    rf"(?P<number>{_NOT_AFTER_NUMBER}{NUMBER})"
    rf"(?: ?[~至到-] ?(?P<upper>{NUMBER})| ?\((?P<again>{NUMBER})\))?"
    rf"(?P<and_half>个半(?=小时|钟头|月))?[ -]?(?:{_UNIT})(?P<half>半)?"
    rf"(?:\((?P<same>{NUMBER})(?:{_UNIT.replace('?P<u', '?P<w')})?\))?"
    rf"(?P<included>\(含[^)]{{0,8}}\))?(?P<after>{AFTER})?",
    re.IGNORECASE,
)
# A comparison or a filler directly before a unit: the figure is missing or is to be filled in.
_FILLER = r"_{1,40}|\( {0,20}\)|\[ {0,20}\]|【 {0,20}】|[Xx×]{1,4}(?=[个小天日年月周分工])|\*{1,6}|…{1,4}|\.{3,20}|□+|/{2,4}"
_BLANK = re.compile(
    rf"(?:(?P<before>{BEFORE}|(?:响应|到场|到达|质保|保修|交货|有效)[^\d,。;]{{0,4}}[为:在]|于(?=个工作日))[ 为:在]{{0,2}})(?P<gap>(?:{_FILLER})?)[ (]{{0,4}}(?:{_UNIT})(?P<after>{AFTER})?"
    rf"|(?P<filler>{_FILLER})[ )]{{0,2}}(?:{_UNIT.replace('?P<u', '?P<v')})(?P<after2>{AFTER})?",
    re.IGNORECASE,
)
# In minutes and in thirtieths of a month, only to see whether a figure and its repetition agree.
_LENGTH: Final = {
    "minute": 1, "hour": 60, "day": 1440, "working_day": 1440, "week": 10080,
    "month": 43800, "quarter": 131400, "half_year": 262800, "year": 525600,
}  # fmt: skip
_YEAR_DATE = re.compile(r"(?:19|20)\d\d$")


def find(text: str) -> Iterator[Figure]:
    """Give the durations in a squeezed text, in order; blanks have value None. Clock codes (7×24) are not among them."""
    found: list[Figure] = []
    for match in _FIGURE.finditer(text):
        figure = _read(text, match)
        if figure is not None:
            found.append(figure)
    taken = [(figure.start, figure.end) for figure in found]
    for match in _BLANK.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        figure = _read_blank(text, match)
        if figure is not None:
            found.append(figure)
    yield from sorted(found, key=lambda figure: figure.start)


def _unit(match: re.Match[str], prefix: str) -> tuple[TimeUnit, bool]:
    for index, (unit, _, working) in enumerate(_UNITS):
        if match.group(f"{prefix}{index}") is not None:
            for known in get_args(TimeUnit):
                if known == unit:
                    return known, working
    raise ValueError("a duration matched without a unit")


def _read(text: str, match: re.Match[str]) -> Figure | None:
    unit, working = _unit(match, "u")
    number = match.group("number")
    tail = text[match.end() : match.end() + 3]
    if unit == "year" and _YEAR_DATE.match(number):
        return None  # 2026年: a date
    if unit == "day" and re.search(r"月$", text[max(0, match.start("number") - 1) : match.start("number")]):
        return None  # 4月20日
    if unit == "month" and re.match(r"\d{1,2}日", tail):
        return None
    try:
        amount = parse(number)
        again = parse(match.group("again")) if match.group("again") else amount
        upper = parse(match.group("upper")) if match.group("upper") else None
    except ValueError:
        return None
    operator = operator_of(match.group("before"), match.group("after"))
    if match.group("included") and operator in (Operator.LESS, Operator.MORE):
        operator = Operator.AT_MOST if operator is Operator.LESS else Operator.AT_LEAST
    start = match.start("before") if match.group("before") else match.start("number")
    why = f"{match.group()} → {amount.normalize():f} {unit}"
    if again != amount or not _same_length(match, amount, unit):
        why = f"{match.group()}: the two numbers disagree"
        return Figure(start, match.end(), None, operator, blank=True, working=working, why=why)
    if match.group("half") or match.group("and_half"):
        amount += Decimal("0.5")
    if upper is not None:
        # 1-2个工作日: a deadline is its upper bound, a least amount its lower one (field-notes 1.4).
        if upper <= amount and upper != amount:
            return None
        amount = amount if operator is Operator.AT_LEAST else upper
    return Figure(start, match.end(), Duration(amount=amount, unit=unit), operator, working=working, why=why)


def _same_length(match: re.Match[str], amount: Decimal, unit: TimeUnit) -> bool:
    """Tell whether a figure repeated in brackets, 2年(24个月), says the same."""
    if not match.group("same"):
        return True
    try:
        other, _ = _unit(match, "w")
    except ValueError:
        other = unit
    return bool(
        amount * _LENGTH.get(unit, 0) == parse(match.group("same")) * _LENGTH.get(other, 0)
        or other == "working_day" != unit
    )


def _read_blank(text: str, match: re.Match[str]) -> Figure | None:
    prefix = "u" if match.group("filler") is None else "v"
    unit, working = _unit(match, prefix)
    if prefix == "u":
        before = match.group("before")
        operator = operator_of(before, match.group("after"))
        if (
            not match.group("gap")
            and unit in ("day", "year", "week", "minute", "month")
            and operator_of(before, None) is None
        ):
            return None  # "质保期为年" alone is too little to call a figure lost
        if re.match(r"限|最[高低长短]|under|over", before) and not match.group("gap"):
            return None
    else:
        operator = operator_of(None, match.group("after2"))
        tail = text[match.end() : match.end() + 1]
        head = text[max(0, match.start() - 1) : match.start()]
        if head in ("年", "月") or (unit == "year" and tail and tail in "_月(/*X×"):
            return None  # ____年__月__日: a date to be filled in
        if unit == "month":
            return (
                None
                if tail in "_日(" and tail
                else Figure(match.start(), match.end(), None, operator, True, working, "figure left open")
            )
    start = match.start("gap") if prefix == "u" and operator is None else match.start()
    return Figure(
        start, match.end(), None, operator, True, working, f"{match.group()}: the figure is missing"
    )
