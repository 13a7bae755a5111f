"""Several figures, topics and scopes in one sentence: which belongs to which (field-notes 1.6, 3.5, 3.6, 3.9)."""

import pytest

from .reading import found, quotes

CHAINS = [
    (
        "接到报修后1小时内响应，4小时内到达现场，24小时内解决，48小时不能解决提供备机",
        ["response_time <= 1 hour", "onsite_time <= 4 hour", "resolution_time <= 24 hour", "loaner_unit present"],
    ),
    ("24小时响应，48小时到场", ["response_time <= 24 hour", "onsite_time <= 48 hour"]),
    ("2小时内响应并到达现场", ["response_time <= 2 hour", "onsite_time <= 2 hour"]),
    ("响应及到场时间均不超过2小时", ["response_time <= 2 hour", "onsite_time <= 2 hour"]),
    (
        "24小时内响应、到场并排除故障",
        ["response_time <= 24 hour", "onsite_time <= 24 hour", "resolution_time <= 24 hour"],
    ),
    ("响应时间：2小时；到场：4小时", ["response_time <= 2 hour", "onsite_time <= 4 hour"]),
    (
        "响应时间：2小时，到场时间：4小时，修复时间：24小时",
        ["response_time <= 2 hour", "onsite_time <= 4 hour", "resolution_time <= 24 hour"],
    ),
    ("远程响应30分钟，现场响应4小时", ["response_time <= 30 minute remote", "onsite_time <= 4 hour"]),
    ("电话解决不了的，4小时内到场；仍无法解决的，24小时内提供备机", ["onsite_time <= 4 hour", "loaner_unit present"]),
    (
        "respond within 1 hour, on site within 4 hours and repair within 24 hours",
        ["response_time <= 1 hour", "onsite_time <= 4 hour", "resolution_time <= 24 hour"],
    ),
    # A grade or a place holds along the chain, until the verb comes again or another grade.
    (
        "紧急故障1小时内响应，2小时内到场，一般故障4小时内响应，8小时内到场",
        [
            "response_time <= 1 hour urgent",
            "onsite_time <= 2 hour urgent",
            "response_time <= 4 hour general",
            "onsite_time <= 8 hour general",
        ],
    ),
    (
        "市区2小时内响应，4小时内到场；郊区4小时内响应，8小时内到场",
        [
            "response_time <= 2 hour city",
            "onsite_time <= 4 hour city",
            "response_time <= 4 hour suburb",
            "onsite_time <= 8 hour suburb",
        ],
    ),
    ("2小时内响应（紧急故障），4小时内响应（一般故障）", ["response_time <= 2 hour urgent", "response_time <= 4 hour general"]),
    ("30分钟内响应，2小时内到达市区现场，8小时内修复", ["response_time <= 30 minute", "onsite_time <= 2 hour city", "resolution_time <= 8 hour"]),
    # A complaint is another occasion than a fault.
    ("接到投诉后24小时内答复，5日内解决", ["complaint_response_time <= 24 hour", "complaint_resolution_time <= 5 day"]),
    ("报修响应2小时，投诉响应4小时", ["response_time <= 2 hour", "complaint_response_time <= 4 hour"]),
    ("报修、投诉均在3小时内答复", ["response_time <= 3 hour", "complaint_response_time <= 3 hour"]),
    ("45分钟内处理投诉", ["complaint_resolution_time <= 45 minute"]),
    # What is not the figure's verb.
    ("接到报修后，0.5小时内通知服务站派人到现场", []),
    ("24小时内不能修复的，提供备用机", ["loaner_unit present"]),
    ("工单处理：15分钟内响应", ["response_time <= 15 minute"]),
]  # fmt: skip

STRENGTHS = [
    ("原则上2小时内响应", ["response_time <= 2 hour hedged"]),
    ("我公司尽量在4小时内到达现场", ["onsite_time <= 4 hour hedged"]),
    ("争取24小时内修复", ["resolution_time <= 24 hour hedged"]),
    ("一般情况下2小时内响应", ["response_time <= 2 hour hedged"]),
    ("一般在4小时内到场", ["onsite_time <= 4 hour hedged"]),
    ("正常情况下，2小时内到场，4小时内修复", ["onsite_time <= 2 hour hedged", "resolution_time <= 4 hour hedged"]),
    ("约2小时到场", ["onsite_time <= 2 hour hedged"]),
    ("2小时左右到场", ["onsite_time <= 2 hour hedged"]),
    ("We aim to respond within 2 hours", ["response_time <= 2 hour hedged"]),
    ("We will use reasonable endeavours to attend within 4 hours", ["onsite_time <= 4 hour hedged"]),
    ("typically within 4 hours on site", ["onsite_time <= 4 hour hedged"]),
    # A grade is no hedge; a must-word in the same breath outweighs one.
    ("一般故障8小时内修复", ["resolution_time <= 8 hour general"]),
    ("一般性问题8小时内修复", ["resolution_time <= 8 hour general"]),
    ("原则上，必须2小时内到场", ["onsite_time <= 2 hour mandatory"]),
    # Refusals; 不超过, 不得不 and 不能低于 are none.
    ("不能保证4小时内到场", ["onsite_time <= 4 hour negated"]),
    ("无法在2小时内到达现场", ["onsite_time <= 2 hour negated"]),
    ("我公司不承诺2小时内到场", ["onsite_time <= 2 hour negated"]),
    ("We cannot respond within 2 hours", ["response_time <= 2 hour negated"]),
    ("响应时间不超过2小时", ["response_time <= 2 hour"]),
    ("不得不在2小时内响应", ["response_time <= 2 hour"]),
    ("本公司不提供上门服务，2小时内电话响应", ["response_time <= 2 hour phone"]),
]  # fmt: skip

BLANKS = [
    ("响应时间不超过 小时", ["response_time <= blank"]),
    ("响应时间不超过小时", ["response_time <= blank"]),
    ("响应时间≤（ ）小时", ["response_time <= blank"]),
    ("XX小时内响应", ["response_time <= blank"]),
    ("质保期：______年", ["warranty_period == blank"]),
    ("respond within ___ hours", ["response_time <= blank"]),
    ("质保期：[需补充，如：3年]", ["warranty_period == blank"]),
]


@pytest.mark.parametrize(("text", "terms"), CHAINS + STRENGTHS + BLANKS)
def test_reads(text: str, terms: list[str]) -> None:
    assert found(text) == terms


MOMENTS = [
    (
        "须提供检测报告：投标文件中提供复印件，签订合同前提供原件，供货时随货提供原件",
        ["with_bid copy", "before_contract original", "on_delivery original"],
    ),
    ("提供检测报告复印件，原件在签订合同前提供", ["copy", "before_contract original"]),
    ("检测报告复印件于投标时提供", ["with_bid copy"]),
    ("签订合同前提供检测报告", ["before_contract"]),
]


@pytest.mark.parametrize(("text", "moments"), MOMENTS)
def test_a_paper_is_a_term_for_each_moment(text: str, moments: list[str]) -> None:
    lines = [
        line.removeprefix("test_report present").replace(" mandatory", "").strip() for line in found(text)
    ]
    assert lines == moments


def test_the_quote_is_the_clause_and_no_more() -> None:
    text = "我公司在本市设有网点，接到报修后2小时内响应，4小时内到场。"
    assert quotes(text, "response_time") == ["接到报修后2小时内响应"]
    assert quotes(text, "onsite_time") == ["4小时内到场"]
