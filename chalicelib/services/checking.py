"""Reading and checking, put together: bytes in, a Report out. No clock, no network, no store but the cache that is passed in."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

from .. import __version__
from ..errors import InputError
from ..extraction.closing import bid_deadline
from ..extraction.facts import bidder_name, is_maker
from ..extraction.found import Found
from ..extraction.pipeline import extract
from ..extraction.requirements import requirements as demands
from ..extraction.tender_facts import tender_facts
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
    Problem,
    Report,
    Requirement,
    TenderFacts,
    TenderSummary,
    Waiver,
)
from ..readers.recognize import Recognition
from ..readers.recognize_file import LOCAL
from ..reports.arrange import named_days, title_words
from ..reports.summary import has_pages, summarize
from ..rules.contradictions import contradictions
from .cache import Cache, Reading, identity
from .profile import is_profile, read_profile
from .reading import Each, Source, in_turn
from .waivers import read_waivers

T = TypeVar("T")
Progress = Callable[[str, int, int], None]


class BidSource(Record):
    """One bid: its name and its files."""

    name: str
    documents: tuple[Source, ...]


class _Answer(NamedTuple):
    """What one file of a bid says."""

    document: Document
    found: list[Found]


def read_tender(
    source: Source,
    language: str = "zh",
    each: Each = in_turn,
    recognition: Recognition | None = LOCAL,
    cache: Cache | None = None,
) -> TenderSummary:
    """Read a tender, or a requirement profile, and give what it demands and by which day bids must be in.

    `each` says where a tender is read, `recognition` reads its scanned pages, `cache` is where what was read is kept.
    Raises InputError where it can't be read, InvalidProfile where a profile is malformed.
    """
    return _tender(source, language, each, Reading(recognition, cache)).summary


class _Asked(NamedTuple):
    """The tender's summary and its document, None for a profile and where the summary was kept."""

    summary: TenderSummary
    document: Document | None


def _tender(source: Source, language: str, each: Each, reading: Reading) -> _Asked:
    if is_profile(source.name):
        profile = read_profile(source.data, source.name, language)
        return _Asked(_summary(None, profile.requirements, profile.facts, profile.bid_date), None)
    kept = reading.load(TenderSummary, *identity(source))
    return _Asked(kept, None) if kept else _read_by(each, partial(_asked, reading), source)


def _read_by(each: Each, work: Callable[[Source], T], source: Source) -> T:
    (done,) = each(work, [source])
    if isinstance(done, InputError):
        raise done
    return done


def _asked(reading: Reading, source: Source) -> _Asked:
    document = reading.read(source)
    deadline = bid_deadline(document)
    day = None
    if deadline is not None:
        day = BidDate(
            date=deadline.day, source=DateSource.TENDER, evidence=deadline.evidence, named=deadline.named
        )
    summary = _summary(summarize(document), tuple(demands(document)), tender_facts(document), day)
    reading.save(summary, *identity(source))
    return _Asked(summary, document)


def _summary(
    document: DocumentSummary | None,
    wanted: tuple[Requirement, ...],
    facts: TenderFacts,
    day: BidDate | None,
) -> TenderSummary:
    return TenderSummary(
        document=document,
        requirements=wanted,
        bid_date=day,
        contradictions=contradictions(wanted),
        marks=facts.marks,
        counting=facts.counting,
        silence=facts.silence,
        scoring=facts.scoring,
    )


def _answer(reading: Reading, source: Source) -> _Answer:
    document = reading.read(source)
    return _Answer(document, extract(document))


def check(
    tender: Source,
    bids: Sequence[BidSource],
    *,
    language: str = "zh",
    progress: Progress | None = None,
    each: Each = in_turn,
    bid_date: date | None = None,
    waivers: Source | None = None,
    recognition: Recognition | None = LOCAL,
    cache: Cache | None = None,
) -> Report:
    """Check each bid against the tender and give the report. The same bytes, day and lexicon give the same report.

    `bid_date` is the day that papers, their age and editions of standards are judged by; without it the profile's
    or the tender's own is taken. `waivers` is a file of waivers. `progress` is told the step (`read`, `check`), how
    many files are done and how many there are; `each` says where files are read, and `recognition` reads scanned pages
    (with None, or where it is not available, they are unread). A bid's file that can't be read is
    named in the report with its problem, and the rest is checked. With `cache`, what was read and judged before is taken
    from it: the report is the same to the byte.
    Raises InputError naming the file where the tender can't be read, or not one file of any bid; InvalidProfile or
    InvalidWaiver naming line and key.
    """
    total = 1 + sum(len(bid.documents) for bid in bids)
    done = 0

    def tell(step: str) -> None:
        if progress is not None:
            progress(step, done, total)

    tell("read")
    reading = Reading(recognition, cache)
    asked, original = _tender(tender, language, each, reading)
    if bid_date is not None:
        asked = asked.model_copy(update={"bid_date": BidDate(date=bid_date, source=DateSource.OPTION)})
    waived = {} if waivers is None else read_waivers(waivers.data, waivers.name, asked.requirements)
    done += 1
    judged = _Judged(reading, asked, waived, language)
    known = [judged.load(bid) for bid in bids]
    if original is None and asked.document is not None and not all(known):
        original = _read_by(each, reading.read, tender)
    results = []
    failed: list[InputError] = []
    fresh = [
        source for bid, result in zip(bids, known, strict=True) if result is None for source in bid.documents
    ]
    answers = each(partial(_answer, reading), fresh)
    for bid, result in zip(bids, known, strict=True):
        if result is not None:
            done += len(bid.documents)
            tell("check")
            results.append(result)
            continue
        read_files: list[_Answer] = []
        problems: dict[int, DocumentSummary] = {}
        for place, source in enumerate(bid.documents):
            tell("read")
            answer = next(answers)
            if isinstance(answer, InputError):
                failed.append(_named(answer, source, bid))
                problems[place] = _unread(source, failed[-1])
            else:
                read_files.append(answer)
            done += 1
        tell("check")
        results.append(_result(bid.name, read_files, problems, asked, original, waived, language))
        if not problems:  # memory or time may have run out; the next time they may not
            judged.save(bid, results[-1])
    if len(failed) == total - 1:
        raise failed[0]
    tell("report")
    titled = tuple(one.model_copy(update={"title": title_words(one, language)}) for one in asked.requirements)
    asked = asked.model_copy(update={"requirements": titled})
    summaries = [asked.document, *(document for bid in results for document in bid.documents)]
    marks = (summary.recognized_by for summary in summaries if summary is not None)
    engine = Engine(
        version=__version__, lexicon=current().mark, recognition=next((mark for mark in marks if mark), None)
    )
    return Report(tender=asked, bids=tuple(results), engine=engine, language=language)


class _Judged:
    """The results of bids that were judged before by the same tender, day, waivers and language."""

    def __init__(
        self, reading: Reading, asked: TenderSummary, waived: Mapping[str, Waiver], language: str
    ) -> None:
        self._reading = reading
        waivers = [(key, waived[key].model_dump_json()) for key in sorted(waived)]
        self._by = (asked.model_dump_json(), repr(waivers), language)

    def load(self, bid: BidSource) -> BidResult | None:
        return self._reading.load(BidResult, *self._by, *self._of(bid)) if self._reading.keeps else None

    def save(self, bid: BidSource, result: BidResult) -> None:
        if self._reading.keeps:
            self._reading.save(result, *self._by, *self._of(bid))

    def _of(self, bid: BidSource) -> tuple[str, ...]:
        return (bid.name, *(part for source in bid.documents for part in identity(source)))


def unread_files(report: Report) -> Iterator[Problem]:
    """Give the problem of each file of a bid that could not be read."""
    for bid in report.bids:
        for document in bid.documents:
            if document.problem is not None:
                yield document.problem


def _named(error: InputError, source: Source, bid: BidSource) -> InputError:
    """Name the bid too, since many may have a file of this name."""
    return error if source.name == bid.name else type(error)(f"{bid.name}: {error}")


def _unread(source: Source, error: InputError) -> DocumentSummary:
    return DocumentSummary(
        name=source.name,
        sha256=hashlib.sha256(source.data).hexdigest(),
        media_type="application/octet-stream",
        pages=0,
        problem=Problem(code=error.code, message=str(error)),
    )


def _result(
    name: str,
    answers: Sequence[_Answer],
    problems: Mapping[int, DocumentSummary],
    asked: TenderSummary,
    tender: Document | None,
    waived: Mapping[str, Waiver],
    language: str,
) -> BidResult:
    wanted = asked.requirements
    side: BidSide = gather(answers, tender, [problem.name for problem in problems.values()])
    facts = facts_of([document for document, _ in answers], asked, language)
    summaries = tuple(_in_place([summarize(document) for document, _ in answers], problems))
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


def _in_place(
    summaries: Sequence[DocumentSummary], problems: Mapping[int, DocumentSummary]
) -> Iterator[DocumentSummary]:
    """Give the files of a bid in their order, those that were read and those that were not."""
    rest = iter(summaries)
    for place in range(len(summaries) + len(problems)):
        yield problems[place] if place in problems else next(rest)


def _searched(documents: tuple[DocumentSummary, ...], language: str) -> str:
    """What was searched, in words: every file with its pages, and how many of them could not be read."""
    parts = []
    for document in documents:
        if document.problem is not None:
            parts.append(f"{document.name}" + ("（未能读取）" if language == "zh" else " (not read)"))
            continue
        unread = len(document.unread_pages)
        if language == "zh":
            extent = f" 共{document.pages}页" if has_pages(document) else " 全文"
            parts.append(f"{document.name}{extent}" + (f"（{unread}页未能读取）" if unread else ""))
        else:
            pages = f"{document.pages} page{'s' if document.pages != 1 else ''}"
            extent = pages if has_pages(document) else "all of it"
            parts.append(f"{document.name}, {extent}" + (f" ({unread} not read)" if unread else ""))
    return ("；" if language == "zh" else "; ").join(parts)
