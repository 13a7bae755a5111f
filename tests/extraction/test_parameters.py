"""Measured properties: which product and property a figure belongs to, and the many figures that measure no goods."""

import pytest

from chalicelib.extraction.pipeline import extract
from chalicelib.extraction.requirements import requirements

from .reading import document

TOPIC = "technical_parameter"


def parameters(text: str, name: str = "x.txt") -> list[str]:
    """Each parameter as `product/property operator value`."""
    result = []
    for each in extract(document(text, name)):
        term = each.term
        if term.topic == TOPIC:
            result.append(f"{term.subject} {term.operator.value} {shown(term.value)}")
    return result


def shown(value: object) -> str:
    if value is None:
        return "blank"
    data = value.model_dump(mode="json", exclude_none=True)  # type: ignore[attr-defined]
    return " ".join(str(part) for part in data.values())


READ = [
    ("电机额定功率≤3kW。", ["电机额定功率 <= 3 kW"]),
    ("屏幕尺寸：不小于75英寸；亮度≥400cd/㎡。", ["屏幕尺寸 >= 75 inch", "亮度 >= 400 cd/m²"]),
    ("螢幕尺寸不得小於75吋。", ["萤幕尺寸 >= 75 inch"]),
    ("每台水泵的扬程不低于32m。", ["水泵/扬程 >= 32 m"]),
    ("护栏立柱采用镀锌钢管，壁厚≥3mm。", ["护栏立柱/壁厚 >= 3 mm"]),
    ("柜体外形尺寸：500×600×1800mm。", ["柜体外形尺寸 == [500, 600, 1800] mm"]),
    ("工作温度应为5～40℃，相对湿度≤85%。", ["工作温度 between 5 40 ℃", "相对湿度 <= 85 percent"]),
    ("输入电压：AC220V±10%，50Hz。", ["输入电压 between 198 242 V"]),
    ("称量误差≤±2g。", ["称量误差 <= 2 g"]),
    ("内存16GB，可扩展至64GB。", ["内存 == 16 GB"]),
    ("内存4GB+4GB，共8GB。", ["内存 == 8 GB"]),
    ("绝缘电阻应符合GB/T 3797的规定，不小于2MΩ。", ["绝缘电阻 >= 2 MΩ"]),
    ("配置≥8个USB接口。", ["USB接口 >= 8 个"]),
    ("分辨率不低于2560×1440。", ["分辨率 >= [2560, 1440]"]),
    ("光源寿命≥30000小时。", ["光源寿命 >= 30000 hour"]),
    ("扬程H=40m，流量Q=25m³/h。", ["扬程 == 40 m", "流量 == 25 m³/h"]),
    ("Rated power shall not exceed 3 kW.", ["Rated power <= 3 kW"]),
    ("The noise level is at most 45 dB(A).", ["noise level <= 45 dB(A)"]),
    ("坡度调节≥", ["坡度调节 >= blank"]),
    ("成品宽度≥×60mm。", ["成品宽度 >= blank"]),
    ("贮存温度≤ ℃。", ["贮存温度 <= blank"]),
]
NONE = [
    "质保期3年。",
    "投标报价不低于平均值的50%。",
    "代理服务费按1.5%收取。",
    "合同签订后支付30%。",
    "注册资本不低于500万元。",
    "办公面积不少于200平方米。",
    "距采购人车程不超过50公里。",
    "服务半径在80km以内。",
    "驻场人员不少于5人，身高1.70米以上。",
    "上传的电子文件大小不超过100MB。",
    "页边距不小于2.5cm。",
    "标书照片不小于2寸。",
    "接到报修后2小时内到场。",
    "应急响应时间为30分钟。",
    "残疾人比例不低于25%。",
    "产品符合GB 19272-2011标准。",
    "当环境温度高于45℃时，系统自动启动。",
    "如果包装箱重量超过20吨，应提前通知。",
    "按《高度为20mm的面板》执行。",
    "壁厚每增加0.1mm得1分。",
    "响应时间≤2小时。",
    "满意度≥95%。",
    "建筑面积12000m²的办公楼。",
    "The contract price shall not exceed 5%.",
    "Sundays between 2:00 a.m. and 7:00 a.m.",
    "Attachments may not exceed 20 MB.",
]


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text for text, _ in READ])
def test_reads(text: str, wanted: list[str]) -> None:
    assert parameters(text) == wanted


@pytest.mark.parametrize("text", NONE)
def test_reads_no_parameter(text: str) -> None:
    assert parameters(text) == []


TABLES = [
    ("| 序号 | 指标 | 技术要求 |\n|---|---|---|\n| 1 | 波长范围 | 200～850nm |\n| 2 | 噪声 | ≤45dB(A) |\n",
     ["波长范围 between 200 850 nm", "噪声 <= 45 dB(A)"]),
    ("| 序号 | 货物名称 | 规格参数 | 数量 |\n|---|---|---|---|\n| 1 | 潜水泵 | 扬程≥40m，功率5.5kW | 3台 |\n",
     ["潜水泵/扬程 >= 40 m", "潜水泵/功率 == 5.5 kW"]),
    ("| 项目 | 重量(kg) |\n|---|---|\n| 搅拌机 | ≤85 |\n", ["搅拌机/重量 <= 85 kg"]),
    ("| 招标要求 | 投标响应 | 偏离 |\n|---|---|---|\n| 额定流量≥30m³/h | 32m³/h | 正偏离 |\n",
     ["额定流量 >= 30 m³/h", "额定流量 == 32 m³/h"]),
    ("| Item | Offered |\n|---|---|\n| Maximum speed | 18 km/h |\n", ["Maximum speed == 18 km/h"]),
]  # fmt: skip
NO_TABLES = [
    "| 评分因素 | 分值 | 评分标准 |\n|---|---|---|\n| 技术 | 5 | 功率≥3kW的得5分 |\n",
    "| 序号 | 名称 | 单价（元） |\n|---|---|---|\n| 1 | 水泵 | 3500 |\n",
    "| 序号 | 名称 | 数量 |\n|---|---|---|\n| 1 | 水泵 | 3 |\n",
    "| 金额（万元） | 费率 |\n|---|---|\n| 100以下 | 1.5% |\n",
]


@pytest.mark.parametrize(("text", "wanted"), TABLES)
def test_reads_tables(text: str, wanted: list[str]) -> None:
    assert parameters(text, "x.md") == wanted


@pytest.mark.parametrize("text", NO_TABLES)
def test_reads_no_parameter_in_other_tables(text: str) -> None:
    assert parameters(text, "x.md") == []


def test_or_better_is_noted_as_a_condition() -> None:
    (found,) = [f for f in extract(document("显卡显存≥8GB或更高。")) if f.term.topic == TOPIC]
    assert [(c.kind, c.value) for c in found.term.conditions] == [("other", "或更高")]


def test_a_requirement_is_titled_by_its_property_and_a_lost_figure_stays_lost() -> None:
    tender = document("第三章 技术要求\n（一）跑步机\n1.★额定功率≥2kW。\n2.坡度调节≥\n")
    wanted = [r for r in requirements(tender) if r.topic == TOPIC]
    assert [(r.title, r.subject, r.value_blank) for r in wanted] == [
        ("技术参数：额定功率", "跑步机/额定功率", False),
        ("技术参数：坡度调节", "跑步机/坡度调节", True),
    ]


@pytest.mark.parametrize(
    "chapter", ["第四章 评标办法", "第五章 合同主要条款", "第一章 投标邀请", "第六章 投标文件格式"]
)
def test_no_requirement_outside_the_chapters_of_requirements(chapter: str) -> None:
    assert [r for r in requirements(document(f"{chapter}\n1.额定功率≥2kW。\n")) if r.topic == TOPIC] == []
