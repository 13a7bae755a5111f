"""Text as it is compared: one character becomes one character, so every offset stays what it was.

What is folded: width and compatibility forms (single-character NFKC), Kangxi and CJK radicals that
some PDF writers leave in place of characters, traditional to simplified, the many dashes, tildes,
blanks and comparison signs. Circled and raised digits stay: ①2小时 is not 12小时. What changes length under NFKC (㎡, ½, ㈠) is left as it is: a quote must
map back to the source character by character. Words that differ across the strait (保固, 質保) are
the lexicons' business, not this table's.
"""

import sys
import unicodedata
from functools import cache
from importlib.resources import files

# U+2E80–2EFF has no compatibility mapping in Unicode; these are the ones met in PDFs printed by browsers.
_RADICALS = (
    "⺁厂⺄乙⺅亻⺈刀⺉刂⺊卜⺌小⺍小⺓幺⺗心⺘扌⺙攵⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹"
    "⺯糹⺰纟⺱罒⺲罒⺳网⺵网⺶羊⺷羊⺸羊⺹老⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶"
    "⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟饣⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟"
)
_SIGNS = {
    "≦": "≤", "⩽": "≤", "≧": "≥", "⩾": "≥", "✕": "×", "✖": "×", "╳": "×", "⨯": "×", "∗": "*", "﹡": "*",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "－": "-", "─": "-",
    "〜": "~", "∼": "~", "～": "~", "˜": "~", "〇": "零", "﹣": "-", "“": '"', "”": '"',
    "‘": "'", "’": "'", "［": "[", "］": "]", "〔": "(", "〕": ")", "﹝": "(", "﹞": ")", "旳": "的", "｡": "。", "､": "、",
}  # fmt: skip

# Compatibility forms that would join the figures beside them.
_KEPT = ("<circle>", "<super>", "<sub>")


@cache
def traditional_to_simplified() -> dict[str, str]:
    """The single-character table, generated from OpenCC's t2s dictionary (Apache-2.0) by `scripts/generate.py`."""
    pairs = (files(__package__) / "t2s.txt").read_text(encoding="utf-8").split()
    return {pair[0]: pair[1] for pair in pairs}


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    simplified = traditional_to_simplified()
    for code in range(0x80, sys.maxunicode + 1):
        if 0x20000 <= code <= 0x2F7FF or code >= 0x30000:
            continue  # extension planes have no compatibility forms
        character = chr(code)
        folded = unicodedata.normalize("NFKC", character)
        if len(folded) != 1 or unicodedata.decomposition(character).startswith(_KEPT):
            # NFKC of NBSP and its like is one blank; of ideographic space as well. Longer ones stay.
            folded = character
        folded = simplified.get(folded, folded)
        if folded != character:
            table[code] = folded
    for radical, plain in zip(_RADICALS[::2], _RADICALS[1::2], strict=True):
        table[ord(radical)] = plain
    for sign, plain in _SIGNS.items():
        table[ord(sign)] = plain
    for blank in "\t\r\x0b\x0c\u1680\u180e\u2028\u2029":
        table[ord(blank)] = " "
    # A second folding changes nothing: ︱ is a dash, and that dash is a hyphen.
    return {code: table.get(ord(folded), folded) for code, folded in table.items()}


def normalize(text: str) -> str:
    """Give the text as it is compared: the same length, each character at its own offset."""
    return text.translate(_table())
