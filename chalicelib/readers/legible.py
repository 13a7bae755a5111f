"""Whether a text layer can be read: a font without a character map gives codes that are no words."""

import re
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


# What recognition of long ago makes of smudges and borders: l;,:::," Mb.Y c0mm0n reQuire, and a word of one letter each.
_ODD = re.compile(
    r"[;:,^~`|\\*!]{2}|[A-Za-z]\d[A-Za-z]|[a-z]{2}[A-Z]{1,2}[a-z]|[A-Z][a-z][.][A-Z]|\ufffd|[\u00a1-\u00a6\u00a8-\u00af]"
)
_MISREAD_SHARE = 0.08  # of the words; a well recognized page of print stays below 0.02
_MISREAD_RARE = 0.06  # of the Chinese characters
_ENOUGH_WORDS = 12


def is_misread(text: str) -> bool:
    """Whether the text layer behind a scan was made by a recognition that went wrong. Asked of scans alone.

    Counts words with signs and digits in their middle, and Chinese characters that are in no common character set.
    """
    words = text.split()
    han = [character for character in text if "\u3400" <= character <= "\u9fff"]
    rare = sum(
        not _in_charset(character, "gb2312") and not _in_charset(character, "big5") for character in han
    )
    if len(han) > _ENOUGH and rare > _MISREAD_RARE * len(han):
        return True
    odd = sum(
        bool(_ODD.search(word)) or (len(word) == 1 and word.isalpha() and word.isascii()) for word in words
    )
    return len(words) >= _ENOUGH_WORDS and odd > _MISREAD_SHARE * len(words)


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
