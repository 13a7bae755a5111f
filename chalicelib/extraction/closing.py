"""The day by which bids must be in, as the tender itself names it: one day, or the different days that it names.

An addendum may move the day; a day for questions, for fetching the documents or for a visit is another one.
"""

import re
from dataclasses import dataclass
from datetime import date

from ..model.document import Document
from ..model.term import Evidence
from ..recognizers import date as dates
from ..text.normalize import normalize
from ..text.textmap import TextMap, squeeze
from .found import locate

# It stands in the first part of a document; a bound keeps a thousand pages cheap.
_REACH = 60_000
# How far before a date its words may begin, and how far before those another thing may be named.
_BEFORE = 48
_AROUND = 24

_CLOSING = re.compile(
    r"(?:投标|响应|应答|报价|磋商|谈判|竞[价标])(?:文件|书)?的?(?:提交|递交|上传|送达|接收)?的?(?:起止|截止|截至)(?:时间|日期|日)?"
    r"|(?:提交|递交|上传|送达|接收)[^,。;:]{0,16}(?:起止|截止|截至)(?:时间|日期|日)?|截标(?:日期|时间)?"
    r"|投标文件递交时间|截止(?:时间|日期)\(即?开标"
    r"|\bclosing (?:date|time)\b|\b(?:tenders?|bids?|proposals?) (?:will |shall )?close\b"
    r"|\b(?:submitted|uploaded|received|delivered|lodged)\b[^.;:]{0,24}\b(?:by|before|no later than|not later than)\b"
    r"|\b(?:submission|bid|tender|proposal) (?:deadline|due date)|\bdeadline for (?:the )?(?:submission|receipt)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"开标(?:日期|时间)?|(?:投标|响应|应答)文件(?:的)?开启(?:时间)?|\b(?:bid|tender) opening\b|\bopening of (?:bids|tenders|proposals)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"截止(?:时间|日期)|\bdeadline\b|\bdue date\b", re.IGNORECASE)
# Deadlines of other things, and days that are reckoned from the closing date.
_OTHER = re.compile(
    r"获取|报名|购买|发售|领取|下载|澄清|质疑|疑问|问题|异议|询问|答疑|踏勘|预备会|确认|保证金|公示|查询|解密|成立|审计|财务|纳税|社保|供货|交货|工期|服务期|完工|有效期?|前(?!附表)|近[一二三两\d]|不足|提供|出具"
    r"|\bquestions?|\bclarif|\bquer(?:y|ies)\b|\benquir|\binquir|\bregist|\bsite visit|\bbriefing|\bdeliver(?:y|ies)\b|\bcommence|\bsecurity\b|\bvalid|\bprior\b|\bawards?\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?:延(?:期|长|迟|后)?|推迟|顺延|变更|更正|修改|调整|改|提前)(?:至|到|为)|\b(?:extended|postponed|moved|changed|revised|brought forward) (?:from [^.;]{3,30} )?to\b",
    re.IGNORECASE,
)
# Where the words before those of the closing date begin: behind a stop, or behind an item's number.
_STOP = re.compile(r"[。;,:!?]|[一二三四五六七八九十\d][、.)]")
_SINCE = re.compile(r"起?(?:至今|以来|以后)")
_CLOCK = r"[\d:.时分秒点整上下午 ()北京间]{0,16}"
_RANGE = re.compile(rf"{_CLOCK}(?:至|到|~|—|–)")
# 请于2026年5月22日17时前将投标文件送达: the day stands before the words.
_BY_THEN = re.compile(
    rf"{_CLOCK}(?:之?前)[^。;]{{0,12}}(?:(?:递交|提交|送达|上传|密封)[^,。;]{{0,10}}(?:投标|响应|应答|报价|磋商)(?:文件|书)|(?:投标|响应|应答|报价|磋商)(?:文件|书)[^,。;]{{0,8}}(?:递交|提交|送达|上传))"
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day and the words that name it; without a day, `named` are the different days that stand there."""

    day: date | None
    evidence: Evidence | None = None
    named: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class _Hit:
    day: date
    start: int
    end: int
    moved: bool


def bid_deadline(document: Document) -> Deadline | None:
    """Give the tender's closing date if it names one day alone, or the different days, or None if it names none.

    Days of closing go before days of opening, and both before a bare 截止时间. A day that an addendum moved to
    goes before the others.
    """
    text = normalize(document.text[:_REACH])
    squeezed = squeeze(text, [(0, len(text))])
    found: dict[int, list[_Hit]] = {}
    for hit in dates.find(squeezed.text):
        sort_and_hit = _named(squeezed.text, hit)
        if sort_and_hit is not None:
            found.setdefault(sort_and_hit[0], []).append(sort_and_hit[1])
    if not found:
        return None
    hits = found[min(found)]
    moved = [hit for hit in hits if hit.moved]
    if moved:
        return _decided(document, squeezed, max(moved, key=lambda hit: hit.day))
    days = tuple(sorted({hit.day for hit in hits}))
    return _decided(document, squeezed, hits[0]) if len(days) == 1 else Deadline(None, named=days)


def _named(text: str, hit: dates.Dated) -> tuple[int, _Hit] | None:
    """What a date is the day of: 0 of closing, 1 of opening, 2 of a deadline that is not named; None of another thing."""
    behind = text[hit.end : hit.end + _BEFORE]
    if _BY_THEN.match(behind) and not _OTHER.search(text[max(0, hit.start - _AROUND) : hit.start]):
        return 0, _Hit(hit.value, hit.start, hit.end, moved=False)
    if _RANGE.match(behind) or _SINCE.match(behind):
        return None  # the first day of a range
    first = max(0, hit.start - _BEFORE)
    for sort, words in enumerate((_CLOSING, _OPENING, _BARE)):
        matches = list(words.finditer(text, first, hit.start))
        if not matches:
            continue
        last = matches[-1]
        between = text[last.end() : hit.start]
        lead = text[max(0, last.start() - _AROUND) : last.start()]
        if sort < 2:
            lead = _STOP.split(lead)[-1]
        if "。" in between or any(_OTHER.search(said) for said in (lead, last.group(), between)):
            return None
        return sort, _Hit(hit.value, last.start(), hit.end, bool(_MOVED.search(between)))
    return None


def _decided(document: Document, squeezed: TextMap, hit: _Hit) -> Deadline:
    start, end = squeezed.source(hit.start, hit.end)
    page, box = locate(document, start, end)
    quote = Evidence(quote=document.text[start:end], page=page, box=box, start=start, end=end)
    return Deadline(hit.day, quote)
