"""Cells under their heads: level tables by rows and by columns, units in the head, sums and papers in a row."""

import pytest

from .reading import found


def table(*rows: str) -> str:
    cells = ["".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) for row in rows]
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


TABLES = [
    (
        table("故障级别|响应时间|到场时间|修复时间", "一级|15分钟|1小时|4小时", "二级|30分钟|2小时|8小时"),
        [
            "response_time <= 15 minute level_1", "onsite_time <= 1 hour level_1", "resolution_time <= 4 hour level_1",
            "response_time <= 30 minute level_2", "onsite_time <= 2 hour level_2", "resolution_time <= 8 hour level_2",
        ],
    ),
    (
        table("故障级别|响应时间(分钟)|到场时间（小时）|修复时间/小时", "紧急故障|15|1|4", "一般故障|30|2|—"),
        [
            "response_time <= 15 minute urgent", "onsite_time <= 1 hour urgent", "resolution_time <= 4 hour urgent",
            "response_time <= 30 minute general", "onsite_time <= 2 hour general",
        ],
    ),
    (
        table("Priority|Response time (hours)|Resolution time (hours)", "P1|1|4", "P2|4|8"),
        [
            "response_time <= 1 hour level_1", "resolution_time <= 4 hour level_1",
            "response_time <= 4 hour level_2", "resolution_time <= 8 hour level_2",
        ],
    ),
    (
        table("项目|紧急故障|一般故障", "响应时间|15分钟|1小时", "到场时间|1小时|4小时"),
        [
            "response_time <= 15 minute urgent", "response_time <= 1 hour general",
            "onsite_time <= 1 hour urgent", "onsite_time <= 4 hour general",
        ],
    ),
    (
        table("序号|地区|到场时间", "1|市区|2小时", "2|郊区|4小时", "3|100公里以外|12小时"),
        ["onsite_time <= 2 hour city", "onsite_time <= 4 hour suburb", "onsite_time <= 12 hour >100 km"],
    ),
    (
        table("序号|部件|质保期（年）", "1|整机|3", "2|核心部件|5"),
        ["warranty_period == 3 year whole machine", "warranty_period == 5 year main parts"],
    ),
    (
        table("险种|保额", "产品责任险|500万元", "公众责任险|200万元"),
        ["insurance/product_liability == 5000000 CNY", "insurance/public_liability == 2000000 CNY"],
    ),
    (
        table("证书名称|证书编号", "ISO9001质量管理体系|Q123", "环境管理体系|E123"),
        ["certification/iso_9001 present", "certification/iso_14001 present"],
    ),
    (
        table("服务内容|服务时间", "电话支持|7×24小时", "现场支持|周一至周五9:00-18:00"),
        ["service_hours == 7x24", "service_hours == 5x9"],
    ),
    (table("评分因素|分值|评分标准", "售后服务|5|2小时内响应得5分，4小时内响应得3分"), []),
    (
        table("系统指标|要求", "页面响应时间|3秒", "并发数|500"),
        ["technical_parameter/页面响应时间 == 3 second mandatory"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("html", "terms"), TABLES)
def test_reads_tables(html: str, terms: list[str]) -> None:
    assert found(html, name="x.html") == terms


def test_a_line_broken_at_the_margin_reads_as_one() -> None:
    text = (
        "乙方应建立健全售后服务体系，安排专职技术人员负责本项目的运行维护，在接到采购人的故障报修通知后2小时\n"
        "内响应，4小时内到达现场。"
    )
    assert found(text) == ["response_time <= 2 hour mandatory", "onsite_time <= 4 hour mandatory"]


def test_a_sentence_goes_on_behind_a_page_break() -> None:
    text = (
        "乙方应建立健全售后服务体系，安排专职技术人员负责本项目的运行维护，在接到采购人的故障报修通知后2小时\n"
        "\f内响应，4小时内到达现场。"
    )
    assert found(text) == ["response_time <= 2 hour mandatory", "onsite_time <= 4 hour mandatory"]
