"""What a repair costs that the warranty does not cover: price lists under 人为损坏 or 保修期外 (gold GUIDE C21)."""

import re
from collections.abc import Iterator

from ..lexicon.loader import context
from ..model.term import Condition, Operator
from ..model.value import Money, MoneyRange
from ..recognizers import money
from ..recognizers.base import inside
from ..text.segment import Passage
from .found import Draft, quote_span
from .sentences import Span, clauses
from .strength import strength

_FEE = re.compile(
    r"上门|维修|修补|调试|换件|更换|安装|检测|拆装|起价|每处|每次|/ ?次|费|\bcall[- ]?out\b|\bper visit\b|\bfee\b",
    re.IGNORECASE,
)
_USER = re.compile(r"人为|使用不当|操作不当|\bmisuse\b", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"(?:保修|质保|三包|保固)(?:期|范围)?(?:限)?(?:外|以外|之外|满|后)|过保|超保|有偿|out of warranty",
    re.IGNORECASE,
)
_FINE = re.compile(r"罚|扣")
_FROM = re.compile(r"起价?$|^起|起价")
_TO = re.compile(r"[-~至到一]{1,3}")


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last hit begins: of two scopes the nearer one holds; -1 for none."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def drafts(passage: Passage, sentence: Span, before: str) -> Iterator[Draft]:
    """Give the fees of one sentence; `before` is what the passage says ahead of it."""
    text = passage.text
    figures = inside(money.find, text, *sentence)
    if not figures:
        return
    above = " ".join((*passage.headings[-1:], passage.list_head, before, text[sentence[0] : sentence[1]]))
    user = _last(_USER, above)
    outside = max(_last(_OUTSIDE, above), _last(context("period")["post_warranty"], above))
    if max(user, outside) < 0:
        return
    skip = -1
    for index, figure in enumerate(figures):
        if index == skip or not isinstance(figure.value, Money):
            continue
        clause = next((text[a:b] for a, b in clauses(text, sentence) if a <= figure.start < b), "")
        quote = quote_span(text, sentence, [(max(sentence[0], figure.start - 1), figure.end)], passage.body)
        if _FINE.search(clause):
            continue
        if not (_FEE.search(clause) or _FEE.search(text[quote[0] : quote[1]])):
            continue
        value: Money | MoneyRange = figure.value
        operator = figure.operator or (
            Operator.AT_LEAST
            if _FROM.search(text[max(0, figure.start - 3) : figure.start])
            else Operator.EXACTLY
        )
        following = figures[index + 1] if index + 1 < len(figures) else None
        if (
            following
            and isinstance(following.value, Money)
            and _TO.fullmatch(text[figure.end : following.start])
        ):
            value = MoneyRange(min=figure.value.amount, max=following.value.amount, currency=value.currency)
            operator, skip = Operator.BETWEEN, index + 1
            quote = quote_span(text, sentence, [(figure.start, following.end)], passage.body)
        said = (
            Condition(kind="cause", value="user_damage")
            if user > outside
            else Condition(kind="period", value="post_warranty")
        )
        yield Draft(
            topic="post_warranty_cost",
            operator=operator,
            value=value,
            strength=strength(text, sentence, quote, passage.list_head, presence=False),
            span=quote,
            conditions=(said, Condition(kind="other", value="fee")),
            why=(f"post_warranty_cost: {text[figure.start : figure.end]}",),
        )
