"""How old a report or contract may be, and the day one bears."""

import pytest

from chalicelib.extraction.pipeline import extract

from .reading import document


def noted(text: str, name: str = "x.txt") -> list[str]:
    return [
        condition.value
        for found in extract(document(text, name))
        for condition in found.term.conditions
        if condition.kind == "other" and condition.value.startswith(("age: ", "since: ", "dated: "))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投标人须提供近三年内的检测报告。", ["age: 3 year"]),
        ("投标人须提供近1年内第三方检测机构出具的检测报告。", ["age: 1 year"]),
        ("投标人须提供投标截止时间前一年内的检测报告。", ["age: 1 year"]),
        ("投标人须提供6个月内出具的检测报告。", ["age: 6 month"]),
        ("投标人须提供2023年1月1日以来出具的检测报告。", ["since: 2023-01-01"]),
        ("投标人须提供2023年5月至今的检测报告。", ["since: 2023-05-01"]),
        ("供应商应提供近三年同类项目业绩不少于2份。", ["age: 3 year"]),
        ("The bidder shall provide a test report issued within the last two years.", ["age: 2 year"]),
        ("The bidder shall provide a test report no older than 12 months.", ["age: 12 month"]),
        ("我公司提供检测报告，报告日期：2025年11月3日。", ["dated: 2025-11-03"]),
        ("我公司提供2025年11月3日出具的检测报告。", ["dated: 2025-11-03"]),
        ("We provide a test report dated 3 November 2025.", ["dated: 2025-11-03"]),
        ("我公司提供同类项目业绩3份，签订日期：2025年3月5日。", ["dated: 2025-03-05"]),
    ],
)
def test_ages_and_days_are_read(text: str, expected: list[str]) -> None:
    assert noted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "投标人须提供检测报告。",
        "投标人成立不少于3年，须提供检测报告。",
        "质保期三年，须提供检测报告。",
        "须提供检测报告，三份。",
        "须提供近期检测报告。",
        "合同签订日期：2025年3月5日，提供检测报告。",
        "我公司提供同类项目业绩3份，检测日期：2025年3月5日。",
        "须提供检测报告，编号2023-0105。",
        "2025年11月3日开标，须提供检测报告。",
        "投标人须具有ISO 9001认证证书，近三年无违法记录。",
        "The bidder shall provide a test report within 3 days.",
        "The bidder shall provide test reports for the last batch.",
    ],
)
def test_other_times_are_no_age(text: str) -> None:
    assert noted(text) == []


def test_the_day_stands_in_the_column_of_its_row() -> None:
    table = "| 材料 | 出具日期 |\n|---|---|\n| 第三方检测报告 | 2025年11月3日 |\n"
    assert noted(table, "x.md") == ["dated: 2025-11-03"]
