"""How often: 每季度巡检1次, 每年不少于2次, 半年拜访一次, 一个月一次, twice a year, once every 6 months, quarterly."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ..model.term import Operator
from ..model.value import Duration, Frequency, TimeUnit
from ..text.numerals import NUMBER, parse
from .base import Covered, Figure, lost
from .compare_words import AFTER, BEFORE, operator_of

_PERIODS: Final[tuple[tuple[TimeUnit, str], ...]] = (
    ("half_year", r"半年(?:度)?"),
    ("quarter", r"个?季度?|quarter"),
    ("month", r"个?月(?:份)?|month"),
    ("week", r"个?(?:周|星期)|week"),
    ("year", r"年(?:度)?|year|annum"),
    ("day", r"天|日|day"),
)
_PERIOD = "|".join(f"(?P<p{index}>{source})" for index, (_, source) in enumerate(_PERIODS))
_TIMES = r"(?:次|回|遍)(?!数|品|日|月|年|会|要|优|级)"
# 每年[须为全部设备免费清洗及检查]不少于2次: the words between hold no other figure and no stop.
_ZH = re.compile(
    rf"(?:每|一个?)(?P<many>(?!半年){NUMBER})?(?:{_PERIOD})(?P<gap>[^\d。;,每一二三四五六七八九十两]{{0,28}}?)"
    rf"(?:(?P<before>{BEFORE})[ 为:]{{0,2}})?(?P<n>{NUMBER})(?:-(?P<upper>{NUMBER}))?{_TIMES}(?P<after>{AFTER})?"
)
_ZH_BARE = re.compile(
    rf"(?<![每第\d一二三四五六七八九十两])(?P<span>半年|一年|一个?季度|一个?月|一周)(?P<gap>[^\d。;,每一二三四五六七八九十两]{{0,8}}?)(?:(?P<before>{BEFORE})[ 为:]{{0,2}})?(?P<n>{NUMBER}){_TIMES}"
)
# 60次/年, 全年(共)3600次.
_ZH_RATE = re.compile(
    rf"(?:(?P<before>{BEFORE})[ 为:]{{0,2}})?(?<![第\d.])(?P<n>{NUMBER}){_TIMES}(?P<after>{AFTER})?/(?:{_PERIOD})(?!度|末|初)"
)
_ZH_ALL_YEAR = re.compile(
    rf"(?:全年|年度内?)(?:(?P<before>{BEFORE})|共计?|总计|累计)?[ 为:]{{0,2}}(?:完成|开展|进行)?(?P<n>{NUMBER}){_TIMES}(?P<after>{AFTER})?"
)
# 每月巡检, 定期(至少每月)进行检视: once in that time, where nothing is counted.
_VISITED = r"(?:巡检|巡视|巡查|保养|维护|检修|检查|检视|点检|回访|走访|拜访|访问|清洗|校准|检测|健检)"
_EVERY = re.compile(
    rf"(?:(?P<before>至少|最少|不少于|最低)[ 在]?)?每(?P<many>(?!半年){NUMBER})?(?:{_PERIOD})(?!均|次)\)?(?:应|须|需|将|会|要|都|定期|主动|至少|必须|派[员人]|安排[^,。;\d]{{0,6}}|到(?:现场|用户现场)|免费)*(?:对[^,。;\d]{{1,16}}?)?(?:进行|开展|实施|做|组织|提供|上门|全面|例行|预防性|现场|日常|系统|设备|机房|网络|运行|状态|的)*{_VISITED}"
    r"(?!次数|费|记录|报告|考核|金额|结果|员|人员|单|表|[^,。;]{0,6}(?:次|回|遍|元))"
)
_LOST = re.compile(
    rf"(?:每|一个?)(?:半|个)?(?:年|季度?|月|周|星期|天|日)[^\d。;,]{{0,20}}?(?P<before>{BEFORE})[ 为:]{{0,2}}(?:(?<!_)_{{1,20}}|\( {{0,6}}\))?次(?!数)"
)
_EN = re.compile(
    rf"(?:(?P<before>{BEFORE}) ?)?(?P<n>once|twice|(?<![\d.])(?!\d{{1,3}}\.\d){NUMBER})(?:(?: [a-z-]+){{0,2}}? (?:times?|visits?|inspections?|services?|checks?))?(?: (?:a|per|each|every|in every)) (?P<many>{NUMBER})? ?(?:{_PERIOD})s?\b"
    rf"|\b(?P<every>every|each) (?P<many2>{NUMBER})? ?(?:{_PERIOD.replace('?P<p', '?P<q')})s?\b|(?:(?P<least>\bat least|\bnot less than|\bno less than) )?\b(?P<adverb>quarterly|monthly|annually|yearly|weekly|half-yearly|six-monthly)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"按(?P<by>季|月|年|周)(?:度)?(?=(?:(?!考核|结算|支付|付款)[^,。;]){0,6}(?:巡|检|访|养|护|提供|进行|开展|上门))"
)
# 月度巡检、季度保养.
_ADJECTIVE = re.compile(
    r"(?P<by>(?<!上半)(?<!半)年度|季度|月度|周度)(?=(?:例行|定期|全面|安全|系统|现场|的){0,2}(?:巡检|保养|检修|回访)(?!费|率|计划|报告|记录|单|表|合同|考核|服务费))"
)
_BY_UNITS: Final[dict[str, TimeUnit]] = {"季": "quarter", "月": "month", "年": "year", "周": "week"}
_SPANS: Final[dict[str, TimeUnit]] = {
    "半年": "half_year",
    "一年": "year",
    "一季度": "quarter",
    "一个季度": "quarter",
    "一月": "month",
    "一个月": "month",
    "一周": "week",
}
_ADVERBS: Final[dict[str, TimeUnit]] = {
    "quarterly": "quarter", "monthly": "month", "annually": "year", "yearly": "year", "weekly": "week",
    "half-yearly": "half_year", "six-monthly": "half_year",
}  # fmt: skip


def find(text: str) -> Iterator[Figure]:
    """Give the frequencies in a squeezed text, in order, none overlapping."""
    found: list[Figure] = []
    taken = Covered(text)
    for match in _ZH.finditer(text):
        unit = _unit(match, "p")
        if unit is None or (match.group()[0] == "一" and not match.group("many")):
            continue
        _add(
            found,
            taken,
            match,
            unit,
            match.group("many"),
            match.group("n"),
            match.group("before") or _parted(match.group("gap")),
            match.group("after"),
        )
    for match in _ZH_BARE.finditer(text):
        _add(
            found,
            taken,
            match,
            _SPANS[match.group("span")],
            None,
            match.group("n"),
            match.group("before"),
            None,
        )
    for match in _ZH_RATE.finditer(text):
        unit = _unit(match, "p")
        if unit is not None:
            _add(
                found, taken, match, unit, None, match.group("n"), match.group("before"), match.group("after")
            )
    for match in _ZH_ALL_YEAR.finditer(text):
        _add(found, taken, match, "year", None, match.group("n"), match.group("before"), match.group("after"))
    for match in _EVERY.finditer(text):
        unit = _unit(match, "p")
        if unit is not None:
            _add(found, taken, match, unit, match.group("many"), "one", match.group("before"), None)
    for match in _BY.finditer(text):
        _add(found, taken, match, _BY_UNITS[match.group("by")], None, "one", None, None)
    for match in _ADJECTIVE.finditer(text):
        _add(found, taken, match, _BY_UNITS[match.group("by")[0]], None, "one", None, None)
    for match in _EN.finditer(text):
        if match.group("adverb"):
            _add(
                found,
                taken,
                match,
                _ADVERBS[match.group("adverb").lower()],
                None,
                "one",
                match.group("least"),
                None,
            )
        elif match.group("every"):
            unit = _unit(match, "q")
            if unit is not None and unit != "day":
                _add(found, taken, match, unit, match.group("many2"), "one", None, None)
        else:
            unit = _unit(match, "p")
            if unit is not None:
                _add(
                    found,
                    taken,
                    match,
                    unit,
                    match.group("many"),
                    match.group("n"),
                    match.group("before"),
                    None,
                )
    found += lost(_LOST, text, found, "the number is missing")
    yield from sorted(found, key=lambda figure: figure.start)


_PARTED = re.compile(BEFORE)


def _parted(gap: str) -> str | None:
    """每年不少于上门巡检2次: the comparison parted from its figure by the verb."""
    match = _PARTED.search(gap)
    return match.group() if match else None


def _unit(match: re.Match[str], prefix: str) -> TimeUnit | None:
    for index, (unit, _) in enumerate(_PERIODS):
        if match.group(f"{prefix}{index}"):
            return unit
    return None


def _add(
    found: list[Figure],
    taken: Covered,
    match: re.Match[str],
    unit: TimeUnit,
    many: str | None,
    times: str,
    before: str | None,
    after: str | None,
) -> None:
    if taken.meets(match.start(), match.end()):
        return
    word = {"once": "one", "twice": "two"}.get(times.lower(), times)
    try:
        amount = parse(word)
        length = parse(many) if many else Decimal(1)
    except ValueError:
        return
    if amount <= 0 or length <= 0:
        return
    value = Frequency(amount=amount, per=Duration(amount=length, unit=unit))
    operator: Operator | None = operator_of(before, after)
    taken.add(match.start(), match.end())
    found.append(
        Figure(
            match.start(), match.end(), value, operator, why=f"{match.group()} → {amount} per {length} {unit}"
        )
    )
