"""Quarters of an hour."""

import pytest

from chalicelib.model.term import Operator
from chalicelib.recognizers import duration


@pytest.mark.parametrize(
    ("text", "minutes", "operator"),
    [
        ("一刻钟内响应", 15, Operator.AT_MOST),
        ("三刻钟内到场", 45, Operator.AT_MOST),
        ("不超过两刻钟", 30, Operator.AT_MOST),
        ("响应时间一刻钟", 15, None),
    ],
)
def test_quarters_are_minutes(text: str, minutes: int, operator: Operator | None) -> None:
    (figure,) = duration.find(text)
    assert figure.value is not None
    assert (figure.value.amount, figure.value.unit, figure.operator) == (minutes, "minute", operator)  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["此刻钟表停了", "第一刻钟声", "9点一刻钟响起", "刻钟", "四刻钟"])
def test_no_quarters(text: str) -> None:
    assert list(duration.find(text)) == []


def test_an_hour_and_a_quarter_apart_stay_two() -> None:
    assert [str(f.value.amount) for f in duration.find("一刻钟内响应,6小时内到场") if f.value] == ["15", "6"]  # type: ignore[union-attr]
