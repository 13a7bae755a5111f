"""The tender's side: which terms are demands, what they weigh, and what a correction makes of them."""

import pytest

from .reading import demanded

CHAPTERS = """第一章 招标公告
获取文件时间：每天上午9:00至12:00
第二章 采购需求
1、质保期不少于3年。
2、接到通知后2小时内响应。
第三章 评分办法
质保期5年的优秀，4小时内到场。
第四章 合同条款
质保期2年，1小时内响应。
第五章 投标文件格式
质保期：___年，终身维修。
"""
BY_STAR = """第二章 采购需求
★1、质保期不少于3年。
▲2、接到通知后2小时内响应。
3、4小时内到达现场。
"""
UPSIDE_DOWN = (
    "注：带“★”的条款为重要条款，不满足扣2分；带“▲”的条款为实质性要求，不满足的投标无效。\n" + BY_STAR
)
ASTERISK = """说明：标“*”的为实质性条款，负偏离投标无效。
第二章 采购需求
*1、质保期不少于3年。
2、接到通知后2小时内响应。
"""
LETTERS = """1. How to read
Clauses marked (M) are mandatory; a bid that fails one will be rejected. Clauses marked (D) are desirable.
2. Requirements
2.1 (M) The warranty period shall be at least 24 months.
2.2 (D) The supplier should respond within 4 hours.
"""
BRACKETS = """1. How to read
[M] means mandatory. [D] means desirable.
2. Requirements
[M] The warranty period shall be at least 24 months.
[D] The supplier shall respond within 4 hours.
"""
CONSEQUENCES = """第二章 采购需求
质保期不足3年的，投标无效。
须在2小时内响应，否则投标无效。
4小时内到达现场（实质性要求）。
"""
STARRED_CHAPTER = """第二章 采购需求
★三、商务要求
1.质保期不少于3年。
2.接到通知后2小时内响应。
四、其他要求
1.在8小时内修复故障。
"""
REPEATED = """第二章 采购需求
质保期不少于3年。
（1）质保期不少于36个月。
★质保期不少于3年。
"""
CORRECTED = """第二章 采购需求
★质保期不少于2年。
接到通知后4小时内响应。
更正公告
原质保期不少于2年，现更正为不少于3年。
"""

TENDERS = [
    ("chapters", CHAPTERS, ["warranty_period >= 3 year normal", "response_time <= 2 hour normal"]),
    (
        "usual marks",
        BY_STAR,
        [
            "warranty_period >= 3 year mandatory",
            "response_time <= 2 hour important",
            "onsite_time <= 4 hour normal",
        ],
    ),
    (
        "the tender's own definition",
        UPSIDE_DOWN,
        [
            "warranty_period >= 3 year important",
            "response_time <= 2 hour mandatory",
            "onsite_time <= 4 hour normal",
        ],
    ),
    ("asterisk", ASTERISK, ["warranty_period >= 3 year mandatory", "response_time <= 2 hour normal"]),
    ("(M) and (D)", LETTERS, ["warranty_period >= 24 month mandatory", "response_time <= 4 hour important"]),
    ("[M] and [D]", BRACKETS, ["warranty_period >= 24 month mandatory", "response_time <= 4 hour important"]),
    (
        "consequences",
        CONSEQUENCES,
        [
            "warranty_period >= 3 year mandatory",
            "response_time <= 2 hour mandatory",
            "onsite_time <= 4 hour mandatory",
        ],
    ),
    (
        "a starred heading",
        STARRED_CHAPTER,
        [
            "warranty_period >= 3 year mandatory",
            "response_time <= 2 hour mandatory",
            "resolution_time <= 8 hour normal",
        ],
    ),
    (
        "said twice",
        REPEATED,
        ["warranty_period >= 3 year mandatory", "warranty_period >= 36 month normal"],
    ),
    (
        "a correction",
        CORRECTED,
        ["warranty_period >= 3 year mandatory", "response_time <= 4 hour normal"],
    ),
    (
        "a sanction alone",
        "第二章 采购需求\n响应时间超过2小时的，每次扣500元。",
        ["compensation == 500 CNY normal"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), [t[1:] for t in TENDERS], ids=[t[0] for t in TENDERS])
def test_demands(text: str, lines: list[str]) -> None:
    assert demanded(text) == lines


NO_DEMANDS = [
    "投标人业绩\n某项目质保期3年，2小时内响应。",
    "第二章 采购需求\n质保期由双方协商确定。",
    "第三章 评标办法\n具有ISO9001认证得2分。",
    "第二章 采购需求\n节能产品、环境标志产品优先采购。",
    "第二章 采购需求\n若涉及需要提供检测报告等证明材料的，上传扫描件。",
    "目录\n质保期24",
]


@pytest.mark.parametrize("text", NO_DEMANDS)
def test_demands_nothing(text: str) -> None:
    assert demanded(text) == []
