"""A requirement profile: what `requirements` prints, a person edits, and `check` accepts (YAML or JSON).

Tenders and profiles are one thing after reading. A profile's keys are those of a requirement; only
`topic` is needed, the rest has a default. The printed form is in `profile_text`.
"""

import re
from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

import yaml
from pydantic import Field, TypeAdapter, ValidationError

from ..errors import InvalidProfile
from ..lexicon.loader import Topic, context, topics, words
from ..model.base import Record
from ..model.finding import Importance, Requirement
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

MAX_BYTES = 5_000_000
_SUFFIXES = (".yaml", ".yml", ".json")
_OPENING = re.compile(rb'\s*(?:\{\s*"(?:document|requirements|tender)"|(?:#[^\n]*\n\s*)*requirements\s*:)')

# By a topic's kind: what reads its value, and how one is written.
_KINDS: Mapping[str, tuple[TypeAdapter[Any], str]] = MappingProxyType(
    {
        "duration": (TypeAdapter(Duration), "{amount: 2, unit: hour}, the unit one of minute, hour, day, working_day,"
                                            " week, month, quarter, half_year, year"),
        "frequency": (TypeAdapter(Frequency), "{amount: 1, per: {amount: 1, unit: quarter}}"),
        "schedule": (TypeAdapter(Schedule), "{days_per_week: 7, hours_per_day: 24}"),
        "rate": (TypeAdapter(Rate), "{amount: 5, unit: percent}"),
        "count": (TypeAdapter(Count), "{amount: 2, unit: person}"),
        "money": (TypeAdapter(Money | MoneyRange), "{amount: 5000000, currency: CNY}"),
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
    title: str | None = Field(default=None, description="what the report calls it; default: the topic's name")
    evidence: Evidence | None = None


class Profile(Record):
    """A list of requirements under the key `requirements`."""

    requirements: tuple[ProfileEntry, ...] = Field(min_length=1)


def is_profile(name: str) -> bool:
    """Tell by its name whether a file is a profile and no tender document."""
    return PurePath(name).suffix.lower() in _SUFFIXES


def looks_like_profile(data: bytes) -> bool:
    """Tell by its first words whether bytes without a name are a profile and no tender document."""
    return _OPENING.match(data.removeprefix(b"\xef\xbb\xbf")) is not None


def parse_profile(data: bytes, name: str) -> tuple[Requirement, ...]:
    """Give the requirements of a profile. Raises InvalidProfile naming the key and what is wrong with it.

    What `requirements --format json` and `check --format json` print is a profile too.
    """
    entries = _entries(_load(data, name), name)
    found = tuple(_requirement(raw, number, name) for number, raw in enumerate(entries, start=1))
    seen: dict[str, int] = {}
    for number, requirement in enumerate(found, start=1):
        if requirement.id in seen:
            raise InvalidProfile(
                f"{name}: requirement {number}: id: {requirement.id!r} is the id of requirement"
                f" {seen[requirement.id]} too; give each its own."
            )
        seen[requirement.id] = number
    return found


def _load(data: bytes, name: str) -> object:
    if len(data) > MAX_BYTES:
        raise InvalidProfile(
            f"{name} is larger than the {MAX_BYTES // 1_000_000} MB that a profile may have."
        )
    try:
        return yaml.safe_load(data.decode("utf-8-sig"))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise InvalidProfile(
            f"{name}: {where}{error.problem or error.context}; this is no readable YAML or JSON, correct the line."
        ) from error
    except (UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as error:
        what = " ".join(str(error).split())
        raise InvalidProfile(
            f"{name}: this is no readable YAML or JSON ({what}); correct the file."
        ) from error


def _entries(loaded: object, name: str) -> list[object]:
    if isinstance(loaded, dict) and isinstance(loaded.get("tender"), dict):
        loaded = loaded["tender"]
    if not isinstance(loaded, dict):
        raise InvalidProfile(f"{name}: the file must hold the key `requirements` with a list; add it.")
    unknown = [key for key in loaded if key not in ("requirements", "document")]
    if unknown:
        raise InvalidProfile(f"{name}: {unknown[0]}: there is no such key; the one key is `requirements`.")
    entries = loaded.get("requirements")
    if not isinstance(entries, list) or not entries:
        raise InvalidProfile(f"{name}: requirements: this must be a list of at least one requirement.")
    return entries


def _requirement(raw: object, number: int, name: str) -> Requirement:
    where = f"{name}: requirement {number}"
    if isinstance(raw, dict) and isinstance(raw.get("id"), str):
        where += f" ({raw['id']})"
    topic = _topic(raw, where)
    try:
        entry = ProfileEntry.model_validate(raw)
    except ValidationError as error:
        raise InvalidProfile(f"{where}: {_complaint(error, topic)}") from error
    _known_words(entry, where)
    value = _of_kind(entry.value, topic, where)
    operator = entry.operator
    if operator is None:
        operator = Operator.PRESENT if value is None else _USUAL.get(topic.better, Operator.EXACTLY)
    return Requirement(
        id=entry.id or f"r{number}",
        topic=entry.topic,
        subject=entry.subject,
        operator=operator,
        value=value,
        value_blank=entry.value_blank,
        conditions=entry.conditions,
        importance=entry.importance,
        title=entry.title or topic.zh,
        evidence=entry.evidence,
    )


# Kinds of condition whose values are the catalogue's, and those that are taken as written.
_CLOSED = ("severity", "area", "channel", "period", "due", "form", "part", "cause")
_OPEN = ("product", "other")
_PARTIES = ("bidder", "manufacturer")


def _known_words(entry: ProfileEntry, where: str) -> None:
    """A misspelt condition or subject would silently match nothing; it is named with the words there are."""
    allowed = {kind: tuple(context(kind)) for kind in _CLOSED} | {"party": _PARTIES}
    for condition in entry.conditions:
        if condition.kind in _OPEN:
            continue
        if condition.kind not in allowed:
            kinds = ", ".join((*allowed, *_OPEN))
            raise InvalidProfile(
                f"{where}: conditions: there is no kind {condition.kind!r}; the kinds are {kinds}."
            )
        if condition.value not in allowed[condition.kind]:
            raise InvalidProfile(
                f"{where}: conditions: {condition.kind} can't be {condition.value!r}; it is one of {', '.join(allowed[condition.kind])}."
            )
    subjects = [name for words_ in words().get(entry.topic, ()) for name in words_.subjects]
    if subjects and entry.subject is not None and entry.subject not in subjects:
        known = ", ".join(dict.fromkeys(subjects))
        raise InvalidProfile(
            f"{where}: subject: {entry.topic} has no subject {entry.subject!r}; it is one of {known}."
        )


def _topic(raw: object, where: str) -> Topic:
    if not isinstance(raw, dict):
        raise InvalidProfile(f"{where}: this must be a mapping with the key `topic`, not {raw!r:.40}.")
    given = raw.get("topic")
    if not isinstance(given, str):
        raise InvalidProfile(f"{where}: topic: this key is needed; add one of the catalogue's topics.")
    topic = topics().get(given)
    if topic is None:
        raise InvalidProfile(
            f"{where}: topic: there is no topic {given!r}; the topics are {', '.join(topics())}."
        )
    return topic


def _of_kind(value: Value | None, topic: Topic, where: str) -> Value | None:
    """Give a value as the type that its topic compares: the same keys may fit a count and a quantity."""
    if value is None or topic.kind not in _KINDS:
        return value
    reader, _ = _KINDS[topic.kind]
    data = value if isinstance(value, Event) else value.model_dump(exclude_none=True)
    try:
        result: Value = reader.validate_python(data)
    except ValidationError as error:
        raise InvalidProfile(f"{where}: value: {_form(topic)}") from error
    return result


def _form(topic: Topic) -> str:
    if topic.kind not in _KINDS:
        return "this is no value that is known; leave it out, or write it like {amount: 2, unit: hour}."
    return f"this must be written like {_KINDS[topic.kind][1]}."


def _complaint(error: ValidationError, topic: Topic) -> str:
    first = error.errors(include_url=False)[0]
    key = str(first["loc"][0])
    if key == "value":
        return f"value: {_form(topic)}"
    path = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        known = ", ".join(ProfileEntry.model_fields)
        return f"{path}: there is no such key; the keys are {known}."
    return f"{path}: {first['msg'][0].lower()}{first['msg'][1:]}; correct it."
