"""Item numbers and headings: what opens a paragraph, and how deep in the outline it stands.

Levels follow the habit of Chinese official documents: 第一章 (1), 第一节 (2), 一、 (3), (一) (4), 1. (5),
1.1 (6) …, (1) (9), ① (11). English parts and sections are put beside them. Works on squeezed text.
"""

import re
from typing import NamedTuple

_HAN = "一二三四五六七八九十百零"
# What may stand before or after an item number and says how much a clause weighs.
MARKS = "★☆▲△※◆●■#*◎"

_MARKERS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(rf"第[{_HAN}\d]{{1,4}}(?:章|部分|篇|卷|册)")),
    (
        1,
        re.compile(
            r"(?:Part|PART|Chapter|CHAPTER|Volume|Schedule|SCHEDULE|Annex|ANNEX|Appendix|APPENDIX)\s[A-Z\d]{1,4}\b[.:]?"
        ),
    ),
    (1, re.compile(rf"附[件表录][{_HAN}\d]{{0,3}}(?:-\d{{1,2}})?(?:[::.、]|(?=[^\d见中])|$)")),
    (2, re.compile(rf"第[{_HAN}\d]{{1,4}}(?:节|条)")),
    (2, re.compile(r"(?:Section|SECTION|Article|ARTICLE|Clause)\s\d{1,3}(?:\.\d{1,3}){0,3}\b[.:]?")),
    (3, re.compile(rf"[{_HAN}]{{1,3}}[、.．](?!\d)")),
    (4, re.compile(rf"\([{_HAN}]{{1,3}}\)[、.]?")),
    (9, re.compile(r"[(\[]\d{1,2}[)\]][、.]?")),
    (10, re.compile(r"\d{1,2}\)[、.]?")),
    (11, re.compile(r"[①-⑳]|[a-zA-Z][.)、](?=\s?[^\s.\da-z])|\([a-zA-Z]\)|\([ivx]{1,4}\)")),
    (12, re.compile(r"[-•·◦▪➢✓√●◆■](?=\s?\S)(?!\d)")),
)
# 1. / 1、 / 1 (with a blank) / 3.2 / 3.2.1: the level grows with the number of parts.
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,5})(?:[、.．:](?!\d)|\s(?=\D)|(?=[★▲※*#(\u4e00-\u9fff]))")
_UNIT_AFTER = re.compile(
    r"\s?(?:年|个|小时|天|日|月|周|元|万|%|分|人|次|台|套|hours?\b|days?\b|years?\b|months?\b|per\b|位|级|类|项|名|份|号|楼|期|点|时|km|mm|kW|GB|公里)"
)
_END = re.compile(r"[。;!?,]$|[.](?<!\d[.])$")


class Marker(NamedTuple):
    """What opens a paragraph: its length in characters, its level (0 if it has no number), its mark (★ …)."""

    length: int
    level: int
    mark: str
    number: str


NO_MARKER = Marker(0, 0, "", "")


def marker(text: str) -> Marker:
    """Give what opens the paragraph: `★3.2 …`, `3.2★…`, `(1) …`, `第一章 …`, or no marker."""
    position = _skip_marks(text, 0)
    mark = text[:position].strip()[:1]
    level, end, number = _number(text, position)
    if level:
        after = _skip_marks(text, end)
        mark = mark or text[end:after].strip()[:1]
        return Marker(after, level, mark, number)
    return Marker(position, 0, mark, "")


def _skip_marks(text: str, position: int) -> int:
    while position < len(text) and position < 8 and text[position] in MARKS + " ":
        position += 1
    return position


def _number(text: str, position: int) -> tuple[int, int, str]:
    for level, pattern in _MARKERS:
        match = pattern.match(text, position)
        if match:
            return level, match.end(), match.group()
    match = _DECIMAL.match(text, position)
    if match and not _UNIT_AFTER.match(text, match.end(1)):
        parts = match.group(1).count(".")
        return min(5 + parts, 8), match.end(), match.group(1)
    return 0, position, ""


def is_heading(text: str, opened: Marker) -> bool:
    """Tell whether a paragraph only names what follows: short, no sentence, no figure with a unit."""
    body = text[opened.length :].strip()
    if not body:
        return 0 < opened.level <= 4
    limit = 40 if opened.level else 24
    if not body.isascii():
        width = len(body)
    else:
        width = len(body) // 2
        limit = 30
    if opened.level and opened.level <= 2 and width <= 60 and not _END.search(body):
        return True
    if width > limit or _END.search(body.rstrip(":")) or "|" in body:
        return False
    return not re.search(
        r"[::].|\d\s?(?:年|个月|小时|天|日|%|hours?|days?|years?|months?|minutes?)|[,。;]", body
    )


def opens_list(text: str) -> bool:
    """Tell whether a paragraph introduces the items after it: it ends with a colon or says 如下."""
    return bool(re.search(r"[::]$|(?:如下|以下(?:内容|条件|要求|资料|材料|服务)?)[。.]?$", text.rstrip()))
