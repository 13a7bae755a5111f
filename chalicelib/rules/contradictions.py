"""Where a tender contradicts itself: the same demand on the same thing, with different figures.

A figure that a correction replaced is no longer demanded and contradicts nothing (`extraction.addenda`). Only
topics of which a bid has one count: payments come in stages, staff and inspections are of many kinds, each service
has its hours, and a parameter's name says too little of the item that it is measured on.
"""

from collections.abc import Sequence

from ..lexicon.loader import topics
from ..model.finding import Contradiction, Requirement
from ..model.term import Operator
from .compare import Outcome, compare

_ONE_FIGURE = frozenset(
    {
        "bid_validity",
        "complaint_resolution_time",
        "complaint_response_time",
        "delivery_time",
        "exchange_window",
        "insurance",
        "manufacturer_warranty_letter",
        "onsite_time",
        "resolution_time",
        "response_time",
        "return_window",
        "spare_parts",
        "warranty_period",
        "warranty_start",
    }
)


def contradictions(requirements: Sequence[Requirement]) -> tuple[Contradiction, ...]:
    """Give the sets of requirements that ask the same with different figures, in the tender's order.

    The same is: topic, subject, conditions and lot; one without a lot is for every lot. Values that can't be compared
    differ in nothing that is known.
    """
    groups: dict[tuple[object, ...], list[Requirement]] = {}
    for requirement in requirements:
        if requirement.topic in _ONE_FIGURE and requirement.value is not None:
            groups.setdefault(_thing(requirement), []).append(requirement)
    return tuple(
        Contradiction(requirements=tuple(each.id for each in found))
        for group in groups.values()
        if (found := _differing(group))
    )


def _thing(requirement: Requirement) -> tuple[object, ...]:
    conditions = frozenset((c.kind, c.value) for c in requirement.conditions if c.kind not in ("due", "form"))
    side = requirement.operator in (Operator.AT_LEAST, Operator.MORE)
    return requirement.topic, requirement.subject, conditions, side


def _differing(group: Sequence[Requirement]) -> list[Requirement]:
    """Those of a group that some other differs from, in order; each lot beside what is for all."""
    return [each for each in group if any(other is not each and _differ(each, other) for other in group)]


def _differ(one: Requirement, other: Requirement) -> bool:
    if one.value is None or other.value is None or (one.lot and other.lot and one.lot != other.lot):
        return False
    better = topics()[one.topic].better
    there = compare(one.value, other.value, better, one.operator)
    back = compare(other.value, one.value, better, other.operator)
    return Outcome.SHORT in (there, back)
