"""What a breach, a delay or a defect costs the supplier: a share, a sum, or that he pays at all (gold GUIDE C22).

The buyer's interest for late payment, an insurer's payment, the forfeited bid bond and the price advantage
of small companies use the same words and are none of it (field-notes, sheet compensation).
"""

import re
from collections.abc import Iterator

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
    r"较大数额|在计算[^,。;]{0,16}时|不(?:能)?免除|不足以弥补|行政处罚|罚款认定|保险|保单|理赔|投标保证金|报价(?:给予|的)?[^,。;]{0,12}扣除|价格[^,。;]{0,8}扣除|[小微]型?企业|监狱企业|代理服务费|依法(?:追究|承担)|扣除(?:该|这|相应)?部分价格"
    r"|\binsur|\bpolic(?:y|ies)\b|\bpunitive\b|\bconsequential\b|\bindirect damages\b|\bworkers'? compensation|\bin no event\b|\bwaives?\b|\bis not (?:a )?(?:liquidated|penalt)|\badditional compensation\b|\b(?:means|shall mean)\b|\bdisclaim|\bnot be (?:liable|responsible)\b|\bno liability\b|\b(?:temperature|power|automatic|height) compensation\b",
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
_MAKES_GOOD = re.compile(r"赔|补偿|违约金|\bdamages\b|compensat|\bcredit|\bpenalt", re.IGNORECASE)
_FINES = re.compile(r"扣|罚|违约金|\bpenalt|\bdeduct|\bliquidated", re.IGNORECASE)
_CAP_BEFORE = re.compile(
    r"(?:总额|累计|最高|上限|合计|总计|总和|限额)[^,。;]{0,8}(?:不(?:得|应)?(?:超过|高于|大于|超)|≤|以|为)[^,。;]{0,12}$|(?:累计|最高|上限)[^,。;]{0,12}$|\b(?:capped at|cap of|limited to|not exceed|up to a maximum of|maximum of) $",
    re.IGNORECASE,
)
_CAP_AFTER = re.compile(r"^[^,。;]{0,4}(?:为限|为上限|封顶)|^[^.;]{0,20}\bcap\b", re.IGNORECASE)
# 合同总价100万元的1%, 不足5万元的: a base and a case.
_BASE = re.compile(r"^(?:的|\(含?\)?的)?(?:\d|百分之|千分之|万分之)|^的,|^(?:及)?以[上下]的")
_CASE = re.compile(r"不足$|低于$|不满$|不足[^,。;]{0,12}的,?(?:则|应)?按照?$")
# 每逾期一日,按合同总价的0.5%: the measure is a clause of its own before the share.
_MEASURED = re.compile(r"每[^,。;\d]{0,8}(?:[日天周月次]|小时|星期)(?:的)?,$")
_REACH = 60
_BEHIND = 64
_PER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("day", re.compile(r"[每按/](?:逾期|延误|迟延|延迟|拖延|超过|超|晚|迟)?(?:交货|交付)?一?个?[日天1]?[日天]|耽误一天|\b(?:per|each|every) (?:calendar |working )?day\b", re.IGNORECASE)),
    ("week", re.compile(r"[每/](?:逾期|延误|迟延|延迟|超过)?(?:交货|交付)?一?个?[周星]|\b(?:per|each|every) week\b", re.IGNORECASE)),
    ("month", re.compile(r"[每/](?:逾期|延误|迟延)?一?个?月|\b(?:per|each|every) month\b", re.IGNORECASE)),
    ("hour", re.compile(r"[每/](?:逾期|延误|超过|超时|迟到|延迟)?一?\d?个?小时|\b(?:per|each|every) hour\b", re.IGNORECASE)),
    ("time", re.compile(r"[每/](?:出现|发生|发现)?一?[次起例项处人]|\b(?:per|each|every) (?:breach|incident|occurrence|failure|time)\b", re.IGNORECASE)),
)  # fmt: skip


def drafts(passage: Passage, sentence: Span, triggers: list[Trigger]) -> Iterator[Draft]:
    """Give what one sentence makes the supplier pay: a term for each share or sum, else one that he pays."""
    text = passage.text
    words = [t for t in triggers if t.topic == "compensation"]
    if not words:
        return
    said = text[sentence[0] : sentence[1]]
    if _OTHER.search(said) or _HOUSE.search(said) or _is_buyers(text, sentence, words[0]):
        return
    figures = [f for f in _figures(text, sentence) if _belongs(text, sentence, f, words)]
    if figures:
        for figure in figures:
            yield _draft(passage, sentence, _nearest(figure, words), figure)
        return
    word = next((w for w in words if _MAKES_GOOD.search(text[w.start : w.end])), None)
    if word is None or passage.heading or not _BREACH.search(said):
        return
    clause = next((c for c in clauses(text, sentence) if c[0] <= word.start < c[1]), sentence)
    if refused(text[clause[0] : clause[1]]):
        return
    yield _draft(passage, sentence, word, None)


def _is_buyers(text: str, sentence: Span, word: Trigger) -> bool:
    """甲方逾期付款的,按日支付违约金: what the buyer pays; nobody but he can be late in paying."""
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
        ),
        key=lambda f: f.start,
    )


def _belongs(text: str, sentence: Span, figure: Figure, words: list[Trigger]) -> bool:
    word = _nearest(figure, words)
    between = text[min(figure.end, word.end) : max(figure.start, word.start)]
    return len(between) <= _REACH and between.count(",") <= 2


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
        operator = Operator.AT_MOST if capped else figure.operator or Operator.EXACTLY
        if capped:
            notes.append(Condition(kind="other", value="cap"))
        measured = _MEASURED.search(text[sentence[0] : quote[0]])
        since = sentence[0] + measured.start() if measured else max(sentence[0], quote[0])
        # 每日1%, but 1% for each week of delay.
        near = text[since : min(sentence[1], figure.end + (_BEHIND if said.isascii() else 6))]
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
