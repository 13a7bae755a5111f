"""A term: one thing that a document says a party must do, will do or must show, and the words that say it."""

from enum import StrEnum

from .base import Record
from .document import Box
from .value import Value


class Operator(StrEnum):
    """How the value is meant. A bare "2小时内" is `<=`; "质保三年" is `==`; 不少于 is `>=`."""

    AT_MOST = "<="
    AT_LEAST = ">="
    EXACTLY = "=="
    LESS = "<"
    MORE = ">"
    BETWEEN = "between"
    PRESENT = "present"
    ABSENT = "absent"


class Strength(StrEnum):
    """How firmly it is said."""

    MANDATORY = "mandatory"
    COMMITTED = "committed"
    HEDGED = "hedged"
    NEGATED = "negated"
    INFORMATIVE = "informative"


class Condition(Record):
    """When, where, for what or by whom the term holds; the kinds and values are the catalogue's."""

    kind: str
    value: str


class Evidence(Record):
    """The words of the document as they stand (`document.text[start:end]`), with page and box.

    `page` counts from 1; `box` is in points, origin top left, None where the format has no pages.
    `document` names the file; it is set where a report holds several. `confidence` is set where the page was
    recognized from a scan and a figure of the quote with little confidence: that of its worst character (0 to 1).
    """

    quote: str
    page: int
    box: Box | None = None
    start: int
    end: int
    document: str | None = None
    confidence: float | None = None


class Term(Record):
    """One term.

    `explanation` says which recognizer and which words made it, in sentences for people who ask why; None where
    nobody asked.
    """

    id: str
    topic: str
    subject: str | None = None
    operator: Operator
    value: Value | None = None
    value_blank: bool = False
    strength: Strength
    conditions: tuple[Condition, ...] = ()
    evidence: Evidence
    explanation: tuple[str, ...] | None = None
