"""What a paragraph's style says: whether it is a heading, and which list numbers it."""

import re
from typing import Any, NamedTuple

from .docx_xml import child, integer, value_of, w

_HEADING_NAME = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_MAX_CHAIN = 20
_NO_OUTLINE = 9


class StyleFacts(NamedTuple):
    """The outline level from 1 (0: no heading), and the list that numbers the paragraph with its level."""

    heading: int = 0
    num_id: str | None = None
    level: int | None = None


class Styles:
    """The paragraph styles of one document, with what they inherit."""

    def __init__(self, root: Any) -> None:
        self._elements: dict[str, Any] = {}
        self._default: str | None = None
        self._known: dict[str, StyleFacts] = {}
        for style in () if root is None else root.iter(w("style")):
            style_id = style.get(w("styleId"))
            if style_id is not None and style.get(w("type")) in (None, "paragraph"):
                self._elements[style_id] = style
                if style.get(w("default")) in ("1", "true", "on"):
                    self._default = style_id

    def facts(self, paragraph: Any) -> tuple[str | None, StyleFacts]:
        """Give the style id of a paragraph and what it says together with the paragraph's own settings."""
        properties = child(paragraph, "pPr")
        style_id = value_of(properties, "pStyle") or self._default
        inherited = self._style_facts(style_id)
        return style_id, _overlay(inherited, properties)

    def _style_facts(self, style_id: str | None) -> StyleFacts:
        if style_id is None:
            return StyleFacts()
        if style_id not in self._known:
            chain: list[Any] = []
            here: str | None = style_id
            while here in self._elements and len(chain) < _MAX_CHAIN:
                chain.append(self._elements[here])
                here = value_of(chain[-1], "basedOn")
            facts = StyleFacts()
            for style in reversed(chain):
                named = _HEADING_NAME.fullmatch((value_of(style, "name") or "").strip())
                if named is not None:
                    facts = facts._replace(heading=int(named[1]))
                facts = _overlay(facts, child(style, "pPr"))
            self._known[style_id] = facts
        return self._known[style_id]


def _overlay(facts: StyleFacts, properties: Any) -> StyleFacts:
    """Apply the properties of a paragraph or style."""
    if properties is None:
        return facts
    outline = value_of(properties, "outlineLvl")
    if outline is not None:
        level = integer(outline, _NO_OUTLINE)
        facts = facts._replace(heading=level + 1 if 0 <= level < _NO_OUTLINE else 0)
    number = child(properties, "numPr")
    if number is not None:
        num_id = value_of(number, "numId")
        level_text = value_of(number, "ilvl")
        if num_id is not None:
            facts = facts._replace(num_id=None if num_id == "0" else num_id)
        if level_text is not None:
            facts = facts._replace(level=integer(level_text, 0))
    return facts
