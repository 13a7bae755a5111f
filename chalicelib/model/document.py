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
    """One page: number from 1, the part of the text that stands on it, size in points (0 if unknown)."""

    number: int
    start: int
    end: int
    status: PageStatus
    width: float = 0.0
    height: float = 0.0


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


class Document(Record):
    """One file, read. `lines` and `tables` are in the order of the text.

    `furniture` are the spans of lines that repeat on every page (headers, footers, page numbers): they
    are in the text, but they interrupt clauses and are no part of what the document says.
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

    @property
    def unread_pages(self) -> tuple[int, ...]:
        """Numbers of the pages whose content is not in the text."""
        return tuple(page.number for page in self.pages if page.status is PageStatus.UNREADABLE)
