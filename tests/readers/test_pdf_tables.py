"""Half-ruled tables, and what only looks like one."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from chalicelib.readers.pdf import read_pdf

from .samples import PAGE, check_invariants, pdf, rows_of, write

ROWS = [
    ["故障等级", "响应时间", "修复时间"],
    ["一级", "15分钟", "8小时"],
    ["二级", "30分钟", "24小时"],
    ["三级", "1小时", "48小时"],
]
PLACES = (80, 230, 400)


def half_ruled(rules: set[int], wrapped: bool = False, left: float = 72, right: float = 523):
    """Four rows of three columns; `rules` are the rows with a ruling above (4: below the last)."""

    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 80, "响应时间如下：")
        top = 110.0
        for index, row in enumerate(ROWS):
            if index in rules:
                canvas.line(left, PAGE[1] - top, right, PAGE[1] - top)
            for x, text in zip(PLACES, row, strict=True):
                write(canvas, x, top + 4, text)
            if wrapped and index:
                top += 16
                write(canvas, PLACES[1], top + 4, "（含节假日）")
            top += 22
        if len(ROWS) in rules:
            canvas.line(left, PAGE[1] - top, right, PAGE[1] - top)
        write(canvas, 72, top + 30, "其他要求见后。")

    return draw


@pytest.mark.parametrize(
    "rules", [{0, 1, 2, 3, 4}, {0, 1, 4}], ids=["a ruling for each row", "three rulings"]
)
def test_rows_and_columns_are_found(rules: set[int]) -> None:
    document = read_pdf(pdf(half_ruled(rules)), "a.pdf")
    check_invariants(document)
    (table,) = document.tables
    assert rows_of(document, table) == ROWS
    assert document.text.startswith("响应时间如下：\n故障等级\t响应时间\t修复时间\n")


@pytest.mark.parametrize("rules", [{0, 1, 2, 3, 4}, {0, 1, 4}])
def test_a_wrapped_line_stays_in_its_row(rules: set[int]) -> None:
    (table,) = (document := read_pdf(pdf(half_ruled(rules, wrapped=True)), "a.pdf")).tables
    assert rows_of(document, table)[1] == ["一级", "15分钟\n（含节假日）", "8小时"]


def prose(canvas: Canvas) -> None:
    for index in range(4):
        canvas.line(72, PAGE[1] - 100 - 40 * index, 523, PAGE[1] - 100 - 40 * index)
        write(canvas, 80, 112 + 40 * index, "本条款的内容自合同签订之日起生效，至质保期满为止。")


def form(canvas: Canvas) -> None:
    for index, label in enumerate(("投标人名称：", "法定代表人：", "地址：", "电话：")):
        write(canvas, 72, 100 + 30 * index, label)
        canvas.line(150, PAGE[1] - 114 - 30 * index, 450, PAGE[1] - 114 - 30 * index)
        write(canvas, 460, 100 + 30 * index, "（盖章）")


@pytest.mark.parametrize(
    ("what", "draw"),
    [
        ("two rulings", half_ruled({0, 4})),
        ("no rulings", half_ruled(set())),
        ("short rulings", half_ruled({0, 1, 2, 3, 4}, right=200)),
        ("text beside the rulings", half_ruled({0, 1, 2, 3, 4}, left=215)),
        ("prose between rulings", prose),
        ("a form to fill in", form),
    ],
)
def test_near_misses_are_no_tables(what: str, draw) -> None:
    assert read_pdf(pdf(draw), "a.pdf").tables == (), what
