"""What a figure with its unit says: one amount, a range, a tolerance, sides, a pair under one name.

Read from a match of the expression in `quantity.py`, whose groups are named after these forms.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..lexicon.units import canonical, unit_source
from ..model.value import Quantity

N = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
# The longest words of comparison, with their modal.
REACH = 16

# 示值误差:标液浓度为2.0mg/L±8%: what was measured is told first, and the error is not 8% of it.
_STATED = re.compile(r"(?:标液|标准溶液|标准液|标准气|标气|标样|水样|样品|校准液|浓度)[^,;:。]{0,10}$")
# What comes in pairs under one name: 95/118kV (to earth, across the break). 3/4寸 is a fraction, 10/100Mbps a series.
_PAIRED = frozenset({"V", "kV", "A", "kA", "mA", "W", "kW", "MPa", "bar"})


def values(text: str, match: re.Match[str]) -> Iterator[tuple[int, int, Quantity]]:
    """Give the amounts of a match, each with its place."""
    if match.group("one"):
        unit = canonical(match.group("u2"))
        if unit in _PAIRED:
            for each in ("one", "two"):
                yield match.start(), match.end(), Quantity(amount=number(match.group(each)), unit=unit)
        return
    if (
        match.group("by")
        and match.group("ut0")
        and _STATED.search(text, max(0, match.start() - REACH), match.start())
    ):
        most, unit = number(match.group("by")), canonical(match.group("ut"))
        if unit and most:
            yield match.start("sign"), match.end(), Quantity(min=-most, max=most, unit=unit)
        return
    if match.group("end1"):
        unit = canonical(match.group("ue2"))
        ends = [number(match.group("end1")), number(match.group("end2"))]
        if match.group("turn") in "≥>":
            ends.reverse()
        if unit and canonical(match.group("ue1")) == unit and ends[0] < ends[1]:
            yield match.start(), match.end(), Quantity(min=ends[0], max=ends[1], unit=unit)
        return
    value = _value(match)
    if value is not None:
        yield match.start(), match.end(), value


def number(text: str) -> Decimal:
    """Give a number as written, with its sign and its commas."""
    return Decimal(text.replace(",", "").replace("+", "").strip())


_PREFIXES = {
    "μ": Decimal("1E-6"),
    "m": Decimal("0.001"),
    "k": Decimal(1000),
    "M": Decimal(1000000),
    "G": Decimal("1E9"),
}


def _scale(one: str, other: str) -> Decimal | None:
    """How many of `other` are one of `one`, where only a prefix parts them: 80Hz~20kHz."""
    if len(other) > 1 and one == other[1:] and other[0] in _PREFIXES:
        return 1 / _PREFIXES[other[0]]
    if len(one) > 1 and other == one[1:] and one[0] in _PREFIXES:
        return _PREFIXES[one[0]]
    if one[1:] == other[1:] and one[:1] in _PREFIXES and other[:1] in _PREFIXES:
        return _PREFIXES[one[0]] / _PREFIXES[other[0]]
    return None


def _value(match: re.Match[str]) -> Quantity | None:
    if match.group("sides"):
        return _dimensions(match)
    if match.group("tol"):
        return _tolerance(match)
    if match.group("tol2"):
        base, by, unit = (
            number(match.group("tol2")),
            number(match.group("by2")),
            canonical(match.group("ut2")),
        )
        return Quantity(min=base - by, max=base + by, unit=unit) if unit and unit != "percent" else None
    if match.group("low") or match.group("from"):
        unit, first = (
            canonical(match.group("uh") or match.group("ui")),
            match.group("ul") or match.group("uf"),
        )
        low, high = (
            number(match.group("low") or match.group("from")),
            number(match.group("high") or match.group("till")),
        )
        if unit is None:
            return None
        if first and canonical(first) != unit:
            times = _scale(canonical(first) or "", unit)
            if times is None:
                return None
            low *= times
        return Quantity(min=low, max=high, unit=unit) if low < high else None
    amount, unit = match.group("n"), canonical(match.group("u"))
    if unit is None:
        return None
    scale = {"万": 10_000, "亿": 100_000_000}.get(match.group("many") or "", 1)
    if amount.startswith(("±", "+/-")):
        most = number(amount.removeprefix("±").removeprefix("+/-"))
        return Quantity(min=-most, max=most, unit=unit) if most else None
    return Quantity(amount=number(amount) * scale, unit=unit)


_OF_SIDES = frozenset({"nm", "μm", "mm", "cm", "m", "inch", "px", "dpi"})


def _dimensions(match: re.Match[str]) -> Quantity | None:
    """Sides of a body, or rows and columns of a picture where no unit is written."""
    whole = match.group("sides")
    sides = tuple(number(n) for n in re.findall(N, whole))
    written = [canonical(u) for u in re.findall(rf"{N} ?({unit_source()})", whole, re.IGNORECASE)]
    if match.group("us"):
        written.append(canonical(match.group("us")))
    if len(set(written)) > 1 or len(sides) not in (2, 3) or 0 in sides:
        return None
    if written and written[0] not in _OF_SIDES:
        return None  # 2 x 73 GB are two disks
    if not written:
        return Quantity(sides=sides) if len(sides) == 2 and min(sides) >= 100 else None
    return Quantity(sides=sides, unit=written[0])


_BEHIND = re.compile(r"[A-Za-zμΩ]{1,4}(?![A-Za-z])")


def _tolerance(match: re.Match[str]) -> Quantity | None:
    """100±5mm is from 95 to 105; 220V±10% is from 198 to 242."""
    base, unit, own = number(match.group("tol")), canonical(match.group("ut")), match.group("ut0")
    up = number(match.group("by") or match.group("up"))
    down = number(match.group("by") or match.group("down"))
    behind = _BEHIND.match(match.string, match.end()) if unit == "percent" and not own else None
    if behind and canonical(behind.group()):
        own = behind.group()  # 220±1%VAC
    if unit == "percent" and own:
        up, down, unit = base * up / 100, base * down / 100, canonical(own)
    elif own and canonical(own) != unit:
        return None
    return Quantity(min=base - down, max=base + up, unit=unit)
