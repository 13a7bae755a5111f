"""Which figures of a profile no tender can ask for: below zero, without end, or beyond any measure."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_MOST = Decimal(10) ** 18


def impossible(data: Mapping[str, Any], *, signed: bool) -> str:
    """Give what is wrong with the first impossible figure of a value's data, or an empty string.

    `signed` values (temperatures) may lie below zero.
    """
    for key, given in data.items():
        if isinstance(given, Mapping):
            found = impossible(given, signed=signed)
            if found:
                return found
        elif isinstance(given, Decimal) and (
            not given.is_finite() or abs(given) > _MOST or (given < 0 and not signed)
        ):
            return f"{key} can't be {given}; write an amount that is {'' if signed else 'not negative and '}at most {_MOST:.0E}."
    return ""
