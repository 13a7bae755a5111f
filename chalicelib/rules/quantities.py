"""Is one measured amount as good as another? Units are converted by pint; what has no common scale is UNCLEAR.

A range that is required of a capability (量程, 工作温度) must be covered by what is offered; one required of a size
must hold it; where neither is plain a person decides. Source: field-notes 1.3, 3.8, 3.18.
"""

from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from ..lexicon.units import canonical, units
from ..model.term import Operator
from ..model.value import Quantity
from .outcome import Outcome

Span = tuple[Decimal, Decimal]
_INFINITE = Decimal("Infinity")
# Fifteen digits tell any two figures of a document apart; the rest is what conversion leaves behind.
_DIGITS = 15


class Reading(Enum):
    """How a range that is required is meant: to be covered, to hold the goods' own size, or not plain."""

    COVER = "cover"
    HOLD = "hold"
    OPEN = "open"


def compare_quantities(
    required: Quantity,
    offered: Quantity,
    operator: Operator,
    given: Operator = Operator.EXACTLY,
    reading: Reading = Reading.OPEN,
) -> Outcome:
    """Tell how `offered` (meant with `given`) stands to `required` (meant with `operator`).

    The worst that the conversion allows counts: a terabyte is 1000 or 1024 gigabytes.
    """
    outcomes = [
        _compare(required, each, operator, given, reading) for each in _converted(offered, required.unit)
    ]
    if not outcomes:
        return Outcome.UNCLEAR
    met = [outcome >= Outcome.MET for outcome in outcomes]
    if all(met) or all(outcome is Outcome.SHORT for outcome in outcomes):
        return min(outcomes)
    return Outcome.UNCLEAR


def _compare(
    required: Quantity, offered: Quantity, operator: Operator, given: Operator, reading: Reading
) -> Outcome:
    if required.sides or offered.sides:
        return _sides(required, offered, operator, given)
    wanted = _range(required)
    if wanted is not None:
        if operator in (Operator.AT_LEAST, Operator.MORE):
            reading = Reading.COVER  # ≥1-10km/h covers at least that range
        elif operator in (Operator.AT_MOST, Operator.LESS):
            return Outcome.UNCLEAR
        return _against_range(wanted, offered, given, reading)
    weaker = _weaker_bound(required, offered, operator, given)
    if weaker:
        return Outcome.SHORT
    span = _meant(offered, given)
    if required.amount is None or span is None:
        return Outcome.UNCLEAR
    return _against_bound(required.amount, span, operator)


_UP, _DOWN = (Operator.AT_LEAST, Operator.MORE), (Operator.AT_MOST, Operator.LESS)


def _weaker_bound(required: Quantity, offered: Quantity, operator: Operator, given: Operator) -> bool:
    """≤50dB against ≤45dB: who promises the weaker bound does not promise the demanded one."""
    if required.amount is None or offered.amount is None:
        return False
    if operator in _UP and given in _UP:
        return offered.amount < required.amount
    return operator in _DOWN and given in _DOWN and offered.amount > required.amount


def _range(value: Quantity) -> Span | None:
    return None if value.min is None or value.max is None else (value.min, value.max)


def _meant(value: Quantity, given: Operator) -> Span | None:
    """The least and the most that an offer can mean: ≥3mm is three or any more."""
    span = _range(value)
    if span is not None:
        # ±0.3 beside ≤0.5: an error has no sign.
        return (span[1], span[1]) if span[0] == -span[1] else span
    if value.amount is None:
        return None
    if given in (Operator.AT_LEAST, Operator.MORE):
        return value.amount, _INFINITE
    if given in (Operator.AT_MOST, Operator.LESS):
        return -_INFINITE, value.amount
    return value.amount, value.amount


def _against_bound(wanted: Decimal, span: Span, operator: Operator) -> Outcome:
    low, high = span
    if operator in (Operator.AT_MOST, Operator.LESS):
        wanted, low, high = -wanted, -high, -low
    elif operator not in (Operator.AT_LEAST, Operator.MORE):
        if low == high == wanted:
            return Outcome.MET
        return Outcome.UNCLEAR if low <= wanted <= high else Outcome.SHORT
    if low > wanted:
        return Outcome.BETTER
    if low == wanted:
        return Outcome.UNCLEAR if operator in (Operator.LESS, Operator.MORE) else Outcome.MET
    return Outcome.SHORT if high < wanted else Outcome.UNCLEAR


def _against_range(wanted: Span, offered: Quantity, given: Operator, reading: Reading) -> Outcome:
    low, high = wanted
    span = _range(offered)
    if low == -high:
        return _against_error(high, offered, given)
    if span is None:
        if offered.amount is None:
            return Outcome.UNCLEAR
        if not low <= offered.amount <= high:
            return Outcome.SHORT if given in (Operator.EXACTLY, Operator.BETWEEN) else Outcome.UNCLEAR
        exact = given is Operator.EXACTLY and reading is Reading.HOLD
        return Outcome.MET if exact else Outcome.UNCLEAR
    if span == wanted:
        return Outcome.MET
    if span[1] < low or span[0] > high:
        return Outcome.SHORT
    covers = span[0] <= low and high <= span[1]
    if reading is Reading.COVER:
        return Outcome.BETTER if covers else Outcome.SHORT
    if reading is Reading.HOLD and low <= span[0] and span[1] <= high:
        return Outcome.MET
    return Outcome.UNCLEAR


def _against_error(most: Decimal, offered: Quantity, given: Operator) -> Outcome:
    """±5% asked: ±3% is better, ±8% short; a range that is not even on both sides is for a person."""
    span = _range(offered)
    if span is not None:
        if span[0] != -span[1]:
            return Outcome.MET if -most <= span[0] and span[1] <= most else Outcome.UNCLEAR
        error = span[1]
    elif offered.amount is None or given in (Operator.AT_LEAST, Operator.MORE):
        return Outcome.UNCLEAR
    else:
        error = abs(offered.amount)
    if error == most:
        return Outcome.MET
    return Outcome.BETTER if error < most else Outcome.SHORT


def _sides(required: Quantity, offered: Quantity, operator: Operator, given: Operator) -> Outcome:
    """Sides in the order written; in another order, or where some are better and some worse, a person decides."""
    if not required.sides or not offered.sides or len(required.sides) != len(offered.sides):
        return Outcome.UNCLEAR
    if required.sides != offered.sides and sorted(required.sides) == sorted(offered.sides):
        return Outcome.UNCLEAR
    each = [
        _against_bound(a, span, operator)
        for a, b in zip(required.sides, offered.sides, strict=True)
        if (span := _meant(Quantity(amount=b), given)) is not None
    ]
    if all(outcome >= Outcome.MET for outcome in each):
        return Outcome.BETTER if Outcome.BETTER in each else Outcome.MET
    if all(outcome is Outcome.SHORT for outcome in each):
        return Outcome.SHORT
    return Outcome.UNCLEAR


def same_scale(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts measure the same kind of thing."""
    return bool(_converted(other, one.unit))


def _noted(unit: str | None) -> str | None:
    return unit if unit is None or unit in units() else canonical(unit) or unit


def _converted(offered: Quantity, unit: str | None) -> list[Quantity]:
    """The offer in the requirement's unit, in each way that the units allow; none where they measure different things."""
    unit, own = _noted(unit), _noted(offered.unit)
    if own != offered.unit:
        offered = offered.model_copy(update={"unit": own})  # a profile may write %
    if own == unit:
        return [offered]
    known = units()
    if unit is None or offered.unit is None or unit not in known or offered.unit not in known:
        return []
    here, there = known[offered.unit], known[unit]
    if here.data is not None and there.data is not None:
        powers = here.data - there.data
        return [_scaled(offered, Decimal(base) ** powers) for base in (1000, 1024)]
    if here.pint is None or there.pint is None:
        return []
    made = _by_pint(offered, here.pint, there.pint)
    return [] if made is None else [made]


def _scaled(value: Quantity, factor: Decimal) -> Quantity:
    return _each(value, lambda number: number * factor)


def _each(value: Quantity, change: Any) -> Quantity:
    def to(number: Decimal | None) -> Decimal | None:
        return None if number is None else _rounded(change(number))

    return Quantity(
        amount=to(value.amount),
        min=to(value.min),
        max=to(value.max),
        sides=None if value.sides is None else tuple(_rounded(change(side)) for side in value.sides),
    )


def _rounded(number: Decimal) -> Decimal:
    return number if not number else round(number, _DIGITS - 1 - number.adjusted()).normalize()


@cache
def _registry() -> Any:
    # Loaded only where two different units meet: most checks never need it.
    import pint

    return pint.UnitRegistry(non_int_type=Decimal, cache_folder=None)


def _by_pint(value: Quantity, unit: str, to: str) -> Quantity | None:
    registry = _registry()
    if not registry.Unit(unit).is_compatible_with(to):
        return None
    return _each(value, lambda number: Decimal(registry.Quantity(number, unit).to(to).magnitude))
