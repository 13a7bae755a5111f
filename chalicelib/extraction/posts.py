"""Posts with their number of people in running sentences: 1名项目经理、10名电工, 共需36人, 每班不少于2人 (gold GUIDE C24)."""

import re
from collections.abc import Iterator

from ..lexicon.loader import context
from ..model.term import Condition, Operator, Strength
from ..model.value import Count
from ..recognizers.compare_words import AFTER, BEFORE, operator_of
from ..text.numerals import LAST, NUMBER, parse
from ..text.segment import Passage
from . import conditions
from .found import Draft
from .sentences import Span, clauses
from .strength import strength

# What ends the name of a post; the words before it say which.
_ENDS = (
    r"负责人|(?<!授权)代表(?=驻)|经理|主管|组长|队长|班长|领班|站长|工程师|技术员|技师|技工|电工|焊工|木工|驾驶员|司机|船员|操作员|操作手|管理员|安全员|质检员|资料员"
    r"|施工员|维修工|维修员|维护员|维保员|巡检员|保安员?|保洁员?|厨师|厨工|面点师|护工|客服(?!热线|电话)|总监|顾问|讲师|专员|联络员|指挥员|绿化工|水电工|[\u4e00-\u9fff]工(?=\d{1,3}[名人])|值班(?=\d{1,3}[名人])|人员|队员|员工|工人"
)
_POST = rf"(?P<post>(?:(?!应(?!急)|须|需|不|的|有|和|及|与|或|为|是|每|其中|包[含括]|共|配备|安排|由|组成)[\u4e00-\u9fff]){{0,12}}?(?:{_ENDS})(?:人员)?)"
_NUMBER = rf"(?<![\d.第年月/])(?P<n>{NUMBER})"
# 2名驻场工程师: the number stands before the post.
_AHEAD = re.compile(
    rf"(?:(?P<before>{BEFORE})(?:安排|配备|派驻?|投入|设置?)?)?{_NUMBER}[名位](?P<after>及?以上|\(含\)以上)?(?:\([^()\d]{{1,8}}\))?(?:的)?{_POST}"
)
# 项目经理1名, 安全员不少于2人: behind it, nothing but a copula between.
_BEHIND = re.compile(
    rf"{_POST}(?:\([^()\d]{{1,8}}\))?(?:应|须|需|各?配备|配置|安排|数量|人数|各|共|总数|要求|[:为]){{0,3}}(?:(?P<before>{BEFORE})[为:]?)?{_NUMBER}(?:名|人(?!次|民|工|员|日|天))(?P<after>{AFTER})?"
)
# 项目经理○○(1人), 应急小组(3-5人): the number in brackets, behind a masked name or the post itself.
_IN_BRACKETS = re.compile(
    rf"{_POST.replace(_ENDS, _ENDS + '|处理员|审核员|(?:小组|班组|工作组)')}[○〇●xX*_×]{{0,6}}\((?:(?P<before>{BEFORE}))?(?:(?P<low>\d{{1,3}})[-~至])?(?P<n>{NUMBER})[名人](?P<after>{AFTER})?\)"
)
# 12人实施团队, 一支8人的专家小组: the number before a team.
_TEAM = re.compile(
    rf"{_NUMBER}人的?(?P<post>(?!的|次|以上|及)[\u4e00-\u9fff]{{0,8}}?(?:团队|小组|队伍|班组|专班|工作组))(?!成员|内|的?(?:意见|建议|评审))"
)
# 共需36人, 每班不少于2人: how many in all or in a shift, without a post.
_IN_ALL = re.compile(
    rf"(?P<per>每(?:个|一)?(?:班组?|组|岗位?|点位?|车|队|船|楼栋?|站)|(?:[共总合]计?(?:需|配备|安排|派驻|投入)|人员(?:总数|配置|配备|总人数)|总人数|编制|定员)(?:应|为|须|需|共)*)(?:应|须|需|配备|安排|设|保证|为|有)*(?:(?P<before>{BEFORE})(?:配备|安排)?)?{_NUMBER}个?(?:名(?=[,。;、)(]|$)|人(?!次|民|工|员|日|天))(?P<after>{AFTER})?"
    rf"|(?P<skilled>(?:持有?[^,。;]{{1,20}}证|具[有备][^,。;]{{2,24}})的)(?P<before2>{BEFORE}){_NUMBER.replace('<n>', '<n2>')}[名人](?!次|民|工|员|日|天)"
)
# What every one of them has, looked for first: most sentences have none.
_COUNTED = re.compile(rf"{LAST}个?[名位人]")
# Where people are set to work for the contract.
_WORK = re.compile(
    r"派|驻|配[备置齐]|投入|安排|设置?|提供|团队|班组|岗|值班|值守|人员|服务|不少于|至少|≥|需|须|应|组成|包[含括]|常日班|[早中晚夜白]班|做一休|轮班"
)
# The jury, the bidder's proxy, those who are taught, counted, fed, hurt or fined: nobody who serves the contract.
_OTHERS = re.compile(
    r"评[标审]|专家|开标|授权|递交|谈判|磋商|询价|抽取|监督|公证|监标|培训|参训|学员|死亡|受伤|伤亡|事故|容纳|在校|学生|患者|居民|用户数|并发|就餐|用餐|参会|每(?:缺|少|增|减)|缺[岗勤编]|扣|罚|处以|奖|投标人(?:代表)?(?:到场|出席)|联合体|股东|合伙|编制人|签字|从业|现有|在职|职工|员工|公司拥有|参保|社保|同时在线|业绩|失信|见证|协商小组|小组人员"
)
# The jury and what the company has already; said anywhere in the sentence.
_FACT = re.compile(
    r"评[标审]|现有|在职|委员会|从业|员工(?:总数|人数)?\d|公司(?:成立|拥有|现)|注册资(?:本|金)"
)
# 每200公里配置1名: a ratio.
_RATIO = re.compile(
    r"每[\d一二三四五六七八九十百]{1,6}[^,。;\d]{1,10}(?:配置|配备|安排|设|不少于)[^,。;]{0,6}$"
)
# The supplier's own experts; a jury is called so together with 评审 or 谈判.
_CASE = re.compile(r"(?:的|时)[,:]?$|^如|是否")
_EXPERTS = re.compile(r"专家(?=团队)")
_ENDS_LINE = re.compile(r"[:;。 ]|$")
_FEWEST, _MOST = 1, 2000
_LIST = 2


def drafts(passage: Passage, sentence: Span, known: list[Draft]) -> Iterator[Draft]:
    """Give the numbers of people by post in one sentence, without those that `known` drafts have already."""
    text = passage.text
    if not known:
        yield from _stationed(passage, sentence)
    taken: list[Span] = []
    if not _COUNTED.search(text, *sentence):
        return
    patterns = (_AHEAD, _IN_BRACKETS, _TEAM, _BEHIND, _IN_ALL)
    matches = [m for pattern in patterns for m in pattern.finditer(text, *sentence)]
    # 项目经理1名,安全员2名: a list of posts needs no verb.
    if _FACT.search(text[sentence[0] : sentence[1]]):
        return
    # 1.项目经理○○(1人) is a line of its own.
    alone = any(m.re is _IN_BRACKETS and _ENDS_LINE.match(text, m.end()) for m in matches)
    if len(matches) < _LIST and not alone and not _WORK.search(text[sentence[0] : sentence[1]]):
        return
    for match in matches:
        name = "n" if match.groupdict().get("n") is not None else "n2"
        span = match.span()
        if any(a < span[1] and span[0] < b for a, b in taken):
            continue
        draft = _draft(passage, sentence, match, name)
        if draft is None:
            continue
        taken.append(span)
        if any(
            other.value == draft.value and other.span[0] <= draft.span[1] and draft.span[0] <= other.span[1]
            for other in known
        ):
            continue
        yield draft


# 提供驻场服务人员, 采购人办公地(需驻场): people who stay at the user's, of whom no number is said.
_STATIONED = re.compile(
    r"(?<![可能无不])(?:提供|派驻?|委派|配备|安排|组建)(?![^,。;]{0,30}\d)[^,。;的]{0,12}(?:[^,。;]{1,20}的[^,。;的]{0,6})?驻场(?:服务|运维|维护|技术|维保)*(?:人员|团队|队伍|小组|工程师|服务)(?!的|须|应|需|费|不|到|名单|情况|考勤|办公)"
    r"|(?<![无如若不必所是])(?:需|须)(?:要)?(?:安排)?(?:全程|常年|人员)?驻场(?=[,。;)]|$|服务[,。;)])"
)


def _stationed(passage: Passage, sentence: Span) -> Iterator[Draft]:
    text = passage.text
    for match in _STATIONED.finditer(text, *sentence):
        clause = next((c for c in clauses(text, sentence) if c[0] <= match.start() < c[1]), sentence)
        around = text[clause[0] : clause[1]]
        if _COUNTED.search(around) or _CASE.search(around) or _OTHERS.search(around):
            continue
        if conditions.drops_for_party(text, match.start(), sentence[0]):
            continue
        firm = strength(text, sentence, match.span(), passage.list_head, presence=True)
        yield Draft(
            topic="service_staff",
            operator=Operator.ABSENT if firm is Strength.NEGATED else Operator.PRESENT,
            strength=firm,
            span=match.span(),
            conditions=(Condition(kind="other", value="post: 驻场"),),
            why=(f"service_staff: {match.group()}",),
        )
        return


def _draft(passage: Passage, sentence: Span, match: re.Match[str], name: str) -> Draft | None:
    text = passage.text
    clause = next((c for c in clauses(text, sentence) if c[0] <= match.start() < c[1]), sentence)
    around = _EXPERTS.sub("", text[clause[0] : max(clause[1], match.end())])
    if _OTHERS.search(around) or _RATIO.search(text[clause[0] : match.start()]):
        return None
    if context("not_term")["clause"].search(around) or conditions.drops_for_party(
        text, match.start(), sentence[0]
    ):
        return None
    try:
        amount = parse(match.groupdict().get("low") or match.group(name))
    except ValueError:
        return None
    if amount != amount.to_integral_value() or not _FEWEST <= amount <= _MOST:
        return None
    groups = match.groupdict()
    operator = operator_of(groups.get("before") or groups.get("before2"), groups.get("after"))
    if groups.get("low"):
        operator = Operator.AT_LEAST  # 3-5人: no fewer than three are sure
    if operator not in (None, Operator.AT_LEAST):
        return None
    post = _named(groups)
    span = match.span()
    return Draft(
        topic="service_staff",
        operator=operator or Operator.EXACTLY,
        value=Count(amount=amount, unit="person"),
        strength=strength(text, sentence, span, passage.list_head, presence=False),
        span=span,
        conditions=(Condition(kind="other", value=f"post: {post}"),) if post else (),
        why=(f"service_staff: {match.group()}",),
    )


# 共36人 and 服务人员6名 say how many in all.
_ANYBODY = re.compile(r"(?:服务|技术|工作|维保|运维|售后|驻场|专业|项目|相关)?(?:服务)?(?:人员|团队)")
_BEGUN = re.compile(r"^(?:其?中|包?括|另|各|设置|设有|派驻?|由|及|排)+")
_SHIFT = re.compile(r"每(?:个|一)?(?P<what>班组?|组|岗位?|点位?|车|队|船|楼栋?|站)")


def _named(groups: dict[str, str | None]) -> str:
    """The post, or the shift or place that the number holds for; nothing where it is the number of all."""
    shift = _SHIFT.match(groups.get("per") or "")
    if shift:
        return f"每{shift.group('what')}"
    post = _BEGUN.sub("", groups.get("post") or groups.get("skilled") or "")
    return "" if _ANYBODY.fullmatch(post) else post
