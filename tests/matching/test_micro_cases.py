"""Small pairs of demand and answer, each with the reading that a careful officer gives it (field-notes, ch. 7)."""

import pytest

from .checks import results

# By number: requirement, bid, and for each requirement in order: topic and the verdict that is right.
CASES = {
    1: ("质保期不少于3年。", "我公司承诺质保期36个月。", [("warranty_period", "compliant")]),
    2: (
        "质保期不少于3年，自验收合格之日起计算。", "我公司承诺质保叁年，自交货之日起计算。",
        [("warranty_period", "compliant"), ("warranty_start", "deviation")],
    ),
    3: ("质保期：三年", "我公司承诺终身维修。", [("warranty_period", "missing")]),
    4: (
        "接到通知后2小时内响应，4小时内到达现场。", "我公司承诺2小时内响应并到达现场。",
        [("response_time", "compliant"), ("onsite_time", "better")],
    ),
    5: ("4小时内到达现场。", "我公司承诺7×24小时响应。", [("onsite_time", "missing")]),
    6: ("24小时内解决故障。", "我公司承诺到场后24小时内解决。", [("resolution_time", "review")]),
    7: (
        "一般故障8小时到场、紧急故障2小时到场。", "我公司承诺4小时内到场。",
        [("onsite_time", "better"), ("onsite_time", "deviation")],
    ),
    # The worst row fails unless the site lies in the city, which nobody says.
    8: ("4小时内到达现场。", "我公司承诺市区2小时、郊县6小时内到达现场。", [("onsite_time", "review")]),
    9: ("1个工作日内答复投诉。", "我公司承诺24小时内答复投诉。", [("complaint_response_time", "review")]),
    10: ("中标人应提供备用机。", "维修期间不提供替代设备。", [("loaner_unit", "deviation")]),
    11: ("每季度巡检1次。", "我公司承诺每年巡检4次。", [("inspection_frequency", "compliant")]),
    12: ("每季度巡检1次。", "我公司承诺定期巡检。", [("inspection_frequency", "review")]),
    13: ("★交货期：签约后30日历天。", "正常情况下30个日历日内交货。", [("delivery_time", "review")]),
    14: ("响应文件递交截止时间前30分钟签到。", "我公司按时签到。", []),
    15: ("响应时间不超过  小时。", "我公司承诺30分钟响应。", [("response_time", "review")]),
    # Another kind of insurance: what is asked for is not found.
    16: ("生产厂家须投保产品责任险，签订合同前提供。", "我公司已投公众责任险500万元。", [("insurance", "missing")]),
    17: (
        "投标文件递交截止时间：2024年5月1日9时。\n投标人须提供ISO9001证书复印件。",
        "IS09OO1证书见附件，有效期至2023年12月31日。", [("certification", "deviation")],
    ),
    # A scale of points demands nothing.
    18: ("到场：1小时得3分，2小时得1分。", "2小时到场", []),
    # Taken on without a figure of its own: whether that is allowed is for the officer.
    19: ("接到通知后≤2小时响应。", "应答：完全满足。", [("response_time", "review")]),
    20: (
        "质保期≥5年(核心部件≥8年)。", "我公司承诺整机质保5年。",
        [("warranty_period", "compliant"), ("warranty_period", "deviation")],
    ),
    21: ("付款：验收后付97%。", "我公司要求预付30%。", [("payment_terms", "deviation")]),
    22: (
        "The supplier shall respond within 4 business hours.", "We aim to respond within 2 hours.",
        [("response_time", "review")],
    ),
    23: (
        "The warranty period shall be 24 months from practical completion.",
        "We offer a warranty of 24 months from delivery.",
        [("warranty_period", "compliant"), ("warranty_start", "deviation")],
    ),
    24: (
        "The contractor shall hold public liability insurance of at least GBP 5 million for any one claim.",
        "We hold public liability insurance of GBP 5 million in the aggregate.", [("insurance", "review")],
    ),
    25: (
        "保固三年，叫修後4小時到修。", "本公司保固3年，4個工作小時內到場。",
        [("warranty_period", "compliant"), ("onsite_time", "review")],
    ),
    26: ("投标有效期90天。", "我公司投标有效期为60日历天。", [("bid_validity", "deviation")]),
    27: ("客户满意度≥95%。", "客户满意是我们的宗旨。", [("satisfaction_rate", "missing")]),
    28: (
        "投诉24小时内答复、5日内办结。", "质疑答复7个工作日。",
        [("complaint_response_time", "missing"), ("complaint_resolution_time", "missing")],
    ),
    29: ("须提供原厂三年质保承诺函原件。", "我公司承诺三年质保。", [("manufacturer_warranty_letter", "missing")]),
    30: ("第三包：质保2年。", "第三包 我公司实行三包。", [("warranty_period", "missing")]),
    31: ("质保期≥3年。", "我公司承诺质保一年，保修三年。", [("warranty_period", "review")]),
    32: ("重大故障4小时内修复。", "重大故障：1小时响应，2小时内提交处理方案。", [("resolution_time", "missing")]),
    33: ("2小时内到达现场。", "接到评标委员会通知后两小时内到达。", [("onsite_time", "missing")]),
    34: ("须提供备机。", "设备机房每月巡检。", [("loaner_unit", "missing")]),
    # The lost figure of a clause that names no fault is not read; what matters is that nothing is met.
    35: ("于个工作日内更换。", "我公司3个工作日内更换。", [("resolution_time", "review")]),
    36: (
        "7×24小时技术支持，2小时到场。", "我公司提供7×24×4服务。",
        [("service_hours", "compliant"), ("onsite_time", "missing")],
    ),
}  # fmt: skip


def test_no_case_is_left_out() -> None:
    assert list(CASES) == list(range(1, 37))


@pytest.mark.parametrize(("tender", "bid", "wanted"), CASES.values(), ids=CASES)
def test_the_reading_of_a_careful_officer(tender: str, bid: str, wanted: list[tuple[str, str]]) -> None:
    assert [(result.topic, result.verdict) for result in results(tender, bid)] == wanted


def test_both_periods_are_quoted_where_guarantee_and_repair_differ() -> None:
    (result,) = results("质保期≥3年。", "我公司承诺质保一年，保修三年。")
    assert (result.rule, result.quote) == ("TC128", "我公司承诺质保一年")


@pytest.mark.parametrize("bid", ["我公司承诺质保三年，保修三年。", "我公司承诺质保三年，保修五年。"])
def test_two_names_that_both_meet_are_no_doubt(bid: str) -> None:
    assert results("质保期≥3年。", bid)[0].verdict in ("compliant", "better")
