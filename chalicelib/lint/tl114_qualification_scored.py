"""TL114: a condition for taking part is scored as well (87号令 第五十五条, see the rule's source)."""

import re
from collections.abc import Iterator

from .tender import Found, Hit, Place, Tender, named, place_of

_TOPICS = ("certification", "qualification", "performance_record")
_POINTS = re.compile(
    r"(?:得|加|计|为)(?:满)?\d{1,2}(?:\.\d)?分|每[^,。;]{1,30}?得\d|\d{1,2}(?:\.\d)?分(?![钟公之包标支])|\bpoints?\b"
)
# A review of who may take part is no scoring, wherever it stands.
_REVIEW = re.compile(r"资格|符合性|初步|形式|响应性|无效|否决|通过")
# What goes beyond the condition may be scored.
_BEYOND = re.compile(
    r"除[^,。;]{0,24}外|另外|额外|超出|增加|以外|不含资格|\badditional\b|\bbeyond\b", re.IGNORECASE
)
# What every bidder has is scored nowhere; its name in a scoring chapter belongs to a footnote.
_EVERYONE = re.compile(r"营业执照|独立|信用|法人|纳税|社保|税务|资质证书$")
_RECORD = re.compile(r"业绩|同类项目|类似项目")


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each condition that is scored: where it is a condition, and where it is scored."""
    conditions: dict[tuple[str, str], Found] = {}
    for found in tender.demands:
        subject = found.term.subject or ""
        if (
            found.term.topic in _TOPICS
            and (subject or (found.term.topic == "performance_record" and found.term.value is not None))
            and not _EVERYONE.search(subject)
            and not tender.scores(found.passage)
            and tender.qualifies(found.passage)
        ):
            conditions.setdefault((found.term.topic, subject), found)
    for (topic, subject), found in conditions.items():
        scored = tuple(_scored(tender, topic, subject))
        if scored:
            yield Hit((place_of(found), *scored), {"topic": subject_or_topic(found, language)})


def subject_or_topic(found: Found, language: str) -> str:
    """Give what a condition is called: the paper's own name, or the topic's."""
    subject = found.term.subject
    return subject if subject and not subject.isascii() else named(found.term.topic, language)


def _scored(tender: Tender, topic: str, subject: str) -> Iterator[Place]:
    seen: set[tuple[int, int]] = set()
    for passage in tender.passages:
        if not tender.scores(passage) or any(_REVIEW.search(head) for head in passage.headings[-2:]):
            continue
        row = " ".join(text for _, text in passage.place.row_cells) if passage.place else passage.text
        if not _POINTS.search(row) or _BEYOND.search(row):
            continue
        name = _RECORD if topic == "performance_record" else re.compile(re.escape(subject))
        match = name.search(passage.text)
        where = (passage.place.table, passage.place.row) if passage.place else (-1, id(passage))
        if match and _POINTS.search(passage.text) and where not in seen:
            seen.add(where)
            yield passage, (match.start(), len(passage.text))
