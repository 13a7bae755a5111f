"""For what sum an insurance stands: behind its name, ahead of it, in its row, or said of a whole list (field-notes 3.15)."""

import re

from ..model.term import Condition, Operator
from ..model.value import Value
from ..recognizers import money
from ..recognizers.base import Figure
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from .sentences import Span, clauses

Sum = tuple[Value | None, Operator, bool, tuple[Condition, ...], Span | None]
NO_SUM: Sum = (None, Operator.PRESENT, False, (), None)
_PER_CLAIM = re.compile(
    r"每(?:宗|一)(?:事故)?|每次(?:事故)?|每起|单次|\bany one (?:claim|occurrence|event)\b|\bper (?:claim|occurrence|event)\b|\beach (?:and every )?(?:claim|occurrence)\b",
    re.IGNORECASE,
)
_AGGREGATE = re.compile(
    r"累计|年度|总(?:保额|限额)|\baggregate\b|\bper (?:year|annum)\b|\bin any one year\b", re.IGNORECASE
)
# What may stand between the names of one list whose sum is said once, for each of them.
_LISTED = re.compile(
    r"[ 、,/(]*(?:和|及|与|以及|and|or|或)?[ ]*(?:insurance|policies)?[ ]*(?:、|,|和|及|与|and)?[ ]*",
    re.IGNORECASE,
)
_OF_EACH = re.compile(
    r"均|各|都|每[份项个]|[,:](?:单)?(?:保险金额|保额|保险限额|赔偿限额|责任限额)|\beach\b|\bboth\b|\ball\b",
    re.IGNORECASE,
)
# 500万元的产品责任险: the sum ahead of its name.
_DIRECTLY = re.compile(r"(?:以上|及以上|或以上)?(?:保额|限额)?的[^,。;、]{0,6}")
_SUM_HEAD = re.compile(r"保额|金额|限额|赔偿|\bsum\b|\blimit\b|\bamount\b|\bcover", re.IGNORECASE)


def insured(passage: Passage, sentence: Span, trigger: Trigger, insurances: list[Trigger]) -> Sum:
    """Give the sum of the insurance named by `trigger`; `insurances` are all that the sentence names, in order."""
    text = passage.text
    others = [t for t in insurances if t.subject != trigger.subject or _name(text, t) != _name(text, trigger)]
    until = min([sentence[1], *[t.start for t in others if t.start >= trigger.end]])
    since = max([sentence[0], *[t.end for t in others if t.end <= trigger.start]])
    figures = list(money.find(text))
    ahead = [f for f in figures if since <= f.start and _DIRECTLY.fullmatch(text[f.end : trigger.start])]
    if ahead:
        return _sum(text, ahead[-1], text[max(since, ahead[-1].start - 12) : trigger.start])
    figures = [f for f in figures if not any(_DIRECTLY.fullmatch(text[f.end : t.start]) for t in others)]
    for figure in figures:
        if trigger.end <= figure.start < until:
            return _sum(text, figure, text[trigger.end : min(until, figure.end + 30)])
    for figure in reversed(figures):
        clause = next((c for c in clauses(text, sentence) if c[0] <= trigger.start < c[1]), sentence)
        if any(clause[0] <= other.start and other.end <= figure.start for other in others):
            break  # 第三者责任险(不低于200万元)、车上人员责任险: the sum is the one before it's
        if max(since, clause[0]) <= figure.start and figure.end <= trigger.start:
            return _sum(text, figure, text[max(since, clause[0]) : trigger.start])
    return _of_the_list(text, sentence, trigger, insurances, figures) or _of_the_row(passage)


# One insurance under several names.
_ONE_NAME: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "professional",
        re.compile(r"professional|errors (?:and|&|or) omissions|^(?:职业|专业)责任", re.IGNORECASE),
    ),
    ("motor", re.compile(r"\bauto|vehicle|\bmotor", re.IGNORECASE)),
    ("cyber", re.compile(r"cyber|网络安全", re.IGNORECASE)),
    ("umbrella", re.compile(r"umbrella|excess", re.IGNORECASE)),
    ("pollution", re.compile(r"pollution|environmental|环境污染", re.IGNORECASE)),
    ("compulsory motor", re.compile(r"交强|强制")),
)
_KIND = re.compile(r"(?:保)?险$| ?(?:insurance|policy|coverage)$", re.IGNORECASE)


def name_of(named: str) -> str:
    """Give one name for the ways to write an insurance that has no subject of its own."""
    known = next((name for name, pattern in _ONE_NAME if pattern.search(named)), None)
    return known or _KIND.sub("", named).strip().lower()


def _name(text: str, trigger: Trigger) -> str:
    return name_of(text[trigger.start : trigger.end]) if trigger.subject == "other" else ""


def _sum(text: str, figure: Figure, near: str) -> Sum:
    basis: tuple[Condition, ...] = ()
    if _PER_CLAIM.search(near):
        basis = (Condition(kind="other", value="per claim"),)
    elif _AGGREGATE.search(near):
        basis = (Condition(kind="other", value="aggregate"),)
    return figure.value, figure.operator or Operator.EXACTLY, figure.blank, basis, (figure.start, figure.end)


def _of_the_list(
    text: str, sentence: Span, trigger: Trigger, insurances: list[Trigger], figures: list[Figure]
) -> Sum | None:
    """产品责任险、公众责任险,保额均不低于100万元: the sum is that of each."""
    last = trigger
    for other in insurances:
        if other.start < last.end:
            continue
        if not _LISTED.fullmatch(text[last.end : other.start]):
            return None
        last = other
    for figure in figures:
        if last.end <= figure.start < sentence[1] and last is not trigger:
            near = text[last.end : figure.start]
            if _OF_EACH.search(near) or _OF_EACH.match(text[figure.end : figure.end + 80].lstrip()):
                return _sum(text, figure, near)
            return None
    return None


def _of_the_row(passage: Passage) -> Sum:
    """险种 | 保额: the name in one cell, its sum in another of the row."""
    if passage.place is None:
        return NO_SUM
    heads = passage.place.heads
    for column, cell in passage.place.row_cells:
        if column >= len(heads) or column == passage.place.column or not _SUM_HEAD.search(heads[column]):
            continue
        for figure in money.find(cell):
            value, operator, blank, basis, _ = _sum(cell, figure, f"{heads[column]} {cell}")
            return value, operator, blank, basis, None
    return NO_SUM
