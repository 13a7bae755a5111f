"""The lexicons as typed, compiled data: read once, validated, the same for every document.

Words are regular expressions over normalized text (simplified, half width). Simplified, traditional and
English lexicons are merged: a document may mix all three.

Which lexicon is in force is a context variable, `using` sets it and sets it back: two checks in one process, one
after the other or in two threads, can't see each other's words, and nothing has to be told to forget. What is
computed from words is kept for each lexicon apart (`per_lexicon`). A thread or process that is started begins with the
shipped lexicon; it has to be given another.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, lru_cache, wraps
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, ParamSpec, TypeVar

from pydantic import Field, ValidationError

from ..errors import InvalidLexicon
from ..model.base import Record
from ..model.finding import OwnLexicon

P = ParamSpec("P")
R = TypeVar("R")

LANGUAGES = ("zh", "en")


class Topic(Record):
    """One topic of the catalogue.

    `units`: the only units that its figure has (empty: any). `own`: it was declared in a directory of own words, so
    that nothing in the program knows it by name and its kind alone says how it is read.
    """

    zh: str
    en: str
    kind: Literal["duration", "frequency", "schedule", "rate", "count", "money", "quantity", "event", "none"]
    better: Literal["shorter", "longer", "more", "higher", "equal", "present", "operator"]
    default: Literal["<=", ">=", "==", "present"]
    units: tuple[str, ...] = ()
    own: bool = False


class Words(Record):
    """What names a topic: verbs and nouns beside a figure, words that stand alone, subjects, and guards.

    `task` are verbs of work in general: their figure is a deadline of this topic, but no promise of the thing itself.
    `source` is the file that says so.
    """

    act: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    task: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    subjects: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All words at once: topics, their words by file, and the context words by group, name and file.

    Two are the same only if they are one: what is kept for one is never given to another. `mark` names the directory
    of own words in it, None for the shipped lexicon alone.
    """

    topics: Mapping[str, Topic]
    words: Mapping[str, tuple[Words, ...]]
    groups: Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]]
    mark: OwnLexicon | None = None
    compiled: dict[str, dict[str, re.Pattern[str]]] = field(default_factory=dict, repr=False)


def _read(source: Traversable) -> dict[str, object]:
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise InvalidLexicon(f"{source.name}: {error}; correct the file.") from error


def _topics() -> dict[str, Topic]:
    source = files(__package__) / "topics.toml"
    result = {}
    for name, entry in _read(source).items():
        try:
            result[name] = Topic.model_validate(entry)
        except ValidationError as error:
            raise InvalidLexicon(f"topics.toml: [{name}]: {error.errors()[0]['msg']}") from error
    return result


def _words(known: Mapping[str, Topic]) -> dict[str, tuple[Words, ...]]:
    merged: dict[str, tuple[Words, ...]] = {}
    for language in LANGUAGES:
        for name in ("times.toml", "things.toml", "amounts.toml"):
            source = files(__package__) / language / name
            for topic, entry in _read(source).items():
                if topic not in known:
                    raise InvalidLexicon(f"{language}/{name}: [{topic}] is not in topics.toml")
                try:
                    parsed = Words.model_validate(entry)
                except ValidationError as error:
                    raise InvalidLexicon(
                        f"{language}/{name}: [{topic}]: {error.errors()[0]['msg']}"
                    ) from error
                parsed = parsed.model_copy(update={"source": f"{language}/{name}"})
                merged[topic] = (*merged.get(topic, ()), parsed)
    return merged


def _groups() -> dict[str, dict[str, tuple[tuple[str, str], ...]]]:
    merged: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}
    for language in LANGUAGES:
        where = f"{language}/context.toml"
        for group, entries in _read(files(__package__) / language / "context.toml").items():
            if not isinstance(entries, dict):
                raise InvalidLexicon(f"{where}: [{group}] must be a table of word lists")
            for name, patterns in entries.items():
                if not isinstance(patterns, list) or not all(isinstance(p, str) for p in patterns):
                    raise InvalidLexicon(f"{where}: {group}.{name} must be a list of strings")
                known = merged.setdefault(group, {})
                known[name] = known.get(name, ()) + tuple((pattern, where) for pattern in patterns)
    return merged


@cache
def shipped() -> Lexicon:
    """The lexicon that comes with the program. Raises InvalidLexicon naming file and key."""
    known = _topics()
    return Lexicon(topics=known, words=_words(known), groups=_groups())


_IN_FORCE: ContextVar[Lexicon | None] = ContextVar("lexicon", default=None)


def current() -> Lexicon:
    """The lexicon in force: the one that `using` set, else the shipped one."""
    return _IN_FORCE.get() or shipped()


@contextmanager
def using(lexicon: Lexicon | None) -> Iterator[None]:
    """Put a lexicon in force for what runs inside, in this thread; None is the shipped one."""
    token = _IN_FORCE.set(lexicon)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def per_lexicon(maxsize: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function of words keep its last `maxsize` results, each for the lexicon that it was made with."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @lru_cache(maxsize)
        def kept(lexicon: Lexicon, *args: P.args, **kwargs: P.kwargs) -> R:
            return function(*args, **kwargs)

        @wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> R:
            return kept(current(), *args, **kwargs)  # type: ignore[arg-type]  # all are strings and numbers

        return asked

    return decorate


def topics() -> Mapping[str, Topic]:
    """The catalogue by topic id, in its own order, own topics last. Raises InvalidLexicon naming file and key."""
    return current().topics


def words() -> Mapping[str, tuple[Words, ...]]:
    """The words of each topic, one entry a lexicon file that names it. Raises InvalidLexicon naming file and topic."""
    return current().words


def own_topic(topic: str, kind: str = "", better: str = "") -> bool:
    """Tell whether a topic is of an own lexicon; where they are given, whether it has this kind and this better side."""
    entry = current().topics.get(topic)
    return entry is not None and entry.own and kind in ("", entry.kind) and better in ("", entry.better)


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


def context(group: str) -> dict[str, re.Pattern[str]]:
    """The compiled context words of a group (`strength`, `severity`, `chapter` …) by name, in file order.

    Raises InvalidLexicon if there is no such group.
    """
    lexicon = current()
    ready = lexicon.compiled.get(group)
    if ready is None:
        if group not in lexicon.groups:
            raise InvalidLexicon(f"context.toml: there is no group [{group}]")
        ready = lexicon.compiled[group] = {
            name: compiled(tuple(pattern for pattern, _ in entries), f"{group}.{name}")
            for name, entries in lexicon.groups[group].items()
        }
    return ready
