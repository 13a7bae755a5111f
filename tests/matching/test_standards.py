"""Standards and levels demanded against those shown: the same, an adoption, an older one, none stated."""

import pytest

from .checks import results

DATED = "健身器材须符合GB 19272-2024的规定。"
UNDATED = "产品须符合GB 4943.1。"
IP = "防护等级须符合IEC 60529。"
EITHER = "模块须符合GB/T 37092或GM/T 0028。"
ISO = "投标人须具有ISO 9001认证证书。"
CHINESE = "投标人须具有GB/T 19001-2016认证证书。"
MEDICAL = "投标人须具有ISO 13485医疗器械质量管理体系认证证书。"
CMMI = "投标人须具有CMMI 3级认证证书。"
CCRC = "投标人须具有信息安全服务资质（CCRC）二级证书。"
MLPS = "系统须具有等保三级认证证书。"

CASES = [
    (DATED, "所投健身器材符合GB 19272-2024的规定。", "compliant", "TC107"),
    (DATED, "我公司产品按GB 19272-2024组织生产。", "compliant", "TC107"),
    (DATED, "所投产品执行《室外健身器材的安全 通用要求》（GB 19272-2024）。", "compliant", "TC107"),
    (DATED, "所投健身器材符合GB 19272-2011的规定。", "deviation", "TC143"),
    (DATED, "所投健身器材符合GB 19272的规定。", "review", "TC144"),
    (DATED, "所投健身器材符合GB 19273-2024的规定。", "missing", "TC109"),
    (DATED, "所投健身器材符合国家相关标准。", "review", "TC114"),
    (DATED, "所投健身器材不符合GB 19272-2024的规定。", "deviation", "TC108"),
    (DATED, "健身器材须符合GB 19272-2024的规定。", "review", "TC115"),
    (DATED, "参照GB 19272-2024生产。", "review", "TC127"),
    (DATED, "产品基本符合GB 19272-2024。", "review", "TC127"),
    (DATED, "部分产品符合GB 19272-2024。", "review", "TC127"),
    (DATED, "同类产品符合GB 19272-2024。", "review", "TC127"),
    (DATED, "产品可按GB 19272-2024定制。", "review", "TC127"),
    (DATED, "我公司正在按GB 19272-2024改进产品。", "review", "TC127"),
    (DATED, "我公司将于明年执行GB 19272-2024。", "review", "TC127"),
    (DATED, "我公司了解GB 19272-2024的要求。", "review", "TC127"),
    (DATED, "原材料符合GB 19272-2024。", "review", "TC127"),
    (DATED, "包装符合GB 19272-2024。", "review", "TC127"),
    (DATED, "某小区项目的器材符合GB 19272-2024。", "review", "TC127"),
    (DATED, "产品符合GB 19272-2024或同等标准。", "review", "TC112"),
    (DATED, "产品力争符合GB 19272-2024。", "review", "TC111"),
    (DATED, "提供GB 19272-2024检测报告。", "missing", "TC109"),
    (DATED, "我公司参与起草GB 19272-2024。", "missing", "TC109"),
    (DATED, "产品符合GB 19272-2024。\n部分老产品符合GB 19272-2011。", "conflict", "TC113"),
    (DATED, "产品符合GB 19272-2024。\n产品执行GB 19272。", "compliant", "TC107"),
    ("健身器材须符合GB 19272-2011的规定。", "产品符合GB 19272-2024。", "review", "TC147"),
    (UNDATED, "产品符合GB 4943.1的要求。", "compliant", "TC107"),
    (UNDATED, "产品符合GB 4943.1-2022的要求。", "compliant", "TC107"),
    (UNDATED, "产品符合GB 4943.1-2011的要求。", "review", "TC147"),
    (UNDATED, "产品符合GB 4943.1-1995的要求。", "review", "TC147"),
    (UNDATED, "产品符合GB 4943.2的要求。", "missing", "TC109"),
    (IP, "防护等级符合GB/T 4208-2017。", "compliant", "TC145"),
    (IP, "防护等级符合GB/T 4208-2008。", "review", "TC147"),
    ("设备须符合IEC 60601-1。", "设备符合GB 9706.1-2020。", "missing", "TC109"),
    (ISO, "我公司持有GB/T 19001-2016认证证书。", "compliant", "TC145"),
    (ISO, "我公司持有ISO 9001:2015认证证书。", "compliant", "TC107"),
    (ISO, "我公司持有GB/T 19001-2008认证证书。", "review", "TC125"),
    (ISO, "我公司持有GJB 9001C质量管理体系认证证书。", "missing", "TC109"),
    (ISO, "我公司持有ISO 13485医疗器械质量管理体系认证证书。", "missing", "TC109"),
    (CHINESE, "我公司持有ISO 9001:2015认证证书。", "compliant", "TC145"),
    (CHINESE, "我公司持有GB/T 19001-2008认证证书。", "deviation", "TC143"),
    (MEDICAL, "我公司持有YY/T 0287-2017医疗器械质量管理体系认证证书。", "compliant", "TC145"),
    (MEDICAL, "我公司持有ISO 9001质量管理体系认证证书。", "missing", "TC109"),
    (MEDICAL, "我公司持有HACCP认证证书。", "missing", "TC109"),
    (CMMI, "我公司持有CMMI 3级认证证书。", "compliant", "TC107"),
    (CMMI, "我公司持有CMMI 5级认证证书。", "better", "TC146"),
    (CMMI, "我公司持有CMMI 2级认证证书。", "deviation", "TC141"),
    (CMMI, "我公司持有CMMI认证证书。", "review", "TC142"),
    (CCRC, "我公司具有CCRC信息安全服务资质一级证书。", "better", "TC146"),
    (CCRC, "我公司具有CCRC信息安全服务资质二级证书。", "compliant", "TC107"),
    (CCRC, "我公司具有CCRC信息安全服务资质三级证书。", "deviation", "TC141"),
    (MLPS, "系统具有等保二级认证证书。", "deviation", "TC141"),
    (MLPS, "系统具有等保三级认证证书。", "compliant", "TC107"),
    (MLPS, "系统具有等保四级认证证书。", "better", "TC146"),
]  # fmt: skip


@pytest.mark.parametrize(("tender", "bid", "verdict", "rule"), CASES)
def test_a_standard_or_level_is_judged(tender: str, bid: str, verdict: str, rule: str) -> None:
    (result,) = results(tender, bid)
    assert (result.verdict, result.rule) == (verdict, rule)


@pytest.mark.parametrize("bid", ["模块符合GB/T 37092。", "模块符合GM/T 0028。"])
def test_any_of_several_alternatives_will_do(bid: str) -> None:
    assert {result.verdict for result in results(EITHER, bid)} == {"compliant"}


def test_two_levels_demanded_are_two_requirements() -> None:
    made = results(
        "第一包投标人须具有CMMI 3级认证证书。\n第二包投标人须具有CMMI 5级认证证书。",
        "我公司持有CMMI 3级认证证书。",
    )
    assert [result.verdict for result in made] == ["compliant", "deviation"]
