"""The tender as the rules see it: its passages, its terms, which of them are demands, and how to quote it.

All that the rules know of the extraction comes through here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..extraction import addenda
from ..extraction.found import Found, evidence
from ..extraction.pipeline import extract
from ..extraction.requirements import is_demand
from ..extraction.sentences import Span, sentences
from ..extraction.setting import Chapter, Role, setting
from ..lexicon.wording import topic_words, value_words
from ..model.document import Document
from ..model.term import Evidence
from ..text.segment import Passage, segment

__all__ = ["Chapter", "Found", "Hit", "Passage", "Place", "Role", "Span", "Tender", "around", "named", "said"]

# What stands around a passage and tells what it speaks of.
_QUALIFYING = re.compile(r"资格|资质条件|\bqualification|\beligib", re.IGNORECASE)

Place = tuple[Passage, Span]


@dataclass(frozen=True, slots=True)
class Hit:
    """What one rule found: the places, and the words for the places of its text."""

    places: tuple[Place, ...]
    filled: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Tender:
    """A tender, read once for all rules; two are the same only if they are one."""

    document: Document

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All paragraphs and cells, but for the table of contents."""
        return tuple(p for p in segment(self.document) if setting(p).chapter is not Chapter.CONTENTS)

    @cached_property
    def terms(self) -> tuple[Found, ...]:
        """All terms that no correction replaced."""
        return tuple(found for found in extract(self.document) if addenda.side(found) != "old")

    @cached_property
    def demands(self) -> tuple[Found, ...]:
        """The terms that bind the bidder."""
        return tuple(found for found in self.terms if self.binds(found))

    @cached_property
    def demanding(self) -> tuple[Passage, ...]:
        """The passages that may demand something: no scoring, no form, no contract, no notice."""
        kinds = (Chapter.REQUIREMENTS, Chapter.UNKNOWN)
        return tuple(
            p
            for p in self.passages
            if setting(p).chapter in kinds and setting(p).role not in (Role.SCORING, Role.HEAD)
        )

    def binds(self, found: Found) -> bool:
        """Tell whether a term binds the bidder."""
        return is_demand(found)

    def chapter(self, passage: Passage) -> Chapter:
        """Give the kind of chapter that a passage stands in."""
        return setting(passage).chapter

    def scores(self, passage: Passage) -> bool:
        """Tell whether a passage stands among what is scored."""
        where = setting(passage)
        return where.chapter is Chapter.SCORING or where.role is Role.SCORING

    def qualifies(self, passage: Passage) -> bool:
        """Tell whether a passage stands among the conditions that a bidder must meet to take part."""
        return any(_QUALIFYING.search(words) for words in around(passage))

    def quote(self, place: Place) -> Evidence:
        """Give the source's own words for a place, with page and box."""
        return evidence(self.document, *place)


def around(passage: Passage) -> tuple[str, ...]:
    """Give the words that stand over a passage or beside it: its last headings, its list's head, its row's."""
    row = (passage.place.row_head,) if passage.place else ()
    return (*passage.headings[-3:], passage.list_head, *row)


def spoken(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Span]]:
    """Give the sentences of passages."""
    for passage in passages:
        for sentence in sentences(passage.text):
            yield passage, sentence


def place_of(found: Found) -> Place:
    """Give the place of a term's quote."""
    return found.passage, found.span


def named(topic: str, language: str) -> str:
    """Give a topic's name."""
    return topic_words(topic, language)


def said(terms: Iterable[Found], language: str) -> str:
    """Give the terms' values as people write them, each once, in order."""
    words = (value_words(f.term.operator, f.term.value, f.term.value_blank, language) for f in terms)
    return ("、" if language == "zh" else "; ").join(dict.fromkeys(words))
