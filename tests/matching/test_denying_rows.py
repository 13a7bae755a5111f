"""Rows whose answer cell denies, columns that name the two sides, labels with nothing behind them."""

import pytest

from .checks import results, table

WARRANTY = "质保期不少于3年。"
EN = "The warranty period shall be at least 3 years."


def _verdict(tender: str, heads: str, row: str) -> str:
    (result,) = results(tender, table(heads, row), suffix="md")
    return result.verdict


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("是否满足", "否"), ("能否满足", "不能"), ("满足情况", "未满足"), ("响应情况", "不响应"), ("符合性", "不符合"),
        ("结论", "不合格"), ("是否偏离", "是"), ("偏离", "部分偏离"), ("偏离", "-1年"), ("偏离", "有偏离"),
        ("偏离情况", "有偏离"), ("偏离说明", "实际为2年"), ("偏离说明", "低于要求"), ("偏差", "负"),
        ("响应/不响应", "不响应"), ("完成情况", "未达到"), ("是否满足", "×"), ("是否响应", "✗"), ("是否满足", "✘"),
        ("是否满足", "部分满足"), ("是否满足", "N"), ("备注", "不满足"), ("响应情况", "未响应"),
    ],
)  # fmt: skip
def test_a_cell_that_denies_makes_a_person_look(head: str, cell: str) -> None:
    heads = f"序号 | 招标要求 | 投标响应 | {head}"
    assert _verdict(WARRANTY, heads, f"1 | 质保期不少于3年 | 质保期3年 | {cell}") == "review"


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("是否满足", "是"), ("能否满足", "能"), ("满足情况", "满足"), ("响应情况", "响应"), ("符合性", "符合"),
        ("结论", "合格"), ("是否偏离", "否"), ("偏离", "无偏离"), ("偏离", "无"), ("偏离", "/"), ("偏离", "—"),
        ("偏离", "0"), ("偏离情况", "没有偏离"), ("偏离说明", "优于招标要求"), ("偏差", "无"), ("偏差", "正偏差"),
        ("响应/不响应", "响应"), ("完成情况", "达到"), ("是否满足", "√"), ("是否满足", "✓"), ("是否满足", "Y"),
        ("是否进口", "否"), ("备注", "无"), ("证明材料", "否"), ("响应情况", "完全响应"), ("是否满足", ""),
        ("是否偏离", "无偏离"), ("有无偏离", "无"), ("偏离", "不存在偏离"), ("页码", "12"),
    ],
)  # fmt: skip
def test_a_cell_that_affirms_takes_nothing_back(head: str, cell: str) -> None:
    heads = f"序号 | 招标要求 | 投标响应 | {head}"
    assert _verdict(WARRANTY, heads, f"1 | 质保期不少于3年 | 质保期3年 | {cell}") == "compliant"


@pytest.mark.parametrize(
    ("head", "cell", "verdict"),
    [
        ("Y/N", "N", "review"), ("Compliant (Y/N)", "No", "review"), ("Met", "No", "review"),
        ("Status", "Not met", "review"), ("Achieved", "N", "review"), ("C/NC", "NC", "review"),
        ("Comply", "Non-compliant", "review"), ("Deviation", "We take exception", "review"),
        ("Deviation", "Yes", "review"), ("Y/N", "Y", "compliant"), ("Compliant (Y/N)", "Yes", "compliant"),
        ("Met", "Yes", "compliant"), ("Status", "Met", "compliant"), ("C/NC", "C", "compliant"),
        ("Comply", "Compliant", "compliant"), ("Deviation", "None", "compliant"), ("Deviation", "Nil", "compliant"),
        ("Exceptions", "None", "compliant"), ("Deviation", "No deviation", "compliant"), ("Comments", "-", "compliant"),
    ],
)  # fmt: skip
def test_english_answers_beside_a_figure(head: str, cell: str, verdict: str) -> None:
    heads = f"No. | Tender requirement | Bidder's response | {head}"
    row = f"1 | The warranty period shall be at least 3 years | Warranty period of 3 years | {cell}"
    assert _verdict(EN, heads, row) == verdict


SIDES = [
    ("项目 | 招标值 | 投标值", "质保期"), ("项目 | 指标要求 | 所投产品指标", "质保期"), ("项目 | 需求值 | 实际值", "质保期"),
    ("项目 | 标准 | 我司", "质保期"), ("项目 | 目标 | 实际", "质保期"), ("项目 | 甲方要求 | 乙方响应", "质保期"),
    ("項目 | 規格要求 | 廠商填寫", "质保期"), ("项目 | 基准值 | 我方响应", "质保期"), ("项目 | 行业平均 | 我公司", "质保期"),
    ("Item | Required value | Our value", "质保期"), ("Item | Min. spec | Bidder", "质保期"), ("Item | Ask | Answer", "质保期"),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "item"), SIDES)
@pytest.mark.parametrize(
    ("cell", "verdicts"),
    [
        ("", ("review", "missing")), ("——", ("review", "missing")), ("TBC", ("review", "missing")),
        ("1年", ("deviation",)), ("3年", ("compliant",)), ("5年", ("better",)),
    ],
)  # fmt: skip
def test_the_column_beside_the_bidders_is_the_requirement(
    heads: str, item: str, cell: str, verdicts: tuple[str, ...]
) -> None:
    assert _verdict(WARRANTY, heads, f"{item} | 3年 | {cell}") in verdicts


@pytest.mark.parametrize(
    ("tender", "line", "met"),
    [
        ("提供终身维修服务。", "2. 终身维修服务：无", False), ("提供终身维修服务。", "2. 终身维修服务：/", False),
        ("提供终身维修服务。", "2. 终身维修服务：×", False), ("提供终身维修服务。", "2. 终身维修服务：N/A", False),
        ("须提供厂家授权书。", "5. 厂家授权书：/", False), ("须提供厂家授权书。", "5. 厂家授权书：—", False),
        ("须提供厂家授权书。", "5. 厂家授权书：否", False), ("须提供厂家授权书。", "5. 厂家授权书：无。", False),
        ("提供终身维修服务。", "2. 终身维修服务：提供", True), ("提供终身维修服务。", "2. 我公司提供终身维修服务。", True),
        ("须提供厂家授权书。", "5. 厂家授权书：已提供", True), ("须提供厂家授权书。", "5. 我公司提供厂家授权书。", True),
    ],
)  # fmt: skip
def test_a_label_with_nothing_behind_it_promises_nothing(tender: str, line: str, met: bool) -> None:
    (result,) = results(tender, f"承诺\n{line}\n")
    assert (result.verdict in ("compliant", "better")) is met


@pytest.mark.parametrize(
    ("cell", "verdict"),
    [
        ("无", "deviation"), ("/", "deviation"), ("—", "deviation"), ("×", "deviation"),
        ("提供", "compliant"), ("有", "compliant"), ("我公司免费提供", "compliant"), ("√", "compliant"),
    ],
)  # fmt: skip
def test_a_row_with_nothing_behind_its_name_promises_nothing(cell: str, verdict: str) -> None:
    assert _verdict("提供终身维修服务。", "序号 | 项目 | 内容", f"2 | 终身维修服务 | {cell}") == verdict
