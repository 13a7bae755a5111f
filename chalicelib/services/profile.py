"""A requirement profile: what `requirements` prints, a person edits, and `check` accepts (YAML or JSON).

Tenders and profiles are one thing after reading. A profile's keys are those of a requirement; only
`topic` is needed, the rest has a default.
"""

from pathlib import PurePath

import yaml
from pydantic import Field, ValidationError

from ..errors import InvalidProfile
from ..lexicon.loader import topics
from ..model.base import Record
from ..model.finding import Importance, Requirement
from ..model.term import Condition, Evidence, Operator
from ..model.value import Value

_SUFFIXES = (".yaml", ".yml", ".json")


class ProfileEntry(Record):
    """One requirement as a person writes it."""

    id: str | None = None
    topic: str
    subject: str | None = None
    operator: Operator | None = None
    value: Value | None = None
    value_blank: bool = False
    conditions: tuple[Condition, ...] = ()
    importance: Importance = Importance.NORMAL
    title: str | None = None
    evidence: Evidence | None = None


class Profile(Record):
    """A list of requirements under the key `requirements`."""

    requirements: tuple[ProfileEntry, ...] = Field(min_length=1)


def is_profile(name: str) -> bool:
    """Tell by its name whether a file is a profile and no tender document."""
    return PurePath(name).suffix.lower() in _SUFFIXES


def parse_profile(data: bytes, name: str) -> tuple[Requirement, ...]:
    """Give the requirements of a profile. Raises InvalidProfile naming the key and what is wrong with it."""
    try:
        loaded = yaml.safe_load(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise InvalidProfile(
            f"{name}: this is no readable YAML or JSON ({str(error).splitlines()[0]}); correct the file."
        ) from error
    if isinstance(loaded, dict) and isinstance(loaded.get("tender"), dict):
        loaded = loaded["tender"]
    if isinstance(loaded, dict):
        loaded = {"requirements": loaded.get("requirements")}
    try:
        profile = Profile.model_validate(loaded)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InvalidProfile(f"{name}: {where or 'the file'}: {first['msg']}; correct this entry.") from error
    return tuple(
        _requirement(entry, number, name) for number, entry in enumerate(profile.requirements, start=1)
    )


def _requirement(entry: ProfileEntry, number: int, name: str) -> Requirement:
    topic = topics().get(entry.topic)
    if topic is None:
        raise InvalidProfile(
            f"{name}: requirements.{number - 1}.topic: there is no topic {entry.topic!r}; use one of the catalogue's ids."
        )
    operator = entry.operator
    if operator is None:
        usual = {
            "shorter": Operator.AT_MOST,
            "longer": Operator.AT_LEAST,
            "more": Operator.AT_LEAST,
            "higher": Operator.AT_LEAST,
        }
        operator = Operator.PRESENT if entry.value is None else usual.get(topic.better, Operator.EXACTLY)
    return Requirement(
        id=entry.id or f"r{number}",
        topic=entry.topic,
        subject=entry.subject,
        operator=operator,
        value=entry.value,
        value_blank=entry.value_blank,
        conditions=entry.conditions,
        importance=entry.importance,
        title=entry.title or topic.zh,
        evidence=entry.evidence,
    )


def print_profile(requirements: tuple[Requirement, ...], source: str) -> str:
    """Give the profile as YAML, each requirement under a comment that says where it came from."""
    lines = [f"# {source}", "requirements:"]
    for requirement in requirements:
        if requirement.evidence:
            quote = " ".join(requirement.evidence.quote.split())
            lines.append(f"  # p. {requirement.evidence.page}: {quote}")
        data = requirement.model_dump(mode="json", exclude={"evidence"}, exclude_none=True)
        if not requirement.value_blank:
            data.pop("value_blank")
        if not requirement.conditions:
            data.pop("conditions")
        body = yaml.safe_dump([data], allow_unicode=True, sort_keys=False, width=100)
        lines.extend("  " + line for line in body.rstrip("\n").split("\n"))
    return "\n".join(lines) + "\n"
