"""The table of traditional characters and their simplified forms, from OpenCC's t2s dictionary (Apache-2.0)."""

import opencc

# CJK Unified Ideographs with extension A, and the compatibility ideographs.
_RANGES = (range(0x3400, 0xA000), range(0xF900, 0xFB00))


def content() -> str:
    """Give `chalicelib/text/t2s.txt`: each character that t2s changes, and its simplified form, one pair a line."""
    converter = opencc.OpenCC("t2s")
    characters = [chr(code) for codes in _RANGES for code in codes]
    pairs = [(character, converter.convert(character)) for character in characters]
    return "".join(f"{old}{new}\n" for old, new in pairs if new != old)
