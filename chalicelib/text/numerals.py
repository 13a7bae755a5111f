"""Numbers as documents write them: 24, 1,000, 二十四, 两, 半, 叁拾, 壹佰万, twenty-four.

Works on normalized text (simplified, half width). `NUMBER_ZH` and `NUMBER_EN` are regular-expression
sources for one number; `parse` gives its value. Both are bounded, so hostile input can't make them slow.
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

_EN_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_EN = {word: value for value, word in enumerate(_EN_ONES)} | {
    word: 20 + 10 * index for index, word in enumerate(_EN_TENS)
}
_EN_WORD = "|".join(sorted(_EN, key=len, reverse=True))

ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?"
NUMBER_ZH = rf"(?:{ARABIC}|[{_HAN}]{{1,20}}(?:点[{''.join(_DIGITS)}]{{1,4}})?|半)"
NUMBER_EN = rf"(?:{ARABIC}|\b(?:{_EN_WORD})(?:[- ](?:{_EN_WORD}))?\b)"
NUMBER = rf"(?:{ARABIC}|[{_HAN}]{{1,20}}(?:点[{''.join(_DIGITS)}]{{1,4}})?|半|\b(?:{_EN_WORD})(?:[- ](?:{_EN_WORD}))?\b)"


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
    words = re.split(r"[- ]", text)
    if not all(word in _EN for word in words):
        raise ValueError(f"not a number: {text}")
    if len(words) == 2 and not (_EN[words[0]] >= 20 and 0 < _EN[words[1]] < 10):
        raise ValueError(f"not a number: {text}")
    return sum(_EN[word] for word in words)


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
            digit = _DIGITS[c]
            last_unit = 1 if digit == 0 else last_unit
        elif c in _TENS:
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
