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
    r"费率|挂牌|结算价|计取|下浮|单价|违约金|赔偿|利息|罚|投标保证金|履约保证金|履约担保|(?:代理|招标)服务费|工资|税率|税点|社保|保险费|标书费|文件售价|报价扣除|价格扣除|佣金|回扣|中小企业|评审|下浮|现场踏勘"
    r"|\binterest\b|\blate (?:payment|fee)|\bdamages\b|\bpenalt|\btax(?:es)?\b|\broyalt|\bcommission\b|\bsalar|\bdiscount\b|\binsur|\bcredits?\b|\bliabilit|\baverage\b|\bmeans?\b|\bwithhold|\bper annum\b|\boverdue\b|\bnot paid when due\b|\blate charges?\b|\buntimely\b|\bpayment review\b"
    r"|\b(?:vendor|supplier|contractor|seller|provider|bidder|tenderer)s? (?:shall|will|must|agrees to) pay\b",
    re.IGNORECASE,
)
# 支付 alone is any payment; these say that it is the price.
_PRICE = re.compile(
    r"(?:合同|契约)(?:总)?(?:价[款金]?|款|金额|总额|价格|总价)|货款|价款|款项|全款|尾款|余款|首付|首款|进度款|预付|结算|中标(?:金额|价|总额)|服务费|运维费|维护费|采购款|工程款|设备款|总价|总额|付款|付清|质保金|质量保证金"
    r"|\b(?:contract|purchase|total) (?:price|sum|amount)\b|\binvoices?\b|\bpayments?\b|\bfees?\b",
    re.IGNORECASE,
)
# 验收合格后支付97%: a share after a step of the contract can only be the price's.
_STEPPED = re.compile(
    r"(?:验收(?:合格)?|货到|到货|交货|签订合同|合同签订)[^,。;]{0,8}后[^,。;]{0,6}(?:支付|付)[^,。;\d]{0,4}\d{1,3}(?:\.\d+)?%"
)
_PAID = re.compile(
    r"支付|付|结清|结算|预付|\bpaid\b|\bpay(?:s|able|ments?)?\b|\bdue\b|\bnet \d", re.IGNORECASE
)
_WHOLE = re.compile(
    r"一次性?(?:付清|支付|结清|全额)|全额|全部(?:货款|价款|款项|合同款|费用)|全款|\bin full\b|\bnet \d",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?:其余|剩余|余下|余款|余额?|尾款)(?:的|部分|合同款|款项|价款|为|即|[(])*$|\b(?:remaining|balance(?: of)?) $",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[,;。]| and ")
_LATIN = re.compile(r"^[^一-鿿]*[A-Za-z]")
# The steps after which a share is due, the later one first where both are named in one clause.
_STEPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("warranty", re.compile(r"(?:质保|保修|质量保证|缺陷责任|维保|保固)[^,。;]{0,8}(?:满|结束|期后|届满|无质量)|\b(?:end|expiry|expiration) of (?:the )?(?:warranty|guarantee|defects)", re.IGNORECASE)),
    ("acceptance", re.compile(r"验收|考核合格|\baccept(?:ance|ed)\b|\bcompletion\b", re.IGNORECASE)),
    ("installation", re.compile(r"安装(?:调试)?(?:完成|完毕|结束|后)|\binstallation\b", re.IGNORECASE)),
    ("delivery", re.compile(r"交货|到货|货到|供货|交付|送达|\bdeliver", re.IGNORECASE)),
    ("contract", re.compile(r"(?:合同|契约)(?:签订|签署|生效)|签订(?:合同|契约)|签约|预付|首付|\bsignature\b|\bsigning\b|\badvance payment\b|\bdown payment\b", re.IGNORECASE)),
    ("period", re.compile(r"按[月季年]|[每逐][月季年]|月结|季度|半年|\bmonthly\b|\bquarterly\b|\bannual", re.IGNORECASE)),
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
    shares = inside(rate.find, text, *sentence)
    for number, share in enumerate(shares):
        since = shares[number - 1].end if number else sentence[0]
        until = shares[number + 1].start if number + 1 < len(shares) else sentence[1]
        yield _share(passage, sentence, share, since, until)
    if not shares:
        found = (list(_time(passage, sentence, word)) for word in words)
        yield from next((terms for terms in found if terms), [])


def _row(passage: Passage) -> str:
    return passage.place.row_head if passage.place else ""


def _share(passage: Passage, sentence: Span, share: Figure, since: int, until: int) -> Draft:
    text = passage.text
    quote = quote_span(text, sentence, [(share.start, share.end)], passage.body)
    before, after = text[since : share.start], text[share.end : until]
    behind = _BEHIND.split(after)[0]
    # 验收合格后支付30%, but 30% on signing.
    near = (behind, before) if _LATIN.search(behind or before) else (before, behind)
    notes = _after(near[0]) or _after(near[1]) or _after(after)
    if _REST.search(before):
        notes = (*notes, Condition(kind="other", value="remainder"))
    operator = share.operator if share.operator in (Operator.AT_MOST, Operator.AT_LEAST) else Operator.EXACTLY
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
    if not notes or not (timed or notes[0].value == "after: period") or not _PRICE.search(said):
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
