"""Reading and checking put together: documents or profiles in, a report out, progress told on the way."""

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from chalicelib.errors import InputError, InvalidProfile
from chalicelib.model.finding import BidResult, Overall, Verdict
from chalicelib.services.checking import BidSource, check, read_tender, unread_files
from chalicelib.services.reading import Source

TENDER = Source(
    name="tender.txt",
    data=b"Technical Requirements\nThe warranty period shall be at least 3 years.\n"
    b"The supplier shall attend on site within 4 hours.",
)


def bid(*texts: str) -> BidSource:
    return BidSource(
        name="bid",
        documents=tuple(Source(name=f"{n}.txt", data=text.encode()) for n, text in enumerate(texts, start=1)),
    )


def pdf(text: str, *, scanned: bool = False) -> bytes:
    """A PDF with a page of text and, where asked, a second one that is only a picture."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 700, text)
    if scanned:
        canvas.showPage()
        canvas.drawImage(ImageReader(Image.new("L", (8, 8), 90)), 0, 0, 595, 842)
    canvas.save()
    return buffer.getvalue()


def test_each_bid_is_answered_for_each_requirement_in_order() -> None:
    report = check(TENDER, [bid("Our warranty period is 3 years."), bid("We attend on site within 9 hours.")])
    assert [r.topic for r in report.tender.requirements] == ["warranty_period", "onsite_time"]
    for result in report.bids:
        assert [f.requirement for f in result.findings] == ["r1", "r2"]
    assert [[f.verdict.value for f in result.findings] for result in report.bids] == [
        ["compliant", "missing"],
        ["missing", "deviation"],
    ]
    assert {result.overall for result in report.bids} == {Overall.NON_RESPONSIVE}


def test_several_files_are_one_bid() -> None:
    report = check(TENDER, [bid("Our warranty period is 3 years.", "We attend on site within 4 hours.")])
    assert [f.verdict for f in report.bids[0].findings] == [Verdict.COMPLIANT] * 2
    assert report.bids[0].overall is Overall.RESPONSIVE
    assert [f.terms[0].evidence.document for f in report.bids[0].findings] == ["1.txt", "2.txt"]


def test_what_no_page_says_is_not_missing_while_a_page_is_unread() -> None:
    def made(data: bytes) -> BidResult:
        source = Source(name="bid.pdf", data=data)
        bids = [BidSource(name="bid", documents=(source,))]
        return check(TENDER, bids, language="en", recognition=None).bids[0]

    text = "Our warranty period is 3 years."
    warranty, onsite = made(pdf(text, scanned=True)).findings
    assert warranty.verdict is Verdict.COMPLIANT
    assert (onsite.verdict, onsite.reason.code) == (Verdict.REVIEW, "TC110")
    assert onsite.reason.text.endswith("look at them: page 2.")
    assert onsite.searched == "bid.pdf, 2 pages (1 not read)"
    assert made(pdf(text)).findings[1].verdict is Verdict.MISSING


@pytest.mark.parametrize(("language", "between"), [("zh", "；"), ("en", "; ")])
def test_every_finding_tells_what_was_searched(language: str, between: str) -> None:
    report = check(TENDER, [bid("Hello there.", "Goodbye.")], language=language)
    (searched,) = {finding.searched for finding in report.bids[0].findings}
    first, second = searched.split(between)
    assert first.startswith("1.txt")
    assert second.startswith("2.txt")
    assert report.language == language


def test_many_unread_pages_are_named_as_far_as_one_reads() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for _ in range(15):
        canvas.drawImage(ImageReader(Image.new("L", (8, 8), 90)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    scans = Source(name="scans.pdf", data=buffer.getvalue())
    text = Source(name="text.txt", data=b"Hello there.")
    bids = [BidSource(name="bid", documents=(text, scans))]
    findings = check(TENDER, bids, recognition=None).bids[0].findings
    assert findings[0].reason.text.endswith(
        "第1页、第2页、第3页、第4页、第5页、第6页、第7页、第8页、第9页、第10页、第11页、第12页、另有3页。"
    )


def test_progress_counts_the_files() -> None:
    told: list[tuple[str, int, int]] = []
    check(TENDER, [bid("One.", "Two."), bid("Three.")], progress=lambda *step: told.append(step))
    assert told == [
        ("read", 0, 4), ("read", 1, 4), ("read", 2, 4), ("check", 3, 4), ("read", 3, 4), ("check", 4, 4),
        ("report", 4, 4),
    ]  # fmt: skip


def test_the_same_bytes_give_the_same_report() -> None:
    bids = [bid("Our warranty period is 3 years."), bid("We attend on site within 4 hours.")]
    assert check(TENDER, bids) == check(TENDER, bids)


PROFILE = Source(
    name="profile.yaml",
    data=b"requirements:\n  - topic: warranty_period\n    operator: '>='\n    value: {amount: 3, unit: year}\n    importance: mandatory\n",
)


def test_a_profile_stands_for_a_tender() -> None:
    summary = read_tender(PROFILE)
    assert summary.document is None
    assert [r.topic for r in summary.requirements] == ["warranty_period"]
    assert check(PROFILE, [bid("质保期36个月。")]).bids[0].findings[0].verdict is Verdict.COMPLIANT


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (Source(name="tender.txt", data=b""), InputError),
        (Source(name="tender.exe", data=b"MZ\x00\x01"), InputError),
        (Source(name="profile.yaml", data=b"requirements: 3"), InvalidProfile),
    ],
)
def test_what_cannot_be_read_is_named(source: Source, error: type[Exception]) -> None:
    with pytest.raises(error, match=source.name.split(".")[0]):
        check(source, [bid("Hello.")])


def test_an_unreadable_bid_is_named() -> None:
    with pytest.raises(InputError, match=r"empty\.pdf"):
        check(TENDER, [BidSource(name="bid", documents=(Source(name="empty.pdf", data=b""),))])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_report_never_says_a_met_without_a_quote(language: str) -> None:
    report = check(
        TENDER,
        [bid("Our warranty period is 3 years."), bid("Fully compliant with the tender.")],
        language=language,
    )
    for finding in (f for result in report.bids for f in result.findings):
        assert finding.reason.text
        assert bool(finding.terms) or finding.verdict is Verdict.MISSING
        assert (finding.advice == "") == (finding.verdict in (Verdict.COMPLIANT, Verdict.BETTER))


def test_one_unreadable_file_does_not_keep_the_rest_from_being_checked() -> None:
    text = Source(name="letter.txt", data=b"We attend on site within 4 hours.")
    old = Source(name="annex.doc", data=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    report = check(TENDER, [BidSource(name="bid", documents=(old, text))], language="en")
    (result,) = report.bids
    (problem,) = unread_files(report)
    assert problem.code == "TCE101"
    assert problem.message.startswith("bid: annex.doc is an old Office or WPS file")
    assert [document.name for document in result.documents] == ["annex.doc", "letter.txt"]
    assert result.documents[0].problem == problem
    verdicts = {finding.reason.code: finding for finding in result.findings}
    # What the letter says is judged; what it does not say may stand in the file that was not read.
    assert verdicts["TC101"].verdict is Verdict.COMPLIANT
    assert verdicts["TC110"].verdict is Verdict.REVIEW
    assert "annex.doc (the whole file)" in verdicts["TC110"].reason.text
    assert Verdict.MISSING not in {finding.verdict for finding in result.findings}
    assert "annex.doc (not read); letter.txt, all of it" in verdicts["TC110"].searched


def test_an_unreadable_bid_does_not_keep_another_from_being_checked() -> None:
    empty = BidSource(name="empty.pdf", documents=(Source(name="empty.pdf", data=b""),))
    report = check(TENDER, [empty, bid("Our warranty period is 3 years.")])
    first, second = report.bids
    assert {finding.verdict for finding in first.findings} == {Verdict.REVIEW}
    assert first.overall is Overall.NEEDS_REVIEW
    assert Verdict.COMPLIANT in {finding.verdict for finding in second.findings}
