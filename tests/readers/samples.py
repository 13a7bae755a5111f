"""Documents that the tests build themselves, and ways to look at what was read from them."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from chalicelib.model.document import Document, Table

FONT = "STSong-Light"
PAGE = (595.0, 842.0)
SHARED = Path(__file__).parents[3] / "shared"
needs_corpus = pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus is not on this machine")

pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def pdf(*pages: Callable[[Canvas], None], size: tuple[float, float] = PAGE, **options: object) -> bytes:
    """A PDF with one page for each drawing function; the same drawing gives the same bytes."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, **options)
    for draw in pages:
        canvas.setFont(FONT, 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(canvas: Canvas, x: float, top: float, text: str) -> None:
    """Write a line whose box begins near `top`, counted from the top of the page."""
    canvas.drawString(x, PAGE[1] - top - 10, text)


def lines_page(*texts: str, top: float = 100.0, step: float = 20.0) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        for index, text in enumerate(texts):
            write(canvas, 72, top + index * step, text)

    return draw


def grid_page(rows: Sequence[Sequence[str]], left: float = 72, top: float = 100) -> Callable[[Canvas], None]:
    """A page with a fully ruled table; cells are 100 by 24 points."""

    def draw(canvas: Canvas) -> None:
        width, height = 100 * len(rows[0]), 24 * len(rows)
        for index in range(len(rows) + 1):
            y = PAGE[1] - top - 24 * index
            canvas.line(left, y, left + width, y)
        for index in range(len(rows[0]) + 1):
            x = left + 100 * index
            canvas.line(x, PAGE[1] - top, x, PAGE[1] - top - height)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                write(canvas, left + 4 + 100 * column, top + 24 * row + 6, text)

    return draw


def rows_of(document: Document, table: Table) -> list[list[str]]:
    """The texts of a table's cells, row by row (a merged cell in its first row only)."""
    rows: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(document.text[cell.start : cell.end])
    return [row for row in rows if row]


def line_texts(document: Document) -> list[str]:
    return [document.text[line.start : line.end] for line in document.lines]


def repack(data: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """The ZIP with the parts of these names replaced or added (None: left out)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in [*old.namelist(), *(name for name in changes if name not in old.namelist())]:
            content = changes[name] if name in changes else old.read(name)
            if content is not None:
                new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def check_invariants(document: Document) -> None:
    """What holds for every document, whatever its format."""
    text = document.text
    text.encode("utf-8")
    assert [page.number for page in document.pages] == list(range(1, len(document.pages) + 1))
    for earlier, later in zip(document.pages, document.pages[1:], strict=False):
        assert earlier.end == later.start
    assert document.pages[0].start == 0
    assert document.pages[-1].end == len(text)
    end = 0
    for line in document.lines:
        assert end <= line.start < line.end <= len(text)
        assert "\n" not in text[line.start : line.end]
        end = line.end
    for table in document.tables:
        taken = set()
        for cell in table.cells:
            assert 0 <= cell.start <= cell.end <= len(text)
            assert cell.row + cell.rowspan <= table.rows
            assert cell.column + cell.colspan <= table.columns
            for row in range(cell.row, cell.row + cell.rowspan):
                for column in range(cell.column, cell.column + cell.colspan):
                    assert (row, column) not in taken
                    taken.add((row, column))
            for line in document.lines:
                inside = cell.start <= line.start and line.end <= cell.end
                assert inside or line.end <= cell.start or cell.end <= line.start
