"""Licences that go by a Chinese and an English name, as data."""

import tomllib
from functools import cache
from importlib.resources import files
from re import Pattern

from pydantic import Field, ValidationError

from ..errors import InvalidLexicon
from ..model.base import Record
from .loader import compiled

_FILE = "licence_names.toml"


class _Licence(Record):
    words: tuple[str, ...] = Field(min_length=1)


@cache
def _licences() -> dict[str, Pattern[str]]:
    result = {}
    for name, entry in tomllib.loads((files(__package__) / _FILE).read_text(encoding="utf-8")).items():
        try:
            result[name] = compiled(_Licence.model_validate(entry).words, _FILE)
        except ValidationError as error:
            raise InvalidLexicon(f"{_FILE}: [{name}] {error.errors()[0]['msg']}") from error
    return result


@cache
def licence_of(name: str) -> str | None:
    """Give the id of the licence that a name speaks of, or None. Raises InvalidLexicon for a malformed file."""
    return next((key for key, pattern in _licences().items() if pattern.search(name)), None)
