"""How soon a fault is answered, as clauses word it, and what only looks like it."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    # response_time
    ("response_time", "中标人接到采购人报修电话后须在30分钟内作出响应。", ["<= 30 minute mandatory"]),
    (
        "response_time",
        "我公司承诺自接到贵单位故障通知之时起，15分钟内由技术工程师与贵方取得联系。",
        ["<= 15 minute"],
    ),
    ("response_time", "售后响应≤1h；", ["<= 1 hour"]),
    ("response_time", "响应时间不得超过两个小时", ["<= 2 hour mandatory"]),
    ("response_time", "接报后于１５分钟内回电。", ["<= 15 minute"]),
    ("response_time", "保证2个小时之内予以答复报修", ["<= 2 hour"]),
    ("response_time", "对用户提出的维修要求，最迟不超过4小时给予回复。", ["<= 4 hour"]),
    ("response_time", "对采购人提出的维修要求1小时内做出反应", ["<= 1 hour"]),
    ("response_time", "从报修到工程师首次回应不多于20分钟", ["<= 20 minute"]),
    ("response_time", "半个工作日内答复用户的技术咨询", ["<= 0.5 working_day"]),
    ("response_time", "远程技术支持响应时间≤10min", ["<= 10 minute remote"]),
    ("response_time", "乙方应当在甲方报修后20分钟以内响应。", ["<= 20 minute mandatory"]),
    ("response_time", "甲方有权在任何时间报修，乙方须在1小时内响应。", ["<= 1 hour mandatory"]),
    ("response_time", "3响应时间≤2小时", ["<= 2 hour"]),
    ("response_time", "（2）接到报修后2小时内响应", ["<= 2 hour"]),
    ("response_time", "★5.3 响应时间：接到通知后1小时内", ["<= 1 hour"]),
    ("response_time", "②响应时限：30分钟；", ["<= 30 minute"]),
    ("response_time", "响应时限(小时)：2", ["<= 2 hour"]),
    (
        "response_time",
        "我公司客服专员在接到报修后将于二十分钟之内与报修人联系并登记故障现象。",
        ["<= 20 minute"],
    ),
    ("response_time", "服务响应时间：≤____分钟", ["<= blank"]),
    ("response_time", "乙方应在接到通知后【 】小时内响应", ["<= blank mandatory"]),
    ("response_time", "响应时间不超过***小时", ["<= blank"]),
    ("response_time", "如遇设备故障，供应商应于接到通知后X小时内响应", ["<= blank mandatory"]),
    ("response_time", "接到故障通知后个工作日内响应", ["<= blank"]),
    ("response_time", "响应时间应≤ 分钟", ["<= blank mandatory"]),
    (
        "response_time",
        "Ⅰ级故障：10分钟内响应；Ⅱ级故障：30分钟内响应；Ⅲ级故障：2小时内响应。",
        ["<= 10 minute level_1", "<= 30 minute level_2", "<= 2 hour level_3"],
    ),
    (
        "response_time",
        "特急报修5分钟响应，普通报修30分钟响应",
        ["<= 5 minute urgent", "<= 30 minute general"],
    ),
    (
        "response_time",
        "电话报修的15分钟内响应，线上报修的30分钟内响应",
        ["<= 15 minute phone", "<= 30 minute remote"],
    ),
    (
        "response_time",
        "非工作时间报修的，1小时内响应；工作时间报修的，15分钟内响应",
        ["<= 1 hour holidays", "<= 15 minute working_hours"],
    ),
    ("response_time", "交通及通讯正常情况下30分钟内响应", ["<= 30 minute hedged"]),
    ("response_time", "我公司力求10分钟内响应每一次报修", ["<= 10 minute hedged"]),
    ("response_time", "一般可在1小时内响应", ["<= 1 hour hedged"]),
    ("response_time", "我们的目标是20分钟内响应报修", ["<= 20 minute hedged"]),
    ("response_time", "通常30分钟响应", ["<= 30 minute hedged"]),
    ("response_time", "最快10分钟响应", ["<= 10 minute hedged"]),
    ("response_time", "我公司不能承诺30分钟内响应", ["<= 30 minute negated"]),
    ("response_time", "暂时做不到15分钟响应", ["<= 15 minute negated"]),
    ("response_time", "不低于招标要求，30分钟内响应", ["<= 30 minute"]),
    ("response_time", "无论节假日，均在1小时内响应", ["<= 1 hour"]),
    ("response_time", "报修后1小时30分钟内响应故障", ["<= 90 minute"]),
    (
        "response_time",
        "乙方应建立健全的售后服务体系并安排专职技术人员负责本项目全部设备的技术支持工作，故障响应时间不超过30分\n钟，并做好服务记录。",
        ["<= 30 minute mandatory"],
    ),
    ("response_time", "1h内响应", ["<= 1 hour"]),
    ("response_time", "对用户提出的维修要求1小时内响应", ["<= 1 hour"]),
    ("response_time", "负责人为李工，2小时内响应报修", ["<= 2 hour"]),
    ("response_time", "接到通知后小时内响应", ["<= blank"]),
    ("response_time", "在交通、通讯顺畅的情况下，2小时内响应", ["<= 2 hour hedged"]),
]

MISSES = [
    # response_time
    ("response_time", "在影响响应的因素消除后2小时内，供应商应提交说明"),
    ("response_time", "本响应文件自提交之日起60日内不得撤回"),
    ("response_time", "供应商应在磋商小组规定的30分钟内提交最后响应报价"),
    ("response_time", "接口平均响应时间小于200毫秒，最长不超过3秒"),
    ("response_time", "触摸屏响应时间≤5ms"),
    ("response_time", "传感器响应时间：T90<30秒"),
    ("response_time", "数据库查询响应时间不超过1分钟"),
    ("response_time", "消防联动控制器响应时间不大于3秒"),
    ("response_time", "业务办理页面的响应时间在2分钟以内"),
    ("response_time", "采购人应当在收到质疑函后7个工作日内作出答复"),
    ("response_time", "招标人将在投标截止15日前以书面形式答复投标人的疑问"),
    ("response_time", "甲方收到乙方书面申请后3日内给予答复，逾期未答复视为同意"),
    ("response_time", "业主应在收到承包人的变更申请后14天内予以答复"),
    ("response_time", "监理工程师应在24小时内答复施工方案"),
    ("response_time", "响应时间1小时以内的得3分，2小时以内的得1分"),
    ("response_time", "响应时间每缩短10分钟加0.5分"),
    ("response_time", "如乙方未能在2小时内响应，甲方可另行委托第三方维修，费用由乙方承担"),
    ("response_time", "响应超时30分钟扣200元"),
    ("response_time", "响应时间超过4小时视为违约"),
    ("response_time", "供应商响应程度由评审委员会在30分钟内核对"),
    ("response_time", "发布疫情一级响应后24小时内暂停施工"),
    ("response_time", "防汛Ⅳ级应急响应启动，30分钟内人员集结"),
    ("response_time", "2小时内提交故障分析报告"),
    ("response_time", "我公司为积极响应政府号召，10天内完成厂区改造"),
    ("response_time", "第三部分 响应文件由3部分内容组成"),
    ("response_time", "麦克风频率响应：50Hz-18kHz，续航8小时"),
    ("response_time", "应答无效时限：投标人须在30分钟内完成在线解密"),
    ("response_time", "中标通知书发出后3日内，供应商应书面回复确认"),
    ("response_time", "投标人收到澄清函后应在2小时内回复"),
    ("response_time", "我公司已通过12小时高温测试，响应灵敏"),
    ("response_time", "报修平均响应时长由系统按月统计"),
    ("response_time", "甲方可在3日内受理乙方的付款申请"),
    ("response_time", "请各潜在供应商在5日内回复邀请函"),
    ("response_time", "甲方应在乙方提出申请后3日内答复"),
    ("response_time", "业主收到承包人报告后14天内答复"),
    ("response_time", "监理人收到承包人通知后24小时内答复"),
    ("response_time", "若乙方未在2小时内答复，视为拒绝"),
    ("response_time", "磋商响应文件应于提交截止时间前1小时上传"),
    ("response_time", "响应报价有效时间为60天"),
    ("response_time", "光电响应度，寿命3年"),
    ("response_time", "应急响应预案每2年修订"),
    ("response_time", "我方已响应贵方3天前的邀请"),
    ("response_time", "查询响应时间不超过5秒"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
