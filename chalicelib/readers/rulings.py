"""What is drawn on a PDF page besides text: the straight rulings that tables are made of, images, drawings.

A ruling is a stroked straight segment or a filled bar so thin that it looks like one. The edges of
filled areas (shading) are kept apart: they are often those of a text line, not of a cell.
"""

import ctypes
import itertools
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ..model.document import Box
from .pdf_calls import address, handle, object_at, object_matrix, object_type, object_within
from .pdf_page import PageFrame

# A page with more segments or rulings than this is a drawing or a map; looking for tables in it is in vain.
_MAX_SEGMENTS = 60_000
_MAX_RULINGS = 2_000
_MAX_SEGMENTS_IN_PATH = 4_000
_MAX_FORM_DEPTH = 8
_LOOKED_AT = 12  # segments
_STRAIGHT = 0.8  # points that a ruling may lean
_THIN = 3.0  # points: a filled bar of at most this thickness is a ruling
_JOIN_GAP = 3.0  # points between pieces of one ruling (dotted and cell-by-cell borders)
_SHORTEST = 4.0  # points
_SQUARE_ANGLE = 0.01  # sine below which text counts as upright or at a right angle


class Ruling(NamedTuple):
    """A straight line: at `at` on one axis, from `start` to `end` on the other; points of the shown page."""

    at: float
    start: float
    end: float


class Shade(NamedTuple):
    """A filled area with its colour (red, green, blue, opacity; 0 to 255)."""

    box: Box
    colour: tuple[int, int, int, int]


class Drawing(NamedTuple):
    """What a page shows besides text. `image_share` is the part of the page that images cover (0 to 1)."""

    horizontal: tuple[Ruling, ...]
    vertical: tuple[Ruling, ...]
    shading: tuple[Shade, ...]
    image_share: float
    shapes: int
    rotated_text: bool


class _Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def apply(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: "_Matrix") -> "_Matrix":
        """Give the matrix that does `inner` first, then this one."""
        x, y = self.apply(inner.e, inner.f)
        return _Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            x,
            y,
        )


_IDENTITY = _Matrix(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Point = tuple[float, float]


def read_drawing(page: Any, frame: PageFrame) -> Drawing:
    """Give the rulings, images and shapes of a loaded pdfium page, in points of the shown page."""
    found = _Found([], [], [])
    image_area = 0.0
    shapes = segments = 0
    rotated = False
    for item, kind, outer in _objects(page):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            rotated = rotated or _is_rotated(item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and segments < _MAX_SEGMENTS:
            path = handle(item)
            count = pdfium.FPDFPath_CountSegments(path)
            segments += count
            if not _read_path(path, count, outer, frame, found):
                shapes += 1
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            image_area += _shown_area(handle(item), outer, frame)
        elif kind == pdfium.FPDF_PAGEOBJ_SHADING:
            shapes += 1
    rows, columns = join_rulings(found.horizontal), join_rulings(found.vertical)
    if segments >= _MAX_SEGMENTS or max(len(rows), len(columns), len(found.shading)) > _MAX_RULINGS:
        rows, columns, found = [], [], _Found([], [], [])
    share = min(image_area / max(frame.width * frame.height, 1.0), 1.0)
    return Drawing(tuple(rows), tuple(columns), tuple(found.shading), share, shapes, rotated)


class _Found(NamedTuple):
    """What the paths of a page came to so far."""

    horizontal: list[Ruling]
    vertical: list[Ruling]
    shading: list[Shade]


def _read_path(path: Any, count: int, outer: _Matrix | None, frame: PageFrame, found: _Found) -> bool:
    """Add a path's rulings; False if it is a drawing: curved, slanted or of very many segments."""
    stroked, filled = _draw_mode(path)
    if not (stroked or filled):
        return True  # only clips, shows nothing
    if count > _MAX_SEGMENTS_IN_PATH or _begins_curved(path, count):
        return False
    colour = _fill_colour(path) if filled else None
    plain = False
    for points, curved in _subpaths(path, count, _matrix(address(path), outer)):
        shown = [frame.show(x, y) for x, y in points]
        plain = (not curved and _take_rulings(shown, stroked, colour, found)) or plain
    return plain


def join_rulings(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Join pieces that lie on one line and touch, and leave out what is too short to bound a cell."""
    lanes: list[list[Ruling]] = []
    for ruling in sorted(rulings):
        if lanes and ruling.at - lanes[-1][0].at <= 1.0:
            lanes[-1].append(ruling)
        else:
            lanes.append([ruling])
    joined: list[Ruling] = []
    for lane in lanes:
        pieces = sorted(lane, key=lambda piece: (piece.start, piece.end))
        at, start, end = pieces[0]
        for piece in pieces[1:]:
            if piece.start - end <= _JOIN_GAP:
                end = max(end, piece.end)
            else:
                joined.append(Ruling(at, start, end))
                at, start, end = piece
        joined.append(Ruling(at, start, end))
    return [ruling for ruling in joined if ruling.end - ruling.start >= _SHORTEST]


def _objects(page: Any) -> Iterator[tuple[int, int, _Matrix | None]]:
    """Walk the page's objects with those inside form XObjects: object, type, matrix of its surroundings."""
    place = address(page)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = object_at(place, index)
        if not item:
            continue
        kind = object_type(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _inside(item, None, 1)
        else:
            yield item, kind, None


def _inside(form: int, outer: _Matrix | None, depth: int) -> Iterator[tuple[int, int, _Matrix | None]]:
    matrix = _matrix(form, outer)
    for index in range(pdfium.FPDFFormObj_CountObjects(handle(form))):
        item = object_within(form, index)
        if not item:
            continue
        kind = object_type(item)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, kind, matrix
        elif depth < _MAX_FORM_DEPTH:
            yield from _inside(item, matrix, depth + 1)


_RAW = pdfium.FS_MATRIX()
_RAW_PLACE = ctypes.addressof(_RAW)


def _matrix(item: int, outer: _Matrix | None) -> _Matrix:
    if not object_matrix(item, _RAW_PLACE):
        return outer or _IDENTITY
    own = _Matrix(_RAW.a, _RAW.b, _RAW.c, _RAW.d, _RAW.e, _RAW.f)
    return own if outer is None else outer.after(own)


def _begins_curved(path: Any, count: int) -> bool:
    """Whether a curve is among the first segments: outlined text and drawings, cheaply told from tables."""
    return any(
        pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, index))
        == pdfium.FPDF_SEGMENT_BEZIERTO
        for index in range(min(count, _LOOKED_AT))
    )


def _draw_mode(path: Any) -> tuple[bool, bool]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value), fill.value != pdfium.FPDF_FILLMODE_NONE


def _fill_colour(path: Any) -> tuple[int, int, int, int]:
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, opacity)
    return red.value, green.value, blue.value, opacity.value


def _subpaths(path: Any, count: int, matrix: _Matrix) -> Iterator[tuple[list[_Point], bool]]:
    """Give each subpath as its points (closed ones end where they began) and whether it has curves."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[_Point] = []
    curved = False
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.apply(x.value, y.value)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points, curved
            points, curved = [point], False
        else:
            points.append(point)
            curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if pdfium.FPDFPathSegment_GetClose(segment) and len(points) > 1:
            points.append(points[0])
    if len(points) > 1:
        yield points, curved


def _take_rulings(
    points: list[_Point], stroked: bool, colour: tuple[int, int, int, int] | None, found: _Found
) -> bool:
    """Add the rulings and shading of a subpath to what was found; False if it is no plain ruling or box."""
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if bottom - top <= _THIN and right - left > bottom - top:
        found.horizontal.append(Ruling((top + bottom) / 2, left, right))
        return True
    if right - left <= _THIN and bottom - top > right - left:
        found.vertical.append(Ruling((left + right) / 2, top, bottom))
        return True
    is_box = all(x in (left, right) and y in (top, bottom) for x, y in points)
    if colour is not None and is_box:
        found.shading.append(Shade(Box(left, top, right, bottom), colour))
    if not stroked:
        return is_box
    slanted = False
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        if abs(y1 - y0) < _STRAIGHT:
            found.horizontal.append(Ruling((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) < _STRAIGHT:
            found.vertical.append(Ruling((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
        else:
            slanted = True
    return not slanted


def _shown_area(item: Any, outer: _Matrix | None, frame: PageFrame) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return 0.0
    corners = [
        frame.show(*(outer or _IDENTITY).apply(x, y))
        for x in (left.value, right.value)
        for y in (bottom.value, top.value)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    shown = Box(max(min(xs), 0.0), max(min(ys), 0.0), min(max(xs), frame.width), min(max(ys), frame.height))
    return max(shown.x1 - shown.x0, 0.0) * max(shown.bottom - shown.top, 0.0)


def _is_rotated(text: int, outer: _Matrix | None) -> bool:
    """Whether a text object stands at an angle that is no multiple of a right angle."""
    if outer is None and object_matrix(text, _RAW_PLACE) and _RAW.b == 0.0:
        return False  # nearly all are upright, and pages may have one for each character
    matrix = _matrix(text, outer)
    if matrix.b == 0.0 or matrix.a == 0.0:
        return False
    length = (matrix.a**2 + matrix.b**2) ** 0.5
    return bool(min(abs(matrix.a), abs(matrix.b)) > _SQUARE_ANGLE * length)
