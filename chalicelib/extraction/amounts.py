"""Terms that carry a number, a share or a frequency: visits, training, staff, sites, contracts done, rates.

The figure of the topic's kind nearest to its name in the same clause is its value; without one, a plain
promise or demand of the thing is a term that it is there (gold GUIDE C15, C20, C24).
"""

import re
from collections.abc import Callable, Iterator

from ..lexicon.loader import topics
from ..model.term import Condition, Operator, Strength
from ..recognizers import count, frequency, rate
from ..recognizers.base import Figure, inside
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import conditions
from .cases import is_breach, opens_case
from .found import Draft, quote_span
from .procedure import other_sense
from .sentences import Span, clauses
from .strength import strength

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
# Topics that are terms without a figure too, if their clause promises or demands the thing.
_PRESENT = ("training", "local_service_site", "inspection_frequency", "performance_record")
# Shares of the price are read in payments.py.
_OF_THEIR_OWN = ("payment_terms",)
_GIVEN = re.compile(
    r"提供|设有?|设立|安排|进行|负责|组织|开展|实行|承诺|保证|须|应|需|要(?!求)|向用户|为用户|对用户|具有|具备|免费|建立|附|\bprovid|\bshall\b|\bwill\b|\bhave\b|\bhas\b|\bset up\b|\boffer",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"派|驻|安排|配备|配置|投入|设置?|不少于|至少|≥|\bbased\b|\bassign|\ballocat|\bwill be\b|\bshall\b|\bat least\b|\bdedicated\b",
    re.IGNORECASE,
)
_OWN_STAFF = re.compile(
    r"组员|员工|驻场人员|(?:服务|技术|维修|售后|工作|专职|项目|上岗|保安|保洁)人员|工程师对|工程师进行|团队(?:成员)?|新人|\b(?:our|own) (?:staff|engineers|team|people)\b",
    re.IGNORECASE,
)
_REGULAR = re.compile(
    r"定期|不定期|按[季月年]|每[季月年周]|\bregularly\b|\bperiodically\b|\b(?:regular|periodic|routine) (?:inspect|visit|maint|service|check|health)",
    re.IGNORECASE,
)
_REACH = 30


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
        if trigger.topic == "training" and _OWN_STAFF.search(text[clause[0] : trigger.end]):
            continue  # gold GUIDE C15: the supplier's own staff, never
        figure = _nearest(text, sentence, clause, trigger)
        if figure is not None and figure.operator and is_breach(trigger.topic, figure.operator):
            continue  # 满意率低于90%的,…: a case, no promise
        if figure is not None and opens_case(text[max(sentence[0], figure.start - 160) : figure.start]):
            continue
        if figure is None and not _is_given(text, clause, trigger):
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
    units = _UNITS.get(trigger.topic)
    best: tuple[int, Figure] | None = None
    for figure in inside(finder, text, *sentence):
        if units and getattr(figure.value, "unit", units[0]) not in units:
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


def _nearer(text: str, sentence: Span, trigger: Trigger, figure: Figure, named: list[Trigger]) -> bool:
    """Tell whether a later word of the topic stands in the figure's own clause: the figure is that one's."""
    clause = next((c for c in clauses(text, sentence) if c[0] <= figure.start < c[1]), sentence)
    if clause[0] <= trigger.start < clause[1]:
        return False
    return any(t.topic == trigger.topic and clause[0] <= t.start < clause[1] for t in named)


def _is_given(text: str, clause: Span, trigger: Trigger) -> bool:
    if trigger.topic not in _PRESENT:
        return False
    said = text[clause[0] : clause[1]]
    if trigger.topic == "inspection_frequency":
        return _REGULAR.search(said) is not None
    return _GIVEN.search(said) is not None and len(said) >= 6


def _draft(passage: Passage, sentence: Span, trigger: Trigger, figure: Figure | None) -> Draft:
    text = passage.text
    spans = [(trigger.start, trigger.end)] + ([(figure.start, figure.end)] if figure else [])
    quote = quote_span(text, sentence, spans, passage.body)
    firm = strength(text, sentence, quote, passage.list_head, presence=figure is None)
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
        conditions=tuple(_conditions(text, sentence, quote)),
        why=(
            f"{trigger.topic}: {text[trigger.start : trigger.end]}" + (f"; {figure.why}" if figure else ""),
        ),
        vague=figure is None and topics()[trigger.topic].kind in ("frequency", "rate"),
    )


def _conditions(text: str, sentence: Span, quote: Span) -> Iterator[Condition]:
    yield from (
        c for c in conditions.named("period", text[sentence[0] : quote[1]]) if c.value != "working_hours"
    )
