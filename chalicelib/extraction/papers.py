"""Terms without a deadline: certificates, insurances, reports, letters, lifetime service, cost after the warranty."""

import re
from collections.abc import Iterator

from ..lexicon.loader import context
from ..model.term import Condition, Operator, Strength
from ..model.value import Value
from ..recognizers import duration, money
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import conditions, holding
from .found import Draft, quote_span
from .sentences import Span
from .strength import hedged, refused, strength

_PAPERS = (
    "certification",
    "insurance",
    "test_report",
    "manufacturer_warranty_letter",
    "manufacturer_authorization",
)
# A system named without any of these is talk about quality, not a certificate.
_HELD = re.compile(
    r"认证|证书|通过|取得|持有|具有|具备|获得|提供|有效|附有|标[志识签]|\bcertif|\bhold|\baccredit|\bISO\b|\blabel",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{4,5}")
_PER_CLAIM = re.compile(
    r"每(?:宗|一)(?:事故)?|每次(?:事故)?|每起|单次|\bany one (?:claim|occurrence|event)\b|\bper (?:claim|occurrence|event)\b|\beach (?:and every )?(?:claim|occurrence)\b",
    re.IGNORECASE,
)
_AGGREGATE = re.compile(
    r"累计|年度|总(?:保额|限额)|\baggregate\b|\bper (?:year|annum)\b|\bin any one year\b", re.IGNORECASE
)
_DUE_ONLY = re.compile(r"^[^,。;]{0,6}(?:以上|上述|前述|该等)(?:材料|证件|证书|文件|证明|保单|资料)")
_LETTER_VALUE = 24


def drafts(passage: Passage, sentence: Span, triggers: list[Trigger], following: str) -> Iterator[Draft]:
    """Give the terms of one sentence that stand without a deadline; `following` is the passage's next sentence."""
    text = passage.text
    words = [t for t in triggers if t.role == "word" and sentence[0] <= t.start and t.end <= sentence[1]]
    done: set[tuple[str, str | None]] = set()
    for index, trigger in enumerate(words):
        key = (trigger.topic, trigger.subject)
        if trigger.topic in ("certification", "insurance") and key in done:
            continue
        if trigger.topic == "certification" and not _is_certificate(text, sentence, trigger):
            continue
        if trigger.topic not in _PAPERS:
            if trigger.topic == "lifetime_service":
                yield _presence(passage, sentence, trigger)
            continue
        if key in done or _opens(text, sentence):
            continue
        done.add(key)
        rest = words[index + 1 :]
        yield from _paper(passage, sentence, trigger, rest, following)


def _opens(text: str, sentence: Span) -> bool:
    """检测报告按下列时点提交: opens a list; its items say what is due when."""
    return sentence[1] >= len(text) - 1 and bool(
        re.search(r"(?:下列|以下|如下|as follows)[^。;]{0,16}:$", text[: sentence[1]])
    )


def _is_certificate(text: str, sentence: Span, trigger: Trigger) -> bool:
    said = text[sentence[0] : sentence[1]]
    if _NUMBERED.search(text[trigger.start : trigger.end]) and trigger.subject != "iso_9001":
        return True
    return bool(_HELD.search(said)) and not re.search(r"建立[^,。;]{0,10}体系", said)


def _presence(passage: Passage, sentence: Span, trigger: Trigger) -> Draft:
    text = passage.text
    quote = quote_span(text, sentence, [(trigger.start, trigger.end)], passage.body)
    firm = strength(text, sentence, quote, passage.list_head, presence=True)
    return Draft(
        topic=trigger.topic,
        operator=Operator.ABSENT if firm is Strength.NEGATED else Operator.PRESENT,
        strength=firm,
        span=quote,
        conditions=_party(text, trigger.start, sentence),
        why=(f"{trigger.topic}: {text[trigger.start : trigger.end]}",),
    )


def _party(text: str, at: int, sentence: Span) -> tuple[Condition, ...]:
    if conditions.manufacturer(text[: sentence[1]][sentence[0] :], at - sentence[0]):
        return (Condition(kind="party", value="manufacturer"),)
    return ()


def _paper(
    passage: Passage, sentence: Span, trigger: Trigger, rest: list[Trigger], following: str
) -> Iterator[Draft]:
    text = passage.text
    value, operator, blank, extra, ends = _value(text, sentence, trigger, rest)
    spans = [(trigger.start, trigger.end)] + ([ends] if ends else [])
    quote = quote_span(text, sentence, spans, passage.body)
    firm = strength(text, sentence, quote, passage.list_head, presence=True)
    if (
        firm is not Strength.NEGATED
        and trigger.topic in ("certification", "insurance")
        and _lacks(text, sentence, trigger)
    ):
        firm = Strength.NEGATED
    if trigger.topic in ("certification", "insurance"):
        until = min([sentence[1], *[t.start for t in rest if t.subject != trigger.subject]])
        extra += holding.details(passage, sentence, (trigger.start, trigger.end), until)
    party = _party(text, trigger.start, sentence)
    if trigger.topic.startswith("manufacturer"):
        party = (Condition(kind="party", value="manufacturer"),)
    opened = text.rfind("。", 0, sentence[0]) + 1  # items parted by ; share what opens them
    if firm is Strength.COMMITTED and hedged(text[quote[1] : sentence[1]]):
        firm = Strength.HEDGED
    moments = (
        _moments(text[sentence[0] : sentence[1]])
        or _moments(text[opened : sentence[0]])
        or (_moments(following) if _DUE_ONLY.match(following) else [])
    )
    if not moments and passage.list_head:
        moments = _moments(passage.list_head)
    if not moments:
        form = _form(text[max(sentence[0], quote[0]) : quote[1]])
        moments = [(None, form)]
    if trigger.topic not in (
        "test_report",
        "manufacturer_warranty_letter",
        "certification",
        "insurance",
        "manufacturer_authorization",
    ):
        moments = moments[:1]
    for due, form in moments:
        said = party + extra
        if due:
            said += (Condition(kind="due", value=due),)
        if form:
            said += (Condition(kind="form", value=form),)
        yield Draft(
            topic=trigger.topic,
            operator=Operator.ABSENT if firm is Strength.NEGATED else operator,
            value=value,
            blank=blank,
            strength=firm,
            span=quote,
            subject=trigger.subject,
            conditions=said,
            why=(f"{trigger.topic}: {text[trigger.start : trigger.end]}",),
        )


def _lacks(text: str, sentence: Span, trigger: Trigger) -> bool:
    """不具备, do not yet hold, working towards … close to the thing."""
    near = text[max(sentence[0], trigger.start - 24) : min(sentence[1], trigger.end + 40)]
    return refused(near)


def _value(
    text: str, sentence: Span, trigger: Trigger, rest: list[Trigger]
) -> tuple[Value | None, Operator, bool, tuple[Condition, ...], Span | None]:
    """The sum of an insurance, the years in a maker's letter; else nothing."""
    nothing = (None, Operator.PRESENT, False, (), None)
    if trigger.topic == "insurance":
        limit = min(
            [sentence[1], *[t.start for t in rest if t.topic == "insurance" and t.subject != trigger.subject]]
        )
        for figure in money.find(text):
            if trigger.end <= figure.start < limit:
                near = text[trigger.end : min(limit, figure.end + 30)]
                basis = _basis(near)
                operator = figure.operator or Operator.EXACTLY
                return figure.value, operator, figure.blank, basis, (figure.start, figure.end)
        return nothing
    if trigger.subject == "gb_t_27922":
        rated = holding.stars(text[trigger.start : sentence[1]])
        if rated is not None:
            ends = trigger.start + rated[1]
            more = re.match(r"(?:级)?(?:\(含\))?(?:及|或|含)?以上|及以上", text[ends:])
            operator = Operator.AT_LEAST if more else Operator.EXACTLY
            return rated[0], operator, False, (), (trigger.start, ends)
    if trigger.topic == "manufacturer_warranty_letter":
        for figure in duration.find(text):
            beside = trigger.start - _LETTER_VALUE <= figure.start and figure.end <= trigger.end
            if (
                beside
                and sentence[0] <= figure.start
                and not figure.blank
                and "," not in text[figure.end : trigger.start]
            ):
                unit = getattr(figure.value, "unit", "")
                if unit in ("year", "month"):
                    return (
                        figure.value,
                        figure.operator or Operator.EXACTLY,
                        False,
                        (),
                        (figure.start, figure.end),
                    )
    return nothing


def _basis(text: str) -> tuple[Condition, ...]:
    if _PER_CLAIM.search(text):
        return (Condition(kind="other", value="per claim"),)
    if _AGGREGATE.search(text):
        return (Condition(kind="other", value="aggregate"),)
    return ()


def _moments(text: str) -> list[tuple[str | None, str | None]]:
    """When a paper is due and in which form: 投标文件中须提供复印件,原件须在签订合同前提供,供货时随产品提供 is three."""
    hits = sorted(
        (match.start(), match.end(), name)
        for name, pattern in context("due").items()
        for match in pattern.finditer(text)
    )
    kept: list[tuple[int, int, str]] = []
    for hit in hits:
        if all(other[2] != hit[2] for other in kept):
            kept.append(hit)
    result: list[tuple[str | None, str | None]] = []
    left = 0
    for index, (start, end, name) in enumerate(kept):
        right = kept[index + 1][0] if index + 1 < len(kept) else len(text)
        after = re.split(r"[,;。]", text[end:right])
        form = _form("".join(after[:2])) or _form(text[left:start])
        result.append((name, form))
        left = end + (len(after[0]) if after else 0)
    return result


def _form(text: str) -> str | None:
    for name in ("copy", "original"):
        if context("form")[name].search(text):
            return name
    return None


_COST = re.compile(
    r"(?:只|仅)?(?:收取|收|取)?[^,。;]{0,10}(?:成本(?:价|费|价格)|材料费|料件费|零?配件费|工本费)|收费|收取[^,。;]{0,12}费|有偿|免(?:人工|工时|上门|维修|服务|检测)费|免收|免费|协商|优惠价?|折(?:优惠)?|价目表|出厂价|市场价|进价|不收取?[^,。;]{0,8}费"
    r"|\bat cost\b|\bcharge[ds]?\b|\brates?\b|\bfree of charge\b|\bcost price\b|\bchargeable\b|\btime and materials?\b",
    re.IGNORECASE,
)
_PARTS_AT_COST = re.compile(
    r"(?:只|仅)(?:需)?(?:收取?|收)[^,。;]{0,10}(?:成本|材料费|配件)|按成本价?收|at cost price", re.IGNORECASE
)
_BASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("at cost", re.compile(r"成本|工本费|\bat cost\b|cost price", re.IGNORECASE)),
    (
        "labour free",
        re.compile(
            r"免(?:收)?(?:人工|工时|上门|服务|维修)费?|不(?:收|计)(?:取)?(?:人工|工时|服务|维修)费|\bno labou?r charge|labou?r free",
            re.IGNORECASE,
        ),
    ),
    (
        "charged",
        re.compile(
            r"价目表|收取[^,。;]{0,12}(?:人工|工时|服务|维修)费|另行收费|市场价|\blist prices?\b|prevailing rates|labou?r and parts are charged",
            re.IGNORECASE,
        ),
    ),
    (
        "open",
        re.compile(r"协商|另行商定|另行约定|视情况|优惠价?|适当|\bto be agreed\b|\bnegotiat", re.IGNORECASE),
    ),
    (
        "free",
        re.compile(r"(?<!软件)免费(?:维修|服务|保修|维护|提供|更换)|终身免费|free of charge", re.IGNORECASE),
    ),
)


def _basis_of_cost(text: str) -> list[Condition]:
    return [
        Condition(kind="other", value=f"basis: {name}") for name, pattern in _BASES if pattern.search(text)
    ]


_USER_DAMAGE = re.compile(r"人为|使用不当|misuse", re.IGNORECASE)


def after_warranty(passage: Passage, sentence: Span, before: str) -> Iterator[Draft]:
    """What service costs after the warranty: a period after it and a cost in one sentence, or 只收成本费 by itself."""
    text = passage.text
    said = text[sentence[0] : sentence[1]]
    period = context("period")["post_warranty"].search(said)
    parts = _PARTS_AT_COST.search(said)
    cost = None
    if period:
        cost = _COST.search(said, period.end())
        start = period.start()
        both = re.match(r"[^,。;]{0,6}(?:内|外)", said[period.end() :]) or re.search(
            r"内[及和与、]$", said[: period.start()]
        )
        if cost is not None and (cost.start() - period.end() > 40 or both):
            cost = None
    elif parts:
        cost, start = parts, parts.start()
        if context("period")["in_warranty"].search(said) and not context("period")["post_warranty"].search(
            before
        ):
            return
    if cost is None:
        return
    at = (sentence[0] + start, sentence[0] + cost.end())
    quote = quote_span(text, sentence, [at], passage.body)
    free = re.search(r"不提供|不再", text[quote[0] : quote[1]])
    firm = strength(text, sentence, quote, passage.list_head, presence=False)
    said_conditions = [Condition(kind="period", value="post_warranty")]
    said_conditions.extend(_basis_of_cost(text[at[0] : sentence[1]]))
    if _USER_DAMAGE.search(text[quote[0] : quote[1]]):
        said_conditions.append(Condition(kind="cause", value="user_damage"))
    yield Draft(
        topic="post_warranty_cost",
        operator=Operator.ABSENT if free else Operator.PRESENT,
        strength=firm,
        span=quote,
        conditions=tuple(said_conditions),
        why=(f"post_warranty_cost: {text[at[0] : at[1]]}",),
    )
