"""Scans come out as the text that is printed on them, with boxes on the page as it is shown."""

from typing import Any

import pytest

from chalicelib.model.document import Box, Document, PageStatus
from chalicelib.readers.registry import read

from .samples import check_invariants, rows_of
from .scans import LEFT, LINES, STEP, TEXT, TOP, needs_scans, printed, said, stamped, stored

pytestmark = needs_scans


def recognized(paper: Any, name: str = "scan.png") -> Document:
    document = read(stored(paper), name)
    check_invariants(document)
    return document


def skewed(paper: Any) -> Any:
    return paper.rotate(3, fillcolor="white", expand=True, resample=3)


def faxed(paper: Any) -> Any:
    return paper.convert("L").point(lambda level: 255 * (level > 140))


SPOILED = {
    "as it is": lambda paper: paper,
    "at a slant": skewed,
    "black and white": faxed,
    "under a red seal": lambda paper: stamped(paper, 330, 120),
}


@pytest.mark.parametrize("how", SPOILED)
def test_every_line_is_read(how: str) -> None:
    document = recognized(SPOILED[how](printed(*LINES)))
    assert said(document) == TEXT
    assert [page.status for page in document.pages] == [PageStatus.OCR]
    assert document.recognized_by is not None
    assert document.recognized_by.startswith("rapidocr ")


TURNS = {90: 270, 180: 180, 270: 90}  # how far clockwise, and Pillow's counter-clockwise degrees for it


@pytest.mark.parametrize("turned", TURNS)
def test_a_page_that_lies_on_its_side_or_head(turned: int) -> None:
    paper = printed(*LINES)
    document = recognized(paper.rotate(TURNS[turned], expand=True))
    assert said(document) == TEXT
    (page,) = document.pages
    assert page.turned == turned
    upright = [page.upright(line.box) for line in document.lines if line.box]
    point = max(page.width, page.height) / max(paper.size)
    for index, box in enumerate(upright):
        assert box.x0 / point == pytest.approx(LEFT, abs=12)
        assert (box.top + box.bottom) / 2 / point == pytest.approx(TOP + STEP * index + 20, abs=10)
    assert all(0 <= line.box.x0 < line.box.x1 <= page.width + 0.01 for line in document.lines if line.box)


def test_boxes_of_a_slanted_page_stand_on_the_slant() -> None:
    paper = skewed(printed(*LINES))
    (page,) = (document := recognized(paper)).pages
    point = page.width / paper.width
    first = document.lines[0].box
    assert first is not None
    # Counter-clockwise by 3 degrees: the line rises by 5 % of its length, and its box is as high as that and a line.
    rise = 0.052 * (first.x1 - first.x0)
    assert first.bottom - first.top == pytest.approx(rise + 34 * point, rel=0.2)


def test_what_is_printed_in_red_is_read_too() -> None:
    paper = printed("投标文件须满足以下条款：", "", "二、2小时内到达现场。")
    red = printed("", "★一、质保期不少于36个月。", "", colour=(220, 20, 20))
    from PIL import ImageChops

    document = recognized(ImageChops.darker(paper, red))
    assert said(document).split() == [
        "投标文件须满足以下条款：",
        "★一、质保期不少于36个月。",
        "二、2小时内到达现场。",
    ]


def test_a_ruled_table_has_its_cells() -> None:
    from PIL import ImageDraw

    paper = printed("", "", "", width=800)
    pen = ImageDraw.Draw(paper)
    rows = (("级别", "到场时间", "修复时间"), ("一级", "30分钟", "4小时"), ("二级", "2小时", "1天"))
    for line in range(4):
        pen.line((40, 40 + STEP * line, 760, 40 + STEP * line), fill="black", width=3)
        pen.line((40 + 240 * line, 40, 40 + 240 * line, 40 + 3 * STEP), fill="black", width=3)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            paper.paste(
                printed(cell, width=240).crop((55, 50, 230, 95)), (60 + 240 * column, 48 + STEP * row)
            )
    document = recognized(paper)
    (table,) = document.tables
    assert rows_of(document, table) == [list(row) for row in rows]
    point = document.pages[0].width / 800
    box = table.cells[0].box
    assert box is not None
    assert Box(*(round(edge / point) for edge in box)) == pytest.approx((40, 40, 280, 100), abs=4)


def test_the_same_bytes_give_the_same_document() -> None:
    data = stored(printed(LINES[0], width=620))
    assert read(data, "a.png") == read(data, "a.png")


def test_an_empty_sheet_is_blank_and_a_smudge_is_unreadable() -> None:
    from PIL import Image, ImageDraw

    sheet = Image.new("L", (400, 300), 235)
    assert recognized(sheet).pages[0].status is PageStatus.BLANK
    pen = ImageDraw.Draw(sheet)
    for x in range(0, 400, 16):
        pen.line((x, 0, 400 - x, 300), fill=40, width=3)
    document = recognized(sheet)
    assert document.pages[0].status is PageStatus.UNREADABLE
    assert document.unread_pages == (1,)


def test_a_spoiled_figure_is_doubted_and_the_others_are_not() -> None:
    from PIL import ImageDraw

    paper = printed("质保期36个月，2小时内到场。", width=620)
    place = LEFT + 3 * 28
    ImageDraw.Draw(paper).line((place + 5, 50, place + 9, 90), fill=(25, 25, 25), width=4)  # a pen's stroke
    document = recognized(paper)
    figures = document.text.index("月")
    assert [doubt for doubt in document.doubts if doubt.end <= figures]
    assert not [doubt for doubt in document.doubts if doubt.start > figures]
    assert all(0 <= doubt.confidence < 0.98 for doubt in document.doubts)
