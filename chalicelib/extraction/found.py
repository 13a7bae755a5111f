"""A term with what surrounds it: the passage, its setting, and the words that a check needs besides the term."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from ..model.document import Box, Document
from ..model.term import Condition, Evidence, Operator, Strength, Term
from ..model.value import Value
from ..text.segment import Passage
from .sentences import Span, clauses
from .setting import Setting


@dataclass(frozen=True, slots=True)
class Draft:
    """A term before it has an id: positions are in the passage's squeezed text.

    `lead` is what stands before its figure: the words since the figure before it, and its heads. `at` is where
    the figure begins, None for a term without one.
    """

    topic: str
    operator: Operator
    strength: Strength
    span: Span
    value: Value | None = None
    blank: bool = False
    subject: str | None = None
    conditions: tuple[Condition, ...] = ()
    why: tuple[str, ...] = ()
    vague: bool = False
    lead: str = ""
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A term, the passage it stands in, that passage's setting, and its sentence as text (squeezed).

    `at` is where its figure begins in the passage's text, None for a term without one. `family` is the module that
    made it, `span` its quote in the passage's text, `why` how its words were read.
    """

    term: Term
    passage: Passage
    setting: Setting
    sentence: str
    vague: bool = False
    lead: str = ""
    at: int | None = None
    family: str = ""
    span: Span = (0, 0)
    why: tuple[str, ...] = ()


def quote_span(text: str, sentence: Span, spans: Iterable[Span], body: int) -> Span:
    """Give the clauses that hold all spans: what a reader needs to see the words and the figure in their place.

    The item number before the passage's body is left out, and punctuation at the ends.
    """
    wanted = list(spans)
    start, end = min(span[0] for span in wanted), max(span[1] for span in wanted)
    for clause in clauses(text, sentence):
        if clause[0] <= start < clause[1]:
            start = min(start, clause[0])
        if clause[0] < end <= clause[1]:
            end = _without_next_act(text, end, clause[1])
    if start < body < end:
        start = body
    while end > start and text[end - 1] in " ,;。:、|!":
        end -= 1
    while start < end and text[start] in " ,;。:、|.":
        start += 1
    return start, end


# 十天内发货并提供说明书: what follows is an act of its own.
_NEXT_ACT = re.compile(r"并且?(?=[^,。;]{4})|以及|同时(?=[^,。;]{4})")


def _without_next_act(text: str, end: int, clause_end: int) -> int:
    """Where the quote ends: with the clause, or before the next act in it that the figure does not speak of."""
    following = _NEXT_ACT.search(text, end, clause_end)
    return following.start() if following else clause_end


def evidence(document: Document, passage: Passage, span: Span) -> Evidence:
    """Give the source's own words for a span of the passage's squeezed text, with page and box."""
    start, end = passage.map.source(*span)
    page, box = locate(document, start, end)
    sure = confidence(document, start, end)
    return Evidence(quote=document.text[start:end], page=page, box=box, start=start, end=end, confidence=sure)


# What a verdict hangs on: numerals, units, bounds and denials, and what touches them. A badly read 的 changes nothing.
_TELLING = re.compile(
    r"[\dA-Za-z.:%‰≥≤><±一二三四五六七八九十百千万亿零两半壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參陸"
    r"年月日天周时时分秒時钟鐘刻季元角不无無未非免否少多超低高小大于於内內外以上下]"
)


def confidence(document: Document, start: int, end: int) -> float | None:
    """Give the least confidence of a telling character of the span, None where none is in doubt."""
    doubts = document.doubts
    at = bisect_left(doubts, start, key=lambda doubt: doubt.end - 1)
    worst: float | None = None
    while at < len(doubts) and doubts[at].start < end:
        doubt = doubts[at]
        near = (max(doubt.start - 1, start), min(doubt.end + 1, end))
        if _TELLING.search(document.text, *near) and (worst is None or doubt.confidence < worst):
            worst = doubt.confidence
        at += 1
    return worst


def locate(document: Document, start: int, end: int) -> tuple[int, Box | None]:
    """Give the page on which `start` stands and the box around the lines of that page that hold the span."""
    lines = document.lines
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        if lines[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    page = 1
    boxes: list[Box] = []
    first = True
    for at in range(low, len(lines)):
        line = lines[at]
        if line.start >= end:
            break
        if first:
            page, first = line.page, False
        if line.page == page and line.box is not None:
            boxes.append(line.box)
    if first:
        for candidate in document.pages:
            if candidate.start <= start < candidate.end:
                page = candidate.number
    if not boxes:
        return page, None
    return page, Box(
        round(min(box.x0 for box in boxes), 1),
        round(min(box.top for box in boxes), 1),
        round(max(box.x1 for box in boxes), 1),
        round(max(box.bottom for box in boxes), 1),
    )
