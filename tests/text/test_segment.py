"""Passages and their context; the documents come from the real readers."""

from itertools import pairwise

import pytest

from chalicelib.model.document import Box, Document, Line, Page, PageStatus
from chalicelib.readers.registry import read
from chalicelib.text.segment import Passage, segment


def passages(source: str, name: str = "tender.txt") -> list[Passage]:
    return list(segment(read(source.encode(), name)))


def named(found: list[Passage], words: str) -> Passage:
    (passage,) = [passage for passage in found if words in passage.text]
    return passage


TENDER = """第三章 采购需求
一、售后服务要求
★（一）质保
1.质保期不少于3年。
2.▲2小时内响应。
（二）培训
投标人应提供以下资料：
（1）营业执照；
（2）检测报告。
二、付款
验收合格后付款。
"""


def test_headings_lead_to_a_passage() -> None:
    found = passages(TENDER)
    assert named(found, "质保期不少于3年").headings == ("第三章采购需求", "一、售后服务要求", "★(一)质保")
    assert named(found, "验收合格后付款").headings == ("第三章采购需求", "二、付款")


def test_items_know_the_sentence_that_opens_their_list() -> None:
    found = passages(TENDER)
    assert named(found, "营业执照").list_head == "投标人应提供以下资料:"
    assert named(found, "检测报告").list_head == "投标人应提供以下资料:"
    assert named(found, "质保期不少于3年").list_head == ""
    assert named(found, "验收合格后付款").list_head == ""


def test_a_mark_is_its_own_or_that_of_the_heading_above() -> None:
    found = passages(TENDER)
    assert named(found, "质保期不少于3年").mark == "★"
    assert named(found, "2小时内响应").mark == "▲"
    assert named(found, "营业执照").mark == ""
    assert named(found, "验收合格后付款").mark == ""


def test_number_and_body() -> None:
    passage = named(passages(TENDER), "2小时内响应")
    assert passage.number == "2"
    assert passage.text[passage.body :] == "2小时内响应。"


TABLE = """# 要求

| 序号 | 项目 | 响应时间 |
|---|---|---|
| 1 | ★空调 | 2小时 |
| 2 | 电梯 | 4小时 |
"""


def test_a_cell_knows_its_heads_its_row_and_its_mark() -> None:
    found = passages(TABLE, "tender.md")
    cell = named(found, "2小时")
    assert cell.place is not None
    assert cell.place.heads == ("序号", "项目", "响应时间")
    assert (cell.place.row, cell.place.column, cell.place.row_head) == (1, 2, "★空调")
    assert cell.mark == "★"
    assert cell.headings == ("要求",)
    assert not cell.place.header
    other = named(found, "4小时")
    assert other.mark == ""
    assert other.place is not None
    assert other.place.row_head == "电梯"
    head = named(found, "响应时间")
    assert head.place is not None
    assert head.place.header


def test_a_table_of_figures_has_no_heads() -> None:
    cell = named(passages("<table><tr><td>整机</td><td>3年</td></tr></table>", "t.html"), "3年")
    assert cell.place is not None
    assert cell.place.heads == ()
    assert cell.place.row_head == "整机"


def test_a_table_that_goes_on_keeps_the_heads() -> None:
    first = "<table><tr><th>项目</th><th>响应时间</th></tr><tr><td>空调</td><td>2小时</td></tr></table>"
    second = "<table><tr><td>电梯</td><td>4小时</td></tr></table>"
    cell = named(passages(first + second, "t.html"), "4小时")
    assert cell.place is not None
    assert cell.place.heads == ("项目", "响应时间")
    apart = named(passages(first + "<p>其他要求。</p>" + second, "t.html"), "4小时")
    assert apart.place is not None
    assert apart.place.heads == ()


def test_wrapped_lines_of_plain_text_are_one_clause() -> None:
    source = (
        "投标人应当在接到采购人通知后安排具有相应资质的技术人员到达现场处理故障并在2\n"
        "小时内恢复正常。\n"
        "短行\n"
        "另一行。\n"
    )
    texts = [passage.text for passage in passages(source)]
    assert texts[0].endswith("并在2小时内恢复正常。")
    assert texts[1:] == ["短行", "另一行。"]


def printed(lines: list[tuple[int, str, float, float]], furniture: tuple[str, ...] = ()) -> Document:
    """A document of printed lines: page, words, top and right edge, in points."""
    text, places, starts = "", [], []
    for page, words, top, right in lines:
        places.append(Line(len(text), len(text) + len(words), page, Box(72, top, right, top + 12)))
        starts.append((words, len(text)))
        text += words + "\n"
    numbers = sorted({page for page, *_ in lines})
    bounds = [min(place.start for place in places if place.page == number) for number in numbers] + [
        len(text)
    ]
    return Document(
        name="t.pdf",
        sha256="0" * 64,
        media_type="application/pdf",
        text=text,
        pages=tuple(
            Page(number, start, end, PageStatus.TEXT, 595, 842)
            for number, (start, end) in zip(numbers, pairwise(bounds), strict=True)
        ),
        lines=tuple(places),
        furniture=tuple((start, start + len(words)) for words, start in starts if words in furniture),
    )


FULL = "投标人应当在接到采购人通知后安排具有相应资质的技术人员到达现场"


def test_full_printed_lines_go_on_and_short_ones_end() -> None:
    document = printed(
        [
            (1, FULL, 100, 520),
            (1, "处理故障", 120, 130),
            (1, FULL, 140, 520),
            (1, "1.质保期", 160, 120),
            (1, FULL, 180, 520),
        ]
    )
    assert [passage.text for passage in segment(document)] == [FULL + "处理故障", FULL, "1.质保期", FULL]


def test_a_clause_goes_on_over_the_page_and_its_furniture() -> None:
    document = printed(
        [
            (1, FULL, 100, 520), (1, FULL, 740, 520), (1, "第 1 页", 800, 320),
            (2, "某市采购中心", 40, 320), (2, "并在2小时内修复。", 80, 200), (2, FULL, 100, 520),
        ],
        furniture=("第 1 页", "某市采购中心"),
    )  # fmt: skip
    found = list(segment(document))
    clause = named(found, "并在2小时内修复")
    assert clause.text == FULL + "并在2小时内修复。"
    assert clause.page == 1
    assert not any("采购中心" in passage.text or "第1页" in passage.text for passage in found)


@pytest.mark.parametrize("source", ["", "\n\n", " \t\n"])
def test_nothing_gives_nothing(source: str) -> None:
    document = printed([(1, source.replace("\n", ""), 100, 300)])
    assert list(segment(document)) == []


def test_a_heading_mark_of_markdown_is_no_mark() -> None:
    found = passages("## 要求\n\n质保期3年。\n", "tender.md")
    assert named(found, "质保期").headings == ("要求",)
    assert [passage.mark for passage in found] == ["", ""]


def test_passages_quote_the_source() -> None:
    document = read(TENDER.encode(), "tender.txt")
    quotes = [document.text[slice(*p.map.source(0, len(p.text)))] for p in segment(document)]
    assert quotes == [line.strip() for line in TENDER.splitlines()]
