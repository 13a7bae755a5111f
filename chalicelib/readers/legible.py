"""Whether a text layer can be read: a font without a character map gives codes that are no words."""

from functools import lru_cache

# Beyond this share of improbable characters a page's text is taken for garbage.
_GARBAGE_SHARE = 0.25
_ENOUGH = 8  # characters needed to judge


def is_garbage(text: str) -> bool:
    """Whether the characters are mostly no text of our languages (Chinese, English, their punctuation).

    Control, private and unassigned codes count as improbable, and so do scripts and rare ideographs
    that neither GB 2312 nor Big5 hold: glyph numbers taken for characters land all over Unicode.
    A run of one character (a blank to be filled in, a row of dots) counts once.
    """
    improbable = total = 0
    last = ""
    for character in text:
        if character == last:
            continue
        last = character
        if character > "~":
            total += 1
            improbable += not _is_probable(character)
        elif character > " ":
            total += 1
    return total >= _ENOUGH and improbable > _GARBAGE_SHARE * total


@lru_cache(maxsize=65_536)
def _is_probable(character: str) -> bool:
    code = ord(character)
    if (
        0xA0 <= code <= 0x17F
        or 0x2000 <= code <= 0x27BF
        or 0x2E80 <= code <= 0x33FF
        or 0xFE30 <= code <= 0xFFEF
    ):
        return True
    return any(_in_charset(character, charset) for charset in ("gb2312", "big5"))


def _in_charset(character: str, charset: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
