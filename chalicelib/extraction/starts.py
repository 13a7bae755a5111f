"""What starts the warranty, as terms: 自验收合格之日起计算, from the date of acceptance."""

import re
from collections.abc import Iterator

from ..model.term import Operator, Strength
from ..model.value import Event
from ..recognizers import event
from ..recognizers.base import inside
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import conditions
from .found import Draft, quote_span
from .sentences import Span
from .strength import strength

_WARRANTY = re.compile(
    r"质保|保修|保固|保用|保养期|三包|质量保证|包修|免费维|缺陷责任|质量三包|\bwarrant|\bguarantee|defects liability|\bDLP\b",
    re.IGNORECASE,
)
# 问题消除后,质保期重新开始计算: whatever has been done, the clock begins anew.
_ANEW = re.compile(
    r"(?:质保|保修|保固|保用|质量保证|免费维护)(?:期|期限)[^,。;]{0,8}(?:重新|从新)(?:开始)?(?:计算|起算|计)"
    r"|\b(?:warranty|guarantee)(?: period)? (?:shall |will )?(?:start|begin|commence|run)s? (?:anew|afresh|again)\b",
    re.IGNORECASE,
)
_BID = re.compile(r"投标有效期|标书|报价有效|有效期|\bvalid", re.IGNORECASE)


def starts(passage: Passage, sentence: Span, before: str, outer: list[Trigger]) -> Iterator[Draft]:
    """Give the starts of the warranty that one sentence names; `before` is the sentence before it, `outer` the heads' topics."""
    text = passage.text
    said = text[sentence[0] : sentence[1]]
    under = any(t.topic == "warranty_period" for t in outer)
    heading = passage.headings[-1] if passage.headings else ""
    if not (_WARRANTY.search(said) or under or _WARRANTY.search(before) or _WARRANTY.search(heading)):
        return
    anew = _ANEW.search(text, *sentence)
    if anew is not None and not inside(event.find, text, *sentence):
        quote = quote_span(text, sentence, [anew.span()], passage.body)
        yield Draft(
            topic="warranty_start",
            operator=Operator.EXACTLY,
            value=Event.OTHER,
            strength=strength(text, sentence, quote, passage.list_head, presence=False),
            span=quote,
            conditions=tuple(conditions.named("part", text[quote[0] : quote[1]])[:1]),
            why=(f"warranty_start: {anew.group()}",),
        )
    for figure in inside(event.find, text, *sentence):
        quote = quote_span(text, sentence, [(figure.start, figure.end)], passage.body)
        clause = text[quote[0] : quote[1]]
        if (_BID.search(clause) and not _WARRANTY.search(clause)) or re.search(
            r"退货|换货|退换|交货期|供货期|付款|支付|保密|投诉|退还|\bpay|\breturn|\bsurviv|\breplacement\b",
            clause,
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
            and re.search(
                r"\d+ ?(?:小时|个?工作日|日|天)内|合同签订|\bwithin \S{1,12} (?:calendar |working |business )?(?:hours|days|weeks|months)\b",
                clause,
            )
        ):
            continue
        if re.match(
            r"[^,。;]{0,3}(?:\d|[一二三四五六七八九十]){1,3}(?:个)?(?:小时|工作日|天|日)",
            text[figure.end : figure.end + 24],
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
