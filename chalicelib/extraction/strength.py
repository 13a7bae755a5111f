"""How firmly a clause speaks: refused, retold, hedged, demanded or promised (gold GUIDE E; field-notes 1.2)."""

import re

from ..lexicon.loader import context, per_lexicon
from ..model.term import Strength
from .sentences import Span, clauses

# An exemption behind the figure opens it again: …72小时内修复,等待进口配件的时间不计在内.
_EXEMPT = re.compile(
    r"^[,(][^,。;]{0,24}(?:不计在内|不计入|不在此限|除外)|^,? ?(?:except|excluding|subject to)\b",
    re.IGNORECASE,
)

# What every warranty leaves out takes nothing from it: 人为损坏除外.
_USUAL_EXEMPTION = re.compile(
    r"人为|使用不当|操作不当|不可抗力|自然灾害|\bmisuse\b|force majeure|wear and tear", re.IGNORECASE
)
# How far behind its word an exemption names what it leaves out.
_LEFT_OUT = 60
# 应具备:1.…;2.… — a colon with the first item behind it; an article of its own ends the list before.
_LIST_OPENS = re.compile(r":(?=\s?(?:1[.、)]|\(1\)|①|一、|\(一\)))")
# 可酌情收费,收费标准如下:…: the hedge is the opening's, not the items'.
_LIST_BELOW = re.compile(r"如下:")
_PARTS = re.compile(r"[。;:]")
_ARTICLE = re.compile(r"第[一二三四五六七八九十\d]{1,3}条")
# How far back a list may have been opened.
_REACH = 600
# What refuses a clause with a figure in it: 不承诺2小时内到场, 无法在2小时内到达.
_REFUSED_FIGURE = re.compile(
    r"不(?:提供|负责|支持|承担)|(?:不|未|不能|不敢|难以|无法|尚不能|没有)(?:承诺|保证|确保|做到|达到)|无法|不能|难以|未能|做不到|\bnot\b|\bnever\b|\bunable\b|cannot",
    re.IGNORECASE,
)


# 一般故障 and 正常维修 are kinds of work; 争取维修… hedges.
_ADJECTIVE = re.compile(r"一般|通常|正常|[a-z]", re.IGNORECASE)


# The terms of one clause follow each other, and each asks for the whole of it.
_CLAUSES = 32


@per_lexicon(_CLAUSES)
def hedged(text: str) -> str:
    """Give the hedge in the text, or an empty string. 一般故障 is a grade, not a hedge."""
    words = context("strength")["hedge"]
    for match in words.finditer(text):
        after = text[match.end() : match.end() + 8]
        if not (_ADJECTIVE.match(match.group()) and context("hedge_not")["after"].match(after)):
            return match.group()
    return ""


# 按照招标文件要求, 此要求, 在提出要求后: a noun, no must.
_NOUN = re.compile(
    r"(?:按照?|根据|依照|依据|遵照|符合|满足|达到|响应|参照|低于|高于)[^,。;]{0,28}?要求|(?:[此该其各]|以上|上述|下列|特殊|时间|地点|质量|技术|服务|使用|有关|相关|维修|招标|商务|提出的?)要求"
    r"|要求(?=[后时、,;。:)]|$|进行)"
)
# 顾客需承担运费: another's duty beside the promise.
_ANOTHERS = re.compile(
    r"[,;:( ]{0,4}(?:但|并)?(?:顾客|客户|用户|消费者|买家|采购人|采购方|甲方|买方|需方|业主|the (?:customer|client|purchaser|buyer)\b)",
    re.IGNORECASE,
)


# 需现场处理的,24小时到达: the must stands in the case.
_CASE_CLAUSE = re.compile(r"(?:的|时)[,:]$")


@per_lexicon(_CLAUSES)
def must(text: str) -> bool:
    """Tell whether a must-word stands in the text; 要求 as a noun is none."""
    return context("strength")["must"].search(_NOUN.sub("", text)) is not None


def of_the_party(text: str, sentence: Span) -> str:
    """The sentence without the clauses that begin with the other party (gold GUIDE E33)."""
    return "".join(
        text[a:b]
        for a, b in clauses(text, sentence)
        if not _ANOTHERS.match(text[a:b]) and not _CASE_CLAUSE.search(text[a:b])
    )


def _framing_hedge(before: str) -> str:
    """Give the hedge that opens or makes up a clause ahead (原则上…, 正常情况下,…); one inside a clause governs its own verb."""
    for start, end in clauses(before, (0, len(before))):
        clause = before[start:end]
        hedge = hedged(clause)
        at = clause.find(hedge) if hedge else -1
        if hedge and (at <= _OPENS or at + len(hedge) >= len(clause.rstrip(",:")) - 1):
            return hedge
    return ""


# How near to a clause's ends a hedge stands that frames what follows.
_OPENS = 4
# 不得不 and 不能不 are musts; 不得拒绝提供 too; 未提供报告的,…: a case; 不收费: no charge is a favour.
_NO_REFUSAL = re.compile(
    r"不[得能]不|不得(?:无故)?拒绝|(?:未|不|没有|无法|不能|未能)[^,。;]{0,30}?(?:的|者|时|情况下?|以?前|之前)(?=[,。;:]|$)|不(?:另行?)?收取?|没有修好"
)
# What leaves a part out says nothing of the whole: 终身维修(不含耗材).
_LEAVES_OUT = re.compile(r"不含|不包[含括]|除外|\bexclud", re.IGNORECASE)
_GIVES_AFTER = re.compile(r"的[^,。;]{0,16}(?:提供|负责|进行|安排|免费|给予)")


@per_lexicon(_CLAUSES)
def refused(text: str, word: Span | None = None) -> bool:
    """Tell whether the text refuses or lacks what it speaks of; `word` is where the thing is named in it, if known.

    不得不 and 不能不 are no refusals; nor is what is left out of the thing behind its name.
    """
    plain = _NO_REFUSAL.sub(lambda match: "　" * len(match.group()), text)
    for match in context("strength")["refuse"].finditer(plain):
        if word is None:
            return True
        if match.start() < word[1]:
            if not _GIVES_AFTER.search(plain[match.end() : max(match.end(), word[0])]):
                return True
        elif not _LEAVES_OUT.match(match.group()) and "(" not in plain[word[1] : match.start()]:
            return True
    return False


def _inline_head(text: str, sentence: Span) -> str:
    """What opens the list that the sentence is an item of, in one paragraph: 投标人应具备:1.…;2.…."""
    before = text[
        max(text.rfind("。", max(0, sentence[0] - _REACH), sentence[0]) + 1, sentence[0] - _REACH) : sentence[
            0
        ]
    ]
    before = _ARTICLE.split(before)[-1]
    colons = [match.start() for match in _LIST_OPENS.finditer(before)]
    return _PARTS.split(before[: colons[-1]])[-1] if colons else ""


@per_lexicon(64)  # terms of one clause follow each other
def strength(
    text: str, sentence: Span, at: Span, opening: str, *, presence: bool, word: Span | None = None
) -> Strength:
    """Give the strength of a term at `at` in a sentence; `opening` is the sentence that opens its list.

    `presence`: the term has no figure; then a refusal makes it negated (a figure is seldom refused). `word` is
    where the thing is named, for a refusal that speaks of something else beside it.
    """
    own = [span for span in clauses(text, sentence) if span[0] < at[1] and at[0] < span[1]]
    clause = text[own[0][0] : own[-1][1]] if own else text[at[0] : at[1]]
    whole = text[sentence[0] : sentence[1]]
    words = context("strength")
    start = own[0][0] if own else at[0]
    inside = (word[0] - start, word[1] - start) if word else None
    if refused(clause, inside) and (presence or _REFUSED_FIGURE.search(clause)):
        return Strength.NEGATED
    must_here = must(of_the_party(text, (start, start + len(clause))))
    if hedged(clause) and not must_here:
        return Strength.HEDGED
    hedge_before = _framing_hedge(_LIST_BELOW.split(text[sentence[0] : at[0]])[-1])
    if hedge_before and not must_here and not must(whole) and hedge_before not in ("左右", "大概"):
        return Strength.HEDGED
    exempt = _EXEMPT.search(text[at[1] : sentence[1]])
    left_out = exempt and text[at[1] : min(sentence[1], at[1] + exempt.end() + _LEFT_OUT)]
    if exempt and not must(exempt.group()) and not _USUAL_EXEMPTION.search(left_out or ""):
        return Strength.HEDGED
    if must_here:
        return Strength.MANDATORY
    if words["may"].search(clause):
        return Strength.INFORMATIVE
    if words["own"].search(clause) or words["will"].search(clause):
        return Strength.COMMITTED
    before = text[sentence[0] : at[1]]
    if words["own"].search(before):
        return Strength.COMMITTED
    if must(of_the_party(text, sentence)):
        return Strength.MANDATORY
    opening = _inline_head(text, sentence) or opening
    if opening and not words["own"].search(whole):
        if must(opening) and not words["own"].search(opening):
            return Strength.MANDATORY
        if hedged(opening):
            return Strength.HEDGED
    return Strength.COMMITTED
