"""What starts the warranty: 自验收合格之日起, 由交货日起计, from the date of practical completion."""

import re
from collections.abc import Iterator

from ..model.value import Event
from .base import Figure

# The last event named before the closing word decides: 安装调试并验收合格之日 is the acceptance.
_EVENTS: tuple[tuple[Event, re.Pattern[str]], ...] = (
    (
        Event.ACCEPTANCE,
        re.compile(
            r"验收|终验|初验|\bacceptance\b|\baccepted\b|practical completion|substantial completion|taking[- ]over|\bsign[- ]?off\b",
            re.IGNORECASE,
        ),
    ),
    (
        Event.INSTALLATION,
        re.compile(
            r"安装|调试|投运|投入(?:正式|商业)?(?:使用|运行|运营)|上线|试运行|\binstall(?:ation|ed)\b|\bcommissioning\b|\bgo[- ]live\b",
            re.IGNORECASE,
        ),
    ),
    (
        Event.DELIVERY,
        re.compile(
            r"交货|交付(?!件|物|使用说明)|到货(?!款)|货到(?!付)|送达|供货(?!商|方|单位)|移交|\bdeliver(?:y|ed)\b|\bhandover\b",
            re.IGNORECASE,
        ),
    ),
    (
        Event.RECEIPT,
        re.compile(
            r"签收|收货(?!人|方)|收到(?:合同)?(?:货物|货(?!款)|设备|产品|商品)|\breceipt\b(?! of (?:the |an? |our |your )?(?:\w+ )?(?:orders?|notice|notification|payment|call|request|invoice|report))|\breceived\b",
            re.IGNORECASE,
        ),
    ),
    (
        Event.PURCHASE,
        re.compile(
            r"购买|购机|购货|售出|销售|缴款|收款|开票|开具发票|发票|\bpurchase\b|\bsale\b|\binvoice\b",
            re.IGNORECASE,
        ),
    ),
    (
        Event.DISPATCH,
        re.compile(r"出厂|发车|发货|发运|\bdispatch\b|\bshipment\b|\bshipping\b", re.IGNORECASE),
    ),
    (
        Event.CONTRACT,
        re.compile(
            r"合同(?:签订|签署|生效)|签订合同|签约|中标|\bcontract\b(?! (?:price|sum|value|amount))|\bsignature\b|\bsigning\b|\baward\b",
            re.IGNORECASE,
        ),
    ),
)
_START = re.compile(
    r"(?:(?:(?<![各来亲独擅私出源])自(?![行己动身主然带费备有愿检查])|[从由以])(?P<zh>[^,。;自从]{1,36}?)(?:(?:之)?(?:次)?日|后|时|当日|之时|日期)?(?:开始|起)(?:计算|算起|算|计|始|生效)?"
    r"|按(?:照)?(?P<zh4>[^,。;]{1,24}?)(?:日期|时间|之日)(?:开始|起)?(?:计算|算)|从(?P<zh2>[^,。;]{1,24}?)(?:后)?(?:开始|起)(?:计算|算)?|以(?P<zh3>[^,。;]{1,24}?)(?:日期|时间|之日)为(?:准|起)"
    r"|起始(?:日期|时间|日)?[为是:]{1,2}(?P<zh6>[^,。;]{1,20}?)(?:之?日|日期|当日|时间|$|(?=[,。;]))"
    r"|(?:从|自|以)?(?P<zh7>(?:验收|交货|交付|到货|签收|安装|发货|出厂|购买|购机|发票)[^,。;]{0,10})(?:之日|日期)(?:为起点|开始)(?:计算)?"
    # Without 自: 验收合格之日起三年.
    r"|(?P<zh5>(?:验收|交货|交付|到货|货到|签收|安装|调试|发货|出厂|购买|移交|投运)[^,。;自从由起日]{0,10})之?次?日(?:起|开始)(?:计算|算起|算|计)?"
    r"|\b(?:from|after|commenc(?:es?|ing)(?: on| from| upon)?|start(?:s|ing)?(?: on| from| upon)?|begin(?:s|ning)?(?: on| from| upon)?|following)(?: the)?(?: date)?(?: of)?(?: the)? (?P<en>[a-z][a-z -]{2,48}))",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Figure]:
    """Give the starts of a period in a squeezed text, in order, as events."""
    for match in _START.finditer(text):
        words = (
            match.group("zh")
            or match.group("zh2")
            or match.group("zh3")
            or match.group("zh4")
            or match.group("zh5")
            or match.group("zh6")
            or match.group("zh7")
            or match.group("en")
        )
        event = _event(words, english=match.group("en") is not None)
        if event is not None:
            end = match.end() if not match.group("en") else match.start("en") + _end_of_phrase(words)
            yield Figure(match.start(), end, event, why=f"{text[match.start() : end]} → {event.value}")


def _event(words: str, *, english: bool) -> Event | None:
    best: tuple[int, Event] | None = None
    for event, pattern in _EVENTS:
        for match in pattern.finditer(words):
            position = -match.start() if english else match.end()
            if best is None or position > best[0]:
                best = (position, event)
    return best[1] if best else None


def _end_of_phrase(words: str) -> int:
    """An English phrase ends before its verb or conjunction."""
    match = re.search(r" (?:and|or|with|for|shall|will|is|are|by|at|in|whichever)\b", words)
    return match.start() if match else len(words.rstrip())
