"""Where a plain statement is a demand: in a table of requirements, in a numbered item that says must elsewhere.

Source: gold GUIDE E31 (a table of required parameters) and E33 (the rest of the numbered item while the party stays).
"""

import re

from ..lexicon.loader import context
from ..text.segment import Passage
from .sentences import Span
from .setting import Chapter, Role, Setting
from .strength import must, of_the_party

_DEMANDS = re.compile(
    r"要求|需求|指标|标准|规定|条款|参数|\brequire|\bspecif|\bminimum\b|\btarget\b", re.IGNORECASE
)
_OFFERS = re.compile(
    r"响应|应答|承诺|投标|我[方司]|偏离|\boffer|\bresponse\b|\bproposed\b|\bcompl", re.IGNORECASE
)
# A longer item speaks of many things.
_LONGEST_ITEM = 320


# Who speaks: a tender names the bidder, a bid says we.
_BIDDER = re.compile(
    r"投标人|供应商|中标人|响应人|得标厂商|立约商|承办商|\b(?:tenderer|bidder|proposer|offeror)s?\b",
    re.IGNORECASE,
)
_WE = re.compile(r"我公司|我司|我方|本公司|我们|我单位|敝公司|\bwe\b|\bour\b", re.IGNORECASE)
# A bid repeats the tender's words; a tender seldom says we.
_OFTENER = 4
_HEARD = 400_000


def speaks_as_tender(text: str) -> bool:
    """Tell from a document's (normalized) text whether the buyer speaks in it."""
    heard = text[:_HEARD]
    return len(_BIDDER.findall(heard)) > max(2, _OFTENER * len(_WE.findall(heard)))


# How a bid calls itself on its first pages.
_BID = re.compile(
    r"投标(?:文件|书)(?!格式)|响应文件(?!格式)|应答(?:文件|书)|技术(?:标|方案)书?(?=\W)|偏离表|\b(?:our|technical) (?:proposal|bid|offer)\b",
    re.IGNORECASE,
)
_TITLE = 600


def speaks_as_bid(text: str) -> bool:
    """Tell from a document's (normalized) text whether a bidder speaks in it; a bare sheet of parameters is nobody's voice."""
    return bool(_BID.search(text[:_TITLE])) or len(_WE.findall(text[:_HEARD])) > 2


def demands(passage: Passage, place: Setting, sentence: Span, tender: bool) -> bool:
    """Tell whether a statement without a must-word of its own stands where everything is demanded.

    `tender`: the buyer speaks in the document; what its requirements state plainly is demanded.
    """
    said = passage.text[sentence[0] : sentence[1]]
    words = context("strength")
    if words["own"].search(said) or words["will"].search(said):
        return False
    if tender and place.chapter is Chapter.REQUIREMENTS and place.role is not Role.RESPONSE:
        return True
    if passage.place is not None:
        return place.role is Role.REQUIREMENT or _under_demand(passage, place)
    if not passage.number or len(passage.text) > _LONGEST_ITEM or words["own"].search(passage.text):
        return False
    return must(of_the_party(passage.text, (0, len(passage.text))))


def _under_demand(passage: Passage, place: Setting) -> bool:
    """项目 | 要求 over 响应时间 | 2小时: the column, or the table's heading, says that it is asked for."""
    if place.role is not Role.NONE or passage.place is None:
        return False
    heads = passage.place.heads
    if any(_OFFERS.search(head) for head in heads):
        return False
    column = passage.place.column
    own = heads[column] if column < len(heads) else ""
    return _DEMANDS.search(own) is not None
