"""A scanned certificate says on lines of their own whose it is and until when; other pages say nothing of the kind."""

import pytest

from chalicelib.extraction.pipeline import terms
from chalicelib.model.document import Box, Doubt, PageStatus
from chalicelib.model.term import Term
from chalicelib.readers.builder import LineDraft
from chalicelib.readers.recognize import RecognizedPage, Recorded
from chalicelib.readers.registry import read

SCAN = b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR" + (9).to_bytes(4, "big") * 2 + bytes(9)

ENGLISH = (
    "CERTIFICATE",
    "This is to certify that",
    "Fernbrook Lift Works Ltd.",
    "12 Mill Lane, Fernbrook",
    "fulfils the requirements of",
    "ISO 9001:2015",
    "Certificate registration no.\t70011 QM08",
    "Date of issue: Mar.04,2024   Date of expiry: Mar.03,2027",
)
CHINESE = (
    "质量管理体系认证证书",
    "证书编号：00124Q31234R0M",
    "兹证明",
    "青川电梯工程有限公司",
    "质量管理体系符合 GB/T 19001-2016/ISO 9001:2015",
    "发证日期：2024年3月4日",
    "有效期至：2027年3月3日",
)


def found(*lines: str, doubtful: str = "", status: PageStatus = PageStatus.OCR) -> list[Term]:
    drafts = []
    for index, line in enumerate(lines):
        row = []
        for piece in line.split("\t"):
            at = piece.find(doubtful) if doubtful else -1
            doubts = (Doubt(at, at + len(doubtful), 0.5),) if at >= 0 else ()
            row.append(LineDraft(piece, Box(60, 60 + 20 * index, 300, 74 + 20 * index), 0, doubts))
        drafts.append(tuple(row))
    page = RecognizedPage(0, status, 595.0, 842.0, 0, tuple(drafts))
    document = read(SCAN, "a.png", recognition=Recorded("an engine 1.0", (page,)))
    return [term for term in terms(document) if term.topic == "certification"]


def told(term: Term) -> dict[str, str]:
    pairs = (each.value.partition(": ") for each in term.conditions if each.kind == "other")
    return {key: value for key, _, value in pairs}


@pytest.mark.parametrize(
    ("lines", "number", "holder"),
    [
        (ENGLISH, "70011 QM08", "Fernbrook Lift Works Ltd"),
        (CHINESE, "00124Q31234R0M", "青川电梯工程有限公司"),
        # No title that could be read, and a label misread under a seal.
        (("Cerfifcate", *ENGLISH[1:7], "Date of isue: 04.03.2024 Daté of expiry: 2027-03-03"), "70011 QM08", "Fernbrook Lift Works Ltd"),
        ((*CHINESE[:5], "有效期：2024年3月4日至2027年3月3日", "发证日期：2024.03.04"), "00124Q31234R0M", "青川电梯工程有限公司"),
    ],
)  # fmt: skip
def test_every_certificate_of_the_page_has_its_details(
    lines: tuple[str, ...], number: str, holder: str
) -> None:
    every = found(*lines)
    assert {term.subject for term in every} == {"iso_9001"}
    for term in every:
        said = told(term)
        assert said["number"] == number
        assert said["holder"] == holder
        assert said["valid until"] == "2027-03-03"
        assert term.evidence.confidence is None


def test_a_doubtful_end_makes_the_certificate_doubtful() -> None:
    assert {term.evidence.confidence for term in found(*ENGLISH, doubtful="2027")} == {0.5}
    assert {term.evidence.confidence for term in found(*ENGLISH, doubtful="Mill")} == {None}


@pytest.mark.parametrize(
    "lines",
    [
        # A line about certificates is no title of one.
        ("投标人须提供认证证书", "我公司持有ISO 9001认证证书。", "质保期有效期至：2027年3月3日"),
        ("附件：认证证书复印件", "我公司持有ISO 9001认证证书。", "投标有效期至：2027年3月3日"),
        ("We hold the certificate", "ISO 9001 certificate held.", "Offer valid until: 3 March 2027"),
        ("投标函", "我公司持有ISO 9001认证证书。", "投标有效期至：2027年3月3日", "企业名称：青川电梯工程有限公司"),
        # A title far down on the page, and a page that is no certificate for its length.
        (*(f"第{number}项服务内容说明" for number in range(9)), "认证证书", "持有ISO 9001认证证书。", "有效期至：2027年3月3日"),
        ("认证证书", "持有ISO 9001认证证书。", "有效期至：2027年3月3日", *("服务内容与实施方案的说明" * 4 for _ in range(80))),
    ],
)  # fmt: skip
def test_other_pages_say_nothing_of_certificates(lines: tuple[str, ...]) -> None:
    every = found(*lines)
    assert every
    assert all("valid until" not in told(term) and "holder" not in told(term) for term in every)


def test_only_what_was_scanned_is_read_as_a_whole() -> None:
    document = read("\n".join(CHINESE).encode(), "a.txt")
    every = [term for term in terms(document) if term.topic == "certification"]
    assert every
    assert all("holder" not in told(term) for term in every)
