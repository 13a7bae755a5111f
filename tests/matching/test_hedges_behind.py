"""What bounds a promise from behind or before its figure, and usual words that bound nothing."""

import pytest

from .checks import results

WARRANTY = "一、商务要求\n★1. 质保期不少于3年。"
TIMES = "一、服务要求\n★1. 接到故障通知后24小时内到达现场。"
DELIVERY = "一、商务要求\n★1. 交货期：合同签订后30日内交货。"
CLASS_B = "一、技术要求\n★1. 产品须符合GB 18401-2010标准B类要求。"
DOUBTFUL = [
    (WARRANTY, "我公司承诺质保期3年打八折。"),
    (WARRANTY, "在厂家同意的情况下，质保期3年。"),
    (WARRANTY, "我公司承诺质保期3年，其中电子部件不保。"),
    (TIMES, "自次日零时起算，我公司24小时内到达现场。"),
    (TIMES, "我公司承诺24小时内安排工程师出发到达现场。"),
    (TIMES, "我公司承诺故障确认后24小时内到达现场。"),
    (DELIVERY, "交货期：30日内分批交货，首批10台。"),
    (CLASS_B, "我公司产品符合GB 18401-2010标准C类要求。"),
]
FIRM = [
    (WARRANTY, "我公司承诺质保期3年，价格优惠。"),
    (WARRANTY, "经厂家授权，我公司承诺质保期3年。"),
    (WARRANTY, "我公司承诺质保期3年，核心部件终身保修。"),
    (TIMES, "接到通知次日前必有回访，我公司24小时内到达现场。"),
    (TIMES, "我公司工程师24小时内到达现场，并确认故障原因。"),
    (TIMES, "我公司24小时内派工程师到达现场。"),
    (DELIVERY, "交货期：合同签订后30日内一次交货。"),
    (CLASS_B, "我公司产品符合GB 18401-2010标准B类要求。"),
    (WARRANTY, "我公司承诺质保期36个月。"),
]


@pytest.mark.parametrize(("demand", "offer"), DOUBTFUL, ids=[offer for _, offer in DOUBTFUL])
def test_a_bounded_promise_is_left_to_a_person(demand: str, offer: str) -> None:
    assert [r.verdict for r in results(demand, f"承诺\n{offer}")] == ["review"]


@pytest.mark.parametrize(("demand", "offer"), FIRM, ids=[offer for _, offer in FIRM])
def test_a_firm_promise_stays_met(demand: str, offer: str) -> None:
    assert [r.verdict for r in results(demand, f"承诺\n{offer}")] == ["compliant"]
