"""The text of one Word paragraph as it is shown: insertions kept, deletions, struck and hidden text left out."""

from typing import Any, NamedTuple

from .docx_xml import ALTERNATE, CHOICE, FALLBACK, MATH_TEXT, child, integer, is_on, value_of, w
from .symbols import SYMBOLS, symbol

_LEFT_OUT = frozenset(
    [*map(w, ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "rt", "sectPr")), FALLBACK]
)
_BREAKS = frozenset(map(w, ("br", "cr")))
_SPECK = 2  # half-points: letters that nobody can read
_WHITE = "FFFFFF"
_LINK_TO_IMAGE = ("}blip", "}imagedata")


class ParagraphText(NamedTuple):
    """The lines of a paragraph, the text boxes anchored in it, and whether it shows an image."""

    lines: tuple[str, ...]
    boxes: tuple[Any, ...]
    has_image: bool


def paragraph_text(paragraph: Any) -> ParagraphText:
    """Give what a w:p element shows. Text boxes come as their w:txbxContent elements."""
    parts: list[str] = []
    boxes: list[Any] = []
    has_image = False
    pending = list(paragraph.iterchildren())[::-1]
    while pending:
        element = pending.pop()
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT:
            continue
        if tag == w("t") or tag == MATH_TEXT:
            parts.append((element.text or "").translate(SYMBOLS).replace("\n", " "))
        elif tag in _BREAKS:
            parts.append("\n" if element.get(w("type")) in (None, "textWrapping") else "")
        elif tag in (w("tab"), w("ptab")):
            parts.append("\t")
        elif tag == w("noBreakHyphen"):
            parts.append("-")
        elif tag == w("sym"):
            parts.append(_symbol(element))
        elif tag == w("txbxContent"):
            boxes.append(element)
        elif tag == w("r") and _is_not_shown(element):
            continue
        elif tag == ALTERNATE:
            choice = element.find(CHOICE)
            chosen = choice if choice is not None else element.find(FALLBACK)
            pending += [] if chosen is None else list(chosen.iterchildren())[::-1]
        else:
            has_image = has_image or tag.endswith(_LINK_TO_IMAGE)
            pending += list(element.iterchildren())[::-1]
    return ParagraphText(tuple("".join(parts).split("\n")), tuple(boxes), has_image)


def _is_not_shown(run: Any) -> bool:
    """Whether a run is hidden, struck through, a point high, or white on the paper's white."""
    if any(is_on(run, "rPr", name) for name in ("vanish", "strike", "dstrike")):
        return True
    if 0 < integer(value_of(run, "rPr", "sz"), 0) <= _SPECK:
        return True
    return (value_of(run, "rPr", "color") or "").upper() == _WHITE and not _on_a_ground(run)


def _on_a_ground(run: Any) -> bool:
    """Whether a run may stand on something darker than paper: shaded itself or in a cell, a styled table or a text box."""
    if child(run, "rPr", "shd") is not None or child(run, "rPr", "highlight") is not None:
        return True
    for holder in run.iterancestors(w("p"), w("tc"), w("tbl"), w("txbxContent")):
        if holder.tag == w("txbxContent"):
            return True
        properties = child(holder, holder.tag.rpartition("}")[2] + "Pr")
        if child(properties, "shd") is not None or value_of(properties, "tblStyle") not in (
            None,
            "TableGrid",
        ):
            return True
    return False


def _symbol(element: Any) -> str:
    code = element.get(w("char")) or ""
    try:
        return symbol(int(code, 16))
    except ValueError:
        return "�"
