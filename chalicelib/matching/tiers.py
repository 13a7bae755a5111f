"""Which of the tender's cases a statement is for: 供餐时段 or 非供餐时段, 安全类故障 or 一般故障 (field-notes 1.6).

A figure that the bid gives for one case of the tender's says nothing of the other cases.
"""

import re
from enum import IntEnum
from functools import lru_cache

from ..model.finding import Requirement
from ..text.normalize import normalize
from ..text.textmap import squeeze
from .commitments import Commitment
from .papers import Facts
from .scope import values

_KINDS = ("severity", "area")
# One case is called 供餐时段 here, 供餐期间 or 供餐时间 there.
_FAMILIES = (
    r"时段|时期|期间|时间段?|时候|时|期|日",
    r"类?(?:型|别|性)?(?:的)?(?:故障|问题|事件|事故|缺陷|隐患|异常|情形|情况|报修)|类",
    r"区域|地区|片区|区",
)
_JOINED = re.compile(r"^(?:[、及和与/,]|以及|或者?|还是| and | or )+$")
_NOT = re.compile(r"[非不无未外]$|\b(?:non-?|outside |other than )$", re.IGNORECASE)


class Answer(IntEnum):
    """Whether a statement is for another case of the tender's, for no case by name, or for the requirement's own."""

    OTHER = 0
    GENERAL = 1
    OWN = 2


def answer(requirement: Requirement, commitment: Commitment, facts: Facts) -> Answer:
    """Tell for which of the tender's cases the statement is."""
    rivals = [
        other
        for other in facts.demands
        if other.id != requirement.id
        and (other.topic, other.subject) == (requirement.topic, requirement.subject)
        and str(other.value) != str(requirement.value)
    ]
    own = _cases(requirement)
    if not rivals:
        named = _named(commitment, tuple(sorted(own))) if own else frozenset()
        return Answer.OWN if named else Answer.GENERAL
    others = frozenset().union(*(_cases(rival) for rival in rivals)) - own
    if own or others:
        named = _named(commitment, tuple(sorted(own | others)))
        if named:
            return Answer.OWN if named & own else Answer.OTHER
    for kind in _KINDS:
        theirs = values(commitment.term.conditions, kind)
        if not theirs or values(requirement.conditions, kind):
            continue
        if any(theirs <= values(rival.conditions, kind) for rival in rivals):
            return Answer.OTHER
    return Answer.GENERAL


def _cases(requirement: Requirement) -> frozenset[str]:
    return frozenset(
        value[6:] for value in values(requirement.conditions, "other") if value.startswith("case: ")
    )


def _named(commitment: Commitment, cases: tuple[str, ...]) -> frozenset[str]:
    """The cases that the statement names: in its own words, else last before them, at its row's head, or above it."""
    said = commitment.said
    for text in (said.own, said.before, commitment.row, *reversed(said.headings[-1:])):
        found = _mentions(text, cases)
        if found:
            return found
    return frozenset()


def _mentions(text: str, cases: tuple[str, ...]) -> frozenset[str]:
    """The last case named in a text, with those that are joined to it: 供餐及非供餐时段均…."""
    spots = []
    taken: list[tuple[int, int]] = []
    for case in sorted(cases, key=len, reverse=True):
        for match in _pattern(case).finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            if _NOT.search(text[: match.start()]):
                taken.append(match.span())
                continue
            taken.append(match.span())
            spots.append((match.start(), match.end(), case))
    if not spots:
        return frozenset()
    spots.sort()
    named = {spots[-1][2]}
    for (_, end, case), (start, _, _) in zip(reversed(spots[:-1]), reversed(spots[1:]), strict=True):
        if not _JOINED.match(text[end:start]):
            break
        named.add(case)
    return frozenset(named)


@lru_cache(maxsize=256)
def _pattern(case: str) -> re.Pattern[str]:
    plain = normalize(case)
    name = squeeze(plain, [(0, len(plain))]).text
    for family in _FAMILIES:
        tail = re.search(rf"(?:{family})$", name)
        if tail is not None and tail.start() >= 2:
            core = re.escape(name[: tail.start()])
            # A short core is a word of every day (安全, 一般): it needs what it is a case of, or a fellow.
            needed = rf"(?:{family}|(?=[、和及与]))" if tail.start() <= 2 else rf"(?:{family})?"
            return re.compile(core + needed, re.IGNORECASE)
    return re.compile(re.escape(name), re.IGNORECASE)
