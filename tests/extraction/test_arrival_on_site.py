"""How soon somebody arrives, as clauses word it, and what only looks like it."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    # onsite_time
    ("onsite_time", "接报修电话后1小时内技术人员抵达用户现场", ["<= 1 hour"]),
    ("onsite_time", "我公司派专业工程师于6小时内前往现场处理", ["<= 6 hour"]),
    ("onsite_time", "需现场处理的，工程师应8小时内到达。", ["<= 8 hour mandatory"]),
    ("onsite_time", "维修人员24小时之内上门检修", ["<= 24 hour"]),
    (
        "onsite_time",
        "100公里以内4小时到场，100公里以外12小时到场",
        ["<= 4 hour <=100 km", "<= 12 hour >100 km"],
    ),
    ("onsite_time", "工程师赶到现场的时间不超过3小时", ["<= 3 hour"]),
    ("onsite_time", "到场时限：4小时（自报修时起算）", ["<= 4 hour"]),
    ("onsite_time", "节假日期间到达现场时间不超过6小时", ["<= 6 hour holidays"]),
    ("onsite_time", "如电话无法解决，我方2小时内派人上门。", ["<= 2 hour"]),
    (
        "onsite_time",
        "抢修人员到场时间：主城区≤30分钟；远城区≤60分钟",
        ["<= 30 minute city", "<= 60 minute suburb"],
    ),
    ("onsite_time", "保证在接到甲方故障通知后的2小时以内赶至现场", ["<= 2 hour"]),
    ("onsite_time", "4小时内派遣具备资质的维修工程师到现场", ["<= 4 hour"]),
    ("onsite_time", "本市范围内2小时到达，省内其他地区8小时到达", ["<= 2 hour city", "<= 8 hour province"]),
    ("onsite_time", "同城4小时、异地24小时内到达现场", ["<= 4 hour city", "<= 24 hour remote"]),
    ("onsite_time", "乙方应在接到甲方通知后2小时内到场", ["<= 2 hour mandatory"]),
    ("onsite_time", "业主报修后，物业维修人员须30分钟内上门", ["<= 30 minute mandatory"]),
    (
        "onsite_time",
        "发生电梯困人时，维保人员应在30分钟内抵达现场实施救援",
        ["<= 30 minute mandatory urgent"],
    ),
    ("onsite_time", "工程师到场不晚于报修后4小时", ["<= 4 hour"]),
    ("onsite_time", "夜间报修的，1小时内到场", ["<= 1 hour"]),
    ("onsite_time", "2、4小时内到达现场", ["<= 4 hour"]),
    ("onsite_time", "到达现场时间：( )小时内", ["<= blank"]),
    ("onsite_time", "到场时间不超过小时", ["<= blank"]),
    ("onsite_time", "除恶劣天气外，2小时内到达现场", ["<= 2 hour hedged"]),
    ("onsite_time", "视道路情况4小时左右到场", ["<= 4 hour hedged"]),
    ("onsite_time", "如无特殊情况，4小时内到达现场", ["<= 4 hour hedged"]),
    ("onsite_time", "我司尽可能安排工程师6小时到场", ["<= 6 hour hedged"]),
    ("onsite_time", "预计3小时可到达现场", ["<= 3 hour hedged"]),
    ("onsite_time", "我公司不保证4小时内上门", ["<= 4 hour negated"]),
    ("onsite_time", "接到故障通知后，我公司保证派出维修工程师携带备件，2小时内到达现场。", ["<= 2 hour"]),
    ("onsite_time", "若远程无法排除，须于次日起2个工作日内派员到场", ["<= 2 working_day mandatory"]),
    (
        "onsite_time",
        "一级故障1小时到场，二级故障2小时到场，三级故障4小时到场，四级故障24小时到场",
        ["<= 1 hour level_1", "<= 2 hour level_2", "<= 4 hour level_3", "<= 24 hour level_4"],
    ),
    ("onsite_time", "到场时间：市区1小时；郊区2小时", ["<= 1 hour city", "<= 2 hour suburb"]),
    ("onsite_time", "接报修后小时到场", ["<= blank"]),
    ("onsite_time", "我公司中标后，承诺接到报修2小时内到场", ["<= 2 hour"]),
    ("onsite_time", "不能确保4小时内到场", ["<= 4 hour negated"]),
    ("onsite_time", "难以承诺4小时内到场", ["<= 4 hour negated"]),
    ("onsite_time", "我公司不能做到4小时到场", ["<= 4 hour negated"]),
    ("onsite_time", "未承诺4小时内到场", ["<= 4 hour negated"]),
    ("onsite_time", "路况良好时4小时到场", ["<= 4 hour hedged"]),
    ("onsite_time", "大致4小时到场", ["<= 4 hour hedged"]),
    ("onsite_time", "理论上4小时可到场", ["<= 4 hour hedged"]),
    ("onsite_time", "一般情况4小时内到场", ["<= 4 hour hedged"]),
    ("onsite_time", "基本能在4小时内到场", ["<= 4 hour hedged"]),
    ("onsite_time", "大多数情况下4小时内到场", ["<= 4 hour hedged"]),
    ("onsite_time", "到场时间一般不超过4小时", ["<= 4 hour hedged"]),
    ("onsite_time", "希望在4小时内到场", ["<= 4 hour hedged"]),
]

MISSES = [
    # onsite_time
    ("onsite_time", "网上门户改版2小时内完成"),
    ("onsite_time", "甲方应在接到乙方通知后2日内到场验收"),
    ("onsite_time", "采购人代表应提前1日到达现场"),
    ("onsite_time", "评审专家须于评审开始前30分钟到达评标现场"),
    ("onsite_time", "投标人代表应在开标时间后10分钟内到场签到"),
    ("onsite_time", "货物30日内到达采购人指定地点"),
    ("onsite_time", "设备45天内运抵现场"),
    ("onsite_time", "项目经理离开现场不得超过3天"),
    ("onsite_time", "驻场工程师每周到场不少于3天"),
    ("onsite_time", "保安人员缺岗的，乙方应4小时内安排人员到位"),
    ("onsite_time", "保险公司查勘员30分钟内到达现场"),
    ("onsite_time", "履约保证金5个工作日内到账"),
    ("onsite_time", "资金到位后30日内开工"),
    ("onsite_time", "合同签订后3日内，乙方派技术人员到现场踏勘"),
    ("onsite_time", "开工前7天主要管理人员到位"),
    ("onsite_time", "未在4小时内到场的，甲方有权扣除当月服务费"),
    ("onsite_time", "到场时间超过4小时，扣罚500元/次"),
    ("onsite_time", "1小时内到达现场得4分，2小时内到达现场得2分"),
    ("onsite_time", "工程师到场后2小时内出具检测结论"),
    ("onsite_time", "到达现场后每天工作8小时"),
    ("onsite_time", "培训讲师现场授课16小时"),
    ("onsite_time", "我公司距采购人驾车2小时路程"),
    ("onsite_time", "建议供应商自行踏勘，2日内到达现场的费用自理"),
    ("onsite_time", "4小时内通知服务站安排上门时间"),
    ("onsite_time", "站点内设备2小时巡视一次"),
    ("onsite_time", "快递2天内送货上门"),
    ("onsite_time", "采购人在接到供应商交货通知后5日内到场"),
    ("onsite_time", "监理人应在24小时内到场"),
    ("onsite_time", "供应商未在2小时内到场，视为违约"),
    ("onsite_time", "乙方未按约定在2小时内到场，每次承担违约金500元"),
    ("onsite_time", "若未能在4小时内到场，甲方可扣款"),
    ("onsite_time", "每月到场不少于2天"),
    ("onsite_time", "拆迁户上门登记2小时一轮换"),
    ("onsite_time", "到场人员须签到，每缺1小时扣50元"),
    ("onsite_time", "材料3天内运到现场"),
    ("onsite_time", "培训人员到场学习8小时"),
    ("onsite_time", "上门收款时间为每月5日，账期30天"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
