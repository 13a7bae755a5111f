"""Times that are nobody's promise: procedure, the buyer's and the jury's time (field-notes 1.8, 5.1)."""

import re

from ..lexicon.loader import context
from . import conditions
from .sentences import Span, clauses

# Topics whose figures are procedure nine times out of ten outside a service text (field-notes 5.1).
PROCEDURAL = {
    "response_time",
    "onsite_time",
    "resolution_time",
    "complaint_response_time",
    "complaint_resolution_time",
    "delivery_time",
    "return_window",
}

# 合同签订后1个工作日内派员勘查: a step of the project, no answer to a call.
_SERVICE = ("response_time", "onsite_time", "resolution_time")
_PROJECT = re.compile(
    r"(?:合同(?:签订|签署|生效)|签订合同|签约|中标|开工|进场)(?:之日起|后)|勘[查察测]|踏勘|交底|\b(?:contract (?:award|signature)|kick-?off)\b",
    re.IGNORECASE,
)


# 收到预付款后60日内交付: from when the clock runs, no payment. 不可抗力除外 bounds the promise.
_ANCHOR = re.compile(
    r"(?:收到|支付)[^,。;]{0,6}(?:款|定金)[^,。;]{0,4}(?:后|之日起|起)|(?:除|非)?不可抗力(?:因素|情况|等|原因)?(?:除外|以?外)|除不可抗力|货到付款|(?:自|从)?(?:投标|响应文件|开标|递交)[^,。;]{0,12}之日起"
)
_CALLED = re.compile(r"报修|故障|接到[^,。;]{0,8}(?:通知|电话)|质保期|\bfault|\bcall\b", re.IGNORECASE)


def window(text: str, sentence: Span, quote: Span) -> str:
    """The quote's clauses and the clause before them: where a procedure would be named."""
    spans = clauses(text, sentence)
    earlier = [span for span in spans if span[1] <= quote[0]]
    start = earlier[-1][0] if earlier else quote[0]
    following = [span for span in spans if span[0] >= quote[1]]
    tail = (
        text[following[0][0] : following[0][1]] if following and len(text[quote[0] : quote[1]]) < 12 else ""
    )
    return text[start : quote[1]] + " " + tail


def is_procedure(topic: str, window: str, text: str, at: int, sentence: Span) -> bool:
    """Tell whether the words around a figure (`window`) or its subject make it procedure or the buyer's own time."""
    window = _ANCHOR.sub("", window)
    match = context("not_term")["clause"].search(window)
    if topic in _SERVICE and _PROJECT.search(window) and not _CALLED.search(window):
        return True
    if match and not (
        topic == "delivery_time"
        and re.search(r"合同|订单|order|通知", window)
        and not re.search(r"解密|质疑|保证金|开标|支付|付款|发票", window)
    ):
        return True
    return conditions.drops_for_party(text, at, sentence[0])


def other_sense(topic: str, said: str) -> bool:
    """Tell whether a clause uses the topic's word of something else: a bond delivered, staff replaced (English)."""
    pattern = context("not_topic").get(topic)
    return pattern is not None and pattern.search(said) is not None
