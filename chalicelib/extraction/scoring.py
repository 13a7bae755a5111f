"""What earns points: the rows of a scoring table, the items of a scoring chapter. Shown, never judged as demands."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..model.document import Document
from ..model.finding import ScoringItem
from ..text.segment import Passage
from .found import evidence
from .setting import Chapter, Role, setting

_POINTS_HEAD = re.compile(
    r"分值|分数|满分|得分|权重|标准分|^分$|\bpoints?\b|\bweight|\bmarks?\b|\bscores?\b", re.IGNORECASE
)
_GIVES = re.compile(r"得\d|加\d|扣\d|计\d|\d分|满分|\bpoints?\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"^\(?(?:满分|共|最高)?(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?(?:分|%|points?)?\)?$", re.IGNORECASE
)
_RANGE = re.compile(r"^\(?\d{1,3}(?:\.\d)?\s?[-~—至]\s?(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?分?\)?$")
_MOST = re.compile(
    r"(?:满分|最高(?:得|加|计|可得)?|最多(?:得|加|计)?|总分|up to |maximum(?: of)? )\s?(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?(?:分|points?)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[(\[【]\s?(?:满分|共|最高|0[-~—])?\s?(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?(?:分|points?)\s?[)\]】]",
    re.IGNORECASE,
)
_INDEX = re.compile(r"^[\d.()、一二三四五六七八九十]{1,6}$")
_SUM = re.compile(r"合计|总分|总计|小计|分值构成|评分细则|评分标准|评标办法|评分表|\btotal\b", re.IGNORECASE)
# 商务评分标准(18分) beside a row names the group it is of; 合计 makes the row a sum.
_TOTAL = re.compile(r"合计|总分|总计|小计|分值构成|\btotal\b", re.IGNORECASE)
# What is measured after the award earns the contractor his pay, no bid its points.
_ELSEWHERE = (Chapter.REQUIREMENTS, Chapter.CONTRACT, Chapter.FORM, Chapter.HISTORY)
_LETTERS = re.compile(r"[\u4e00-\u9fffA-Za-z]{2}")
_LONGEST_TITLE = 40
_LAST = 400
_WIDEST = 30


def scoring(document: Document, passages: Sequence[Passage]) -> Iterator[ScoringItem]:
    """Give the scoring items in order: of tables, a row each; else a titled paragraph that names its points."""
    row: list[Passage] = []
    for passage in passages:
        if row and (passage.place is None or _row(passage) != _row(row[0])):
            yield from _of_row(document, row)
            row = []
        if passage.listed:
            continue
        where = setting(passage)
        if passage.place is not None:
            if where.role is Role.SCORING and where.chapter not in _ELSEWHERE and not passage.place.header:
                row.append(passage)
        elif where.chapter is Chapter.SCORING:
            yield from _of_paragraph(document, passage)
    yield from _of_row(document, row)


def _row(passage: Passage) -> tuple[int, int]:
    return (passage.place.table, passage.place.row) if passage.place else (0, 0)


def _of_row(document: Document, row: Sequence[Passage]) -> Iterator[ScoringItem]:
    """One row: its longest cell is the criterion, the nearest short cell before it the title, merged ones included."""
    if not row or row[0].place is None:
        return
    place = row[0].place
    cells = list(place.row_cells[:_WIDEST])
    texts = [text for _, text in cells]
    if not texts:
        return
    longest = max(range(len(cells)), key=lambda index: len(texts[index]))
    names = [
        text
        for index, text in enumerate(texts)
        if index != longest
        and len(text) <= _LONGEST_TITLE
        and _LETTERS.search(_NAMED.sub("", text))
        and not _INDEX.match(text)
        and _figure(text) is None
    ]
    before = [text for text in names if texts.index(text) < longest]
    title = before[-1] if before else (names[0] if names else "")
    points = _stated(place.heads, cells, texts[longest], title)
    if (
        not title
        or _SUM.search(title)
        or any(_TOTAL.search(name) for name in names)
        or (points is None and not _GIVES.search(texts[longest]))
    ):
        return
    told = max(row, key=lambda passage: len(passage.text))
    yield ScoringItem(
        title=_NAMED.sub("", title).strip(" :、"),
        points=points,
        evidence=evidence(document, told, (0, min(len(told.text), _LAST))),
    )


def _figure(text: str) -> Decimal | None:
    match = _FIGURE.match(text) or _RANGE.match(text)
    return Decimal(match.group("n")) if match else None


def _stated(
    heads: Sequence[str], cells: Sequence[tuple[int, str]], criterion: str, title: str
) -> Decimal | None:
    """The points of a row: from its column of points, its title, or the most that its criterion gives."""
    # 技术部分 | 90 | 项目重点难点分析 | 10: the group's points stand ahead of the item's.
    for column, text in reversed(cells):
        if column < len(heads) and _POINTS_HEAD.search(heads[column]):
            figure = _figure(text)
            if figure is not None:
                return figure
    for text in (title, *(text for _, text in cells if text != criterion)):
        named = _NAMED.search(text)
        if named:
            return Decimal(named.group("n"))
    most = _MOST.search(criterion)
    return Decimal(most.group("n")) if most else None


def _of_paragraph(document: Document, passage: Passage) -> Iterator[ScoringItem]:
    text = passage.text[passage.body :]
    named = _NAMED.search(text, 0, _LONGEST_TITLE + 10)
    title = text[: named.start()].strip(" :、") if named else ""
    if named is None or not title or _SUM.search(title) or re.search("[,。;]", title):
        return
    yield ScoringItem(
        title=title,
        points=Decimal(named.group("n")),
        evidence=evidence(document, passage, (passage.body, min(len(passage.text), passage.body + _LAST))),
    )
