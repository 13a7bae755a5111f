"""A fact of a bid that its papers are judged by: the name of the bidder."""

import re

from ..model.document import Document
from ..text.normalize import normalize

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
