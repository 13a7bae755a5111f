import re
from collections.abc import Callable

import pytest
import report_in_chinese
import report_samples as samples
from rich.cells import cell_len

from chalicelib.errors import InvalidRequest
from chalicelib.model.document import Document, Line, Page, PageStatus
from chalicelib.model.finding import Report, Verdict
from chalicelib.model.term import Condition, Operator, Strength
from chalicelib.reports.as_text import render, render_requirements, render_terms

ALL = [
    samples.chinese,
    samples.english,
    samples.hostile,
    samples.large,
    samples.empty_tender,
    samples.no_bids,
]


def flat(text: str) -> str:
    """The text without line breaks and the space of columns, to find what was wrapped."""
    return re.sub(r"\s+", "", text)


def left_column(text: str) -> str:
    """What stands in the column of requirements at 100 columns."""
    return flat("".join(line[:34] for line in text.splitlines()))


@pytest.mark.parametrize("make", ALL)
@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_no_line_is_wider_than_asked_and_none_ends_in_space(make: Callable[[], Report], width: int) -> None:
    lines = render(make(), width=width).splitlines()
    assert max(cell_len(line) for line in lines) <= width
    assert not [line for line in lines if line != line.rstrip()]


@pytest.mark.parametrize("make", ALL)
def test_without_color_there_is_no_control_character(make: Callable[[], Report]) -> None:
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", render(make())
    )


def test_color_adds_nothing_but_color() -> None:
    colored = render(samples.chinese(), color=True)
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored).replace(" ", "") == render(samples.chinese()).replace(
        " ", ""
    )


def test_a_document_can_not_color_the_terminal() -> None:
    escapes = re.findall(r"\x1b.{1,3}", render(samples.hostile(), color=True))
    assert escapes
    assert all(re.match(r"\x1b\[[0-9;]+", escape) for escape in escapes)
    assert "[U+001B][31mred" in flat(render(samples.hostile(), color=True))


def test_the_summary_tells_each_bid_in_words_with_its_counts() -> None:
    text = render(samples.chinese())
    assert "1. 甲方科技有限公司\n   有实质性要求未满足；另有 1 项实质性要求未检查\n" in text
    assert "符合 3 (★1)；优于 1 (★1)；不符合 1 (★1)；未响应 1 (★1)；矛盾 1；需复核 2；未检查 1 (★1)" in text
    assert "已检查的实质性要求均满足；另有 1 项实质性要求未检查；有 3 页未能读取" in text


@pytest.mark.parametrize(
    "told",
    [
        "★   3. 质保起算",
        "▲   4. 巡检频次",
        "“质保期自货物交付之日起计算”",
        "— 投标文件.pdf 第 9 页（扫描识别）；读作 自交货",
        "— 售后服务方案.docx；读作 每季度1次；措辞含糊",  # a format without pages has no page number
        "— 招标文件.pdf 第 31 页",
        "缩短。 [TC120]",
        "建议：请投标人书面澄清巡检次数。",
        "检索范围：投标文件.pdf 全部 48 页",
        "（未找到相应承诺）",
        "未能读取的页 3 页（第 11–13 页）",
        "由有权的人员判断和决定。",
        "程序版本：tendercheck 0.1.0",
    ],
)
def test_what_an_officer_looks_for_is_there(told: str) -> None:
    assert told in render(samples.chinese())


@pytest.mark.parametrize("forbidden", ["投标无效", "废标", "无效投标", "否决"])
def test_no_decision_is_taken(forbidden: str) -> None:
    assert forbidden not in render(samples.chinese())


def test_a_long_quote_is_wrapped_not_cut() -> None:
    assert flat(samples.LONG_QUOTE) in left_column(render(samples.chinese()))


def test_english() -> None:
    text = render(samples.english())
    assert "missing 1; review 1 (★1)" in text
    assert "≤ 2 hours; severity: urgent" in text
    assert not re.search(r"[\u4e00-\u9fff]", text)


def test_a_tender_without_requirements_is_no_success() -> None:
    text = render(samples.empty_tender())
    assert "以下结论没有意义" in text
    assert "满足" not in text.split("没有标为实质性的要求")[1].split("本报告")[0]


def test_a_profile_without_bids() -> None:
    assert "There is no bid." in render(samples.no_bids())


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="'fr'"):
        render(samples.chinese().model_copy(update={"language": "fr"}))


def test_findings_for_other_requirements_are_refused() -> None:
    report = samples.chinese()
    other = report.model_copy(
        update={"tender": report.tender.model_copy(update={"requirements": samples.REQUIREMENTS[:9]})}
    )
    with pytest.raises(InvalidRequest, match="r10"):
        render(other)


def test_a_requirement_without_finding_is_not_checked() -> None:
    report = samples.chinese()
    bid = report.bids[0].model_copy(update={"findings": report_in_chinese.FINDINGS_A[:2]})
    text = render(report.model_copy(update={"bids": (bid,)}))
    assert "符合 1 (★1)；优于 1 (★1)；未检查 8 (★3)" in text
    assert "（没有检查结果）" in text


def test_what_several_places_say_alike_stands_once() -> None:
    report = samples.chinese()
    two = (
        samples.term("2小时内响应", value=samples.hours("2"), page=3),
        samples.term("2小时内响应", value=samples.hours("2"), page=5, name="售后.pdf"),
        samples.term("2小时内响应", value=samples.hours("2"), page=5),
        samples.term("2小时内响应", value=samples.hours("2"), page=5),
        samples.term("2小时内响应", value=samples.hours("2"), page=6, strength=Strength.HEDGED),
        samples.term("提供备用机", operator=Operator.PRESENT),
        samples.term("不提供备用机", operator=Operator.ABSENT),
    )
    found = samples.finding(1, Verdict.CONFLICT, "不一致。", *two, searched="全部页面")
    bid = report.bids[0].model_copy(update={"findings": (found,)})
    text = render(report.model_copy(update={"bids": (bid,)}), width=160)
    assert text.count("“2小时内响应”") == 2
    assert "— 投标文件.pdf 第 3 页、第 5 页、售后.pdf 第 5 页；读作 ≤ 2小时\n" in text
    assert "— 投标文件.pdf 第 6 页；读作 ≤ 2小时；措辞含糊\n" in text
    assert "— 投标文件.pdf 第 7 页（扫描识别）\n" in text  # "offered" would say no more than the quote
    assert "— 投标文件.pdf 第 7 页（扫描识别）；读作 无\n" in text
    assert "全部页面" not in text  # what was searched matters where nothing was found


def test_a_title_that_is_the_topics_name_is_in_the_reports_language() -> None:
    named = samples.requirement(1, "响应时间", "within 2 hours", name="t.pdf")
    free = samples.requirement(2, "响应时间（含节假日）", "within 2 hours", name="t.pdf")
    tender = samples.english().tender.model_copy(update={"requirements": (named, free)})
    assert "1. Response time\n" in render_requirements(tender, language="en")
    assert "2. 响应时间（含节假日）\n" in render_requirements(tender, language="en")


def test_requirements() -> None:
    text = render_requirements(samples.chinese().tender)
    assert "10 项要求，其中实质性要求（★）5 项、重要要求（▲）2 项" in text
    assert "★   2. 质保期\n    ≥ 3年\n    “★质保期≥3年，自验收合格之日起计算。”\n" in text
    assert "    — 招标文件.pdf 第 31 页\n" in text
    assert "（数值缺失）" in text


def test_requirements_of_a_profile_and_of_nothing() -> None:
    assert "(from the profile; no quote of a tender)" in render_requirements(
        samples.no_bids().tender, language="en"
    )
    assert "没有找到任何要求" in render_requirements(samples.empty_tender().tender)


DOCUMENT = Document(
    name="bid.pdf",
    sha256="cd" * 32,
    media_type="application/pdf",
    text="",
    pages=tuple(Page(number, 0, 0, PageStatus.TEXT) for number in range(1, 9)),
    lines=(Line(0, 0, 1),),
)


def test_terms() -> None:
    hedged = samples.term(
        "原则上2小时内响应",
        value=samples.hours("2"),
        strength=Strength.HEDGED,
        name=None,
        conditions=(Condition(kind="area", value="city"),),
    )
    blank = samples.term("不超过  小时", value_blank=True, name=None)
    held = samples.term(
        "具有ISO9001证书", topic="certification", subject="iso_9001", operator=Operator.PRESENT, name=None
    )
    text = render_terms(DOCUMENT, [hedged, blank, held])
    assert "≤ 2小时；措辞含糊；地域：市区；bid.pdf 第 7 页\n    “原则上2小时内响应”\n" in text
    assert "（数值缺失）；承诺；bid.pdf 第 7 页\n" in text
    assert "/质量管理体系 ISO 9001：有；承诺；" in text


def test_terms_in_english_and_none() -> None:
    text = render_terms(DOCUMENT, [samples.term("within 2 hours", value=samples.hours("2"))], language="en")
    assert "≤ 2 hours; committed; 投标文件.pdf p. 7" in text
    assert "No term was found." in render_terms(DOCUMENT, [], language="en")
