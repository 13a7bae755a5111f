"""Words of a topic that speak of something else: 安装说明书 is a paper, 培训教室 a room, 采购人的办事处 no service site."""

import re

from ..lexicon.loader import context
from ..recognizers.triggers import Trigger
from .sentences import Span, clauses

# What is trained stands behind one of these and before the verb, or right behind the verb.
_OBJECT = re.compile(r"(?:对|为|给|向)(?:(?![对为给向])[^,。;]){1,30}$")
_BEHIND = 12
_RIGHT_BEHIND = 8
# What a figure of training is said of: 培训次数不少于3次, 培训人员5名.
_COUNTED = re.compile(r"的?(?:人员|人数|次数|对象|时间|周期|频[率次]|要求|安排|课程|[学课]时)")
# 提供替代产品的,视为无效: the clause is a case, what it names is not promised in it.
_CASE = re.compile(r"的[,:]?$")
_REACH = 16


def means_another(text: str, sentence: Span, trigger: Trigger, *, figure: bool = False) -> bool:
    """Tell whether the trigger is the attribute of another noun, or its clause uses the word for something else.

    With a `figure` the nouns that it may be said of are left out: 培训人员5名 is training.
    """
    heads = context("attribute")
    rest = text[trigger.end : min(len(text), trigger.end + _REACH)]
    if heads["any"].match(rest):
        return True
    own = heads.get(trigger.topic)
    if own is not None and own.match(rest) and not (figure and _COUNTED.match(rest)):
        return True
    meant = context("not_meant").get(trigger.topic)
    return meant is not None and meant.search(clause_of(text, sentence, trigger)) is not None


def clause_of(text: str, sentence: Span, trigger: Trigger) -> str:
    """Give the clause in which the trigger stands."""
    for start, end in clauses(text, sentence):
        if start <= trigger.start < end:
            return text[start:end]
    return text[sentence[0] : sentence[1]]


def is_case(text: str, sentence: Span, trigger: Trigger) -> bool:
    """Tell whether the trigger's clause only names a case: 提供替代产品的,视为无效投标."""
    said = clause_of(text, sentence, trigger)
    return _CASE.search(said) is not None and not text.endswith(said, 0, sentence[1])


def trains_own_staff(text: str, clause: Span, trigger: Trigger) -> bool:
    """Tell whether the supplier's own people are trained (gold GUIDE C15: never a term).

    对用户技术人员进行培训 trains the buyer's; 派工程师对用户进行培训 names the trainer before it.
    """
    before = text[clause[0] : trigger.end]
    behind = text[trigger.end : min(clause[1], trigger.end + _BEHIND)]
    who = context("trained")
    object_ = _OBJECT.search(text[clause[0] : trigger.start])
    if object_ is not None:
        said = object_.group()
        return who["users"].search(said) is None and who["own"].search(said) is not None
    if who["users"].search(before) or who["users"].search(behind):
        return False
    return (
        who["own"].search(before) is not None
        or who["own"].search(behind[:_RIGHT_BEHIND]) is not None
        or _ATTENDS.search(before) is not None
    )


# 参加交易中心组织的培训, 接受培训: the party is trained, it trains nobody.
_ATTENDS = re.compile(r"(?:参加|接受|出席)[^,。;]{0,20}$")
