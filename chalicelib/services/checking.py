"""Reading and checking, put together: bytes in, a Report out. Pure: no clock, no store, no network."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from .. import __version__
from ..errors import InputError
from ..extraction.closing import bid_deadline
from ..extraction.facts import bidder_name, is_maker
from ..extraction.found import Found
from ..extraction.pipeline import extract
from ..extraction.requirements import requirements as demands
from ..lexicon.loader import current
from ..lexicon.wording import say
from ..matching.commitments import BidSide, gather
from ..matching.judge import judge
from ..matching.overall import overall
from ..matching.papers import Facts
from ..model.base import Record
from ..model.document import Document
from ..model.finding import (
    BidDate,
    BidResult,
    DateSource,
    DocumentSummary,
    Engine,
    Report,
    TenderSummary,
    Waiver,
)
from ..readers.registry import read
from ..reports.arrange import named_days, title_words
from ..reports.summary import has_pages, summarize
from .profile import is_profile, read_profile
from .waivers import read_waivers

Progress = Callable[[str, int, int], None]


class Source(Record):
    """One file: its name and its bytes."""

    name: str
    data: bytes


class BidSource(Record):
    """One bid: its name and its files."""

    name: str
    documents: tuple[Source, ...]


def read_tender(source: Source, language: str = "zh") -> TenderSummary:
    """Read a tender, or a requirement profile, and give what it demands and by which day bids must be in.

    Raises InputError where it can't be read, InvalidProfile where a profile is malformed.
    """
    return _tender(source, language)[0]


def _tender(source: Source, language: str) -> tuple[TenderSummary, Document | None]:
    """The tender's summary and its document, None for a profile."""
    if is_profile(source.name):
        profile = read_profile(source.data, source.name, language)
        return TenderSummary(
            document=None, requirements=profile.requirements, bid_date=profile.bid_date
        ), None
    document = read(source.data, source.name)
    deadline = bid_deadline(document)
    day = None
    if deadline is not None:
        day = BidDate(
            date=deadline.day, source=DateSource.TENDER, evidence=deadline.evidence, named=deadline.named
        )
    return TenderSummary(
        document=summarize(document), requirements=tuple(demands(document)), bid_date=day
    ), document


def check(
    tender: Source,
    bids: Sequence[BidSource],
    *,
    language: str = "zh",
    progress: Progress | None = None,
    bid_date: date | None = None,
    waivers: Source | None = None,
) -> Report:
    """Check each bid against the tender and give the report. The same bytes, day and lexicon give the same report.

    `bid_date` is the day that papers, their age and editions of standards are judged by; without it the profile's
    or the tender's own is taken. `waivers` is a file of waivers. `progress` is told the step (`read`, `check`), how
    many files are done and how many there are.
    Raises InputError naming the file that can't be read, InvalidProfile or InvalidWaiver naming line and key.
    """
    total = 1 + sum(len(bid.documents) for bid in bids)
    done = 0

    def tell(step: str) -> None:
        if progress is not None:
            progress(step, done, total)

    tell("read")
    asked, original = _tender(tender, language)
    if bid_date is not None:
        asked = asked.model_copy(update={"bid_date": BidDate(date=bid_date, source=DateSource.OPTION)})
    waived = {} if waivers is None else read_waivers(waivers.data, waivers.name, asked.requirements)
    done += 1
    results = []
    for bid in bids:
        documents: list[tuple[Document, list[Found]]] = []
        for source in bid.documents:
            tell("read")
            document = _read(source, bid)
            documents.append((document, extract(document)))
            done += 1
        tell("check")
        results.append(_result(bid.name, documents, asked, original, waived, language))
    tell("report")
    titled = tuple(one.model_copy(update={"title": title_words(one, language)}) for one in asked.requirements)
    asked = asked.model_copy(update={"requirements": titled})
    engine = Engine(version=__version__, lexicon=current().mark)
    return Report(tender=asked, bids=tuple(results), engine=engine, language=language)


def _read(source: Source, bid: BidSource) -> Document:
    """Read one file of a bid; an error names the bid too, since many may have a file of this name."""
    try:
        return read(source.data, source.name)
    except InputError as error:
        if source.name == bid.name:
            raise
        raise type(error)(f"{bid.name}: {error}") from error


def _result(
    name: str,
    documents: Sequence[tuple[Document, list[Found]]],
    asked: TenderSummary,
    tender: Document | None,
    waived: Mapping[str, Waiver],
    language: str,
) -> BidResult:
    wanted = asked.requirements
    side: BidSide = gather(documents, tender)
    facts = facts_of([document for document, _ in documents], asked, language)
    summaries = tuple(summarize(document) for document, _ in documents)
    searched = _searched(summaries, language)
    findings = tuple(
        judge(requirement, side, facts, language).model_copy(
            update={"searched": searched, "waiver": waived.get(requirement.id)}
        )
        for requirement in wanted
    )
    return BidResult(name=name, documents=summaries, overall=overall(wanted, findings), findings=findings)


def _undated(day: BidDate | None, language: str) -> str:
    """Why there is no day, in words; empty where there is one."""
    if day is None:
        return say("undated", language)
    return "" if day.date else say("undated_named", language, days=named_days(day, language))


def facts_of(documents: Sequence[Document], asked: TenderSummary, language: str) -> Facts:
    """Give what a bid's papers are judged by: the bidder's name and trade, the day of the bid, everything asked for."""
    wanted = asked.requirements
    named = (bidder_name(document) for document in documents)
    return Facts(
        closing=None if asked.bid_date is None else asked.bid_date.date,
        undated=_undated(asked.bid_date, language),
        bidder=next((bidder for bidder in named if bidder), None),
        products=frozenset(c.value for r in wanted for c in r.conditions if c.kind == "product"),
        parts=frozenset(
            c.value for r in wanted for c in r.conditions if c.kind == "part" and r.topic == "warranty_period"
        ),
        parameters=tuple(r for r in wanted if r.topic == "technical_parameter"),
        demands=wanted,
        maker=any(is_maker(document) for document in documents),
    )


def _searched(documents: tuple[DocumentSummary, ...], language: str) -> str:
    """What was searched, in words: every file with its pages, and how many of them could not be read."""
    parts = []
    for document in documents:
        unread = len(document.unread_pages)
        if language == "zh":
            extent = f" 共{document.pages}页" if has_pages(document) else " 全文"
            parts.append(f"{document.name}{extent}" + (f"（{unread}页未能读取）" if unread else ""))
        else:
            pages = f"{document.pages} page{'s' if document.pages != 1 else ''}"
            extent = pages if has_pages(document) else "all of it"
            parts.append(f"{document.name}, {extent}" + (f" ({unread} not read)" if unread else ""))
    return ("；" if language == "zh" else "; ").join(parts)
