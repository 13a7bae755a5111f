"""Numbers of people, contracts, places and things: 不少于5人, 2名工程师, 3份业绩, at least two engineers, three references."""

import re
from collections.abc import Iterator
from typing import Final

from ..model.value import Count
from ..text.numerals import NUMBER, parse
from .base import Covered, Figure, lost
from .compare_words import AFTER, BEFORE, operator_of

_UNITS: Final[tuple[tuple[str, str], ...]] = (
    ("person", r"人(?!次|民|工|为|员的|力|事|身|日|天)|名(?!称|单|义|下|录)|位(?!于|置|数|一体)"),
    ("copy", r"份(?!额)"),
    (
        "case",
        r"(?:个(?!工作|自然|日历|月|日|小时|年|季|星期|学期|包|标段|阶段)|项|例|宗)(?=[^,。;]{0,6}(?:业绩|案例|合同|项目)|[^,。;\d]{0,24}(?:业绩|类似项目|同类项目))|例(?!如|行|外)|件(?=(?:及?以上)?(?:\([^()]{0,6}\))?[^,。;\d]{0,10}(?:业绩|实绩|案例|契约|合约))",
    ),
    ("site", r"(?:个|家|处)(?=[^,。;]{0,10}(?:点位|网点|服务站|机构|办事处|维修站|服务中心|据点))"),
    ("set", r"套(?!餐)|台"),
    (
        "time",
        r"场次|场(?=[^,。;]{0,8}(?:培训|训练)|[,。;)]|$)|次(?!数|品|日|月|年|会|要|优|级|性|元|序|生|之|氯|啊)",
    ),
)
_UNIT = "|".join(f"(?P<u{index}>{source})" for index, (_, source) in enumerate(_UNITS))
# 至少承担过1项, 不少于安排2名: the verb between the comparison and its figure.
_DOES = r"(?:具?有|办理|举办|承担|完成|提供|安排|组织|配备|派驻?|设有?|投入|开展|进行)过?"
_ZH = re.compile(
    rf"(?:(?P<before>{BEFORE})(?:{_DOES})?[ 为:]{{0,2}})?(?P<n>(?<![\d.第年月]){NUMBER})(?:-(?P<upper>{NUMBER}))?(?:{_UNIT})(?P<after>{AFTER})?"
)
_EN = re.compile(
    rf"(?:(?P<before>{BEFORE}) )?(?P<n>{NUMBER})(?: \(\d{{1,3}}\))? (?:[a-z'-]+ ){{0,3}}?(?:(?P<person>engineers?|technicians?|persons?|people|staff|trainees?|operators?|users?)|(?P<case>references?|referees|similar contracts?|projects?)|(?P<site>(?:service )?(?:centres?|centers?|offices?|depots?)))\b",
    re.IGNORECASE,
)

# Attachment 10 References: the number is the attachment's.
_NUMBERED = re.compile(
    r"\b(?:attachment|annex|appendix|exhibit|section|clause|article|schedule|table|item|part|form|no\.|number|§) ?$",
    re.IGNORECASE,
)


# Attachment 10 IT Reference D: the number is the paper's.
_NUMBERED = re.compile(
    r"(?:attachment|section|annex|appendix|exhibit|schedule|table|part|no\.) ?$", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"[^,。;、\d]{{0,6}}?(?:(?P<before>{BEFORE})[ 为:]{{0,2}})?(?P<n>(?<![\d.第年月]){NUMBER})(?:个|家|处|项|例|宗)(?P<after>{AFTER})?(?=[,。;、)(]|$)"
)
_LOST = re.compile(
    rf"(?:(?P<before>{BEFORE})[ 为:]{{0,2}}(?:(?<!_)_{{1,20}}|\( {{0,6}}\))?|(?<!_)_{{1,20}}|(?<=人员)(?=名(?:[,。;]|常驻|驻场|负责|$)))[名人](?![称单义员民工])"
)


def behind(text: str, start: int, end: int, unit: str) -> Iterator[Figure]:
    """Give the count that closes a clause right behind the name of what it counts: 网点不少于3个, 业绩5项.

    The name ends at `start`, its clause at `end`; the measure word says nothing, so the caller names the `unit`.
    """
    match = _BEHIND.match(text, start, end)
    found: list[Figure] = []
    taken = Covered("")  # there is but one
    if match is not None:
        _add(found, taken, match, unit, match.group("after"))
    yield from found


def find(text: str) -> Iterator[Figure]:
    """Give the counts in a squeezed text, in order; `unit` is person, copy, case, site, set or time."""
    found: list[Figure] = []
    taken = Covered(text)
    for match in _ZH.finditer(text):
        unit = next(unit for index, (unit, _) in enumerate(_UNITS) if match.group(f"u{index}"))
        _add(found, taken, match, unit, match.group("after"))
    for match in _EN.finditer(text):
        if _NUMBERED.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        unit = next(name for name in ("person", "case", "site") if match.group(name))
        _add(found, taken, match, unit, None)
    found += lost(_LOST, text, found, "the number is missing")
    yield from sorted(found, key=lambda figure: figure.start)


def _add(found: list[Figure], taken: Covered, match: re.Match[str], unit: str, after: str | None) -> None:
    if taken.meets(match.start(), match.end()):
        return
    try:
        amount = parse(match.group("n"))
    except ValueError:
        return
    if amount != amount.to_integral_value() or 1900 <= amount <= 2100:
        return  # since 1998 and our engineers: a year
    value = Count(amount=amount, unit=unit)
    operator = operator_of(match.group("before"), after)
    taken.add(match.start(), match.end())
    found.append(
        Figure(match.start(), match.end(), value, operator, why=f"{match.group()} → {amount} {unit}")
    )
