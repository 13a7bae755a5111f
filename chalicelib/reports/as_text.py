"""Text for a terminal: what was demanded, what was found, and where; long quotes are wrapped, never cut."""

from collections.abc import Callable, Iterator, Sequence

from rich.console import Group, RenderableType

from ..lexicon.loader import current
from ..lexicon.wording import check_language, say, subject_words, topic_words, word
from ..model.document import Document
from ..model.finding import Report, TenderSummary, Verdict
from ..model.term import Term
from .arrange import (
    arrange,
    coverage,
    lexicon_words,
    requirement_count,
    requirement_views,
    term_quote,
)
from .summary import summarize
from .tender_words import fact_views, scoring_views
from .terminal import GAP, MIN_WIDTH, Paragraph, ruled_table, to_text
from .view import BidView, CoverageView, FactView, FindingView, QuoteView, ReportView, RequirementView

_STYLES = {
    Verdict.COMPLIANT: "green",
    Verdict.BETTER: "green",
    Verdict.DEVIATION: "bold red",
    Verdict.MISSING: "bold red",
    Verdict.CONFLICT: "bold magenta",
    Verdict.REVIEW: "yellow",
    Verdict.NOT_CHECKED: "dim",
}
_RESULT_STYLES = {
    "responsive": "bold green",
    "non_responsive": "bold red",
    "needs_review": "bold yellow",
    "waived": "bold yellow",
    "undecided": "bold",
}
_Say = Callable[..., str]
_MARK_WIDTH = 2


def _speaker(language: str) -> _Say:
    check_language(language)
    return lambda key, **filled: say(key, language, **filled)


def _labelled(tell: _Say, key: str, text: str, style: str = "") -> Paragraph:
    return Paragraph(tell(key) + tell("colon") + text, style)


def _quote_lines(tell: _Say, quote: QuoteView) -> Iterator[RenderableType]:
    yield Paragraph(tell("quote_marks", quote=quote.text))
    read = tell("read_as", value=quote.value) if quote.value else ""
    notes = (quote.where, read, quote.conditions, quote.strength)
    yield Paragraph("— " + tell("list_separator").join(note for note in notes if note), "dim", indent=2)


def _requirement_lines(tell: _Say, requirement: RequirementView) -> Iterator[RenderableType]:
    yield Paragraph(f"{requirement.number}. {requirement.title}", "bold")
    facts = tell("list_separator").join(fact for fact in (requirement.value, requirement.conditions) if fact)
    if facts:
        yield Paragraph(facts)
    if requirement.quote is None:
        yield Paragraph(tell("no_tender_quote"), "dim")
    else:
        yield from _quote_lines(tell, requirement.quote)


def _finding_lines(tell: _Say, finding: FindingView) -> Iterator[RenderableType]:
    for quote in finding.quotes:
        yield from _quote_lines(tell, quote)
    if not finding.quotes:
        yield Paragraph(tell("no_term"), "dim")
    rule = f" [{finding.rule}]" if finding.rule else ""
    yield _labelled(tell, "reason", finding.reason + rule)
    if finding.searched:
        yield _labelled(tell, "searched", finding.searched)
    if finding.advice:
        yield _labelled(tell, "advice", finding.advice)
    if finding.waiver:
        yield _labelled(tell, "waiver", finding.waiver, "bold yellow")


def _verdict_lines(tell: _Say, finding: FindingView) -> Iterator[RenderableType]:
    name, bracket, rest = finding.verdict_word.partition("（")
    for line in (name, bracket + rest):
        if line:
            yield Paragraph(line, _STYLES[finding.verdict])
    if finding.waiver:
        yield Paragraph(tell("waiver"), "bold yellow")


def _coverage_line(tell: _Say, document: CoverageView) -> RenderableType:
    # Without a number of text pages there are no pages: "no pages" then says all.
    parts = [f"{tell('pages')} {document.pages}" if document.text else document.pages]
    for key, pages in (
        ("scanned_pages", document.scanned),
        ("blank_pages", document.blank),
        ("unread_pages", document.unread),
    ):
        if pages:
            parts.append(f"{tell(key)} {pages}")
    told = f"{document.name}{tell('colon')}{tell('list_separator').join(parts)}"
    return Paragraph(told, "yellow" if document.unread else "dim", first=3, indent=5)


def _counts(tell: _Say, bid: BidView) -> str:
    counted = (
        f"{count.short} {count.total}" + (f" (★{count.mandatory})" if count.mandatory else "")
        for count in bid.counts
        if count.total
    )
    return tell("list_separator").join(counted)


def _summary(tell: _Say, view: ReportView) -> Iterator[RenderableType]:
    yield Paragraph(tell("title"), "bold")
    yield _labelled(tell, "tender", view.tender_name)
    if view.tender is not None:
        yield _coverage_line(tell, view.tender)
    yield _labelled(tell, "bid_date", view.bid_date)
    if view.bid_date_quote is not None:
        yield from _quote_lines(tell, view.bid_date_quote)
    yield Paragraph(view.requirement_count)
    if not view.requirements:
        yield Paragraph(tell("no_requirements"), "bold red")
    if not view.bids:
        yield Paragraph(tell("no_bids"), "bold red")
    for bid in view.bids:
        yield ""
        overall = tell("list_separator").join((bid.overall_word, *bid.notes))
        yield Paragraph(f"{bid.number}. {bid.name}", "bold", indent=3)
        yield Paragraph(overall, _RESULT_STYLES[bid.result], first=3, indent=3)
        yield Paragraph(_counts(tell, bid), first=3, indent=3)


def _facts(tell: _Say, tender: TenderSummary, language: str) -> Iterator[RenderableType]:
    """What the tender says of judging, and what earns points; nothing where it says neither."""
    facts, scored = fact_views(tender, language), scoring_views(tender, language)
    if facts:
        yield from ("", Paragraph(tell("tender_facts"), "bold"))
        for fact in facts:
            yield from _fact(tell, fact)
    if scored:
        yield from ("", Paragraph(tell("scoring_items", count=len(scored)), "bold"))
        for item in scored:
            told = tell("list_separator").join(
                part for part in (item.title, item.detail, item.quotes[0].where) if part
            )
            yield Paragraph(f"· {told}", first=3, indent=5)


def _fact(tell: _Say, fact: FactView) -> Iterator[RenderableType]:
    yield Paragraph(f"· {fact.title}", first=3, indent=5)
    for quote in fact.quotes:
        yield Paragraph(tell("quote_marks", quote=quote.text), "dim", first=5, indent=5)
        yield Paragraph(f"— {quote.where}", "dim", first=5, indent=7)


def _bid(tell: _Say, bid: BidView, width: int) -> Iterator[RenderableType]:
    yield ""
    yield Paragraph(f"{bid.number}. {bid.name}{tell('colon')}{bid.overall_word}", "bold", indent=3)
    for document in bid.documents:
        yield _coverage_line(tell, document)
    yield ""
    verdict_width = 10
    rest = max(width, MIN_WIDTH) - _MARK_WIDTH - verdict_width - 3 * GAP
    table = ruled_table(
        ("", _MARK_WIDTH),
        (tell("requirement"), rest * 2 // 5),
        (tell("verdict"), verdict_width),
        (f"{tell('response')} / {tell('explanation')}", rest - rest * 2 // 5),
    )
    for finding in bid.findings:
        table.add_row(
            finding.requirement.mark,
            Group(*_requirement_lines(tell, finding.requirement)),
            Group(*_verdict_lines(tell, finding)),
            Group(*_finding_lines(tell, finding)),
        )
    if bid.findings:
        yield table


def render(report: Report, *, width: int = 100, color: bool = False) -> str:
    """Give the report as text of at most `width` columns (60 at the least), in the report's language.

    Raises InvalidRequest if the language is unknown or a finding answers no requirement of the tender.
    """
    tell, view = _speaker(report.language), arrange(report)
    parts: list[RenderableType] = [*_summary(tell, view), *_facts(tell, report.tender, report.language)]
    for bid in view.bids:
        parts.extend(_bid(tell, bid, width))
    parts += ["", Paragraph(tell("legend_marks"), "dim"), Paragraph(tell("decision"), "dim")]
    parts.append(_labelled(tell, "engine", view.engine, "dim"))
    return to_text(parts, width=width, color=color)


def render_requirements(
    tender: TenderSummary, *, language: str = "zh", width: int = 100, color: bool = False
) -> str:
    """Give what a tender demands, one requirement a row, with the words and the page it was read from.

    Raises InvalidRequest if the language is unknown.
    """
    tell, views = _speaker(language), requirement_views(tender, language)
    parts: list[RenderableType] = [Paragraph(tell("requirements_title"), "bold")]
    if tender.document is not None:
        parts.append(_coverage_line(tell, coverage(tender.document, language)))
    parts += [Paragraph(requirement_count(views, language)), ""]
    if not views:
        parts.append(Paragraph(tell("no_requirements"), "bold red"))
        return to_text(parts, width=width, color=color)
    table = ruled_table(("", _MARK_WIDTH), (tell("requirement"), max(width, MIN_WIDTH) - _MARK_WIDTH - GAP))
    for view in views:
        table.add_row(view.mark, Group(*_requirement_lines(tell, view)))
    parts += [table, *_facts(tell, tender, language)]
    parts += ["", Paragraph(tell("legend_marks"), "dim"), *_lexicon_lines(language)]
    return to_text(parts, width=width, color=color)


def _lexicon_lines(language: str) -> Iterator[RenderableType]:
    mark = current().mark
    if mark is not None:
        yield Paragraph(lexicon_words(mark, language), "dim")


def _term_lines(tell: _Say, term: Term, quote: QuoteView, language: str) -> Iterator[RenderableType]:
    name = "/".join(
        part for part in (topic_words(term.topic, language), subject_words(term.subject, language)) if part
    )
    facts = (quote.value, word("strength", term.strength.value, language), quote.conditions, quote.where)
    yield Paragraph(
        f"{term.id} {name}{tell('colon')}" + tell("list_separator").join(f for f in facts if f),
        "bold",
        indent=4,
    )
    yield Paragraph(tell("quote_marks", quote=quote.text), first=4, indent=4)
    for line in term.explanation or ():
        yield Paragraph(f"· {line}", "dim", first=4, indent=6)


def render_terms(
    document: Document,
    terms: Sequence[Term],
    *,
    language: str = "zh",
    width: int = 100,
    color: bool = False,
) -> str:
    """Give a document's terms in the order given, two lines a term: what was understood, and the words.

    Below them its explanation, where it has one; at the end the own lexicon in force.

    Raises InvalidRequest if the language is unknown.
    """
    tell, summary = _speaker(language), summarize(document)
    parts: list[RenderableType] = [
        Paragraph(tell("terms_title"), "bold"),
        _coverage_line(tell, coverage(summary, language)),
        "",
    ]
    for term in terms:
        parts.extend(_term_lines(tell, term, term_quote(term, (summary,), language), language))
    if not terms:
        parts.append(Paragraph(tell("no_terms"), "yellow"))
    parts.extend(_lexicon_lines(language))
    return to_text(parts, width=width, color=color)


def render_profiles(
    profiles: Sequence[tuple[str, str, str, int]], *, language: str = "zh", width: int = 100
) -> str:
    """Give the built-in profiles: name, title, what it is for and how many requirements it has."""
    tell = _speaker(language)
    parts: list[RenderableType] = [Paragraph(tell("profiles_title"), "bold")]
    for name, title, purpose, count in profiles:
        parts += [
            "",
            Paragraph(f"{name}{tell('colon')}{title}", "bold"),
            Paragraph(purpose, first=2, indent=2),
            Paragraph(tell("profile_size", count=count), "dim", first=2, indent=2),
        ]
    parts += ["", Paragraph(tell("profiles_use"), "dim")]
    return to_text(parts, width=width, color=False)
