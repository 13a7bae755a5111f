"""Which figure belongs to which verb: 接到报修后1小时内响应,4小时内到场,24小时内解决.

In Chinese a deadline stands before its verb and after its noun; in English before or after. A figure
goes to the nearest verb after it, unless a noun directly before claims it; a conjunction carries it on
to the next verb (2小时内响应并到场); a new figure ends that. A figure before 不能/无法 is a condition
(24小时内不能修复的), not a promise. Source: field-notes 3.6.
"""

import re
from dataclasses import dataclass

from ..lexicon.loader import context
from ..model.term import Operator
from ..recognizers.base import Figure
from ..recognizers.triggers import Trigger
from . import conditions
from .sentences import Span

# Words that may stand between a noun and its figure without parting them.
_COPULA = re.compile(
    r"(?:[(\[][^)\]]{0,12}[)\]])?(?:时间|期限|时限|期|年限|方面|责任)?(?:的)?(?:承诺|要求|标准)?(?:通常|一般|原则上|预计|大约|约|暂定)?(?:应|须|需|均|都|全部|一律|将|可|必须|要求|承诺|规定|即)*(?:为|是|:|达到|提供|延长至|控制)?[ :\[【*]*"
    r"|(?: (?:is|are|of|shall be|will be|must be|for|to be|not|be|:|at|a|period|time|target|\())*[ :\[*]*",
    re.IGNORECASE,
)
_AND = re.compile(
    r"[、/及和与,并且同时]{0,3}(?:并且?|且|及|和|与|以及|then|and|or)?[ ]?(?:在)?[^,。;:\d]{0,6}"
)
_JOINS = re.compile(r"[、/及和与并且同]|\band\b|\bor\b")
# 15天内如买家发现…: the figure is the window of a case, not the deadline of what follows.
_IF = re.compile(r"如(?!何|下|期)|若|一旦|倘|\bif\b|\bshould\b", re.IGNORECASE)
# 到货10日内发现瑕疵,免费换货: the time in which a fault is found.
_FOUND_WITHIN = re.compile(r"内?[^,。;]{0,4}(?:发现|出现|如有|如出现|有质量|有瑕疵)")
_ENDS = re.compile(
    r"[内以之 ]{0,2}[^,。;)(、]{0,2}(?:[,。;)(、]|$)|.{0,12}(?:市|区|县|郊|乡|镇|公里|故障|级|incidents?|calls?|faults?)|[ (A-Za-z]"
)
_HARD_BREAK = re.compile(r"[。;!?]")
_FAR = 46.0
# Nothing further away can cost less than that.
_REACH = 160
# In English an inability is a case where one of these opens it; else it is a refusal: we cannot respond within two hours.
_CASE_EN = re.compile(r"\b(?:if|where|when|whenever|should|in the event|unless|in case)\b", re.IGNORECASE)

# Faults not repaired within 48 hours: no auxiliary before the not, so it tells which faults.
_NOT_DONE = re.compile(
    r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bbe)(?<!\bdo)(?<!\bdoes)(?<!\bdid)(?<!\bwill)(?<!\bshall)(?<!\bcan)(?<!\bmay)(?<!\bmust)(?<!\bhas)(?<!\bhave)(?<!\bwould)(?<!\bcould)(?<!\bneed) not (?:be )?$",
    re.IGNORECASE,
)
# Within two hours of a fault being reported, the Contractor shall …: what starts the clock parts nothing.
_CLOCK_EN = re.compile(r" (?:of|from|after|following|upon)\b[^,;]{0,80},", re.IGNORECASE)
# Within ten days of the date when a technician is dispatched: the verb stands in what starts the clock.
_IN_CLOCK = re.compile(
    r" (?:of|from|after|following) (?:the |any |each )?(?:date|time|day|receipt)\b(?:(?!\b(?:shall|will|must|we|to)\b)[^,;])*$",
    re.IGNORECASE,
)
# A warranty that the goods … for a period of one year: the length ends the sentence, however long it is.
_LASTING = re.compile(r"\bfor (?:a|the) (?:minimum )?(?:period|term) of (?:at least )?$", re.IGNORECASE)
_FURTHER = 400
# … and submitted to the Owner within ten days: another verb has the figure.
_OTHER_VERB_EN = re.compile(
    r"\b(?:submit(?:ted)?|notif(?:y|ied)|certif(?:y|ied)|issued?|invoiced?|paid|pay)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure with the topics that it speaks to, and the triggers that say so."""

    figure: Figure
    triggers: tuple[Trigger, ...]
    why: str


def bind(text: str, sentence: Span, figures: list[Figure], triggers: list[Trigger]) -> list[Bound]:
    """Give each figure of a sentence its triggers; figures that no trigger claims are left out."""
    start, end = sentence
    inside = [f for f in figures if start <= f.start and f.end <= end]
    named = [t for t in triggers if start <= t.start and t.end <= end and t.role in ("act", "head", "task")]
    named = [t for t in named if not _is_anchor(text, t)]
    spent = {id(f) for f in inside if _unable_after(text, f, inside, end)}
    usable = [t for t in named if not _is_unable(text, t)]
    chosen: dict[int, tuple[Trigger, ...]] = _paired(text, inside, usable)
    for index, figure in enumerate(inside):
        if id(figure) in spent or index in chosen:
            continue
        best = _best(text, index, inside, usable, chosen)
        if best is not None and not _conditional(text, figure):
            chosen[index] = _with_conjuncts(text, best, usable, inside, figure)
    _inherit(text, inside, chosen, spent, end)
    return [
        Bound(
            figure, chosen[index], f"{figure.why}; " + " ".join(text[t.start : t.end] for t in chosen[index])
        )
        for index, figure in enumerate(inside)
        if index in chosen
    ]


_LISTED = re.compile(r"[、,/]?(?:和|及|与|以及)?(?: ?and ?)?")
_RESPECTIVELY = re.compile(
    r"(?:时间)?(?:应|须|均)?(?:分别|依次|各)?(?:应|须)?(?:为|是|不超过|不大于|不高于|≤|:|控制在|在)*"
)


def _paired(text: str, figures: list[Figure], triggers: list[Trigger]) -> dict[int, tuple[Trigger, ...]]:
    """响应、到场时间分别为30分钟和2小时: as many figures as heads in a list, each to its own."""
    result: dict[int, tuple[Trigger, ...]] = {}
    for index, figure in enumerate(figures):
        before = [t for t in triggers if t.end <= figure.start]
        if index in result or not before or not _RESPECTIVELY.fullmatch(text[before[-1].end : figure.start]):
            continue
        heads = [before[-1]]
        for trigger in reversed(before[:-1]):
            if not _LISTED.fullmatch(text[trigger.end : heads[0].start]):
                break
            heads.insert(0, trigger)
        listed = [figure]
        for other in figures[index + 1 :]:
            if not _LISTED.fullmatch(text[listed[-1].end : other.start]):
                break
            listed.append(other)
        if len(heads) == len(listed) > 1 and len({h.topic for h in heads}) == len(heads):
            result.update({index + n: (head,) for n, head in enumerate(heads)})
    return result


def _is_anchor(text: str, trigger: Trigger) -> bool:
    """到达现场后…, after delivery: the verb only says from when the clock runs."""
    if context("anchor")["after"].match(text[trigger.end : trigger.end + 12]):
        return True
    before = text[max(0, trigger.start - 24) : trigger.start]
    return (
        trigger.role == "act"
        and trigger.topic != "spare_parts"
        and bool(
            re.search(
                r"\b(?:after|upon|from|following|of) (?:the )?(?:arriving |being |attending )?$",
                before,
                re.IGNORECASE,
            )
        )
    )


def _is_unable(text: str, trigger: Trigger) -> bool:
    if text[trigger.start].isascii():
        before = text[max(0, trigger.start - 80) : trigger.start]
        if _NOT_DONE.search(before):
            return True
        return bool(_CASE_EN.search(before) and context("not_term")["inability"].search(before[-16:]))
    return bool(
        context("not_term")["inability"].search(text[max(0, trigger.start - 6) : trigger.start])
    ) and not re.search(r"不能(?:超|大|多|晚|迟|低|少)", text[max(0, trigger.start - 8) : trigger.start + 2])


def _unable_after(text: str, figure: Figure, figures: list[Figure], end: int) -> bool:
    """Tell whether the figure opens a condition: 24小时内不能排除故障的."""
    if text[max(0, figure.end - 1)].isascii() and text[figure.end : figure.end + 4].isascii():
        before = text[max(0, figure.start - 80) : figure.start]
        if re.match(r" ?[a-z]", text[figure.end : figure.end + 4], re.IGNORECASE) and not _CASE_EN.search(
            before
        ):
            return False  # on site within 4 hours is not available: a refusal
    following = [other.start for other in figures if other.start >= figure.end]
    reach = text[figure.end : min([end, figure.end + 12, *following])]
    match = context("not_term")["inability"].search(reach)
    return (
        match is not None
        and "," not in reach[: match.start()]
        and not re.match(r"不能(?:超|大|多|晚|迟|低|少)", reach[match.start() :])
    )


def _conditional(text: str, figure: Figure) -> bool:
    """承诺超过三年的以承诺为准: a strict bound followed by 的 sets a case, it demands nothing."""
    return figure.operator in (Operator.MORE, Operator.LESS) and text[figure.end : figure.end + 1] == "的"


def _best(
    text: str,
    index: int,
    figures: list[Figure],
    triggers: list[Trigger],
    chosen: dict[int, tuple[Trigger, ...]],
) -> Trigger | None:
    ranked = []
    figure = figures[index]
    lasting = _LASTING.search(text[max(0, figure.start - 32) : figure.start]) is not None
    for trigger in triggers:
        if trigger.start - figure.end > _REACH:
            continue
        away = figure.start - trigger.end
        if away > _REACH and not (lasting and away <= _FURTHER and trigger.topic == "warranty_period"):
            continue
        cost = _cost(text, index, figures, trigger, chosen)
        if cost is not None and cost < _FAR:
            ranked.append((cost, -(trigger.end - trigger.start), trigger.start, trigger))
    if not ranked:
        return None
    best = min(ranked, key=lambda item: item[:3])[3]
    # 工单处理:15分钟内响应: what the figure's own verb says goes before the label.
    if best.end <= figure.start and ":" in text[best.end : figure.start]:
        verbs = [t for _, _, _, t in ranked if t.role == "act" and 0 <= t.start - figure.end <= 3]
        if verbs and re.fullmatch(r"[内之]{0,2}|[做作]出|给予|予以|的", text[figure.end : verbs[0].start]):
            return verbs[0]
    return best


def _cost(
    text: str, index: int, figures: list[Figure], trigger: Trigger, chosen: dict[int, tuple[Trigger, ...]]
) -> float | None:
    figure = figures[index]
    latin = text[trigger.start : trigger.end].isascii()
    if trigger.start >= figure.end:
        if index + 1 < len(figures) and figure.end <= figures[index + 1].start < trigger.start:
            return None
        gap = text[figure.end : trigger.start]
        if _HARD_BREAK.search(gap):
            return None
        if _other_work(gap) or _IF.search(gap):
            return None
        if (
            ")" in gap
            and "(" in text[max(0, figure.start - 12) : figure.start]
            and "(" not in gap[: gap.find(")")]
        ):
            return None  # 响应(15分钟)、到场: the bracket closes the figure off
        if not latin and "," in gap and figure.operator is None:
            return None  # 经12小时测试,响应灵敏: a bare length is not the next clause's deadline
        if latin and _IN_CLOCK.match(gap):
            return None
        beside = latin and re.match(r"[ -]?$", gap)
        gap = _CLOCK_EN.sub("", gap, count=1) if latin else gap
        cost = (
            len(gap) * (0.6 if latin else 1.0)
            + 12 * gap.count(",")
            + 20 * gap.count(":")
            + (14 if latin else 0)
        )
        if beside:
            return 1.0  # a 4-hour response
        return cost + (20 if trigger.role == "task" else 0)
    if trigger.end <= figure.start:
        near = range(max(0, index - 60), index)  # a figure and its comma take three characters
        between = [i for i in near if trigger.end <= figures[i].start < figure.start]
        if any(trigger not in chosen.get(i, ()) for i in between):
            return None
        gap = text[trigger.end : figure.start]
        if _HARD_BREAK.search(gap):
            return None
        if gap.startswith("要求") and trigger.role == "act":
            return None  # 维修要求1小时内响应: what is asked for, not what is done
        if gap == "(" and ")" in text[figure.end : figure.end + 3]:
            return -1.0  # 响应(15分钟)、到场(1小时)
        if _FOUND_WITHIN.match(text[figure.end : figure.end + 80]):
            return None
        if _COPULA.fullmatch(gap):
            return -1.0 if trigger.role == "head" or gap.strip() else 0.5
        if latin and _OTHER_VERB_EN.search(gap):
            return None
        if latin and not between and trigger.topic == "warranty_period" and _LASTING.search(gap):
            return 20.0
        if between:
            return 4 + 0.4 * len(gap)
        if trigger.role == "head" or latin:
            return 2 + 0.7 * len(gap) + 9 * gap.count(",")
        return None  # a Chinese verb before its figure has nothing but a copula between
    # The trigger stands inside the figure's own words or around it: 投标有效期为90天 read as one piece.
    return 0.0


def _other_work(gap: str) -> bool:
    """0.5小时内通知服务站派人到现场: the figure is the notice's, what follows has none."""
    match = context("other_work")["verb"].search(gap)
    return match is not None and len(gap) - match.end() >= 2


# 4小时内到场维修: what the arrival is for has no deadline of its own; 上门修好 has.
_PURPOSE = re.compile("维修|修理|处理|检修")


def _with_conjuncts(
    text: str, best: Trigger, triggers: list[Trigger], figures: list[Figure], figure: Figure
) -> tuple[Trigger, ...]:
    """The trigger, those of other topics at the same place, and those that a conjunction joins to it."""
    result = [t for t in triggers if (t.start, t.end) == (best.start, best.end)]
    if best.start >= figure.end:
        last = best
        for trigger in triggers:
            if trigger.start < last.end:
                continue
            gap = text[last.end : trigger.start]
            joined = (
                _AND.fullmatch(gap)
                and ("的" not in gap and "后" not in gap)
                and (len(gap) <= 3 or _JOINS.search(gap))
            )
            if not joined or any(last.end <= f.start < trigger.start for f in figures):
                break
            if (
                best.topic == "onsite_time"
                and not gap
                and _PURPOSE.fullmatch(text[trigger.start : trigger.end])
            ):
                break
            after = text[trigger.end : trigger.end + 12]
            if re.match(r"(?:时间|时限|期限)?[不:≤为]?[^,。;]{0,4}\d", after) or (
                "," in gap and not re.search(r"[并且及]", gap)
            ):
                break
            if all(t.topic != trigger.topic for t in result):
                result.append(trigger)
            last = trigger
    elif best.role == "head":
        first = best
        for trigger in reversed([t for t in triggers if t.end <= best.start]):
            if not re.fullmatch(
                r"(?:时间)?[、/及和与](?:其)?|(?:time)? ?(?:and|/) ?",
                text[trigger.end : first.start],
                re.IGNORECASE,
            ):
                break
            if all(t.topic != trigger.topic for t in result):
                result.append(trigger)
            first = trigger
    return tuple(result)


def _inherit(
    text: str, figures: list[Figure], chosen: dict[int, tuple[Trigger, ...]], spent: set[int], end: int
) -> None:
    """一般故障8小时、紧急2小时到场: a figure of a tier takes the verb of the next figure in the same list.

    Else of the one before it: 4小时内到达现场(偏远地区6小时).
    """
    severity, area = {**context("severity"), **context("grade")}, context("area")
    for index in range(len(figures) - 2, -1, -1):
        if index in chosen or index + 1 not in chosen or id(figures[index]) in spent:
            continue
        gap = text[figures[index].end : figures[index + 1].start]
        before = text[max(0, figures[index].start - 16) : figures[index].start]
        tiers = (*severity.values(), *area.values(), conditions.DISTANCE)
        keyed = any(p.search(gap) for p in tiers)
        keyed_before = any(p.search(before) for p in tiers)
        if len(gap) <= 16 and keyed and keyed_before:
            chosen[index] = chosen[index + 1]
    for index in range(1, len(figures)):
        if index in chosen or index - 1 not in chosen or id(figures[index]) in spent:
            continue
        until = figures[index + 1].start if index + 1 < len(figures) else end
        gap = text[figures[index - 1].end : figures[index].start]
        if not _ENDS.match(text[figures[index].end : until]):
            continue  # 一般故障24小时内解决,复杂故障48小时内出方案: it has a verb of its own
        if len(gap) <= 30 and conditions.tier(
            conditions.ahead(gap), conditions.behind(text[figures[index].end : until]), "", ""
        ):
            chosen[index] = chosen[index - 1]
