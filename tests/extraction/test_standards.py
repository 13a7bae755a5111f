"""standard_compliance: what a clause says must be met, with its edition; and what names a standard for another end."""

import pytest

from .reading import found

TOPIC = "standard_compliance"
HITS = [
    ("交换机应符合IEEE 802.3af标准。", ["IEEE 802.3af present mandatory"]),
    ("Wireless access points shall support IEEE 802.11ax.", ["IEEE 802.11ax present mandatory"]),
    ("规约应符合DL/T 634.5104的规定。", ["DL/T 634.5104 present mandatory"]),
    ("产品须为符合安全标准(GB15629.11)并通过产品认证的产品。", ["GB 15629.11 present mandatory"]),
    ("The alarm shall comply with NFPA 72.", ["NFPA 72 present mandatory"]),
    ("应执行《石桥管理条例》、《石桥养护技术规程》、《石桥桥面铺装施工质量验收规范》、《石桥伸缩装置养护维修技术规程》、《石桥防蚀技术指南》。", ["石桥养护技术规程 present mandatory number: not stated", "石桥桥面铺装施工质量验收规范 present mandatory number: not stated", "石桥伸缩装置养护维修技术规程 present mandatory number: not stated", "石桥防蚀技术指南 present mandatory number: not stated"]),
    ("严格按照《水泵技术要求（JB/T 8857-2011）》执行。", ["JB/T 8857-2011 present title: 水泵技术要求"]),
    ("座椅应符合GB 28007-2011的规定。", ["GB 28007-2011 present mandatory"]),
    ("所供水泵执行标准GB/T 5657。", ["GB/T 5657 present"]),
    ("我厂按Q/HYD 002-2021组织生产。", ["Q/HYD 002-2021 present"]),
    ("质量标准：NY/T 525-2021", ["NY/T 525-2021 present"]),
    ("噪声须符合国家标准《水泵噪声测量方法》。", ["水泵噪声测量方法 present mandatory number: not stated"]),
    ("须满足GB 《室外健身器材的安全 通用要求》。", ["室外健身器材的安全通用要求 present mandatory number: lost"]),
    ("线缆应符合GB 50217和GB 50054的规定。", ["GB 50217 present mandatory", "GB 50054 present mandatory"]),
    ("模块须符合GB/T 37092或GM/T 0028。", ["GB/T 37092 present mandatory or: GM/T 0028", "GM/T 0028 present mandatory or: GB/T 37092"]),
    ("安全应符合现行国家标准GB 4943.1。", ["GB 4943.1 present mandatory edition: latest"]),
    ("材料参照GB/T 3324-2017执行。", ["GB/T 3324-2017 present reference: 参照"]),
    ("接地须符合GB 50057或相当标准。", ["GB 50057 present mandatory or: equivalent"]),
    ("产品不符合GB 19272-2024。", ["GB 19272-2024 absent negated"]),
    ("器材符合GB/T 4208-2017/IEC 60529:2013。", ["GB/T 4208-2017 present"]),
    ("Cables shall comply with BS 7671:2018.", ["BS 7671:2018 present mandatory"]),
    ("The frames are manufactured to EN 1176-1:2017.", ["EN 1176-1:2017 present"]),
    ("按照ISO 20000标准提供服务。", ["ISO 20000 present"]),
]  # fmt: skip

MISSES = [
    "IEEE 802.11ac",
    "电脑配有IEEE 802.11ac网卡一块。",
    "按国标认证，取得GB/T 15629认证证书。",
    "本院为IEEE会员。",
    "我公司曾讲授《石桥养护技术规程》。",
    "API 650 tanks are described in the annex.",
    "The TIA Group was founded in 1998.",
    "我公司持有GB/T 19001-2016认证证书。",
    "具有ISO 9001质量管理体系认证。",
    "通过GB/T 27922商品售后服务认证。",
    "提供依据GB 19272-2024出具的检测报告。",
    "提供符合GB 19272-2024的检验报告。",
    "优先采购符合国家无线局域网安全标准（GB 15629.11/1102）的产品。",
    "行业分类按《国民经济行业分类》（GB/T 4754-2017）执行。",
    "我公司参与起草GB/T 26232-2010。",
    "本手册例如GB 50300。",
    "公文排版按GB/T 9704-2012执行。",
    "GB/T 27922标准中的评价是广义的。",
    "培训内容包括GB 50303。",
    "符合国家标准。",
    "满足行业标准及地方标准。",
    "按照《中华人民共和国政府采购法》执行。",
    "按照《评分标准》评审。",
    "按《服务收费标准》收费。",
    "本条所称标准是指GB 50016。",
    "符合A4页面要求。",
    "执行第9001号文件。",
    "内存不低于16GB 3200。",
    "支持7×24小时服务。",
    "根据财库〔2021〕22号执行。",
    "规则库集成GB/T 19963-2021。",
    "The supplier holds an ISO 27001 certificate.",
    "test report to EN 1176",
    "[按项目填写，如：符合GB 50300]",
]


@pytest.mark.parametrize(("text", "lines"), HITS)
def test_a_standard_that_is_to_be_met_is_a_term(text: str, lines: list[str]) -> None:
    assert found(text, TOPIC, notes=True) == [f"{TOPIC}/{line}" for line in lines]


@pytest.mark.parametrize("text", MISSES)
def test_a_standard_named_for_another_end_is_none(text: str) -> None:
    assert found(text, TOPIC) == []


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > len(HITS)


@pytest.mark.parametrize(
    "text",
    [
        "水泵应符合下列标准：\n（1）GB 3906-2020；\n（2）DL/T 593-2016。\n",
        "采购需求\n一、遵循的标准\n1、GB 3906-2020 高压开关\n2、DL/T 593-2016。\n",
    ],
)
def test_a_list_of_standards_has_its_verb_above(text: str) -> None:
    named = [line.removeprefix(f"{TOPIC}/").split(" present")[0] for line in found(text, TOPIC)]
    assert named == ["GB 3906-2020", "DL/T 593-2016"]


def test_a_title_beside_its_number_in_a_row_is_one_standard() -> None:
    text = "设备应符合下列标准：\n\n| 序号 | 标准名称 | 标准号 |\n| --- | --- | --- |\n| 1 | 《水泵技术条件》 | GB 1234-2020 |\n"
    assert found(text, TOPIC, name="x.md") == [f"{TOPIC}/GB 1234-2020 present mandatory"]


CERTIFICATES = [
    ("我公司具有CMMI 5级证书", ["cmmi present level: 5"]),
    ("通过CMMI3认证", ["cmmi present level: 3"]),
    ("CMMI-DEV V2.0 ML3证书", ["cmmi present level: 3"]),
    ("具有等保三级认证", ["mlps present level: 3"]),
    ("通过三级等保测评认证", ["mlps present level: 3"]),
    ("等保2.0三级认证", ["mlps present level: 3"]),
    ("具有ITSS二级证书", ["itss present level: 2"]),
    ("具有CCRC信息安全服务资质二级证书", ["other present name: ccrc level: 2"]),
    ("具有二级信息安全服务资质证书", ["other present name: ccrc level: 2"]),
    ("CMMI5级、ITSS一级认证证书", ["cmmi present level: 5", "itss present level: 1"]),
    ("持有CMMI认证证书", ["cmmi present"]),
    ("ISO 13485医疗器械质量管理体系认证证书", ["other present name: iso_13485 standard: ISO 13485"]),
    ("持有GB/T 19001-2016质量管理体系认证证书", ["iso_9001 present edition: GB/T 19001-2016"]),
    (
        "具有HACCP认证和ISO 22000食品安全管理体系认证证书",
        ["other present name: haccp", "other present name: iso_22000 standard: ISO 22000"],
    ),
    (
        "持有ISO 9001质量管理体系认证证书，证书编号：00123Q456R1M，发证机构：南山认证有限公司，认证范围：家具的销售，有效期自2023年3月2日至2026年3月1日",
        ["iso_9001 present valid until: 2026-03-01 valid from: 2023-03-02 number: 00123Q456R1M issuer: 南山认证有限公司 scope: 家具的销售 standard: ISO 9001"],
    ),
    ("持有GJB 9001C质量管理体系认证证书", ["other present name: gjb_9001 standard: GJB 9001C"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), CERTIFICATES)
def test_what_a_certificate_says_of_itself(text: str, lines: list[str]) -> None:
    assert found(text, "certification", notes=True) == [f"certification/{line}" for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "CMMI认证证书3份",
        "CMMI认证证书，2024年取得",
        "CMMI V2.0认证证书",
        "CMMI认证，共5名工程师",
        "CMMI认证证书（第3页）",
        "等保2.0认证",
    ],
)
def test_a_figure_beside_a_certificate_is_not_its_level(text: str) -> None:
    (line,) = found(text, "certification", notes=True)
    assert "level" not in line
