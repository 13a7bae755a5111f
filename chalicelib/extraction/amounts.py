"""Terms that carry a number, a share or a frequency: visits, training, staff, sites, contracts done, rates.

The figure of the topic's kind nearest to its name in the same clause is its value; without one, a plain
promise or demand of the thing is a term that it is there (gold GUIDE C15, C20, C24).
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from ..lexicon.loader import own_topic, topics
from ..model.term import Condition, Operator, Strength
from ..recognizers import count, frequency, rate
from ..recognizers.base import Figure, inside
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import ageing, conditions, holding, other_things
from .cases import is_breach, opens_case
from .found import Draft, quote_span
from .procedure import other_sense
from .sentences import Span, clauses
from .strength import refused, strength

_FINDERS: dict[str, Callable[[str], Iterator[Figure]]] = {
    "frequency": frequency.find,
    "rate": rate.find,
    "count": count.find,
}
# Which things each topic counts.
_UNITS = {
    "training": ("person", "time"), "service_staff": ("person",), "local_service_site": ("site",),
    "performance_record": ("copy", "case"),
}  # fmt: skip
# What a measure word behind the name counts: 网点3个, 业绩不少于5项.
_COUNTED_BEHIND = {"local_service_site": "site", "performance_record": "case"}
# Topics that are terms without a figure too, if their clause promises or demands the thing.
_PRESENT = ("training", "local_service_site", "inspection_frequency", "performance_record")
# Shares of the price are read in payments.py.
_OF_THEIR_OWN = ("payment_terms",)
# Topics that a bidder may say it lacks.
_LACKED = ("local_service_site", "performance_record", "training")
_GIVEN = re.compile(
    r"提供|建有|拥有|设有?|设立|安排|进行|负责|组织|开展|实行|承诺|保证|须(?!知)|(?<![供响反适效对])应(?![用急商答])|(?<![必所急])需(?!求|方|补充)|要(?!求)|向用户|为用户|对用户|具有|具备|免费|建立|附|\bprovid|\bshall\b|\bwill\b|\bhave\b|\bhas\b|\bset up\b|\boffer",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"派|驻|安排|配备|配置|投入|设置?|不少于|至少|≥|\bbased\b|\bassign|\ballocat|\bwill be\b|\bshall\b|\bat least\b|\bdedicated\b",
    re.IGNORECASE,
)
# 对2名技术人员进行培训: those counted are trained, not sent.
_TRAINED = re.compile(r"(?:对|为|给|培训)[^,。;]{0,4}$")
# 占考核权重的20%, 较上年提高5%: a weight or a change, no level.
_NO_LEVEL = re.compile(r"占|权重|比重|提[高升]|上升|增长|增加|下降|降低|较|每(?:低|下降|降低|少)")
# 每年培训2次 is more than two sessions in all.
_RECURS = re.compile(r"每(?:半)?[年季月周]|每个?学期|一年|半年")
# A site is set up or kept, and its clause says so ahead of its name: 由服务网点提供维修 tells who works.
_SITED = re.compile(
    r"设|建|拥有|具[有备]|成立|(?<![所没])有(?![关限效权偿])|提供|配备|安排|派驻|\bprovid|\bhave\b|\bhas\b|\bset up\b|\boffer|\bmaintain|\boperat",
    re.IGNORECASE,
)
_SITED_BEHIND = re.compile(r"遍布|覆盖|设在|位于|分布于")
# Contracts done are had, shown or listed; 业绩 in a list of data (资质、业绩、报价) is none.
_ON_RECORD = re.compile(
    r"提供|提交|具[有备]|承担|完成|承接|实施|列举|列出|附|(?<![所没])有(?![关限效权])|\bprovid|\bsubmit|\bshall\b|\bwill\b|\bhave\b|\bhas\b|\boffer|\binclude|\bsuppl",
    re.IGNORECASE,
)
# 安装单每月结算一次,以回访单为准: what recurs in a clause of its own is money or an assessment.
_RECURS_OTHERWISE = re.compile(r"结算|支付|付款|发放|缴纳|考核|汇报|报告")
# 每5人配置一辆, 每200公里配置1名: a ratio, not a number of people.
_RATIO = re.compile(
    r"每$|每[\d一二三四五六七八九十百]{1,6}[^,。;\d]{1,10}(?:配置|配备|安排|设|不少于)[^,。;]{0,4}$"
)
# 派工程师到院培训医护人员.
_SENT = re.compile(r"派[^,。;]{2,16}培训")
# 派2名工程师对用户进行培训: the trainers are counted, not the trained.
_TRAINER = re.compile(r"[^,。;]{0,6}(?:工程师|讲师|教师|培训师|专家|技术人员|技术员|专员)[^,。;]{0,12}$")
_REGULAR = re.compile(
    r"定期|不定期|按[季月年]|每[季月年周]|\bregularly\b|\bperiodically\b|\b(?:regular|periodic|routine) (?:inspect|visit|maint|service|check|health)",
    re.IGNORECASE,
)
_REACH = 30
# How far the number of sessions may stand from the word: 组织两次集中培训, 培训次数不少于3次.
_BESIDE = 4


def drafts(passage: Passage, sentence: Span, triggers: list[Trigger]) -> Iterator[Draft]:
    """Give the terms of one sentence; each topic once a clause."""
    text = passage.text
    named = [
        t
        for t in triggers
        if t.role == "word"
        and t.topic in topics()
        and topics()[t.topic].kind in _FINDERS
        and t.topic not in _OF_THEIR_OWN
    ]
    done: set[tuple[str, Span]] = set()
    used: set[tuple[str, int]] = set()
    for trigger in named:
        if not (sentence[0] <= trigger.start and trigger.end <= sentence[1]):
            continue
        clause = next((c for c in clauses(text, sentence) if c[0] <= trigger.start < c[1]), sentence)
        if (trigger.topic, clause) in done:
            continue
        if other_sense(trigger.topic, text[clause[0] : clause[1]]):
            continue
        if trigger.topic == "service_staff" and not _PLACED.search(text[clause[0] : clause[1]]):
            continue  # 现有技术人员12名 is a fact of the company, not people for this contract
        if trigger.topic == "training" and other_things.trains_own_staff(text, clause, trigger):
            continue  # gold GUIDE C15: the supplier's own staff, never
        figure = _nearest(text, sentence, clause, trigger)
        if other_things.means_another(text, sentence, trigger, figure=figure is not None):
            continue
        if figure is None and other_things.is_case(text, sentence, trigger):
            continue
        if figure is not None and figure.operator and is_breach(trigger.topic, figure.operator):
            continue  # 满意率低于90%的,…: a case, no promise
        if figure is not None and opens_case(text[max(sentence[0], figure.start - 160) : figure.start]):
            continue
        if figure is None and not _is_given(text, clause, trigger):
            continue
        if conditions.anothers_work(text, (trigger.start, trigger.end), sentence):
            continue
        done.add((trigger.topic, clause))
        if figure is not None:
            if (trigger.topic, figure.start) in used or _nearer(text, sentence, trigger, figure, named):
                continue  # 有计划拜访客户,一般半年拜访一次 says it once
            used.add((trigger.topic, figure.start))
        yield _draft(passage, sentence, trigger, figure)
        if figure is not None and topics()[trigger.topic].kind == "frequency":
            for later, draft in _carried(passage, sentence, trigger, figure, named):
                if (trigger.topic, later) not in used:
                    used.add((trigger.topic, later))
                    yield draft


def _carried(
    passage: Passage, sentence: Span, trigger: Trigger, first: Figure, named: list[Trigger]
) -> Iterator[tuple[int, Draft]]:
    """高层半年拜访一次,业务员一个月一次: later clauses without a verb of their own go on with the first."""
    for figure in inside(frequency.find, passage.text, first.end, sentence[1]):
        if opens_case(passage.text[max(sentence[0], figure.start - 160) : figure.start]):
            continue
        if not any(first.end <= t.start < figure.end + 6 for t in named if t.topic == trigger.topic):
            at = Trigger(figure.start, figure.end, trigger.topic, "word")
            yield figure.start, _draft(passage, sentence, at, figure)


def _nearest(text: str, sentence: Span, clause: Span, trigger: Trigger) -> Figure | None:
    finder = _FINDERS[topics()[trigger.topic].kind]
    units = _UNITS.get(trigger.topic) or topics()[trigger.topic].units
    best: tuple[int, Figure] | None = None
    counted = inside(finder, text, *sentence)
    if trigger.topic in _COUNTED_BEHIND:
        counted += [
            figure
            for figure in count.behind(text, trigger.end, clause[1], _COUNTED_BEHIND[trigger.topic])
            if not any(other.start < figure.end and figure.start < other.end for other in counted)
        ]
    for figure in counted:
        if units and getattr(figure.value, "unit", units[0]) not in units:
            continue
        if _means_no_level(text, sentence, clause, trigger, figure):
            continue
        within = clause[0] <= figure.start and figure.end <= clause[1]
        gap = max(figure.start - trigger.end, trigger.start - figure.end, 0)
        between = text[min(figure.end, trigger.end) : max(figure.start, trigger.start)]
        if gap > _REACH or (not within and between.count(",") > 1) or ";" in between or "。" in between:
            continue
        cost = gap + (0 if within else 15)
        if best is None or cost < best[0]:
            best = (cost, figure)
    return best[1] if best else None


def _means_no_level(text: str, sentence: Span, clause: Span, trigger: Trigger, figure: Figure) -> bool:
    """A share that is a weight or a change, a count of those who are trained, a count of times that recurs."""
    kind = topics()[trigger.topic].kind
    if kind == "rate":
        return (
            _NO_LEVEL.search(text[max(clause[0], min(trigger.end, figure.start - 6)) : figure.start])
            is not None
        )
    if kind == "frequency":
        own = next((c for c in clauses(text, sentence) if c[0] <= figure.start < c[1]), clause)
        return own != clause and _RECURS_OTHERWISE.search(text[own[0] : own[1]]) is not None
    if trigger.topic == "service_staff":
        return _RATIO.search(text[clause[0] : figure.start]) is not None or (
            _TRAINED.search(text[clause[0] : min(figure.start, trigger.start)]) is not None
            and "培训" in text[clause[0] : clause[1]]
        )
    if getattr(figure.value, "unit", None) == "time":
        apart = max(figure.start - trigger.end, trigger.start - figure.end)
        return apart > _BESIDE or _RECURS.search(text[sentence[0] : figure.start]) is not None
    if trigger.topic == "training":
        return _TRAINER.match(text[figure.end : trigger.start]) is not None
    return False


def _nearer(text: str, sentence: Span, trigger: Trigger, figure: Figure, named: list[Trigger]) -> bool:
    """Tell whether a later word of the topic stands in the figure's own clause: the figure is that one's."""
    clause = next((c for c in clauses(text, sentence) if c[0] <= figure.start < c[1]), sentence)
    if clause[0] <= trigger.start < clause[1]:
        return False
    return any(t.topic == trigger.topic and clause[0] <= t.start < clause[1] for t in named)


def _is_given(text: str, clause: Span, trigger: Trigger) -> bool:
    if trigger.topic not in _PRESENT and not (
        own_topic(trigger.topic) and topics()[trigger.topic].default == "present"
    ):
        return False
    said = text[clause[0] : clause[1]]
    if trigger.topic == "inspection_frequency":
        return _REGULAR.search(said) is not None
    if trigger.topic in _LACKED and refused(said):
        return True
    if trigger.topic == "local_service_site":
        named = text[clause[0] : trigger.end]
        return (
            _SITED.search(named) is not None
            or _SITED_BEHIND.match(text[trigger.end : trigger.end + 4]) is not None
        )
    if trigger.topic == "performance_record":
        listed = (
            text[trigger.start - 1 : trigger.start] == "、" or text[trigger.end : trigger.end + 1] == "、"
        )
        return not listed and (_ON_RECORD.search(text[clause[0] : trigger.end]) is not None)
    if trigger.topic == "training" and _SENT.search(said):
        return True
    return _GIVEN.search(said) is not None and len(said) >= 6


def _draft(passage: Passage, sentence: Span, trigger: Trigger, figure: Figure | None) -> Draft:
    text = passage.text
    spans = [(trigger.start, trigger.end)] + ([(figure.start, figure.end)] if figure else [])
    quote = quote_span(text, sentence, spans, passage.body)
    firm = strength(
        text,
        sentence,
        quote,
        passage.list_head,
        presence=figure is None,
        word=(trigger.start, trigger.end),
    )
    default = topics()[trigger.topic].default
    operator = (figure.operator or Operator(default)) if figure else Operator.PRESENT
    if figure and operator is Operator.PRESENT:
        operator = Operator.EXACTLY
    return Draft(
        topic=trigger.topic,
        operator=Operator.ABSENT if firm is Strength.NEGATED and figure is None else operator,
        value=figure.value if figure else None,
        blank=figure.blank if figure else False,
        strength=firm,
        span=quote,
        conditions=(
            *_conditions(text, sentence, quote),
            *_ages(passage, sentence, trigger),
            *_work(text[trigger.start : trigger.end], trigger),
        ),
        why=(
            f"{trigger.topic}: {text[trigger.start : trigger.end]}" + (f"; {figure.why}" if figure else ""),
        ),
        vague=figure is None and topics()[trigger.topic].kind in ("frequency", "rate"),
    )


# Work that is done so many times a year and is no visit: 60次拨测 is not answered by 60次巡检.
_WORK = re.compile(r"拨测|核查")


def _work(word: str, trigger: Trigger) -> Iterator[Condition]:
    named = _WORK.search(word) if trigger.topic == "inspection_frequency" else None
    if named:
        yield Condition(kind="other", value=f"work: {named.group()}")


def _ages(passage: Passage, sentence: Span, trigger: Trigger) -> Iterator[Condition]:
    if trigger.topic == "performance_record":
        yield from ageing.ages(
            trigger.topic,
            passage.text,
            sentence,
            (trigger.start, trigger.end),
            partial(holding.cell, passage),
        )


def _conditions(text: str, sentence: Span, quote: Span) -> Iterator[Condition]:
    yield from (
        c for c in conditions.named("period", text[sentence[0] : quote[1]]) if c.value != "working_hours"
    )
