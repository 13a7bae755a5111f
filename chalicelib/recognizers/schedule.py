"""When a service can be reached: 7×24小时, 全天候, 24小时热线, 5×8, 周一至周五9:00-17:00, 12 hours a day, 5 days a week.

`24小时内` is a deadline and no schedule; the last figure of 7×24×4 is a response time in hours.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model.value import Duration, Schedule
from ..text.numerals import NUMBER, parse
from . import opening_hours
from .base import Covered, Figure, remembered

_X = r" ?[×xX*] ?"
_HOUR = r"(?: ?(?:个?小时|hours?\b|hrs?\b|[hH](?![a-zA-Z])))"
_REPLY = r"(?:{x}(?:365(?:天|日)?(?![\d.])|(?P<reply{n}>\d{{1,2}}(?![\d.])|NBD) ?(?P<unit{n}>分钟|个?小时|[hHmM](?![a-zA-Z]))?))?"
# What makes a product of two numbers a size, a count or a longer product.
_SIZE = r"(?!\d|[.×*]\d|[=:]|[GMTK]B|寸|英寸|吋|[cm]?m\b|厘?米|毫米|[人台套路口芯支只件张元%])"
_CODE = re.compile(
    rf"(?<![\d./×xX*-])(?P<days>[1-7]|365)(?:天|日)?(?:{_X}|/(?=\d{{1,2}}{_HOUR}))(?P<hours>2[0-4]|1?\d)(?:\.5)?(?!\d)"
    rf"{_REPLY.format(n='', x=_X)}{_HOUR}?{_SIZE}(?P<within>内|以内|之内)?"
    rf"|(?<![\d./×xX*-])(?P<hours2>24|1?\d)(?: ?(?:小时|h))?(?:{_X}|(?P<slash> ?/ ?))(?P<days2>7|365)(?!\d)(?: ?(?:天|日|days?\b))?"
    rf"{_REPLY.format(n='2', x=r' ?[×xX*/] ?')}{_SIZE}"
)
# Between 24小时 and what is open all day there is no word that makes it a deadline: 24小时内上门服务.
_NO_DEADLINE = r"(?:(?![内到达修决复成后前门换更赶抵])[\u4e00-\u9fff]){0,6}"
_OPEN = r"热线|电话|值班|值守|在线(?!运行|监控|监测|检测)|服务|支持|客服|待命|等待|开通|受理|接听|响应(?:服务|机制|热线|电话|制)"
_ALL_DAY = re.compile(
    r"全天候(?:24小时)?|全年无休,?24小时|(?:全天|昼夜|日夜|每天|每日)24小时|24小时(?:全天候|不间断|全天|全年|全时|昼夜)"
    r"|(?:全年)?365(?:天|日),?(?:每天|每日|一天)?24小时|(?:(?:每周|一周)(?:7|七)(?:天|日),?|(?<!\d)(?:7|七)天)(?:每天|每日|一天)?(?:24|二十四)小时(?!内|以内|之内)"
    rf"|(?<!过)(?<![\d.:于≤<在])(?:24|二十四)小时(?=(?:的)?{_NO_DEADLINE}(?:{_OPEN})(?!时间)|(?:的)?(?:免费)?(?:维修|报修|抢修|返修)(?:服务)?(?:热线|专线|电话)|(?:外出|道路|上门)?救援(?!到|抵|完|时)|(?:都|均|随时)?(?:为|等待|有人|待命|开机)(?!准|宜|限))"
    r"|(?<!\d)24h(?=服务|热线|电话|值守|在线|响应服务)"
    r"|round[- ]the[- ]clock|\b365/7/24\b"
    r"|\b24[- ]hours?(?:(?: (?:a|per) day)?,? (?:7|seven) days(?: (?:a|per) week)?| (?:a|per) day)",
    re.IGNORECASE,
)
_A_DAY = re.compile(
    rf"(?P<hours>{NUMBER})[ -]?(?:hours?|hrs?) (?:a|per|each) (?:working )?day[,;]?(?: and| on| for)? ?(?:(?P<days>{NUMBER}) days (?:a|per|each) week)?"
    rf"|(?P<days2>{NUMBER}) days (?:a|per) week[,;]? (?P<hours2>{NUMBER}) (?:hours?) (?:a|per) day",
    re.IGNORECASE,
)


_DAYS_HOURS = re.compile(
    r"(?<!\d)(?P<days>[5-7五六七])天(?P<hours>8|9|10|12|24|八|十二)小时(?=的?(?:服务|支持|值班|工作制|响应|制))"
)
# No schedule is without a figure or one of these.
_MARK = re.compile(
    r"[0-9]|[一二三四五六七八九十][点时]|全天候|二十四|[五六七]天|hour|hr|clock", re.IGNORECASE
)


@remembered
def find(text: str) -> Iterator[Figure]:
    """Give the schedules in a squeezed text, in order, and the reply times that codes such as 7×24×4 carry."""
    if not _MARK.search(text):
        return
    found: list[Figure] = []
    for match in _CODE.finditer(text):
        found.extend(_read_code(text, match))
    taken = Covered(text, found)
    for match in _ALL_DAY.finditer(text):
        value = Schedule(days_per_week=Decimal(7), hours_per_day=Decimal(24))
        _add(found, taken, Figure(match.start(), match.end(), value, why=match.group()))
    for match in _DAYS_HOURS.finditer(text):
        days, hours = parse(match.group("days")), parse(match.group("hours"))
        value = Schedule(days_per_week=days, hours_per_day=hours)
        _add(
            found,
            taken,
            Figure(match.start(), match.end(), value, why=f"{match.group()} → {days} days × {hours} h"),
        )
    for match in _A_DAY.finditer(text):
        figure = _read_a_day(match)
        if figure is not None:
            _add(found, taken, figure)
    for figure in opening_hours.find(text):
        _add(found, taken, figure)
    yield from sorted(found, key=lambda figure: figure.start)


def _add(found: list[Figure], taken: Covered, figure: Figure) -> None:
    if not taken.meets(figure.start, figure.end):
        taken.add(figure.start, figure.end)
        found.append(figure)


def _read_a_day(match: re.Match[str]) -> Figure | None:
    stated = match.group("days") or match.group("days2")
    try:
        hours = parse(match.group("hours") or match.group("hours2"))
        days = parse(stated) if stated else Decimal(7)
    except ValueError:
        return None
    if not (0 < hours <= 24 and 0 < days <= 7):
        return None
    value = Schedule(days_per_week=days, hours_per_day=hours)
    return Figure(match.start(), match.end(), value, why=f"{match.group()} → {days} days × {hours} h")


def _read_code(text: str, match: re.Match[str]) -> Iterator[Figure]:
    if match.group("within"):
        return
    days = Decimal(match.group("days") or match.group("days2"))
    hours = Decimal(match.group("hours") or match.group("hours2"))
    side = "" if match.group("days") else "2"
    reply, unit = match.group(f"reply{side}"), match.group(f"unit{side}")
    if days == 365:
        days = Decimal(7)
    if not _plausible(text, match, days, hours):
        return
    end = (
        match.end()
        if not reply
        else text.rindex(_sign(match.group()), match.start(), match.start(f"reply{side}"))
    )
    value = Schedule(days_per_week=days, hours_per_day=hours)
    yield Figure(match.start(), end, value, why=f"{match.group()} → {days} days × {hours} h")
    if reply and reply != "NBD":
        minutes = unit is not None and unit[0] in "分mM"
        amount = Duration(amount=Decimal(reply), unit="minute" if minutes else "hour")
        yield Figure(match.start(f"reply{side}"), match.end(), amount, why=f"last figure of {match.group()}")


def _sign(code: str) -> str:
    """The multiplication sign that stands last in a code."""
    return max("×xX*/", key=code.rfind)


def _plausible(text: str, match: re.Match[str], days: Decimal, hours: Decimal) -> bool:
    """24×7 and 5×8 are schedules by themselves; 5×10 and 5×8×4 are only with a unit or a service beside them."""
    if match.group("slash") and hours != 24:
        return False
    if hours == 24 and days == 7:
        return True
    if hours not in (8, 9, 10, 12, 16, 24) or days not in (5, 6, 7):
        return False
    if days == 5 and hours == 8 and not match.group("reply"):
        return True
    near = match.group() + text[match.end() : match.end() + 6]
    return bool(
        re.search(
            r"小时|hour|hrs?\b|\d ?h\b|服务|支持|工作制|响应|热线|NBD|service|support", near, re.IGNORECASE
        )
    )
