import pytest
from lxml import etree

from chalicelib.readers.docx_numbering import Numbering, format_number

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(
    ("kind", "number", "shown"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("chineseCounting", 1, "一"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1005, "一千零五"),
        ("japaneseCounting", 21, "二十一"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographDigital", 10, "一〇"),
        ("ideographTraditional", 1, "甲"),
        ("ideographTraditional", 11, "甲"),
        ("ideographZodiac", 3, "寅"),
        ("decimalEnclosedCircle", 5, "⑤"),
        ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedCircle", 40, "40"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalFullWidth", 10, "１０"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 9, "ix"),
        ("lowerLetter", 3, "c"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 26, "Z"),
        ("cardinalText", 7, "7"),
    ],
)
def test_formats(kind: str, number: int, shown: str) -> None:
    assert format_number(number, kind) == shown


@pytest.mark.parametrize(
    "kind", ["chineseCounting", "upperRoman", "lowerLetter", "decimalEnclosedCircle", "ideographTraditional"]
)
@pytest.mark.parametrize("number", [-1, 0, 10_000, 10**9])
def test_no_count_is_too_odd(kind: str, number: int) -> None:
    assert format_number(number, kind)


def numbering(
    levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> Numbering:
    family = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    xml = f'<w:numbering xmlns:w="{W}">{family}{nums}</w:numbering>'
    return Numbering(etree.fromstring(xml))


def level(index: int, kind: str, text: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'{extra}<w:lvlText w:val="{text}"/></w:lvl>'
    )


THREE = (
    level(0, "chineseCounting", "%1、")
    + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    + level(2, "decimal", "(%3)")
)


def test_levels_count_up_and_start_again_below_a_new_one() -> None:
    count = numbering(THREE)
    shown = [count.text("1", index) for index in (0, 1, 1, 2, 2, 1, 2, 0, 1)]
    assert shown == ["一、", "1.1 ", "1.2 ", "(1)", "(2)", "1.3 ", "(1)", "二、", "2.1 "]


def test_lists_of_one_family_count_on_unless_one_starts_anew() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    count = numbering(level(0, "decimal", "%1."), nums)
    assert [count.text(num, 0) for num in "1123323"] == ["1. ", "2. ", "3. ", "1. ", "2. ", "3. ", "4. "]


def test_a_level_that_never_restarts() -> None:
    count = numbering(level(0, "decimal", "%1") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
    assert [count.text("1", index) for index in (0, 1, 1, 0, 1)] == ["1 ", "1)", "2)", "2 ", "3)"]


@pytest.mark.parametrize(
    ("sign", "shown"),
    [("●", "● "), ("\uf0b7", "• "), ("\uf0ab", "★ "), ("\uf0fe", "☑ "), ("", ""), (" ", "")],
)
def test_bullets(sign: str, shown: str) -> None:
    assert numbering(level(0, "bullet", sign)).text("1", 0) == shown


def test_what_is_not_defined_has_no_number() -> None:
    count = numbering(level(0, "none", "x") + level(1, "decimal", "第%2条"))
    assert count.text("1", 0) == ""
    assert count.text("1", 5) == ""
    assert count.text("9", 0) == ""
    assert Numbering(None).text("1", 0) == ""
    assert count.text("1", 1) == "第1条 "
