"""DOCX: what Word shows, in order; documents are built with python-docx and raw WordprocessingML."""

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

from chalicelib.errors import (
    CorruptDocument,
    DocumentTooLarge,
    EmptyDocument,
    EncryptedDocument,
    UnsupportedFormat,
)
from chalicelib.model.document import Document, PageStatus
from chalicelib.readers.docx import read_docx
from chalicelib.readers.limits import Limits

from .samples import check_invariants, repack, rows_of


def saved(file: Any) -> bytes:
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def with_body(xml: str) -> bytes:
    """A document whose body is this WordprocessingML."""
    file = docx.Document()
    namespaces = nsdecls("w", "r", "wp", "a", "m") + (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    holder = parse_xml(f"<w:body {namespaces}>{xml}</w:body>")
    for element in list(holder):
        file.element.body.insert(len(file.element.body) - 1, element)
    return saved(file)


def read(xml: str) -> Document:
    document = read_docx(with_body(xml), "a.docx")
    check_invariants(document)
    return document


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


BOX = (
    "<w:p><w:r><w:t>正文</w:t><mc:AlternateContent>"
    "<mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
    f"{p('框内')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
    f"{p('框内')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (p("一") + p("") + p("  二"), "一\n  二\n"),
        ("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>", "甲\n乙\t丙\n"),
        ("<w:p><w:r><w:t>甲</w:t><w:br w:type='page'/><w:t>乙</w:t></w:r></w:p>", "甲乙\n"),
        ("<w:p><w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5年</w:t></w:r></w:p>", "3-5年\n"),
        ("<w:p><w:r><w:sym w:font='Wingdings' w:char='F0AB'/><w:t>质保</w:t></w:r></w:p>", "★质保\n"),
        ("<w:p><w:r><w:sym w:font='Wingdings' w:char='oops'/><w:t>质保</w:t></w:r></w:p>", "�质保\n"),
        (
            "<w:p><w:ins><w:r><w:t>三</w:t></w:r></w:ins><w:del><w:r><w:delText>二</w:delText></w:r></w:del></w:p>",
            "三\n",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo></w:p>",
            "新\n",
        ),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>显</w:t></w:r></w:p>", "显\n"),
        ("<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>显</w:t></w:r></w:p>", "显\n"),
        ("<w:p><w:hyperlink r:id='x'><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>", "链接\n"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>", "3\n"),
        ("<w:sdt><w:sdtContent>" + p("目录") + "</w:sdtContent></w:sdt>" + p("尾"), "目录\n尾\n"),
        ("<w:p><m:oMath><m:r><m:t>x≥3</m:t></m:r></m:oMath></w:p>", "x≥3\n"),
        (
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>zhi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>质</w:t></w:r></w:rubyBase>"
            "</w:ruby></w:r></w:p>",
            "质\n",
        ),
        (BOX, "正文\n框内\n"),
    ],
)
def test_paragraphs_as_word_shows_them(xml: str, text: str) -> None:
    assert read(xml).text == text


def test_tables_stand_where_they_stand_with_merged_cells_once() -> None:
    file = docx.Document()
    file.add_paragraph("前")
    table = file.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "时间"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "级别"
    file.add_paragraph("后")
    document = read_docx(saved(file), "a.docx")
    check_invariants(document)
    (read_table,) = document.tables
    assert (read_table.rows, read_table.columns) == (3, 3)
    shapes = [
        (c.row, c.column, c.rowspan, c.colspan, document.text[c.start : c.end]) for c in read_table.cells
    ]
    assert shapes == [
        (0, 0, 1, 1, "00"),
        (0, 1, 1, 2, "时间"),
        (1, 0, 2, 1, "级别"),
        (1, 1, 1, 1, "11"),
        (1, 2, 1, 1, "12"),
        (2, 1, 1, 1, "21"),
        (2, 2, 1, 1, "22"),
    ]
    assert document.text == "前\n00\t时间\n级别\t11\t12\n21\t22\n后\n"


def test_a_nested_table_follows_the_text_of_its_cell() -> None:
    inner = "<w:tbl><w:tr>" + tc(p("内甲")) + tc(p("内乙")) + "</w:tr></w:tbl>"
    document = read("<w:tbl><w:tr>" + tc(p("外") + inner + p("后")) + tc(p("旁")) + "</w:tr></w:tbl>")
    assert document.text == "外\n后\n内甲\t内乙\n旁\n"
    assert [rows_of(document, table) for table in document.tables] == [[["外\n后", "旁"]], [["内甲", "内乙"]]]


def test_rows_and_cells_in_content_controls_and_deleted_rows() -> None:
    row = "<w:tr>" + tc(p("甲")) + "<w:sdt><w:sdtContent>" + tc(p("乙")) + "</w:sdtContent></w:sdt></w:tr>"
    gone = "<w:tr><w:trPr><w:del/></w:trPr>" + tc(p("删")) + "</w:tr>"
    (table,) = (
        document := read(f"<w:tbl>{row}{gone}<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>")
    ).tables
    assert rows_of(document, table) == [["甲", "乙"], ["甲", "乙"]]


def test_rows_that_begin_later_and_merges_that_go_on_from_nothing() -> None:
    late = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + tc(p("乙")) + "</w:tr>"
    orphan = "<w:tr>" + tc(p("续"), "<w:vMerge/>") + tc(p("丁")) + "</w:tr>"
    (table,) = read(f"<w:tbl>{late}{orphan}</w:tbl>").tables
    assert [(c.row, c.column) for c in table.cells] == [(0, 1), (1, 0), (1, 1)]


def test_headings_by_style_and_by_outline_level() -> None:
    file = docx.Document()
    file.add_heading("第一章 总则", 1)
    file.add_heading("一、范围", 2)
    file.add_paragraph("正文")
    marked = file.add_paragraph("附件")
    marked._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="2"/>'))
    plain = file.add_paragraph("不是标题")
    plain._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="9"/>'))
    style = file.styles.add_style("标题 4", 1)
    file.add_paragraph("（一）资格", style=style)
    document = read_docx(saved(file), "a.docx")
    assert [(h.level, document.text[h.start : h.end]) for h in document.headings] == [
        (1, "第一章 总则"),
        (2, "一、范围"),
        (3, "附件"),
        (4, "（一）资格"),
    ]


def test_numbers_stand_before_the_text_also_in_empty_cells() -> None:
    file = docx.Document()
    file.add_paragraph("甲", style="List Number")
    table = file.add_table(2, 2)
    for row in range(2):
        table.cell(row, 0).paragraphs[0].style = "List Number"
        table.cell(row, 1).text = "内容"
    file.add_paragraph("要点", style="List Bullet")
    document = read_docx(saved(file), "a.docx")
    assert document.text == "1. 甲\n2.\t内容\n3.\t内容\n• 要点\n"


def test_a_document_of_images_is_unreadable_and_an_empty_one_is_refused() -> None:
    buffer = io.BytesIO()
    Image.new("L", (8, 8)).save(buffer, "PNG")
    file = docx.Document()
    file.add_picture(io.BytesIO(buffer.getvalue()))
    document = read_docx(saved(file), "a.docx")
    assert document.pages[0].status is PageStatus.UNREADABLE
    with pytest.raises(EmptyDocument, match="without any text"):
        read_docx(saved(docx.Document()), "a.docx")


def test_headers_and_footers_are_left_out() -> None:
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "页眉"
    file.sections[0].footer.paragraphs[0].text = "页脚"
    file.add_paragraph("正文")
    assert read_docx(saved(file), "a.docx").text == "正文\n"


SOUND = with_body(p("质保期三年"))


@pytest.mark.parametrize(
    ("what", "data", "error"),
    [
        ("cut off", SOUND[: len(SOUND) // 2], CorruptDocument),
        ("without a body part", repack(SOUND, {"word/document.xml": None}), CorruptDocument),
        ("broken XML", repack(SOUND, {"word/document.xml": b"<w:document"}), CorruptDocument),
        ("another root", repack(SOUND, {"word/document.xml": b"<x/>"}), CorruptDocument),
        ("parts of no type", repack(SOUND, {"[Content_Types].xml": b"<Types/>"}), CorruptDocument),
        (
            "an external entity",
            repack(SOUND, {"word/styles.xml": b"<!DOCTYPE a [<!ENTITY b SYSTEM 'x'>]><a>&b"}),
            CorruptDocument,
        ),
    ],
)
def test_damage_is_named(what: str, data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"a\.docx"):
        read_docx(data, "a.docx")


def test_templates_and_macros_are_turned_away_with_advice() -> None:
    with zipfile.ZipFile(io.BytesIO(SOUND)) as package:
        types = package.read("[Content_Types].xml")
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = types.replace(plain, b"application/vnd.ms-word.document.macroEnabled.main+xml")
    assert macros != types
    with pytest.raises(UnsupportedFormat, match=r"save it as a plain \.docx"):
        read_docx(repack(SOUND, {"[Content_Types].xml": macros}), "a.docx")


def test_packages_that_would_burst_are_refused() -> None:
    bomb = repack(SOUND, {"word/styles.xml": b" " * 30_000_000})
    with pytest.raises(DocumentTooLarge, match="would unpack to"):
        read_docx(bomb, "a.docx")
    with pytest.raises(DocumentTooLarge, match="parts"):
        read_docx(SOUND, "a.docx", Limits(entries=3))
    deep = with_body("<w:tbl><w:tr><w:tc>" * 30 + p("x") + "</w:tc></w:tr></w:tbl>" * 30)
    with pytest.raises(DocumentTooLarge, match="deep"):
        read_docx(deep, "a.docx", Limits(depth=20))
    with pytest.raises(DocumentTooLarge, match="table cells"):
        read_docx(with_body("<w:tbl><w:tr>" + tc(p("x")) * 9 + "</w:tr></w:tbl>"), "a.docx", Limits(cells=8))


def test_a_package_with_a_password_is_named() -> None:
    locked = bytearray(SOUND)
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = locked.find(magic)
        while place >= 0:
            locked[place + offset] |= 1
            place = locked.find(magic, place + 4)
    with pytest.raises(EncryptedDocument, match="password"):
        read_docx(bytes(locked), "a.docx")
