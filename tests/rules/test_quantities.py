"""Measured amounts against each other: units, ranges, errors, sides."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.model.term import Operator
from chalicelib.model.value import Quantity
from chalicelib.rules.compare import Outcome
from chalicelib.rules.quantities import Reading, compare_quantities

SHORT, UNCLEAR, MET, BETTER = Outcome


def q(text: str) -> Quantity:
    """`5 kW`, `10..35 ℃`, `600x800 mm`."""
    number, _, unit = text.partition(" ")
    if ".." in number:
        low, high = number.split("..")
        return Quantity(min=Decimal(low), max=Decimal(high), unit=unit or None)
    if "x" in number:
        return Quantity(sides=tuple(Decimal(side) for side in number.split("x")), unit=unit or None)
    return Quantity(amount=Decimal(number), unit=unit or None)


BOUNDS = [
    (">=", "2 kW", "==", "2 kW", MET),
    (">=", "2 kW", "==", "2500 W", BETTER),
    (">=", "2 kW", "==", "1999 W", SHORT),
    (">=", "2 kW", ">=", "3 kW", BETTER),
    (">=", "2 kW", "<=", "3 kW", UNCLEAR),
    # Who promises the weaker bound does not promise the demanded one.
    (">=", "2 kW", ">=", "1 kW", SHORT),
    (">=", "2 kW", ">", "1 kW", SHORT),
    ("<=", "40 dB(A)", "<=", "45 dB(A)", SHORT),
    ("<=", "40 dB(A)", "<=", "35 dB(A)", BETTER),
    ("<=", "40 dB(A)", ">=", "35 dB(A)", UNCLEAR),
    (">=", "2 kW", "between", "1..3 kW", UNCLEAR),
    ("<=", "40 dB(A)", "==", "38 dB(A)", BETTER),
    ("<=", "40 dB(A)", "==", "38 dB", UNCLEAR),
    ("<=", "40 dB(A)", "<=", "40 dB(A)", MET),
    ("<=", "5 kg", "==", "5000 mm", UNCLEAR),
    ("<=", "5 kg", "==", "5", UNCLEAR),
    ("<=", "0.5 %", "between", "-0.3..0.3 %", BETTER),
    ("<=", "0.5 %", "==", "0.3 percent", BETTER),
    ("<=", "0.5 percent", "==", "0.7 %", SHORT),
    (">=", "125 kg", "==", "130 lb", SHORT),
    (">", "2 mm", "==", "2 mm", UNCLEAR),
    ("==", "2.5 mm", "==", "0.25 cm", MET),
    ("==", "2.5 mm", "==", "3 mm", SHORT),
    ("==", "2.5 mm", ">=", "2 mm", UNCLEAR),
    ("==", "10 inch", "==", "254 mm", MET),
    ("<=", "300 K", "==", "20 ℃", BETTER),
    # A terabyte is 1000 or 1024 gigabytes: only what holds either way counts.
    (">=", "1 TB", "==", "1024 GB", MET),
    (">=", "1 TB", "==", "1000 GB", UNCLEAR),
    (">=", "1 TB", "==", "512 GB", SHORT),
    (">=", "500 GB", "==", "1 TB", BETTER),
]
RANGES = [
    (Reading.COVER, "10..35 ℃", "==", "5..40 ℃", BETTER),
    (Reading.COVER, "10..35 ℃", "==", "10..35 ℃", MET),
    (Reading.COVER, "10..35 ℃", "==", "15..35 ℃", SHORT),
    (Reading.COVER, "10..35 ℃", "==", "20 ℃", UNCLEAR),
    (Reading.COVER, "10..35 ℃", "==", "50 ℃", SHORT),
    (Reading.HOLD, "700..900 mm", "==", "80 cm", MET),
    (Reading.HOLD, "700..900 mm", "==", "950 mm", SHORT),
    (Reading.HOLD, "700..900 mm", "==", "750..850 mm", MET),
    (Reading.HOLD, "700..900 mm", "==", "600..850 mm", UNCLEAR),
    (Reading.HOLD, "700..900 mm", ">=", "800 mm", UNCLEAR),
    (Reading.OPEN, "6..9", "==", "7", UNCLEAR),
    (Reading.OPEN, "6..9", "==", "6..9", MET),
    (Reading.OPEN, "6..9", "==", "10..12", SHORT),
    (Reading.OPEN, "-5..5 %", "==", "-3..3 %", BETTER),
    (Reading.OPEN, "-5..5 %", "==", "-8..8 %", SHORT),
    (Reading.OPEN, "-5..5 %", "==", "-9..3 %", UNCLEAR),
    (Reading.OPEN, "-5..5 %", "<=", "5 %", MET),
]
SIDES = [
    ("==", "600x800 mm", "60x80 cm", MET),
    ("==", "600x800 mm", "800x600 mm", UNCLEAR),
    ("==", "600x800 mm", "500x700 mm", SHORT),
    (">=", "600x800 mm", "600x900 mm", BETTER),
    (">=", "600x800 mm", "700x700 mm", UNCLEAR),
    (">=", "600x800 mm", "600x800x2 mm", UNCLEAR),
    (">=", "600x800 mm", "900 mm", UNCLEAR),
]


@pytest.mark.parametrize(("operator", "required", "given", "offered", "outcome"), BOUNDS)
def test_bounds(operator: str, required: str, given: str, offered: str, outcome: Outcome) -> None:
    assert compare_quantities(q(required), q(offered), Operator(operator), Operator(given)) is outcome


@pytest.mark.parametrize(("reading", "required", "given", "offered", "outcome"), RANGES)
def test_ranges(reading: Reading, required: str, given: str, offered: str, outcome: Outcome) -> None:
    assert compare_quantities(q(required), q(offered), Operator.BETWEEN, Operator(given), reading) is outcome


@pytest.mark.parametrize(("operator", "required", "offered", "outcome"), SIDES)
def test_sides(operator: str, required: str, offered: str, outcome: Outcome) -> None:
    assert compare_quantities(q(required), q(offered), Operator(operator)) is outcome


def test_at_least_a_range_must_be_covered() -> None:
    assert compare_quantities(q("2..12 km/h"), q("1..14 km/h"), Operator.AT_LEAST) is BETTER
    assert compare_quantities(q("2..12 km/h"), q("2..10 km/h"), Operator.AT_LEAST) is SHORT


AMOUNTS = st.decimals(min_value="0.001", max_value="100000", places=3)
# Pairs of units with how many of the second are one of the first.
PAIRS = st.sampled_from(
    [("m", "mm", 1000), ("kW", "W", 1000), ("kg", "g", 1000), ("MPa", "kPa", 1000), ("inch", "cm", Decimal("2.54")),
     ("minute", "second", 60), ("hour", "minute", 60), ("m³/h", "L/h", 1000), ("km/h", "m/min", Decimal(1000) / 60)]
)  # fmt: skip


@given(AMOUNTS, PAIRS)
def test_the_same_amount_in_another_unit_is_equal_both_ways(
    amount: Decimal, pair: tuple[str, str, Decimal]
) -> None:
    one, other, factor = pair
    here, there = Quantity(amount=amount, unit=one), Quantity(amount=amount * factor, unit=other)
    if one != "km/h":  # a third of a metre has no end
        assert compare_quantities(here, there, Operator.EXACTLY) is MET
    assert (
        compare_quantities(here, Quantity(amount=amount * factor * 2, unit=other), Operator.AT_LEAST)
        is BETTER
    )
    assert (
        compare_quantities(here, Quantity(amount=amount * factor / 2, unit=other), Operator.AT_LEAST) is SHORT
    )


@given(AMOUNTS, AMOUNTS, st.sampled_from(["mm", "kg", "℃", "dB", None]))
def test_never_met_by_less_than_the_least(required: Decimal, offered: Decimal, unit: str | None) -> None:
    outcome = compare_quantities(
        Quantity(amount=required, unit=unit), Quantity(amount=offered, unit=unit), Operator.AT_LEAST
    )
    assert (outcome >= MET) == (offered >= required)
