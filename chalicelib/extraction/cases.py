"""What a broken bound says: 质保期不足3年的投标无效 demands three years; 响应超过2小时的,每次扣款 demands nothing."""

import re
from dataclasses import replace

from ..lexicon.loader import topics
from ..model.term import Operator
from ..recognizers.base import Figure
from .sentences import Span

_REJECTED = re.compile(
    r"[^。;]{0,16}?(?:无效|否决|不予(?:通过|接受|受理)|拒绝|不接受|不合格|废标|\bwill be (?:rejected|disqualified)|\bnon-responsive)",
    re.IGNORECASE,
)
_TURNED = {Operator.LESS: Operator.AT_LEAST, Operator.MORE: Operator.AT_MOST}
_WORSE = {
    "shorter": (Operator.MORE, Operator.AT_LEAST), "longer": (Operator.LESS,), "more": (Operator.LESS,), "higher": (Operator.LESS,),
}  # fmt: skip
# 48小时不能解决的,…: the figure opens a case.
_UNABLE = re.compile(
    r"(?:不能|无法|未能|未|没有)(?:够|按照?约定|按照?要求|按照?规定|按时|按照?)?(?:在|于)?(?:(?:接|收)到[^,。;]{0,8}后)?(?:约定的?|规定的?)?$"
)
_CASE = re.compile(r"[^,。;]{0,24}(?:的|时|者)(?=[,。;:]|$)|[^,。;]{0,24}?(?:的|时|者)[,:]")

# If the deadline was at least six months …: an English case without a verb of promise before its figure.
_CASE_EN = re.compile(
    r"(?:^|[,;(] ?|\b(?:provided|except|and|or|that) )(?:if|unless|in the event)\b(?:(?!\b(?:shall|will|must|we(?! (?:fall|fail|miss|do|are|have)))\b)[^,;])*$",
    re.IGNORECASE,
)


# 2小时内不响应,采购人可自行处理.
_UNDONE = re.compile(r"内?(?:仍|还)?(?:不|未)(?!超|大|多|晚|迟|少|低)")
_OPENS_CASE = re.compile(r"(?:^|[,。;:、\d)])(?:如果?(?!下|期|实|数)|若|倘若?|一旦|假如|凡)[^。;]{0,36}$")
_CONSEQUENCE = re.compile(
    r"[^,。;]{0,16},(?:则|即)?(?:视为|视同|每次|按|扣|罚|承担|应承担|甲方|采购人|采购方|买方|招标人|需方)[^,。;]{0,4}(?:可|有权|违约|拒绝|自行|另行|扣|罚|弃权|违约金|责任|\d|次|元|约)"
)


def turned(text: str, sentence: Span, figure: Figure) -> Figure:
    """Give the figure as a demand where what breaks it is rejected, else as it is."""
    turn = _TURNED.get(figure.operator) if figure.operator else None
    if turn is None or not _REJECTED.match(text[figure.end : sentence[1]]):
        return figure
    return replace(figure, operator=turn)


def is_case(text: str, sentence: Span, figure: Figure) -> bool:
    """Tell whether a figure opens a case: 未在2小时内响应的,每次扣500元."""
    after = text[figure.end : sentence[1]]
    unable = _UNABLE.search(text[max(sentence[0], figure.start - 16) : figure.start])
    if not unable and not _UNDONE.match(after):
        return False
    return (
        _CASE.match(after) is not None
        or _OPENS_CASE.search(text[max(sentence[0], figure.start - 40) : figure.start]) is not None
        or _CONSEQUENCE.search(after) is not None
    )


def is_breach(topic: str, operator: Operator) -> bool:
    """Tell whether a bound is the breach of a topic, not a promise: 响应时间超过2小时, 到场不少于3天, 质保期不足3年."""
    return operator in _WORSE.get(topics()[topic].better, ())


def opens_case(before: str) -> bool:
    """Tell whether the English words before a figure make it a case: if we fall short of our 99.9%."""
    return _CASE_EN.search(before) is not None
