"""A report in words, as the text and the HTML form print it: made by `arrange`, laid out by each form.

Strings are still raw: each form makes them safe where it prints them.
"""

from ..model.base import Record
from ..model.finding import Importance, Verdict


class QuoteView(Record):
    """Words of a document, where they stand, and what was understood."""

    text: str
    where: str
    value: str = ""
    conditions: str = ""
    strength: str = ""


class RequirementView(Record):
    """A requirement in words; `number` counts from 1 in the report's order."""

    number: int
    importance: Importance
    mark: str
    importance_word: str
    title: str
    value: str
    conditions: str
    quote: QuoteView | None


class FindingView(Record):
    """A verdict in words, with what it rests on."""

    requirement: RequirementView
    verdict: Verdict
    symbol: str
    short: str
    verdict_word: str
    quotes: tuple[QuoteView, ...]
    reason: str
    rule: str
    advice: str
    searched: str
    waiver: str


class CoverageView(Record):
    """How many pages of a document came out how; empty texts where there are none, or no pages at all."""

    name: str
    sha256: str
    pages: str
    text: str
    scanned: str
    blank: str
    unread: str


class FactView(Record):
    """A fact about the tender that is no requirement: a rule of its own, a contradiction, an item that earns points."""

    title: str
    detail: str = ""
    quotes: tuple[QuoteView, ...] = ()


class CountView(Record):
    """How often a verdict was given in a bid, and how often to mandatory requirements."""

    verdict: Verdict
    symbol: str
    short: str
    total: int
    mandatory: int


class BidView(Record):
    """One bid in words; `open` holds the mandatory requirements that are unmet or to be reviewed.

    `result` is the overall value, `undecided` where nothing is mandatory and so nothing was decided, or `waived` where
    what is not met was let go.
    """

    number: int
    name: str
    result: str
    overall_word: str
    overall_short: str
    notes: tuple[str, ...]
    counts: tuple[CountView, ...]
    open: tuple[FindingView, ...]
    documents: tuple[CoverageView, ...]
    findings: tuple[FindingView, ...]


class ReportView(Record):
    """The whole report in words."""

    language: str
    engine: str
    tender_name: str
    tender: CoverageView | None
    bid_date: str
    bid_date_quote: QuoteView | None
    requirements: tuple[RequirementView, ...]
    requirement_count: str
    bids: tuple[BidView, ...]
