"""Figures of scanned pages that were recognized with too little confidence to judge by."""

from ..model.finding import Requirement
from ..model.term import Evidence, Term

# Of the figures that recognition got wrong in the measurements, most were below this; of the right ones few
# (docs/coverage.md).
SURE = 0.8


def illegible(requirement: Requirement, term: Term) -> str:
    """Give the words, of the bid or of the tender, whose figure a person must read; an empty text where all are sure."""
    for evidence in (term.evidence, requirement.evidence):
        if evidence is not None and _is_unsure(evidence):
            return evidence.quote
    return ""


def _is_unsure(evidence: Evidence) -> bool:
    return evidence.confidence is not None and evidence.confidence < SURE
