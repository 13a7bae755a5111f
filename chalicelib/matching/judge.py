"""One requirement against everything that a bid says: the verdict, the rule that decided, the words behind it.

The order of doubt: what is firm and covers the whole requirement decides; every other firm statement on the
same thing must agree with it; a hedge, a blank or a blanket promise beside it makes a person look.
"""

import re
from collections.abc import Sequence

from ..extraction.strength import hedged
from ..lexicon.licences import licence_of
from ..lexicon.loader import context
from ..model.finding import Finding, Requirement
from ..model.term import Operator, Strength, Term
from ..rules.compare import Outcome
from . import parameters
from .ages import age_words
from .certificates import same_certificate
from .commitments import WHOLE, BidSide, Commitment, Kind
from .echo import copied
from .findings import finding, party_words, scope_finding
from .mentions import without_mentions
from .papers import Facts
from .postponed import speaks_of
from .scope import Fit, clocks, labels, same_case, values
from .standards import answers
from .weigh import Weighed, weigh
from .wording import offered_words, scope_words


def judge(requirement: Requirement, bid: BidSide, facts: Facts, language: str) -> Finding:
    """Give the finding on one requirement. Never compliant or better without a quoted firm commitment."""
    weighed = [
        weigh(requirement, c, facts)
        for c in bid.commitments
        if c.term.topic == requirement.topic
        and _same_subject(requirement, c.term)
        and not _is_copy(requirement, c)
    ]
    weighed = [w for w in weighed if w.scope.fit is not Fit.ELSEWHERE]
    weighed = _most_special(requirement, weighed)
    if requirement.topic == parameters.TOPIC:
        weighed = [w for w in weighed if w.scope.rule != "TC133"] or weighed
    firm = [w for w in weighed if w.commitment.kind in (Kind.FIRM, Kind.REFUSED)]
    soft = [w for w in weighed if w.commitment.kind in (Kind.HEDGED, Kind.VAGUE)]
    if requirement.value_blank:
        return _blank_requirement(requirement, weighed, bid, language)
    if firm:
        return _from_firm(requirement, firm, soft, language)
    if soft:
        return _from_soft(requirement, soft, language)
    return _from_nothing(requirement, bid, language)


def _most_special(requirement: Requirement, weighed: list[Weighed]) -> list[Weighed]:
    """紧急故障15分钟 answers for urgent faults, not the general 1小时 beside it: what names the case goes before what does not."""
    special = [
        w
        for w in weighed
        if w.special
        or any(
            values(requirement.conditions, kind) & values(w.commitment.term.conditions, kind)
            for kind in ("severity", "area", "part", "product")
        )
    ]
    return special or weighed


def _is_copy(requirement: Requirement, commitment: Commitment) -> bool:
    return commitment.kind is Kind.ECHO or copied(requirement, commitment.said.own, commitment.said.answers)


def _same_subject(requirement: Requirement, term: Term) -> bool:
    # Whether two properties are one is weighed: names differ more than the catalogue's subjects do.
    if requirement.topic == parameters.TOPIC or requirement.subject is None:
        return True
    if requirement.topic == "standard_compliance":
        return answers(requirement, term)
    if requirement.subject == term.subject:
        return requirement.subject != "other" or same_certificate(requirement, term)
    if requirement.topic != "qualification" or term.subject is None:
        return False
    known = licence_of(requirement.subject)
    if known is not None and known == licence_of(term.subject):
        return True
    # 建筑工程施工总承包资质 is named with more or fewer words; a short name says too little.
    others = (c.value[4:] for c in requirement.conditions if c.value.startswith("or: "))
    for name in (requirement.subject, *others):
        shorter, longer = sorted((name.lower(), term.subject.lower()), key=len)
        if name == term.subject or (len(shorter) >= _NAME and shorter in longer):
            return True
    return False


_NAME = 5


def _worst_first(weighed: Sequence[Weighed]) -> list[Weighed]:
    return sorted(
        weighed,
        key=lambda w: (
            w.outcome,
            w.scope.fit is Fit.FULL,
            w.commitment.term.evidence.document or "",
            w.commitment.term.evidence.start,
        ),
    )


def _finding(
    requirement: Requirement, rule_id: str, weighed: Sequence[Weighed], language: str, **filled: str
) -> Finding:
    return finding(requirement, rule_id, [w.commitment.term for w in weighed], language, **filled)


def of_its_case(requirement: Requirement, weighed: list[Weighed]) -> list[Weighed]:
    """Leave out what the bid says of other cases where it speaks of the requirement's own: 供餐时段30分钟,其他时段2小时."""
    mine = labels(requirement.conditions, "case: ")
    own = [w for w in weighed if same_case(mine, labels(w.commitment.term.conditions, "case: "))]
    if not own:
        return weighed
    return [w for w in weighed if w in own or not labels(w.commitment.term.conditions, "case: ")]


def _from_firm(requirement: Requirement, firm: list[Weighed], soft: list[Weighed], language: str) -> Finding:
    ordered = of_its_case(requirement, without_mentions(_worst_first(firm)))
    full = [w for w in ordered if w.scope.fit is Fit.FULL]
    part = [w for w in ordered if w.scope.fit is Fit.PART]
    doubtful = [w for w in ordered if w.scope.fit is Fit.DOUBTFUL]
    met = [w for w in full if w.outcome >= Outcome.MET]
    short = [w for w in full if w.outcome is Outcome.SHORT]
    unclear = [w for w in full if w.outcome is Outcome.UNCLEAR]
    if short and met:
        return _finding(requirement, _disagreement(requirement, short, met), [*short, *met], language)
    if short:
        return _short(requirement, short, language)
    if unclear:
        worst = unclear[0]
        filled = {"detail": _detail(worst, language)}
        if worst.rule == "TC117":
            filled["required"] = party_words(requirement, language)
        elif worst.rule in _BY_DAY:
            filled |= _day_words(requirement, worst, language)
        elif worst.required:
            filled["required"] = worst.required
        return _finding(requirement, worst.rule, [*unclear, *met], language, **filled)
    if met:
        return _met(requirement, met, part, doubtful, soft, language)
    return _from_parts(requirement, part, doubtful, language)


# Rules that hang on the day of the bid.
_BY_DAY = ("TC123", "TC148", "TC149", "TC150", "TC151")


def _day_words(requirement: Requirement, weighed: Weighed, language: str) -> dict[str, str]:
    return {
        "detail": weighed.detail,
        "closing": weighed.closing,
        "required": age_words(requirement, language),
    }


_GUARANTEE = re.compile(r"质保|质量保证|保证期")
_REPAIR = re.compile(r"保修|保固|包修|维修|维护")


def _disagreement(requirement: Requirement, short: list[Weighed], met: list[Weighed]) -> str:
    """质保一年,保修三年 in one sentence are two names with two periods, not two answers."""
    if requirement.topic == "warranty_period":
        for a in short:
            for b in met:
                quotes = (a.commitment.said.own, b.commitment.said.own)
                if a.commitment.sentence == b.commitment.sentence and any(
                    _GUARANTEE.search(x) and _REPAIR.search(y) and not _GUARANTEE.search(y)
                    for x, y in (quotes, quotes[::-1])
                ):
                    return "TC128"
    return "TC113"


def _met(
    requirement: Requirement,
    met: list[Weighed],
    part: list[Weighed],
    doubtful: list[Weighed],
    soft: list[Weighed],
    language: str,
) -> Finding:
    worse_parts = [w for w in part if w.outcome is Outcome.SHORT]
    if worse_parts and all(w.scope.rule == "TC112" and _is_part(w) for w in worse_parts):
        return scope_finding(requirement, worse_parts[0], [*worse_parts, *met], language)
    if worse_parts:
        return _finding(requirement, "TC113", [*worse_parts, *met], language)
    for others in (part, doubtful):
        unsure = [w for w in others if w.outcome < Outcome.MET or _other_clock(w)]
        if unsure:
            return _finding(
                requirement, "TC121", [*unsure, *met], language, detail=_detail(unsure[0], language)
            )
    # 及时响应 beside a firm figure contradicts nothing; a hedge does.
    loose = [w for w in soft if w.commitment.kind is Kind.HEDGED]
    if loose:
        return _finding(
            requirement,
            "TC121",
            [*loose, *met],
            language,
            offered=offered_words([w.commitment.term for w in met], language),
            detail=_detail(loose[0], language),
        )
    declared = [w for w in met if _says_worse(w.commitment.label)]
    if declared:
        return _finding(requirement, "TC129", met, language, detail=declared[0].commitment.label)
    filled = {"detail": met[0].detail, "required": met[0].required} if met[0].required else {}
    return _finding(requirement, met[0].rule, _plainest_first(met), language, **filled)


def _is_part(weighed: Weighed) -> bool:
    return bool(values(weighed.commitment.term.conditions, "part") - {"whole machine"})


def _other_clock(weighed: Weighed) -> bool:
    """Working hours or a clock that starts at arrival: another promise, however good its figure."""
    return weighed.scope.fit is Fit.DOUBTFUL and (
        weighed.scope.rule == "TC104" or clocks(weighed.commitment.term.conditions)
    )


def _plainest_first(weighed: list[Weighed]) -> list[Weighed]:
    """Statements in the bidder's own voice before descriptions, each group in the order of the documents."""
    words = context("strength")
    return sorted(
        weighed,
        key=lambda w: (
            not (words["own"].search(w.commitment.sentence) or words["will"].search(w.commitment.sentence))
        ),
    )


# What a bidder writes beside a value that he thinks meets, and beside one that he knows does not.
_NO_DEVIATION = re.compile(
    r"无偏离|无差异|正偏离|完全响应|满足|符合|\bnone\b|no deviation|compl", re.IGNORECASE
)
_DEVIATION = re.compile(
    r"负偏离|^有?偏离|不(?:满足|符合|响应)|部分(?:响应|满足)|non-?compl|partial|\bdeviat|\bno$", re.IGNORECASE
)


def _says_none(label: str) -> bool:
    return bool(_NO_DEVIATION.search(label)) and not _DEVIATION.search(label)


def _says_worse(label: str) -> bool:
    """Tell whether the label declares a deviation. All three printed beside each other declare nothing."""
    return bool(_DEVIATION.search(label)) and not re.search(
        r"无偏离|正偏离|no deviation", label, re.IGNORECASE
    )


def _short(requirement: Requirement, short: list[Weighed], language: str) -> Finding:
    worst = short[0]
    label = worst.commitment.label
    if worst.rule == "TC103" and _says_none(label):
        return _finding(requirement, "TC119", short, language, detail=label)
    filled = {}
    if worst.rule in ("TC122", "TC124"):
        filled = {
            "detail": worst.detail,
            "closing": worst.closing,
            "required": party_words(requirement, language),
        }
    elif worst.rule in _BY_DAY:
        filled = _day_words(requirement, worst, language)
    elif worst.required:
        filled = {"detail": worst.detail, "required": worst.required}
    return _finding(requirement, worst.rule, short, language, **filled)


def _from_parts(
    requirement: Requirement, part: list[Weighed], doubtful: list[Weighed], language: str
) -> Finding:
    """Only tiers or doubtful scopes: a tiered answer meets an untiered demand if every tier does and they cover it."""
    short = [w for w in part if w.outcome is Outcome.SHORT]
    if part and not doubtful and all(w.outcome >= Outcome.MET for w in part) and _covers(part):
        return _finding(requirement, part[0].rule, part, language)
    if part and len(short) == len(part) and not doubtful:
        return _short(requirement, short, language)
    if (
        doubtful
        and all(w.outcome is Outcome.SHORT for w in [*part, *doubtful])
        and doubtful[0].scope.rule in ("TC104", "TC112", "TC118")
    ):
        return _short(requirement, [*part, *doubtful], language)
    weighed = [*short, *[w for w in part if w not in short], *doubtful]
    lead = doubtful[0] if doubtful else weighed[0]
    return scope_finding(requirement, lead, weighed, language)


def _covers(part: list[Weighed]) -> bool:
    """Tiers cover everything if both ends of a scale are named: urgent and general, city and beyond, several levels or products."""
    for kind in ("severity", "area", "product"):
        named = {v for w in part for v in values(w.commitment.term.conditions, kind)}
        if named and not all(values(w.commitment.term.conditions, kind) for w in part):
            continue
        if (
            {"urgent", "general"} <= named
            or ("city" in named and {"suburb", "remote"} & named)
            or len([v for v in named if v.startswith("level_")]) >= 3
        ):
            return True
    return False


def _detail(weighed: Weighed, language: str) -> str:
    if weighed.commitment.kind is Kind.HEDGED:
        return hedged(weighed.commitment.sentence) or weighed.commitment.term.evidence.quote
    if weighed.detail:
        return weighed.detail
    if weighed.scope.detail:
        return scope_words(weighed.scope.detail, language)
    if weighed.rule == "TC104":
        return scope_words("basis", language)
    return weighed.commitment.term.evidence.quote


def _from_soft(requirement: Requirement, soft: list[Weighed], language: str) -> Finding:
    ordered = _worst_first(soft)
    hedges = [w for w in ordered if w.commitment.kind is Kind.HEDGED]
    if hedges:
        return _finding(requirement, "TC111", ordered, language, detail=_detail(hedges[0], language))
    return _finding(requirement, "TC116", ordered, language, detail=ordered[0].commitment.term.evidence.quote)


def _blank_requirement(
    requirement: Requirement, weighed: list[Weighed], bid: BidSide, language: str
) -> Finding:
    if not weighed:
        return _from_nothing(requirement, bid, language)
    refused = [w for w in weighed if w.rule == "TC108"]
    if refused:
        return _finding(requirement, "TC108", refused, language)
    return _finding(requirement, "TC105", _worst_first(weighed), language)


def _from_nothing(requirement: Requirement, bid: BidSide, language: str) -> Finding:
    """No statement on the topic: a blanket promise, a copy of the demand, unread pages, or nothing at all."""
    for blanket in bid.blankets:
        if (not blanket.topics or requirement.topic in blanket.topics) and (
            not blanket.required or parameters.asked_in(requirement, blanket.required)
        ):
            term = Term(
                id="b0", topic=requirement.topic, subject=requirement.subject, operator=Operator.PRESENT,
                strength=Strength.HEDGED, evidence=blanket.evidence,
            )  # fmt: skip
            return finding(requirement, "TC114", [term], language, detail=blanket.words)
    echoes = [
        c.term
        for c in bid.commitments
        if c.term.topic == requirement.topic
        and _same_subject(requirement, c.term)
        and _is_copy(requirement, c)
    ]
    if echoes:
        return finding(requirement, "TC115", echoes[:3], language)
    for left in bid.open:
        if speaks_of(requirement, left.text):
            term = Term(
                id="b0", topic=requirement.topic, subject=requirement.subject, operator=Operator.PRESENT,
                strength=Strength.HEDGED, evidence=left.evidence,
            )  # fmt: skip
            return finding(requirement, "TC111", [term], language, detail=left.words)
    if bid.unread:
        pages = _pages(bid.unread, language)
        return finding(requirement, "TC110", [], language, pages=pages)
    return finding(requirement, "TC109", [], language)


_LISTED = 12


def _pages(unread: Sequence[tuple[str, int]], language: str) -> str:
    """Name the pages: 第3页, with the file where there are several; the rest of a long list is counted."""
    several = len({name for name, _ in unread}) > 1
    named = []
    for name, page in unread[:_LISTED]:
        number = f"第{page}页" if language == "zh" else f"page {page}"
        whole = f"{name}（整个文件）" if language == "zh" else f"{name} (the whole file)"
        named.append(whole if page == WHOLE else f"{name} " * several + number)
    rest = len(unread) - len(named)
    if rest:
        named.append(f"另有{rest}页" if language == "zh" else f"{rest} more")
    return ("、" if language == "zh" else ", ").join(named)
