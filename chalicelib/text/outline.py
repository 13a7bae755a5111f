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
    # 第一包:教学设备 opens a lot.
    (2, re.compile(rf"第[{_HAN}\d]{{1,3}}(?:标段|标包|分包|包组?)(?=[::\s]|$)[::]?")),
    (2, re.compile(r"(?:Section|SECTION|Article|ARTICLE|Clause)\s\d{1,3}(?:\.\d{1,3}){0,3}\b[.:]?")),
    (3, re.compile(rf"[{_HAN}]{{1,3}}(?:、|[.．](?!\d))")),
    (3, re.compile(r"[IVX]{1,4}[.、](?=\s?[A-Z\u4e00-\u9fff])")),
    (4, re.compile(rf"\([{_HAN}]{{1,3}}\)[、.]?")),
    # (36) months and (6%) at the start of a printed line go on with thirty-six and six per cent.
    (
        9,
        re.compile(
            r"[(\[]\d{1,2}[)\]](?!\s(?:(?:business|working|calendar|consecutive)\s)?(?:hours?|days?|weeks?|months?|years?|minutes?|per\s?cent)\b)[、.]?"
        ),
    ),
    (10, re.compile(r"\d{1,2}\)[、.]?")),
    (11, re.compile(r"[①-⒛❶-➓㈠-㈩]|[a-zA-Z][.)、](?=\s?[^\s.\da-z])|\([a-zA-Z]\)|\([ivx]{1,4}\)")),
    (12, re.compile(r"[-•·◦▪➢✓√●◆■](?=\s?\S)(?!\d)")),
)
# 1. / 1、 / 1 (with a blank) / 3.2 / 3.2.1: the level grows with the number of parts.
# 、 before a figure is an item's too (5、4小时内到达), but not in 1、2级故障.
_DECIMAL = re.compile(
    r"(\d{1,3}(?:\.\d{1,3}){0,5})(?:、(?!\d{1,2}[、级类号层期楼项款条章和])|[.．:](?!\d)|\s(?=\D)|(?=[★▲※*#(\u4e00-\u9fff]))"
)
_UNIT_AFTER = re.compile(
    r"\s?(?:年|个|小时|天|日(?!常|志|期)|月|周(?!期|边)|元(?!件|素)|万|%|分(?!包|项|部|册|公司|支|类)|人(?!员|力|工|事)|次|台|套|路|寸|米|倍|吨|秒|折"
    r"|hours?\b|days?\b|years?\b|months?\b|per\b|位(?!置)|级(?!别)|类(?!型|别)|项(?!目)|名(?!称)|份|号|楼|期(?!限|间)|点(?!位)|时(?!间|限|效)"
    r"|[kcm]?m\b|kW|kg|GB|MB|公里|℃)"
)
_END = re.compile(r"[。;!?,]$|[.](?<!\d[.])$")

# 第三十七条情形之一的, 第五条规定: the law is quoted, or a line of a sentence begins with it.
_CITED = re.compile(r"条(?:第[^,。;]{1,4}[款项]|(?:的)?(?:规定|情形|约定|所列|要求)|[及和、或至]第?)")

# What a mere title doesn't hold: a colon with words behind it, a figure with its unit, a stop.
_SAYS_MORE = re.compile(
    r"[::].|[±≥≤]|\d\s?(?:(?:calendar |working |business )?days?\b|年|个月|小时|天|日|分钟|周|元|万|%|k?W\b|[kcm]?m\b|kg|hours?|days?|years?|months?|minutes?)|[,。;]"
    r"|(?<!第)[一二三四五六七八九十两半](?:年|个月|个?小时|天|分钟|周)"
)


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
    if opened.level == 2 and _CITED.match(text[opened.length - 1 :]):
        return False
    if opened.level and opened.level <= 2 and width <= 60 and not _END.search(body):
        return True
    if width > limit or _END.search(body.rstrip(":")) or "|" in body:
        return False
    return not _SAYS_MORE.search(body)


def opens_list(text: str) -> bool:
    """Tell whether a paragraph introduces the items after it: it ends with a colon or says 如下."""
    return bool(re.search(r"[::]$|(?:如下|以下(?:内容|条件|要求|资料|材料|服务)?)[。.]?$", text.rstrip()))
