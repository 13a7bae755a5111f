"""How well terms are found and verdicts given, against documents that careful readers have labelled.

The labelled documents are not part of this repository. They lie beside it where the project is developed;
elsewhere these tests are skipped.
"""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from chalicelib.extraction.pipeline import terms
from chalicelib.model.finding import Report, Verdict
from chalicelib.readers.registry import read
from chalicelib.reports.as_json import as_data, render_extract
from chalicelib.services.checking import check
from chalicelib.services.inputs import load_bids, load_file

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
GOLD = SHARED / "gold"
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled documents are not beside the project")

LEAST_F1 = 0.85
TOPICS = {
    "response_time", "onsite_time", "resolution_time", "service_hours", "warranty_period", "warranty_start",
    "lifetime_service", "post_warranty_cost", "certification", "insurance", "test_report",
    "manufacturer_warranty_letter",
}  # fmt: skip
CASES = sorted(path for path in (GOLD / "cases").glob("*") if path.is_dir())
MET = {Verdict.COMPLIANT.value, Verdict.BETTER.value}


def scorer(name: str) -> ModuleType:
    """A scorer that lies with the labelled documents, as a module."""
    specification = importlib.util.spec_from_file_location(name, GOLD / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def score_terms() -> ModuleType:
    return scorer("score_terms")


@pytest.mark.parametrize("seed", ["001", "003"])
def test_terms_are_found(score_terms: ModuleType, seed: str) -> None:
    (path,) = (SHARED / "seeds").glob(f"{seed}_*.txt")
    lines = (GOLD / f"seed_{seed}.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [
        entry for line in lines if line.strip() and TOPICS & {*score_terms.topics(entry := json.loads(line))}
    ]
    document = read(path.read_bytes(), path.name)
    found = json.loads(render_extract(document, terms(document)))["terms"]
    # A gold term may leave several topics open; whatever it accepts is right, also one outside the set.
    accepted = {j for _, j in score_terms.match(gold, found, "detect")}
    counted = [term for j, term in enumerate(found) if term["topic"] in TOPICS or j in accepted]
    result = score_terms.report(gold, counted)
    precision, recall, f1 = score_terms.f1(*result["detect"])
    missed = [entry["quote"] for entry in result["missed"]]
    extra = [term["evidence"]["quote"] for term in result["extra"]]
    assert f1 >= LEAST_F1, f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}; missed {missed}; extra {extra}"


def false_met(score_terms: ModuleType, expected: dict[str, Any], report: Report) -> list[str]:
    """The findings that say met where no reader would, each in words."""
    requirements = as_data(report.tender)["requirements"]
    pairs = score_terms.match(expected["requirements"], requirements, "detect")
    ids = {expected["requirements"][wanted]["key"]: requirements[found]["id"] for wanted, found in pairs}
    wrong = []
    for bid in report.bids:
        verdicts = {finding.requirement: finding for finding in bid.findings}
        for key, accepted in expected["bids"][Path(bid.name).stem]["findings"].items():
            finding = verdicts.get(ids.get(key, ""))
            if finding and finding.verdict in MET and not MET & {*accepted["verdict"]}:
                wrong.append(
                    f"{bid.name} {key}: {finding.verdict} ({finding.reason.text}), not {accepted['verdict']}"
                )
    return wrong


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_nothing_is_called_met_that_is_not(score_terms: ModuleType, case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    (tender,) = case.glob("tender.*")
    bids = load_bids([str(path) for path in sorted(case.glob("bid_*"))])
    assert {Path(bid.name).stem for bid in bids} == set(expected["bids"])
    assert false_met(score_terms, expected, check(load_file(str(tender)), bids)) == []
