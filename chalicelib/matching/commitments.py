"""The bid's side: which of its terms are commitments, which only repeat the tender, which say nothing firm.

A requirement column, a copied clause, a history, another project and a jury's summons are no commitments.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ..extraction.found import Found
from ..extraction.sentences import sentences
from ..extraction.setting import Chapter, Role
from ..lexicon.loader import context
from ..model.document import Document
from ..model.term import Strength, Term
from ..text.segment import segment
from .bare_answers import Answered, read_answers
from .copies import Tender
from .denials import denied_beside, row_says_none, says_none
from .echo import answers, is_echo
from .other_goods import other_goods
from .reservation_words import OWN_PAPERS, PAPERS
from .reservations import Said
from .rows import Blanket, Open, Rows


class Kind(StrEnum):
    """What a term of the bid is worth."""

    FIRM = "firm"
    HEDGED = "hedged"
    REFUSED = "refused"
    VAGUE = "vague"
    ECHO = "echo"


@dataclass(frozen=True, slots=True)
class Commitment:
    """A term of the bid, with what it is worth, its sentence, its row's label, and what stands around it.

    `row` is what its table's row is about: the demand that it answers, else the row's head.
    `denied` is the cell beside it that denies it.
    """

    term: Term
    kind: Kind
    sentence: str
    label: str = ""
    lead: str = ""
    said: Said = field(default_factory=Said)
    row: str = ""
    denied: str = ""


WHOLE = 0


@dataclass(frozen=True, slots=True)
class BidSide:
    """Everything that a bid says, sorted. `unread` are pages (file, number) that could not be read.

    The number is WHOLE for a file of which nothing could be read. `open` are the sentences that leave something open.
    """

    commitments: tuple[Commitment, ...]
    blankets: tuple[Blanket, ...] = ()
    unread: tuple[tuple[str, int], ...] = ()
    open: tuple[Open, ...] = ()


_IGNORED = (Chapter.SCORING, Chapter.CONTENTS, Chapter.HISTORY)
# A sentence that speaks of the one before it: 上述质保须另行付费.
_BACK = re.compile(
    r"(?:但|但是|不过)?(?:(?:实际|具体|最终|准确)的?(?:时间|时限|期限|年限|响应|到场)|以上|上述|前述|该|此|其中|本)(?!项目|公司|次|单位|招标|投标人)|(?:the|these|this|such|said) (?:above|periods?|figures?|times?|commitments?|warranty|services?)\b|\babove\b|call-?out (?:fees?|charges?) (?:apply|applies|will)|we reserve the right to (?:vary|change|amend|alter|extend|adjust|modify|revise)\b",
    re.IGNORECASE,
)
# 如不能在24小时内修复,提供备用机 refuses nothing: it tells what happens then.
_IF_NOT = re.compile(
    r"(?:如果?|若|倘若|假如|万一|一旦)[^,。;]{0,14}(?:不能|无法|未能|未|不)|(?:不能|无法|未能)[^,。;]{0,20}的(?:[,:]|情况)|\b(?:if|should|where)\b[^,.;]{0,40}\b(?:not|cannot|unable)\b",
    re.IGNORECASE,
)
_THIS_PROJECT = re.compile(r"本项目|贵[单校馆院局方]")


_USUAL = re.compile(
    r"人为|使用不当|操作不当|不可抗力|自然灾害|天灾|雷击|擅自|自行|私自|未经|改装|拆机|拆装|易损|耗材|消耗品|易耗|磨损|超过|过期|超出|凭证|发票|特价|处理品|无理由|misuse|wear|consumable|unauthori",
    re.IGNORECASE,
)


def _usual_exclusion(found: Found) -> bool:
    if found.term.topic != "warranty_period":
        return True
    return any(c.kind == "cause" for c in found.term.conditions) or bool(_USUAL.search(found.sentence))


def gather(
    documents: Sequence[tuple[Document, Sequence[Found]]],
    tender: Document | None = None,
    unread_files: Sequence[str] = (),
) -> BidSide:
    """Sort what the bid's documents say. `documents` are the read files with their terms; the others are named.

    `tender` is known again in them.
    """
    known = Tender(tender)
    commitments: list[Commitment] = []
    blankets: list[Blanket] = []
    unread: list[tuple[str, int]] = [(name, WHOLE) for name in unread_files]
    left: list[Open] = []
    for document, found in documents:
        unread.extend((document.name, page) for page in document.unread_pages)
        passages = tuple(segment(document))
        copy = known.copy(document, passages)
        if copy.whole:
            continue  # the tender itself, laid beside the bid
        rows = Rows(document, passages, copy)
        caveats = rows.caveats()
        bare = read_answers(found, rows)
        elsewhere = other_goods((p.map.offsets[0], p.text, p.headings) for p in passages if p.map.offsets)
        for each in found:
            if (each.passage.map.offsets[0], each.term.topic) in bare.unsure:
                continue
            said = _said(each, (rows.remarks(each.passage), *caveats))
            if head := elsewhere.get(each.passage.map.offsets[0]):
                said = replace(said, headings=(*said.headings, head))
            kind = _kind(each, said, rows)
            if kind is not None and copy.holds(each.passage) and not said.answers:
                kind = Kind.ECHO
            if kind is None:
                continue
            term = each.term.model_copy(
                update={"evidence": each.term.evidence.model_copy(update={"document": document.name})}
            )
            commitments.append(
                Commitment(
                    term,
                    kind,
                    each.sentence,
                    rows.label(each.passage),
                    each.lead,
                    said,
                    rows.asked(each.passage),
                    denied_beside(each.passage.place),
                )
            )
        commitments.extend(_answered(one, rows) for one in bare.terms)
        left.extend(rows.left_open())
        blankets.extend((*rows.blankets(), *bare.blankets))
    return BidSide(tuple(commitments), tuple(blankets), tuple(unread), tuple(left))


def _answered(answer: Answered, rows: Rows) -> Commitment:
    """A bare answer as a commitment: the cell is its own sentence."""
    kind = Kind.REFUSED if answer.refused else Kind.HEDGED if answer.hedged else Kind.FIRM
    passage = answer.passage
    term = answer.term.model_copy(update={"evidence": rows.cell(passage)})
    said = Said(own=passage.text, remarks=rows.remarks(passage), headings=passage.headings, answers=True)
    return Commitment(
        term,
        kind,
        passage.text,
        rows.label(passage),
        rows.asked(passage),
        said,
        rows.asked(passage),
        denied_beside(passage.place),
    )


def _kind(found: Found, said: Said, rows: Rows) -> Kind | None:
    # Contracts done are told of in the chapters and words of other projects: that is their subject.
    past = found.term.topic == "performance_record"
    if found.setting.chapter in _IGNORED and not (
        found.setting.chapter is Chapter.HISTORY and (past or _is_own_paper(found))
    ):
        return None
    if found.setting.role in (Role.LABEL, Role.SCORING, Role.HEAD):
        return None
    if (
        not past
        and context("offer")["other_project"].search(found.sentence)
        and not _THIS_PROJECT.search(found.sentence)
    ):
        return None
    end = found.passage.map.index(found.term.evidence.end) + len(said.after)
    own = context("strength")["own"].search(found.sentence)
    if is_echo(found, said) or (not own and rows.is_tenders(found.passage, end)):
        return Kind.ECHO
    passage = found.passage
    if found.term.value is None and (
        says_none(passage.text[passage.body :]) or row_says_none(passage.place, passage.text)
    ):
        return Kind.REFUSED
    strength = found.term.strength
    if any(c.value == "exclusion" for c in found.term.conditions):
        # 人为损坏不予保修 bounds a promise as every warranty is bound; 电池不在保修范围内 takes a part out of it.
        return None if _usual_exclusion(found) else Kind.HEDGED
    if strength is Strength.NEGATED:
        return Kind.HEDGED if _IF_NOT.search(said.before + said.own) else Kind.REFUSED
    if strength in (Strength.HEDGED, Strength.INFORMATIVE):
        return Kind.HEDGED
    return Kind.VAGUE if found.vague else Kind.FIRM


def _is_own_paper(found: Found) -> bool:
    """资格与业绩: a chapter that holds the bidder's own papers beside his history."""
    return found.term.topic in PAPERS and any(OWN_PAPERS.search(head) for head in found.passage.headings[-1:])


def _said(found: Found, remarks: Sequence[str]) -> Said:
    """The statement's own clauses, what stands around them in its sentence, and what takes it back further on."""
    text, at = found.passage.text, found.passage.map
    start, end = at.index(found.term.evidence.start), at.index(found.term.evidence.end)
    spans = sentences(text)
    here = next((number for number, (first, last) in enumerate(spans) if first <= start < last), None)
    back = [remark for remark in remarks if remark]
    if here is None:
        return Said(own=text[start:end], remarks=" ".join(back), headings=found.passage.headings)
    first, last = spans[here][0], max(end, spans[here][1])
    back[:0] = [text[a:b] for a, b in spans[here + 1 :] if _BACK.match(text[a:b])]
    return Said(
        text[first:start],
        text[start:end],
        text[end:last],
        " ".join(back),
        found.passage.headings,
        answers(found),
    )
