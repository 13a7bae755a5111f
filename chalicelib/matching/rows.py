"""The rows of a bid's tables: what stands beside a cell, and the places that only accept in general."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..extraction.found import evidence
from ..extraction.sentences import sentences
from ..extraction.setting import Chapter, Role, setting
from ..lexicon.loader import context
from ..model.document import Document
from ..model.term import Evidence
from ..recognizers import quantity, triggers
from ..text.segment import Passage
from .copies import Copy
from .postponed import OPEN, left_open


@dataclass(frozen=True, slots=True)
class Blanket:
    """A place that accepts in general: the words, where, and the topics its row or clause speaks of (none: all).

    `required` is the demand of a row that asks for a measured property.
    """

    words: str
    evidence: Evidence
    topics: frozenset[str]
    required: str = ""


@dataclass(frozen=True, slots=True)
class Open:
    """A sentence that leaves something open: its words, the ones that do so, and where."""

    text: str
    words: str
    evidence: Evidence


_NO_OFFERS = (Chapter.CONTENTS, Chapter.HISTORY, Chapter.SCORING)
_EVERYTHING = re.compile(
    r"全部|所有|招标文件|磋商文件|采购文件|各项|全文|\ball\b|\bevery|\btender\b|\brfp\b|request for proposals",
    re.IGNORECASE,
)
_NORMS = re.compile(
    r"(?:符合|满足|执行|达到|遵循)[^,。;《]{0,16}(?:国家|行业|国标|相关|现行|强制性)[^,。;《]{0,16}(?:标准|规范)"
    r"|\b(?:compl\w+|conform\w*|meets?)\b[^.,;]{0,40}\b(?:national|industry|relevant|applicable)\b[^.,;]{0,24}\bstandards?\b",
    re.IGNORECASE,
)
_REMARKS = re.compile(r"备注|说明|\bremarks?\b|\bnotes?\b", re.IGNORECASE)
# 以上承诺仅供参考: a sentence that takes back what stands above it, wherever that is.
_CAVEAT = re.compile(
    r"^[(注:*※ ]*(?:但|但是|不过)?(?:以上|上述|前述)[^,。;]{0,16}(?:仅供参考|不作为|不构成|不适用|仅(?:限|适用|针对)|(?:须|需|应)?另行|可(?:以)?协商|(?:为|系)(?:参考|目标)|(?:须|需)经|以(?:合同|厂家|厂商|原厂|实际|双方|最终)[^,。;]{0,12}为准)"
    r"|\b(?:the above|the foregoing|these|all) (?:commitments?|periods?|times?|figures?|warrant\w+|services?) (?:is|are) (?:for (?:reference|information)|not binding|subject to|targets?|indicative|negotiable)",
    re.IGNORECASE,
)


# 招标文件要求如下: opens a list of the tender's clauses.
_RETELLS_BELOW = re.compile(
    r"(?:招标|采购|磋商|谈判|询价|比选)文件[^,。;]{0,16}(?:要求|规定|条款|内容|原文)[^,。;]{0,8}:$|\b(?:tender|rfp)(?:'s)? (?:document )?(?:requires|requirements|states)\b.{0,30}:$",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"[(【\[]?(?:投标人?|我方|供应商|点对点)?(?:应答|答复|响应|回应)(?:情况|内容)?[:】\])]|[(\[]?(?:response|compliance|comply|answer)\b ?[:\])]?",
    re.IGNORECASE,
)


class Rows:
    """The tables of a document by row, its paragraphs in order: what stands beside a cell or below a clause."""

    def __init__(self, document: Document, passages: Sequence[Passage], copy: Copy) -> None:
        """Read the rows of a document, which has these passages; what `copy` holds is the tender's."""
        self._document = document
        self._cells: dict[tuple[int, int], list[tuple[Passage, Role]]] = {}
        self._remarks: dict[tuple[int, int], str] = {}
        self._others: list[Passage] = []
        self._plain: list[Passage] = []
        self._tenders: set[int] = set()
        for passage in passages:
            where, place = setting(passage), passage.place
            if place is None:
                if not copy.holds(passage):
                    self._plain.append(passage)
                continue
            head = place.heads[place.column] if place.column < len(place.heads) else ""
            if not place.header and _REMARKS.search(head):
                self._remarks[place.table, place.row] = passage.text
            if not where.deviation_table and where.role is Role.NONE and where.chapter not in _NO_OFFERS:
                self._others.append(passage)
            if where.deviation_table and where.role is not Role.HEAD:
                self._cells.setdefault((place.table, place.row), []).append((passage, where.role))

        self._find_tenders()

    def _find_tenders(self) -> None:
        """The paragraphs that a line (招标文件要求如下) or an answer below them shows to be the tender's."""
        below = False
        for number, here in enumerate(self._plain):
            following = self._plain[number + 1] if number + 1 < len(self._plain) else None
            below = bool(_RETELLS_BELOW.search(here.text)) or (below and bool(here.number))
            answered = following is not None and _ANSWER.match(following.text)
            if (below or answered) and not _ANSWER.match(here.text):
                self._tenders.add(here.map.offsets[0])

    def is_tenders(self, passage: Passage, end: int) -> bool:
        """Tell whether a clause that ends at `end` of its passage is the tender's, by the line above or the answer behind it."""
        if passage.place is not None:
            return False
        return passage.map.offsets[0] in self._tenders or bool(
            _ANSWER.match(passage.text[end:].lstrip(" 。;,"))
        )

    def plain_cells(self) -> list[Passage]:
        """The cells of tables that set no demand beside an answer."""
        return self._others

    def left_open(self) -> Iterator[Open]:
        """The sentences of the bidder's own paragraphs that leave something open."""
        own = [
            passage
            for passage in self._plain
            if passage.map.offsets[0] not in self._tenders and setting(passage).chapter not in _NO_OFFERS
        ]
        for passage, start, end in left_open(own):
            match = OPEN.search(passage.text, start, end)
            if match is not None:
                yield Open(passage.text[start:end], match.group(), self._evidence(passage, start, end))

    def label(self, passage: Passage) -> str:
        """The label (无偏离 …) of the row that a response cell stands in."""
        if passage.place is None:
            return ""
        row = self._cells.get((passage.place.table, passage.place.row), [])
        return next((p.text for p, role in row if role is Role.LABEL), "")

    def answers(self) -> Iterator[tuple[Passage, Passage]]:
        """The pairs of a demand and its response of each row that has one of each."""
        for row in self._cells.values():
            required = [passage for passage, role in row if role is Role.REQUIREMENT]
            responses = [passage for passage, role in row if role is Role.RESPONSE]
            if len(required) == 1 and len(responses) == 1:
                yield required[0], responses[0]

    def blanket(self, passage: Passage, topics: frozenset[str]) -> Blanket:
        """A whole cell as a place that says nothing certain on some topics."""
        return Blanket(passage.text, self._evidence(passage, 0, len(passage.text)), topics)

    def cell(self, passage: Passage) -> Evidence:
        """The whole of a cell as evidence."""
        return self._evidence(passage, 0, len(passage.text))

    def asked(self, passage: Passage) -> str:
        """What the row of a cell is about: the demand beside a response, else the row's head."""
        if passage.place is None:
            return ""
        row = self._cells.get((passage.place.table, passage.place.row), [])
        return next((p.text for p, role in row if role is Role.REQUIREMENT), passage.place.row_head)

    def remarks(self, passage: Passage) -> str:
        """The remarks of the row that a cell stands in, whatever the kind of its table."""
        if passage.place is None:
            return ""
        return self._remarks.get((passage.place.table, passage.place.row), "")

    def caveats(self) -> tuple[str, ...]:
        """The sentences that take back everything said above them."""
        return tuple(
            passage.text[start:end]
            for passage in self._plain
            for start, end in sentences(passage.text)
            if _CAVEAT.search(passage.text[start:end])
        )

    def blankets(self) -> list[Blanket]:
        """Rows whose response only accepts, and clauses that accept everything."""
        words = context("offer")["blanket"]
        result = []
        for row in self._cells.values():
            required = " ".join(p.text for p, role in row if role is Role.REQUIREMENT)
            speaks = frozenset(t.topic for t in triggers.find(required))
            measured = required if any(True for _ in quantity.find(required)) else ""
            if measured:
                speaks |= {"technical_parameter"}
            for passage, role in row:
                match = words.search(passage.text) if role is Role.RESPONSE else None
                if match and speaks:
                    where = self._evidence(passage, match.start(), match.end())
                    result.append(Blanket(match.group(), where, speaks, measured))
        for passage in self._plain:
            for match in _NORMS.finditer(passage.text):
                # 符合国家相关标准 names no standard of its own.
                place = self._evidence(passage, match.start(), match.end())
                result.append(Blanket(match.group(), place, frozenset({"standard_compliance"})))
            for start, end in sentences(passage.text):
                match = words.search(passage.text, start, end)
                if match is None:
                    continue
                accepted = passage.text[start:end]
                speaks = frozenset(t.topic for t in triggers.find(accepted))
                if speaks or _EVERYTHING.search(accepted):
                    result.append(
                        Blanket(match.group(), self._evidence(passage, match.start(), match.end()), speaks)
                    )
        return result

    def _evidence(self, passage: Passage, start: int, end: int) -> Evidence:
        found = evidence(self._document, passage, (start, end))
        return found.model_copy(update={"document": self._document.name})
