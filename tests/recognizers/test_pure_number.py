"""Numbers without a unit that measure by the word before them, and the many that don't."""

import pytest

from chalicelib.model.value import Quantity
from chalicelib.recognizers import pure_number

from .reading import squeezed


def found(text: str) -> list[str]:
    result = []
    for figure in pure_number.find(squeezed(text).text):
        value = figure.value
        assert isinstance(value, Quantity)
        number = f"{value.amount:f}" if value.amount is not None else f"{value.min:f}..{value.max:f}"
        result.append(f"{figure.operator.value if figure.operator else ''} {number}".strip())
    return result


READ = [
    ("功率因数≥0.95", [">= 0.95"]),
    ("对比度不低于3000:1", [">= 3000"]),
    ("信噪比优于100:1", [">= 100"]),
    ("通道数≥16;", [">= 16"]),
    ("pH值:6~9", ["between 6..9"]),
    ("显色指数80以上", [">= 80"]),
    ("IOPS≥10万", [">= 100000"]),
    ("變比:1000", ["1000"]),
    ("power factor at least 0.9", [">= 0.9"]),
]
NONE = [
    "对比度3000",  # neither compared nor noted with a colon
    "功率因数表2",
    "功率因数≥0.95kW",
    "通道16,颜色白",
    "通道数≥16路",
    "节点2026年",
    "第3通道",
    "端口:8080端",
    "接口:USB3.0",
    "效率等级IE3",
    "得分≥60",
    "数量≥3",
    "页数≤50",
    "pH值:9~6",
    "IOPS",
    "变比:按图纸",
    "graph≥3",
    "人数≥5",
]


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_reads(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize("text", NONE)
def test_reads_none(text: str) -> None:
    assert found(text) == []
