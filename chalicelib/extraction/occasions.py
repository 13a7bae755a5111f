"""On which occasion an answer is due: a call for repair, or a complaint (gold GUIDE A3, A4)."""

import re

from ..lexicon.loader import context
from .sentences import Span, clauses

_CALL = re.compile(r"报修|故障|问题|维修|咨询|incident|fault|\bcall", re.IGNORECASE)
_AND_COMPLAINT = re.compile(
    r"[、和及与或/]\s*(?:质量|客户)?投诉|投诉[、和及与或/]|complaints? (?:and|or)|(?:and|or) complaints?",
    re.IGNORECASE,
)


def occasions(names: list[str], text: str, sentence: Span, quote: Span, row: str = "") -> list[str]:
    """An answer to a complaint is a topic of its own; 报修、投诉均在3小时内答复 is both.

    The clause itself tells the occasion, else the nearest clause before it that names one, else its row's head.
    """
    before = [
        text[span[0] : span[1]] for span in clauses(text, (sentence[0], max(quote[0], sentence[0] + 1)))
    ]
    said = ""
    for clause in (text[quote[0] : quote[1]], *reversed(before), row):
        if context("occasion")["complaint"].search(clause) or _CALL.search(clause):
            said = clause
            break
    complaint = context("occasion")["complaint"].search(said) is not None
    both = complaint and _CALL.search(said) is not None and _AND_COMPLAINT.search(said) is not None
    result: list[str] = []
    for name in names:
        turned = {
            "response_time": "complaint_response_time",
            "resolution_time": "complaint_resolution_time",
        }.get(name)
        if complaint and turned:
            result.append(turned)
        if not complaint or not turned or both:
            result.append(name)
    return list(dict.fromkeys(result))
