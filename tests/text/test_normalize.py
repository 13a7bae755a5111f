import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.text.normalize import normalize


@given(st.text())
def test_length_is_kept_and_a_second_time_changes_nothing(text: str) -> None:
    once = normalize(text)
    assert len(once) == len(text)
    assert normalize(once) == once


def test_every_character_is_folded_once_and_for_all() -> None:
    every = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    once = normalize(every)
    assert len(once) == len(every)
    assert normalize(once) == once


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("２４小时", "24小时"),
        ("質量保證期：３年", "质量保证期:3年"),
        ("⻓期⽤戶", "长期用户"),
        ("≦２", "≤2"),
        ("３～５年", "3~5年"),
        ("3—5", "3-5"),
        ("（含）", "(含)"),
        ("二〇二六", "二零二六"),
        ("a\u00a0b\u3000c\td", "a b c d"),
        # what must not change
        ("①2小时", "①2小时"),
        ("10⁶", "10⁶"),
        ("㎡½㈠", "㎡½㈠"),
        ("。", "。"),
        ("line\nline", "line\nline"),
        ("ABC 123 %", "ABC 123 %"),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert normalize(text) == folded
