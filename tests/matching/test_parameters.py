"""Measured properties asked for and offered: met by the same property only, and a person where that is in doubt."""

import pytest

from .checks import MET, results, table

DEVIATION = "招标要求 | 投标响应 | 偏离"
POWER = "电机额定功率≥2kW。"
SCREEN = "屏幕尺寸：不小于65英寸。"
RANGE = "测量范围：0～50mg/L。"
SIZE = "柜体高度：1800～2000mm。"
ERROR = "称量误差≤±2g。"
DISK = "固态硬盘容量≥1TB。"
EXACT = "额定电压：380V。"
NOISE_EN = "The operating noise level shall not exceed 45 dB(A)."
LOST = "额定功率≥ kW。"

MEETS = {
    POWER: [
        "电机额定功率2kW。",
        "电机额定功率2500W。",
        "电机额定功率：2.2千瓦。",
        "電機額定功率2.2kW。",
        "电机的额定功率≥2.5kW。",
    ],
    SCREEN: ["屏幕尺寸75英寸。", "显示屏尺寸65英寸。", "屏幕尺寸1.8m。"],
    RANGE: ["测量范围：0～50mg/L。", "测量范围0～100mg/L。"],
    SIZE: ["柜体高度1900mm。", "柜体高度1.85m。"],
    ERROR: ["称量误差±1g。", "称量误差不大于1.5g。"],
    DISK: ["固态硬盘1TB。", "固态硬盘1024GB。", "SSD 2TB。"],
    EXACT: ["额定电压380V。", "额定电压0.38kV。"],
    NOISE_EN: ["Operating noise level 42 dB(A).", "运行噪音：45dB(A)。"],
}
NOT_MET = {
    POWER: ["电机额定功率1.8kW。", "电机额定功率1800W。", "电机峰值功率3kW。", "电机功率3kW。", "电机额定功率≤3kW。", "电机额定功率约2.2kW。",
            "电机额定功率____kW。", "水泵扬程40m。", "加热额定功率3kW。", "电机额定功率300kW。", "电机额定功率5A。", "原则上电机额定功率2.2kW。",
            "招标文件要求电机额定功率2kW。", "电机额定功率2.2kW需另行加价选配。", "电机额定功率2.2kW（选配件）。", "电机理论额定功率2.2kW。"],
    SCREEN: ["屏幕尺寸55英寸。", "屏幕尺寸75cm。", "屏幕尺寸75。", "屏幕亮度500cd/㎡。"],
    RANGE: ["测量范围：0～40mg/L。", "测量范围：30mg/L。", "测量范围0～50ppm。", "检测下限0.1mg/L。"],
    SIZE: ["柜体高度2100mm。", "柜体高度1700～1900mm。", "柜体宽度1900mm。"],
    ERROR: ["称量误差±3g。", "称量误差≤5g。", "称量误差±1%。"],
    DISK: ["固态硬盘512GB。", "固态硬盘1000GB。", "机械硬盘2TB。", "内存2TB。", "固态硬盘512GB，可扩展至2TB。"],
    EXACT: ["额定电压220V。", "输入电压380V。", "额定电压≥300V。"],
    NOISE_EN: ["Operating noise level 48 dB(A).", "Operating noise level 42 dB.", "Typical operating noise level 42 dB(A)."],
    LOST: ["额定功率2kW。", "额定功率200kW。"],
}  # fmt: skip


@pytest.mark.parametrize(("tender", "bid"), [(t, b) for t, bids in MEETS.items() for b in bids])
def test_meets(tender: str, bid: str) -> None:
    (finding,) = results(tender, bid)
    assert finding.verdict in MET, finding


@pytest.mark.parametrize(("tender", "bid"), [(t, b) for t, bids in NOT_MET.items() for b in bids])
def test_does_not_meet(tender: str, bid: str) -> None:
    (finding,) = results(tender, bid)
    assert finding.verdict not in MET, finding


ROWS = [
    ("波长范围200～850nm。", "波长范围200～850nm | 190-900nm | 正偏离", "better"),
    ("波长范围200～850nm。", "波长范围200～850nm | 满足 | 无偏离", "review"),
    ("整机重量≤12kg。", "整机重量≤12kg | 10.5kg | 无偏离", "better"),
    ("整机重量≤12kg。", "整机重量≤12kg | 13kg | 无偏离", "deviation"),
    ("整机重量≤12kg。", "整机重量≤12kg | 整机重量≤12kg | 无偏离", "compliant"),
    ("额定流量≥30m³/h。", "额定流量≥30m³/h | 流量35m³/h | 正偏离", "better"),
    ("额定流量≥30m³/h。", "额定流量≥30m³/h | 额定功率35kW | 正偏离", "review"),
]


@pytest.mark.parametrize(("tender", "row", "verdict"), ROWS)
def test_rows_of_a_deviation_table(tender: str, row: str, verdict: str) -> None:
    (finding,) = results(tender, table(DEVIATION, row), suffix="md")
    assert finding.verdict == verdict, finding


TWO = "（一）潜水泵\n1.额定功率≥5kW。\n（二）鼓风机\n1.额定功率≥2kW。\n"


def test_of_two_products_with_one_property_the_bid_must_name_the_one() -> None:
    assert [f.verdict for f in results(TWO, "额定功率5.5kW。")] == ["review", "review"]
    named = results(TWO, "一、设备\n（一）潜水泵\n额定功率5.5kW。\n（二）鼓风机\n额定功率1.5kW。")
    assert [f.verdict for f in named] == ["better", "deviation"]


def test_the_weight_of_one_product_says_nothing_of_another() -> None:
    (finding,) = results("（一）激光打印机\n1.重量≤10kg。\n", "一、供货\n（一）便携式电脑\n重量1.4kg。")
    assert finding.verdict == "review"
