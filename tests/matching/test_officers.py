"""Pairs from many trades, scripts and layouts with the verdict that an officer would sign. Near misses outnumber hits."""

import pytest

from .checks import MET, results, table

HEADS = "序号 | 招标文件要求 | 投标响应 | 偏离情况"
HEADS_EN = "Clause | Requirement | Our response | Compliance"
GRADES = "故障级别 | 响应时间 | 到场时间 | 修复时间"


def row(required: str, answer: str, label: str = "无偏离") -> str:
    """A deviation table of one row."""
    return f"商务偏离表\n{table(HEADS, f'1 | {required} | {answer} | {label}')}"


def grades(*rows: str) -> str:
    """A table of fault levels."""
    return f"服务承诺\n{table(GRADES, *rows)}"


PUMP = "水泵质保3年，控制柜质保5年。"
HOURS_4 = "接到报修后4小时内到达现场。"
SUM = "中标人须投保公众责任险，每次事故赔偿限额不低于500万元。"
SITE = "投标人须在青石市设有售后服务网点。"
SITE_LATER = "投标人须在青石市设有售后服务网点，或承诺中标后15日内设立。"
RECORD = "投标人须提供2023年1月1日以来的同类项目业绩不少于3份。"
STANDARD = "产品须符合GB 4943.1-2022。"
LICENCE = "投标人须具有建筑机电安装工程专业承包二级及以上资质。"
AUTHORITY = "投标人须提供生产厂家针对本项目出具的授权书。"
PAID = "付款方式：验收合格后支付合同价款的97%，其余3%于质保期满后支付。"
LATE = "第五章 合同主要条款\n乙方逾期交货的，每逾期一日，按合同总价的0.5%向甲方支付违约金。"
MAKER = "生产厂家须具有ISO 9001质量管理体系认证证书。"

# Tender, bid, and the verdicts that are right for each demand in order; `|` where a careful reader may choose.
PAIRS = [
    # Tiers.
    (HOURS_4, "市区2小时、郊县6小时内到达现场。", ["review"]),
    (HOURS_4, "市区2小时、郊县4小时内到达现场。", ["compliant|better"]),
    (HOURS_4, "市区及郊县均在3小时内到达现场。", ["better"]),
    (HOURS_4, "市区及郊县均在6小时内到达现场。", ["deviation"]),
    (HOURS_4, grades("紧急故障 | 10分钟 | 1小时 | 4小时", "一般故障 | 30分钟 | 8小时 | 24小时"), ["conflict|deviation|review"]),
    (HOURS_4, grades("紧急故障 | 10分钟 | 1小时 | 4小时", "一般故障 | 30分钟 | 4小时 | 24小时"), ["compliant|better"]),
    (PUMP, "水泵质保3年，控制柜质保3年。", ["compliant", "deviation"]),
    (PUMP, "全部设备质保5年。", ["better", "compliant"]),
    (PUMP, "全部设备质保3年。", ["compliant", "deviation"]),
    # Exceptions and what is left open.
    ("接到报修后24小时内修复。", "24小时内修复，需更换进口部件的除外。", ["review"]),
    ("接到报修后24小时内修复。", "24小时内修复，不可抗力除外。", ["compliant"]),
    ("质保期不少于3年。", "质保期3年，易损件除外。", ["review"]),
    ("质保期不少于3年。", "质保期3年，人为损坏除外。", ["compliant"]),
    ("软件终身免费升级。", "软件升级事宜另行商定。", ["review"]),
    ("合同签订后60日内交货。", "计划于2026年8月底前将货物送到。", ["review"]),
    ("合同签订后60日内交货。", "分两批交货：第一批30日内，第二批75日内。", ["review|deviation|conflict"]),
    ("合同签订后30日内交货。", "合同签订后30日内交货。\n进度计划\n合同签订后第45天完成供货。", ["conflict"]),
    ("合同签订后30日内交货。", "投标有效期为自开标之日起90天，合同签订后30日内交货。", ["compliant"]),
    # Rosters are no service hours; office hours are.
    ("提供7×24小时服务。", "提供7×24小时服务。工作日9:00-21:00至少2人在岗。", ["compliant"]),
    ("提供7×24小时服务。", "提供7×24小时服务。\n二、服务台\n服务台周一至周五9:00-18:00受理。", ["conflict"]),
    # Sums.
    (SUM, "我公司投保公众责任险，累计赔偿限额500万元。", ["review|deviation"]),
    (SUM, "我公司投保公众责任险，每次事故赔偿限额壹仟万元。", ["better"]),
    (SUM, "我公司投保公众责任险，每次事故赔偿限额伍佰万元整（￥500000）。", ["review"]),
    (SUM, "我公司投保公众责任险，每次事故赔偿限额伍佰万元整（￥5,000,000）。", ["compliant"]),
    # A place and a promise of a place.
    (SITE, "我公司在青石市人民路12号设有售后服务网点。", ["compliant"]),
    (SITE, "我公司在白沙市设有售后服务网点。", ["review|deviation"]),
    (SITE, "我公司在白沙市设有售后服务网点，青石市由该网点覆盖，不再另设。", ["deviation"]),
    (SITE, "我公司承诺中标后10日内在青石市设立售后服务网点。", ["review"]),
    (SITE, "视业务情况，我公司可在青石市设立售后服务网点。", ["review"]),
    (SITE_LATER, "我公司承诺中标后10日内在青石市设立售后服务网点。", ["compliant"]),
    (SITE_LATER, "我公司承诺中标后30日内在青石市设立售后服务网点。", ["deviation|review"]),
    # Contracts done.
    (RECORD, "2023年1月1日以来同类项目业绩4份，合同复印件附后。", ["better"]),
    (RECORD, "同类项目业绩3份，合同复印件附后。", ["review"]),
    (RECORD, "2020年1月1日以来同类项目业绩3份，合同复印件附后。", ["review"]),
    (RECORD, "2023年1月1日以来同类项目业绩3份。", ["review"]),
    (RECORD, "2023年1月1日以来同类项目业绩2份，合同复印件附后。", ["deviation"]),
    # Papers.
    (AUTHORITY, "锐谱仪器股份有限公司针对本项目出具的授权书附后。", ["compliant"]),
    (AUTHORITY, "我公司针对本项目出具授权书，授权王某为代表。", ["missing"]),
    (AUTHORITY, "法定代表人授权书附后。", ["missing"]),
    (LICENCE, "我公司具有建筑机电安装工程专业承包一级资质。", ["better|compliant"]),
    (LICENCE, "我公司具有建筑机电安装工程专业承包三级资质。", ["deviation"]),
    ("承办商须为注册电业承办商。", "Northgate Ltd is a Registered Electrical Contractor.", ["compliant"]),
    ("承办商须为注册电业承办商。", "Northgate Ltd is a Registered Lift Contractor.", ["missing"]),
    ("投标人须具有安全生产许可证。", "The bidder holds a work safety licence.", ["compliant|review"]),
    ("投标人须具有安全生产许可证。", "The bidder holds a road transport licence.", ["missing"]),
    (MAKER, "设备由我公司自行生产，我公司持有ISO 9001质量管理体系认证证书。", ["compliant"]),
    (MAKER, "设备由锐谱公司生产，我公司持有ISO 9001质量管理体系认证证书。", ["review|deviation"]),
    (MAKER, "我公司是所投产品制造商的授权代理，我公司持有ISO 9001质量管理体系认证证书。", ["review|deviation"]),
    (STANDARD, "产品符合GB 4943.1-2011。", ["deviation"]),
    (STANDARD, "产品符合国家相关标准。", ["review"]),
    # Money.
    (PAID, "付款方式：合同签订后支付30%预付款，验收合格后支付67%，质保期满后支付3%。", ["deviation"]),
    (PAID, row("验收合格后支付97%", "验收合格后支付97%，其余3%于质保期满后支付"), ["compliant"]),
    (LATE, "逾期交货的，每逾期一日按合同总价的0.5%支付违约金。", ["compliant"]),
    (LATE, "逾期交货的，每逾期一日按合同总价的0.1%支付违约金。", ["deviation"]),
    (LATE, "逾期交货的，每逾期一周按合同总价的0.5%支付违约金。", ["review"]),
    (LATE, "第五章 合同主要条款\n乙方逾期交货的，每逾期一日，按合同总价的0.5%向甲方支付违约金。", ["review|missing"]),
    # Measured properties: a weaker bound is a deviation, the row's own words are no commitment.
    ("噪声≤45dB(A)。", "噪声≤50dB(A)。", ["deviation"]),
    ("噪声≤45dB(A)。", "噪声≤40dB(A)。", ["better"]),
    ("噪声≤45dB(A)。", row("噪声≤45dB(A)", "详见彩页"), ["review"]),
    ("数据条目准确率不低于99.9%。", "数据整体准确率不低于99.9%。", ["review|missing"]),
    # English and traditional characters.
    ("The supplier shall attend on site within 4 hours.", f"Compliance\n{table(HEADS_EN, '3.1 | Attend on site within 4 hours | 6 hours | Compliant')}", ["deviation"]),
    ("The supplier shall attend on site within 4 hours.", f"Compliance\n{table(HEADS_EN, '3.1 | Attend on site within 4 hours | Noted | Compliant')}", ["review"]),
    ("The supplier shall attend on site within 4 hours.", f"Compliance\n{table(HEADS_EN, '3.1 | Attend on site within 4 hours | Not included in our offer | -')}", ["deviation"]),
    ("The supplier shall name at least three references.", "Four references are named in annex C.", ["better"]),
    ("The supplier shall name at least three references.", "Two references are named in annex C.", ["deviation"]),
    ("At least two engineers shall be based at the head office.", "Engineers will be placed at the head office as the workload requires.", ["review"]),
    ("得標廠商須於接獲通知後2小時內回覆。", "得標廠商須於接獲通知後2小時內回覆。", ["review"]),
    ("得標廠商須於接獲通知後2小時內回覆。", "本公司接獲通知後1小時內回覆。", ["better"]),
    ("叫修後4小時內到修。", "叫修後4個工作小時內到修。", ["review"]),
    ("保固期二年，自驗收合格日起算。", "保固期二年，自交貨日起算。", ["compliant", "deviation"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("tender", "bid", "verdicts"), PAIRS, ids=[f"{number}" for number, _ in enumerate(PAIRS, start=1)]
)
def test_the_verdict_is_one_that_an_officer_would_sign(tender: str, bid: str, verdicts: list[str]) -> None:
    head = "" if bid.startswith(("商务", "服务承诺", "Compliance", "第五章")) else "服务承诺\n"
    found = results(tender, head + bid, suffix="md" if "|" in bid else "txt")
    assert len(found) == len(verdicts), found
    for result, accepted in zip(found, verdicts, strict=True):
        assert result.verdict in accepted.split("|"), result


def test_near_misses_outnumber_hits() -> None:
    met = {verdict.value for verdict in MET}
    hits = [pair for pair in PAIRS if all({*accepted.split("|")} & met for accepted in pair[2])]
    assert len(hits) < len(PAIRS) / 2
