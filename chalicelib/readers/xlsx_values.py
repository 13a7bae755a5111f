"""How Excel shows a value: 0.05 with the format 0% is 5%, 3 with 0"年" is 3年, a day is 2026-03-01."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

# One section of a number format: words before, the digits' places, words behind.
_FORMAT = re.compile(
    r"(?P<before>[^#0?,.%]{0,60})[#,0?]{1,20}(?:\.(?P<places>[0#?]{1,15}))?(?P<percent>%)?(?P<after>[^#0?,.%]{0,60})"
)
# `_)` leaves the width of a character, `*-` fills the cell with one; neither is a word.
_WIDTHS = re.compile(r"[_*].")
_COLOUR = re.compile(r"\[[^\[\]]{1,30}\]")
_FIGURES = 15  # significant figures that a spreadsheet keeps
_MIDNIGHT = time()


def shown(value: object, number_format: str) -> str:
    """Give a cell's value as it is shown. Words around the digits are kept; a format not understood shows all figures."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, int | float):
        return _number(value, number_format or "General")
    return str(value)


def _number(value: int | float, number_format: str) -> str:
    exact = Decimal(format(value, f".{_FIGURES}g"))
    section = _COLOUR.sub("", number_format.split(";")[0])
    match = _FORMAT.fullmatch(section)
    if match is None or not exact.is_finite():
        return format(exact.normalize(), "f") if exact.is_finite() else str(value)
    if match["percent"]:
        exact *= 100
    places = match["places"] or ""
    rounded = exact.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    text = format(rounded, "f")
    least = places.count("0")
    if "." in text and least < len(places):
        whole, _, part = text.partition(".")
        part = part[:least] + part[least:].rstrip("0")
        text = f"{whole}.{part}" if part else whole
    return _plain(match["before"]) + text + ("%" if match["percent"] else "") + _plain(match["after"])


def _plain(words: str) -> str:
    return re.sub(r"\\(.)", r"\1", _WIDTHS.sub("", words).replace('"', "")).strip()
