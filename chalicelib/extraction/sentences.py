"""A passage's sentences and clauses, as spans of its squeezed text.

A sentence ends at 。；！？ and their half-width forms, and at an English full stop before a capital; a
clause at a comma that stands in no number. An inline item number (`…。 5、对顾客…`) begins a sentence too.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

_SENTENCE_END = re.compile(
    r"[。;!?]+[\"')\]]?|(?<=[\u4e00-\u9fff)][.])(?=[^\d.]|\d{1,2}[、.)])|(?<=[a-z\d)%][.])[ ](?=[A-Z(\d])|(?<=[,，])(?=\d{1,2}[、.]\D)|(?<=[^\d])(?=(?<![第(\d.、])\d{1,2}、[^\d])|(?=[①-⑳])"
)
_CLAUSE_END = re.compile(r",(?!\d{3}(?!\d))|(?<!\d):(?!\d)|(?<=[\u4e00-\u9fff]):")

Span = tuple[int, int]
# No clerk writes a longer sentence; what is longer is a list or a table without stops.
_LONGEST = 1200
# Nor one with more figures and names in it.
_MOST = 30
# Where a figure stands, near enough.
_NUMERAL = re.compile("[0-9]+|_+|[一二三四五六七八九十百两半](?=个|[年月日天小分周季次人名%])|百分之")
# A sentence shorter than this is taken as it is.
_SHORT = 200


def sentences(text: str, start: int = 0) -> list[Span]:
    """Give the sentences of `text[start:]`, blanks trimmed, none empty. One that never ends is cut at its commas."""
    return list(_sentences(text, start))


@lru_cache(maxsize=8)  # a passage is asked about with each of its terms
def _sentences(text: str, start: int) -> tuple[Span, ...]:
    result: list[Span] = []
    for span in _split(text, start, len(text), _SENTENCE_END):
        result.extend(_cut(text, span) if span[1] - span[0] > _LONGEST else [span])
    return tuple(result)


def _cut(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence[0]
    for _, end in clauses(text, sentence):
        while end - start > _LONGEST:
            yield start, start + _LONGEST
            start += _LONGEST
        if end - start > _LONGEST // 2:
            yield start, end
            start = end
    if start < sentence[1]:
        yield start, sentence[1]


def parted(text: str, spans: list[Span], named: Sequence[int]) -> list[Span]:
    """Give the sentences with those cut that hold more things than anybody writes, so that reading costs no more than their length.

    `named` are the places of things that are no figures. A sentence is cut at a comma between things, or where one begins.
    """
    long = [span for span in spans if span[1] - span[0] > _SHORT]
    if not long:
        return spans
    figures = [match.start() for span in long for match in _NUMERAL.finditer(text, *span)]
    starts = sorted([*named, *figures])
    result: list[Span] = []
    for span in spans:
        since, until = bisect_left(starts, span[0]), bisect_left(starts, span[1])
        if span[1] - span[0] <= _SHORT or until - since <= _MOST:
            result.append(span)
            continue
        start, ends = span[0], [end for _, end in clauses(text, span)]
        for at in range(since + _MOST, until, _MOST):
            low, high = starts[at - _MOST // 2], starts[at]
            near = bisect_right(ends, high) - 1
            end = ends[near] if near >= 0 and ends[near] > low else high
            if end > start:
                result.append((start, end))
                start = end
        result.append((start, span[1]))
    return [trimmed for span in result if (trimmed := _trim(text, *span))[0] < trimmed[1]]


@lru_cache(maxsize=64)
def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """Give the clauses of one sentence."""
    return tuple(_split(text, *sentence, _CLAUSE_END))


def _split(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[Span]:
    spans: list[Span] = []
    position = start
    for match in pattern.finditer(text, start, end):
        if match.end() > position:
            spans.append((position, match.end()))
            position = match.end()
    if position < end:
        spans.append((position, end))
    return [trimmed for span in spans if (trimmed := _trim(text, *span))[0] < trimmed[1]]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " ,;。、":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end
