"""The names of measured properties as compiled data: what a figure can measure, and when two names mean one thing."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ..errors import InvalidLexicon
from .loader import LANGUAGES, compiled

_FILE = Path(__file__).parent / "attributes.toml"
_Section = dict[str, tuple[str, ...] | tuple[tuple[str, ...], ...]]


@cache
def _data() -> dict[str, _Section]:
    try:
        return TypeAdapter(dict[str, _Section]).validate_python(tomllib.loads(_FILE.read_text("utf-8")))
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise InvalidLexicon(f"{_FILE.name} can't be used, correct it: {error}") from error


@cache
def attribute_words(kind: str) -> re.Pattern[str]:
    """The words of one kind (`names`, `never`, `drop` …) in both languages. Raises InvalidLexicon if there is no such kind."""
    found = [str(word) for language in LANGUAGES for word in _data()[language].get(kind, ())]
    if not found:
        raise InvalidLexicon(f"{_FILE.name}: there is no list {kind!r}")
    return compiled(tuple(found), f"{_FILE.name}: {kind}")


@cache
def _same() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns with the name that they stand for, the longest first, so that 检测下限 is not read as 检测."""
    pairs = [(str(other), name) for name, others in _data()["same"].items() for other in others]
    pairs.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return tuple((re.compile(source, re.IGNORECASE | re.ASCII), name) for source, name in pairs)


@cache
def opposed() -> tuple[frozenset[str], ...]:
    """Groups of words of which two different ones tell two properties apart (额定, 峰值)."""
    return tuple(frozenset(group) for group in _data()["opposed"]["groups"])


@lru_cache(maxsize=2048)
def core(name: str) -> str:
    """Give a property's name without what changes nothing, in the words that stand for their like."""
    for pattern, stands in _same():
        name = pattern.sub(stands, name)
    name = attribute_words("drop").sub("", name)
    return re.sub(r"[^\w]", "", name).lower()


def qualifiers(name: str) -> frozenset[str]:
    """Give the words of a name (as `core` gives it) that tell it from properties of the same noun."""
    return frozenset(word for group in opposed() for word in group if word in name)


def opposite(one: str, other: str) -> bool:
    """Tell whether two names differ in a word that makes them two properties: 额定功率, 峰值功率."""
    for group in opposed():
        mine, theirs = {w for w in group if w in one}, {w for w in group if w in other}
        if mine and theirs and mine != theirs:
            return True
    return False
