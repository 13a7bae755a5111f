"""A stretch of text made ready for matching, and the way back to the source.

Word processors put blanks between Chinese and digits (`不少于 8 年`), PDFs break lines anywhere, scans
insert blanks between characters (`投 标 人`). Matching ignores those; quoting keeps them. A TextMap is
the squeezed text and, for each of its characters, the source offset that it came from.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_GAP = re.compile(rf"[\s{_INVISIBLE}]+")
# Han, kana, bopomofo and their punctuation: no blank is ever meant between these.
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
# After width folding, Chinese punctuation looks like ASCII; a blank beside a wide character is still none.


# Two maps are the same only if they are one: comparing or hashing all offsets would cost as much as reading the text.
@dataclass(frozen=True, slots=True, eq=False)
class TextMap:
    """Squeezed text with the source offset of each character; `offsets` is as long as `text`."""

    text: str
    offsets: Sequence[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Give the source offsets of `text[start:end]` (`end` exclusive on both sides). Raises ValueError if empty."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no text between {start} and {end}")
        return self.offsets[start], self.offsets[end - 1] + 1

    def index(self, offset: int) -> int:
        """Give the position in `text` of the first character that stands at `offset` or after it."""
        return bisect_left(self.offsets, offset)


def squeeze(text: str, spans: Iterable[tuple[int, int]]) -> TextMap:
    """Join spans of (normalized) text into one TextMap, without the blanks that mean nothing.

    A gap of blanks disappears where a wide character or a full stop of a line stands at either side;
    elsewhere (English) it becomes one blank. Between spans a gap is taken as read.
    """
    parts: list[str] = []
    offsets: list[int] = []
    for start, end in spans:
        position = start
        if start < end and not text[start].isspace():
            _append_gap(parts, offsets, text, start, start, end)
        for gap in _GAP.finditer(text, start, end):
            if gap.start() > position:
                _append(parts, offsets, text, position, gap.start())
            _append_gap(parts, offsets, text, gap.start(), gap.end(), end)
            position = gap.end()
        if position < end:
            _append(parts, offsets, text, position, end)
    while parts and parts[-1] == " ":
        parts.pop()
        offsets.pop()
    return TextMap("".join(parts), tuple(offsets))


def _append(parts: list[str], offsets: list[int], text: str, start: int, end: int) -> None:
    parts.append(text[start:end])
    offsets.extend(range(start, end))


def _append_gap(parts: list[str], offsets: list[int], text: str, start: int, end: int, limit: int) -> None:
    if not parts or parts[-1] == " ":
        return
    if all(character in _INVISIBLE for character in text[start:end]) and end > start:
        return
    before, after = parts[-1][-1], text[end] if end < limit else ""
    if not after or _WIDE.match(before) or _WIDE.match(after):
        return
    parts.append(" ")
    # Where spans meet, the blank stands for the break behind the first of them.
    offsets.append(start if end > start else offsets[-1] + 1)
