"""The units of time as documents write them, as regular-expression sources, and which unit a match names."""

import re
from decimal import Decimal
from typing import Final, get_args

from ..model.value import TimeUnit

# (unit, source, runs only in working time). Longest first; what may not follow keeps 年级, 天津, 日期, 时间,
# 小时工 and points (分) out.
_UNITS: Final[tuple[tuple[str, str, bool], ...]] = (
    ("working_day", r"个?(?:工作日|工作天|营业日)|(?:business|working|work)[ -]?days?\b", False),
    ("hour", r"个?(?:工作小时|工时)|(?:business|working|support)[ -](?:hours?|hrs?)\b", True),
    ("minute", r"分钟|分(?=内|以内|之内|到|抵|响)|minutes?\b|mins?\b", False),
    (
        "hour",
        r"个?(?:小时(?!工(?!作))|钟头)|时(?=内(?!容)|以内|之内)|hours?\b|hrs?\b|[hH](?![a-zA-Z])",
        False,
    ),
    (
        "week",
        r"个?(?:周(?!年|岁|边|期|转|末|[一二三四五六日])|星期(?![一二三四五六日])|礼拜)|weeks?\b",
        False,
    ),
    ("quarter", r"个季度|quarters\b", False),
    (
        "month",
        r"个(?:自然)?月|(?<=个半)月|月(?=内|以内|之内|以上|以下)|(?:calendar )?months?\b",
        False,
    ),
    (
        "year",
        r"个?(?:周年|整年|年度|学年|年)(?!级|代|龄|会|检|审|报|初|底|末|轻|制|生|四季|月|\d{1,2}月|[一二三四五六七八九十]{1,2}月)"
        r"|years?\b|yrs?\b",
        False,
    ),
    (
        "day",
        r"个?(?:日历天|日历日|历日|历天|自然日|公历日|天(?!津|然|花|气|线|数|平)|日(?!期|常|志|用|元|前一|报|程|间))"
        r"|(?:calendar |clear )?days?\b",
        False,
    ),
)
# In minutes, months as twelfths of a year of 365 days: only to see whether a figure and its repetition agree.
_LENGTH: Final = {
    "minute": 1, "hour": 60, "day": 1440, "working_day": 1440, "week": 10080,
    "month": 43800, "quarter": 131400, "half_year": 262800, "year": 525600,
}  # fmt: skip


def unit_source(prefix: str) -> str:
    """Give the source that matches one unit, its groups named with `prefix` so that it can stand in a pattern twice."""
    return "|".join(f"(?P<{prefix}{index}>{source})" for index, (_, source, _) in enumerate(_UNITS))


def unit_of(match: re.Match[str], prefix: str) -> tuple[TimeUnit, bool] | None:
    """Give the unit that `unit_source(prefix)` matched and whether it counts working time only, or None."""
    for index, (unit, _, working) in enumerate(_UNITS):
        if match.group(f"{prefix}{index}") is not None:
            for known in get_args(TimeUnit):
                if known == unit:
                    return known, working
    return None


def ratio(larger: TimeUnit, smaller: TimeUnit) -> Decimal:
    """Give how many of the smaller unit make one of the larger."""
    return Decimal(_LENGTH[larger]) / Decimal(_LENGTH[smaller])
