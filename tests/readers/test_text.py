"""Plain text and Markdown: the text stays, lines and tables and headings point into it."""

import pytest

from chalicelib.errors import DocumentTooLarge, EmptyDocument, WrongFormat
from chalicelib.model.document import Document
from chalicelib.readers.limits import Limits
from chalicelib.readers.text import read_markdown, read_text

from .samples import check_invariants, line_texts, rows_of


def tables_of(text: str) -> list[list[list[str]]]:
    document = read_text(text.encode(), "a.txt")
    check_invariants(document)
    assert document.text == text
    return [rows_of(document, table) for table in document.tables]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("项目 | 要求 | 响应\n质保 | 3年 | 5年\n", [["项目", "要求", "响应"], ["质保", "3年", "5年"]]),
        ("| 级别 | 时间 |\n|:---|---:|\n| 一级 | 2小时 |\n", [["级别", "时间"], ["一级", "2小时"]]),
        ("级别 | 时间\n--- | ---\n一级 | 2小时\n", [["级别", "时间"], ["一级", "2小时"]]),
        ("a|b\n1|\n2|x\n", None),
        ("| a | b |\n| 1 |   |\n", [["a", "b"], ["1", ""]]),
        ("级别\t时间\n一级\t2小时\n", [["级别", "时间"], ["一级", "2小时"]]),
        ("甲｜乙\n丙｜丁", [["甲", "乙"], ["丙", "丁"]]),
        ("a \\| b | c\nd | e\n", [["a \\| b", "c"], ["d", "e"]]),
    ],
)
def test_tables(text: str, rows: list[list[str]] | None) -> None:
    found = tables_of(text)
    assert (found[0] if found else None) == rows


@pytest.mark.parametrize(
    "text",
    [
        "只有一行 | 有竖线\n",
        "a | b\n\nc | d\n",
        "a | b | c\nd | e\n",
        "\t正文首行缩进\n\t第二段\n",
        "第一章 招标公告\t1\n第二章 须知\t12\n第三章 评标办法\t30\n",
        "没有竖线\n也没有制表符\n",
        "---|---\n",
    ],
)
def test_near_misses_are_no_tables(text: str) -> None:
    assert tables_of(text) == []


def test_two_tables_with_other_columns_are_two() -> None:
    assert len(tables_of("a|b\nc|d\n1|2|3\n4|5|6\n")) == 2


def test_lines_are_cut_at_the_cells_and_blank_ones_left_out() -> None:
    document = read_text("前言\n\n  \n甲 | 乙\n丙 | 丁\n结尾".encode(), "a.txt")
    assert line_texts(document) == ["前言", "甲", "乙", "丙", "丁", "结尾"]
    assert (document.pages[0].start, document.pages[0].end) == (0, len(document.text))


def headings_of(document: Document) -> list[tuple[int, str]]:
    return [(heading.level, document.text[heading.start : heading.end]) for heading in document.headings]


def test_markdown_headings() -> None:
    text = "# 一、总则 #\n正文\n### 1.1 范围\n#不是标题\n```\n# 代码\n```\n    # 缩进\n####### 七\n"
    document = read_markdown(text.encode(), "a.md")
    assert document.text == text
    assert headings_of(document) == [(1, "一、总则"), (3, "1.1 范围")]
    assert read_text(text.encode(), "a.txt").headings == ()


def test_what_can_not_be_text_is_refused() -> None:
    with pytest.raises(EmptyDocument, match="nothing but blanks"):
        read_text(b" \n\t\n", "a.txt")
    with pytest.raises(WrongFormat, match="not text"):
        read_text(b"abc\0\0\0\0defghi jkl" + bytes(3), "a.txt")
    with pytest.raises(DocumentTooLarge, match="more than 5 characters"):
        read_text(b"123456", "a.txt", Limits(characters=5))
