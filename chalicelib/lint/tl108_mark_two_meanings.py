"""TL108: one mark is fatal in one place and costs points in another."""

from collections.abc import Iterator

from .marks import marks, places
from .tender import Hit, Tender


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each mark with two meanings, with the places that give them."""
    for mark in marks(tender).values():
        if mark.fatal and mark.points:
            yield Hit(places(iter([*mark.fatal[:1], *mark.points])), {"mark": mark.sign})
