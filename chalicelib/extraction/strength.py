"""How firmly a clause speaks: refused, retold, hedged, demanded or promised (gold GUIDE E; field-notes 1.2)."""

import re

from ..lexicon.loader import context, per_lexicon
from ..model.term import Strength
from .sentences import Span, clauses

# An exemption behind the figure opens it again: …72小时内修复,等待进口配件的时间不计在内.
_EXEMPT = re.compile(
    r"^[,(][^,。;]{0,24}(?:不计在内|不计入|不在此限|除外)|^,? ?(?:except|excluding|subject to)\b",
    re.IGNORECASE,
)

# What every warranty leaves out takes nothing from it: 人为损坏除外.
_USUAL_EXEMPTION = re.compile(
    r"人为|使用不当|操作不当|不可抗力|自然灾害|\bmisuse\b|force majeure|wear and tear", re.IGNORECASE
)
# 应具备:1.…;2.… — a colon with the first item behind it; an article of its own ends the list before.
_LIST_OPENS = re.compile(r":(?=\s?(?:1[.、)]|\(1\)|①|一、|\(一\)))")
_PARTS = re.compile(r"[。;:]")
_ARTICLE = re.compile(r"第[一二三四五六七八九十\d]{1,3}条")
# How far back a list may have been opened.
_REACH = 600
# What refuses a clause with a figure in it: 不承诺2小时内到场, 无法在2小时内到达.
_REFUSED_FIGURE = re.compile(
    r"不(?:提供|负责|支持|承诺|保证|敢保证|能保证)|无法|不能|难以|未能|做不到|\bnot\b|cannot", re.IGNORECASE
)


def hedged(text: str) -> str:
    """Give the hedge in the text, or an empty string. 一般故障 is a grade, not a hedge."""
    words = context("strength")["hedge"]
    for match in words.finditer(text):
        if not context("hedge_not")["after"].match(text[match.end() : match.end() + 8]):
            return match.group()
    return ""


def refused(text: str) -> bool:
    """Tell whether the text refuses or lacks what it speaks of. 不得不 and 不能不 are no refusals."""
    return bool(context("strength")["refuse"].search(re.sub(r"不[得能]不", "", text)))


def _inline_head(text: str, sentence: Span) -> str:
    """What opens the list that the sentence is an item of, in one paragraph: 投标人应具备:1.…;2.…."""
    before = text[max(text.rfind("。", 0, sentence[0]) + 1, sentence[0] - _REACH) : sentence[0]]
    before = _ARTICLE.split(before)[-1]
    colons = [match.start() for match in _LIST_OPENS.finditer(before)]
    return _PARTS.split(before[: colons[-1]])[-1] if colons else ""


@per_lexicon(64)  # terms of one clause follow each other
def strength(text: str, sentence: Span, at: Span, opening: str, *, presence: bool) -> Strength:
    """Give the strength of a term at `at` in a sentence; `opening` is the sentence that opens its list.

    `presence`: the term has no figure; then a refusal makes it negated (a figure is seldom refused).
    """
    own = [span for span in clauses(text, sentence) if span[0] < at[1] and at[0] < span[1]]
    clause = text[own[0][0] : own[-1][1]] if own else text[at[0] : at[1]]
    whole = text[sentence[0] : sentence[1]]
    words = context("strength")
    if refused(clause) and (presence or _REFUSED_FIGURE.search(clause)):
        return Strength.NEGATED
    must_here = words["must"].search(clause)
    if hedged(clause) and not must_here:
        return Strength.HEDGED
    hedge_before = hedged(text[sentence[0] : at[0]])
    if (
        hedge_before
        and not must_here
        and not words["must"].search(whole)
        and hedge_before not in ("左右", "大概")
    ):
        return Strength.HEDGED
    exempt = _EXEMPT.search(text[at[1] : sentence[1]])
    if exempt and not words["must"].search(exempt.group()) and not _USUAL_EXEMPTION.search(exempt.group()):
        return Strength.HEDGED
    if must_here:
        return Strength.MANDATORY
    if words["may"].search(clause):
        return Strength.INFORMATIVE
    if words["own"].search(clause) or words["will"].search(clause):
        return Strength.COMMITTED
    before = text[sentence[0] : at[1]]
    if words["own"].search(before):
        return Strength.COMMITTED
    if words["must"].search(whole):
        return Strength.MANDATORY
    opening = _inline_head(text, sentence) or opening
    if opening and not words["own"].search(whole):
        if words["must"].search(opening) and not words["own"].search(opening):
            return Strength.MANDATORY
        if hedged(opening):
            return Strength.HEDGED
    return Strength.COMMITTED
