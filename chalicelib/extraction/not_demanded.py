"""Terms of a tender that bind no bidder: forms in his voice, points to be won, the procedure, mutual clauses.

The words are right and the chapter may be; what is said is a form to fill in, a scale of points, the buyer's own
telephone, an errand of the procedure or the liability that every contract has (field-notes 3.2, 3.13, 5.1).
"""

import re

from ..model.term import Strength
from ..model.value import Duration, Rate
from .found import Found
from .setting import Chapter

# What a notice may demand besides procedure; everything else there is dates and fees.
_IN_NOTICE = {
    "bid_validity",
    "certification",
    "delivery_time",
    "insurance",
    "manufacturer_authorization",
    "manufacturer_warranty_letter",
    "performance_record",
    "qualification",
    "warranty_period",
    "warranty_start",
}
# A row of the front table, or a clause of the notice, that is named for what is bought and how.
_NAMED_DEMAND = re.compile(
    r"交货|交付|供货|工期|完工|服务期|履行期|质保|保修|保固|售后|维保|服务要求|商务要求|技术要求|付款|支付方式|结算方式|验收|培训|业绩|资质|资格|证明材料|检测报告|授权"
    r"|\bdelivery\b|\bwarranty\b|\bpayment\b|\bservice|\btraining\b|\bacceptance\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 24
_MOST = 16
# How the tender is fetched, the bid handed in, opened and complained about.
_ERRAND = re.compile(
    r"(?:获取|领取|购买|下载|发售|报名)[^,。;]{0,10}(?:文件|方式|时间|报名)?|报名|保证金|(?:文件|标书)的?(?:递交|提交|解密|上传|密封|标记)|开标|签到|质疑|投诉|澄清|登记"
    r"|CA(?:数字)?(?:证书|锁)|数字证书|\bregistration\b|\bobtain",
    re.IGNORECASE,
)
_BY_ERRAND = re.compile(
    r"报名(?:时|申请|资料|须|应|需|表|登记)|(?:购买|领取|获取|下载)[^,。;]{0,8}文件(?:时|须|应|需)|(?:注册|登记|签到)时|CA(?:数字|认证)?证书|CA锁|数字证书|加密|解密|主体库|会员库|生成"
    r"|清晰显示|彩色扫描以|(?:所附|附有?)的[^。;]{2,40}等(?:资料|材料|证件|证明|文件),?(?:应|须|需|均|使用|加盖|按)"
)
# 附录: what the bidder will write, in his own voice.
_FORM_VOICE = re.compile(
    r"我公司|我司|我方|我单位|我们|本公司|本投标人|本供应商|敝公司|兹(?:声明|承诺|证明|授权)|特此(?:声明|承诺|证明)"
)
_ASKED = re.compile(r"(?:须|应|需|必须|要求)[^,。;]{0,12}(?:承诺|声明|提供|出具)")
# Leaves of the bid that stand in no chapter of forms.
_FORM_HEAD = re.compile(
    r"(?:^|[^按据照])(?:报价|价格)(?:明细|汇总|构成)?表|开标一览表|投标函|响应函|自查表|偏离表|声明函|(?:投标|响应)文件(?:商务|技术|资格|价格|报价|资信)(?:部分|文件|标)"
)
_DEFINES = re.compile(r"指标解释|名词解释|术语|定义|释义|\bdefinitions?\b|\bglossary\b", re.IGNORECASE)
# 成立日期以营业执照为准: the licence only tells the date.
_PREVAILS = "以[^,。;()]{{0,6}}{name}[^,。;()]{{0,8}}为准"
# 列入《网络关键设备目录》的,应当…: a law for goods of a list, asked of nothing here.
_OF_A_LIST = re.compile(r"(?:属于|列入|纳入)[^,。;]{0,8}《[^》]{2,40}(?:目录|清单)》")
_POINTS = re.compile(
    r"得\d{1,3}(?:\.\d{1,2})?分|得分|加\d{1,3}(?:\.\d{1,2})?分|加分|满分|不得分|最高\d{1,3}分|评分|分值|\bpoints? (?:will be|are|is) (?:awarded|given)\b",
    re.IGNORECASE,
)
# 客服电话 alone is the platform's own.
_KEEPS = re.compile(
    r"设[立置有]|开[设通]|提供|配[备置]|公布|拥有|具有|建立|保[持证]|须|应|必须|\b(?:shall|must|provide|maintain|operate|have|set up)\b",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(r"\d{3,4}-?\d{3,4}-?\d{3,4}|\d{7}")
# What both parties owe each other, and what the buyer may do, is in every contract.
_MUTUAL = re.compile(
    r"有权|双方|对方|守约方|违约方|不可抗力|知识产权|著作权|专利|保密|泄[露密]|安全事故|人身|工伤|履约保证金|侵权|侵犯|劳动|第三[者方]"
)
_OF_SERVICE = re.compile(
    r"质量|故障|质保|维修|返工|售后|停机|停运|逾期|延[误期迟]|未按[时期]|不合格|达不到|不达标|未能?[^,。;]{0,8}(?:到场|响应|修复|解决|完成|供货|交货)|\bdelay|\bfail|\bdefect",
    re.IGNORECASE,
)
_NO_VALIDITY = re.compile(
    r"保证金|保函|业绩|检测报告|检验报告|社保|截止(?:时间|日期?)?(?:之)?前|倒推|授权书|声明函|信用"
)
# What is to be served and how much of it there is: the buyer tells it.
_EXTENT = re.compile(
    r"概况|概述|基本情况|现状|范围$|招标范围|采购范围|工作量|项目背景|\boverview\b|\bbackground\b|\bexisting\b",
    re.IGNORECASE,
)
# 采购人可提供的服务器如下: the buyer's own. 高处可略高于10Ω: an exception that relaxes the limit.
_BUYERS_OWN = re.compile(
    r"(?:采购人|采购单位|招标人|甲方|业主|机关|本署|本部|本局|本院|我院|本校|我校)(?:现|已|可|将|所|负责|目前|现已){1,2}(?:提供|有|具备|配备)[^。;]{0,40}$"
)
_LONGEST_OPENING = 80
_RELAXED = re.compile(r"可(?:以|略|稍|适当|酌情){1,2}(?:高于|低于|大于|小于|超过|放宽)")
# 合同履行期限：12个月 is how long the service goes on, not when it is delivered.
_LASTING = re.compile(r"(?:履[约行]|服务|合同|运营|养护|租赁)(?:期限?|年限)")
_UNTIL = re.compile(r"后|内|前|起\d")
_INSURING = re.compile(r"投保|保险|保证金|签订合同|退还|移交|撤场|发票")


def is_not_demanded(found: Found) -> bool:
    """Tell whether a term that stands where demands stand asks nothing of the bid all the same."""
    topic, said = found.term.topic, found.sentence
    quote = found.passage.text[found.span[0] : found.span[1]]
    if found.setting.chapter is not Chapter.REQUIREMENTS and any(
        _ERRAND.search(heading) for heading in found.passage.headings[-1:]
    ):
        return True
    if _FORM_VOICE.search(said) and not _ASKED.search(said):
        return True
    if _POINTS.search(said) or _BY_ERRAND.search(said):
        return True
    if topic == "qualification" and (
        re.search(_PREVAILS.format(name=re.escape(found.term.subject or "")), said)
        or _is_example(said, found.term.subject or "")
    ):
        return True
    if topic == "qualification" and _is_another_bidders(said, found.term.subject or ""):
        return True
    if topic == "insurance" and _MAY_INSURE.search(quote):
        return True
    if topic == "standard_compliance" and _OF_A_LIST.search(said):
        return True
    if any(_FORM_HEAD.search(heading) for heading in found.passage.headings) or any(
        _DEFINES.search(heading) for heading in found.passage.headings[-2:]
    ):
        return True
    if topic == "hotline":
        return _TELEPHONE.search(quote) is not None or not _KEEPS.search(said)
    if topic == "compensation":
        return found.term.value is None and not (_OF_SERVICE.search(said) and not _MUTUAL.search(said))
    if topic == "bid_validity":
        value = found.term.value
        return (isinstance(value, Duration) and value.unit == "year") or _NO_VALIDITY.search(said) is not None
    if topic == "delivery_time":
        lasting = _LASTING.search(said) is not None and _UNTIL.search(said) is None
        return lasting or _INSURING.search(quote) is not None
    if topic == "technical_parameter":
        return (
            any(_EXTENT.search(heading) for heading in found.passage.headings[-1:])
            or any(
                _BUYERS_OWN.search(said[-_LONGEST_OPENING:])
                for said in (found.passage.list_head, *found.passage.headings[-1:])
            )
            or _RELAXED.search(quote) is not None
        )
    return False


# 资格证明(如营业执照、法人证书): named as examples of what the sentence is about.
_EXAMPLE = re.compile(r"\((?:例?如|比如|诸如)(?P<named>[^()]{2,80})\)")
_IF = re.compile(r"如(?:有|果|需|已|为|属|是|供应商|投标人|联合体)")


def _is_example(said: str, subject: str) -> bool:
    return any(
        subject in match.group("named") and not _IF.match(match.group()[1:])
        for match in _EXAMPLE.finditer(said)
    )


# 事业单位的,提供…: the paper of a bidder who is no company. 三证合一的仅需提供营业执照: the others are waived.
_NO_COMPANY = re.compile(
    r"(?:(?:如|若)(?:为|是|属于?)?|(?:为|是|属于?))?(?:事业单位|社会团体|社会组织|其他组织|自然人|个体工商户|个体户|民办非企业(?:单位)?|非企业(?:单位)?)(?:法人)?(?:的|投标|参加投标|参与投标|响应)?(?:,?(?:则|应|须|需|可))*(?:提供|提交|出具|附)"
)
_WAIVED = re.compile(
    r"三证合一[^,。;]{0,12}(?:仅需?|只需?|无需|不需|可不|可仅)[^,。;]{0,4}(?:提供|提交|出具)"
)
_OF_THREE = re.compile(r"税务登记|组织机构代码")
# 可纳入车辆保险理赔: the insurance is there, and may pay.
_MAY_INSURE = re.compile(r"可以?(?:纳入|通过|由|申请|走|使用|按)[^,。;]{0,10}(?:保险|理赔)")


def _is_another_bidders(said: str, subject: str) -> bool:
    """Tell whether a paper is asked only of a bidder of another legal form, or waived for whoever has the combined licence."""
    if _OF_THREE.search(subject) and _WAIVED.search(said):
        return True
    at = said.find(subject)
    clause = re.split("[,。;]", said[:at])[-1] + said[at : at + len(subject)] if at >= 0 else ""
    return (
        "营业执照" not in subject
        and any(
            subject in said[match.end() : match.end() + _LONGEST_NAME + len(subject)]
            and not re.search("[,。;]", said[match.end() : said.find(subject, match.end())])
            for match in _NO_COMPANY.finditer(said)
        )
        and "营业执照" not in clause
    )


# What a draft contract asks for with a figure counts where the tender asks for it nowhere else.
_OF_A_CONTRACT = {
    "delivery_time",
    "onsite_time",
    "payment_terms",
    "resolution_time",
    "response_time",
    "warranty_period",
    "warranty_start",
}
# What either party owes the other is in every contract.
_OF_BOTH = re.compile(
    r"双方|任何?一方|对方|守约方|另一方|违约方(?:应|须|需|向|支付|承担)|\beither party\b|\bother party\b|\beach party\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(r"通用|\bgeneral conditions\b", re.IGNORECASE)
_BREACH = re.compile(r"索赔|违约|滞纳|赔偿|解除|终止|保证金|争议|不可抗力")


def is_in_contract_alone(found: Found) -> bool:
    """Tell whether a term of the draft contract is a demand if nothing else in the tender speaks of its topic.

    General conditions are every contract's; what is left blank there is for the parties to fill in.
    """
    term = found.term
    if (
        found.setting.chapter is not Chapter.CONTRACT
        or term.value is None
        or term.strength is Strength.NEGATED
    ):
        return False
    if any(_GENERAL.search(heading) for heading in found.passage.headings) or is_not_demanded(found):
        return False
    if term.topic == "compensation":
        return isinstance(term.value, Rate) and not _OF_BOTH.search(found.sentence)
    return term.topic in _OF_A_CONTRACT and not _BREACH.search(found.sentence)


def is_in_notice(found: Found) -> bool:
    """Tell whether a term of a notice or of the instructions to bidders is what they may demand."""
    topic, place = found.term.topic, found.passage.place
    if topic == "hotline":
        return False
    if topic in _IN_NOTICE:
        return True
    label, colon, _ = found.passage.text[found.passage.body :].partition(":")
    if (
        colon
        and len(label) <= _LONGEST_NAME // 2
        and _NAMED_DEMAND.search(label)
        and not _ERRAND.search(label)
    ):
        return True
    if place is None:
        return False
    labels = [
        text
        for _, text in place.row_cells[:_MOST]
        if text != found.passage.text and len(text) <= _LONGEST_NAME
    ]
    return any(_NAMED_DEMAND.search(label) and not _ERRAND.search(label) for label in labels)
