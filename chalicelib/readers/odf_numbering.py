"""The numbers that LibreOffice puts before list items and headings: counted here, for the text does not hold them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from .docx_numbering import format_number
from .docx_xml import integer
from .odf_xml import style, text

_LEVELS = 10
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "一, 二, 三, ...": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "１, ２, ３, ...": "decimalFullWidth",
}


class _Level(NamedTuple):
    kind: str  # a format of `format_number`, "" for none, "bullet"
    before: str
    after: str
    shown: int  # how many levels' numbers are shown, this one included
    start: int


class Lists:
    """Counts the items of a document's lists, in the order in which they come."""

    def __init__(self, *roots: Any) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._outline: dict[int, _Level] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._headings: list[int | None] = [None] * (_LEVELS + 1)
        for root in roots:
            for one in root.iter(text("list-style")):
                self._levels[one.get(style("name")) or ""] = dict(_levels(one))
            for one in root.iter(text("outline-style")):
                self._outline = dict(_levels(one))

    def begin(self, element: Any, named: str | None) -> None:
        """Begin a list: it counts afresh unless it says that it goes on with an earlier one."""
        goes_on = element.get(text("continue-numbering")) == "true" or element.get(text("continue-list"))
        if not goes_on:
            self._counts[named or ""] = [None] * (_LEVELS + 1)

    def number(self, named: str | None, level: int, item: Any) -> str:
        """Count one item up and give its number as printed, with a blank behind if one is needed."""
        levels = self._levels.get(named or "", {})
        counts = self._counts.setdefault(named or "", [None] * (_LEVELS + 1))
        if not 1 <= level <= _LEVELS or level not in levels:
            return ""
        own = item.get(text("start-value"))
        return _counted(counts, levels, level, None if own is None else integer(own, 1))

    def heading(self, element: Any) -> str:
        """Count a heading up and give its number; nothing for another paragraph, or where headings have none."""
        level = integer(element.get(text("outline-level")), 0) if element.tag == text("h") else 0
        if element.get(text("is-list-header")) == "true" or level not in self._outline:
            return ""
        return _counted(self._headings, self._outline, level, None)


def _counted(counts: list[int | None], levels: dict[int, _Level], level: int, own: int | None) -> str:
    here = levels[level]
    count = counts[level]
    counts[level] = own if own is not None else here.start if count is None else count + 1
    counts[level + 1 :] = [None] * (len(counts) - level - 1)
    if here.kind == "bullet":
        return here.before + " "
    if not here.kind:
        return ""
    parts = []
    for index in range(max(level - here.shown + 1, 1), level + 1):
        part = levels.get(index, here)
        count = counts[index]
        if part.kind and part.kind != "bullet":
            parts.append(format_number(part.start if count is None else count, part.kind))
    number = f"{here.before}{'.'.join(parts)}{here.after}".strip()
    return number if number.endswith(("、", ")", "）", "】", "。")) else number + " "


def _levels(parent: Any) -> Iterator[tuple[int, _Level]]:
    for one in parent.iterchildren():
        level = integer(one.get(text("level")), 0)
        if not 1 <= level <= _LEVELS:
            continue
        if one.tag == text("list-level-style-bullet"):
            yield level, _Level("bullet", _bullet(one.get(text("bullet-char"))), "", 1, 1)
            continue
        form = one.get(style("num-format")) or ""
        yield (
            level,
            _Level(
                _FORMATS.get(form, "decimal") if form else "",
                one.get(style("num-prefix")) or "",
                one.get(style("num-suffix")) or "",
                max(integer(one.get(text("display-levels")), 1), 1),
                integer(one.get(text("start-value")), 1),
            ),
        )


def _bullet(sign: str | None) -> str:
    """A symbol font's private character shows as some bullet."""
    return "•" if not sign or 0xE000 <= ord(sign[0]) < 0xF900 else sign[0]
