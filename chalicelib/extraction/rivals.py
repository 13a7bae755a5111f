"""The case that each of several demands on one topic is for: 供餐时段15分钟, 非供餐时段2小时 (field-notes 1.6).

The catalogue names the common grades and places. Whatever else a tender tells its demands apart by is noted as it is
written, as the condition `case: …`, so that a bid's answer for one case is not held against another.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from ..model.finding import Requirement
from ..model.term import Condition
from ..recognizers import duration, triggers
from .found import Found

_TOPICS = frozenset(
    {
        "response_time", "onsite_time", "resolution_time", "complaint_response_time", "complaint_resolution_time",
        "delivery_time", "service_hours", "warranty_period", "inspection_frequency",
    }
)  # fmt: skip
# What the catalogue already tells cases apart by.
_TOLD = frozenset({"severity", "area", "part", "product", "channel", "period", "cause", "party", "due"})
_TAIL = r"(?:时段|时期|期间|时间段?|季节|季|高峰|学期|假期|类?(?:故障|问题|事件|事故|缺陷|隐患|情形|情况|报修)|区域|地区|片区|院区|校区|厂区|库区|楼宇?|机房|站点|门店|阶段|类|级)"
_NAMED = re.compile(rf"[\u4e00-\u9fffA-Za-z]{{1,10}}?{_TAIL}")
_NAMED_EN = re.compile(
    r"\b(?:during|in|at|for|outside)(?: the| any| all)? (?P<name>[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}? (?:hours|time|times|period|periods|season|faults?|incidents?|sites?|areas?|days))\b",
    re.IGNORECASE,
)
# Who speaks and what happened, before the case itself.
_OPENING = re.compile(
    r"^(?:(?:投标人|供应商|中标人|成交人|乙方|卖方|厂商|承包人|其中|如果?|若|对于?|针对|遇到?|凡|当|应当?|须|必须|需|在|于|接到|收到|接获|出现|发生|每年|每|的)+)"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST = 16
# A time that the procedure sets, and the warranty itself, tell no two cases apart.
_NO_CASE = re.compile(
    r"采购人|采购单位|甲方|用户|买方|客户|规定|约定|截止|投标|招标|合同|质保|保修|保固|工作日|\bwarranty\b|\btender\b|\bcontract\b",
    re.IGNORECASE,
)


def name_cases(requirements: Sequence[Requirement], founds: Iterable[Found]) -> list[Requirement]:
    """Give the requirements with the case noted on each of several demands that nothing else tells apart."""
    sources = {(found.term.topic, found.term.evidence.start): found for found in founds}
    groups: dict[tuple[str, str | None], list[int]] = {}
    for index, requirement in enumerate(requirements):
        if requirement.topic not in _TOPICS:
            continue
        groups.setdefault((requirement.topic, requirement.subject), []).append(index)
    result = list(requirements)
    for members in groups.values():
        names = _names([requirements[index] for index in members], sources)
        for index, name in zip(members, names, strict=True):
            if name:
                noted = Condition(kind="other", value=f"case: {name}")
                result[index] = result[index].model_copy(
                    update={"conditions": (*result[index].conditions, noted)}
                )
    return result


def _names(members: Sequence[Requirement], sources: Mapping[tuple[str, int], Found]) -> list[str]:
    """The case of each member; none where the values are one, or where two with different values share a name."""
    none = [""] * len(members)
    if len(members) == 1:
        return [_said_for(members[0], sources)]
    if len({(str(m.value), m.operator) for m in members}) < 2:
        return none
    names = []
    for member in members:
        where = member.evidence
        found = sources.get((member.topic, where.start)) if where else None
        told = any(c.kind in _TOLD or c.value.startswith("case: ") for c in member.conditions)
        name = "" if told or found is None else _case(found)
        names.append("" if _NO_CASE.search(name) or _ANY.match(name) else name)
    given: dict[str, str] = {}
    for name, member in zip(names, members, strict=True):
        if name and given.setdefault(name, str(member.value)) != str(member.value):
            return none
    return names


# 针对链路拨测发现的业务异常须在15分钟内响应: one demand alone may say for what it is.
_FOR = re.compile(r"(?:针对|对于)(?P<what>[^,。;:]{3,24}?)(?:,|时)?(?:的)?(?:应当?|须|必须|需|在|接到|,)")
_ANY = re.compile(
    r"^(?:设备|系统|产品|质量|使用|用户|采购人|甲方|客户|所有|全部|各类|各种|任何|提出|出现|发生|发现|反映|的)*(?:故障|问题|报修|投诉|咨询|需求|通知|缺陷|设备|产品|系统|货物|本项目|项目|要求|情况|服务)$"
)


def _said_for(member: Requirement, sources: Mapping[tuple[str, int], Found]) -> str:
    found = sources.get((member.topic, member.evidence.start)) if member.evidence else None
    if found is None or found.at is None or any(c.kind in _TOLD for c in member.conditions):
        return ""
    start = max(found.passage.text.rfind(found.sentence, 0, found.at + len(found.sentence)), 0)
    ahead = found.passage.text[start : found.at]
    every = [*_FOR.finditer(ahead[max(ahead.rfind(mark) for mark in ";。") + 1 :] + ",")]
    if not every:
        return ""
    name = every[-1]["what"].rpartition("的")[2]
    return (
        ""
        if len(name) < 3 or _ANY.match(name) or _NO_CASE.search(name) or _speaks_of(name, member.topic)
        else name
    )


def _case(found: Found) -> str:
    """The words that name the case: the head of the row, else what stands before the figure in its sentence."""
    place = found.passage.place
    if place is not None and place.row_head:
        head = _plain(place.row_head)
        if head and len(head) <= _LONGEST and not any(True for _ in duration.find(head)):
            return "" if head.isdigit() or _speaks_of(head, found.term.topic) else head
        return ""
    if found.at is None:
        return ""
    text = found.passage.text
    start = text.rfind(found.sentence, 0, found.at + len(found.sentence))
    ahead = text[max(start, 0) : found.at]
    ahead = ahead[max(ahead.rfind(mark) for mark in ";。") + 1 :]
    every = [*_NAMED.finditer(_BRACKETS.sub("", ahead))]
    if every:
        name = _OPENING.sub("", every[-1].group())
        return name if len(name) >= 3 and not _speaks_of(name, found.term.topic) else ""
    behind = text[found.at : max(start, 0) + len(found.sentence)]
    english = _NAMED_EN.search(behind) or _NAMED_EN.search(ahead)
    return english.group("name").lower() if english else ""


def _speaks_of(name: str, topic: str) -> bool:
    return any(trigger.topic == topic for trigger in triggers.find(name))


def _plain(text: str) -> str:
    return re.sub(r"^[\d.、()★▲*#\s]{1,8}|[\s:]+$", "", _BRACKETS.sub("", text)).strip()
