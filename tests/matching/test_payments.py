"""Payment terms: the same share after the same step is met; money sooner, more of it, or otherwise is not."""

import pytest

from .checks import MET, results

LAST = "验收合格后支付合同价款的97%。"
FIRST = "合同签订后支付合同总价的30%。"
STEPS = "付款方式：合同签订后付30%，验收合格后付70%。"
DAYS = "验收合格后30日内支付合同价款的95%。"
TRADITIONAL = "驗收合格後支付契約總價95%。"
ENGLISH = "60% of the contract price is payable after acceptance."
CHAIN = "30% of the contract price is payable on signing and 60% after acceptance."

COVERED = [
    (LAST, "验收合格后支付合同价款的97%。"),
    (LAST, "我公司接受验收合格后支付合同价款的97%。"),
    (LAST, "验收合格后支付97%货款。"),
    (FIRST, "我公司接受合同签订后支付合同总价的30%。"),
    (FIRST, "我公司同意合同签订后预付合同总价的30%。"),
    (STEPS, "付款方式：合同签订后付30%，验收合格后付70%。"),
    (DAYS, "验收合格后30日内支付合同价款的95%。"),
    (DAYS, "验收合格后60日内支付合同价款的95%。"),
    (DAYS, "验收合格后支付合同价款的95%。"),
    (TRADITIONAL, "驗收合格後支付契約總價95%。"),
    (ENGLISH, "60% of the contract price is payable after acceptance."),
    (CHAIN, "We accept that 30% of the contract price is payable on signing and 60% after acceptance."),
]

# At least one of the demanded payments is not met.
NOT_COVERED = [
    # Sooner.
    (LAST, "我公司要求合同签订后预付30%。"),
    (LAST, "我公司要求预付合同价款的30%。"),
    (LAST, "到货后支付97%货款。"),
    (LAST, "安装完成后支付合同价款的97%。"),
    (LAST, "合同签订后一次性付清全部货款。"),
    (LAST, "签订合同后支付全部货款。"),
    (LAST, "到货后一次性付清全部货款。"),
    (LAST, "货到付清全款。"),
    (LAST, "款到发货。"),
    (DAYS, "验收合格后10日内支付合同价款的95%。"),
    (DAYS, "验收合格后5个工作日内支付合同价款的95%。"),
    (STEPS, "付款方式：合同签订后付30%，到货后付70%。"),
    (TRADITIONAL, "契約簽訂後支付契約總價50%。"),
    (ENGLISH, "60% of the contract price is payable on delivery."),
    (ENGLISH, "60% of the contract price is payable on signing."),
    (CHAIN, "30% of the contract price is payable on signing and 60% on delivery."),
    # More or less of it.
    (FIRST, "合同签订后支付合同总价的50%。"),
    (FIRST, "我公司要求合同签订后预付合同总价的40%。"),
    (LAST, "验收合格后支付合同价款的90%。"),
    (LAST, "验收合格后30日内付清全部货款。"),
    (STEPS, "付款方式：合同签订后付50%，验收合格后付50%。"),
    (ENGLISH, "80% of the contract price is payable after acceptance."),
    # Another step, no step, no share.
    (LAST, "质保期满后支付合同价款的97%。"),
    (LAST, "支付合同价款的97%。"),
    (LAST, "到货后支付合同价款的3%。"),
    (LAST, "货款月结。"),
    (LAST, "付款方式完全响应招标文件。"),
    # Hedged, refused, open.
    (LAST, "原则上验收合格后支付合同价款的97%。"),
    (LAST, "我公司希望验收合格后支付合同价款的97%。"),
    (LAST, "可协商验收合格后支付合同价款的97%。"),
    (LAST, "我公司不接受验收合格后支付合同价款的97%。"),
    (ENGLISH, "60% of the contract price is payable after acceptance, subject to credit approval."),
]

# A bid that wants money before its step is told that it deviates, not that it is silent.
DEVIATES = [
    (LAST, "我公司要求合同签订后预付30%。"),
    (LAST, "合同签订后一次性付清全部货款。"),
    (FIRST, "合同签订后支付合同总价的50%。"),
    (DAYS, "验收合格后10日内支付合同价款的95%。"),
    (ENGLISH, "60% of the contract price is payable on delivery."),
]


@pytest.mark.parametrize(("tender", "bid"), COVERED)
def test_the_same_share_after_the_same_step_is_met(tender: str, bid: str) -> None:
    found = results(tender, bid)
    assert found
    assert {result.topic for result in found} == {"payment_terms"}
    assert all(result.verdict in MET for result in found), found


@pytest.mark.parametrize(("tender", "bid"), NOT_COVERED)
def test_any_other_payment_is_not(tender: str, bid: str) -> None:
    found = results(tender, bid)
    assert found
    assert not all(result.verdict in MET for result in found), found


@pytest.mark.parametrize(("tender", "bid"), DEVIATES)
def test_money_sooner_is_a_deviation(tender: str, bid: str) -> None:
    (result,) = results(tender, bid)
    assert (result.verdict, result.rule) == ("deviation", "TC103")
    assert result.quote


def test_near_misses_outnumber_hits() -> None:
    assert len(NOT_COVERED) > 2 * len(COVERED)
