"""What a breach costs the supplier, and the money that is none of it: a buyer's delay, bonds, insurers, fines on own staff."""

import pytest

from .reading import found

HITS = [
    ("乙方逾期交货的，应支付违约金____元。", ["== blank mandatory"]),
    ("每逾期一日，按合同总价的____%支付违约金。", ["== blank mandatory per: day"]),
    ("保安脱岗一次扣300元。", ["== 300 CNY mandatory"]),
    ("因我方质量缺陷造成的一切损失由供应商承担。", ["present quality_fault"]),
    ("乙方退还已付款，并承担由此给甲方造成的一切损失。", ["present"]),
    ("乙方违约的，支付合同总额20%的违约金并赔偿全部损失。", ["== 20 % mandatory", "present"]),
    ("乙方未补足的，每逾期一日应按贷款利率向甲方支付逾期利息。", ["present mandatory"]),
    ("Liquidated damages shall be 0.5% per week of delay up to a maximum of 10% of the contract price.", ["== 0.5 % mandatory per: week", "<= 10 % mandatory cap per: week"]),
    ("The supplier shall pay 2% of the contract price for each week of delay, limited to 12% of the contract price, as liquidated damages.", ["== 2 % mandatory per: week", "<= 12 % mandatory cap"]),
    ("If uptime is below 99.0%, 25% of the monthly fee is credited.", ["== 25 %"]),
    ("满意度未达到95%的，扣除当月服务费的3%。", ["== 3 % mandatory"]),
    ("每逾期一日交货，供应商按合同总价的0.5%支付违约金。", ["== 0.5 % mandatory"]),
    ("乙方逾期交货的，每日按合同金额的千分之三支付违约金，累计不超过合同总价的10%。", ["== 0.3 % mandatory per: day", "<= 10 % mandatory cap per: day"]),
    ("未在2小时内到场的，每次扣除服务费500元。", ["== 500 CNY mandatory per: time"]),
    ("供应商未按时修复的，每逾期一天扣款1000元。", ["== 1000 CNY mandatory per: day"]),
    ("我公司未按承诺时间到场的，愿意每次赔偿采购人200元。", ["== 200 CNY per: time"]),
    ("若我方延误交货，按日支付合同总价0.1%的违约金。", ["== 0.1 % per: day"]),
    ("因质量问题造成采购人损失的，由乙方赔偿。", ["present quality_fault"]),
    ("我公司承诺假一赔十，因产品缺陷造成损失的全部赔偿。", ["present"]),
    ("乙方违约的，应赔偿甲方由此造成的全部损失。", ["present mandatory"]),
    ("违约金总额最高不超过合同总价的5%。", ["<= 5 % mandatory cap"]),
    ("每发生一起有效投诉，扣罚服务费300元。", ["== 300 CNY mandatory"]),
    ("逾期超过1小时，每小时扣罚200元。", ["== 200 CNY mandatory per: hour"]),
    # traditional characters
    ("廠商逾期交貨者，每逾1日按契約總價千分之一計算逾期違約金。", ["== 0.1 % mandatory per: day"]),
    ("逾期違約金以契約價金總額百分之二十為上限。", ["<= 20 % mandatory cap"]),
    ("廠商未依約到修者，每次扣罰新臺幣2000元。", ["== 2000 TWD mandatory per: time"]),
    ("因產品瑕疵造成機關損失者，由廠商賠償。", ["present"]),
    # English
    ("Liquidated damages of 0.5% of the contract price shall apply for each week of delay.", ["== 0.5 % mandatory per: week"]),
    ("The Supplier shall pay liquidated damages of GBP 500 per day of delay.", ["== 500 GBP mandatory per: day"]),
    ("Service credits of 5% of the monthly fee apply for each failure to respond in time.", ["== 5 % per: time"]),
    ("We will compensate the Customer for any loss caused by defective goods.", ["present"]),
]  # fmt: skip

MISSES = [
    "甲方要求退货的，应向乙方偿付合同总价款的5%作为违约金。",
    "甲方违反合同规定，拒绝接收货物，应当赔偿由此造成的损失。",
    "需方未按规定日期提货的，应偿付供方货款总值千分之____的违约金。",
    "The contractor will not be charged liquidated damages for delays beyond its control.",
    # The level that is missed, what nobody owes, how it is reckoned or set off, a case.
    "设备满意度未达到95%的，须整改。",
    "卖方不应该承担误期赔偿或不能履约的责任。",
    "甲方可以终止合同而不给予乙方任何补偿。",
    "逾期违约金的计算方法如下。",
    "因乙方违约而产生的违约金，甲方从应付款中直接扣除。",
    "责任方赔偿损失后，合同继续履行。",
    "违约金数额无法确定或双方不能达成一致。",
    "甲方逾期付款的，应付逾期利息。",
    "税务机关收取滞纳金。",
    "处采购金额千分之五以上千分之十以下的罚款。",
    "具体扣除价格百分比为10%，失实的不予扣除。",
    "支付尾款（年度维护费的35%-扣除费用）。",
    "双方约一次会面，相互扣问。",
    "不可抗力造成的一切损失由双方各自承担。",
    "手扣300副，皮扣200副。",
    "We aim at 99.9% uptime and shall not fall short of 99.5% availability.",
    "This plan and the service credits are your sole remedy for any failure.",
    "The notice shall name each service credit.",
    "Employee compensation and benefits are set out in Annex B.",
    "The old cupboard shall be sold.",
    "The aggregate total compensation of directors shall be published.",
    "The buyer shall pay a late charge of 2% on overdue invoices.",
    # The buyer pays.
    "甲方逾期付款的，每日按未付款的万分之五支付违约金。",
    "采购人延期支付货款的，应向供应商支付违约金。",
    "采购人拒绝收货的，赔偿供应商损失。",
    "機關遲延付款者，按日支付違約金。",
    "甲方拖欠服务费的，每日支付1‰违约金。",
    "Interest on overdue invoices is charged at 2% per month.",
    "Late payment by the Customer incurs a penalty of 1%.",
    # Bonds, fees, price advantages, law.
    "投标人撤回投标的，投标保证金不予退还，并赔偿损失。",
    "小微企业报价给予10%的扣除。",
    "监狱企业视同小型企业，价格扣除6%。",
    "中标人应缴纳代理服务费，按中标金额的1.5%扣除。",
    "被处以较大数额罚款（200万元以上）的，不得参加。",
    "罚款认定标准为200万元。",
    "依法追究赔偿责任。",
    "投标保证金人民币5万元。",
    "扣除税费后的金额。",
    # Insurers.
    "保险公司按保单约定赔偿损失，赔偿限额500万元。",
    "出险后由保险公司理赔，每次事故赔偿100万元。",
    "The insurer shall pay compensation up to GBP 5 million for each claim.",
    "Workers' compensation insurance of USD 1,000,000 is required.",
    # Own staff.
    "员工迟到一次罚款50元。",
    "施工员违反安全规定的，对当事人罚款200元。",
    "未按规定佩戴工牌的，批评并扣绩效100元。",
    "维修员服务态度差的，扣奖金300元。",
    # Scores.
    "响应时间每超过1小时扣1分。",
    "每低于1%扣0.3分。",
    "逾期一天扣2分，扣完为止。",
    # Headings, mentions, other sorts of compensation.
    "第八章 违约责任",
    "违约金",
    "违约金、赔偿金的计算办法见合同。",
    "双方协商确定赔偿。",
    "我公司不承担因逾期交货造成的赔偿。",
    "无功补偿电容100微法。",
    "温度补偿范围±5℃。",
    "自动补偿功能支持10%负载。",
    "In no event shall the Supplier be liable for consequential damages.",
    '"Liquidated damages" means the sum stated in Schedule 3.',
    "Temperature compensation of 5% is built in.",
    "Penalty shoot-outs are not permitted.",
    "We disclaim liability for indirect damages.",
    "Full credit is given for each reference.",
]


@pytest.mark.parametrize(("text", "terms"), HITS)
def test_reads_what_a_breach_costs(text: str, terms: list[str]) -> None:
    lines = found(text, "compensation", notes=True)
    assert [line.removeprefix("compensation ") for line in lines] == terms


@pytest.mark.parametrize("text", MISSES)
def test_other_money_is_none(text: str) -> None:
    assert found(text, "compensation") == []


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > 2 * len(HITS)
