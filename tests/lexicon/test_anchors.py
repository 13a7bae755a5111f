"""How words begin: anchors tell of every text that a pattern matches in, and of few others."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.lexicon.anchors import Anchored, anchors
from chalicelib.lexicon.loader import current

TABLE = [
    ("质保期", {"质保"}),
    ("质", {"质"}),
    ("(?<!品)质保(?!金)", {"质保"}),
    ("(?:原厂|厂家)授权", {"原厂", "厂家"}),
    ("[甲乙]方", {"甲方", "乙方"}),
    ("(?:免费)?培训", {"免费", "培训"}),
    ("免?费用", {"免费", "费用"}),
    ("(?:现场|上门){1,3}服务", {"现场", "上门"}),
    ("a{1,3}b", {"aa", "ab", "a"}),
    ("Warranty", {"wa"}),
    (r"\bWarranty", {"wa"}),
    ("与[^,]{1,4}联系", {"与"}),
    (r"\d年", {f"{digit}年" for digit in "0123456789"}),
    ("年{0,2}月", {"年", "月"}),
]
# What these begin with can be almost anything, or nothing.
UNKNOWN = ["[^,]质保", ".保", "[\u4e00-\u9fff]{2}公司", "(?:质保)?", r"\w保"]


@pytest.mark.parametrize(("source", "expected"), TABLE)
def test_anchors_are_the_first_two_characters(source: str, expected: set[str]) -> None:
    found = anchors(source)
    assert found is not None
    # One character alone covers the pairs that begin with it.
    assert {anchor for anchor in found if anchor[0] not in found - {anchor}} <= expected
    assert all(
        any(each.startswith(anchor) or anchor.startswith(each) for anchor in found) for each in expected
    )


@pytest.mark.parametrize("source", UNKNOWN)
def test_what_cannot_be_told_is_not_guessed(source: str) -> None:
    assert anchors(source) is None


def test_those_that_begin_in_a_text_are_given_in_their_order() -> None:
    anchored = Anchored([("质保",), ("保修", "warranty"), (".修",), ("培训",)])
    assert anchored.begun("保修期") == [1, 2]
    assert anchored.begun("WARRANTY") == [1, 2]
    assert anchored.begun("质保、培训") == [0, 2, 3]
    assert anchored.begun("质量保证,接受训练") == [2]
    assert anchored.begun("") == [2]


def words() -> list[str]:
    entries = [entry for entries in current().words.values() for entry in entries]
    return sorted({word for e in entries for word in (*e.act, *e.head, *e.task, *e.words)})


SOURCES = words()
PATTERNS = [re.compile(source, re.IGNORECASE | re.ASCII) for source in SOURCES]
ANCHORED = Anchored([(source,) for source in SOURCES])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(SOURCES).flatmap(lambda source: st.from_regex(source)), max_size=3))
def test_no_word_of_the_lexicon_is_missed(parts: list[str]) -> None:
    text = "".join(parts)
    begun = set(ANCHORED.begun(text))
    for index, pattern in enumerate(PATTERNS):
        assert index in begun or not pattern.search(text), SOURCES[index]


def test_nearly_all_words_of_the_lexicon_have_anchors() -> None:
    assert sum(anchors(source) is None for source in SOURCES) <= 5
