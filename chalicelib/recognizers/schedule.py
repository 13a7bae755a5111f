"""When a service can be reached: 7×24小时, 全天候, 24小时热线, 5×8, 周一至周五9:00-17:00, 12 hours a day, 5 days a week.

`24小时内` is a deadline and no schedule; the last figure of 7×24×4 is a response time in hours.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model.value import Duration, Schedule
from ..text.numerals import NUMBER, parse
from .base import Figure

_X = r" ?[×xX*/] ?"
_CODE = re.compile(
    rf"(?<![\d.×xX*])(?P<days>[1-7]|365)(?:天|日)?{_X}(?P<hours>24|1?\d|2[0-4])(?:\.5)?(?!\d|\.\d|[GMTK]B|寸|cm|mm|m\b)"
    rf"(?:{_X}(?P<reply>\d{{1,2}}|NBD)(?P<unit>[hHmM小])?)?(?: ?(?:个?小时|hours?\b|hrs?\b|[hH](?![a-zA-Z])))?(?P<within>内|以内|之内)?"
    rf"|(?<![\d.×xX*])(?P<hours2>24|1?\d)(?: ?(?:小时|h))?{_X}(?P<days2>7|365)(?![\d.])(?: ?(?:天|日|days?\b))?"
)
_ALL_DAY = re.compile(
    r"全天候(?:24小时)?|全年无休|(?:全天|昼夜|日夜|每天|每日)24小时|24小时(?:全天候|不间断|全天|全年|全时|昼夜)"
    r"|(?:24|二十四)小时(?=(?:的)?(?:[\u4e00-\u9fff]{0,6})?(?:热线|电话|值班|值守|在线|服务|支持|客服|待命|等待|开通|受理|接听|响应(?:服务|机制|热线|电话|制))(?!时间)|(?:都|均|随时)?(?:为|等待|有人|待命|开机)(?!准|宜))"
    r"|round[- ]the[- ]clock|\b24 ?[x/×] ?7(?:/365)?\b|\b24[- ]hours? (?:a|per) day(?:,? (?:7|seven) days (?:a|per) week)?",
    re.IGNORECASE,
)
_A_DAY = re.compile(
    rf"(?P<hours>{NUMBER})[ -]?(?:hours?|hrs?) (?:a|per|each) (?:working )?day[,;]?(?: and| on| for)? ?(?:(?P<days>{NUMBER}) days (?:a|per|each) week)?"
    rf"|(?P<days2>{NUMBER}) days (?:a|per) week[,;]? (?P<hours2>{NUMBER}) (?:hours?) (?:a|per) day",
    re.IGNORECASE,
)
_CLOCK = r"(?P<{0}h>[01]?\d|2[0-4])(?:[:时点](?P<{0}m>[0-5]\d)?分?)? ?(?P<{0}half>[ap]\.?m\.?)?"
_TO = r" ?(?:-|~|至|到|to|until|and) ?"
_HOURS = re.compile(_CLOCK.format("a") + _TO + r"(?:下午|晚上|晚|当日)?" + _CLOCK.format("b"), re.IGNORECASE)
_WEEK = re.compile(
    r"(?P<week5>周一(?:至|到|-|~)周?五|星期一(?:至|到|-|~)(?:星期)?五|工作日(?!内|以内|之内)|法定工作日|monday(?: to | ?- ?| through |-)friday|mon(?:-| to )fri"
    r"|weekdays?|(?:working|business) days)|(?P<week6>周一(?:至|到|-|~)周?六|monday(?: to | ?- ?)saturday|mon-sat)"
    r"|(?P<week7>周一(?:至|到|-|~)周?日|每天|每日|monday(?: to | ?- ?)sunday|daily|every day|(?:7|seven) days a week)",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Figure]:
    """Give the schedules in a squeezed text, in order, and the reply times that codes such as 7×24×4 carry."""
    found: list[Figure] = []
    for match in _CODE.finditer(text):
        found.extend(_read_code(match))
    for match in _ALL_DAY.finditer(text):
        _add(
            found,
            Figure(
                match.start(), match.end(), Schedule(days_per_week=7, hours_per_day=24), why=match.group()
            ),
        )
    for match in _A_DAY.finditer(text):
        hours = parse(match.group("hours") or match.group("hours2"))
        stated = match.group("days") or match.group("days2")
        days = parse(stated) if stated else Decimal(7)
        if hours <= 24 and days <= 7:
            _add(found, _figure(match, days, hours))
    for match in _HOURS.finditer(text):
        figure = _read_hours(text, match)
        if figure is not None:
            _add(found, figure)
    yield from sorted(found, key=lambda figure: figure.start)


def _figure(match: re.Match[str], days: Decimal, hours: Decimal) -> Figure:
    value = Schedule(days_per_week=days, hours_per_day=hours)
    return Figure(match.start(), match.end(), value, why=f"{match.group()} → {days} days × {hours} h")


def _add(found: list[Figure], figure: Figure) -> None:
    if not any(other.start < figure.end and figure.start < other.end for other in found):
        found.append(figure)


def _read_code(match: re.Match[str]) -> Iterator[Figure]:
    if match.group("within"):
        return
    days = Decimal(match.group("days") or match.group("days2"))
    hours = Decimal(match.group("hours") or match.group("hours2"))
    if days == 365:
        days = Decimal(7)
    plausible = hours in (8, 9, 10, 12, 16, 24) and (days == 7 or days == 5 or (days == 6 and hours >= 8))
    if not plausible:
        return
    end = match.end() if not match.group("reply") else match.start("reply") - 1
    value = Schedule(days_per_week=days, hours_per_day=hours)
    yield Figure(match.start(), end, value, why=f"{match.group()} → {days} days × {hours} h")
    reply = match.group("reply")
    if reply and reply != "NBD":
        unit = "minute" if match.group("unit") in ("m", "M") else "hour"
        amount = Duration(amount=Decimal(reply), unit="minute" if unit == "minute" else "hour")
        yield Figure(match.start("reply"), match.end(), amount, why=f"last figure of {match.group()}")


def _read_hours(text: str, match: re.Match[str]) -> Figure | None:
    if not (match.group("am") or match.group("bm") or match.group("ahalf") or match.group("bhalf")):
        return None
    near = text[max(0, match.start() - 24) : match.end() + 24]
    week = _WEEK.search(near)
    if week is None:
        return None
    hours = _clock(match, "b") - _clock(match, "a")
    if hours <= 0:
        hours += 24
    days = Decimal({"week5": 5, "week6": 6}.get(week.lastgroup or "", 7))
    start = min(match.start(), text.find(week.group(), max(0, match.start() - 24)))
    end = max(match.end(), text.find(week.group(), max(0, match.start() - 24)) + len(week.group()))
    value = Schedule(days_per_week=days, hours_per_day=hours)
    return Figure(max(start, 0), end, value, why=f"{week.group()} {match.group()} → {days} days × {hours} h")


def _clock(match: re.Match[str], side: str) -> Decimal:
    hour = Decimal(match.group(f"{side}h"))
    half = (match.group(f"{side}half") or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    return hour + Decimal(match.group(f"{side}m") or 0) / 60
