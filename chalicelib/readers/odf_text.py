"""The words of one OpenDocument paragraph, as they are shown."""

from typing import Any, NamedTuple

from .docx_xml import integer
from .odf_xml import draw, office, text

_LEFT_OUT = frozenset(
    (office("annotation"), office("annotation-end"), text("note"), text("tracked-changes"), text("ruby-text"))
)
_MOST_BLANKS = 1_000
# What hangs on a paragraph and may hold paragraphs of its own.
FRAMES = frozenset(map(draw, ("frame", "custom-shape", "g", "rect", "ellipse")))


class Flow(NamedTuple):
    """A paragraph's lines, and the frames (pictures, text boxes) that hang on it."""

    lines: list[str]
    frames: list[Any]


def flow(paragraph: Any, hidden: frozenset[str]) -> Flow:
    """Give what a paragraph shows. `hidden` are the names of styles whose words are not shown."""
    parts: list[str] = []
    frames: list[Any] = []
    # A stack in place of recursion: spans may be nested as deep as a stranger likes.
    todo: list[Any] = [paragraph]
    while todo:
        step = todo.pop()
        if isinstance(step, str):
            parts.append(step)
            continue
        if step.tag in FRAMES:
            frames.append(step)
            continue
        if step.tag in _LEFT_OUT or not isinstance(step.tag, str):
            continue
        if step is not paragraph and step.get(text("style-name")) in hidden:
            continue
        if step.tag == text("s"):
            parts.append(" " * min(integer(step.get(text("c")), 1), _MOST_BLANKS))
        elif step.tag == text("tab"):
            parts.append("\t")
        elif step.tag == text("line-break"):
            parts.append("\n")
        for child in reversed(step):
            if child.tail:
                todo.append(_plain(child.tail))
            todo.append(child)
        if step.text:
            todo.append(_plain(step.text))
    return Flow("".join(parts).split("\n"), frames)


def _plain(words: str) -> str:
    """Line ends within the file's text are blanks, as in HTML."""
    return words.replace("\r", " ").replace("\n", " ")
