"""Characters and grids of one PDF page, put into reading order: rows of lines, and tables of cells."""

from collections.abc import Sequence

from ..model.document import Box
from .builder import CellDraft, LineDraft, TableDraft
from .grid import Grid
from .pdf_glyphs import SPACE, Glyph
from .pdf_text import lines_of, split_fragments

Block = TableDraft | tuple[LineDraft, ...]
_Key = tuple[int, int]  # (grid, cell)
_INSIDE = 2.0  # points that a nested table may stick out of its cell


def lay_out(glyphs: Sequence[Glyph], grids: Sequence[Grid]) -> list[Block]:
    """Give the page from top to bottom: a row of lines (outside tables) or a whole table at a time.

    A line is cut at the border of a cell. A table without any text is left out.
    """
    flow, cells = _share_out(split_fragments(glyphs), grids)
    placed: list[tuple[float, float, Block]] = []
    for row in lines_of(flow):
        box = row[0].box
        if box is not None:
            placed.append(((box.top + box.bottom) / 2, box.x0, row))
    lines = {key: _cell_lines(fragments) for key, fragments in cells.items()}
    hosts = _hosts(grids)
    for index, grid in enumerate(grids):
        if index not in hosts:
            table = _draft(index, grids, hosts, lines)
            if table is not None:
                placed.append((grid.ys[0], grid.xs[0], table))
    return [block for _, _, block in sorted(placed, key=lambda item: item[:2])]


def _share_out(
    fragments: Sequence[list[Glyph]], grids: Sequence[Grid]
) -> tuple[list[list[Glyph]], dict[_Key, list[list[Glyph]]]]:
    """Sort fragments by the cell that they stand in, cutting those that cross a border."""
    if not grids:
        return list(fragments), {}
    innermost = sorted(range(len(grids)), key=lambda index: (_area(grids[index].box), index))

    def key_of(glyph: Glyph) -> _Key | None:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        for index in innermost:
            cell = grids[index].cell_at(x, y)
            if cell is not None:
                return index, cell
        return None

    flow: list[list[Glyph]] = []
    cells: dict[_Key, list[list[Glyph]]] = {}
    for fragment in fragments:
        solid = [glyph for glyph in fragment if glyph is not SPACE]
        first = key_of(solid[0])
        if first == key_of(solid[-1]):
            (flow if first is None else cells.setdefault(first, [])).append(fragment)
            continue
        key = first
        piece: list[Glyph] = []
        for glyph in fragment:
            here = key if glyph is SPACE else key_of(glyph)
            if here != key and piece:
                (flow if key is None else cells.setdefault(key, [])).append(piece)
                piece = []
            key = here
            piece.append(glyph)
        (flow if key is None else cells.setdefault(key, [])).append(piece)
    return flow, cells


def _cell_lines(fragments: list[list[Glyph]]) -> tuple[LineDraft, ...]:
    """Give the lines of a cell; what stands side by side in it is one line."""
    lines = []
    for row in lines_of(fragments):
        boxes = [line.box for line in row if line.box is not None]
        whole = Box(
            min(box.x0 for box in boxes),
            min(box.top for box in boxes),
            max(box.x1 for box in boxes),
            max(box.bottom for box in boxes),
        )
        joined = row[0]
        for line in row[1:]:
            joined = joined.followed_by(line, " ", whole)
        lines.append(joined._replace(box=whole))
    return tuple(lines)


def _hosts(grids: Sequence[Grid]) -> dict[int, _Key]:
    """For each grid that stands inside a cell of another one: that cell (the smallest)."""
    hosts: dict[int, _Key] = {}
    for index, grid in enumerate(grids):
        around: list[tuple[float, _Key]] = []
        for other, outer in enumerate(grids):
            if other == index or _area(outer.box) <= _area(grid.box) or not _contains(outer.box, grid.box):
                continue
            for place, cell in enumerate(outer.cells):
                if _contains(cell.box, grid.box):
                    around.append((_area(cell.box), (other, place)))
        if around:
            hosts[index] = min(around)[1]
    return hosts


def _draft(
    index: int, grids: Sequence[Grid], hosts: dict[int, _Key], lines: dict[_Key, tuple[LineDraft, ...]]
) -> TableDraft | None:
    grid = grids[index]
    cells = []
    for place, cell in enumerate(grid.cells):
        guests = [guest for guest, host in hosts.items() if host == (index, place)]
        nested = [_draft(guest, grids, hosts, lines) for guest in guests]
        cells.append(
            CellDraft(
                cell.row,
                cell.column,
                lines.get((index, place), ()),
                cell.rowspan,
                cell.colspan,
                cell.box,
                tuple(table for table in nested if table is not None),
            )
        )
    if not any(cell.lines or cell.nested for cell in cells):
        return None
    return TableDraft(len(grid.ys) - 1, len(grid.xs) - 1, tuple(cells))


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _contains(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 - _INSIDE <= inner.x0
        and outer.top - _INSIDE <= inner.top
        and inner.x1 <= outer.x1 + _INSIDE
        and inner.bottom <= outer.bottom + _INSIDE
    )
