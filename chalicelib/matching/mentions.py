"""Statements that only name a thing: beside one that plainly provides it they take nothing away."""

import re

from ..rules.compare import Outcome
from .scope import Fit
from .weigh import Weighed

# A paper that is only named, or of another kind, takes nothing from one that is plainly provided.
_MENTIONS = ("TC131", "TC132", "TC142", "TC144")


def without_mentions(weighed: list[Weighed]) -> list[Weighed]:
    """Give the statements without those that only name what another plainly provides."""
    provided = any(w.outcome >= Outcome.MET and w.scope.fit is Fit.FULL for w in weighed)
    if not provided:
        return weighed
    return [
        w for w in weighed if w.rule not in _MENTIONS and not _names_only(w) and not _is_roster(w)
    ] or weighed


# 工作日9:00至21:00两人在岗 is a roster: it takes nothing from a service that is promised round the clock.
_ROSTER = re.compile(r"在岗|排班|轮班|班次|三班|值班人员|驻场人员|\broster|\bshifts?\b", re.IGNORECASE)


def _is_roster(weighed: Weighed) -> bool:
    commitment = weighed.commitment
    return commitment.term.topic == "service_hours" and bool(_ROSTER.search(commitment.sentence))


def _names_only(weighed: Weighed) -> bool:
    """公众责任险 beside 公众责任险,限额300万元: without a figure of its own it contradicts none."""
    return weighed.rule == "TC116" and weighed.commitment.term.value is None
