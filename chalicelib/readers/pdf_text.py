"""The characters of a PDF page, and how they make fragments, rows and lines.

A fragment is a run of characters that follow each other on one line of the content stream. Fragments
that stand side by side make a row; what is less than a wide gap apart in a row is one line.
"""

import ctypes
from collections.abc import Iterable
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ..model.document import Box, Doubt
from .builder import LineDraft
from .pdf_page import PageFrame
from .symbols import SYMBOLS


class Glyph(NamedTuple):
    """A character and the box of its place in the line, in points of the shown page.

    `confidence` is below 1 where it was recognized from a picture and is in doubt.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float = 1.0


SPACE = Glyph(" ", 0.0, 0.0, 0.0, 0.0)
BREAK = Glyph("\n", 0.0, 0.0, 0.0, 0.0)
_TALL = 48.0  # points, beyond any body text
_BROAD = 2.5  # widths to heights
_QUARTER = 1.5707963267948966
_WIDE_GAP = 2.5  # line heights between two things that stand side by side without belonging together
_FINE_GAP = 1.0  # line heights at which a run of characters is cut, to be joined again where it is one line
_WORD_GAP = 0.2  # line heights between two words


def read_glyphs(page: Any, frame: PageFrame, skip_rotated: bool, most: int) -> list[Glyph] | None:
    """Give the characters of a page in the order of its content stream, None if there are more than `most`.

    Boxes are those of the line (ascent to descent), on the shown page. Blanks and line ends that pdfium
    made up have no box: `SPACE` and `BREAK`. With `skip_rotated`, characters at an angle that is no multiple
    of a right angle (watermarks) are left out. A character without a code is U+FFFD.
    """
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return []
    try:
        if pdfium.FPDFText_CountChars(text_page) > most:
            return None
        return _glyphs(text_page, frame, skip_rotated)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def split_fragments(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Cut the stream of characters where it leaves the line, moves back, or leaps over a gap."""
    fragments: list[list[Glyph]] = []
    current: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph is BREAK:
            last = None
            continue
        if glyph is SPACE:
            if last is not None:
                current.append(glyph)
            continue
        if last is None or _leaves_line(last, glyph):
            current = [glyph]
            fragments.append(current)
        else:
            current.append(glyph)
        last = glyph
    return fragments


def _leaves_line(last: Glyph, glyph: Glyph) -> bool:
    middle = (glyph.top + glyph.bottom) / 2
    height = max(glyph.bottom - glyph.top, last.bottom - last.top, 1.0)
    return (
        not (last.top <= middle <= last.bottom or glyph.top <= (last.top + last.bottom) / 2 <= glyph.bottom)
        or glyph.x0 < last.x0 - height / 2
        or glyph.x0 - last.x1 > _FINE_GAP * height
    )


def lines_of(fragments: Iterable[list[Glyph]], gap: float = _WIDE_GAP) -> list[tuple[LineDraft, ...]]:
    """Give the rows from top to bottom, each as its lines from left to right; blank lines are left out.

    Two pieces of a row are one line unless more than `gap` line heights are between them.
    """
    pieces = [piece for piece in map(_piece, fragments) if piece is not None]
    return [_join_row(row, gap) for row in _rows(pieces)]


def fine_rows(glyphs: Iterable[Glyph]) -> list[tuple[LineDraft, ...]]:
    """Give the rows of a page cut at every gap that is wider than a character."""
    return lines_of(split_fragments(glyphs), _FINE_GAP)


def _piece(fragment: list[Glyph]) -> LineDraft | None:
    """Give a fragment without the blanks at its ends."""
    text = "".join([glyph.text for glyph in fragment])
    if not text.strip():
        return None
    boxed = [glyph for glyph in fragment if glyph is not SPACE and glyph.text != " "]
    box = Box(
        min([glyph.x0 for glyph in boxed]),
        min([glyph.top for glyph in boxed]),
        max([glyph.x1 for glyph in boxed]),
        max([glyph.bottom for glyph in boxed]),
    )
    lead = len(text) - len(text.lstrip(" "))
    doubts = tuple(
        [
            Doubt(at - lead, at - lead + 1, glyph.confidence)
            for at, glyph in enumerate(fragment)
            if glyph.confidence < 1.0
        ]
    )
    return LineDraft(text.strip(" "), box, 0, doubts)


def _rows(pieces: list[LineDraft]) -> list[list[LineDraft]]:
    """Group what stands side by side: its middle lies within the tallest piece of the row."""
    rows: list[list[LineDraft]] = []
    tallest = Box(0.0, 0.0, 0.0, 0.0)
    for piece in sorted(pieces, key=lambda piece: (_middle(_box(piece)), _box(piece).x0)):
        box = _box(piece)
        if rows and (tallest.top < _middle(box) < tallest.bottom) and _overlap(box, tallest) > 0.5:
            rows[-1].append(piece)
            if box.bottom - box.top > tallest.bottom - tallest.top:
                tallest = box
        else:
            rows.append([piece])
            tallest = box
    return rows


def _join_row(pieces: list[LineDraft], widest: float) -> tuple[LineDraft, ...]:
    lines: list[LineDraft] = []
    for piece in sorted(pieces, key=lambda piece: (_box(piece).x0, _box(piece).x1)):
        if not lines:
            lines.append(piece)
            continue
        last, box, before = lines[-1], _box(piece), _box(lines[-1])
        height = max(box.bottom - box.top, before.bottom - before.top, 1.0)
        gap = box.x0 - before.x1
        if last.text == piece.text and abs(gap + box.x1 - box.x0) < 0.2 * height:
            continue  # printed twice in one place to look bold
        if gap > widest * height:
            lines.append(piece)
            continue
        whole = Box(
            min(before.x0, box.x0),
            min(before.top, box.top),
            max(before.x1, box.x1),
            max(before.bottom, box.bottom),
        )
        lines[-1] = last.followed_by(piece, " " if gap > _WORD_GAP * height else "", whole)
    return tuple(line._replace(box=round_box(_box(line))) for line in lines)


def round_box(box: Box) -> Box:
    """Give the box to a hundredth of a point."""
    return Box(round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2))


def _box(piece: LineDraft) -> Box:
    if piece.box is None:
        raise ValueError(f"a printed line without a box: {piece.text!r}")
    return piece.box


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _overlap(box: Box, other: Box) -> float:
    """Give the share of the lower of the two boxes that is beside the other."""
    shared = min(box.bottom, other.bottom) - max(box.top, other.top)
    return shared / max(min(box.bottom - box.top, other.bottom - other.top), 0.01)


def _glyphs(text_page: Any, frame: PageFrame, skip_rotated: bool) -> list[Glyph]:
    get_code = pdfium.FPDFText_GetUnicode
    get_box = pdfium.FPDFText_GetLooseCharBox
    is_made_up = pdfium.FPDFText_IsGenerated
    raw = pdfium.FS_RECTF()
    ref = ctypes.byref(raw)
    upright = frame.turns == 0
    left, top, width, height = frame.left, frame.top, frame.width, frame.height
    glyphs: list[Glyph] = []
    high = 0
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        code = get_code(text_page, index)
        if code <= 32 or code >= 0xD800:
            if code in (10, 13):
                glyphs.append(BREAK)
                continue
            if code == 32 and is_made_up(text_page, index):
                glyphs.append(SPACE)
                continue
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000 and high:
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
            high = 0
        if skip_rotated and _at_an_angle(text_page, index):
            continue
        if not get_box(text_page, index, ref):
            continue
        if code != 32 and _is_oversized(raw):
            _take_ink(text_page, index, raw)
        if upright:
            box = (raw.left - left, top - raw.top, raw.right - left, top - raw.bottom)
        else:
            x0, y0 = frame.show(raw.left, raw.bottom)
            x1, y1 = frame.show(raw.right, raw.top)
            box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if box[2] < 0 or box[3] < 0 or box[0] > width or box[1] > height:
            continue  # outside the visible page
        glyphs.append(Glyph(_character(text_page, index, code), *box))
    return glyphs


def _is_oversized(raw: Any) -> bool:
    """Whether the font states a line box that no character fills (fonts for vertical writing do)."""
    height = raw.top - raw.bottom
    return bool(height > _TALL or raw.right - raw.left > _BROAD * height)


def _take_ink(text_page: Any, index: int, raw: Any) -> None:
    """Replace the line box by the box of what is drawn."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
        raw.left, raw.bottom, raw.right, raw.top = left.value, bottom.value, right.value, top.value


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
