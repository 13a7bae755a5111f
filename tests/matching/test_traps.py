"""Comparisons that are easily got wrong, each beside its near miss: units, bounds, swapped times, conflicts, pasted demands."""

import pytest

from .checks import report, results

STAFFED = "2小时内响应，24小时内到达现场。"
DATED = "投标截止时间：2026年5月1日9时。\n须具有ISO 9001认证证书。"
STARS = "须具有四星级售后服务认证证书。"

# Requirement, bid, and for each requirement in order the verdict that is right.
TRAPS = {
    "a day is 24 hours, a working day is not": [
        ("24小时内到达现场。", "我公司承诺1天内到达现场。", ["compliant"]),
        ("24小时内到达现场。", "1日内到达现场。", ["compliant"]),
        ("24小时内到达现场。", "我公司承诺1个工作日内到达现场。", ["review"]),
        ("1个工作日内到达现场。", "24小时内到达现场。", ["review"]),
        ("24小时内到达现场。", "2天内到达现场。", ["deviation"]),
    ],
    "36 months are three years": [
        ("质保期36个月。", "质保期三年。", ["compliant"]),
        ("质保期不少于3年。", "质保期35个月。", ["deviation"]),
        ("质保期不少于两年半。", "质保期30个月。", ["compliant"]),
        ("质保期不少于两年半。", "质保期28个月。", ["deviation"]),
        ("30分钟内响应。", "半小时内响应。", ["compliant"]),
        ("2小时内响应。", "30分钟内响应。", ["better"]),
        ("30分钟内响应。", "2小时内响应。", ["deviation"]),
    ],
    "以上 and 以内 include the figure, 超过 and 小于 do not": [
        ("响应时间不超过2小时。", "响应时间2小时。", ["compliant"]),
        ("响应时间不大于2小时。", "响应时间不超过2小时。", ["compliant"]),
        ("响应时间小于2小时。", "响应时间2小时。", ["review"]),
        ("响应时间小于2小时。", "响应时间1小时。", ["better"]),
        ("响应时间2小时以内。", "响应时间2小时以外。", ["review"]),
        ("质保期3年以上。", "质保期3年。", ["compliant"]),
        ("质保期超过3年。", "质保期3年。", ["review"]),
        ("质保期不少于3年。", "质保期不超过3年。", ["review"]),
        ("质保期不满3年的，投标无效。", "质保期3年。", ["compliant"]),
        ("质保期不满3年的，投标无效。", "质保期2年。", ["deviation"]),
        ("满意率不低于95%。", "满意率95%以上。", ["compliant"]),
        ("满意率大于95%。", "满意率95%。", ["review"]),
        ("满意率大于95%。", "满意率96%。", ["better"]),
    ],
    "two times of one sentence stay with their acts": [
        (STAFFED, "2小时内响应，24小时内到达现场。", ["compliant", "compliant"]),
        (STAFFED, "24小时内响应，2小时内到达现场。", ["deviation", "better"]),
        (STAFFED, "24小时内到达现场，2小时内响应。", ["compliant", "compliant"]),
        (STAFFED, "2小时内到达现场。", ["missing", "better"]),
    ],
    "different figures in different chapters are a conflict": [
        ("2小时内响应。", "第四章\n2小时内响应。\n第五章\n4小时内响应。\n第六章\n8小时内响应。", ["conflict"]),
        ("2小时内响应。", "第四章\n2小时内响应。\n第五章\n2小时内响应。", ["compliant"]),
        ("2小时内响应。", "第四章\n2小时内响应。\n第五章\n120分钟内响应。", ["compliant"]),
    ],
    "the demand pasted into the bid is no answer": [
        (
            "接到通知后2小时内到达现场，质保期不少于3年。",
            "招标文件要求：接到通知后2小时内到达现场，质保期不少于3年。",
            ["review", "review"],
        ),
        (
            "接到通知后2小时内到达现场，质保期不少于3年。",
            "我公司承诺接到通知后2小时内到达现场，质保期3年。",
            ["compliant", "compliant"],
        ),
    ],
    "one script answers the other, one language the other": [
        ("質保期不得少於3年。", "质保期3年。", ["compliant"]),
        ("質保期不得少於3年。", "质保期2年。", ["deviation"]),
        ("质保期不少于3年。", "保固期3年，自驗收合格之日起。", ["compliant"]),
        ("质保期不少于3年。", "The warranty period is 36 months.", ["compliant"]),
        ("质保期不少于3年。", "The warranty period is 24 months.", ["deviation"]),
    ],
    "an adopted standard counts, a replaced one does not": [
        ("须具有ISO 9001认证证书。", "我公司具有GB/T 19001认证证书。", ["compliant"]),
        ("须具有ISO 45001认证证书。", "我公司具有ISO 45001认证证书。", ["compliant"]),
        ("须具有ISO 45001认证证书。", "我公司具有OHSAS 18001认证证书。", ["review"]),
        ("须具有ISO 9001认证证书。", "我公司具有GB/T 24001认证证书。", ["missing"]),
    ],
    "a certificate is the bidder's own and in force at the closing date": [
        (DATED, "我公司具有ISO 9001认证证书，有效期至2026年4月30日。", ["deviation"]),
        (DATED, "我公司具有ISO 9001认证证书，有效期至2026年5月2日。", ["compliant"]),
        ("须具有ISO 9001认证证书。", "制造商具有ISO 9001认证证书。", ["review"]),
        ("须具有ISO 9001认证证书。", "我公司具有ISO 9001认证证书。", ["compliant"]),
    ],
    "five stars cover four, three do not": [
        (STARS, "我公司具有五星级售后服务认证证书。", ["better"]),
        (STARS, "我公司具有四星级售后服务认证证书。", ["compliant"]),
        (STARS, "我公司具有三星级售后服务认证证书。", ["deviation"]),
    ],
    "what is not included is no promise": [
        ("须提供备用机。", "我公司提供备用机。", ["compliant"]),
        ("须提供备用机。", "我公司不提供备用机。", ["deviation"]),
        ("质保期不少于3年。", "质保期3年，电池除外。", ["review"]),
        ("免费质保期不少于3年。", "免费质保期外3年内收取成本费。", ["missing"]),
        (
            "The warranty shall be at least 3 years.",
            "Our offer does not include a warranty of 3 years.",
            ["deviation"],
        ),
        ("The warranty shall be at least 3 years.", "Our offer includes a warranty of 3 years.", ["compliant"]),
    ],
    "a correction rules": [
        ("4小时内到达现场。\n更正公告：到达现场时间由4小时改为2小时。", "3小时内到达现场。", ["deviation"]),
        ("4小时内到达现场。\n更正公告：到达现场时间由4小时改为2小时。", "2小时内到达现场。", ["compliant"]),
        ("4小时内到达现场。", "3小时内到达现场。", ["better"]),
    ],
}  # fmt: skip

ROWS = [(trap, *row) for trap, rows in TRAPS.items() for row in rows]


@pytest.mark.parametrize(("trap", "tender", "bid", "verdicts"), ROWS)
def test_is_not_caught(trap: str, tender: str, bid: str, verdicts: list[str]) -> None:
    assert [result.verdict for result in results(tender, bid)] == verdicts, trap


def test_an_adopted_standard_is_named_in_the_report() -> None:
    (finding,) = (
        report("采购需求\n须具有ISO 9001认证证书。", "我公司具有GB/T 19001认证证书。").bids[0].findings
    )
    assert finding.reason.code == "TC145"
    assert "19001" in finding.reason.text
    assert "9001" in finding.reason.text
