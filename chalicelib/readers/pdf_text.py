"""How the characters of a PDF page make fragments, rows and lines.

A fragment is a run of characters that follow each other on one line of the content stream. Fragments
that stand side by side make a row; what is less than a wide gap apart in a row is one line.
"""

from collections.abc import Iterable

from ..model.document import Box, Doubt
from .builder import LineDraft
from .pdf_glyphs import BREAK, FINE_GAP, SPACE, Glyph, leaves_line

_WIDE_GAP = 2.5  # line heights between two things that stand side by side without belonging together
_WORD_GAP = 0.2  # line heights between two words


def split_fragments(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Cut the stream of characters where it leaves the line, moves back, or leaps over a gap."""
    fragments: list[list[Glyph]] = []
    current: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph is BREAK:
            last = None
            continue
        if glyph is SPACE:
            if last is not None:
                current.append(glyph)
            continue
        if last is None or leaves_line(last, glyph):
            current = [glyph]
            fragments.append(current)
        else:
            current.append(glyph)
        last = glyph
    return fragments


def lines_of(fragments: Iterable[list[Glyph]], gap: float = _WIDE_GAP) -> list[tuple[LineDraft, ...]]:
    """Give the rows from top to bottom, each as its lines from left to right; blank lines are left out.

    Two pieces of a row are one line unless more than `gap` line heights are between them.
    """
    pieces = [piece for piece in map(_piece, fragments) if piece is not None]
    return [_join_row(row, gap) for row in _rows(pieces)]


def fine_rows(glyphs: Iterable[Glyph]) -> list[tuple[LineDraft, ...]]:
    """Give the rows of a page cut at every gap that is wider than a character."""
    return lines_of(split_fragments(glyphs), FINE_GAP)


def _piece(fragment: list[Glyph]) -> LineDraft | None:
    """Give a fragment without the blanks at its ends."""
    text = "".join([glyph.text for glyph in fragment])
    if not text.strip():
        return None
    boxed = [glyph for glyph in fragment if glyph is not SPACE and glyph.text != " "]
    box = Box(
        min([glyph.x0 for glyph in boxed]),
        min([glyph.top for glyph in boxed]),
        max([glyph.x1 for glyph in boxed]),
        max([glyph.bottom for glyph in boxed]),
    )
    lead = len(text) - len(text.lstrip(" "))
    doubts = tuple(
        [
            Doubt(at - lead, at - lead + 1, glyph.confidence)
            for at, glyph in enumerate(fragment)
            if glyph.confidence < 1.0
        ]
    )
    return LineDraft(text.strip(" "), box, 0, doubts)


def _rows(pieces: list[LineDraft]) -> list[list[LineDraft]]:
    """Group what stands side by side: its middle lies within the tallest piece of the row."""
    rows: list[list[LineDraft]] = []
    tallest = Box(0.0, 0.0, 0.0, 0.0)
    for piece in sorted(pieces, key=lambda piece: (_middle(_box(piece)), _box(piece).x0)):
        box = _box(piece)
        if rows and (tallest.top < _middle(box) < tallest.bottom) and _overlap(box, tallest) > 0.5:
            rows[-1].append(piece)
            if box.bottom - box.top > tallest.bottom - tallest.top:
                tallest = box
        else:
            rows.append([piece])
            tallest = box
    return rows


def _join_row(pieces: list[LineDraft], widest: float) -> tuple[LineDraft, ...]:
    lines: list[LineDraft] = []
    for piece in sorted(pieces, key=lambda piece: (_box(piece).x0, _box(piece).x1)):
        if not lines:
            lines.append(piece)
            continue
        last, box, before = lines[-1], _box(piece), _box(lines[-1])
        height = max(box.bottom - box.top, before.bottom - before.top, 1.0)
        gap = box.x0 - before.x1
        if last.text == piece.text and abs(gap + box.x1 - box.x0) < 0.2 * height:
            continue  # printed twice in one place to look bold
        if gap > widest * height:
            lines.append(piece)
            continue
        whole = Box(
            min(before.x0, box.x0),
            min(before.top, box.top),
            max(before.x1, box.x1),
            max(before.bottom, box.bottom),
        )
        lines[-1] = last.followed_by(piece, " " if gap > _WORD_GAP * height else "", whole)
    return tuple(line._replace(box=round_box(_box(line))) for line in lines)


def round_box(box: Box) -> Box:
    """Give the box to a hundredth of a point."""
    return Box(round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2))


def _box(piece: LineDraft) -> Box:
    if piece.box is None:
        raise ValueError(f"a printed line without a box: {piece.text!r}")
    return piece.box


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _overlap(box: Box, other: Box) -> float:
    """Give the share of the lower of the two boxes that is beside the other."""
    shared = min(box.bottom, other.bottom) - max(box.top, other.top)
    return shared / max(min(box.bottom - box.top, other.bottom - other.top), 0.01)
