"""Another's promise, another case's, another model's, or one bounded behind its figure is for a person; firm ones stay."""

import pytest

from .checks import MET, report

TIMES = "接到故障通知后2小时内响应，24小时内到达现场。"
CASES = "1. 紧急故障：30分钟内响应，2小时内到达现场。\n2. 一般故障：2小时内响应，24小时内到达现场。"
WARRANTY = "质保期不少于3年。"
STAFF = "驻场人员不少于5人。"
VISITS = "每季度巡检不少于1次。"
CONTENT = "满意率不低于95%。"
LINE = "提供7×24小时服务热线。"
LIFETIME = "提供终身维修服务。"
TRAINING = "提供操作人员培训。"
COVER = "投标人须投保公众责任险，保额不低于500万元。"
FINE = "逾期交货的，违约金为每日按合同金额的0.5%支付。"
POWER = "额定功率≥5kW。"
ENDURANCE = "续航时间≥6小时。"
WEIGHT = "重量≤2.5kg。"
ACCURACY = "测量精度±0.5%。"
TIMES_EN = "The supplier must respond within 2 hours and attend on site within 24 hours."
WARRANTY_EN = "The warranty period must be at least 36 months."
COVER_EN = "The supplier must hold public liability insurance of at least GBP 5m."

HELD = [
    (TIMES, "生产商承诺2小时内响应，24小时内到达现场；我公司次日响应。"),
    (TIMES, "甲方应在2小时内响应我公司询问，并在24小时内到达现场配合。"),
    (CASES, "我公司承诺除紧急故障外，30分钟内响应，2小时内到达现场。"),
    (CASES, "我公司30分钟内响应，2小时内到达现场（仅限一般故障；紧急故障另行商定）。"),
    (WARRANTY, "我公司为某中学提供的设备质保期为3年。"),
    (WARRANTY, "本产品同类质保期3年，本产品质保期见合同。"),
    (STAFF, "驻场人员5人（含兼职2人）。"),
    (STAFF, "驻场人员5人，其中1人为甲方员工。"),
    (VISITS, "每季度远程巡检1次。"),
    (VISITS, "每季度巡检1次，每次收费300元。"),
    (CONTENT, "不满意率不低于95%。"),
    (LINE, "服务热线仅工作时间接听。"),
    (LINE, "7×24小时服务热线：正在筹建。"),
    (LIFETIME, "终身维修服务由第三方提供。"),
    (LIFETIME, "提供终身维修服务的可能性较大。"),
    (TRAINING, "提供操作人员培训，培训费用由采购人承担。"),
    (COVER, "我公司投保公众责任险，保额500万元，免赔额300万元。"),
    (FINE, "逾期交货的，违约金每日按逾期部分金额的0.5%支付。"),
    (POWER, "额定功率5kVA。"),
    (POWER, "额定功率5kW（峰值）。"),
    (ENDURANCE, "续航时间6小时（待机）。"),
    (WEIGHT, "重量2.5kg（不含电池）。"),
    (ACCURACY, "测量精度±0.5%FS。"),
    (TIMES_EN, "For the Hillside contract we respond within 2 hours and attend on site within 24 hours."),
    (WARRANTY_EN, "The manufacturer used to offer a 36 month warranty."),
    (COVER_EN, "We hold public liability insurance of GBP 5m with an excess of GBP 4m."),
]

FIRM = [
    (TIMES, "我公司承诺2小时内响应，24小时内到达现场。"),
    (TIMES, "采购人报修后，我公司2小时内响应，24小时内到达现场。"),
    (TIMES, "除电话支持外，还提供上门服务：2小时内响应，24小时内到达现场。"),
    (CASES, "所有故障30分钟内响应，2小时内到达现场。"),
    (CASES, "紧急故障30分钟内响应，2小时内到达现场。一般故障2小时内响应，24小时内到达现场。"),
    (WARRANTY, "我公司为贵院提供的设备质保期3年。"),
    (WARRANTY, "我公司为采购人提供的设备质保期为3年。"),
    (WARRANTY, "我公司承诺为本项目提供的设备质保期为3年。"),
    (STAFF, "驻场人员5人，均为我公司员工，每周到岗5天。"),
    (STAFF, "驻场人员5人，全部专职。"),
    (VISITS, "每季度上门巡检1次。"),
    (VISITS, "每季度巡检1次，不收费。"),
    (CONTENT, "满意率不低于95%，不满意的由我公司整改。"),
    (LINE, "提供7×24小时服务热线，工作时间外由值班人员接听。"),
    (LIFETIME, "提供终身维修服务。"),
    (TRAINING, "提供操作人员培训，培训费用由我公司承担。"),
    (COVER, "我公司投保公众责任险，保额500万元，无免赔额。"),
    (COVER, "我公司投保公众责任险，保额500万元。"),
    (FINE, "逾期交货的，违约金每日按合同金额的0.5%支付。"),
    (POWER, "额定功率5kW。"),
    (POWER, "额定功率6kW（连续）。"),
    (ENDURANCE, "续航时间6小时。"),
    (WEIGHT, "重量2.5kg（含电池）。"),
    (ACCURACY, "测量精度±0.5%。"),
    ("测量精度±0.5%FS。", "测量精度±0.5%FS。"),
    ("待机续航时间≥6小时。", "待机续航时间6小时。"),
    (TIMES_EN, "For this contract we will respond within 2 hours and attend on site within 24 hours."),
    (TIMES_EN, "We will respond within 2 hours and attend on site within 24 hours."),
    (WARRANTY_EN, "The warranty is 36 months for the whole contract period."),
    (COVER_EN, "We hold public liability insurance of GBP 5m."),
    (COVER_EN, "We hold public liability insurance of GBP 5m with an excess of nil."),
]


def verdicts(demand: str, said: str) -> list[bool]:
    """Whether each requirement is met."""
    english = demand.isascii()
    tender = f"Technical Requirements\n{demand}" if english else f"采购需求\n{demand}"
    bid = f"Our commitments\n{said}" if english else f"承诺\n{said}"
    made = report(tender, bid)
    return [finding.verdict in MET for finding in made.bids[0].findings]


@pytest.mark.parametrize(("demand", "said"), HELD)
def test_another_promise_is_not_met(demand: str, said: str) -> None:
    found = verdicts(demand, said)
    assert found
    assert not any(found)


@pytest.mark.parametrize(("demand", "said"), FIRM)
def test_a_firm_promise_stays_met(demand: str, said: str) -> None:
    assert any(verdicts(demand, said))


def test_figures_under_another_model_are_not_the_goods() -> None:
    bid = "我公司其他型号XC-200：\n额定功率5kW。\n本次投标型号为XC-100。"
    assert not any(verdicts(POWER, bid))


@pytest.mark.parametrize(
    "bid",
    [
        "我公司其他型号XC-200见样册。\n额定功率5kW。",
        "本次投标型号XC-100：\n额定功率5kW。",
    ],
)
def test_figures_of_the_goods_offered_stay(bid: str) -> None:
    assert any(verdicts(POWER, bid))
