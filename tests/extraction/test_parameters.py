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
    ("识别准确率98.5%，数据完整率达到99%。", ["识别准确率 == 98.5 percent", "数据完整率 == 99 percent"]),
    ("报警信号：4路开关量输出。", ["报警信号开关量输出 == 4 路"]),
    (
        "工作电源：AC（110±10）V，（60±0.5）Hz。",
        ["工作电源 between 100 120 V", "工作电源 between 59.5 60.5 Hz"],
    ),
    ("贮存温度：上限+55℃，下限-25℃。", ["贮存温度 <= 55 ℃", "贮存温度 >= -25 ℃"]),
    ("The platform shall support at least 80 concurrent users.", ["platform concurrent users >= 80 user"]),
    (
        "技术要求\n示值误差：量程25%标准溶液，不超过±6%\n量程75%标准溶液，不超过±4%",
        ["示值误差 <= 6 percent", "示值误差 <= 4 percent"],
    ),
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
    ("内存4GB+4GB双通道，共8GB。", ["内存 == 8 GB"]),
    ("绝缘电阻应符合GB/T 3797的规定，不小于2MΩ。", ["绝缘电阻 >= 2 MΩ"]),
    ("配置≥8个USB接口。", ["USB接口 >= 8 个"]),
    ("分辨率不低于2560×1440。", ["分辨率 >= [2560, 1440]"]),
    ("光源寿命≥30000小时。", ["光源寿命 >= 30000 hour"]),
    ("扬程H=40m，流量Q=25m³/h。", ["扬程 == 40 m", "流量 == 25 m³/h"]),
    ("Rated power shall not exceed 3 kW.", ["Rated power <= 3 kW"]),
    ("The noise level is at most 45 dB(A).", ["noise level <= 45 dB(A)"]),
    ("精密度：≤1.2%；电压影响：±0.5%。", ["精密度 <= 1.2 percent", "电压影响 between -0.5 0.5 percent"]),
    ("量程：0～3mg/L；0～15mg/L。", ["量程 between 0 3 mg/L", "量程 between 0 15 mg/L"]),
    ("示值误差：标液浓度为3.0mg/L ± 6.0%。", ["示值误差 between -6 6 percent"]),
    ("示值误差：水样浓度≤0.4mg/L，不超过±0.03mg/L。", ["示值误差 <= 0.03 mg/L"]),
    ("示值误差：量程30%标准溶液，不超过±7%。", ["示值误差 <= 7 percent"]),
    ("工频耐受电压（对地/断口）：42/48kV。", ["工频耐受电压 == 42 kV", "工频耐受电压 == 48 kV"]),
    ("短时耐受电流（3s）：25kA。", ["短时耐受电流 == 25 kA"]),
    ("分闸线圈应在110V的70～115%范围内可靠动作。", ["分闸线圈 between 70 115 percent"]),
    ("进线柜额定电流1250A，出线柜630A。", ["进线柜额定电流 == 1250 A", "出线柜额定电流 == 630 A"]),
    (
        "相对湿度：日平均值不超过90%，月平均值不超过85%。",
        ["相对湿度日平均值 <= 90 percent", "相对湿度月平均值 <= 85 percent"],
    ),
    ("样品台行程：X≥60mm，Y≥40mm。", ["样品台行程X >= 60 mm", "样品台行程Y >= 40 mm"]),
    ("湿度10%～85%（30℃）。", ["湿度 between 10 85 percent"]),
    ("升温时间：从室温升至100℃≤20min。", ["升温时间 <= 20 minute"]),
    ("打印速度：黑白≥25页/分钟，彩色≥20页/分钟。", ["打印速度黑白 >= 25 ppm", "打印速度彩色 >= 20 ppm"]),
    ("分辨率≤2nm@15kV。", ["分辨率 <= 2 nm"]),
    ("内存不低于8G，采用5G网络。", ["内存 >= 8 GB"]),
    ("确保99.95%准确率。", ["准确率 == 99.95 percent"]),
    ("高准确率要求（99.95%）。", ["高准确率 == 99.95 percent"]),
    ("柜门采用不低于1.5mm厚的冷轧板。", ["冷轧板厚度 >= 1.5 mm"]),
    ("系统可用度应维持每月平均99.2%以上。", ["系统可用度 >= 99.2 percent"]),
    ("运行速度可根据环境自主控制在0~900 mm/s。", ["运行速度 between 0 900 mm/s"]),
    ("平均无故障运行时间≥500h/次。", ["平均无故障运行时间 >= 500 hour"]),
    ("6200mm≥长≥6000mm。", ["长 between 6000 6200 mm"]),
    ("功率因数≥0.92。", ["功率因数 >= 0.92"]),
    ("At least 8 GB RAM.", ["RAM >= 8 GB"]),
    ("Operating temperature: 0–45 °C", ["Operating temperature between 0 45 ℃"]),
    ("规格：800×500×2200mm。", ["规格 == [800, 500, 2200] mm"]),
    ("显示比例16:9，分辨率1920×1080。", ["分辨率 == [1920, 1080]"]),
    ("立柱采用1.4mm优质冷轧钢板。", ["立柱优质冷轧钢板 == 1.4 mm"]),
    ("坡度调节≥", ["坡度调节 >= blank"]),
    ("成品宽度≥×60mm。", ["成品宽度 >= blank"]),
    ("贮存温度≤ ℃。", ["贮存温度 <= blank"]),
]
NONE = [
    "完整率考核占20%。",
    "准确率高的前10%。",
    "2路公交可达。",
    "提供3路人员。",
    "单价（110±10）元。",
    "费率（5±1）%。",
    "报价下限-10%。",
    "The school has 80 concurrent users at peak.",
    "量程75%标准溶液，不超过±4%。",
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
    "护栏长度约23.5千米。",
    "绿化面积15000平方米。",
    "天线主瓣方向15米内有无遮挡物。",
    "数据对接延迟超12小时的，扣款。",
    "The meaning set forth in Section 2.3 A shall apply.",
    "goods weighing less than 100 lbs",
    "合同价格浮动±8%。",
    "数量可增减±10%。",
    "采用5G通信。",
    "烟蒂不得超过2个。",
    "每天在岗工作时间不得少于6小时。",
    "水样浓度≤0.4mg/L。",
    "地震烈度：不超过7度。",
    "满足3种语言服务。",
    "午餐不少于4种。",
    "the ownership of at least 50%",
    "字号为12磅，行距1.5倍，页边距2cm。",
    "得分不低于60%的进入下一轮。",
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
    ("| 名称 | 内容 |\n|---|---|\n| 氟离子分析仪 | 1.测量方法电极法；2.准确度±8%；3.重复性≤4%；4.检出限≤0.03mg/L |\n",
     ["氟离子分析仪/准确度 between -8 8 percent", "氟离子分析仪/重复性 <= 4 percent", "氟离子分析仪/检出限 <= 0.03 mg/L"]),
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


SHEET = (
    "采购需求\n三、技术要求\n2、分析单元\n（1）浊度监测模块技术指标\n➢测量范围：0-800NTU；\n➢响应时间：3min以内；\n"
    "➢示值误差：标液浓度为4.0 mg/L ± 7.0%；\n标液浓度为6.0 mg/L ± 4.0%\n（2）总氮监测模块技术指标\n➢一致性：≥99.5%\n"
)


def test_a_list_of_parameters_belongs_to_the_module_that_its_heading_names() -> None:
    assert parameters(SHEET) == [
        "浊度监测模块/测量范围 between 0 800 NTU",
        "浊度监测模块/响应时间 <= 3 minute",
        "浊度监测模块/示值误差 between -7 7 percent",
        "浊度监测模块/示值误差 between -4 4 percent",
        "总氮监测模块/一致性 >= 99.5 percent",
    ]


STRENGTHS = [
    ("技术规格要求\n1.额定功率：2kW\n", ["mandatory"]),
    ("Technical Specifications\nRated power: 2 kW\n", ["mandatory"]),
    ("投标文件\n技术参数\n1.额定功率：2kW\n", ["committed"]),
    ("我公司产品说明\n我们的泵，我公司制造，我方保证：\n1.额定功率：2kW\n", ["committed"]),
    ("产品介绍\n1.额定功率：2kW\n", ["committed"]),
    ("技术要求\n1.重量约2kg\n", ["hedged"]),
]


@pytest.mark.parametrize(("text", "wanted"), STRENGTHS)
def test_what_a_sheet_of_requirements_states_is_demanded_and_a_bid_promises(
    text: str, wanted: list[str]
) -> None:
    assert [
        each.term.strength.value for each in extract(document(text)) if each.term.topic == TOPIC
    ] == wanted


@pytest.mark.parametrize(
    "heading", ["（一）售后服务", "（一）保洁要求", "（一）人员配置", "（一）食堂用餐", "（一）付款"]
)
def test_a_count_or_share_below_a_heading_of_services_is_no_parameter(heading: str) -> None:
    assert parameters(f"第三章 采购需求\n{heading}\n1.清洗：≥2次\n2.抽查：≥5%\n3.响应时间：20min以内\n") == []


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
