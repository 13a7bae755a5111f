"""What is struck through, a speck or white on white is taken back; what only stands near it is not."""

import io
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from chalicelib.model.document import PageStatus
from chalicelib.readers.docx import read_docx
from chalicelib.readers.html import read_html
from chalicelib.readers.odf import read_odt
from chalicelib.readers.text import read_markdown
from chalicelib.readers.xlsx import read_xlsx

from .samples import check_invariants
from .test_docx import with_body
from .test_odf import odf


@pytest.mark.parametrize(
    ("properties", "shown"),
    [
        ("<w:strike/>", False),
        ("<w:dstrike/>", False),
        ('<w:color w:val="FFFFFF"/>', False),
        ('<w:sz w:val="2"/>', False),
        ('<w:strike w:val="0"/>', True),
        ('<w:color w:val="FF0000"/>', True),
        ('<w:color w:val="FFFFFF"/><w:shd w:fill="000080"/>', True),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="blue"/>', True),
        ('<w:sz w:val="16"/>', True),
        ("<w:u/>", True),
    ],
)
def test_word(properties: str, shown: bool) -> None:
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>质保期5年。</w:t></w:r>"
    document = read_docx(with_body(f"<w:p><w:r><w:t>我公司承诺</w:t></w:r>{run}</w:p>"), "a.docx")
    check_invariants(document)
    assert ("质保期5年" in document.text) is shown


def test_white_heads_of_a_dark_row_stay() -> None:
    run = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>偏离</w:t></w:r>'
    cell = f'<w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr><w:p>{run}</w:p></w:tc>'
    document = read_docx(with_body(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"), "a.docx")
    assert "偏离" in document.text


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        ("<s>5年</s>", False),
        ("<del><b>5年</b></del>", False),
        ("<strike>5年</strike>", False),
        ('<span style="text-decoration: line-through">5年</span>', False),
        ('<span style="color:red;text-decoration-line:underline line-through">5年</span>', False),
        ('<span style="text-decoration: underline">5年</span>', True),
        ("<ins>5年</ins>", True),
        ("<strong>5年</strong>", True),
        ("<small>5年</small>", True),
    ],
)
def test_page(piece: str, shown: bool) -> None:
    document = read_html(f"<p>质保期{piece}，终身维护。</p>".encode(), "a.html")
    check_invariants(document)
    assert ("5年" in document.text) is shown
    assert "终身维护" in document.text


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        ("~~5年~~", False),
        ("<!-- 5年 -->", False),
        ("<!-- 草稿\n\n5年\n-->", False),
        ("<del>**5年**</del>", False),
        ("<span style='text-decoration:line-through'>5年</span>", False),
        ("~5年", True),
        ("5年 ~~ 8年", True),
        ("~~\n\n5年~~", True),
        ("<!- 5年 ->", True),
        ("<u>5年</u>", True),
        ("\n~~~\n~~5年~~\n~~~\n", True),
    ],
)
def test_markdown(piece: str, shown: bool) -> None:
    document = read_markdown(f"质保期{piece}，终身维护。".encode(), "a.md")
    check_invariants(document)
    assert ("5年" in document.text) is shown
    assert document.text.endswith("终身维护。")


def test_markdown_of_openings_only() -> None:
    document = read_markdown(("<!-- ~~x <s> " * 80_000).encode(), "a.md")
    assert document.pages[0].end == len("<!-- ~~x <s> ") * 80_000


def saved(fill: Any) -> bytes:
    book = openpyxl.Workbook()
    fill(book.active)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_workbook() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["质保期", "5年", "响应", "2小时"])
        sheet["B1"].font = Font(strike=True)
        sheet["D1"].font = Font(bold=True)
        sheet["A2"] = CellRichText("到场", TextBlock(InlineFont(strike=True), "4小时"), "8小时")

    document = read_xlsx(saved(fill), "a.xlsx")
    check_invariants(document)
    assert document.text.split() == ["质保期", "响应", "2小时", "到场8小时"]
    assert [page.status for page in document.pages] == [PageStatus.TEXT]


def test_hidden_and_empty_hides_nothing() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "质保期3年"
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["F"].hidden = True
        sheet.parent.create_sheet("空").sheet_state = "hidden"

    assert len(read_xlsx(saved(fill), "a.xlsx").pages) == 1


@pytest.mark.parametrize(
    ("property_", "shown"),
    [
        ('style:text-line-through-style="solid"', False),
        ('style:text-line-through-type="double"', False),
        ('style:text-line-through-style="none"', True),
        ('style:text-underline-style="solid"', True),
    ],
)
def test_open_document(property_: str, shown: bool) -> None:
    styles = f'<style:style style:name="T1"><style:text-properties {property_}/></style:style>'
    body = '<text:p>质保期<text:span text:style-name="T1">5年</text:span>，终身维护。</text:p>'
    document = read_odt(odf(body, styles=styles), "a.odt")
    assert ("5年" in document.text) is shown
    assert "终身维护" in document.text


def test_python_docx_strike() -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("质保期")
    paragraph.add_run("5年").font.strike = True
    paragraph.add_run("3年")
    buffer = io.BytesIO()
    file.save(buffer)
    assert "质保期3年" in read_docx(buffer.getvalue(), "a.docx").text
