"""Payment terms: the same share after the same step, and nothing asked for sooner (field-notes, sheet payment terms).

A bid that wants money before the step that the tender names is a deviation even if every other term is met.
"""

from decimal import Decimal

from ..model.finding import Requirement
from ..model.term import Condition, Term
from ..model.value import Rate
from ..rules.compare import Outcome

# The order of the steps; `period` and `invoice` have no place in it.
_ORDER = ("contract", "delivery", "installation", "acceptance", "warranty")
_ALL = Decimal(100)


def payment(requirement: Requirement, term: Term) -> tuple[Outcome, str] | None:
    """Give the outcome and rule of a bid's payment term for a demanded share, or None where it speaks of another step."""
    asked, offered = _step(requirement.conditions), _step(term.conditions)
    share = term.value.amount if isinstance(term.value, Rate) else _whole(term.conditions)
    if not isinstance(requirement.value, Rate) or asked is None:
        return (Outcome.UNCLEAR, "TC104")
    if offered == asked:
        if share is None:
            return Outcome.UNCLEAR, "TC116"
        return (Outcome.MET, "TC101") if share == requirement.value.amount else (Outcome.SHORT, "TC103")
    if offered is None or asked not in _ORDER or offered not in _ORDER:
        return Outcome.UNCLEAR, "TC104"
    sooner = _ORDER.index(offered) < _ORDER.index(asked)
    if sooner and share is not None and share > _ALL - requirement.value.amount:
        return Outcome.SHORT, "TC103"
    return None


def _step(conditions: tuple[Condition, ...]) -> str | None:
    return next((c.value[7:] for c in conditions if c.value.startswith("after: ")), None)


def _whole(conditions: tuple[Condition, ...]) -> Decimal | None:
    return _ALL if any(c.value == "share: all" for c in conditions) else None
