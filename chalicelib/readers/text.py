"""Plain text and Markdown to Document: the text as the file says it, and what points into it."""

import hashlib
import re

from ..errors import DocumentTooLarge, EmptyDocument, WrongFormat
from ..model.document import Document, Heading, Page, PageStatus
from .decode import decode
from .limits import DEFAULT_LIMITS, Limits
from .text_tables import lay_out_text

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(?P<words>\S.*?)[ \t]*(?:#+[ \t]*)?$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)


def read_text(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read plain text: its lines, and the tables that bars or tabs draw.

    `text` is the decoded file, with line ends as newlines. Raises EmptyDocument, WrongFormat,
    CorruptDocument or DocumentTooLarge.
    """
    return _document(_checked(data, name, limits), data, name, "text/plain", ())


def read_markdown(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read Markdown as plain text, with its # headings. Raises as `read_text` does."""
    text = _checked(data, name, limits)
    code = [match.span() for match in _FENCE.finditer(text)]
    headings = tuple(
        Heading(*match.span("words"), len(match[1]))
        for match in _HEADING.finditer(text)
        if not any(start <= match.start() < end for start, end in code)
    )
    return _document(text, data, name, "text/markdown", headings)


def _checked(data: bytes, name: str, limits: Limits) -> str:
    text = decode(data, name)
    if "\0" in text:
        raise WrongFormat(
            f"{name} is not text although it looks like it at first: hand in the document itself."
        )
    if not text.strip():
        raise EmptyDocument(f"{name} holds nothing but blanks: hand in the document itself.")
    if len(text) > limits.characters:
        raise DocumentTooLarge(f"{name} holds more than {limits.characters} characters: split it into parts.")
    return text


def _document(text: str, data: bytes, name: str, media_type: str, headings: tuple[Heading, ...]) -> Document:
    layout = lay_out_text(text)
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        text=text,
        pages=(Page(1, 0, len(text), PageStatus.TEXT),),
        lines=layout.lines,
        tables=layout.tables,
        headings=headings,
    )
