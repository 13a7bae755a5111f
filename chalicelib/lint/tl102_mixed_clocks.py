"""TL102: one demand in working days here and in calendar time there, which can't be converted (field-notes 3.18)."""

from collections.abc import Iterator

from .contradictions import contradictions
from .tender import Hit, Tender, named, place_of, said


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each demand whose figures run on different clocks."""
    for group, clocks in contradictions(tender):
        if clocks:
            filled = {"topic": named(group[0].term.topic, language), "figures": said(group, language)}
            yield Hit(tuple(place_of(found) for found in group), filled)
