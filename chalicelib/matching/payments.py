"""Payment terms: the same share after the same step, and nothing asked for sooner (field-notes, sheet payment terms).

A bid that wants money before the step that the tender names is a deviation even if every other term is met.
"""

from decimal import Decimal

from ..model.finding import Requirement
from ..model.term import Condition, Operator, Term
from ..model.value import Duration, Rate
from ..recognizers import duration
from ..rules.compare import Outcome, compare

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
        if share != requirement.value.amount:
            return Outcome.SHORT, "TC103"
        return _in_time(requirement.conditions, term.conditions)
    if offered is None or asked not in _ORDER or offered not in _ORDER:
        return Outcome.UNCLEAR, "TC104"
    sooner = _ORDER.index(offered) < _ORDER.index(asked)
    if sooner and share is not None and share > _ALL - requirement.value.amount:
        return Outcome.SHORT, "TC103"
    return None


def _in_time(wanted: tuple[Condition, ...], given: tuple[Condition, ...]) -> tuple[Outcome, str]:
    """Weigh the days from the step on: money wanted in fewer days than the tender gives is wanted sooner."""
    asked, offered = _days(wanted), _days(given)
    if asked is None or offered is None:
        return Outcome.MET, "TC101"
    outcome = compare(asked, offered, "longer", Operator.AT_LEAST)
    if outcome in (Outcome.SHORT, Outcome.UNCLEAR):
        return outcome, "TC103" if outcome is Outcome.SHORT else "TC104"
    return Outcome.MET, "TC101"


def _days(conditions: tuple[Condition, ...]) -> Duration | None:
    words = next((c.value[8:] for c in conditions if c.value.startswith("within: ")), "")
    value = next((figure.value for figure in duration.find(words)), None)
    return value if isinstance(value, Duration) else None


def _step(conditions: tuple[Condition, ...]) -> str | None:
    return next((c.value[7:] for c in conditions if c.value.startswith("after: ")), None)


def _whole(conditions: tuple[Condition, ...]) -> Decimal | None:
    return _ALL if any(c.value == "share: all" for c in conditions) else None
