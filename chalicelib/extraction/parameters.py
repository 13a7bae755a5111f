"""Measured properties of goods: 额定功率≤2kW, a row of a parameter table, 屏幕尺寸:不小于65英寸, a figure that is lost.

A figure is a parameter where the words before it (or the heads of its row) name a property that can be
measured, or where a comparison stands between a noun and a unit that only goods have. Money, staff, papers,
places and scoring scales are none (field-notes 2, technical_parameter; gold GUIDE C24).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ..lexicon.attributes import attribute_words
from ..lexicon.loader import context
from ..lexicon.units import canonical, unit_source, units
from ..model.term import Condition, Operator, Strength
from ..recognizers import pure_number, quantity
from ..recognizers.base import Covered, Figure
from ..text.segment import Passage
from .demanding import speaks_as_bid
from .found import Draft
from .goods import Named, heads_of, product_of
from .naming import COUNTS, Before, named
from .sentences import Span, clauses, parted, sentences
from .setting import Chapter, Role, Setting
from .strength import strength

_NOWHERE = (Chapter.SCORING, Chapter.CONTENTS, Chapter.NOTICE, Chapter.HISTORY)
_TIMES = frozenset({"ms", "μs", "ns", "second", "minute", "hour", "year"})
_SHARES = frozenset({"percent", "‰"})
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
        if not _is_parameter(passage, Seen(sentence, figure, name, technical), place):
            if unit not in COUNTS and not text.startswith("的", figure.end):
                before = Before(figure.end)
            continue
        since, before = min(before.end, figure.start), Before(figure.end, name.attribute, unit)
        if _is_extra(text, since, figure):
            continue
        until = figures[index + 1].start if index + 1 < len(figures) else len(text)
        yield _draft(passage, place, sentence, figure, name, product, (since, until)), said


@dataclass(frozen=True, slots=True)
class Seen:
    """A figure in its sentence, with the name that was found for it, and whether its list is one of parameters."""

    sentence: Span
    figure: Figure
    named: Named
    technical: bool


def _technical(passage: Passage, product: str) -> bool:
    """Tell whether the headings say that goods are described here, and no service."""
    path = _path(passage)
    if attribute_words("service").search(path):
        return False
    return (
        heads_of(passage).of_parameters
        or bool(attribute_words("goods").search(product))
        or bool(attribute_words("technical").search(path))
    )


def _path(passage: Passage) -> str:
    return " ".join((*passage.headings[-3:], passage.list_head))


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


def _is_parameter(passage: Passage, seen: Seen, place: Setting) -> bool:
    text, sentence, figure, name = passage.text, seen.sentence, seen.figure, seen.named.attribute
    near = text[max(sentence[0], seen.named.start - 12) : min(sentence[1], figure.end + 6)]
    near = re.sub(r"\([^()]{0,40}\)", "", near)
    if _is_case(text, sentence, figure):
        return False
    if attribute_words("never").search(near) or attribute_words("never").search(name):
        return False
    unit = getattr(figure.value, "unit", None)
    known = attribute_words("names").search(name) is not None
    table = heads_of(passage).of_parameters
    if figure.blank:
        return _lost_parameter(text, figure, seen.named, known, table)
    if _is_stock(figure, name, _path(passage), table):
        return False
    compared = figure.operator is not None
    labelled = bool(name) and (
        compared or text[max(0, figure.start - 4) : figure.start].rstrip().endswith(":")
    )
    if (
        unit in ("GB", "TB")
        and _ONE_LETTER.search(text[figure.start : figure.end])
        and not _MEMORY.search(name)
    ):
        return False  # 5G is no memory
    if unit in _TIMES:
        return _is_time(str(unit), name, seen.technical and labelled)
    if unit == "K":
        return "温" in name
    if unit in _SHARES:
        bracket = text[figure.start - 1 : figure.start] == "("  # 高准确率要求(99.99%)
        behind = seen.named.start == figure.start and not seen.named.from_head
        return (
            bool(attribute_words("shared").search(name)) and (compared or known or table or bracket or behind)
        ) or _is_share(text, figure, name, seen.technical and labelled)
    if unit in COUNTS:
        return (bool(attribute_words("shared").search(name)) and (compared or table)) or (
            seen.technical and compared and labelled and place.chapter is Chapter.REQUIREMENTS
        )
    if unit is None:
        return getattr(figure.value, "sides", None) is None or known
    if known:
        return True
    if not units()[unit].plain:
        return seen.technical and labelled
    return (
        bool(name)
        and (compared or table or seen.named.symbol or seen.technical and (labelled or seen.named.demanded))
    ) or table


def _is_time(unit: str, name: str, technical: bool) -> bool:
    """A time of the goods; in minutes and hours 响应 and 恢复 are the service's unless a list of parameters names them."""
    if attribute_words("timed").search(name):
        return not (
            _SERVICE_TIME.search(name) and (unit in ("hour", "year") or unit == "minute" and not technical)
        )
    return technical and unit not in ("hour", "year") and bool(_A_TIME.search(name))


def _is_share(text: str, figure: Figure, name: str, technical: bool) -> bool:
    """±5%, 85~110%范围内, or a share under a name in a list of parameters."""
    value = figure.value
    low, high = getattr(value, "min", None), getattr(value, "max", None)
    if low is not None and name and (low == -high or text.startswith("范围", figure.end)):
        return True
    return technical


# What is counted by the kilometre or in so many square metres is what the buyer has, no property of what is sold.
_LARGE = {"km": 0, "m": 100, "m²": 20, "m³": 100}
_EXTENT = re.compile(
    r"(?:总长|全长|里程|长度?|面积|周长|绿化|保洁|道路|护栏|河道|管网|管线|路段|围墙|电缆|线缆)$"
)


def _is_stock(figure: Figure, name: str, path: str, table: bool) -> bool:
    """绿化面积12000m², 护栏长度约61千米: a size of the buyer's own things, compared with nothing."""
    value = figure.value
    if (
        figure.operator is not None
        and figure.why.endswith("内")
        and not attribute_words("names").search(name)
    ):
        return getattr(value, "unit", None) in _LARGE  # 天线方向10米内有无遮挡
    if figure.operator is None and attribute_words("stock").search(path):
        return True
    least = _LARGE.get(getattr(value, "unit", None) or "")
    if least is None or figure.operator is not None or table:
        return False
    amount = getattr(value, "amount", None)
    return amount is not None and amount >= least and bool(_EXTENT.search(name) or least == 0 and not name)


# In minutes and hours these are the service's far more often than the goods'.
_ONE_LETTER = re.compile(r"\d ?[GT](?![A-Za-z])")
_MEMORY = re.compile(
    r"内存|显存|缓存|硬盘|硬碟|闪存|存储|记忆体|容量|SSD|RAM|memory|disk|storage", re.IGNORECASE
)
_SERVICE_TIME = re.compile(r"(?:响应|回应|恢复)(?:时间)?$")
_A_TIME = re.compile(r"(?:时间|时长|周期|时延|延时|延迟|time|latency)$", re.IGNORECASE)


# The meaning set forth in Section 1.4 A
_NUMBERED = re.compile(
    r"\b(?:sections?|articles?|clauses?|exhibits?|schedules?|appendi(?:x|ces)|annex|parts?|no\.?) ?$",
    re.IGNORECASE,
)
_MEASURED = re.compile(rf"\d ?{unit_source()}\($", re.IGNORECASE)


def _is_case(text: str, sentence: Span, figure: Figure) -> bool:
    """Tell whether the figure only sets a case (当湿度大于90%时), or stands in a standard's title."""
    before = text[sentence[0] : figure.start]
    if before.rfind("《") > before.rfind("》"):
        return True
    clause = re.split(r"[,;:。]", before)[-1]
    if _NUMBERED.search(clause) or clause.endswith(("超", "@")) or attribute_words("stated").search(clause):
        return True  # 延迟超24小时的,…; ≤3nm@30kV; 水样浓度≤0.5mg/L,…
    if (
        before.endswith("(")
        and getattr(figure.value, "unit", None) == "percent"
        and text[figure.start] == "±"
    ):
        return before[-2:-1].isalnum() and bool(_MEASURED.search(before))  # 300cm×150cm(±5%)
    if text[figure.start] == "+" and before.endswith("值"):
        return True  # 竣工值+0.1dB
    return bool(
        attribute_words("case").search(clause)
        or attribute_words("case_after").search(text[figure.end : min(sentence[1], figure.end + 12)])
    )


def _lost_parameter(text: str, figure: Figure, named: Named, known: bool, table: bool) -> bool:
    """A lost figure counts where its unit is one of goods, or where a property stands before the bare sign."""
    words = text[figure.start : figure.end]
    found = re.search(rf"{unit_source()}$", words, re.IGNORECASE)
    if found is None:
        return bool(named.attribute) and (known or table or len(named.attribute) >= 2)
    unit = canonical(found.group())
    if unit in _TIMES:
        return bool(attribute_words("timed").search(named.attribute))
    if unit in _SHARES or unit in COUNTS or unit is None:
        return bool(attribute_words("shared").search(named.attribute))
    return known or units()[unit].plain


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
