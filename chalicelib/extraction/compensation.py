"""What a breach, a delay or a defect costs the supplier: a share, a sum, or that he pays at all (gold GUIDE C22).

The buyer's interest for late payment, an insurer's payment, the forfeited bid bond and the price advantage
of small companies use the same words and are none of it (field-notes, sheet compensation).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..lexicon.loader import context
from ..model.term import Condition, Operator, Strength
from ..model.value import Money, Rate
from ..recognizers import money, rate
from ..recognizers.base import Figure, inside
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import conditions
from .found import Draft, quote_span
from .sentences import Span, clauses
from .strength import refused, strength

# Somebody else's money, or no money for a breach.
_OTHER = re.compile(
    r"较大数额|千分之五以上|扣除价格|价格百分比|在计算[^,。;]{0,16}时|不(?:能)?免除|不足以弥补|行政处罚|罚款认定|保险|保单|理赔|投标保证金|报价(?:给予|的)?[^,。;]{0,12}扣除|价格[^,。;]{0,8}扣除|[小微]型?企业|监狱企业|代理服务费|依法(?:追究|承担)|扣除(?:该|这|相应)?部分价格"
    r"|\binsur|\bpolic(?:y|ies)\b|\bpunitive\b|\bconsequential\b|\bindirect damages\b|\bworkers'? compensation|\bin no event\b|\bwaives?\b|\bis not (?:a )?(?:liquidated|penalt)|\badditional compensation\b|\b(?:means|shall mean)\b|\bdisclaim|\bsole (?:obligation|remed|and exclusive)|\bnot be (?:liable|responsible)\b|\bno liability\b|\b(?:temperature|power|automatic|height) compensation\b|\bcompensation (?:and|plan|committee|package)\b",
    re.IGNORECASE,
)
# What only the buyer can do wrong.
_BUYERS = re.compile(
    r"(?:逾期|延迟|迟延|延期|拖欠|拒绝|无故拒?|未按[^,。;]{0,10})(?:付款|支付(?!违约金)|验收|收货|接收|接受)|拒收|迟付|拖欠|欠款|付款总额|逾期款|应付未付"
    r"|\b(?:late|overdue) (?:payments?|invoices?|amounts?)\b|\bunpaid\b|\binterest\b",
    re.IGNORECASE,
)
# A firm's fines on its own people are its house rules.
_HOUSE = re.compile(
    r"批评|晨会|员工|本人|当事人|责任人|班组|绩效|奖金|作业人|安装人|安装员|维修员|送货员|业务员|保洁员|保安员|项目经理|工资",
    re.IGNORECASE,
)
_BREACH = re.compile(
    r"否则|质量|逾期|延误|延迟|迟延|耽误|违约(?!金)|违反|未按|未能|未履行|不符|不能|缺陷|瑕疵|故障|损失|损害|损坏|泄[露密]|事故|投诉|维权|假冒|虚假|不合格|\bbreach|\bdelay|\bdefault|\bfail|\bdefect|\bloss|\blate\b|\bmiss",
    re.IGNORECASE,
)
# Words that fine or deduct say nothing without a figure; the others promise to make good.
_MAKES_GOOD = re.compile(
    r"赔|补偿|违约金|假一|退一|损失|滞纳金|利息|\bdamages\b|compensat|\bcredit|\bpenalt", re.IGNORECASE
)
# A credit to the customer's account is given for nothing but a fault.
_CREDITED = re.compile(r"\bcredit", re.IGNORECASE)
_GIVES_CREDIT = re.compile(
    r"\b(?:appl(?:y|ies|ied)|issue[ds]?|receives?|entitled|eligible|grant(?:s|ed)?|provide[ds]?|pay|given?)\b",
    re.IGNORECASE,
)
# 违约金的计算方法如下, 每满一周按一周计: how it is reckoned.
_RECKONING = re.compile(
    r"(?:违约金|赔偿[金费]?|罚款)(?:的)?(?:计算|计收|支付|收取)?(?:方法|方式|办法|标准|依据)|每满[^,。;]{1,8}按[^,。;]{1,6}计|不足[^,。;]{1,8}按[^,。;]{1,6}计"
)
# 违约金…从应付款中扣除: how a debt is collected that another clause makes.
_SET_OFF = re.compile(r"[^。;]{0,40}(?:从|自|在)[^,。;]{0,24}(?:中|款)(?:直接|予以|一并)?(?:扣|抵)")
# 支付20%的违约金并赔偿全部损失: the loss is made good besides.
_AND_LOSS = re.compile(r"(?:并|及|以及|和|且|还应?|同时)[^,。;]{0,8}赔偿[^,。;]{0,12}损失")
# 致使甲方承担赔偿责任的,…; 赔偿损失后,…: a case or a moment; 不承担误期赔偿: owed by nobody.
_IN_CASE = re.compile(r"[^,。;]{0,20}(?:的|后|时)(?=[,;。])")
_NOT_OWED = re.compile(
    r"(?:不|无[须需])(?:应该?|再|予|需|必|得)?(?:承担|负|给予|支付)[^,。;]{0,8}(?:赔|补偿|违约金)|(?:赔偿|违约金|滞纳金)(?:金)?的?(?:数额|最高限额|要求)(?![^,。;]{0,4}[为是:])|\bnot be (?:charged|assessed|subject to)\b",
    re.IGNORECASE,
)
# Interest and surcharges are the buyer's as a rule; the supplier's where they go to the buyer.
_INTEREST = re.compile(r"利息|滞纳金")
_TO_BUYER = re.compile(
    r"(?:向|给|付|赔偿?|弥补)(?:甲方|采购(?:人|方|单位)|买方|业主|招标人|需方|发包人|机关|委托方)"
)
# What goes to the supplier, or follows from what the buyer did, is the buyer's.
_TO_SUPPLIER = re.compile(r"(?:向|偿付|付给|补偿|赔偿)(?:乙方|卖方|供方|供应商|中标人|承包人|承揽方|供货方)")
_BUYER_FAILS = re.compile(
    r"[\d.()、一二三四五六七八九十 ]{0,8}(?:如果?|若|因)?(?:甲方|采购人|采购方|买方|需方|发包人|定作方)(?:违反|违约|中途|无故|要求退货|逾期|延期|未按)(?![^。;]{0,80}(?:乙方|卖方|供方|供应商|中标人|承包人)(?:应|须|需|向|支付|承担))"
)
_FINES = re.compile(r"扣|罚|违约金|\bpenalt|\bdeduct|\bliquidated", re.IGNORECASE)
_CAP_BEFORE = re.compile(
    r"(?:总额|累计|最高|上限|合计|总计|总和|限额)[^,。;]{0,8}(?:不(?:得|应)?(?:超过|高于|大于|超)|≤|以(?![上下内外])|为)[^,。;]{0,12}$|(?:累计(?!\d|[一二三四五])|最高|上限)[^,。;]{0,12}$"
    r"|\b(?:capped at|(?:cap|ceiling|limit) of|limited to|not (?:to )?exceed(?:ing)?|maximum(?: (?:deduction|amount|total|limit|sum|aggregate))?(?: of)?|subject to a maximum(?: of)?)(?: a| the)?(?: maximum)?(?: total)?(?: of)? $",
    re.IGNORECASE,
)
# Beside the sum for each day or week, a bound is the cap of them all.
_BOUND = re.compile(r"最高|最多|上限|总额|不超|不得超|\bmax|\bup to\b|\bcap|\bexceed", re.IGNORECASE)
_CAP_AFTER = re.compile(r"^[^,。;]{0,4}(?:为限|为上限|封顶)|^[^.;]{0,20}\bcap\b", re.IGNORECASE)
# 合同总价100万元的1%, 不足5万元的: a base and a case.
_BASE = re.compile(r"^(?:的|\(含?\)?的)?(?:\d|百分之|千分之|万分之)|^的,|^(?:及)?以[上下]的")
_CASE = re.compile(r"不足$|低于$|不满$|不足[^,。;]{0,12}的,?(?:则|应)?按照?$")
# 每逾期一日,按合同总价的0.5%: the measure is a clause of its own before the share.
_MEASURED = re.compile(r"每[^,。;\d]{0,8}(?:[日天周月次]|小时|星期)(?:的)?,$")
_HAN = re.compile("[\u4e00-\u9fff]")
# The level that is missed is not what it costs: 满意度未达95%,扣…; short of our 99.9% uptime commitment.
_LEVEL_BEFORE = re.compile(
    r"[率度](?:仍|均|若)?(?:未|没有?|不)?(?:能)?(?:达到?|为|在|低至|不足)(?:到|了)?[^,。;]{0,3}$|每(?:再)?(?:降?低|下降|减少|差|少|超过?)[^,。;]{0,2}$|\b(?:uptime|availability)[^,.;]{0,24} $|\bshort of [a-z ]{0,8}$",
    re.IGNORECASE,
)
_LEVEL_AFTER = re.compile(
    r"^ ?(?:of )?(?:monthly |service )?(?:uptime|availab|service level|target)|^的?(?:可用[率性]|满意[率度]|及时率|合格率)",
    re.IGNORECASE,
)
_REACH = 60
# English says the same in twice the letters, and puts "as liquidated damages" behind the whole.
_REACH_LATIN = 200
_BEHIND = 64
_PER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("day", re.compile(r"[每按/](?:逾期|延误|迟延|延迟|拖延|超过|超|晚|迟|逾)?(?:交货|交付)?一?个?[日天1]?[日天]|耽误一天|\b(?:per|each|every) (?:calendar |working )?day\b", re.IGNORECASE)),
    ("week", re.compile(r"[每/](?:逾期|延误|迟延|延迟|超过)?(?:交货|交付)?一?个?[周星]|\b(?:per|each|every) week\b", re.IGNORECASE)),
    ("month", re.compile(r"[每/](?:逾期|延误|迟延)?一?个?月|\b(?:per|each|every) month\b", re.IGNORECASE)),
    ("hour", re.compile(r"[每/](?:逾期|延误|超过|超时|迟到|延迟)?一?\d?个?小时|\b(?:per|each|every) hour\b", re.IGNORECASE)),
    ("time", re.compile(r"[每/](?:出现|发生|发现)?一?[次起例项处人]|\b(?:per|each|every) (?:breach|incident|occurrence|failure|time)\b", re.IGNORECASE)),
)  # fmt: skip


def drafts(passage: Passage, sentence: Span, triggers: list[Trigger]) -> Iterator[Draft]:
    """Give what one sentence makes the supplier pay: a term for each share or sum, else one that he pays."""
    text = passage.text
    said = text[sentence[0] : sentence[1]]
    words = [
        t
        for t in triggers
        if t.topic == "compensation"
        and (not _INTEREST.search(text[t.start : t.end]) or _TO_BUYER.search(said))
    ]
    if not words:
        return
    if _OTHER.search(said) or _HOUSE.search(said) or _is_buyers(text, sentence, words[0]):
        return
    figures = [f for f in _figures(text, sentence) if _belongs(text, sentence, f, words)]
    if figures:
        for figure in figures:
            yield _draft(passage, sentence, _nearest(figure, words), figure)
        besides = _AND_LOSS.search(text, figures[-1].end, sentence[1])
        if besides is not None:
            beside = Trigger(besides.start(), besides.end(), "compensation", "word")
            yield replace(_draft(passage, sentence, beside, None), span=besides.span())
        return
    word = next(
        (
            w
            for w in words
            if _MAKES_GOOD.search(text[w.start : w.end])
            and not _SET_OFF.match(text[w.end : min(sentence[1], w.end + _REACH)])
            and not _IN_CASE.match(text[w.end : w.end + _REACH])
        ),
        None,
    )
    if word is None or passage.heading or _RECKONING.search(said):
        return
    named = text[word.start : word.end]
    if _CREDITED.search(named):
        if not _GIVES_CREDIT.search(said):
            return
    elif not (_BREACH.search(said) or named.startswith(("假一", "退一"))):
        return
    clause = next((c for c in clauses(text, sentence) if c[0] <= word.start < c[1]), sentence)
    if refused(text[clause[0] : clause[1]]) or _NOT_OWED.search(text[clause[0] : clause[1]]):
        return
    yield _draft(passage, sentence, word, None)


def _is_buyers(text: str, sentence: Span, word: Trigger) -> bool:
    """甲方逾期付款的,按日支付违约金: what the buyer pays; nobody but he can be late in paying."""
    said = text[sentence[0] : sentence[1]]
    if not _TO_BUYER.search(said) and (_TO_SUPPLIER.search(said) or _BUYER_FAILS.match(said)):
        return True
    before = text[sentence[0] : word.end + 12]
    if not _BUYERS.search(before):
        return False
    return not any(
        not conditions.is_object(before, match.start(), match.end())
        for match in context("speaker")["bidder"].finditer(before)
    )


def _figures(text: str, sentence: Span) -> list[Figure]:
    found = [*inside(rate.find, text, *sentence), *inside(money.find, text, *sentence)]
    return sorted(
        (
            f
            for f in found
            if f.operator not in (Operator.LESS, Operator.MORE)
            and not _BASE.match(text[f.end : f.end + 80])
            and not _CASE.search(text[max(sentence[0], f.start - 24) : f.start])
            and not _LEVEL_BEFORE.search(text[max(sentence[0], f.start - 40) : f.start])
            and not _LEVEL_AFTER.match(text[f.end : min(sentence[1], f.end + 24)])
        ),
        key=lambda f: f.start,
    )


def _belongs(text: str, sentence: Span, figure: Figure, words: list[Trigger]) -> bool:
    word = _nearest(figure, words)
    between = text[min(figure.end, word.end) : max(figure.start, word.start)]
    return len(between) <= (_REACH if _HAN.search(between) else _REACH_LATIN) and between.count(",") <= 2


def _nearest(figure: Figure, words: list[Trigger]) -> Trigger:
    return min(words, key=lambda w: max(w.start - figure.end, figure.start - w.end))


def _draft(passage: Passage, sentence: Span, word: Trigger, figure: Figure | None) -> Draft:
    text = passage.text
    spans = [(word.start, word.end)] + ([(figure.start, figure.end)] if figure else [])
    quote = quote_span(text, sentence, spans, passage.body)
    firm = strength(text, sentence, quote, passage.list_head, presence=False)
    said = text[sentence[0] : sentence[1]]
    own = context("strength")["own"].search(said) or context("strength")["will"].search(said)
    if firm is Strength.INFORMATIVE:
        firm = Strength.MANDATORY  # 有权终止并由乙方赔偿: the right is to end, the payment is due
    if firm is Strength.COMMITTED and figure is not None and not own and _FINES.search(said):
        firm = Strength.MANDATORY  # a sanction that the other side sets (gold GUIDE E31)
    operator = Operator.PRESENT
    notes: list[Condition] = []
    if figure is not None:
        capped = (
            _CAP_BEFORE.search(text[sentence[0] : figure.start])
            or (figure.operator is Operator.AT_MOST and "总额" in text[sentence[0] : figure.start])
        ) or _CAP_AFTER.match(text[figure.end : figure.end + 80])
        if figure.operator is Operator.AT_MOST and not capped:
            earlier = [f for f in _figures(text, sentence) if f.end <= figure.start]
            capped = _BOUND.search(text[earlier[-1].end : figure.end]) if earlier else None
        operator = Operator.AT_MOST if capped else figure.operator or Operator.EXACTLY
        if capped:
            notes.append(Condition(kind="other", value="cap"))
        measured = _MEASURED.search(text[sentence[0] : quote[0]])
        since = sentence[0] + measured.start() if measured else max(sentence[0], quote[0])
        # 每日1%, but 1% for each week of delay.
        near = text[since : min(sentence[1], figure.end + (6 if _HAN.search(said) else _BEHIND))]
        notes.extend(
            Condition(kind="other", value=f"per: {name}") for name, pattern in _PER if pattern.search(near)
        )
    value = figure.value if figure and isinstance(figure.value, Rate | Money) else None
    return Draft(
        topic="compensation",
        operator=operator,
        value=value,
        blank=figure.blank if figure else False,
        strength=firm,
        span=quote,
        conditions=(*conditions.named("cause", said), *notes[:2]),
        why=(f"compensation: {text[word.start : word.end]}" + (f"; {figure.why}" if figure else ""),),
        at=figure.start if figure else None,
    )
