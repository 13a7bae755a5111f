"""The values that a term can carry, as the document writes them. How they compare is in `rules/compare.py`.

The JSON forms are those of the catalogue: a duration is `{"amount": 2, "unit": "hour"}`, a
frequency `{"amount": 1, "per": {"amount": 1, "unit": "quarter"}}`, a schedule
`{"days_per_week": 7, "hours_per_day": 24}`, money `{"amount": 5000000, "currency": "CNY"}`.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import PlainSerializer

from .base import Record


def _plain(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


# Decimal inside (no rounding while comparing), a plain JSON number outside.
Number = Annotated[Decimal, PlainSerializer(_plain, return_type=int | float, when_used="json")]

TimeUnit = Literal["minute", "hour", "day", "working_day", "week", "month", "quarter", "half_year", "year"]


class Duration(Record):
    """A length of time, in the unit that the document uses (36 months stay 36 months)."""

    amount: Number
    unit: TimeUnit


class Frequency(Record):
    """`amount` times in each period `per`."""

    amount: Number
    per: Duration


class Schedule(Record):
    """When a service can be reached."""

    days_per_week: Number
    hours_per_day: Number


class Rate(Record):
    """A share in percent."""

    amount: Number
    unit: Literal["percent"] = "percent"


class Count(Record):
    """A number of things; `unit` is one of the catalogue's (person, site, time, set, copy, case, star …)."""

    amount: Number
    unit: str


class Money(Record):
    """A sum in an ISO 4217 currency, 万 and 亿 resolved."""

    amount: Number
    currency: str


class MoneyRange(Record):
    """A price from `min` to `max`."""

    min: Number
    max: Number
    currency: str


class Quantity(Record):
    """A measured amount with its unit; instead of `amount` a range has `min` and `max`, and a body its `sides` in order."""

    amount: Number | None = None
    min: Number | None = None
    max: Number | None = None
    sides: tuple[Number, ...] | None = None
    unit: str | None = None


class Event(StrEnum):
    """What starts a period."""

    ACCEPTANCE = "acceptance"
    DELIVERY = "delivery"
    INSTALLATION = "installation"
    PURCHASE = "purchase"
    DISPATCH = "dispatch"
    CONTRACT = "contract"
    RECEIPT = "receipt"
    OTHER = "other"


Value = Frequency | Schedule | Money | MoneyRange | Rate | Duration | Count | Quantity | Event
