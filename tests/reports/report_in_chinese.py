"""A report in Chinese made by hand, with every verdict."""

from decimal import Decimal

from report_builders import ENGINE, document, finding, hours, requirement, term, years

from chalicelib.model.finding import (
    BidResult,
    Importance,
    Overall,
    Report,
    TenderSummary,
    Verdict,
)
from chalicelib.model.term import Condition, Operator, Strength
from chalicelib.model.value import Duration, Event, Frequency, Money, Quantity, Rate, Schedule

LONG_QUOTE = (
    "质保期内，投标人应当提供7×24小时电话响应服务；接到采购人故障报修后30分钟内电话响应，电话不能解决的，"
    "市区内2小时、郊区4小时内派具有原厂认证的工程师到达现场；一般故障4小时内修复，重大故障24小时内修复，"
    "24小时内不能修复的，须免费提供同档次或更高档次的备用机，直至故障设备修复并经采购人确认恢复正常使用为止。"
)

REQUIREMENTS = (
    requirement(
        1,
        "故障响应时间",
        LONG_QUOTE,
        value=hours("0.5"),
        importance=Importance.MANDATORY,
        conditions=(Condition(kind="channel", value="phone"), Condition(kind="severity", value="urgent")),
    ),
    requirement(
        2,
        "质保期",
        "★质保期≥3年，自验收合格之日起计算。",
        topic="warranty_period",
        operator=Operator.AT_LEAST,
        value=years("3"),
        importance=Importance.MANDATORY,
        page=31,
    ),
    requirement(
        3,
        "质保起算",
        "★质保期≥3年，自验收合格之日起计算。",
        topic="warranty_start",
        operator=Operator.EXACTLY,
        value=Event.ACCEPTANCE,
        importance=Importance.MANDATORY,
        page=31,
    ),
    requirement(
        4,
        "巡检频次",
        "▲每季度巡检不少于1次",
        topic="inspection_frequency",
        operator=Operator.AT_LEAST,
        value=Frequency(amount=Decimal(1), per=Duration(amount=Decimal(1), unit="quarter")),
        importance=Importance.IMPORTANT,
        page=32,
    ),
    requirement(
        5,
        "产品责任险",
        "投标人须提供产品责任险保单复印件，保额不低于500万元。",
        topic="insurance",
        subject="product_liability",
        operator=Operator.AT_LEAST,
        value=Money(amount=Decimal(5_000_000), currency="CNY"),
        importance=Importance.MANDATORY,
        page=33,
    ),
    requirement(
        6,
        "到场时间",
        "接到报修后应在  小时内到达现场",
        topic="onsite_time",
        value_blank=True,
        importance=Importance.IMPORTANT,
        page=33,
    ),
    requirement(
        7,
        "服务时间",
        "提供7×24小时热线服务",
        topic="service_hours",
        operator=Operator.EXACTLY,
        value=Schedule(days_per_week=Decimal(7), hours_per_day=Decimal(24)),
        page=33,
    ),
    requirement(
        8,
        "跑步机速度",
        "速度范围：0.8-16km/h",
        topic="technical_parameter",
        subject="跑步机/速度",
        operator=Operator.BETWEEN,
        value=Quantity(min=Decimal("0.8"), max=Decimal(16), unit="km/h"),
        page=35,
    ),
    requirement(
        9,
        "用户满意率",
        "用户满意率不低于95%",
        topic="satisfaction_rate",
        operator=Operator.AT_LEAST,
        value=Rate(amount=Decimal(95)),
        page=36,
    ),
    requirement(
        10,
        "投标文件签章",
        "★投标文件须加盖公章并由法定代表人或其授权代表签字。",
        topic="qualification",
        operator=Operator.PRESENT,
        importance=Importance.MANDATORY,
        page=8,
    ),
)

FINDINGS_A = (
    finding(
        1,
        Verdict.COMPLIANT,
        "承诺 ≤ 30分钟，等于要求 ≤ 0.5小时。",
        term("我公司承诺接到报修后30分钟内电话响应", value=Duration(amount=Decimal(30), unit="minute")),
    ),
    finding(
        2,
        Verdict.BETTER,
        "承诺 5年，长于要求 ≥ 3年。",
        term("免费质保五年", topic="warranty_period", operator=Operator.EXACTLY, value=years("5"), page=9),
    ),
    finding(
        3,
        Verdict.DEVIATION,
        "承诺自交货起算，早于要求的自验收合格起算，质保实际缩短。",
        term(
            "质保期自货物交付之日起计算",
            topic="warranty_start",
            operator=Operator.EXACTLY,
            value=Event.DELIVERY,
            page=9,
        ),
        advice="请核对投标文件第9页与合同条款；投标人自查时可改为“自验收合格之日起计算”。",
        code="TC120",
    ),
    finding(
        4,
        Verdict.REVIEW,
        "承诺含“原则上”，不是明确承诺，不能据此认定满足。",
        term(
            "原则上每季度进行一次巡检，具体时间由双方协商确定",
            topic="inspection_frequency",
            operator=Operator.EXACTLY,
            value=Frequency(amount=Decimal(1), per=Duration(amount=Decimal(1), unit="quarter")),
            strength=Strength.HEDGED,
            page=3,
            name="售后服务方案.docx",
        ),
        advice="请投标人书面澄清巡检次数。",
        code="TC140",
    ),
    finding(
        5,
        Verdict.MISSING,
        "全部页面中没有找到产品责任险的承诺或保单。",
        advice="请在第五章“资格证明文件”及附件中人工核对保单。",
        searched="投标文件.pdf 全部 48 页、售后服务方案.docx；检索词：产品责任险、责任保险、保单、保额",
        code="TC201",
    ),
    finding(
        6,
        Verdict.REVIEW,
        "招标文件的数值缺失，无法比较。",
        term("2小时内到达现场", topic="onsite_time", value=hours("2")),
        code="TC150",
    ),
    finding(
        7,
        Verdict.CONFLICT,
        "第7页承诺 7×24小时，第22页写明周一至周五 8 小时，两处不一致。",
        term(
            "服务热线工作时间：周一至周五 9:00—17:00",
            topic="service_hours",
            operator=Operator.EXACTLY,
            value=Schedule(days_per_week=Decimal(5), hours_per_day=Decimal(8)),
            page=22,
        ),
        term(
            "我公司设立7×24小时服务热线",
            topic="service_hours",
            operator=Operator.EXACTLY,
            value=Schedule(days_per_week=Decimal(7), hours_per_day=Decimal(24)),
        ),
        code="TC130",
    ),
    finding(
        8,
        Verdict.COMPLIANT,
        "投标参数 0.8–18 km/h 覆盖要求的 0.8–16 km/h。",
        term(
            "速度：0.8～18km/h",
            topic="technical_parameter",
            operator=Operator.BETWEEN,
            value=Quantity(min=Decimal("0.8"), max=Decimal(18), unit="km/h"),
            page=15,
        ),
        code="TC110",
    ),
    finding(
        9,
        Verdict.COMPLIANT,
        "承诺 ≥ 98%，高于要求。",
        term(
            "满意率达到98%以上",
            topic="satisfaction_rate",
            operator=Operator.AT_LEAST,
            value=Rate(amount=Decimal(98)),
        ),
    ),
    finding(10, Verdict.NOT_CHECKED, "程序不检查纸质签字和印章。", code="TC900"),
)


def chinese() -> Report:
    """Two bids, every verdict, a scan and unread pages."""
    tender = TenderSummary(
        document=document("招标文件.pdf", 86, scanned_pages=(33,), blank_pages=(2, 86)),
        requirements=REQUIREMENTS,
    )
    documents_a = (
        document("投标文件.pdf", 48, scanned_pages=(7, 8, 9, 22), blank_pages=(48,)),
        document(
            "售后服务方案.docx",
            1,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    )
    met = tuple(
        finding(number, Verdict.COMPLIANT, "承诺等于要求。", term("完全响应，质保三年", value=years("3")))
        for number in range(1, 10)
    )
    return Report(
        tender=tender,
        bids=(
            BidResult(
                name="甲方科技有限公司",
                documents=documents_a,
                overall=Overall.NON_RESPONSIVE,
                findings=FINDINGS_A,
            ),
            BidResult(
                name="乙丙健身器材（上海）股份有限公司",
                documents=(document("投标文件.pdf", 30, unread_pages=(11, 12, 13)),),
                overall=Overall.RESPONSIVE,
                findings=(*met, FINDINGS_A[9]),
            ),
        ),
        engine=ENGINE,
    )
