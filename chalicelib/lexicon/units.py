"""The units of measured properties as data: how documents write them, and how they convert."""

import re
import tomllib
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ..errors import InvalidLexicon
from ..model.base import Record

_FILE = Path(__file__).parent / "units.toml"


class Unit(Record):
    """One unit. `pint` is its name there; `data` the power of 1000 or 1024 of a unit of storage.

    `not_before` are characters that
    may not follow its Chinese form. `plain`: a figure in this unit is a property of goods even where no known word names the property.
    """

    forms: tuple[str, ...]
    pint: str | None = None
    data: int | None = None
    not_before: str = ""
    plain: bool = False


@cache
def units() -> dict[str, Unit]:
    """The units by canonical name. Raises InvalidLexicon if the file can't be used."""
    try:
        return TypeAdapter(dict[str, Unit]).validate_python(tomllib.loads(_FILE.read_text("utf-8")))
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise InvalidLexicon(f"{_FILE.name} can't be used, correct it: {error}") from error


@cache
def _forms() -> dict[str, str]:
    """Each written form with its canonical name: as it stands, and in small letters where that is no other unit's."""
    exact = {form: name for name, unit in units().items() for form in unit.forms}
    small: dict[str, set[str]] = {}
    for form, name in exact.items():
        if len(form) == 1:
            continue
        small.setdefault(form.lower(), set()).add(name)
    return {form: next(iter(names)) for form, names in small.items() if len(names) == 1} | exact


def canonical(written: str) -> str | None:
    """Give the canonical name of a unit as written (毫米, MM → mm), None where no unit is written so.

    One letter is taken as it stands: 4G is no mass, 32M no length; and 16Gb are bits, not GB.
    """
    if written in _forms():
        return _forms()[written]
    if len(written) == 1 or re.fullmatch("[KMGT]b", written):
        return None
    return _forms().get(written.lower())


@cache
def unit_source() -> str:
    """Give a regular-expression source for any written unit, never the head of a longer word.

    Forms with one guard stand together: a guard of its own for every form would make the expressions that hold this
    source ten times slower to build.
    """
    written = [(form, unit.not_before) for unit in units().values() for form in unit.forms]
    every = {form.lower() for form, _ in written}
    groups: dict[tuple[int, str], list[str]] = {}
    for form, not_before in written:
        # m³/h begins with m³ and m, which are tried behind it.
        heads = sum(form.lower()[:length] in every for length in range(1, len(form)))
        groups.setdefault((-heads, _guard(form, not_before)), []).append(form)
    parts = [
        f"(?:{'|'.join(re.escape(form) for form in sorted(forms))}){guard}"
        for (_, guard), forms in sorted(groups.items())
    ]
    return f"(?:{'|'.join(parts)})"


def _guard(form: str, not_before: str) -> str:
    """What may not follow a form."""
    if form[-1].isascii() and form[-1].isalpha():
        # What goes on is another unit: 500ms/m is no time. 24V/AC220V are two. 4G网络 is none.
        own = f"(?![{not_before}])" if not_before and len(form) == 1 else ""
        return r"(?![A-Za-zΩ\d²³]|/(?!AC|DC)[A-Za-zμ㎡Ω])" + own
    if form == "°":
        return "(?![Cc])"
    return f"(?![{not_before}])" if not_before and not form[-1].isascii() else ""
