"""Durations whose figure is missing: 不超过____小时, X个工作日, 【 】年, and 不超过小时 where it was lost on the way."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..model.value import TimeUnit
from .base import Covered, Figure
from .compare_words import AFTER, BEFORE, operator_of
from .time_units import unit_of, unit_source

_FILLER = (
    r"(?<!_)_{1,200}+|\[(?:待|需|请)?(?:补充|填写|填入|完善|确认)[^\[\]]{0,10}\]|\( {0,20}\)|\[ {0,20}\]|【 {0,20}】|(?<![A-Za-z\d×])[Xx×]{1,4}(?=[个小天日年月周分工])"
    r"|(?<!\*)\*{1,6}+|…{1,4}|\.{3,20}|(?<!□)□{1,40}+|(?<!/)/{2,4}+"
)
# Words after which a unit without a figure can only have lost it.
_NAMES = r"(?:响应|到场|到达|质保|保修|保固|交货|有效)[^\d,。;]{0,4}[为:在]"
_LOST = re.compile(
    rf"(?:(?P<before>{BEFORE}|{_NAMES}|(?:后|于|应于)(?=个?(?:工作日|日历天|小时(?!工)|日内|天内))|(?:时间|质保期|保修期|保固期|交货期|有效期|时限|期限)(?=个?(?:年|天|日|个月|小时|分钟|工作日|日历天)(?:$|[,。;|)])))[ 为:在]{{0,2}})(?P<gap>(?:{_FILLER})?)[ (]{{0,4}}(?:{unit_source('u')})(?: ?(?P<after>{AFTER}))?"
    rf"|(?P<filler>{_FILLER})[ )]{{0,2}}(?:{unit_source('v')})(?: ?(?P<after2>{AFTER}))?",
    re.IGNORECASE,
)
# Units that also stand without a figure in plain words: 交货为天..., within days.
_PLAIN: Final = ("day", "year", "week", "minute", "month", "quarter")
# Comparisons that may stand before a unit as plain words: 限年, the above minutes, over years.
_WORDS = re.compile(r"限|最[高低长短]|under|over|above|below", re.IGNORECASE)
_CLOSES = re.compile(r"$|[,。;)|(]")


def find(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    """Give the durations in a squeezed text that lack their figure, outside the spans already taken."""
    covered = Covered(text)
    for start, end in taken:
        covered.add(start, end)
    for match in _LOST.finditer(text):
        if covered.meets(match.start(), match.end()):
            continue
        figure = _after_words(text, match) if match.group("filler") is None else _filled(text, match)
        if figure is not None:
            yield figure


def _after_words(text: str, match: re.Match[str]) -> Figure | None:
    named = unit_of(match, "u")
    if named is None:
        return None
    unit, working = named
    before, gap = match.group("before"), match.group("gap")
    operator = operator_of(before, match.group("after"))
    if not gap:
        compared = operator_of(before, None) is not None
        after = match.group("after") or ""
        if not compared and unit in _PLAIN and "内" not in after and not _CLOSES.match(text, match.end()):
            return None
        if compared and _WORDS.match(before):
            return None
    elif _is_date(text, match.start("gap"), match.end(), unit):
        return None
    start = match.start("gap") if gap and operator is None else match.start()
    why = f"{match.group()}: the figure is missing"
    return Figure(start, match.end(), None, operator, True, working, why)


def _filled(text: str, match: re.Match[str]) -> Figure | None:
    named = unit_of(match, "v")
    if named is None:
        return None
    unit, working = named
    if _is_date(text, match.start(), match.end(), unit):
        return None
    operator = operator_of(None, match.group("after2"))
    return Figure(match.start(), match.end(), None, operator, True, working, "figure left open")


def _is_date(text: str, start: int, end: int, unit: TimeUnit) -> bool:
    """____年__月__日: a date to be filled in."""
    head, tail = text[max(0, start - 1) : start], text[end : end + 1]
    if head in ("年", "月") or (head.isdigit() and unit == "year"):
        return True
    return bool(tail) and tail in {"year": "_月(/*X×x", "month": "_日("}.get(unit, "")
