"""Things that go by many words, as data: one table each in a TOML file, its id as the table's name."""

import tomllib
from importlib.resources import files
from re import Pattern
from typing import TypeVar

from pydantic import Field, ValidationError

from ..errors import InvalidLexicon
from ..model.base import Record
from .loader import compiled


class Named(Record):
    """One thing: the regular expressions that name it, over simplified, half-width text."""

    words: tuple[str, ...] = Field(min_length=1)


N = TypeVar("N", bound=Named)


def read_named(file: str, kind: type[N]) -> dict[str, N]:
    """Give the things of a file of this package by id. Raises InvalidLexicon naming the table and the key."""
    result = {}
    for name, entry in tomllib.loads((files(__package__) / file).read_text(encoding="utf-8")).items():
        try:
            result[name] = kind.model_validate(entry)
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidLexicon(
                f"{file}: [{name}] {'.'.join(map(str, first['loc']))}: {first['msg']}"
            ) from error
    return result


def pattern_of(named: Named, file: str) -> Pattern[str]:
    """Give what finds the thing's name. Raises InvalidLexicon for a bad expression."""
    return compiled(named.words, file)
