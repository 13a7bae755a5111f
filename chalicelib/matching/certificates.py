"""Certificates with levels and editions: each scheme has its own direction, each standard its adoptions (field-notes 1.3, 3.14)."""

import re
from datetime import date

from ..lexicon.schemes import scheme_of, schemes
from ..lexicon.standards import edition_of, is_replaced
from ..model.finding import Requirement
from ..model.term import Term
from ..rules.compare import Outcome
from .papers import Doubt
from .standards import compare_standards, noted

_ACRONYM = 8


def same_certificate(requirement: Requirement, term: Term) -> bool:
    """Tell whether two certificates without a subject of their own go by one name; one not named may be any."""
    wanted, given = noted(requirement.conditions, "name"), noted(term.conditions, "name")
    if not wanted or not given:
        return not wanted
    shorter, longer = sorted((wanted[0], given[0]), key=len)
    if shorter.isascii() and len(shorter) <= _ACRONYM:
        # CE is no part of certified.
        return re.search(rf"(?<![a-z]){re.escape(shorter)}(?![a-z])", longer) is not None
    return shorter in longer


def weigh_certificate(requirement: Requirement, term: Term, on: date | None = None) -> Doubt | None:
    """Compare level, then edition, of a certificate with what is demanded; None where neither says anything.

    `on` is the day of the bid: an edition is replaced from the day on which the newer one is in force.
    """
    if requirement.topic != "certification":
        return None
    return _level(requirement, term) or _edition(requirement, term, on)


def _level(requirement: Requirement, term: Term) -> Doubt | None:
    wanted = noted(requirement.conditions, "level")
    name, own = noted(requirement.conditions, "name"), noted(term.conditions, "name")
    if name and own and name[0] != own[0] and name[0].startswith(own[0]):
        return Doubt(Outcome.UNCLEAR, "TC142", own[0], required=name[0])
    if not wanted:
        return None
    scheme = scheme_of(name[0] if name else requirement.subject or "")
    given = noted(term.conditions, "level")
    if not given or scheme is None:
        return Doubt(Outcome.UNCLEAR, "TC142", "—", required=wanted[0])
    if given[0] == wanted[0]:
        return None
    if schemes()[scheme].better(int(given[0]), int(wanted[0])):
        return Doubt(Outcome.BETTER, "TC146", given[0], required=wanted[0])
    return Doubt(Outcome.SHORT, "TC141", given[0], required=wanted[0])


def _edition(requirement: Requirement, term: Term, on: date | None) -> Doubt | None:
    """A certificate to a replaced edition is looked at; one to an adoption counts, and the report says so."""
    wanted = noted(requirement.conditions, "edition") + noted(requirement.conditions, "standard")
    given = noted(term.conditions, "edition")
    if given:
        known = edition_of(given[0])
        if wanted and given[0] != wanted[0]:
            found = compare_standards(wanted[0], given[0], on)
            if found is not None and found.outcome is Outcome.SHORT:
                return found
            if found is not None and found.rule == "TC145":
                return found
        if known is not None and is_replaced(known, on) and given[0] not in wanted:
            return Doubt(Outcome.UNCLEAR, "TC125", given[0])
        return None
    shown = noted(term.conditions, "standard")
    if wanted and shown:
        found = compare_standards(wanted[0], shown[0], on)
        if found is not None and found.rule == "TC145":
            return found
    return None
