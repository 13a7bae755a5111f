"""What service costs after the warranty: a period after it and a cost in one sentence, or 只收成本费 by itself."""

import re
from collections.abc import Iterator

from ..lexicon.loader import context
from ..model.term import Condition, Operator
from ..text.segment import Passage
from .found import Draft, quote_span
from .sentences import Span
from .strength import strength

_COST = re.compile(
    r"(?:只|仅)?(?:收取|收|取)?[^,。;]{0,10}(?:成本(?:价|费|价格)|材料费|料件费|零?配件费|工本费)|收费|收取[^,。;]{0,12}费|有偿|免(?:人工|工时|上门|维修|服务|检测)费|免收|免费|协商|优惠价?|折(?:优惠)?|价目表|出厂价|市场价|进价|不高于[^,。;]{0,12}(?:价|收费)|费用?(?:均)?由(?:甲方|采购(?:人|方|单位)|买方|用户|需方|业主|招标人)|不收取?[^,。;]{0,8}费|按(?:实际)?成本(?:价)?(?:计收|收取|结算|计费)|(?:用户|客户|顾客|甲方|采购人|买方|业主)[^,。;]{0,12}(?:支付|承担|负担|付)[^,。;]{0,16}费"
    r"|\bat cost\b|\bcharge[ds]?\b|\brates?\b|\bfree of charge\b|\bcost price\b|\bchargeable\b|\btime and materials?\b",
    re.IGNORECASE,
)
_PARTS_AT_COST = re.compile(
    r"(?:只|仅)(?:需)?(?:收取?|收)[^,。;]{0,10}(?:成本|材料费|配件)|按成本价?收|at cost price", re.IGNORECASE
)
_BASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("at cost", re.compile(r"成本|工本费|\bat cost\b|cost price|\bat the cost of\b", re.IGNORECASE)),
    (
        "labour free",
        re.compile(
            r"免(?:收)?(?:人工|工时|上门|服务|维修)费?|不(?:收|计)(?:取)?(?:人工|工时|服务|维修)费|\bno labou?r charge|labou?r (?:is |shall be )?free",
            re.IGNORECASE,
        ),
    ),
    (
        "charged",
        re.compile(
            r"价目表|收取[^,。;]{0,12}(?:人工|工时|服务|维修)费|另行收费|市场价|\blist prices?\b|(?:prevailing|standard|usual|current) rates|labou?r and parts are charged|charged for (?:parts|labou?r)",
            re.IGNORECASE,
        ),
    ),
    (
        "open",
        re.compile(r"协商|另行商定|另行约定|视情况|优惠价?|适当|\bto be agreed\b|\bnegotiat", re.IGNORECASE),
    ),
    (
        "free",
        re.compile(
            r"(?<!软件)免费(?:维修|服务|保修|维护|提供|更换)|终身免费|(?<!labour )(?<!labor )free of charge",
            re.IGNORECASE,
        ),
    ),
)


def _basis_of_cost(text: str) -> list[Condition]:
    return [
        Condition(kind="other", value=f"basis: {name}") for name, pattern in _BASES if pattern.search(text)
    ]


# 如超保收费不交,…: the cost itself stands in the case.
_CASE = re.compile(r"[^,。;]{0,8}(?:如果|如(?!下)|若|假设|倘若)[^,。;]{0,60}")
# What is paid, given back or handed over at the end of the term is no cost of service.
_OTHER_MONEY = re.compile(
    r"保函|质保金|保证金|手续费|尾款|余款|货款|价款|付款|支付|资料|工资|租金|占用费|续签|体检|仓储"
)
# 用户支付维修费: what the user pays for a repair.
_USER_PAYS = re.compile(
    r"(?:用户|客户|顾客|甲方|采购人|买方|业主)[^,。;]{0,12}(?:支付|承担|负担|付)[^,。;]{0,12}(?:维修|更换|配件|服务|材料|工时|上门)[^,。;]{0,10}费"
)
_BEHIND_COST = 6
_USER_DAMAGE = re.compile(r"人为|使用不当|misuse", re.IGNORECASE)


def drafts(passage: Passage, sentence: Span, before: str) -> Iterator[Draft]:
    """Give the cost after the warranty that one sentence names; `before` is the sentence before it."""
    text = passage.text
    said = text[sentence[0] : sentence[1]]
    period = context("period")["post_warranty"].search(said)
    parts = _PARTS_AT_COST.search(said)
    cost = None
    if period:
        cost = _COST.search(said, period.end())
        start = period.start()
        both = re.match(r"[^,。;]{0,6}(?:内|外)", said[period.end() :]) or re.search(
            r"内[及和与、]$", said[: period.start()]
        )
        case = _CASE.match(said) if cost is not None else None
        if (
            cost is not None
            and not _USER_PAYS.match(cost.group())
            and _OTHER_MONEY.search(said, period.start(), cost.end() + _BEHIND_COST)
        ):
            cost = None
        if cost is not None and (
            cost.start() - period.end() > 40 or both or (case and cost.end() <= case.end())
        ):
            cost = None
    elif parts:
        cost, start = parts, parts.start()
        if context("period")["in_warranty"].search(said) and not context("period")["post_warranty"].search(
            before
        ):
            return
    if cost is None:
        return
    at = (sentence[0] + start, sentence[0] + cost.end())
    quote = quote_span(text, sentence, [at], passage.body)
    free = re.search(r"不提供|不再", text[quote[0] : quote[1]])
    firm = strength(text, sentence, quote, passage.list_head, presence=False)
    said_conditions = [Condition(kind="period", value="post_warranty")]
    said_conditions.extend(_basis_of_cost(text[at[0] : sentence[1]]))
    if _USER_DAMAGE.search(text[quote[0] : quote[1]]):
        said_conditions.append(Condition(kind="cause", value="user_damage"))
    yield Draft(
        topic="post_warranty_cost",
        operator=Operator.ABSENT if free else Operator.PRESENT,
        strength=firm,
        span=quote,
        conditions=tuple(said_conditions),
        why=(f"post_warranty_cost: {text[at[0] : at[1]]}",),
    )
