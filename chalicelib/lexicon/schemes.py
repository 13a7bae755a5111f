"""Certificates with levels as data: how high they go and which end is the better one."""

import tomllib
from functools import cache
from importlib.resources import files
from re import Pattern
from typing import Literal

from pydantic import Field, ValidationError

from ..errors import InvalidLexicon
from ..model.base import Record
from .loader import compiled

_FILE = "schemes.toml"


class Scheme(Record):
    """One scheme: the words that name it, its number of levels, and whether level 1 or the highest is best."""

    words: tuple[str, ...] = Field(min_length=1)
    best: Literal["highest", "lowest"]
    levels: int = Field(ge=2, le=9)

    def pattern(self) -> Pattern[str]:
        """Give what finds its name. Raises InvalidLexicon for a bad expression."""
        return compiled(self.words, _FILE)

    def better(self, level: int, other: int) -> bool:
        """Tell whether `level` is above `other`."""
        return level > other if self.best == "highest" else level < other


@cache
def schemes() -> dict[str, Scheme]:
    """The schemes by id. Raises InvalidLexicon naming the table and the key."""
    result = {}
    for name, entry in tomllib.loads((files(__package__) / _FILE).read_text(encoding="utf-8")).items():
        try:
            result[name] = Scheme.model_validate(entry)
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidLexicon(
                f"{_FILE}: [{name}] {'.'.join(map(str, first['loc']))}: {first['msg']}"
            ) from error
    return result


@cache
def scheme_of(name: str) -> str | None:
    """Give the id of the scheme that a name speaks of, or None."""
    if name in schemes():
        return name
    return next((key for key, scheme in schemes().items() if scheme.pattern().search(name)), None)
