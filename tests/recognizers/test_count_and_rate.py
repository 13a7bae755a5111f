import pytest

from chalicelib.model.value import Count, Rate
from chalicelib.recognizers import count, rate

from .reading import squeezed

COUNTS = [
    ("培训人数不少于5人", "5 person", ">="),
    ("12名工程师", "12 person", ""),
    ("两名工程師", "2 person", ""),
    ("2名以上", "2 person", ">="),
    ("同类业绩不少于2份", "2 copy", ">="),
    ("3个以上服务网点", "3 site", ">="),
    ("设3个售后服务网点", "3 site", ""),
    ("培训不少于3次", "3 time", ">="),
    ("至少承担过1项类似业绩", "1 case", ">="),
    ("不少于安排2名", "2 person", ">="),
    ("至少1项为医院提供服务的业绩", "1 case", ">="),
    ("At least two service desk engineers shall be based", "2 person", ">="),
    ("Five (5) operators will be trained", "5 person", ""),
    ("at least three references for similar contracts", "3 case", ">="),
]
NO_COUNTS = [
    "招标人", "第3名", "人民币", "3人次", "名称", "2位置", "一份额", "投标人应", "2个", "几名", "1.5人", "本人", "engineers",
    "the references", "one of the best", "3例如", "第2份", "一次性", "第2次", "三位一体", "人员名单", "2次品",
    "2个工作日内提供业绩合同", "Attachment 10 IT Reference D",
]  # fmt: skip
RATES = [
    ("满意率不低于95%", "95", ">="),
    ("99.9%", "99.9", ""),
    ("百分之五", "5", ""),
    ("satisfaction shall be at least 90%", "90", ">="),
    ("90 per cent or more", "90", ">="),
    ("每日3‰", "0.3", ""),
    ("千分之五", "0.5", ""),
    ("万分之五", "0.05", ""),
    ("百分之一（1%）", "1", ""),
    ("满意率不得低于九成。", "90", ">="),
    ("不低于八成半，", "85", ">="),
    ("每周百分之零点五(0.5%)", "0.5", ""),
]
NO_RATES = [
    "95分",
    "百分之",
    "五分之一",
    "三分之二",
    "95℃",
    "95",
    "percent",
    "A5",
    "百分点",
    "三成",
    "低于七成功率",
    "收成",
]


@pytest.mark.parametrize(("text", "value", "operator"), COUNTS, ids=[row[0] for row in COUNTS])
def test_counts(text: str, value: str, operator: str) -> None:
    (figure,) = count.find(squeezed(text).text)
    assert isinstance(figure.value, Count)
    assert f"{figure.value.amount} {figure.value.unit}" == value
    assert (figure.operator.value if figure.operator else "") == operator


@pytest.mark.parametrize("text", NO_COUNTS)
def test_no_counts(text: str) -> None:
    assert list(count.find(squeezed(text).text)) == []


@pytest.mark.parametrize(("text", "value", "operator"), RATES, ids=[row[0] for row in RATES])
def test_rates(text: str, value: str, operator: str) -> None:
    (figure,) = rate.find(squeezed(text).text)
    assert isinstance(figure.value, Rate)
    assert f"{figure.value.amount}" == value
    assert (figure.operator.value if figure.operator else "") == operator


@pytest.mark.parametrize("text", NO_RATES)
def test_no_rates(text: str) -> None:
    assert list(rate.find(squeezed(text).text)) == []


def test_two_shares_that_disagree_have_no_value() -> None:
    (figure,) = rate.find(squeezed("百分之五（3%）").text)
    assert figure.blank
    assert figure.value is None


def test_a_lost_share_has_no_value() -> None:
    (figure,) = rate.find(squeezed("满意率不低于  %").text)
    assert figure.blank
    assert figure.value is None


@pytest.mark.parametrize("text", ["培训人数不少于    人", "不少于____名", "须安排维修人员    名常驻"])
def test_a_lost_number_has_no_value(text: str) -> None:
    (figure,) = count.find(squeezed(text).text)
    assert figure.blank
    assert figure.value is None


BEHIND = [("服务网点", "不少于3个。", "3 >="), ("维修站", "2处", "2 "), ("业绩", "5项及以上", "5 >=")]
NOT_BEHIND = [("业绩", "第2项"), ("网点", ",3个"), ("网点", "3个工作日"), ("业绩", "每项2分")]


@pytest.mark.parametrize(("name", "rest", "counted"), BEHIND)
def test_counts_behind_a_name(name: str, rest: str, counted: str) -> None:
    (figure,) = count.behind(squeezed(name + rest).text, len(name), len(name + rest), "site")
    assert isinstance(figure.value, Count)
    assert f"{figure.value.amount} {figure.operator.value if figure.operator else ''}" == counted
    assert figure.value.unit == "site"


@pytest.mark.parametrize(("name", "rest"), NOT_BEHIND)
def test_no_count_behind_a_name(name: str, rest: str) -> None:
    assert list(count.behind(squeezed(name + rest).text, len(name), len(name + rest), "site")) == []
