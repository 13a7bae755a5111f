"""A figure of another case, of another post or of days that are not told answers no demand by itself."""

import pytest

from .checks import results

MEAL = "供餐时段20分钟内到场。"
STAFF = "拟派8名水电工。"
HOURS = "服务时间为每天9:00-17:00。"
ROWS = [
    (MEAL, "供餐时段15分钟内到场，其他时段2小时内到场。", True),
    (MEAL, "20分钟内到场。", True),
    (MEAL, "非供餐时段15分钟内到场。", False),
    (MEAL, "供餐时段40分钟内到场，其他时段15分钟内到场。", False),
    (MEAL, "供餐时段1小时内到场。", False),
    (STAFF, "拟派8名水电工。", True),
    (STAFF, "拟派9名保洁员。", False),
    (STAFF, "拟派服务人员9名。", False),
    (STAFF, "拟派5名水电工。", False),
    (HOURS, "服务时间为每天9:00-18:00。", True),
    (HOURS, "服务时间为9:00-18:00。", False),
    (HOURS, "服务时间为周一至周五9:00-18:00。", False),
]


@pytest.mark.parametrize(("demand", "offer", "met"), ROWS)
def test_only_the_same_case_is_met(demand: str, offer: str, met: bool) -> None:
    (result,) = results(demand, f"服务承诺\n我公司承诺：{offer}")
    assert (result.verdict in ("compliant", "better")) is met, result
