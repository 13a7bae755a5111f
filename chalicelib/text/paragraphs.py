"""Printed lines to paragraphs: which line goes on with the one before it.

PDF and plain text break lines where the margin is; a clause must be read across that break, and
across a page's end. A line goes on where the one before it was full and ended no sentence, and where
it opens no item of its own. Formats with real paragraphs (DOCX, HTML) are taken as they are.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from statistics import quantiles
from typing import NamedTuple

from ..model.document import Document, Heading, Line, Page
from .outline import marker
from .textmap import squeeze

_FLOWING = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/html",
    "application/xhtml+xml",
}
_ENDS = re.compile(r"[。!?;:]$|[.](?<!\d[.])$")
# Plain text narrower than this many columns is a title or an item, not a line that ran into the margin.
_LEAST_FULL = 56


class Paragraph(NamedTuple):
    """Spans of the document's text that read as one, the page it begins on, and its level as a heading (0: none)."""

    spans: tuple[tuple[int, int], ...]
    page: int
    heading: int = 0


def columns(text: str) -> int:
    """Give the display width: a wide character takes two columns."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


def paragraphs(document: Document, text: str, lines: Sequence[Line]) -> list[Paragraph]:
    """Join lines (none of them inside a table) to paragraphs. `text` is the document's text, normalized."""
    lines = _upright(document, lines)
    headings = _heading_lines(document, lines)
    flowing = document.media_type in _FLOWING
    margins = _margins(document.pages, lines)
    result: list[Paragraph] = []
    joined: list[Line] = []
    before: Line | None = None
    for line in lines:
        if not text[line.start : line.end].strip():
            before = None
            continue
        joins = (
            before is not None
            and not flowing
            and line.start not in headings
            and before.start not in headings
            and _continues(text, before, line, margins)
        )
        if joined and not joins:
            result.append(_paragraph(joined, headings))
            joined = []
        joined.append(line)
        before = line
    if joined:
        result.append(_paragraph(joined, headings))
    return result


def _upright(document: Document, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines where they stand once each page is turned so that its writing is level."""
    turned = {page.number: page for page in document.pages if page.turned}
    if not turned:
        return lines
    return [
        line._replace(box=turned[line.page].upright(line.box))
        if line.page in turned and line.box is not None
        else line
        for line in lines
    ]


def _heading_lines(document: Document, lines: Sequence[Line]) -> dict[int, Heading]:
    """The headings by the start of their line; their words may begin behind it, Markdown's `##` is no part of them."""
    starts = [line.start for line in lines]
    found: dict[int, Heading] = {}
    for heading in document.headings:
        at = bisect_right(starts, heading.start) - 1
        if at >= 0 and heading.start < lines[at].end:
            found.setdefault(starts[at], heading)
    return found


def _paragraph(lines: Sequence[Line], headings: dict[int, Heading]) -> Paragraph:
    first = lines[0]
    spans = tuple((line.start, line.end) for line in lines)
    heading = headings.get(first.start)
    if heading is None:
        return Paragraph(spans, first.page)
    return Paragraph(((heading.start, first.end), *spans[1:]), first.page, heading.level)


def _margins(pages: Sequence[Page], lines: Sequence[Line]) -> dict[int, float]:
    """Where full lines end, for each page: the ninth decile of the right edges of its longer lines."""
    edges: dict[int, list[float]] = {}
    for line in lines:
        if line.box is not None and line.end - line.start > 12:
            edges.setdefault(line.page, []).append(line.box.x1)
    every = [edge for values in edges.values() for edge in values]
    if len(every) < 4:
        return {}
    usual = quantiles(every, n=10)[8]
    return {
        page.number: max(
            quantiles(edges[page.number], n=10)[8] if len(edges.get(page.number, ())) > 3 else usual,
            usual * 0.8,
        )
        for page in pages
    }


def _continues(text: str, before: Line, line: Line, margins: dict[int, float]) -> bool:
    head = text[before.start : before.end].rstrip()
    if _ENDS.search(head):
        return False
    tail = squeeze(text, [(line.start, line.end)]).text
    opened = marker(tail)
    if opened.level or opened.mark:
        return False
    if before.box is not None and line.box is not None:
        if before.page == line.page:
            height = before.box.bottom - before.box.top
            gap = line.box.top - before.box.bottom
            if gap > 1.6 * max(height, 6.0) or gap < -2 * height:
                return False
        margin = margins.get(before.page)
        if margin is None:
            return columns(head) >= _LEAST_FULL
        # One character less than the margin still counts as full: the next word did not fit.
        return before.box.x1 >= margin - 1.9 * max(before.box.bottom - before.box.top, 8.0)
    if text[before.end : line.start].count("\n") > 1:
        return False
    if "|" in head or "\t" in head:
        return False
    if head and head[-1].isascii() and (tail[:1].islower() or tail[:1] == "(") and columns(head) >= 40:
        return True
    return columns(head) >= _LEAST_FULL
