"""Licences and standings that a bidder must hold or holds, by name (field-notes, sheet business_license / qualification).

A licence of the staff, of a laboratory, of software or of the building site is another's; a heading, a list of
papers and the rule for joint bids ask for nothing.
"""

import re
from collections.abc import Iterator

from ..lexicon.loader import context
from ..model.term import Condition, Operator, Strength
from ..recognizers.triggers import Trigger
from ..text.segment import Passage
from . import conditions, holding
from .found import Draft, quote_span
from .sentences import Span, clauses
from .strength import refused, strength

_HELD = re.compile(
    r"具有|具备|持有|取得|获得|提供|拥有|办理|领有|附|有效|须为|应为|必须是|须是|应是|为|是|依法|合法|未被|不得被|没有|颁发|核发|签发|属于"
    r"|\bhold|\blicen[cs]ed\b|\bregistered\b|\bmust\b|\bshall\b|\bprovide|\bpossess|\bhas\b|\bhave\b|\bis an?\b|\bare an?\b",
    re.IGNORECASE,
)
# Whose it is instead: persons, laboratories, subcontractors, makers of software.
_OTHERS = re.compile(
    r"建造师|人员|项目经理|负责人|工程师|保安员|保洁员|厨师|司机|驾驶|操作工|电工(?!程)|焊工|医师|教师|评委|专家|检测机构|检验机构|鉴定机构|第三方|分包人|分包单位|担保|保险公司|联合体|成员|用户|学员|代理机构|银行|法定代表人|(?:与|委托|联合|聘请|依托)(?=具[有备]|持有)"
    r"|\bstaff\b|\bpersonnel\b|\bengineers?\b|\bsoftware\b|\bsubcontractors?\b|\bjoint venture\b|\bdriver",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[^《》,。;]{0,16}(?:通知|办法|标准|规定|条例|意见|细则)》|(?:的|之)[^,。;]{0,6}(?:机构|第三方|人员|分包|专家|单位进行|单位实施)|等级(?:较低|最低)|(?:的)?复审|年检|被吊销|吊销"
)
_LOST = re.compile(r"吊销|暂扣|撤销|注销|挂靠|出借|伪造|变造|转让|租借|\brevok|\bsuspend", re.IGNORECASE)
_LEVEL = re.compile(
    r"第?(?P<level>[一二三四五甲乙丙ABCD特壹贰叁\d]级|[一二三Ⅰ-Ⅲ]类)(?:\(含[^)]{0,6}\))?(?P<more>(?:及|或|含)?以上)?"
)
# …颁发的甲资质,或乙资质: the verb of the clause ahead.
_ALSO = re.compile(r"[,;: ]{0,2}(?:或者?|和|及|以及|并)")
# What stands before the name of a licence and is no part of it.
_STOP = re.compile(
    r".{0,40}(?:具有|具备|持有|取得|提交|递交|出示|后附|附上|载明|证明其?|查验|上传|获得|提供|拥有|办理|领取|领有|颁发|核发|发放|签发|有效期内|有效|合法|合格|独立|相应|相关|以上|下列|以下|须|应|为|是|的|了|/|有(?!关)|(?<!共)和|(?<!电子)与|及|或|、|,|:|\(|\)|\"|《|》|\||\[|\]|\*|□|[-\\]|如(?!皋|东)|针对|确保|确定|核实|认定|检附|附|按照|其(?!他)|\d[.、)])"
)
# 证书由协办单位持有: another's.
_HELD_BY = re.compile(
    r"由(?P<holder>[^,。;]{2,30}?)(?:所)?持有|\bheld by (?P<by>[^,.;]{3,40})", re.IGNORECASE
)
_NAME = 24
# 投标人须具备下列证书:1.…: what opens the list holds its items; what a file is made up of is no demand.
_OPENS = re.compile(
    r"(?:具有|具备|持有|取得|提供|提交|出示|须附|应附|检附)[^。;]{0,24}[:]$|\b(?:hold|provide|submit|possess|have)\b[^.;]{0,60}:$",
    re.IGNORECASE,
)
_MADE_UP = re.compile(r"包括|组成|构成|包含|目录|\binclud|\bconsist", re.IGNORECASE)
# 投标人资质, 覆盖资质: a word of the trade, no licence by name.
_NO_NAME = re.compile(
    r"(?:投标人|供应商|企业|公司|单位|服务|人员|厂家|厂商|制造商|行业|专业|施工|经营|投标|主体|综合|电子|其他|其它|有关|关|相应|认证|认定|确定|评定|信息|证书|证件|并后?附|是?否?覆盖|审核|对接|校验|含|包括|上述|此|该|其|各|各类|全部|所有|必要|国家|法定|法人|核心|具体|技术|授权|基本|本项目|项目|良好|完善|齐全){0,4}(?:资质|资质证书|资格证书|许可证)"
)
# What software checks, and what may go wrong, is no licence.
_TALK = re.compile(
    r"(?:等级|资质)(?:较|最)低|协助(?:采购|招标|甲方|业主|用户)[^,。;]{0,10}办理|校验|风控|识别|检查项|(?<!信息)(?<!计算机)系统(?!集成)|平台|自动|造假|预警|数据库|对接|算法|模块|知识库|条款已"
)
_VAGUE = ("资质", "资质证书", "许可证", "许可证书", "证书资质", "者资质证书", "登记证书", "备案", "资格证书")
# Who needs no licence, and what proves that one has been applied for.
_NOT_ASKED = re.compile(r"\bnot (?:be )?required to\b|\bhas applied\b|\bevidence that\b", re.IGNORECASE)
# 我公司不具有安全生产许可证; not 不具有…的,投标无效, which speaks of a case.
_LACKS = re.compile(r"不(?:具有|拥有|持有|享有)(?![^,。;]{0,30}(?:的|者)[,。;])")
# 被认定为失信被执行人的: a case among those that shut a bidder out.
_IS_CASE = re.compile(r"^(?:名单)?(?:且[^,。;]{0,20})?的[;。]?$")
# Sizes of firms: (全部)为中小企业.
_SMALL = re.compile(r"[小微]型?企业")
# 我公司不是注册电业承办商; we are not a registered contractor.
_IS_NOT = re.compile(
    r"(?:不是|并非|不属于|尚非|未(?!被|列)|非(?=$))[^,。;]{0,8}$|\b(?:not|never|no longer|neither|nor|without)\b[^,.;]{0,40}$",
    re.IGNORECASE,
)
_FAVOURED = re.compile(r"只有|享受|扶持|扣除|优惠|优先|视同|声明函|证明函|如(?!下)|若")
# 本项目专门面向中小企业采购: who else bids is shut out; 对专门面向中小企业的项目 speaks of projects in general.
_AIMED = re.compile(r"(?:专门|仅|只)[限能]?面向")
_THIS = re.compile(
    r"(?:本(?:次|采购|招标)?(?:项目|标段|包|采购|招标)?(?:采购|招标)?|第[^,。;]{1,4}包|\d包)(?:属于|为|是|系|采购|的)?$"
)
_RECORD = re.compile(r"失信|重大税收违法|严重违法")


def drafts(passage: Passage, sentence: Span, triggers: list[Trigger]) -> Iterator[Draft]:
    """Give the licences and standings that one sentence names as held or demanded, each name once."""
    text = passage.text
    seen: set[str] = set()
    for trigger in triggers:
        if trigger.topic != "qualification":
            continue
        clause = next((c for c in clauses(text, sentence) if c[0] <= trigger.start < c[1]), sentence)
        said = text[clause[0] : clause[1]]
        aimed = _AIMED.match(text[trigger.start : trigger.end])
        if (
            _OTHERS.search(text[clause[0] : trigger.start])
            or _BEHIND.match(text[trigger.end : trigger.end + 40])
            or _LOST.search(said)
            or _TALK.search(said)
            or _NOT_ASKED.search(said)
            or _explains(text, sentence, trigger)
            or _IS_CASE.match(text[trigger.end : clause[1]])
            or not (
                aimed
                or _HELD.search(said)
                or (_ALSO.match(said) and _HELD.search(text[sentence[0] : clause[0]]))
                or context("strength")["must"].search(text[sentence[0] : sentence[1]])
                or (_OPENS.search(passage.list_head) and not _MADE_UP.search(passage.list_head))
            )
        ):
            continue
        name, start = _name(text, clause[0], trigger)
        if not name or name in seen:
            continue
        if aimed and not _THIS.search(text[sentence[0] : trigger.start]):
            continue
        if name == "中小企业" and not aimed and _FAVOURED.search(text[sentence[0] : sentence[1]]):
            continue
        seen.add(name)
        yield _draft(passage, sentence, clause, trigger, name, start)


# 公司登记证明文件(核准函、登记表、…均属之): the brackets say which papers count as the one before them.
_COUNT_AS = re.compile(r"(?:均|皆|都|亦)属之|之一(?:即可|均可)|任一(?:即可|均可)")
_IN_BRACKETS = 160


def _explains(text: str, sentence: Span, trigger: Trigger) -> bool:
    left = text.rfind("(", max(sentence[0], trigger.start - _IN_BRACKETS), trigger.start)
    right = text.find(")", trigger.end, min(sentence[1], trigger.end + _IN_BRACKETS))
    inside = text[left:right]
    return left > sentence[0] and right >= 0 and ")" not in inside and bool(_COUNT_AS.search(inside))


def _name(text: str, since: int, trigger: Trigger) -> tuple[str, int]:
    """The licence's name: the word with the nouns directly before it, its level left out; empty if it names nothing."""
    word = text[trigger.start : trigger.end]
    if _RECORD.search(word):
        return "信用记录", trigger.start
    if _SMALL.search(word):
        return "中小企业", trigger.start
    if (
        word.isascii()
        or not word.endswith(("证", "资质", "证书", "许可", "备案", "凭证", "注册证", "注册证书"))
        or "营业执照" in word
    ):
        return word, trigger.start
    before = _LEVEL.sub(
        lambda m: " " * len(m.group()), text[max(since, trigger.start - _NAME) : trigger.start]
    )
    stop = _STOP.match(before)
    kept = before[stop.end() :] if stop else before
    name = (re.sub(r"\s|\*", "", kept) + word).removeprefix("中华人民共和国")
    return ("" if name in _VAGUE or _NO_NAME.fullmatch(name) else name), trigger.start - len(kept.lstrip())


def _draft(passage: Passage, sentence: Span, clause: Span, trigger: Trigger, name: str, start: int) -> Draft:
    text = passage.text
    quote = quote_span(text, sentence, [(start, trigger.end)], passage.body)
    firm = strength(text, sentence, quote, passage.list_head, presence=True)
    clean = name == "信用记录"
    if clean and firm is Strength.NEGATED:
        firm = (
            Strength.MANDATORY
            if context("strength")["must"].search(text[sentence[0] : sentence[1]])
            else Strength.COMMITTED
        )
    elif firm is not Strength.NEGATED and (
        _LACKS.search(text[clause[0] : min(clause[1] + 1, len(text))])
        or _IS_NOT.search(text[clause[0] : start])
        or refused(text[max(clause[0], start - 8) : min(sentence[1], trigger.end + 30)])
    ):
        firm = Strength.NEGATED
    notes: list[Condition] = []
    other = _HELD_BY.search(text[trigger.end : sentence[1]])
    if other and not context("strength")["own"].fullmatch(other.group("holder") or other.group("by")):
        notes.append(Condition(kind="other", value=f"holder: {other.group('holder') or other.group('by')}"))
    level = _LEVEL.search(text[max(clause[0], start - 4) : min(clause[1], trigger.end + 12)])
    if level and not clean:
        notes.append(Condition(kind="other", value=f"level: {level.group().removeprefix('第')}"))
    party = conditions.manufacturer(text[sentence[0] : sentence[1]], trigger.start - sentence[0])
    return Draft(
        topic="qualification",
        subject=name,
        operator=Operator.ABSENT if firm is Strength.NEGATED else Operator.PRESENT,
        strength=firm,
        span=quote,
        conditions=(
            *((Condition(kind="party", value="manufacturer"),) if party else ()),
            *holding.details(passage, sentence, (trigger.start, trigger.end), sentence[1]),
            *notes,
            *conditions.named("due", text[sentence[0] : sentence[1]])[:1],
            *conditions.named("form", text[quote[0] : quote[1]])[-1:],
        ),
        why=(f"qualification: {text[trigger.start : trigger.end]}",),
    )
