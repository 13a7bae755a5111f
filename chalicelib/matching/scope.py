"""Does a commitment speak to a requirement at all, and to all of it? (field-notes 1.6, 1.7)"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ..lexicon.loader import context
from ..model.finding import Requirement
from ..model.term import Condition, Term
from ..model.value import Schedule
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
_WORKING_DAYS = 5


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
    for check in (_task, _post, _case, _days, _legs, _period, _channel, _clock, _party, _moment):
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


# What a post's name ends with says little; the words before it tell which post it is.
_RANK = re.compile(r"(?:负责人|工程师|技术员|管理员|[人队]员|经理|主管|组长|队长|员工|工人|[员师工])$")


def _quote(each: Requirement | Term) -> str:
    """Give the words that a demand or a promise is read from; a demand of a profile has none."""
    return each.evidence.quote if each.evidence else ""


def _core(post: str) -> str:
    return _RANK.sub("", post) or post


def _post(requirement: Requirement, term: Term) -> Scope | None:
    """10名电工 is not answered by 10名保安, nor by ten people of whom nothing is said; 60次拨测 by no other visits."""
    mine, theirs = (
        labels(each.conditions, "post: ") | labels(each.conditions, "work: ") for each in (requirement, term)
    )
    if mine and not theirs:
        named = any(_core(post) in _quote(term) for post in mine)
        return None if named else Scope(Fit.DOUBTFUL, "TC112", "、".join(sorted(mine)))
    if not theirs or (not mine and any(_core(post) in _quote(requirement) for post in theirs)):
        return None
    if any(_core(a) in _core(b) for a in mine for b in theirs):
        return None
    if any(_core(b) in _core(a) for a in mine for b in theirs):
        return Scope(Fit.DOUBTFUL, "TC112", "、".join(sorted(theirs)))
    return _ELSEWHERE


def _case(requirement: Requirement, term: Term) -> Scope | None:
    """供餐时段30分钟,其他时段2小时: each figure holds in its own case."""
    mine, theirs = labels(requirement.conditions, "case: "), labels(term.conditions, "case: ")
    if not theirs or same_case(mine, theirs):
        return None
    quote = normalize(_quote(requirement))
    if not mine and any(label in quote for label in theirs):
        return None
    return Scope(Fit.DOUBTFUL if mine else Fit.PART, "TC112", "、".join(sorted(theirs)))


# Words that every case may have.
_ANY_CASE = re.compile(r"其他|其余|时段|时间|期间|情况|的|故障|问题|\s")
_OPPOSITE = re.compile(r"^(?:非|不|其他|其余|除)")


def same_case(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether two labels speak of one case: 供餐时段 and 供餐时间, but not 非供餐时段."""
    for a in mine:
        for b in theirs:
            if bool(_OPPOSITE.match(a)) != bool(_OPPOSITE.match(b)):
                continue
            short, long = sorted((_ANY_CASE.sub("", a), _ANY_CASE.sub("", b)), key=len)
            if a == b or (short and short in long):
                return True
    return False


def _days(requirement: Requirement, term: Term) -> Scope | None:
    """服务时间9:00-17:00: on which days is not said, so perhaps on working days alone."""
    value = requirement.value
    if "days: not told" not in values(term.conditions, "other"):
        return None
    if isinstance(value, Schedule) and value.days_per_week <= _WORKING_DAYS:
        return None
    return Scope(Fit.DOUBTFUL, "TC112", term.evidence.quote)


def labels(conditions: tuple[Condition, ...], prefix: str) -> frozenset[str]:
    """Give what the notes of one kind say behind their label."""
    return frozenset(v[len(prefix) :] for v in values(conditions, "other") if v.startswith(prefix))


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
