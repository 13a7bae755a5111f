"""Hours of opening with the days they hold for: 周一至周五9:00-17:00, 工作日上午9:00-12:00，下午14:00-17:00, Mon-Fri 9am to 5pm."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model.value import Schedule
from ..text.numerals import parse
from .base import Figure

_PART = (
    r"(?:次日|翌日|第二[天日])?(?:上午|早上|早晨|早|中午|下午|晚上|晚|夜间|凌晨)|当日|次日|翌日|第二[天日]"
)
_HAN = "[一二三四五六七八九]"
_CLOCK = (
    rf"(?P<{{0}}part>{_PART})?(?P<{{0}}h>2[0-4]|[01]?\d|(?<![一二三四五六七八九十])(?:二?十{_HAN}?|{_HAN})(?=[时点]))(?:(?P<{{0}}sign>[:时点])(?P<{{0}}m>[0-5]\d|半|[二三四五]?十(?={_HAN}?分)|三十)?(?:分|整)?(?!钟))?(?!\d)"
    r" ?(?P<{0}half>[ap]\.?m\b\.?)?"
)
_HOURS = re.compile(
    r"(?<![\d.])(?<!\d:)" + _CLOCK.format("a") + r" ?(?:-{1,2}|~|至|到|to|until|and) ?" + _CLOCK.format("b"),
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"(?P<week5>周一(?:至|到|-|~)周?五|星期一(?:至|到|-|~)(?:星期)?五|礼拜一(?:至|到|-|~)(?:礼拜)?五|工作[日天](?!内|以内|之内)|法定工作日|mondays?(?: to | ?- ?| through |-)fridays?|mon(?:-| to )fri"
    r"|weekdays?|(?:working|business) days)|(?P<week6>周一(?:至|到|-|~)周?六|星期一(?:至|到|-|~)(?:星期)?六|mondays?(?: to | ?- ?)saturdays?|mon-sat)"
    r"|(?P<week7>周一(?:至|到|-|~)周?日|星期一(?:至|到|-|~)(?:星期)?(?:日|天)|每天|每日|mondays?(?: to | ?- ?)sundays?|daily|every day|(?:7|seven) days a week)",
    re.IGNORECASE,
)
# How far from the hours their days may stand.
_REACH = 24
# Between two stretches of one day: 9:00-12:00，下午14:00-17:00.
_AND = re.compile(r"[ ,;、和及与]{0,3}(?:以及)?(?:and )?")
_LATE = ("下午", "晚上", "晚", "夜间")
# Hours of a service without their days: 服务时间:8:00-18:00 holds on every day unless told.
_NAMED = re.compile(
    r"(?:服务|值守|值班|热线|受理|待命|接听|响应|在线|客服)(?:电话|热线)?(?:的)?(?:时间|时段)?[^。;]{0,22}$|\b(?:support|service|helpdesk|help desk|hotline|coverage|default|operating) hours\b[^.;]{0,16}$|\bhours of (?:operation|support|service|coverage)\b[^.;]{0,16}$|\bavailable[^.;]{0,16}$",
    re.IGNORECASE,
)
_BEFORE = 36


def find(text: str) -> Iterator[Figure]:
    """Give the opening hours in a squeezed text, in order; stretches of the same day are added up."""
    groups: list[list[re.Match[str]]] = []
    for match in _HOURS.finditer(text):
        if not _is_clock(match):
            continue
        if groups and _AND.fullmatch(text, groups[-1][-1].end(), match.start()):
            groups[-1].append(match)
        else:
            groups.append([match])
    for group in groups:
        figure = _read(text, group)
        if figure is not None:
            yield figure


def names_days(text: str) -> bool:
    """Tell whether a text names days of the week, as a column beside the hours does."""
    return _WEEK.search(text) is not None


def _is_clock(match: re.Match[str]) -> bool:
    """9:00-17:00, 8点至20点, 9am to 5pm; 3-5 is no time of day."""
    if match.group("ahalf") or match.group("bhalf"):
        return True
    return match.group("asign") is not None and match.group("bsign") is not None


def _read(text: str, group: list[re.Match[str]]) -> Figure | None:
    first, last = group[0].start(), group[-1].end()
    week = _WEEK.search(text, max(0, first - _REACH), min(len(text), last + _REACH))
    untold = week is None
    if untold and not _NAMED.search(text[max(0, first - _BEFORE) : first]):
        return None
    hours = sum((_length(match) for match in group), Decimal(0))
    if not 0 < hours <= 24:
        return None
    days = Decimal({"week5": 5, "week6": 6}.get((week and week.lastgroup) or "", 7))
    start, end = (min(first, week.start()), max(last, week.end())) if week else (first, last)
    why = f"{text[start:end]} → {days} days × {hours.normalize():f} h" + ("; days not told" if untold else "")
    return Figure(start, end, Schedule(days_per_week=days, hours_per_day=hours), working=untold, why=why)


def _length(match: re.Match[str]) -> Decimal:
    """Hours from one clock time to the other. Where 上午, am and the like are lacking, the shorter reading holds."""
    opens, closes = _clock(match, "a"), _clock(match, "b")
    if match.group("bhalf") and not match.group("ahalf") and opens + 12 < closes:
        opens += 12  # 1-5pm
    if (
        (match.group("apart") or "").endswith(_LATE)
        and not match.group("bpart")
        and closes < 12
        and closes + 12 > opens
    ):
        closes += 12  # 下午2:00-5:00
    if closes <= opens:
        overnight = opens >= 12 or (match.group("bpart") or "").startswith(("次日", "翌日", "凌晨", "第二"))
        closes += 24 if overnight else 12  # 22:00-6:00; 9:00-5:00
    return closes - opens


def _clock(match: re.Match[str], side: str) -> Decimal:
    hour = parse(match.group(f"{side}h"))
    half = (match.group(f"{side}half") or "").lower().replace(".", "")
    if (half == "pm" or (match.group(f"{side}part") or "").endswith(_LATE)) and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = Decimal(0)
    minutes = match.group(f"{side}m") or "0"
    return hour + (Decimal(30) if minutes == "半" else parse(minutes)) / 60
