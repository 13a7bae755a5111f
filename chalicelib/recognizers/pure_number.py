"""Numbers without a unit that measure by the word before them: 功率因数≥0.95, 对比度3000:1, pH值6~9, 通道数≥16.

The word is asked for, for nothing else tells such a number from one that counts papers or points.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ..lexicon.attributes import attribute_words
from ..model.term import Operator
from ..model.value import Quantity
from .base import Figure, remembered
from .compare_words import AFTER, BEFORE, operator_of

_N = r"\d{1,9}(?:\.\d{1,4})?"
# A unit, a date, an edition or a number of an item behind it: then it is read elsewhere, or is none.
_STOPS = r"(?=[,;。:、)\s]|(?:及|或)?以上|$)(?![,.、]\d)"


@cache
def _pattern() -> re.Pattern[str]:
    words = attribute_words("pure").pattern
    return re.compile(
        rf"(?:{words})(?P<link>(?:应|须|需)?[:为]?) ?(?P<before>≥|≤|优于|{BEFORE})?[:为 ]?"
        rf"(?:(?P<low>{_N})[-~](?P<high>{_N})|(?P<n>{_N})(?P<many>万)?(?::1(?!\d))?)(?P<after>{AFTER})?{_STOPS}",
        re.IGNORECASE,
    )


@remembered
def find(text: str) -> Iterator[Figure]:
    """Give the bare numbers behind a word that they measure; one without comparison and colon is none."""
    for match in _pattern().finditer(text):
        before, after = match["before"], match["after"]
        operator = Operator.AT_LEAST if before == "优于" else operator_of(before, after)
        if operator is None and not match["link"] and not match["low"]:
            continue
        start = match.start("before") if before else match.start("low" if match["low"] else "n")
        if match["low"]:
            low, high = Decimal(match["low"]), Decimal(match["high"])
            if low >= high:
                continue
            value = Quantity(min=low, max=high)
            operator = operator or Operator.BETWEEN
        else:
            value = Quantity(amount=Decimal(match["n"]) * (10_000 if match["many"] else 1))
        yield Figure(start, match.end(), value, operator, why=match.group())
