"""What a tender says of how bids are judged: marks, counting, silence and points."""

import pytest

from chalicelib.extraction.tender_facts import tender_facts
from chalicelib.model.finding import Importance, Silence, TenderFacts

from .reading import document


def facts(text: str, name: str = "t.txt") -> TenderFacts:
    return tender_facts(document(text, name))


@pytest.mark.parametrize(
    ("line", "marks"),
    [
        ("标“★”的条款为实质性要求，不满足的投标无效。", [("★", Importance.MANDATORY)]),
        ("带“▲”的为重要指标，每负偏离一项扣2分。", [("▲", Importance.IMPORTANT)]),
        (
            "带“▲”的条款为实质性条款；带“★”的为主要性能参数，酌情扣分。",
            [("▲", Importance.MANDATORY), ("★", Importance.IMPORTANT)],
        ),
        # A mark that stands somewhere and that nothing defines has its usual meaning and no quote.
        ("★1.质保期不少于3年。", [("★", Importance.MANDATORY)]),
        ("品目清单中以“★”标注的品目为强制采购产品。", []),
        ("型号为A*B，尺寸26*26*195mm。", []),
        ("质保期不少于3年。", []),
    ],
)
def test_what_marks_mean(line: str, marks: list[tuple[str, Importance]]) -> None:
    found = facts(line).marks
    assert [(each.mark, each.importance) for each in found] == marks
    assert all(each.evidence is None or each.mark in each.evidence.quote for each in found)


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("有5项以上（含5项）负偏离的投标无效。", [(5, None, False)]),
        ("未标记的条款有三项及以上负偏离的，按无效投标处理。", [(3, None, True)]),
        ("一般技术参数负偏离超过5项的，投标将被否决。", [(6, None, True)]),
        ("一般条款负偏离超过5项（含5项）的，投标将被否决。", [(5, None, True)]),
        ("▲条款有3项（不含）以上不满足的，作无效响应处理。", [(4, "▲", False)]),
        ("累计负偏离达到10条的，不予通过符合性审查。", [(10, None, False)]),
        ("若有一项带“★”的指标未响应，将导致投标无效。", [(1, "★", False)]),
        ("Bids with five or more deviations will be rejected.", [(5, None, False)]),
        # One costs points, another is the jury's rule; a third counts something else.
        ("一般技术参数每负偏离一项扣0.5分，扣完为止。", []),
        ("有一项不符合评审标准的，评标委员会应当否决其投标。", []),
        ("一般参数存在3项以上负偏离的，得2分。", []),
        ("投标人不足3家的，本次招标作废标处理。", []),
        ("须提供3项以上类似业绩，否则投标无效。", []),
        ("偏离表应列明全部5项内容。", []),
        ("投标文件须一式5份，缺少的投标无效。", []),
    ],
)
def test_how_many_deviations_count(line: str, rules: list[tuple[int, str | None, bool]]) -> None:
    found = facts(line).counting
    assert [(each.at_least, each.mark, each.unmarked) for each in found] == rules


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("偏离表中未列出的，视为完全响应。", [Silence.ACCEPTED]),
        ("投标人未在偏离表中填写内容的，视同投标人响应情况为“符合”。", [Silence.ACCEPTED]),
        ("如不列出，则视为投标人完全同意招标文件的商务条款。", [Silence.ACCEPTED]),
        ("未逐条应答的，视为不响应。", [Silence.NOT_MET]),
        ("漏报技术条款视为负偏离。", [Silence.NOT_MET]),
        ("须按要求提供证明材料，否则视为负偏离。", [Silence.NOT_MET]),
        ("Clauses not addressed will be deemed non-compliant.", [Silence.NOT_MET]),
        # Somebody else's silence, and things that are no silence.
        ("评审小组成员拒绝签字又未说明理由的，视为同意评审报告。", []),
        ("买方未在10日内答复的，视为接受索赔。", []),
        ("供应商未按时解密的，视为放弃投标。", []),
        ("中标人未在规定时间内答复的，视为接受。", []),
        ("不满足★条款的，视为无效投标。", []),
        ("投标人应逐条响应招标文件。", []),
        ("投标函的任何修改将被视为不响应招标文件。", []),
    ],
)
def test_what_silence_is_taken_for(line: str, taken: list[Silence]) -> None:
    assert [each.taken_for for each in facts(line).silence] == taken


SCORED = """<h1>第四章 评标办法</h1><h2>一、资格性审查</h2><table><tr><th>序号</th><th>评审因素</th><th>评审标准</th></tr>
<tr><td>1</td><td>营业执照</td><td>具有有效的营业执照</td></tr></table>
<h2>二、评分标准</h2><table><tr><th>序号</th><th>评分因素</th><th>评分标准</th><th>分值</th></tr>
<tr><td>1</td><td>投标报价</td><td>最低价得满分，其余按比例计算得分</td><td>30</td></tr>
<tr><td>2</td><td>售后服务</td><td>响应时间2小时内得5分，4小时内得3分</td><td>0-5分</td></tr>
<tr><td rowspan=2>3</td><td rowspan=2>商务部分</td><td>业绩：每提供1份合同得2分，最高得6分</td><td>6</td></tr>
<tr><td>体系认证：具有质量管理体系认证得3分</td><td>3</td></tr>
<tr><td></td><td>合计</td><td>满分</td><td>100</td></tr></table>
<h1>第五章 采购需求</h1><table><tr><th>考核内容</th><th>考核标准</th><th>分值</th></tr>
<tr><td>服务态度</td><td>每发生一次投诉扣2分</td><td>10</td></tr></table>"""


def test_what_earns_points_is_listed_and_what_must_be_passed_or_is_measured_later_is_not() -> None:
    found = facts(SCORED, "t.html").scoring
    assert [(item.title, item.points) for item in found] == [
        ("投标报价", 30),
        ("售后服务", 5),
        ("商务部分", 6),
        ("商务部分", 3),
    ]
    assert found[1].evidence.quote.startswith("响应时间2小时内")


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("1.企业业绩（10分）：每份合同得2分。", [("企业业绩", 10)]),
        ("(二)技术方案(满分30分)", [("技术方案", 30)]),
        ("总分（100分）", []),
        ("评标委员会由5人组成（采购人代表1人）。", []),
        ("得分相同的，按报价由低到高排列（四舍五入保留2位小数）。", []),
    ],
)
def test_titles_with_points(line: str, items: list[tuple[str, int]]) -> None:
    found = facts(f"第四章 评分办法\n{line}\n").scoring
    assert [(item.title, item.points) for item in found] == items
