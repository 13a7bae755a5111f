"""The words that take a promise back, by kind: conditions, fees, refusals, averages, other people (field-notes 1.2, 3.14).

All are matched in squeezed, simplified, half-width text, so one spelling serves both scripts.
"""

import re

_FIGURE = r"[\d一二三四五六七八九十两半]"
FREE = frozenset({"warranty_period", "response_time", "onsite_time", "resolution_time", "service_hours"})
PAPERS = frozenset(
    {
        "certification", "insurance", "qualification", "test_report", "manufacturer_authorization",
        "manufacturer_warranty_letter",
    }
)  # fmt: skip
STANDARDS = frozenset({"standard_compliance"})
LATER = frozenset({"before_contract", "on_delivery"})


def _any(*sources: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{source})" for source in sources), re.IGNORECASE)


CONDITION = _any(
    r"(?<![例假比诸譬])如(?:果)?(?![下上图表实期约数何此同])[^,。;:]{1,30}",
    r"(?<![倘])(?:若(?!干)|倘若|假如|假使|要是|只要|只有|除非)[^,。;:]{1,30}",
    r"在[^,。;:]{1,16}(?:前提|条件)下",
    # 经营许可证, 经销, 经济 are no conditions.
    r"经(?![营销济纪理办贸验])[^,。;:]{1,12}(?:同意|确认|批准|协商|审核|许可|审批)(?:后|的)?",
    r"视[^,。;:]{1,10}(?:而定|决定)",
    r"\b(?:if|(?<!is )(?<!are )(?<!be )(?<!was )provided(?: that)?|unless|assuming|on condition that|as long as|subject to|once)\b[^,.;:]{1,60}",
    r"\bwhere(?:ver)?\b[^,.;]{0,30}\b(?:available|practicable|feasible)",
)
# A service is for the case that something breaks, and every bid for the case that it wins.
USUAL = _any(
    r"故障|问题|损坏|报修|报障|通知|需要|需求|电话|远程|质量|不能|无法|未能|异常|缺陷|投诉|维修|中标|成交|中选|有幸|紧急|要求|发生|出现|损伤|瑕疵|咨询|呼叫",
    r"\b(?:fault|fails?|failure|defect|problem|repair|call|notif|report|award|successful|need|request|cannot|break|incident|emergenc|urgent|ticket|logged|received)",
)
# A warranty holds whether or not it is needed or asked for.
ASKED = _any(r"需要|需求|要求|通知|电话|咨询|呼叫|\b(?:need|request|call)")
CONDITION_AFTER = _any(
    r"前提(?:是|为|条件)|条件(?:是|为)|除非[^,。;]*|仅(?:限|适用|针对|覆盖|包括|包含|含)[^,。;]*|以[^,。;]{1,14}为(?:前提|条件)",
    r"\b\w+ permitting\b|\b(?:unless|provided that|subject to|on condition that|except|excluding|limited to|only (?:for|if|when))\b[^.;]*",
)
POSTPONED = _any(r"顺延|另计|时间不计")
# The contract with somebody else, put into the bid as proof of experience.
PROOF = _any(
    r"合同(?:复印件|扫描件|影印件|原件)|中标通知书|(?<!本)项目(?:[^,。;]{0,6})合同(?:书)?$|业绩|\bcontract with\b"
)
OWN_PAPERS = _any(r"资格|资质|证书|证明文件|信誉", r"\b(?:qualif|certif|credential)")
FEE = _any(
    r"(?:须|需|另|额外)[^,。;]{0,3}购",
    r"另行?(?:付费|收费|购买|计费|支付|报价)|另购|有偿|收取|收费|加收|自费|选购|选配|付费|按[^,。;]{1,6}计费",
    r"(?:费用?|成本)[^,。;]{0,6}由(?:采购人|采购单位|买方|甲方|用户|贵方|客户)(?:承担|负担|支付)?",
    r"(?:采购人|采购单位|买方|甲方|用户|客户)(?:承担|负担|支付)[^,。;]{0,8}费",
    r"\b(?:chargeable|charged|at extra cost|for an additional fee|at (?:the )?(?:buyer|customer|client|purchaser)'?s? (?:cost|expense)|optional|purchase of an? extended)\b",
)
NO_FEE = re.compile(r"(?:不|免|无|未|零|非|\bno|\bnot|\bnever|without)[^,。;]{0,5}$", re.IGNORECASE)
# Past the warranty, and for damage that is the user's, a fee is the rule.
FEE_ELSEWHERE = _any(
    r"期满|期外|期后|期(?:届满|结束|过)|保外|过保|超保|超出|超过|逾期|以外|之外|之后|人为|非质量|使用不当|不可抗力|终身|终生",
    r"\b(?:after|beyond|out of|outside|misuse|user damage|lifetime|post)\b",
)
REFUSED = _any(
    r"(?:不能|无法|难以|无力|未能|不)(?:保证|承诺|确保|满足|做到|达到|实现|在(?=[^,。;]{0,3}"
    + _FIGURE
    + r")|于)",
    r"\b(?:cannot|can not|unable to|not able to|won't|will not|do not|does not|no guarantee)\b",
)
TAKEN_BACK = _any(
    r"不适用|难以(?:做到|满足|达到|实现)|(?:无法|不能|未能)(?:做到|满足|达到|实现|保证|接受|承诺)(?!的)|做不到",
    r"待定|待商|商议|另议|(?:可|可以|再|另行)(?:协商|约定|商定)|协商(?:确定|后确定|而定)|仅供参考|不作为[^,。;]{0,8}承诺|不构成",
    r"以(?!先|较|最早|最长|通知|报修)[^,。;]{1,14}(?<!日期)(?<!之日)(?<!时间)(?<!先到)(?<!者)为准",
    r"(?:无法|不能|不予)(?:响应|提供|同意)(?!的)|不(?:接受|同意)(?!的)|不(?:满足|符合)(?:要求)?$",
    r"不在[^,。;]{0,12}(?:范围|报价)|不含在|不属于|不承担[^,。;]{0,6}责任|概不负责",
    r"不(?:含|包括|包含|计|计入|计算)[^,。;]{0,3}(?:路|途|车程|等待|交通|周末|双休|节假|备件|配件|运输|物流)",
    r"\b(?:to be (?:agreed|confirmed|discussed|negotiated)|not (?:applicable|guaranteed|binding)|for (?:information|reference) only|negotiable|tbc|tbd)\b",
)
UNSURE = _any(
    r"平均|有望|可望|力求|期望|预期|目标(?:是|为|值|:)|普遍|业内|行业(?:内|平均|惯例|普遍|通常)|参考值|建议|可(?:长达|达(?!标)|延长|续)|可选|可(?:以)?协商|逐步|商讨|商榷|洽商|洽谈|[?]$",
    r"\bmost\b|\b(?:was|were|had)\b|\bheld an?\b|\bprevious|\bformer|\bonly\b|\b(?:except|excluding|excludes?|other than|apart from)\b|permitting\b",
    r"\bwhere\b[^,.;]{0,30}\b(?:available|practicable|feasible|possible)|\brespond to (?:tenders|enquiries|quotes)",
    r"\b(?:of|after|from|following) (?:leaving|departure|dispatch|confirmation|approval)|\bafter [\w ]{0,20}diagnosis",
    r"(?:投标人|供应商)(?:自行)?填写|填写说明|示例|样例|(?<!实)例如|示范|模板|样本|\b(?:sample|specimen|example|template)\b",
    r"(?:计划|打算|准备)(?:在|于|取得|办理|投保|通过|申请|购买|提供|建立|设立)|(?<![模虚])拟(?:在|于|投保|购买|取得|办理|申请|提供|设)",
    r"大多|多数|大部分|(?<![全各内])部分(?=故障|地区|产品|设备|配件|情况|问题)",
    r"\b(?:on average|average|industry|recommend|can be extended|optional|as (?:little|fast|quickly) as|may be|ideally|hope)\b",
)
_CAUSE = (
    r"(?:(?:用户|客户|买方|甲方|使用方)的?)?(?:人为(?:因素|原因|损坏|破坏|故障)?|(?:使用|操作|保管)不当|违规操作|误操作|不可抗力(?:因素)?|自然灾害|天灾|雷击|火灾|水灾|地震|战争"
    r"|(?:(?:用户|客户|买方|甲方|第三方|他人|未经授权)的?)?(?:擅自|私自|自行)(?:拆[机卸装修]|改[装动]|维修))"
)
_CAUSE_EN = (
    r"(?:(?:the )?(?:user|customer|buyer|purchaser|third[- ]part(?:y|ies))(?:'s|s)? )?(?:misuse|abuse|neglect|negligence|accidents?|vandalism|force majeure|acts of god|lightning|fire|flood|improper (?:use|operation|handling)"
    r"|unauthori[sz]ed (?:repairs?|modifications?|alterations?)|(?:normal |fair )?wear and tear)"
)
# A clause that names nothing but the usual causes: with a part or a case beside them it does not match.
USUAL_EXCLUSION = _any(
    rf"[,;(](?:但|但是)?(?:因|由于|由|对于?|属于?)?{_CAUSE}(?:(?:、|和|及|以及|或者?|与|等){{1,2}}{_CAUSE}){{0,6}}(?:等)?(?:原因|因素|情况)?(?:而)?(?:造成|导致|引起|引发|所致|产生)?的?(?:产品|设备)?(?:损坏|故障|问题|损失)?(?:的)?,?(?:均|都)?"
    r"(?:不在(?:免费)?(?:质保|保修|保固|三包)(?:服务)?范围(?:之?内)?|不(?:属于?|享受)(?:免费)?(?:质保|保修|保固)(?:服务)?(?:范围)?|不予(?:免费)?(?:保修|质保|保固)|除外)(?=[,;。)]|$)",
    rf",? ?\b(?:excluding|except(?:ing)?(?: for)?|other than)(?: any)?(?: (?:damage|defects|faults|failures))?(?: (?:caused by|due to|resulting from|arising from|from))? {_CAUSE_EN}(?:(?:,| or| and|, or|, and) {_CAUSE_EN}){{0,6}}(?=[.;,]|$)",
)
EXTENDED = _any(r"延保|续保|延长(?:保修|质保)|\bextended warranty\b")
SOME_NOT = _any(r"不(?:予|提供)?(?:质保|保修)")
PLACE = re.compile(r"\b(?:in|within|around|inside) (?:the )?[A-Z][a-z]+")
OFFICE = _any(
    r"\b(?:monday|mon)\b ?(?:to|-|through|until) ?\b(?:fri|sat)|\bweekdays\b|\b(?:business|office|working|core) (?:hours|days)\b|周一至周[五六]",
    r"(?<![\d个一二三四五六七八九十两半])工作日(?![、和及或与][^,。;]*(?:节假|周末|休息))|上班时间",
)
ANY_DAY = _any(r"\bevery day\b|\bweekends?\b|节假|周末|双休|非工作|公休|休息日|全年|7×24")
MACHINE = _any(
    r"自动(?:回复|应答|回执)|留言|语音信箱|\bvoicemail\b|\banswering machine\b|\bauto(?:matic|mated)? (?:reply|response)\b"
)
NO_PERSON = _any(r"网站|网页|监控|平台|系统|\b(?:web ?sites?|web pages?|portal|monitoring)\b")
PERSON = _any(
    r"电话|热线|客服|工程师|人工|技术支持|技术服务|值班|\b(?:support|staff|phone|telephone|hotline|help ?desk|engineers?)\b"
)
TO_A_STANDARD = _any(r"\bin (?:accordance|line|keeping) with\b|\bbased on\b|\bprinciples of\b")
MAKERS = _any(r"\bthe (?:manufacturer|maker|oem)(?:'s)? (?:offers|provides|gives|warrant)")
BEST_CASE = _any(r"最快|最短|最早|最少|at the earliest|fastest|at best")
CEILING = _any(
    r"不(?:超过|大于|高于|多于|逾)|最(?:长|多|高)|至多|≤|<|\b(?:up to|at most|no more than|maximum of|not exceeding)\b"
)
SHARE = _any(r"(?<![\d.])(?!100(?:\.0+)?%)\d{1,3}(?:\.\d+)?%", r"比例|率(?=达|不|为|≥|>|:|在|\d)")
CUSTOMERS = _any(
    r"(?:VIP|会员|钻石|白金|金牌|重点|签约|维保|大)(?:级)?(?:合同)?(?:客户|用户)|签[订署][^,。;]{0,8}(?:维保|延保|维护|服务)(?:合同|协议)",
    r"\b(?:premium|platinum|gold|contract) (?:customer|client|user)s?\b|\bwith a (?:maintenance|support|service) contract\b",
)
BUYER = _any(
    r"(?:采购人|采购单位|甲方|买方|用户|贵方|业主|客户)(?:应当?|须|需|将|负责|自行|必须)[^,。;]{0,10}"
    + _FIGURE,
    r"\bthe (?:buyer|customer|client|purchaser|employer|authority) (?:shall|must|will|is to)\b",
)
# 需更换进口部件的除外: some calls are left out. Force majeure bounds every promise.
LEFT_OUT = _any(r"[^,。;]{2,24}(?:除外|不在此限|不在此列|不受此限)")
FORCE_MAJEURE = _any(r"不可抗力|自然灾害|战争|地震|台风|疫情|政府|force majeure")
UNTICKED = re.compile(r"[□☐](?!.{0,200}[☑■√✓☒])")
NOT_THE_PERIOD = re.compile(
    rf"(?:成立|创立|创办|从业|经营|运营|从事|寿命|经验|社保|合作|(?:租赁|合同|使用|经营|合作)期限?)[^,。;\d]{{0,5}}{_FIGURE}+年(?!.*{_FIGURE}(?:年|个?月))"
)
GOODS_ARRIVE = re.compile(r"(?:货物|备件|配件|备品|材料|物资)(?![^,。;]{0,80}(?:人员|工程师|师傅|技术|团队))")
SETTING_OUT = re.compile(r"(?:派(?:出|遣|工)?|出发|启程|动身|\bdispatch|\bset out|\bleave)", re.IGNORECASE)
ARRIVAL = re.compile(r"到|抵|上门|现场|赶赴|site|arriv|attend", re.IGNORECASE)
PREMIUM = _any(rf"(?:保费|保险费)[^,。;\d]{{0,6}}{_FIGURE}", r"\bpremium of\b")
SUBCONTRACTED = _any(
    r"(?:分包商|分包单位|第三方|外包(?:商|公司|单位))(?![^,。;]{0,4}(?:检测|认证|鉴定|检验|责任))",
    r"\b(?:sub-?contractor|third party)(?:'s)?\b",
)
JOINT = _any(r"险[^,。;]{0,4}[及和、与][^;。险]{0,200}险[^;。]{0,200}(?:合计|共计|总计)", r"\bcombined\b")
SINGLE_CLAIM = _any(
    rf"(?:每次|每起|单次|每人|每案)[^,。;]{{0,10}}{_FIGURE}",
    r"\b(?:per|each|any one) (?:claim|event|occurrence|person)\b",
)
SOMEONE = _any(
    r"(?:供应商|供货商|分包商|分包单位|合作(?:伙伴|单位|方|企业)|股东|兄弟公司|兄弟单位|子公司|母公司|关联公司|关联企业|代理商)(?:均|都|也)?(?:已经?|现)?(?:具有|具备|持有|取得|获得|通过|投保|拥有|办理)",
    r"\bour (?:supplier|subcontractor|partner|parent|subsidiary|shareholder|affiliate)s?\b",
)
LAPSED = _any(
    r"(?<![未无没])(?<!未被)(?<!没有被)(?:暂停|撤销|注销|吊销|作废|失效|废止)",
    r"(?<!not )(?<!not been )\b(?:suspended|revoked|withdrawn|cancelled|lapsed)\b",
)
NOT_HELD = _any(
    r"(?:有|具备)(?:[^,。;]{0,4})(?:取得|申请|办理|通过)[^,。;]*(?:能力|条件)|(?:条件|能力)(?:取得|申请|办理)|筹备|筹办|待(?:取得|办理|审|批)|争取",
    r"\b(?:plan(?:s|ning)?|intend|hope|able) to (?:obtain|apply|take out|acquire)|\bcan (?:obtain|get|apply|acquire|be (?:provided|supplied))|\bon request\b",
)
# A paper of other goods, or one that comes only when somebody asks for it.
OTHER_GOODS = _any(
    r"同类|类似|(?:旧|老|其他|其它|另一)型号|同系列|\b(?:similar|previous|other) (?:products?|models?)\b",
    r"应[^,。;]{0,6}要求(?:时|后)?(?:再|可)?提供|可应要求|待[^,。;]{1,8}(?:后|时)(?:再)?提供|\bon request\b",
)
# Goods are accepted in the factory, and for the first time, long before they are accepted for good.
EARLY_ACCEPTANCE = _any(
    r"(?:出厂|工厂|初步|到货|开箱|预|分批)验收|初验",
    r"\b(?:factory|provisional|preliminary|partial) acceptance\b",
)
LESS_THAN_SERVICE = _any(
    r"咨询|停产|由(?:厂家|厂商|制造商|原厂)(?:负责|提供|承担)", r"\b(?:advice|discontinued)\b"
)
MIGHT_SET_UP = _any(
    r"可(?:以)?(?:在|于)?[^,。;]{0,10}(?:设立|建立|设置)|拟(?:在|于)?[^,。;]{0,10}设",
    r"\b(?:can|could|may) (?:open|set up|establish)",
)
NAMED_PLACE = re.compile(r"(?:在|于)(?P<zh>[\u4e00-\u9fff]{2,4}?[市县区省州镇])")
PROMISED = _any(
    r"(?:将|中标后|签约后|成交后)(?:再|即|立即|会)?[^,。;]{0,6}(?:投保|购买|办理|取得|申请|通过)",
    r"\bwill (?:obtain|apply|take out|acquire|be taken out|purchase)",
)

# A person's certificate, or one that is only like it, is not the certificate: 内审员证书, ISO 9001-equivalent.
NOT_THE_PAPER = _any(
    r"(?:9001|14001|45001|27001|20000|体系|标准)[^,。;、及并和且]{0,12}(?:内审员|外审员|审核员|内部审核|审核人员)",
    r"同等(?:效力|水平)?的?(?:认证|证书|资质)|类似的?(?:认证|证书)",
    r"\b(?:internal|lead|external) auditor(?:'s)? (?:certificate|qualification|training)",
    r"[ -]equivalent (?:certificate|certification|standard|system|scheme)|\bor equivalent\b",
)
NOT_YET = _any(
    r"暂缺|暂未|暂无|尚缺|待补|缺失|(?:中标|成交|签约|合同签订|开标)后(?:再|予以|及时)?(?:补|后补)|后补|稍后(?:补|提供)",
    r"\bto follow\b|\bto be (?:submitted|provided|supplied) later\b|\bnot (?:yet )?available\b",
)
# To some of a standard's clauses only, or to all but one of its limits.
PARTLY = _any(
    r"部分(?:条款|条文|指标|要求|内容|项目|章节)",
    r"除(?!不可抗力)[^,。;:]{1,20}(?:以外|之外|外)",
    r"\b(?:except(?: for)?|apart from|other than|with the exception of|in part|partly|partially)\b|\b(?:some|parts?) of\b",
)
