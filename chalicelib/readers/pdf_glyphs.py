"""The characters of a PDF page, one by one: each with the box of its place in the line."""

import ctypes
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from .pdf_calls import address, char_box, char_code, char_is_made_up
from .pdf_page import PageFrame
from .symbols import SYMBOLS


class Glyph(NamedTuple):
    """A character, or some that follow each other on a line, and the box of their place in it; points of the shown page.

    `confidence` is below 1 where one character was recognized from a picture and is in doubt.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float = 1.0


SPACE = Glyph(" ", 0.0, 0.0, 0.0, 0.0)
BREAK = Glyph("\n", 0.0, 0.0, 0.0, 0.0)
FINE_GAP = 1.0  # line heights at which a run of characters is cut, to be joined again where it is one line
_TALL = 48.0  # points, beyond any body text
_BROAD = 2.5  # widths to heights
_QUARTER = 1.5707963267948966


def leaves_line(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether what follows `last` in the stream stands on another line, moves back, or leaps over a gap."""
    middle = (glyph.top + glyph.bottom) / 2
    height = max(glyph.bottom - glyph.top, last.bottom - last.top, 1.0)
    return (
        not (last.top <= middle <= last.bottom or glyph.top <= (last.top + last.bottom) / 2 <= glyph.bottom)
        or glyph.x0 < last.x0 - height / 2
        or glyph.x0 - last.x1 > FINE_GAP * height
    )


class Characters:
    """The characters of a text page by their places in its stream. `skip_rotated` leaves out those at an angle."""

    def __init__(self, text_page: Any, frame: PageFrame, skip_rotated: bool) -> None:
        self._page = text_page
        self._address = address(text_page)
        self._frame = frame
        self._skip_rotated = skip_rotated
        self._raw = pdfium.FS_RECTF()
        self._place = ctypes.addressof(self._raw)

    def box(self, index: int, is_blank: bool) -> tuple[float, float, float, float] | None:
        """Give the box of a character's place in the line; None if it has none, or stands outside the visible page."""
        raw = self._raw
        if not char_box(self._address, index, self._place):
            return None
        left, bottom, right, top = raw.left, raw.bottom, raw.right, raw.top
        height = top - bottom
        # The font may state a line box that no character fills (fonts for vertical writing do).
        if (height > _TALL or right - left > _BROAD * height) and not is_blank:
            left, bottom, right, top = _ink(self._page, index) or (left, bottom, right, top)
        frame = self._frame
        if frame.turns == 0:
            box = (left - frame.left, frame.top - top, right - frame.left, frame.top - bottom)
        else:
            x0, y0 = frame.show(left, bottom)
            x1, y1 = frame.show(right, top)
            box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if box[2] < 0 or box[3] < 0 or box[0] > frame.width or box[1] > frame.height:
            return None
        return box

    def each(self, indices: Iterable[int]) -> Iterator[Glyph]:
        """Give the characters at these places. Those that pdfium made up have no box: SPACE and BREAK."""
        high = 0
        for index in indices:
            code = char_code(self._address, index)
            if code <= 32 or code >= 0xD800:
                if code in (10, 13):
                    yield BREAK
                    continue
                if code == 32 and char_is_made_up(self._address, index):
                    yield SPACE
                    continue
                if 0xD800 <= code < 0xDC00:
                    high = code
                    continue
                if 0xDC00 <= code < 0xE000 and high:
                    code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
                high = 0
            if self._skip_rotated and _at_an_angle(self._page, index):
                continue
            box = self.box(index, code == 32)
            if box is not None:
                yield Glyph(_character(self._page, index, code), *box)


def _ink(text_page: Any, index: int) -> tuple[float, float, float, float] | None:
    """Give left, bottom, right and top of what is drawn."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _character(text_page: Any, index: int, code: int) -> str:
    if code in (2, 0xFFFE) and pdfium.FPDFText_IsHyphen(text_page, index):
        return "-"  # pdfium marks a hyphen at a line's end; the page shows a hyphen
    if code == 9:
        return " "
    if (
        code < 32
        or 0x7F <= code < 0xA0
        or 0xD800 <= code < 0xE000
        or code & 0xFFFE == 0xFFFE
        or code > 0x10FFFF
    ):
        return "�"
    return SYMBOLS.get(code) or chr(code)


def _at_an_angle(text_page: Any, index: int) -> bool:
    angle = pdfium.FPDFText_GetCharAngle(text_page, index)
    if angle < 0:
        return False
    off = angle % _QUARTER
    return bool(min(off, _QUARTER - off) > 0.01)
