"""How soon a fault is mended and a complaint is settled, as clauses word it, and what only looks like it."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    ("resolution_time", "系统异常20分钟内响应并于2小时内实施应急处置。", ["<= 2 hour"]),
    ("resolution_time", "接到告警后10分钟内响应，2小时内处置。", ["<= 2 hour"]),
    ("resolution_time", "发生故障时3小时内完成应急处置与恢复。", ["<= 3 hour"]),
    # resolution_time
    ("resolution_time", "一般性故障在到达现场后2小时内排除", ["<= 2 hour general"]),
    ("resolution_time", "设备停机时间不得超过48小时", ["<= 48 hour mandatory"]),
    ("resolution_time", "修复期限最长不超过5个工作日", ["<= 5 working_day"]),
    ("resolution_time", "维修周期≤7天", ["<= 7 day"]),
    ("resolution_time", "重大故障须在12小时内恢复设备正常运行", ["<= 12 hour mandatory urgent"]),
    ("resolution_time", "返厂维修的，自收到故障件之日起15日内修复并寄回", ["<= 15 day"]),
    ("resolution_time", "72小时内彻底解决设备故障", ["<= 72 hour"]),
    ("resolution_time", "所有报修项目24小时内处置完毕", ["<= 24 hour"]),
    ("resolution_time", "8小时内排除故障或更换同型号设备", ["<= 8 hour"]),
    ("resolution_time", "确保系统4小时内恢复正常使用", ["<= 4 hour"]),
    ("resolution_time", "中标人应在2日内完成消缺", ["<= 2 day mandatory"]),
    ("resolution_time", "故障排除不超过12小时", ["<= 12 hour"]),
    ("resolution_time", "故障修复时间：硬件故障24小时，软件故障8小时", ["<= 24 hour", "<= 8 hour"]),
    (
        "resolution_time",
        "一般故障2小时、较大故障4小时、重大故障8小时内修复",
        ["<= 2 hour general", "<= 4 hour", "<= 8 hour urgent"],
    ),
    ("resolution_time", "维修时限：____个工作日", ["<= blank"]),
    ("resolution_time", "乙方应在甲方提出后5日内整改修复完毕", ["<= 5 day mandatory"]),
    ("resolution_time", "平均修复时间（MTTR）≤4小时", ["<= 4 hour"]),
    ("resolution_time", "正常情况24小时内修复", ["<= 24 hour hedged"]),
    ("resolution_time", "我方尽最大努力在24小时内修复", ["<= 24 hour hedged"]),
    ("resolution_time", "无法保证24小时内排除故障", ["<= 24 hour negated"]),
    ("resolution_time", "进口配件到货后3日内修复", ["<= 3 day"]),
    ("resolution_time", "故障设备应在7天之内修复（不可抗力除外）", ["<= 7 day mandatory"]),
    ("resolution_time", "我公司不承担24小时内修复的义务", ["<= 24 hour negated"]),
    ("resolution_time", "在条件许可的情况下24小时内修复", ["<= 24 hour hedged"]),
    ("resolution_time", "若备件充足，24小时内修复", ["<= 24 hour hedged"]),
    ("resolution_time", "努力在24小时内修复", ["<= 24 hour hedged"]),
    ("resolution_time", "尽全力在24小时内修复", ["<= 24 hour hedged"]),
    ("resolution_time", "若无意外，24小时内修复", ["<= 24 hour hedged"]),
    ("resolution_time", "有望24小时内修复", ["<= 24 hour hedged"]),
    (
        "resolution_time",
        "普通故障1小时，较大故障2小时，重大故障4小时，特大故障24小时内修复",
        ["<= 1 hour general", "<= 2 hour", "<= 4 hour urgent", "<= 24 hour urgent"],
    ),
    ("resolution_time", "须8小时内修复，不可抗力因素除外", ["<= 8 hour mandatory"]),
    # complaint_response_time
    ("complaint_response_time", "对用户投诉，我公司在2小时内响应", ["<= 2 hour"]),
    ("complaint_response_time", "客户投诉回复率100%，48小时内回复", ["<= 48 hour"]),
    ("complaint_response_time", "就餐人员投诉的，承包商应30分钟内答复", ["<= 30 minute mandatory"]),
    ("complaint_response_time", "客诉受理时间：1小时", ["<= 1 hour"]),
    ("complaint_response_time", "投诉答复时间____小时", ["<= blank"]),
    ("complaint_response_time", "一般情况下，投诉24小时内答复", ["<= 24 hour hedged"]),
    # complaint_resolution_time
    ("complaint_resolution_time", "投诉受理后3个工作日内办结", ["<= 3 working_day"]),
    ("complaint_resolution_time", "投诉处理时限不超过5个工作日", ["<= 5 working_day"]),
    ("complaint_resolution_time", "居民投诉应在24小时内处理完毕并回访", ["<= 24 hour mandatory"]),
    ("complaint_resolution_time", "顾客投诉7日内结案", ["<= 7 day"]),
    ("complaint_resolution_time", "对有效投诉，5日内解决并反馈投诉人", ["<= 5 day"]),
]

MISSES = [
    ("resolution_time", "危险废物应在24小时内处置。"),
    ("resolution_time", "生活垃圾12小时内完成处置。"),
    ("resolution_time", "2小时内提交应急处置方案。"),
    ("resolution_time", "1小时内启动应急处置预案。"),
    ("resolution_time", "30日内完成资产处置。"),
    ("resolution_time", "应急处置小组24小时待命。"),
    ("resolution_time", "5日内报送处置意见。"),
    # resolution_time
    ("resolution_time", "48小时内不能修复的，提供同等性能的设备供甲方使用"),
    ("resolution_time", "如24小时内仍未解决，升级至技术总监"),
    ("resolution_time", "三次维修仍不能正常使用的，15日内换货"),
    ("resolution_time", "接到通知后4小时内提交维修方案"),
    ("resolution_time", "12小时内查明故障原因"),
    ("resolution_time", "双方应协商解决，协商30日内未果的，提交仲裁"),
    ("resolution_time", "评标过程中系统故障，2小时内无法恢复的，另行组织评标"),
    ("resolution_time", "甲方应在7日内解决施工用水用电"),
    ("resolution_time", "投诉处理情况5日内报财政部门"),
    ("resolution_time", "UPS断电后可维持供电2小时，市电恢复后自动切换"),
    ("resolution_time", "断网恢复后30分钟内自动续传"),
    ("resolution_time", "电池充电4小时可恢复至90%"),
    ("resolution_time", "维修人员每日工作8小时"),
    ("resolution_time", "质保期满后维修按2小时工时收费"),
    ("resolution_time", "未在48小时内修复的，每延迟一天扣1000元"),
    ("resolution_time", "我公司从事设备维修15年"),
    ("resolution_time", "故障修复后30日内再次出现同一故障的，免费更换"),
    ("resolution_time", "维修后保修90天"),
    ("resolution_time", "对不合格项目应在3日内提交整改报告"),
    ("resolution_time", "中标人更换项目经理应提前7天书面报告"),
    ("resolution_time", "垃圾每天处理2小时"),
    ("resolution_time", "污水处理48小时连续运行"),
    ("resolution_time", "如中标人不能在24小时内修复，应提供备用机"),
    ("resolution_time", "如供应商2小时内不响应，采购人可自行处理"),
    ("resolution_time", "停水24小时以上的，应恢复供水"),
    ("resolution_time", "设备连续运行72小时，修复全部缺陷"),
    ("resolution_time", "开机后5分钟恢复正常工作状态"),
    ("resolution_time", "软件升级30分钟后恢复服务"),
    ("resolution_time", "解决方案3日内提交"),
    ("resolution_time", "处理意见应在2日内出具"),
    ("resolution_time", "合同纠纷发生后30日内协商解决"),
    ("resolution_time", "恢复出厂设置需长按10秒"),
    ("resolution_time", "质疑处理时限为7个工作日"),
    ("resolution_time", "修复报告1日内提交"),
    # complaint_response_time
    ("complaint_response_time", "供应商对质疑答复不满意的，可在答复期满后15个工作日内向财政部门投诉"),
    ("complaint_response_time", "财政部门应自受理投诉之日起30个工作日内作出处理决定"),
    ("complaint_response_time", "投诉人应在收到补正通知后5个工作日内补正"),
    ("complaint_response_time", "被投诉人应在收到投诉书副本之日起5个工作日内以书面形式作出说明"),
    ("complaint_response_time", "一个月内被有效投诉3次的，甲方有权解除合同"),
    ("complaint_response_time", "接到报修后2小时内响应，8小时内修复；设投诉电话一部"),
    ("complaint_response_time", "对开标活动有异议的应当场提出，招标人应在1日内答复"),
    ("complaint_response_time", "投诉有效期为知道之日起10日内"),
    ("complaint_response_time", "近两年内无有效投诉记录"),
    ("complaint_response_time", "投诉处理率100%，报修2小时内处理完毕"),
    # complaint_resolution_time
    ("complaint_resolution_time", "供应商对质疑答复不满意的，可在答复期满后15个工作日内向财政部门投诉"),
    ("complaint_resolution_time", "财政部门应自受理投诉之日起30个工作日内作出处理决定"),
    ("complaint_resolution_time", "投诉人应在收到补正通知后5个工作日内补正"),
    ("complaint_resolution_time", "被投诉人应在收到投诉书副本之日起5个工作日内以书面形式作出说明"),
    ("complaint_resolution_time", "一个月内被有效投诉3次的，甲方有权解除合同"),
    ("complaint_resolution_time", "接到报修后2小时内响应，8小时内修复；设投诉电话一部"),
    ("complaint_resolution_time", "对开标活动有异议的应当场提出，招标人应在1日内答复"),
    ("complaint_resolution_time", "投诉有效期为知道之日起10日内"),
    ("complaint_resolution_time", "近两年内无有效投诉记录"),
    ("complaint_resolution_time", "投诉处理率100%，报修2小时内处理完毕"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
