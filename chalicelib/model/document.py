"""A read file: its plain text, and where on which page every piece of that text stands.

`Document.text` is the document as it stands, before any normalizing; every other record points
into it by character offsets (`start` included, `end` not). The text of a table cell is contiguous
in it. Boxes are in points, origin top left; formats without pages (text, HTML, DOCX) have page 1
and no boxes.
"""

from enum import StrEnum
from typing import NamedTuple

from .base import Record


class Box(NamedTuple):
    """A rectangle on a page, in points, origin top left."""

    x0: float
    top: float
    x1: float
    bottom: float


class PageStatus(StrEnum):
    """How a page came out of reading. `unreadable`: it shows something, but no usable text was found."""

    TEXT = "text"
    OCR = "ocr"
    BLANK = "blank"
    UNREADABLE = "unreadable"


class Page(NamedTuple):
    """One page: number from 1, the part of the text that stands on it, size in points (0 if unknown).

    `turned` is how far its writing stands turned clockwise on the shown page: 0, 90, 180 or 270 degrees (scans).
    """

    number: int
    start: int
    end: int
    status: PageStatus
    width: float = 0.0
    height: float = 0.0
    turned: int = 0

    def upright(self, box: Box) -> Box:
        """Give where a box of the shown page stands once the page is turned so that its writing is level."""
        x0, top, x1, bottom = box
        if self.turned == 90:
            return Box(top, self.width - x1, bottom, self.width - x0)
        if self.turned == 180:
            return Box(self.width - x1, self.height - bottom, self.width - x0, self.height - top)
        if self.turned == 270:
            return Box(self.height - bottom, x0, self.height - top, x1)
        return box


class Line(NamedTuple):
    """One printed line (in flowing formats: one paragraph). A line never crosses a cell's border."""

    start: int
    end: int
    page: int
    box: Box | None = None


class Cell(NamedTuple):
    """One table cell; a merged cell stands once, at its first row and column, with its spans."""

    row: int
    column: int
    start: int
    end: int
    page: int
    rowspan: int = 1
    colspan: int = 1
    box: Box | None = None


class Table(NamedTuple):
    """A table as it stands on one page (or in the flow). `cells` are in reading order, row by row."""

    rows: int
    columns: int
    cells: tuple[Cell, ...]


class Heading(NamedTuple):
    """A paragraph that its format marks as a heading (DOCX style, HTML h1–h6, Markdown #); level from 1."""

    start: int
    end: int
    level: int


class Doubt(NamedTuple):
    """Characters of a scanned page that were recognized with little confidence (0 to 1)."""

    start: int
    end: int
    confidence: float

    def moved(self, by: int) -> "Doubt":
        """Give the doubt as many characters further on."""
        return Doubt(self.start + by, self.end + by, self.confidence)


class Document(Record):
    """One file, read. `lines` and `tables` are in the order of the text.

    `furniture` are the spans of lines that repeat on every page (headers, footers, page numbers): they
    are in the text, but they interrupt clauses and are no part of what the document says. `doubts` are in the order
    of the text; `recognized_by` names the engine where a page was recognized.
    """

    name: str
    sha256: str
    media_type: str
    text: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    headings: tuple[Heading, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    recognized_by: str | None = None

    @property
    def unread_pages(self) -> tuple[int, ...]:
        """Numbers of the pages whose content is not in the text."""
        return tuple(page.number for page in self.pages if page.status is PageStatus.UNREADABLE)
