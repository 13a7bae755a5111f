"""TL113: times by grades of a fault, and nothing says which fault is of which grade (field-notes 3.5, 3.13)."""

import re
from collections.abc import Iterator

from .tender import Found, Hit, Tender, named, place_of

_LEVELS = ("level_1", "level_2", "level_3", "level_4")
# 一级故障:指全部业务中断; a column of definitions beside the grades.
_DEFINED = re.compile(
    r"(?:[一二三四ⅠⅡⅢⅣ1-4A-D]级|I{1,3}级|IV级|\b[PS][1-4]\b|(?:紧急|重大|严重|一般|普通|轻微)(?:性)?)(?:故障|事件|问题|缺陷|情况|报修)?[\"'”]?"
    r"(?:\([^)]{0,20}\))?(?:是指|系指|指|定义为|即|[:：](?!\d)(?=[^,。;]{6})|\([^)]{8,}\)|包括|\bmeans\b|\bis (?:a|an|any)\b|[:-] ?[A-Z][a-z]+ )",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"定义|描述|说明|现象|影响|表现|判定|标准|划分|definition|description|impact", re.IGNORECASE
)
_GRADE = re.compile(r"级|等级|级别|程度|分类|类型|severity|priority|level", re.IGNORECASE)


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give the times by grade where no passage defines the grades."""
    graded: list[Found] = [
        found
        for found in tender.demands
        if found.term.value is not None
        and any(c.kind == "severity" and c.value in _LEVELS for c in found.term.conditions)
    ]
    levels = {c.value for found in graded for c in found.term.conditions if c.kind == "severity"}
    if len(levels) > 1 and not _are_defined(tender):
        topics = dict.fromkeys(named(found.term.topic, language) for found in graded)
        joint = "、" if language == "zh" else ", "
        yield Hit(tuple(place_of(found) for found in graded), {"topic": joint.join(topics)})


def _are_defined(tender: Tender) -> bool:
    for passage in tender.passages:
        if _DEFINED.search(passage.text):
            return True
        heads = passage.place.heads if passage.place else ()
        if any(_COLUMN.search(head) for head in heads) and any(_GRADE.search(head) for head in heads):
            return True
    return False
