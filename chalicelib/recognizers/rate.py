"""Shares: 不低于95%, 99.9%, 百分之五, at least 90 percent. A lost share (不低于%) has no value."""

import re
from collections.abc import Iterator

from ..model.value import Rate
from ..text.numerals import ARABIC, NUMBER, parse
from .base import Figure, lost
from .compare_words import AFTER, BEFORE, operator_of

_RATE = re.compile(
    rf"(?:(?P<before>{BEFORE})[ 为:达到]{{0,3}})?(?:(?P<n>(?<![\d.]){ARABIC}) ?(?:%|percent\b|per cent\b)|百分之(?P<zh>{NUMBER}))(?: ?(?P<after>{AFTER}))?",
    re.IGNORECASE,
)
_BLANK = re.compile(rf"(?P<before>{BEFORE})[ 为:]{{0,2}}(?:_{{1,20}}|\( {{0,6}}\))?%", re.IGNORECASE)


def find(text: str) -> Iterator[Figure]:
    """Give the shares in a squeezed text, in order."""
    found: list[Figure] = []
    for match in _RATE.finditer(text):
        value = Rate(amount=parse(match.group("n") or match.group("zh")))
        operator = operator_of(match.group("before"), match.group("after"))
        found.append(
            Figure(match.start(), match.end(), value, operator, why=f"{match.group()} → {value.amount} %")
        )
    found += lost(_BLANK, text, found, "the share is missing")
    yield from sorted(found, key=lambda figure: figure.start)
