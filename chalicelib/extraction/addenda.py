"""Corrections in the tender itself: 原…现更正为…. The old value no longer holds, the new one takes its place.

Both values stand in one sentence; the first number is never the right one (field-notes 3.16).
"""

import re
from collections.abc import Sequence
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


def amend(
    requirements: Sequence[Requirement], old: Sequence[Found], new: Sequence[tuple[Found, Requirement]]
) -> list[Requirement]:
    """Give the requirements with each corrected one in place of what it replaces, keeping its weight and conditions.

    A correction whose old value no requirement has is added at the end.
    """
    result = list(requirements)
    replaced: set[tuple[str, object]] = {(found.term.topic, found.term.value) for found in old}
    for found, requirement in new:
        match = next(
            (
                index
                for index, known in enumerate(result)
                if known.topic == requirement.topic
                and known.subject == requirement.subject
                and (known.topic, known.value) in replaced
            ),
            None,
        )
        if match is None:
            match = next(
                (
                    i
                    for i, known in enumerate(result)
                    if known.topic == requirement.topic and known.value == found.term.value
                ),
                None,
            )
            if match is None:
                result.append(requirement)
            continue
        known = result[match]
        result[match] = requirement.model_copy(
            update={
                "id": known.id,
                "importance": known.importance,
                "conditions": requirement.conditions or known.conditions,
            }
        )
    return result
