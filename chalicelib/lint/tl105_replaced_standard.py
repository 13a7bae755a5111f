"""TL105: a standard that another one replaced, or an edition that a newer one did (lexicon/standards.toml)."""

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.standards import edition_of, family_of, is_former, undated
from ..recognizers.standard import find
from .tender import Chapter, Hit, Place, Tender, around, spoken

# Whoever names the old one as the old one, or lets the newest hold, knows.
_KNOWS = re.compile(
    r"代替|替代|取代|废止|作废|原(?=GB|ISO|OHSAS)|旧版|最新|现行|更新|修订|\blatest\b|\bcurrent\b|\bsupersed|\breplac",
    re.IGNORECASE,
)


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each replaced standard with all places that name it."""
    places: dict[str, list[Place]] = {}
    for passage, sentence in spoken(tender.passages):
        text = passage.text[sentence[0] : sentence[1]]
        if tender.chapter(passage) is Chapter.HISTORY:
            continue
        for hit in find(text):
            if replacement(hit.name)[0] and not any(
                _KNOWS.search(words) for words in (text, *around(passage))
            ):
                span = sentence[0] + hit.start, sentence[0] + hit.end
                places.setdefault(hit.name, []).append((passage, span))
    for name, found in places.items():
        successor, since = replacement(name)
        dated = {"zh": f"（{since}）", "en": f" ({since})"}[language] if since else ""
        yield Hit(tuple(found), {"standard": name, "successor": successor, "since": dated})


@cache
def replacement(name: str) -> tuple[str, str]:
    """Give what replaced a standard and since when (YYYY-MM-DD, empty where the data does not tell); empty for one in force."""
    family, edition = family_of(name), edition_of(name)
    if family is None:
        return "", ""
    number = edition.replaced_by if edition else None
    if number is None and is_former(name):
        known = [e.replaced_by for e in family.editions if undated(e.number)[0] == undated(name)[0]]
        number = next((each for each in known if each), family.numbers[0])
    if not number:
        return "", ""
    successor = edition_of(number)
    since = (successor.in_force or successor.issued) if successor else None
    return number, since.isoformat() if since else ""
