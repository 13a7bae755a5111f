"""A promise refused, hedged, capped or bound to something is no firm one; a firm one in usual words stays met (field-notes 1.2, 3.14)."""

import pytest

from .checks import MET, results

WARRANTY = "一、商务要求\n★1. 质保期不少于3年。"
FAULTS = "一、服务要求\n★1. 接到故障通知后2小时内响应，24小时内到达现场。"
DELIVERY = "一、商务要求\n★1. 合同签订后30日内交货。"
SPARES = "一、商务要求\n★1. 备件供应期不少于5年。"
TRAINING = "一、商务要求\n★1. 提供培训不少于2次。"
RATE = "一、服务要求\n★1. 服务及时率不低于95%。"
PENALTY = "一、商务要求\n★1. 逾期一次支付违约金不少于2000元。"
WARRANTY_EN = "1. The warranty period shall be at least 36 months."
FAULTS_EN = "1. The Supplier shall respond within 2 hours and attend on site within 24 hours."
INSURANCE_EN = "1. The Supplier shall hold public liability insurance of at least GBP 5 million."

DOUBTFUL = [
    (WARRANTY, "我公司拒绝质保期3年。"),
    (WARRANTY, "质保期初定3年。"),
    (WARRANTY, "我公司有能力提供3年质保期。"),
    (RATE, "服务及时率目标95%。"),
    (WARRANTY, "质保期3年，我公司保留调整的权利。"),
    (WARRANTY, "质保期3年，零部件费用另计。"),
    (DELIVERY, "款到后30日内交货。"),
    (DELIVERY, "合同签订后30日内发货。"),
    (WARRANTY_EN, "A warranty period of 36 months is under consideration."),
    (FAULTS_EN, "Under normal circumstances we respond within 2 hours and attend on site within 24 hours."),
    (WARRANTY, "我公司未曾承诺质保期3年。"),
    (WARRANTY, "不少于3年质保期的要求不合理。"),
    (WARRANTY, "我公司对质保期3年的要求有异议。"),
    (WARRANTY, "我公司对质保期3年的要求提出澄清。"),
    (WARRANTY, "我公司已阅读并理解质保期不少于3年的要求。"),
    (WARRANTY, "我公司知悉质保期3年，将另行答复。"),
    (WARRANTY, "质保期3年，否。"),
    (WARRANTY, "质保期：3年 ×"),
    (WARRANTY, "质保期：无（原3年）"),
    (FAULTS, "我公司并不认为需要2小时内响应，24小时内到达现场。"),
    (WARRANTY_EN, "We deny that the warranty is 36 months."),
    (FAULTS_EN, "We failed to respond within 2 hours on three occasions in 2024."),
    (FAULTS_EN, "Our competitor will attend on site within 24 hours."),
    (WARRANTY, "我公司承诺质保期3年，视情况而定。"),
    (WARRANTY, "我公司承诺质保期3年，视具体情况而定。"),
    (FAULTS, "我公司2小时内响应，24小时内到达现场，视具体情况而定。"),
    (WARRANTY, "质保期3年（暂定）。"),
    (WARRANTY, "质保期计划为3年。"),
    (WARRANTY, "我公司考虑给予质保期3年。"),
    (WARRANTY, "我公司愿意就质保期3年进行协商。"),
    (WARRANTY, "保固期3年，惟須視原廠政策而定。"),
    (WARRANTY, "质保期3年为我公司的奋斗目标。"),
    (FAULTS, "2小时内响应，24小时内到达现场为我公司的奋斗目标。"),
    (FAULTS, "2小时内响应，24小时内到达现场。实际时间以双方签订的合同为准。"),
    (FAULTS, "2小时内响应，24小时内到达现场，但采购人地处偏远的，时间相应延长。"),
    (RATE, "服务及时率实现不低于95%的目标。"),
    (
        FAULTS_EN,
        "We will use reasonable endeavours to respond within 2 hours and attend on site within 24 hours.",
    ),
    (FAULTS_EN, "We will respond within 2 hours and attend on site within 24 hours on a best-efforts basis."),
    (FAULTS_EN, "We would respond within 2 hours and could attend on site within 24 hours."),
    (FAULTS_EN, "We anticipate that we will respond within 2 hours and attend on site within 24 hours."),
    (FAULTS_EN, "As a rule we respond within 2 hours and attend on site within 24 hours."),
    (FAULTS_EN, "At our sole discretion we will respond within 2 hours and attend on site within 24 hours."),
    (
        FAULTS_EN,
        "We will respond within 2 hours and attend on site within 24 hours. We reserve the right to vary these times.",
    ),
    (WARRANTY_EN, "A warranty period of 36 months will be agreed at contract stage."),
    (WARRANTY_EN, "A warranty period of 36 months will be negotiated."),
    (WARRANTY_EN, "A warranty period of 36 months is available."),
    (WARRANTY, "质保期小于等于3年。"),
    (WARRANTY_EN, "The warranty period shall not exceed 36 months."),
    (SPARES, "备件供应期最多5年。"),
    (INSURANCE_EN, "We hold public liability insurance of up to GBP 5 million."),
    (PENALTY, "逾期每次最多支付违约金2000元。"),
    (WARRANTY, "如我公司中标且合同金额超过500万元，质保期3年。"),
    (WARRANTY, "待采购人付清全款后，质保期3年。"),
    (WARRANTY, "质保期3年由采购人自行承担费用。"),
    (WARRANTY, "质保期3年，但不包括人工费和差旅费。"),
    (WARRANTY, "质保期3年或运行5000小时，以先到者为准。"),
    (WARRANTY, "累计质保期3年，分三次每次一年续签。"),
    (WARRANTY, "质保期为3年的三分之一。"),
    (FAULTS, "2小时内响应，24小时内到达现场，每年限两次。"),
    (FAULTS, "2小时内响应，24小时内到达现场，超出次数另行收费。"),
    (FAULTS, "2小时内响应，24小时内到达现场，自次日零时起算。"),
    (FAULTS, "2小时内响应，24小时内到达现场或远程解决。"),
    (FAULTS, "2小时内响应，24小时内安排工程师出发。"),
    (FAULTS_EN, "We will respond within 2 hours and dispatch an engineer to site within 24 hours."),
    (FAULTS_EN, "We will respond within 2 hours and attend on site within 24 hours at an additional charge."),
    (WARRANTY_EN, "We provide a 36 month warranty, pro rata."),
    (WARRANTY_EN, "We provide a warranty of 36 months from the date of manufacture."),
    (DELIVERY, "收到预付款后30日内交货。"),
    (DELIVERY, "收到全款后30日内交货。"),
    (DELIVERY, "接采购人通知之日起30日内交货。"),
]

# Usual words beside a firm promise: every requirement is met.
FIRM = [
    (WARRANTY, "我公司有能力并承诺提供3年质保期。"),
    (WARRANTY, "我公司有能力服务本项目，质保期3年。"),
    (WARRANTY, "我公司郑重承诺：质保期3年，从不拖延。"),
    (WARRANTY, "质保期3年，质保期内无需用户支付任何费用。"),
    (WARRANTY, "质保期3年，无需另行付费。"),
    (WARRANTY, "质保期3年，质保期内维修所更换的零件不收取费用。"),
    (WARRANTY, "质保期3年，不包含人为损坏。"),
    (WARRANTY, "我公司理解采购人的需求，质保期为3年。"),
    (WARRANTY, "质保期3年，质保期满后维修费用双方协商。"),
    (WARRANTY, "质保期3年（自最终验收合格之日起）。"),
    (WARRANTY, "我公司计划为本项目配备专人，质保期3年。"),
    (WARRANTY, "质保期3年，期间每年巡检最多4次，不另收费。"),
    (WARRANTY, "质保期3年，产品出厂前均经检验。"),
    (WARRANTY, "本公司對於保固期3年無異議，保固期3年。"),
    (FAULTS, "2小时内响应，24小时内到达现场，从未延误。"),
    (FAULTS, "2小时内响应，24小时内到达现场，绝不拒绝任何报修。"),
    (FAULTS, "我公司不以任何理由拒绝，2小时内响应，24小时内到达现场。"),
    (FAULTS, "2小时内电话响应，24小时内到达现场。无需采购人承担费用。"),
    (FAULTS, "接到通知后，2小时内响应，安排工程师出发并在24小时内到达现场。"),
    (FAULTS, "2小时内响应，24小时内到达现场，在合理时间内修复。"),
    (FAULTS, "用户报修后2小时内响应，不超过24小时到达现场。"),
    (FAULTS, "2小时内响应，24小时内到达现场，远程或现场解决故障。"),
    (DELIVERY, "自合同签订之日起30日内交货，并通知采购人验收。"),
    (DELIVERY, "合同生效后30日内交货。"),
    (DELIVERY, "收到中标通知书后20日内交货。"),
    (
        WARRANTY_EN,
        "The warranty period is 36 months from acceptance. Spare parts are available for 10 years.",
    ),
    (WARRANTY_EN, "We have read and understood the tender and offer a warranty period of 36 months."),
    (WARRANTY_EN, "We confirm a warranty period of 36 months, at no extra cost."),
    (WARRANTY_EN, "The warranty period is 36 months; prices for later service can be agreed separately."),
    (
        FAULTS_EN,
        "We would be pleased to confirm that we will respond within 2 hours and attend on site within 24 hours.",
    ),
    (FAULTS_EN, "We never refuse a call: we respond within 2 hours and attend on site within 24 hours."),
    (
        FAULTS_EN,
        "We will respond within 2 hours and dispatch an engineer who will attend on site within 24 hours.",
    ),
    (
        FAULTS_EN,
        "We understand the importance of uptime. We will respond within 2 hours and attend on site within 24 hours.",
    ),
    (INSURANCE_EN, "We hold public liability insurance of GBP 5 million."),
    (INSURANCE_EN, "We hold public liability insurance with a limit of GBP 10 million for any one event."),
    (SPARES, "备件供应期5年，价格最多上浮5%。"),
    (SPARES, "备件供应期为10年。"),
    (RATE, "服务及时率不低于95%。"),
    (RATE, "我公司服务目标明确，服务及时率不低于98%。"),
    (WARRANTY, "我公司承诺质保期3年。"),
    (WARRANTY, "我公司已阅读并理解招标文件，承诺质保期3年。"),
    (WARRANTY, "我公司知悉并接受全部要求，质保期3年。"),
    (WARRANTY, "我公司对招标文件无异议，质保期3年。"),
    (WARRANTY, "质保期：3年 √"),
    (WARRANTY, "质保期不低于3年，自验收合格之日起计算。"),
    (WARRANTY, "如我公司中标，质保期3年。"),
    (WARRANTY, "质保期3年，质保期内免收人工费和差旅费。"),
    (WARRANTY, "质保期3年，包括人工费和差旅费。"),
    (WARRANTY, "质保期3年，所有费用由我公司承担。"),
    (WARRANTY, "质保期3年，质保期外另行收费。"),
    (WARRANTY, "我公司承诺质保期3年，服务目标是让用户满意。"),
    (WARRANTY, "我公司愿意提供3年质保期。"),
    (FAULTS, "接到故障通知后2小时内响应，24小时内到达现场。"),
    (FAULTS, "接到通知后2小时内响应，24小时内到达现场，不限次数。"),
    (FAULTS, "2小时内响应，派工程师24小时内到达现场。"),
    (FAULTS, "2小时内响应，24小时内到达现场，不另行收费。"),
    (FAULTS, "接到故障通知后2小时内响应；远程无法解决的，24小时内到达现场。"),
    (FAULTS, "我公司2小时内响应，24小时内到达现场。具体联系人以合同为准。"),
    (DELIVERY, "合同签订后30日内交货。"),
    (DELIVERY, "合同签订之日起30日内交货，货物由我公司送达。"),
    (SPARES, "备件供应期不少于5年。"),
    (WARRANTY_EN, "We provide a warranty of 36 months from the date of acceptance."),
    (WARRANTY_EN, "A warranty period of 36 months is provided at no additional charge."),
    (WARRANTY_EN, "The warranty period shall be 36 months. A helpdesk is available."),
    (FAULTS_EN, "We will respond within 2 hours and attend on site within 24 hours."),
    (
        FAULTS_EN,
        "Our engineers will respond within 2 hours and attend on site within 24 hours at no additional charge.",
    ),
    (
        FAULTS_EN,
        "We guarantee to respond within 2 hours and attend on site within 24 hours. Parts are available locally.",
    ),
    (INSURANCE_EN, "We hold public liability insurance of not less than GBP 5 million."),
]


def _bid(tender: str, bid: str) -> str:
    return ("Our commitments\n" if tender.isascii() else "承诺\n") + bid


@pytest.mark.parametrize(("tender", "bid"), DOUBTFUL)
def test_no_firm_promise_is_not_met(tender: str, bid: str) -> None:
    found = results(tender, _bid(tender, bid))
    assert found
    assert any(result.verdict not in MET for result in found), found


@pytest.mark.parametrize(("tender", "bid"), FIRM)
def test_a_firm_promise_in_usual_words_is_met(tender: str, bid: str) -> None:
    found = results(tender, _bid(tender, bid))
    assert found
    for result in found:
        assert result.verdict in MET, result
