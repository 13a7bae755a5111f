import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.reports.display import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2小时内响应", "2小时内响应"),
        ("响应时间\n不超过", "响应时间不超过"),
        ("2小\r\n  时内", "2小时内"),
        ("响应\u2028时间", "响应时间"),
        ("within two\n(2) hours", "within two (2) hours"),
        ("质保\n3年", "质保 3年"),
        ("a \t\u3000 b", "a b"),
        ("★质保", "★质保"),
        ("应在  小时内", "应在 小时内"),
        ("\u202e42小时", "[U+202E]42小时"),
        ("\u2067x\u2069", "[U+2067]x[U+2069]"),
        ("\u200fx\u061c", "[U+200F]x[U+061C]"),
        ("\x1b[31mred", "[U+001B][31mred"),
        ("\x9b31mred", "[U+009B]31mred"),
        ("a\x00b\x08", "a[U+0000]b[U+0008]"),
        ("2\u200b小\ufeff时\u00ad", "2小时"),
        ("\ud800", "[U+D800]"),
        ("\U000e0041", "[U+E0041]"),
        ("", ""),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=200))
def test_nothing_hidden_is_left(text: str) -> None:
    shown = visible(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert "\n" not in shown
    assert not [mark for mark in shown if unicodedata.category(mark) in ("Cc", "Cs")]
    assert not [
        mark
        for mark in shown
        if unicodedata.bidirectional(mark) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    ]


@given(st.text(max_size=200))
def test_showing_twice_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)
