"""TL109: a rule counts the clauses with a mark, and there are none."""

from collections.abc import Iterator

from .marks import marks, places
from .tender import Hit, Tender
from .tl107_mark_unused import ELSEWHERE


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each mark that is counted and not used, with the rules that count it."""
    if tender.document.unread_pages or ELSEWHERE.search(tender.document.text):
        return
    for mark in marks(tender).values():
        if mark.counted and not mark.carried and not mark.if_any:
            yield Hit(places(iter(mark.counted)), {"mark": mark.sign})
