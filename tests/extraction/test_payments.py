"""Which share of the price is paid after which step, and payments that are none of the price."""

import pytest

from .reading import found

HITS = [
    ("合同签订后10日内预付____%，其余验收合格后付清。", ["== blank after: contract within: 10日内"]),
    ("合同签订后支付货款，最高预付30%。", ["<= 30 % after: contract"]),
    ("付款方式：预付款最高不超过合同总价的25%。", ["<= 25 % after: contract"]),
    ("第二期款：期中報告審查通過後，撥付契約價金50%。", ["== 50 % after: approval"]),
    ("质量保证金：合同总价的5%，质保期满后15日内无息退还。", ["== 5 % after: warranty within: 15日内"]),
    ("设备到货后支付至结算价的85%。", ["== 85 % after: delivery"]),
    ("The remaining 5% shall be paid after the warranty period.", ["== 5 % mandatory after: warranty remainder"]),
    ("Payment terms: 30% down payment, 60% before shipment, 10% after commissioning.", ["== 30 % after: contract", "== 60 %", "== 10 % after: installation"]),
    ("合同签订后7个工作日内支付合同总价的30%作为预付款。", ["== 30 % after: contract within: 7个工作日内"]),
    ("货到验收合格后30日内支付合同价款的95%，余5%在质保期满后付清。", ["== 95 % after: acceptance within: 30日内", "== 5 % after: warranty remainder"]),
    ("付款方式：合同签订后付30%，到货后付40%，验收合格后付25%，质保期满付5%。", ["== 30 % after: contract", "== 40 % after: delivery", "== 25 % after: acceptance", "== 5 % after: warranty"]),
    ("设备安装调试完成后支付合同总价的60%。", ["== 60 % after: installation"]),
    ("预付款为合同金额的20%。", ["== 20 % after: contract"]),
    ("剩余10%合同款于质保期满后支付。", ["== 10 % after: warranty remainder"]),
    ("我公司接受验收合格后支付97%合同款。", ["== 97 % after: acceptance"]),
    ("验收合格并收到发票后30日内一次性付清全部货款。", ["present after: acceptance within: 30日内 share: all"]),
    ("服务费按季度支付。", ["present after: period"]),
    ("服务费按月结算，收到发票后10个工作日内付款。", ["present after: period"]),
    # traditional characters
    ("契約簽訂後支付契約價金30%。", ["== 30 % after: contract"]),
    ("驗收合格後30日內支付契約總價95%，餘5%於保固期滿後無息發還。", ["== 95 % after: acceptance within: 30日内", "== 5 % after: warranty remainder"]),
    # English: the step stands behind its share
    ("30% of the contract price is payable on signing, 60% on delivery and 10% after acceptance.", ["== 30 % after: contract", "== 60 % after: delivery", "== 10 % after: acceptance"]),
    ("30% of the contract price is payable on signing and 60% after acceptance.", ["== 30 % after: contract", "== 60 % after: acceptance"]),
    ("After acceptance, 30% of the contract price is payable, and after delivery 60%.", ["== 30 % after: acceptance", "== 60 % after: delivery"]),
    ("Payment shall be made within 30 days of receipt of invoice.", ["present mandatory after: invoice within: within 30 days"]),
    ("Net 30 days from invoice.", ["present after: invoice within: 30 days share: all"]),
]  # fmt: skip

MISSES = [
    "人工费占合同总价的40%，验收后付款。",
    "税金占总价的9%，验收时列明货款。",
    "The bid security shall be 2% of the bid price and is paid back.",
    "VAT at 15% shall be added to payments.",
    "价格扣除10%后参与评审，按合同付款。",
    "履约担保为合同价的10%，验收后退还。",
    # What a part of the price is for, how far the work is, how a price is reckoned.
    "培训费占合同总价的5%，验收后付款。",
    "设备费用占总价的70%，结算时列明。",
    "货物单价=基准价×95%，按月结算。",
    "投标费率为95%，市场价为10元，则结算价为9.5元。",
    "预付款保函金额为预付款的100%。",
    "延迟付款滞纳金的最高限额不超过合同价的5%。",
    "据实结算金额每年达到40万元后服务终止。",
    "中标人应缴纳合同价5%的质量保证金，质保期满退还。",
    # Bonds and fees.
    "履约保证金为合同金额的5%，验收合格后退还。",
    "投标保证金在合同签订后5个工作日内退还。",
    "履約保證金為契約總價5%，驗收後發還。",
    "中标人向代理机构支付代理服务费，费率1.5%。",
    "开标后30日内付清标书费。",
    "招标文件售价500元，现场支付。",
    # Sanctions and interest.
    "乙方逾期交货的，按合同总价的1%支付违约金。",
    "甲方逾期付款的，按每日0.05%支付利息。",
    "因质量问题赔偿货款的30%。",
    "The Contractor shall pay liquidated damages of 1% of the contract price.",
    "Interest of 2% is payable on late payments.",
    # Wages, taxes, insurance.
    "每月按时支付员工工资，不低于最低工资的100%。",
    "乙方为员工缴纳社保，单位支付16%。",
    "税率13%。",
    "保险费由供应商支付。",
    "The supplier shall pay all taxes.",
    "Insurance premiums are paid by the supplier.",
    "Payroll fees average 3%.",
    # Prices and evaluation.
    "中小企业价格扣除10%。",
    "报价下浮10%，签订合同后支付。",
    "评审时对小微企业报价扣除20%。",
    "A discount of 5% is given on invoices paid early.",
    # Other words with 付.
    "支付宝、微信支付。",
    "支持移动支付终端，支付成功率99%。",
    "电子支付系统可用率99.9%。",
    "食堂支付终端识别率≥99%。",
    "支付能力证明。",
    "货物交付后30日内提交资料。",
    "托付第三方运输的损耗不超过1%。",
    # No share and no time.
    "付款后提供发票。",
    "合同价款包含全部费用。",
    "乙方在收款前应提供发票。",
    "退换货运费由乙方支付。",
    "乙方应承担检测费用的50%。",
    "验收合格后支付。",
    "付款方式",
    "甲方收到发票后付款。",
]


@pytest.mark.parametrize(("text", "terms"), HITS)
def test_reads_the_share_and_its_step(text: str, terms: list[str]) -> None:
    lines = found(text, "payment_terms", notes=True)
    assert [line.removeprefix("payment_terms ") for line in lines] == terms


@pytest.mark.parametrize("text", MISSES)
def test_other_payments_are_none(text: str) -> None:
    assert found(text, "payment_terms") == []


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > 2 * len(HITS)
