"""A plan's days as deadlines: 合同签订后第45天完成供货 promises the goods within 45 days (field-notes 3.4)."""

import re
from collections.abc import Iterator

from ..model.term import Operator
from ..recognizers import duration
from ..text.segment import Passage
from .found import Draft, quote_span
from .sentences import Span
from .strength import strength

_DONE = re.compile(
    r"(?:合同(?:签订|签署|生效)|签订合同|签约|中标|成交|下单|开工)[^,。;]{0,8}?后?的?第(?P<length>(?:\d{1,3}|[一二三四五六七八九十百]{1,5})个?(?:日历天|工作日|天|日|周))"
    r"(?:[至到~-]第(?P<last>(?:\d{1,3}|[一二三四五六七八九十百]{1,5})个?(?:日历天|工作日|天|日|周)))?"
    r"[^,。;第]{0,8}?(?:完成|全部)?(?:供货|到货|交货|交付|送达|运抵|安装调试|竣工|完工)"
)


def drafts(passage: Passage, sentence: Span) -> Iterator[Draft]:
    """Give the deliveries that one sentence fixes for a day of the plan."""
    text = passage.text
    for match in _DONE.finditer(text, *sentence):
        figure = next(iter(duration.find(match["last"] or match["length"])), None)
        if figure is None or figure.value is None:
            continue
        quote = quote_span(text, sentence, [match.span()], passage.body)
        yield Draft(
            topic="delivery_time",
            operator=Operator.AT_MOST,
            value=figure.value,
            strength=strength(text, sentence, quote, passage.list_head, presence=False),
            span=quote,
            why=(f"delivery_time: {match.group()}",),
            at=match.start("length"),
        )
