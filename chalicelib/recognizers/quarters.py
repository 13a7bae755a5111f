"""Quarters of an hour: 一刻钟, 三刻钟."""

import re
from decimal import Decimal

from ..model.value import Duration
from .base import Figure
from .compare_words import AFTER, BEFORE, operator_of

_QUARTERS = re.compile(
    rf"(?:(?P<before>{BEFORE})[ 为在]{{0,2}})?(?<![第\d点])(?P<number>[一1二两2三3])刻钟(?: ?(?P<after>{AFTER}))?"
)
_MINUTES = {"一": 15, "1": 15, "二": 30, "两": 30, "2": 30, "三": 45, "3": 45}


def find(text: str) -> list[Figure]:
    """Give the quarters of an hour in a squeezed text, in minutes."""
    if "刻钟" not in text:
        return []
    return [
        Figure(
            match.start(),
            match.end(),
            Duration(amount=Decimal(_MINUTES[match["number"]]), unit="minute"),
            operator_of(match["before"], match["after"]),
            why=f"{match.group()} → {_MINUTES[match['number']]} minute",
        )
        for match in _QUARTERS.finditer(text)
    ]
