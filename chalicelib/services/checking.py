"""Reading and checking, put together: bytes in, a Report out. Pure: no clock, no store, no network."""

from collections.abc import Callable, Sequence
from datetime import date

from .. import __version__
from ..errors import InputError
from ..extraction.facts import bidder_name, closing_date
from ..extraction.found import Found
from ..extraction.pipeline import extract
from ..extraction.requirements import requirements as demands
from ..lexicon.loader import current
from ..matching.commitments import BidSide, gather
from ..matching.judge import judge
from ..matching.overall import overall
from ..matching.papers import Facts
from ..model.base import Record
from ..model.document import Document
from ..model.finding import BidResult, DocumentSummary, Engine, Report, Requirement, TenderSummary
from ..readers.recognize import Recognition
from ..readers.recognize_file import LOCAL
from ..readers.registry import read
from ..reports.arrange import title_words
from ..reports.summary import has_pages, summarize
from .profile import is_profile, parse_profile

Progress = Callable[[str, int, int], None]


class Source(Record):
    """One file: its name and its bytes."""

    name: str
    data: bytes


class BidSource(Record):
    """One bid: its name and its files."""

    name: str
    documents: tuple[Source, ...]


def read_tender(source: Source, recognition: Recognition | None = LOCAL) -> TenderSummary:
    """Read a tender, or a requirement profile, and give what it demands; `recognition` reads scanned pages.

    Raises InputError where it can't be read, InvalidProfile where a profile is malformed.
    """
    return _tender(source, recognition)[0]


def _tender(source: Source, recognition: Recognition | None) -> tuple[TenderSummary, date | None]:
    """The tender's summary and its closing date.

    Raises InputError where it can't be read, InvalidProfile where a profile is malformed.
    """
    if is_profile(source.name):
        return TenderSummary(document=None, requirements=parse_profile(source.data, source.name)), None
    document = read(source.data, source.name, recognition=recognition)
    return TenderSummary(document=summarize(document), requirements=tuple(demands(document))), closing_date(
        document
    )


def check(
    tender: Source,
    bids: Sequence[BidSource],
    *,
    language: str = "zh",
    progress: Progress | None = None,
    recognition: Recognition | None = LOCAL,
) -> Report:
    """Check each bid against the tender and give the report. The same bytes and lexicon give the same report.

    `recognition` reads scanned pages, where it is available; with None, or without it, they are unread.
    `progress` is told the step (`read`, `check`), how many files are done and how many there are.
    Raises InputError naming the file that can't be read.
    """
    total = 1 + sum(len(bid.documents) for bid in bids)
    done = 0

    def tell(step: str) -> None:
        if progress is not None:
            progress(step, done, total)

    tell("read")
    asked, closing = _tender(tender, recognition)
    done += 1
    results = []
    for bid in bids:
        documents: list[tuple[Document, list[Found]]] = []
        for source in bid.documents:
            tell("read")
            document = _read(source, bid, recognition)
            documents.append((document, extract(document)))
            done += 1
        tell("check")
        results.append(_result(bid.name, documents, asked.requirements, closing, language))
    tell("report")
    titled = tuple(one.model_copy(update={"title": title_words(one, language)}) for one in asked.requirements)
    asked = asked.model_copy(update={"requirements": titled})
    summaries = [asked.document, *(document for bid in results for document in bid.documents)]
    marks = (summary.recognized_by for summary in summaries if summary is not None)
    engine = Engine(
        version=__version__, lexicon=current().mark, recognition=next((mark for mark in marks if mark), None)
    )
    return Report(tender=asked, bids=tuple(results), engine=engine, language=language)


def _read(source: Source, bid: BidSource, recognition: Recognition | None) -> Document:
    """Read one file of a bid; an error names the bid too, since many may have a file of this name."""
    try:
        return read(source.data, source.name, recognition=recognition)
    except InputError as error:
        if source.name == bid.name:
            raise
        raise type(error)(f"{bid.name}: {error}") from error


def _result(
    name: str,
    documents: Sequence[tuple[Document, list[Found]]],
    wanted: tuple[Requirement, ...],
    closing: date | None,
    language: str,
) -> BidResult:
    side: BidSide = gather(documents)
    named = (bidder_name(document) for document, _ in documents)
    facts = Facts(
        closing=closing,
        bidder=next((bidder for bidder in named if bidder), None),
        products=frozenset(c.value for r in wanted for c in r.conditions if c.kind == "product"),
        parts=frozenset(
            c.value for r in wanted for c in r.conditions if c.kind == "part" and r.topic == "warranty_period"
        ),
        parameters=tuple(r for r in wanted if r.topic == "technical_parameter"),
    )
    summaries = tuple(summarize(document) for document, _ in documents)
    searched = _searched(summaries, language)
    findings = tuple(
        judge(requirement, side, facts, language).model_copy(update={"searched": searched})
        for requirement in wanted
    )
    return BidResult(name=name, documents=summaries, overall=overall(wanted, findings), findings=findings)


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
