"""Numbers as documents write them: 24, 1,000, 二十四, 两, 半, 叁拾, 壹佰万, twenty-four, one hundred and eighty.

Works on normalized text (simplified, half width). `NUMBER` is a regular-expression source for one whole
number, never the head or tail of a longer one; `parse` gives its value. It is bounded, so hostile input
can't make it slow.
"""

import re
from decimal import Decimal

_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("零〇○", "一壹弌", "二贰两俩弍", "三叁叄参弎", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_GROUPS = {"万": 10**4, "亿": 10**8}
_HAN = "".join(_DIGITS) + "".join(_TENS) + "".join(_GROUPS) + "廿卅"

# fmt: off
_EN_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
_EN = {word: value for value, word in enumerate(_EN_ONES)} | {
    word: 20 + 10 * index for index, word in enumerate(_EN_TENS)
}
_EN_WORD = "|".join(sorted(_EN, key=len, reverse=True))

_HUNDREDS = {"hundred": 100, "thousand": 1000}

ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?(?!\d|\.\d)"
# Not within 第二十三, 统一, 三分之一, 同一天 (but 合同一年); 上半年 is no length of time.
_NOT_ONE = r"(?!(?:(?<=[统唯之某另])|(?<=(?<!合)同)|(?<=(?<!责)任)|(?<=(?<!订)单))一(?!(?<=系统一)次))"
_HAN_NUMBER = rf"(?<![{_HAN}第]){_NOT_ONE}[{_HAN}]{{1,20}}(?:点[{''.join(_DIGITS)}]{{1,4}})?"
_HALF = rf"(?<![{_HAN}上下])半"
_EN_PAIR = rf"(?:{_EN_WORD})(?:[- ](?:{_EN_WORD}))?"
_EN_NUMBER = rf"\b{_EN_PAIR}(?:[- ](?:hundred|thousand)(?: (?:and )?{_EN_PAIR})?){{0,2}}\b"
NUMBER = rf"(?:{ARABIC}|{_HAN_NUMBER}|{_HALF}|{_EN_NUMBER})"
# How a number ends, in its own characters or in the bracket that says it again.
LAST = rf"[\dA-Za-z半){_HAN}]"
# What may not stand before a number that begins here: a digit, a point, or the first groups of 1,024.
# A comma alone may: after folding, `电话8820，2小时内` has one as well.
NOT_INSIDE = r"(?<![\d.])(?:(?<!\d,)|(?!\d{3}(?!\d)|0\d))"


def parse(text: str) -> Decimal:
    """Give the value of one number written in digits, Chinese numerals (plain or financial) or English words.

    Raises ValueError if it is none.
    """
    text = text.strip().lower()
    if re.fullmatch(ARABIC, text):
        return Decimal(text.replace(",", ""))
    if text == "半":
        return Decimal("0.5")
    if text and text[0].isascii():
        return Decimal(_english(text))
    whole, _, fraction = text.partition("点")
    value = Decimal(_chinese(whole))
    if fraction:
        value += Decimal("0." + "".join(str(_DIGITS[c]) for c in fraction))
    return value


def _english(text: str) -> int:
    total = section = 0
    last = ""
    for word in re.split(r"[- ]", text):
        if word in _HUNDREDS and 0 < section < 100:
            total += section * _HUNDREDS[word]
            section = 0
        elif word in _EN and (section == 0 or (section >= 20 and section % 10 == 0 and 0 < _EN[word] < 10)):
            section += _EN[word]
        elif word != "and" or last not in _HUNDREDS:
            raise ValueError(f"not a number: {text}")
        last = word
    if last == "and":
        raise ValueError(f"not a number: {text}")
    return total + section


def _chinese(text: str) -> int:
    text = text.replace("廿", "二十").replace("卅", "三十")
    if text in ("", *_GROUPS, *"百佰千仟"):
        raise ValueError(f"not a number by itself: {text}")
    if any(c not in _DIGITS and c not in _TENS and c not in _GROUPS for c in text):
        raise ValueError(f"not a number: {text}")
    if all(c in _DIGITS for c in text):
        # 二〇二六 is read digit by digit; a single 三 is three.
        return int("".join(str(_DIGITS[c]) for c in text))
    total = section = 0
    digit: int | None = None
    last_unit = 1
    for c in text:
        if c in _DIGITS:
            if digit:
                raise ValueError(f"two digits in a row: {text}")  # 十二三 says about how many
            digit = _DIGITS[c]
            last_unit = 1 if digit == 0 else last_unit
        elif c in _TENS:
            if section and section % (10 * _TENS[c]):
                raise ValueError(f"not a number: {text}")  # 十百
            section += (1 if digit is None else digit) * _TENS[c]
            digit, last_unit = None, _TENS[c]
        else:
            section += digit or 0
            digit = None
            if _GROUPS[c] == 10**8 and 0 < total < 10**8:
                total = (total + section) * _GROUPS[c]  # 一万亿
            else:
                total += (section or (0 if total else 1)) * _GROUPS[c]
            section, last_unit = 0, _GROUPS[c]
    if digit is not None:
        # 两千三 is 2300: a last bare digit counts in the next lower unit, but not after 十 or 零.
        section += digit * (last_unit // 10 if last_unit > 10 else 1)
    return total + section
