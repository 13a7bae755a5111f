"""Tenders with their bids: the bundled examples, and labelled cases where they lie beside the project."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from chalicelib.extraction.pipeline import extract
from chalicelib.matching.commitments import gather
from chalicelib.matching.judge import judge
from chalicelib.model.document import Document
from chalicelib.model.finding import Finding, Report, Requirement
from chalicelib.readers.registry import read
from chalicelib.services.checking import BidSource, check, facts_of
from chalicelib.services.inputs import load_bids, load_file
from chalicelib.services.reading import Source

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "chalicelib" / "examples"
GOLD = ROOT.parent / "shared" / "gold" / "cases"


@dataclass(frozen=True)
class Bundle:
    """A tender's file and its bids' files."""

    name: str
    tender: Path
    bids: tuple[Path, ...]


def bundles() -> list[Bundle]:
    """The bundled examples, then the labelled cases, if any."""
    bids = tuple(EXAMPLES / name for name in ("bid_a.pdf", "bid_b.docx", "bid_c.pdf"))
    found = [
        Bundle("example", EXAMPLES / "tender.pdf", bids),
        Bundle("example_en", EXAMPLES / "tender_en.docx", (EXAMPLES / "bid_en.txt",)),
    ]
    for case in sorted(GOLD.glob("*")) if GOLD.is_dir() else ():
        (tender,) = case.glob("tender.*")
        found.append(Bundle(case.name, tender, tuple(sorted(case.glob("bid_*")))))
    return found


@cache
def sources(bundle: Bundle) -> tuple[Source, tuple[BidSource, ...]]:
    """The files' bytes."""
    return load_file(str(bundle.tender)), tuple(load_bids([str(path) for path in bundle.bids]))


@cache
def checked(bundle: Bundle) -> Report:
    """The report on a bundle."""
    tender, bids = sources(bundle)
    return check(tender, bids)


@cache
def documents(bundle: Bundle, bid: str) -> tuple[Document, ...]:
    """The read files of one bid."""
    found = next(each for each in sources(bundle)[1] if each.name == bid)
    return tuple(read(source.data, source.name) for source in found.documents)


def again(bundle: Bundle, requirement: Requirement, read_files: tuple[Document, ...]) -> Finding:
    """The finding on one requirement when the bid's files read like this."""
    facts = facts_of(read_files, checked(bundle).tender, "zh")
    side = gather([(document, extract(document)) for document in read_files])
    return judge(requirement, side, facts, "zh")
