"""The lexicons as typed, compiled data: read once, validated, the same for every document.

Words are regular expressions over normalized text (simplified, half width). Simplified, traditional and
English lexicons are merged: a document may mix all three.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

from pydantic import Field, ValidationError

from ..errors import InvalidLexicon
from ..model.base import Record

LANGUAGES = ("zh", "en")


class Topic(Record):
    """One topic of the catalogue."""

    zh: str
    en: str
    kind: Literal["duration", "frequency", "schedule", "rate", "count", "money", "quantity", "event", "none"]
    better: Literal["shorter", "longer", "more", "higher", "equal", "present", "operator"]
    default: Literal["<=", ">=", "==", "present"]


class Words(Record):
    """What names a topic: verbs and nouns beside a figure, words that stand alone, subjects, and guards.

    `task` are verbs of work in general: their figure is a deadline of this topic, but no promise of the thing itself.
    """

    act: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    task: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    subjects: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


def _read(source: Traversable) -> dict[str, object]:
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise InvalidLexicon(f"{source.name}: {error}; correct the file.") from error


@cache
def topics() -> dict[str, Topic]:
    """The catalogue by topic id, in its own order. Raises InvalidLexicon naming file and key."""
    source = files(__package__) / "topics.toml"
    result = {}
    for name, entry in _read(source).items():
        try:
            result[name] = Topic.model_validate(entry)
        except ValidationError as error:
            raise InvalidLexicon(f"topics.toml: [{name}]: {error.errors()[0]['msg']}") from error
    return result


@cache
def words() -> dict[str, tuple[Words, ...]]:
    """The words of each topic, one entry a lexicon file that names it. Raises InvalidLexicon naming file and topic."""
    merged: dict[str, list[Words]] = {}
    for language in LANGUAGES:
        for name in ("times.toml", "things.toml", "amounts.toml"):
            source = files(__package__) / language / name
            for topic, entry in _read(source).items():
                if topic not in topics():
                    raise InvalidLexicon(f"{language}/{name}: [{topic}] is not in topics.toml")
                try:
                    parsed = Words.model_validate(entry)
                except ValidationError as error:
                    raise InvalidLexicon(
                        f"{language}/{name}: [{topic}]: {error.errors()[0]['msg']}"
                    ) from error
                merged.setdefault(topic, []).append(parsed)
    return {topic: tuple(entries) for topic, entries in merged.items()}


@cache
def _context() -> dict[str, dict[str, tuple[str, ...]]]:
    merged: dict[str, dict[str, tuple[str, ...]]] = {}
    for language in LANGUAGES:
        source = files(__package__) / language / "context.toml"
        for group, entries in _read(source).items():
            if not isinstance(entries, dict):
                raise InvalidLexicon(f"{language}/context.toml: [{group}] must be a table of word lists")
            for name, patterns in entries.items():
                if not isinstance(patterns, list) or not all(isinstance(p, str) for p in patterns):
                    raise InvalidLexicon(f"{language}/context.toml: {group}.{name} must be a list of strings")
                known = merged.setdefault(group, {})
                known[name] = known.get(name, ()) + tuple(patterns)
    return merged


# What looks around adds nothing to the words matched: (?<!品)质保 is as long as 质保.
_GUARD = re.compile(r"\(\?<?[!=][^()]*\)")


def compiled(patterns: tuple[str, ...], where: str) -> re.Pattern[str]:
    """One pattern that finds any of the words, the longest first. Raises InvalidLexicon for a bad expression."""
    if not patterns:
        return re.compile(r"(?!)")
    ordered = sorted(patterns, key=lambda pattern: (-len(_GUARD.sub("", pattern)), pattern))
    try:
        # ASCII: a Chinese character is no letter of an English word, so P1 is found in P1级故障.
        return re.compile("|".join(f"(?:{pattern})" for pattern in ordered), re.IGNORECASE | re.ASCII)
    except re.error as error:
        raise InvalidLexicon(f"{where}: {error}") from error


@cache
def context(group: str) -> dict[str, re.Pattern[str]]:
    """The compiled context words of a group (`strength`, `severity`, `chapter` …) by name, in file order.

    Raises InvalidLexicon if there is no such group.
    """
    groups = _context()
    if group not in groups:
        raise InvalidLexicon(f"context.toml: there is no group [{group}]")
    return {name: compiled(patterns, f"{group}.{name}") for name, patterns in groups[group].items()}
