"""Deviation tables, several documents of one bid, tiers and papers: what decides, and which words it cites."""

import pytest

from chalicelib.model.finding import Overall, Verdict

from .checks import report, results, table

HEADS = "序号 | 招标文件要求 | 投标响应 | 偏离情况"
WARRANTY = "质保期不少于3年。"


@pytest.mark.parametrize(
    ("heads", "row", "verdict", "rule", "quote"),
    [
        (HEADS, "1 | 质保期不少于3年 | 质保期3年 | 无偏离", "compliant", "TC101", "质保期3年"),
        (HEADS, "1 | 质保期不少于3年 | 质保期5年 | 正偏离", "better", "TC102", "质保期5年"),
        (HEADS, "1 | 质保期不少于3年 | 质保期1年 | 无偏离", "deviation", "TC119", "质保期1年"),
        (HEADS, "1 | 质保期不少于3年 | 质保期1年 | 负偏离", "deviation", "TC103", "质保期1年"),
        (HEADS, "1 | 质保期不少于3年 | 质保期3年 | 负偏离", "review", "TC129", "质保期3年"),
        (HEADS, "1 | 质保期不少于3年 | 质保期3年 | □无偏离□正偏离□负偏离", "compliant", "TC101", "质保期3年"),
        (HEADS, "1 | 质保期不少于3年 | | 无偏离", "review", "TC115", "质保期不少于3年"),
        (HEADS, "1 | 质保期不少于3年 | 完全响应 | 无偏离", "review", "TC114", "完全响应"),
        (HEADS, "1 | 质保期不少于3年 | 详见第8页 | 无偏离", "review", "TC115", "质保期不少于3年"),
        (HEADS, "1 | 质保期不少于3年 | / | /", "review", "TC115", "质保期不少于3年"),
        ("序号 | 招标要求 | 偏离", "1 | 质保期不少于3年 | 无偏离", "review", "TC115", "质保期不少于3年"),
        ("项目 | 要求 | 供应商响应 | 备注", "质保期 | 不少于3年 | 3年 | 另行收费", "review", "TC127", "3年"),
        ("项目 | 要求 | 供应商响应 | 备注", "质保期 | 不少于3年 | 3年 | 免费", "compliant", "TC101", "3年"),
        ("项目 | 内容 | 备注", "质保期 | 3年 | 须购买延保", "review", "TC127", "3年"),
    ],
)
def test_a_row_is_judged_by_what_is_offered(
    heads: str, row: str, verdict: str, rule: str, quote: str
) -> None:
    (result,) = results(WARRANTY, table(heads, row), suffix="md")
    assert result == ("warranty_period", verdict, rule, quote)


def test_rows_that_name_the_two_sides() -> None:
    rows = ("招标文件要求 | 质保期不少于3年", "我方响应 | 满足")
    assert results(WARRANTY, table("条款 | 内容", *rows), suffix="md")[0].verdict == "review"
    rows = ("招标文件要求 | 质保期不少于3年", "我方响应 | 质保期1年")
    assert results(WARRANTY, table("条款 | 内容", *rows), suffix="md")[0].verdict == "deviation"


def test_two_documents_of_a_bid_that_disagree() -> None:
    made = report(f"采购需求\n{WARRANTY}", "我公司承诺质保期3年。", "我公司提供质保期1年。")
    (finding,) = made.bids[0].findings
    assert finding.verdict is Verdict.CONFLICT
    assert [(t.evidence.document, t.evidence.quote) for t in finding.terms] == [
        ("bid2.txt", "我公司提供质保期1年"),
        ("bid1.txt", "我公司承诺质保期3年"),
    ]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_order_of_files_changes_no_verdict(order: tuple[int, int]) -> None:
    files = ("我公司承诺质保期3年。", "我公司原则上质保期5年。")
    (result,) = results(WARRANTY, *(files[n] for n in order))
    assert (result.verdict, result.rule) == ("review", "TC121")


@pytest.mark.parametrize(
    ("tender", "bid", "verdict"),
    [
        # An untiered answer counts against every tier.
        ("紧急故障2小时内到达现场。", "我公司承诺2小时内到达现场。", "compliant"),
        ("紧急故障2小时内到达现场。", "我公司承诺3小时内到达现场。", "deviation"),
        # A tiered answer meets an untiered demand only where all of it does and it covers everything.
        ("4小时内到达现场。", "紧急故障2小时内到达现场，一般故障4小时内到达现场。", "compliant"),
        ("4小时内到达现场。", "紧急故障2小时内到达现场，一般故障8小时内到达现场。", "review"),
        ("4小时内到达现场。", "紧急故障2小时内到达现场。", "review"),
        ("4小时内到达现场。", "市区2小时、郊区3小时内到达现场。", "compliant"),
        ("4小时内到达现场。", "市区2小时内到达现场。", "review"),
        # Another tier's figure is no answer.
        ("紧急故障2小时内到达现场。", "一般故障2小时内到达现场。", "missing"),
    ],
)
def test_tiers(tender: str, bid: str, verdict: str) -> None:
    met = {"compliant": ("compliant", "better")}.get(verdict, (verdict, "review"))
    assert results(tender, bid)[0].verdict in met


CLOSING = "投标截止时间：2026年7月14日9时。\n"
ISO = "投标人须具有ISO 9001质量管理体系认证证书。"
MAKER = "投标人：南山医疗设备有限公司\n"


@pytest.mark.parametrize(
    ("tender", "bid", "verdict", "rule"),
    [
        (CLOSING + ISO, "我公司持有ISO 9001质量管理体系认证证书，有效期至2027年1月1日。", "compliant", "TC107"),
        (CLOSING + ISO, "我公司持有ISO 9001质量管理体系认证证书，有效期至2026年7月14日。", "compliant", "TC107"),
        (CLOSING + ISO, "我公司持有ISO 9001质量管理体系认证证书，有效期至2026年7月13日。", "deviation", "TC122"),
        (ISO, "我公司持有ISO 9001质量管理体系认证证书，有效期至2027年1月1日。", "review", "TC123"),
        (ISO, f"{MAKER}ISO 9001质量管理体系认证证书，持有人：南山医疗设备有限公司。", "compliant", "TC107"),
        (ISO, f"{MAKER}ISO 9001质量管理体系认证证书，持有人：北山集团有限公司。", "deviation", "TC124"),
        (ISO, "ISO 9001质量管理体系认证证书，持有人：北山集团有限公司。", "review", "TC117"),
        (ISO, "我公司未取得ISO 9001质量管理体系认证证书。", "deviation", "TC108"),
        (ISO.replace("9001质量", "45001职业健康安全"), "我公司持有OHSAS 18001职业健康安全管理体系认证证书。", "review", "TC125"),
        ("生产厂家须投保产品责任险。", "生产厂家已投保产品责任险。", "compliant", "TC107"),
        ("生产厂家须投保产品责任险。", "我公司已投保产品责任险。", "review", "TC117"),
        ("投标人须在签订合同前提供检测报告原件。", "我公司在签订合同前提供检测报告原件。", "compliant", "TC107"),
        ("投标人须在签订合同前提供检测报告原件。", "我公司供货时提供检测报告复印件。", "review", "TC118"),
        ("投标人须在签订合同前提供检测报告原件。", "我公司提供检测报告。", "review", "TC118"),
    ],
)  # fmt: skip
def test_papers(tender: str, bid: str, verdict: str, rule: str) -> None:
    (result,) = results(tender, bid)
    assert (result.verdict, result.rule) == (verdict, rule)


@pytest.mark.parametrize(
    ("asked", "held", "verdict"),
    [("四", "五", "better"), ("四", "四", "compliant"), ("四", "三", "deviation")],
)
def test_stars_of_the_service_certificate(asked: str, held: str, verdict: str) -> None:
    tender = f"投标人须具有GB/T 27922商品售后服务评价体系{asked}星级认证证书。"
    assert (
        results(tender, f"我公司持有GB/T 27922商品售后服务评价体系{held}星级认证证书。")[0].verdict == verdict
    )


def test_a_moment_that_the_bid_does_not_name_is_said_to_be_missing() -> None:
    for language, words in (("zh", "投标：未写明"), ("en", "The bid: not stated")):
        made = report(
            "采购需求\n投标人须在签订合同前提供检测报告原件。", "我公司提供检测报告。", language=language
        )
        assert words in made.bids[0].findings[0].reason.text


def test_nothing_demanded_is_nothing_met() -> None:
    made = report("采购公告\n欢迎参加。", "我公司承诺质保期3年。")
    assert made.bids[0].findings == ()
    assert made.bids[0].overall is Overall.NEEDS_REVIEW


@pytest.mark.parametrize(
    "bid", ["我公司承诺质保期3年。", "我公司承诺质保期____年。", "完全响应招标文件的全部要求。"]
)
def test_a_figure_lost_in_the_tender_is_never_met(bid: str) -> None:
    assert results("质保期不少于____年。", bid)[0].verdict == "review"


def test_advice_speaks_the_language_and_is_silent_where_all_is_well() -> None:
    for language, word in (("zh", "数值"), ("en", "figure")):
        made = report(f"采购需求\n{WARRANTY}", "我公司承诺质保期1年。", language=language)
        assert word in made.bids[0].findings[0].advice
    assert report(f"采购需求\n{WARRANTY}", "我公司承诺质保期3年。").bids[0].findings[0].advice == ""


@pytest.mark.parametrize(
    ("tender", "bid", "rule"),
    [
        (WARRANTY, "我公司承诺质保期100年。", "TC126"),
        (WARRANTY, "我公司承诺质保期30年。", "TC102"),
        ("接到报修后2小时内响应。", "我公司承诺0分钟内响应。", "TC126"),
        ("接到报修后2小时内响应。", "我公司承诺1分钟内响应。", "TC102"),
        ("合同签订后30日内交货。", "我公司承诺4小时内交货。", "TC126"),
        ("合同签订后30日内交货。", "我公司承诺20日内交货。", "TC102"),
    ],
)
def test_too_good_is_looked_at(tender: str, bid: str, rule: str) -> None:
    assert results(tender, bid)[0].rule == rule
