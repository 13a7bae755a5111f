"""A folder of documents with its list, MANIFEST.tsv: which files can be drawn from, and of what sort they are.

The list is a table with tabs and the columns `file`, `kind` and `language`; a column
`born_digital_or_scanned` is heeded where there is one, all others are not.
"""

import csv
from pathlib import Path
from typing import NamedTuple

MANIFEST = "MANIFEST.tsv"
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
# The first of these words that stands in a file's kind names its sort.
_KINDS = (
    ("tender", "tender"),
    ("bid", "bid"),
    ("contract", "contract"),
    ("letter", "letter"),
    ("warranty policy", "letter"),
    ("service level agreement", "letter"),
)
# Of the letters of a page in a file of two languages: from here on it is a Chinese page.
_LEAST_CHINESE = 0.2


class Stratum(NamedTuple):
    """What pages are spread over: the sort of document and its language."""

    kind: str
    language: str

    def __str__(self) -> str:
        return f"{self.kind} · {self.language}"


class Source(NamedTuple):
    """One file of the corpus. `languages` are all that the list names for it."""

    file: str
    kind: str
    languages: tuple[str, ...]


def sources(corpus: Path) -> list[Source]:
    """Give the files that can be drawn from, by name. Raises ValueError where the list lacks a column or a file."""
    with (corpus / MANIFEST).open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = {"file", "kind", "language"} - set(table.fieldnames or ())
        if missing:
            raise ValueError(f"{MANIFEST}: there is no column {', '.join(sorted(missing))}")
        rows = list(table)
    result = []
    for row in rows:
        kind = kind_of(row["kind"])
        languages = tuple(name for name in LANGUAGES if name in row["language"])
        if row["file"].startswith("(") or kind is None or not languages:
            continue
        if (row.get("born_digital_or_scanned") or "").startswith("scanned"):
            continue
        if not (corpus / row["file"]).is_file():
            raise ValueError(f"{MANIFEST}: {row['file']} is not there")
        result.append(Source(row["file"], kind, languages))
    return sorted(result)


def kind_of(written: str) -> str | None:
    """The sort that a kind of the list names, None where it is none that is drawn (certificates)."""
    lowered = written.lower()
    if lowered.startswith("certificate"):
        return None
    found = [(lowered.find(word), kind) for word, kind in _KINDS if word in lowered]
    return min(found)[1] if found else None


def language_of(languages: tuple[str, ...], text: str) -> str:
    """The language of a page: the file's own, in a file of several the one that its letters show."""
    chinese = sum("\u3400" <= character <= "\u9fff" for character in text)
    letters = sum(character.isalpha() for character in text)
    is_chinese = chinese >= _LEAST_CHINESE * max(1, letters)
    fitting = [name for name in languages if name.startswith("zh") == is_chinese]
    return (fitting or list(languages))[0]
