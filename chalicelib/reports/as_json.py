"""JSON for other programs: the report of `check` and the terms of `extract`. The shape is a contract."""

import json
import re
from collections.abc import Sequence
from typing import Any

from ..lexicon.loader import current
from ..model.base import Record
from ..model.document import Document
from ..model.finding import (
    BidDate,
    CountingRule,
    DocumentSummary,
    Engine,
    Finding,
    MarkMeaning,
    OwnLexicon,
    Report,
    Requirement,
    ScoringItem,
    Waiver,
)
from ..model.term import Evidence, Term
from ..model.value import Quantity
from .summary import summarize


class Extract(Record):
    """What `extract` gives for one document; `lexicon` names the own words that it was read with."""

    document: DocumentSummary
    terms: tuple[Term, ...]
    lexicon: OwnLexicon | None = None


# A null value, subject or box is an answer ("none is stated"). In these records a null is a field that
# does not apply, and is left out: the bounds of a quantity that is no range, its sides where it is no body, the
# file where there is one, a waiver where nobody gave one, own words where there are none, the problem of a file that was
# read, explanations that nobody asked for, recognition where nothing was recognized or no figure is in doubt.
OPTIONAL_FIELDS: dict[type[Record], frozenset[str]] = {
    BidDate: frozenset({"evidence"}),
    DocumentSummary: frozenset({"problem", "recognized_by"}),
    Engine: frozenset({"lexicon", "recognition"}),
    Evidence: frozenset({"document", "confidence"}),
    Extract: frozenset({"lexicon"}),
    Finding: frozenset({"waiver"}),
    MarkMeaning: frozenset({"evidence"}),
    CountingRule: frozenset({"mark"}),
    ScoringItem: frozenset({"points"}),
    Requirement: frozenset({"kind", "lot", "proof"}),
    Term: frozenset({"explanation"}),
    Waiver: frozenset({"date"}),
    Quantity: frozenset({"amount", "min", "max", "sides", "unit"}),
}
_BY_FIELDS = {frozenset(record.model_fields): optional for record, optional in OPTIONAL_FIELDS.items()}
_SURROGATE = re.compile("[\ud800-\udfff]")


def _lean(node: Any) -> Any:
    """Drop inapplicable nulls; put U+FFFD for lone surrogates, which UTF-8 can't carry (offsets stay)."""
    if isinstance(node, dict):
        optional = _BY_FIELDS.get(frozenset(node), frozenset())
        return {key: _lean(item) for key, item in node.items() if item is not None or key not in optional}
    if isinstance(node, list):
        return [_lean(item) for item in node]
    return _SURROGATE.sub("\ufffd", node) if isinstance(node, str) else node


def as_data(record: Record) -> Any:
    """Give a record as the dicts, lists, strings and numbers that its JSON consists of."""
    return _lean(record.model_dump(mode="json"))


def dumps(data: object) -> str:
    """Write data the way all our JSON is written: indented, readable, UTF-8, one line end at the end."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def render(report: Report) -> str:
    """Give the report as JSON."""
    return dumps(as_data(report))


def render_extract(document: Document, terms: Sequence[Term]) -> str:
    """Give a document's terms as JSON, in the order given, with the own lexicon in force."""
    return dumps(as_data(Extract(document=summarize(document), terms=tuple(terms), lexicon=current().mark)))
