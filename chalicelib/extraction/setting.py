"""What kind of passage a passage is: its chapter, its table's kind, its cell's role.

The same words are a demand in a requirements chapter, a scale in a scoring chapter, a blank form in the
contract chapter and a procedure in the notice. Source: field-notes 3.2, 3.7, 3.13 and 5.1.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ..lexicon.loader import context, per_lexicon
from ..text.segment import Passage


class Chapter(StrEnum):
    """What a chapter is for."""

    REQUIREMENTS = "requirements"
    SCORING = "scoring"
    CONTRACT = "contract"
    FORM = "form"
    NOTICE = "notice"
    CONTENTS = "contents"
    HISTORY = "history"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a table cell holds. NONE: not in a table, or in one without such columns."""

    NONE = "none"
    HEAD = "head"
    REQUIREMENT = "requirement"
    RESPONSE = "response"
    LABEL = "label"
    SCORING = "scoring"


# These kinds hold for everything below them, whatever the headings inside say.
_DOMINANT = (Chapter.SCORING, Chapter.CONTRACT, Chapter.FORM, Chapter.CONTENTS)
_SUBORDINATE = (Chapter.HISTORY, Chapter.REQUIREMENTS, Chapter.NOTICE)


@dataclass(frozen=True, slots=True)
class Setting:
    """A passage's chapter, its cell's role, and whether its table is a deviation table."""

    chapter: Chapter
    role: Role
    deviation_table: bool = False


def setting(passage: Passage) -> Setting:
    """Tell what kind of passage it is."""
    heads = passage.place.heads if passage.place else ()
    role, deviation = _table(heads)
    chapter = chapter_of(passage.headings)
    if (chapter is Chapter.SCORING or Role.SCORING in role) and _is_reviewed(passage):
        chapter, role = Chapter.REQUIREMENTS, tuple(Role.NONE if r is Role.SCORING else r for r in role)
    own = Role.NONE
    if passage.place:
        own = (
            Role.HEAD
            if passage.place.header
            else role[passage.place.column]
            if passage.place.column < len(role)
            else Role.NONE
        )
    return Setting(chapter, own, deviation)


# Points are given here, whatever the heading above says.
_POINTS = re.compile(r"分值|得分|评分|打分|权重|分数|满分|\bpoints?\b|\bscor|\bweight", re.IGNORECASE)
_LONGEST_LABEL = 16
_MOST = 16


def _is_reviewed(passage: Passage) -> bool:
    """Tell whether a passage of a scoring chapter says what every bid must pass: 资格性审查, 符合性审查.

    Its innermost telling heading says so, or a short cell of its row: 评标办法前附表 has 资格评审标准 beside its rows.
    """
    review = context("chapter")["review"]
    heads, cells = (
        (passage.place.heads[:_MOST], passage.place.row_cells[:_MOST]) if passage.place else ((), ())
    )
    if any(_POINTS.search(head) for head in heads if len(head) <= _LONGEST_LABEL):
        return False
    if any(review.search(text) for _, text in cells if len(text) <= _LONGEST_LABEL and text != passage.text):
        return not any(_POINTS.search(text) for _, text in cells if len(text) <= _LONGEST_LABEL)
    for heading in reversed(passage.headings):
        plain = _plain(heading)
        if review.search(plain):
            return True
        if context("chapter")["scoring"].search(plain) or _POINTS.search(plain):
            return False
    return False


# 附件1:采购需求: an annex is a form unless it is named for what is bought.
_ANNEX_OF_DEMANDS = re.compile(
    r"^附[件录][^,。;]{0,4}[::\s]?[^,。;]{0,16}(?:采购需求|需求书|技术(?:要求|规格|规范|需求|参数)|服务(?:要求|需求|标准|规范|内容)|质量要求|维护要求)(?!.{0,8}(?:偏离|响应|承诺|函|格式))"
)


# 附件2, without a name, over numbered sections is a document of the buyer's; a form has none.
_BARE_ANNEX = re.compile(r"附[件录]\s?[\d一二三四五六七八九十]{0,3}:?")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}[.、\s]?[^\d\s年月日%]")
_FORM_NAME = re.compile(
    r"函|承诺|声明|委托|授权|证明|格式|一览表|明细表|报价|协议|合同|偏离|情况表|身份证|简历|盖章|签字|投标人|供应商|保函|清单"
)


def _is_document(headings: tuple[str, ...], index: int) -> bool:
    below = headings[index + 1 :]
    return (
        _BARE_ANNEX.fullmatch(headings[index].strip()) is not None
        and any(_SECTION.match(heading) for heading in below)
        and not any(_FORM_NAME.search(heading) for heading in below)
    )


@per_lexicon(4096)
def chapter_of(headings: tuple[str, ...]) -> Chapter:
    """Give the kind of the chapter that a heading path leads to."""
    kinds = context("chapter")
    for index, heading in enumerate(headings):
        plain = _plain(heading)
        if _ANNEX_OF_DEMANDS.search(plain):
            break
        if _is_document(headings, index):
            continue
        for kind in _DOMINANT:
            if kinds[kind.value].search(plain) and not (
                kind is Chapter.CONTRACT and re.search(r"合同签订|签订合同|合同授予", plain)
            ):
                return kind
    for heading in reversed(headings):
        plain = _plain(heading)
        for kind in _SUBORDINATE:
            if kinds[kind.value].search(plain):
                return kind
    return Chapter.UNKNOWN


def _plain(heading: str) -> str:
    return re.sub(
        r"^(?:第[^章部节篇条卷]{1,4}[章部节篇条卷]分?|[\d.、()一二三四五六七八九十★▲]{1,8})\s*", "", heading
    ).strip()


def roles_of(heads: tuple[str, ...]) -> tuple[Role, ...]:
    """Give the role of each column of a table with these heads."""
    return _table(heads)[0]


# Heads that name a side and nothing but its value: 投标值, 所投产品指标, Our value.
_SAYS = r"(?:产品|货物|设备)?的?(?:值|指标|参数|规格|数值|数据|性能|配置|响应|应答|回应|回复|答复|承诺|填[写报]|水平|标准|情况|内容)?"
_BIDDERS = re.compile(
    rf"(?:投标人?|投标产品|响应|应答|供应商|我[方司]|[我本]公司|乙方|卖方|所投|实[际测]|厂[商家]|投标方){_SAYS}"
    r"|(?:ours?|bidder'?s?|tenderer'?s?|supplier'?s?|vendor'?s?|offered|proposed|actual|answer(?:ed)?)(?: (?:value|figure|spec\w*\.?|offer|answer|response|data|product))?",
    re.IGNORECASE,
)
_BUYERS = re.compile(
    rf"(?:招标|采购|需求|标准|目标|基准|甲方|买方|采购人|用户|指标|规格|参数|技术|商务|最低|要求|行业平均|行业标准|业内平均)(?:要求|需求)?{_SAYS}"
    r"|(?:required?|min(?:imum)?\.?|ask(?:ed)?|target|buyer'?s?|purchaser'?s?|client'?s?|tender|spec\w*\.?|needed|industry average|requested|baseline)(?: (?:value|figure|spec\w*\.?|data|requirement))?",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"序号|编号|项目|名称|条款号?|事项|页码|品牌|型号|单位|数量|价|金额|备注|\b(?:no|item|page|brand|model|unit|qty|price|amount|remarks?)\b",
    re.IGNORECASE,
)


_SIDE = re.compile(r"(?:投标|供应商|我[方司公]|本公司|乙方|卖方|所投|厂[商家])")


def names_side(head: str) -> bool:
    """Tell whether a head names the bidder and nothing else: 乙方响应 heads answers, not times of response."""
    return bool(_SIDE.match(head) and _BIDDERS.fullmatch(head.strip()))


def _two_sides(heads: tuple[str, ...], roles: list[Role]) -> list[Role]:
    """The roles where a head names the bidder's side: the other column of values is the requirement."""
    free = (Role.NONE, Role.REQUIREMENT, Role.RESPONSE)
    if Role.RESPONSE in roles and Role.REQUIREMENT in roles:
        return roles
    bidders = [
        i
        for i, head in enumerate(heads)
        if roles[i] in free and (roles[i] is Role.RESPONSE or _BIDDERS.fullmatch(head.strip()))
    ]
    if len(bidders) != 1 or len(heads) < 2:
        return roles
    mine = bidders[0]
    asked = [
        i
        for i, r in enumerate(roles)
        if i != mine and r is Role.REQUIREMENT and not _ITEM.fullmatch(heads[i].strip())
    ] or [
        i
        for i, head in enumerate(heads)
        if i != mine and roles[i] is Role.NONE and _BUYERS.fullmatch(head.strip())
    ]
    if not asked and mine > 1 and roles[mine - 1] is Role.NONE and roles[mine] is Role.NONE:
        asked = [mine - 1] if not _ITEM.search(heads[mine - 1]) else []
    if not asked:
        return roles
    return [
        Role.RESPONSE if i == mine else Role.REQUIREMENT if i in asked else role
        for i, role in enumerate(roles)
    ]


@per_lexicon(1024)
def _table(heads: tuple[str, ...]) -> tuple[tuple[Role, ...], bool]:
    """The role of each column, and whether requirement and response stand beside each other."""
    words = context("table")
    roles = []
    for head in heads:
        if words["label"].search(head):
            roles.append(Role.LABEL)
        elif words["scoring"].search(head):
            roles.append(Role.SCORING)
        elif words["response"].search(head):
            roles.append(Role.RESPONSE)
        elif words["requirement"].search(head):
            roles.append(Role.REQUIREMENT)
        else:
            roles.append(Role.NONE)
    if Role.RESPONSE not in roles and Role.REQUIREMENT in roles and Role.LABEL in roles:
        # 招标要求 | 我方货物 | 偏离: what stands between the demand and the label is the answer.
        first, last = roles.index(Role.REQUIREMENT), roles.index(Role.LABEL)
        roles = [
            Role.RESPONSE if role is Role.NONE and first < i < last else role for i, role in enumerate(roles)
        ]
    roles = _two_sides(heads, roles)
    deviation = Role.RESPONSE in roles and (Role.REQUIREMENT in roles or Role.LABEL in roles)
    if not deviation:
        # Without a counterpart a column of requirements is just a table of requirements.
        roles = [
            role if role is Role.SCORING else Role.REQUIREMENT if words["buyer"].search(head) else Role.NONE
            for role, head in zip(roles, heads, strict=True)
        ]
    if Role.SCORING in roles:
        roles = [Role.SCORING for _ in roles]
    return tuple(roles), deviation
