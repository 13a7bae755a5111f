"""What hangs on the day of the bid: papers in force, the age of reports and contracts, editions of standards."""

from datetime import date

import pytest

from chalicelib.matching.ages import before
from chalicelib.model.finding import DateSource, Report
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source

DAY = date(2026, 7, 14)
ISO = "投标人须具有ISO 9001质量管理体系认证证书。"
REPORT = "投标人须提供近一年内的检测报告。"
RECORD = "供应商应提供近三年同类项目业绩不少于1份。"
HELD = "我公司持有ISO 9001质量管理体系认证证书，"
MET = {"compliant", "better"}


def made(tender: str, bid: str, day: date | None, language: str = "zh") -> Report:
    return check(
        Source(name="t.txt", data=f"采购需求\n{tender}".encode()),
        [BidSource(name="b", documents=(Source(name="b.txt", data=bid.encode()),))],
        bid_date=day,
        language=language,
    )


def result(tender: str, bid: str, day: date | None) -> tuple[str, str]:
    (finding,) = made(tender, bid, day).bids[0].findings
    return finding.verdict.value, finding.reason.code


@pytest.mark.parametrize(
    ("tender", "bid", "day", "expected"),
    [
        (ISO, HELD + "有效期至2026年7月14日。", DAY, ("compliant", "TC107")),
        (ISO, HELD + "有效期至2026年7月13日。", DAY, ("deviation", "TC122")),
        (ISO, HELD + "有效期至2026年7月13日。", date(2026, 7, 13), ("compliant", "TC107")),
        (ISO, HELD + "有效期至2026年7月13日。", None, ("review", "TC123")),
        (ISO, HELD + "有效期自2026年7月14日至2029年7月13日。", DAY, ("compliant", "TC107")),
        (ISO, HELD + "有效期自2026年7月15日至2029年7月14日。", DAY, ("review", "TC150")),
        (REPORT, "我公司提供检测报告，报告日期：2025年7月14日。", DAY, ("compliant", "TC107")),
        (REPORT, "我公司提供检测报告，报告日期：2025年7月13日。", DAY, ("deviation", "TC148")),
        (REPORT, "我公司提供检测报告，报告日期：2025年7月13日。", None, ("review", "TC149")),
        (REPORT, "我公司提供检测报告。", DAY, ("review", "TC149")),
        (REPORT, "我公司提供近一年内的检测报告。", DAY, ("compliant", "TC107")),
        (REPORT, "我公司提供近三年内的检测报告。", DAY, ("review", "TC149")),
        (REPORT, "我公司不提供检测报告。", DAY, ("deviation", "TC108")),
        ("投标人须提供检测报告。", "我公司提供检测报告，报告日期：2005年7月13日。", DAY, ("compliant", "TC107")),
        ("投标人须提供2025年1月1日以来出具的检测报告。", "我公司提供检测报告，报告日期：2025年1月1日。", None, ("compliant", "TC107")),
        ("投标人须提供2025年1月1日以来出具的检测报告。", "我公司提供检测报告，报告日期：2024年12月31日。", None, ("deviation", "TC148")),
        (RECORD, "我公司提供同类项目业绩2份，签订日期：2024年3月5日。", DAY, ("review", "TC130")),
        (RECORD, "我公司提供同类项目业绩2份，签订日期：2023年7月13日。", DAY, ("review", "TC151")),
        (RECORD, "我公司提供同类项目业绩2份，签订日期：2023年7月13日。", None, ("review", "TC149")),
        # GB 19272-2024 is in force from 1 September 2025: until then the edition of 2011 is the current one.
        ("健身器材须符合GB 19272的规定。", "所投健身器材符合GB 19272-2011的规定。", date(2025, 8, 31), ("compliant", "TC107")),
        ("健身器材须符合GB 19272的规定。", "所投健身器材符合GB 19272-2011的规定。", date(2025, 9, 1), ("review", "TC147")),
        ("健身器材须符合GB 19272的规定。", "所投健身器材符合GB 19272-2011的规定。", None, ("review", "TC147")),
        ("健身器材须符合GB 19272的规定。", "所投健身器材符合GB 19272-2024的规定。", date(2025, 9, 1), ("compliant", "TC107")),
        ("健身器材须符合GB 19272的规定。", "所投健身器材符合GB 19272-2024的规定。", date(2025, 8, 31), ("review", "TC147")),
    ],
)  # fmt: skip
def test_the_day_decides(tender: str, bid: str, day: date | None, expected: tuple[str, str]) -> None:
    assert result(tender, bid, day) == expected


def test_the_option_goes_before_the_tenders_own_day() -> None:
    tender = f"投标截止时间：2026年7月14日。\n{ISO}"
    bid = HELD + "有效期至2026年12月31日。"
    own, given = made(tender, bid, None), made(tender, bid, date(2027, 1, 1))
    assert own.tender.bid_date is not None
    assert own.tender.bid_date.source is DateSource.TENDER
    assert own.tender.bid_date.evidence is not None
    assert own.tender.bid_date.evidence.quote == "投标截止时间：2026年7月14日"
    assert given.tender.bid_date is not None
    assert given.tender.bid_date.source is DateSource.OPTION
    verdicts = [report.bids[0].findings[-1].verdict.value for report in (own, given)]
    assert verdicts == ["compliant", "deviation"]


@pytest.mark.parametrize(
    ("language", "words"), [("zh", "2026-07-14、2026-07-16"), ("en", "2026-07-14, 2026-07-16")]
)
def test_days_that_differ_are_told_in_the_reason(language: str, words: str) -> None:
    tender = f"投标截止时间：2026年7月14日。\n投标截止时间：2026年7月16日。\n{ISO}"
    report = made(tender, HELD + "有效期至2029年12月31日。", None, language)
    assert report.tender.bid_date is not None
    assert report.tender.bid_date.date is None
    finding = report.bids[0].findings[-1]
    assert (finding.verdict.value, finding.reason.code) == ("review", "TC123")
    assert words in finding.reason.text


@pytest.mark.parametrize("year", range(2020, 2034))
def test_a_later_day_makes_no_old_paper_good(year: int) -> None:
    """What is too old or expired on a day is so on every later one."""
    bid = f"{HELD}有效期至2026年12月31日。\n我公司提供检测报告，报告日期：2025年7月13日。"
    verdicts = [f.verdict.value for f in made(ISO + "\n" + REPORT, bid, date(year, 7, 14)).bids[0].findings]
    expired, aged = year > 2026, year > 2025
    assert [verdict in MET for verdict in verdicts] == [not expired, not aged]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 7, 14), 12, date(2025, 7, 14)),
        (date(2026, 7, 14), 36, date(2023, 7, 14)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 5, 31), 1, date(2026, 4, 30)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 31), 6, date(2026, 6, 30)),
    ],
)
def test_months_are_counted_back(day: date, months: int, expected: date) -> None:
    assert before(day, months) == expected
