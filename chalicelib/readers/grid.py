"""Rulings to tables: connected rulings make a grid; a cell is the largest box that no ruling crosses."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from ..model.document import Box
from .rulings import Ruling, Shade

_REACH = 2.5  # points by which rulings that meet may miss each other
_SAME = 3.0  # points within which two rulings are one border (double lines)
_FLUSH = 1.5  # points between a shaded area and the borders that it fills the space between
_OPEN = 8.0  # points that rulings stick out beyond the last crossing one where a table's side is open


class GridCell(NamedTuple):
    """A cell's place in the grid and on the page."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box


class Grid(NamedTuple):
    """A ruled table: `xs` and `ys` are its borders, `owner[row][column]` the index of the cell there."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    owner: tuple[tuple[int, ...], ...]

    @property
    def box(self) -> Box:
        """The outer border."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_at(self, x: float, y: float) -> int | None:
        """Give the index of the cell at a point of the page, None outside the table."""
        xs, ys = self.xs, self.ys
        if not (xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1]):
            return None
        row = min(bisect_right(ys, y), len(ys) - 1) - 1
        column = min(bisect_right(xs, x), len(xs) - 1) - 1
        return self.owner[row][column]


def find_grids(
    horizontal: Sequence[Ruling], vertical: Sequence[Ruling], shading: Sequence[Shade] = ()
) -> list[Grid]:
    """Give the tables that rulings draw, from top to bottom; a single box is none.

    A side that is left open (no outer border, or one that a page break cut off) is closed where two or
    more rulings end together. Where `shading` ends on a border of the table, that border is there even if
    no ruling is drawn.
    """
    shade_rows, shade_columns = _shading_edges(shading, 1), _shading_edges(shading, 0)
    grids: list[Grid] = []
    for rows, columns in _connected(horizontal, vertical):
        rows, columns = _close_sides(rows, columns)
        xs, ys = _borders(columns), _borders(rows)
        if len(xs) >= 2 and len(ys) >= 2 and (len(xs) - 1) * (len(ys) - 1) > 1:
            across = rows + _on_borders(shade_rows, xs)
            down = columns + _on_borders(shade_columns, ys)
            grid = make_grid(xs, ys, across, down)
            if len(grid.cells) > 1:
                grids.append(grid)
    return sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0]))


def make_grid(
    xs: Sequence[float], ys: Sequence[float], horizontal: Sequence[Ruling], vertical: Sequence[Ruling]
) -> Grid:
    """Give the grid with these borders, in which cells that no ruling parts are one merged cell."""
    across = _edges(ys, xs, horizontal)
    down = _edges(xs, ys, vertical)
    row_count, column_count = len(ys) - 1, len(xs) - 1
    owner: list[list[int]] = [[-1] * column_count for _ in range(row_count)]
    cells: list[GridCell] = []
    for row in range(row_count):
        for column in range(column_count):
            if owner[row][column] >= 0:
                continue
            right = column + 1
            while right < column_count and not down[right][row] and owner[row][right] < 0:
                right += 1
            low = row + 1
            while low < row_count and not any(
                across[low][place] or owner[low][place] >= 0 for place in range(column, right)
            ):
                low += 1
            for line in owner[row:low]:
                line[column:right] = [len(cells)] * (right - column)
            box = Box(*(round(edge, 2) for edge in (xs[column], ys[row], xs[right], ys[low])))
            cells.append(GridCell(row, column, low - row, right - column, box))
    return Grid(tuple(xs), tuple(ys), tuple(cells), tuple(map(tuple, owner)))


def _edges(
    borders: Sequence[float], crossing: Sequence[float], rulings: Sequence[Ruling]
) -> list[list[bool]]:
    """For each border and each gap between the crossing borders: whether a ruling stands there."""
    present = [[False] * (len(crossing) - 1) for _ in borders]
    middles = [(a + b) / 2 for a, b in itertools.pairwise(crossing)]
    for ruling in rulings:
        place = _nearest(borders, ruling.at)
        if abs(borders[place] - ruling.at) > _SAME:
            continue
        for index, middle in enumerate(middles):
            if ruling.start - _REACH <= middle <= ruling.end + _REACH:
                present[place][index] = True
    return present


def _shading_edges(shading: Sequence[Shade], axis: int) -> list[Ruling]:
    """Give the edges of shaded areas beyond which no area of the same colour goes on.

    A merged cell may be shaded in parts. `axis` is 1 for the upper and lower edges, 0 for the others.
    """
    edges = sorted(
        (Ruling(shade.box[axis + side], shade.box[1 - axis], shade.box[3 - axis]), side, shade.colour)
        for shade in shading
        for side in (0, 2)
    )
    places = [edge.at for edge, _, _ in edges]
    kept = []
    for edge, side, colour in edges:
        near = edges[bisect_left(places, edge.at - _SAME) : bisect_right(places, edge.at + _SAME)]
        goes_on = any(
            other_side != side
            and other_colour == colour
            and other.start < edge.end - _SAME
            and other.end > edge.start + _SAME
            for other, other_side, other_colour in near
        )
        if not goes_on:
            kept.append(edge)
    return kept


def _on_borders(edges: Sequence[Ruling], crossing: Sequence[float]) -> list[Ruling]:
    """Give the edges that run from border to border; those of a shaded line of text end before."""
    return [
        edge
        for edge in edges
        if all(abs(crossing[_nearest(crossing, end)] - end) <= _FLUSH for end in (edge.start, edge.end))
    ]


def _nearest(values: Sequence[float], wanted: float) -> int:
    return min(range(len(values)), key=lambda index: abs(values[index] - wanted))


def _borders(rulings: Sequence[Ruling]) -> list[float]:
    """Give the places of the borders: rulings closer than a double line are one, at the first of them."""
    borders: list[float] = []
    for at in sorted(ruling.at for ruling in rulings):
        if not borders or at - borders[-1] > _SAME:
            borders.append(at)
    return borders


def _connected(
    horizontal: Sequence[Ruling], vertical: Sequence[Ruling]
) -> list[tuple[list[Ruling], list[Ruling]]]:
    """Group the rulings that touch each other, directly or through others."""
    columns = sorted(vertical)
    places = [ruling.at for ruling in columns]
    parent = list(range(len(horizontal) + len(columns)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for index, row in enumerate(horizontal):
        first = bisect_right(places, row.start - _REACH)
        last = bisect_right(places, row.end + _REACH)
        for place in range(first, last):
            if columns[place].start - _REACH <= row.at <= columns[place].end + _REACH:
                parent[root(len(horizontal) + place)] = root(index)
    groups: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for index, row in enumerate(horizontal):
        groups.setdefault(root(index), ([], []))[0].append(row)
    for place, column in enumerate(columns):
        groups.setdefault(root(len(horizontal) + place), ([], []))[1].append(column)
    return [group for group in groups.values() if group[0] and group[1]]


def _close_sides(rows: list[Ruling], columns: list[Ruling]) -> tuple[list[Ruling], list[Ruling]]:
    """Add the borders that are not drawn, where at least two rulings stick out to the same place."""
    return rows + _missing_borders(columns, rows), columns + _missing_borders(rows, columns)


def _missing_borders(sticking: list[Ruling], crossing: list[Ruling]) -> list[Ruling]:
    first = min(ruling.at for ruling in crossing)
    last = max(ruling.at for ruling in crossing)
    before = [ruling for ruling in sticking if ruling.start < first - _OPEN]
    behind = [ruling for ruling in sticking if ruling.end > last + _OPEN]
    borders = []
    for group, ends in ((before, [r.start for r in before]), (behind, [r.end for r in behind])):
        if len(group) >= 2 and max(ends) - min(ends) <= _SAME:
            spots = [ruling.at for ruling in group]
            borders.append(Ruling(sum(ends) / len(ends), min(spots), max(spots)))
    return borders
