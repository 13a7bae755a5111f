"""Services and papers that are refused, lacking, hedged or promised with something left out; and what others than the bidder do."""

import pytest

from .reading import found

# (topic, text, its terms: operator, value, strength unless committed, conditions)
HITS = [
    # lifetime_service
    ("lifetime_service", "提供终身维修（不含耗材）。", ["present"]),
    ("lifetime_service", "原装电池不实行终身保修。", ["absent negated"]),
    # three_guarantees
    ("three_guarantees", "特价商品不实行三包。", ["absent negated"]),
    ("three_guarantees", "对超过保修期的商品不执行三包。", ["absent negated post_warranty"]),
    # spare_parts
    ("spare_parts", "原则上维修备件供应不少于10年。", [">= 10 year hedged"]),
    # loaner_unit
    ("loaner_unit", "视库存情况提供备用机。", ["present hedged"]),
    ("loaner_unit", "设备没有修好以前由我司免费提供备用机。", ["present"]),
    ("loaner_unit", "提供备用机且没有任何附加费用。", ["present"]),
    ("loaner_unit", "我公司不配备备用机。", ["absent negated"]),
    ("loaner_unit", "我公司尚未配备备用机。", ["absent negated"]),
    ("loaner_unit", "维修期间无法安排备用机。", ["absent negated"]),
    ("loaner_unit", "视备件情况提供备用设备。", ["present hedged"]),
    # inspection_frequency
    ("inspection_frequency", "我公司不安排定期巡检。", ["absent negated"]),
    ("inspection_frequency", "争取故障设备每季度巡检1次。", ["== 1 / 1 quarter hedged"]),
    # training
    ("training", "提供现场培训但不含差旅费用。", ["present"]),
    ("training", "对不具备上机条件的单位免费提供上门培训。", ["present"]),
    ("training", "我公司不安排现场培训。", ["absent negated"]),
    ("training", "暂不开展用户培训。", ["absent negated"]),
    # installation
    ("installation", "由原厂工程师负责安装调试。", ["present manufacturer"]),
    ("installation", "负责安装调试（辅材不含在内）。", ["present"]),
    # local_service_site
    ("local_service_site", "我公司尚未在当地设立服务网点。", ["absent negated"]),
    ("local_service_site", "我公司未设售后服务机构。", ["absent negated"]),
    ("local_service_site", "我司不在项目所在地设立办事处。", ["absent negated"]),
    # satisfaction_rate
    ("satisfaction_rate", "原则上维修满意率不低于95%。", [">= 95 % hedged"]),
    # timeliness_rate
    ("timeliness_rate", "争取维修及时率达到95%。", ["== 95 % hedged"]),
    ("timeliness_rate", "力争故障处理及时率达到98%。", ["== 98 % hedged"]),
    # certification
    ("certification", "本公司不持有ISO27001证书。", ["/iso_27001 absent negated"]),
    ("certification", "ISO14001认证尚在审核中。", ["/iso_14001 absent negated"]),
    # insurance
    ("insurance", "尚未购买雇主责任险。", ["/employer_liability absent negated"]),
    ("insurance", "我公司不购买公众责任险。", ["/public_liability absent negated"]),
    # test_report
    ("test_report", "目前尚无检测报告。", ["absent negated"]),
    # manufacturer_authorization
    ("manufacturer_authorization", "我公司尚无厂家授权书。", ["absent negated manufacturer"]),
    ("manufacturer_authorization", "制造商拒绝出具授权书。", ["absent negated manufacturer"]),
    # manufacturer_warranty_letter
    ("manufacturer_warranty_letter", "厂家不出具质保承诺函。", ["absent negated manufacturer"]),
]

MISSES = [
    # loaner_unit
    ("loaner_unit", "采购人提供备用机用于应急。"),
    # inspection_frequency
    ("inspection_frequency", "采购人每季度对现场进行一次巡检，发现问题通知乙方整改。"),
    ("inspection_frequency", "甲方将定期巡查乙方服务情况。"),
    ("inspection_frequency", "业主代表每周巡视工地1次。"),
    ("inspection_frequency", "监管部门每年对供应商巡查2次。"),
    ("inspection_frequency", "每年由甲方组织安全检查2次。"),
    ("inspection_frequency", "主管部门将不定期巡查。"),
    # test_report
    ("test_report", "甲方委托检测机构抽检，检测报告作为验收依据。"),
    ("test_report", "由采购人委托的检测机构出具检测报告。"),
    # service_staff
    ("service_staff", "采购人安排2名工程师配合验收。"),
    ("service_staff", "甲方安排1名技术人员参加培训。"),
    ("service_staff", "采购人指派1名现场人员负责签收。"),
    ("service_staff", "采购人派驻2名现场人员监督。"),
]


@pytest.mark.parametrize(("topic", "text", "terms"), HITS)
def test_reads(topic: str, text: str, terms: list[str]) -> None:
    assert [line.removeprefix(topic).strip() for line in found(text, topic)] == terms


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []
