"""What a reader wrote, what the program found and what a judge said of it, read from the files of a draw and checked."""

import csv
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chalicelib.lexicon.loader import topics
from chalicelib.model.term import Operator, Strength
from chalicelib.model.value import Event

from .pages import shown

# What a judge may find wrong. `no term`: nothing is said there that is one.
FAULTS = ("no term", "topic", "value", "operator", "subject", "strength", "condition")
_BLANK = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\u00ad|│]+")
_KEYS = {"topic", "subject", "subject_free", "operator", "value", "value_blank", "strength", "conditions", "quote",
         "optional", "line", "remark"}  # fmt: skip
_VALUE_KEYS = {"amount", "unit", "per", "days_per_week", "hours_per_day", "currency", "min", "max"}


@dataclass(frozen=True, slots=True)
class Label:
    """A term as a reader labelled it or as the program found it; any of `topics` is right."""

    topics: tuple[str, ...]
    quote: str
    operator: str
    strength: str
    subject: str | None = None
    subject_free: bool = False
    value: Any = None
    value_blank: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """One of the program's terms that was judged: its topic, and what is wrong with it; None where readers differ."""

    topic: str
    faults: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class PageLabels:
    """All that was written about one page. `near` are the program's terms on it and in the text just around it."""

    name: str
    stratum: str
    read: tuple[Label, ...]
    near: tuple[Label, ...]
    judged: tuple[Judged, ...]


@dataclass
class Faults:
    """What must be put right in the files before they can be scored, each with its place."""

    told: list[str] = field(default_factory=list)

    def add(self, place: str, what: str) -> None:
        self.told.append(f"{place}: {what}")


def squash(text: str) -> str:
    """The text without blanks, borders of cells and differences of width, for comparing quotes."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


def load(folder: Path, faults: Faults) -> tuple[dict[str, Any], list[PageLabels]]:
    """Give a draw's index and its pages. What is missing or wrong in the files of reader and judge is told in `faults`."""
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return index, [_page(folder, entry, faults) for entry in index["pages"]]


def _page(folder: Path, entry: dict[str, Any], faults: Faults) -> PageLabels:
    name = entry["id"]
    predicted = json.loads((folder / "judge" / f"{name}.pred.json").read_text(encoding="utf-8"))["terms"]
    sheet = (folder / "read" / f"{name}.md").read_text(encoding="utf-8")
    near = tuple(
        Label(
            topics=(term["topic"],),
            quote=term["quote"],
            operator=term["operator"],
            strength=term["strength"],
            subject=term["subject"],
            value=term["value"],
            value_blank=term["value_blank"],
        )
        for term in predicted
    )
    asked = {term["id"]: term["topic"] for term in predicted if term["judge"]}
    return PageLabels(
        name,
        f"{entry['kind']} · {entry['language']}",
        tuple(_readings(folder / "read" / f"{name}.read.jsonl", sheet, faults)),
        near,
        tuple(_judgements(folder / "judge" / f"{name}.judge.tsv", asked, faults)),
    )


def _readings(path: Path, sheet: str, faults: Faults) -> Iterator[Label]:
    if not path.is_file():
        faults.add(path.name, "is not there; a page without terms has an empty file")
        return
    page, after = (squash(text) for text in shown(sheet))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        place = f"{path.name}:{number}"
        try:
            entry = json.loads(line)
        except json.JSONDecodeError as error:
            faults.add(place, f"is no JSON ({error})")
            continue
        wrong = list(_wrong(entry))
        quote = squash(entry.get("quote") or "") if isinstance(entry, dict) else ""
        if not wrong and not 0 <= (page + after).find(quote) < len(page):
            wrong.append("the quote does not begin on the page, or is not as it stands there")
        for what in wrong:
            faults.add(place, what)
        if not wrong:
            named = entry["topic"]
            yield Label(
                topics=(named,) if isinstance(named, str) else tuple(named),
                quote=entry["quote"],
                operator=entry["operator"],
                strength=entry["strength"],
                subject=entry.get("subject"),
                subject_free=bool(entry.get("subject_free")),
                value=entry.get("value"),
                value_blank=bool(entry.get("value_blank")),
                optional=bool(entry.get("optional")),
            )


def _wrong(entry: object) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield "is no object"
        return
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        yield f"there is no key {', '.join(unknown)}"
    named = entry.get("topic")
    if isinstance(named, str):
        named = [named]
    if (
        not isinstance(named, list)
        or not named
        or not all(isinstance(each, str) and each in topics() for each in named)
    ):
        yield f"topic {entry.get('topic')!r} is none of the catalogue"
    if entry.get("operator") not in set(Operator):
        yield f"operator {entry.get('operator')!r} is none of {', '.join(Operator)}"
    if entry.get("strength") not in set(Strength):
        yield f"strength {entry.get('strength')!r} is none of {', '.join(Strength)}"
    if not isinstance(entry.get("quote"), str) or not squash(entry["quote"]):
        yield "there is no quote"
    value = entry.get("value")
    if isinstance(value, dict):
        if not value or set(value) - _VALUE_KEYS:
            yield f"value {value!r} has keys that no value has"
    elif value is not None and value not in set(Event):
        yield f"value {value!r} is neither an object nor an event"
    if value is not None and entry.get("value_blank"):
        yield "a value that is blank is null"


def _judgements(path: Path, asked: dict[str, str], faults: Faults) -> Iterator[Judged]:
    if not path.is_file():
        faults.add(path.name, "is not there")
        return
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    left = dict(asked)
    for number, row in enumerate(rows, 1):
        place = f"{path.name}:{number}"
        if not row or row[0] == "term":
            continue
        if row[0] not in left:
            faults.add(place, f"term {row[0]} is not to be judged, or was judged above")
            continue
        topic = left.pop(row[0])
        verdict = row[1].strip() if len(row) > 1 else ""
        kind, _, told = verdict.partition(":")
        named = frozenset(part.strip() for part in told.split(",") if part.strip())
        if verdict == "right":
            yield Judged(topic, frozenset())
        elif verdict == "optional":
            yield Judged(topic, None)
        elif kind == "wrong" and named and named <= set(FAULTS):
            yield Judged(topic, named)
        else:
            faults.add(place, f"verdict {verdict!r}: right, optional, or wrong: and of {', '.join(FAULTS)}")
    for term in left:
        faults.add(path.name, f"term {term} is not judged")
