"""Figures of one demand told apart by the case that each holds for (gold GUIDE F34)."""

import pytest

from .reading import found

HITS = [
    (
        "开市时段20分钟内到场，其他时段3小时内到场。",
        ["onsite_time <= 20 minute case: 开市时段", "onsite_time <= 3 hour case: 其他时段"],
    ),
    (
        "应在白天40分钟内到场，夜间2小时内到场。",
        ["onsite_time <= 40 minute mandatory case: 白天", "onsite_time <= 2 hour mandatory case: 夜间"],
    ),
    (
        "软件问题3小时内修复、硬件问题12小时内修复。",
        ["resolution_time <= 3 hour case: 软件问题", "resolution_time <= 12 hour case: 硬件问题"],
    ),
    (
        "接到报修后2小时内到场，特殊情况5小时内到场。",
        ["onsite_time <= 2 hour", "onsite_time <= 5 hour case: 特殊情况"],
    ),
    (
        "小修6小时内完成，大修3天内完成。",
        ["resolution_time <= 6 hour grade: 小修", "resolution_time <= 3 day grade: 大修"],
    ),
]
# No second figure of the topic, a grade or a place that the catalogue names, or words that say no case.
PLAIN = [
    "接到报修后2小时内响应，4小时内到场，24小时内修复。",
    "工程师2小时内到场，最迟4小时内到场。",
    "紧急故障1小时内到场，一般故障4小时内到场。",
    "市区2小时内到场，郊区4小时内到场。",
    "软件问题3小时内修复。",
    "设备故障2小时内到场。",
    "工作日30分钟内响应，节假日30分钟内响应。",
    "打印机质保2年，电脑质保3年。",
]


@pytest.mark.parametrize(("text", "terms"), HITS)
def test_reads_cases(text: str, terms: list[str]) -> None:
    assert [line.replace(" task", "") for line in found(text, notes=True)] == terms


@pytest.mark.parametrize("text", PLAIN)
def test_these_name_no_case(text: str) -> None:
    assert [line for line in found(text, notes=True) if "case:" in line] == []


def test_near_misses_outnumber_hits() -> None:
    assert len(PLAIN) > len(HITS)
