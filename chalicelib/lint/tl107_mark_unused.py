"""TL107: a mark is explained and no clause carries it; nothing is said of a tender with pages that were not read."""

import re
from collections.abc import Iterator

from .marks import marks, places
from .tender import Hit, Tender

# The marked demands may stand in another volume.
ELSEWHERE = re.compile(r"另册|单独成册|单独装订|技术规范书?专用部分|另行(?:提供|发放|下载)")


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each mark that is explained and not used; one that is counted is TL109's."""
    if tender.document.unread_pages or ELSEWHERE.search(tender.document.text):
        return
    for mark in marks(tender).values():
        if mark.defined and not mark.carried and not mark.counted and not mark.if_any:
            yield Hit(places(iter(mark.defined)), {"mark": mark.sign})
