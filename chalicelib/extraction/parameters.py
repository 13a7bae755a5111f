"""Measured properties of goods: 额定功率≤2kW, a row of a parameter table, 屏幕尺寸:不小于65英寸, a figure that is lost.

A figure is a parameter where the words before it (or the heads of its row) name a property that can be
measured, or where a comparison stands between a noun and a unit that only goods have. Money, staff, papers,
places and scoring scales are none (field-notes 2, technical_parameter; gold GUIDE C24).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..lexicon.attributes import attribute_words
from ..lexicon.loader import context
from ..lexicon.units import units
from ..model.term import Condition, Operator, Strength
from ..recognizers import pure_number, quantity
from ..recognizers.base import Covered, Figure
from ..text.segment import Passage
from .demanding import speaks_as_bid
from .found import Draft
from .goods import Named, heads_of, product_of
from .measuring import Seen, is_parameter, path_of
from .naming import COUNTS, Before, named
from .sentences import Span, clauses, parted, sentences
from .setting import Chapter, Role, Setting
from .strength import strength

_NOWHERE = (Chapter.SCORING, Chapter.CONTENTS, Chapter.NOTICE, Chapter.HISTORY)
_BETTER = re.compile(
    r"或(?:更[优好高]|优于|相当于|同等|以上(?:档次|配置))|及(?:以上|更高)配置|or (?:better|higher|equivalent|equal)",
    re.IGNORECASE,
)


@cache
def _quick() -> re.Pattern[str]:
    # Only how a unit begins: passages are many, and most figures that pass are read once more in full.
    first = "".join(sorted({re.escape(form[0]) for unit in units().values() for form in unit.forms}))
    return re.compile(rf"\d ?[万亿]?[{first}]|[≥≤±]|\d ?[*×xX] ?\d|__", re.IGNORECASE)


def may_hold(passage: Passage) -> bool:
    """Tell quickly whether a passage can hold a parameter: a figure with a unit, a comparison, a blank, a bare cell."""
    return bool(_quick().search(passage.text) or attribute_words("pure").search(passage.text)) or bool(
        passage.place and quantity.bare(passage.text)
    )


class Reader:
    """Reads the passages of a document in order: a line of figures goes on with the property of the line before."""

    def __init__(self, heard: str, *, tender: bool) -> None:
        """Begin a document whose (normalized) text is `heard`; `tender`: the buyer speaks in it."""
        self._opened = ""
        self._bid = not tender and speaks_as_bid(heard)
        self._sheet = bool(_ASKED_ABOVE.search(heard[:_TITLE]))

    def drafts(self, passage: Passage, place: Setting) -> Iterator[tuple[Draft, str]]:
        """Give the parameters of a passage, each with its sentence."""
        opened, self._opened = self._opened, ""
        for draft, said in drafts(passage, place, opened):
            self._opened = (draft.subject or "").rpartition("/")[2]
            asked = not self._bid and place.role is not Role.RESPONSE and (self._sheet or _asked(passage))
            if asked and draft.strength is Strength.COMMITTED:
                draft = replace(draft, strength=Strength.MANDATORY)
            yield draft, said


# What a sheet of parameters without any voice in it calls itself.
_TITLE = 200
_ASKED_ABOVE = re.compile(
    r"要求|需求|规格|参数|指标|技术条件|技术规范|\brequirements?\b|\bspecifications?\b", re.IGNORECASE
)
_OFFERED = re.compile(r"响应|应答|偏离|投标产品|我[方司]|\boffer|\bresponse\b", re.IGNORECASE)


def _asked(passage: Passage) -> bool:
    """Tell whether the headings say that the goods are asked for so: 技术要求 over a list of parameters (gold GUIDE E31)."""
    path = " ".join((*passage.headings, passage.list_head))
    if passage.place is not None:
        path += " " + " ".join(passage.place.heads)
    return bool(_ASKED_ABOVE.search(path)) and not _OFFERED.search(path)


def drafts(passage: Passage, place: Setting, opened: str = "") -> Iterator[tuple[Draft, str]]:
    """Give the parameters of a passage, each with its sentence; `opened` is the property that the passage before named."""
    if (
        place.chapter in _NOWHERE
        or place.role in (Role.HEAD, Role.SCORING, Role.LABEL)
        or not may_hold(passage)
    ):
        return
    text = passage.text
    figures = list(quantity.find(text))
    taken = Covered(text, figures)
    bare = [each for each in pure_number.find(text) if not taken.meets(each.start, each.end)]
    if bare:
        figures = sorted([*figures, *bare], key=lambda figure: figure.start)
    if not figures:
        figures = list(heads_of(passage).bare(text))
    if not figures:
        return
    spans = parted(text, sentences(text), ())
    starts = [span[0] for span in spans]
    product = product_of(passage)
    technical = _technical(passage, product)
    before = Before()
    for index, figure in enumerate(figures):
        at = bisect_right(starts, figure.start) - 1
        if at < 0 or _in_name(text, figure, figures[index + 1] if index + 1 < len(figures) else None):
            continue
        sentence = spans[at]
        said = text[sentence[0] : sentence[1]]
        if context("not_term")["scoring"].search(said):
            continue
        unit = getattr(figure.value, "unit", None)
        if text[before.end : figure.start] == "+" and before.name:
            before = Before(figure.end, before.name, unit)  # 4GB+4GB
            continue
        if text[before.end : figure.start] == "(" and before.name and unit != before.unit:
            continue  # 湿度20%~93%(40℃)
        name = named(passage, sentence, figure, before, unit, opened)
        if not is_parameter(passage, Seen(sentence, figure, name, technical), place):
            if unit not in COUNTS and not text.startswith("的", figure.end):
                before = Before(figure.end)
            continue
        since, before = min(before.end, figure.start), Before(figure.end, name.attribute, unit)
        if _is_extra(text, since, figure):
            continue
        until = figures[index + 1].start if index + 1 < len(figures) else len(text)
        yield _draft(passage, place, sentence, figure, name, product, (since, until)), said


def _technical(passage: Passage, product: str) -> bool:
    """Tell whether the headings say that goods are described here, and no service."""
    path = path_of(passage)
    if attribute_words("service").search(path):
        return False
    return (
        heads_of(passage).of_parameters
        or bool(attribute_words("goods").search(product))
        or bool(attribute_words("technical").search(path))
    )


def _in_name(text: str, figure: Figure, following: Figure | None) -> bool:
    """额定短时耐受电流(4s):31.5kA: a figure in brackets behind the name tells for which case the next one holds."""
    return (
        following is not None
        and text[figure.start - 1 : figure.start] == "("
        and text[figure.end : figure.end + 1] == ")"
        and following.start - figure.end <= 2
    )


def _is_extra(text: str, since: int, figure: Figure) -> bool:
    """内存16GB,可扩展至32GB and the parts of 8GB+8GB are not what the goods have."""
    before = text[since : figure.start]
    return (
        attribute_words("extra").search(before) is not None
        or before.endswith("+")
        or text[figure.end : figure.end + 1] == "+"
    )


# 精度:≤0.1℃ 3.光孔直径:≥2mm: a list without stops.
_NEXT_ITEM = re.compile(r" ?\d{1,2}[.、)](?=\D)")
# A clause is quoted whole where it is short.
_BEFORE_NAME, _BEHIND_FIGURE = 24, 12


def _quote(passage: Passage, sentence: Span, figure: Figure, named: Named, around: Span) -> Span:
    """The property and its figure, and the rest of their clause where that is short; `around` are the figures beside."""
    start, end = min(named.start, figure.start), figure.end
    for low, high in clauses(passage.text, sentence):
        if low <= start < high and start - low <= _BEFORE_NAME and low >= around[0]:
            start = low
        if low < end <= high and high - end <= _BEHIND_FIGURE and high <= around[1]:
            end = high
    if start < passage.body <= figure.start:
        start = passage.body
    item = _NEXT_ITEM.search(passage.text, figure.end, end)
    if item:
        end = item.start()
    while end > figure.end and passage.text[end - 1] in " ,;。:、|!.":
        end -= 1
    while start < figure.start and passage.text[start] in " ,;。:、|.)★▲":
        start += 1
    return start, end


# 每部冷气机的制冷量: what is counted one by one is the product.
_EACH = re.compile(r"[^,。;:]{0,12}?每(?:部|台|套|个|件|只|张)(?P<product>[\u4e00-\u9fff]{2,10})的")


def _draft(
    passage: Passage, place: Setting, sentence: Span, figure: Figure, named: Named, product: str, around: Span
) -> Draft:
    text = passage.text
    quote = _quote(passage, sentence, figure, named, around)
    firm = strength(text, sentence, (figure.start, figure.end), passage.list_head, presence=False)
    if firm is Strength.COMMITTED and (
        place.role is Role.REQUIREMENT
        or (passage.place is not None and place.chapter is Chapter.REQUIREMENTS)
    ):
        firm = Strength.MANDATORY  # a table of required parameters (gold GUIDE 31)
    owner, attribute = named.owner(text, sentence) or product, named.attribute.replace("/", "、")
    whose = _EACH.match(text[max(sentence[0], named.start - _BEFORE_NAME) : figure.start])
    if whose and attribute.startswith(whose["product"] + "的"):
        owner, attribute = whose["product"], attribute[len(whose["product"]) + 1 :]
    if owner and attribute.startswith(owner) and len(attribute) > len(owner) + 1:
        attribute = attribute[len(owner) :].lstrip("的 ")
    subject = "/".join(part for part in (owner, attribute) if part) or None
    better = _BETTER.search(text[figure.start : sentence[1]])
    return Draft(
        topic="technical_parameter",
        operator=figure.operator or Operator.EXACTLY,
        value=figure.value,
        blank=figure.blank,
        strength=firm,
        span=quote,
        subject=subject,
        conditions=(Condition(kind="other", value=better.group()),) if better else (),
        why=(f"technical_parameter: {named.attribute}; {figure.why}",),
        lead=" | ".join((product, *heads_of(passage).beside, text[sentence[0] : figure.start])),
        at=figure.start,
    )
