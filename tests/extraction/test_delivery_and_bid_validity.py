"""How soon goods come and how long a bid binds, as clauses word it, and what only looks like it."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    ("delivery_time", "供应商须在合同签订之日起10日内启动服务。", ["<= 10 day mandatory"]),
    ("delivery_time", "合同签订后5日内进场。", ["<= 5 day"]),
    # delivery_time
    ("delivery_time", "交货期：合同签订后30个日历日内", ["<= 30 day"]),
    ("delivery_time", "供货周期不超过45天（自合同生效之日起）", ["<= 45 day"]),
    ("delivery_time", "中标人应在接到采购人供货通知后15日内将全部货物送达指定地点", ["<= 15 day mandatory"]),
    ("delivery_time", "自收到预付款之日起60日内交付全部设备", ["<= 60 day"]),
    ("delivery_time", "总工期不超过120个日历天", ["<= 120 day"]),
    ("delivery_time", "工期：90日历天", ["<= 90 day"]),
    ("delivery_time", "国产设备30天内到货，进口设备90天内到货", ["<= 30 day", "<= 90 day"]),
    ("delivery_time", "合同签订后7个工作日内完成安装调试并交付使用", ["<= 7 working_day"]),
    (
        "delivery_time",
        "分两批交货：第一批于合同签订后20天内交货，第二批于40天内交货",
        ["<= 20 day", "<= 40 day"],
    ),
    ("delivery_time", "我公司收到订单后48小时内发货", ["<= 48 hour"]),
    ("delivery_time", "交货时间：签订合同后__天", ["<= blank"]),
    ("delivery_time", "乙方须于收到送货通知单后3日内配送到位", ["<= 3 day mandatory"]),
    ("delivery_time", "交货期(天)：30", ["<= 30 day"]),
    ("delivery_time", "6供货期：20日历天", ["<= 20 day"]),
    ("delivery_time", "交货期：两周", ["<= 2 week"]),
    ("delivery_time", "自合同生效之日起一个半月内交货", ["<= 1.5 month"]),
    ("delivery_time", "厂家排产正常的情况下45天内发货", ["<= 45 day hedged"]),
    ("delivery_time", "预计合同签订后60天交货", ["<= 60 day hedged"]),
    ("delivery_time", "交付期限：自合同签订之日起60日内完成供货、安装、调试并通过验收", ["<= 60 day"]),
    ("delivery_time", "履约保证金为合同价的5%，交货期为30天", ["<= 30 day"]),
    ("delivery_time", "付款方式：货到付款，交货期15天", ["<= 15 day"]),
    ("delivery_time", "合同签订并支付预付款后60日内交货", ["<= 60 day"]),
    ("delivery_time", "交货期：天", ["<= blank"]),
    # bid_validity
    ("bid_validity", "投标有效期：自投标截止之日起90个日历天", ["== 90 day"]),
    ("bid_validity", "本投标有效期为自开标之日起60天", ["== 60 day"]),
    ("bid_validity", "响应有效期不少于90日", [">= 90 day"]),
    ("bid_validity", "报价有效期90天，自提交响应文件截止之日起算", ["== 90 day"]),
    ("bid_validity", "投标有效期：____日历天", ["== blank"]),
    ("bid_validity", "投标有效期不足90天的投标将被否决", [">= 90 day mandatory"]),
    ("bid_validity", "投标有效期3个月", ["== 3 month"]),
    ("bid_validity", "投标有效期不得少于90日历天，否则投标无效", [">= 90 day mandatory"]),
    ("bid_validity", "磋商响应文件有效期：提交截止时间后60日", ["== 60 day"]),
    ("bid_validity", "投标有效期：天", ["== blank"]),
    ("bid_validity", "投标有效期：自开标之日起____天", ["== blank"]),
]

MISSES = [
    ("bid_validity", "于开标当日倒推三年内的业绩为有效业绩。"),
    ("bid_validity", "自投标截止日往前推2年内的合同有效。"),
    ("delivery_time", "自供应商启动服务之日起3日内双方确认。"),
    ("delivery_time", "材料进场后2日内报验。"),
    ("delivery_time", "进场前3日通知甲方。"),
    ("delivery_time", "接到通知后2小时内进场抢修。"),
    ("delivery_time", "24小时内启动应急响应。"),
    # delivery_time
    ("delivery_time", "甲方应在到货后10日内组织验收"),
    ("delivery_time", "合同签订后5日内，采购人支付合同价30%的预付款"),
    ("delivery_time", "服务期限：自合同签订之日起一年"),
    ("delivery_time", "中标人应在中标通知书发出之日起30日内签订合同"),
    ("delivery_time", "逾期交货超过30天的，采购人有权解除合同"),
    ("delivery_time", "每逾期交货1天，按合同总价的0.5%支付违约金"),
    ("delivery_time", "样品应于开标前1日送达"),
    ("delivery_time", "乙方逾期7日仍未交货的，甲方有权终止合同"),
    ("delivery_time", "交货后30日内支付90%货款"),
    ("delivery_time", "货物交付后7日内，甲方对外观提出异议的，乙方应予更换"),
    ("delivery_time", "保证金在供货结束后5个工作日内退还"),
    ("delivery_time", "交货期每提前1天加0.5分"),
    ("delivery_time", "供应商应于3日内提交货物清单"),
    ("delivery_time", "施工期间24小时内不得停水"),
    ("delivery_time", "近三年供货业绩不少于3项"),
    ("delivery_time", "供货前3天通知采购人"),
    ("delivery_time", "货物到货时剩余保质期不少于6个月"),
    ("delivery_time", "交货期延误不得超过合同工期的10%，延误10天以上的罚款5000元"),
    ("delivery_time", "中标公告发布后2个工作日内发售后的文件不退"),
    ("delivery_time", "试运行30天后组织竣工验收"),
    ("delivery_time", "逾期交货10天以上的，解除合同"),
    ("delivery_time", "迟延交货30日以上的违约金另计"),
    ("delivery_time", "提供5天8小时服务"),
    ("delivery_time", "施工期间30天内禁止夜间作业"),
    ("delivery_time", "到货后10日内验收"),
    ("delivery_time", "交货地点：距离市区2小时车程"),
    ("delivery_time", "交付成果的保密期限3年"),
    ("delivery_time", "供货商成立不少于3年"),
    ("delivery_time", "合同签订后7日内提交履约保证金"),
    ("delivery_time", "到货后甲方5日内付款"),
    # bid_validity
    ("bid_validity", "投标保函有效期应超过投标有效期30天"),
    ("bid_validity", "投标保证金有效期与投标有效期一致，退还时间为5个工作日"),
    ("bid_validity", "合同有效期一年"),
    ("bid_validity", "CA证书有效期不足30天的应提前续期"),
    ("bid_validity", "中标通知书自发出之日起30天内有效"),
    ("bid_validity", "法定代表人授权书有效期90天"),
    ("bid_validity", "试剂有效期不少于12个月"),
    ("bid_validity", "优惠价格三年内有效"),
    ("bid_validity", "检测报告有效期2年"),
    ("bid_validity", "软件许可有效期一年"),
    ("bid_validity", "质保期内服务有效，保修两年"),
    ("bid_validity", "投标有效期内，投标人撤回投标的，2年内不得参加投标"),
    ("bid_validity", "在投标有效期届满前10日内，招标人可要求延长"),
    ("bid_validity", "有效投标人不足三家，5日内重新招标"),
    ("bid_validity", "投标担保有效期应为投标有效期满后30天"),
    ("bid_validity", "药品有效期不少于12个月"),
    ("bid_validity", "卡片有效期3年"),
    ("bid_validity", "本合同自签订之日起一年内有效"),
    ("bid_validity", "优惠券有效期6个月"),
    ("bid_validity", "域名有效期1年"),
    ("bid_validity", "公告有效期5个工作日"),
    ("bid_validity", "本承诺书有效期一年"),
    ("bid_validity", "有效工期90天"),
    ("bid_validity", "安全生产许可证有效期3年"),
    ("bid_validity", "保单有效期至竣工后30天"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
