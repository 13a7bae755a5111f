"""Tables in plain text: lines with bars (`a | b | c`, Markdown or not), with tabs, or set in columns by blanks."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model.document import Cell, Line, Table

_BAR = re.compile(r"(?<!\\)[|｜]")
_TAB = re.compile("\t")
# Columns set by blanks: at least three between two words, at least two such gaps in a line.
_GAP = re.compile(r"(?<=\S)[ \u3000]{3,}(?=\S)")
_FEWEST_GAPS = 2
_RULE = re.compile(r"[\s|｜:+-]*-[\s|｜:+-]*")
_PAGE_NUMBER = re.compile(r"\d{1,4}")
_FEWEST_ROWS = 2

_Span = tuple[int, int]


class TextLayout(NamedTuple):
    """The lines of a text (those of a table cut into its cells) and its tables."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]


class _Row(NamedTuple):
    cells: tuple[_Span, ...]
    marks: int


def lay_out_text(text: str) -> TextLayout:
    """Find the lines and tables of a text whose lines end with a newline.

    A table is two or more lines one below the other with the same number of bars or, without bars, of tabs, or of wide gaps.
    Markdown's separator line (|---|---|) is no row. A contents list (words, tab, page number) is no table.
    """
    spans = list(_line_spans(text))
    lines: list[Line] = []
    tables: list[Table] = []
    index = 0
    while index < len(spans):
        rows, used = _run(text, spans, index)
        if rows:
            tables.append(_table(rows))
            lines += [Line(start, end, 1) for row in rows for start, end in row.cells if start < end]
        else:
            lines += [
                Line(start, end, 1) for start, end in spans[index : index + used] if text[start:end].strip()
            ]
        index += used
    return TextLayout(tuple(lines), tuple(tables))


def _line_spans(text: str) -> Iterator[_Span]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _run(text: str, spans: Sequence[_Span], index: int) -> tuple[list[_Row], int]:
    """Give the rows of the table that begins at a line and how many lines it takes; no rows if none does.

    A contents list is taken at once, as lines without a table: each of its lines begins a shorter one.
    """
    passed = 1
    for mark in (_BAR, _TAB, _GAP):
        rows: list[_Row] = []
        used = 0
        for at in range(index, len(spans)):
            start, end = spans[at]
            row = _row(text, start, end, mark)
            if row is None or (rows and row.marks != rows[0].marks):
                break
            used += 1
            if not (mark is _BAR and _RULE.fullmatch(text, start, end)):
                rows.append(row)
        if len(rows) >= _FEWEST_ROWS:
            if not _is_contents(text, rows):
                return rows, used
            passed = max(passed, used)
    return [], passed


def _row(text: str, start: int, end: int, mark: re.Pattern[str]) -> _Row | None:
    places = [found.start() for found in mark.finditer(text, start, end)]
    if len(places) < (_FEWEST_GAPS if mark is _GAP else 1):
        return None
    borders = [start - 1, *places, end]
    cells = [_trim(text, a + 1, b) for a, b in itertools.pairwise(borders)]
    if mark is _BAR:  # bars may also stand at both ends
        cells = cells[1:] if cells[0][0] == cells[0][1] else cells
        cells = cells[:-1] if cells and cells[-1][0] == cells[-1][1] else cells
    filled = [cell for cell in cells if cell[0] < cell[1]]
    if len(cells) < 2 or not filled or (mark is not _BAR and len(filled) < 2):
        return None
    return _Row(tuple(cells), len(places))


def _trim(text: str, start: int, end: int) -> _Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_contents(text: str, rows: Sequence[_Row]) -> bool:
    return all(len(row.cells) == 2 and _PAGE_NUMBER.fullmatch(text, *row.cells[1]) for row in rows)


def _table(rows: Sequence[_Row]) -> Table:
    cells = tuple(
        Cell(index, column, start, end, 1)
        for index, row in enumerate(rows)
        for column, (start, end) in enumerate(row.cells)
    )
    return Table(len(rows), max(len(row.cells) for row in rows), cells)
