"""A fact of a bid that its papers are judged by: the name of the bidder."""

import re

from ..model.document import Document
from ..text.normalize import normalize
from ..text.textmap import squeeze

# A line of the title page that is nothing but a company's name.
_ALONE = re.compile(r"[\u4e00-\u9fff()]{4,36}(?:有限责任公司|股份有限公司|有限公司|经营部)")
# It stands in the first part of a document; a bound keeps a thousand pages cheap.
_REACH = 60_000
_BIDDER = re.compile(
    r"(?:投标人|投标单位|投标者|供应商|响应人|报价人|投标方|承包人|Bidder|Tenderer|Supplier|Submitted by|Submitted to [^\n]{3,60} by)(?:名称|全称)?(?:\((?:盖章|公章|盖单位章)\))?[ ]{0,4}[::][ ]{0,6}(?P<name>[^\s:,。;()_]{4,40}(?:\([^)]{1,8}\)[^\s:,。;()]{0,20})?|[A-Z][A-Za-z&.' -]{3,60})"
)
_FORMAL = re.compile(
    r"(?P<name>[\u4e00-\u9fff()A-Za-z]{4,36}(?:有限责任公司|股份有限公司|有限公司|集团公司|经营部|中心|研究院|研究所|厂|合作社))(?:[^。;\n]{0,8}(?:投标|响应|报价))"
)


# 器材由本厂自行生产, 我公司是所投产品的制造商: bidder and maker are one.
_MAKES = re.compile(
    r"由(?:本厂|我厂|我公司|我司|本公司|我方|投标人)(?:自行|自主|独立|直接)?(?:研发)?(?:生产|制造)(?!厂|商)"
    r"|(?<!不)(?:本厂|我厂|我公司|我司|本公司|我方|投标人)(?:即|就是|系|为|是)(?![^,。;]{0,12}(?:代理|经销|授权))[^,。;]{0,12}(?:产品|设备|货物|器材|仪器)的?(?:制造商|生产厂家|生产商|生产企业|制造厂家?)(?!的?[^,。;]{0,4}(?:授权|代理|经销|指定|合作|子公司|分公司))"
    r"|(?:制造商|生产厂家|生产商)(?:名称)?[:为是](?:即|同)?(?:投标人|本公司|我公司|本厂|我厂)"
    r"|\bwe are (?:ourselves )?the manufacturer of\b|\bmanufactured by us\b|\b(?:we|our company) (?:ourselves )?manufactures? the (?:offered|equipment|goods|products?|units?)\b",
    re.IGNORECASE,
)
_MAKES_NOT = re.compile(r"(?:[非不]是?|并非|\bnot )$", re.IGNORECASE)


def is_maker(document: Document) -> bool:
    """Tell whether the bid says that the bidder itself makes the goods."""
    text = normalize(document.text[:_REACH])
    said = squeeze(text, [(0, len(text))]).text
    return any(not _MAKES_NOT.search(said[max(0, m.start() - 4) : m.start()]) for m in _MAKES.finditer(said))


def bidder_name(document: Document) -> str | None:
    """Give the bidder's name as the document states it on its first pages, normalized, or None."""
    text = normalize(document.text[:_REACH])
    for match in _BIDDER.finditer(text):
        name = match.group("name").strip(" .")
        if not re.match(r"(?:应|须|名称|盖章|全称|代表|的|承诺|声明|郑重|为|在)", name):
            return name
    formal = _FORMAL.search(text)
    if formal:
        return formal.group("name")
    for line in text.split("\n")[:20]:
        alone = _ALONE.fullmatch("".join(line.split()))
        if alone:
            return alone.group()
    return None
