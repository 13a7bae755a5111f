"""Terms that carry a length of time or service hours: response, arrival, repair, warranty and their kin."""

import re
from collections.abc import Iterator

from ..lexicon.loader import context, topics
from ..model.term import Condition, Operator, Strength
from ..model.value import Duration
from ..recognizers import duration, event, opening_hours, schedule
from ..recognizers.base import Figure
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import conditions
from .binding import Bound, bind
from .found import Draft, quote_span
from .sentences import Span, clauses
from .strength import strength

_SHORT = ("minute", "hour")
_LONG = ("month", "quarter", "half_year", "year")
# Units that a topic never has: a response within three years and a warranty of two hours are misreadings.
_IMPOSSIBLE = {
    "response_time": _LONG[1:], "onsite_time": _LONG, "resolution_time": _LONG[1:],
    "complaint_response_time": _LONG[1:], "complaint_resolution_time": _LONG[2:],
    "warranty_period": (*_SHORT, "working_day"), "bid_validity": _SHORT, "delivery_time": ("year", "minute"),
    "return_window": ("minute",), "exchange_window": ("minute",),
}  # fmt: skip
# Topics whose figures are procedure nine times out of ten outside a service text (field-notes 5.1).
_PROCEDURAL = {
    "response_time",
    "onsite_time",
    "resolution_time",
    "complaint_response_time",
    "complaint_resolution_time",
    "delivery_time",
    "return_window",
}
_WARRANTY = re.compile(
    r"质保|保修|保固|保用|三包|质量保证|包修|免费维|缺陷责任|质量三包|\bwarrant|\bguarantee|defects liability|\bDLP\b",
    re.IGNORECASE,
)
_BID = re.compile(r"投标有效期|标书|报价有效|有效期|\bvalid", re.IGNORECASE)
_FILES = re.compile(
    r"(?:招标|采购|磋商|谈判|询价|投标|响应)文件|发放|领取|报名|获取|递交|开标|疑问|质疑|澄清|询问|\bclosing\b|\bsubmi",
    re.IGNORECASE,
)
_SHIFTS = re.compile(r"上班时间|办公时间|施工|作业时间|考勤|排班|轮班|上岗|岗位|保安|保洁|值守人员|备勤|巡逻")


def drafts(
    passage: Passage, sentence: Span, triggers: list[Trigger], outer: list[Trigger], before: str
) -> Iterator[Draft]:
    """Give the time terms of one sentence.

    `outer` are triggers of the cell's heads or of the heading above, used where the sentence itself names
    no topic; `before` is the sentence before in the same passage, whose scope may carry over.
    """
    text = passage.text
    figures = [f for f in duration.find(text) if sentence[0] <= f.start and f.end <= sentence[1]]
    figures = figures or _under_unit(passage, sentence)
    hours = [f for f in schedule.find(text) if sentence[0] <= f.start and f.end <= sentence[1]]
    hours = hours or _hours_of_row(passage, sentence)
    figures = [f for f in figures if not any(h.start < f.end and f.start < h.end for h in hours)]
    # 后两年按成本收费: what comes after the period is not the period.
    figures = [f for f in figures if not re.search(r"(?:[,。;]|此|之|从|其)后$|另外?$|再$", text[max(0, f.start - 2) : f.start])]
    # 提前1小时出发 and 提前5-10分钟到达 say how early, not how soon.
    figures = [
        f
        for f in figures
        if not re.search(r"提前(?:至少|约)?$|\bin advance$", text[max(0, f.start - 5) : f.start])
    ]
    replies = [h for h in hours if isinstance(h.value, Duration)]
    bound = bind(text, sentence, sorted([*figures, *replies], key=lambda f: f.start), triggers)
    taken = {id(b.figure) for b in bound}
    for reply in replies:
        if id(reply) not in taken:
            # 7×24×4: the last figure answers a call, on site or not is not said.
            where = Trigger(reply.start, reply.end, "response_time", "head")
            bound.append(Bound(reply, (where,), reply.why))
            taken.add(id(reply))
    bound.extend(_from_outer(text, sentence, figures, taken, outer))
    for each in bound:
        yield from _time_terms(passage, sentence, each, figures, before)
    yield from _vague(passage, sentence, triggers, {t.topic for b in bound for t in b.triggers})
    yield from _hours(passage, sentence, hours)
    yield from _starts(passage, sentence, before, outer)


_UNIT_HEAD = re.compile(r"[(/ ](?P<unit>minutes?|mins?|hours?|hrs?|h|days?|months?|years?|分钟|小时|工作日|天|日|个月|月|年)\)?$", re.IGNORECASE)
_BARE = re.compile(r"[\d.]{1,6}\*?")


def _under_unit(passage: Passage, sentence: Span) -> list[Figure]:
    """A bare number in a cell whose head gives the unit: 响应时间(小时) over 4. An asterisk points to a note: no firm figure."""
    if passage.place is None or passage.place.column >= len(passage.place.heads):
        return []
    head = _UNIT_HEAD.search(passage.place.heads[passage.place.column])
    if head is None or sentence != (0, len(passage.text)) or not _BARE.fullmatch(passage.text):
        return []
    number = passage.text.rstrip("*")
    unit = head.group("unit")
    unit = f"个{unit}" if unit == "月" else unit
    return [
        Figure(0, len(passage.text), f.value, f.operator, f.blank, working="*" in passage.text, why=f"{number} under {head.group()}")
        for f in duration.find(f"{number}{unit}")
    ]


def _hours_of_row(passage: Passage, sentence: Span) -> list[Figure]:
    """Hours in one cell, their days in another of the row: 周一至周五 | 8:30至17:30."""
    if passage.place is None or sentence != (0, len(passage.text)):
        return []
    for column, days in passage.place.row_cells:
        if column != passage.place.column and len(days) <= 24 and opening_hours.names_days(days):
            shift = len(days) + 1
            found = [f for f in schedule.find(f"{days} {passage.text}") if f.end > shift]
            return [Figure(max(0, f.start - shift), f.end - shift, f.value, f.operator, why=f.why) for f in found]
    return []


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
        if len(led) <= 24:
            yield Bound(figure, tuple(outer), f"{figure.why}; under its head")


def _time_terms(
    passage: Passage, sentence: Span, bound: Bound, figures: list[Figure], before: str
) -> Iterator[Draft]:
    text, figure = passage.text, bound.figure
    inside = [
        t for t in bound.triggers if sentence[0] <= t.start and t.end <= sentence[1] and t.end <= len(text)
    ]
    own = [(t.start, t.end) for t in inside if text[t.start : t.end]]
    spans = [(figure.start, figure.end), *own]
    quote = quote_span(text, sentence, spans, passage.body)
    window = _window(text, sentence, quote)
    unit = figure.value.unit if isinstance(figure.value, Duration) else ""
    found_topics = _occasions([t.topic for t in bound.triggers], text, sentence, quote)
    for topic in found_topics:
        if unit in _IMPOSSIBLE.get(topic, ()):
            continue
        if topic in _PROCEDURAL and _is_procedure(topic, window, text, figure.start, sentence):
            continue
        operator = figure.operator or Operator(topics()[topic].default)
        if operator is Operator.PRESENT:
            operator = Operator.EXACTLY
        if topics()[topic].better == "longer" and figure.operator is None and topic == "warranty_period":
            operator = Operator.EXACTLY
        if topics()[topic].better == "shorter" and operator is Operator.EXACTLY:
            operator = Operator.AT_MOST
        yield Draft(
            topic=topic,
            operator=operator,
            value=figure.value,
            blank=figure.blank,
            strength=strength(text, sentence, quote, passage.list_head, presence=False),
            span=quote,
            conditions=tuple(_conditions(passage, sentence, figure, quote, topic, figures, bound.triggers)),
            why=(f"{topic}: {bound.why}",),
            lead=_led(passage, sentence, figure, figures),
        )


_CALL = re.compile(r"报修|故障|问题|维修|咨询|incident|fault|\bcall", re.IGNORECASE)
_AND_COMPLAINT = re.compile(
    r"[、和及与或/]\s*(?:质量|客户)?投诉|投诉[、和及与或/]|complaints? (?:and|or)|(?:and|or) complaints?",
    re.IGNORECASE,
)


_VAGUE_TOPICS = ("response_time", "onsite_time", "resolution_time")


def _vague(passage: Passage, sentence: Span, triggers: list[Trigger], named: set[str]) -> Iterator[Draft]:
    """第一时间响应, promptly attend: a promise without a figure, never zero (field-notes 1.2)."""
    text = passage.text
    seen: set[str] = set()
    if passage.heading:
        return
    for trigger in triggers:
        inside = sentence[0] <= trigger.start and trigger.end <= sentence[1]
        if not inside or trigger.role != "act" or trigger.topic not in _VAGUE_TOPICS or trigger.topic in named | seen:
            continue
        near = text[max(sentence[0], trigger.start - 10) : trigger.start] + "|" + text[trigger.end : trigger.end + 20]
        match = context("vague")["now"].search(re.split(r"[,。;]", near.split("|")[0])[-1]) or (
            text[trigger.start].isascii() and context("vague")["now"].search(near.split("|")[1])
        )
        if not match or text[trigger.start : trigger.end] in ("处理", "维修", "恢复", "维修好", "解决", "联系用户"):
            continue
        if conditions.drops_for_party(text, trigger.start, sentence[0]):
            continue
        quote = quote_span(text, sentence, [(trigger.start, trigger.end)], passage.body)
        if context("not_term")["clause"].search(_window(text, sentence, quote)):
            continue
        seen.add(trigger.topic)
        for topic in _occasions([trigger.topic], text, sentence, quote):
            yield Draft(
                topic=topic,
                operator=Operator.PRESENT,
                strength=strength(text, sentence, quote, passage.list_head, presence=False),
                span=quote,
                why=(f"{topic}: {text[trigger.start : trigger.end]} without a figure",),
                vague=True,
            )


def _occasions(names: list[str], text: str, sentence: Span, quote: Span) -> list[str]:
    """An answer to a complaint is a topic of its own; 报修、投诉均在3小时内答复 is both.

    The clause itself tells the occasion, else the nearest clause before it that names one.
    """
    before = [
        text[span[0] : span[1]] for span in clauses(text, (sentence[0], max(quote[0], sentence[0] + 1)))
    ]
    said = ""
    for clause in (text[quote[0] : quote[1]], *reversed(before)):
        if context("occasion")["complaint"].search(clause) or _CALL.search(clause):
            said = clause
            break
    complaint = context("occasion")["complaint"].search(said) is not None
    both = complaint and _CALL.search(said) is not None and _AND_COMPLAINT.search(said) is not None
    result: list[str] = []
    for name in names:
        turned = {
            "response_time": "complaint_response_time",
            "resolution_time": "complaint_resolution_time",
        }.get(name)
        if complaint and turned:
            result.append(turned)
        if not complaint or not turned or both:
            result.append(name)
    return list(dict.fromkeys(result))


def _window(text: str, sentence: Span, quote: Span) -> str:
    """The quote's clauses and the clause before them: where a procedure would be named."""
    spans = clauses(text, sentence)
    earlier = [span for span in spans if span[1] <= quote[0]]
    start = earlier[-1][0] if earlier else quote[0]
    following = [span for span in spans if span[0] >= quote[1]]
    tail = (
        text[following[0][0] : following[0][1]] if following and len(text[quote[0] : quote[1]]) < 12 else ""
    )
    return text[start : quote[1]] + " " + tail


def _is_procedure(topic: str, window: str, text: str, at: int, sentence: Span) -> bool:
    match = context("not_term")["clause"].search(window)
    if match and not (
        topic == "delivery_time"
        and re.search(r"合同|订单|order|通知", window)
        and not re.search(r"解密|质疑|保证金|开标|支付|付款|发票", window)
    ):
        return True
    return conditions.drops_for_party(text, at, sentence[0])


def _conditions(
    passage: Passage, sentence: Span, figure: Figure, quote: Span, topic: str, figures: list[Figure],
    bound_triggers: tuple[Trigger, ...],
) -> Iterator[Condition]:
    text = passage.text
    earlier = [f.end for f in figures if f.end <= figure.start]
    near = text[max([sentence[0], *earlier]) : figure.start]
    tail = text[figure.end : quote[1]]
    opening = text[sentence[0] : figure.start] if not earlier else ""
    row = (
        passage.place.row_head
        if passage.place
        else passage.list_head[-24:]
        if re.search(r"[::]$", passage.list_head)
        else ""
    )
    column = (
        passage.place.heads[passage.place.column]
        if passage.place and passage.place.column < len(passage.place.heads)
        else ""
    )
    yield from conditions.tier(near, f"{row} {column}", opening or _lead(text, sentence))
    said = near + " " + tail
    if topic in ("response_time", "resolution_time", "complaint_response_time"):
        yield from conditions.named("channel", said)[:1]
    whole = text[sentence[0] : quote[1]]
    if topic != "warranty_period":
        periods = [
            c
            for c in conditions.named("period", _scope(text, sentence, figure.start))
            if c.value != "working_hours"
        ]
        yield from periods
        if figure.working or context("period")["working_hours"].search(said):
            yield Condition(kind="period", value="working_hours")
    else:
        plain = re.sub(r"\([^)]{0,30}\)", "", near)  # 整套器材(含立柱) is the whole, its parts included
        yield from (conditions.named("part", plain) or conditions.named("part", row))[:1]
        product = _product(plain)
        if product:
            yield Condition(kind="product", value=product)
    yield from conditions.named("cause", whole)
    if conditions.manufacturer(text[sentence[0] :], figure.start - sentence[0]) and topic in (
        "warranty_period",
        "onsite_time",
        "response_time",
        "resolution_time",
    ):
        yield Condition(kind="party", value="manufacturer")
    if any(t.role == "task" for t in bound_triggers):
        yield Condition(kind="other", value="task")
    legs = _OR_ELSE.match(text[figure.end :])
    if legs:
        yield Condition(kind="other", value=f"or: {legs.group('leg')}")
    anchor = context("anchor")["event"].search(near)
    if anchor:
        yield Condition(kind="other", value=f"clock: {anchor.group().strip()}")


def _led(passage: Passage, sentence: Span, figure: Figure, figures: list[Figure]) -> str:
    """The words before a figure: since the figure before it; for the first one the heads above as well."""
    earlier = [f.end for f in figures if f.end <= figure.start]
    near = passage.text[max([sentence[0], *earlier]) : figure.end + 12]
    if earlier:
        return near
    row = passage.place.row_head if passage.place else ""
    above = passage.headings[-1] if passage.headings and sentence[0] <= passage.body else ""
    return f"{above} {row} {near}"


# 5年或20万公里(以先到为准): the second leg may end it sooner (field-notes 1.5).
_OR_ELSE = re.compile(r"[ ,(]{0,2}(?:或者?|/|、|or) ?(?P<leg>[\d.,]{1,9} ?(?:万)?(?:公里|千米|km|小时|次|页|张|印|miles|hours)[^,。;]{0,12})", re.IGNORECASE)


def _lead(text: str, sentence: Span) -> str:
    """What opens the sentence up to its first comma or colon: 紧急故障:… holds for all that follows."""
    first = clauses(text, sentence)
    lead = text[first[0][0] : first[0][1]] if first else ""
    return "" if next(duration.find(lead), None) else lead


def _scope(text: str, sentence: Span, at: int) -> str:
    return text[sentence[0] : at]


_PRODUCT_STOP = re.compile(
    r"质保|保修|保固|保用|包换|包退|包修|换货|期|免费|提供|承诺|不少|不低|至少|为|我|公司|本|供应|投标|中标|乙方|整机|部件|所有|全部|货物|产品$|设备$|项目|合同|验收|的|均|自|日起|服务|warrant|guarantee|period|shall|least|month|free|year|from",
    re.IGNORECASE,
)


_HEAD_ONLY = re.compile(r"(?:的|均|全部|免费|负责|提供)*(?:质保|保修|保固|保用|维修|维护)?(?:期限?|服务)?(?:应|须)?(?:为|是|不少于|不低于|至少)?|[\d.、]+")


def _product(near: str) -> str:
    """A product named right before its figure: 打印机不少于2年. Empty if nothing of the kind stands there."""
    pieces = [part.strip() for part in re.split(r"[,:;、()]|和|及", near)]
    piece = next((part for part in reversed(pieces) if part and not _HEAD_ONLY.fullmatch(part)), "")
    match = re.match(
        r"([\u4e00-\u9fffA-Za-z]{2,12}?)(?:的?(?:免费)?(?:质保期?|保修期?|保固期?|保用期?)(?:限)?)?(?:应|须)?(?:为|是)?$",
        piece,
    )
    if match and not _PRODUCT_STOP.search(match.group(1)):
        return match.group(1)
    return ""


def _hours(passage: Passage, sentence: Span, hours: list[Figure]) -> Iterator[Draft]:
    text = passage.text
    seen: list[tuple[object, int]] = []
    for figure in hours:
        if isinstance(figure.value, Duration):
            continue
        quote = quote_span(text, sentence, [(figure.start, figure.end)], passage.body)
        if _FILES.search(text[sentence[0] : sentence[1]]) or _SHIFTS.search(_window(text, sentence, quote)):
            continue
        if any(value == figure.value and quote[0] < end for value, end in seen):
            continue  # 12 hours a day, 5 days a week (07:00 to 19:00, Monday to Friday) is one schedule
        seen.append((figure.value, quote[1]))
        yield Draft(
            topic="service_hours",
            operator=figure.operator or Operator.EXACTLY,
            value=figure.value,
            strength=strength(text, sentence, quote, passage.list_head, presence=True),
            span=quote,
            conditions=tuple(
                c for c in conditions.tier(text[quote[0] : figure.start], "", "") if c.kind == "severity"
            )
            + tuple(conditions.named("channel", text[quote[0] : quote[1]])[:1]),
            why=(f"service_hours: {figure.why}",),
        )


def _starts(passage: Passage, sentence: Span, before: str, outer: list[Trigger]) -> Iterator[Draft]:
    text = passage.text
    said = text[sentence[0] : sentence[1]]
    under = any(t.topic == "warranty_period" for t in outer)
    heading = passage.headings[-1] if passage.headings else ""
    if not (_WARRANTY.search(said) or under or _WARRANTY.search(before) or _WARRANTY.search(heading)):
        return
    for figure in event.find(text):
        if not (sentence[0] <= figure.start and figure.end <= sentence[1]):
            continue
        quote = quote_span(text, sentence, [(figure.start, figure.end)], passage.body)
        clause = text[quote[0] : quote[1]]
        if (_BID.search(clause) and not _WARRANTY.search(clause)) or re.search(
            r"退货|换货|退换|交货期|供货期|付款|支付|保密|投诉|退还|\bpay|\breturn", clause
        ):
            continue
        if not re.search(
            r"起|计|始|为准|from|start|commenc|begin|after|following",
            text[figure.start : figure.end + 4],
            re.IGNORECASE,
        ):
            continue
        if (
            not _WARRANTY.search(said)
            and not under
            and re.search(r"\d+ ?(?:小时|个?工作日|日|天)内|合同签订", clause)
        ):
            continue
        if re.match(
            r"[^,。;]{0,3}(?:\d|[一二三四五六七八九十]){1,3}(?:个)?(?:小时|工作日|天|日)", text[figure.end :]
        ) and not _WARRANTY.search(clause):
            continue
        said_strength = strength(text, sentence, quote, passage.list_head, presence=False)
        yield Draft(
            topic="warranty_start",
            operator=Operator.EXACTLY,
            value=figure.value,
            strength=said_strength if said_strength is not Strength.NEGATED else Strength.COMMITTED,
            span=quote,
            conditions=tuple(conditions.named("part", clause)[:1]),
            why=(f"warranty_start: {figure.why}",),
        )
