"""TL106: clauses carry a mark, and nothing says what it means (87号令 第二十条, see the rule's source)."""

from collections.abc import Iterator

from .marks import marks, places
from .tender import Hit, Tender


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each mark that is carried and not explained, with the clauses that carry it."""
    for mark in marks(tender).values():
        if mark.carried and not mark.defined:
            found = places(iter(mark.carried))
            yield Hit(found, {"mark": mark.sign, "count": str(len(found))})
