"""What comes out of a check: requirements, findings with their verdicts, and the report that holds them."""

import datetime
from enum import StrEnum

from pydantic import Field

from .base import Record
from .document import PageStatus
from .term import Condition, Evidence, Operator, Term
from .value import Number, Value


class Importance(StrEnum):
    """What a miss costs, by the tender's own marks: the bid, points, or a remark."""

    MANDATORY = "mandatory"
    IMPORTANT = "important"
    NORMAL = "normal"


class Kind(StrEnum):
    """What a demand is for, in the tender's own words: who may bid, what a bid must answer, the thing, its terms, its service, its paper form."""

    QUALIFICATION = "qualification"
    CONFORMITY = "conformity"
    TECHNICAL = "technical"
    COMMERCIAL = "commercial"
    SERVICE = "service"
    FORMAT = "format"


class Verdict(StrEnum):
    """The seven answers. When in doubt it is REVIEW; NOT_CHECKED never counts as met."""

    COMPLIANT = "compliant"
    BETTER = "better"
    DEVIATION = "deviation"
    MISSING = "missing"
    CONFLICT = "conflict"
    REVIEW = "review"
    NOT_CHECKED = "not_checked"


class Overall(StrEnum):
    """The result for a whole bid."""

    RESPONSIVE = "responsive"
    NON_RESPONSIVE = "non_responsive"
    NEEDS_REVIEW = "needs_review"


class Requirement(Record):
    """One thing that the tender (or a profile) demands. `evidence` is None only in a hand-written profile.

    `kind`, `lot` (as the tender writes it: 第一包) and `proof` (复印件加盖公章) are set where the tender names them;
    when a paper is due and in what form are the conditions `due` and `form`.
    """

    id: str
    topic: str
    subject: str | None = None
    operator: Operator
    value: Value | None = None
    value_blank: bool = False
    conditions: tuple[Condition, ...] = ()
    importance: Importance = Importance.NORMAL
    title: str
    evidence: Evidence | None = None
    kind: Kind | None = None
    lot: str | None = None
    proof: str | None = None


class Contradiction(Record):
    """Requirements of one tender that ask the same of the same thing with different figures, by their ids."""

    requirements: tuple[str, ...]


class MarkMeaning(Record):
    """What a mark of the tender means. `evidence` is the sentence that says so, None where only usage does."""

    mark: str
    importance: Importance
    evidence: Evidence | None = None


class CountingRule(Record):
    """From how many deviations on a bid is rejected, and which are counted: those of a mark, of unmarked clauses, or all."""

    at_least: int
    mark: str | None = None
    unmarked: bool = False
    evidence: Evidence


class Silence(StrEnum):
    """What a bid's silence on a clause is taken for."""

    ACCEPTED = "accepted"
    NOT_MET = "not_met"


class SilenceRule(Record):
    """What the tender takes silence for: 未列出的视为完全响应, or 未应答的视为负偏离."""

    taken_for: Silence
    evidence: Evidence


class ScoringItem(Record):
    """What earns points. It is shown and never judged as a demand; `points` is the most it can earn, None where not stated."""

    title: str
    points: Number | None = None
    evidence: Evidence


class TenderFacts(Record):
    """What a tender says of how bids are judged, beside its demands."""

    marks: tuple[MarkMeaning, ...] = ()
    counting: tuple[CountingRule, ...] = ()
    silence: tuple[SilenceRule, ...] = ()
    scoring: tuple[ScoringItem, ...] = ()


class DateSource(StrEnum):
    """Who named the day that papers are judged by."""

    OPTION = "option"
    PROFILE = "profile"
    TENDER = "tender"


class BidDate(Record):
    """The day of the bid, by which papers, their age and the editions of standards are judged.

    `date` is None where the tender names several days, `named`, of which none could be taken.
    """

    date: datetime.date | None
    source: DateSource
    evidence: Evidence | None = None
    named: tuple[datetime.date, ...] = ()


class Waiver(Record):
    """Who lets a requirement go, and why. It explains a finding and changes no verdict."""

    name: str
    reason: str
    date: datetime.date | None = None


class Reason(Record):
    """Why: `code` is the id of the rule that decided, `text` says it in the report's language."""

    code: str
    text: str


class PageSummary(Record):
    """One page and how it came out of reading."""

    number: int
    status: PageStatus


class Problem(Record):
    """Why a file could not be read or a check failed: a stable code and a sentence for a person."""

    code: str
    message: str


class DocumentSummary(Record):
    """A file as the report names it, and its pages that are not plain text (scans, blanks, unread).

    `problem` tells why nothing of the file could be read; it has no pages then. `recognized_by` is the engine, with
    its models, that read the scanned pages.
    """

    name: str
    sha256: str
    media_type: str
    pages: int
    scanned_pages: tuple[int, ...] = ()
    unread_pages: tuple[int, ...] = ()
    blank_pages: tuple[int, ...] = ()
    problem: Problem | None = None
    recognized_by: str | None = None


class Finding(Record):
    """The verdict on one requirement for one bid. `terms` are the commitments it rests on, worst first."""

    requirement: str
    verdict: Verdict
    reason: Reason
    terms: tuple[Term, ...] = ()
    advice: str = ""
    searched: str = ""
    waiver: Waiver | None = None


class BidResult(Record):
    """One bid, checked: one finding for each requirement, in the requirements' order."""

    name: str
    documents: tuple[DocumentSummary, ...]
    overall: Overall
    findings: tuple[Finding, ...]


class TenderSummary(TenderFacts):
    """The tender (or profile) and what it demands, with what it says of how bids are judged.

    Without a `bid_date` none is known. `contradictions` name requirements that ask the same thing with different figures.
    """

    document: DocumentSummary | None
    requirements: tuple[Requirement, ...]
    bid_date: BidDate | None = None
    contradictions: tuple[Contradiction, ...] = ()


class OwnLexicon(Record):
    """A directory of own words: its name, and the SHA-256 of its files' names and bytes."""

    name: str
    sha256: str


class Engine(Record):
    """Which program and which own words made the report: with the same, the same bytes give the same report."""

    name: str = "tendercheck"
    version: str
    lexicon: OwnLexicon | None = None
    recognition: str | None = None


class Report(Record):
    """Everything about one check. Holds no clock: the same bytes in, the same report out."""

    tender: TenderSummary
    bids: tuple[BidResult, ...]
    engine: Engine
    language: str = Field(default="zh", description="language of reasons and advice: zh or en")
