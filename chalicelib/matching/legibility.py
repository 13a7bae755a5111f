"""Figures of scanned pages that were recognized with too little confidence to judge by."""

from ..model.finding import Requirement
from ..model.term import Term


def illegible(requirement: Requirement, term: Term) -> str:
    """Give the words, of the bid or of the tender, whose figure a person must read; an empty text where none is in doubt."""
    for evidence in (term.evidence, requirement.evidence):
        if evidence is not None and evidence.confidence is not None:
            return evidence.quote
    return ""
