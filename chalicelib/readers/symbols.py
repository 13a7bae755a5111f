"""Characters of symbol fonts (Wingdings, Symbol), which documents store as private codes U+F020 to U+F0FF.

Ticked boxes and stars carry meaning in a tender; where two fonts disagree, the sign
that is usual in tenders wins.
"""

_SIGNS = {
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x70: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0xA1: "○",
    0xA2: "○",
    0xA3: "□",
    0xA7: "▪",
    0xA8: "□",
    0xAB: "★",
    0xAA: "✦",
    0xB2: "☆",
    0xB3: "≥",
    0xA4: "◉",
    0xB0: "°",
    0xB1: "±",
    0xB4: "×",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}

# Figures and punctuation stand where ASCII has them.
SYMBOLS = {0xF000 + code: chr(code) for code in range(0x21, 0x40)} | {
    0xF000 + code: sign for code, sign in _SIGNS.items()
}


def symbol(code: int) -> str:
    """Give the sign for a code of a symbol font (with or without the U+F000), U+FFFD if it is not known."""
    return SYMBOLS.get(code if code >= 0xF000 else 0xF000 + code, "�")
