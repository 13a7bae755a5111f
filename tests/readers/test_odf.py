"""OpenDocument texts and spreadsheets: numbers, tables, and what is not shown."""

import io
import zipfile

import pytest

from chalicelib.errors import CorruptDocument, DocumentTooLarge, EmptyDocument, EncryptedDocument
from chalicelib.model.document import Document, PageStatus
from chalicelib.readers.limits import Limits
from chalicelib.readers.registry import read

from .samples import check_invariants, line_texts, repack, rows_of

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
    )
)  # fmt: skip
NUMBERED = """<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="1" style:num-prefix="（" style:num-suffix="）"/>
<text:list-level-style-bullet text:level="3" text:bullet-char="●"/></text:list-style>"""


def odf(body: str, kind: str = "text", styles: str = "", head: str = "") -> bytes:
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document-content {_SPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        file.writestr("content.xml", content)
    return buffer.getvalue()


def read_text(body: str, styles: str = "", limits: Limits | None = None) -> Document:
    document = read(odf(body, styles=styles), "bid.odt", limits or Limits())
    check_invariants(document)
    return document


def read_sheets(body: str, styles: str = "") -> Document:
    document = read(odf(body, "spreadsheet", styles), "bid.ods")
    check_invariants(document)
    return document


def cell(words: str, **more: str) -> str:
    told = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in more.items())
    return (
        f"<table:table-cell{told}>" + (f"<text:p>{words}</text:p>" if words else "") + "</table:table-cell>"
    )


def row(*cells: str, **more: str) -> str:
    told = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f"<table:table-row{told}>{''.join(cells)}</table:table-row>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<text:p>质保期<text:span>3年</text:span>。</text:p>", ["质保期3年。"]),
        ("<text:p>质保期<text:s text:c='2'/>年</text:p>", ["质保期  年"]),
        ("<text:p>一<text:line-break/>二</text:p>", ["一", "二"]),
        ("<text:p>项目<text:tab/>承诺</text:p>", ["项目\t承诺"]),
        ("<text:p>行\n尾</text:p>", ["行 尾"]),
        ("<text:p>保修<text:note><text:note-body><text:p>脚注</text:p></text:note-body></text:note>3年</text:p>", ["保修3年"]),
        ("<text:p>保修3年<office:annotation><text:p>批注</text:p></office:annotation></text:p>", ["保修3年"]),
        ("<text:tracked-changes><text:p>保修1年</text:p></text:tracked-changes><text:p>保修3年</text:p>", ["保修3年"]),
        ("<text:section><text:p>保修3年</text:p></text:section>", ["保修3年"]),
        ("<text:section text:display='none'><text:p>保修1年</text:p></text:section><text:p>保修3年</text:p>", ["保修3年"]),
        ("<text:p>甲<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box></draw:frame></text:p>", ["甲", "框内"]),
        ("<text:p>甲<draw:custom-shape><text:p>形内</text:p></draw:custom-shape></text:p>", ["甲", "形内"]),
        ("<text:p/><text:p>有字</text:p><text:p> </text:p>", ["有字"]),
    ],
)  # fmt: skip
def test_paragraphs(body: str, lines: list[str]) -> None:
    assert line_texts(read_text(body)) == lines


def test_hidden_words_are_left_out() -> None:
    styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    body = '<text:p>保修<text:span text:style-name="H">1年</text:span>3年</text:p><text:p text:style-name="H">藏</text:p>'
    assert line_texts(read_text(body, styles)) == ["保修3年"]


def test_headings_have_levels() -> None:
    document = read_text('<text:h text:outline-level="2">售后服务</text:h><text:p>质保期3年</text:p>')
    assert [(document.text[h.start : h.end], h.level) for h in document.headings] == [("售后服务", 2)]


def item(*parts: str) -> str:
    return f"<text:list-item>{''.join(parts)}</text:list-item>"


def listed(*items: str, more: str = "") -> str:
    return f'<text:list text:style-name="L1"{more}>{"".join(items)}</text:list>'


def nested(*items: str) -> str:
    return f"<text:list>{''.join(items)}</text:list>"


def test_list_numbers_are_counted() -> None:
    body = listed(
        item("<text:p>响应</text:p>", nested(item("<text:p>甲</text:p>"), item("<text:p>乙</text:p>"))),
        item(
            "<text:p>到场</text:p>", nested(item("<text:p>丙</text:p>", nested(item("<text:p>丁</text:p>"))))
        ),
        "<text:list-header><text:p>无号</text:p></text:list-header>",
    )
    assert line_texts(read_text(body, NUMBERED)) == [
        "一、响应", "（1）甲", "（2）乙", "二、到场", "（1）丙", "● 丁", "无号",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "number"),
    [("", "一、"), (' text:continue-numbering="true"', "二、"), (' text:continue-list="l1"', "二、")],
)
def test_a_second_list_begins_anew_unless_it_goes_on(more: str, number: str) -> None:
    body = listed(item("<text:p>甲</text:p>")) + listed(item("<text:p>乙</text:p>"), more=more)
    assert line_texts(read_text(body, NUMBERED)) == ["一、甲", f"{number}乙"]


def test_a_table_with_spans_and_a_nested_one() -> None:
    inner = f"<table:table>{row(cell('内甲'), cell('内乙'))}</table:table>"
    body = (
        "<table:table><table:table-header-rows>"
        + row(cell("级别"), cell("时间", number_columns_spanned="2"), "<table:covered-table-cell/>")
        + "</table:table-header-rows>"
        + row(cell("一级", number_rows_spanned="2"), cell("1小时"), cell("2小时"))
        + row("<table:covered-table-cell/>", cell("30分钟"), f"<table:table-cell>{inner}</table:table-cell>")
        + "</table:table>"
    )
    document = read_text(body)
    outer, other = document.tables
    assert rows_of(document, outer) == [["级别", "时间"], ["一级", "1小时", "2小时"], ["30分钟", ""]]
    assert [(c.row, c.column, c.rowspan, c.colspan) for c in outer.cells][:3] == [
        (0, 0, 1, 1), (0, 1, 1, 2), (1, 0, 2, 1),
    ]  # fmt: skip
    assert rows_of(document, other) == [["内甲", "内乙"]]


def test_sheets_are_pages_and_hidden_ones_none() -> None:
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    seen = row(cell("要求"), cell("响应"), cell("", number_columns_repeated="16000"))
    body = (
        f'<table:table table:name="偏离表">{seen}'
        + row(cell("保修1年"), cell("x"), visibility="collapse")
        + row(cell("保修3年", number_columns_repeated="2"))
        + row(cell("", number_columns_repeated="16384"), number_rows_repeated="1048000")
        + "</table:table>"
        + f'<table:table table:name="草稿" table:style-name="ta2">{row(cell("保修9年"))}</table:table>'
        + '<table:table table:name="空"/>'
    )
    document = read_sheets(body, styles)
    assert rows_of(document, document.tables[0]) == [["要求", "响应"], ["保修3年", "保修3年"]]
    assert [page.status for page in document.pages] == [
        PageStatus.TEXT,
        PageStatus.BLANK,
        PageStatus.UNREADABLE,
    ]
    assert document.text.startswith("偏离表\n")


def test_hidden_columns_are_left_out() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    body = (
        f'<table:table table:name="甲">{columns}{row(cell("要求"), cell("底价"), cell("响应"))}</table:table>'
    )
    document = read_sheets(body)
    assert rows_of(document, document.tables[0]) == [["要求", "响应"]]


def test_only_a_picture() -> None:
    document = read_text("<text:p><draw:frame><draw:image/></draw:frame></text:p>")
    assert [page.status for page in document.pages] == [PageStatus.UNREADABLE]


def test_nothing_at_all() -> None:
    with pytest.raises(EmptyDocument, match="without any text"):
        read_text("<text:p/>")


def test_filled_cells_repeated_without_end_are_refused() -> None:
    body = f"<table:table>{row(cell('保修3年'), number_rows_repeated='1000000')}</table:table>"
    with pytest.raises(DocumentTooLarge, match="table cells"):
        read_text(body, limits=Limits(cells=1_000))


def test_deep_nesting_is_refused() -> None:
    deep = "<text:section>" * 210 + "<text:p>保修3年</text:p>" + "</text:section>" * 210
    with pytest.raises(DocumentTooLarge, match="deep"):
        read_text(deep)


def test_deeply_nested_spans_are_read() -> None:
    deep = "<text:span>" * 240 + "3年" + "</text:span>" * 240
    assert line_texts(read_text(f"<text:p>保修{deep}</text:p>")) == ["保修3年"]


def test_entities_and_damage_are_refused() -> None:
    with pytest.raises(CorruptDocument, match="entities"):
        read(odf("<text:p>x</text:p>", head='<!DOCTYPE x [<!ENTITY a "b">]>'), "a.odt")
    with pytest.raises(CorruptDocument, match="LibreOffice"):
        read(odf("<text:p>x"), "a.odt")
    with pytest.raises(CorruptDocument, match="holds no document"):
        read(odf("<text:p>x</text:p>", "text-master"), "a.odt")


def test_a_password_of_the_archive_is_told() -> None:
    data = bytearray(odf("<text:p>x</text:p>"))
    for place in range(len(data) - 4):
        if data[place : place + 4] == b"PK\x01\x02":
            data[place + 8] |= 1
    with pytest.raises(EncryptedDocument):
        read(bytes(data), "a.odt")


def test_a_password_of_the_document_is_told() -> None:
    manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(EncryptedDocument, match="only with a password"):
        read(repack(odf("<text:p>x</text:p>"), {"META-INF/manifest.xml": manifest}), "a.odt")
