"""What a tender says of how bids are judged, in words: marks, counting, silence, contradictions, and what earns points."""

from ..lexicon.wording import number_words, say, word
from ..model.finding import CountingRule, DocumentSummary, Silence, TenderSummary
from ..model.term import Evidence
from .arrange import requirement_views, where
from .view import FactView, QuoteView

_SILENCE = {Silence.ACCEPTED: "silence_accepted", Silence.NOT_MET: "silence_not_met"}


def fact_views(tender: TenderSummary, language: str) -> tuple[FactView, ...]:
    """Give the tender's rules and its contradictions, each with the words that say it."""
    documents = _documents(tender)

    def quotes(*evidences: Evidence | None) -> tuple[QuoteView, ...]:
        return tuple(_quote(each, documents, language) for each in evidences if each is not None)

    views = []
    for mark in tender.marks:
        told = say(
            "mark_meaning",
            language,
            mark=mark.mark,
            meaning=word("importance", mark.importance.value, language),
        )
        if mark.evidence is None:
            told += say("mark_undefined", language)
        views.append(FactView(title=told, quotes=quotes(mark.evidence)))
    for rule in tender.counting:
        views.append(FactView(title=_counted(rule, language), quotes=quotes(rule.evidence)))
    for silent in tender.silence:
        views.append(
            FactView(title=say(_SILENCE[silent.taken_for], language), quotes=quotes(silent.evidence))
        )
    by_id = {
        requirement.id: (requirement, view)
        for requirement, view in zip(tender.requirements, requirement_views(tender, language), strict=True)
    }
    for each in tender.contradictions:
        named = [by_id[number] for number in each.requirements if number in by_id]
        if named:
            told = say("list_separator", language).join(f"{view.number}. {view.value}" for _, view in named)
            title = say("contradiction", language, topic=named[0][1].title, values=told)
            views.append(
                FactView(title=title, quotes=quotes(*(requirement.evidence for requirement, _ in named)))
            )
    return tuple(views)


def scoring_views(tender: TenderSummary, language: str) -> tuple[FactView, ...]:
    """Give the items that earn points, each with its points where they are stated and where it stands."""
    documents = _documents(tender)
    views = []
    for item in tender.scoring:
        points = "" if item.points is None else say("points", language, points=number_words(item.points))
        views.append(
            FactView(title=item.title, detail=points, quotes=(_quote(item.evidence, documents, language),))
        )
    return tuple(views)


def _documents(tender: TenderSummary) -> tuple[DocumentSummary, ...]:
    return () if tender.document is None else (tender.document,)


def _quote(evidence: Evidence, documents: tuple[DocumentSummary, ...], language: str) -> QuoteView:
    return QuoteView(text=evidence.quote.strip(), where=where((evidence,), documents, language))


def _counted(rule: CountingRule, language: str) -> str:
    if rule.mark is not None:
        return say("counting_mark", language, mark=rule.mark, count=rule.at_least)
    return say("counting_unmarked" if rule.unmarked else "counting_all", language, count=rule.at_least)
