"""Each rule on tenders with what gives it, and more of what looks like it and does not."""

import time

import pytest

from .test_examples import found

HEAD = "第三章 采购需求\n一、售后服务要求\n"
FATAL = "标注★的条款为实质性条款，不满足的投标无效。\n"
CONDITIONS = "第一章 招标公告\n二、投标人资格要求\n"
SCORING = "\n第四章 评标办法\n二、综合评分\n"

HITS = [
    ("TL101", HEAD + "1、质保期不少于3年。\n2、质保期不少于5年。"),
    ("TL101", HEAD + "1、质保期不少于3年。\n2、所投产品免费质保2年。"),
    ("TL101", "第二章 投标人须知\n投标有效期为90天。\n第六章 投标文件格式\n一、投标函\n投标有效期为60天。"),
    ("TL101", HEAD + "1、接到通知后供应商须在1小时内响应。\n2、接到通知后供应商须在30分钟内响应。"),
    ("TL101", HEAD + "1、合同签订后30日内交货。\n2、交货期：合同签订后45日内。"),
    ("TL101", "Section 3 Requirements\n1. The supplier shall respond within 2 hours.\n2. The contractor shall respond within 4 hours."),
    ("TL102", HEAD + "1、合同签订后30日内交货。\n2、合同签订后30个工作日内交货。"),
    ("TL102", HEAD + "1、接到投诉后24小时内答复。\n2、接到投诉后1个工作日内答复。"),
    ("TL103", HEAD + "质保期不少于  年。"),
    ("TL103", HEAD + "中标人须在接到报修后____小时内到达现场。"),
    ("TL104", HEAD + "质保期为叁(2)年。"),
    ("TL104", "第二章 投标人须知\n投标有效期为九十(60)天。"),
    ("TL104", HEAD + "质保期为三年（5年）。"),
    ("TL105", HEAD + "所投健身器材符合GB 19272-2011要求。"),
    ("TL105", CONDITIONS + "投标人须具有OHSAS 18001职业健康安全管理体系认证证书。"),
    ("TL105", HEAD + "施工符合GB 50303-2002的规定。"),
    ("TL106", HEAD + "▲1、具有报警功能。\n▲2、具有远程升级功能。"),
    ("TL107", "第二章 投标人须知\n带“★”的为实质性要求，必须满足。\n" + HEAD + "1、质保期不少于3年。"),
    ("TL108", FATAL + HEAD + "★1、质保期不少于3年。" + SCORING + "带“★”的指标每有一项不满足扣3分。"),
    ("TL109", HEAD + "1、质保期不少于3年。" + SCORING + "标“▲”项为重要指标，每有一项不满足扣2分。"),
    ("TL110", HEAD + "中标人原则上每月巡检1次。"),
    ("TL110", HEAD + "(2)正常情况下，中标人2小时内到达现场。"),
    ("TL110", HEAD + "供应商应尽量在2小时内到达现场。"),
    ("TL110", FATAL + HEAD + "★1、供应商应尽可能提供原厂人员驻场。"),
    ("TL111", HEAD + "中标人接到报修后应立即到达现场。"),
    ("TL111", HEAD + "供应商接到投诉后须及时答复。"),
    ("TL112", HEAD + "服务器须采用浪潮品牌产品。"),
    ("TL112", HEAD + "变频器品牌：西门子。"),
    ("TL113", HEAD + "一级故障1小时内修复，二级故障4小时内修复，三级故障24小时内修复。"),
    ("TL114", CONDITIONS + "投标人须具有安全生产许可证。" + SCORING + "具有安全生产许可证的得2分。"),
    ("TL114", CONDITIONS + "投标人须具有不少于2份类似项目业绩。" + SCORING + "类似项目业绩每提供1份得2分，最高10分。"),
    ("TL115", CONDITIONS + "代理商投标的，须提供制造商授权书。"),
    ("TL116", CONDITIONS + "投标人注册资金达到1000万元及以上。"),
    ("TL116", CONDITIONS + "投标人上年度营业收入不少于2亿元。"),
]  # fmt: skip

NOTHING = [
    # TL101: another grade, place, thing, lot, way or step is another demand, and the same length is the same.
    HEAD + "1、一级故障2小时内修复。\n2、二级故障8小时内修复。\n一级故障是指全部业务中断的故障，二级故障是指部分业务受影响的故障。",
    HEAD + "1、市区2小时内到达现场。\n2、郊区4小时内到达现场。",
    HEAD + "1、质保期不少于3年。\n2、质保期不少于36个月。",
    HEAD + "1、质保期不少于3年。\n2、电池质保期不少于1年。",
    HEAD + "1、整机质保3年。\n2、水泵、电机等关键设备质保5年。",
    HEAD + "A包质保期不少于3年。\nB包质保期不少于5年。",
    "第一包 采购需求\n质保期不少于3年。\n第二包 采购需求\n质保期不少于5年。",
    HEAD + "1、电话30分钟内响应。\n2、现场2小时内响应。",
    HEAD + "1、接到报修后1小时内响应。\n2、接到报修后4小时内到达现场。",
    HEAD + "质保期不少于3年。" + SCORING + "质保期每延长1年加1分，满5年得2分。",
    "第二章 投标人须知\n投标有效期为90天。\n投标保证金有效期为120天。",
    "第二章 投标人须知\n投标有效期为90天。\n检测报告有效期为1年。",
    HEAD + "1、合同签订后30日内交货。\n2、逾期15日未交货的，采购人有权解除合同。",
    HEAD + "1、工作时间1小时内到达现场。\n2、节假日3小时内到达现场。",
    HEAD + "原质保期2年现更正为质保期3年。",
    # TL102
    HEAD + "1、接到投诉后24小时内答复。\n2、接到投诉后5个工作日内解决。",
    # TL103: a form that the bidder fills in, a figure on its line, a contract's blanks.
    "第六章 投标文件格式\n一、投标函\n投标有效期为____天。",
    "第五章 合同格式\n质保期____年。",
    HEAD + "质保期不少于_3_年。",
    # TL104: both ways the same, an item's number, a clause's.
    HEAD + "质保期为叁(3)年。",
    HEAD + "质保期为三年（3年）。",
    HEAD + "按第三(2)项的规定执行。",
    "第二章 投标人须知\n投标有效期为九十(90)天。",
    # TL105: the edition in force, no edition, whoever knows of the change.
    HEAD + "所投健身器材符合GB 19272-2024要求。",
    HEAD + "所投健身器材符合GB 19272要求。",
    HEAD + "所投健身器材符合GB 19272-2011或最新版本的要求。",
    HEAD + "GB 19272-2011已被GB 19272-2024代替。",
    HEAD + "电缆符合GB 99999-2001要求。",
    # TL106–TL109: marks that are explained and used, of the government's lists, in another volume, if any.
    FATAL + HEAD + "★1、质保期不少于3年。",
    "第二章 投标人须知\n节能产品品目清单中标★的为强制采购产品。\n" + HEAD + "1、质保期不少于3年。",
    "第二章 投标人须知\n带“★”的条款（如有）为实质性要求，必须满足。\n" + HEAD + "1、质保期不少于3年。",
    "第二章 投标人须知\n带“★”的条款为实质性要求，必须满足，技术规范另册。\n" + HEAD + "1、质保期不少于3年。",
    HEAD + "★1、质保期不少于3年。\n注：★为实质性要求。",
    FATAL + HEAD + "★1、质保期不少于3年。" + SCORING + "非★条款每有一项负偏离扣1分。",
    FATAL + HEAD + "★1、质保期不少于3年。\n▲2、具有报警功能。" + SCORING + "▲条款每有一项不满足扣2分。",
    HEAD + "※ 本表可复制。\n● 质保期不少于3年。",
    # TL110: no figure, the buyer's own freedom, another clause's figure.
    HEAD + "供应商应尽量减少噪声。",
    HEAD + "采购人原则上每月考核1次。",
    HEAD + "原则上每月考核1次，考核结果作为付款依据。",
    HEAD + "一般高层服务人员每半年回访1次。",
    HEAD + "中标人须在2小时内到达现场，原则上由项目经理带队。",
    "第二章 投标人须知\n投标文件应尽量避免涂改。",
    # TL111: a figure stands elsewhere; the buyer, a contract's other side; a rate.
    HEAD + "1、中标人须及时响应。\n2、响应时间不超过30分钟。",
    "第二章 投标人须知\n采购人对投标人的询问应及时答复。",
    HEAD + "及时响应率不低于98%。",
    # TL112: or equivalent, compatible with, there already, a list of examples.
    HEAD + "服务器须采用浪潮或同等档次的产品。",
    HEAD + "软件须支持Oracle、达梦数据库。",
    HEAD + "须与现有华为交换机兼容。",
    "第三章 采购需求\n一、现有设备清单\n交换机品牌：华为。",
    HEAD + "品牌参考：西门子、施耐德、ABB。",
    HEAD + "须提供美的外观。",
    # TL113: defined in words or in a table; urgent faults speak for themselves.
    HEAD + "一级故障：系统全部中断。二级故障：部分功能不可用。\n一级故障1小时内修复，二级故障4小时内修复。",
    HEAD + "紧急故障1小时内到达现场，一般故障4小时内到达现场。",
    # TL114: what goes beyond, another paper, everybody's paper, a review of who may take part.
    CONDITIONS + "投标人须具有不少于2份类似项目业绩。" + SCORING + "除资格条件所需业绩外，类似项目业绩每增加1份得2分。",
    CONDITIONS + "投标人须具有安全生产许可证。" + SCORING + "具有高新技术企业证书的得2分。",
    CONDITIONS + "投标人须具有安全生产许可证。\n第四章 评标办法\n一、资格性审查\n具有安全生产许可证。",
    CONDITIONS + "投标人须提供营业执照。" + SCORING + "营业执照复印件加盖公章，业绩得2分。",
    # TL115, TL116: imported goods, not a condition, how firms are classed.
    CONDITIONS + "投标人投进口产品的，须提供制造商授权书。",
    HEAD + "供货时须提供制造商授权书。",
    CONDITIONS + "中小企业划型标准：从业人员300人以下或营业收入2000万元以下的为中小微型企业。",
    CONDITIONS + "投标人须提供上年度财务报表。",
    HEAD + "须配备从业人员10人。",
]  # fmt: skip


@pytest.mark.parametrize(("rule", "tender"), HITS, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(HITS)])
def test_it_is_found(rule: str, tender: str) -> None:
    assert found(tender) == [rule]


@pytest.mark.parametrize("tender", NOTHING, ids=[str(n) for n in range(len(NOTHING))])
def test_nothing_is_found(tender: str) -> None:
    assert found(tender) == []


def test_near_misses_outnumber_hits() -> None:
    assert len(NOTHING) > len(HITS)


@pytest.mark.parametrize(
    "piece", ["★", "“★、", "★号条款", "三(", "原则上", "每有一项★", "投标人注册资本", "采用华为"]
)
def test_a_flood_of_one_piece_is_read_in_bounded_time(piece: str) -> None:
    started = time.process_time()
    found(HEAD + piece * (40_000 // len(piece)))
    assert time.process_time() - started < 20
