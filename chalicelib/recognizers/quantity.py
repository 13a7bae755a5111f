"""Measured amounts: ≥65英寸, 10~35℃, 100±5mm, 600×800×2000mm, at least 16 GB; and places where the figure is lost.

A range has `min` and `max`; a tolerance around a figure is the range that it allows; `±5%` alone is the range
from -5 to 5. What a document lost (≥mm, ≥×40mm) is a blank, never a guess. Source: field-notes 1.3, 1.4, 3.9.
"""

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.units import unit_source
from ..model.term import Operator
from ..model.value import Quantity
from .base import Covered, Figure, remembered
from .compare_words import AFTER, BEFORE, operator_of
from .quantity_values import REACH, N, number, values

# Not inside a longer number or a model code (SZ13-31, A4); AC220V and L600×W800 are no codes.
_FREE = r"(?<![\d.第])(?<!\d[,/:])(?:(?<![A-Za-z_])|(?<=AC)|(?<=DC)|(?<=[LWHDΦφ约]))(?<![A-Za-z\d]-)(?<![A-Za-z]/)"
_TIMES = r" ?[*×xX] ?"
_SIDE = rf"(?:[LWHDΦφ长宽高深厚]:?)?{N}"
_LABEL = r"(?:\([^()\d]{1,5}\)|[长宽高深厚LWHD])?"
_TO = r" ?(?:[-~至到]|-{2}|\.{2,3}|…{1,2}| to ) ?"
# What may be a unit; whether it is one is asked of the list, which is long to try at every place.
_WORD = r"(?:[A-Za-zμΩ℃°%²³/]{1,6}|[\u4e00-\u9fff]{1,3}?)"
_BY = r"(?:±|\+/-) ?"


_DIGIT = re.compile(r"\d")


@cache
def _pattern() -> re.Pattern[str]:
    unit = unit_source()
    return re.compile(
        rf"(?=[\d±+/LWHDΦφ长宽高深厚b-]|\(\d){_FREE}(?:"  # how any of them begins: told before what stands before it
        rf"(?P<sides>{_SIDE}(?: ?{unit})?{_LABEL}{_TIMES}{_SIDE}(?: ?{unit})?{_LABEL}(?:{_TIMES}{_SIDE}(?: ?{unit})?{_LABEL})?)(?: ?(?P<us>{unit}))?(?![\d×*])"
        rf"|(?P<tol>{N}) ?(?P<ut0>{unit})?(?: ?(?:AC|DC))? ?(?P<sign>{_BY}(?P<by>{N})|\(?\+(?P<up>{N})[/,、 ]{{0,2}}-(?P<down>{N})\)?) ?(?P<ut>{unit})"
        rf"|\((?P<tol2>{N}) ?{_BY}(?P<by2>{N})\) ?(?P<ut2>{unit})"
        rf"|(?P<low>[-+]?{N}) ?(?P<ul>{unit})?{_TO}(?P<high>[-+]?{N}) ?(?P<uh>{unit})"
        rf"|between (?P<from>[-+]?{N}) ?(?P<uf>{_WORD})? and (?P<till>[-+]?{N}) ?(?P<ui>{_WORD})(?![A-Za-z])"
        rf"|(?P<end1>{N}) ?(?P<ue1>{_WORD})(?P<turn>[≥≤<>])[\u4e00-\u9fff]{{1,8}}(?P=turn)(?P<end2>{N}) ?(?P<ue2>{_WORD})(?![A-Za-z])"
        rf"|(?P<one>{N})/(?P<two>{N}) ?(?P<u2>[kM]?(?:V|A|W|Pa)|mA|bar)(?![A-Za-z\d])"
        rf"|(?P<n>(?:{_BY}|[-+])?{N})(?P<many>[万亿])? ?(?P<u>{unit})"
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
        rf"(?<=[≥≤=]){blank}(?:{N})?{blank}[*×xX]{blank}(?:[*×xX]{blank})?(?:{N})?{blank}{unit}"  # ≥×40mm, ≥**1100mm
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
# 环境温度:上限+40℃,下限-10℃: as 上限 is at most, 下限 is at least; 检测下限 is a property of its own.
_LOWER = re.compile(r"(?:^|[:,;、(度温])(?P<before>下限)[ 为:]{0,2}$")
_AFTER = re.compile(
    rf" ?\(?(?P<after>{AFTER}|\bor (?:better|higher|larger|faster|wider|bigger)\b)", re.IGNORECASE
)
_IN_NAMES = frozenset({"限", "上限", "逾"})
# What can be below nothing; a speed or a length can't, so a sign before it is what is left of a range.
_SIGNED = frozenset(
    {"℃", "dB", "dBm", "dBi", "percent", "‰", "°", "V", "mV", "kV", "A", "mA", "kPa", "MPa", "Pa"}
)


@remembered
def find(text: str) -> Iterator[Figure]:
    """Give the measured amounts and the lost ones of a squeezed text, in order. Times and shares are among them."""
    found = [
        _figure(text, start, end, value)
        for match in (_pattern().finditer(text) if _DIGIT.search(text) else ())
        for start, end, value in values(text, match)
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


def _figure(text: str, start: int, end: int, value: Quantity) -> Figure:
    words = _BEFORE.search(text, max(0, start - REACH), start)
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
    lower = _LOWER.search(text, max(0, start - REACH), start) if operator is None else None
    if lower and value.unit == "℃" and value.amount is not None:
        return Figure(
            lower.start("before"), end, value, Operator.AT_LEAST, why=text[lower.start("before") : end]
        )
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


_BARE = re.compile(
    rf"(?P<before>{BEFORE})?[ :]?(?:(?P<low>[-+]?{N})[-~](?P<high>{N})|(?P<n>[-+]?{N}))$", re.IGNORECASE
)


def bare(text: str, unit: str = "") -> tuple[Figure, ...]:
    """Read a text that is one number or range and nothing else, in the unit that stands elsewhere (a column's head)."""
    match = _BARE.match(text)
    if match is None:
        return ()
    operator = operator_of(match.group("before"), None)
    if match.group("low"):
        low, high = number(match.group("low")), number(match.group("high"))
        if low >= high:
            return ()
        value = Quantity(min=low, max=high, unit=unit)
        return (Figure(0, len(text), value, operator or Operator.BETWEEN, why=text),)
    return (Figure(0, len(text), Quantity(amount=number(match.group("n")), unit=unit), operator, why=text),)
