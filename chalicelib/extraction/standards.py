"""The topic standard_compliance: a standard, named by number or title, that goods or services meet or must meet.

A certificate to a standard, a report's basis, a law, a policy, a class of industries and what a firm helped to
write are other things (field-notes 2, standard_compliance).
"""

import re
from collections.abc import Iterator

from ..model.term import Condition, Operator, Strength
from ..recognizers import standard
from ..recognizers.standard import Standard
from ..text.segment import Passage
from .found import Draft, quote_span
from .sentences import Span, clauses
from .strength import strength

# Anything that `standard.find` may find has one of these.
WORDS = r"GB|I[S5][O0]|IEC|[A-Z]{2} ?/ ?T|DB\d|[TQ]/[A-Z]|JGJ|CJJ|JT[GJ]|CECS|CNS|\bEN\b|\bBS|ASTM|OHSAS|DIN|JIS|NFPA|IEEE|FIPS|ASME|NEMA|AASHTO|\bACI|AWWA|WCAG|MARS-E|PCI[ -]DSS|FedRAMP|CJIS|Section 508|NIST SP|\bAPI|\bTIA|MIL-STD|\bUL\b|JJ[FG]|[A-Z]{2}[ -]?\d{2,6} ?-(?:\d{4}|[789]\d)|《[^》]{3,60}(?:规范|规程|标准|条件|要求|导则|通则|指南|规定|细则|图集|方法|部分|\))》|国标《"

_MEETS = re.compile(
    r"符合|满足|达到|执行|遵循|遵守|遵照|依据|依照|按照|按(?!钮|键|揭|时|期|月|年|次)|根据|采用|不低于|不得低于|应用|参照|参考|参见|支持|为准|标准[为是:]"
    r"|\b(?:compl(?:y|ies|iant|iance|ying)|supports?|conform\w*|meet(?:s|ing)?|satisf\w+|in accordance with|according to|as per|follow(?:s|ing)?|(?:manufactured|built|made|tested|designed|installed|rated|produced)\b[^.,;]{0,24} (?:to|per))\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^(?:国家|行业)?(?:标准)?(?:的?(?:相关|有关)?(?:要求|规定)|为准|(?:组织)?(?:执行|生产|制造|设计|施工|验收|检验))"
)
# A list of standards has no verb of its own: 应遵循的标准:1.GB 3906 …
_LIST = re.compile(
    r"(?:符合|满足|执行|遵循|遵照|引用|适用|依据|采用|现行|相关|技术|规范性)[^。;]{0,24}(?:标准|规范|规程)|(?:标准|规范)(?:和规范|及规范|名称|清单|依据|代号|编号)?[:]?$|\bstandards\b",
    re.IGNORECASE,
)
_CERTIFIED = re.compile(r"认证|证书|贯标|内审员|外审|\bcertif|\baccredit|\bregistered\b", re.IGNORECASE)
_BESIDES = re.compile(r"并|且|,|\band\b")
# IEEE 802.11ac for Wi-Fi: what is named for a use is used.
_NAMED_FOR = re.compile(r"^(?: standards?)? for [A-Za-z]")
_REPORT = re.compile(
    r"(?:检[测验]|试验|测试|型式)[^,。;]{0,6}报告|\btest (?:report|certificate)", re.IGNORECASE
)
# What names standards and asks for nothing: policies, classes of industry, authorship, page setup, a jury's table.
_OTHER = re.compile(
    r"优先采购|强制采购|执行机制|行业分类|划型|从业人员|参与|起草|主编|参编|编制单位|制定者|字体|页边距|装订|排版|纸张|计分|评分|是指|定义|术语|培训|教材|例如|比如|示例|填写|实施计划|考核办法|规则库|知识库|模板库"
    r"|政府采购(?:需求)?标准|\bpolic(?:y|ies) of\b|\bfor example\b",
    re.IGNORECASE,
)
# Words that make a promise of conformity less than one.
_WEAK = re.compile(
    r"参照|参考|借鉴|基本(?=符合|满足|达到)|大(?:体|致)(?=符合|满足)|部分(?:产品|设备|指标|条款|内容)?(?=[^,。;]{0,6}(?:符合|满足))|接近|类似|同类|等效|不逊于"
    r"|(?<!必须)(?:可以?|能够?)(?=按|依|符合|满足|达到|执行)|正在|正按|拟|计划|准备|将于|将来|今后|明年|争取|了解|熟悉|知悉|理解|掌握|学习|关注|曾|某[^,。;]{0,10}(?:项目|工程)|如(?:果|有|采购)"
    r"|\b(?:modelled|based) on\b|\bguided by\b|\bpart(?:ly|ially)\b|\blargely\b|\bgenerally\b|\bsimilar\b|\b(?:can|could|may|aware of|familiar with|understands?|working towards?|plan\w*)\b",
    re.IGNORECASE,
)
# 不符合GB 19272 is no promise; 不低于 is one.
_DENIED = re.compile(
    r"(?:不|未|无法|不能|没有|难以|尚未|并非)(?:能够?|完全|再|予)?(?:符合|满足|达到|执行|遵循|遵守|按)|\b(?:not|non)[- ]?(?:\w+ )?(?:compl|conform|meet|satisf)",
    re.IGNORECASE,
)
_LATEST = re.compile(r"最新(?:版|标准|版本|的)?|现行(?:有效)?|\blatest\b|\bcurrent edition\b", re.IGNORECASE)
_STRICTER = re.compile(r"以[^,。;]{0,12}(?:较?高|较?严)(?:格)?(?:者|的)?[^,。;]{0,4}为准|从[高严]")
_OR = re.compile(r"^[^,。;、]{0,40}?(?:或者?|\bor\b)", re.IGNORECASE)
_EQUAL = re.compile(
    r"^[^,。;]{0,24}?(?:或|或者|及|等)(?:同等|相当(?:于)?|等同|等效|更高|其他等效)[^,。;]{0,8}|^.{0,16}\bor (?:equivalent|equal)",
    re.IGNORECASE,
)
_BACK = 80
_LONG_LIST = 800
_LISTED = re.compile(r"《[^《》]{1,60}》|[A-Z]{2,5}(?: ?/ ?[TZ])? ?\d[\d.]{0,9}(?:-\d{2,4})?(?!\d)")


def drafts(passage: Passage, sentence: Span) -> Iterator[Draft]:
    """Give the standards of one sentence that something must meet or meets, several numbers of one standard once."""
    text = passage.text
    named = standard.inside(text, *sentence)
    if not named or _OTHER.search(text[sentence[0] : sentence[1]]):
        return
    kept: list[Standard] = []
    for hit in named:
        if any(_same(hit, other) for other in kept) or not _is_met(passage, sentence, hit):
            continue
        kept.append(hit)
    for hit in kept:
        yield _draft(passage, sentence, hit, named)


def _same(hit: Standard, other: Standard) -> bool:
    """GB/T 19001-2016/ISO 9001:2015 is one standard under two numbers; two editions are two."""
    return hit.id == other.id and (
        hit.number != other.number or hit.edition == other.edition or None in (hit.edition, other.edition)
    )


def _around(passage: Passage) -> str:
    if passage.place is None:
        return passage.list_head
    heads = passage.place.heads
    over = heads[passage.place.column] if passage.place.column < len(heads) else ""
    return f"{over} {passage.place.row_head}"


def _is_met(passage: Passage, sentence: Span, hit: Standard) -> bool:
    """Tell whether a standard is named as what something meets."""
    text = passage.text
    clause = next((c for c in clauses(text, sentence) if c[0] <= hit.start < c[1]), sentence)
    said = text[clause[0] : max(clause[1], hit.end)]
    # 符合GB …并通过产品认证的产品: the certificate is asked for besides.
    said = text[clause[0] : hit.end] + _BESIDES.split(said[hit.end - clause[0] :])[0]
    if _CERTIFIED.search(said) or _REPORT.search(said):
        return False
    if passage.place is not None and _CERTIFIED.search(_around(passage)):
        return False
    # The verb governs the whole list: other standards between it and this one take none of its reach.
    before = _LISTED.sub("", text[max(sentence[0], hit.start - _LONG_LIST) : hit.start])[-_BACK:]
    if re.search(r"(?:条|章|第)\s?$", before):
        return False
    if _MEETS.search(before) and not _CERTIFIED.search(before[-24:]):
        return True
    behind = text[hit.end : sentence[1]]
    if _BEHIND.match(behind) or (hit.number.startswith("IEEE 802") and _NAMED_FOR.match(behind)):
        return True
    if not hit.number and passage.place is not None:
        # The number stands in a cell beside the title; it is that cell's.
        cells = (cell for column, cell in passage.place.row_cells if column != passage.place.column)
        if any(other.number for cell in cells for other in standard.find(cell)):
            return False
    bare = hit.start - max(passage.body, sentence[0]) <= 4 or bool(hit.title)
    # A short first item may have been taken for a heading: the one above it opens the list.
    opened = (passage.list_head, *passage.headings[-2:], _around(passage))
    return bare and any(_LIST.search(head) for head in opened)


def _draft(passage: Passage, sentence: Span, hit: Standard, named: list[Standard]) -> Draft:
    text = passage.text
    quote = quote_span(text, sentence, [(hit.start, hit.end)], passage.body)
    if not _MEETS.search(text[quote[0] : quote[1]]):
        verb = list(_MEETS.finditer(text, max(sentence[0], hit.start - _BACK), hit.start))
        if verb:
            quote = quote_span(text, sentence, [(verb[-1].start(), hit.end)], passage.body)
    firm = strength(text, sentence, quote, passage.list_head, presence=True)
    if _DENIED.search(text, max(sentence[0], hit.start - _BACK), hit.end):
        firm = Strength.NEGATED
    return Draft(
        topic="standard_compliance",
        operator=Operator.ABSENT if firm is Strength.NEGATED else Operator.PRESENT,
        strength=firm,
        span=quote,
        subject=hit.name,
        conditions=tuple(
            Condition(kind="other", value=value) for value in _notes(text, sentence, hit, named)
        ),
        why=(f"standard_compliance: {text[hit.start : hit.end]} → {hit.name}",),
    )


def _notes(text: str, sentence: Span, hit: Standard, named: list[Standard]) -> Iterator[str]:
    """Which edition counts, what stands in its place, and what makes the promise less than one."""
    said = text[sentence[0] : sentence[1]]
    if not hit.number:
        yield "number: lost" if text.startswith("GB", hit.start) else "number: not stated"
    elif hit.title:
        yield f"title: {hit.title}"
    for other in _alternatives(text, hit, named):
        yield f"or: {other}"
    behind = text[hit.end : sentence[1]]
    if _EQUAL.match(behind):
        yield "or: equivalent"
    if hit.edition is None and _LATEST.search(said):
        yield "edition: latest"
    if _STRICTER.search(said):
        yield "stricter: the stricter one holds"
    weak = _WEAK.search(text[max(sentence[0], hit.start - 40) : hit.end + 8])
    if weak:
        yield f"reference: {weak.group()}"


def _alternatives(text: str, hit: Standard, named: list[Standard]) -> list[str]:
    """The standards joined to this one by 或: the last joint decides for the whole list (A、B或C)."""
    groups: list[list[Standard]] = []
    joints: list[str] = []
    for standard_ in named:
        if groups:
            between = text[groups[-1][-1].end : standard_.start]
            if len(between) <= 24 and not re.search(r"[。;,]", between):
                groups[-1].append(standard_)
                joints[-1] += between
                continue
        groups.append([standard_])
        joints.append("")
    for group, joint in zip(groups, joints, strict=True):
        if hit in group and re.search(r"或|\bor\b", joint):
            return [other.name for other in group if other.id != hit.id]
    return []
