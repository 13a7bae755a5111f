"""Line breaks for text in which Chinese and Western words stand side by side, measured in terminal columns.

A line may end after any Chinese character, but not before closing punctuation nor after opening
punctuation; Western words and figures stay whole (`7×24`, `km/h`) unless one alone is wider than the line.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from .display import CJK

_OPENING = "（“‘《〈【「『〔［｛"
_CLOSING = "，。、；：？！）”’》〉】」』〕］｝…—,.;:?!)]}%％‰℃°"
# A unit that is not broken: opening signs, one Chinese character or one Western word, closing signs.
_UNIT = re.compile(
    rf"[{re.escape(_OPENING)}(\[{{]*(?:[{CJK}]|[^\s{CJK}{re.escape(_OPENING + _CLOSING)}]"
    rf"(?:[^\s{CJK}{re.escape(_OPENING)}]*[^\s{CJK}{re.escape(_OPENING + _CLOSING)}])?)?"
    rf"[{re.escape(_CLOSING)}]*"
)


def _units(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the unbreakable pieces, each with whether a space stands before it."""
    position, spaced = 0, False
    while position < len(text):
        if text[position].isspace():
            position, spaced = position + 1, True
            continue
        found = _UNIT.match(text, position)
        piece = found[0] if found and found[0] else text[position]
        yield spaced, piece
        position, spaced = position + len(piece), False


def wrap(text: str, width: int) -> list[str]:
    """Break one paragraph into lines of at most `width` columns (1 or more); nothing but spaces is lost."""
    lines, line = [], ""
    for spaced, piece in _units(text):
        joined = f"{line} {piece}" if spaced and line else line + piece
        if cell_len(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        # Of what takes no column (a mark that combines with the letter before it) there is nothing to chop.
        *full, line = chop_cells(piece, max(width, 2)) or [piece]
        lines.extend(full)
    return [*lines, line] if line or not lines else lines
