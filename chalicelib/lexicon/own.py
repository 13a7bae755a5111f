"""A directory of own words: TOML files that add words, context words and topics to the shipped lexicon.

Every mistake is told with file and line. How the files are written is in `docs/lexicon.md`.
"""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from ..errors import InvalidLexicon
from ..model.finding import OwnLexicon
from ..model.value import TimeUnit
from .loader import Lexicon, Topic, Words, shipped
from .patterns import UnsafePattern, check, folded
from .places import line_of

MOST_FILES = 100
MOST_BYTES = 1_000_000

_TABLES = ("topics", "words", "context")
_TOPIC_KEYS = ("zh", "en", "kind", "better", "default", "units")
_ROLES = ("act", "head", "task", "words")
_GUARDS = ("not_before", "not_after")
# How a topic is found, by its kind: what names a length of time stands beside its figure.
_ROLES_OF = {"duration": ("act", "head", "task"), "frequency": ("words",), "rate": ("words",), "count": ("words",),
             "none": ("words",)}  # fmt: skip
# The better side in words that fit the kind. The rules know one word for the lesser side: shorter.
_BETTER = {
    "duration": {"shorter": "shorter", "longer": "longer", "equal": "equal"},
    "frequency": {"more": "more", "fewer": "shorter", "equal": "equal"},
    "rate": {"higher": "higher", "lower": "shorter", "equal": "equal"},
    "count": {"more": "more", "fewer": "shorter", "equal": "equal"},
    "none": {"present": "present"},
}
_DEFAULT = {"duration": ("<=", ">=", "=="), "none": ("present",)}
_DEFAULT_OF_FIGURES = ("<=", ">=", "==", "present")
_UNITS: Mapping[str, tuple[str, ...]] = {
    "duration": get_args(TimeUnit),
    "count": ("person", "copy", "case", "site", "set"),
}
# Groups of context words that may grow: by new names too, or only under the names that there are. The others tell
# chapters, tables and procedure apart; a slip there would silence whole documents.
_NAMES_TOO = ("severity", "area", "part", "cause")
_GROUPS: Mapping[str, tuple[str, ...]] = {
    "strength": ("hedge", "refuse"),
    "speaker": ("bidder", "manufacturer", "buyer"),
}
_TOPIC_ID = re.compile(r"[a-z][a-z0-9_]{1,39}")
_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True)
class _File:
    """One file: how messages name it, its text and what it holds."""

    name: str
    text: str
    tables: Mapping[str, Any]

    def wrong(self, path: tuple[str, ...], what: str, value: str | None = None) -> InvalidLexicon:
        line = line_of(self.text, path, value)
        said = f" {value!r}:" if value is not None else ""
        return InvalidLexicon(f"{self.name}:{line}: {'.'.join(path)}:{said} {what}.")


def load(directory: Path) -> Lexicon:
    """Give the shipped lexicon with the words of a directory's .toml files added.

    Raises InvalidLexicon naming file, line and what to do.
    """
    files, mark = _files(directory)
    base = shipped()
    topics = dict(base.topics)
    declared: dict[str, _File] = {}
    for file in files:
        for name, entry in _tables(file, "topics"):
            if name in declared:
                raise file.wrong(
                    ("topics", name),
                    f"this topic is declared in {declared[name].name} too; keep one of the two",
                )
            topics[name] = _topic(file, name, entry, base)
            declared[name] = file
    own: dict[str, list[Words]] = {}
    groups = {group: dict(names) for group, names in base.groups.items()}
    for file in files:
        for name, entry in _tables(file, "words"):
            own.setdefault(name, []).append(_words(file, name, entry, topics, base))
        for name, entry in _tables(file, "context"):
            _add_context(file, name, entry, groups)
    for name, file in declared.items():
        if not any(getattr(entry, role) for entry in own.get(name, ()) for role in _ROLES):
            roles = ", ".join(_ROLES_OF[topics[name].kind])
            raise file.wrong(
                ("topics", name), f"no words name this topic; add [words.{name}] with one of {roles}"
            )
    return Lexicon(topics=topics, words=_merged(base.words, own), groups=groups, mark=mark)


def _files(directory: Path) -> tuple[list[_File], OwnLexicon]:
    try:
        paths = sorted(path for path in directory.iterdir() if path.suffix == ".toml" and path.is_file())
        found = [(path.name, path.read_bytes()) for path in paths[: MOST_FILES + 1]]
    except NotADirectoryError as error:
        raise InvalidLexicon(f"{directory} is a file; name the directory that it stands in.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InvalidLexicon(
            f"{directory} can't be read as a lexicon ({reason}); name a directory with .toml files."
        ) from error
    if not found:
        raise InvalidLexicon(f"{directory} holds no .toml file; put one there, or leave the lexicon out.")
    if len(found) > MOST_FILES:
        raise InvalidLexicon(f"{directory} holds more than {MOST_FILES} .toml files; join some of them.")
    place = directory.resolve().name or "lexicon"
    digest = hashlib.sha256()
    for name, data in found:
        digest.update(f"{hashlib.sha256(data).hexdigest()} {name}\n".encode("utf-8", "surrogateescape"))
    mark = OwnLexicon(name=place, sha256=digest.hexdigest())
    return [_file(f"{place}/{name}", data) for name, data in found], mark


def _file(name: str, data: bytes) -> _File:
    if len(data) > MOST_BYTES:
        raise InvalidLexicon(
            f"{name}:1: this is larger than the {MOST_BYTES // 1_000_000} MB that a file may have; part it."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InvalidLexicon(f"{name}:{line}: this is not UTF-8; save the file as UTF-8.") from error
    try:
        file = _File(name, text.replace("\r\n", "\n"), tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at.group(1)) if at and at.group(1) else max(len(text.splitlines()), 1)
        what = str(error)[: at.start()] if at else str(error)
        raise InvalidLexicon(
            f"{name}:{line}: this is no readable TOML ({what}); correct the line."
        ) from error
    except RecursionError as error:
        raise InvalidLexicon(f"{name}:1: this is nested too deeply to be read; write it plainly.") from error
    for key in file.tables:
        if key not in _TABLES:
            tables = ", ".join(f"[{table}. …]" for table in _TABLES)
            raise file.wrong((key,), f"there is no such table; the tables are {tables}")
    return file


def _tables(file: _File, table: str) -> list[tuple[str, dict[str, Any]]]:
    entries = file.tables.get(table, {})
    if not isinstance(entries, dict):
        raise file.wrong((table,), f"this must hold tables; write [{table}.name]")
    for name, entry in entries.items():
        if not isinstance(entry, dict):
            raise file.wrong((table, name), f"this must be a table; write [{table}.{name}]")
    return list(entries.items())


def _known(file: _File, path: tuple[str, ...], entry: Mapping[str, Any], keys: tuple[str, ...]) -> None:
    for key in entry:
        if key not in keys:
            raise file.wrong((*path, key), f"there is no such key; the keys are {', '.join(keys)}")


def _topic(file: _File, name: str, entry: Mapping[str, Any], base: Lexicon) -> Topic:
    path = ("topics", name)
    if not _TOPIC_ID.fullmatch(name):
        raise file.wrong(
            path, "a topic's id is 2 to 40 small letters, digits and _; give its names with zh and en"
        )
    if name in base.topics:
        raise file.wrong(
            path,
            f"the catalogue has this topic; add words to it with [words.{name}], or choose another id",
        )
    _known(file, path, entry, _TOPIC_KEYS)
    for key in ("zh", "en"):
        said = entry.get(key)
        if not isinstance(said, str) or not said.strip() or not said.isprintable() or len(said) > 80:
            raise file.wrong(
                (*path, key), f'this is needed, a name of at most 80 characters; write {key} = "…"'
            )
    kind = _one_of(file, (*path, "kind"), entry.get("kind"), tuple(_ROLES_OF))
    better = _one_of(file, (*path, "better"), entry.get("better"), tuple(_BETTER[kind]))
    allowed = _DEFAULT.get(kind, _DEFAULT_OF_FIGURES)
    default = _one_of(file, (*path, "default"), entry.get("default"), allowed)
    units = _strings(file, (*path, "units"), entry.get("units", []))
    if units and kind not in _UNITS:
        raise file.wrong((*path, "units"), f"a topic of the kind {kind} has no units; leave the key out")
    for unit in units:
        if unit not in _UNITS[kind]:
            raise file.wrong(
                (*path, "units"), f"there is no such unit; the units are {', '.join(_UNITS[kind])}", unit
            )
    return Topic.model_validate(
        {"zh": entry["zh"].strip(), "en": entry["en"].strip(), "kind": kind, "better": _BETTER[kind][better],
         "default": default, "units": tuple(units), "own": True}
    )  # fmt: skip


def _one_of(file: _File, path: tuple[str, ...], given: object, allowed: tuple[str, ...]) -> str:
    if not isinstance(given, str) or given not in allowed:
        said = "this is needed" if given is None else f"this can't be {given!r}"
        raise file.wrong(path, f"{said}; it is one of {', '.join(allowed)}")
    return given


def _strings(file: _File, path: tuple[str, ...], given: object) -> list[str]:
    if not isinstance(given, list) or not all(isinstance(entry, str) for entry in given):
        raise file.wrong(path, f'this must be a list of strings; write {path[-1]} = ["…", "…"]')
    return given


def _patterns(file: _File, path: tuple[str, ...], given: object) -> tuple[str, ...]:
    result = []
    for source in _strings(file, path, given):
        pattern = folded(source)
        try:
            check(pattern)
        except UnsafePattern as error:
            raise file.wrong(path, str(error), source) from error
        result.append(pattern)
    return tuple(result)


def _words(
    file: _File, name: str, entry: Mapping[str, Any], topics: Mapping[str, Topic], base: Lexicon
) -> Words:
    path = ("words", name)
    if name not in topics:
        raise file.wrong(
            path,
            f"there is no topic {name!r}; declare it with [topics.{name}], or use one of {', '.join(topics)}",
        )
    _known(file, path, entry, (*_ROLES, "subjects", *_GUARDS))
    known = base.words.get(name, ())
    kind = topics[name].kind
    roles = (
        _ROLES_OF[kind] if topics[name].own else tuple(r for r in _ROLES if any(getattr(e, r) for e in known))
    )
    if not roles and not any(e.subjects for e in known):
        raise file.wrong(path, "words can't be added to this topic: it is not found by words; leave it out")
    for role in _ROLES:
        if role in entry and role not in roles:
            use = f"use {', '.join(roles)}" if roles else "use subjects"
            raise file.wrong((*path, role), f"{name} is not found by such words; {use}")
    subjects = entry.get("subjects", {})
    if not isinstance(subjects, dict):
        raise file.wrong((*path, "subjects"), f"this must be a table; write [words.{name}.subjects]")
    if subjects and not any(e.subjects for e in known):
        raise file.wrong((*path, "subjects"), f"{name} has no subjects; use {', '.join(roles)}")
    found = {key: _patterns(file, (*path, key), entry[key]) for key in (*_ROLES, *_GUARDS) if key in entry}
    # A guard stands directly before or after the word, whether or not its writer said so.
    if "not_before" in found:
        found["not_before"] = tuple(p if p.endswith("$") else f"(?:{p})$" for p in found["not_before"])
    by_subject = {
        subject: _patterns(file, (*path, "subjects", subject), patterns)
        for subject, patterns in subjects.items()
    }
    return Words(**found, subjects=by_subject, source=file.name)


def _merged(
    known: Mapping[str, tuple[Words, ...]], own: Mapping[str, list[Words]]
) -> dict[str, tuple[Words, ...]]:
    """Own words beside the shipped ones. Guards hold for all words of their topic, whoever wrote word or guard."""
    merged = dict(known)
    for topic, added in own.items():
        every = (*known.get(topic, ()), *added)
        guards = {key: tuple(dict.fromkeys(p for e in every for p in getattr(e, key))) for key in _GUARDS}
        of_own = {key: tuple(dict.fromkeys(p for e in added for p in getattr(e, key))) for key in _GUARDS}
        merged[topic] = (
            *(
                entry.model_copy(update={key: getattr(entry, key) + of_own[key] for key in _GUARDS})
                for entry in known.get(topic, ())
            ),
            *(entry.model_copy(update=guards) for entry in added),
        )
    return merged


def _add_context(
    file: _File,
    group: str,
    entry: Mapping[str, Any],
    groups: dict[str, dict[str, tuple[tuple[str, str], ...]]],
) -> None:
    path = ("context", group)
    if group not in (*_NAMES_TOO, *_GROUPS):
        raise file.wrong(
            path, f"this group can't be added to; the groups are {', '.join((*_NAMES_TOO, *_GROUPS))}"
        )
    for name, given in entry.items():
        if group in _GROUPS:
            _known(file, path, {name: given}, _GROUPS[group])
        elif not name.strip() or not name.isprintable() or len(name) > 40:
            raise file.wrong((*path, name), "a name has 1 to 40 visible characters; choose another")
        patterns = _patterns(file, (*path, name), given)
        groups[group][name] = groups[group].get(name, ()) + tuple(
            (pattern, file.name) for pattern in patterns
        )
