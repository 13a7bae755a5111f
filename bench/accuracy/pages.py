"""A document as pages that a person can read: the lines numbered, tables row by row, what stands above named.

A PDF has pages of its own. Other formats are cut into pages of about 1,800 characters where a paragraph or a
table's row ends.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from chalicelib.model.document import Cell, Document, PageStatus
from chalicelib.reports.display import visible
from chalicelib.text.segment import segment

PAGE_CHARACTERS = 1_800
# A page that says less than this, blanks aside, is a cover or a divider.
LEAST_CHARACTERS = 120
CONTEXT_CHARACTERS = 240
BETWEEN_CELLS = " │ "
_LAST_RESORT = 2 * PAGE_CHARACTERS
_ENDS = re.compile(r"[。!?;！？；.]\s*$")

BEFORE = "## Before this page (context only)"
PAGE = "## The page"
AFTER = "## After this page (context: what begins on the page may end here)"
_NUMBERED = re.compile(r"^ *\d+ \| (.*)$")
_CONTEXT = re.compile(r"^ *· \| (.*)$")


class Unit(NamedTuple):
    """One line of the sheet: a line of the document or a table's row. `aside`: repeated on every page."""

    start: int
    end: int
    text: str
    aside: bool
    row: bool


class Sheet(NamedTuple):
    """One page: its number, how many there are, and the part of the document's text that stands on it."""

    number: int
    of: int
    start: int
    end: int


class Around(NamedTuple):
    """What is shown of the text before and behind a page."""

    before: tuple[Unit, ...]
    after: tuple[Unit, ...]


def units(document: Document) -> list[Unit]:
    """Give the document line by line, a table's row as one line. Lines without a character are left out."""
    text = document.text
    cells = sorted(
        (cell.start, cell.end, number, cell.row)
        for number, table in enumerate(document.tables)
        for cell in table.cells
    )
    starts = [cell[0] for cell in cells]
    asides = set(document.furniture)
    written: set[tuple[int, int]] = set()
    result = []
    for line in document.lines:
        if not text[line.start : line.end].strip():
            continue
        place = bisect_right(starts, line.start) - 1
        if place >= 0 and line.start < cells[place][1]:
            table, row = cells[place][2:]
            if (table, row) not in written:
                written.add((table, row))
                result.append(_row(document, table, row))
        else:
            span = (line.start, line.end)
            result.append(Unit(*span, visible(text[line.start : line.end]).strip(), span in asides, False))
    return result


def _row(document: Document, number: int, row: int) -> Unit:
    table = document.tables[number]
    grid = [""] * table.columns
    cells: list[Cell] = [cell for cell in table.cells if cell.row == row]
    for cell in cells:
        grid[cell.column] = visible(document.text[cell.start : cell.end]).strip()
    start, end = min(cell.start for cell in cells), max(cell.end for cell in cells)
    return Unit(start, end, BETWEEN_CELLS.join(grid).strip(), False, True)


def sheets(document: Document, lines: list[Unit]) -> list[Sheet]:
    """Give the pages that can be drawn: those with a usable text that says something."""
    if document.media_type == "application/pdf":
        total = len(document.pages)
        spans = [
            (page.number, page.start, page.end) for page in document.pages if page.status is PageStatus.TEXT
        ]
    else:
        cut = list(_cut(document, lines))
        total = len(cut)
        spans = [(number, start, end) for number, (start, end) in enumerate(cut, 1)]
    return [
        Sheet(number, total, start, end)
        for number, start, end in spans
        if len("".join(document.text[start:end].split())) >= LEAST_CHARACTERS
    ]


def _cut(document: Document, lines: list[Unit]) -> Iterator[tuple[int, int]]:
    """Spans of about a page that together are the whole text; none ends within a paragraph or a row."""
    begin = 0
    for unit, following in pairwise(lines):
        length = following.end - begin
        gap = document.text[unit.end : following.start]
        ends = unit.row or following.row or gap.count("\n") > 1 or _ENDS.search(unit.text)
        if length > PAGE_CHARACTERS and (ends or length > _LAST_RESORT):
            yield begin, following.start
            begin = following.start
    yield begin, len(document.text)


def around(sheet: Sheet, lines: list[Unit]) -> Around:
    """Give the lines just before and behind the page, so that a clause cut by its border can be understood."""
    told = [unit for unit in lines if not unit.aside]
    before = [unit for unit in told if unit.start < sheet.start]
    after = [unit for unit in told if unit.start >= sheet.end]
    return Around(tuple(reversed(_some(before[::-1]))), tuple(_some(after)))


def _some(lines: list[Unit]) -> list[Unit]:
    taken: list[Unit] = []
    for unit in lines:
        if sum(len(each.text) for each in taken) >= CONTEXT_CHARACTERS:
            break
        taken.append(unit)
    return taken


def above(document: Document, sheet: Sheet) -> list[str]:
    """What holds where the page begins, a line each: open headings, the sentence that opened a list, a table's columns.

    It is what the program took for it, and said so: a reader may know better.
    """
    for passage in segment(document):
        start, _ = passage.map.source(0, len(passage.map.text))
        if start < sheet.start:
            continue
        told = (
            [f"- headings (as the program takes them): {visible(' › '.join(passage.headings))}"]
            if passage.headings
            else []
        )
        if passage.list_head:
            told.append(f"- list opened by: {visible(passage.list_head)}")
        if passage.place and any(passage.place.heads) and not passage.place.header:
            heads = BETWEEN_CELLS.join(passage.place.heads)
            told.append(f"- columns of the table that stands here: {visible(heads)}")
        return told
    return []


def numbered(sheet: Sheet, lines: Sequence[Unit]) -> list[Unit]:
    """The lines of the page in their order; those that are no aside are numbered from 1 by this order."""
    return [unit for unit in lines if sheet.start <= unit.start < sheet.end]


def render(name: str, title: str, told: list[str], page: list[Unit], near: Around) -> str:
    """Give the page as Markdown. Nothing that the program found is in it."""
    body, number = [], 0
    for unit in page:
        number += not unit.aside
        body.append(f"{'~' if unit.aside else number:>4} | {unit.text}")
    parts = [f"# {name}", "", f"- file: {title}", *told, ""]
    for head, lines in ((BEFORE, near.before), (AFTER, near.after)):
        shown = [f"   · | {unit.text}" for unit in lines]
        block = [head, "", *(shown or ["(nothing)"]), ""]
        parts += block if head == BEFORE else [PAGE, "", *body, "", *block]
    return "\n".join(parts).rstrip() + "\n"


def shown(sheet: str) -> tuple[str, str]:
    """Give back the words of a rendered page and of what is shown behind it, headers and footers left out."""
    page, _, after = sheet.partition(f"\n{PAGE}\n")[2].partition(f"\n{AFTER}\n")
    found = [match[1] for line in page.splitlines() if (match := _NUMBERED.match(line))]
    context = [match[1] for line in after.splitlines() if (match := _CONTEXT.match(line))]
    return "\n".join(found), "\n".join(context)
