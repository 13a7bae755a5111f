"""Until when a paper is valid, however its validity is written: to a day, a month, a year's end, or for years from a day.

What states a validity that gives no day is told as such: nobody can say that such a paper is valid (field-notes 3.14).
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..recognizers import date as dates
from ..text.numerals import parse

_DIGITS = {sign: at for at, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "O": 0}
_ZH_MONTH = "十[一二]?|[一二三四五六七八九]"
_ZH_DAY = "三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_OTHER = re.compile(
    rf"(?P<zy>[一二][零〇○O一二三四五六七八九]{{3}})年(?:(?P<zm>{_ZH_MONTH})月(?:(?P<zd>{_ZH_DAY})[日号])?|[底末])"
    r"|民国 ?(?P<ry>1?\d\d)年(?:(?P<rm>1[0-2]|0?[1-9])月(?:(?P<rd>3[01]|[12]\d|0?[1-9])日)?|[底末])"
    r"|(?<![\d国])(?P<sy>[1-4]\d)年(?P<sm>1[0-2]|0?[1-9])月(?:(?P<sd>3[01]|[12]\d|0?[1-9])日)?"
    r"|(?<!\d)(?P<cy>20\d\d)(?P<cm>1[0-2]|0[1-9])(?P<cd>3[01]|[12]\d|0[1-9])(?!\d)"
    r"|(?<![\d.\-/])(?P<ed>3[01]|2\d|1[3-9])(?P<by>[.\-/])(?P<em>1[0-2]|0?[1-9])(?P=by)(?P<ey>[1-4]\d)(?!\d)"
    r"|(?<![\d.\-/])(?P<tm>1[0-2]|0?[1-9])[.\-/](?P<ty>20\d\d)(?!\d)"
    r"|(?<![\d.\-/])(?P<my>20\d\d)[.\-/](?P<mm>1[0-2]|0?[1-9])(?![\d/年]|\.\d|-(?!20\d\d))"
    r"|(?<![\d.\-/])(?P<yy>20\d\d)(?:年?(?:年?[底末])|年?(?=$|[,;。.) ]))"
)
_GROUPS = (("zy", "zm", "zd"), ("ry", "rm", "rd"), ("sy", "sm", "sd"), ("cy", "cm", "cd"), ("ey", "em", "ed"),
           ("ty", "tm", ""), ("my", "mm", ""), ("yy", "", ""))  # fmt: skip
_STATED = re.compile(
    r"(?<!投标)(?<!报价)有效(?:期限?|日期)?(?=[:为是]{0,2}(?:截?止?[至到]|自|从|[\d一二三四五六七八九十两民]|(?<=[:])[^内]))[:为是]{0,2}"
    r"|\b(?:valid(?:ity)?(?: period)?(?: date)?[: ]{0,2}(?:is |of )?(?:until|to|through|thru|till|for|from|up to)|expir(?:es|ed|y|ing|ation)(?: date)?(?: is)?(?: on| in| at)?|in force (?:until|to))\b[: ]{0,2}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[ ]?(?:起)?,?[ ]?(?:至|到|[-~—–]{1,2}|\bto|\buntil|\btill|\bthrough)[ ]?", re.IGNORECASE
)
_LASTS = re.compile(
    r"^[ ]?(?:[:为是]|(?:a period of )?)[ ]?(?P<n>\d{1,2}|[一二三四五六七八九十两]{1,2}|one|two|three|four|five|six|ten)[ -]?(?:\(\d{1,2}\) ?)?(?P<unit>周?年|个月|years?|months?)",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:自|从|(?:发证|颁证|颁发|签发|获证|生效|取证|认证)(?:日期|时间|日)?(?:为|是|:)?|\bfrom|\bissued(?: on)?|\bissue date:?|\bdated)[ ]?$",
    re.IGNORECASE,
)
_RENEWED = re.compile(
    r"已(?:经)?(?:换发|换证|续证|续期|延期|更换|重新(?:取得|认证)|换领|取得新)|换发后|续期后|新证书?(?:的)?有效|\b(?:renewed|re-?issued|new certificate)\b",
    re.IGNORECASE,
)
_PENDING = re.compile(
    r"正在|办理中|预计|拟|将(?!来)|计划|申请中|\bwill be\b|\bbeing\b|\bexpected\b", re.IGNORECASE
)
# A policy that runs from an event of the contract, and a paper that does not end.
_NO_DAY = re.compile(
    r"长期|永久|合同|开工|签订|质保|验收|之日|\bcontract|\bcommenc|\bindefinite", re.IGNORECASE
)
_REACH = 45


class Validity(NamedTuple):
    """The last day (ISO) or an empty text, and the words of a validity that give none."""

    until: str = ""
    unread: str = ""


class _Day(NamedTuple):
    start: int
    end: int
    value: date


def read(said: str, issued: str = "") -> Validity:
    """Give until when the paper described in `said` is valid; `issued` are words with its day of issue from elsewhere."""
    stated = list(_STATED.finditer(said))
    if not stated:
        return Validity()
    ends: list[tuple[str, str]] = []
    for at, match in enumerate(stated):
        until = stated[at + 1].start() if at + 1 < len(stated) else len(said)
        words = re.split(r"[。;]", said[match.end() : min(until, match.end() + _REACH)])[0]
        day = _end(match.group(), words, said, issued)
        if day is None and _NO_DAY.search(words):
            continue
        ends.append((day.isoformat() if day else "", (match.group() + words).strip(" ,.()")))
    days = {day for day, _ in ends}
    if not days:
        return Validity()
    if len(days) > 1 and _RENEWED.search(said) and not _PENDING.search(said):
        return Validity(until=ends[-1][0]) if ends[-1][0] else Validity(unread=ends[-1][1])
    if len(days) > 1 or "" in days:
        return Validity(unread=",".join(words for day, words in ends if not day or len(days) > 1))
    return Validity(until=days.pop())


def of_cell(words: str, issued: str = "") -> Validity:
    """Give the same of a table's cell under a head such as 有效期."""
    if not re.search(r"\d|[一二三四五六七八九十]年", words) or _NO_DAY.search(words):
        return Validity()
    day = _end("", words, words, issued) or (_days(words)[-1].value if _days(words) else None)
    return Validity(until=day.isoformat()) if day else Validity(unread=words.strip()[:60])


def _end(head: str, words: str, said: str, issued: str) -> date | None:
    """The day on which a validity ends that is stated with these words."""
    days = _days(words)
    lasts = _LASTS.match(words) or (days and _LASTS.match(words[days[0].end :].lstrip("起,")))
    if days and not lasts:
        first = days[0]
        if len(days) > 1 and _BETWEEN.fullmatch(words[first.end : days[1].start]):
            return days[1].value
        begins = re.search(r"[自从]$|from$", (head + words[: first.start]).strip(), re.IGNORECASE)
        return None if begins or words[first.end : first.end + 1] == "起" else first.value
    if not lasts:
        return None
    starts = {each.value for each in _days(said) if _begins(said, each)}
    starts |= {each.value for each in _days(issued)[:1]}
    if len(starts) != 1:
        return None
    months = int(parse(lasts.group("n"))) * (1 if lasts.group("unit")[0] in "个mM" else 12)
    return _later(starts.pop(), months)


def _begins(said: str, day: _Day) -> bool:
    return said[day.end : day.end + 1] == "起" or bool(
        _BEGINS.search(said[max(0, day.start - 20) : day.start])
    )


def _later(day: date, months: int) -> date | None:
    """The day so many months later; a validity of three years from 1 May is over by then."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    if year > date.max.year:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _days(words: str) -> list[_Day]:
    known = [_Day(hit.start, hit.end, hit.value) for hit in dates.find(words)]
    taken = [(each.start, each.end) for each in known]
    known += [each for each in _others(words) if all(each.end <= a or each.start >= b for a, b in taken)]
    return sorted(known)


def _others(words: str) -> Iterator[_Day]:
    for match in _OTHER.finditer(words):
        for year_in, month_in, day_in in _GROUPS:
            if not match.group(year_in):
                continue
            year = _year(year_in, match.group(year_in))
            month_said = match.group(month_in) if month_in else None
            month = int(parse(month_said)) if month_said else 12
            day_said = match.group(day_in) if day_in else None
            last = calendar.monthrange(year, month)[1]
            day = int(parse(day_said)) if day_said else last
            if day <= last:
                yield _Day(match.start(), match.end(), date(year, month, day))


def _year(name: str, said: str) -> int:
    if name == "zy":
        return int("".join(str(_DIGITS[sign]) for sign in said))
    return int(said) + {"ry": 1911, "sy": 2000, "ey": 2000}.get(name, 0)
