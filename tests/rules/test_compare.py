"""Values against each other: every kind, every direction, and what can't be compared."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.model.term import Operator
from chalicelib.model.value import (
    Count,
    Duration,
    Event,
    Frequency,
    Money,
    MoneyRange,
    Quantity,
    Rate,
    Schedule,
    Value,
)
from chalicelib.rules.compare import Outcome, compare

SHORT, UNCLEAR, MET, BETTER = Outcome.SHORT, Outcome.UNCLEAR, Outcome.MET, Outcome.BETTER
UNITS = {
    "min": "minute", "h": "hour", "d": "day", "wd": "working_day", "w": "week", "mo": "month", "q": "quarter",
    "hy": "half_year", "y": "year",
}  # fmt: skip


def span(text: str) -> Duration:
    """A duration from `36 mo`."""
    amount, unit = text.split()
    return Duration(amount=Decimal(amount), unit=UNITS[unit])


@pytest.mark.parametrize(
    ("required", "offered", "shorter", "longer"),
    [
        ("2 h", "2 h", MET, MET),
        ("2 h", "120 min", MET, MET),
        ("2 h", "119 min", BETTER, SHORT),
        ("2 h", "121 min", SHORT, BETTER),
        ("24 h", "1 d", MET, MET),
        ("7 d", "1 w", MET, MET),
        ("3 y", "36 mo", MET, MET),
        ("1 y", "2 hy", MET, MET),
        ("1 y", "4 q", MET, MET),
        ("3 y", "35 mo", BETTER, SHORT),
        ("0.5 y", "6 mo", MET, MET),
        # Months and days: equal only where every month agrees.
        ("3 mo", "90 d", UNCLEAR, UNCLEAR),
        ("3 mo", "88 d", BETTER, SHORT),
        ("3 mo", "93 d", SHORT, BETTER),
        ("1 mo", "30 d", UNCLEAR, UNCLEAR),
        ("1 y", "365 d", MET, UNCLEAR),
        ("1 y", "366 d", UNCLEAR, MET),
        ("30 d", "1 mo", UNCLEAR, UNCLEAR),
        ("90 d", "4 mo", SHORT, BETTER),
        # Working and calendar days: comparable only where every reading agrees.
        ("5 wd", "5 wd", MET, MET),
        ("5 wd", "4 wd", BETTER, SHORT),
        ("24 h", "1 wd", UNCLEAR, UNCLEAR),
        ("1 wd", "24 h", UNCLEAR, UNCLEAR),
        ("1 wd", "8 h", MET, UNCLEAR),
        ("1 wd", "4 h", BETTER, SHORT),
        ("3 d", "1 wd", UNCLEAR, UNCLEAR),
        ("7 d", "5 wd", UNCLEAR, UNCLEAR),
        ("5 wd", "7 d", UNCLEAR, UNCLEAR),
        ("5 wd", "4 d", BETTER, SHORT),
        ("2 d", "10 wd", SHORT, BETTER),
        ("60 d", "10 wd", BETTER, SHORT),
    ],
)
def test_durations(required: str, offered: str, shorter: Outcome, longer: Outcome) -> None:
    assert compare(span(required), span(offered), "shorter", Operator.AT_MOST) is shorter
    assert compare(span(required), span(offered), "longer", Operator.AT_LEAST) is longer


def test_a_strict_bound_is_not_met_by_its_own_value() -> None:
    assert compare(span("3 y"), span("36 mo"), "longer", Operator.MORE) is UNCLEAR
    assert compare(span("3 y"), span("37 mo"), "longer", Operator.MORE) is BETTER
    assert compare(span("2 h"), span("2 h"), "shorter", Operator.LESS) is UNCLEAR
    assert compare(span("2 h"), span("1 h"), "shorter", Operator.LESS) is BETTER


def cny(amount: int) -> Money:
    return Money(amount=Decimal(amount), currency="CNY")


def often(times: int, text: str) -> Frequency:
    return Frequency(amount=Decimal(times), per=span(text))


def hours(days: int, per_day: int) -> Schedule:
    return Schedule(days_per_week=Decimal(days), hours_per_day=Decimal(per_day))


def people(amount: int, unit: str = "person") -> Count:
    return Count(amount=Decimal(amount), unit=unit)


def load(amount: str, unit: str | None = "kg") -> Quantity:
    return Quantity(amount=Decimal(amount), unit=unit)


@pytest.mark.parametrize(
    ("required", "offered", "better", "outcome"),
    [
        (cny(5_000_000), cny(5_000_000), "higher", MET),
        (cny(5_000_000), cny(6_000_000), "higher", BETTER),
        (cny(5_000_000), cny(4_999_999), "higher", SHORT),
        (cny(5_000_000), Money(amount=Decimal(9_000_000), currency="USD"), "higher", UNCLEAR),
        (cny(5), MoneyRange(min=Decimal(1), max=Decimal(9), currency="CNY"), "higher", UNCLEAR),
        (Rate(amount=Decimal(95)), Rate(amount=Decimal(98)), "higher", BETTER),
        (Rate(amount=Decimal(95)), Rate(amount=Decimal("94.9")), "higher", SHORT),
        (Rate(amount=Decimal(97)), Rate(amount=Decimal(97)), "equal", MET),
        (Rate(amount=Decimal(97)), Rate(amount=Decimal(30)), "equal", SHORT),
        (people(3), people(3), "more", MET),
        (people(3), people(2), "more", SHORT),
        (people(3), people(5, "site"), "more", UNCLEAR),
        (people(4, "star"), people(5, "star"), "present", BETTER),
        (people(4, "star"), people(3, "star"), "present", SHORT),
        (often(1, "1 q"), often(4, "1 y"), "more", MET),
        (often(1, "1 q"), often(1, "1 mo"), "more", BETTER),
        (often(1, "1 q"), often(1, "1 y"), "more", SHORT),
        (often(1, "1 mo"), often(1, "4 w"), "more", MET),
        (often(1, "4 w"), often(1, "1 mo"), "more", UNCLEAR),
        (often(1, "1 mo"), often(1, "0 d"), "more", UNCLEAR),
        (hours(7, 24), hours(7, 24), "more", MET),
        (hours(5, 8), hours(7, 24), "more", BETTER),
        (hours(7, 24), hours(5, 24), "more", SHORT),
        (hours(5, 12), hours(7, 8), "more", SHORT),
        (Event.ACCEPTANCE, Event.ACCEPTANCE, "equal", MET),
        (Event.ACCEPTANCE, Event.DELIVERY, "equal", SHORT),
        (Event.DELIVERY, Event.ACCEPTANCE, "equal", MET),
        (Event.DELIVERY, Event.RECEIPT, "equal", UNCLEAR),
        (Event.OTHER, Event.OTHER, "equal", UNCLEAR),
        (Event.ACCEPTANCE, Event.OTHER, "equal", UNCLEAR),
        (load("125"), load("130"), "operator", BETTER),
        (load("125"), load("120"), "operator", SHORT),
        (load("125"), load("130", "stone"), "operator", UNCLEAR),
        (load("125"), Quantity(min=Decimal(100), max=Decimal(150), unit="kg"), "operator", UNCLEAR),
        (cny(3), people(3), "more", UNCLEAR),
        (span("3 y"), hours(7, 24), "longer", UNCLEAR),
    ],
)
def test_values(required: Value, offered: Value, better: str, outcome: Outcome) -> None:
    assert compare(required, offered, better, Operator.AT_LEAST) is outcome


@pytest.mark.parametrize(
    ("operator", "less", "more"),
    [
        (Operator.AT_MOST, BETTER, SHORT),
        (Operator.LESS, BETTER, SHORT),
        (Operator.AT_LEAST, SHORT, BETTER),
        (Operator.MORE, SHORT, BETTER),
        (Operator.EXACTLY, SHORT, SHORT),
    ],
)
def test_a_parameter_is_better_as_its_own_operator_says(
    operator: Operator, less: Outcome, more: Outcome
) -> None:
    noise = load("50", "dB")
    assert compare(noise, load("45", "dB"), "operator", operator) is less
    assert compare(noise, load("55", "dB"), "operator", operator) is more


AMOUNTS = st.integers(1, 500)
DURATIONS = st.builds(
    lambda amount, unit: Duration(amount=Decimal(amount), unit=unit),
    AMOUNTS,
    st.sampled_from([*UNITS.values()]),
)
VALUES = st.one_of(
    DURATIONS,
    st.builds(lambda amount, per: Frequency(amount=Decimal(amount), per=per), AMOUNTS, DURATIONS),
    st.builds(
        lambda a, b: Schedule(days_per_week=Decimal(a), hours_per_day=Decimal(b)),
        st.integers(1, 7),
        st.integers(1, 24),
    ),
    st.builds(lambda a, c: Money(amount=Decimal(a), currency=c), AMOUNTS, st.sampled_from(["CNY", "USD"])),
    st.builds(
        lambda a, c: MoneyRange(min=Decimal(a), max=Decimal(a + 1), currency=c), AMOUNTS, st.just("CNY")
    ),
    st.builds(lambda a: Rate(amount=Decimal(a)), AMOUNTS),
    st.builds(lambda a, u: Count(amount=Decimal(a), unit=u), AMOUNTS, st.sampled_from(["person", "site"])),
    st.builds(lambda a, u: Quantity(amount=Decimal(a), unit=u), AMOUNTS, st.sampled_from(["kg", None])),
    st.sampled_from([*Event]),
)
DIRECTIONS = st.sampled_from(["shorter", "longer", "more", "higher", "present", "equal", "operator"])
OPERATORS = st.sampled_from([*Operator])


@given(VALUES, VALUES, DIRECTIONS, OPERATORS)
def test_any_pair_has_an_outcome_and_only_like_is_met_by_like(
    required: Value, offered: Value, better: str, operator: Operator
) -> None:
    outcome = compare(required, offered, better, operator)
    if type(required) is not type(offered):
        assert outcome is UNCLEAR


@given(VALUES, VALUES, st.sampled_from(["shorter", "longer"]))
def test_what_is_better_one_way_falls_short_the_other(a: Value, b: Value, better: str) -> None:
    if isinstance(a, Event | Schedule):
        return
    there, back = (compare(x, y, better, Operator.AT_LEAST) for x, y in ((a, b), (b, a)))
    assert (there is BETTER) == (back is SHORT)


EXACT = [
    ("minute", 60, "hour"),
    ("hour", 24, "day"),
    ("day", 7, "week"),
    ("month", 12, "year"),
    ("month", 3, "quarter"),
]


@given(AMOUNTS, DURATIONS, st.sampled_from(EXACT), st.sampled_from(["shorter", "longer"]))
def test_writing_a_duration_in_another_unit_changes_nothing(
    amount: int, other: Duration, units: tuple[str, int, str], better: str
) -> None:
    small, factor, large = units
    one = Duration(amount=Decimal(amount), unit=large)
    same = Duration(amount=Decimal(amount * factor), unit=small)
    assert compare(one, same, better, Operator.AT_MOST) is MET
    assert compare(other, one, better, Operator.AT_MOST) is compare(other, same, better, Operator.AT_MOST)


@given(VALUES, DIRECTIONS)
def test_a_value_never_falls_short_of_itself(value: Value, better: str) -> None:
    assert compare(value, value, better, Operator.AT_LEAST) is not SHORT
