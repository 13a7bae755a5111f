"""Levels of licences: a construction firm of grade two answers for grade three, never the other way round (field-notes 1.3).

特级 is above 一级, 甲 above 乙, A above B; classes of medical devices (一类, 二类 …) are no ranks: another class is
another licence.
"""

import re

from ..model.finding import Requirement
from ..model.term import Term
from ..rules.compare import Outcome
from .papers import Doubt
from .standards import noted

_RANKS = ("特", "一1甲A壹", "二2乙B贰", "三3丙C叁", "四4丁D肆")
_LEVEL = re.compile(r"第?(?P<rank>.)(?P<kind>级|类)")


def weigh_licence(requirement: Requirement, term: Term) -> Doubt | None:
    """Compare the level of a licence with the one demanded; None where none is demanded or both are the same."""
    if requirement.topic != "qualification":
        return None
    wanted = noted(requirement.conditions, "level")
    if not wanted:
        return None
    given = noted(term.conditions, "level")
    if not given:
        return Doubt(Outcome.UNCLEAR, "TC142", "—", required=wanted[0])
    asked, offered = _rank(wanted[0]), _rank(given[0])
    if asked is None or offered is None or asked[1] != offered[1]:
        return Doubt(Outcome.UNCLEAR, "TC142", given[0], required=wanted[0])
    if asked[0] == offered[0]:
        return None
    if asked[1] == "类":
        return Doubt(Outcome.UNCLEAR, "TC142", given[0], required=wanted[0])
    if offered[0] < asked[0]:
        return Doubt(Outcome.BETTER, "TC146", given[0], required=wanted[0])
    return Doubt(Outcome.SHORT, "TC141", given[0], required=wanted[0])


def _rank(level: str) -> tuple[int, str] | None:
    match = _LEVEL.search(level)
    if match is None:
        return None
    rank = next((number for number, signs in enumerate(_RANKS) if match.group("rank") in signs), None)
    return None if rank is None else (rank, match.group("kind"))
