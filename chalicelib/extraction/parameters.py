"""Measured properties of goods: 额定功率≤2kW, a row of a parameter table, 屏幕尺寸:不小于65英寸, a figure that is lost.

A figure is a parameter where the words before it (or the heads of its row) name a property that can be
measured, or where a comparison stands between a noun and a unit that only goods have. Money, staff, papers,
places and scoring scales are none (field-notes 2, technical_parameter; gold GUIDE C24).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from ..lexicon.attributes import attribute_words
from ..lexicon.loader import context
from ..lexicon.units import canonical, unit_source, units
from ..model.term import Condition, Operator, Strength
from ..recognizers import quantity
from ..recognizers.base import Figure
from ..text.segment import Passage
from .found import Draft
from .goods import Named, heads_of, product_of
from .sentences import Span, clauses, parted, sentences
from .setting import Chapter, Role, Setting
from .strength import strength

_NOWHERE = (Chapter.SCORING, Chapter.CONTENTS, Chapter.NOTICE, Chapter.HISTORY)
_TIMES = frozenset({"ms", "μs", "ns", "second", "minute", "hour", "year"})
_SHARES = frozenset({"%", "‰", "次", "个", "路", "核"})
# Between a name and its figure: 为, 应达到, a bracket, a colon, 不 of 不≥.
_COPULA = re.compile(
    r"(?:(?:(?<![效响反供感适对相])应|须|需|宜|要求|可|能|均|都|是|为|达到?|可达|约|在|有|采用|选用|使用|控制在|保持在|至|[:= ]|AC|DC|\([^()]{0,24}\)|\b(?:of|is|are|shall|must|be|has|have|with|a|an)\b)){0,6}$",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"[,;。:、|!?\"《》±≥≤]|\d\)|(?<=\d)[.、](?=\D)|(?:并且?|以及|同时|且|和|及|与)(?=[\u4e00-\u9fff])|\b(?:and|with|an?)\b"
)
_LEADING = re.compile(
    r"^(?:[\d.()、★▲※■*● -]{1,10}|(?:其中?|或|且|并|同时|每(?:部|台|套|个|件|只|张|根|块)|应|须|需|采用|选用|配[备置]|具有|具备|支持|提供|含|带|所投|本|该|the|each)+)",
    re.IGNORECASE,
)
# 绝缘电阻应符合GB/T 3797的规定,不小于1MΩ: the standard stands between the name and its figure.
_BY_STANDARD = re.compile(r"(?:应|须)?(?:符合|满足|按照?)[^,。;]{2,40}?的?(?:规定|要求|标准),?$")
_ASKED = re.compile(r"(?:的?要求|标准|目标|指标)$")
_LONGEST_NAME = 26
_NOUN = re.compile(r"[长宽高深厚重]$|[\u4e00-\u9fff]{2}|[A-Za-z]{2}|[A-Za-zΦφ]{1,3} ?=? ?$")
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
    return bool(_quick().search(passage.text)) or bool(passage.place and quantity.bare(passage.text))


def drafts(passage: Passage, place: Setting) -> Iterator[tuple[Draft, str]]:
    """Give the parameters of a passage, each with its sentence."""
    if (
        place.chapter in _NOWHERE
        or place.role in (Role.HEAD, Role.SCORING, Role.LABEL)
        or not may_hold(passage)
    ):
        return
    text = passage.text
    figures = list(quantity.find(text))
    if not figures:
        figures = list(heads_of(passage).bare(text))
    if not figures:
        return
    spans = parted(text, sentences(text), ())
    starts = [span[0] for span in spans]
    product = product_of(passage)
    last = ""
    for index, figure in enumerate(figures):
        at = bisect_right(starts, figure.start) - 1
        if at < 0:
            continue
        sentence = spans[at]
        said = text[sentence[0] : sentence[1]]
        if context("not_term")["scoring"].search(said):
            continue
        since = figures[index - 1].end if index else 0
        named = _named(passage, sentence, figure, since, last)
        if not _is_parameter(passage, place, sentence, figure, named):
            continue
        last = named.attribute
        if _is_extra(text, since, figure):
            continue
        until = figures[index + 1].start if index + 1 < len(figures) else len(text)
        yield _draft(passage, place, sentence, figure, named, product, (since, until)), said


def _named(passage: Passage, sentence: Span, figure: Figure, since: int, last: str) -> Named:
    """The property that the figure measures: the noun before it, else what its row or the figure before says."""
    text = passage.text
    low = max(sentence[0], since, passage.body if passage.body < figure.start else 0)
    before = text[low : figure.start]
    if before.endswith("("):
        before = _ASKED.sub("", before[:-1])  # 高准确率要求(99.99%)
    if last and re.search(r"^、$|[,;](?:共计?|合计|总计|总共)$", before):
        return Named(last, figure.start)
    copula = _COPULA.search(before)
    trimmed = before[: copula.start()] if copula else before
    trimmed = _BY_STANDARD.sub("", trimmed)
    pieces = list(_CUT.finditer(trimmed))
    start = pieces[-1].end() if pieces else 0
    phrase = trimmed[start:]
    lead = _LEADING.match(phrase)
    if lead:
        start += lead.end()
        phrase = phrase[lead.end() :]
    if len(phrase) > _LONGEST_NAME and not phrase.isascii():
        start += len(phrase) - _LONGEST_NAME
        phrase = phrase[-_LONGEST_NAME:]
    opened = phrase.rfind("(")
    if opened > phrase.rfind(")"):
        start, phrase = start + opened + 1, phrase[opened + 1 :]
    name = re.sub(r"\([^()]{0,24}\)", "", phrase).strip(" -/.=()*\\")
    name = re.sub(r"(?<=[\u4e00-\u9fff])[A-Z]$", "", name)  # 扬程H
    if _NOUN.search(phrase.strip()) and not attribute_words("generic").fullmatch(name):
        return Named(name, low + start)
    after = _after(text, sentence, figure)
    if after:
        return Named(after, figure.start)
    head = heads_of(passage).attribute
    if head:
        return Named(head, figure.start, from_head=True)
    return Named("", figure.start)


def _is_extra(text: str, since: int, figure: Figure) -> bool:
    """内存16GB,可扩展至32GB and the parts of 8GB+8GB are not what the goods have."""
    before = text[since : figure.start]
    return (
        attribute_words("extra").search(before) is not None
        or before.endswith("+")
        or text[figure.end : figure.end + 1] == "+"
    )


_COUNTED = re.compile(
    r"(?P<name>[^,。;:\d]{0,10}?(?:接口|端口|网口|电口|光口|插槽|插口|通道|盘位|核心|内核|线程|视频输入|输出))",
    re.IGNORECASE,
)


def _after(text: str, sentence: Span, figure: Figure) -> str:
    """≥24个千兆电口: things are counted before they are named."""
    if figure.value is None or getattr(figure.value, "unit", None) not in ("个", "路", "核"):
        return ""
    match = _COUNTED.match(text, figure.end, sentence[1])
    return match.group("name") if match else ""


def _is_parameter(passage: Passage, place: Setting, sentence: Span, figure: Figure, named: Named) -> bool:
    text = passage.text
    near = text[max(sentence[0], named.start - 12) : min(sentence[1], figure.end + 6)]
    if _is_case(text, sentence, figure):
        return False
    if attribute_words("never").search(near) or attribute_words("never").search(named.attribute):
        return False
    unit = getattr(figure.value, "unit", None)
    known = attribute_words("names").search(named.attribute) is not None
    table = heads_of(passage).of_parameters
    if figure.blank:
        return _lost_parameter(text, figure, named, known, table)
    if unit in _TIMES:
        long = unit in ("minute", "hour", "year") and _SERVICE_TIME.search(named.attribute)
        return bool(attribute_words("timed").search(named.attribute)) and not long
    if unit == "K":
        return "温" in named.attribute
    if unit in _SHARES:
        return bool(attribute_words("shared").search(named.attribute)) and (
            figure.operator is not None or known or table
        )
    if unit is None:
        return known and getattr(figure.value, "sides", None) is not None
    if known:
        return True
    if not units()[unit].plain:
        return False
    return (bool(named.attribute) and (figure.operator is not None or table or named.symbol)) or table


# In minutes and hours these are the service's far more often than the goods'.
_SERVICE_TIME = re.compile(r"(?:响应|恢复)(?:时间)?$")


def _is_case(text: str, sentence: Span, figure: Figure) -> bool:
    """Tell whether the figure only sets a case (当湿度大于90%时), or stands in a standard's title."""
    before = text[sentence[0] : figure.start]
    if before.rfind("《") > before.rfind("》"):
        return True
    clause = re.split(r"[,;:。]", before)[-1]
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
    if unit in _SHARES or unit is None:
        return bool(attribute_words("shared").search(named.attribute))
    return known or units()[unit].plain


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
