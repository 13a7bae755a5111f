"""The day by which bids must be in: which dates are it, which are other days, and what an addendum moves."""

from datetime import date

import pytest

from chalicelib.extraction.closing import bid_deadline

from .reading import document


def day(text: str) -> date | None:
    found = bid_deadline(document(text))
    return None if found is None else found.day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投标截止时间：2026年7月14日9时30分", date(2026, 7, 14)),
        ("提交投标文件截止时间：2026-07-14 09:00", date(2026, 7, 14)),
        ("响应文件递交的截止时间及地点\n1、时间：2026年7月14日上午9点", date(2026, 7, 14)),
        ("投标截止时间及开标时间：2026年7月14日", date(2026, 7, 14)),
        ("截標日期及時間為2026年7月14日", date(2026, 7, 14)),
        ("开标时间：2026年7月14日9时", date(2026, 7, 14)),
        ("四、投标\n截止时间：2026年7月14日", date(2026, 7, 14)),
        ("请于2026年7月14日17时前将投标文件送达本公司。", date(2026, 7, 14)),
        ("Tenders close at noon on 14 July 2026.", date(2026, 7, 14)),
        ("Proposals must be submitted by 17:00 on 14 July 2026.", date(2026, 7, 14)),
        ("The deadline for submission is 14 July 2026.", date(2026, 7, 14)),
        # The day of closing goes before the day of opening.
        ("投标截止时间：2026年7月14日。开标时间：2026年7月15日。", date(2026, 7, 14)),
        # The documents are fetched, questions asked and the site seen on other days.
        ("获取招标文件截止时间：2026年6月20日。投标截止时间：2026年7月14日。", date(2026, 7, 14)),
        ("投标人提出澄清问题的截止时间：2026年6月25日。投标截止时间：2026年7月14日。", date(2026, 7, 14)),
        ("投标截止时间：2026年7月14日9时\n投标截止时间前三年内（2023年7月14日起）", date(2026, 7, 14)),
        # An addendum.
        ("投标截止时间：2026年7月14日。\n更正：投标截止时间由2026年7月14日延至2026年7月21日。", date(2026, 7, 21)),
        ("投标截止时间：2026年7月14日。\n投标截止时间变更为2026年7月21日。", date(2026, 7, 21)),
        ("Tenders close on 14 July 2026. The closing date is extended to 21 July 2026.", date(2026, 7, 21)),
    ],
)  # fmt: skip
def test_the_day_is_found(text: str, expected: date) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "投标截止时间：另行通知。",
        "报名截止时间：2026年6月20日",
        "获取招标文件截止时间：2026年6月20日",
        "提出疑问的截止时间：2026年6月20日",
        "对招标文件提出澄清问题的截止时间：2026年6月20日",
        "投标保证金递交截止时间：2026年6月20日",
        "投标预备会时间：2026年6月20日",
        "供货截止日期：2026年12月31日",
        "本公告日期：2026年6月20日",
        "成立时间至提交投标文件截止时间不足一年的，提供2024年1月1日以来的报表",
        "Questions must be received by 20 June 2026.",
        "The deadline for clarifications is 20 June 2026.",
        "The contract commences on 20 June 2026.",
        "A site visit will be held on 20 June 2026; registration deadline 18 June 2026.",
    ],
)
def test_other_days_are_not_it(text: str) -> None:
    assert day(text) is None


def test_two_different_days_are_named_and_none_is_taken() -> None:
    found = bid_deadline(document("投标截止时间：2026年7月14日。\n前附表 投标截止时间：2026年7月16日。"))
    assert found is not None
    assert (found.day, found.evidence) == (None, None)
    assert found.named == (date(2026, 7, 14), date(2026, 7, 16))


def test_the_day_is_quoted_where_it_stands() -> None:
    text = "公开招标\n二、投标截止 时间：2026 年 7 月 14 日 9 时。"
    found = bid_deadline(document(text))
    assert found is not None
    assert found.evidence is not None
    assert found.evidence.quote == "投标截止 时间：2026 年 7 月 14 日"
    assert text[found.evidence.start : found.evidence.end] == found.evidence.quote


def test_a_megabyte_of_dates_is_read_in_good_time() -> None:
    assert day("投标截止时间：2026年7月14日。" * 40_000) == date(2026, 7, 14)
    assert day("投标截止时间" * 100_000) is None
