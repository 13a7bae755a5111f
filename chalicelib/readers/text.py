"""Plain text and Markdown to Document: the text as the file says it, and what points into it."""

import hashlib
import re

from ..errors import DocumentTooLarge, EmptyDocument, WrongFormat
from ..model.document import Document, Heading, Page, PageStatus
from .decode import decode
from .limits import DEFAULT_LIMITS, Limits
from .text_tables import lay_out_text

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(?P<words>\S.*?)[ \t]*(?:#+[ \t]*)?$", re.MULTILINE)
# What opens a piece that is not shown, or shown as taken back: a comment, ~~, an element that strikes through.
_OPENS = re.compile(
    r"<!--|~~(?=[^\s~])|<(?P<struck>s|del|strike)\b[^<>]{0,300}>"
    r"|<(?P<styled>[a-z]{1,8})\s[^<>]{0,300}line-through[^<>]{0,300}>",
    re.IGNORECASE,
)
_LONGEST = 2_000  # characters struck through with ~~
_SIGN = re.compile(r"\S")
_FENCE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)


def read_text(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read plain text: its lines, and the tables that bars or tabs draw.

    `text` is the decoded file, with line ends as newlines. Raises EmptyDocument, WrongFormat,
    CorruptDocument or DocumentTooLarge.
    """
    return _document(_checked(data, name, limits), data, name, "text/plain", ())


def read_markdown(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read Markdown as plain text, with its # headings. Raises as `read_text` does.

    Blanks stand for what is struck through (~~…~~, <s>, <del>) and for comments, so that places stay the same.
    """
    text = _checked(data, name, limits)
    code = [match.span() for match in _FENCE.finditer(text)]
    text = _without_struck(text, code)
    if not text.strip():
        raise EmptyDocument(f"{name} shows nothing: hand in the document itself.")
    headings = tuple(
        Heading(*match.span("words"), len(match[1]))
        for match in _HEADING.finditer(text)
        if not any(start <= match.start() < end for start, end in code)
    )
    return _document(text, data, name, "text/markdown", headings)


def _without_struck(text: str, code: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    never: set[str] = set()  # closings that don't come any more: the text is searched for each once
    lowered = text.lower() if text.isascii() else "".join(map(_lower, text))
    for match in _OPENS.finditer(text):
        if match.start() < done or any(start <= match.start() < end for start, end in code):
            continue
        tag = match.group("struck") or match.group("styled")
        closing = f"</{tag.lower()}>" if tag else {"<!--": "-->", "~~": "~~"}[match.group()]
        end = -1 if closing in never else lowered.find(closing, match.end())
        if end < 0:
            never.add(closing)
            continue
        if closing == "~~" and "\n\n" in text[match.end() : min(end, match.end() + _LONGEST)]:
            continue  # a paragraph's end ends it
        if closing == "~~" and end - match.end() > _LONGEST:
            continue
        parts += [text[done : match.start()], _SIGN.sub(" ", text[match.start() : end + len(closing)])]
        done = end + len(closing)
    return "".join([*parts, text[done:]])


def _lower(sign: str) -> str:
    return sign.lower() if sign.isascii() else sign


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
