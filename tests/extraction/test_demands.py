"""What binds the bidder, by chapter, row and voice; near misses stand beside what they resemble."""

import pytest

from chalicelib.extraction.requirements import requirements
from chalicelib.model.finding import Kind, Requirement

from .reading import demanded, document


def tender(*lines: str) -> str:
    """A tender in which the buyer speaks."""
    return "\n".join(lines) + "\n"


def asked(text: str, name: str = "t.txt") -> list[Requirement]:
    return requirements(document(text, name))


# A line under a heading, and the topics that it demands.
LINES: list[tuple[str, str, list[str]]] = [
    ("第三章 采购需求", "投标人须在2小时内响应。", ["response_time"]),
    ("第一章 招标公告", "交货期：合同签订后30日内。", ["delivery_time"]),
    ("第二章 投标人须知", "投标有效期：自投标截止之日起90天。", ["bid_validity"]),
    ("第二章 投标人须知", "质保期不少于3年。", ["warranty_period"]),
    ("12.投标文件的组成", "投标人应提供营业执照复印件。", ["qualification"]),
    ("第三章 采购需求", "投标人应设立7×24小时服务热线。", ["hotline", "service_hours"]),
    ("第三章 采购需求", "逾期交货造成停机的，中标人应赔偿采购人的损失。", ["compensation"]),
    # The procedure: how the tender is fetched, asked about and complained about.
    ("第一章 招标公告", "报名时须提供营业执照复印件。", []),
    ("三、获取招标文件", "提供营业执照复印件。", []),
    ("第二章 投标人须知", "采购人应在3个工作日内对询问作出答复。", []),
    ("九、质疑与投诉", "供应商可在答复期满后15个工作日内向财政部门反映。", []),
    ("第二章 投标人须知", "投标人使用CA数字证书或电子营业执照加密投标文件。", []),
    ("第二章 投标人须知", "技术支持服务热线：010-88886666。", []),
    ("第三章 采购需求", "平台客服热线：010-88886666。", []),
    ("第二章 投标人须知", "投标保证金保函应在投标有效期截止后30天内保持有效。", []),
    # Papers named as examples, and the rule for joint bids.
    ("第二章 投标人须知", "带底纹的文件（如营业执照、身份证）应清晰显示。", []),
    ("第二章 投标人须知", "联合体按照资质等级较低的供应商确定资质等级。", []),
    # The bidder's own voice is a form, points are a scale.
    ("第三章 采购需求", "我公司承诺提供3年质保。", []),
    ("第三章 采购需求", "质保期每延长1年得2分，满分6分。", []),
    ("第四章 评分办法", "质保期5年以上的得5分。", []),
    ("第五章 合同条款", "乙方应提供培训。", []),
    ("第五章 采购合同（草案）", "乙方应提供培训。", []),
    ("平台说明", "客服电话：见首页。", []),
    ("一、指标解释", "及时率指24小时内修复的故障占比。", []),
    ("二、资格要求", "成立日期（以营业执照为准）应在公告发布前。", []),
    ("附件1：技术要求", "质保期不少于3年。", ["warranty_period"]),
    ("附件1：技术要求偏离表", "质保期不少于3年。", []),
    ("第六章 投标文件格式", "质保期：3年。", []),
    # The liability that every contract has; the buyer's rights.
    ("第三章 采购需求", "采购人有权要求中标人赔偿。", []),
    ("第三章 采购需求", "侵犯知识产权的，由中标人赔偿一切损失。", []),
    ("第三章 采购需求", "发生人身安全事故的，中标人承担全部赔偿责任。", []),
    # How long a service goes on is no time of delivery; nor is the time to insure.
    ("第一章 招标公告", "合同履行期限：12个月。", []),
    ("第三章 采购需求", "中标人须在合同签订后15天内投保食品安全责任险。", ["insurance"]),
    # How much there is to serve.
    ("一、项目概况", "护栏长度约14千米。", []),
]


@pytest.mark.parametrize(("heading", "line", "topics"), LINES)
def test_what_a_line_demands(heading: str, line: str, topics: list[str]) -> None:
    text = tender("投标人须知：投标人、供应商、中标人须按本文件投标。", heading, line)
    assert sorted(r.topic for r in asked(text)) == sorted(topics)


@pytest.mark.parametrize(
    ("clause", "topics"),
    [
        ("乙方应在2小时内响应。", ["response_time"]),
        ("质保期为3年。", ["warranty_period"]),
        ("乙方逾期交货的，每日按合同总价的0.5%支付违约金。", ["compensation"]),
        # What the tender asks for elsewhere, what is blank, general, about a claim, or about something else.
        ("交货期：合同签订后60日内。", []),
        ("质保期为____年。", []),
        ("乙方在收到索赔通知后10日内未答复的，视为接受。", []),
        ("乙方应提供培训。", []),
        ("乙方泄露秘密的，支付合同总价5%的违约金。", ["compensation"]),
        ("任何一方违约的，应向对方支付合同总价5%的违约金。", []),
        ("甲方逾期付款的，按合同总价的5%支付违约金。", []),
    ],
)
def test_a_draft_contract_demands_what_nothing_else_does(clause: str, topics: list[str]) -> None:
    text = tender("第三章 采购需求", "交货期：中标人须在合同签订后30日内交货。", "第五章 合同条款", clause)
    assert [r.topic for r in asked(text)] == ["delivery_time", *topics]
    general = tender("第三章 采购需求", "交货期：中标人须在30日内交货。", "第五章 通用合同条款", clause)
    assert [r.topic for r in asked(general)] == ["delivery_time"]


FRONT = """<h1>第二章 投标人须知</h1><table>
<tr><th>条款名称</th><th>编列内容</th></tr>
<tr><td>付款方式</td><td>验收合格后支付合同价款的95%</td></tr>
<tr><td>售后服务</td><td>接到通知后2小时内响应</td></tr>
<tr><td>投标保证金</td><td>中标人签订合同后5个工作日内响应退还申请</td></tr>
<tr><td>开标时间</td><td>2小时内完成解密</td></tr>
</table>"""


def test_a_row_of_the_front_table_demands_what_it_is_named_for() -> None:
    assert [line.split()[0] for line in demanded(FRONT, "t.html")] == ["payment_terms", "response_time"]


REVIEW = """<h1>第四章 评标办法</h1><h2>一、资格性审查</h2><p>投标人须提供有效的营业执照复印件。</p>
<h2>二、符合性审查</h2><table><tr><th>序号</th><th>审查因素</th><th>审查标准</th></tr>
<tr><td>1</td><td>投标有效期</td><td>投标有效期不少于90天</td></tr></table>
<h2>三、评分标准</h2><table><tr><th>评分因素</th><th>评分标准</th><th>分值</th></tr>
<tr><td>售后服务</td><td>承诺2小时内响应的得5分</td><td>5</td></tr>
<tr><td>体系认证</td><td>具有质量管理体系认证证书</td><td>3</td></tr></table>"""
MERGED = """<h1>第三章 评标办法前附表</h1><table><tr><th>条款号</th><th>评审因素</th><th>评审标准</th></tr>
<tr><td rowspan=2>资格评审标准</td><td>营业执照</td><td>投标人须具有有效的营业执照</td></tr>
<tr><td>业绩</td><td>投标人须提供类似项目业绩不少于2个</td></tr>
<tr><td rowspan=1>分值构成</td><td>技术部分</td><td>质保期不少于3年</td></tr></table>"""


def test_what_every_bid_must_pass_is_demanded_and_what_earns_points_is_not() -> None:
    found = asked(REVIEW, "t.html")
    assert [(r.topic, r.kind, r.importance.value) for r in found] == [
        ("qualification", Kind.QUALIFICATION, "mandatory"),
        ("bid_validity", Kind.CONFORMITY, "mandatory"),
    ]
    assert [r.topic for r in asked(MERGED, "t.html")] == ["qualification", "performance_record"]


@pytest.mark.parametrize(
    ("line", "lot"),
    [
        ("第1包投标人须具有安全生产许可证。", "第1包"),
        ("包2：质保期不少于3年。", "包2"),
        ("01标段质保期不少于3年。", "01标段"),
        ("Lot 2: the warranty period shall be at least 3 years.", "Lot 2"),
        ("质保期不少于3年，包修包换。", None),
        ("设备须包3年质保。", None),
        ("投标人须具有钢结构工程专业承包一级资质。", None),
        ("质保期不少于3年，外包装完好。", None),
        ("质保期不少于3年，第三包装箱除外。", None),
        ("面包机质保期不少于3年。", None),
    ],
)
def test_the_lot_is_as_the_tender_writes_it(line: str, lot: str | None) -> None:
    found = asked(tender("投标人、供应商、中标人须按本文件投标。", "第三章 采购需求", line))
    assert found
    assert {r.lot for r in found} == {lot}


def test_lots_have_their_own_demands_and_what_is_said_for_all_is_not_repeated() -> None:
    lots = tender(
        "第三章 采购需求",
        "第一包：教学设备",
        "质保期不少于3年。",
        "第二包：体育器材",
        "质保期不少于3年。",
        "质保期不少于5年。",
    )
    assert [(r.lot, str(r.value.amount) if r.value else "") for r in asked(lots)] == [  # type: ignore[union-attr]
        ("第一包", "3"),
        ("第二包", "3"),
        ("第二包", "5"),
    ]
    general = tender("第三章 采购需求", "质保期不少于3年。", "第一包：教学设备", "质保期不少于3年。")
    assert [r.lot for r in asked(general)] == [None]


@pytest.mark.parametrize(
    ("line", "proof", "conditions"),
    [
        ("须提供营业执照复印件加盖公章。", "复印件加盖公章", [("form", "copy")]),
        (
            "投标文件中须提供安全生产许可证扫描件并加盖投标人公章。",
            "扫描件并加盖投标人公章",
            [("due", "with_bid"), ("form", "copy")],
        ),
        ("须提供信用中国网站查询截图，未被列入失信被执行人名单。", "网站查询截图", []),
        ("签订合同前须提交营业执照原件。", "原件", [("due", "before_contract"), ("form", "original")]),
        ("投标人须具有有效的营业执照。", None, []),
    ],
)
def test_how_and_when_a_paper_is_shown(
    line: str, proof: str | None, conditions: list[tuple[str, str]]
) -> None:
    (found,) = asked(tender("第三章 供应商资格要求", line))
    assert found.proof == proof
    held = [(c.kind, c.value) for c in found.conditions if c.kind in ("due", "form")]
    assert held == conditions or (not conditions and found.subject == "信用记录")


def test_a_licence_told_twice_is_one_and_one_of_two_is_one() -> None:
    twice = tender(
        "二、投标人资格要求", "投标人须具有有效的营业执照。", "第三章 资格审查", "须提供营业执照复印件。"
    )
    (one,) = asked(twice)
    assert ("form", "copy") in {(c.kind, c.value) for c in one.conditions}
    either = tender("二、投标人资格要求", "投标人须具有《食品经营许可证》或《食品生产许可证》。")
    (one,) = asked(either)
    assert (one.subject, [c.value for c in one.conditions if c.kind == "other"]) == (
        "食品经营许可证",
        ["or: 食品生产许可证"],
    )
    both = tender("二、投标人资格要求", "投标人须具有《食品经营许可证》和《道路运输经营许可证》。")
    assert [r.subject for r in asked(both)] == ["食品经营许可证", "道路运输经营许可证"]


@pytest.mark.parametrize(
    ("lines", "importance"),
    [
        (("质保期不少于3年（实质性要求）。",), "mandatory"),
        (("一、质保（实质性要求）", "质保期不少于3年。"), "mandatory"),
        (("质保期应不少于3年。",), "mandatory"),
        (("★质保期3年。",), "mandatory"),
        # A plain line of a chapter of requirements is demanded; no word of it says that a miss costs the bid.
        (("质保期3年。",), "normal"),
        (("▲其他", "质保期应不少于3年。"), "important"),
        # Where marks are used, a must alone is an ordinary demand …
        (("★本章实质性条款", "一、其他", "质保期应不少于3年。"), "normal"),
        # … unless the tender declares its must-words to be substantive.
        (
            (
                "本文件用“必须”“应当”“不得”等文字规定的条款为实质性要求。",
                "★甲",
                "一、其他",
                "质保期应当不少于3年。",
            ),
            "mandatory",
        ),
    ],
)
def test_what_a_demand_weighs(lines: tuple[str, ...], importance: str) -> None:
    found = asked(tender("投标人、供应商、中标人须按本文件投标。", "第三章 采购需求", *lines))
    assert [r.importance.value for r in found if r.topic == "warranty_period"] == [importance]
