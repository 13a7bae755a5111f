"""Terms without a deadline: certificates, insurances, reports, letters, lifetime service, cost after the warranty."""

import re
from collections.abc import Iterator
from functools import partial

from ..lexicon.loader import context
from ..model.term import Condition, Operator, Strength
from ..recognizers import duration, standard
from ..recognizers.base import inside
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import ageing, conditions, holding, other_things, sums
from .certificate_details import name_of
from .found import Draft, quote_span
from .sentences import Span, clauses
from .strength import hedged, refused, strength

_PAPERS = (
    "certification",
    "insurance",
    "test_report",
    "manufacturer_warranty_letter",
    "manufacturer_authorization",
)
# A system named without any of these is talk about quality, not a certificate.
_HELD = re.compile(
    r"认证|证书|通过|取得|持有|具有|具备|获得|提供|有效|附有|标[志识签]|\bcertif|\bhold|\baccredit|\bISO\b|\blabel",
    re.IGNORECASE,
)
# A standard's number alone is no certificate: 按照ISO 20000标准提供服务.
_FOLLOWED = re.compile(
    r"(?:按照?|依据|根据|遵循|遵照|参照|基于|贯彻|执行|符合|满足|运行|完善|健全|加强|推行|导入)[^,。;]{0,24}(?:I[S5][O0]|GB|体系|CMMI|ITSS)|体系(?:的)?(?:要求|标准|文件|运行|建设|持续)"
    r"|\b(?:in (?:accordance|line|compliance) with|aligned (?:to|with)|based on|follow(?:s|ing)?|modelled on|according to)\b",
    re.IGNORECASE,
)
_CERTIFIED = re.compile(
    r"认证|证书|证明|贯标|标章|标志|合格证|第三方验证|[统度系]验证|许可证|\bcertif|\baccredit|\bregistered\b|\bmark(?:ed|ing)?\b|\blist(?:ed|ing)\b|\bapprov|\bqualified\b|\bclear(?:ed|ance)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^[^。;]{0,40}?[、,和及与][^。;]{0,40}?(?:认证|证书)|\bcertif", re.IGNORECASE)
_SYSTEMS = ("iso_9001", "iso_14001", "iso_45001", "iso_27001", "iso_20000", "gb_t_27922")
# The buying policy that every tender prints, and what a term means, ask for nothing.
_FAVOURED = re.compile(r"优先采购|属于国家?强制|为国家强制[^,。;]{0,8}的(?:[,。;]|$)")
_POLICY = re.compile(
    r"优先采购|强制采购|政策|品目|明细表|适用规则|法律法规(?:要求|规)|是否涉及|政府采购(?:品目)?清单|执行机制|是指|《[^》]{0,60}环境标志"
)
_IF_ANY = re.compile(r"\(?如有\)?(?=[,。;)]|$)|如适用|\bif any\b|\bif applicable\b", re.IGNORECASE)
# A liability named without these is law, not a policy.
_INSURED = re.compile(
    r"insur|polic(?:y|ies)|\bcover|\blimits?\b|\bstatutory\b|premium|[£$€]|\b(?:GBP|USD|EUR)\b", re.IGNORECASE
)
# Under the general liability policy, each policy's renewal: a policy spoken of, not asked for.
_SPOKEN_OF = re.compile(
    r"\b(?:the|each|such|any|said|that|underlying)(?: underlying)? $|\bin the case of $", re.IGNORECASE
)
_ITS_POLICY = re.compile(r"(?: insurance)? polic(?:y|ies)\b|$|\)| insurance\)?$", re.IGNORECASE)
# …liability limits will be primary: how a policy is written, not that there is one.
_ITS_TERMS = re.compile(
    r"(?: liability)?(?: insurance)?(?: polic(?:y|ies)| limits?| coverages?)? (?:shall|will|must|may|is|are) (?:be |also |not )?(?:primary|endors|exclud|excess|nam(?:e|ing)|contain|waiv|cancel|include (?:the|an?) (?:waiver|endorsement))",
    re.IGNORECASE,
)
_NO_NEED = re.compile(r"\bno need to\b|\bnot (?:be )?required to\b", re.IGNORECASE)
_MONEY = re.compile(r"[£$€]|\b(?:GBP|USD|EUR)\b")
_NUMBERED = re.compile(r"\d{4,5}")
# 并非CE认证产品; not UL listed; neither CE marked nor approved.
_IS_NOT = re.compile(
    r"(?:不是|并非|不属于|尚非|未[经获取通])[^,。;]{0,8}$|\b(?:not|never|no longer|neither|nor|without|lacks?)(?: [a-z]+){0,3} $",
    re.IGNORECASE,
)
_DUE_ONLY = re.compile(r"^[^,。;]{0,6}(?:以上|上述|前述|该等)(?:材料|证件|证书|文件|证明|保单|资料)")
_LETTER_VALUE = 24
_STARS_AHEAD = 12
# How far back a list may have been opened.
_REACH = 600


def drafts(passage: Passage, sentence: Span, triggers: list[Trigger], following: str) -> Iterator[Draft]:
    """Give the terms of one sentence that stand without a deadline; `following` is the passage's next sentence."""
    text = passage.text
    words = [t for t in triggers if t.role == "word" and sentence[0] <= t.start and t.end <= sentence[1]]
    done: set[tuple[str, str | None]] = set()
    for index, trigger in enumerate(words):
        key = (trigger.topic, _subject(text, trigger))
        if trigger.topic in ("certification", "insurance") and key in done:
            continue
        if trigger.topic == "certification" and not _is_certificate(passage, sentence, trigger):
            continue
        if trigger.topic == "insurance" and not _is_insurance(passage, sentence, trigger):
            continue
        if other_things.means_another(text, sentence, trigger):
            continue
        if trigger.topic not in _PAPERS:
            if trigger.topic == "lifetime_service":
                yield _presence(passage, sentence, trigger)
            continue
        if key in done or _opens(text, sentence) or _in_case(text, sentence, trigger):
            continue
        if conditions.anothers_work(text, (trigger.start, trigger.end), sentence):
            continue
        done.add(key)
        yield from _paper(passage, sentence, trigger, words, index, following)


def _subject(text: str, trigger: Trigger) -> str | None:
    """What a paper is about; a certificate without a subject of its own goes by its name."""
    if trigger.topic == "certification" and trigger.subject == "other":
        return name_of(text[trigger.start : trigger.end])
    if trigger.topic == "insurance" and trigger.subject == "other":
        return sums.name_of(text[trigger.start : trigger.end])
    return trigger.subject


# 若涉及需要提供检测报告等证明材料的,…: the paper stands in the case, nobody asks for it.
_IN_CASE = re.compile(r"(?:若|如果|如(?!下|期|实|数)|凡|倘|一旦)[^。;]{0,120}(?:的|时)[,:]?")


def _in_case(text: str, sentence: Span, trigger: Trigger) -> bool:
    clause = next((c for c in clauses(text, sentence) if c[0] <= trigger.start < c[1]), sentence)
    return _IN_CASE.fullmatch(text[clause[0] : clause[1]]) is not None


def _opens(text: str, sentence: Span) -> bool:
    """检测报告按下列时点提交: opens a list; its items say what is due when."""
    return sentence[1] >= len(text) - 1 and bool(
        re.search(
            r"(?:下列|以下|如下|as follows)[^。;]{0,16}:$", text[max(0, sentence[1] - 40) : sentence[1]]
        )
    )


def _is_certificate(passage: Passage, sentence: Span, trigger: Trigger) -> bool:
    """Tell whether a system or label is named as a certificate, not as a standard followed, a policy or plain talk."""
    text = passage.text
    said = text[sentence[0] : sentence[1]]
    clause = next((text[a:b] for a, b in clauses(text, sentence) if a <= trigger.start < b), said)
    if _IF_ANY.search(clause) or _FAVOURED.search(said):
        return False
    certified = _CERTIFIED.search(clause) or _CERTIFIED.search(_around(passage))
    if trigger.subject in ("energy_label", "environment_label"):
        return bool(certified or trigger.subject == "energy_label") and not _POLICY.search(said)
    if re.search(r"建立[^,。;]{0,24}体系|体系[^,。;]{0,24}建立", clause) and not certified:
        return False
    if _FOLLOWED.search(clause) and not certified:
        return False
    named = text[trigger.start : trigger.end]
    if trigger.subject == "other" and not named.isascii():
        return certified is not None or (named.endswith("资质") and _HELD.search(clause) is not None)
    if trigger.subject in _SYSTEMS and _of_another_standard(text, trigger):
        return False
    if not _NUMBERED.search(named) and trigger.subject in _SYSTEMS:
        return bool(
            certified or (_CERTIFIED.search(said) and _LISTED.search(named + text[trigger.end : sentence[1]]))
        )
    if _NUMBERED.search(named) and trigger.subject != "iso_9001":
        return True
    return bool(_HELD.search(said) or certified)


# A dated number with its title is no longer.
_NEAR = 90


def _of_another_standard(text: str, trigger: Trigger) -> bool:
    """GJB 9001C质量管理体系, 质量管理体系认证(YY/T 0287): the number beside the name tells which system it is."""
    if re.search(r"\d", text[trigger.start : trigger.end]):
        return False
    return any(
        hit.number
        and hit.id not in _SYSTEMS
        and (0 <= trigger.start - hit.end <= 2 or 0 <= hit.start - trigger.end <= 5)
        for hit in standard.inside(text, trigger.start - _NEAR, trigger.end + _NEAR)
    )


def _is_insurance(passage: Passage, sentence: Span, trigger: Trigger) -> bool:
    """STRICT PRODUCT LIABILITY under the law is no insurance; in Chinese the name says 险."""
    text = passage.text
    if not text[trigger.start : trigger.end].isascii():
        return True
    whole = text[sentence[0] : sentence[1]]
    if _NO_NEED.search(whole) or re.search(r"\bstrict liability\b", whole, re.IGNORECASE):
        return False
    if not _MONEY.search(whole) and (
        _ITS_TERMS.match(text[trigger.end : sentence[1]]) or text.endswith("underlying ", 0, trigger.start)
    ):
        return False
    if (
        _SPOKEN_OF.search(text[max(sentence[0], trigger.start - 24) : trigger.start])
        and _ITS_POLICY.match(text[trigger.end : sentence[1]])
        and not _MONEY.search(whole)
    ):
        return False
    said = f"{text[sentence[0] : sentence[1]]} {_around(passage)} {' '.join(passage.headings[-1:])} {passage.list_head}"
    return _INSURED.search(said) is not None


def _around(passage: Passage) -> str:
    """The heads over a passage: 证书名称 over 质量管理体系."""
    if passage.place is None:
        return passage.list_head
    heads = passage.place.heads
    over = heads[passage.place.column] if passage.place.column < len(heads) else ""
    return f"{over} {passage.place.row_head}"


def _presence(passage: Passage, sentence: Span, trigger: Trigger) -> Draft:
    text = passage.text
    quote = quote_span(text, sentence, [(trigger.start, trigger.end)], passage.body)
    firm = strength(
        text, sentence, quote, passage.list_head, presence=True, word=(trigger.start, trigger.end)
    )
    return Draft(
        topic=trigger.topic,
        operator=Operator.ABSENT if firm is Strength.NEGATED else Operator.PRESENT,
        strength=firm,
        span=quote,
        conditions=_party(text, trigger.start, sentence),
        why=(f"{trigger.topic}: {text[trigger.start : trigger.end]}",),
    )


def _party(text: str, at: int, sentence: Span) -> tuple[Condition, ...]:
    if conditions.manufacturer(text[sentence[0] : sentence[1]], at - sentence[0]):
        return (Condition(kind="party", value="manufacturer"),)
    return ()


def _paper(
    passage: Passage, sentence: Span, trigger: Trigger, words: list[Trigger], index: int, following: str
) -> Iterator[Draft]:
    text = passage.text
    rest = words[index + 1 :]
    value, operator, blank, extra, ends = _value(passage, sentence, trigger, words)
    spans = [(trigger.start, trigger.end)] + ([ends] if ends else [])
    quote = quote_span(text, sentence, spans, passage.body)
    firm = strength(
        text, sentence, quote, passage.list_head, presence=True, word=(trigger.start, trigger.end)
    )
    if (
        firm is not Strength.NEGATED
        and trigger.topic in ("certification", "insurance")
        and _lacks(text, sentence, trigger)
    ):
        firm = Strength.NEGATED
    if trigger.topic in ("certification", "insurance"):
        own = _subject(text, trigger)
        until = min([sentence[1], *[t.start for t in rest if _subject(text, t) != own]])
        extra += holding.details(
            passage,
            sentence,
            (trigger.start, trigger.end),
            until,
            trigger.subject,
            certificate=trigger.topic == "certification",
        )
    if trigger.topic == "insurance" and trigger.subject == "other":
        extra += (Condition(kind="other", value=f"name: {own}"),)
    if trigger.topic == "test_report":
        extra += holding.kinds_of_report(text[quote[0] : quote[1]])
        extra += tuple(
            ageing.ages(
                trigger.topic, text, sentence, (trigger.start, trigger.end), partial(holding.cell, passage)
            )
        )
    party = _party(text, trigger.start, sentence)
    if trigger.topic.startswith("manufacturer"):
        party = (Condition(kind="party", value="manufacturer"),)
    opened = max(
        text.rfind("。", max(0, sentence[0] - _REACH), sentence[0]) + 1, sentence[0] - _REACH
    )  # items parted by ; share what opens them
    if firm is Strength.COMMITTED and hedged(text[quote[1] : sentence[1]]):
        firm = Strength.HEDGED
    moments = (
        _moments(text[sentence[0] : sentence[1]])
        or _moments(text[opened : sentence[0]])
        or (_moments(following) if _DUE_ONLY.match(following) else [])
    )
    if not moments and passage.list_head:
        moments = _moments(passage.list_head)
    if not moments:
        form = _form(text[max(sentence[0], quote[0]) : quote[1]]) or _form_behind(
            text[quote[1] : sentence[1]]
        )
        moments = [(None, form)]
    if trigger.topic not in (
        "test_report",
        "manufacturer_warranty_letter",
        "certification",
        "insurance",
        "manufacturer_authorization",
    ):
        moments = moments[:1]
    for due, form in moments:
        said = party + extra
        if due:
            said += (Condition(kind="due", value=due),)
        if form:
            said += (Condition(kind="form", value=form),)
        yield Draft(
            topic=trigger.topic,
            operator=Operator.ABSENT if firm is Strength.NEGATED else operator,
            value=value,
            blank=blank,
            strength=firm,
            span=quote,
            subject=trigger.subject,
            conditions=said,
            why=(f"{trigger.topic}: {text[trigger.start : trigger.end]}",),
        )


def _lacks(text: str, sentence: Span, trigger: Trigger) -> bool:
    """不具备, do not yet hold, working towards … close to the thing."""
    if _IS_NOT.search(text[max(sentence[0], trigger.start - 40) : trigger.start]):
        return True
    near = text[max(sentence[0], trigger.start - 24) : min(sentence[1], trigger.end + 40)]
    return refused(near)


def _value(passage: Passage, sentence: Span, trigger: Trigger, words: list[Trigger]) -> sums.Sum:
    """The sum of an insurance, the years in a maker's letter; else nothing."""
    text = passage.text
    if trigger.topic == "insurance":
        insurances = [*(w for w in words if w.topic == "insurance")]
        return sums.insured(passage, sentence, trigger, insurances)
    if trigger.subject == "gb_t_27922":
        clause = next((c for c in clauses(text, sentence) if c[0] <= trigger.start < c[1]), sentence)
        since = max(clause[0], trigger.start - _STARS_AHEAD)  # 五星级售后服务认证
        rated = holding.stars(text[trigger.start : sentence[1]])
        if rated is None:
            rated = holding.stars(text[since : trigger.start])
        else:
            since = trigger.start
        if rated is not None:
            ends = since + rated[1]
            more = re.match(r"(?:级)?(?:\(含\))?(?:及|或|含)?以上|及以上", text[ends : ends + 12])
            operator = Operator.AT_LEAST if more else Operator.EXACTLY
            return rated[0], operator, False, (), (min(trigger.start, since), max(ends, trigger.end))
    if trigger.topic == "manufacturer_warranty_letter":
        for figure in inside(duration.find, text, *sentence):
            beside = trigger.start - _LETTER_VALUE <= figure.start and figure.end <= trigger.end
            if beside and not figure.blank and "," not in text[figure.end : trigger.start]:
                unit = getattr(figure.value, "unit", "")
                if unit in ("year", "month"):
                    return (
                        figure.value,
                        figure.operator or Operator.EXACTLY,
                        False,
                        (),
                        (figure.start, figure.end),
                    )
    return sums.NO_SUM


def _moments(text: str) -> list[tuple[str | None, str | None]]:
    """When a paper is due and in which form: 投标文件中须提供复印件,原件须在签订合同前提供,供货时随产品提供 is three."""
    hits = sorted(
        (match.start(), match.end(), name)
        for name, pattern in context("due").items()
        for match in pattern.finditer(text)
    )
    kept: list[tuple[int, int, str]] = []
    for hit in hits:
        if all(other[2] != hit[2] for other in kept):
            kept.append(hit)
    result: list[tuple[str | None, str | None]] = []
    left = 0
    for index, (start, end, name) in enumerate(kept):
        right = kept[index + 1][0] if index + 1 < len(kept) else len(text)
        after = re.split(r"[,;。]", text[end:right])
        before = re.split(r"[,;。]", text[left:start])
        form = _form("".join(after[:2])) or _form(before[-1])
        said = _form(",".join(before[:-1]))
        if index == 0 and form and said and said != form:
            result.append((None, said))  # 提供复印件,原件在签订合同前提供: the copy is due as well
        result.append((name, form or said))
        left = end + (len(after[0]) if after else 0)
    return result


# …证书,复印件加盖公章: a clause that says nothing but the form.
_ONLY_FORM = re.compile(
    r"[,(](?:须|应|需)?(?:提供|附)?(?P<form>复印件|扫描件|影印件|原件)(?:(?:须|应|并)?加盖[^,。;]{0,8}章|备查)?[)。;]?"
)


def _form_behind(text: str) -> str | None:
    match = _ONLY_FORM.fullmatch(text)
    return _form(match.group("form")) if match else None


def _form(text: str) -> str | None:
    for name in ("copy", "original"):
        if context("form")[name].search(text):
            return name
    return None
