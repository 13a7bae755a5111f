"""The picture of one page to its blocks: upright, without its stamps, read line by line, laid out like a text layer."""

import difflib
import re
from collections.abc import Callable, Sequence
from statistics import fmean
from typing import Any, NamedTuple

import cv2
import numpy as np

from ..model.document import Box, PageStatus
from . import recognize_picture as prepare
from .builder import CellDraft, LineDraft, TableDraft
from .grid import find_grids
from .pdf_glyphs import BREAK, SPACE, Glyph
from .pdf_layout import Block, lay_out
from .pdf_text import round_box
from .recognize import Corners, Engine, Picture, RecognizedPage, Strip
from .recognize_picture import Layers, Lean

# Lines are looked for at this share of the size at which they are read (200 dpi): finer takes twice the time and
# finds no more.
_FIND_AT = 0.68
_FINEST = 1_200  # pixels: a small picture is not made smaller still
_NARROWEST = 736  # pixels: what is narrower is enlarged by the engine, and large characters are passed over
_UPRIGHT_SURE = 0.85  # mean confidence of lines that are not upside down
_TESTED = 5  # lines read to see which way a page is up
_KEPT = 0.5  # confidence below which a line is no text: a logo, a signature, the pattern of a border
_RED_SURE = 0.8  # the same for what is printed in red, of which a stamp's ring is most
_PAGE_SURE = 0.75  # mean confidence of a page that counts as read
_LOST_SHARE = 0.3  # of the lines, by length, that may be unreadable on such a page
_OVERLAP = 0.3
_DIGIT = re.compile(r"\d+(?:\.\d+)?")
_OPENED, _OPENED_SHARE = (
    40,
    0.01,
)  # grey levels, and the share of a line's pixels, that a seal over it changes
_SQUEEZED = 0.8  # widths
_BOTH_SURE = 0.85  # confidence that both readings must have for their digits to be counted
_DISPUTED = 0.5  # confidence of what two readings disagree on
# Below these a character is in doubt. Of the digits that were read right next to none is below (docs/scans.md).
_DIGIT_SURE, _SURE = 0.98, 0.8
_WIDE_HALF, _NARROW_HALF = 0.5, 0.3  # half a character's width, in heights of its line
_TALL = 2.5  # usual line heights beyond which an upright line is a column and no single figure


class _Line(NamedTuple):
    """A line of text that was found, with what was read of it."""

    corners: Corners
    strip: Strip


def recognize_page(
    picture: Picture, index: int, width: float, height: float, engine: Engine
) -> RecognizedPage:
    """Recognize one page. `picture` is as the page is shown; `width` and `height` are its size in points.

    The page is `blank` where it shows nothing, `unreadable` where too little of what it shows could be read.
    """
    page = prepare.layers(picture)
    if page.red is None and prepare.is_blank(picture):
        return RecognizedPage(index, PageStatus.BLANK, width, height, 0, ())
    page, lines, turned = _upright(page, engine)
    plain = page.plain
    corners = [line.corners for line in lines]
    lean = prepare.lean_of(corners, plain)
    if page.red is not None:
        lines += _red_lines(page.red, lean, lines, engine)
    kept = [line for line in lines if line.strip.text and line.strip.confidence >= _KEPT]
    if not kept:
        empty = prepare.is_blank(picture)
        status = PageStatus.BLANK if empty else PageStatus.UNREADABLE
        return RecognizedPage(index, status, width, height, turned, ())
    point = (height if turned % 180 else width) / plain.shape[1]
    glyphs = [glyph for line in _with_own_rows(kept, lean) for glyph in _glyphs(line, lean, point)]
    across, down = prepare.rulings_of(plain, lean, corners, point)
    blocks = lay_out(glyphs, find_grids(across, down))
    place = _Placer(lean, point, turned, width, height)
    return RecognizedPage(
        index, _status(lines, kept), width, height, turned, tuple(place.block(block) for block in blocks)
    )


def _status(lines: Sequence[_Line], kept: Sequence[_Line]) -> PageStatus:
    sure = fmean([sure for line in kept for sure in line.strip.confidences])
    whole = sum(prepare.width_of(line.corners) for line in lines)
    read = sum(prepare.width_of(line.corners) for line in kept)
    fine = sure >= _PAGE_SURE and read >= (1 - _LOST_SHARE) * whole
    return PageStatus.OCR if fine else PageStatus.UNREADABLE


def _upright(page: Layers, engine: Engine) -> tuple[Layers, list[_Line], int]:
    """Give the page turned so that it can be read, its lines, and how far it was turned from there (clockwise)."""
    found = _find(page.plain, engine)
    turned = 0
    if prepare.lies_sideways(found):
        page, turned = page.turned(1), 270
        found = _find(page.plain, engine)
    reader = _reader(page, found, engine)
    longest = sorted(found, key=prepare.width_of, reverse=True)[:_TESTED]
    as_is = [reader(line) for line in longest]
    if as_is and _confidence(as_is) < _UPRIGHT_SURE:
        other = page.turned(2)
        over = _reader(other, found, engine)
        if _confidence([over(line) for line in prepare.flip(longest, page.plain)]) > _confidence(as_is):
            found, page, turned = prepare.flip(found, page.plain), other, (turned + 180) % 360
            reader, longest = over, []
    known = {id(line): strip for line, strip in zip(longest, as_is, strict=False)}
    return page, [_Line(line, known.get(id(line)) or reader(line)) for line in found], turned


def _confidence(strips: Sequence[Strip]) -> float:
    return fmean(strip.confidence for strip in strips)


def _find(picture: Picture, engine: Engine) -> list[Corners]:
    """Look for lines on a smaller picture. A narrow strip gets margins, for the engine would enlarge it."""
    longest = max(picture.shape[:2])
    scale = min(max(_FIND_AT, _FINEST / longest), 1.0)
    size = (max(round(picture.shape[1] * scale), 1), max(round(picture.shape[0] * scale), 1))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    right, below = (max(_NARROWEST - side, 0) for side in size)
    if right or below:
        paper = (int(np.median(small)),) * 3
        small = cv2.copyMakeBorder(small, 0, below, 0, right, cv2.BORDER_CONSTANT, value=paper)
    found = engine.find(small)
    factor = np.array((picture.shape[1] / size[0], picture.shape[0] / size[1]), np.float32)
    return [corners * factor for corners in found]


def _reader(page: Layers, lines: Sequence[Corners], engine: Engine) -> Callable[[Corners], Strip]:
    heights = sorted(min(prepare.height_of(line), prepare.width_of(line)) for line in lines)
    usual = heights[len(heights) // 2] if heights else 0.0

    def read(line: Corners) -> Strip:
        # A lone 1 is higher than it is wide, too.
        tall = prepare.height_of(line)
        stands = tall > 1.5 * prepare.width_of(line) and tall > _TALL * usual
        plain = prepare.cut_out(page.plain, line, stands)
        if page.opened is not None:
            opened = prepare.cut_out(page.opened, line, stands)
            if (np.abs(opened.astype(np.int16) - plain) > _OPENED).mean() > _OPENED_SHARE:
                return _better(engine.read(plain), engine.read(opened))
        return _read_twice(plain, engine)

    return read


def _better(first: Strip, second: Strip) -> Strip:
    """Give the better of two readings; what the other reads as another figure is in doubt.

    A digit under ink is rather passed over, or taken for another sign, than made up: more of them go before confidence.
    """
    digits, others = (sum(map(str.isdigit, strip.text)) for strip in (first, second))
    poor = min(first.confidence, second.confidence) < _BOTH_SURE
    if (digits, first.confidence) < (others, second.confidence) and not (
        poor and second.confidence < first.confidence
    ):
        first, second = second, first
    return first if second.confidence < _KEPT else _disputed(first, second)


def _read_twice(line: Picture, engine: Engine) -> Strip:
    """Read a line; one with figures once more, squeezed: where the two readings of a figure differ, neither is sure.

    A spoiled digit is often read as another one, or passed over, with all confidence. Seldom twice in the same way.
    """
    first = engine.read(line)
    if first.confidence < _KEPT or not _DIGIT.search(first.text):
        return first
    size = (max(round(line.shape[1] * _SQUEEZED), 1), line.shape[0])
    return _disputed(first, engine.read(cv2.resize(line, size, interpolation=cv2.INTER_AREA)))


def _disputed(first: Strip, second: Strip) -> Strip:
    """Give the first reading, with little confidence in the figures that the second one reads otherwise."""
    if _DIGIT.findall(first.text) == _DIGIT.findall(second.text):
        return first
    sure = list(first.confidences)
    for _, start, end, low, high in _differences(first.text, second.text):
        beside = first.text[max(start - 1, 0) : end + 1] + second.text[low:high]
        if _DIGIT.search(beside):
            for at in range(max(start - (start == end), 0), min(end + (start == end), len(sure))):
                sure[at] = min(sure[at], _DISPUTED)
    return first._replace(confidences=tuple(sure))


def _differences(first: str, second: str) -> list[tuple[str, int, int, int, int]]:
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    return [change for change in matcher.get_opcodes() if change[0] != "equal"]


def _red_lines(red: Picture, lean: Lean, lines: Sequence[_Line], engine: Engine) -> list[_Line]:
    """Read what is printed in red where nothing else stands: headings, clauses, a stamp's straight lines."""
    rows, columns = np.nonzero(red[:, :, 0] < 200)
    if not len(rows):
        return []
    top, left = max(int(rows.min()) - 20, 0), max(int(columns.min()) - 20, 0)
    part = np.ascontiguousarray(red[top : int(rows.max()) + 20, left : int(columns.max()) + 20])
    taken = [_bounds(lean.level(line.corners)) for line in lines if line.strip.confidence >= _KEPT]
    found = []
    for corners in _find(part, engine):
        line = corners + np.array((left, top), np.float32)
        level = lean.level(line)
        slope = abs(level[1][1] - level[0][1])
        if slope > 0.3 * prepare.height_of(line) or any(_shared(_bounds(level), box) for box in taken):
            continue
        strip = engine.read(prepare.cut_out(red, line, False))
        if strip.confidence >= _RED_SURE:
            found.append(_Line(line, strip))
    return found


def _with_own_rows(lines: Sequence[_Line], lean: Lean) -> list[_Line]:
    """Make what is as high as several lines beside it (a signature, a brace) no higher than one, at its middle.

    Else it would draw all of them into one row.
    """
    bounds = [_bounds(lean.level(line.corners)) for line in lines]
    result = []
    for line, own in zip(lines, bounds, strict=True):
        beside = [
            box for box in bounds if box is not own and _beside(box, own) > 0.5 * (box.bottom - box.top)
        ]
        apart = any(_beside(a, b) <= 0 for a in beside for b in beside)
        if apart:
            least = min(box.bottom - box.top for box in beside)
            share = max(1 - least / max(own.bottom - own.top, 1.0), 0.0) / 2
            top, bottom = line.corners[[0, 1]], line.corners[[3, 2]]
            upper, lower = top + (bottom - top) * share, bottom - (bottom - top) * share
            line = line._replace(corners=np.stack((upper[0], upper[1], lower[1], lower[0])))
        result.append(line)
    return result


def _beside(box: Box, other: Box) -> float:
    return min(box.bottom, other.bottom) - max(box.top, other.top)


def _bounds(points: Any) -> Box:
    (x0, y0), (x1, y1) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return Box(x0, y0, x1, y1)


def _shared(box: Box, other: Box) -> bool:
    """Whether more of a box lies under another one than touching lines share."""
    width = min(box.x1, other.x1) - max(box.x0, other.x0)
    height = min(box.bottom, other.bottom) - max(box.top, other.top)
    area = (box.x1 - box.x0) * (box.bottom - box.top)
    return width > 0 and height > 0 and width * height > _OVERLAP * area


def _glyphs(line: _Line, lean: Lean, point: float) -> list[Glyph]:
    """Give a line's characters on the levelled page, in points, and the break behind them."""
    corners = lean.level(line.corners) * point
    left, right = float(corners[[0, 3], 0].mean()), float(corners[[1, 2], 0].mean())
    top, bottom = float(corners[[0, 1], 1].mean()), float(corners[[2, 3], 1].mean())
    height, width = bottom - top, right - left
    middles = [left + place * width for place in line.strip.places]
    glyphs = []
    for at, (character, sure) in enumerate(zip(line.strip.text, line.strip.confidences, strict=True)):
        if character.isspace():
            glyphs.append(SPACE)
            continue
        half = height * (_WIDE_HALF if ord(character) > 0x2E7F else _NARROW_HALF)
        before = (middles[at] - middles[at - 1]) / 2 if at else half
        behind = (middles[at + 1] - middles[at]) / 2 if at + 1 < len(middles) else half
        x0, x1 = middles[at] - min(half, before), middles[at] + min(half, behind)
        glyphs.append(Glyph(character, max(x0, left), top, min(x1, right), bottom, _marked(character, sure)))
    return [*glyphs, BREAK]


def _marked(character: str, sure: float) -> float:
    """Give the confidence of a character that is in doubt, 1 for the others."""
    return round(sure, 2) if sure < (_DIGIT_SURE if character.isdigit() else _SURE) else 1.0


class _Placer:
    """Puts boxes of the levelled, upright page where they stand on the page as it is shown."""

    def __init__(self, lean: Lean, point: float, turned: int, width: float, height: float) -> None:
        self._lean = lean._replace(x=lean.x * point, y=lean.y * point)
        self._turned = turned
        self._size = (width, height)

    def block(self, block: Block) -> Block:
        """Give a block with its boxes on the shown page."""
        if isinstance(block, TableDraft):
            return block._replace(cells=tuple(self._cell(cell) for cell in block.cells))
        return tuple(self._line(line) for line in block)

    def _cell(self, cell: CellDraft) -> CellDraft:
        return cell._replace(
            lines=tuple(self._line(line) for line in cell.lines),
            box=None if cell.box is None else self._box(cell.box),
            nested=tuple(
                table._replace(cells=tuple(self._cell(inner) for inner in table.cells))
                for table in cell.nested
            ),
        )

    def _line(self, line: LineDraft) -> LineDraft:
        return line if line.box is None else line._replace(box=self._box(line.box))

    def _box(self, box: Box) -> Box:
        corners = np.array(((box.x0, box.top), (box.x1, box.top), (box.x1, box.bottom), (box.x0, box.bottom)))
        x0, y0, x1, y1 = _bounds(self._lean.back(corners))
        width, height = self._size
        if self._turned == 90:
            x0, y0, x1, y1 = width - y1, x0, width - y0, x1
        elif self._turned == 180:
            x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
        elif self._turned == 270:
            x0, y0, x1, y1 = y0, height - x1, y1, height - x0
        return round_box(Box(max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height)))
