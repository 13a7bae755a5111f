import pytest

from chalicelib.errors import CorruptDocument, DocumentTooLarge, EmptyDocument
from chalicelib.readers.html import read_html
from chalicelib.readers.limits import Limits

from .samples import check_invariants, line_texts, rows_of


def lines(body: str) -> list[str]:
    document = read_html(body.encode(), "a.html")
    check_invariants(document)
    return line_texts(document)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>质保期<b>三</b>年</p><p>交货</p>", ["质保期三年", "交货"]),
        ("一<br>二<br/>三", ["一", "二", "三"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("<p>&ge;3&nbsp;年 &amp; &#9733;</p>", ["≥3\xa0年 & ★"]),
        ("<p>a\n   b\t c</p>", ["a b c"]),
        ("<pre>a  \nb</pre>", ["a", "b"]),
        ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
        ("<p>a</p><script>alert('x')</script><style>p{}</style><p>b</p>", ["a", "b"]),
        ("<p>a<span style='display: none'>hidden</span>b</p><p hidden>c</p>d", ["ab", "d"]),
        ("<title>t</title><body><!-- c -->x", ["x"]),
        ("<p>开始<p>嵌套<b>未闭合", ["开始", "嵌套未闭合"]),
        ("<p>a<iframe src='http://example.invalid/'>no</iframe></p>", ["a"]),
    ],
)
def test_blocks_become_lines(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_tables_have_spans_as_a_browser_shows_them() -> None:
    body = (
        "<table><caption>等级表</caption><thead><tr><th rowspan=2>级别<th colspan=2>时间</tr>"
        "<tr><th>响应<th>修复</tr></thead>"
        "<tr><td>一级<td>15分钟<br>（电话）<td>8小时</table>"
    )
    document = read_html(body.encode(), "a.html")
    check_invariants(document)
    (table,) = document.tables
    assert [(c.row, c.column, c.rowspan, c.colspan) for c in table.cells] == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
        (2, 0, 1, 1),
        (2, 1, 1, 1),
        (2, 2, 1, 1),
    ]
    assert document.text == "等级表\n级别\t时间\n响应\t修复\n一级\t15分钟\n（电话）\t8小时\n"


def test_a_nested_table_follows_its_cell() -> None:
    document = read_html(
        "<table><tr><td>外<table><tr><td>内甲<td>内乙</table>后<td>旁</table>尾".encode(), "a.html"
    )
    check_invariants(document)
    outer, inner = document.tables
    assert rows_of(document, outer) == [["外\n后", "旁"]]
    assert rows_of(document, inner) == [["内甲", "内乙"]]


def test_headings_and_charset() -> None:
    page = "<html><head><meta charset=gbk></head><h1>一、总则</h1><p>正文</p><h3>范围</h3>"
    document = read_html(page.encode("gbk"), "a.html")
    assert [(h.level, document.text[h.start : h.end]) for h in document.headings] == [
        (1, "一、总则"),
        (3, "范围"),
    ]


@pytest.mark.parametrize(
    "body", ["<html></html>", "<p> </p>", "<script>1</script>", "<!-- -->", "<html><img src=a.png>"]
)
def test_a_page_without_text_is_empty(body: str) -> None:
    with pytest.raises(EmptyDocument, match="shows no text"):
        read_html(body.encode(), "a.html")


def test_hostile_pages_are_refused() -> None:
    with pytest.raises((DocumentTooLarge, CorruptDocument)):
        read_html(b"<div>" * 5_000 + b"x", "a.html")
    with pytest.raises(DocumentTooLarge, match="too many cells"):
        read_html(b"<table><tr>" + b"<td rowspan=1000 colspan=100>x" * 20, "a.html", Limits(cells=100_000))


def test_entities_are_not_expanded_from_outside() -> None:
    page = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>a &x; b</p>'
    assert "root:" not in read_html(page, "a.html").text
