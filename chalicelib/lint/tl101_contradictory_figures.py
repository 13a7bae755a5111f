"""TL101: one demand, different figures in different places; all places are listed."""

from collections.abc import Iterator

from .contradictions import contradictions
from .tender import Hit, Tender, named, place_of, said


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each demand whose figures differ."""
    for group, clocks in contradictions(tender):
        if not clocks:
            filled = {"topic": named(group[0].term.topic, language), "figures": said(group, language)}
            yield Hit(tuple(place_of(found) for found in group), filled)
