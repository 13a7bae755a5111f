import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.text.normalize import normalize
from chalicelib.text.textmap import squeeze

TEXTS = st.text(st.sampled_from("投标响应24小时 ab,.:()\n\t　\u200b－"), max_size=40)


@given(TEXTS)
def test_each_character_maps_back_to_itself(source: str) -> None:
    text = normalize(source)
    squeezed = squeeze(text, [(0, len(text))])
    assert len(squeezed.offsets) == len(squeezed.text)
    for index, character in enumerate(squeezed.text):
        start, end = squeezed.source(index, index + 1)
        assert end == start + 1
        assert text[start:end] == character or (
            (character == " " and text[start:end].isspace()) or text[start] == "\u200b"
        )
        assert squeezed.index(start) == index


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_offsets_rise_across_spans(lines: list[str]) -> None:
    text = normalize("\n".join(lines))
    spans, position = [], 0
    for line in lines:
        spans.append((position, position + len(line)))
        position += len(line) + 1
    squeezed = squeeze(text, spans)
    assert list(squeezed.offsets) == sorted(set(squeezed.offsets))
    assert [c for c in squeezed.text if c != " "] == [c for c in text if not c.isspace() and c != "\u200b"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["投 标 人"], "投标人"),
        (["不少于 8 年"], "不少于8年"),
        (["  two  (2)   hours "], "two (2) hours"),
        (["响应时间不超", "过2小时"], "响应时间不超过2小时"),
        (["within two", "hours"], "within two hours"),
        (["within ", " two"], "within two"),
        (["质保期", "3 年"], "质保期3年"),
        (["2\u200b小时"], "2小时"),
        (["3 0 天"], "3 0天"),
        (["", "质保"], "质保"),
        ([" ", ""], ""),
    ],
)
def test_squeezes(lines: list[str], expected: str) -> None:
    text = "\n".join(lines)
    spans, position = [], 0
    for line in lines:
        spans.append((position, position + len(line)))
        position += len(line) + 1
    assert squeeze(text, spans).text == expected


def test_a_quote_is_the_source_as_it_stands() -> None:
    source = "响应时间 不超\n过 ２ 小时。"
    text = normalize(source)
    squeezed = squeeze(text, [(0, 8), (8, len(text))])
    at = squeezed.text.index("不超过2小时")
    start, end = squeezed.source(at, at + 6)
    assert source[start:end] == "不超\n过 ２ 小时"


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 3)])
def test_no_source_for_an_empty_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no text between"):
        squeeze("质保", [(0, 2)]).source(start, end)
