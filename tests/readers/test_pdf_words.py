"""Words asked at their ends only: the same lines and cells as with every character asked, wherever they stand."""

from collections.abc import Callable

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from chalicelib.model.document import Box
from chalicelib.readers.builder import LineDraft, TableDraft
from chalicelib.readers.grid import find_grids
from chalicelib.readers.pdf_glyphs import BREAK, SPACE, Characters, Glyph
from chalicelib.readers.pdf_layout import Block, lay_out
from chalicelib.readers.pdf_page import read_frame
from chalicelib.readers.pdf_words import read_glyphs
from chalicelib.readers.rulings import read_drawing
from tests.readers.samples import FONT, PAGE, grid_page, lines_page, pdf, write

MOST = 100_000
NEAR = 0.5  # points: characters of one font may be of different heights


def both(data: bytes) -> tuple[list[Block], list[Block], list[Glyph]]:
    """The first page laid out by words and by characters, and the words."""
    with pypdfium2.PdfDocument(data) as file:
        page = file[0]
        frame, text_page = read_frame(page.raw), page.get_textpage()
        drawing = read_drawing(page.raw, frame)
        grids = find_grids(drawing.horizontal, drawing.vertical, drawing.shading)
        words = read_glyphs(page.raw, frame, drawing.rotated_text, MOST, grids)
        assert words is not None
        characters = Characters(text_page.raw, frame, drawing.rotated_text)
        each = list(characters.each(range(pdfium.FPDFText_CountChars(text_page.raw))))
        text_page.close()
        page.close()
        return lay_out(words, grids), lay_out(each, grids), words


def lines(block: Block) -> list[LineDraft]:
    if isinstance(block, TableDraft):
        return [line for cell in block.cells for line in cell.lines]
    return list(block)


def plain(block: Block) -> list[str]:
    return [line.text for line in lines(block)]


def boxes(block: Block) -> list[Box | None]:
    return [line.box for line in lines(block)]


def solid(glyphs: list[Glyph]) -> list[str]:
    return [glyph.text for glyph in glyphs if glyph is not SPACE and glyph is not BREAK]


def spaced(canvas: Canvas) -> None:
    """Characters set apart, as titles are."""
    text = canvas.beginText(72, 700)
    text.setFont(FONT, 12)
    text.setCharSpace(9)
    text.textOut("售后服务方案")
    canvas.drawText(text)


def twice(canvas: Canvas) -> None:
    """Printed twice in one place to look bold."""
    for shift in (0, 0.3):
        canvas.drawString(72 + shift, 700, "质保期三年")


def raised(canvas: Canvas) -> None:
    """A note's number stands above the line, an area's two as well."""
    canvas.drawString(72, 700, "合计五万元")
    canvas.setFont(FONT, 6)
    canvas.drawString(72 + 55, 709, "1")
    canvas.setFont(FONT, 11)
    canvas.drawString(72 + 59, 700, "整")


def upright(canvas: Canvas) -> None:
    """One character below the other."""
    for number, character in enumerate("投标文件正本"):
        canvas.drawString(300, 700 - 14 * number, character)


def backwards(canvas: Canvas) -> None:
    """The end of the line is drawn first."""
    canvas.drawString(150, 700, "自验收合格之日起")
    canvas.drawString(72, 700, "质保期三年,")


def tall(canvas: Canvas) -> None:
    """A much larger character in the middle of a word."""
    canvas.drawString(72, 700, "响应时")
    canvas.setFont(FONT, 30)
    canvas.drawString(72 + 33, 700, "间")
    canvas.setFont(FONT, 11)
    canvas.drawString(72 + 63, 700, "两小时")


def slanted(canvas: Canvas) -> None:
    canvas.drawString(72, 700, "质保期三年")
    canvas.saveState()
    canvas.translate(200, 500)
    canvas.rotate(40)
    canvas.drawString(0, 0, "仅供查阅")
    canvas.restoreState()


def turned(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    canvas.rotate(90)
    canvas.drawString(72, -200, "质保期三年, 2小时内响应")


def across(canvas: Canvas) -> None:
    """A word that runs over a cell's border: each side has its own characters."""
    grid_page([["甲", "乙"], ["", ""]])(canvas)
    write(canvas, 150, 126, "第一格第二格")


def below_a_table(canvas: Canvas) -> None:
    grid_page([["甲", "乙"], ["丙", "丁"]])(canvas)
    write(canvas, 72, 300, "表格之外的一行字从两列之间的边框下面经过")


PAGES: list[Callable[[Canvas], None]] = [
    lines_page("质保期三年,自验收合格之日起计算。", "接到通知后2小时内响应,24小时内修复。"),
    lines_page("Warranty: 3 years from acceptance.", "On site within 4 (four) hours, 7x24."),
    lines_page("型号ABC-123,功率≥5kW,★重要", "（1）为□大型企业□中型企业"),
    lines_page("投标人:            (盖章)", "合同金额为        元"),
    grid_page([["项目", "要求", "响应"], ["质保期", "不少于3年", "5年"], ["响应时间", "2小时", "1小时"]]),
    spaced, twice, raised, upright, backwards, tall, slanted, turned, across, below_a_table,
]  # fmt: skip


@pytest.mark.parametrize("draw", PAGES, ids=lambda draw: getattr(draw, "__name__", "page"))
def test_a_page_is_laid_out_as_by_its_characters(draw: Callable[[Canvas], None]) -> None:
    by_words, by_characters, _ = both(pdf(draw))
    assert by_characters
    assert [plain(block) for block in by_words] == [plain(block) for block in by_characters]
    for one, other in zip(by_words, by_characters, strict=True):
        assert boxes(one) == [pytest.approx(box, abs=NEAR) for box in boxes(other)]


def test_a_plain_line_is_two_glyphs() -> None:
    _, _, words = both(pdf(lines_page("质保期三年自验收合格之日起计算")))
    assert solid(words) == ["质保期三年自验收合格之日起计", "算"]


@pytest.mark.parametrize("draw", [spaced, upright, slanted, turned, across])
def test_what_its_ends_do_not_tell_is_asked_one_by_one(draw: Callable[[Canvas], None]) -> None:
    _, _, words = both(pdf(draw))
    assert max(map(len, solid(words))) == 1


def test_what_passes_below_a_table_is_no_cell_of_it() -> None:
    _, _, words = both(pdf(below_a_table))
    assert max(map(len, solid(words))) > 10


def test_too_many_characters_are_none() -> None:
    with pypdfium2.PdfDocument(pdf(lines_page("质保期三年"))) as file:
        page = file[0]
        frame = read_frame(page.raw)
        assert read_glyphs(page.raw, frame, False, 4) is None
        assert read_glyphs(page.raw, frame, False, 5) is not None
        page.close()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text("质保期三年内响应abcXYZ0129,.()（）:：□≥ 　", min_size=1, max_size=24),
            st.floats(20, 500),
            st.sampled_from([11.0, 11.0, 8.0, 16.0]),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_any_page_has_the_same_words(rows: list[tuple[str, float, float]]) -> None:
    def draw(canvas: Canvas) -> None:
        for number, (text, left, size) in enumerate(rows):
            canvas.setFont(FONT, size)
            canvas.drawString(left, PAGE[1] - 80 - 26 * number, text)

    by_words, by_characters, _ = both(pdf(draw))
    assert [plain(block) for block in by_words] == [plain(block) for block in by_characters]
