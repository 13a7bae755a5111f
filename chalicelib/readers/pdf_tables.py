"""Tables that are ruled only in part: rulings part the rows, blanks alone part the columns (三线表).

The columns are parted by what text leaves free from the first ruling to the last. (General
table finders look for aligned words instead and lose the first and last rows of such tables.)
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..model.document import Box
from .builder import LineDraft
from .grid import Grid, make_grid
from .rulings import Ruling

Rows = Sequence[tuple[LineDraft, ...]]

_FEWEST_RULINGS = 3
_FEWEST_ROWS = 2
_LEAST_WIDTH = 0.4  # of the page
_SAME_ENDS = 5.0  # points
_STICKS_OUT = 3.0  # points that text may stand beyond the rulings' ends
_COLUMN_GAP = 6.0  # points
_BESIDE_SHARE = 0.5  # of the rows that must have something side by side


def find_half_ruled(
    horizontal: Sequence[Ruling], grids: Sequence[Grid], width: float, rows: Callable[[], Rows]
) -> list[Grid]:
    """Give the half-ruled tables of a page: none or one for each set of rulings of one place and length.

    Asks for three rulings outside the ruled `grids`, text in each band between them, nothing beside
    them, and two things side by side in most rows. `rows` gives the page's rows, finely cut, and is called
    only if the rulings look right; `width` is the page's, in points.
    """
    free = [
        ruling
        for ruling in horizontal
        if ruling.end - ruling.start >= _LEAST_WIDTH * width
        and not any(grid.ys[0] - 1 <= ruling.at <= grid.ys[-1] + 1 for grid in grids)
    ]
    sets: list[list[Ruling]] = []
    for ruling in sorted(free):
        for group in sets:
            if abs(group[0].start - ruling.start) + abs(group[0].end - ruling.end) <= _SAME_ENDS:
                group.append(ruling)
                break
        else:
            sets.append([ruling])
    likely = [group for group in sets if len(group) >= _FEWEST_RULINGS]
    if not likely:
        return []
    page_rows = rows()
    found = [_table(group, page_rows) for group in likely]
    return [grid for grid in found if grid is not None]


def _table(rulings: list[Ruling], page_rows: Rows) -> Grid | None:
    left, right = rulings[0].start, rulings[0].end
    bands: list[list[list[Box]]] = [[] for _ in rulings[1:]]
    for row in page_rows:
        boxes = [line.box for line in row if line.box is not None]
        middle = sum((box.top + box.bottom) / 2 for box in boxes) / len(boxes)
        for band, (upper, lower) in zip(bands, pairwise(rulings), strict=True):
            if upper.at <= middle <= lower.at:
                band.append(boxes)
    rows = [boxes for band in bands for boxes in band]
    beside = sum(len(boxes) > 1 for boxes in rows)
    sticks_out = any(
        box.x0 < left - _STICKS_OUT or box.x1 > right + _STICKS_OUT for boxes in rows for box in boxes
    )
    if not all(bands) or sticks_out or beside < max(_FEWEST_ROWS, _BESIDE_SHARE * len(rows)):
        return None
    columns = _columns([box for boxes in rows for box in boxes])
    if len(columns) < 2:
        return None
    xs = [left, *((a[1] + b[0]) / 2 for a, b in pairwise(columns)), right]
    ys = [ruling.at for ruling in rulings]
    if len(rulings) == _FEWEST_RULINGS:  # head and body: the body's rows have no rulings between them
        ys[2:2] = _row_borders(bands[1], columns[0][1])
    return make_grid(xs, ys, [Ruling(y, left, right) for y in ys], [Ruling(x, ys[0], ys[-1]) for x in xs])


def _columns(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """Give the stretches that text covers, from left to right, parted by gaps that run through all rows."""
    columns: list[tuple[float, float]] = []
    for box in sorted(boxes):
        if columns and box.x0 - columns[-1][1] < _COLUMN_GAP:
            columns[-1] = (columns[-1][0], max(columns[-1][1], box.x1))
        else:
            columns.append((box.x0, box.x1))
    return columns


def _row_borders(band: Sequence[Sequence[Box]], first_column_end: float) -> list[float]:
    """Give the heights between rows: a new row begins where the first column has text."""
    return [
        (max(box.bottom for box in above) + min(box.top for box in below)) / 2
        for above, below in pairwise(band)
        if below[0].x0 < first_column_end
    ]
