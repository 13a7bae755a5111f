"""Which demands on one thing name different figures (TL101), or figures on different clocks (TL102).

Two figures contradict each other where topic, subject, conditions, lot and thing are the same; a figure for a thing
of its own, a grade or a place is no contradiction to the general one (field-notes 3.3, 3.5, 3.6).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from ..lexicon.loader import topics
from ..model.term import Operator, Strength
from ..model.value import Duration
from ..rules.compare import Outcome, compare
from .tender import Chapter, Found, Tender, around

_TOPICS = (
    "response_time",
    "onsite_time",
    "resolution_time",
    "complaint_response_time",
    "complaint_resolution_time",
    "warranty_period",
    "bid_validity",
    "delivery_time",
)
# The contract form and the bid's forms repeat these for the whole tender.
_IN_FORMS = ("warranty_period", "bid_validity")
# What a sentence must say, and what it must not, to speak of the thing itself.
_SAYS = {
    "bid_validity": re.compile(
        r"(?:投标|响应|报价|磋商|谈判|应答)(?:文件)?的?有效期|(?:bid|tender|proposal|offer)s? validity|validity of|remain valid",
        re.IGNORECASE,
    ),
    "delivery_time": re.compile(
        r"交货|供货|工期|交付|完工|交工|竣工|\bdeliver|\bcomplet|\bsupply", re.IGNORECASE
    ),
}
_NOT_SAYS = {
    "bid_validity": re.compile(
        r"保证金|保函|担保|保险|质保|证书|报告|\bsecurity\b|\bbond\b|guarantee", re.IGNORECASE
    ),
    "delivery_time": re.compile(
        r"逾期|迟延|延期|延迟|保险|发票|资料|报告|方案|培训|应急|紧急|\blate\b", re.IGNORECASE
    ),
    "warranty_period": re.compile(
        r"延长|增加|每|加分|备件|配件|更换|保证金|质保金|付款|支付|满\d?一?年?后|期满|\bextend", re.IGNORECASE
    ),
}
# A case of its own: a grade, a place, a time of day, a way, a part, a step.
_CASE = re.compile(
    r"[一二三四五ⅠⅡⅢⅣIVABCD1-5](?:级|类|档)|\bP[1-4]\b|\bS[1-4]\b|重大|较大|特大|紧急|应急|特殊|严重|一般|普通|简单|复杂|日常|夜间|夜晚|节假日|工作时间|白天|市区|城区|郊区|异地|本地|远程|电话|现场|急修|零修|报修|首次|最终"
    r"|初步|初次|临时|核心|关键|主要|重要|硬件|软件|备[件机品]|电池|主机|缺陷责任|质量保证|质保|保修|维保|免费|原厂|厂家|咨询|投诉|网络|系统|数据|电梯|消防|空调|水电|抢修|困人|停机|断电|更换|方案|报告"
    r"|\b(?:urgent|critical|minor|major|normal|standard|remote|phone|software|hardware|parts?|labou?r|severity \w+)\b",
    re.IGNORECASE,
)
_LOT = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,3}|[A-Z]\d?)(?:标段|标包|分包|包(?![装括含修]))|(?:标段|标包|分包|包|品目|标项|分标)[号:]{0,2}[一二三四五六七八九十\dA-Z]{1,3}|\blot ?\d{1,3}",
    re.IGNORECASE,
)
# A heading of these words alone names no thing of its own.
_GENERAL = re.compile(
    r"售后|服务|响应|维护|维修|运维|商务|质量|质保|保证|保修|保固|要求|其[他它]|须知|投标人|供应商|前附表|资料表|总则|项目|采购|招标|投标|合同|技术|概况|说明|交货|交付|供货|工期|期限|时限|时间|条款|内容|公告|邀请|验收|付款|支付|有效期|文件|数据|参数|承诺|标准"
    r"|整体|总体|一般|具体|主要|基本|有关|相关|实质性|格式|主体|部分|拟签订|文本|的|及|和|与|或|等|第.{1,3}[章节条部]|\W|[\d_]|[一二三四五六七八九十](?=$|[、.)])"
    r"|\b(?:general|requirements?|services?|warranty|support|conditions?|terms|of|the|and|section|part|contract|tender)\b",
    re.IGNORECASE,
)

Key = tuple[object, ...]


@lru_cache(maxsize=1)  # two rules ask for them
def contradictions(tender: Tender) -> tuple[tuple[list[Found], bool], ...]:
    """Give the demands on one thing whose figures differ, all of them, and whether only their clocks do."""
    groups: dict[Key, list[Found]] = {}
    for found in tender.terms:
        if _is_figure(tender, found):
            groups.setdefault(_key(found), []).append(found)
    kept = [_one_a_passage(group) for group in groups.values()]
    return tuple(
        (group, any(_clocks_differ(group[0], other) for other in group[1:]))
        for group in kept
        if any(_differ(group[0], other) for other in group[1:])
    )


def _is_figure(tender: Tender, found: Found) -> bool:
    term = found.term
    if term.topic not in _TOPICS or not isinstance(term.value, Duration) or term.value_blank:
        return False
    if term.strength in (Strength.NEGATED, Strength.INFORMATIVE):
        return False
    if term.topic == "bid_validity" and term.operator not in (Operator.EXACTLY, Operator.AT_LEAST):
        return False
    words = f"{' '.join(around(found.passage)[-2:])} {found.sentence}"
    says, other = _SAYS.get(term.topic), _NOT_SAYS.get(term.topic)
    if (says and not says.search(words)) or (other and other.search(found.sentence)):
        return False
    if any(
        c.kind == "other" and c.value in ("task", "exclusion", "remainder", "fee") for c in term.conditions
    ):
        return False
    if tender.binds(found):
        return True
    forms = (Chapter.CONTRACT, Chapter.FORM)
    return term.topic in _IN_FORMS and tender.chapter(found.passage) in forms


def _key(found: Found) -> Key:
    term, passage = found.term, found.passage
    things = [words for words in (*around(passage)[-3:],) if words]
    scope = tuple(dict.fromkeys(rest for words in things if len(rest := _GENERAL.sub("", words)) > 1))
    lots = _LOT.findall(" ".join((*around(passage), found.sentence)))
    before = found.sentence[: found.sentence.find(found.lead) + len(found.lead)] if found.lead else ""
    return (
        term.topic,
        term.subject,
        frozenset((c.kind, c.value) for c in term.conditions),
        scope if term.topic != "bid_validity" else (),
        frozenset(lots),
        frozenset((_CASE if term.topic in _TIMES else _GOODS).findall(before or found.sentence)),
    )


_TIMES = _TOPICS[:5]
# Goods of their own in a sentence on a period: 水泵、电机等关键设备十年包修.
_GOODS = re.compile(
    r"关键|主要|核心|硬件|软件|备[件机]|配件|电池|主机|缺陷责任|整机|系统|包换|上门|等[^,。;、]{0,4}(?:设备|部件|产品|材料|部位)|防水|保温|管线|装修|首批|首次|样品|第[一二三四\d]批|每批|分批|急需"
    r"|\b(?:parts?|software|hardware|labou?r|batter(?:y|ies)|consumables|samples?)\b",
    re.IGNORECASE,
)


def _one_a_passage(group: Sequence[Found]) -> list[Found]:
    """Leave out passages that name several figures: they are tiers, whose cases were not told apart."""
    by_passage: dict[int, list[Found]] = {}
    for found in group:
        by_passage.setdefault(id(found.passage), []).append(found)
    return [
        found
        for founds in by_passage.values()
        for found in founds[:1]
        if not any(_differ(found, other) for other in founds)
    ] or [group[0]]


def _differ(one: Found, other: Found) -> bool:
    a, b = one.term.value, other.term.value
    if a is None or b is None or a == b:
        return False
    better = topics()[one.term.topic].better
    return compare(a, b, better, Operator.EXACTLY) is not Outcome.MET or (
        compare(b, a, better, Operator.EXACTLY) is not Outcome.MET
    )


def _clocks_differ(one: Found, other: Found) -> bool:
    units = {value.unit for value in (one.term.value, other.term.value) if isinstance(value, Duration)}
    return "working_day" in units and len(units) > 1
