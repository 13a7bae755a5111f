import pytest

from chalicelib.text.normalize import normalize
from chalicelib.text.outline import is_heading, marker, opens_list
from chalicelib.text.textmap import squeeze


def squeezed(source: str) -> str:
    text = normalize(source)
    return squeeze(text, [(0, len(text))]).text


@pytest.mark.parametrize(
    ("source", "body", "level", "mark", "number"),
    [
        ("第一章 总则", "总则", 1, "", "第一章"),
        ("第三节  质保", "质保", 2, "", "第三节"),
        ("附件1：报价表", "报价表", 1, "", "附件1:"),
        ("一、项目概况", "项目概况", 3, "", "一、"),
        ("三、3年质保", "3年质保", 3, "", "三、"),
        ("II. Warranty", "Warranty", 3, "", "II."),
        ("（一）服务要求", "服务要求", 4, "", "(一)"),
        ("1.质保期", "质保期", 5, "", "1"),
        ("10.质保期：3年", "质保期:3年", 5, "", "10"),
        ("5、4小时内到达", "4小时内到达", 5, "", "5"),
        ("3质保期5年", "质保期5年", 5, "", "3"),
        ("1项目概况", "项目概况", 5, "", "1"),
        ("3. 2小时内响应", "2小时内响应", 5, "", "3"),
        ("4.2 Warranty: 24 months", "Warranty: 24 months", 6, "", "4.2"),
        ("3.2.1 响应时间", "响应时间", 7, "", "3.2.1"),
        ("(3)3年", "3年", 9, "", "(3)"),
        ("1) 提供", "提供", 10, "", "1)"),
        ("①2小时内响应", "2小时内响应", 11, "", "①"),
        ("⑴3年", "3年", 11, "", "⑴"),
        ("(a) provide", "provide", 11, "", "(a)"),
        ("• item", "item", 12, "", "•"),
        ("★3.2 质保", "质保", 6, "★", "3.2"),
        ("3.2★质保", "质保", 6, "★", "3.2"),
        ("24.★质保期", "质保期", 5, "★", "24"),
        ("▲质保期不少于3年", "质保期不少于3年", 0, "▲", ""),
        # a figure is no item number
        ("2.5kW", "2.5kW", 0, "", ""),
        ("2.5 kW", "2.5 kW", 0, "", ""),
        ("3年质保", "3年质保", 0, "", ""),
        ("30分钟内响应", "30分钟内响应", 0, "", ""),
        ("24小时热线", "24小时热线", 0, "", ""),
        ("1.5倍", "1.5倍", 0, "", ""),
        ("2 years warranty", "2 years warranty", 0, "", ""),
        ("7×24小时", "7×24小时", 0, "", ""),
        ("1、2级故障", "1、2级故障", 0, "", ""),
        ("2026年5月11日", "2026年5月11日", 0, "", ""),
        ("-5℃", "-5℃", 0, "", ""),
        ("第3年", "第3年", 0, "", ""),
        ("一年质保", "一年质保", 0, "", ""),
        ("附件见下", "附件见下", 0, "", ""),
        ("GB/T 19001", "GB/T 19001", 0, "", ""),
        ("", "", 0, "", ""),
    ],
)
def test_what_opens_a_paragraph(source: str, body: str, level: int, mark: str, number: str) -> None:
    text = squeezed(source)
    opened = marker(text)
    assert (text[opened.length :].strip(), opened.level, opened.mark, opened.number) == (
        body,
        level,
        mark,
        number,
    )


@pytest.mark.parametrize(
    "source",
    [
        "第一章 总则",
        "一、项目概况",
        "售后服务要求",
        "售后服务要求：",
        "★3.2 质保",
        "4.2 Warranty",
        "Warranty and Support",
        "第一年",
    ],
)
def test_headings(source: str) -> None:
    text = squeezed(source)
    assert is_heading(text, marker(text))


@pytest.mark.parametrize(
    "source",
    [
        "1.质保期三年。", "1.质保期：3年", "质保期3年", "2.5kW", "30分钟内响应", "一年质保", "4.2 Warranty: 24 months", "2 years warranty",
        "(1)", "质保，保修", "名称 | 数量", "供应商应当在接到采购人通知后立即安排具有相应资质的技术人员到达现场处理故障",
    ],
)  # fmt: skip
def test_no_headings(source: str) -> None:
    text = squeezed(source)
    assert not is_heading(text, marker(text))


@pytest.mark.parametrize(
    ("source", "opens"),
    [
        ("售后服务要求：", True),
        ("售后服务承诺如下：", True),
        ("供应商应当具备以下条件", True),
        ("The bidder shall provide the following:", True),
        ("如下图所示安装", False),
        ("质保期：3年", False),
        ("质保期3年。", False),
    ],
)
def test_what_opens_a_list(source: str, opens: bool) -> None:
    assert opens_list(squeezed(source)) is opens
