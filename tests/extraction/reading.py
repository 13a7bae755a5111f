"""What the tables of extraction compare: each term of a text in one line, read as a file is read."""

import re

from chalicelib.extraction.pipeline import extract
from chalicelib.extraction.requirements import requirements
from chalicelib.model.document import Document
from chalicelib.model.finding import Requirement
from chalicelib.model.term import Term
from chalicelib.model.value import Count, Duration, Money, MoneyRange, Schedule
from chalicelib.readers.registry import read

# Notes for a person (the clock, the basis of a cost, a task); the tables that are about them ask for them.
_NOTES = "other"


def document(text: str, name: str = "x.txt") -> Document:
    """The text as a document, through the reader of its kind."""
    return read(text.encode(), name)


def found(text: str, *topics: str, name: str = "x.txt", notes: bool = False) -> list[str]:
    """Each term of the text in a line: topic, operator, value, strength if not committed, conditions."""
    return [
        shown(each.term, notes=notes)
        for each in extract(document(text, name))
        if not topics or each.term.topic in topics
    ]


def short(text: str, *topics: str, name: str = "x.txt") -> list[str]:
    """The terms of a text as `found` gives them, shares and frequencies in short form: 99 %, 2 per 1 year."""
    share = r"amount=Decimal\('([\d.]+)'\) unit='percent'"
    often = r"amount=Decimal\('([\d.]+)'\) per=Duration\(amount=Decimal\('([\d.]+)'\), unit='(\w+)'\)"
    lines = [re.sub(share, r"\1 %", line) for line in found(text, *topics, name=name)]
    return [re.sub(often, r"\1 per \2 \3", line) for line in lines]


def quotes(text: str, topic: str, name: str = "x.txt") -> list[str]:
    """The quotes of the terms of one topic."""
    return [each.term.evidence.quote for each in extract(document(text, name)) if each.term.topic == topic]


def demanded(text: str, name: str = "x.txt") -> list[str]:
    """Each requirement of a tender in a line, its importance at the end."""
    return [shown(each) for each in requirements(document(text, name))]


def shown(term: Term | Requirement, *, notes: bool = False) -> str:
    """A term or requirement in a line."""
    parts = [f"{term.topic}/{term.subject}" if term.subject else term.topic, term.operator.value]
    parts.append("blank" if term.value_blank else _value(term))
    if isinstance(term, Term) and term.strength.value != "committed":
        parts.append(term.strength.value)
    parts.extend(c.value for c in term.conditions if notes or c.kind not in (_NOTES, "product"))
    if isinstance(term, Requirement):
        parts.append(term.importance.value)
    return " ".join(part for part in parts if part)


def _value(term: Term | Requirement) -> str:
    value = term.value
    if value is None:
        return ""
    if isinstance(value, Duration):
        return f"{value.amount.normalize():f} {value.unit}"
    if isinstance(value, Count):
        return f"{value.amount.normalize():f} {value.unit}"
    if isinstance(value, Schedule):
        return f"{value.days_per_week.normalize():f}x{value.hours_per_day.normalize():f}"
    if isinstance(value, Money):
        return f"{value.amount.normalize():f} {value.currency}"
    if isinstance(value, MoneyRange):
        return f"{value.min.normalize():f}-{value.max.normalize():f} {value.currency}"
    return str(value)
