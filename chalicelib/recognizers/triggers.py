"""Where a text names a topic: the verbs and nouns of the lexicon, with what may not stand beside them."""

import re
from dataclasses import dataclass

from ..lexicon.anchors import Anchored
from ..lexicon.loader import Words, compiled, per_lexicon, topics, words

_LETTER = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Trigger:
    """`text[start:end]` names `topic`: as a verb (`act`, of work in general `task`), a noun that takes a figure (`head`), or on its own (`word`)."""

    start: int
    end: int
    topic: str
    role: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class _Finder:
    topic: str
    role: str
    subject: str | None
    pattern: re.Pattern[str]
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    latin: bool
    han: bool


# How far before a hit a guard may look: guards such as 证书.{0,6}$ need a few characters.
_GUARD_REACH = 28


@per_lexicon(4)
def _finders() -> tuple[tuple[_Finder, ...], Anchored]:
    """The finders, and which of them a text needs."""
    result = []
    sources = []
    for topic in topics():
        for entry in words().get(topic, ()):
            before = compiled(entry.not_before, f"{topic}.not_before") if entry.not_before else None
            after = compiled(entry.not_after, f"{topic}.not_after") if entry.not_after else None
            for role, subject, patterns in _sources(entry):
                if patterns:
                    pattern = compiled(patterns, f"{topic}.{role}")
                    latin = all(source.isascii() and _LETTER.search(source) for source in patterns)
                    han = not any(source.isascii() for source in patterns)
                    result.append(_Finder(topic, role, subject, pattern, before, after, latin, han))
                    sources.append(patterns)
    return tuple(result), Anchored(sources)


def _sources(entry: Words) -> list[tuple[str, str | None, tuple[str, ...]]]:
    sources: list[tuple[str, str | None, tuple[str, ...]]] = [
        ("act", None, tuple(bounded(source) for source in entry.act)),
        ("head", None, tuple(bounded(source) for source in entry.head)),
        ("task", None, tuple(bounded(source) for source in entry.task)),
        ("word", None, tuple(bounded(source) for source in entry.words)),
    ]
    for subject, patterns in entry.subjects.items():
        sources.append(("word", subject, tuple(bounded(source) for source in patterns)))
    return sources


def bounded(source: str) -> str:
    """Give a lexicon word as it is searched: English words begin and end at word boundaries; Chinese has none, so CMMI is found in CMMI5级."""
    if source.isascii() and _LETTER.search(source):
        return rf"(?<![A-Za-z])(?:{source})(?![A-Za-z])"
    return source


# The heads over a passage are asked for again with each passage below them; they are short.
_HEAD = 120


def find(text: str) -> list[Trigger]:
    """Give the triggers in a squeezed text in order; where hits overlap the longer one stands, equals stand together."""
    return list(_remembered(text) if len(text) <= _HEAD else _find(text))


@per_lexicon(1024)
def _remembered(text: str) -> tuple[Trigger, ...]:
    return _find(text)


def _find(text: str) -> tuple[Trigger, ...]:
    hits: list[Trigger] = []
    letters, plain = _LETTER.search(text) is not None, text.isascii()
    finders, anchored = _finders()
    for finder in (finders[index] for index in anchored.begun(text)):
        if (finder.latin and not letters) or (finder.han and plain):
            continue
        for match in finder.pattern.finditer(text):
            if finder.not_before and finder.not_before.search(
                text[max(0, match.start() - _GUARD_REACH) : match.start()]
            ):
                continue
            if finder.not_after and finder.not_after.match(text[match.end() : match.end() + _GUARD_REACH]):
                continue
            hits.append(Trigger(match.start(), match.end(), finder.topic, finder.role, finder.subject))
    hits.sort(key=lambda hit: (hit.start - hit.end, hit.start))
    kept: list[Trigger] = []
    taken = bytearray(len(text))
    named: dict[tuple[int, int], set[tuple[str, str | None]]] = {}
    for hit in hits:
        same = named.get((hit.start, hit.end))
        if same is None:
            if any(taken[hit.start : hit.end]):
                continue
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            same = named[hit.start, hit.end] = set()
        elif (hit.topic, hit.subject) in same:
            continue
        same.add((hit.topic, hit.subject))
        kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: (hit.start, hit.end)))
