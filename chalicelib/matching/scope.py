"""Does a commitment speak to a requirement at all, and to all of it? (field-notes 1.6, 1.7)"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ..lexicon.loader import context
from ..model.finding import Requirement
from ..model.term import Condition, Term
from ..text.normalize import normalize
from ..text.textmap import squeeze


class Fit(StrEnum):
    """How a commitment's scope stands to the requirement's."""

    FULL = "full"
    PART = "part"
    ELSEWHERE = "elsewhere"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Scope:
    """The fit, the rule that explains a doubt, and the words for it."""

    fit: Fit
    rule: str = ""
    detail: str = ""


_FULL = Scope(Fit.FULL)
_ELSEWHERE = Scope(Fit.ELSEWHERE)
_TIERS = ("severity", "area")


def values(conditions: tuple[Condition, ...], kind: str) -> frozenset[str]:
    """Give the values of one kind of condition."""
    return frozenset(c.value for c in conditions if c.kind == kind)


def fit(requirement: Requirement, term: Term) -> Scope:
    """Tell whether the term answers the requirement, all of it, a part, or something else."""
    wanted, given = requirement.conditions, term.conditions
    doubts: list[Scope] = []
    for kind in _TIERS:
        mine, theirs = values(wanted, kind), values(given, kind)
        if mine and theirs and not mine & theirs:
            if {"urgent", "general"} & (mine | theirs) and any(v.startswith("level_") for v in mine | theirs):
                doubts.append(Scope(Fit.DOUBTFUL, "TC112", "、".join(sorted(theirs))))
            else:
                return _ELSEWHERE
        elif theirs and not mine and not _for_all(kind, term):
            doubts.append(Scope(Fit.PART, "TC112", "、".join(sorted(theirs))))
    thing = _thing(requirement, term)
    if thing is not None:
        if thing.fit is Fit.ELSEWHERE:
            return thing
        doubts.append(thing)
    for check in (_task, _legs, _period, _channel, _clock, _party, _moment):
        scope = check(requirement, term)
        if scope is not None:
            if scope.fit is Fit.ELSEWHERE:
                return scope
            doubts.append(scope)
    if not doubts:
        return _FULL
    return next((d for d in doubts if d.fit is Fit.DOUBTFUL), doubts[0])


# 城区及郊县均在1小时内响应: places joined, with one figure for all of them.
_ALL = re.compile(r"均|都|皆|一律|统一|\b(?:both|all|alike)\b", re.IGNORECASE)


def _for_all(kind: str, term: Term) -> bool:
    quote = normalize(term.evidence.quote)
    said = squeeze(quote, [(0, len(quote))]).text
    if not _ALL.search(said):
        return False
    named = {value for value, pattern in context(kind).items() if pattern.search(said)}
    return {"urgent", "general"} <= named or ("city" in named and bool({"suburb", "remote"} & named))


def _thing(requirement: Requirement, term: Term) -> Scope | None:
    """Parts and products: 整机 covers its parts, 打印机 says nothing of 便携式计算机."""
    mine, theirs = values(requirement.conditions, "part"), values(term.conditions, "part")
    whole = "whole machine"
    if theirs - {whole} and not mine - {whole}:
        return Scope(Fit.ELSEWHERE, "part", "、".join(sorted(theirs - {whole})))
    if mine - {whole} and theirs - {whole} and not mine & theirs:
        return _ELSEWHERE
    wanted, offered = values(requirement.conditions, "product"), values(term.conditions, "product")
    if wanted and offered and not any(_same(a, b) for a in wanted for b in offered):
        return _ELSEWHERE
    if offered and not wanted and not theirs:
        return Scope(Fit.PART, "TC112", "、".join(sorted(offered)))
    return None


def _same(a: str, b: str) -> bool:
    return a in b or b in a


def _task(requirement: Requirement, term: Term) -> Scope | None:
    """24小时内提供解决方案 is a deadline of some work, not of the goods."""
    return _ELSEWHERE if any(c.value == "task" for c in term.conditions) else None


def _legs(requirement: Requirement, term: Term) -> Scope | None:
    """5年或20万公里: whichever comes first, so perhaps less than five years."""
    mine = {c.value for c in requirement.conditions if c.value.startswith("or: ")}
    legs = [c.value[4:] for c in term.conditions if c.kind == "other" and c.value.startswith("or: ")]
    return Scope(Fit.DOUBTFUL, "TC112", legs[0]) if legs and not mine else None


def _period(requirement: Requirement, term: Term) -> Scope | None:
    mine, theirs = values(requirement.conditions, "period"), values(term.conditions, "period")
    if (
        "post_warranty" in theirs
        and "post_warranty" not in mine
        and requirement.topic != "post_warranty_cost"
    ):
        return _ELSEWHERE
    if "post_warranty" in mine and "in_warranty" in theirs:
        return _ELSEWHERE
    if "working_hours" in theirs and "working_hours" not in mine:
        return Scope(Fit.DOUBTFUL, "TC104", "working_hours")
    if "holidays" in theirs - mine:
        return Scope(Fit.PART, "TC112", "holidays")
    return None


def _channel(requirement: Requirement, term: Term) -> Scope | None:
    mine, theirs = values(requirement.conditions, "channel"), values(term.conditions, "channel")
    if mine and theirs and not mine & theirs:
        return Scope(Fit.DOUBTFUL, "TC112", "、".join(sorted(theirs)))
    return None


def clocks(conditions: tuple[Condition, ...]) -> bool:
    """Tell whether the clock starts at arrival or diagnosis and not at the call."""
    return any(c.kind == "other" and c.value.startswith("clock:") for c in conditions)


def _clock(requirement: Requirement, term: Term) -> Scope | None:
    if clocks(term.conditions) and not clocks(requirement.conditions):
        return Scope(
            Fit.DOUBTFUL, "TC112", next(c.value[7:] for c in term.conditions if c.value.startswith("clock:"))
        )
    return None


def _party(requirement: Requirement, term: Term) -> Scope | None:
    mine, theirs = values(requirement.conditions, "party"), values(term.conditions, "party")
    if requirement.topic.startswith("manufacturer"):
        return None
    papers = requirement.topic in ("certification", "insurance", "qualification", "test_report")
    if "manufacturer" in mine and "manufacturer" not in theirs:
        return Scope(Fit.DOUBTFUL, "TC117", "manufacturer")
    if (
        "manufacturer" in theirs
        and "manufacturer" not in mine
        and papers
        and requirement.topic != "test_report"
    ):
        return Scope(Fit.DOUBTFUL, "TC117", "bidder")
    return None


def _moment(requirement: Requirement, term: Term) -> Scope | None:
    mine, theirs = values(requirement.conditions, "due"), values(term.conditions, "due")
    if mine and theirs and not mine & theirs:
        return Scope(Fit.DOUBTFUL, "TC118", "、".join(sorted(theirs)))
    if mine - {"with_bid"} and not theirs:
        return Scope(Fit.DOUBTFUL, "TC118", "")
    forms, given = values(requirement.conditions, "form"), values(term.conditions, "form")
    if "original" in forms and given and "original" not in given:
        return Scope(Fit.DOUBTFUL, "TC118", "copy")
    return None
