"""TL111: a time is demanded without a figure anywhere: 及时响应 (field-notes 1.2, vague promises)."""

from collections.abc import Iterator

from ..model.term import Strength
from .tender import Chapter, Found, Hit, Tender, named, place_of

_TOPICS = (
    "response_time",
    "onsite_time",
    "resolution_time",
    "complaint_response_time",
    "complaint_resolution_time",
)


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each time that is only demanded in vague words, with all places."""
    figured = {
        found.term.topic for found in tender.terms if found.term.value is not None or found.term.value_blank
    }
    vague: dict[str, list[Found]] = {}
    for found in tender.demands:
        topic = found.term.topic
        if found.vague and topic in _TOPICS and topic not in figured and _demands(tender, found):
            vague.setdefault(topic, []).append(found)
    for topic, group in vague.items():
        yield Hit(tuple(place_of(found) for found in group), {"topic": named(topic, language)})


def _demands(tender: Tender, found: Found) -> bool:
    return found.term.strength is Strength.MANDATORY or (
        found.term.strength is Strength.COMMITTED and tender.chapter(found.passage) is Chapter.REQUIREMENTS
    )
