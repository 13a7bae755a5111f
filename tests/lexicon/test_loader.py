"""The lexicon files: they validate, every entry compiles, nothing is said twice, and no word matches nothing."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import chalicelib.lexicon
from chalicelib.errors import InvalidLexicon
from chalicelib.lexicon import loader
from chalicelib.text.normalize import normalize

FOLDER = Path(chalicelib.lexicon.__file__).parent
FILES = sorted(FOLDER.glob("*/*.toml"))
NAMES = [f"{path.parent.name}/{path.name}" for path in FILES]
CONTEXT_GROUPS = sorted(
    {group for language in loader.LANGUAGES for group in tomllib.loads((FOLDER / language / "context.toml").read_text("utf-8"))}
)  # fmt: skip
TOPICS = {
    "response_time", "onsite_time", "resolution_time", "service_hours", "warranty_period", "warranty_start",
    "lifetime_service", "post_warranty_cost", "certification", "insurance", "test_report",
    "manufacturer_warranty_letter",
}  # fmt: skip


def patterns(node: object) -> list[str]:
    """Every string in a file's lists, at any depth."""
    if isinstance(node, dict):
        return [found for value in node.values() for found in patterns(value)]
    if isinstance(node, list):
        return [entry for entry in node if isinstance(entry, str)]
    return []


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_entry_compiles_and_matches_more_than_nothing(path: Path) -> None:
    for source in patterns(tomllib.loads(path.read_text("utf-8"))):
        assert re.compile(source).search("") is None, f"{source!r} matches an empty text"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_list_says_a_word_twice(path: Path) -> None:
    def lists(node: object) -> list[list[str]]:
        if isinstance(node, dict):
            return [found for value in node.values() for found in lists(value)]
        return [node] if isinstance(node, list) else []

    for entries in lists(tomllib.loads(path.read_text("utf-8"))):
        assert [word for word, count in Counter(entries).items() if count > 1] == []


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_words_are_written_as_texts_are_matched(path: Path) -> None:
    """Simplified and half-width: a traditional or full-width character in a lexicon would never be found."""
    unfolded = [
        source for source in patterns(tomllib.loads(path.read_text("utf-8"))) if normalize(source) != source
    ]
    assert unfolded == []


def test_the_catalogue_and_the_words_agree() -> None:
    assert set(loader.words()) <= set(loader.topics())
    assert set(loader.topics()) >= TOPICS
    assert len(loader.topics()) == 36


@pytest.mark.parametrize("group", CONTEXT_GROUPS)
def test_context_groups_compile(group: str) -> None:
    assert all(isinstance(pattern, re.Pattern) for pattern in loader.context(group).values())


def test_an_unknown_group_is_named() -> None:
    with pytest.raises(InvalidLexicon, match=r"\[weather\]"):
        loader.context("weather")


def test_a_bad_expression_is_named_with_its_place() -> None:
    with pytest.raises(InvalidLexicon, match=r"warranty_period\.act"):
        loader.compiled(("质保(",), "warranty_period.act")


def test_no_words_match_nothing() -> None:
    assert loader.compiled((), "empty").search("质保期三年") is None


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("质保", "质保期"), "质保期三年", "质保期"),
        ((r"\bP1\b",), "P1级故障", "P1"),
        ((r"\bP1\b",), "P10", None),
        (("warranty",), "WARRANTY", "WARRANTY"),
        (("(?<!品)质保",), "品质保证", None),
    ],
)
def test_the_longest_word_is_found_first(words: tuple[str, ...], text: str, found: str | None) -> None:
    match = loader.compiled(words, "test").search(text)
    assert (match.group() if match else None) == found
