"""How a commitment can stand to a requirement."""

from enum import IntEnum


class Outcome(IntEnum):
    """How a commitment stands to a requirement; the order is from worst to best."""

    SHORT = 0
    UNCLEAR = 1
    MET = 2
    BETTER = 3
