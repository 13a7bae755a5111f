"""Sums of money: 500万元, 人民币壹佰万元整, 港币1,000万元, GBP 5 million, US$ 250,000."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model.value import Money
from ..text.numerals import NOT_INSIDE, NUMBER, parse
from .base import Covered, Figure, lost, remembered
from .compare_words import AFTER, BEFORE, operator_of

_CURRENCIES: tuple[tuple[str, str], ...] = (
    ("HKD", r"港[币元]|HK\$|HKD|Hong Kong dollars?\b"),
    ("TWD", r"新[台臺]币|NT\$|TWD|NTD"),
    ("USD", r"美[元金]|US\$|USD|US dollars?\b"),
    ("EUR", r"欧元|EUR|€|euros?\b"),
    ("GBP", r"英镑|GBP|£|pounds?(?: sterling)?\b"),
    ("MYR", r"\bRM(?= ?\d)|MYR"),
    ("CNY", r"人民币|RMB|CNY|[¥￥]"),
    ("USD", r"\$|dollars?\b"),
)
_SYMBOL = "|".join(f"(?P<c{index}>{source})" for index, (_, source) in enumerate(_CURRENCIES))
_TAIL = "|".join(f"(?P<t{index}>{source})" for index, (_, source) in enumerate(_CURRENCIES))
# 2元素, 三元催化, 3元件: no sums.
_YUAN = r"元(?!素|件|器|组|制|催|化|旦|宇|月|年|代|朝)|圆(?!形|柱|弧|角|管|钢|桌|孔|整体)"
_MONEY = re.compile(
    rf"(?:(?P<before>{BEFORE})[ 为:]{{0,2}})?(?:"
    rf"(?:{_SYMBOL})[ :]?(?P<n1>{NUMBER})(?P<g1> ?(?:百万|千万|万|亿|千|百|million\b|thousand\b|bn\b|m(?![a-z])|k(?![a-z])))?(?P<y1>{_YUAN})?"
    rf"|(?P<n2>{NOT_INSIDE}(?<![A-Za-z])(?<![A-Za-z]/)(?:(?<!\d )|(?!\d{{3}})){NUMBER})(?P<g2> ?(?:百万|千万|万|亿|千|百|million\b|thousand\b))? ?(?:(?P<y2>{_YUAN})|{_TAIL})"
    rf")整?(?: ?(?P<after>{AFTER}))?",
    re.IGNORECASE,
)
_GROUP = {
    "万": 10**4,
    "亿": 10**8,
    "百": 100,
    "千": 1000,
    "百万": 10**6,
    "千万": 10**7,
    "million": 10**6,
    "m": 10**6,
    "thousand": 1000,
    "k": 1000,
    "bn": 10**9,
}
_GAP = r"(?:(?<!_)_{1,200}+|(?<![A-Za-z])[Xx×]{2,4}|(?<!\*)\*{2,6}+|\( {0,10}\))?"
_NAMED = r"(?:保额|保险金额|限额)[^\d,。;]{0,4}?[ 为:]{0,2}"
# 保额不低于500万: the name of the sum stands for the currency.
_NAMED_SUM = re.compile(
    rf"{_NAMED}(?P<all>(?:(?P<before>{BEFORE})[ 为:]{{0,2}})?(?P<n>{NUMBER})(?P<g>万|亿))(?=[,。;、)]|以上|及以上|$)(?P<after>{AFTER})?",
    re.IGNORECASE,
)
_BLANK = re.compile(
    rf"(?:(?:{_NAMED})?(?P<before>{BEFORE})|{_NAMED})[ 为:]{{0,2}}{_GAP}(?:万元|元|亿元)"
    # 违约金____元: the line stands for the figure.
    r"|(?<!_)_{2,200}+ ?(?:万元|元|亿元)",
    re.IGNORECASE,
)
# No sum is without a character of its currency, or of the noun that stands for one.
_MARK = re.compile("[元圆币金镑额€£$¥￥]|HKD|TWD|NTD|USD|EUR|GBP|MYR|RM|CNY|dollar|pound", re.IGNORECASE)


@remembered
def find(text: str) -> Iterator[Figure]:
    """Give the sums in a squeezed text, in order; a lost sum (不低于万元) has value None."""
    if not _MARK.search(text):
        return
    found: list[Figure] = []
    for match in _MONEY.finditer(text):
        number = match.group("n1") or match.group("n2")
        group = (match.group("g1") or match.group("g2") or "").strip().lower()
        try:
            amount = parse(number) * Decimal(_GROUP.get(group, 1))
        except ValueError:
            continue
        operator = operator_of(match.group("before"), match.group("after"))
        value = Money(amount=amount, currency=_currency(match))
        found.append(
            Figure(
                match.start(),
                match.end(),
                value,
                operator,
                why=f"{match.group()} → {value.amount} {value.currency}",
            )
        )
    taken = Covered(text, found)
    for match in _NAMED_SUM.finditer(text):
        if not taken.meets(match.start(), match.end()):
            value = Money(amount=parse(match.group("n")) * _GROUP[match.group("g")], currency="CNY")
            operator = operator_of(match.group("before"), match.group("after"))
            why = f"{match.group()} → {value.amount} CNY"
            found.append(Figure(match.start("all"), match.end(), value, operator, why=why))
    if "元" in text:
        found += lost(_BLANK, text, found, "the sum is missing")
    yield from sorted(found, key=lambda figure: figure.start)


def _currency(match: re.Match[str]) -> str:
    for index, (code, _) in enumerate(_CURRENCIES):
        if match.group(f"c{index}") or match.group(f"t{index}"):
            return code
    return "CNY"
