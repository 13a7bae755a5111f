import pytest

from .reading import found

NOT_THE_WARRANTYS = [
    "我公司成立3年，质保期优良。",
    "租赁期3年，质保优良。",
    "合同期限3年，质保期另行约定。",
    "近3年质保优良。",
]


@pytest.mark.parametrize("text", NOT_THE_WARRANTYS)
def test_the_age_of_a_firm_is_no_warranty(text: str) -> None:
    assert [term for term in found(text) if term.startswith("warranty_period") and "3 year" in term] == []


@pytest.mark.parametrize(
    "text", ["备件2小时内到达现场。", "货物应2小时内到达现场。", "零配件可2小时内送到现场。"]
)
def test_goods_that_arrive_are_nobody_on_site(text: str) -> None:
    assert [term for term in found(text) if term.startswith("onsite_time")] == []


@pytest.mark.parametrize("text", ["工程师2小时内到达现场。", "携带备件的工程师2小时内到达现场。"])
def test_people_who_arrive_are(text: str) -> None:
    assert "onsite_time <= 2 hour" in found(text)
