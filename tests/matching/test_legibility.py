"""A figure that was hard to read on a scan is for a person, whichever way the comparison goes."""

import struct
import zlib

import pytest

from chalicelib.model.document import Box, Doubt, PageStatus
from chalicelib.model.finding import Finding, Report
from chalicelib.readers.builder import LineDraft
from chalicelib.readers.recognize import RecognizedPage, Recorded
from chalicelib.reports import as_json, as_text
from chalicelib.services.checking import BidSource, Source, check

TENDER = Source(name="tender.txt", data="★质保期不少于3年。\n接到报修后2小时内到达现场。\n".encode())
MARK = "an engine 1.0"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


SCAN = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 0, 0, 0, 0))
    + _chunk(b"IEND", b"")
)


def recorded(*lines: str, doubtful: str = "", status: PageStatus = PageStatus.OCR) -> Recorded:
    """A recognized page of these lines, in which the characters of `doubtful` are badly read where they first stand."""
    drafts = []
    for index, line in enumerate(lines):
        at = line.find(doubtful) if doubtful else -1
        doubts = (Doubt(at, at + len(doubtful), 0.44),) if at >= 0 else ()
        drafts.append((LineDraft(line, Box(50, 50 + 20 * index, 400, 62 + 20 * index), 0, doubts),))
    return Recorded(MARK, (RecognizedPage(0, status, 595.0, 842.0, 0, tuple(drafts)),))


def checked(recognition: Recorded, language: str = "zh") -> Report:
    bid = BidSource(name="bid.png", documents=(Source(name="bid.png", data=SCAN),))
    return check(TENDER, [bid], language=language, recognition=recognition)


def findings(recognition: Recorded) -> list[Finding]:
    return [*checked(recognition).bids[0].findings]


@pytest.mark.parametrize(
    ("line", "doubtful", "verdict", "rule"),
    [
        ("我公司承诺质保期3年。", "3", "review", "TC161"),
        ("我公司承诺质保期5年。", "5", "review", "TC161"),
        ("我公司承诺质保期1年。", "1", "review", "TC161"),
        ("我公司承诺质保期3年。", "年", "review", "TC161"),
        ("我公司不提供质保。", "不", "review", "TC161"),
        # What is in doubt tells nothing of the figure, or stands elsewhere.
        ("我公司承诺质保期3年。", "我公", "compliant", "TC101"),
        ("我公司承诺质保期3年。服务热线12345。", "12345", "compliant", "TC101"),
        ("我公司承诺质保期3年。", "", "compliant", "TC101"),
        ("我公司承诺质保期5年。", "", "better", "TC102"),
        ("我公司承诺质保期1年。", "", "deviation", "TC103"),
    ],
)
def test_a_doubtful_figure_is_for_a_person(line: str, doubtful: str, verdict: str, rule: str) -> None:
    first = findings(recorded(line, doubtful=doubtful))[0]
    assert (first.verdict, first.reason.code) == (verdict, rule)


def test_a_doubtful_figure_beside_a_sure_one_is_for_a_person_too() -> None:
    first = findings(recorded("我公司承诺质保期3年。", "售后方案：我公司承诺质保期8年。", doubtful="8"))[0]
    assert first.reason.code == "TC161"
    assert len(first.terms) == 2


def test_the_other_requirements_are_judged() -> None:
    found = findings(recorded("我公司承诺质保期3年。", "我公司承诺2小时内到达现场。", doubtful="3"))
    assert [each.reason.code for each in found] == ["TC161", "TC101"]


def test_a_page_of_which_too_little_was_read_leaves_nothing_missing() -> None:
    found = findings(recorded("投标函", status=PageStatus.UNREADABLE))
    assert [each.reason.code for each in found] == ["TC110", "TC110"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_names_the_engine_the_page_and_the_doubt(language: str) -> None:
    report = checked(recorded("我公司承诺质保期3年。", doubtful="3"), language)
    data = as_json.as_data(report)
    assert data["engine"]["recognition"] == MARK
    assert data["bids"][0]["documents"][0]["recognized_by"] == MARK
    assert data["bids"][0]["documents"][0]["scanned_pages"] == [1]
    assert data["bids"][0]["findings"][0]["terms"][0]["evidence"]["confidence"] == 0.44
    text = as_text.render(report, color=False)
    assert MARK in "".join(text.split()) or MARK in " ".join(text.split())
    assert "44%" in text


def test_a_report_without_scans_says_nothing_of_recognition() -> None:
    bid = Source(name="bid.txt", data="我公司承诺质保期3年。".encode())
    data = as_json.as_data(check(TENDER, [BidSource(name="bid.txt", documents=(bid,))]))
    assert "recognition" not in data["engine"]
    assert "recognized_by" not in data["bids"][0]["documents"][0]
    assert "confidence" not in data["bids"][0]["findings"][0]["terms"][0]["evidence"]


def test_unread_pages_are_told_with_a_way_to_read_them() -> None:
    bid = BidSource(name="bid.png", documents=(Source(name="bid.png", data=SCAN),))
    for language in ("zh", "en"):
        report = check(TENDER, [bid], language=language, recognition=None)
        assert [each.reason.code for each in report.bids[0].findings] == ["TC110", "TC110"]
        assert "tendercheck[ocr]" in "".join(as_text.render(report, color=False).split())
