"""A Document to Passages: paragraphs and table cells, each with the context that tells what it means.

A recognizer sees one passage at a time, with its heading path, the sentence that opens its list, its
row and column heads, and the mark that it carries or inherits. Most false hits die here, not in a
regular expression.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model.document import Cell, Document, Line, Table
from .listings import listed
from .normalize import normalize
from .outline import Marker, is_heading, marker, opens_list
from .paragraphs import Paragraph, paragraphs
from .textmap import TextMap, squeeze


@dataclass(frozen=True, slots=True)
class Place:
    """A cell's place: the table's number in the document, row and column, the heads that name them, and its row's cells."""

    table: int
    row: int
    column: int
    heads: tuple[str, ...]
    row_head: str
    header: bool
    row_cells: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph or cell, ready for matching. `body` is where its text begins after number and mark.

    `listed`: it is a title in a table of contents, or in a list of chapters.
    """

    map: TextMap
    page: int
    number: str = ""
    body: int = 0
    level: int = 0
    mark: str = ""
    heading: bool = False
    headings: tuple[str, ...] = ()
    list_head: str = ""
    place: Place | None = None
    listed: bool = False

    @property
    def text(self) -> str:
        """The squeezed text."""
        return self.map.text


@dataclass
class _Outline:
    """The open headings and list heads while walking down a document."""

    headings: list[tuple[int, str, str]] = field(default_factory=list)
    heads: list[tuple[int, str, str]] = field(default_factory=list)
    # Whether the passage before opened a list without a number of its own, the last number in that list, and the
    # last one outside it.
    opens: bool = False
    counted: int = 0
    outer: int = 0

    def path(self) -> tuple[str, ...]:
        return tuple(text for _, text, _ in self.headings)

    def mark(self) -> str:
        """The mark inherited from the innermost marked heading or list head: each was opened with what it inherits."""
        above = self.heads or self.headings
        return above[-1][2] if above else ""

    def open_heading(self, level: int, text: str, mark: str) -> None:
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()
        self.heads = [head for head in self.heads if head[0] < level]
        self.headings.append((level, text, mark or self.mark()))

    def count(self, opened: Marker) -> None:
        """Keep an unnumbered list head over its items 1., 2., 3. …: a number that does not follow ends the list."""
        fresh, self.opens = self.opens, False
        if opened.level != _ITEM_LEVEL or not opened.number.isdigit():
            return
        number = int(opened.number)
        if fresh and number == 1 and self.heads:
            self.heads[-1] = (_ITEM_LEVEL - 1, *self.heads[-1][1:])
            self.counted = 1
        elif self.counted and number == self.counted + 1 and number != self.outer + 1:
            self.counted = number
        else:
            if self.counted:
                self.close_heads(_ITEM_LEVEL - 1)
            self.counted, self.outer = 0, number

    def close_heads(self, level: int) -> None:
        while self.heads and self.heads[-1][0] >= level:
            self.heads.pop()


# An unnumbered title stands below every numbered heading and above the items that follow it.
_TITLE_LEVEL = 8
_PLAIN_LEVEL = 20
_SENTENCE = re.compile(r"。.|[,;。]$")
# The level of 1., 2., 3. in the outline.
_ITEM_LEVEL = 5


def segment(document: Document) -> Iterator[Passage]:
    """Give the document's passages in order."""
    text = normalize(document.text)
    outline = _Outline()
    previous_heads: tuple[int, tuple[str, ...]] = (0, ())
    blocks = [
        (block, squeeze(text, block.spans) if isinstance(block, Paragraph) else None)
        for block in _blocks(document, text)
    ]
    titles = listed([map_.text if map_ else None for _, map_ in blocks])
    for index, (block, map_) in enumerate(blocks):
        if isinstance(block, Paragraph):
            if map_ and map_.text:
                yield _paragraph(map_, block, outline, index in titles)
                previous_heads = (0, ())
        else:
            number, table = block
            heads, own = _heads(table, text, previous_heads)
            previous_heads = (table.columns, heads)
            yield from _cells(number, table, text, heads, own, outline)


def _blocks(document: Document, text: str) -> Iterator[Paragraph | tuple[int, Table]]:
    """Paragraphs and tables in the order of the text; headers, footers and page numbers are left out."""
    tables = sorted(
        (
            (table.cells[0].start, number, table)
            for number, table in enumerate(document.tables)
            if table.cells
        ),
        key=lambda item: item[0],
    )
    inside = _Inside([(c.start, c.end) for table in document.tables for c in table.cells], document.furniture)
    lines = [line for line in document.lines if not inside.has(line)]
    position = 0
    for start, number, table in tables:
        run = []
        while position < len(lines) and lines[position].start < start:
            run.append(lines[position])
            position += 1
        yield from paragraphs(document, text, run)
        yield number, table
    yield from paragraphs(document, text, lines[position:])


class _Inside:
    """Tells which lines stand in a cell or are furniture."""

    def __init__(self, cells: list[tuple[int, int]], furniture: tuple[tuple[int, int], ...]) -> None:
        self._starts = {start for start, _ in furniture}
        self._cells = sorted(cells)

    def has(self, line: Line) -> bool:
        if line.start in self._starts:
            return True
        at = bisect_right(self._cells, (line.start, 1 << 60)) - 1
        return at >= 0 and self._cells[at][0] <= line.start < self._cells[at][1]


def _paragraph(map_: TextMap, block: Paragraph, outline: _Outline, title: bool) -> Passage:
    opened = marker(map_.text)
    if title:
        return Passage(
            map=map_,
            page=block.page,
            number=opened.number,
            body=opened.length,
            mark=opened.mark,
            headings=outline.path(),
            listed=True,
        )
    # 保用范围如下: opens a list; only a chapter or section may be a heading and end with a colon.
    lists = opens_list(map_.text) and not 0 < opened.level <= 4
    # A style for headings is put on whole sentences too.
    heading = (bool(block.heading) and not _SENTENCE.search(map_.text)) or (
        is_heading(map_.text, opened) and not lists
    )
    level = _level(opened, block, heading)
    outline.count(opened)
    outline.close_heads(level)
    inherited = outline.mark()
    mark = opened.mark or inherited
    list_head = outline.heads[-1][1] if outline.heads else ""
    passage = Passage(
        map=map_,
        page=block.page,
        number=opened.number,
        body=opened.length,
        level=level,
        mark=mark,
        heading=heading,
        headings=outline.path(),
        list_head=list_head,
    )
    if heading:
        outline.open_heading(level, map_.text.rstrip(":"), opened.mark)
    elif opens_list(map_.text):
        outline.heads.append((level if opened.level else _TITLE_LEVEL, map_.text, mark))
        outline.opens = not opened.level
    return passage


def _level(opened: Marker, block: Paragraph, heading: bool) -> int:
    if opened.level:
        return opened.level
    if block.heading and heading:
        return block.heading
    return _TITLE_LEVEL if heading else _PLAIN_LEVEL


def _cell_text(cell: Cell, text: str) -> str:
    return squeeze(text, [(cell.start, cell.end)]).text if cell.end > cell.start else ""


def _heads(table: Table, text: str, previous: tuple[int, tuple[str, ...]]) -> tuple[tuple[str, ...], bool]:
    """The column heads and whether they are this table's own: else those of the table that it goes on with."""
    first = ["" for _ in range(table.columns)]
    for cell in table.cells:
        if cell.row == 0:
            for column in range(cell.column, min(cell.column + cell.colspan, table.columns)):
                first[column] = _cell_text(cell, text)
    if _reads_like_heads(first):
        return tuple(first), True
    return (previous[1], False) if previous[0] == table.columns else ((), False)


# A row with figures in it is no row of heads: 整机 | 1年.
_FIGURE = re.compile(
    r"\d ?(?:年|个月|月|天|日|小时|分钟|%|元|台|套|次|人|hours?|days?|weeks?|months?|years?|minutes?)(?![^\s)])",
    re.IGNORECASE,
)


def _reads_like_heads(row: list[str]) -> bool:
    filled = [cell for cell in row if cell]
    if len(filled) < 2 or len(filled) * 2 < len(row):
        return False
    return all(
        len(cell) <= (16 if not cell.isascii() else 40) and cell[-1] not in "。;" for cell in filled
    ) and not any(cell.isdigit() or _FIGURE.search(cell) for cell in filled)


def _cells(
    number: int, table: Table, text: str, heads: tuple[str, ...], own: bool, outline: _Outline
) -> Iterator[Passage]:
    maps: dict[Cell, TextMap] = {}
    row_heads: dict[int, str] = {}
    marks: dict[int, str] = {}
    rows: dict[int, list[tuple[int, str]]] = {}
    for cell in table.cells:
        map_ = squeeze(text, [(cell.start, cell.end)])
        if cell.end <= cell.start or not map_.text:
            continue
        maps[cell] = map_
        opened = marker(map_.text)
        for row in range(cell.row, cell.row + cell.rowspan):
            rows.setdefault(row, []).append((cell.column, map_.text))
            if opened.mark:
                marks.setdefault(row, opened.mark)
            if not _is_index(map_.text):
                row_heads.setdefault(row, map_.text)
    for cell, map_ in maps.items():
        opened = marker(map_.text)
        yield Passage(
            map=map_,
            page=cell.page,
            number=opened.number,
            body=opened.length,
            mark=marks.get(cell.row, "") or outline.mark(),
            headings=outline.path(),
            list_head=outline.heads[-1][1] if outline.heads else "",
            place=Place(
                table=number,
                row=cell.row,
                column=cell.column,
                heads=heads,
                row_head=row_heads.get(cell.row, ""),
                header=own and cell.row == 0,
                row_cells=tuple(rows[cell.row]),
            ),
        )


def _is_index(text: str) -> bool:
    return len(text) <= 6 and all(character.isdigit() or character in "().、.-★▲" for character in text)
