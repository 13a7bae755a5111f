import itertools

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.readers.grid import find_grids
from chalicelib.readers.rulings import Ruling, join_rulings


def frame(xs: list[float], ys: list[float]) -> tuple[list[Ruling], list[Ruling]]:
    return [Ruling(y, xs[0], xs[-1]) for y in ys], [Ruling(x, ys[0], ys[-1]) for x in xs]


def test_a_plain_grid_has_one_cell_for_each_box() -> None:
    (grid,) = find_grids(*frame([0, 100, 200], [0, 20, 40]))
    assert [(c.row, c.column, c.rowspan, c.colspan) for c in grid.cells] == [
        (0, 0, 1, 1),
        (0, 1, 1, 1),
        (1, 0, 1, 1),
        (1, 1, 1, 1),
    ]
    assert grid.cells[3].box == (100, 20, 200, 40)


def test_a_missing_ruling_merges_cells() -> None:
    across = [Ruling(0, 0, 300), Ruling(20, 0, 300), Ruling(40, 100, 300), Ruling(60, 0, 300)]
    down = [Ruling(0, 0, 60), Ruling(100, 20, 60), Ruling(200, 0, 60), Ruling(300, 0, 60)]
    (grid,) = find_grids(across, down)
    assert [(c.row, c.column, c.rowspan, c.colspan) for c in grid.cells] == [
        (0, 0, 1, 2),
        (0, 2, 1, 1),
        (1, 0, 2, 1),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
        (2, 1, 1, 1),
        (2, 2, 1, 1),
    ]


def test_a_double_line_is_one_border() -> None:
    across, down = frame([0, 100, 200], [0, 2, 20, 22.5, 40])
    (grid,) = find_grids(across, down)
    assert len(grid.ys) == 3


def test_open_sides_are_closed_where_rulings_end_together() -> None:
    across = [Ruling(y, 0, 300) for y in (0, 20, 40)]
    (grid,) = find_grids(across, [Ruling(100, 0, 40), Ruling(200, 0, 40)])
    assert grid.xs == (0, 100, 200, 300)


def test_a_table_cut_off_by_the_page_break_keeps_its_last_row() -> None:
    (grid,) = find_grids([Ruling(0, 0, 200), Ruling(20, 0, 200)], [Ruling(x, 0, 45) for x in (0, 100, 200)])
    assert grid.ys == (0, 20, 45)


def test_what_is_no_table() -> None:
    near_misses = {
        "nothing": ([], []),
        "a single box": frame([0, 200], [0, 40]),
        "rulings only": ([Ruling(y, 0, 200) for y in (0, 20, 40)], []),
        "rulings that do not touch": (
            [Ruling(0, 0, 90), Ruling(20, 0, 90)],
            [Ruling(100, 0, 20), Ruling(190, 0, 20)],
        ),
        "one ruling sticking out": ([Ruling(0, 0, 200), Ruling(40, 0, 230)], frame([0, 200], [0, 40])[1]),
        "a cross": ([Ruling(20, 0, 40)], [Ruling(20, 0, 40)]),
    }
    for what, (across, down) in near_misses.items():
        assert find_grids(across, down) == [], what


def test_tables_apart_stay_apart_and_come_from_top_to_bottom() -> None:
    low, high = frame([0, 50, 100], [200, 220, 240]), frame([0, 50, 100], [0, 20, 40])
    grids = find_grids(low[0] + high[0], low[1] + high[1])
    assert [grid.ys[0] for grid in grids] == [0, 200]


def test_pieces_of_a_ruling_are_joined_and_specks_left_out() -> None:
    dots = [Ruling(10.2, x, x + 1) for x in range(0, 100, 3)]
    assert join_rulings(dots) == [Ruling(10.2, 0, 100)]
    assert join_rulings([Ruling(10, 0, 3)]) == []
    assert join_rulings([Ruling(10, 0, 50), Ruling(10, 60, 100)]) == [Ruling(10, 0, 50), Ruling(10, 60, 100)]


@given(
    st.lists(st.integers(10, 80), min_size=2, max_size=6),
    st.lists(st.integers(10, 80), min_size=2, max_size=6),
    st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5))),
)
def test_cells_cover_the_grid_without_overlap(
    widths: list[int], heights: list[int], gone: set[tuple[int, int]]
) -> None:
    """Whatever inner rulings are missing, every place belongs to exactly one cell that contains it."""
    xs = [sum(widths[:index]) for index in range(len(widths) + 1)]
    ys = [sum(heights[:index]) for index in range(len(heights) + 1)]
    across, down = frame(xs, [ys[0], ys[-1]])[0], frame([xs[0], xs[-1]], ys)[1]
    for row, y in enumerate(ys[1:-1]):
        across += [
            Ruling(y, a, b)
            for column, (a, b) in enumerate(itertools.pairwise(xs))
            if (row, column) not in gone
        ]
    down += [Ruling(x, ys[0], ys[-1]) for x in xs[1:-1]]
    grids = find_grids(join_rulings(across), join_rulings(down))
    for grid in grids:
        for row, owners in enumerate(grid.owner):
            for column, owner in enumerate(owners):
                cell = grid.cells[owner]
                assert cell.row <= row < cell.row + cell.rowspan
                assert cell.column <= column < cell.column + cell.colspan
                middle = ((grid.xs[column] + grid.xs[column + 1]) / 2, (grid.ys[row] + grid.ys[row + 1]) / 2)
                assert grid.cell_at(*middle) == owner
    assert grids
