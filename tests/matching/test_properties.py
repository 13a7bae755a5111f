"""What holds for every report: firm quotes behind every met, the same verdict for the same thing said otherwise."""

import hashlib
import os
import re
import subprocess
import sys

import opencc
import pytest

from chalicelib.extraction.setting import Chapter, Role, setting
from chalicelib.model.document import Document
from chalicelib.model.finding import Finding, Verdict
from chalicelib.model.term import Evidence, Strength
from chalicelib.readers.registry import read
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source
from chalicelib.text.segment import segment

from .bundles import EXAMPLES, GOLD, Bundle, again, bundles, checked, documents, sources
from .checks import MET

BUNDLES = bundles()
every_bundle = pytest.mark.parametrize("bundle", BUNDLES, ids=lambda bundle: bundle.name)


TOPICS = {
    "response_time", "onsite_time", "resolution_time", "service_hours", "warranty_period", "warranty_start",
    "lifetime_service", "post_warranty_cost", "certification", "insurance", "test_report",
    "manufacturer_warranty_letter",
}  # fmt: skip


OF_THE_PAST = {"performance_record", "certification", "qualification", "manufacturer_authorization"}


def test_the_labelled_cases_are_here() -> None:
    if not GOLD.is_dir():
        pytest.skip(
            "the labelled cases are not beside the project: only the bundled examples are held against these"
        )
    assert len(BUNDLES) > 2


def met(bundle: Bundle) -> list[tuple[str, Finding]]:
    return [(bid.name, f) for bid in checked(bundle).bids for f in bid.findings if f.verdict in MET]


def roles(document: Document, evidence: Evidence) -> set[tuple[Chapter, Role]]:
    """The chapters and cells that a quote stands in."""
    return {
        (where.chapter, where.role)
        for passage in segment(document)
        if passage.map.offsets[0] <= evidence.start <= passage.map.offsets[-1]
        for where in (setting(passage),)
    }


@every_bundle
def test_every_met_quotes_a_firm_commitment_of_the_bidder(bundle: Bundle) -> None:
    for name, finding in met(bundle):
        files = {document.name: document for document in documents(bundle, name)}
        firm = [t for t in finding.terms if t.strength in (Strength.COMMITTED, Strength.MANDATORY)]
        assert firm, f"{name} {finding.requirement}: {finding.reason.text}"
        for term in finding.terms:
            assert term.evidence.quote.strip()
            found = roles(files[term.evidence.document or ""], term.evidence)
            assert found
            for chapter, role in found:
                assert role not in (Role.REQUIREMENT, Role.LABEL, Role.SCORING, Role.HEAD), (
                    term.evidence.quote
                )
                assert chapter not in (Chapter.SCORING, Chapter.CONTENTS), term.evidence.quote
                # Contracts done are told of there; a chapter 资格与业绩 holds the bidder's own papers too.
                assert chapter is not Chapter.HISTORY or term.topic in OF_THE_PAST, term.evidence.quote


@every_bundle
def test_every_quote_is_the_document_at_its_offsets(bundle: Bundle) -> None:
    tender = sources(bundle)[0]
    asked = read(tender.data, tender.name)
    for requirement in checked(bundle).tender.requirements:
        assert requirement.evidence is not None
        assert requirement.evidence.quote == asked.text[requirement.evidence.start : requirement.evidence.end]
    for bid in checked(bundle).bids:
        files = {document.name: document for document in documents(bundle, bid.name)}
        for term in (term for finding in bid.findings for term in finding.terms):
            where = term.evidence
            assert where.quote == files[where.document or ""].text[where.start : where.end]


def without(document: Document, finding: Finding) -> Document:
    """The document with the quoted commitments blanked, everything else in its place."""
    text = document.text
    for term in finding.terms:
        where = term.evidence
        if where.document == document.name:
            blank = re.sub(r"[^\n]", " ", text[where.start : where.end])
            text = text[: where.start] + blank + text[where.end :]
    return document.model_copy(update={"text": text})


@every_bundle
def test_a_met_rests_on_its_quotes_alone(bundle: Bundle) -> None:
    """Blank what a finding quotes: another answer may step in (a general one behind a special), never none at all."""
    wanted = {requirement.id: requirement for requirement in checked(bundle).tender.requirements}
    for name, first in met(bundle):
        finding, files = first, documents(bundle, name)
        quoted: set[tuple[str | None, int]] = set()
        while finding.verdict in MET:
            new = {(term.evidence.document, term.evidence.start) for term in finding.terms} - quoted
            assert new, f"{name} {finding.requirement} stays met without {first.reason.text}"
            quoted |= new
            files = tuple(without(document, finding) for document in files)
            finding = again(bundle, wanted[finding.requirement], files)


def verdicts(bundle: Bundle, text: str) -> list[tuple[str, Verdict]]:
    tender = sources(bundle)[0]
    bid = BidSource(name="bid", documents=(Source(name="bid.txt", data=text.encode()),))
    report = check(tender, [bid])
    judged = {requirement.id for requirement in report.tender.requirements if requirement.topic in TOPICS}
    return [(f.requirement, f.verdict) for f in report.bids[0].findings if f.requirement in judged]


def traditional(text: str) -> str:
    """In traditional characters. OpenCC writes 答覆; its variant 答復 is the same word character for character."""
    return str(opencc.OpenCC("s2t").convert(text)).replace("答覆", "答復")


SAID_OTHERWISE = {
    "24 hours for a day": lambda text: re.sub(
        r"(?<![\d一二三四五六七八九十])(?:1|一)天(?=内|以内)", "24小时", text
    ),
    # Not in a copy of the demand, which is known by its words.
    "36 months for 3 years": lambda text: re.sub(
        r"(?<!不少于)(?<!不低于)(?<![\d一二三四五六七八九十])(?:3|三)年(?!级|以来)", "36个月", text
    ),
    "traditional characters": traditional,
    "wide blanks": lambda text: text.replace(" ", "\u3000"),
}


@every_bundle
@pytest.mark.parametrize("way", SAID_OTHERWISE)
def test_the_same_said_otherwise_has_the_same_verdict(bundle: Bundle, way: str) -> None:
    for bid in sources(bundle)[1]:
        text = "\n".join(document.text for document in documents(bundle, bid.name))
        assert verdicts(bundle, SAID_OTHERWISE[way](text)) == verdicts(bundle, text), bid.name


_RUN = """
import sys
from pathlib import Path
from chalicelib.reports.as_json import render
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source
files = [Source(name=Path(p).name, data=Path(p).read_bytes()) for p in sys.argv[1:]]
report = check(files[0], [BidSource(name=f.name, documents=(f,)) for f in files[1:]])
sys.stdout.buffer.write(render(report).encode())
"""


def test_two_processes_write_the_same_bytes() -> None:
    files = [str(EXAMPLES / name) for name in ("tender.pdf", "bid_a.pdf", "bid_b.docx", "bid_c.pdf")]
    digests = set()
    for seed in ("1", "4242"):
        made = subprocess.run(
            [sys.executable, "-c", _RUN, *files],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=EXAMPLES.parent.parent,
            capture_output=True,
            check=True,
        )
        assert made.stdout.startswith(b"{")
        digests.add(hashlib.sha256(made.stdout).hexdigest())
    assert len(digests) == 1
