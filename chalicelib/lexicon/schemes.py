"""Certificates with levels as data: how high they go and which end is the better one."""

from functools import cache
from typing import Literal

from pydantic import Field

from .named import Named, pattern_of, read_named

_FILE = "schemes.toml"


class Scheme(Named):
    """One scheme: the words that name it, its number of levels, and whether level 1 or the highest is best."""

    best: Literal["highest", "lowest"]
    levels: int = Field(ge=2, le=9)

    def better(self, level: int, other: int) -> bool:
        """Tell whether `level` is above `other`."""
        return level > other if self.best == "highest" else level < other


@cache
def schemes() -> dict[str, Scheme]:
    """The schemes by id. Raises InvalidLexicon naming the table and the key."""
    return read_named(_FILE, Scheme)


@cache
def scheme_of(name: str) -> str | None:
    """Give the id of the scheme that a name speaks of, or None."""
    if name in schemes():
        return name
    return next((key for key, each in schemes().items() if pattern_of(each, _FILE).search(name)), None)
