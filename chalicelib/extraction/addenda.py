"""Corrections in the tender itself: 原…现更正为…. The old value no longer holds, the new one takes its place.

Both values stand in one sentence; the first number is never the right one (field-notes 3.16).
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..model.finding import Requirement
from .found import Found

_CHANGE = re.compile(
    r"(?:现|统一|特|拟)?(?:更正|修改|变更|调整|更改|改)(?:为|成|至)|\b(?:is|are|shall be) (?:hereby )?(?:amended|changed|corrected|replaced|revised)(?: (?:to read|to|by|as follows))?\b",
    re.IGNORECASE,
)


def side(found: Found) -> str:
    """Tell whether a term of the tender is what a correction replaces (`old`), what it sets (`new`), or neither (``)."""
    text = found.passage.text
    if not _is_changed(text):
        return ""
    # The quote stands in the sentence, so the sentence begins no further before it than it is long.
    start = text.find(found.sentence, max(0, found.span[0] - len(found.sentence)))
    change = _CHANGE.search(text, start, start + len(found.sentence)) if start >= 0 else None
    if change is None:
        return ""
    at = found.passage.map.index(found.term.evidence.start) if found.at is None else found.at
    return "old" if at < change.start() else "new"


@lru_cache(maxsize=4)  # a passage is asked about with each of its terms
def _is_changed(text: str) -> bool:
    return _CHANGE.search(text) is not None


class _Places:
    """Where in a list of requirements those of one value stand, and those of one thing whose value is replaced."""

    def __init__(self, result: Sequence[Requirement], replaced: set[tuple[object, ...]]) -> None:
        self._replaced = replaced
        self._places: dict[tuple[object, ...], list[int]] = {}
        for index, requirement in enumerate(result):
            self.put(index, requirement)

    def _keys(self, requirement: Requirement) -> Iterator[tuple[object, ...]]:
        value = (requirement.topic, requirement.value)
        yield ("value", *value)
        if value in self._replaced:
            yield ("thing", requirement.topic, requirement.subject)

    def put(self, index: int, requirement: Requirement) -> None:
        """Note a requirement at its place."""
        for key in self._keys(requirement):
            insort(self._places.setdefault(key, []), index)

    def take(self, index: int, requirement: Requirement) -> None:
        """Forget a requirement that was put there."""
        for key in self._keys(requirement):
            places = self._places[key]
            del places[bisect_left(places, index)]

    def first(self, *key: object) -> int | None:
        """Give the first place of a key, None if there is none."""
        return next(iter(self._places.get(key, ())), None)


def amend(
    requirements: Sequence[Requirement], old: Sequence[Found], new: Sequence[tuple[Found, Requirement]]
) -> list[Requirement]:
    """Give the requirements with each corrected one in place of what it replaces, keeping its weight and conditions.

    A correction whose old value no requirement has is added at the end.
    """
    result = list(requirements)
    places = _Places(result, {(found.term.topic, found.term.value) for found in old})
    for found, requirement in new:
        match = places.first("thing", requirement.topic, requirement.subject)
        if match is None:
            match = places.first("value", requirement.topic, found.term.value)
        if match is None:
            places.put(len(result), requirement)
            result.append(requirement)
            continue
        known = result[match]
        places.take(match, known)
        result[match] = requirement.model_copy(
            update={
                "id": known.id,
                "importance": known.importance,
                "conditions": requirement.conditions or known.conditions,
            }
        )
        places.put(match, result[match])
    return result
