"""What a demand is beside its topic: of which kind, for which lot, and in what form it is to be proved.

Only what the tender itself says counts: its headings, the heads of its tables, the words of the clause.
"""

import re
from collections.abc import Iterator

from ..lexicon.loader import context
from ..model.finding import Kind
from ..model.term import Condition
from ..text.segment import Passage
from . import conditions

# 第一包, 包2, 01标段, Lot 3. 包3年 and 包修 are a warranty.
_LOT = re.compile(
    r"第?(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2}(?:[-~—、至]\d{1,2}){0,4}|[A-H])(?:号|合同)?(?P<w>标段|标包|分包|包组|采购包|包件|包(?![装括含修换退干机抓裹年]))"
    r"|(?P<w2>标段|标包|采购包|包组|包件|(?<![承分外打面钱])包)(?:号[:]?|[:])?(?P<n2>[一二三四五六七八九十]{1,3}|\d{1,2}|[A-H])(?![年月天日个小次修换退装件箱名页\d.%万元])"
    r"|\b[Ll]ot (?:[Nn]o\. ?)?(?P<n3>\d{1,2}|[A-H])\b",
)
_LOT_HEAD = re.compile(r"^(?:标段|标包|包|分包|包组|采购包)号?(?:名称)?$|^lot(?: no\.?)?$", re.IGNORECASE)
_OPENS = 8
# Who reads a row looks at its first cells, and at the end of what opens a list; a longer one is made to be slow.
MOST = 16
REACH = 240
_PROOF = re.compile(
    r"(?:(?:彩色)?(?:原件|复印件|影印件|影本|扫描件|打印件|传真件)(?:或(?:彩色)?(?:原件|复印件|扫描件))?|(?:网上|网页|网站|官网|查询|结果)?(?:查询)?(?:截图|截屏))"
    r"(?:\(?(?:[,、]?(?:并|且|均|须|需|应)){0,2}(?:逐页)?(?:加盖|盖)[^,。;()]{0,10}?(?:公章|印章|鲜章|签章|电子章)\)?)?"
    r"|\b(?:certified )?(?:true )?cop(?:y|ies)\b|\boriginals?\b|\bscreen ?shots?\b|\bscanned cop(?:y|ies)\b",
    re.IGNORECASE,
)
# Papers: what is shown, in a form and at a moment.
PAPERS = frozenset(
    {
        "certification",
        "insurance",
        "manufacturer_authorization",
        "manufacturer_warranty_letter",
        "performance_record",
        "qualification",
        "test_report",
    }
)


def kind(passage: Passage) -> Kind | None:
    """Give the kind that the nearest words around a demand name: 资格性审查, 符合性审查, 商务要求 …; None if none does."""
    words = context("kind")
    for source in _around(passage):
        for name, pattern in words.items():
            if pattern.search(source):
                return Kind(name)
    return None


def _around(passage: Passage) -> Iterator[str]:
    """The words that may name a passage's kind, the nearest first."""
    place = passage.place
    if place is not None:
        yield from (
            text for column, text in place.row_cells[:MOST] if column < place.column and len(text) <= 16
        )
        yield from (place.heads[place.column : place.column + 1])
    yield passage.list_head[-REACH:]
    yield from reversed(passage.headings)


def lot(passage: Passage, sentence: str) -> str | None:
    """Give the lot that a demand is for, as the tender writes it: 第一包, 标段2, Lot 3; None where no lot is named."""
    place = passage.place
    if place is not None:
        for column, text in place.row_cells[:MOST]:
            if column < len(place.heads) and _LOT_HEAD.search(place.heads[column]) and len(text) <= 16:
                return text
    for opening in (sentence[:24], passage.text[:24] if passage.place is None else ""):
        match = _LOT.search(opening)
        if match and match.start() <= _OPENS:
            return match.group()
    for heading in (passage.list_head[:24], *reversed(passage.headings)):
        match = _LOT.search(heading)
        if match:
            return match.group()
    return None


def proof(passage: Passage, sentence: str, since: int, until: int) -> str | None:
    """Give the form of proof as the tender words it: 复印件加盖公章, 网上查询截图; None where it names none.

    `since` and `until` bound the demand's quote in the passage; the words stand in it, behind it, or open its list.
    """
    for source in (passage.text[since : until + 24], sentence, passage.list_head[-REACH:]):
        match = _PROOF.search(source)
        if match:
            return match.group()
    return None


def shown(passage: Passage, held: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Give a paper's conditions with the moment and the form that its list's opening or its heading names."""
    result = list(held)
    for name in ("due", "form"):
        if any(condition.kind == name for condition in result):
            continue
        sources = (passage.list_head[-REACH:], *(reversed(passage.headings[-2:]) if name == "due" else ()))
        for source in sources:
            said = conditions.named(name, source)
            if said:
                result.append(said[0])
                break
    return tuple(result)
