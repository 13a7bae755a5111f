"""Puts a Document together piece by piece, so that every line, cell and page knows its place in the text.

Readers describe what they found as drafts (text without offsets); the builder writes the text and
keeps the offsets. A table is written row by row: cells are separated by a tab, rows by a newline, the
lines within a cell by a newline.
"""

import hashlib
from typing import NamedTuple

from ..errors import DocumentTooLarge
from ..model.document import Box, Cell, Document, Doubt, Heading, Line, Page, PageStatus, Table
from .limits import Limits


class LineDraft(NamedTuple):
    """One printed line; `heading` is its level, 0 for none; `doubts` are its badly recognized characters."""

    text: str
    box: Box | None = None
    heading: int = 0
    doubts: tuple[Doubt, ...] = ()

    def followed_by(self, other: "LineDraft", between: str, box: Box | None) -> "LineDraft":
        """Give the line that this one and the next one on the same row make."""
        start = len(self.text) + len(between)
        doubts = tuple(doubt.moved(start) for doubt in other.doubts) if other.doubts else ()
        return LineDraft(self.text + between + other.text, box, self.heading, self.doubts + doubts)


class CellDraft(NamedTuple):
    """One cell, at its first row and column; `nested` are the tables that stand inside it."""

    row: int
    column: int
    lines: tuple[LineDraft, ...]
    rowspan: int = 1
    colspan: int = 1
    box: Box | None = None
    nested: tuple["TableDraft", ...] = ()


class TableDraft(NamedTuple):
    """A table whose cells are in reading order, row by row."""

    rows: int
    columns: int
    cells: tuple[CellDraft, ...]


class DocumentBuilder:
    """Collects the text of one document in reading order."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._parts: list[str] = []
        self._length = 0
        self._page = 1
        self._cell_count = 0
        self._pages: list[Page] = []
        self._lines: list[Line] = []
        self._tables: list[Table] = []
        self._headings: list[Heading] = []
        self._doubts: list[Doubt] = []

    @property
    def length(self) -> int:
        """Characters written so far."""
        return self._length

    @property
    def text(self) -> str:
        """The text written so far."""
        return "".join(self._parts)

    def add_page(
        self, status: PageStatus, start: int, width: float = 0.0, height: float = 0.0, turned: int = 0
    ) -> None:
        """Close the page that began at `start`; what follows stands on the next one."""
        self._pages.append(Page(self._page, start, self._length, status, width, height, turned))
        self._page += 1

    def add_row(self, lines: tuple[LineDraft, ...]) -> None:
        """Write what stands side by side on one row of the page, separated by tabs."""
        for index, line in enumerate(lines):
            if index:
                self._write("\t")
            self._write_line(line)
        self._write("\n")

    def add_table(self, table: TableDraft) -> None:
        """Write a table; a table nested in a cell follows that cell's own text and is a table of its own."""
        place = len(self._tables)
        self._tables.append(Table(table.rows, table.columns, ()))
        cells: list[Cell] = []
        row: int | None = None
        fresh = True
        for draft in table.cells:
            if row is not None and draft.row != row:
                self._write("" if fresh else "\n")
                fresh = True
            if not fresh:
                self._write("\t")
            row = draft.row
            cells.append(self._write_cell(draft))
            fresh = bool(draft.nested)
        if not fresh:
            self._write("\n")
        self._tables[place] = Table(table.rows, table.columns, tuple(cells))

    def build(
        self,
        data: bytes,
        media_type: str,
        furniture: tuple[tuple[int, int], ...] = (),
        recognized_by: str | None = None,
    ) -> Document:
        """Give the finished document."""
        return Document(
            name=self._name,
            sha256=hashlib.sha256(data).hexdigest(),
            media_type=media_type,
            text=self.text,
            pages=tuple(self._pages),
            lines=tuple(self._lines),
            tables=tuple(self._tables),
            headings=tuple(self._headings),
            furniture=furniture,
            doubts=tuple(self._doubts),
            recognized_by=recognized_by,
        )

    def _write_cell(self, draft: CellDraft) -> Cell:
        self._cell_count += 1
        if self._cell_count > self._limits.cells:
            raise DocumentTooLarge(
                f"{self._name} has more than {self._limits.cells} table cells: split it into parts."
            )
        start = self._length
        for index, line in enumerate(draft.lines):
            if index:
                self._write("\n")
            self._write_line(line)
        end = self._length
        for table in draft.nested:
            if self._parts and not self._parts[-1].endswith("\n"):
                self._write("\n")
            self.add_table(table)
        return Cell(draft.row, draft.column, start, end, self._page, draft.rowspan, draft.colspan, draft.box)

    def _write_line(self, line: LineDraft) -> None:
        start = self._length
        self._write(line.text)
        if line.text:
            self._lines.append(Line(start, self._length, self._page, line.box))
            self._doubts.extend(doubt.moved(start) for doubt in line.doubts)
        if line.heading and line.text:
            self._headings.append(Heading(start, self._length, line.heading))

    def _write(self, text: str) -> None:
        self._length += len(text)
        if self._length > self._limits.characters:
            raise DocumentTooLarge(
                f"{self._name} holds more than {self._limits.characters} characters: split it into parts."
            )
        if text:
            self._parts.append(text)
