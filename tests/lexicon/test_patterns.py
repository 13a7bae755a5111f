"""Patterns of other people: folded as texts are, and refused where a hostile text could make them slow."""

import re
import time

import pytest

from chalicelib.lexicon.patterns import LONGEST, UnsafePattern, check, folded


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("困人救援", "困人救援"),
        ("電梯維保", "电梯维保"),
        ("（一）类", "\\(一\\)类"),
        ("ＡＢＣ", "ABC"),
        ("半 月 保", "半月保"),
        ("rescue time", "rescue time"),
        ("P1 故障", "P1 故障"),
        (r"半月(?:保|检)", r"半月(?:保|检)"),
        ("[A－C]级", "[A\\-C]级"),
    ],
)
def test_patterns_are_folded_as_texts_are(written: str, searched: str) -> None:
    assert folded(written) == searched


@pytest.mark.parametrize(
    "pattern",
    [
        "困人救援",
        "(?:困人|应急)?救援(?:演练|培训)",
        "救援.{0,20}",
        "[^,。;]{0,12}救援",
        r"\d{1,3}次维保",
        "(?<!非)困人(?!率)",
        r"(?:\d{4}-){2}保养",
        "(?:双休|节假){1,2}日",
        "(电梯)困人",
        r"\bP1\b",
        "x" * LONGEST,
    ],
)
def test_patterns_that_are_taken(pattern: str) -> None:
    check(pattern)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("x" * (LONGEST + 1), str(LONGEST)),
        ("困人(", "no regular expression"),
        ("[困", "no regular expression"),
        ("(?i)lift", "no regular expression"),
        ("(?<=困.{0,3})人", "no regular expression"),
        ("困.*人", "no end"),
        ("困.+人", "no end"),
        ("困.*?人", "no end"),
        ("困.{3,}人", "no end"),
        ("困.{0,99}人", "no end"),
        ("(?:困人)*救援", "no end"),
        ("救援(?=.*演练)", "no end"),
        ("(?:a{1,9}){1,9}b", "inside a repetition"),
        ("(?:困?人){1,9}", "inside a repetition"),
        ("(?:(?:困人|困){0,2}援){2}", "inside a repetition"),
        ("(?:ab|ac|a.){1,12}d", "ways"),
        ("a.{0,30}b.{0,30}c", "ways"),
        ("(?:a|a.)" * 12, "ways"),
        ("(?:困人)?", "empty text"),
        ("困?人?", "empty text"),
        ("^$", "empty text"),
        ("(?=困人)", "empty text"),
        (".", "names no letter"),
        ("..", "names no letter"),
        (r"[^,。]{3,5}", "names no letter"),
        (r"\d{4}", "names no letter"),
        ("(?P<n>困人)", "names"),
        (r"(困)人\1", "refer back"),
        (r"(困)?(?(1)人|梯)", "refer back"),
    ],
)
def test_patterns_that_are_refused(pattern: str, words: str) -> None:
    with pytest.raises(UnsafePattern, match=words):
        check(pattern)


@pytest.mark.parametrize("text", ["困" * 200_000, "困人" * 100_000, "困a" * 100_000, "困,人 " * 50_000])
def test_the_slowest_that_is_taken_is_slow_in_proportion_only(text: str) -> None:
    pattern = "困.{0,20}人.{0,20}梯"
    check(pattern)
    began = time.process_time()
    assert re.search(pattern, text) is None
    assert time.process_time() - began < 10
