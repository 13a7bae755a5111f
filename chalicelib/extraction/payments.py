"""Payment terms: which share of the price is paid, and when (gold GUIDE C23; field-notes, sheet payment terms).

Each share is a term; what is paid after which step stands as the condition `after: acceptance`. Bonds, taxes,
penalties, agency fees and wages are paid too and are none of it.
"""

import re
from collections.abc import Iterator

from ..model.term import Condition, Operator
from ..recognizers import duration, rate
from ..recognizers.base import Figure, inside
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from .found import Draft, quote_span
from .sentences import Span, clauses
from .strength import strength

_OTHER = re.compile(
    r"费率|挂牌|结算价(?:格)?[=:按为以]|=|[*×]\d|\d[*×]|计取|下浮|单价(?!合同)|保函(?:的)?(?:金额|额度)|违约金|滞纳金|金额(?:每年)?(?:累计)?(?:达到|超过)|赔偿|利息|罚|投标保证金|履约保证金|履约担保|(?:缴纳|交纳|递交|提交|转为|转作|抵作)[^,。;]{0,16}(?:质保金|质量保证金)|(?:质保金|质量保证金)[^,。;]{0,8}(?:缴纳|交纳|递交|提交)|(?:代理|招标)服务费|工资|税率|税点|社保|保险费|标书费|文件售价|报价扣除|价格扣除|佣金|回扣|中小企业|评审|下浮|现场踏勘"
    r"|\binterest\b|\blate (?:payment|fee)|\bdamages\b|\bpenalt|\btax(?:es)?\b|\bVAT\b|\broyalt|\bcommission\b|\bsalar|\bdiscount\b|\binsur|\bcredits?\b|\bliabilit|\baverage\b|\bmeans?\b|\bwithhold|\bper annum\b|\boverdue\b|\bnot paid when due\b|\blate charges?\b|\buntimely\b|\bpayment review\b"
    r"|\b(?:vendor|supplier|contractor|seller|provider|bidder|tenderer)s? (?:shall|will|must|agrees to) pay\b",
    re.IGNORECASE,
)
# 支付 alone is any payment; these say that it is the price.
_PRICE = re.compile(
    r"(?:合同|契约)(?:总)?(?:价[款金]?|款|金额|总额|价格|总价)|货款|价款|款项|全款|尾款|余款|首付|首款|进度款|预付|结算|中标(?:金额|价|总额)|服务费|运维费|维护费|采购款|工程款|设备款|总价|总额|付款|付清|质保金|质量保证金|保留[金款]|价金|期款|应付款|报酬"
    r"|\b(?:contract|purchase|total) (?:price|sum|amount)\b|\binvoices?\b|\bpayments?\b|\bfees?\b|\bremaining\b|\bbalance\b|\bretention\b|\binstal+ments?\b",
    re.IGNORECASE,
)
# 验收合格后支付97%: a share after a step of the contract can only be the price's.
_STEPPED = re.compile(
    r"(?:验收(?:合格)?|货到|到货|交货|签订合同|合同签订)[^,。;]{0,8}后[^,。;]{0,6}(?:支付|付)[^,。;\d]{0,4}\d{1,3}(?:\.\d+)?%"
)
# The row or label that is about paying the price: 付款方式 | 按月支付.
_PAY_ROW = re.compile(r"付款|支付方式|结算方式|\bpayment\b", re.IGNORECASE)
_PAID = re.compile(
    r"支付|付|结清|结算|预付|付讫|给与|拨发|(?:质保金|质量保证金|保留[金款])[^。;]{0,60}(?:退还|返还|发还|退付)|\bpaid\b|\breleased\b|\bwithheld\b|\bretained\b|\bpay(?:s|able|ments?)?\b|\bdue\b|\bnet \d",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"货到付款|款到发货|先款后货|现款现货|一次性?(?:付清|支付|结清|全额)|全额|全部(?:货款|价款|款项|合同款|费用)|全款|\bin full\b|\bnet \d",
    re.IGNORECASE,
)
# 最高预付30%, 预付款不超过合同价的30%: the bound stands ahead of the verb.
_MOST = re.compile(
    r"(?:最高|最多|至多|上限|不(?:得|应|能)?(?:超过|高于|大于|多于)|\bup to|\bnot (?:to )?exceed(?:ing)?|\bmaximum(?: of)?)[^,。;:%\d]{0,14}$",
    re.IGNORECASE,
)
_LEAST = re.compile(r"(?:不(?:得|应|能)?(?:低于|少于|小于)|至少|\bat least)[^,。;:%\d]{0,14}$", re.IGNORECASE)
# 培训费占总价5%: what a part of the price is for; 完成50%工程量: how far the work is.
_PART_OF_PRICE = re.compile(
    r"(?:(?:培训|运输|人工|安装|管理|材料|设计|差旅|服务|设备|软件|硬件)费用?|成本|税金|利润|权重|比重)[^,。;]{0,6}占[^,。;]{0,10}$"
)
_PROGRESS = re.compile(
    r"(?:完成|进度|达到?|达至|形象)[^,。;付]{0,8}$|\bprogress (?:of|reaches) $", re.IGNORECASE
)
_OF_WORK = re.compile(
    r"^(?:的|以上)?(?:总)?(?:工程量|工作量|工程进度|形象进度|进度|供货量|货物)(?![^,。;]{0,8}款)|^ ?complet(?:e|ion)\b|^ of the works? (?:is|are|has|have)\b",
    re.IGNORECASE,
)
_PAYS = re.compile(r"付|拨|\bpa(?:y|id)", re.IGNORECASE)
_REST = re.compile(
    r"(?:其余|剩余|余下|余款|余额?|尾款)(?:的|部分|合同款|款项|价款|为|即|[(])*$|\b(?:remaining|balance(?: of)?) $",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[,;。]| and ")
# Money that is wanted ahead of a step does not follow it.
_AHEAD = re.compile(
    r"\b(?:before|prior to) (?:the )?(?:shipment|delivery|dispatch)|(?:发货|出厂|交货|供货|提货)(?:之)?前|款到发货|先款后货",
    re.IGNORECASE,
)
_LATIN = re.compile(r"^[^一-鿿]*[A-Za-z]")
# The steps after which a share is due, the later one first where both are named in one clause.
_STEPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("warranty", re.compile(r"(?:质保|保修|质量保证|缺陷责任|维保|保固)[^,。;]{0,8}(?:满|结束|期后|届满|无质量)|\b(?:end|expiry|expiration|after) (?:of )?(?:the )?(?:warranty|guarantee|defects)", re.IGNORECASE)),
    ("acceptance", re.compile(r"验收|考核合格|\baccept(?:ance|ed)\b|\bcompletion\b", re.IGNORECASE)),
    ("installation", re.compile(r"安装(?:调试)?(?:完成|完毕|结束|后)|\binstallation\b|\bcommissioning\b", re.IGNORECASE)),
    ("delivery", re.compile(r"交货|到货|货到|供货|交付|送达|\bdeliver|\bshipment\b", re.IGNORECASE)),
    ("contract", re.compile(r"(?:合同|契约)(?:签订|签署|生效)|签订(?:合同|契约)|签约|预付|首付|\bsignature\b|\bsigning\b|\badvance payment\b|\bdown payment\b", re.IGNORECASE)),
    ("period", re.compile(r"按[月季年]|[每逐][月季年]|月结|季度|半年|\bmonthly\b|\bquarterly\b|\bannual", re.IGNORECASE)),
    ("approval", re.compile(r"(?:核可|核定|核准|审定|审[核查](?:通过|合格|无误)?)后")),
    ("invoice", re.compile(r"发票|\binvoices?\b|\bnet \d", re.IGNORECASE)),
)  # fmt: skip


def drafts(passage: Passage, sentence: Span, triggers: list[Trigger]) -> Iterator[Draft]:
    """Give the payment terms of one sentence: a term for each share of the price, else one that says when it is paid."""
    text = passage.text
    words = [t for t in triggers if t.topic == "payment_terms"]
    said = text[sentence[0] : sentence[1]]
    if not words or _OTHER.search(said):
        return
    if not (
        _PRICE.search(said)
        or _STEPPED.search(said)
        or "付款" in "".join(passage.headings[-1:]) + passage.list_head + _row(passage)
    ):
        return
    if not _PAID.search(said):
        return
    shares = [share for share in inside(rate.find, text, *sentence) if _of_the_price(text, sentence, share)]
    for number, share in enumerate(shares):
        since = shares[number - 1].end if number else sentence[0]
        until = shares[number + 1].start if number + 1 < len(shares) else sentence[1]
        yield _share(passage, sentence, share, since, until)
    if not shares:
        found = (list(_time(passage, sentence, word)) for word in words)
        yield from next((terms for terms in found if terms), [])


def _of_the_price(text: str, sentence: Span, share: Figure) -> bool:
    """Tell whether a share is paid: not the part of the price that a service makes up, nor the progress of the work."""
    clause = next((c for c in clauses(text, sentence) if c[0] <= share.start < c[1]), sentence)
    before, after = text[clause[0] : share.start], text[share.end : clause[1]]
    if _PART_OF_PRICE.search(before):
        return False
    return not ((_PROGRESS.search(before) or _OF_WORK.match(after)) and not _PAYS.search(before))


def _row(passage: Passage) -> str:
    return passage.place.row_head if passage.place else ""


def _share(passage: Passage, sentence: Span, share: Figure, since: int, until: int) -> Draft:
    text = passage.text
    quote = quote_span(text, sentence, [(share.start, share.end)], passage.body)
    before, after = text[since : share.start], text[share.end : until]
    behind = _BEHIND.split(after)[0]
    # 验收合格后支付30%, but 30% on signing.
    latin = _LATIN.search(behind or before) is not None
    if latin and since > sentence[0]:
        before = before.rpartition(",")[
            2
        ]  # 30% down payment, 60% before shipment: what stands behind the first is its own
    near = (behind, before) if latin else (before, behind)
    notes = () if _AHEAD.search(near[0]) else _after(near[0]) or _after(near[1]) or _after(after)
    if _REST.search(before):
        notes = (*notes, Condition(kind="other", value="remainder"))
    operator = share.operator if share.operator in (Operator.AT_MOST, Operator.AT_LEAST) else Operator.EXACTLY
    if operator is Operator.EXACTLY and _MOST.search(before):
        operator = Operator.AT_MOST
    elif operator is Operator.EXACTLY and _LEAST.search(before):
        operator = Operator.AT_LEAST
    return Draft(
        topic="payment_terms",
        operator=operator,
        value=share.value,
        blank=share.blank,
        strength=strength(text, sentence, quote, passage.list_head, presence=False),
        span=quote,
        conditions=notes,
        why=(f"payment_terms: {share.why}",),
        at=share.start,
    )


def _after(said: str) -> tuple[Condition, ...]:
    """The step after which a share is due, and the days from then on."""
    step = next((name for name, pattern in _STEPS if pattern.search(said)), None)
    if step is None:
        return ()
    notes = [Condition(kind="other", value=f"after: {step}")]
    days = next((f for f in duration.find(said) if f.value is not None), None)
    if days is not None:
        notes.append(Condition(kind="other", value=f"within: {said[days.start : days.end]}"))
    return tuple(notes)


def _time(passage: Passage, sentence: Span, word: Trigger) -> Iterator[Draft]:
    """When the price is paid, without a share: 验收合格后30日内付清货款, invoices are due within 30 days."""
    text = passage.text
    clause = next((c for c in clauses(text, sentence) if c[0] <= word.start < c[1]), sentence)
    start = max(0, next((i for i, c in enumerate(clauses(text, sentence)) if c == clause), 0) - 1)
    said = text[clauses(text, sentence)[start][0] if sentence != clause else clause[0] : clause[1]]
    notes = _after(said)
    timed = any(c.value.startswith("within: ") for c in notes) or _WHOLE.search(said)
    priced = _PRICE.search(said) or _PAY_ROW.search(_row(passage))
    if not notes or not (timed or notes[0].value == "after: period") or not priced:
        return
    if _WHOLE.search(said):
        notes = (*notes, Condition(kind="other", value="share: all"))
    quote = quote_span(text, sentence, [(word.start, word.end)], passage.body)
    yield Draft(
        topic="payment_terms",
        operator=Operator.PRESENT,
        strength=strength(text, sentence, quote, passage.list_head, presence=True),
        span=quote,
        conditions=notes,
        why=(f"payment_terms: {text[word.start : word.end]}",),
    )
