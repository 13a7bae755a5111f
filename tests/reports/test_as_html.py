import re
from collections.abc import Callable
from decimal import Decimal
from html.parser import HTMLParser

import pytest
import report_samples as samples

from chalicelib.errors import InvalidRequest
from chalicelib.lexicon.wording import word
from chalicelib.model.finding import BidResult, Overall, Report, TenderSummary, Verdict
from chalicelib.model.term import Condition
from chalicelib.model.value import Count
from chalicelib.reports.as_html import render

ALL = [
    samples.chinese,
    samples.english,
    samples.hostile,
    samples.large,
    samples.empty_tender,
    samples.no_bids,
]
VOID = {"meta", "br", "col"}
ALLOWED = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "section",
        "h1",
        "h2",
        "h3",
        "p",
        "br",
        "span",
    ),
    *(
        "a",
        "dl",
        "dt",
        "dd",
        "ul",
        "li",
        "table",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
    ),
}


class Page(HTMLParser):
    """The elements of a page, their attributes and text; fails where a tag is not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.words))


@pytest.mark.parametrize("make", ALL)
def test_one_page_of_its_own_without_script_or_anything_fetched(make: Callable[[], Report]) -> None:
    page = Page(render(make()))
    assert {tag for tag, _ in page.elements} <= ALLOWED
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on")], tag
        assert not attributes.keys() & {"src", "srcset", "action", "background", "ping"}, tag
        assert (attributes.get("href") or "#").startswith("#")
    style = re.search(r"<style>(.*?)</style>", render(make()), re.DOTALL)
    assert style
    assert not re.search(r"url\(|@import|https?:|//", style[1])


@pytest.mark.parametrize("make", ALL)
def test_links_lead_somewhere_and_names_are_given_once(make: Callable[[], Report]) -> None:
    page = Page(render(make()))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = {attributes["href"] for tag, attributes in page.elements if tag == "a"}
    assert links <= {f"#{name}" for name in ids}


def test_a_hostile_document_is_only_text() -> None:
    html = render(samples.hostile())
    harmless = Page(render(samples.chinese()))
    page = Page(html)
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in harmless.elements}
    assert '</td></tr></table><script>alert("x")</script><img src=http://evil.example/a.png' in page.text
    assert "{{ 7*7 }}{% raw %}" in page.text
    assert "&lt;b&gt;" in page.text
    assert "[U+202E]时小42[U+202C]" in page.text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", html)


def test_each_text_of_a_report_is_printed_and_escaped() -> None:
    def named(field: str) -> str:
        return f"<i title='{field}'>&\u202e{field}"

    fields = ("tender", "title", "demand", "subject", "bid", "file", "reason", "rule", "advice", "searched")
    fields += ("promise", "unit", "kind", "condition")
    promise = samples.term(
        named("promise"), value=Count(amount=Decimal(2), unit=named("unit")), name=named("file")
    ).model_copy(update={"conditions": (Condition(kind=named("kind"), value=named("condition")),)})
    found = samples.finding(
        1,
        Verdict.DEVIATION,
        named("reason"),
        promise,
        code=named("rule"),
        advice=named("advice"),
    )
    absent = samples.finding(2, Verdict.MISSING, "", searched=named("searched"))
    report = Report(
        tender=TenderSummary(
            document=samples.document(named("tender")),
            requirements=(
                samples.requirement(1, named("title"), named("demand"), subject=named("subject")),
                samples.requirement(2, "", ""),
            ),
        ),
        bids=(
            BidResult(
                name=named("bid"),
                documents=(samples.document(named("file")),),
                overall=Overall.RESPONSIVE,
                findings=(found, absent),
            ),
        ),
        engine=samples.ENGINE,
    )
    html = render(report)
    text = Page(html).text
    for field in fields:
        assert f"<i title='{field}'>&[U+202E]{field}" in text, field
    assert "<i " not in html


@pytest.mark.parametrize("make", ALL)
def test_same_report_same_page(make: Callable[[], Report]) -> None:
    html = render(make())
    assert html == render(make())
    assert html.endswith("</html>\n")
    html.encode("utf-8")


@pytest.mark.parametrize("forbidden", ["投标无效", "废标", "无效投标", "否决"])
def test_no_decision_is_taken(forbidden: str) -> None:
    assert forbidden not in render(samples.chinese())
    assert "由有权的人员判断和决定" in render(samples.chinese())


@pytest.mark.parametrize(
    "told",
    [
        "投标文件检查报告 – 招标文件.pdf",
        "乙丙健身器材（上海）股份有限公司",
        "有实质性要求未满足",
        "10 项要求，其中实质性要求（★）5 项、重要要求（▲）2 项",
        samples.LONG_QUOTE,
        "≤ 0.5小时 · 方式：电话；故障级别：紧急",
        "— 投标文件.pdf 第 9 页（扫描识别） · 读作 自交货起",
        "— 售后服务方案.docx · 读作 每季度1次 · 措辞含糊",
        "— 招标文件.pdf 第 31 页",
        "承诺自交货起算，早于要求的自验收合格起算，质保实际缩短。 [TC120]",
        "建议：请投标人书面澄清巡检次数。",
        "检索范围：投标文件.pdf 全部 48 页",
        "4 页（第 7–9, 22 页）",
        "3 页（第 11–13 页）",
        "有 3 页未能读取",
        "（数值缺失）",
        "审查人",
        "日期",
        "tendercheck 0.1.0",
    ],
)
def test_what_an_officer_looks_for_is_there(told: str) -> None:
    assert told in Page(render(samples.chinese())).text


def test_a_verdict_is_told_by_sign_and_word_not_by_color_alone() -> None:
    html = render(samples.large())
    for verdict in Verdict:
        sign = f'<span class="sign">{word("verdict_symbol", verdict.value, "zh")}</span> '
        for section in ("verdict", "verdict_short"):
            assert (
                f'<span class="badge {verdict.value}">{sign}{word(section, verdict.value, "zh")}</span>'
                in html
            )


def test_each_requirement_has_a_row_for_each_bid() -> None:
    rows = re.findall(r'<tr id="b(\d+)-r(\d+)">', render(samples.large()))
    assert rows == [(str(bid), str(number)) for bid in range(1, 6) for number in range(1, 61)]


@pytest.mark.parametrize(("bids", "tables"), [(1, [1]), (6, [6]), (7, [4, 3]), (13, [5, 5, 3])])
def test_many_bids_are_parted_into_tables_that_fit_the_paper(bids: int, tables: list[int]) -> None:
    html = render(samples.large(2, bids))
    found = re.findall(r'<table class="matrix">.*?</thead>', html, re.DOTALL)
    assert [table.count('<th class="center">') - 1 for table in found] == tables


def test_english() -> None:
    html = render(samples.english())
    assert '<html lang="en">' in html
    text = Page(html).text
    assert "Result: a mandatory requirement needs human review" in text
    assert "Advice: Ask the bidder" in text
    assert not re.search(r"[\u4e00-\u9fff]", text)


def test_a_tender_without_requirements_is_no_success() -> None:
    text = Page(render(samples.empty_tender())).text
    assert "以下结论没有意义" in text
    assert "均满足" not in text


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="'fr'"):
        render(samples.chinese().model_copy(update={"language": "fr"}))


def test_sixty_requirements_by_five_bids_are_quick_and_small() -> None:
    assert len(render(samples.large()).encode("utf-8")) < 600_000
