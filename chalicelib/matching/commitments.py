"""The bid's side: which of its terms are commitments, which only repeat the tender, which say nothing firm.

A requirement column, a copied clause, a history, another project and a jury's summons are no commitments.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ..extraction.found import Found, evidence
from ..extraction.sentences import sentences
from ..extraction.setting import Chapter, Role, setting
from ..lexicon.loader import context
from ..model.document import Document
from ..model.term import Evidence, Strength, Term
from ..recognizers import triggers
from ..text.outline import marker
from ..text.segment import Passage, segment


class Kind(StrEnum):
    """What a term of the bid is worth."""

    FIRM = "firm"
    HEDGED = "hedged"
    REFUSED = "refused"
    VAGUE = "vague"
    ECHO = "echo"


@dataclass(frozen=True, slots=True)
class Commitment:
    """A term of the bid, with what it is worth, its document's name, its sentence, and its row's label."""

    term: Term
    kind: Kind
    sentence: str
    label: str = ""
    requirement_cell: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Blanket:
    """A place that accepts in general: the words, where, and the topics its row or clause speaks of (none: all)."""

    words: str
    evidence: Evidence
    topics: frozenset[str]


@dataclass(frozen=True, slots=True)
class BidSide:
    """Everything that a bid says, sorted."""

    commitments: tuple[Commitment, ...]
    blankets: tuple[Blanket, ...] = ()
    unread: tuple[tuple[str, int], ...] = field(default=())


_IGNORED = (Chapter.SCORING, Chapter.CONTENTS, Chapter.HISTORY)
_THIRD_PERSON = re.compile(
    r"(?:投标人|投标供应商|供应商|中标人|成交供应商|中标供应商|乙方|卖方|承包人|承办商|得标厂商|the (?:supplier|contractor|bidder|tenderer|vendor)s?)[^,。;]{0,12}(?:应|须|必须|需|shall|must)",
    re.IGNORECASE,
)


# Nobody calls himself the winner before the award: a clause about 中标人 is the tender's.
_AWARDED = re.compile(
    r"(?:^|[,:。;()★▲]|(?<=\d)[ .、]|的)[ ]?(?:中标人|成交人|成交供应商|中标供应商|中选人|中标单位|得标厂商|the successful (?:bidder|tenderer))(?!名单|公告|通知)",
    re.IGNORECASE,
)


def gather(documents: Sequence[tuple[Document, Sequence[Found]]]) -> BidSide:
    """Sort what the bid's documents say. `documents` are the read files with their terms."""
    commitments: list[Commitment] = []
    blankets: list[Blanket] = []
    unread: list[tuple[str, int]] = []
    for document, found in documents:
        unread.extend((document.name, page) for page in document.unread_pages)
        rows = _Rows(document)
        for each in found:
            kind = _kind(each)
            if kind is None:
                continue
            label, cell = rows.beside(each.passage)
            term = each.term.model_copy(
                update={"evidence": each.term.evidence.model_copy(update={"document": document.name})}
            )
            commitments.append(Commitment(term, kind, each.sentence, label, cell, each.lead))
        blankets.extend(rows.blankets())
    return BidSide(tuple(commitments), tuple(blankets), tuple(unread))


def _kind(found: Found) -> Kind | None:
    if found.setting.chapter in _IGNORED or found.setting.role in (Role.LABEL, Role.SCORING, Role.HEAD):
        return None
    if context("offer")["other_project"].search(found.sentence) and not re.search(
        r"本项目|贵[单校馆院局方]", found.sentence
    ):
        return None
    if found.setting.role is Role.REQUIREMENT or _retells(found.passage):
        return Kind.ECHO
    strength = found.term.strength
    own = context("strength")["own"].search(found.sentence)
    if not own and found.setting.role is not Role.RESPONSE and _AWARDED.search(found.sentence):
        return Kind.ECHO
    if not own and found.passage.place is None and marker(found.passage.text).mark in ("★", "▲", "※"):
        return Kind.ECHO  # the mark is the tender's: a bidder marks nothing
    if not own and found.setting.role is not Role.RESPONSE and _THIRD_PERSON.search(found.sentence):
        return Kind.ECHO
    if strength is Strength.NEGATED:
        return Kind.REFUSED
    if strength is Strength.HEDGED:
        return Kind.HEDGED
    if strength is Strength.INFORMATIVE:
        return Kind.HEDGED
    return Kind.VAGUE if found.vague else Kind.FIRM


_RETELLING = re.compile(
    r"(?:招标|采购|磋商|谈判|询价|比选)文件[^,。;]{0,16}(?:要求|规定|条款|内容|原文)|(?:tender|rfp)(?:'s)? (?:document )?(?:requires|requirements|states)",
    re.IGNORECASE,
)


def _retells(passage: Passage) -> bool:
    """招标文件的要求如下: what stands below it, or behind it in the same line, is the tender's, not the bidder's."""
    above = (passage.list_head, *passage.headings[-1:])
    answers = re.compile(r"响应|应答|承诺|答复|偏离|对照|respon|compl", re.IGNORECASE)
    return any(_RETELLING.search(head) and not answers.search(_RETELLING.sub("", head)) for head in above)


_EVERYTHING = re.compile(
    r"全部|所有|招标文件|磋商文件|采购文件|各项|全文|\ball\b|\bevery|\btender\b|\brfp\b|request for proposals",
    re.IGNORECASE,
)


class _Rows:
    """The deviation tables of a document by row: what stands beside a cell, and rows that only accept."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._cells: dict[tuple[int, int], list[tuple[Passage, Role]]] = {}
        self._plain: list[Passage] = []
        for passage in segment(document):
            where = setting(passage)
            if passage.place is None:
                self._plain.append(passage)
            elif where.deviation_table and where.role is not Role.HEAD:
                self._cells.setdefault((passage.place.table, passage.place.row), []).append(
                    (passage, where.role)
                )

    def beside(self, passage: Passage) -> tuple[str, str]:
        """The label and the requirement text of the row that a response cell stands in."""
        if passage.place is None:
            return "", ""
        row = self._cells.get((passage.place.table, passage.place.row), [])
        label = next((p.text for p, role in row if role is Role.LABEL), "")
        requirement = next((p.text for p, role in row if role is Role.REQUIREMENT), "")
        return label, requirement

    def blankets(self) -> list[Blanket]:
        """Rows whose response only accepts, and clauses that accept everything."""
        words = context("offer")["blanket"]
        result = []
        for row in self._cells.values():
            said = " ".join(p.text for p, role in row if role is Role.REQUIREMENT)
            speaks = frozenset(t.topic for t in triggers.find(said))
            for passage, role in row:
                match = words.search(passage.text) if role is Role.RESPONSE else None
                if match and speaks:
                    result.append(
                        Blanket(match.group(), self._evidence(passage, match.start(), match.end()), speaks)
                    )
        for passage in self._plain:
            for start, end in sentences(passage.text):
                match = words.search(passage.text, start, end)
                if match is None:
                    continue
                said = passage.text[start:end]
                speaks = frozenset(t.topic for t in triggers.find(said))
                if speaks or _EVERYTHING.search(said):
                    result.append(
                        Blanket(match.group(), self._evidence(passage, match.start(), match.end()), speaks)
                    )
        return result

    def _evidence(self, passage: Passage, start: int, end: int) -> Evidence:
        found = evidence(self._document, passage, (start, end))
        return found.model_copy(update={"document": self._document.name})
