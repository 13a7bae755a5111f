"""Bytes to text where nobody says how: Unicode, GB 18030 (GBK), Big5, Windows-1252."""

import codecs
import re

from ..errors import CorruptDocument

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ISOLATED_HIGH = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_HIGH = re.compile(rb"[\x80-\xff]")


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """Give the text, without a byte order mark and with every line end as a newline.

    A byte order mark decides; else UTF-8 if the bytes are valid UTF-8, UTF-16 if every other byte says so,
    the `declared` character set if it decodes, and then GB 18030 or Big5, whichever makes more
    common characters. Raises CorruptDocument where nothing fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _try(data[len(mark) :], encoding)
            if text is None:
                raise CorruptDocument(
                    f"{name} is damaged: it says {encoding} and is not; save it again as UTF-8."
                )
            return _newlines(text)
    for encoding in _candidates(data, declared):
        text = _try(data, encoding)
        if text is not None:
            return _newlines(text)
    raise CorruptDocument(f"{name} is text in an unknown or mixed encoding: save it again as UTF-8.")


def _candidates(data: bytes, declared: str | None) -> list[str]:
    wide = _wide_encoding(data)
    if wide:
        return [wide]
    guesses = ["utf-8"]
    if declared:
        guesses.append("gb18030" if declared.lower() in ("gb2312", "gbk", "gb_2312-80") else declared)
    if _looks_western(data):
        guesses.append("cp1252")
    chinese = ["gb18030", "big5hkscs"]
    guesses += sorted(chinese, key=lambda encoding: -_common_share(data, encoding))
    return guesses


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: line ends, blanks and figures have a zero byte on one side."""
    head = data[:4_000]
    if len(data) % 2 or b"\0" not in head:
        return None
    return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"


def _looks_western(data: bytes) -> bool:
    """Few high bytes, nearly all alone between ASCII: accented letters, not halves of Chinese characters."""
    high = len(_HIGH.findall(data))
    return 0 < high <= 0.15 * len(data) and len(_ISOLATED_HIGH.findall(data)) >= 0.9 * high


def _common_share(data: bytes, encoding: str) -> float:
    """Give the share of characters from the encoding's block of common ones; -1 if the bytes are invalid."""
    text = _try(data, encoding)
    if text is None:
        return -1.0
    common = total = 0
    for character in text[:20_000]:
        if character > "\x7f":
            # Big5-HKSCS writes some letters with their accents as one code; an accent alone has none.
            code = character.encode(encoding, "ignore")
            total += 1
            if encoding == "gb18030":
                common += (
                    len(code) == 2
                    and (0xB0 <= code[0] <= 0xD7 or code[0] in (0xA1, 0xA3))
                    and code[1] >= 0xA1
                )
            else:
                common += len(code) == 2 and 0xA1 <= code[0] <= 0xC6
    return common / total if total else 0.0


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
