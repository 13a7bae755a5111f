"""Whose property and which: the product and the property that the heads around a figure name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon.attributes import attribute_words
from ..lexicon.units import canonical, unit_source
from ..recognizers import quantity
from ..recognizers.base import Figure
from ..text.segment import Passage, Place
from .sentences import Span
from .setting import Role, setting

_OWNER = re.compile(
    r"^[\d.()、★▲※■ ]{0,8}(?P<name>[\u4e00-\u9fff]{2,12}?)(?:均|应|须|需|的?材质)?(?:采用|选用|使用|为(?!\d[\d.]*[^\d\u4e00-\u9fff])|:(?=[\u4e00-\u9fff])|的材料)"
)
_NOT_PRODUCT = re.compile(
    r"应答|回应|回复|原因|报告|检测|须知|注意|承诺|供货|方案|及|和|与|要求|参数|需求|规格|指标|说明|标准|内容|条件|概况|环境|气候|自然|^耐|^防|绝缘$|绝缘电阻|接地$|安全$|外观|可设|设置|进行|应|采用|支持|具[备有]|能够|工艺|材质|颜色|商务|技术|总则|其他|一般|范围|原则|性能|系统条件|章|节|部分|项目|采购|招标|投标|响应|偏离|服务|文件|表$|配置|清单|结构"
)
_ANY_PRODUCT = re.compile(
    r"(?:货[品物]|设备|产品|器材|商品|goods|equipment|products?|instruments?|items?)(?: offered)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?:第[^章节部分包]{1,4}[章节部分包]+|[①-⒛]、?|[\d.]{1,8}[、.)]?|\([\d一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.]|[★▲※■*● ]+)+"
)
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,8})[)\]]$")


@dataclass(frozen=True, slots=True)
class Named:
    """The property that a figure measures and where its name begins; `from_head`: a head of the table gave it; `demanded`: shall have."""

    attribute: str
    start: int
    from_head: bool = False
    demanded: bool = False

    @property
    def symbol(self) -> bool:
        """Tell whether it is a letter of a formula: Q=20m³/h."""
        return bool(re.fullmatch(r"[A-Za-zΦφ]{1,3}", self.attribute))

    def owner(self, text: str, sentence: Span) -> str:
        """立柱采用钢管,壁厚≥2.5mm: what the sentence began with owns the property of a later clause."""
        before = text[sentence[0] : self.start]
        if "," not in before or self.from_head:
            return ""
        match = _OWNER.match(before)
        if match is None or _NOT_PRODUCT.search(match["name"]):
            return ""
        # 使用环境:温度15~25℃,湿度≤70% is no piece of goods.
        return match["name"] if match[0][-1] != ":" or attribute_words("goods").search(match["name"]) else ""


@dataclass(frozen=True, slots=True)
class Heads:
    """What a cell's row and column say: the property, the unit, the row's demand, whether the table is one of parameters."""

    attribute: str = ""
    unit: str = ""
    beside: tuple[str, ...] = ()
    of_parameters: bool = False

    def bare(self, text: str) -> Iterator[Figure]:
        """Read a cell that is only a number by the unit that its column or row states."""
        if self.unit and self.attribute:
            yield from quantity.bare(text, self.unit)


_NONE = Heads()


@lru_cache(maxsize=512)
def heads_of(passage: Passage) -> Heads:
    """Read the heads of a cell; a paragraph has none."""
    place = passage.place
    if place is None:
        return _NONE
    head = place.heads[place.column] if place.column < len(place.heads) else ""
    demands = _demands(passage, place)
    attribute, beside = "", tuple(demands)
    for demand in demands:
        attribute = attribute or bare_name(demand)
    if not attribute:
        attribute = _row_name(place, passage.text)
    unit = _unit(place, head)
    if _IN_BRACKETS.search(head) and unit:
        attribute = bare_name(head)  # 重量(kg) above the figures
    table = bool(attribute_words("parameter_head").search(head)) or bool(demands)
    return Heads(attribute, unit, beside, table)


def _demands(passage: Passage, place: Place) -> list[str]:
    """The requirement cells of the row that a response stands in."""
    here = setting(passage)
    if not here.deviation_table or here.role is not Role.RESPONSE:
        return []
    words = attribute_words("attribute_head")
    return [
        text
        for column, text in place.row_cells
        if column != place.column
        and column < len(place.heads)
        and text != passage.text
        and (column < place.column)
        and words.search(place.heads[column])
        and not text.isdigit()
    ]


def _row_name(place: Place, own: str) -> str:
    """The row's head, where it names a property and not a product."""
    for column, text in place.row_cells:
        if column >= place.column or text == own:
            continue
        head = place.heads[column] if column < len(place.heads) else ""
        if attribute_words("product_head").search(head):
            continue
        name = bare_name(text)
        if name and (attribute_words("names").search(name) or attribute_words("attribute_head").search(head)):
            return name
    return ""


def bare_name(text: str) -> str:
    """Give the name in a head or demand without mark, number, figure and bracket: ★波长范围190~900nm gives 波长范围."""
    first = next(iter(quantity.find(text)), None)
    name = text[: first.start] if first else text
    name = _NUMBER.sub("", name)
    name = re.split(r"[,;。:]", name.strip(" :,;。"))[-1]
    name = re.sub(r"\([^()]{0,24}\)", "", name).strip(" -/.=()")
    if not 1 < len(name) <= 40 or attribute_words("generic").fullmatch(name) or name.isdigit():
        return ""
    return name if len(name) <= 24 or name.isascii() else ""


def _unit(place: Place, head: str) -> str:
    """The unit that the column's head states in brackets, or the row's cell below 单位."""
    match = _IN_BRACKETS.search(head)
    if match:
        return canonical(match.group(1)) or ""
    for column, text in place.row_cells:
        if (
            column != place.column
            and column < len(place.heads)
            and place.heads[column] in ("单位", "unit", "Unit")
        ):
            return canonical(text) or "" if re.fullmatch(unit_source(), text, re.IGNORECASE) else ""
    return ""


# 氨氮在线监测模块技术指标: what is said of the goods, behind their name.
_SAYS = re.compile(
    r"(?:的?(?:主要|具体|详细|基本|关键|有关|相关)?(?:技术|性能|功能|配置|规格|质量|设备)?(?:参数|指标|规格|要求|性能|配置|说明|标准|条件|规范)(?:及|和|与|、)?){1,3}(?:表|书|如下)?$"
    r"|\b(?:technical )?(?:specifications?|requirements?|parameters?)$",
    re.IGNORECASE,
)


def product_of(passage: Passage) -> str:
    """The product that the row, or else the nearest heading that reads like one, names; empty where none does."""
    place = passage.place
    if place is not None:
        own = _in_row(passage, place)
        if own:
            return own
    for head in (passage.list_head, *reversed(passage.headings)):
        plain = re.sub(r"\([^()]{0,20}\)", "", _NUMBER.sub("", head)).strip(" :★▲,")
        name = _SAYS.sub("", plain)
        if (
            1 < len(name) <= (_LONGEST_PRODUCT if not name.isascii() else 2 * _LONGEST_PRODUCT)
            and not _NOT_PRODUCT.search(name)
            and re.fullmatch(r"[\w\-、/ ]+", name)
            and not _ANY_PRODUCT.fullmatch(name)
            and next(iter(quantity.find(name)), None) is None
        ):
            return name.replace("/", "、")
    return ""


_LONGEST_PRODUCT = 18


def _in_row(passage: Passage, place: Place) -> str:
    """The product that a cell of the row names: below a head that says so, or left of a cell with several items."""
    for column, text in place.row_cells:
        head = place.heads[column] if column < len(place.heads) else ""
        if column != place.column and attribute_words("product_head").search(head) and 1 < len(text) <= 20:
            return _NUMBER.sub("", text).strip().replace("/", "、")
    for column, text in place.row_cells:
        if column >= place.column or not 1 < len(text) <= _LONGEST_PRODUCT:
            continue
        name = _NUMBER.sub("", text).strip(" :")
        if attribute_words("goods").search(name) and not _NOT_PRODUCT.search(name):
            return name.replace("/", "、")
    return ""
