"""Demands that the tender tells apart by its own words: each answer is held against its own demand, and no other."""

import pytest

from .checks import report, results, table

LIFT = "电梯困人故障30分钟内到达现场，其他故障4小时内到达现场。"
HEATING = "采暖季2小时内到达现场，非采暖季12小时内到达现场。"
CAMPUS = "东校区1小时内到场，西校区3小时内到场。"
TERM = "教学期间1小时内到达现场；假期期间8小时内到达现场。"
MEALS = "| 时段 | 响应时限 | 到场时限 |\n| --- | --- | --- |\n| 供餐时段 | 20分钟内响应 | 1小时内到场 |\n| 非供餐时段 | 2小时内响应 | 6小时内到场 |\n"
FAULTS = "一级故障15分钟内响应，2小时内到场；二级故障30分钟内响应，4小时内到场。"
SINGLE = "针对核心网络发生的链路中断须在15分钟内响应。"

# Tender, bid, and the verdict on each demand in order.
ANSWERS = [
    (LIFT, "困人故障20分钟内到达现场，其他故障2小时内到达现场。", ["better", "better"]),
    (LIFT, "困人故障20分钟内到达现场，其他故障8小时内到达现场。", ["better", "deviation"]),
    (LIFT, "困人故障1小时内到达现场，其他故障2小时内到达现场。", ["deviation", "better"]),
    (LIFT, "我公司接到通知后1小时内到达现场。", ["deviation", "better"]),
    (LIFT, "我公司接到通知后30分钟内到达现场。", ["compliant", "better"]),
    (HEATING, "采暖季1小时内到达现场，非采暖季24小时内到达现场。", ["better", "deviation"]),
    (HEATING, "采暖季4小时内到达现场，非采暖季8小时内到达现场。", ["deviation", "better"]),
    (HEATING, "非采暖季12小时内到达现场，采暖季2小时内到达现场。", ["compliant", "compliant"]),
    (HEATING, "任何时候均在4小时内到达现场。", ["deviation", "better"]),
    (CAMPUS, "西校区2小时内到场，东校区1小时内到场。", ["compliant", "better"]),
    (CAMPUS, "西校区1小时内到场，东校区3小时内到场。", ["deviation", "better"]),
    (CAMPUS, "东校区1小时内到场。", ["compliant", "missing"]),
    (CAMPUS, "东校区及西校区均在1小时内到场。", ["compliant", "better"]),
    (TERM, "教学期间1小时内到达现场，假期期间12小时内到达现场。", ["compliant", "deviation"]),
    (TERM, "教学期间2小时内到达现场，假期期间8小时内到达现场。", ["deviation", "compliant"]),
    (FAULTS, "一级故障10分钟内响应，2小时内到场；二级故障1小时内响应，4小时内到场。", ["better", "compliant", "deviation", "compliant"]),
    (SINGLE, "常规工单1小时内响应；链路中断10分钟内响应。", ["better"]),
    (SINGLE, "常规工单1小时内响应。", ["deviation"]),
    (SINGLE, "常规工单5分钟内响应；链路中断30分钟内响应。", ["deviation"]),
]  # fmt: skip


@pytest.mark.parametrize(("demand", "offer", "verdicts"), ANSWERS, ids=[row[1] for row in ANSWERS])
def test_each_case_is_answered_by_itself(demand: str, offer: str, verdicts: list[str]) -> None:
    assert [r.verdict for r in results(demand, f"服务承诺\n{offer}")] == verdicts


MEAL_ANSWERS = [
    ("供餐时段一刻钟内响应，40分钟内到场；非供餐时段1小时内响应，6小时内到场。", ["better", "better", "better", "compliant"]),
    ("供餐期间20分钟内响应，1小时内到场；非供餐期间2小时内响应，8小时内到场。", ["compliant", "compliant", "compliant", "deviation"]),
    ("供餐时段1小时内响应，1小时内到场。", ["deviation", "compliant", "missing", "missing"]),
    ("供餐和非供餐时段均20分钟内响应。", ["compliant", "missing", "better", "missing"]),
]  # fmt: skip


@pytest.mark.parametrize(("offer", "verdicts"), MEAL_ANSWERS, ids=[row[0] for row in MEAL_ANSWERS])
def test_a_table_of_hours_is_answered_row_by_row(offer: str, verdicts: list[str]) -> None:
    made = report(f"# 采购需求\n\n{MEALS}", f"服务承诺\n{offer}", tender_suffix="md")
    by_case = [f.verdict.value for f in made.bids[0].findings]
    assert by_case == verdicts


def test_a_conflict_needs_two_answers_to_one_case() -> None:
    (meal, _) = results(HEATING, "采暖季1小时内到达现场。\n采暖季6小时内到达现场。")
    assert meal.verdict == "conflict"


def test_no_case_is_noted_where_the_tender_makes_one_demand() -> None:
    made = report("采购需求\n接到报修后2小时内到达现场。", "无")
    assert [c for r in made.tender.requirements for c in r.conditions if c.value.startswith("case: ")] == []


HEADS = "序号 | 招标文件要求 | 投标响应 | 偏离情况"
BARE = [
    ("质保期不少于3年。", "质保期不少于3年", "3年", "compliant"),
    ("质保期不少于3年。", "质保期不少于3年", "2年", "deviation"),
    ("投标人须投保公众责任险，保额不低于500万元。", "公众责任险保额不低于500万元", "800万元", "better"),
    ("投标人须投保公众责任险，保额不低于500万元。", "公众责任险保额不低于500万元", "300万元", "deviation"),
    ("投标人须投保公众责任险，保额不低于500万元。", "公众责任险保额不低于500万元", "800万美元", "review"),
    ("投标人须具有ISO 9001质量管理体系认证证书。", "具有ISO 9001质量管理体系认证证书", "已取得，见第12页", "compliant"),
    ("投标人须具有ISO 9001质量管理体系认证证书。", "具有ISO 9001质量管理体系认证证书", "未取得", "deviation"),
    ("投标人须具有ISO 9001质量管理体系认证证书。", "具有ISO 9001质量管理体系认证证书", "由母公司持有", "deviation"),
    ("投标人须具有ISO 9001质量管理体系认证证书。", "具有ISO 9001质量管理体系认证证书", "详见第12页", "review"),
    ("投标人须具有ISO 9001质量管理体系认证证书。", "具有ISO 9001质量管理体系认证证书", "正在办理", "review"),
    ("满意率不低于95%。", "满意率不低于95%", "98%", "better"),
    ("满意率不低于95%。", "满意率不低于95%", "力争98%", "review"),
    ("中标人须提供备用机。", "维修期间提供备用机", "提供", "compliant"),
    ("中标人须提供备用机。", "维修期间提供备用机", "不提供", "deviation"),
    ("中标人须提供备用机。", "维修期间提供备用机", "可以提供", "review"),
    ("每季度巡检1次。", "每季度巡检1次", "每月1次", "better"),
    ("每季度巡检1次。", "每季度巡检1次", "每年1次", "deviation"),
    ("工作站软件终身免费升级。", "软件终身免费升级", "质保期内免费，之后升级另行收费", "deviation"),
]  # fmt: skip


@pytest.mark.parametrize(("demand", "row", "answer", "verdict"), BARE, ids=[f"{r[1]} {r[2]}" for r in BARE])
def test_a_bare_answer_is_read_under_its_demand(demand: str, row: str, answer: str, verdict: str) -> None:
    (result,) = results(demand, f"商务偏离表\n{table(HEADS, f'1 | {row} | {answer} | 无偏离')}", suffix="md")
    assert result.verdict == verdict, result


def test_two_figures_answer_two_demands_in_their_order_and_one_answers_neither() -> None:
    demand = "接到报修后1小时内响应，4小时内到达现场。"
    for answer, verdicts in (
        ("30分钟、6小时", ["better", "deviation"]),
        ("2小时", ["review", "review"]),
    ):
        text = table(HEADS, f"1 | 1小时内响应，4小时内到达现场 | {answer} | 无偏离")
        assert [r.verdict for r in results(demand, f"商务偏离表\n{text}", suffix="md")] == verdicts


def test_a_row_that_names_its_topic_needs_no_demand_beside_it() -> None:
    for answer, verdict in (("不低于98%", "better"), ("不低于90%", "deviation"), ("良好", "missing")):
        text = table("条款 | 我公司响应", f"满意率 | {answer}")
        (result,) = results("满意率不低于95%。", f"商务响应\n{text}", suffix="md")
        assert result.verdict == verdict, answer
