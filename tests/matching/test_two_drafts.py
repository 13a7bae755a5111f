"""Two drafts of one bidder's response to one real tender: the reports differ where the drafts do, and nowhere else.

The documents are not part of this repository; where they do not lie beside the project the test is skipped.
"""

from pathlib import Path

import pytest

from chalicelib.model.finding import Finding, Verdict
from chalicelib.services.checking import check
from chalicelib.services.inputs import load_bids, load_file

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
TENDER = CORPUS / "tenders" / "sichuan_iptv_negotiation_2026.docx"
DRAFTS = tuple(CORPUS / "bids" / f"sichuan_iptv_response_draft{n}_redacted.docx" for n in (1, 4))
pytestmark = pytest.mark.skipif(not TENDER.is_file(), reason="the two drafts are not beside the project")


@pytest.fixture(scope="module")
def findings() -> list[dict[str, list[Finding]]]:
    """The findings on each draft by topic."""
    report = check(load_file(str(TENDER)), load_bids([str(path) for path in DRAFTS]))
    topics = {requirement.id: requirement.topic for requirement in report.tender.requirements}
    result = []
    for bid in report.bids:
        by_topic: dict[str, list[Finding]] = {}
        for finding in bid.findings:
            by_topic.setdefault(topics[finding.requirement], []).append(finding)
        result.append(by_topic)
    return result


def verdicts(draft: dict[str, list[Finding]], topic: str) -> set[Verdict]:
    return {finding.verdict for finding in draft[topic]}


def test_both_promise_service_round_the_clock_whatever_the_roster(
    findings: list[dict[str, list[Finding]]],
) -> None:
    for draft in findings:
        assert verdicts(draft, "service_hours") == {Verdict.COMPLIANT}


def test_the_reply_to_a_malfunction_is_not_the_reply_to_an_ordinary_order(
    findings: list[dict[str, list[Finding]]],
) -> None:
    for draft in findings:
        (finding,) = draft["response_time"]
        assert finding.verdict in (Verdict.COMPLIANT, Verdict.REVIEW)
        assert finding.verdict is not Verdict.COMPLIANT or all(
            getattr(term.value, "amount", None) == 15 for term in finding.terms
        )


def test_only_the_first_draft_names_the_standard(findings: list[dict[str, list[Finding]]]) -> None:
    first, last = findings
    assert verdicts(first, "standard_compliance") == {Verdict.COMPLIANT}
    assert verdicts(last, "standard_compliance") == {Verdict.REVIEW}


def test_an_accuracy_under_another_name_is_for_a_person(findings: list[dict[str, list[Finding]]]) -> None:
    for draft in findings:
        assert not verdicts(draft, "technical_parameter") & {Verdict.COMPLIANT, Verdict.BETTER}
        assert Verdict.REVIEW in verdicts(draft, "technical_parameter")


def test_fines_that_are_only_accepted_in_general_are_for_a_person(
    findings: list[dict[str, list[Finding]]],
) -> None:
    for draft in findings:
        with_figure = [f for f in draft["compensation"] if "%" in f.reason.text or "200" in f.reason.text]
        assert {finding.verdict for finding in with_figure} <= {Verdict.REVIEW}
