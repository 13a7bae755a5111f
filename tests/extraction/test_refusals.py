"""What is refused by name, for a case or altogether, and what only sounds refused (gold GUIDE C17)."""

import pytest

from .reading import found

TOPICS = ("return_window", "exchange_window", "warranty_period", "three_guarantees")

# Refused for a case or for some goods: an exclusion, which bounds a promise and takes nothing from it.
EXCLUSIONS = [
    ("拆封后不予退换。", ["return_window absent negated exclusion"]),
    ("人为损坏不在保修范围内。", ["warranty_period absent negated user_damage exclusion"]),
    ("因使用不当造成的损坏，不属于保修范围。", ["warranty_period absent negated user_damage exclusion"]),
    ("私自拆机的，不予保修。", ["warranty_period absent negated exclusion"]),
    ("未经授权改装的设备不享有质保。", ["warranty_period absent negated exclusion"]),
    ("定制产品概不退货。", ["return_window absent negated exclusion"]),
    ("特价商品不支持退货。", ["return_window absent negated exclusion"]),
    ("超过七天的，不予退货。", ["return_window absent negated exclusion"]),
    ("易损件不享受三包。", ["three_guarantees absent negated exclusion"]),
    ("人為損壞不在保固範圍內。", ["warranty_period absent negated user_damage exclusion"]),
    ("特價品恕不退換貨。", ["return_window absent negated exclusion"]),
]
# Refused altogether.
REFUSALS = [
    ("我公司不提供换货。", ["exchange_window absent negated"]),
    ("商品售出后恕不退换。", ["return_window absent negated"]),
    ("我方不提供质保。", ["warranty_period absent negated"]),
    ("本公司不提供換貨服務。", ["exchange_window absent negated"]),
]

MISSES = [
    # Other things are changed or given back.
    "不得更换项目经理。",
    "不得更换项目负责人。",
    "不能更换合同约定的品牌。",
    "不得擅自更换材料。",
    "不可更换电池设计。",
    "不得更换供应商。",
    "更换人员不得影响服务。",
    "不予退还投标保证金。",
    "保证金不予退还。",
    "投标文件概不退还。",
    "不属于质保金范围。",
    "不提供质保金的，合同无效。",
    "供应商不提供质保承诺函的，投标无效。",
    "不提供保修卡。",
    "Documents cannot be returned.",
    "Tender deposits will not be returned.",
    "The keys may not be returned in person.",
    "Prices cannot be exchanged for credit.",
    # No refusal.
    "不得以任何理由拒绝退货。",
    "不得拒绝保修。",
    "不得拒绝换货请求。",
    "维修后仍不能使用的，予以更换。",
    "三次不能保修好的，予以退货。",
    "不在质保期内的设备另行收费。",
    "供应商不予退货的，采购人可投诉。",
    "不拒绝退货。",
    "无条件退货。",
    "不合格产品予以更换。",
    "不收取换货费用。",
    "Units that are not exchanged remain the property of the Customer.",
]


@pytest.mark.parametrize(("text", "terms"), EXCLUSIONS + REFUSALS)
def test_reads_what_is_refused(text: str, terms: list[str]) -> None:
    assert found(text, *TOPICS, notes=True) == terms


@pytest.mark.parametrize("text", MISSES)
def test_nothing_is_refused(text: str) -> None:
    assert [line for line in found(text, *TOPICS) if "absent" in line] == []


def test_near_misses_outnumber_hits() -> None:
    assert len(MISSES) > len(EXCLUSIONS) + len(REFUSALS)
