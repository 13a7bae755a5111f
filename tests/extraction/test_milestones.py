"""Stages of a plan with their time, and weeks that tell something else (gold GUIDE A3)."""

import pytest

from .reading import found

HITS = [
    ("Week 2: Site survey", ["delivery_time <= 2 week task stage: Week 2: Site survey"]),
    (
        "Weeks 5-7: Installation of cameras",
        ["delivery_time <= 7 week task stage: Weeks 5-7: Installation of cameras"],
    ),
    ("第4周完成系统部署。", ["delivery_time <= 4 week task stage: 第4周完成系统部署"]),
    ("第2-3周：完成设备到货。", ["delivery_time <= 3 week task stage: 第2-3周:完成设备到货"]),
    (
        "Timelines:\n• Survey of the rooms: 1 week.\n• Cabling: 3 weeks",
        [
            "delivery_time <= 1 week task stage: Survey of the rooms",
            "delivery_time <= 3 week task stage: Cabling",
        ],
    ),
    (
        "| Phase | Duration |\n|---|---|\n| Design | 2 weeks |\n| Cabling | 12 days |\n",
        ["delivery_time <= 2 week task stage: Design", "delivery_time <= 12 day task stage: Cabling"],
    ),
    (
        "| 阶段 | 工期 |\n|---|---|\n| 深化设计 | 10天 |\n| 现场安装 | 25天 |\n",
        ["delivery_time <= 10 day task stage: 深化设计", "delivery_time <= 25 day task stage: 现场安装"],
    ),
]
MISSES = [
    "从迟交的第一周到第四周，每周违约金为0.5%。",
    "第3周支付进度款。",
    "次年第1个月完成结算。",
    "第2周起收取仓储费。",
    "Week 2: Questions of bidders",
    "Week 4: invoice",
    "Week 9 of the year",
    "Timelines:\n• Bid evaluation: 2 weeks",
    "Prices:\n• Cabling: 3 weeks",
    "| Phase | Duration |\n|---|---|\n| Warranty | 12 months |\n",
    "| 付款节点 | 时间 |\n|---|---|\n| 到货 | 15日 |\n",
    "| 培训阶段 | 时间 |\n|---|---|\n| 第一阶段 | 2天 |\n",
    "| 故障等级 | 时间 |\n|---|---|\n| 一级 | 2天 |\n",
    "第5周。",
]


@pytest.mark.parametrize(("text", "terms"), HITS)
def test_reads_stages(text: str, terms: list[str]) -> None:
    assert found(text, "delivery_time", notes=True, name="x.md" if "|" in text else "x.txt") == terms


@pytest.mark.parametrize("text", MISSES)
def test_these_are_no_stages(text: str) -> None:
    assert found(text, "delivery_time", name="x.md" if "|" in text else "x.txt") == []


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > len(HITS)
