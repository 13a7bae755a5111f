"""What a statement says of somebody or something else, or adds behind its figure that the demand does not have.

厂家承诺2小时内响应, 我公司其他型号, 续航6小时(待机), 驻场5人(含兼职3人): a good figure, another promise. As with every
reservation, the words make a person look; none fails a bid by itself.
"""

import re

from ..model.finding import Requirement
from ..text.normalize import normalize
from ..text.textmap import squeeze
from .commitments import Commitment


def _any(*sources: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{source})" for source in sources), re.IGNORECASE)


_BUYER = r"(?:采购人|采购单位|采购方|招标人|甲方|买方|业主|用户|客户)"
_OURS = re.compile(
    r"我(?:公司|司|方|们|单位)|本(?:公司|单位|司)|投标人|乙方|卖方|\b(?:we|our)\b", re.IGNORECASE
)
# Who speaks where the bidder does not; a maker who backs his goods' warranty is TC117's.
_MAKER = re.compile(
    r"(?:^|[,;:。])(?:设备|产品)?(?:厂家|厂商|原厂|制造商|生产商)(?:承诺|保证|可|能|将|提供|负责|在)",
)
_BUYERS_DUTY = _any(_BUYER + r"(?:应当?|须|需|将|负责|自行|必须|保证|承诺)(?!要(?:时|的))")
_OTHER_THING = _any(
    r"(?<!相)同类(?:产品|设备|型号|项目|货物)?(?=质保|保修|[^,。;]{0,6}\d)",
    r"(?:其他|其它|另一|另外|旧|老|上一代)(?:型号|款|机型|版本|批次|品牌|系列)",
    r"为(?!本|贵|采购|用户|客户|甲方|买方|业主|招标|该项|全体|所有|每|此)[^,。;]{1,16}(?:医院|学校|中学|小学|大学|学院|公司|单位|局|厅|委|中心|集团|银行|项目)(?:所)?(?:提供|供应|服务|承担|承建|承诺)",
    r"(?:以上|上述|此)(?:内容)?(?:为|系|是|仅为)(?:格式|示例|样例|范本|模板|样本|参考)|示例[:)]|请(?:投标人|供应商)?(?:自行)?填写",
    r"\bused to\b|\b(?:for|under|in) (?:the|our|their) (?!(?:above|present|current|same|proposed|duration|full|entire|whole|term|avoidance|purposes?)\b)[\w ]{2,30}?\b(?:contract|project|plan|package|programme|scheme)\b(?! (?:period|term|start|award))",
    r"\bnot (?:included|part|offered|proposed|available) (?:in|of|for|under|with) (?:this|the|our) (?:tender|bid|offer|price|quotation)\b",
    r"\b(?:another|other|previous|older|different) (?:model|product|version|customer|client)s?\b",
)
_LIMITED = _any(r"(?:仅|只|限于?|仅限(?:于)?)(?:限于?|针对|适用(?:于)?|覆盖)[^,。;)]{1,24}")
_EXCEPT = re.compile(r"除(?!非|了?(?:不可抗力|人为|法定))[^,。;]{1,16}?(?:之?外|以外)")
_BESIDES = re.compile(r"(?:还|也|另外?|均|同时|并)")
_EXCEPT_EN = re.compile(
    r"\b(?:except(?: for)?|other than|apart from|with the exception of|excluding)\b[^.;,]{2,50}",
    re.IGNORECASE,
)
_DEADLINES = frozenset({"response_time", "onsite_time", "resolution_time"})
_NOT_YET = _any(
    r"正在(?:筹建|筹备|建设|申请|开通|办理|招聘|组建|搭建)|筹建|在建|尚未|暂未|暂无|未开通|可能性|也许|或许|大概|(?<!不)可能(?!发生|出现|的故障|导致|造成|引起|存在)",
    r"\b(?:being set up|under construction|not yet|likely|probably|possibly|perhaps)\b",
)
_NOT_FREE = _any(
    r"(?<![不免无未非])(?:另行|单独|额外)?(?:收费|计费|有偿)|另行?(?:收费|计费|付费)|收取[^,。;]{0,8}(?:费|元)|(?:费用?|开支|差旅)[^,。;]{0,6}(?:由|归)"
    + _BUYER
    + "|"
    + _BUYER
    + r"(?:承担|负担|支付)[^,。;]{0,8}费",
    r"\b(?:chargeable|at (?:the )?(?:buyer|customer|client|purchaser)'?s? (?:cost|expense))\b",
)
_FREE_ASKED = frozenset({"inspection_frequency", "training", "loaner_unit", "installation", "hotline"})
_SHARED = _any(
    r"(?<![无零0])(?<!不设)免赔(?:额|率)?(?!为?[零0无])|(?:与|和|同)[^,。;]{1,20}(?:共用|共享|合用|共保)|(?:集团|母公司|子公司)[^,。;]{0,10}(?:共用|共享|统一投保)",
    r"\b(?:excess|deductible) of (?!(?:nil|zero|0)\b)|\bshared with\b|\bself-insured\b|\bgroup(?:-wide)? policy\b",
)
_PER_SUM = re.compile(
    r"按?(?P<base>逾期|未(?:交|到|完成|履行|交付)|延误|迟交|剩余|欠)(?:的)?(?:部分|货物|金额|款)"
)
_STAFF = _any(
    r"兼职|临时工?|挂靠|外聘|轮流|" + _BUYER + r"的?(?:员工|人员|职工|在编|自有)|(?:员工|人员)由" + _BUYER,
    r"每周(?:到岗|驻场|在岗|到场)[1-4一二三四两](?:天|日|次)|(?:半天|非全日|非全职)",
    r"\bpart[- ]time\b|\btemporary\b|\bof whom\b[^.;]{0,40}\b(?:customer|buyer|client)",
)
_VISIT = _any(
    r"远程|线上|在线|电话|视频",
    r"应" + _BUYER + r"[^,。;]{0,6}(?:申请|要求|邀请)",
    r"\bremote(?:ly)?\b(?! (?:areas?|sites?|locations?|islands?|regions?|places?))",
)
_WORKING = _any(
    r"仅(?:在|限)?(?:工作(?:时间|日)|上班时间|白天|日间)|(?<!非)(?:工作(?:时间|日)|上班时间)(?:内)?(?:接听|开通|值守|受理|提供)|正在|筹建",
    r"\boffice hours only\b",
)
_OTHERS_SERVE = _any(
    r"(?:由|委托|转由|交由)(?:第三方|厂家|厂商|制造商|原厂|外包|分包)[^,。;]{0,8}(?:提供|负责|承担|实施)"
)
# What bounds a figure behind it. Without a measure of the demand's own in the same words it is another measurement.
_BOUND = _any(
    r"峰值|瞬时|瞬间|最大值|短时|待机|空载|休眠|裸机|单机|(?:设计|目标|计算|标称|典型|理论|参考)(?:目标|值|指标)|实验室|静音模式|节能模式|仅(?:在|限)?[^,。;)]{1,12}|(?:不含|不包括|不计|除)[^,。;)]{1,10}|另(?:购|售|配|计)|单独(?:购买|出售|销售|采购)|选配|扩展后|可扩展|升级后|FS|F\.S\.?|满量程",
    r"\b(?:peak|standby|stand-by|idle|sold separately|separately|without|excluding|design (?:target|goal)|target|typical|nominal|only (?:at|in|when)|at 25|full scale|fs|f\.s\.|expandable|upgradeable|when (?:expanded|upgraded))\b",
)
_APPARENT = re.compile(r"\d ?(?:k|m)?va\b|千伏安|伏安", re.IGNORECASE)
_REAL = re.compile(r"\d ?(?:k|m)?w(?![a-z])|千瓦|\d ?瓦", re.IGNORECASE)


def narrowed(requirement: Requirement, commitment: Commitment) -> str:
    """Give the words that make the statement another one than what is asked for, or an empty string."""
    topic, said = requirement.topic, commitment.said
    asked = _squeezed(requirement.evidence.quote if requirement.evidence else "")
    whole = f"{said.before}{said.own}{said.after}"
    found = _somebody_else(topic, said.before, said.own) or _first(_OTHER_THING, asked, whole, said.remarks)
    if not found and topic != "performance_record":
        found = _under_other((*said.headings[-1:], commitment.lead))
    if not found and topic in _DEADLINES:
        found = _first(_LIMITED, asked, whole) or _left_out(asked, said.before + said.own)
    if not found and topic in _TOPICS:
        found = next((word for p in _TOPICS[topic] if (word := _first(p, asked, whole))), "")
    if not found and topic in _FREE_ASKED:
        found = _first(_NOT_FREE, asked, whole)
    if not found and topic == "compensation":
        base = _PER_SUM.search(said.own)
        found = base.group() if base and not _PER_SUM.search(asked) else ""
    if not found and topic == "satisfaction_rate":
        found = "不满意率" if re.search(r"不满意(?:率|度)", said.own) else ""
    if not found and topic == "technical_parameter":
        found = _bounded(asked, said.own, said.after)
    return found


_TOPICS = {
    "insurance": (_SHARED,),
    "service_staff": (_STAFF,),
    "inspection_frequency": (_VISIT,),
    "hotline": (_NOT_YET, _WORKING),
    "service_hours": (_NOT_YET, _WORKING),
    "lifetime_service": (_NOT_YET, _OTHERS_SERVE, re.compile(r"另行?(?:收费|计费|付费)|有偿")),
    "loaner_unit": (_NOT_YET,),
    "training": (_NOT_YET,),
    "installation": (_NOT_YET,),
    "local_service_site": (_NOT_YET,),
}


def _somebody_else(topic: str, before: str, own: str) -> str:
    """The maker or the buyer as the one who acts: named last before the figure, the bidder not after him."""
    if topic not in _DEADLINES:
        return ""
    text = before + own
    for pattern in (_MAKER, _BUYERS_DUTY):
        spots = list(pattern.finditer(text))
        if not spots:
            continue
        last = spots[-1]
        ours = [
            match.start()
            for match in re.finditer(rf"(?:^|[,;:。])[^,;:。]{{0,6}}(?:{_OURS.pattern})", text, re.IGNORECASE)
        ]
        if not any(at > last.start() for at in ours):
            return last.group().strip(",;:。")
    return ""


def _under_other(heads: tuple[str, ...]) -> str:
    for head in heads:
        match = _OTHER_THING.search(head)
        if match:
            return match.group()
    return ""


def _left_out(asked: str, said: str) -> str:
    """除紧急故障外: the rest is promised; 除电话响应外,还… adds to it."""
    for match in _EXCEPT.finditer(said):
        if match.group() not in asked and not _BESIDES.match(said[match.end() :].lstrip(",")):
            return match.group()
    english = _EXCEPT_EN.search(said)
    return english.group() if english and english.group() not in asked else ""


def _bounded(asked: str, own: str, after: str) -> str:
    figure = re.search(r"\d", own)
    said = own[figure.start() :] + re.split(r"[,。;](?!仅|另|不含)", after, maxsplit=1)[0] if figure else own
    if _APPARENT.search(said) and _REAL.search(asked) and not _APPARENT.search(asked):
        return said
    return _first(_BOUND, asked, said)


def _first(pattern: re.Pattern[str], asked: str, *texts: str) -> str:
    """The first words found that the demand does not have itself."""
    for text in texts:
        for match in pattern.finditer(text):
            if match.group().lower() not in asked.lower():
                return match.group().strip(" ,:;()")
    return ""


def _squeezed(quote: str) -> str:
    plain = normalize(quote)
    return squeeze(plain, [(0, len(plain))]).text
