"""Which clauses of a tender are demands, what each weighs by the tender's own words, and what earns points."""

from decimal import Decimal

import pytest

from chalicelib.extraction.consequences import consequences
from chalicelib.extraction.requirements import requirements
from chalicelib.extraction.scoring import scoring
from chalicelib.text.segment import segment

from .reading import demanded, document, found, shown


@pytest.mark.parametrize(
    ("clause", "figures"),
    [
        ("乙方不能供货的，应向甲方偿付未供部分货款8%的违约金。", ["compensation == 8 %"]),
        ("乙方逾期交货的，每日按合同价的0.3%计收违约金，最高不超过合同价的6%。", ["compensation == 0.3 %", "compensation <= 6 %"]),
        # The buyer's debts, what each owes the other, blanks, and words without a figure.
        ("甲方逾期付款的，每日按应付款的0.3%向乙方支付违约金。", []),
        ("任何一方违约的，应向对方支付合同总价8%的违约金。", []),
        ("双方中违约的一方承担合同总价8%的违约金。", []),
        ("守约方有权要求违约方支付合同总价8%的违约金。", []),
        ("乙方泄密的，应赔偿甲方损失。", []),
    ],
)  # fmt: skip
def test_penalties_of_a_draft_contract(clause: str, figures: list[str]) -> None:
    said = demanded(f"第三章 采购需求\n供应商须提供培训服务。\n第五章 合同条款\n1、{clause}\n")
    assert [line.rpartition(" ")[0] for line in said if line.startswith("compensation")] == figures


def test_two_breaches_of_one_price_are_two_demands() -> None:
    said = demanded(
        "第五章 合同条款\n1、乙方转包的，应支付合同价10%的违约金。\n2、乙方断供的，应支付断供货款10%的违约金。\n"
    )
    assert len([line for line in said if line.startswith("compensation")]) == 2


@pytest.mark.parametrize(
    ("clause", "hit"),
    [
        ("本项目专门面向中小企业采购。", True),
        ("本项目仅面向中小微企业，提供《中小企业声明函》。", True),
        ("本项目非专门面向中小企业采购。", False),
        ("对于专门面向中小企业采购的项目，不再执行价格扣除。", False),
        ("如专门面向中小企业采购，须提供声明函。", False),
        ("对预留份额项目专门面向中小企业采购。", False),
    ],
)
def test_projects_for_small_firms(clause: str, hit: bool) -> None:
    assert bool(found(f"第二章 供应商资格要求\n1、{clause}\n", "qualification")) is hit


def _held(text: str) -> list[str]:
    asked = requirements(document(f"第二章 供应商资格要求\n{text}\n"))
    return [shown(r, notes=True) for r in asked if r.topic == "qualification"]


def test_every_title_after_or_is_kept() -> None:
    one = _held("须具有《食品生产许可证》或《食品经营许可证》或《动物检疫场所合格证》。")
    assert len(one) == 1
    assert "or: 食品经营许可证" in one[0]
    assert "or: 动物检疫场所合格证" in one[0]


@pytest.mark.parametrize(
    "text",
    [
        "须具有《食品生产许可证》和《动物检疫场所合格证》。",
        "须具有《食品生产许可证》，投标时提供原件或《委托协议》。",
        "须具有《食品生产许可证》。或有其他荣誉的，可提供《荣誉证书》。",
    ],
)
def test_what_is_no_other_paper(text: str) -> None:
    assert not any("or: " in line for line in _held(text))


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("提供营业执照；事业单位的，则提供《事业单位法人证书》。", ["营业执照"]),
        ("提供营业执照、税务登记证（三证合一的仅需提供营业执照）。", ["营业执照"]),
        ("提供《事业单位法人证书》。", ["事业单位法人证书"]),
        ("提供营业执照、税务登记证。", ["营业执照", "税务登记证"]),
        ("供应商须为事业单位，具有《事业单位法人证书》。", ["事业单位法人证书"]),
    ],
)
def test_papers_of_another_kind_of_bidder(text: str, subjects: list[str]) -> None:
    asked = requirements(document(f"第二章 供应商资格要求\n{text}\n"))
    assert [r.subject for r in asked if r.topic == "qualification"] == subjects


def test_insurance_that_may_pay_is_not_asked_for() -> None:
    head = "第三章 采购需求\n"
    assert not demanded(f"{head}发生事故的，可纳入车辆保险理赔程序。\n")
    assert demanded(f"{head}供应商须为服务人员购买意外伤害保险。\n")
    assert demanded(f"{head}供应商须购买意外伤害保险，费用可计入报价。\n")


@pytest.mark.parametrize(
    ("head", "count"),
    [("同时在岗人数", 1), ("每班在岗人数", 1), ("服务人数", 1), ("在岗工作天数", 0), ("就餐人数", 0), ("在岗人数占比", 0)],
)  # fmt: skip
def test_heads_over_the_number_of_a_post(head: str, count: int) -> None:
    text = f"第三章 采购需求\n序号\t岗位\t{head}\n1\t会务员\t8\n2\t值机员\t8\n"
    assert len(found(text, "service_staff")) == 2 * count


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("投标有效期\t开标后（90）天", ["bid_validity == 90 day"]),
        ("投标有效期\t自开标之日起（120）日历日", ["bid_validity == 120 day"]),
        ("投标有效期\t见（90）条", []),
        ("投标有效期\t详见（3）日常条款", []),
        ("投标有效期\t（2026）年另行通知", []),
    ],
)
def test_a_figure_in_brackets_before_its_unit(text: str, values: list[str]) -> None:
    assert found(f"供应商须知前附表\n序号\t内容\t说明\n14\t{text}\n", "bid_validity") == values


def test_paid_by_the_month_under_its_label() -> None:
    table = "供应商须知前附表\n序号\t内容\t说明\n20\t{}\t按月支付\n"
    assert found(table.format("付款方式"), "payment_terms")
    assert not found(table.format("工资发放"), "payment_terms")
    assert not found(table.format("水电"), "payment_terms")


_CONDITION = "第二章 投标人资格要求\n1、具有有效的安全生产许可证。\n"


@pytest.mark.parametrize(
    ("rule", "mandatory"),
    [
        ("资格审查不合格的，投标无效。", True),
        ("未通过资格审查的，其投标将被否决。资格条件不满足招标文件要求的，按无效投标处理。", True),
        ("资格审查由采购人负责。", False),
        ("资格证明文件缺页的，不会导致投标无效。", False),
        ("技术评审有一项不合格的扣分。", False),
        ("投标文件未密封的将被拒绝。", False),
    ],
)
def test_what_a_missed_condition_of_qualification_costs(rule: str, mandatory: bool) -> None:
    said = demanded(
        f"第一章 投标须知\n1、{rule}\n2、带★的为实质性要求。\n{_CONDITION}第三章 采购需求\n★1、质保三年。\n"
    )
    line = next(line for line in said if line.startswith("qualification"))
    assert line.endswith("mandatory") is mandatory


@pytest.mark.parametrize(
    ("text", "validity"),
    [
        ("投标有效期不足的投标将被拒绝。", True),
        ("有效期短于规定期限的投标文件按无效处理。", True),
        ("投标有效期为90天。", False),
        ("保证金有效期与投标有效期一致。", False),
        ("投标有效期内撤回投标的，保证金不予退还。", False),
    ],
)
def test_bids_that_end_too_soon(text: str, validity: bool) -> None:
    assert consequences([text]).validity is validity


def test_only_the_words_that_the_tender_lists_bind() -> None:
    rule = "文件中用“拒绝”“不得”“必须”“应当”等文字规定的条款为实质性要求。"
    words = consequences([rule]).words
    assert words is not None
    assert words.search("中标人应当到场")
    assert words.search("中标人应到场")
    for text in ("本项目需要全天服务", "响应时间为2小时", "应急预案", "需求如下"):
        assert not words.search(text)
    assert consequences(["必须满足下列要求。"]).words is None


def test_an_unnamed_annex_of_numbered_sections_is_the_buyers() -> None:
    sections = "附件2：\n1.维护要求\n1.1接到通知后须在2小时内到达现场。\n"
    assert any(line.startswith("onsite_time") for line in demanded(sections))
    for form in (
        "附件2：投标函\n1.维护要求\n1.1接到通知后须在2小时内到达现场。\n",
        "附件2：\n承诺书\n我方接到通知后2小时内到达现场。\n",
    ):
        assert not demanded(form)


def _points(text: str) -> list[tuple[str, Decimal | None]]:
    read = document(text)
    return [(item.title, item.points) for item in scoring(read, list(segment(read)))]


def test_points_of_an_item_and_not_of_its_group() -> None:
    text = "第三章 评分标准\n评分项目\t分值\t评审内容\t分值\t评分细则\n技术部分\t90\t重点难点分析\t10\t根据分析内容进行评审，0-10分，优得10分，良得5分。\n"
    assert _points(text) == [("重点难点分析", Decimal(10))]


def test_a_row_of_a_named_group_is_kept_and_a_sum_is_not() -> None:
    head = "第三章 评分办法\n条款\t评分因素\t评分标准\n"
    row = "商务评分标准（18分）\t类似业绩（6分）\t提供类似项目业绩合同，每提供一份得2分，最高得6分。\n"
    assert _points(head + row) == [("类似业绩", Decimal(6))]
    assert not _points(head + "合计\t总分（100分）\t以上各项得分相加之和，满分100分，得分保留两位小数。\n")


@pytest.mark.parametrize(
    ("lines", "hit"),
    [
        ("采购人可提供的服务器规格如下：\n1、内存：16GB。", False),
        ("投标人提供的服务器规格如下：\n1、内存：16GB。", True),
        ("采购人要求的服务器规格如下：\n1、内存：16GB。", True),
        ("山区站点接地电阻可略高于10Ω。", False),
        ("接地电阻应小于10Ω。", True),
        ("接地电阻不得高于10Ω。", True),
    ],
)
def test_what_the_buyer_has_and_what_relaxes_a_limit(lines: str, hit: bool) -> None:
    said = demanded(f"第三章 技术要求\n{lines}\n")
    assert any(line.startswith("technical_parameter") for line in said) is hit


def test_deadlines_of_two_events_are_two_demands() -> None:
    head = "第三章 服务要求\n"
    first = "1、接到通知后须在2小时内到达现场。\n"
    assert len(demanded(f"{head}{first}2、遇交通事故造成损坏的，须在2小时内到达现场。\n")) == 2
    for again in (
        "2、接到通知后须在2小时内到达现场。",
        "2、维修人员须在2小时内到达现场。",
        "2、中标人须在2小时内到达现场。",
    ):
        assert len(demanded(f"{head}{first}{again}\n")) == 1


def test_a_heading_over_what_the_buyer_has() -> None:
    assert not demanded("第三章 技术要求\n（一）本院现有服务器环境\n1、内存：16GB。\n")
    assert demanded("第三章 技术要求\n（一）投标服务器配置\n1、内存：16GB。\n")
    assert demanded("第三章 技术要求\n（一）本院服务器配置要求\n1、内存：16GB。\n")
