"""Response cells that only answer: 3年, 800万元, 未取得. What they are about stands in the demand beside them.

A bare figure is read under the demand's own word. Several figures answer several demands in their order; fewer figures
than demands answer none of them for certain, and a person is asked.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..extraction.found import Found
from ..extraction.pipeline import extract
from ..extraction.strength import hedged
from ..lexicon.loader import topics
from ..model.document import Document, Line, Page, PageStatus
from ..model.term import Condition, Operator, Strength, Term
from ..model.value import Duration
from ..recognizers import duration, triggers
from ..text.segment import Passage
from .rows import Blanket, Rows

# A longer cell is a text that speaks for itself.
_LONGEST = 60
_LONGEST_EN = 140
_REFUSED = re.compile(
    r"^[^,。;]{0,12}(?:不(?:再)?(?:提供|包含|包括|含|具备|具有|接受|支持|满足|响应|符合)|未(?:取得|具备|获得|投保|办理|提供)|没有|暂无|无法(?:提供|满足|响应)|不能(?:提供|满足))(?![^,。;]{0,12}(?:除外|则))"
    r"|^no\b(?! (?:deviation|charge|exception|limit|restriction|change))|\bnot (?:included|provided|offered|available|held|met|applicable to our)\b|\b(?:do|does|can|will|could) ?not (?:provide|offer|hold|include|comply|meet|accept)\b|\bunable to\b|\bnon-?compl",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"^(?:我[公司方]{1,2}|本公司)?(?:已|均已|现已)?(?:经)?(?:承诺)?(?:提供|具有|具备|持有|取得|获得|投保|附|有(?!偏离|条件|待|意|望))"
    r"|^(?:yes,? )?(?:held|provided|enclosed|attached|included|certified)\b",
    re.IGNORECASE,
)
_PARENT = re.compile(
    r"(?:母公司|总公司|子公司|关联公司|关联企业|集团公司?|控股股东)[^,。;]{0,12}(?:持有|具有|取得|投保|名下)|由[^,。;]{0,6}(?:母公司|总公司|子公司|关联公司|集团)"
    r"|\b(?:held|provided|carried) by our (?:parent|subsidiary|affiliate|group)\b|\bour parent company\b",
    re.IGNORECASE,
)
# Asked for free for the product's life, offered against payment.
_FREE = ("lifetime_service",)
_CHARGE = re.compile(
    r"另行?(?:收费|计费|付费)|有偿|(?<!不)收取(?!零|配件|材料|成本)|\bat (?:extra )?(?:cost|charge)\b|\bchargeable\b",
    re.IGNORECASE,
)
_ASKED_FREE = re.compile(r"免费|无偿|\bfree\b", re.IGNORECASE)
_PAPERS = ("certification", "insurance", "qualification")


@dataclass(frozen=True, slots=True)
class Answered:
    """A term read from a bare answer, the passage of its cell, and whether the answer refuses or hedges."""

    term: Term
    passage: Passage
    refused: bool = False
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """What bare answers say: terms, and blankets for cells whose figures can't be told apart.

    `unsure` are the places of those cells in the text, with the topics that they leave open.
    """

    terms: tuple[Answered, ...] = ()
    blankets: tuple[Blanket, ...] = ()
    unsure: frozenset[tuple[int, str]] = frozenset()


def read_answers(found: Sequence[Found], rows: Rows) -> Read:
    """Read the bare answers of a document's deviation tables. `found` are the document's terms."""
    by_cell: dict[int, list[Found]] = {}
    for each in found:
        if each.passage.place is not None:
            by_cell.setdefault(each.passage.map.offsets[0], []).append(each)
    terms: list[Answered] = []
    blankets: list[Blanket] = []
    unsure: set[tuple[int, str]] = set()
    for required, response in rows.answers():
        most = _LONGEST_EN if response.text.isascii() else _LONGEST
        if not response.text or len(response.text) > most:
            continue
        asked = _once(by_cell.get(required.map.offsets[0], []))
        if len(asked) == 1 and asked[0].term.topic in _FREE and _charged(required.text, response.text):
            terms.append(Answered(_plain(asked[0].term, Operator.ABSENT), response, refused=True))
            continue
        spoken = {trigger.topic for trigger in triggers.find(response.text)}
        if spoken - ({asked[0].term.topic} if len(asked) == 1 else set()):
            continue
        given = {each.term.topic for each in by_cell.get(response.map.offsets[0], [])}
        timed = [each for each in asked if isinstance(each.term.value, Duration)]
        figures = [*duration.find(response.text)]
        if len(timed) > 1 and figures:
            if len(figures) == len(timed) and all(figure.value for figure in figures):
                pieces = _pieces(response.text, [figure.start for figure in figures])
                for one, piece in zip(timed, pieces, strict=True):
                    if one.term.topic not in given:
                        terms.extend(_under(one, required, response, piece))
            else:
                left = frozenset(each.term.topic for each in timed)
                blankets.append(rows.blanket(response, left))
                unsure |= {(response.map.offsets[0], topic) for topic in left}
        elif len(asked) == 1 and asked[0].term.topic not in given:
            terms.extend(_one(asked[0], required, response))
    terms.extend(_named_figures(found, rows.plain_cells()))
    return Read(tuple(terms), tuple(blankets), frozenset(unsure))


def _charged(asked: str, answer: str) -> bool:
    return bool(_ASKED_FREE.search(asked) and _CHARGE.search(answer))


def _once(asked: Sequence[Found]) -> list[Found]:
    """The demands of a cell without those that only name again what has a figure."""
    valued = {each.term.topic for each in asked if each.term.value is not None}
    return [each for each in asked if each.term.value is not None or each.term.topic not in valued]


def _pieces(text: str, starts: Sequence[int]) -> list[str]:
    """The text cut before each figure; what stands before the first belongs to it."""
    edges = [0, *starts[1:], len(text)]
    return [text[a:b] for a, b in itertools.pairwise(edges)]


def _one(asked: Found, required: Passage, response: Passage) -> Iterator[Answered]:
    text, term = response.text, asked.term
    if _PARENT.search(text) and term.topic in _PAPERS:
        holder = Condition(kind="other", value=f"holder: {_parent(text)}")
        yield Answered(_plain(term, Operator.PRESENT, (holder,)), response)
    elif _REFUSED.search(text) and not _HELD.search(text):
        yield Answered(_plain(term, Operator.ABSENT), response, refused=True)
    elif term.value is not None:
        yield from _under(asked, required, response, text)
    elif _HELD.search(text):
        yield Answered(_plain(term, Operator.PRESENT), response, hedged=bool(hedged(text)))


def _parent(text: str) -> str:
    match = _PARENT.search(text)
    return match.group() if match else text


def _plain(term: Term, operator: Operator, conditions: tuple[Condition, ...] = ()) -> Term:
    strength = Strength.NEGATED if operator is Operator.ABSENT else Strength.COMMITTED
    return term.model_copy(
        update={"operator": operator, "value": None, "value_blank": False, "conditions": conditions, "strength": strength}
    )  # fmt: skip


def _under(asked: Found, required: Passage, response: Passage, text: str) -> Iterator[Answered]:
    """Read a figure under the demand's own word: 质保期:3年."""
    word = next((t for t in triggers.find(required.text) if t.topic == asked.term.topic), None)
    if word is None:
        return
    head = required.text[word.start : word.end]
    said = f"{head}:{text}" if not text.isascii() else f"{head}: {text}"
    for each in extract(_document(said)):
        term = each.term
        if (term.topic, term.subject) != (asked.term.topic, asked.term.subject) or term.value is None:
            continue
        yield Answered(term, response, hedged=term.strength is Strength.HEDGED)
        return


def _document(text: str) -> Document:
    return Document(
        name="",
        sha256="",
        media_type="text/plain",
        text=text,
        pages=(Page(number=1, start=0, end=len(text), status=PageStatus.TEXT),),
        lines=(Line(start=0, end=len(text), page=1, box=None),),
    )


_NUMBERED = ("rate", "money", "count", "frequency")


def _named_figures(found: Sequence[Found], passages: Sequence[Passage]) -> Iterator[Answered]:
    """Read figures under the head of their row: 满意率 | 不低于95%."""
    known = {(each.passage.map.offsets[0], each.term.topic) for each in found if each.term.value is not None}
    for passage in passages:
        place = passage.place
        if place is None or place.header or not place.row_head or len(passage.text) > _LONGEST:
            continue
        if not any(char.isdigit() or char in "一二三四五六七八九十百" for char in passage.text):
            continue
        heads = {(t.topic, place.row_head[t.start : t.end]) for t in triggers.find(place.row_head)}
        if len(heads) != 1 or place.row_head == passage.text or triggers.find(passage.text):
            continue
        ((topic, head),) = heads
        if topics()[topic].kind not in _NUMBERED or (passage.map.offsets[0], topic) in known:
            continue
        for each in extract(_document(f"{head}:{passage.text}")):
            if each.term.topic == topic and each.term.value is not None:
                yield Answered(each.term, passage, hedged=each.term.strength is Strength.HEDGED)
                break
