"""Put a report into words: quotes with their places, findings beside the requirements they answer."""

from collections import Counter
from collections.abc import Iterable

from ..errors import InvalidRequest
from ..lexicon.wording import (
    LANGUAGES,
    conditions_words,
    page_ranges,
    say,
    subject_words,
    topic_words,
    value_words,
    word,
)
from ..model.finding import (
    BidDate,
    BidResult,
    DateSource,
    DocumentSummary,
    Engine,
    Finding,
    Importance,
    Overall,
    OwnLexicon,
    Report,
    Requirement,
    TenderSummary,
    Verdict,
    Waiver,
)
from ..model.term import Evidence, Operator, Strength, Term
from .summary import has_pages
from .view import (
    BidView,
    CountView,
    CoverageView,
    FindingView,
    QuoteView,
    ReportView,
    RequirementView,
)

# Verdicts that leave a mandatory requirement open.
_OPEN = (Verdict.DEVIATION, Verdict.MISSING, Verdict.CONFLICT, Verdict.REVIEW)
_MET = (Verdict.COMPLIANT, Verdict.BETTER)
_DATED_BY = {
    DateSource.OPTION: "bid_date_option",
    DateSource.PROFILE: "bid_date_profile",
    DateSource.TENDER: "bid_date_tender",
}
_DIGEST = 16
_FIRM = (Strength.COMMITTED, Strength.MANDATORY)


def _page_words(evidence: Evidence, documents: Iterable[DocumentSummary], language: str) -> str:
    """Give the page, or nothing where the format has none; tell a page that was recognized from a scan."""
    for document in documents:
        if evidence.document in (None, document.name):
            if not has_pages(document):
                return ""
            page = say("location", language, page=evidence.page)
            if evidence.confidence is not None:
                page += say("scanned_doubt", language, percent=round(100 * evidence.confidence))
            elif evidence.page in document.scanned_pages:
                page += say("scanned", language)
            return page
    return say("location", language, page=evidence.page)


def where(evidences: Iterable[Evidence], documents: tuple[DocumentSummary, ...], language: str) -> str:
    """Give document and page of each evidence, a document named once: `bid.pdf 第 4 页、第 7 页`."""
    only = documents[0].name if len(documents) == 1 else ""
    pages: dict[str, list[str]] = {}
    for evidence in evidences:
        page = _page_words(evidence, documents, language)
        found = pages.setdefault(evidence.document or only, [])
        if page and page not in found:
            found.append(page)
    separator = say("place_separator", language)
    return separator.join(f"{name} {separator.join(found)}".strip() for name, found in pages.items())


def requirement_views(tender: TenderSummary, language: str) -> tuple[RequirementView, ...]:
    """Give the tender's requirements in words, in their order."""
    documents = () if tender.document is None else (tender.document,)
    return tuple(
        _requirement(number, requirement, documents, language)
        for number, requirement in enumerate(tender.requirements, start=1)
    )


def title_words(requirement: Requirement, language: str) -> str:
    """Give the title; the topic's name, alone or before a colon, is given in the report's language."""
    names = {topic_words(requirement.topic, known) for known in LANGUAGES}
    name, colon, rest = requirement.title.partition("：")
    if name not in names:
        return requirement.title
    return topic_words(requirement.topic, language) + (say("colon", language) + rest if colon else "")


def _requirement(
    number: int, requirement: Requirement, documents: tuple[DocumentSummary, ...], language: str
) -> RequirementView:
    evidence = requirement.evidence
    words = value_words(requirement.operator, requirement.value, requirement.value_blank, language)
    subject = subject_words(requirement.subject, language)
    title = title_words(requirement, language)
    told = "".join(title.split())
    parts = (part for part in (subject, words) if "".join(part.split()) not in told)
    return RequirementView(
        number=number,
        importance=requirement.importance,
        mark=word("mark", requirement.importance.value, language),
        importance_word=word("importance", requirement.importance.value, language),
        title=title,
        value=say("list_separator", language).join(part for part in parts if part),
        conditions=_scope(requirement, language),
        quote=None
        if evidence is None
        else QuoteView(text=evidence.quote.strip(), where=where((evidence,), documents, language)),
    )


def _scope(requirement: Requirement, language: str) -> str:
    """Its conditions, its lot, its form of proof and its kind, those that the tender names."""
    named = (
        ("lot", requirement.lot),
        ("proof", requirement.proof),
        ("kind", requirement.kind and word("kind", requirement.kind.value, language)),
    )
    parts = [conditions_words(requirement.conditions, language)]
    parts += [say(key, language) + say("colon", language) + told for key, told in named if told]
    return say("list_separator", language).join(part for part in parts if part)


def term_quote(term: Term, documents: tuple[DocumentSummary, ...], language: str) -> QuoteView:
    """Give a commitment's quote, place, understood value and, where it is not firm, its strength."""
    return QuoteView(
        text=term.evidence.quote.strip(),
        where=where((term.evidence,), documents, language),
        value=value_words(term.operator, term.value, term.value_blank, language, demanded=False),
        conditions=conditions_words(term.conditions, language),
        strength="" if term.strength in _FIRM else word("strength", term.strength.value, language),
    )


def _says_more(term: Term) -> bool:
    """Tell whether the understood value adds to the quote; "offered" does not."""
    return term.value is not None or term.value_blank or term.operator is Operator.ABSENT


def _quotes(
    terms: tuple[Term, ...], documents: tuple[DocumentSummary, ...], language: str
) -> tuple[QuoteView, ...]:
    """Give the terms' quotes in their order; what several places say alike stands once, with them all."""
    alike: dict[QuoteView, list[Evidence]] = {}
    for term in terms:
        quote = term_quote(term, documents, language)
        value = quote.value if _says_more(term) else ""
        alike.setdefault(quote.model_copy(update={"where": "", "value": value}), []).append(term.evidence)
    return tuple(
        quote.model_copy(update={"where": where(evidences, documents, language)})
        for quote, evidences in alike.items()
    )


def _finding(
    requirement: RequirementView,
    finding: Finding | None,
    documents: tuple[DocumentSummary, ...],
    language: str,
) -> FindingView:
    verdict = Verdict.NOT_CHECKED if finding is None else finding.verdict
    return FindingView(
        requirement=requirement,
        verdict=verdict,
        symbol=word("verdict_symbol", verdict.value, language),
        short=word("verdict_short", verdict.value, language),
        verdict_word=word("verdict", verdict.value, language),
        quotes=() if finding is None else _quotes(finding.terms, documents, language),
        reason=say("no_finding", language) if finding is None else finding.reason.text,
        rule="" if finding is None else finding.reason.code,
        advice="" if finding is None else finding.advice,
        searched="" if finding is None or finding.terms else finding.searched,
        waiver="" if finding is None or finding.waiver is None else waiver_words(finding.waiver, language),
    )


def waiver_words(waiver: Waiver, language: str) -> str:
    """Give who lets a requirement go, when and why."""
    if waiver.date is None:
        return say("waived_by", language, name=waiver.name, reason=waiver.reason)
    return say("waived_by_on", language, name=waiver.name, day=waiver.date.isoformat(), reason=waiver.reason)


def named_days(day: BidDate, language: str) -> str:
    """Give the different days that a tender names."""
    return say("place_separator", language).join(each.isoformat() for each in day.named)


def _bid_date(tender: TenderSummary, language: str) -> tuple[str, QuoteView | None]:
    """Give the day that papers were judged by, who named it, and the tender's words for it; else why there is none."""
    day = tender.bid_date
    if day is None or day.date is None:
        why = (
            say("undated", language)
            if day is None
            else say("undated_named", language, days=named_days(day, language))
        )
        return say("bid_date_missing", language, why=why), None
    documents = () if tender.document is None else (tender.document,)
    quote = None
    if day.evidence is not None:
        words = day.evidence.quote.strip()
        quote = QuoteView(text=words, where=where((day.evidence,), documents, language))
    return say(_DATED_BY[day.source], language, day=day.date.isoformat()), quote


def coverage(document: DocumentSummary, language: str) -> CoverageView:
    """Give a document's pages by how they came out of reading."""

    def listed(pages: tuple[int, ...]) -> str:
        return say("page_list", language, count=len(pages), list=page_ranges(pages)) if pages else ""

    if document.problem is not None:
        told = f"{document.problem.message} ({document.problem.code})"
        return CoverageView(
            name=document.name,
            sha256=document.sha256,
            pages=say("whole_file", language),
            text="",
            scanned="",
            blank="",
            unread=told,
        )
    special = {*document.scanned_pages, *document.blank_pages, *document.unread_pages}
    paged = has_pages(document)
    return CoverageView(
        name=document.name,
        sha256=document.sha256,
        pages=str(document.pages) if paged else say("no_pages", language),
        text=str(document.pages - len(special)) if paged else "",
        scanned=listed(document.scanned_pages),
        blank=listed(document.blank_pages),
        unread=_unread(document, listed(document.unread_pages), language),
    )


def _unread(document: DocumentSummary, pages: str, language: str) -> str:
    """Give the unread pages with what can be done about them; a Word file has none to tell."""
    if not pages or not has_pages(document):
        return pages
    return say("unread_rescan" if document.recognized_by else "unread_install", language, pages=pages)


def _waived(bid: BidResult, requirements: tuple[Requirement, ...]) -> Counter[str]:
    """Give how many mandatory requirements that are not met each person let go."""
    mandatory = {each.id for each in requirements if each.importance is Importance.MANDATORY}
    return Counter(
        finding.waiver.name
        for finding in bid.findings
        if finding.waiver is not None and finding.requirement in mandatory and finding.verdict not in _MET
    )


def _notes(
    findings: tuple[FindingView, ...], bid: BidResult, waived: Counter[str], language: str
) -> tuple[str, ...]:
    unchecked = sum(
        item.verdict is Verdict.NOT_CHECKED and item.requirement.importance is Importance.MANDATORY
        for item in findings
    )
    unread = sum(len(document.unread_pages) for document in bid.documents)
    files = sum(document.problem is not None for document in bid.documents)
    counted = (("mandatory_unchecked", unchecked), ("files_unread", files), ("pages_unread", unread))
    notes = tuple(say(key, language, count=count) for key, count in counted if count)
    if not waived:
        return notes
    names = say("place_separator", language).join(
        say("waived_name", language, name=name, count=count) for name, count in sorted(waived.items())
    )
    return (say("waived_count", language, count=waived.total(), names=names), *notes)


def _result(bid: BidResult, requirements: tuple[RequirementView, ...], waived: Counter[str]) -> str:
    """Give the key of the result: nothing is said of mandatory requirements where there are none.

    What was let go is not called met.
    """
    mandatory = any(requirement.importance is Importance.MANDATORY for requirement in requirements)
    if not mandatory:
        return "undecided"
    return "waived" if waived and bid.overall is Overall.RESPONSIVE else bid.overall.value


def _counts(findings: tuple[FindingView, ...], language: str) -> tuple[CountView, ...]:
    total = Counter(item.verdict for item in findings)
    mandatory = Counter(
        item.verdict for item in findings if item.requirement.importance is Importance.MANDATORY
    )
    return tuple(
        CountView(
            verdict=verdict,
            symbol=word("verdict_symbol", verdict.value, language),
            short=word("verdict_short", verdict.value, language),
            total=total[verdict],
            mandatory=mandatory[verdict],
        )
        for verdict in Verdict
    )


def _bid(number: int, bid: BidResult, requirements: tuple[RequirementView, ...], report: Report) -> BidView:
    language = report.language
    by_id = {finding.requirement: finding for finding in bid.findings}
    unknown = by_id.keys() - {requirement.id for requirement in report.tender.requirements}
    if unknown:
        raise InvalidRequest(
            f"bid {bid.name!r} has findings for requirements that the tender lacks "
            f"({', '.join(sorted(unknown))}), check it again"
        )
    findings = tuple(
        _finding(view, by_id.get(requirement.id), bid.documents, language)
        for view, requirement in zip(requirements, report.tender.requirements, strict=True)
    )
    waived = _waived(bid, report.tender.requirements)
    result = _result(bid, requirements, waived)
    return BidView(
        number=number,
        name=bid.name,
        result=result,
        overall_word=word("overall", result, language),
        overall_short=word("overall_short", result, language),
        notes=_notes(findings, bid, waived, language),
        counts=_counts(findings, language),
        open=tuple(
            item
            for item in findings
            if item.verdict in _OPEN and item.requirement.importance is Importance.MANDATORY
        ),
        documents=tuple(coverage(document, language) for document in bid.documents),
        findings=findings,
    )


def requirement_count(requirements: tuple[RequirementView, ...], language: str) -> str:
    """Give the number of requirements by importance, in a phrase."""
    by_importance = Counter(requirement.importance for requirement in requirements)
    return say(
        "requirement_count",
        language,
        count=len(requirements),
        mandatory=by_importance[Importance.MANDATORY],
        important=by_importance[Importance.IMPORTANT],
    )


def lexicon_words(lexicon: OwnLexicon, language: str) -> str:
    """Give the own lexicon that was used, by its name and as much of its digest as tells it apart."""
    return say("own_lexicon", language, name=lexicon.name, digest=lexicon.sha256[:_DIGEST])


def _engine(engine: Engine, language: str) -> str:
    said = f"{engine.name} {engine.version}"
    if engine.lexicon is not None:
        said += say("list_separator", language) + lexicon_words(engine.lexicon, language)
    if engine.recognition is not None:
        said += say("list_separator", language) + say("recognition", language, mark=engine.recognition)
    return said


def arrange(report: Report) -> ReportView:
    """Arrange a report for reading, in its own language.

    Raises InvalidRequest if the language is unknown or a finding answers no requirement of the tender.
    """
    language = report.language
    requirements = requirement_views(report.tender, language)
    document = report.tender.document
    day, day_quote = _bid_date(report.tender, language)
    return ReportView(
        language=language,
        engine=_engine(report.engine, language),
        tender_name=say("profile", language) if document is None else document.name,
        tender=None if document is None else coverage(document, language),
        bid_date=day,
        bid_date_quote=day_quote,
        requirements=requirements,
        requirement_count=requirement_count(requirements, language),
        bids=tuple(
            _bid(number, bid, requirements, report) for number, bid in enumerate(report.bids, start=1)
        ),
    )
