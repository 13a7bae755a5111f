"""Running headers, footers and page numbers: lines that belong to the page, not to what is said on it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..model.document import Line, Page

_MARGIN = 0.12  # share of the page's height at top and bottom where furniture stands
_OUTERMOST = 3  # lines from the page's first and last that are looked at
_FEWEST_PAGES = 3
_SHARE = 0.4  # of the pages with text
_SAME_PLACE = 6.0  # points
_NUMBER = r"(?:\d{1,4}|[ivxlcIVXLC]{1,7})"
_PAGE_NUMBER = re.compile(
    rf"[-—–－~·•\s]{{0,20}}(?:第\s*{_NUMBER}\s*[页頁](?:[\s,，/]*共\s*\d{{1,4}}\s*[页頁])?"
    rf"|(?:page|p\.)\s*{_NUMBER}(?:\s*(?:of|/)\s*\d{{1,4}})?"
    rf"|{_NUMBER}\s*(?:/|of)\s*\d{{1,4}}|[-—–－]\s*{_NUMBER}\s*[-—–－])[-—–－~·•\s]{{0,20}}",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(rf"[\s·•]{{0,20}}{_NUMBER}[\s·•]{{0,20}}")


class _Candidate(NamedTuple):
    line: Line
    key: str
    top: float
    is_number: bool


def find_furniture(
    text: str, pages: Sequence[Page], lines: Sequence[Line], in_tables: Sequence[tuple[int, int]] = ()
) -> tuple[tuple[int, int], ...]:
    """Give (start, end) of the headers, footers and page numbers, in the order of the text.

    A line is furniture if it stands among the outermost lines in the page's margin, and the same words
    (figures aside) stand at the same height on at least 40 % of the pages and on 3; or if it is nothing but a
    page number at the very edge. Lines in `in_tables` (a table's head that repeats) are not.
    """
    heights = {page.number: page.height for page in pages}
    by_page: dict[int, list[Line]] = {}
    for line in lines:
        if line.box is not None:
            by_page.setdefault(line.page, []).append(line)
    candidates: list[_Candidate] = []
    for number, page_lines in by_page.items():
        height = heights.get(number, 0.0)
        for index, line in enumerate(page_lines):
            edge = min(index, len(page_lines) - 1 - index)
            if (
                edge < _OUTERMOST
                and line.box is not None
                and _in_margin(line.box.top, line.box.bottom, height)
            ):
                if any(start <= line.start < end for start, end in in_tables):
                    continue
                words = text[line.start : line.end]
                key = re.sub(r"\d+", "#", re.sub(r"\s+", "", words))
                is_number = edge == 0 and _is_page_number(words, index > 0)
                candidates.append(_Candidate(line, key, line.box.top, is_number))
    needed = max(_FEWEST_PAGES, _SHARE * len(by_page))
    counts = Counter((c.key, round(c.top / _SAME_PLACE) + shift) for c in candidates for shift in (0, 1))
    found = [
        (c.line.start, c.line.end)
        for c in candidates
        if c.is_number or max(counts[c.key, round(c.top / _SAME_PLACE) + shift] for shift in (0, 1)) >= needed
    ]
    return tuple(sorted(found))


def _is_page_number(words: str, is_last: bool) -> bool:
    """Whether a page's outermost line is only its number; a bare figure on top may as well begin a clause."""
    return bool(_PAGE_NUMBER.fullmatch(words.strip()) or (is_last and _BARE_NUMBER.fullmatch(words)))


def _in_margin(top: float, bottom: float, height: float) -> bool:
    return bottom <= _MARGIN * height or top >= (1 - _MARGIN) * height
