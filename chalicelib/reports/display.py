"""Text of a document, made safe to look at: what a reader sees is what stands there, in that order."""

import re

# Line ends in a quote are layout: between two Chinese characters they stand for nothing, else a space.
CJK = (
    r"\u2e80-\u303f\u3100-\u312f\u31a0-\u31ef\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
_CJK_BREAK = re.compile(rf"(?<=[{CJK}])[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])\s*(?=[{CJK}])")
_SPACE = re.compile(r"[\s\x1c-\x1f\x85]+")

# Invisible and harmless: soft hyphen, zero-width space and joiners, byte order mark.
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]")

# Characters that act on a terminal or turn the reading direction round, so that "2 hours" could be
# shown where "24 hours" stands; shown by their number instead. Lone surrogates can't be encoded.
_ACTING = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb"
    r"\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Give the text in one line with nothing hidden in it.

    Runs of white space become one space (nothing between two Chinese characters where a line ended);
    controls, direction marks, tags and lone surrogates are shown as `[U+202E]`; zero-width characters go.
    """
    one_line = _SPACE.sub(" ", _CJK_BREAK.sub("", text))
    return _ACTING.sub(lambda match: f"[U+{ord(match[0]):04X}]", _INVISIBLE.sub("", one_line))
