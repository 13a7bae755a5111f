"""A plan's days: the day on which the goods are there is a deadline; the days of its other steps are none."""

import pytest

from chalicelib.extraction.pipeline import terms
from chalicelib.model.value import Duration
from chalicelib.readers.registry import read


def deliveries(text: str) -> list[str]:
    document = read(f"进度计划\n{text}".encode(), "bid.txt")
    found = [
        t
        for t in terms(document)
        if t.topic == "delivery_time" and not any(c.value == "task" for c in t.conditions)
    ]
    return [f"{t.value.amount} {t.value.unit}" for t in found if isinstance(t.value, Duration)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("合同签订后第45天完成供货。", "45 day"),
        ("合同签订后第30天至第45天到货。", "45 day"),
        ("签约后第六周交付。", "6 week"),
        ("合同生效后第20个工作日送达。", "20 working_day"),
    ],
)
def test_the_day_of_delivery(text: str, day: str) -> None:
    assert deliveries(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "合同签订后第11天至第38天生产制作。",
        "合同签订后第1天至第10天深化设计。",
        "第45天完成供货后组织培训的人员名单。",
        "第三天召开例会。",
        "合同签订后第45天支付尾款。",
    ],
)
def test_other_days(text: str) -> None:
    assert deliveries(text) == []
