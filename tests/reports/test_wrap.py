import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from chalicelib.reports.wrap import wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("响应时间", 8, ["响应时间"]),
        ("响应时间", 6, ["响应时", "间"]),
        ("响应时间，不", 8, ["响应时", "间，不"]),  # no comma at the start of a line
        ("响应（时间）", 6, ["响应", "（时", "间）"]),  # no opening bracket at the end of a line
        ("质保7×24小时", 8, ["质保7×24", "小时"]),
        ("质保满7×24小时", 8, ["质保满", "7×24小时"]),  # a figure stays whole
        ("within two hours", 10, ["within two", "hours"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),  # a word wider than the line is folded
        ("a f(x)", 4, ["a", "f(x)"]),
        ("f(xyz) a", 6, ["f(xyz)", "a"]),
        ("“满意”", 4, ["“满", "意”"]),
        ("达到98%以上", 6, ["达到", "98%以", "上"]),
        ("    x", 4, ["x"]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


TEXT = st.text(
    alphabet=st.sampled_from("响应时间（）“”，。；：、7×24h km/()[]{}<>!?%-—…＊ａ★▲é\u0301 "), max_size=120
)


@given(TEXT, st.integers(min_value=4, max_value=40))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert max(cell_len(line) for line in lines) <= width
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_mark_without_a_column_of_its_own_is_kept() -> None:
    assert "".join(wrap("、、 \u0301", 4)).replace(" ", "") == "、、\u0301"


def test_a_huge_word_is_wrapped_in_good_time() -> None:
    assert len(wrap("x" * 200_000, 100)) == 2000
    assert len(wrap("a," * 50_000, 100)) == 1000
    assert len(wrap("（" * 50_000, 100)) == 1000
