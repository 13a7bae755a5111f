"""Tables that are ruled only in part (rows parted by rulings, columns only by blanks), found by pdfplumber.

pdfplumber costs some fifty times what pdfium does, so it is asked only about a page where rulings of one
length stand one below the other without closing to cells and text stands side by side between
them. It gives the cells' borders; the words are always pdfium's.
"""

import logging
from collections.abc import Callable, Sequence
from io import BytesIO
from types import TracebackType
from typing import Any, Self

import pdfplumber

from ..model.document import Box
from .builder import LineDraft
from .grid import Grid, find_grids
from .pdf_page import PageFrame
from .rulings import Ruling

_FEWEST_RULINGS = 3
_SHORTEST = 120.0  # points
_SAME_ENDS = 5.0  # points
_FEWEST_ROWS = 2
_SETTINGS = {"vertical_strategy": "text", "horizontal_strategy": "lines", "min_words_vertical": 2}

# pdfminer reports flaws of a file to its log; they are no news for the reader of a report.
logging.getLogger("pdfminer").addHandler(logging.NullHandler())


class LooseTables:
    """Finds half-ruled tables in one PDF; opens it only when the first page asks for it."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._file: Any = None
        self._broken = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def find(self, index: int, region: Box, frame: PageFrame) -> list[Grid]:
        """Give the tables in a region of the page (0 for the first), in points of the shown page.

        Gives none where pdfplumber can't read what pdfium could: the text is there all the same.
        """
        if self._broken or frame.turns or frame.left or frame.bottom:
            return []
        try:
            if self._file is None:
                self._file = pdfplumber.open(BytesIO(self._data))
            page = self._file.pages[index]
            boxes = [
                cell
                for table in page.crop(tuple(region), strict=False).find_tables(_SETTINGS)
                for cell in table.cells
            ]
            page.close()
        except Exception:  # pdfminer raises all sorts on files that pdfium repairs in silence
            self._broken = True
            return []
        return find_grids(
            [Ruling(y, x0, x1) for x0, top, x1, bottom in boxes for y in (top, bottom)],
            [Ruling(x, top, bottom) for x0, top, x1, bottom in boxes for x in (x0, x1)],
        )


def half_ruled_region(
    horizontal: Sequence[Ruling], grids: Sequence[Grid], rows: Callable[[], Sequence[tuple[LineDraft, ...]]]
) -> Box | None:
    """Give the part of a page where a half-ruled table is likely: from its first ruling to its last.

    Asks for three rulings of one place and length outside the ruled tables, and for two rows of text between
    them that have something side by side; `rows` gives the rows of the page and is called only then.
    """
    free = [
        ruling
        for ruling in horizontal
        if ruling.end - ruling.start >= _SHORTEST
        and not any(grid.ys[0] - 1 <= ruling.at <= grid.ys[-1] + 1 for grid in grids)
    ]
    best: list[Ruling] = []
    for ruling in free:
        alike = [
            other
            for other in free
            if abs(other.start - ruling.start) <= _SAME_ENDS and abs(other.end - ruling.end) <= _SAME_ENDS
        ]
        if len(alike) > len(best):
            best = alike
    if len(best) < _FEWEST_RULINGS:
        return None
    top, bottom = best[0].at, best[-1].at
    beside = [row for row in rows() if len(row) > 1 and all(_within(line, top, bottom) for line in row)]
    if len(beside) < _FEWEST_ROWS:
        return None
    return Box(best[0].start - 1, top - 1, best[0].end + 1, bottom + 1)


def _within(line: LineDraft, top: float, bottom: float) -> bool:
    return line.box is not None and top <= (line.box.top + line.box.bottom) / 2 <= bottom
