"""Standards as data: which numbers name one standard, which editions it has, which of them was replaced.

A standard that the data does not have is known by its number alone: then only the same number is the same.
"""

import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import Field, ValidationError

from ..errors import InvalidLexicon
from ..model.base import Record

_FILE = "standards.toml"
_DATED = re.compile(r"^(?P<number>.{2,40}?)[-:](?P<year>(?:19|20)\d\d)$")
# GB and GB/T share one series of numbers, ISO and ISO/IEC likewise; EN ISO and its national prints adopt ISO's text.
_SAME_SERIES = re.compile(r"/[TZ](?= )|/IEC(?= )|^(?:(?:BS|DIN|NF|EN) ){1,2}(?=ISO)")


class Edition(Record):
    """One dated edition: `identical` are adoptions without changes, `modified` with changes; `source` who says so."""

    number: str = Field(pattern=_DATED.pattern)
    source: str = Field(min_length=1)
    issued: date | None = None
    in_force: date | None = None
    replaced_by: str | None = None
    identical: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()


class Family(Record):
    """One standard under all its numbers; `former` are numbers of standards that it replaced."""

    id: str
    zh: str
    en: str
    source: str = Field(min_length=1)
    numbers: tuple[str, ...] = Field(min_length=1)
    former: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()


def parse(text: str) -> dict[str, Family]:
    """Read families from TOML. Raises InvalidLexicon naming the table and the key."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidLexicon(f"{_FILE}: {error}; correct the file.") from error
    result: dict[str, Family] = {}
    owner: dict[str, str] = {}
    for name, entry in data.items():
        if not isinstance(entry, dict):
            raise InvalidLexicon(f"{_FILE}: {name} must be a table of its own, as [iso_9001] is")
        try:
            family = Family.model_validate({"id": name, **entry})
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidLexicon(
                f"{_FILE}: [{name}] {'.'.join(map(str, first['loc']))}: {first['msg']}"
            ) from error
        for number in (*family.numbers, *family.former):
            taken = owner.setdefault(series(number), name)
            if taken != name:
                raise InvalidLexicon(f"{_FILE}: [{name}] numbers: {number} stands in [{taken}] already")
        _check_editions(family)
        result[name] = family
    return result


def _check_editions(family: Family) -> None:
    """Every edition is of a number of its family, and what replaced it is listed."""
    own = {series(number) for number in (*family.numbers, *family.former)}
    listed = {edition.number for edition in family.editions}
    for edition in family.editions:
        if series(undated(edition.number)[0]) not in own:
            raise InvalidLexicon(f"{_FILE}: [{family.id}] editions: {edition.number} has none of its numbers")
        if edition.replaced_by is not None and edition.replaced_by not in listed:
            raise InvalidLexicon(
                f"{_FILE}: [{family.id}] editions: {edition.replaced_by} replaced {edition.number} but is not listed"
            )


@cache
def families() -> dict[str, Family]:
    """The families by id. Raises InvalidLexicon."""
    return parse((files(__package__) / _FILE).read_text(encoding="utf-8"))


@cache
def _by_series() -> dict[str, str]:
    return {
        series(number): family.id
        for family in families().values()
        for number in (*family.numbers, *family.former)
    }


@cache
def _by_title() -> dict[str, str]:
    return {_plain(family.zh): family.id for family in families().values()}


def _plain(title: str) -> str:
    return re.sub(r"[\s《》:：、,。()（）第部分]", "", title)


def series(number: str) -> str:
    """Give what two spellings of one number share: GB 19001 and GB/T 19001, ISO 27001 and ISO/IEC 27001."""
    return _SAME_SERIES.sub("", number.upper())


def undated(name: str) -> tuple[str, str | None]:
    """Give a standard's number and its edition's year: GB/T 19001-2016 is GB/T 19001 and 2016."""
    match = _DATED.match(name)
    return (match.group("number"), match.group("year")) if match else (name, None)


def family_of(name: str) -> Family | None:
    """Give the family that a number (dated or not) or a title belongs to, or None."""
    known = _by_series().get(series(undated(name)[0])) or _by_title().get(_plain(name))
    return None if known is None else families()[known]


def edition_of(name: str) -> Edition | None:
    """Give what the data says of a dated number, or None."""
    family, (number, year) = family_of(name), undated(name)
    if family is None or year is None:
        return None
    for edition in family.editions:
        own, its_year = undated(edition.number)
        if (series(own), its_year) == (series(number), year):
            return edition
    return None


def is_former(name: str) -> bool:
    """Tell whether a number is that of a standard that another number replaced: OHSAS 18001."""
    family = family_of(name)
    return family is not None and series(undated(name)[0]) in {series(each) for each in family.former}


def is_replaced(edition: Edition, on: date | None = None) -> bool:
    """Tell whether a newer edition holds on a day. Without a day, or where its first day is not known, it does."""
    if edition.replaced_by is None:
        return False
    newer = edition_of(edition.replaced_by)
    return on is None or newer is None or newer.in_force is None or newer.in_force <= on


def is_in_force(edition: Edition, on: date | None = None) -> bool:
    """Tell whether an edition holds on a day: not replaced, and not one that comes later."""
    begun = on is None or edition.in_force is None or edition.in_force <= on
    return begun and not is_replaced(edition, on)
