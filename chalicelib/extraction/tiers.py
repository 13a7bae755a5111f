"""What a figure holds for where no grade and no place is named: 供餐时段30分钟到场,其他时段2小时到场 (gold GUIDE F34)."""

import re

from ..recognizers.base import Figure
from .binding import Bound
from .sentences import Span

_PARTED = re.compile(r"[,;、。:()|]|以及|并且?(?=[\u4e00-\u9fff])")
# Who acts and how, the clock and the comparison: no case.
_BEFORE = re.compile(
    r"^(?:供应商|中标人|成交人|投标人|乙方|卖方|承包人|服务商|我公司|我司|我方|本公司|厂商|承诺|保证|确保|必须|应当?|须|需|将|能|可|均|都|内|后|并|且|而|但|则|在|于|对于?|针对|如遇|遇到?|若|如果?|当|的|and |or |the |for |in |on |at )+",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:自|从)?(?:接到?|收到|接获)[^,。;]{0,14}?(?:后|起|时)|(?:到达|抵达)现场后|报修后|通知后"
)
_BEHIND = re.compile(
    r"(?:时间|期限|时限)?(?:的|时|应当?|须|需|为|是|在|于|最长|最迟|不超过|不得超过|不多于|≤|<|within|in|of|is|are|:| )+$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff\d]{1,13}|[A-Za-z][A-Za-z -]{2,30}")
# The act itself and words of manner say no case.
_NO_CASE = re.compile(
    r"响应|到场|到达|修复|解决|处理|维修|答复|回复|上门|交货|供货|到货|送达|完成|更换|恢复|排除|及时|尽快|承诺|保证|质保|保修|工程师|技术人员|小时|分钟|提供|最[快晚迟长]|一般|通常|原则|同时|然后|再|即|后|须|应|甲方|采购人|买方|每批|\b(?:respon|arriv|attend|repair|resol|deliver|restor|fix|acknowledg|within|must|shall|will|warrant|guarantee)",
    re.IGNORECASE,
)


# Stretches of the day and what a fault touches, named as such: cases also where they stand alone.
_NAMED = re.compile(
    r"(?P<label>非?(?:(?![,。;、:()为在于的和及与])[\u4e00-\u9fff]){2,6}时段|(?<![\u4e00-\u9fff])(?:白天|日间|昼间|夜间|夜晚|晚间)|不?影响[\u4e00-\u9fff]{1,4}安全|不?危及[\u4e00-\u9fff]{1,4}安全)"
)
# 供餐和非供餐时段均20分钟: joined to another, and the figure is for both.
_JOINED = re.compile(r"(?:[和及与、]|以及)$")
_ANY = re.compile(r"服务时段|上班时段|工作时段|各时段|任何时段|所有时段|全时段")


def named(before: str) -> str:
    """Give the last case that the words before a figure name as one, or an empty string."""
    found = [m for m in _NAMED.finditer(before) if not _ANY.search(m.group())]
    if not found or _JOINED.search(before[: found[-1].start()]):
        return ""
    return found[-1].group("label")


def case(
    text: str, sentence: Span, figure: Figure, topic: str, bounds: list[Bound], figures: list[Figure]
) -> str:
    """Give the words that tell a figure from another of the same topic in its sentence, or an empty string."""
    rivals = [
        b.figure
        for b in bounds
        if b.figure is not figure
        and any(t.topic == topic for t in b.triggers)
        and b.figure.value != figure.value
    ]
    if not rivals:
        return ""
    earlier = [f.end for f in figures if f.end <= figure.start]
    near = text[max([sentence[0], *earlier]) : figure.start]
    near = _CLOCK.sub("", near)
    last = next((part for part in reversed(_PARTED.split(near)) if part.strip()), "")
    label = _BEHIND.sub("", _BEFORE.sub("", last.strip())).strip()
    return label if _LABEL.fullmatch(label) and not _NO_CASE.search(label) else ""
