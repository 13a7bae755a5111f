"""The same demand with different figures; what only looks alike contradicts nothing."""

from decimal import Decimal

import pytest

from chalicelib.model.finding import Requirement
from chalicelib.model.term import Condition, Operator
from chalicelib.model.value import Duration, Value
from chalicelib.rules.contradictions import contradictions


def demand(
    topic: str,
    amount: int | None,
    unit: str,
    *conditions: tuple[str, str],
    lot: str | None = None,
    operator: Operator = Operator.AT_LEAST,
    subject: str | None = None,
) -> Requirement:
    value: Value | None = None
    if amount is not None:
        value = Duration.model_validate({"amount": Decimal(amount), "unit": unit})
    return Requirement(
        id="r",
        topic=topic,
        subject=subject,
        operator=operator,
        value=value,
        conditions=tuple(Condition(kind=kind, value=said) for kind, said in conditions),
        title=topic,
        lot=lot,
    )


SOON = Operator.AT_MOST


@pytest.mark.parametrize(
    ("stated", "sets"),
    [
        ([demand("warranty_period", 2, "year"), demand("warranty_period", 3, "year")], [("r1", "r2")]),
        (
            [
                demand("response_time", 2, "hour", operator=SOON),
                demand("response_time", 30, "minute", operator=SOON),
            ],
            [("r1", "r2")],
        ),
        # What is said for all contradicts what is said for one lot.
        (
            [demand("warranty_period", 2, "year"), demand("warranty_period", 3, "year", lot="包1")],
            [("r1", "r2")],
        ),
        # The same length in other words, two lots, two parts, two grades, two topics, a figure left blank.
        ([demand("warranty_period", 2, "year"), demand("warranty_period", 24, "month")], []),
        (
            [
                demand("warranty_period", 2, "year", lot="包1"),
                demand("warranty_period", 3, "year", lot="包2"),
            ],
            [],
        ),
        (
            [
                demand("warranty_period", 2, "year"),
                demand("warranty_period", 5, "year", ("part", "main parts")),
            ],
            [],
        ),
        (
            [
                demand("response_time", 2, "hour", ("severity", "urgent"), operator=SOON),
                demand("response_time", 8, "hour", ("severity", "general"), operator=SOON),
            ],
            [],
        ),
        (
            [
                demand("response_time", 2, "hour", operator=SOON),
                demand("onsite_time", 4, "hour", operator=SOON),
            ],
            [],
        ),
        ([demand("warranty_period", 2, "year"), demand("warranty_period", None, "year")], []),
        # Working time and calendar time can't be compared; payments come in stages, staff in kinds.
        (
            [
                demand("delivery_time", 20, "working_day", operator=SOON),
                demand("delivery_time", 30, "day", operator=SOON),
            ],
            [],
        ),
        ([demand("inspection_frequency", 1, "month"), demand("inspection_frequency", 3, "month")], []),
        # How soon spare parts come, and for how long they are supplied.
        ([demand("spare_parts", 8, "year"), demand("spare_parts", 2, "day", operator=SOON)], []),
        ([], []),
    ],
)
def test_which_demands_contradict_each_other(stated: list[Requirement], sets: list[tuple[str, ...]]) -> None:
    numbered = [each.model_copy(update={"id": f"r{n}"}) for n, each in enumerate(stated, start=1)]
    assert [each.requirements for each in contradictions(numbered)] == sets
