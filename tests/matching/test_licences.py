"""A licence answers a demand by its name, held by the bidder and in force."""

import pytest

from .checks import MET, results

SAFETY = "投标人须具有安全生产许可证。"
DEVICES = "投标人须具有第二类医疗器械经营备案凭证。"
MAKER = "制造商须持有医疗器械生产许可证。"
BUILDING = "投标人须具有建筑工程施工总承包资质。"
ENGLISH = "Bidders must hold a valid trade licence."
DATED = "投标截止时间：2026年5月1日9时。\n投标人须具有安全生产许可证。"

HELD = [
    ("投標者須為註冊電業承辦商。", "We are a Registered Electrical Contractor."),
    ("The tenderer shall be a Registered Electrical Contractor.", "本公司為註冊電業承辦商。"),
    ("投标人须具有道路运输经营许可证。", "我公司持有道路运输经营许可证。"),
    (SAFETY, "我公司具有安全生产许可证。"),
    (SAFETY, "我司持有安全生产许可证，证书有效。"),
    (DEVICES, "我公司具有第二类医疗器械经营备案凭证。"),
    (MAKER, "制造商持有医疗器械生产许可证。"),
    (BUILDING, "我公司具有房屋建筑工程施工总承包资质。"),
    ("投标人须具有有效的营业执照。", "我公司具有有效的营业执照。"),
    ("投標廠商須具有工商營業執照。", "本公司持有工商營業執照。"),
    (DATED, "我公司具有安全生产许可证，有效期至2027年12月31日。"),
    (ENGLISH, "We hold a valid trade licence."),
]

NOT_HELD = [
    ("投標者須為註冊電業承辦商。", "We are a Registered General Building Contractor."),
    ("The tenderer shall be a Registered Electrical Contractor.", "本公司為註冊升降機承辦商。"),
    ("投標者須為註冊電業承辦商。", "We are not a Registered Electrical Contractor."),
    ("The bidder shall hold a valid business licence.", "我公司持有有效的商业登记证。"),
    ("投標者須為註冊電業承辦商。", "本公司並非註冊電業承辦商。"),
    ("投標者須為註冊電業承辦商。", "本公司不是註冊電業承辦商。"),
    ("投标人须具有道路运输经营许可证。", "我公司经主管部门许可后持有道路运输经营许可证。"),
    ("投标人须具有食品经营许可证。", "我公司具有食品生产许可证。"),
    ("投标人须具有道路运输经营许可证。", "我公司持有水路运输经营许可证。"),
    # Refused, lost, not yet.
    (SAFETY, "我公司不具有安全生产许可证。"),
    (SAFETY, "我公司不具备安全生产许可证。"),
    (SAFETY, "我公司不拥有安全生产许可证。"),
    (SAFETY, "我公司没有安全生产许可证。"),
    (SAFETY, "我公司尚未取得安全生产许可证。"),
    (SAFETY, "我公司正在办理安全生产许可证。"),
    (SAFETY, "我公司拟办理安全生产许可证。"),
    (SAFETY, "我公司计划取得安全生产许可证。"),
    (SAFETY, "我公司承诺中标后取得安全生产许可证。"),
    (SAFETY, "我公司的安全生产许可证已过期。"),
    (SAFETY, "我公司的安全生产许可证已被吊销。"),
    (ENGLISH, "We do not hold a trade licence."),
    (ENGLISH, "We have applied for a trade licence."),
    (DATED, "我公司具有安全生产许可证，有效期至2025年12月31日。"),
    # Somebody else's.
    (SAFETY, "制造商持有安全生产许可证。"),
    (SAFETY, "我公司的分包商具有安全生产许可证。"),
    (SAFETY, "我公司母公司具有安全生产许可证。"),
    (SAFETY, "我公司与具有安全生产许可证的单位合作。"),
    (MAKER, "我公司持有医疗器械生产许可证。"),
    # Another one.
    (SAFETY, "我公司具有营业执照。"),
    (SAFETY, "我公司具有辐射安全许可证。"),
    (DEVICES, "我公司具有第一类医疗器械生产备案凭证。"),
    ("投标人须具有医疗器械经营许可证。", "我公司具有医疗器械生产许可证。"),
    ("投标人须具有特种设备安装许可证。", "我公司具有特种设备制造许可证。"),
    ("投标人须具有有效的营业执照。", "我公司具有有效的安全生产许可证。"),
    # The demand said again.
    (SAFETY, "须具有安全生产许可证。"),
]


def test_a_licence_to_trade_holds_nothing_back() -> None:
    """经营许可 is no 经…许可 (subject to somebody's leave)."""
    asked = "投标人须具有医疗器械经营许可证。"
    assert results(asked, "我公司具有医疗器械经营许可证。")[0].verdict == "compliant"
    for said in (
        "经主管部门许可后，我公司具有医疗器械经营许可证。",
        "我公司经总部批准后具有医疗器械经营许可证。",
    ):
        assert results(asked, said)[0].verdict not in MET


@pytest.mark.parametrize(("tender", "bid"), HELD)
def test_a_licence_held_by_its_name_is_met(tender: str, bid: str) -> None:
    (result,) = results(tender, bid)
    assert (result.topic, result.verdict) == ("qualification", "compliant")
    assert result.quote


@pytest.mark.parametrize(("tender", "bid"), NOT_HELD)
def test_a_licence_not_held_is_not(tender: str, bid: str) -> None:
    (result,) = results(tender, bid)
    assert result.topic == "qualification"
    assert result.verdict not in MET, result


def test_near_misses_outnumber_hits() -> None:
    assert len(NOT_HELD) > 2 * len(HELD)
