"""Calendar dates: 2025年12月31日, 2027年8月 (its last day), 2027-08-31, 31 March 2028, March 31, 2028, Mar.31,2028, 31-03-2028."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?P<y>(?:19|20)\d\d) ?[年.\-/] ?(?P<m>1[0-2]|0?[1-9])(?: ?[月.\-/] ?(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)日?|月)"
    rf"|(?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)? (?P<m2>{_NAME})\.?,? (?P<y2>(?:19|20)\d\d)"
    rf"|\b(?P<m3>{_NAME})(?:\.? |\.)(?:(?P<d3>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:,? |,))?(?P<y3>(?:19|20)\d\d)"
    # A day before its month in figures, where it can't be the month: 03-04-2028 says too little.
    r"|(?<![\d.\-/])(?P<d4>3[01]|2\d|1[3-9])(?P<by>[.\-/])(?P<m4>1[0-2]|0?[1-9])(?P=by)(?P<y4>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a squeezed text; a month without a day is its last day."""

    start: int
    end: int
    value: date


def find(text: str) -> Iterator[Dated]:
    """Give the dates in order; what is no date of the calendar (30 February) is left out."""
    for match in _DATE.finditer(text):
        year = int(match.group("y") or match.group("y2") or match.group("y3") or match.group("y4"))
        named = match.group("m2") or match.group("m3")
        month = _MONTHS[named.lower()] if named else int(match.group("m") or match.group("m4"))
        last = calendar.monthrange(year, month)[1]
        said = match.group("d") or match.group("d2") or match.group("d3") or match.group("d4")
        day = int(said) if said else last
        if day <= last:
            yield Dated(match.start(), match.end(), date(year, month, day))
