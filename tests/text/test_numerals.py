import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.text.normalize import normalize
from chalicelib.text.numerals import NOT_INSIDE, NUMBER, parse

PLAIN = ("零一二三四五六七八九", "十百千", "万亿")
FINANCIAL = ("零壹貳叁肆伍陸柒捌玖", "拾佰仟", "萬億")


def spelled(number: int, words: tuple[str, str, str]) -> str:
    """A whole number in Chinese numerals, as a cheque has it (一十, never 十)."""
    digits, tens, groups = words
    if number == 0:
        return digits[0]
    result = ""
    for power in (8, 4, 0):
        section = number // 10**power % 10**4
        if section == 0:
            continue
        if result and section < 1000:
            result += digits[0]
        result += _section(section, digits, tens) + {8: groups[1], 4: groups[0], 0: ""}[power]
    return result


def _section(section: int, digits: str, tens: str) -> str:
    result, skipped = "", False
    for power in (3, 2, 1, 0):
        digit = section // 10**power % 10
        if digit == 0:
            skipped = bool(result)
            continue
        result += (digits[0] if skipped else "") + digits[digit] + (tens[power - 1] if power else "")
        skipped = False
    return result


@pytest.mark.parametrize("words", [PLAIN, FINANCIAL], ids=["plain", "financial"])
@given(number=st.integers(0, 10**9))
def test_chinese_numerals_come_back(words: tuple[str, str, str], number: int) -> None:
    text = normalize(spelled(number, words))
    assert parse(text) == number
    assert re.fullmatch(NUMBER, text)


@given(st.integers(0, 10**12))
def test_digits_come_back_with_and_without_groups(number: int) -> None:
    assert parse(str(number)) == parse(f"{number:,}") == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24", "24"),
        ("1,000", "1000"),
        ("2.5", "2.5"),
        ("半", "0.5"),
        ("十", "10"),
        ("十五", "15"),
        ("两", "2"),
        ("廿四", "24"),
        ("卅", "30"),
        ("两千三", "2300"),
        ("一万二", "12000"),
        ("一万零二", "10002"),
        ("一万亿", "1000000000000"),
        ("二零二六", "2026"),
        ("三点五", "3.5"),
        ("Twenty-Four", "24"),
        ("one hundred and eighty", "180"),
        ("two thousand five hundred", "2500"),
    ],
)
def test_parse(text: str, value: str) -> None:
    assert parse(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "百", "千", "万", "亿", "十二三", "十百", "年", "1,00", "1,0000", "1.2.3", "第三", "三个", "abc",
        "four twenty", "one two", "hundred", "one hundred and", "and one", "①", "-1",
    ],
)  # fmt: skip
def test_parse_refuses(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@pytest.mark.parametrize(
    "text", ["第三", "第二十三", "统一", "任一", "同一", "上半", "1.2.3", "1234567890123456"]
)
def test_no_number_is_a_part_of_something_else(text: str) -> None:
    assert re.search(NOT_INSIDE + NUMBER, text) is None


@pytest.mark.parametrize(
    ("text", "number"), [("8820,2", "8820"), ("合同一", "一"), ("责任三", "三"), ("x,30", "30")]
)
def test_a_number_beside_something_else(text: str, number: str) -> None:
    found = re.search(NOT_INSIDE + NUMBER, text)
    assert found is not None
    assert found.group() == number
