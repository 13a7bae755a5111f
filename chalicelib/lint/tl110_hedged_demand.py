"""TL110: a demand with a figure or a mark that leaves itself open: 原则上2小时内到场 (field-notes 1.2, hedges)."""

import re
from collections.abc import Iterator

from ..extraction.sentences import clauses
from ..extraction.strength import hedged
from ..model.term import Strength
from .marks import MARKS
from .tender import Hit, Place, Tender, place_of, spoken

_HEDGE = re.compile(r"原则上|尽量|尽可能|力争|力求|争取(?=[^,。;]{0,6}(?:在|于|做到|达到|\d))")
_FIGURE = re.compile(
    r"\d|[一二三四五六七八九十两半]个?(?:小时|天|日|年|月|周|次|人|名|份)|不(?:得)?(?:超过|少于|低于|高于)"
)
# What the buyer leaves open for himself demands nothing of a bidder.
_BUYER = re.compile(r"采购人|招标人|甲方|代理机构|委员会|磋商小组|评审|小组|供应商数量|投标截止|开标|改期")
_FIRM_ENGLISH = re.compile(r"possible|practicable|endeavou?r|effort|aim|try", re.IGNORECASE)
# How often the buyer looks at the work is his own affair, whoever is named.
_ASSESSES = re.compile(r"考核|评估|抽查|检查组|付款|支付|结算")
# What opens a clause is none of its hedge: (2)正常情况下.
_OPENING = re.compile(r"^[\W\d_]{1,16}")
# 一般, 通常 alone may be a kind of people or of goods.
_SHORTEST = 4
# Terms whose figure is about are no demands with a hedge: 约70%.
_NOT = ("technical_parameter", "payment_terms", "compensation")


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each hedged demand with its hedge."""
    same: dict[tuple[str, str], list[Place]] = {}
    known: set[int] = set()
    for (passage, span), hedge, since in (*_by_words(tender), *_by_terms(tender)):
        at = passage.map.offsets[passage.text.find(hedge, since)]
        if at not in known:
            known.add(at)
            same.setdefault((hedge, passage.text[span[0] : span[1]]), []).append((passage, span))
    for (hedge, _), places in same.items():
        # What opens the clause is none of the hedge: -维修期限:正常情况下.
        yield Hit(tuple(places), {"hedge": _OPENING.sub("", hedge.rpartition(":")[2])})


def _by_words(tender: Tender) -> Iterator[tuple[Place, str, int]]:
    for passage, sentence in spoken(tender.demanding):
        for clause in clauses(passage.text, sentence):
            text = passage.text[clause[0] : clause[1]]
            hedge = _HEDGE.search(text)
            if hedge is None or _BUYER.search(text[: hedge.start()]) or _ASSESSES.search(text):
                continue
            if _FIGURE.search(text, hedge.end()) or (passage.mark in MARKS and passage.mark):
                yield (passage, clause), hedge.group(), clause[0]


def _by_terms(tender: Tender) -> Iterator[tuple[Place, str, int]]:
    for found in tender.demands:
        if found.term.strength is Strength.HEDGED and found.term.topic not in _NOT and found.term.value:
            hedge = hedged(found.sentence)
            if hedge.isascii() and not _FIRM_ENGLISH.search(hedge):
                continue  # is expected to is how English tenders demand
            since = found.passage.text.find(found.sentence)
            if (
                len(hedge) >= _SHORTEST
                and since >= 0
                and hedge in found.sentence
                and not _BUYER.search(found.sentence)
            ):
                yield place_of(found), hedge, since
