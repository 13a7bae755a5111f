import pytest

from chalicelib.model.document import Box, Line, Page, PageStatus
from chalicelib.readers.furniture import find_furniture


def book(*pages: list[tuple[float, str]]) -> tuple[str, list[Page], list[Line]]:
    """Pages of (top, text) lines on a sheet 800 points high."""
    text, sheets, lines = "", [], []
    for number, content in enumerate(pages, 1):
        start = len(text)
        for top, words in content:
            lines.append(Line(len(text), len(text) + len(words), number, Box(70, top, 300, top + 12)))
            text += words + "\n"
        sheets.append(Page(number, start, len(text), PageStatus.TEXT, 600, 800))
    return text, sheets, lines


def found(*pages: list[tuple[float, str]]) -> list[str]:
    text, sheets, lines = book(*pages)
    return [text[start:end] for start, end in find_furniture(text, sheets, lines)]


BODY = [(200.0, "一、总则"), (300.0, "二、范围"), (400.0, "三、其他")]


def test_a_line_that_repeats_in_the_margin_is_furniture() -> None:
    assert found(*[[(30.0, "招标文件"), *BODY]] * 5) == ["招标文件"] * 5


def test_figures_in_it_may_change() -> None:
    assert found(*[[*BODY, (770.0, f"第{n}页 共5页")] for n in range(1, 6)]) == [
        f"第{n}页 共5页" for n in range(1, 6)
    ]


def test_it_may_be_missing_on_some_pages() -> None:
    assert found(*[[(30.0, "招标文件"), *BODY]] * 3, *[BODY] * 4) == ["招标文件"] * 3


@pytest.mark.parametrize(
    "words", ["12", "- 12 -", "—12—", "第 12 页", "第12頁 共30頁", "12/30", "Page 3 of 9", "iv", "· 7 ·"]
)
def test_a_page_number_at_the_foot_needs_no_repetition(words: str) -> None:
    assert found([*BODY, (770.0, words)]) == [words]


@pytest.mark.parametrize(
    "words", ["12个月", "3年", "2026年", "★12", "GB/T 19001", "12.5", "第12条", "100000", "合计 12"]
)
def test_other_figures_at_the_foot_are_text(words: str) -> None:
    assert found([*BODY, (770.0, words)]) == []


def test_a_bare_figure_on_top_may_begin_a_clause() -> None:
    assert found([(30.0, "3"), *BODY]) == []


@pytest.mark.parametrize(
    ("why", "pages"),
    [
        ("not in the margin", [[(200.0, "招标文件"), *BODY[1:]]] * 5),
        ("too few pages", [[(30.0, "招标文件"), *BODY]] * 2),
        ("too small a share", [[(30.0, "招标文件"), *BODY]] * 3 + [BODY] * 6),
        ("at another height each time", [[(20.0 + 14 * n, "招标文件"), *BODY] for n in range(5)]),
        (
            "other words each time",
            [[(30.0, words), *BODY] for words in ("甲方", "乙方", "丙方", "丁方", "戊方")],
        ),
    ],
)
def test_near_misses(why: str, pages: list[list[tuple[float, str]]]) -> None:
    assert found(*pages) == [], why


def test_a_table_head_that_repeats_is_not_furniture() -> None:
    text, sheets, lines = book(*[[(30.0, "序号 要求 响应"), *BODY]] * 5)
    tables = [(line.start, line.end) for line in lines if line.box and line.box.top == 30.0]
    assert find_furniture(text, sheets, lines, tables) == ()
