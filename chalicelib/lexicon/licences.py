"""Licences under all their names as data: 註冊電業承辦商 and Registered Electrical Contractor are one."""

import tomllib
from functools import cache
from importlib.resources import files
from re import Pattern

from pydantic import Field, ValidationError

from ..errors import InvalidLexicon
from ..model.base import Record
from .loader import compiled

_FILE = "licences.toml"


class Licence(Record):
    """One licence: the words that name it."""

    words: tuple[str, ...] = Field(min_length=1)

    def pattern(self) -> Pattern[str]:
        """Give what finds its name. Raises InvalidLexicon for a bad expression."""
        return compiled(self.words, _FILE)


@cache
def licences() -> dict[str, Licence]:
    """The licences by id. Raises InvalidLexicon naming the table and the key."""
    result = {}
    for name, entry in tomllib.loads((files(__package__) / _FILE).read_text(encoding="utf-8")).items():
        try:
            result[name] = Licence.model_validate(entry)
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidLexicon(
                f"{_FILE}: [{name}] {'.'.join(map(str, first['loc']))}: {first['msg']}"
            ) from error
    return result


@cache
def licence_of(name: str) -> str | None:
    """Give the id of the licence that a name is, or None."""
    return next((key for key, each in licences().items() if each.pattern().search(name)), None)
