"""PDF: text, lines, cells, boxes and page states, on pages drawn here."""

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from chalicelib.errors import CorruptDocument, DocumentTooLarge, EncryptedDocument
from chalicelib.model.document import PageStatus
from chalicelib.readers.limits import Limits
from chalicelib.readers.pdf import read_pdf

from .samples import FONT, PAGE, check_invariants, grid_page, line_texts, lines_page, pdf, rows_of, write


def picture(width: float, height: float, x: float = 0, y: float = 0):
    image = ImageReader(Image.new("L", (8, 8), 90))

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(image, x, y, width, height)

    return draw


def both(*draws):
    def draw(canvas: Canvas) -> None:
        for part in draws:
            part(canvas)

    return draw


def test_lines_come_from_top_to_bottom_with_their_boxes() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 200, "二、交货期：合同签订后30天内。")
        write(canvas, 72, 100, "一、质保期：不少于 3 年。")

    document = read_pdf(pdf(draw), "a.pdf")
    check_invariants(document)
    assert document.text == "一、质保期：不少于 3 年。\n二、交货期：合同签订后30天内。\n"
    box = document.lines[0].box
    assert box is not None
    assert box.x0 == pytest.approx(72, abs=3)
    assert box.top == pytest.approx(100, abs=3)
    assert box.bottom == pytest.approx(112, abs=4)
    assert 180 < box.x1 < 220
    assert document.pages[0][3:] == (PageStatus.TEXT, 595.0, 842.0, 0)


def test_what_is_far_apart_on_one_row_is_two_lines_parted_by_a_tab() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "投标人：某某公司")
        write(canvas, 350, 100, "日期：2026年6月")
        write(canvas, 72, 130, "近处")
        write(canvas, 102, 130, "相连")

    document = read_pdf(pdf(draw), "a.pdf")
    assert document.text == "投标人：某某公司\t日期：2026年6月\n近处 相连\n"
    assert len(document.lines) == 3


def test_a_ruled_table_has_cells_in_order_and_lines_end_at_their_borders() -> None:
    rows = [["序号", "要求", "响应"], ["1", "质保期≥3年", "5年"], ["2", "", "无偏离"]]
    document = read_pdf(pdf(both(lines_page("偏离表", top=60), grid_page(rows))), "a.pdf")
    check_invariants(document)
    (table,) = document.tables
    assert (table.rows, table.columns) == (3, 3)
    assert rows_of(document, table) == rows
    assert document.text == "偏离表\n序号\t要求\t响应\n1\t质保期≥3年\t5年\n2\t\t无偏离\n"
    assert table.cells[4].box == (172, 124, 272, 148)
    assert "质保期≥3年" in line_texts(document)


def test_a_merged_cell_stands_once_with_its_spans_and_all_its_lines() -> None:
    def draw(canvas: Canvas) -> None:
        for x0, top, x1, bottom in (
            (72, 100, 172, 160),
            (172, 100, 372, 130),
            (172, 130, 272, 160),
            (272, 130, 372, 160),
        ):
            canvas.rect(x0, PAGE[1] - bottom, x1 - x0, bottom - top)
        write(canvas, 76, 104, "服务")
        write(canvas, 76, 122, "要求")
        write(canvas, 176, 106, "响应时间")
        write(canvas, 176, 136, "2小时")
        write(canvas, 276, 136, "4小时")

    (table,) = (document := read_pdf(pdf(draw), "a.pdf")).tables
    shapes = [(c.row, c.column, c.rowspan, c.colspan, document.text[c.start : c.end]) for c in table.cells]
    assert shapes == [
        (0, 0, 2, 1, "服务\n要求"),
        (0, 1, 1, 2, "响应时间"),
        (1, 1, 1, 1, "2小时"),
        (1, 2, 1, 1, "4小时"),
    ]


def test_borders_drawn_as_thin_filled_bars_make_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        for top in (100, 130, 160):
            canvas.rect(72, PAGE[1] - top, 200, 0.7, stroke=0, fill=1)
        for x in (72, 172, 272):
            canvas.rect(x, PAGE[1] - 160, 0.7, 60, stroke=0, fill=1)
        write(canvas, 80, 108, "甲")
        write(canvas, 180, 138, "乙")

    (table,) = read_pdf(pdf(draw), "a.pdf").tables
    assert (table.rows, table.columns, len(table.cells)) == (2, 2, 4)


TEAL, WHITE = (0.5, 0.7, 0.7), (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("why", "shaded", "cells"),
    [
        ("one cell is shaded", [(72, 124, 100, TEAL)], 4),
        ("two colours meet", [(72, 100, 100, TEAL), (72, 124, 100, WHITE)], 4),
        ("nothing is shaded", [], 3),
        ("a merged cell is shaded in two parts", [(72, 100, 100, TEAL), (72, 124, 100, TEAL)], 3),
        ("only a line of text is shaded", [(78, 100, 80, TEAL)], 3),
    ],
)
def test_shading_that_ends_on_a_border_stands_for_the_missing_ruling(why: str, shaded, cells: int) -> None:
    """Two rows of two columns; the ruling between the left cells is not drawn."""

    def draw(canvas: Canvas) -> None:
        for x, top, width, colour in shaded:
            canvas.setFillColorRGB(*colour)
            canvas.rect(x, PAGE[1] - top - 24, width, 24, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.rect(72, PAGE[1] - 148, 200, 48)
        canvas.line(172, PAGE[1] - 148, 172, PAGE[1] - 100)
        canvas.line(172, PAGE[1] - 124, 272, PAGE[1] - 124)
        for x, top in ((80, 106), (180, 106), (80, 130), (180, 130)):
            write(canvas, x, top, "字")

    (table,) = read_pdf(pdf(draw), "a.pdf").tables
    assert len(table.cells) == cells, why


def test_what_stands_outside_the_visible_page_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "可见")
        write(canvas, 72, -200, "页外")
        write(canvas, 700, 100, "页外")

    assert read_pdf(pdf(draw), "a.pdf").text == "可见\n"


def test_a_table_in_a_cell_follows_the_text_of_that_cell() -> None:
    def draw(canvas: Canvas) -> None:
        grid_page([["外甲", "外乙"]], left=50, top=60)(canvas)
        canvas.rect(50, PAGE[1] - 300, 400, 150)
        canvas.line(150, PAGE[1] - 300, 150, PAGE[1] - 150)
        write(canvas, 60, 160, "左")
        write(canvas, 160, 155, "等级如下")
        grid_page([["一级", "1小时"], ["二级", "4小时"]], left=170, top=200)(canvas)

    document = read_pdf(pdf(draw), "a.pdf")
    check_invariants(document)
    assert document.text == "外甲\t外乙\n左\t等级如下\n一级\t1小时\n二级\t4小时\n"
    assert [(t.rows, t.columns) for t in document.tables] == [(1, 2), (1, 2), (2, 2)]


def test_underlines_and_frames_are_no_tables() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(40, 40, 515, 762)
        canvas.line(150, PAGE[1] - 113, 300, PAGE[1] - 113)
        write(canvas, 72, 100, "投标人名称：")
        write(canvas, 72, 130, "地址：")

    document = read_pdf(pdf(draw), "a.pdf")
    assert document.tables == ()
    assert document.text == "投标人名称：\n地址：\n"


@pytest.mark.parametrize(
    ("turn", "size"),
    [(0, (595.0, 842.0)), (90, (842.0, 595.0)), (180, (595.0, 842.0)), (270, (842.0, 595.0))],
)
def test_a_turned_page_is_measured_as_it_is_shown(turn: int, size: tuple[float, float]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        if turn == 90:
            canvas.transform(0, 1, -1, 0, 595, 0)
        elif turn == 180:
            canvas.transform(-1, 0, 0, -1, 595, 842)
        elif turn == 270:
            canvas.transform(0, -1, 1, 0, 0, 842)
        canvas.drawString(100, size[1] - 60, "质保期三年")
        canvas.drawString(100, size[1] - 90, "交货期十天")

    document = read_pdf(pdf(draw, size=size), "a.pdf")
    assert document.pages[0][4:] == (*size, 0)
    assert document.text == "质保期三年\n交货期十天\n"
    box = document.lines[0].box
    assert box is not None
    assert box.x0 == pytest.approx(100, abs=3)
    assert box.top == pytest.approx(50, abs=4)


def test_a_slanted_watermark_is_dropped_and_upright_text_kept() -> None:
    def draw(canvas: Canvas) -> None:
        grid_page([["质保期", "三年"], ["交货期", "十天"]])(canvas)
        canvas.saveState()
        canvas.translate(100, 600)
        canvas.rotate(40)
        canvas.setFont(FONT, 40)
        canvas.drawString(0, 0, "仅供投标使用")
        canvas.restoreState()

    document = read_pdf(pdf(draw), "a.pdf")
    assert document.text == "质保期\t三年\n交货期\t十天\n"


def test_text_printed_twice_in_one_place_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "重要条款")
        write(canvas, 72.3, 100, "重要条款")

    assert read_pdf(pdf(draw), "a.pdf").text == "重要条款\n"


@pytest.mark.parametrize(
    ("what", "draw", "status"),
    [
        ("text", lines_page("质保期三年"), PageStatus.TEXT),
        ("nothing", lambda canvas: None, PageStatus.BLANK),
        ("a ruling", lambda canvas: canvas.line(72, 700, 500, 700), PageStatus.BLANK),
        ("a white sheet", lambda canvas: canvas.rect(0, 0, *PAGE, stroke=0, fill=1), PageStatus.BLANK),
        ("a speck", picture(20, 20), PageStatus.BLANK),
        ("a stamp", picture(120, 120), PageStatus.UNREADABLE),
        ("a scan", picture(*PAGE), PageStatus.UNREADABLE),
        (
            "a scan with its caption",
            both(picture(500, 600), lines_page("附件三 营业执照", top=20)),
            PageStatus.UNREADABLE,
        ),
        ("a logo and text", both(picture(80, 40), lines_page("质保期三年")), PageStatus.TEXT),
        (
            "a scan with its text under it",
            both(picture(*PAGE), lines_page(*["质保期不少于三年。"] * 8)),
            PageStatus.TEXT,
        ),
        (
            "outlines",
            lambda canvas: [canvas.circle(100, 10 * n, 4) for n in range(30)],
            PageStatus.UNREADABLE,
        ),
        (
            "shaded boxes",
            lambda canvas: [canvas.rect(72, 20 * n, 300, 15, stroke=0, fill=1) for n in range(40)],
            PageStatus.BLANK,
        ),
        ("a dot", lambda canvas: canvas.circle(100, 100, 4), PageStatus.BLANK),
    ],
)
def test_each_page_says_how_it_came_out(what: str, draw, status: PageStatus) -> None:
    document = read_pdf(pdf(lines_page("首页"), draw), "a.pdf")
    assert document.pages[1].status is status, what
    assert document.unread_pages == ((2,) if status is PageStatus.UNREADABLE else ())


def test_headers_footers_and_page_numbers_are_named_and_stay_in_the_text() -> None:
    def page(number: int):
        def draw(canvas: Canvas) -> None:
            write(canvas, 72, 30, "某某项目招标文件")
            write(canvas, 72, 120, f"第{number}条 投标人应在接到通知后")
            write(canvas, 72, 140, f"{number}小时内到达现场。")
            write(canvas, 290, 800, f"- {number} -")

        return draw

    document = read_pdf(pdf(*(page(number) for number in range(1, 6))), "a.pdf")
    assert [document.text[start:end] for start, end in document.furniture] == [
        text for number in range(1, 6) for text in ("某某项目招标文件", f"- {number} -")
    ]
    assert document.text.count("某某项目招标文件") == 5


def test_a_password_is_asked_for_by_name() -> None:
    with pytest.raises(EncryptedDocument, match=r"secret\.pdf opens only with a password"):
        read_pdf(pdf(lines_page("x"), encrypt="geheim"), "secret.pdf")


def test_a_cut_off_file_is_never_read_as_a_shorter_one() -> None:
    whole = pdf(*(lines_page(f"第{number}页") for number in range(20)))
    for share in (0.1, 0.5, 0.9, 0.99):
        with pytest.raises(CorruptDocument, match="cut off"):
            read_pdf(whole[: int(len(whole) * share)], "a.pdf")


def test_bytes_behind_the_end_do_no_harm() -> None:
    whole = pdf(lines_page("质保期三年"))
    for tail in (b"\r\n\0\0\0", b"<!-- served by a portal -->" * 100):
        assert read_pdf(whole + tail, "a.pdf").text == "质保期三年\n"


def test_too_many_pages_or_characters_are_refused() -> None:
    data = pdf(*[lines_page("质保期三年")] * 3)
    with pytest.raises(DocumentTooLarge, match="3 pages and the limit is 2"):
        read_pdf(data, "a.pdf", Limits(pages=2))
    with pytest.raises(DocumentTooLarge, match="more than 10 characters"):
        read_pdf(data, "a.pdf", Limits(characters=10))


def test_a_page_with_more_characters_than_a_page_may_have_counts_as_unread() -> None:
    data = pdf(lines_page("质保期三年"), lines_page("质保期三年" * 5))
    document = read_pdf(data, "a.pdf", Limits(page_characters=10))
    assert [page.status for page in document.pages] == [PageStatus.TEXT, PageStatus.UNREADABLE]
    assert document.text == "质保期三年\n"
    check_invariants(document)


def test_the_same_bytes_give_the_same_document() -> None:
    data = pdf(grid_page([["甲", "乙"], ["丙", "丁"]]), lines_page("尾"))
    assert read_pdf(data, "a.pdf") == read_pdf(io.BytesIO(data).read(), "a.pdf")
