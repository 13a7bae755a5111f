"""Chains and tables of several times, and tables of other figures."""

import pytest

from .reading import found

# Other work is not asked about here.
TOPICS = (
    "response_time",
    "onsite_time",
    "resolution_time",
    "complaint_response_time",
    "complaint_resolution_time",
    "delivery_time",
    "service_hours",
    "hotline",
    "warranty_period",
    "warranty_start",
    "bid_validity",
    "return_window",
    "exchange_window",
)

# (text, its terms, the name of its file)
HITS = [
    (
        "接到质量投诉后，12小时内书面答复，7个工作日内妥善处理完毕",
        ["complaint_response_time <= 12 hour", "complaint_resolution_time <= 7 working_day"],
        "x.txt",
    ),
    (
        "质保期：自验收合格之日起36个月",
        ["warranty_period == 36 month", "warranty_start == acceptance"],
        "x.txt",
    ),
    (
        "自收货之日起10日内非人为损坏可退可换",
        ["return_window <= 10 day", "exchange_window <= 10 day"],
        "x.txt",
    ),
    (
        "接到报修后10分钟内响应，1小时内到达现场，一般故障4小时内修复，重大故障24小时内修复。",
        [
            "response_time <= 10 minute",
            "onsite_time <= 1 hour",
            "resolution_time <= 4 hour general",
            "resolution_time <= 24 hour urgent",
        ],
        "x.txt",
    ),
    (
        "乙方提供7×24小时服务，30分钟响应，2小时到场，8小时修复",
        [
            "service_hours == 7x24",
            "response_time <= 30 minute",
            "onsite_time <= 2 hour",
            "resolution_time <= 8 hour",
        ],
        "x.txt",
    ),
    (
        "中标人须在接到通知后1小时内电话响应、4小时内到达现场并于24小时内排除故障",
        [
            "response_time <= 1 hour mandatory phone",
            "onsite_time <= 4 hour mandatory",
            "resolution_time <= 24 hour mandatory",
        ],
        "x.txt",
    ),
    (
        "响应时间、到场时间、修复时间分别不超过1小时、4小时、24小时",
        ["response_time <= 1 hour", "onsite_time <= 4 hour", "resolution_time <= 24 hour"],
        "x.txt",
    ),
    (
        "质保期3年，响应时间1小时，到场时间4小时",
        ["warranty_period == 3 year", "response_time <= 1 hour", "onsite_time <= 4 hour"],
        "x.txt",
    ),
    ("4小时内上门并当场修复", ["onsite_time <= 4 hour", "resolution_time <= 4 hour"], "x.txt"),
    (
        "接到报修后，2小时内到达现场，到场后4小时内修复",
        ["onsite_time <= 2 hour", "resolution_time <= 4 hour"],
        "x.txt",
    ),
    ("远程30分钟内无法解决的，工程师2小时内到场", ["onsite_time <= 2 hour"], "x.txt"),
    (
        "半小时响应、一小时到场、四小时修复",
        ["response_time <= 0.5 hour", "onsite_time <= 1 hour", "resolution_time <= 4 hour"],
        "x.txt",
    ),
    (
        "30分钟响应/2小时到场/24小时修复",
        ["response_time <= 30 minute", "onsite_time <= 2 hour", "resolution_time <= 24 hour"],
        "x.txt",
    ),
    (
        "响应（15分钟）、到场（1小时）、修复（4小时）",
        ["response_time <= 15 minute", "onsite_time <= 1 hour", "resolution_time <= 4 hour"],
        "x.txt",
    ),
    ("甲方收到发票后10个工作日内付款；乙方接到报修后2小时内到场", ["onsite_time <= 2 hour"], "x.txt"),
    (
        "故障级别\t响应时间\t到场时间\t修复时间\nⅠ级\t10分钟\t1小时\t4小时\nⅡ级\t30分钟\t2小时\t12小时\n",
        [
            "response_time <= 10 minute level_1",
            "onsite_time <= 1 hour level_1",
            "resolution_time <= 4 hour level_1",
            "response_time <= 30 minute level_2",
            "onsite_time <= 2 hour level_2",
            "resolution_time <= 12 hour level_2",
        ],
        "x.txt",
    ),
    (
        "| 故障等级 | 响应时间 | 到场时间 |\n|---|---|---|\n| 紧急 | 15分钟 | 1小时 |\n| 普通 | 1小时 | 4小时 |\n",
        [
            "response_time <= 15 minute urgent",
            "onsite_time <= 1 hour urgent",
            "response_time <= 1 hour general",
            "onsite_time <= 4 hour general",
        ],
        "x.md",
    ),
    (
        "| 服务指标 | 一级故障 | 二级故障 | 三级故障 |\n|---|---|---|---|\n| 响应时间 | 10分钟 | 30分钟 | 1小时 |\n| 修复时间 | 4小时 | 8小时 | 24小时 |\n",
        [
            "response_time <= 10 minute level_1",
            "response_time <= 30 minute level_2",
            "response_time <= 1 hour level_3",
            "resolution_time <= 4 hour level_1",
            "resolution_time <= 8 hour level_2",
            "resolution_time <= 24 hour level_3",
        ],
        "x.md",
    ),
    (
        "| 序号 | 响应时间（分钟） | 到场时间（小时） | 故障级别 |\n|---|---|---|---|\n| 1 | 10 | 1 | P1 |\n| 2 | 30 | 4 | P2 |\n",
        [
            "response_time <= 10 minute level_1",
            "onsite_time <= 1 hour level_1",
            "response_time <= 30 minute level_2",
            "onsite_time <= 4 hour level_2",
        ],
        "x.md",
    ),
    (
        "| 区域 | 到达现场时间 |\n|---|---|\n| 市区 | 1小时内 |\n| 郊县 | 3小时内 |\n| 省外 | 24小时内 |\n",
        ["onsite_time <= 1 hour city", "onsite_time <= 3 hour suburb", "onsite_time <= 24 hour remote"],
        "x.md",
    ),
    (
        "| 名称 | 质保期 |\n|---|---|\n| 整机 | 3年 |\n| 压缩机 | 10年 |\n| 易损件 | 6个月 |\n",
        [
            "warranty_period == 3 year whole machine",
            "warranty_period == 10 year main parts",
            "warranty_period == 6 month consumables",
        ],
        "x.md",
    ),
    (
        "| 项目 | 承诺 |\n|---|---|\n| 质保期 | 3年 |\n| 响应时间 | 30分钟 |\n| 到场时间 | 2小时 |\n| 交货期 | 20天 |\n| 投标有效期 | 90天 |\n",
        [
            "warranty_period == 3 year",
            "response_time <= 30 minute",
            "onsite_time <= 2 hour",
            "delivery_time <= 20 day",
            "bid_validity == 90 day",
        ],
        "x.md",
    ),
    (
        "项目|内容\n质保期|5年\n交货期|30日历天\n",
        ["warranty_period == 5 year", "delivery_time <= 30 day"],
        "x.txt",
    ),
    (
        "| 故障等级 | 定义 | 响应时间 | 解决时间 |\n|---|---|---|---|\n| 一级 | 业务中断30分钟以上 | 10分钟 | 2小时 |\n| 二级 | 性能下降 | 30分钟 | / |\n",
        [
            "response_time <= 10 minute level_1",
            "resolution_time <= 2 hour level_1",
            "response_time <= 30 minute level_2",
        ],
        "x.md",
    ),
    ("2h内到达现场，24h内修复", ["onsite_time <= 2 hour", "resolution_time <= 24 hour"], "x.txt"),
    (
        "响应时间（15分钟）、到场时间（1小时）、修复时间（4小时）",
        ["response_time <= 15 minute", "onsite_time <= 1 hour", "resolution_time <= 4 hour"],
        "x.txt",
    ),
    (
        "响应时间和到场时间分别为30分钟和2小时",
        ["response_time <= 30 minute", "onsite_time <= 2 hour"],
        "x.txt",
    ),
    (
        "| 故障级别 | 一级 | 二级 |\n|---|---|---|\n| 响应时间 | 10分钟内 | 30分钟内 |\n| 到达现场 | 1小时内 | 4小时内 |\n",
        [
            "response_time <= 10 minute level_1",
            "response_time <= 30 minute level_2",
            "onsite_time <= 1 hour level_1",
            "onsite_time <= 4 hour level_2",
        ],
        "x.md",
    ),
    (
        "| 项目 | 市区 | 郊区 |\n|---|---|---|\n| 到场时间 | 1小时 | 3小时 |\n",
        ["onsite_time <= 1 hour city", "onsite_time <= 3 hour suburb"],
        "x.md",
    ),
    (
        "| 响应方式 | 时限 |\n|---|---|\n| 电话响应 | 15分钟 |\n| 远程支持 | 30分钟 |\n| 现场服务 | 4小时 |\n",
        ["response_time <= 15 minute phone", "response_time <= 30 minute remote", "onsite_time <= 4 hour"],
        "x.md",
    ),
    (
        "| 类别 | 响应时限 | 解决时限 |\n|---|---|---|\n| 投诉 | 2小时 | 3天 |\n| 报修 | 30分钟 | 1天 |\n",
        [
            "complaint_response_time <= 2 hour",
            "complaint_resolution_time <= 3 day",
            "response_time <= 30 minute",
            "resolution_time <= 1 day",
        ],
        "x.md",
    ),
    (
        "| 投诉类别 | 答复时间 | 办结时间 |\n|---|---|---|\n| 服务投诉 | 24小时 | 3日 |\n| 质量投诉 | 2小时 | 1日 |\n",
        [
            "complaint_response_time <= 24 hour",
            "complaint_resolution_time <= 3 day",
            "complaint_response_time <= 2 hour",
            "complaint_resolution_time <= 1 day",
        ],
        "x.md",
    ),
    (
        "| 设备 | 使用年限 | 质保期 |\n|---|---|---|\n| 空调 | 10年 | 6年 |\n",
        ["warranty_period == 6 year"],
        "x.md",
    ),
    (
        "响应时间\t30分钟\n到场时间\t2小时\n修复时间\t24小时\n",
        ["response_time <= 30 minute", "onsite_time <= 2 hour", "resolution_time <= 24 hour"],
        "x.txt",
    ),
    ("特价商品恕不退换", ["return_window absent negated"], "x.txt"),
    (
        "| 商务条款 | 要求 |\n|---|---|\n| 质保期 | ≥____年 |\n| 交货期 | 签订合同后（ ）天 |\n",
        ["warranty_period >= blank mandatory", "delivery_time <= blank mandatory"],
        "x.md",
    ),
    ("不接受无理由退换货", ["return_window absent negated no_reason"], "x.txt"),
    (
        "| 项目 | 要求 |\n|---|---|\n| 响应时间 | 小时 |\n| 质保期 | 年 |\n",
        ["response_time <= blank mandatory", "warranty_period == blank mandatory"],
        "x.md",
    ),
]

MISSES = [
    ("| 证书名称 | 有效期 |\n|---|---|\n| 管理体系 | 3年 |\n", "x.md"),
    ("| 评分项 | 分值 | 评分标准 |\n|---|---|---|\n| 响应时间 | 3 | 30分钟内的3分，1小时内的1分 |\n", "x.md"),
    ("| 参数 | 指标 |\n|---|---|\n| 触控响应时间 | ≤15ms |\n| 待机时间 | 8小时 |\n", "x.md"),
    (
        "| 付款节点 | 比例 | 时间 |\n|---|---|---|\n| 到货 | 60% | 到货后15日内 |\n| 质保期满 | 5% | 30日内 |\n",
        "x.md",
    ),
    ("| 付款节点 | 付款时间 |\n|---|---|\n| 货物交付 | 交付后30天 |\n| 终验 | 60天 |\n", "x.md"),
    ("| 项目 | 期限 |\n|---|---|\n| 交货付款 | 30天 |\n| 质保金退还 | 1年 |\n", "x.md"),
    ("| 名称 | 有效期 |\n|---|---|\n| 试剂盒 | 12个月 |\n| 缓冲液 | 18个月 |\n", "x.md"),
    ("| 违约情形 | 扣款 |\n|---|---|\n| 2小时内未到场 | 500元 |\n| 修复超过24小时 | 1000元 |\n", "x.md"),
]


@pytest.mark.parametrize(("text", "terms", "name"), HITS)
def test_reads_together(text: str, terms: list[str], name: str) -> None:
    assert found(text, *TOPICS, name=name) == terms


@pytest.mark.parametrize(("text", "name"), MISSES)
def test_reads_no_times(text: str, name: str) -> None:
    assert found(text, *TOPICS, name=name) == []
