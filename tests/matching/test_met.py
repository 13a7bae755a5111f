"""What counts as met: firm, whole, in the bidder's own voice; and everything that only looks like it."""

import pytest

from .checks import results

WARRANTY = "质保期不少于3年。"
ONSITE = "接到报修后2小时内到达现场。"
RESPONSE = "接到报修后2小时内响应。"
HOURS = "提供7×24小时技术支持。"
INSURANCE = "投标人须投保产品责任险，保额不低于500万元。"
ISO = "投标人须具有ISO 9001质量管理体系认证证书。"
WARRANTY_EN = "The warranty period shall be at least 3 years."
ONSITE_EN = "The supplier shall attend on site within 4 hours of a fault call."
RESPONSE_EN = "The supplier shall respond within 2 hours."
INSURANCE_EN = "The supplier shall hold public liability insurance of at least GBP 5 million for each claim."
ISO_EN = "The supplier shall hold a valid ISO 9001 certificate."
HOURS_EN = "Support shall be available 24 hours a day, 7 days a week."

LIFETIME = "中标人应提供终身维修服务。"
REPORT = "投标文件中须提供检测报告复印件。"
LETTER = "中标人须提交制造商出具的质保承诺函原件。"
START = "质保期自验收合格之日起计算。"
AFTER = "质保期满后，维修只收取零配件成本费。"

MET = {
    LIFETIME: ["我公司提供终身维修服务，收取成本费。"],
    REPORT: ["检测报告复印件见附件。"],
    LETTER: ["我公司提交制造商质保承诺函原件。"],
    START: ["质保期自验收合格之日起计算。", "质保期自最终验收合格之日起计算。"],
    AFTER: ["质保期满后，我公司维修只收取零配件成本费。"],
    WARRANTY: [
        "质保期3年。",
        "保固期3年，自驗收合格之日起。",
        "我公司承诺：如我公司中标，质保期3年。",
        "质保期3年，质保期满后只收取成本费。",
        "质保期三年，终身维护，超出质保期只收取配件成本费。",
        "提供3年免费质保，免收人工费、上门费。",
        "质保期3年，维修期间质保期相应顺延。",
        "质保期3年，因使用不当造成的损坏收取成本费。",
        "我公司成立20年，质保期3年。",
        "三、采购需求响应\n质保期3年。",
        "质保期不少于3年。\n应答：满足，我方承诺质保3年。",
        "二、售后服务承诺\n1、质保期不少于3年。",
    ],
    ONSITE: [
        "如设备出现故障，接到通知后2小时内到达现场。",
        "若电话无法解决，2小时内到达现场。",
        "电话不能解决的，我公司工程师2小时内到达现场。",
        "2小时内到达现场，24小时内修复，不能修复的提供备用机。",
        "2小时内派工程师到达现场。",
        "2小时内到达现场，100%及时率。",
        "2小时内到达现场，不收取任何上门费。",
        "承诺2小时内赶到现场，节假日不休息。",
        "采购人有权要求更换产品，我公司2小时内到达现场。",
        "2小时内到达现场，否则采购人有权要求整改。",
        "用户可随时要求服务。2小时内到达现场。",
    ],
    HOURS: ["我公司提供7×24小时技术支持。", "提供7×24小時技術支援，節假日不間斷。"],
    ISO: ["我公司已具有ISO 9001质量管理体系认证证书。", "我公司持有GB/T 19001质量管理体系认证证书。"],
    INSURANCE: ["我公司已投保产品责任险，保额500万元。"],
    WARRANTY_EN: ["We provide a warranty period of 36 months.", "Our warranty period is three (3) years."],
    ONSITE_EN: [
        "We attend on site within 4 hours of the call.",
        "Our engineer will be on site within 3 hours, at no charge.",
        "If a fault occurs, we attend on site within 4 hours.",
    ],
    INSURANCE_EN: ["We hold public liability insurance of GBP 5 million for each claim."],
    ISO_EN: ["We hold a valid ISO 9001 certificate."],
    HOURS_EN: ["Support is available 24 hours a day, 7 days a week."],
}

NOT_MET = {
    LIFETIME: [
        "我公司提供终身维修咨询。",
        "产品终身维修由厂家负责。",
        "我公司可提供终身维修服务，费用另议。",
        "终身维修服务不在承诺范围内。",
        "提供终身维修（停产后5年内）。",
    ],
    REPORT: [
        "检测报告将在供货时提供。",
        "检测报告可应要求提供。",
        "检测报告正在办理中。",
        "同类产品检测报告复印件。",
        "旧型号产品检测报告复印件见附件。",
    ],
    LETTER: [
        "我公司承诺质保3年。",
        "我公司将争取提供制造商质保承诺函原件。",
        "附制造商质保承诺函复印件。",
        "制造商质保承诺函待签约后提供。",
    ],
    START: [
        "质保期自发货之日起计算。",
        "质保期自开具发票之日起计算。",
        "质保期自签收之日起。",
        "质保期自出厂验收合格之日起计算。",
        "质保期自初步验收合格之日起计算。",
        "质保期自验收合格或到货后1个月起（以先到者为准）。",
    ],
    AFTER: [
        "质保期满后，维修按市场价收费。",
        "质保期满后，维修收取人工费和配件费。",
        "质保期满后，由双方协商维修费用。",
        "质保期满后，提供有偿维修服务。",
        "质保期满后，人工费按每小时200元收取，配件按成本价。",
    ],
    WARRANTY: [
        # Somebody else's, something else's, some other time's.
        "我公司在某医院项目中提供了质保3年的服务。",
        "厂家质保3年。",
        "分包商提供3年质保。",
        "竞争对手质保期3年。",
        "行业内质保期普遍为3年。",
        "我公司成立3年，质保期优良。",
        "租赁期3年，质保优良。",
        "质保期自验收合格之日起算，3年后回访。",
        "设计使用年限3年，质保期内免费。",
        "质保金在3年后退还。",
        "附件5 合同复印件（与第三人民医院签订）\n质保期3年。",
        "贵州省图书馆采购项目合同\n甲方：贵州省图书馆\n质保期3年。",
        "三、类似项目\n质保期3年。",
        "采购人应在质保期3年内按说明书使用。",
        # A part, a product, a share of it.
        "电池质保3年。",
        "主机质保3年，配件质保1年。",
        "软件质保3年，硬件质保1年。",
        "质保期3年，易损件除外。",
        "质保期3年，电池及耗材质保1年。",
        "我公司承诺质保期3年（仅限人工）。",
        "旧设备不质保，新设备质保3年。",
        # Against payment, against a condition, by way of talk.
        "如采购人另行付费，我公司质保期3年。",
        "若合同金额超过100万元，质保期3年。",
        "如有需要，可提供3年质保。",
        "质保期3年（须另购延保服务）。",
        "免费质保期3年，其中第三年收取50%的配件费用。",
        "质保期3年。上述质保须另行付费。",
        "质保期3年。以上承诺仅适用于主机。",
        "质保期3年。\n以上承诺仅供参考，以合同为准。",
        "质保期3年，具体以厂家政策为准。",
        "质保期3年有待商议。",
        "质保期3年，我公司难以做到。",
        "质保期3年不适用于本项目。",
        "我方愿意与采购人商讨3年质保。",
        "我公司建议采购人选择3年质保。",
        "质保期一般为3年。",
        # A ceiling, a range, a near value, a blank, a tick that is not there.
        "质保期最长3年。",
        "质保期不超过3年。",
        "质保期3年以下。",
        "质保期3年内。",
        "质保期近3年。",
        "质保期2-3年。",
        "质保期可延长至3年。",
        "质保期：3年或10000小时。",
        "质保期叁年（2年）。",
        "质保期：□3年 □1年",
        "质保期：3年？",
        "质保期：3年（示例）。",
        "投标函（格式）\n质保期：3年（投标人填写）",
        "投标函\n我方承诺质保期：【 】年。",
        # The tender's own words.
        "附件：招标文件\n质保期不少于3年。",
        "附件一 招标文件采购需求\n一、质保期不少于3年。",
        "招标文件要求如下：\n1、质保期不少于3年。\n2、2小时内到达现场。",
        "招标文件第3.2条：质保期不少于3年。",
        "我公司理解招标文件要求质保期不少于3年。",
        "根据招标文件第三章的规定，质保期不少于3年，我公司对此不能响应。",
        "★质保期不少于3年。 应答：满足。",
        "★质保期不少于3年。\n应答：满足。",
        "质保期不少于3年。（应答：不满足）",
        "1. 质保期不少于3年。 应答：详见技术方案。",
        "要求：质保期不少于3年。\n响应：满足。",
        "质保期应不少于3年。",
        "供应商须提供不少于3年的质保。",
        "中标方提供3年质保。",
        "采购人有权要求供应商提供3年质保。",
        # Said again, differently.
        "质保期3年。\n质保期2年。",
        "质保期为1年，第2至3年收费维保。",
    ],
    ONSITE: [
        "我公司承诺2小时内到达现场，但节假日除外。",
        "我公司承诺工作时间内2小时内到达现场。",
        "2小时内到达现场（限工作日）。",
        "2个工作小时内到达现场。",
        "若备件充足，2小时内到达现场。",
        "如遇交通拥堵，2小时内到达现场的时限顺延。",
        "经双方确认后2小时内到达现场。",
        "备件到货后2小时内到达现场。",
        "出发后2小时内到达现场。",
        "货物2小时内到达现场。",
        "我公司承诺80%的故障2小时内到达现场。",
        "2小时内到达现场的比例不低于90%。",
        "平均2小时到达现场。",
        "最快2小时到达现场。",
        "有望2小时内到达现场。",
        "2小时内派出工程师，尽快到达现场。",
        "2小时内到达现场，收取上门费。",
        "2小时内到达现场（不含路程时间）。",
        "2小时内到达现场的承诺以备件库存为准。",
        "2小时后到达现场。",
        "2小时车程，可到达现场。",
        "2小时内制定到达现场的计划。",
        "不能保证2小时内到达现场。",
        "无法在2小时内到达现场。",
        "针对重大故障，2小时内到达现场。",
        "VIP客户2小时内到达现场。",
        "签订维保合同的用户2小时内到达现场。",
        "第一年2小时内到达现场，第二年起4小时内到达现场。",
        "在市区范围内2小时内到达现场。",
    ],
    RESPONSE: [
        "邮件2小时内自动回复。",
        "仅工作时间2小时内响应。",
        "平台响应时间≤2秒。",
        "2小时后响应。",
        "响应时间2小时，节假日顺延。",
        "我公司承诺及时响应。",
    ],
    HOURS: [
        "提供5×24小时技术支持。",
        "7×24小时邮箱留言，工作日处理。",
        "7×24小时技术支持不在本次报价范围内。",
        "热线7×24小时，春节期间除外。",
        "设备7×24小时连续运行。",
        "我公司不提供7×24小时技术支持。",
        "提供7×24小时技术支持（仅限付费用户）。",
    ],
    INSURANCE: [
        "我公司已投保产品责任险，保额500万美元。",
        "我公司已投保公众责任险，保额500万元。",
        "我公司已投保产品责任险，保额50万元。",
        "我公司拟投保产品责任险500万元。",
        "产品责任险保费500万元。",
        "我公司已投保产品责任险及公众责任险，保额合计500万元。",
        "我公司已投保产品责任险，保额500万元，每次事故限额50万元。",
        "生产厂家已投保产品责任险，保额500万元。",
    ],
    ISO: [
        "我公司正在申请ISO 9001质量管理体系认证证书。",
        "我公司计划取得ISO 9001认证证书。",
        "我公司参照ISO 9001标准管理。",
        "我公司的供应商具有ISO 9001证书。",
        "我公司控股股东具有ISO 9001证书。",
        "制造商具有ISO 9001证书。",
        "我公司曾获得ISO 9001证书。",
        "我公司ISO 9001证书已暂停。",
        "我公司ISO 9001证书已被撤销。",
        "我公司具备取得ISO 9001证书的能力。",
        "附：ISO 9001证书（申请中）。",
        "我公司持有ISO 14001证书。",
    ],
    WARRANTY_EN: [
        "The Purchaser is entitled to require a warranty period of 3 years.",
        "Our standard warranty is up to 3 years.",
        "A warranty of 3 years is available at extra cost.",
        "The warranty is 1 year, extendable to 3 years.",
        "A 3 year warranty applies to the pump only.",
        "The manufacturer offers a 3 year warranty.",
        "Most of our customers choose a 3 year warranty.",
        "We do not offer a warranty of 3 years.",
        "The tender requires a warranty of 3 years.",
        "We note that the warranty period shall be at least 3 years.",
        "Provided the service plan is purchased, the warranty period is 3 years.",
        "Our warranty was 3 years in our previous contract.",
        "The warranty of 3 years does not apply to batteries.",
        "Warranty period: nearly 3 years.",
        "3 years warranty (optional).",
    ],
    ONSITE_EN: [
        "We attend on site within 4 hours on average.",
        "90% of calls are attended on site within 4 hours.",
        "We attend on site within 4 business hours.",
        "We attend on site within 4 hours, Monday to Friday.",
        "An engineer is dispatched within 4 hours.",
        "We attend on site within 4 hours in London.",
        "We attend on site within 4 hours, weather permitting.",
        "Where parts are available, we attend on site within 4 hours.",
        "The customer shall attend on site within 4 hours.",
        "We attend on site within 4 hours of leaving our depot.",
        "We attend on site within 4 hours except on Sundays.",
        "We attend on site within 4 to 8 hours.",
        "We will endeavour to attend on site within 4 hours.",
    ],
    RESPONSE_EN: ["An automatic reply is sent within 2 hours.", "Our web pages respond within 2 seconds."],
    INSURANCE_EN: [
        "We hold public liability insurance of GBP 5 million.",
        "We hold product liability insurance of GBP 5 million for each claim.",
        "We hold public liability insurance of EUR 5 million for each claim.",
        "Our parent company holds public liability insurance of GBP 5 million for each claim.",
        "We hold public liability insurance of GBP 10 million in the aggregate.",
    ],
    ISO_EN: [
        "We work in accordance with ISO 9001.",
        "We are working towards ISO 9001 certification.",
        "Our ISO 9001 certificate has been suspended.",
        "Our subcontractor holds an ISO 9001 certificate.",
        "We held an ISO 9001 certificate until 2019.",
        "We can obtain an ISO 9001 certificate.",
    ],
    HOURS_EN: [
        "A voicemail is available 24 hours a day, 7 days a week.",
        "Support is available 24/7 for an additional fee.",
        "Support is available 24/7 except public holidays.",
        "Our website is available 24/7.",
        "Support is not available 24/7.",
    ],
}  # fmt: skip


def pairs(cases: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(tender, bid) for tender, bids in cases.items() for bid in bids]


@pytest.mark.parametrize(("tender", "bid"), pairs(MET))
def test_a_firm_promise_that_covers_the_demand_is_met(tender: str, bid: str) -> None:
    (result,) = results(tender, bid)
    assert result.verdict in ("compliant", "better"), result
    assert result.quote


@pytest.mark.parametrize(("tender", "bid"), pairs(NOT_MET))
def test_what_only_looks_like_a_promise_is_not(tender: str, bid: str) -> None:
    (result,) = results(tender, bid)
    assert result.verdict not in ("compliant", "better"), result


def test_near_misses_outnumber_hits() -> None:
    assert len(pairs(NOT_MET)) > 3 * len(pairs(MET))
