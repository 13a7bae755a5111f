import pytest

from chalicelib.model.value import Frequency
from chalicelib.recognizers.frequency import find

from .reading import squeezed

HITS = [
    ("48次/年", "48 / 1 year", ""),
    ("不少于2次/月", "2 / 1 month", ">="),
    ("全年共600次", "600 / 1 year", ""),
    ("全年不少于12次", "12 / 1 year", ">="),
    ("每周对系统运行状态进行系统状态巡检", "1 / 1 week", ""),
    ("每月巡检", "1 / 1 month", ""),
    ("至少每月進行檢視", "1 / 1 month", ">="),
    ("月度巡检", "1 / 1 month", ""),
    ("每半年对设备进行检修", "1 / 1 half_year", ""),
    ("at least monthly", "1 / 1 month", ">="),
    ("每季度巡检1次", "1 / 1 quarter", ""),
    ("每季免費清洗及檢查一次", "1 / 1 quarter", ""),
    ("保用期內每年須為全部冷氣機免費清洗及檢查不少於2次", "2 / 1 year", ">="),
    ("每半年巡检两次", "2 / 1 half_year", ""),
    ("半年拜访一次", "1 / 1 half_year", ""),
    ("普通业务员一个月一次", "1 / 1 month", ""),
    ("每两个月上门巡检1次", "1 / 2 month", ""),
    ("每3个月上门清洁打印机1次", "1 / 3 month", ""),
    ("每月四次", "4 / 1 month", ""),
    ("每年不少于 4 次", "4 / 1 year", ">="),
    ("一年不少于两次预防性维护", "2 / 1 year", ">="),
    ("第一年每季度回访一次", "1 / 1 quarter", ""),
    ("每年不少于上门巡检2次", "2 / 1 year", ">="),
    ("twice a year", "2 / 1 year", ""),
    ("once every 6 months", "1 / 6 month", ""),
    ("at least 2 visits per year", "2 / 1 year", ">="),
    ("cleaned and inspected quarterly", "1 / 1 quarter", ""),
    ("every quarter", "1 / 1 quarter", ""),
]
MISSES = [
    "第3次/年度会议",
    "3次/台",
    "2次/小时",
    "全年第3次会议",
    "全年260天",
    "全年3次会议",
    "每次/年",
    "12次,年度",
    "每日进行系统状态记录",
    "年度保养费",
    "每月检查费",
    "月度巡检报告",
    "每月考核检查",
    "每次巡检",
    "季度检查表",
    "年度检修计划",
    "每系统一次",
    "每逾期一日",
    "每次200元",
    "第一次上门",
    "第一年一次",
    "三年级一次",
    "每提供1个得2分",
    "每人1次",
    "定期巡检",
    "2小时内",
    "一次性支付",
    "每年",
    "每季度，另付1次费用",
    "every day",
    "once the work is done",
    "per person",
    "two years",
    "a year of one",
]


@pytest.mark.parametrize(("text", "value", "operator"), HITS, ids=[row[0] for row in HITS])
def test_found(text: str, value: str, operator: str) -> None:
    (figure,) = find(squeezed(text).text)
    assert isinstance(figure.value, Frequency)
    per = figure.value.per
    assert f"{figure.value.amount.normalize():f} / {per.amount.normalize():f} {per.unit}" == value
    assert (figure.operator.value if figure.operator else "") == operator


@pytest.mark.parametrize("text", MISSES)
def test_not_found(text: str) -> None:
    assert list(find(squeezed(text).text)) == []
