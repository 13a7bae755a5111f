"""Tables of posts say how many people serve; tables of requirements and numbered items say what is demanded."""

import pytest

from .reading import found
from .test_tables import table

POSTS = [
    (("岗位|人数", "安装工程师|4", "维修工程师|2"), ["== 4 person post: 安装工程师", "== 2 person post: 维修工程师"]),
    (
        ("序号|岗位|人数（人）|要求", "1|安装调试工程师|4|本科", "2|项目经理|1|高工"),
        ["== 4 person post: 安装调试工程师", "== 1 person post: 项目经理"],
    ),
    (("岗位名称|配备人数", "驻场工程师|≥2", "售后专员|3人"), [">= 2 person post: 驻场工程师", "== 3 person post: 售后专员"]),
    (("岗位|最低人数", "维修员|两名", "技术员|不少于3名"), ["== 2 person post: 维修员", ">= 3 person post: 技术员"]),
    (("職務|人數", "維護工程師|3", "客服人員|2"), ["== 3 person post: 维护工程师", "== 2 person post: 客服人员"]),
    (("Position|Number of staff", "Service engineer|4"), ["== 4 person post: Service engineer"]),
    (("Role|Headcount", "Technician|2", "Manager|1"), ["== 2 person post: Technician", "== 1 person post: Manager"]),
    (("岗位|人数", "工程师|4", "合计|4"), ["== 4 person post: 工程师"]),
]  # fmt: skip

NO_POSTS = [
    ("岗位|数量", "工程师|4", "经理|1"),
    ("部门|人数", "销售部|40", "研发部|20"),
    ("班级|人数", "一年级|45", "二年级|40"),
    ("会议室|可容纳人数", "一号厅|40", "二号厅|20"),
    ("岗位|人数", "工程师|若干", "经理|按需"),
    ("岗位|人数", "总计|12"),
    ("岗位|人数", "工程师|0"),
    ("岗位|年龄", "工程师|35", "经理|40"),
    ("岗位|月薪", "工程师|8000", "经理|9000"),
    ("岗位|工作年限", "工程师|5", "经理|8"),
    ("岗位|人数得分标准", "工程师|4人得5分"),
    ("评分因素|岗位|人数|分值", "人员配置|工程师|4|5"),
    ("人数|岗位", "4|工程师", "1|经理"),
    ("課程|人數", "操作訓練|30"),
    ("Department|Headcount", "Sales|40"),
    ("Position|Salary", "Engineer|4000"),
    ("Course|Number of people", "Operation|30"),
]

DEMANDS = [
    # A column or a table of requirements.
    (("项目|要求", "响应时间|2小时", "质保期|3年"), ["response_time <= 2 hour mandatory", "warranty_period == 3 year mandatory"]),
    (("项目|技术要求", "到场时间|4小时内"), ["onsite_time <= 4 hour mandatory"]),
    (("服务指标|标准", "修复时间|24小时"), ["resolution_time <= 24 hour mandatory"]),
    (("項目|規格要求", "保固期|3年"), ["warranty_period == 3 year mandatory"]),
    (("Item|Requirement", "Response time|2 hours", "Warranty|3 years"), ["response_time <= 2 hour mandatory", "warranty_period == 3 year mandatory"]),
    (("项目|要求|响应", "响应时间|2小时|1小时"), ["response_time <= 2 hour mandatory", "response_time <= 1 hour"]),
]  # fmt: skip

# The same cells where somebody offers.
OFFERS = [
    (("项目|承诺", "响应时间|2小时", "质保期|3年"), ["response_time <= 2 hour", "warranty_period == 3 year"]),
    (("项目|投标响应", "响应时间|2小时"), ["response_time <= 2 hour"]),
    (("项目|我方服务标准", "响应时间|2小时"), ["response_time <= 2 hour"]),
    (("项目|要求", "响应时间|我公司2小时内响应"), ["response_time <= 2 hour"]),
    (("项目|内容", "响应时间|2小时"), ["response_time <= 2 hour"]),
    (("項目|承諾", "保固期|3年"), ["warranty_period == 3 year"]),
    (("Item|Offered", "Response time|2 hours"), ["response_time <= 2 hour"]),
]

# The rest of a numbered item says must, while the party stays the same (gold GUIDE E33).
ITEMS = [
    ("1.供应商应提供售后服务。故障发生后2小时内到达现场。", ["onsite_time <= 2 hour mandatory"]),
    (
        "1、乙方须建立服务体系，接到报修后1小时内响应。4小时内到达现场。",
        ["response_time <= 1 hour mandatory", "onsite_time <= 4 hour mandatory"],
    ),
    ("（3）投标人必须提供质保，质保期三年。", ["warranty_period == 3 year mandatory"]),
    ("一、廠商應提供維護服務。接獲通知後4小時內到場。", ["onsite_time <= 4 hour mandatory"]),
    (
        "3.1 The Supplier shall provide support. Faults are answered within 2 hours.",
        ["response_time <= 2 hour mandatory"],
    ),
]

NO_DEMANDS = [
    ("1.我公司承诺提供售后服务。故障发生后2小时内到达现场。", ["onsite_time <= 2 hour"]),
    ("1.供应商应提供售后服务。我公司2小时内到达现场。", ["onsite_time <= 2 hour"]),
    ("1.供应商应提供售后服务。我公司保证2小时内到达现场。", ["onsite_time <= 2 hour"]),
    ("1.采购人须提前通知。我方2小时内到达现场。", ["onsite_time <= 2 hour"]),
    ("故障发生后2小时内到达现场。供应商应提供售后服务。", ["onsite_time <= 2 hour"]),
    ("2小时内到达现场。", ["onsite_time <= 2 hour"]),
    ("3.1 We will provide support. Faults are answered within 2 hours.", ["response_time <= 2 hour"]),
]


@pytest.mark.parametrize(("rows", "terms"), POSTS)
def test_a_table_of_posts_counts_people(rows: tuple[str, ...], terms: list[str]) -> None:
    lines = found(table(*rows), name="x.html", notes=True)
    assert [line.removeprefix("service_staff ") for line in lines] == terms


@pytest.mark.parametrize("rows", NO_POSTS)
def test_other_tables_count_nobody_who_serves(rows: tuple[str, ...]) -> None:
    assert found(table(*rows), "service_staff", name="x.html") == []


@pytest.mark.parametrize(("rows", "terms"), DEMANDS + OFFERS)
def test_a_table_says_who_speaks(rows: tuple[str, ...], terms: list[str]) -> None:
    assert found(table(*rows), name="x.html") == terms


@pytest.mark.parametrize(("text", "terms"), ITEMS + NO_DEMANDS)
def test_a_numbered_item_shares_its_must(text: str, terms: list[str]) -> None:
    assert found(text) == terms


def test_near_misses_outnumber_hits() -> None:
    assert len(NO_POSTS) > len(POSTS)
    assert len(OFFERS) + len(NO_DEMANDS) > len(DEMANDS) + len(ITEMS)
