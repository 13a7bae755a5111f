"""The result for a whole bid, from its findings on mandatory requirements (contract: overall).

A waived requirement does not block; its verdict stays as it is.
"""

from collections.abc import Iterable

from ..model.finding import Finding, Importance, Overall, Requirement, Verdict


def overall(requirements: Iterable[Requirement], findings: Iterable[Finding]) -> Overall:
    """Non-responsive where a mandatory requirement deviates or is missing; else needs review where one does; else responsive."""
    requirements = tuple(requirements)
    if not requirements:
        return Overall.NEEDS_REVIEW  # nothing was read from the tender, so nothing is met
    mandatory = {r.id for r in requirements if r.importance is Importance.MANDATORY}
    verdicts = {f.verdict for f in findings if f.requirement in mandatory and f.waiver is None}
    if verdicts & {Verdict.DEVIATION, Verdict.MISSING}:
        return Overall.NON_RESPONSIVE
    if verdicts & {Verdict.CONFLICT, Verdict.REVIEW, Verdict.NOT_CHECKED}:
        return Overall.NEEDS_REVIEW
    return Overall.RESPONSIVE
