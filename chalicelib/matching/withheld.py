"""Words that keep a figure from being a firm promise: refused, only taken note of, hedged, capped, counted from elsewhere (field-notes 1.2, 3.14).

All are matched in squeezed, simplified, half-width text. What they find is for a person to read.
"""

import re

from ..extraction.requirements import is_soon
from ..model.finding import Requirement
from .beside import is_deadline, is_period

_N = r"[\d一二三四五六七八九十两]"
_FREE = frozenset({"warranty_period", "response_time", "onsite_time", "resolution_time", "service_hours"})


def _any(*sources: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{source})" for source in sources), re.IGNORECASE)


# 不以任何理由拒绝 refuses nothing.
_NOT_AHEAD = re.compile(r"(?:不|无|绝|从未|没有|\bnot\b|\bnever\b)[^,。;]{0,8}$", re.IGNORECASE)
_REFUSED = _any(
    r"拒绝|否认|婉拒|反对|不认[可为]",
    r"\b(?:deny|denies|refuse[sd]?|reject(?:s|ed)?|dispute[sd]?|query|queries|challenge[sd]?|object to|failed to|neglected to)\b",
)
_DISPUTED = _any(
    r"未曾|从未|从不|不(?:合理|现实|切实际|必要)|(?:要求|规定|条款)(?:过高|过严|偏高|太高|苛刻)|(?:有|存在|持)(?:不同)?异议|提出(?:澄清|质疑|异议)|请(?:予)?澄清|(?:并)?不认为|没有?必要|无需",
    r"[,:;(]否(?=[)。;,]|$)|[×✗✘](?=[)。;,]|$)|[:为]无\(|\(原(?:为)?" + _N,
    r"\bcompetitors?\b",
)
_OBJECTED_AFTER = _any(
    r"^[,:;(]?否(?=[)。;,]|$)|^[,:;(]?[×✗✘](?=[)。;,]|$)|^的?(?:要求|规定|条款)?(?:不合理|不现实)"
)
# 已阅读并理解 is no acceptance, unless a word of acceptance stands beside it.
_NOTED = _any(
    r"知悉|知晓|获悉|收到[^,。;]{1,20}要求|理解|注意到|阅读|\b(?:we|have) (?:note|noted|understand|understood|read|acknowledge)\b"
)
_ACCEPTED = _any(
    r"承诺|接受|满足|同意|保证|完全响应|遵守|执行|确保|提供|遵照|(?<!不)认可",
    r"\b(?:accept|comply|agree|undertake|guarantee|provide|confirm|commit|offer|pledge|will|shall)",
)
_HEDGED = _any(
    r"目标[为是:]?(?=[^,。;\d]{0,3}\d)|有能力(?!保证|确保|[并且]承诺)(?=[^,。;]{0,6}(?:提供|做到|实现|达到))|暂定|暂按|暂拟|初定|拟定|研究后|有信心|初步(?:定|拟)|(?:计划|设想|打算|考虑|准备)(?:为|在|给|于|按|将)|考虑[^,。;]{0,4}(?:给予|提供|延长)|就[^,。;]{1,20}(?:进行|作|再)?(?:协商|磋商|商谈|探讨|沟通)",
    r"奋斗|的目标(?=$|[,。;])|(?:为|是|作为)(?:我们?(?:公司|司|方)?|本公司)的?[^,。;]{0,6}目标",
    r"\b(?:would|could|might)\b(?! (?:like|be (?:pleased|happy|delighted|glad)))",
    r"\banticipat|\bas a rule\b|\bdiscretion(?:ary)?\b|\bbest[- ]efforts?\b|\breasonable[- ](?:endeavours|efforts)\b|\bwe (?:believe|think|expect|consider)\b",
    r"\bpro[- ]?rat(?:a|ed)\b|\bprovisional|\bindicative|\bunder (?:consideration|review)\b|\b(?:are|is) considering\b|\b(?:willing|happy|open|prepared) to (?:discuss|negotiate|consider)\b|\bcan be (?:offered|considered|arranged)\b|\bnormal (?:circumstances|conditions)\b",
)
_HEDGED_AFTER = _any(
    r"视[^,。;]{1,12}(?:而定|决定|确定)|力争|争取|尽量|尽力|保留[^,。;]{0,10}(?:调整|变更|修改|解释)[^,。;]{0,4}权|如有(?:变动|变更|调整)|暂定|奋斗目标|(?:进行|再行?|另行)协商",
    r"\bbest[- ]efforts?\b|\bdiscretion(?:ary)?\b|\bnormal (?:circumstances|conditions)\b|\btargets? only\b|\bindicative|\bprovisional\b(?! acceptance)|\breserves? the right to (?:vary|change|amend|alter|extend|adjust|modify|revise)\b|\bpro[- ]?rat(?:a|ed)\b",
)
_TO_AGREE = _any(
    r"\b(?:will|shall|can|may|to|is to) be (?:mutually )?(?:agreed|negotiated|discussed|finali[sz]ed|determined|decided)\b"
)
_AVAILABLE = _any(
    r"\b(?:warrant(?:y|ies)|guarantees?|cover)\b[^,.;]{0,40}\b(?:is|are|can be made) available\b"
)
# The bid's being won is every bid's condition; the size of the contract and the buyer's payment are not.
_BOUND = _any(
    r"(?:中标|成交|中选)(?:后)?(?:且|并且|同时|而且)[^,。;]{2,}|合同(?:金额|总价|总额|价款)[^,。;]{0,6}(?:超过|达到?|不低于|大于|≥|>)",
    r"(?<![等期招])待(?:采购|买方|甲方|用户|客户|业主|贵方|货款|款项|资金)[^,。;]{1,14}(?<!通知)(?<!报修)(?:后|时)",
    r"(?:付清|结清|付讫)[^,。;]{0,10}(?:后|起|时)|(?:全款|货款|款项|尾款)(?:[^,。;]{0,4})(?:到[账帐]|付清|结清)(?:后|起|时)",
)
_OWN_COST = _any(
    r"(?:采购人|采购单位|买方|甲方|用户|贵方|客户)自行?(?:承担|负担|支付|解决)",
    r"不(?:含|包括|包含|承担|负担)[^,。;]{0,6}(?:人工|差旅|上门|工时|材料|零件|配件|备件|耗材|服务)费?|(?:零部件|零件|配件|备件|材料|人工|差旅|上门)(?:等)?(?:费用?)?另[计收付算]",
    r"(?<!no )(?<!without )(?<!any )\b(?:an?|for|at) (?:additional|extra|further|separate) (?:charge|fee|cost)s?\b|\bfees? (?:apply|applies|will apply)\b|\b(?:labou?r|parts|travel) (?:and (?:labou?r|parts|travel) )?(?:is |are )?(?:excluded|not included|extra)\b",
    r"超出(?:的)?(?:次数|部分|上述|此)[^,。;]{0,8}(?:收费|计费|付费|收取)",
)
# 打八折, 12个月×1.5: not the figure as it stands.
_RECKONED = _any(rf"打{_N}{{1,2}}折|(?:年|个?月)[×x*]\d")
_MAKER_AGREES = _any(
    r"(?:厂家|原厂|制造商|生产商|供货商)[^,。;]{0,8}(?:同意|允许|许可|支持)(?:的?(?:情况|前提|条件)下|后|时)",
    r"\b(?:if|where|once|subject to)\b[^,.;]{0,20}\bmanufacturer\b",
)
_PART_LEFT_OUT = _any(
    r"(?:电子|机械|核心|关键|主要|光学)(?:部件|元件|元器件|零件|组件)(?:均|都)?(?:不保修?|不予保修|不质保)(?=$|[,。;、])"
)
_IN_LOTS = _any(rf"分{_N}?批|首批", r"\b(?:partial shipments?|instal?ments?|in batches)\b")
_CHARGED = _any(r"^[,;(](?:另行?)?收费|费用?[^,。;]{0,4}由?(?:采购人|甲方|买方|用户|客户)(?:承担|负担|支付)")
_NEARLY = _any(r"相近|相似|接近|近似|\b(?:similar to|comparable (?:to|with)|close to)\b")
_CLASS = re.compile(r"([A-C])类")
_NOT_FROM_NOTICE = _any(
    r"(?:故障)?确认(?:故障)?(?:之?后)|(?:备件|配件|零件)(?:到货|到位|到达)(?:之?后)|内(?:即|就)?安排[^,。;]{0,10}出发",
    r"\bconfirmed by\b|\breceiving (?:the )?(?:spare )?parts\b|\bnext business day begins\b",
    r"\((?:第一年|首年|前[一二三1-3]年)\)",
)
_FROM_NEXT_DAY = _any(r"次日[^,。;]{0,6}(?:起算|计算|计时|起计)")
_COUNTED = _any(
    rf"限{_N}+次|(?:不超过|最多|至多){_N}+次|次日[^,。;]{{0,6}}(?:起算|计算|计时)",
    r"\b(?:limited to|up to|maximum of) \w+ (?:visits|call-?outs|calls)\b",
)
_LONGER = _any(
    r"(?<!质保)(?<!保修)(?:时间|时限|时效|期限)[^,。;]{0,4}(?:相应|适当|可|酌情|另)[^,。;]{0,4}(?:延长|放宽|增加|推迟|顺延|计算)"
)
_FRACTION = _any(r"[一二三四五六七八九十\d]分之|的一半|\b(?:half|one third|a third) of\b")
_PIECEWISE = _any(
    rf"累计|续签|逐年(?:签|续)|分{_N}次", r"\bcumulative|\brenewable\b|\brenewed (?:annually|yearly)\b"
)
_RUNNING = _any(
    r"年或[^,。;]{0,10}(?:小时|公里|千米|次)|先到(?:者|期)?为准|以[^,。;]{0,6}(?:小时|公里|千米|次)为限",
    r"\bwhichever\b[^,.;]{0,20}\b(?:first|sooner|earlier)\b",
)
_MADE = _any(
    r"(?:生产|制造|出厂)(?:之)?日期?起|自(?:生产|出厂)|\bfrom (?:the )?(?:date|day) of (?:manufacture|production|shipment|dispatch)\b"
)
_MADE_ASKED = _any(r"生产|制造|出厂|manufactur|production|ship|dispatch")
_CEILING = _any(
    r"小于等于|小于或等于|不多于|不(?:超过|大于|高于|逾)|最(?:长|多|高)(?!限额|额度|保额|赔偿限额)|至多|上限|≤|\b(?:up to|at most|no more than|no longer than|not? (?:to )?exceed(?:ing)?|maximum of|limited to)\b"
)
_PAYMENT_FIRST = _any(
    r"(?:收到?|付清|支付|到[账帐]|收讫)[^,。;]{0,10}款(?:项)?[^,。;]{0,6}(?:后|起|内)|(?:预付|货|全|定|订)(?:款|金)[^,。;]{0,6}(?:到[账帐]|支付|收到)|款到",
    r"\b(?:receipt|receiving|clearance) of (?:the )?(?:[a-z]+ )?(?:payment|deposit)\b|\bafter (?:full |advance )?payment\b",
)
_NOTICE_FIRST = _any(
    r"(?:接|收)到?(?!中标|成交|中选)[^,。;]{0,10}(?:通知|订单|指令)(?!书)",
    r"\b(?:receipt|date) of (?:the )?(?:[a-z']+ )?(?:notice|notification|order)\b",
)
_PAID_ASKED = _any(r"款|payment|deposit")
_NOTICE_ASKED = _any(r"通知|订单|指令|notice|notif|order")
_READY_FIRST = _any(r"备货(?:完成|完毕|齐全)(?:之?后|起)")
_SENT_OFF = _any(r"发货|发运|出货|\b(?:shipped|dispatched|shipment)\b")
_SENT_ASKED = _any(r"发货|发运|出货|ship|dispatch")
_BROUGHT = _any(r"交货|送达|到货|交付|送到|运抵|送至|deliver|arriv")
_INSTEAD = _any(
    r"现场[^,。;]{0,2}(?:或|/)(?:者)?[^,。;]{0,4}(?:远程|电话|线上|在线)|(?:远程|电话|线上|在线)[^,。;]{0,6}(?:或|/)(?:者)?[^,。;]{0,10}现场",
    r"\bor (?:remotely|by (?:tele)?phone|remote)\b",
)
_SENT = _any(r"出发|启程|动身|\bdispatch|\bset out\b|\bdepart")
_THERE = _any(r"到达|到场|抵达|上门|赶到|\barriv|\battend|\breach|\bon[- ]site\b|\bbe (?:at|on)\b")


def withheld(requirement: Requirement, before: str, own: str, after: str, remarks: str) -> str:
    """Give the words that withhold the promise that `own` seems to make, or an empty string."""
    said = before + own
    for match in _REFUSED.finditer(said):
        if not _NOT_AHEAD.search(said[: match.start()]):
            return match.group()
    found = (
        _first(_DISPUTED, own, _next(after))
        or _first(_OBJECTED_AFTER, after)
        or _first(_HEDGED, own, _english(before))
        or _first(_HEDGED_AFTER, after, remarks)
        or _first(_TO_AGREE, own, after)
        or _first(_BOUND, said)
        or _first(_MAKER_AGREES, said)
    )
    if not found and not _ACCEPTED.search(said + after):
        found = _first(_NOTED, own)
    if not found and is_deadline(requirement.topic):
        found = _first(_NOT_FROM_NOTICE, own, _next(after)) or _first(_FROM_NEXT_DAY, said)
    return found or _of_the_thing(requirement, own, after) or _by_topic(requirement, own, after, remarks)


def _of_the_thing(requirement: Requirement, own: str, after: str) -> str:
    """What a part left out, a delivery in lots, a charge, or another class of a standard takes from the promise."""
    topic = requirement.topic
    asked = requirement.evidence.quote if requirement.evidence else ""
    if topic == "warranty_period":
        return _first(_RECKONED, own + after) or _first(_PART_LEFT_OUT, own, after)
    if topic == "delivery_time":
        return "" if _IN_LOTS.search(asked) else _first(_IN_LOTS, own, _next(after))
    if topic in ("inspection_frequency", "training", "loan_unit"):
        return _first(_CHARGED, after)
    if topic == "standard_compliance":
        wanted, given = set(_CLASS.findall(asked)), set(_CLASS.findall(own))
        other = sorted(given - wanted) if wanted and given and not wanted & given else []
        return f"{other[0]}类" if other else _first(_NEARLY, own, _next(after))
    return ""


def _by_topic(requirement: Requirement, own: str, after: str, remarks: str) -> str:
    topic = requirement.topic
    asked = requirement.evidence.quote if requirement.evidence else ""
    found = ""
    if topic in _FREE:
        found = _first(_OWN_COST, own, after, remarks)
    if not found and is_deadline(topic):
        found = _first(_COUNTED, own, after, remarks) or _first(_LONGER, after, remarks)
    if not found and topic == "warranty_period":
        found = _first(_AVAILABLE, own) or _first(_PIECEWISE, own, after) or _first(_FRACTION, own)
        found = found or ("" if _RUNNING.search(asked) else _first(_RUNNING, own + after))
        found = found or ("" if _MADE_ASKED.search(asked) else _first(_MADE, own, after))
    least = is_period(topic) or topic in ("bid_validity", "insurance", "compensation", "timeliness_rate")
    if (
        not found
        and (least or (topic == "spare_parts" and not is_soon(requirement)))
        and not _CEILING.search(asked)
    ):
        found = _first(_CEILING, own)
    if not found and topic == "delivery_time":
        found = "" if _PAID_ASKED.search(asked) else _first(_PAYMENT_FIRST, own)
        found = found or ("" if _NOTICE_ASKED.search(asked) else _first(_NOTICE_FIRST, own))
        found = found or _first(_READY_FIRST, own)
        if not found and not _SENT_ASKED.search(asked) and not _BROUGHT.search(own):
            found = _first(_SENT_OFF, own)
    if not found and topic == "onsite_time":
        found = _first(_INSTEAD, own)
        if not found and not _THERE.search(own):
            found = _first(_SENT, own)
    return found


def _first(pattern: re.Pattern[str], *texts: str) -> str:
    for text in texts:
        match = pattern.search(text)
        if match:
            return match.group().strip(" ,:;()") or match.group()
    return ""


def _next(after: str) -> str:
    """The rest of the statement's own clause."""
    return re.split(r"[,。;]", after, maxsplit=1)[0]


def _english(before: str) -> str:
    return before if before.isascii() else ""
