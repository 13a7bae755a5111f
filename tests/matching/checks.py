"""Check texts and tell what came of it: (topic, verdict, rule, first quote) for each requirement."""

from typing import NamedTuple

from chalicelib.model.finding import Report, Verdict
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source

MET = (Verdict.COMPLIANT, Verdict.BETTER)


class Result(NamedTuple):
    """One finding in short."""

    topic: str
    verdict: str
    rule: str
    quote: str


def report(
    tender: str, *bid: str, suffix: str = "txt", language: str = "zh", tender_suffix: str = "txt"
) -> Report:
    """Check one bid of one or several texts against a tender's text, through the real readers."""
    documents = tuple(
        Source(name=f"bid{number}.{suffix}", data=text.encode()) for number, text in enumerate(bid, start=1)
    )
    return check(
        Source(name=f"tender.{tender_suffix}", data=tender.encode()),
        [BidSource(name="bid", documents=documents)],
        language=language,
    )


def results(tender: str, *bid: str, suffix: str = "txt") -> list[Result]:
    """The findings on a tender whose text is a chapter of requirements."""
    head = "Technical Requirements" if tender.isascii() else "采购需求"
    made = report(f"{head}\n{tender}", *bid, suffix=suffix)
    topics = {requirement.id: requirement.topic for requirement in made.tender.requirements}
    return [
        Result(
            topics[finding.requirement],
            finding.verdict.value,
            finding.reason.code,
            finding.terms[0].evidence.quote if finding.terms else "",
        )
        for finding in made.bids[0].findings
    ]


def table(heads: str, *rows: str) -> str:
    """A Markdown table from `a | b` lines."""
    line = "|".join("---" for _ in heads.split("|"))
    return "\n".join(f"| {text} |" for text in (heads, line, *rows)) + "\n"
