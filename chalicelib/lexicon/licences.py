"""Licences under all their names as data: 註冊電業承辦商 and Registered Electrical Contractor are one."""

from functools import cache

from .named import Named, pattern_of, read_named

_FILE = "licences.toml"


@cache
def licences() -> dict[str, Named]:
    """The licences by id. Raises InvalidLexicon naming the table and the key."""
    return read_named(_FILE, Named)


@cache
def licence_of(name: str) -> str | None:
    """Give the id of the licence that a name is, or None."""
    return next((key for key, each in licences().items() if pattern_of(each, _FILE).search(name)), None)
