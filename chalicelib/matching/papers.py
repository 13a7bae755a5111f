"""Certificates and policies: whose, until when, to which standard (field-notes 3.14, 3.15)."""

import re
from dataclasses import dataclass
from datetime import date

from ..model.finding import Requirement
from ..model.term import Term
from ..rules.compare import Outcome
from ..text.normalize import normalize
from .scope import values


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the terms: the day of the bid, the bidder's name, the products, parts and measured properties asked for.

    `undated` says why there is no day, in the report's language.
    `demands` are all the tender's requirements: a statement may answer another of them. `maker`: the bidder makes the goods.
    """

    closing: date | None = None
    undated: str = ""
    bidder: str | None = None
    products: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    parameters: tuple[Requirement, ...] = ()
    demands: tuple[Requirement, ...] = ()
    maker: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a paper does not simply count: the outcome, the rule, and the words to fill in."""

    outcome: Outcome
    rule: str
    detail: str
    closing: str = ""
    required: str = ""


def doubt(requirement: Requirement, term: Term, facts: Facts) -> Doubt | None:
    """Give the worst that a paper's own details say against it, or None."""
    if requirement.topic not in ("certification", "insurance", "qualification"):
        return None
    said: dict[str, str] = {}
    for condition in term.conditions:
        if condition.kind == "other":
            name, _, detail = condition.value.partition(": ")
            said[name] = detail
    if "expired" in said:
        return Doubt(Outcome.SHORT, "TC122", said.get("valid until", term.evidence.quote), _day(facts))
    until = said.get("valid until")
    if until:
        if facts.closing is None:
            return Doubt(Outcome.UNCLEAR, "TC123", until, facts.undated)
        if date.fromisoformat(until) < facts.closing:
            return Doubt(Outcome.SHORT, "TC122", until, _day(facts))
    if said.get("validity unread"):
        return Doubt(Outcome.UNCLEAR, "TC127", said["validity unread"])
    begins = said.get("valid from")
    if begins and facts.closing is not None and date.fromisoformat(begins) > facts.closing:
        return Doubt(Outcome.UNCLEAR, "TC150", begins, _day(facts))
    holder = said.get("holder")
    if holder:
        wrong = _wrong_holder(requirement, holder, facts)
        if wrong is not None:
            return wrong
    if "superseded" in said:
        return Doubt(Outcome.UNCLEAR, "TC125", said["superseded"])
    return None


def _day(facts: Facts) -> str:
    return facts.closing.isoformat() if facts.closing else "—"


def _wrong_holder(requirement: Requirement, holder: str, facts: Facts) -> Doubt | None:
    party = values(requirement.conditions, "party")
    own = facts.bidder is not None and _same_name(holder, facts.bidder)
    related = any(
        word in holder.lower()
        for word in (
            "母公司",
            "总公司",
            "子公司",
            "关联公司",
            "集团持有",
            "parent",
            "subsidiary",
            "affiliate",
        )
    )
    if "manufacturer" in party:
        return Doubt(Outcome.SHORT, "TC124", holder) if own and not facts.maker else None
    if own:
        return None
    if "bidder" in party and (facts.bidder is not None or related):
        return Doubt(Outcome.SHORT, "TC124", holder)
    if "bidder" in party or facts.bidder is not None or related:
        return Doubt(Outcome.UNCLEAR, "TC117", holder)
    return None


def _same_name(a: str, b: str) -> bool:
    plain_a, plain_b = ("".join(name.split()).lower() for name in (a, b))
    return plain_a in plain_b or plain_b in plain_a


_OWN = re.compile(r"我公司|我司|我方|本公司|本厂|我厂|投标人|\bwe\b|\bour\b", re.IGNORECASE)


def holder_is_maker(requirement: Requirement, term: Term, facts: Facts) -> bool:
    """Tell whether the paper is the maker's where that is asked for: another's than the bidder's, or his own who makes the goods."""
    if "manufacturer" not in values(requirement.conditions, "party"):
        return False
    if (
        facts.maker
        and "manufacturer" not in values(term.conditions, "party")
        and _OWN.search(normalize(term.evidence.quote))
    ):
        return True
    holder = next(
        (c.value[8:] for c in term.conditions if c.kind == "other" and c.value.startswith("holder: ")), ""
    )
    return bool(holder) and facts.bidder is not None and not _same_name(holder, facts.bidder)


_COVERED = {
    "at cost": {"at cost", "free"},
    "labour free": {"labour free", "free", "at cost"},
    "free": {"free"},
}


def cost(requirement: Requirement, term: Term) -> Outcome | None:
    """Compare what service costs after the warranty by its basis; None where the requirement names none."""
    wanted = {v[7:] for v in values(requirement.conditions, "other") if v.startswith("basis: ")} & set(
        _COVERED
    )
    given = {v[7:] for v in values(term.conditions, "other") if v.startswith("basis: ")}
    if not wanted:
        return None
    if "charged" in given and "at cost" not in given:
        return Outcome.SHORT
    if "open" in given:
        return Outcome.UNCLEAR
    if all(given & _COVERED[basis] for basis in wanted):
        return Outcome.UNCLEAR if "charged" in given and "labour free" in wanted else Outcome.MET
    return Outcome.UNCLEAR
