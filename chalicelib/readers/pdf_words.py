"""The characters of a PDF page, word by word: of what follows on a line, only both ends are asked for their places.

To ask pdfium for a character's box takes longer than to read the character, and what stands between two blanks of a
line needs it only at its ends. Wherever that could be wrong (a border between them, a page that is turned, text at an
angle, ends that are too near or too far apart for what is between them), each character is asked, as `Characters` does.
"""

import ctypes
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from .grid import Grid
from .pdf_glyphs import BREAK, SPACE, Characters, Glyph, leaves_line
from .pdf_page import PageFrame
from .symbols import SYMBOLS

# Control codes, halves of pairs and what is no character: each is looked at by itself.
_ODD = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SYMBOL = re.compile("[\uf020-\uf0ff]")
_TOKEN = re.compile(r"[\r\n]+| +|[^\r\n ]+")
_WIDE = re.compile("[\u2e80-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
# What fonts are often changed for: a line is as high as its highest character.
_KINDS = (_WIDE, re.compile(r"[!-~]"), re.compile("[^!-~\u2e80-\ufaff\ufe30-\ufe4f\uff00-\uff60]"))
# Widths in line heights that one character may take on a line, blanks within a word included.
_LEAST_WIDE, _LEAST = 0.55, 0.08
_MOST_WIDE, _MOST = 1.25, 0.95
_LONG = 6  # characters from which the middle one is looked at too


def read_glyphs(
    page: Any, frame: PageFrame, skip_rotated: bool, most: int, grids: Sequence[Grid] = ()
) -> list[Glyph] | None:
    """Give the characters of a page in the order of its content stream, None if there are more than `most`.

    Boxes are those of the line (ascent to descent), on the shown page. Blanks and line ends that pdfium
    made up have no box: `SPACE` and `BREAK`. With `skip_rotated`, characters at an angle that is no multiple
    of a right angle (watermarks) are left out. A character without a code is U+FFFD. What follows on a line without a
    blank is one glyph and its last character another, unless a border of one of the `grids` may be between.
    """
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return []
    try:
        count = pdfium.FPDFText_CountChars(text_page)
        if count > most:
            return None
        characters = Characters(text_page, frame, skip_rotated)
        text = None if skip_rotated or frame.turns else _text(text_page, count)
        if text is None:
            return list(characters.each(range(count)))
        return list(_by_words(characters, text, grids))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _text(text_page: Any, count: int) -> str | None:
    """Give the page's text, None if it can't be had with one character for each place in the stream."""
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(text_page, 0, count, buffer) != count + 1:
        return None
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
    return None if len(text) != count or _ODD.search(text) else text


def _by_words(characters: Characters, text: str, grids: Sequence[Grid]) -> Iterator[Glyph]:
    shown = _SYMBOL.sub(lambda sign: SYMBOLS.get(ord(sign[0]), sign[0]), text)
    last: Glyph | None = None
    blanks = range(0)
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        if text[start] in "\r\n":
            yield BREAK
            last, blanks = None, range(0)
            continue
        if text[start] == " ":
            blanks = range(start, end)
            continue
        word = _word(characters, shown, start, end, grids) or [*characters.each(range(start, end))]
        if blanks and word and last is not None:
            if leaves_line(last, word[0]):
                yield from characters.each(blanks)
            else:
                yield from [SPACE] * len(blanks)
        blanks = range(0)
        yield from word
        last = word[-1] if word else last


def _word(
    characters: Characters, text: str, start: int, end: int, grids: Sequence[Grid]
) -> list[Glyph] | None:
    """Give a word as all but its last character and that one, None if what is asked doesn't tell where all of it stands."""
    first = characters.box(start, False)
    if first is None:
        return None
    if end - start == 1:
        return [Glyph(text[start], *first)]
    last = characters.box(end - 1, False)
    word = text[start:end]
    if last is None or not _follows(word, first, last):
        return None
    if any(_crosses(grid, first, last) for grid in grids):
        return None
    top, bottom = first[1], first[3]
    for index in _between(word):
        box = characters.box(start + index, False)
        if box is None or not (_middle(first) < _middle(box) < _middle(last) and _beside(first, box)):
            return None
        top, bottom = min(top, box[1]), max(bottom, box[3])
    return [Glyph(word[:-1], first[0], top, max(first[2], last[0]), bottom), Glyph(word[-1], *last)]


def _between(word: str) -> list[int]:
    """The places in a word that are asked besides its ends: its middle if it is long, and one of each kind of character."""
    places = [len(word) // 2] if len(word) >= _LONG else []
    asked = word[0] + "".join(word[place] for place in places)
    for kind in _KINDS:
        if not kind.search(asked):
            found = kind.search(word, 1, len(word) - 1)
            if found:
                places.append(found.start())
    return places


_Box = tuple[float, float, float, float]


def _crosses(grid: Grid, first: _Box, last: _Box) -> bool:
    """Tell whether one of a table's borders may stand between two characters of a line."""
    top, bottom = min(first[1], last[1]), max(first[3], last[3])
    return (
        top < grid.ys[-1]
        and grid.ys[0] < bottom
        and bisect_right(grid.xs, _middle(first)) != bisect_right(grid.xs, _middle(last))
    )


def _middle(box: _Box) -> float:
    return (box[0] + box[2]) / 2


def _beside(box: _Box, other: _Box) -> bool:
    """Tell whether two characters stand on one line, as `leaves_line` does."""
    return box[1] <= (other[1] + other[3]) / 2 <= box[3] or other[1] <= (box[1] + box[3]) / 2 <= other[3]


def _follows(word: str, first: _Box, last: _Box) -> bool:
    """Tell whether the ends stand on one line, and as far apart as the characters from one to the other need."""
    if not _beside(first, last):
        return False
    height = max(first[3] - first[1], last[3] - last[1])
    wide = len(_WIDE.findall(word))
    narrow = len(word) - wide
    width = last[2] - first[0]
    return (
        (_LEAST_WIDE * wide + _LEAST * narrow) * height
        <= width
        <= (_MOST_WIDE * wide + _MOST * narrow) * height
    )
