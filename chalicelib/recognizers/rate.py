"""Shares: 不低于95%, 百分之五, 3‰, 万分之五, at least 90 percent. A lost share (不低于%) has no value."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..model.value import Rate
from ..text.numerals import ARABIC, NUMBER, parse
from .base import Covered, Figure, lost
from .compare_words import AFTER, BEFORE, operator_of

# Twenty percent (20%): the words say what the figure says.
_IN_WORDS = (
    r"(?:(?<![A-Za-z])(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|and|tenths?|point)[ -]){1,8}per ?cent \()?"
)
_RATE = re.compile(
    rf"(?:(?P<before>{BEFORE})[ 为:达到]{{0,3}})?(?:{_IN_WORDS}(?P<n>(?<![\d.]){ARABIC}) ?(?:(?P<mille>‰)|%|percent\b|per cent\b)|(?P<part>[百千万])分之 {{0,4}}(?P<zh>一(?![百千万亿])|{NUMBER}))"
    rf"(?: {{0,4}}\( {{0,3}}(?P<again>{ARABIC}) {{0,4}}(?P<again_mille>‰)?%?\))?(?: ?(?P<after>{AFTER}))?",
    re.IGNORECASE,
)
# 千分之五 and 5‰ are half a percent.
_IN_PERCENT = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}
# 不低于九成: only behind a comparison; 三成 alone may be a name or a verb.
_TENTHS = re.compile(
    rf"(?P<before>{BEFORE})[ 为]{{0,2}}(?P<n>[一二三四五六七八九])成(?P<half>半)?(?=[,。;、)以的]|$)(?P<after>{AFTER})?",
    re.IGNORECASE,
)
# 预付____%, 总额 ‰: without a comparison the gap must show, by its line or by the sum that the share is of.
_BLANK = re.compile(
    rf"(?P<before>{BEFORE})[ 为:]{{0,2}}(?:_{{1,20}}|\( {{0,6}}\))?[%‰]|(?<!_)_{{2,200}}+ ?[%‰]|[百千万]分之 ?_{{2,200}}+|(?:总价|总额|金额|价[金款])的? {{0,2}}(?:\( {{0,6}}\))?[%‰]",
    re.IGNORECASE,
)


def _agrees(match: re.Match[str], amount: Decimal) -> bool:
    """百分之五(5%) says it twice; 百分之五(3%) contradicts itself."""
    if match.group("again") is None:
        return True
    return amount == parse(match.group("again")) * _IN_PERCENT["千" if match.group("again_mille") else "百"]


def find(text: str) -> Iterator[Figure]:
    """Give the shares in a squeezed text, in order."""
    found: list[Figure] = []
    for match in _RATE.finditer(text):
        try:
            amount = parse(match.group("n") or match.group("zh"))
        except ValueError:
            continue
        amount *= _IN_PERCENT["千" if match.group("mille") else match.group("part") or "百"]
        operator = operator_of(match.group("before"), match.group("after"))
        if not _agrees(match, amount):
            why = f"{match.group()}: the two shares disagree"
            found.append(Figure(match.start(), match.end(), None, operator, blank=True, why=why))
            continue
        value = Rate(amount=amount)
        found.append(
            Figure(match.start(), match.end(), value, operator, why=f"{match.group()} → {value.amount} %")
        )
    taken = Covered(text, found)
    for match in _TENTHS.finditer(text):
        if not taken.meets(match.start(), match.end()):
            amount = parse(match.group("n")) * 10 + (5 if match.group("half") else 0)
            operator = operator_of(match.group("before"), match.group("after"))
            why = f"{match.group()} → {amount} %"
            found.append(Figure(match.start(), match.end(), Rate(amount=amount), operator, why=why))
    found += lost(_BLANK, text, found, "the share is missing")
    yield from sorted(found, key=lambda figure: figure.start)
