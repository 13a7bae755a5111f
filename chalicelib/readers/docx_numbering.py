"""The numbers that Word puts before paragraphs: they are nowhere in the text and must be counted up."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .docx_xml import child, integer, value_of, w
from .symbols import SYMBOLS

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_DIGITS_HANT = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LEVELS = 9
_CLOSING = "、）)。】」』》]"  # a number that ends so needs no blank behind it


class Level(NamedTuple):
    """One level of a list: how its number is written (`pattern` holds %1 to %9)."""

    start: int
    kind: str
    pattern: str
    restart: int | None
    plain: bool
    style: str | None


class Numbering:
    """Counts the numbered paragraphs of one document, in the order in which they come."""

    def __init__(self, root: Any) -> None:
        abstracts = (
            {} if root is None else {e.get(w("abstractNumId")): e for e in root.iter(w("abstractNum"))}
        )
        self._levels: dict[str, dict[int, Level]] = {}
        self._family: dict[str, str] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        self._style_levels: dict[tuple[str, str], int] = {}
        for num in () if root is None else root.iter(w("num")):
            self._add(num, abstracts)

    def text(self, num_id: str, level: int) -> str:
        """Count one paragraph up and give its number as printed, with a blank behind if one is needed."""
        levels = self._levels.get(num_id, {})
        if level not in levels:
            return ""
        family = self._family[num_id]
        counts = self._counts.setdefault(family, [None] * _LEVELS)
        self._advance(counts, levels, num_id, level)
        shown = levels[level]
        if shown.kind == "bullet":
            mark = "".join(
                SYMBOLS.get(ord(sign), "•" if 0xE000 <= ord(sign) < 0xF900 else sign)
                for sign in shown.pattern
            )
            return mark.strip() + " " if mark.strip() else ""
        if shown.kind == "none":
            return ""
        number = shown.pattern
        for index in range(_LEVELS):
            if f"%{index + 1}" in number:
                part = levels.get(index, shown)
                count = counts[index]
                kind = "decimal" if shown.plain else part.kind
                number = number.replace(
                    f"%{index + 1}", format_number(part.start if count is None else count, kind)
                )
        number = number.strip()
        return number if not number or number[-1] in _CLOSING else number + " "

    def level_of_style(self, num_id: str, style: str) -> int | None:
        """Give the level that a list ties to a paragraph style."""
        return self._style_levels.get((num_id, style))

    def _advance(self, counts: list[int | None], levels: dict[int, Level], num_id: str, level: int) -> None:
        own_start = self._overrides.get((num_id, level))
        if own_start is not None and (num_id, level) not in self._started:
            counts[level] = own_start
        else:
            count = counts[level]
            counts[level] = levels[level].start if count is None else count + 1
        self._started.add((num_id, level))
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart != 0 and level < restart):
                counts[deeper] = None

    def _add(self, num: Any, abstracts: dict[str, Any]) -> None:
        num_id = num.get(w("numId"))
        family = value_of(num, "abstractNumId")
        if num_id is None or family is None or family not in abstracts:
            return
        levels = dict(_levels(abstracts[family]))
        for override in num.iterchildren(w("lvlOverride")):
            index = integer(override.get(w("ilvl")), -1)
            start = value_of(override, "startOverride")
            if start is not None:
                self._overrides[num_id, index] = integer(start, 1)
            levels.update(_levels(override))
        self._levels[num_id] = levels
        self._family[num_id] = family
        for index, level in levels.items():
            if level.style is not None:
                self._style_levels[num_id, level.style] = index


def _levels(parent: Any) -> Iterator[tuple[int, Level]]:
    for lvl in parent.iterchildren(w("lvl")):
        index = integer(lvl.get(w("ilvl")), -1)
        if 0 <= index < _LEVELS:
            restart = value_of(lvl, "lvlRestart")
            yield (
                index,
                Level(
                    integer(value_of(lvl, "start"), 0),
                    value_of(lvl, "numFmt") or "decimal",
                    value_of(lvl, "lvlText") or "",
                    None if restart is None else integer(restart, 0),
                    child(lvl, "isLgl") is not None,
                    value_of(lvl, "pStyle"),
                ),
            )


def format_number(number: int, kind: str) -> str:
    """Write a count in one of Word's number formats; an unknown format counts in figures."""
    writer = _WRITERS.get(kind)
    return writer(number) if writer is not None and number >= 0 else str(number)


def _chinese(number: int, digits: str = _DIGITS, units: str = "十百千", bare_ten: bool = True) -> str:
    """Write a count up to 9999 in words: 十二, 二十, 一百零五 (with formal digits 壹拾贰)."""
    if number > 9_999:
        return str(number)
    if number == 0:
        return digits[0]
    text = ""
    gap = False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + digits[digit] + (units[power - 1] if power else "")
        gap = False
    ten = digits[1] + units[0]
    return text[1:] if bare_ten and text.startswith(ten) else text


def _digit_by_digit(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    if not 0 < number < 4_000:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number < 1_000 else str(number)


def _pick(first: str, count: int) -> Callable[[int], str]:
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= count else str(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number else str(number)


def _circle(number: int) -> str:
    if 20 < number <= 35:
        return chr(0x3251 + number - 21)
    return _pick("①", 20)(number)


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate({48 + d: 0xFF10 + d for d in range(10)}),
    "decimalEnclosedCircle": _circle,
    "decimalEnclosedCircleChinese": _circle,
    "decimalEnclosedParen": _pick("⑴", 20),
    "decimalEnclosedFullstop": _pick("⒈", 20),
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "chineseLegalSimplified": lambda number: _chinese(number, _LEGAL_DIGITS, "拾佰仟", bare_ten=False),
    "ideographLegalTraditional": lambda number: _chinese(
        number, _LEGAL_DIGITS_HANT, "拾佰仟", bare_ten=False
    ),
    "ideographDigital": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographEnclosedCircle": _pick("㊀", 10),
}
