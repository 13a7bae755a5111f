"""What stands directly beside a period's figure and turns its sense: 2小时后, 近3年, 出发后2小时 (field-notes 1.5, 5.1)."""

import re

from ..lexicon.loader import own_topic
from ..model.value import Duration, Value
from ..recognizers import duration

SHORTER = frozenset(
    {
        "response_time", "onsite_time", "resolution_time", "complaint_response_time",
        "complaint_resolution_time", "delivery_time",
    }
)  # fmt: skip
LONGER = frozenset({"warranty_period", "bid_validity", "return_window", "exchange_window"})

_AFTER_SHORT = re.compile(r"(?:之?后|以上|以外|车程|路程)")
_BEFORE_SHORT = re.compile(
    r"(?:前|距离?[^,。;]{0,8}|车程|(?<!立即)(?<!马上)(?<!即刻)(?<!随即)(?:出发|启程)(?:后|起)?|确认(?:之?后|起)|\bafter ?|\bmore than ?)$",
    re.IGNORECASE,
)
_AFTER_LONG = re.compile(r"(?:之?后|不到)")
# 质保期3年内 with nothing behind it is a ceiling; 3年内免费保修 is a period.
_WITHIN = re.compile(r"以下$|内$")
_BEFORE_LONG = re.compile(
    r"(?:近|接近|不足|不到|未满|少于|低于|小于|\bnearly ?|\balmost ?|\bless than ?|\bunder ?)$", re.IGNORECASE
)
# A plan, a date or an opinion within the time is not the visit or the repair itself.
_TALK = re.compile(
    r"(?:制[定订]|告知|通知|答复|确定|反馈|提交|给出|提出|提供|出具|拿出|完成)[^,。;]{0,10}(?:方案|计划|时间|准备|意见|措施|报告|是否)"
)


def is_deadline(topic: str) -> bool:
    """Tell whether a topic's length of time is the better the shorter it is."""
    return topic in SHORTER or own_topic(topic, "duration", "shorter")


def is_period(topic: str) -> bool:
    """Tell whether a topic's length of time is the better the longer it is."""
    return topic in LONGER or own_topic(topic, "duration", "longer")


def beside_figure(topic: str, own: str, value: Value | None) -> str:
    """Give the words beside the figure that turn its sense, or an empty string."""
    short = is_deadline(topic)
    if not isinstance(value, Duration) or not (short or is_period(topic)):
        return ""
    after, before = (_AFTER_SHORT, _BEFORE_SHORT) if short else (_AFTER_LONG, _BEFORE_LONG)
    for figure in duration.find(own):
        if figure.value != value:
            continue
        words, behind = own[figure.start : figure.end], own[figure.end :]
        follows, leads = after.match(behind), before.search(own[: figure.start])
        if follows:
            return words + follows.group()
        if leads:
            return leads.group() + words
        if not short and _ceiling(words, behind):
            return words
        talk = _TALK.search(behind) if topic in ("onsite_time", "resolution_time") else None
        if talk:
            return talk.group()
    return ""


def _ceiling(figure: str, behind: str) -> bool:
    match = _WITHIN.search(figure)
    return match is not None and (match.group() != "内" or not behind.strip(" .。;,"))
