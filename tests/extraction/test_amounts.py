import pytest

from chalicelib.model.value import Count, Frequency, Rate

from .reading import document

from chalicelib.extraction.pipeline import terms  # isort: skip

HITS = [
    ("中标人应每季度巡检1次。", "inspection_frequency", "1 / 1 quarter"),
    ("质保期内每年上门回访不少于2次。", "inspection_frequency", "2 / 1 year"),
    ("我公司按季提供巡检服务。", "inspection_frequency", "1 / 1 quarter"),
    ("保用期內，承辦商每年須免費清洗及檢查不少於2次。", "inspection_frequency", "2 / 1 year"),
    ("用户满意率不低于95%。", "satisfaction_rate", "95 %"),
    ("User satisfaction shall be at least 90%.", "satisfaction_rate", "90 %"),
    ("设备完好率不低于98%。", "timeliness_rate", "98 %"),
    ("中标人应对操作人员进行现场培训，培训人数不少于5人。", "training", "5 person"),
    ("我公司安排驻场工程师2名。", "service_staff", "2 person"),
    ("At least two service engineers shall be based at the site.", "service_staff", "2 person"),
    ("投标人须提供同类业绩不少于2份。", "performance_record", "2 copy"),
]
PRESENT = [
    ("24小时内不能修复的，我公司提供同档次备用机。", "loaner_unit", "present"),
    ("送修期间不提供备用机。", "loaner_unit", "absent"),
    ("我公司设有24小时服务热线。", "hotline", "present"),
    ("对产品实行三包。", "three_guarantees", "present"),
    ("我公司负责免费安装调试。", "installation", "present"),
    ("我公司在本市设有售后服务网点。", "local_service_site", "present"),
]
NOTHING = [
    ("我公司现有技术人员12名。", "service_staff"),
    ("We have supported charities since 1998 and our fourteen engineers live nearby.", "service_staff"),
    ("设备机房每月巡查。", "loaner_unit"),
    ("主备机制完善。", "loaner_unit"),
    ("拨打代理机构服务电话咨询招标事宜。", "hotline"),
    ("第三包：体育器材。", "three_guarantees"),
    ("门前三包由物业负责。", "three_guarantees"),
    ("安装完成后验收。", "installation"),
    ("服务内容：安装、培训、巡检。", "training"),
    ("维修人员均经过岗前培训。", "training"),
    ("不定期邀请生产企业工程师对组员进行产品知识培训。", "training"),
    ("并对驻场人员进行专项技能培训。", "training"),
    ("We train our own engineers every year.", "training"),
    ("满意度调查每年进行。", "satisfaction_rate"),
    ("下浮率不低于5%。", "timeliness_rate"),
    ("不属于大企业的分支机构。", "local_service_site"),
    ("不定期抽查巡检记录。", "inspection_frequency"),
    ("绩效业绩考核由人事部负责。", "performance_record"),
]


def shown(value: object) -> str:
    if isinstance(value, Frequency):
        return f"{value.amount.normalize():f} / {value.per.amount.normalize():f} {value.per.unit}"
    if isinstance(value, Rate):
        return f"{value.amount} %"
    assert isinstance(value, Count)
    return f"{value.amount} {value.unit}"


@pytest.mark.parametrize(("text", "topic", "value"), HITS, ids=[row[0] for row in HITS])
def test_reads_the_amount(text: str, topic: str, value: str) -> None:
    assert value in [
        shown(t.value) for t in terms(document(text)) if t.topic == topic and t.value is not None
    ]


@pytest.mark.parametrize(("text", "topic", "operator"), PRESENT, ids=[row[0] for row in PRESENT])
def test_reads_that_it_is_there(text: str, topic: str, operator: str) -> None:
    assert [t.operator.value for t in terms(document(text)) if t.topic == topic] == [operator]


@pytest.mark.parametrize(("text", "topic"), NOTHING, ids=[row[0] for row in NOTHING])
def test_reads_nothing_of_the_topic(text: str, topic: str) -> None:
    assert [t.evidence.quote for t in terms(document(text)) if t.topic == topic] == []
