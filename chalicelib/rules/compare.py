"""Is one value as good as another? Decimal and units only; what can't be compared is UNCLEAR, never guessed.

Direction comes from the topic (shorter, longer, more, higher …); working time and calendar time are
comparable only where every reading of a working day gives the same answer (field-notes 3.18).
"""

from decimal import Decimal

from ..model.term import Operator
from ..model.value import Count, Duration, Event, Frequency, Money, Quantity, Rate, Schedule, Value
from .outcome import Outcome
from .quantities import compare_quantities

__all__ = ["Outcome", "compare"]


_MINUTES = {"minute": Decimal(1), "hour": Decimal(60), "day": Decimal(1440), "week": Decimal(10080)}
_MONTHS = {"month": Decimal(1), "quarter": Decimal(3), "half_year": Decimal(6), "year": Decimal(12)}
_LEAST_DAYS = (0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334)
_MOST_DAYS = (0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337)
# National Day and Mid-Autumn in one: the most days in a row on which nobody works, beside a weekend.
_HOLIDAY = 8
# A warranty that starts later ends later. Receipt and delivery are the same moment told by two sides.
_LATER = {
    Event.CONTRACT: 0, Event.DISPATCH: 1, Event.PURCHASE: 1, Event.DELIVERY: 2, Event.RECEIPT: 2,
    Event.INSTALLATION: 3, Event.ACCEPTANCE: 4,
}  # fmt: skip


def compare(required: Value, offered: Value, better: str, operator: Operator) -> Outcome:
    """Tell how `offered` stands to `required` for a topic whose better side is `better`; `operator` is the requirement's."""
    if isinstance(required, Event) and isinstance(offered, Event):
        return _events(required, offered)
    if isinstance(required, Schedule) and isinstance(offered, Schedule):
        return _schedules(required, offered)
    if isinstance(required, Quantity) and isinstance(offered, Quantity):
        return compare_quantities(required, offered, operator)
    bounds = _spans(required, offered)
    if bounds is None:
        return Outcome.UNCLEAR
    (low_required, high_required), (low_offered, high_offered) = bounds
    if better == "equal":
        return (
            Outcome.MET
            if low_required == high_required == low_offered == high_offered
            else Outcome.SHORT
            if high_offered < low_required or low_offered > high_required
            else Outcome.UNCLEAR
        )
    if better == "shorter":
        low_required, high_required = -high_required, -low_required
        low_offered, high_offered = -high_offered, -low_offered
    strict = operator in (Operator.LESS, Operator.MORE)
    if low_offered == high_offered == low_required == high_required:
        return Outcome.UNCLEAR if strict else Outcome.MET
    if low_offered > high_required:
        return Outcome.BETTER
    if low_offered >= high_required:
        return Outcome.UNCLEAR if strict else Outcome.MET
    if high_offered < low_required:
        return Outcome.SHORT
    return Outcome.UNCLEAR


def _events(required: Event, offered: Event) -> Outcome:
    if required == offered:
        return Outcome.MET if required is not Event.OTHER else Outcome.UNCLEAR
    if Event.OTHER in (required, offered):
        return Outcome.UNCLEAR
    difference = _LATER[offered] - _LATER[required]
    if difference == 0:
        return Outcome.UNCLEAR
    return Outcome.MET if difference > 0 else Outcome.SHORT


def _schedules(required: Schedule, offered: Schedule) -> Outcome:
    days = offered.days_per_week - required.days_per_week
    hours = offered.hours_per_day - required.hours_per_day
    if days < 0 or hours < 0:
        return Outcome.SHORT
    return Outcome.BETTER if days > 0 or hours > 0 else Outcome.MET


Span = tuple[Decimal, Decimal]


def _spans(required: Value, offered: Value) -> tuple[Span, Span] | None:
    """Both values on one scale, each as the least and the most that it can mean; None if there is no such scale."""
    if isinstance(required, Duration) and isinstance(offered, Duration):
        return _durations(required, offered)
    if isinstance(required, Frequency) and isinstance(offered, Frequency):
        pair = _durations(required.per, offered.per)
        if pair is None or 0 in (pair[0][0], pair[1][0]):
            return None
        (a, b), (c, d) = pair
        return (required.amount / b, required.amount / a), (offered.amount / d, offered.amount / c)
    if isinstance(required, Money) and isinstance(offered, Money) and required.currency == offered.currency:
        return _point(required.amount), _point(offered.amount)
    if isinstance(required, Rate) and isinstance(offered, Rate):
        return _point(required.amount), _point(offered.amount)
    if isinstance(required, Count) and isinstance(offered, Count) and required.unit == offered.unit:
        return _point(required.amount), _point(offered.amount)
    return None


def _point(amount: Decimal) -> Span:
    return amount, amount


def _durations(required: Duration, offered: Duration) -> tuple[Span, Span] | None:
    if required.unit == "working_day" == offered.unit:
        return _point(required.amount), _point(offered.amount)
    if "working_day" in (required.unit, offered.unit):
        return _minutes(required), _minutes(offered)
    if required.unit in _MONTHS and offered.unit in _MONTHS:
        return _point(required.amount * _MONTHS[required.unit]), _point(
            offered.amount * _MONTHS[offered.unit]
        )
    return _minutes(required), _minutes(offered)


def _minutes(duration: Duration) -> Span:
    """The least and the most minutes that a duration can be.

    A working day can be read as eight hours of work or as a day that ends after a weekend and the longest
    public holiday, so it spans both; after each five at least one weekend lies in it.
    """
    amount = duration.amount
    if duration.unit in _MINUTES:
        return _point(amount * _MINUTES[duration.unit])
    if duration.unit == "working_day":
        least = amount * 480 if amount < 5 else (amount - 1 + 2 * ((amount - 1) // 5)) * 1440 + 480
        return least, (amount + 2 * (amount // 5 + 1) + _HOLIDAY) * 1440
    months = amount * _MONTHS[duration.unit]
    if months != months.to_integral_value():
        return months * 28 * 1440, months * 31 * 1440
    years, rest = divmod(int(months), 12)
    return Decimal((years * 365 + _LEAST_DAYS[rest]) * 1440), Decimal((years * 366 + _MOST_DAYS[rest]) * 1440)
