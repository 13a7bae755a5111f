import pytest

from chalicelib.recognizers.event import find

from .reading import read

HITS = [
    ("自验收合格之日起三年", "自验收合格之日起 |  | acceptance"),
    ("验收合格之日起三年", "验收合格之日起 |  | acceptance"),
    ("从验收合格后开始计算", "从验收合格后开始计算 |  | acceptance"),
    ("自安装调试并验收合格之日起", "自安装调试并验收合格之日起 |  | acceptance"),
    ("自到货验收合格之日起", "自到货验收合格之日起 |  | acceptance"),
    ("自甲方签署验收报告之次日起", "自甲方签署验收报告之次日起 |  | acceptance"),
    ("以验收单日期为准", "以验收单日期为准 |  | acceptance"),
    ("由交货日起计", "由交货日起计 |  | delivery"),
    ("自货到之日起", "自货到之日起 |  | delivery"),
    ("自设备投入运行之日起", "自设备投入运行之日起 |  | installation"),
    ("自签收之日起", "自签收之日起 |  | receipt"),
    ("自收到货物之日起", "自收到货物之日起 |  | receipt"),
    ("自产品售出之日起", "自产品售出之日起 |  | purchase"),
    ("按发票日期计算", "按发票日期计算 |  | purchase"),
    ("自出厂之日起", "自出厂之日起 |  | dispatch"),
    ("自合同签订之日起", "自合同签订之日起 |  | contract"),
    ("自驗收簽核日起", "自验收签核日起 |  | acceptance"),
    ("驗收合格日起算", "验收合格日起算 |  | acceptance"),
    ("from the date of practical completion", "from the date of practical completion |  | acceptance"),
    ("after delivery", "after delivery |  | delivery"),
    (
        "from final acceptance of the goods by the Employer",
        "from final acceptance of the goods |  | acceptance",
    ),
    (
        "commencing on the date of installation and commissioning",
        "commencing on the date of installation |  | installation",
    ),
]

MISSES = [
    "自接到通知之时起",
    "自收到货款之日起",
    "自收到通知之日起",
    "自投标截止之日起90天",
    "自行安装",
    "自行负责安装起",
    "各自负责安装起",
    "来自交付中心，起",
    "自然日起",
    "自带安装支架起",
    "验收合格后付款",
    "交货期3年",
    "验收",
    "按交货要求",
    "从发现问题开始",
    "由供货商负责",
    "from the supplier",
    "from the contract price",
    "after receipt of order",
    "after receipt of the written notice",
    "following pages",
    "delivery within 30 days",
    "acceptance test",
]


@pytest.mark.parametrize(("source", "figure"), HITS)
def test_reads(source: str, figure: str) -> None:
    assert read(find, source) == [figure]


@pytest.mark.parametrize("source", MISSES)
def test_reads_nothing(source: str) -> None:
    assert read(find, source) == []
