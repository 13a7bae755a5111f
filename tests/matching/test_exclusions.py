"""What is refused for a case takes nothing from a promise; what is refused altogether is no promise (gold GUIDE C17)."""

import pytest

from .checks import MET, results

WARRANTY = "质保期不少于3年。"
RETURN = "质量问题7天内可退货。"
EXCHANGE = "质量问题15天内可换货。"
THREE = "供应商须对货物实行三包。"

MET_BESIDE_AN_EXCLUSION = [
    (WARRANTY, "质保三年，人为损坏不在保修范围内。"),
    (WARRANTY, "质保三年，因第三方擅自改装造成的故障不予保修。"),
    (WARRANTY, "质保三年，不可抗力、用户擅自改装等原因造成的损坏除外。"),
    (
        "The warranty period shall be at least 3 years.",
        "We provide a 3-year warranty, excluding damage caused by misuse or force majeure.",
    ),
    (WARRANTY, "我公司承诺质保三年。人为损坏不在保修范围内。"),
    (WARRANTY, "质保三年。因使用不当造成的损坏，不属于保修范围。"),
    (WARRANTY, "质保三年。私自拆机的，不予保修。"),
    (WARRANTY, "人为损坏不在保修范围内。质保三年。"),
    ("保固期不得少於3年。", "保固期3年。人為損壞不在保固範圍內。"),
    (RETURN, "质量问题7天内可退货。拆封后不予退货。"),
    (EXCHANGE, "质量问题15天内可换货。人为损坏不予换货。"),
    (EXCHANGE, "质量问题15天内可换货，人为损坏不予换货。"),
    (THREE, "我公司对货物实行三包。人为损坏不享受三包。"),
]

# An exclusion alone is no answer, and a thing refused altogether is refused.
NOT_MET = [
    (WARRANTY, "人为损坏不在保修范围内。", "missing"),
    (WARRANTY, "质保两年。人为损坏不在保修范围内。", "deviation"),
    (WARRANTY, "我公司不提供质保。", "deviation"),
    (WARRANTY, "质保三年。我公司不提供质保。", "conflict"),
    (WARRANTY, "质保三年。所有设备不在保修范围内。", "conflict"),
    (WARRANTY, "质保三年。本项目设备不享受质保。", "conflict"),
    (RETURN, "拆封后不予退货。", "missing"),
    (RETURN, "商品售出后恕不退换。", "deviation"),
    (RETURN, "我公司不支持退货。", "deviation"),
    (EXCHANGE, "我公司不提供换货。", "deviation"),
    ("15天内可换货。", "我公司不提供换货服务。", "deviation"),
    ("15天內可換貨。", "本公司不提供換貨服務。", "deviation"),
    (THREE, "易损件不享受三包。", "missing"),
    (THREE, "我公司不实行三包。", "deviation"),
]


@pytest.mark.parametrize(("tender", "bid"), MET_BESIDE_AN_EXCLUSION)
def test_an_exclusion_takes_nothing_from_a_promise(tender: str, bid: str) -> None:
    (result,) = results(tender, bid)
    assert result.verdict in MET, result


@pytest.mark.parametrize(("tender", "bid", "verdict"), NOT_MET)
def test_a_refusal_is_no_promise(tender: str, bid: str, verdict: str) -> None:
    (result,) = results(tender, bid)
    assert result.verdict == verdict, result


# An exclusion that takes a part or a case out beside the usual causes is looked at by a person.
TAKES_OUT_MORE = [
    (WARRANTY, "质保三年，电池不在保修范围内。"),
    (WARRANTY, "质保三年，人为损坏及电池不在保修范围内。"),
    (WARRANTY, "质保三年，主机以外的部件不在保修范围内。"),
    (WARRANTY, "质保三年，节假日发生的故障除外。"),
    (WARRANTY, "质保三年，人为损坏除外，第三年须另行付费。"),
    (
        "The warranty period shall be at least 3 years.",
        "We provide a 3-year warranty, excluding misuse and the compressor.",
    ),
    (
        "The warranty period shall be at least 3 years.",
        "We provide a 3-year warranty, excluding the compressor and misuse.",
    ),
    (
        "The warranty period shall be at least 3 years.",
        "We provide a 3-year warranty, excluding parts and labour.",
    ),
]


@pytest.mark.parametrize(("tender", "bid"), TAKES_OUT_MORE)
def test_an_exclusion_of_more_is_no_usual_one(tender: str, bid: str) -> None:
    (result,) = results(tender, bid)
    assert result.verdict not in MET, result
