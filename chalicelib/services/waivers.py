"""Waivers: a named person lets a requirement go, with a reason. Read from YAML or JSON, tied to the tender's requirements.

A waiver holds for every bid alike. It names the requirement by its id, its title, its quote, its topic or its subject;
all that it names must fit one requirement, so that a waiver written for an earlier tender is noticed.
"""

import datetime
from collections.abc import Mapping, Sequence

from pydantic import Field, ValidationError

from ..errors import InvalidWaiver
from ..lexicon.wording import LANGUAGES
from ..model.base import Record
from ..model.finding import Requirement, Waiver
from ..reports.arrange import title_words
from .marked import Marked, load

_KEYS = ("requirement", "title", "quote", "topic", "subject")
_LISTED = 5


class WaiverEntry(Record):
    """One waiver as a person writes it. At least one key must say which requirement is meant."""

    requirement: str | None = Field(default=None, min_length=1, description="the id in the report: r12")
    title: str | None = Field(default=None, min_length=1, description="the title in the report")
    quote: str | None = Field(
        default=None, min_length=1, description="words of the tender, as the report quotes them"
    )
    topic: str | None = Field(default=None, min_length=1, description="a topic of the catalogue")
    subject: str | None = Field(default=None, min_length=1, description="which one: iso_9001 …")
    reason: str = Field(min_length=1, description="why it is let go")
    name: str = Field(min_length=1, description="who lets it go")
    date: datetime.date | None = Field(default=None, description="when")


class Waivers(Record):
    """A list of waivers under the key `waivers`."""

    waivers: tuple[WaiverEntry, ...]


def read_waivers(data: bytes, name: str, requirements: Sequence[Requirement]) -> Mapping[str, Waiver]:
    """Give the waivers by the id of the requirement that each lets go.

    Raises InvalidWaiver naming file, line and key: for a waiver that is malformed, that fits no requirement or several,
    whose id and title or quote disagree, or that lets go what another one did.
    """
    marked = load(data, name, InvalidWaiver)
    path: tuple[str | int, ...] = ()
    entries = marked.data
    if isinstance(entries, dict):
        path, entries = ("waivers",), entries.get("waivers")
    if not isinstance(entries, list):
        raise InvalidWaiver(
            f"{name}: the file must hold a list of waivers, or one under the key `waivers`; write it."
        )
    if isinstance(marked.data, dict):
        for key in marked.data:
            if key != "waivers":
                raise _wrong(
                    name, marked, (str(key),), f"{key}: there is no such key; the one key is `waivers`."
                )
    result: dict[str, Waiver] = {}
    for index, raw in enumerate(entries):
        where = (*path, index)
        entry = _entry(raw, name, marked, where)
        meant = _meant(entry, requirements, name, marked, where)
        if meant.id in result:
            raise _wrong(
                name, marked, where, f"waiver {index + 1}: {meant.id} is waived above already; leave one out."
            )
        result[meant.id] = Waiver(name=entry.name, reason=entry.reason, date=entry.date)
    return result


def _wrong(name: str, marked: Marked, path: tuple[str | int, ...], what: str) -> InvalidWaiver:
    return InvalidWaiver(f"{name}: line {marked.line(*path)}: {what}")


def _entry(raw: object, name: str, marked: Marked, where: tuple[str | int, ...]) -> WaiverEntry:
    called = f"waiver {int(where[-1]) + 1}"
    if not isinstance(raw, dict):
        raise _wrong(
            name, marked, where, f"{called}: this must be a mapping with `requirement`, `reason` and `name`."
        )
    try:
        entry = WaiverEntry.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        if first["type"] == "missing":
            said = f"{called}: {key}: this key is needed; every waiver has a reason and a name."
        elif first["type"] == "extra_forbidden":
            said = (
                f"{called}: {key}: there is no such key; the keys are {', '.join(WaiverEntry.model_fields)}."
            )
        elif key == "date":
            said = f"{called}: date: this must be a day written like 2026-07-14."
        else:
            said = f"{called}: {key}: {first['msg'][0].lower()}{first['msg'][1:]}; correct it."
        raise _wrong(name, marked, (*where, *first["loc"]), said) from error
    for key in ("reason", "name"):
        if not str(getattr(entry, key)).strip():
            raise _wrong(
                name, marked, (*where, key), f"{called}: {key}: this is empty; say who waives it and why."
            )
    if not any(getattr(entry, key) for key in _KEYS):
        raise _wrong(
            name, marked, where, f"{called}: it names no requirement; add one of the keys {', '.join(_KEYS)}."
        )
    return entry


def _meant(
    entry: WaiverEntry,
    requirements: Sequence[Requirement],
    name: str,
    marked: Marked,
    where: tuple[str | int, ...],
) -> Requirement:
    called = f"waiver {int(where[-1]) + 1}"
    fitting = list(requirements)
    for key in _KEYS:
        given = getattr(entry, key)
        if given is None:
            continue
        before, fitting = fitting, [each for each in fitting if _fits(each, key, given)]
        if fitting:
            continue
        if len(before) < len(requirements) and len(before) == 1:
            there = f"{before[0].id} is “{before[0].title}”" + (
                f", quoted as “{_plain(before[0].evidence.quote)}”" if before[0].evidence else ""
            )
            said = f"{key}: {given!r} is not said of it: {there}; the tender may have changed, look at the requirement again."
        else:
            said = (
                f"{key}: no requirement of the tender has {given!r}; `tendercheck requirements` lists them."
            )
        raise _wrong(name, marked, (*where, key), f"{called}: {said}")
    if len(fitting) > 1:
        ids = ", ".join(each.id for each in fitting[:_LISTED]) + (" …" if len(fitting) > _LISTED else "")
        raise _wrong(
            name,
            marked,
            where,
            f"{called}: {len(fitting)} requirements fit ({ids}); give the one that is meant by `requirement: ID`.",
        )
    return fitting[0]


def _fits(requirement: Requirement, key: str, given: str) -> bool:
    match key:
        case "requirement":
            return requirement.id == given
        case "title":
            titles = {requirement.title, *(title_words(requirement, language) for language in LANGUAGES)}
            return _plain(given) in {_plain(title) for title in titles}
        case "quote":
            return requirement.evidence is not None and _plain(given) in _plain(requirement.evidence.quote)
        case "topic":
            return requirement.topic == given
        case _:
            return requirement.subject == given


def _plain(text: str) -> str:
    """Give text without blanks: a quote that runs over lines is copied in many ways."""
    return "".join(text.split())
