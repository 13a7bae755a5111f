"""Things that are there or not: a loan unit, a service line, 三包, installation (gold GUIDE C14–C19).

The bare word in an enumeration or a procedure is no term: its clause must promise, demand or refuse it.
"""

import re
from collections.abc import Iterator

from ..lexicon.loader import own_topic
from ..model.term import Condition, Operator, Strength
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import conditions, other_things
from .found import Draft, quote_span
from .sentences import Span, clauses
from .strength import refused, strength

_GIVES = (
    r"提供|配备|备有|常备|储备|准备|借|供|安排|负责|更换|使用|换用|\bprovid|\blend|\bsuppl|\boffer|\breplac"
)
_GIVEN: dict[str, re.Pattern[str]] = {
    "spare_parts": re.compile(
        r"(?:提供|供应|储备|备有|备妥|配备|保证|确保|备足|供给|保障)[^,。;、]{0,16}(?:备品|备件|配件|零部件|易损件|零组件|(?:备用|维修|替换)(?:零件|配件|材料))"
        r"|(?:备件|备品|配件|易损件|零件)的?(?:供应|储备|充足|供给|保障|库存)"
        r"|\b(?:provid|suppl|keep|hold|stock|maintain)\w*\b[^,.;]{0,40}\b(?:spare parts|spares)\b|\bspare parts [^,.;]{0,20}\b(?:available|supplied|provided)",
        re.IGNORECASE,
    ),
    "loaner_unit": re.compile(_GIVES, re.IGNORECASE),
    "hotline": re.compile(
        r"设[立有置]?|开通|提供|拥有|公布|开设|配有|专线|接听|畅通|通过[^,。;]{0,30}(?:联系|咨询|反馈|投诉|报修)|电话[为是:]? ?[(\d*Xx]{3}|\d{3,4}[- ]?\d{3,4}[- ]?\d{3,4}|全天|24小时|\bprovid|\boffer|\bavailable|\bstaffed|\bset up\b|\bmaintain|\boperate|\b(?:contact|call|reach) (?:us|our)\b|\b(?:requested?|reported|logged|raised|submitted)\b",
        re.IGNORECASE,
    ),
    "three_guarantees": re.compile(
        r"实行|执行|负责|提供|给予|享受|按照?|承诺|遵守|包修|不予|概不|恕不|不再|\bguarantee", re.IGNORECASE
    ),
    "installation": re.compile(
        r"负责|完成|承担|安排(?=[^,。;]{2})|免费|提供|须(?!知)|(?<![供响反适效对])应(?![用急商答])|(?<![必所急])需(?!求|方|补充)|承诺|\bshall\b|\bwill\b|\bfree\b|\bincluded\b",
        re.IGNORECASE,
    ),
}
# Its verbs and nouns carry a length of time elsewhere; without one they say that the thing is there.
_BY_ANY_WORD = ("spare_parts",)
# 没有服务热线: what is refused directly before its name.
_JUST_BEFORE = 6
# Behind a line's name and its colon stands its number.
_NUMBER = 16
# A line of somebody else's: the bidding platform's, the agency's, the supervisor's.
_OTHERS = re.compile(
    r"平台|(?<![A-Za-z])CA(?![A-Za-z])|代理机构|监督|举报|招标|采购人|联系人|传真|数字证书", re.IGNORECASE
)


def drafts(passage: Passage, sentence: Span, triggers: list[Trigger]) -> Iterator[Draft]:
    """Give the presence terms of one sentence, each topic once a clause."""
    text = passage.text
    done: set[tuple[str, Span]] = set()
    for trigger in triggers:
        given = _GIVEN.get(trigger.topic) or _given_own(trigger.topic)
        if (
            given is None
            or (trigger.role != "word" and trigger.topic not in _BY_ANY_WORD)
            or not (sentence[0] <= trigger.start and trigger.end <= sentence[1])
        ):
            continue
        clause = next((c for c in clauses(text, sentence) if c[0] <= trigger.start < c[1]), sentence)
        said = text[clause[0] : clause[1]]
        if trigger.topic == "hotline":
            said = text[clause[0] : max(clause[1], min(sentence[1], trigger.end + _NUMBER))]
        once = (
            sentence if trigger.topic == "three_guarantees" else clause
        )  # 实行三包(包修、包换、包退) is one
        if (trigger.topic, once) in done or not (
            given.search(said)
            or (refused(said) and trigger.topic != "hotline")
            or refused(text[max(clause[0], trigger.start - _JUST_BEFORE) : trigger.start])
        ):
            continue
        if trigger.topic == "hotline" and _OTHERS.search(said):
            continue
        if (
            conditions.anothers_work(text, (trigger.start, trigger.end), sentence)
            or other_things.means_another(text, sentence, trigger)
            or other_things.is_case(text, sentence, trigger)
        ):
            continue
        done.add((trigger.topic, once))
        quote = quote_span(text, sentence, [(trigger.start, trigger.end)], passage.body)
        firm = strength(
            text, sentence, quote, passage.list_head, presence=True, word=(trigger.start, trigger.end)
        )
        yield Draft(
            topic=trigger.topic,
            operator=Operator.ABSENT if firm is Strength.NEGATED else Operator.PRESENT,
            strength=firm,
            span=quote,
            conditions=tuple(_conditions(text, trigger.start, sentence, quote)),
            why=(f"{trigger.topic}: {text[trigger.start : trigger.end]}",),
        )


# A thing that only an own lexicon knows: any verb of giving, doing or demanding.
_DONE = re.compile(
    r"提供|配备|备有|备足|具备|具有|拥有|设[立有置]?|安排|负责|承担|实行|执行|开展|进行|免费|承诺|保证|确保|须|应|需|将|\bshall\b|\bwill\b|\bmust\b|\bprovid|\bsuppl|\boffer|\bhave\b|\bhas\b|\bkeep",
    re.IGNORECASE,
)


def _given_own(topic: str) -> re.Pattern[str] | None:
    return _DONE if own_topic(topic, "none") else None


def _conditions(text: str, at: int, sentence: Span, quote: Span) -> Iterator[Condition]:
    said = text[sentence[0] : quote[1]]
    yield from (c for c in conditions.named("period", said) if c.value != "working_hours")
    yield from conditions.named("cause", said)
    if text.endswith("原厂", 0, at):
        return  # 原厂备品备件: whose make they are, not who gives them
    if conditions.manufacturer(text[sentence[0] : sentence[1]], at - sentence[0]):
        yield Condition(kind="party", value="manufacturer")
