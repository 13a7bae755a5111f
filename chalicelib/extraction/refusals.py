"""What is refused by name: 拆封后不予退换, 人为损坏不在保修范围内 (gold GUIDE C17).

A refusal that holds for a case or some goods alone carries the note `exclusion`: it bounds a promise and takes
nothing else from it.
"""

import re
from collections.abc import Iterator

from ..model.term import Condition, Operator, Strength
from ..text.segment import Passage
from . import conditions
from .found import Draft, quote_span
from .sentences import Span, clauses

_THING = r"退换货?|退货|换货|退款|调换|更换|保修|质保|保固|三包|包退|包换"
_REFUSED = re.compile(
    rf"(?:不予|恕不|概不|不(?:再)?(?:提供|支持|接受|享受|给予|作|做|办理|适用)|不得|不可|不能|不属于?|不在|不享有|一律不)(?:(?!拒绝)[^,。;]){{0,6}}?(?P<thing>{_THING})(?:服务|范围|之列|政策|规定|处理)?"
    rf"|(?P<en>\b(?:cannot|can not|may not|will not|shall not) be (?P<done>returned|exchanged)\b(?! (?:in|into|for|to)\b)|\b(?:is|are) not covered by (?:the |our |this )?(?P<cover>warranty|guarantee)\b|\bwarranty (?:does not|shall not) (?:cover|apply)\b|\b(?:do|does|will|shall) not (?:provide|offer|give|accept|grant|allow) (?:any )?(?P<none>warrant(?:y|ies)|returns|refunds|exchanges)\b"
    r"|\b(?P<some>returns|refunds|exchanges)(?: (?:and|or) (?:returns|refunds|exchanges))? (?:are|is|will be|shall be|can be|cannot be|will not be|shall not be) ?(?:not|never)? ?(?:be )?(?<=not )(?:accepted|allowed|permitted|offered|given|granted|possible|available)\b|\bno (?P<any>returns|refunds|exchanges|warranty|warranties)\b(?= (?:(?:or|and) [a-z]{1,12} )?(?:will|shall|are|is|can|may|on|for|after)\b|[.,;]|$)"
    r"|\b(?P<non>non-(?:returnable|refundable|exchangeable))\b(?! (?:deposit|fee|bid|tender|retainer|charge))|\bnot (?:be )?(?:eligible|accepted) for (?P<eligible>returns?|refunds?|exchanges?)\b)",
    re.IGNORECASE,
)
_TOPIC = {
    "退换": "return_window", "退换货": "return_window", "退货": "return_window", "退款": "return_window", "包退": "return_window",
    "换货": "exchange_window", "调换": "exchange_window", "包换": "exchange_window", "更换": "exchange_window",
    "保修": "warranty_period", "质保": "warranty_period", "保固": "warranty_period", "三包": "three_guarantees",
    "return": "return_window", "refund": "return_window", "exchange": "exchange_window", "non-returnable": "return_window",
    "non-refundable": "return_window", "non-exchangeable": "exchange_window", "warranty": "warranty_period",
    "warranties": "warranty_period", "returned": "return_window", "returns": "return_window", "refunds": "return_window", "exchanges": "exchange_window", "exchanged": "exchange_window",
}  # fmt: skip
# 不能保修好的, 不得更换人员, 不退投标文件: other things, or an inability.
_OTHER = re.compile(
    r"人员|项目经理|负责人|投标|响应文件|保证金|标书|合同|供应商|品牌|型号|材料|擅自|随意|无故|义务|责任|资料|文件|金|承诺|证明|书|函|卡|费|期|时|好?的(?=[,。;])|后?仍|使用$",
)
# Credentials, deposits and papers that are not given back are no goods.
_NO_GOODS = re.compile(
    r"\b(?:credentials?|documents?|deposits?|bonds?|keys?|data|information|copies|fees?|payments?)\b[^,.;]{0,24}$",
    re.IGNORECASE,
)
# Fees and deposits are non-refundable as well.
_GOODS = re.compile(
    r"\b(?:goods|products?|items?|merchandise|cards?|downloads?|sales?|orders?|purchases?|articles?|software)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\b(?:fees?|deposits?|USD|install?ments?|payments?)\b|\$", re.IGNORECASE)
# A heading that names nothing but the refusal refuses nothing: 不予退换的情形.
_NAMELESS = 2
_CASES = re.compile(r"的?(?:情形|情况|范围|说明|条件|规定|商品|产品)")
_SHORTEST = 14
# What is refused without a case: 我公司不提供换货, 商品售出后恕不退换.
_EVERYTHING = re.compile(
    r"[ ,★▲\d.、()]*(?:我公司|我司|我方|我们|本公司|本店|本商场|卖方|乙方|供应商|中标人)?(?:所售|销售|所供|所投|(?:已)?售出)?(?:的)?(?:所有|全部|本项目(?:的)?|本次|上述|以上|该)?(?:商品|货物|产品|设备)?(?:一经)?(?:售出|出售|交货)?(?:后)?(?:均|一律|概|将|也)?"
)


def drafts(passage: Passage, sentence: Span) -> Iterator[Draft]:
    """Give what one sentence refuses by name, each thing once."""
    text = passage.text
    seen: set[str] = set()
    for match in _REFUSED.finditer(text, *sentence):
        thing = next(filter(None, match.group("thing", "done", "none", "some", "any", "non", "eligible")), "")
        topic = _TOPIC.get(thing.lower(), "warranty_period")
        clause = next((c for c in clauses(text, sentence) if c[0] <= match.start() < c[1]), sentence)
        # 不能更换人员, 不得更换材料: 更换 is refused of many things.
        if topic in seen or (
            thing in ("更换", "调换") and _OTHER.search(text[match.end() : match.end() + 6])
        ):
            continue
        if re.search(r"随意|擅自|无故|任意|随便", match.group()):
            continue
        if match.group("thing") and _OTHER.match(text[match.end() : match.end() + 16]):
            continue
        before = text[max(sentence[0], match.start() - 80) : match.start()]
        if match.group("non") and (not _GOODS.search(before) or _MONEY.search(before)):
            continue
        if match.group("done") and _NO_GOODS.search(text[max(clause[0], match.start() - 48) : match.start()]):
            continue
        named_alone = passage.heading and match.start() - passage.body < _NAMELESS
        named_alone = named_alone and bool(passage.number or _CASES.match(text, match.end()))
        if named_alone or (match.group("any") and sentence[1] - sentence[0] < _SHORTEST):
            continue
        seen.add(topic)
        quote = quote_span(text, sentence, [(match.start(), match.end())], passage.body)
        bounded = (
            clause[0] > sentence[0]
            or _EVERYTHING.fullmatch(text[max(clause[0], passage.body) : match.start()]) is None
        )
        notes = conditions.named("cause", text[sentence[0] : quote[1]])
        if bounded or text[match.end() : match.end() + 1] == ":":
            notes.append(Condition(kind="other", value="exclusion"))
        yield Draft(
            topic=topic,
            operator=Operator.ABSENT,
            strength=Strength.NEGATED,
            span=quote,
            conditions=tuple(notes),
            why=(f"{topic}: {text[match.start() : match.end()]}",),
        )
