"""What may be done to a bid without changing what it says, and what can never make it better.

The tender laid beside it, a file given twice, another order of its files, another format: no verdict improves, and
where nothing is added none changes. Run on the bundled examples, and on the labelled cases where they lie beside the
project: one bid of each, chosen by its name, so that the whole stays quick.
"""

import io
import zlib
from pathlib import Path

import docx
import pytest

from chalicelib.model.document import Document
from chalicelib.model.finding import BidResult, Verdict
from chalicelib.readers.registry import read
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source

from .bundles import GOLD, Bundle, again, bundles, checked, documents, sources
from .checks import MET
from .test_properties import without

BUNDLES = bundles()
every_bundle = pytest.mark.parametrize("bundle", BUNDLES, ids=lambda bundle: bundle.name)


def test_the_labelled_cases_are_here() -> None:
    if not GOLD.is_dir():
        pytest.skip("the labelled cases are not beside the project: only the bundled examples are tried")
    assert len(BUNDLES) > 2


def sample(bundle: Bundle) -> BidSource:
    """One bid of the bundle, the same in every run."""
    bids = sources(bundle)[1]
    return bids[zlib.crc32(bundle.name.encode()) % len(bids)]


def plain(bundle: Bundle, bid: BidSource) -> str:
    return "\n".join(document.text for document in documents(bundle, bid.name))


def result(bundle: Bundle, *files: Source) -> BidResult:
    return check(sources(bundle)[0], [BidSource(name="bid", documents=files)]).bids[0]


def verdicts(found: BidResult) -> dict[str, Verdict]:
    return {finding.requirement: finding.verdict for finding in found.findings}


def original(bundle: Bundle, bid: BidSource) -> dict[str, Verdict]:
    return verdicts(next(each for each in checked(bundle).bids if each.name == bid.name))


@every_bundle
def test_the_tender_laid_beside_the_bid_is_no_commitment(bundle: Bundle) -> None:
    tender, bid = sources(bundle)[0], sample(bundle)
    copy = Source(name=f"copy{Path(tender.name).suffix}", data=tender.data)
    assert verdicts(result(bundle, *bid.documents, copy)) == original(bundle, bid)


@every_bundle
@pytest.mark.parametrize("before", [True, False], ids=["ahead", "behind"])
def test_the_tenders_text_inside_the_bid_makes_nothing_met(bundle: Bundle, before: bool) -> None:
    bid, tender = sample(bundle), sources(bundle)[0]
    own, asked = plain(bundle, bid), read(tender.data, tender.name).text
    both = f"{asked}\n\n{own}" if before else f"{own}\n\n{asked}"
    was = verdicts(result(bundle, Source(name="bid.txt", data=own.encode())))
    now = verdicts(result(bundle, Source(name="bid.txt", data=both.encode())))
    better = [key for key in now if now[key] in MET and was[key] not in MET]
    assert better == []


@every_bundle
def test_files_in_another_order_or_given_twice_say_the_same(bundle: Bundle) -> None:
    bid = sample(bundle)
    twice = [Source(name=f"again_{file.name}", data=file.data) for file in bid.documents]
    assert verdicts(result(bundle, *bid.documents[::-1], *twice)) == original(bundle, bid)


def as_docx(document: Document) -> bytes:
    """A text's lines as paragraphs and its tables as tables."""
    made = docx.Document()
    inside = {start: table for table in document.tables for start in (cell.start for cell in table.cells)}
    spans = [(table.cells[0].start, table.cells[-1].end) for table in document.tables]
    done: set[int] = set()
    for line in document.lines:
        table = inside.get(line.start)
        if table is not None and id(table) not in done:
            done.add(id(table))
            grid = made.add_table(rows=table.rows, cols=table.columns)
            for cell in table.cells:
                grid.cell(cell.row, cell.column).text = document.text[cell.start : cell.end]
        elif table is None and not any(start <= line.start < end for start, end in spans):
            made.add_paragraph(document.text[line.start : line.end])
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


@every_bundle
def test_a_text_and_its_document_say_the_same(bundle: Bundle) -> None:
    bid = sample(bundle)
    if not bid.documents[0].name.endswith(".txt"):
        pytest.skip("the bid is no text: its lines are those of pages or cells")
    if any(line[:1].islower() for line in plain(bundle, bid).split("\n")):
        pytest.skip("sentences run over the text's lines: they are no paragraphs")
    files = [
        Source(name=f"{number}.docx", data=as_docx(document))
        for number, document in enumerate(documents(bundle, bid.name))
    ]
    one, other = original(bundle, bid), verdicts(result(bundle, *files))
    assert {key: (one[key], other[key]) for key in one if one[key] is not other[key]} == {}


@every_bundle
def test_a_deviation_rests_on_its_quotes(bundle: Bundle) -> None:
    """Blank what shows a deviation or a conflict: another place may show it too, nothing shows it without a quote."""
    bid = sample(bundle)
    wanted = {requirement.id: requirement for requirement in checked(bundle).tender.requirements}
    found = next(each for each in checked(bundle).bids if each.name == bid.name)
    against = (Verdict.DEVIATION, Verdict.CONFLICT)
    for finding in [each for each in found.findings if each.verdict in against]:
        files, now = documents(bundle, bid.name), finding
        quoted: set[tuple[str | None, int]] = set()
        while now.verdict in against:
            new = {(term.evidence.document, term.evidence.start) for term in now.terms} - quoted
            assert new, f"{finding.requirement} stays {now.verdict} without {finding.reason.text}"
            quoted |= new
            files = tuple(without(document, now) for document in files)
            now = again(bundle, wanted[finding.requirement], files)
