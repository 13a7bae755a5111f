"""Terms that carry a length of time: response, arrival, repair, warranty, delivery and their kin."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..lexicon.loader import own_topic, topics
from ..model.term import Operator
from ..model.value import Duration
from ..recognizers import duration, schedule
from ..recognizers.base import Figure, inside
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import cases, conditions
from .binding import Bound, bind
from .found import Draft, quote_span
from .hours import hours_of_row, service_hours
from .occasions import occasions
from .procedure import PROCEDURAL, is_procedure, other_sense, window
from .sentences import Span
from .starts import starts
from .strength import strength
from .time_conditions import led, time_conditions
from .vague import vague

_OTHER_LENGTH = re.compile(
    r"(?:成立|创立|创办|从业|从事[^,。;]{0,8}|经验|租赁期限?|租期|合同(?:有效)?期限?|(?<!售后)(?<!保修)服务期限?|维保合同|连续(?:运行|工作|使用)?|充电|开机后?|升级|预热|通电|试运行|已过质保期?|质保期已过|使用寿命|设计寿命|保密期限?|最?近|倒推|往前推?|上溯|追溯)(?:已|达|为|约|超过|不少于|[:：])*$"
)
_RUNS = re.compile(r"(?:连续|不间断|满负荷|老化|烤机)|(?:以上)?[^,。;]{0,10}(?:经验|经历)")
_EVERY = re.compile(r"每[天日周月次][^,。;]{0,4}$|开机后$|升级$|充电$")
# 每延误一天扣500元, 按日计: the measure of a fine, no deadline.
_EACH = re.compile(
    r"(?:每|按)(?:逾期|延误|延期|迟延|延迟|推迟|拖延|超过?|提前|晚|延长|缩短|停运|停机)?(?:交货|交付|到场|响应|供货|完工)?$|\b(?:each|every|per) (?:additional )?$",
    re.IGNORECASE,
)
# Licensed for three years, over six years old, two days before the event: lengths of other things in English.
_OTHER_LENGTH_EN = re.compile(
    r"\b(?:licensed|leased|rented|in business|operating) for(?: (?:a period of|at least))? $|\bterm of $|\bexperience of $|\bcontinuous period of(?: at least)? $|\beach period of $|\b(?:over|in|during) (?:any|a) period of $",
    re.IGNORECASE,
)
_OTHER_AFTER_EN = re.compile(
    r"[ -](?:old\b|of age\b|of experience\b|ago\b|before\b|prior to\b|ahead of\b|in advance of\b)",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-Za-z]")
_GOODS_ARRIVE = re.compile(
    r"(?:货物|备品|备件|配件|零件|零部件|材料|样品|耗材)(?:可|将|应|须|在|均|都|会|能够?)*$"
)
_SHORT = ("minute", "hour")
_SOON = (*_SHORT, "day", "working_day", "week")
_LONG = ("month", "quarter", "half_year", "year")
# Units that a topic never has: a response within three years and a warranty of two hours are misreadings.
_IMPOSSIBLE = {
    "response_time": _LONG[1:], "onsite_time": _LONG, "resolution_time": _LONG[1:],
    "complaint_response_time": _LONG[1:], "complaint_resolution_time": _LONG[2:],
    "warranty_period": (*_SHORT, "working_day"), "bid_validity": _SHORT, "delivery_time": ("year", "minute"),
    "return_window": ("minute",), "exchange_window": ("minute",),
}  # fmt: skip


def drafts(
    passage: Passage, sentence: Span, triggers: list[Trigger], outer: list[Trigger], before: str
) -> Iterator[Draft]:
    """Give the time terms of one sentence.

    `outer` are triggers of the cell's heads or of the heading above, used where the sentence itself names
    no topic; `before` is the sentence before in the same passage, whose scope may carry over.
    """
    text = passage.text
    figures = inside(duration.find, text, *sentence)
    figures = figures or _under_unit(passage, sentence) or _labelled(text, sentence)
    hours = inside(schedule.find, text, *sentence)
    hours = hours or hours_of_row(passage, sentence)
    figures = [f for f in figures if not any(h.start < f.end and f.start < h.end for h in hours)]
    # 后两年按成本收费: what comes after the period is not the period.
    figures = [
        f
        for f in figures
        if not re.search(r"(?:[,。;]|此|之|从|其)后$|另外?$|再$", text[max(0, f.start - 2) : f.start])
    ]
    # 成立3年, 租赁期3年, 近3年: lengths of other things.
    figures = [f for f in figures if not _OTHER_LENGTH.search(text[max(sentence[0], f.start - 14) : f.start])]
    # 连续运行72小时, 每天处理2小时, 5年以上工作经验: how long something runs or was done.
    figures = [
        f
        for f in figures
        if not _RUNS.match(text[f.end : f.end + 16])
        and not _EVERY.search(text[max(sentence[0], f.start - 8) : f.start])
    ]
    figures = [f for f in figures if not _other_in_english(text, sentence, f)]
    # 提前1小时出发 and 提前5-10分钟到达 say how early, not how soon.
    figures = [
        f
        for f in figures
        if not re.search(r"提前(?:至少|约)?$|\bin advance$", text[max(0, f.start - 5) : f.start])
    ]
    figures = [f for f in figures if not _EACH.search(text[max(sentence[0], f.start - 12) : f.start])]
    replies = [h for h in hours if isinstance(h.value, Duration)]
    figures = [
        _unfilled(text, f) for f in figures if not _STRETCH.search(text[max(0, f.start - 24) : f.start])
    ]
    figures = [cases.turned(text, sentence, f) for f in figures if not cases.is_case(text, sentence, f)]
    bound = bind(text, sentence, sorted([*figures, *replies], key=lambda f: f.start), triggers)
    bound = _parts_of_warranty(bound)
    taken = {id(b.figure) for b in bound}
    for reply in replies:
        if id(reply) not in taken:
            # 7×24×4: the last figure answers a call, on site or not is not said.
            where = Trigger(reply.start, reply.end, "response_time", "head")
            bound.append(Bound(reply, (where,), reply.why))
            taken.add(id(reply))
    bound.extend(_from_outer(text, sentence, figures, taken, outer))
    for each in bound:
        yield from _time_terms(passage, sentence, each, figures, bound)
    yield from vague(passage, sentence, triggers, {t.topic for b in bound for t in b.triggers})
    yield from service_hours(passage, sentence, hours)
    yield from starts(passage, sentence, before, outer)


def _other_in_english(text: str, sentence: Span, figure: Figure) -> bool:
    if not _LATIN.search(text, figure.start, figure.end):
        return False
    before = text[max(sentence[0], figure.start - 160) : figure.start]
    return bool(
        _OTHER_AFTER_EN.match(text[figure.end : sentence[1]])
        or _OTHER_LENGTH_EN.search(before[-40:])
        or cases.opens_case(before)
    )


# During the first thirty days we respond …: a stretch of time, no deadline.
_STRETCH = re.compile(
    r"\bduring (?:the )?(?:first|initial|next) $|\b(?:in|over|within|during|for) (?:the )?(?:past|preceding|previous|last) $",
    re.IGNORECASE,
)
_TO_FILL = re.compile(r"填写|填入|补充|待定|示例|(?:例)?如:|\be\.g\.|\binsert\b", re.IGNORECASE)


_BRACKET = 120


def _unfilled(text: str, figure: Figure) -> Figure:
    """[填写,如:2]小时: an example in a form's brackets is no value; the figure is open."""
    left = text.rfind("[", max(0, figure.start - _BRACKET), figure.start)
    right = text.find("]", figure.start, figure.start + _BRACKET)
    if left < 0 or right < 0 or "]" in text[left : figure.start] or right - left > _BRACKET:
        return figure
    if not _TO_FILL.search(text[left:right]):
        return figure
    return replace(figure, value=None, blank=True)


def _no_warranty(text: str, sentence: Span, figure: Figure) -> bool:
    """质量保证期届满后,买方应在7日内出具证书: a deadline in days beside the warranty, or the buyer's own time."""
    unit = figure.value.unit if isinstance(figure.value, Duration) else ""
    if unit in ("day", "week") and figure.operator is Operator.AT_MOST:
        return True
    return conditions.drops_for_party(text, figure.start, sentence[0])


def _parts_of_warranty(bound: list[Bound]) -> list[Bound]:
    """整机质保3年,易损件1年: beside a warranty the years of parts are their warranty, no supply of spares."""
    if not any(t.topic == "warranty_period" for b in bound for t in b.triggers):
        return bound
    return [
        replace(b, triggers=tuple(replace(t, topic="warranty_period") for t in b.triggers))
        if all(t.topic == "spare_parts" and t.role == "head" for t in b.triggers)
        else b
        for b in bound
    ]


_PAID = re.compile(r"付款|支付|结算|退还|违约|扣款|\bpayment\b|\binvoice", re.IGNORECASE)


def _under_payment(passage: Passage) -> bool:
    """付款节点 | 时间 over 到货 | 15日内: the row tells when is paid."""
    place = passage.place
    if place is None:
        return False
    heads = [place.heads[0], place.heads[place.column]] if place.column < len(place.heads) else []
    return any(
        _PAID.search(text) for text in (*heads, place.row_head if place.row_head != passage.text else "")
    )


_BIDS = re.compile(
    r"投标|响应文件|响应有效期|应答有效期|磋商|报价|标书|开标|截标|应答文件|谈判|询价|\bbid|\btender|\bproposal|\bquot|\boffer",
    re.IGNORECASE,
)
_BONDS = re.compile(
    r"保函|担保|保证金|押标金|证书|保单|合同自|本合同|中标通知书|\bbond|\bsecurity\b|\bguarantee\b",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"(?:超过|长于|晚于|比|较)[^,。;]{0,6}$")


def _is_bids(passage: Passage, sentence: Span, bound: Bound) -> bool:
    """有效期 alone is that of many things: the words around must speak of the bid, and not of a bond that outlasts it."""
    text = passage.text
    for trigger in bound.triggers:
        if sentence[0] <= trigger.start and trigger.end <= sentence[1] and trigger.topic == "bid_validity":
            if (
                _BEYOND.search(text[max(0, trigger.start - 12) : trigger.start])
                or text[trigger.end : trigger.end + 1] == "满"
            ):
                return False
            if _BIDS.search(text[trigger.start : trigger.end]):
                return True
    place = passage.place
    around = " ".join((*passage.headings[-1:], passage.list_head, place.row_head if place else ""))
    said = text[sentence[0] : sentence[1]]
    return _BIDS.search(said + around) is not None and _BONDS.search(said) is None


_WINDOWS = ("return_window", "exchange_window")
_ON_CALL = re.compile(
    r"(?:接到?|收到|接获)[^,。;]{0,12}(?:通知|投诉|申请|退[货回]|报修|电话)[^,。;]{0,4}后?[,]?[^,。;]{0,6}$|(?:不合格|拒收|退货后|取消订单)[^。;]{0,24}$"
)


def _is_deadline(text: str, sentence: Span, figure: Figure) -> bool:
    """收到通知后48小时内更换 is a deadline of the seller; 15天内可换货 is the buyer's window (field-notes, return sheet)."""
    unit = figure.value.unit if isinstance(figure.value, Duration) else ""
    before = text[sentence[0] : figure.start]
    return unit in _SHORT or _ON_CALL.search(before) is not None


def _refunds(text: str, sentence: Span) -> bool:
    return "退款" in text[sentence[0] : sentence[1]]


_BOUND_BEFORE = re.compile(r"(?:\bminimum|\bmin\.?|最低|最短)[ ]?(?:的)?$", re.IGNORECASE)


def _bounded_before(text: str, figure: Figure, named: list[Trigger], topic: str) -> Figure:
    """Minimum warranty: 3 years — the bound stands before the noun that the figure belongs to."""
    if figure.operator is not None or topics()[topic].better != "longer":
        return figure
    if any(
        t.end <= figure.start and _BOUND_BEFORE.search(text[max(0, t.start - 9) : t.start]) for t in named
    ):
        return replace(figure, operator=Operator.AT_LEAST)
    return figure


_UNIT_HEAD = re.compile(
    r"[(/ ](?P<unit>minutes?|mins?|hours?|hrs?|h|days?|months?|years?|分钟|小时|工作日|天|日|个月|月|年)\)?$",
    re.IGNORECASE,
)
_UNIT_ALONE = re.compile(r"[≤≥<>]?(?:小时|日历天|天|日|年|个月|分钟|个?工作日)(?:内|以内)?")
_BARE = re.compile(r"[\d.]{1,6}\*?")


def _under_unit(passage: Passage, sentence: Span) -> list[Figure]:
    """A bare number in a cell whose head gives the unit: 响应时间(小时) over 4. An asterisk points to a note: no firm figure."""
    if passage.place is None or passage.place.column >= len(passage.place.heads):
        return []
    head = _UNIT_HEAD.search(passage.place.heads[passage.place.column])
    if sentence == (0, len(passage.text)) and _UNIT_ALONE.fullmatch(passage.text):
        return [Figure(0, len(passage.text), None, blank=True, why=f"{passage.text}: the figure is missing")]
    if head is None or sentence != (0, len(passage.text)) or not _BARE.fullmatch(passage.text):
        return []
    number = passage.text.rstrip("*")
    unit = head.group("unit")
    unit = f"个{unit}" if unit == "月" else unit
    return [
        Figure(
            0,
            len(passage.text),
            f.value,
            f.operator,
            f.blank,
            working="*" in passage.text,
            why=f"{number} under {head.group()}",
        )
        for f in duration.find(f"{number}{unit}")
    ]


_LABEL_UNIT = re.compile(
    r"\((?P<unit>小时|日历天|天|日|年|个?月|分钟|个?工作日)\)(?:[:为]|≤|≥)?(?P<n>\d[\d.]{0,5})(?![\d.年月日天小分个%项、])"
)


def _labelled(text: str, sentence: Span) -> list[Figure]:
    """响应时限(小时):2: the unit stands in the label."""
    found = []
    for match in _LABEL_UNIT.finditer(text, *sentence):
        unit = "个月" if match.group("unit") == "月" else match.group("unit")
        for f in duration.find(f"{match.group('n')}{unit}"):
            found.append(
                replace(f, start=match.start("n"), end=match.end(), why=f"{match.group()} → {f.why}")
            )
    return found


# How many characters may stand before a figure that its head alone explains; English words are longer.
_LED, _LED_EN = 24, 60


def _from_outer(
    text: str, sentence: Span, figures: list[Figure], taken: set[int], outer: list[Trigger]
) -> Iterator[Bound]:
    """A bare figure under a head that names the topic: a cell below 响应时间, a line below 质保期."""
    if not outer:
        return
    left = [f for f in figures if id(f) not in taken]
    if len(left) != len(figures):
        return
    for figure in left:
        led = text[sentence[0] : figure.start]
        if len(led) <= (_LED_EN if led.isascii() else _LED):
            yield Bound(figure, tuple(outer), f"{figure.why}; under its head")


def _time_terms(
    passage: Passage, sentence: Span, bound: Bound, figures: list[Figure], bounds: list[Bound]
) -> Iterator[Draft]:
    text, figure = passage.text, bound.figure
    inside = [
        t for t in bound.triggers if sentence[0] <= t.start and t.end <= sentence[1] and t.end <= len(text)
    ]
    own = [(t.start, t.end) for t in inside if text[t.start : t.end]]
    spans = [(figure.start, figure.end), *own]
    quote = quote_span(text, sentence, spans, passage.body)
    # 保证金为5%,交货期30天: a noun with its figure stands for itself.
    headed = all(t.role == "head" for t in bound.triggers) and text[quote[0] : quote[1]].count(",") == 0
    around = text[quote[0] : quote[1]] if headed else window(text, sentence, quote)
    unit = figure.value.unit if isinstance(figure.value, Duration) else ""
    row = passage.place.row_head if passage.place and passage.place.row_head != text else ""
    found_topics = occasions([t.topic for t in bound.triggers], text, sentence, quote, row)
    for topic in found_topics:
        if unit in _IMPOSSIBLE.get(topic, ()) or (unit and unit not in (topics()[topic].units or (unit,))):
            continue
        if topic == "onsite_time" and _GOODS_ARRIVE.search(text[sentence[0] : figure.start]):
            continue  # 备件2小时内到达: the part arrives, nobody to fit it
        if (topic in PROCEDURAL or own_topic(topic, "duration", "shorter")) and (
            is_procedure(topic, around, text, figure.start, sentence) or _under_payment(passage)
        ):
            continue
        if topic == "bid_validity" and not _is_bids(passage, sentence, bound):
            continue
        if topic in _WINDOWS and _is_deadline(text, sentence, figure):
            if topic != "exchange_window" or "resolution_time" in found_topics or _refunds(text, sentence):
                continue
            topic = "resolution_time"  # 接到通知后2小时内退换: how soon the replaced goods are back
        if topic == "warranty_period" and _no_warranty(text, sentence, figure):
            continue
        if other_sense(topic, text[quote[0] : quote[1]]):
            continue
        figure = _bounded_before(text, figure, inside, topic)
        operator = figure.operator or Operator(topics()[topic].default)
        if operator is Operator.PRESENT:
            operator = Operator.EXACTLY
        if (
            topics()[topic].better == "shorter"
            and operator is Operator.AT_LEAST
            and "内" in text[figure.start : figure.end]
        ):
            operator = Operator.AT_MOST  # 至少在2小时内响应
        if topic == "spare_parts" and unit in _LONG and operator is Operator.AT_MOST:
            operator = Operator.EXACTLY  # 停产后10年内供应备件: for how long
        if topic == "spare_parts" and unit in _SOON:
            operator = Operator.AT_MOST  # 备件24小时到货: how soon, not how long
        if topic == "warranty_period" and (
            figure.operator is None or (operator is Operator.AT_MOST and text[figure.start].isalnum())
        ):
            operator = Operator.EXACTLY  # 三年内免费维护 is three years, not up to three
        if topics()[topic].better == "shorter" and operator is Operator.EXACTLY:
            operator = Operator.AT_MOST
        if cases.is_breach(topic, operator):
            continue
        yield Draft(
            topic=topic,
            operator=operator,
            value=figure.value,
            blank=figure.blank,
            strength=strength(text, sentence, quote, passage.list_head, presence=False),
            span=quote,
            conditions=tuple(time_conditions(passage, sentence, figure, quote, topic, figures, bounds)),
            why=(f"{topic}: {bound.why}",),
            lead=led(passage, sentence, figure, figures),
            at=figure.start,
        )
