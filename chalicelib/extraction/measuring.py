"""Does a figure measure goods? Money, staff, cases, the buyer's own things and the service's times are none.

Decided by the property's name, the unit, the comparison, and by the headings and the table that the figure stands in
(field-notes 2, technical_parameter; gold GUIDE C24).
"""

import re
from dataclasses import dataclass

from ..lexicon.attributes import attribute_words
from ..lexicon.units import canonical, unit_source, units
from ..recognizers.base import Figure
from ..text.segment import Passage
from .goods import Named, heads_of
from .naming import COUNTS
from .sentences import Span
from .setting import Chapter, Setting

_TIMES = frozenset({"ms", "μs", "ns", "second", "minute", "hour", "year"})
_SHARES = frozenset({"percent", "‰"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A figure in its sentence, with the name that was found for it, and whether its list is one of parameters."""

    sentence: Span
    figure: Figure
    named: Named
    technical: bool


def path_of(passage: Passage) -> str:
    """The headings nearest above a passage, in one line."""
    return " ".join((*passage.headings[-3:], passage.list_head))


def is_parameter(passage: Passage, seen: Seen, place: Setting) -> bool:
    """Tell whether the figure, under the name that was found for it, is a parameter of goods."""
    text, sentence, figure, name = passage.text, seen.sentence, seen.figure, seen.named.attribute
    unit = getattr(figure.value, "unit", None)
    lead = text[max(sentence[0], seen.named.start - 12) : seen.named.start]
    if unit not in _SHARES:
        lead = re.split("[,;]", lead)[-1]  # 显示比例16:9,分辨率…
    near = lead + text[seen.named.start : min(sentence[1], figure.end + 6)]
    near = re.sub(r"\([^()]{0,40}\)", "", near)
    if _is_case(text, sentence, figure):
        return False
    if attribute_words("never").search(near) or attribute_words("never").search(name):
        return False
    known = attribute_words("names").search(name) is not None
    table = heads_of(passage).of_parameters
    if figure.blank:
        return _lost_parameter(text, figure, seen.named, known, table)
    if _is_stock(figure, name, path_of(passage), table):
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
        stuck = bool(_LEVEL.search(text, max(0, figure.start - _LEVEL_REACH), figure.start))
        return (
            bool(attribute_words("shared").search(name))
            and (compared or known or table or bracket or behind or stuck)
        ) or _is_share(text, figure, name, seen.technical and labelled)
    if unit == "路" and _CHANNELS.match(text, figure.end):
        return True  # 2路开关量输入: no other thing is counted so
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
        and (compared or table or seen.named.symbol or (seen.technical and (labelled or seen.named.demanded)))
    ) or table


def _is_time(unit: str, name: str, technical: bool) -> bool:
    """A time of the goods; in minutes and hours 响应 and 恢复 are the service's unless a list of parameters names them."""
    if attribute_words("timed").search(name):
        return not (
            _SERVICE_TIME.search(name) and (unit in ("hour", "year") or (unit == "minute" and not technical))
        )
    return technical and unit not in ("hour", "year") and bool(_A_TIME.search(name))


def _is_share(text: str, figure: Figure, name: str, technical: bool) -> bool:
    """±5%, 85~110%范围内, or a share under a name in a list of parameters."""
    value = figure.value
    low, high = getattr(value, "min", None), getattr(value, "max", None)
    if (
        low is not None
        and high is not None
        and name
        and (low == -high or text.startswith("范围", figure.end))
    ):
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
    return amount is not None and amount >= least and bool(_EXTENT.search(name) or (least == 0 and not name))


# 数据准确率99.99%: the figure right behind the rate is its level.
_LEVEL = re.compile(r"(?:准确|正确|完整|可用)率(?:达到?|为|:)?$")
_LEVEL_REACH = 8
_CHANNELS = re.compile(r" ?(?:开关量|数字量|模拟量|继电器)")
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
