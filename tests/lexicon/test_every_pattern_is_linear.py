"""Every pattern of the program, on texts made of its own words again and again: none takes more than its share of time."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import chalicelib
from chalicelib.lexicon.loader import current

CHARACTERS = 8000
# A linear pattern takes a tenth of it on a slow machine; one that looks back over the text takes seconds.
SECONDS = 0.2
GENERAL = ("a", "1", "1 ", "a ", " ", "_", "-", ".", "(", "1,", "、", "一", "的", "aaaaaaaa ")


def compiled(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, dict) and depth < 4:
        for each in value.values():
            yield from compiled(each, depth + 1)
    elif isinstance(value, (list, tuple, set, frozenset)) and depth < 4:
        for each in value:
            yield from compiled(each, depth + 1)


def of_modules() -> dict[str, list[re.Pattern[str]]]:
    found: dict[str, list[re.Pattern[str]]] = {}
    for module in pkgutil.walk_packages(chalicelib.__path__, "chalicelib."):
        for value in vars(importlib.import_module(module.name)).values():
            found.setdefault(module.name, []).extend(compiled(value))
    return {name: patterns for name, patterns in found.items() if patterns}


def of_lexicon() -> dict[str, list[re.Pattern[str]]]:
    sources: dict[str, list[str]] = {}
    for topic, entries in current().words.items():
        for entry in entries:
            groups = (entry.act, entry.head, entry.task, entry.words, entry.not_before, entry.not_after)
            for each in (*groups, *entry.subjects.values()):
                sources.setdefault(topic, []).extend(each)
    for group, named in current().groups.items():
        for entries in named.values():
            sources.setdefault(f"context.{group}", []).extend(source for source, _ in entries)
    flags = re.IGNORECASE | re.ASCII
    return {name: [re.compile(each, flags) for each in all_of] for name, all_of in sources.items()}


PATTERNS = of_modules() | of_lexicon()


def pieces(source: str) -> set[str]:
    """Words of the pattern's own, one by one, with a pause behind them, and a row of them."""
    words = re.findall(r"[\u4e00-\u9fff]+|[A-Za-z]{2,}|[^\w\s\\()\[\]{}?*+|^$]", source)
    return {*words[:10], *(f"{word}、" for word in words[:4]), "".join(words)[:40] or "x", *GENERAL}


def seconds(pattern: re.Pattern[str], text: str) -> float:
    began = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - began


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_a_pattern_takes_no_more_than_its_share(name: str) -> None:
    for pattern in {each.pattern: each for each in PATTERNS[name]}.values():
        for piece in sorted(pieces(pattern.pattern)):
            text = (piece * CHARACTERS)[:CHARACTERS]
            spent = seconds(pattern, text)
            if spent >= SECONDS:
                spent = min(spent, seconds(pattern, text))
            assert spent < SECONDS, f"{spent:.2f} s for {piece!r} again and again: {pattern.pattern[:200]}"


def test_a_pattern_that_looks_back_is_found_out() -> None:
    assert seconds(re.compile(r"(?:ab|ba)+c"), ("ab" * CHARACTERS)[:CHARACTERS]) >= SECONDS
