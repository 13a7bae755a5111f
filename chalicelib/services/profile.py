"""A requirement profile: what `requirements` prints, a person edits, and `check` accepts (YAML or JSON).

Tenders and profiles are one thing after reading. A profile's keys are those of a requirement; only
`topic` is needed, the rest has a default. The printed form is in `profile_text`.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from pydantic import Field, TypeAdapter, ValidationError

from ..errors import InvalidProfile
from ..lexicon.loader import Topic, context, topics, words
from ..model.base import Record
from ..model.finding import (
    BidDate,
    Contradiction,
    DateSource,
    DocumentSummary,
    Importance,
    Kind,
    Requirement,
    TenderFacts,
)
from ..model.term import Condition, Evidence, Operator
from ..model.value import (
    Count,
    Duration,
    Event,
    Frequency,
    Money,
    MoneyRange,
    Quantity,
    Rate,
    Schedule,
    Value,
)
from .marked import Marked, load
from .possible import impossible

_SUFFIXES = (".yaml", ".yml", ".json")
_OPENING = re.compile(
    rb'\s*(?:\{\s*"(?:document|requirements|tender|bid_date|profile)"|(?:#[^\n]*\n\s*)*(?:requirements|bid_date|profile)\s*:)'
)

# By a topic's kind: what reads its value, and how one is written.
_KINDS: Mapping[str, tuple[TypeAdapter[Any], str]] = MappingProxyType(
    {
        "duration": (TypeAdapter(Duration), "{amount: 2, unit: hour}, the unit one of minute, hour, day, working_day,"
                                            " week, month, quarter, half_year, year"),
        "frequency": (TypeAdapter(Frequency), "{amount: 1, per: {amount: 1, unit: quarter}}"),
        "schedule": (TypeAdapter(Schedule), "{days_per_week: 7, hours_per_day: 24}"),
        "rate": (TypeAdapter(Rate), "{amount: 5, unit: percent}"),
        "count": (TypeAdapter(Count), "{amount: 2, unit: person}"),
        "money": (TypeAdapter(Money | MoneyRange | Rate), "{amount: 5000000, currency: CNY},"
                  " a fine also like {amount: 0.5, unit: percent}"),
        "quantity": (TypeAdapter(Quantity), "{amount: 400, unit: mm} or {min: 10, max: 20, unit: mm}"),
        "event": (TypeAdapter(Event), "one of " + ", ".join(Event)),
    }
)  # fmt: skip
_USUAL = MappingProxyType(
    {
        "shorter": Operator.AT_MOST,
        "longer": Operator.AT_LEAST,
        "more": Operator.AT_LEAST,
        "higher": Operator.AT_LEAST,
    }
)


class Titles(Record):
    """The same in Chinese and English."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)


class About(Record):
    """What a profile is called and what it is for."""

    title: Titles
    purpose: Titles


class ProfileDate(Record):
    """The day of the bid as `requirements --format json` writes it."""

    date: datetime.date | None
    source: DateSource | None = None
    evidence: Evidence | None = None
    named: tuple[datetime.date, ...] = ()


class ProfileEntry(Record):
    """One requirement as a person writes it. What is left out is taken from the topic catalogue."""

    id: str | None = Field(default=None, min_length=1, description="names it in the report; default r1, r2 …")
    topic: str = Field(description="a topic of the catalogue")
    subject: str | None = Field(default=None, description="which one: iso_9001, product_liability …")
    operator: Operator | None = Field(default=None, description="how the value is meant")
    value: Value | None = None
    value_blank: bool = Field(default=False, description="the tender's figure is missing")
    conditions: tuple[Condition, ...] = Field(default=(), description="when, where, for what or by whom")
    importance: Importance = Importance.NORMAL
    title: str | Titles | None = Field(
        default=None, description="what the report calls it; default: the topic's name"
    )
    evidence: Evidence | None = Field(
        default=None,
        description="the tender's own words, which tell a copy of the demand from an answer to it",
    )
    kind: Kind | None = Field(
        default=None, description="what it is for: qualification, conformity, technical …"
    )
    lot: str | None = Field(default=None, description="the lot it is for; default: every lot")
    proof: str | None = Field(default=None, description="how a paper is shown, in the tender's words")


class Profile(TenderFacts):
    """A list of requirements under the key `requirements`, the day of the bid, and what the tender says of judging."""

    profile: About | None = Field(default=None, description="what it is called and for")
    document: DocumentSummary | None = Field(default=None, description="what it was read from; not looked at")
    bid_date: datetime.date | ProfileDate | None = Field(
        default=None, description="the day by which papers, their age and editions of standards are judged"
    )
    requirements: tuple[ProfileEntry, ...] = Field(min_length=1)
    contradictions: tuple[Contradiction, ...] = Field(
        default=(), description="not looked at: they follow from the requirements"
    )


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A profile, read."""

    requirements: tuple[Requirement, ...]
    bid_date: BidDate | None = None
    about: About | None = None
    facts: TenderFacts = field(default_factory=TenderFacts)


def is_profile(name: str) -> bool:
    """Tell by its name whether a file is a profile and no tender document."""
    return PurePath(name).suffix.lower() in _SUFFIXES


def looks_like_profile(data: bytes) -> bool:
    """Tell by its first words whether bytes without a name are a profile and no tender document."""
    return _OPENING.match(data.removeprefix(b"\xef\xbb\xbf")) is not None


def parse_profile(data: bytes, name: str, language: str = "zh") -> tuple[Requirement, ...]:
    """Give the requirements of a profile, as `read_profile` does."""
    return read_profile(data, name, language).requirements


def read_profile(data: bytes, name: str, language: str = "zh") -> ReadProfile:
    """Give what a profile demands; titles in two languages are taken in `language`.

    What `requirements --format json` and `check --format json` print is a profile too.
    Raises InvalidProfile naming the file, the line, the key and what is wrong with it.
    """
    place = _Place(load(data, name, InvalidProfile), name)
    place, top = _top(place)
    entries = _entries(place, top)
    found = tuple(
        _requirement(raw, place.at("requirements", index), index + 1, language)
        for index, raw in enumerate(entries)
    )
    seen: dict[str, int] = {}
    for number, requirement in enumerate(found, start=1):
        if requirement.id in seen:
            raise place.at("requirements", number - 1, "id").wrong(
                f"requirement {number}: id: {requirement.id!r} is the id of requirement"
                f" {seen[requirement.id]} too; give each its own."
            )
        seen[requirement.id] = number
    return ReadProfile(found, _bid_date(place, top), _about(place, top), _facts(place, top))


@dataclass(frozen=True, slots=True)
class _Place:
    """A part of the file, for what is said of it."""

    marked: Marked
    name: str
    path: tuple[str | int, ...] = ()

    def at(self, *steps: str | int) -> "_Place":
        return replace(self, path=(*self.path, *steps))

    def wrong(self, what: str) -> InvalidProfile:
        return InvalidProfile(f"{self.name}: line {self.marked.line(*self.path)}: {what}")


def _top(place: _Place) -> tuple[_Place, dict[str, object]]:
    loaded = place.marked.data
    if isinstance(loaded, dict) and isinstance(loaded.get("tender"), dict):
        place, loaded = place.at("tender"), loaded["tender"]
    if not isinstance(loaded, dict):
        raise InvalidProfile(f"{place.name}: the file must hold the key `requirements` with a list; add it.")
    for key in loaded:
        if key not in Profile.model_fields:
            raise place.at(str(key)).wrong(
                f"{key}: there is no such key; the keys are {', '.join(Profile.model_fields)}."
            )
    return place, loaded


def _entries(place: _Place, top: dict[str, object]) -> list[object]:
    entries = top.get("requirements")
    if not isinstance(entries, list) or not entries:
        raise place.at("requirements").wrong("requirements: this must be a list of at least one requirement.")
    return entries


def _facts(place: _Place, top: dict[str, object]) -> TenderFacts:
    """What the profile holds of marks, counting, silence and points; it may hold none of them."""
    held = {key: top[key] for key in TenderFacts.model_fields if key in top}
    try:
        return TenderFacts.model_validate(held)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(str(part) for part in first["loc"])
        raise place.at(str(first["loc"][0])).wrong(
            f"{path}: {first['msg']}; correct it or leave it out."
        ) from error


def _bid_date(place: _Place, top: dict[str, object]) -> BidDate | None:
    raw = top.get("bid_date")
    if raw is None:
        return None
    try:
        given = ProfileDate.model_validate(raw if isinstance(raw, dict) else {"date": raw})
    except ValidationError as error:
        raise place.at("bid_date").wrong("bid_date: this must be a day written like 2026-07-14.") from error
    return BidDate(date=given.date, source=DateSource.PROFILE, evidence=given.evidence, named=given.named)


def _about(place: _Place, top: dict[str, object]) -> About | None:
    if top.get("profile") is None:
        return None
    try:
        return About.model_validate(top["profile"])
    except ValidationError as error:
        raise place.at("profile").wrong(
            "profile: this must have the keys `title` and `purpose`, each with `zh` and `en`."
        ) from error


def _requirement(raw: object, place: _Place, number: int, language: str) -> Requirement:
    where = _Where(place, f"requirement {number}")
    if isinstance(raw, dict) and isinstance(raw.get("id"), str):
        where = _Where(place, f"requirement {number} ({raw['id']})")
    topic = _topic(raw, where)
    try:
        entry = ProfileEntry.model_validate(raw)
    except ValidationError as error:
        raise _complaint(error, topic, where) from error
    _known_words(entry, where)
    value = _of_kind(entry.value, topic, where)
    operator = entry.operator
    if operator is None:
        operator = Operator.PRESENT if value is None else _USUAL.get(topic.better, Operator.EXACTLY)
    title = getattr(entry.title, language) if isinstance(entry.title, Titles) else entry.title
    return Requirement(
        id=entry.id or f"r{number}",
        topic=entry.topic,
        subject=entry.subject,
        operator=operator,
        value=value,
        value_blank=entry.value_blank,
        conditions=entry.conditions,
        importance=entry.importance,
        title=title or topic.zh,
        evidence=entry.evidence,
        kind=entry.kind,
        lot=entry.lot,
        proof=entry.proof,
    )


@dataclass(frozen=True, slots=True)
class _Where:
    """One requirement of the file, for what is said of its keys."""

    place: _Place
    called: str

    def wrong(self, what: str, *path: str | int) -> InvalidProfile:
        return self.place.at(*path).wrong(f"{self.called}: {what}")


# Kinds of condition whose values are the catalogue's, and those that are taken as written.
_AGED = re.compile(r"(?:age|since):")
_AGE = re.compile(r"age: [1-9]\d? (?:year|month)|since: (?P<day>\d{4}-\d\d-\d\d)")
_CLOSED = ("severity", "area", "channel", "period", "due", "form", "part", "cause")
_OPEN = ("product", "other")
_PARTIES = ("bidder", "manufacturer")


def _known_words(entry: ProfileEntry, where: _Where) -> None:
    """A misspelt condition or subject would silently match nothing; it is named with the words there are."""
    allowed = {kind: tuple(context(kind)) for kind in _CLOSED} | {"party": _PARTIES}
    for index, condition in enumerate(entry.conditions):
        if condition.kind in _OPEN:
            if _AGED.match(condition.value) and not _is_age(condition.value):
                raise where.wrong(
                    f"conditions: {condition.value!r} must be written like 'age: 3 year', 'age: 6 month' or"
                    " 'since: 2023-01-01'.",
                    "conditions",
                    index,
                )
            continue
        if condition.kind not in allowed:
            kinds = ", ".join((*allowed, *_OPEN))
            raise where.wrong(
                f"conditions: there is no kind {condition.kind!r}; the kinds are {kinds}.",
                "conditions",
                index,
            )
        if condition.value not in allowed[condition.kind]:
            raise where.wrong(
                f"conditions: {condition.kind} can't be {condition.value!r}; it is one of {', '.join(allowed[condition.kind])}.",
                "conditions",
                index,
            )
    subjects = [name for words_ in words().get(entry.topic, ()) for name in words_.subjects]
    if subjects and entry.subject is not None and entry.subject not in subjects:
        known = ", ".join(dict.fromkeys(subjects))
        raise where.wrong(
            f"subject: {entry.topic} has no subject {entry.subject!r}; it is one of {known}.", "subject"
        )


def _is_age(value: str) -> bool:
    match = _AGE.fullmatch(value)
    if match is None or match.group("day") is None:
        return match is not None
    try:
        datetime.date.fromisoformat(match.group("day"))
    except ValueError:
        return False
    return True


def _topic(raw: object, where: _Where) -> Topic:
    if not isinstance(raw, dict):
        raise where.wrong(f"this must be a mapping with the key `topic`, not {raw!r:.40}.")
    given = raw.get("topic")
    if not isinstance(given, str):
        raise where.wrong("topic: this key is needed; add one of the catalogue's topics.", "topic")
    topic = topics().get(given)
    if topic is None:
        raise where.wrong(
            f"topic: there is no topic {given!r}; the topics are {', '.join(topics())}.", "topic"
        )
    return topic


def _of_kind(value: Value | None, topic: Topic, where: _Where) -> Value | None:
    """Give a value as the type that its topic compares: the same keys may fit a count and a quantity."""
    if value is None or topic.kind not in _KINDS:
        return value
    reader, _ = _KINDS[topic.kind]
    data = value if isinstance(value, Event) else value.model_dump(exclude_none=True)
    if not isinstance(data, Event) and (wrong := impossible(data, signed=topic.kind == "quantity")):
        raise where.wrong(f"value: {wrong}", "value")
    try:
        result: Value = reader.validate_python(data)
    except ValidationError as error:
        raise where.wrong(f"value: {_form(topic)}", "value") from error
    return result


def _form(topic: Topic) -> str:
    if topic.kind not in _KINDS:
        return "this is no value that is known; leave it out, or write it like {amount: 2, unit: hour}."
    return f"this must be written like {_KINDS[topic.kind][1]}."


def _complaint(error: ValidationError, topic: Topic, where: _Where) -> InvalidProfile:
    first = error.errors(include_url=False)[0]
    key = str(first["loc"][0])
    if key == "value":
        return where.wrong(f"value: {_form(topic)}", "value")
    if key == "title":
        return where.wrong("title: this must be text, or {zh: …, en: …}; correct it.", "title")
    path = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        known = ", ".join(ProfileEntry.model_fields)
        return where.wrong(f"{path}: there is no such key; the keys are {known}.", *first["loc"])
    return where.wrong(f"{path}: {first['msg'][0].lower()}{first['msg'][1:]}; correct it.", *first["loc"])
