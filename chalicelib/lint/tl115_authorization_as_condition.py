"""TL115: a maker's authorization is a condition for taking part (87号令 第十七条, see the rule's source)."""

import re
from collections.abc import Iterator

from .tender import Hit, Tender, place_of

_IMPORTED = re.compile(r"进口|\bimport", re.IGNORECASE)


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each maker's authorization among the conditions, unless it is for imported goods."""
    places = tuple(
        place_of(found)
        for found in tender.demands
        if found.term.topic == "manufacturer_authorization"
        and tender.qualifies(found.passage)
        and not tender.scores(found.passage)
        and not _IMPORTED.search(found.sentence)
    )
    if places:
        yield Hit(places)
