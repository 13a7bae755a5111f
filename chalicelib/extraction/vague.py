"""Promises without a figure: 第一时间响应, promptly attend. Never zero (field-notes 1.2)."""

import re
from collections.abc import Iterator

from ..lexicon.loader import context, own_topic
from ..model.term import Operator
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import conditions
from .cases import opens_case
from .found import Draft, quote_span
from .occasions import occasions
from .procedure import window
from .sentences import Span
from .strength import strength

_VAGUE_TOPICS = ("response_time", "onsite_time", "resolution_time")

# To allow the Owner to respond in time: what another does.
_ALLOWS = re.compile(
    r"\b(?:allow|enable|permit)s?\b[^,;]{0,40}$|\b(?:if|unless)\b[^,;]{0,40}\bnot [^,;]{0,12}$", re.IGNORECASE
)


def vague(passage: Passage, sentence: Span, triggers: list[Trigger], named: set[str]) -> Iterator[Draft]:
    """第一时间响应, promptly attend: a promise without a figure, never zero (field-notes 1.2)."""
    text = passage.text
    seen: set[str] = set()
    if passage.heading:
        return
    for trigger in triggers:
        inside = sentence[0] <= trigger.start and trigger.end <= sentence[1]
        if (
            not inside
            or trigger.role != "act"
            or not (trigger.topic in _VAGUE_TOPICS or own_topic(trigger.topic, "duration", "shorter"))
            or trigger.topic in named | seen
        ):
            continue
        near = (
            text[max(sentence[0], trigger.start - 10) : trigger.start]
            + "|"
            + text[trigger.end : trigger.end + 20]
        )
        match = context("vague")["now"].search(re.split(r"[,。;]", near.split("|")[0])[-1]) or (
            text[trigger.start].isascii() and context("vague")["now"].search(near.split("|")[1])
        )
        if not match or text[trigger.start : trigger.end] in (
            "处理",
            "维修",
            "恢复",
            "维修好",
            "解决",
            "联系用户",
            "更换",
            "跟进",
            "解答",
            "replace",
            "correct",
        ):
            continue
        if conditions.drops_for_party(text, trigger.start, sentence[0]):
            continue
        before = text[max(sentence[0], trigger.start - 100) : trigger.start]
        if opens_case(before) or _ALLOWS.search(before):
            continue
        if re.search(r"未|没有|不", near.split("|")[0]):
            continue  # 未及时修复 is a breach
        if re.match(r"[^,。;]{0,6}(?:率|次数|比例|范围)", text[trigger.end : trigger.end + 24]):
            continue  # 及时修复次数 is counted, not promised
        quote = quote_span(text, sentence, [(trigger.start, trigger.end)], passage.body)
        if context("not_term")["clause"].search(window(text, sentence, quote)):
            continue
        seen.add(trigger.topic)
        for topic in occasions([trigger.topic], text, sentence, quote):
            yield Draft(
                topic=topic,
                operator=Operator.PRESENT,
                strength=strength(text, sentence, quote, passage.list_head, presence=False),
                span=quote,
                why=(f"{topic}: {text[trigger.start : trigger.end]} without a figure",),
                vague=True,
            )
