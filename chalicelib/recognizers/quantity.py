"""Measured amounts: ≥65英寸, 10~35℃, 100±5mm, 600×800×2000mm, at least 16 GB; and places where the figure is lost.

A range has `min` and `max`; a tolerance around a figure is the range that it allows; `±5%` alone is the range
from -5 to 5. What a document lost (≥mm, ≥×40mm) is a blank, never a guess. Source: field-notes 1.3, 1.4, 3.9.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ..lexicon.units import canonical, unit_source
from ..model.term import Operator
from ..model.value import Quantity
from .base import Covered, Figure, remembered
from .compare_words import AFTER, BEFORE, operator_of

_N = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
# Not inside a longer number or a model code (SZ13-31, A4); AC220V and L600×W800 are no codes.
_FREE = r"(?<![\d.第])(?<!\d[,/:])(?:(?<![A-Za-z_])|(?<=AC)|(?<=DC)|(?<=[LWHDΦφ约]))(?<![A-Za-z\d]-)(?<![A-Za-z]/)"
_TIMES = r" ?[*×xX] ?"
_SIDE = rf"(?:[LWHDΦφ长宽高深厚]:?)?{_N}"
_LABEL = r"(?:\([^()\d]{1,5}\)|[长宽高深厚LWHD])?"
_TO = r" ?(?:[-~至到]|-{2}|\.{2,3}|…{1,2}| to ) ?"
# What may be a unit; whether it is one is asked of the list, which is long to try at every place.
_WORD = r"(?:[A-Za-zμΩ℃°%²³/]{1,6}|[\u4e00-\u9fff]{1,3}?)"
_BY = r"(?:±|\+/-) ?"


@cache
def _pattern() -> re.Pattern[str]:
    unit = unit_source()
    return re.compile(
        rf"{_FREE}(?:"
        rf"(?P<sides>{_SIDE}(?: ?{unit})?{_LABEL}{_TIMES}{_SIDE}(?: ?{unit})?{_LABEL}(?:{_TIMES}{_SIDE}(?: ?{unit})?{_LABEL})?)(?: ?(?P<us>{unit}))?(?![\d×*])"
        rf"|(?P<tol>{_N}) ?(?P<ut0>{unit})?(?: ?(?:AC|DC))? ?(?P<sign>{_BY}(?P<by>{_N})|\(?\+(?P<up>{_N})[/,、 ]{{0,2}}-(?P<down>{_N})\)?) ?(?P<ut>{unit})"
        rf"|(?P<low>[-+]?{_N}) ?(?P<ul>{unit})?{_TO}(?P<high>[-+]?{_N}) ?(?P<uh>{unit})"
        rf"|between (?P<from>[-+]?{_N}) ?(?P<uf>{_WORD})? and (?P<till>[-+]?{_N}) ?(?P<ui>{_WORD})(?![A-Za-z])"
        rf"|(?P<end1>{_N}) ?(?P<ue1>{_WORD})(?P<turn>[≥≤<>])[\u4e00-\u9fff]{{1,8}}(?P=turn)(?P<end2>{_N}) ?(?P<ue2>{_WORD})(?![A-Za-z])"
        rf"|(?P<one>{_N})/(?P<two>{_N}) ?(?P<u2>[kM]?(?:V|A|W|Pa)|mA|bar)(?![A-Za-z\d])"
        rf"|(?P<n>(?:{_BY}|[-+])?{_N})(?P<many>[万亿])? ?(?P<u>{unit})"
        rf")",
        re.IGNORECASE,
    )


# A comparison that only opens a lost figure: not 以上为限, not the noun 上限.
_OPENS = r"≥|≤|>=|<=|(?:不|未)(?:得|应|能|可)?(?:小于|低于|少于|大于|高于|超过)|至少|\bat least\b|\bnot (?:less|more|greater) than\b"


@cache
def _lost() -> re.Pattern[str]:
    unit = unit_source()
    blank = r"[_ ]{0,12}"
    return re.compile(
        rf"(?P<before>{_OPENS})(?:"
        rf"(?<=[≥≤=]){blank}(?:{_N})?{blank}[*×xX]{blank}(?:[*×xX]{blank})?(?:{_N})?{blank}{unit}"  # ≥×40mm, ≥**1100mm
        rf"|{blank}{unit}"
        rf"|(?<=[≥≤=])(?=[。;,、.]|$)"
        rf")"
        rf"|_{{2,12}} ?{unit}",
        re.IGNORECASE,
    )


# 功率≥2×20W: two loudspeakers, and nothing lost.
_WHOLE = re.compile(r"\d ?[*×xX] ?\d")
_MAY_LOSE = re.compile(r"[≥≤=_]|(?:于|过|至少) ?(?!\d)|least|than", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?P<before>≥|≤|{BEFORE})(?:(?<!最[高大多长])(?:可以?|能)?(?:同时)?(?:提供|支持|容纳|承受|达到?|配备))?[ 为:]{{0,2}}[Φφ]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf" ?\(?(?P<after>{AFTER}|\bor (?:better|higher|larger|faster|wider|bigger)\b)", re.IGNORECASE
)
_IN_NAMES = frozenset({"限", "上限", "逾"})
# What can be below nothing; a speed or a length can't, so a sign before it is what is left of a range.
_SIGNED = frozenset(
    {"℃", "dB", "dBm", "dBi", "percent", "‰", "°", "V", "mV", "kV", "A", "mA", "kPa", "MPa", "Pa"}
)
# The longest words of comparison, with their modal.
_REACH = 16


@remembered
def find(text: str) -> Iterator[Figure]:
    """Give the measured amounts and the lost ones of a squeezed text, in order. Times and shares are among them."""
    found = [
        _figure(text, start, end, value)
        for match in _pattern().finditer(text)
        for start, end, value in _values(text, match)
    ]
    covered = Covered(text, found)
    blanks = [
        Figure(
            match.start(), match.end(), None, operator_of(match.group("before"), None), True, why="no figure"
        )
        for match in (_lost().finditer(text) if _MAY_LOSE.search(text) else ())
        if not covered.meets(match.start(), match.start() + 1) and not _WHOLE.search(match.group())
    ]
    lost = Covered(text, blanks)
    taken = [f for f in found if not lost.meets(f.start, f.end)]
    yield from sorted([*taken, *blanks], key=lambda figure: figure.start)


# 示值误差:标液浓度为2.0mg/L±8%: what was measured is told first, and the error is not 8% of it.
_STATED = re.compile(r"(?:标液|标准溶液|标准液|标准气|标气|标样|水样|样品|校准液|浓度)[^,;:。]{0,10}$")
# What comes in pairs under one name: 95/118kV (to earth, across the break). 3/4寸 is a fraction, 10/100Mbps a series.
_PAIRED = frozenset({"V", "kV", "A", "kA", "mA", "W", "kW", "MPa", "bar"})


def _values(text: str, match: re.Match[str]) -> Iterator[tuple[int, int, Quantity]]:
    """The amounts of a match, each with its place."""
    if match.group("one"):
        unit = canonical(match.group("u2"))
        if unit in _PAIRED:
            for each in ("one", "two"):
                yield match.start(), match.end(), Quantity(amount=_number(match.group(each)), unit=unit)
        return
    if (
        match.group("by")
        and match.group("ut0")
        and _STATED.search(text, max(0, match.start() - _REACH), match.start())
    ):
        most, unit = _number(match.group("by")), canonical(match.group("ut"))
        if unit and most:
            yield match.start("sign"), match.end(), Quantity(min=-most, max=most, unit=unit)
        return
    if match.group("end1"):
        unit = canonical(match.group("ue2"))
        ends = [_number(match.group("end1")), _number(match.group("end2"))]
        if match.group("turn") in "≥>":
            ends.reverse()
        if unit and canonical(match.group("ue1")) == unit and ends[0] < ends[1]:
            yield match.start(), match.end(), Quantity(min=ends[0], max=ends[1], unit=unit)
        return
    value = _value(match)
    if value is not None:
        yield match.start(), match.end(), value


def _figure(text: str, start: int, end: int, value: Quantity) -> Figure:
    words = _BEFORE.search(text, max(0, start - _REACH), start)
    if (
        words
        and words.group("before") in _IN_NAMES
        and "\u4e00" <= text[words.start() - 1 : words.start()] <= "\u9fff"
    ):
        words = None  # 检出限0.05: the last character of a name
    behind = _AFTER.match(text, end)
    operator = operator_of(
        words.group("before") if words else None, behind.group("after") if behind else None
    )
    if behind is not None and operator is None:
        operator = Operator.AT_LEAST  # or better, or higher
    if (
        value.min is not None
        and value.max is not None
        and value.min == -value.max
        and operator in (Operator.AT_MOST, Operator.LESS)
    ):
        value = Quantity(amount=value.max, unit=value.unit)  # 误差≤±5mm
    elif value.min is not None and (operator is None or (words and words.group("before") == "控制在")):
        operator = Operator.BETWEEN
    if words:
        start = words.start("before")
        if (
            operator is not None
            and value.amount is not None
            and value.amount < 0
            and value.unit not in _SIGNED
        ):
            return Figure(start, end, None, operator, True, why="the lower end is lost")  # ≥-10km/h
    if behind and operator is not Operator.BETWEEN:
        end = behind.end()
    return Figure(start, end, value, operator, why=text[start:end])


def _number(text: str) -> Decimal:
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
    if match.group("low") or match.group("from"):
        unit, first = (
            canonical(match.group("uh") or match.group("ui")),
            match.group("ul") or match.group("uf"),
        )
        low, high = (
            _number(match.group("low") or match.group("from")),
            _number(match.group("high") or match.group("till")),
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
        most = _number(amount.removeprefix("±").removeprefix("+/-"))
        return Quantity(min=-most, max=most, unit=unit) if most else None
    return Quantity(amount=_number(amount) * scale, unit=unit)


_OF_SIDES = frozenset({"nm", "μm", "mm", "cm", "m", "inch", "px", "dpi"})


def _dimensions(match: re.Match[str]) -> Quantity | None:
    """Sides of a body, or rows and columns of a picture where no unit is written."""
    whole = match.group("sides")
    sides = tuple(_number(n) for n in re.findall(_N, whole))
    written = [canonical(u) for u in re.findall(rf"{_N} ?({unit_source()})", whole, re.IGNORECASE)]
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
    base, unit, own = _number(match.group("tol")), canonical(match.group("ut")), match.group("ut0")
    up = _number(match.group("by") or match.group("up"))
    down = _number(match.group("by") or match.group("down"))
    behind = _BEHIND.match(match.string, match.end()) if unit == "percent" and not own else None
    if behind and canonical(behind.group()):
        own = behind.group()  # 220±1%VAC
    if unit == "percent" and own:
        up, down, unit = base * up / 100, base * down / 100, canonical(own)
    elif own and canonical(own) != unit:
        return None
    return Quantity(min=base - down, max=base + up, unit=unit)


_BARE = re.compile(
    rf"(?P<before>{BEFORE})?[ :]?(?:(?P<low>[-+]?{_N})[-~](?P<high>{_N})|(?P<n>[-+]?{_N}))$", re.IGNORECASE
)


def bare(text: str, unit: str = "") -> tuple[Figure, ...]:
    """Read a text that is one number or range and nothing else, in the unit that stands elsewhere (a column's head)."""
    match = _BARE.match(text)
    if match is None:
        return ()
    operator = operator_of(match.group("before"), None)
    if match.group("low"):
        low, high = _number(match.group("low")), _number(match.group("high"))
        if low >= high:
            return ()
        value = Quantity(min=low, max=high, unit=unit)
        return (Figure(0, len(text), value, operator or Operator.BETWEEN, why=text),)
    return (Figure(0, len(text), Quantity(amount=_number(match.group("n")), unit=unit), operator, why=text),)
