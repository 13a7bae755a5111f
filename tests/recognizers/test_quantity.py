import pytest

from chalicelib.model.value import Quantity
from chalicelib.recognizers import quantity

from .reading import squeezed


def shown(value: object) -> str:
    """A quantity in short: `5 kW`, `10..35 ℃`, `600×800 mm`; nothing for a lost one."""
    if value is None:
        return "lost"
    assert isinstance(value, Quantity)
    unit = f" {value.unit}" if value.unit else ""
    if value.sides:
        return "×".join(f"{side:f}" for side in value.sides) + unit
    if value.min is not None and value.max is not None:
        return f"{value.min:f}..{value.max:f}{unit}"
    assert value.amount is not None
    return f"{value.amount:f}{unit}"


def found(text: str) -> list[str]:
    return [
        f"{figure.operator.value if figure.operator else ''} {shown(figure.value)}".strip()
        for figure in quantity.find(squeezed(text).text)
    ]


READ = [
    ("(110±10)V", ["between 100..120 V"]),
    ("环境温度:下限-25℃", [">= -25 ℃"]),
    ("功率≤2kW", ["<= 2 kW"]),
    ("功率小于等于3千瓦", ["<= 3 kW"]),
    ("屏幕不小于75英寸", [">= 75 inch"]),
    ("螢幕不得低於75吋", [">= 75 inch"]),
    ("重量不超过12公斤", ["<= 12 kg"]),
    ("主频2.8GHz以上", [">= 2.8 GHz"]),
    ("at least 32 GB", [">= 32 GB"]),
    ("not more than 45 dB(A)", ["<= 45 dB(A)"]),
    ("24 inches or better", [">= 24 inch"]),
    ("温度5～40℃", ["between 5..40 ℃"]),
    ("温度-20℃～+60℃", ["between -20..60 ℃"]),
    ("5℃至40℃", ["between 5..40 ℃"]),
    ("高度700-900mm", ["between 700..900 mm"]),
    ("900nm至1700nm", ["between 900..1700 nm"]),
    ("≥2-12km/h", [">= 2..12 km/h"]),
    ("肉温控制在-2至4℃", ["between -2..4 ℃"]),
    ("80±5mm", ["between 75..85 mm"]),
    ("220V±10%", ["between 198..242 V"]),
    ("50+8/-2mm", ["between 48..58 mm"]),
    ("±3%", ["between -3..3 percent"]),
    ("误差≤±4mm", ["<= 4 mm"]),
    ("30*40*250mm", ["30×40×250 mm"]),
    ("500(W)×700(D)×1900(H)mm", ["500×700×1900 mm"]),
    ("500mm×700mm", ["500×700 mm"]),
    ("2560*1440", ["2560×1440"]),
    ("AC220V", ["220 V"]),
    ("寿命≥6万小时", [">= 60000 hour"]),
    ("Q=25m3/h,H=40m", ["25 m³/h", "40 m"]),
    ("2,600 °C", ["2600 ℃"]),
    ("1.5㎜", ["1.5 mm"]),
    ("检出限0.02mg/L", ["0.02 mg/L"]),
    ("爬电距离≥25mm/kV", [">= 25 mm/kV"]),
    ("频率响应80Hz~20kHz", ["between 0.080..20 kHz"]),
    ("230±2%VAC", ["between 225.4..234.6 V"]),
    ("误差± 3%", ["between -3..3 percent"]),
    ("accuracy +/- 0.5 %", ["between -0.5..0.5 percent"]),
    ("220V DC ± 10 %", ["between 198..242 V"]),
    ("示值误差:标液浓度为3.0mg/L±6%", ["between -6..6 percent"]),
    ("between 5 and 40 °C", ["between 5..40 ℃"]),
    ("耐受电压75/90kV", ["75 kV", "90 kV"]),
    ("7000mm≥长≥6800mm", ["between 6800..7000 mm"]),
    ("6800mm≤长≤7000mm", ["between 6800..7000 mm"]),
    ("0-200ms/m", ["between 0..200 mS/m"]),
    ("至少可支持8路", [">= 8 路"]),
    ("直径≥φ30mm", [">= 30 mm"]),
    ("19 inch or larger", [">= 19 inch"]),
    ("内存8G", ["8 GB"]),
    ("长度等于或大于30m", [">= 30 m"]),
]
LOST = [
    "坡度≥",
    "宽度≥ mm",
    "≥×60mm",
    "≥**900mm",
    "≥ **3mm管",
    "≥*120mm钢管",
    "温度≤ ℃",
    "不低于  英寸",
    "长____mm",
    "速度≥-12km/h",
]
NONE = [
    "GB 19272-2011", "GB/T 9706.1", "SZ11-3150/35kV", "A4幅面", "IP55", "Φ8", "304不锈钢", "第3.2条", "3升级服务", "2024年5月8日",
    "5个月", "3个工作日", "2人", "8路段", "2次要", "010-8888", "¥5,000", "500元", "得3分", "4G网络", "32M", "16Gb", "7:00 a.m.",
    "2 x 73 GB", "3kg-2mm", "40-20mm", "投标报价<平均值", "占比≥(规定比例)", "5安全要求", "3米色", "1寸照片",
    "功率≥2×20W", "80Hz~20kg", "1/2寸", "10/100/1000Mbps", "10/100Mbps", "500ms/k", "第8层", "5G信号", "6000mm≥长≥6500mm", "3T恤", "2条款", "24V/kW",
    "2.5.1 mm", "0×0mm", "V1.2", "±", "第5层", "3*3", "1:1", "一式5份",
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text for text, _ in READ])
def test_reads(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize("text", LOST)
def test_a_lost_figure_is_blank_and_never_a_guess(text: str) -> None:
    (figure,) = quantity.find(squeezed(text).text)
    assert (figure.value, figure.blank) == (None, True)


@pytest.mark.parametrize("text", NONE)
def test_reads_no_quantity(text: str) -> None:
    assert found(text) == []
