"""Text of what `explain` prints: a list of codes, or all that is known of each."""

from collections.abc import Iterator

from rich.console import RenderableType

from ..lexicon.wording import say, word
from ..rules.catalogue import Catalogue, Entry
from .terminal import Paragraph, to_text

_CODE_WIDTH = 14


def render(catalogue: Catalogue, *, listed: bool, width: int = 100) -> str:
    """Give the entries as text of at most `width` columns; `listed` gives a line each."""
    parts: list[RenderableType] = []
    for number, entry in enumerate(catalogue.entries):
        if listed:
            parts.append(Paragraph(_line(entry, catalogue.language), indent=_CODE_WIDTH))
        else:
            parts.extend([""] if number else [])
            parts.extend(_whole(entry, catalogue.language))
    return to_text(parts, width=width, color=False)


def _line(entry: Entry, language: str) -> str:
    verdict = ""
    if entry.kind == "rule" and entry.verdict is not None:
        verdict = f" [{word('verdict_short', entry.verdict.value, language)}]"
    return f"{entry.id.ljust(_CODE_WIDTH)}{entry.title}{verdict}"


def _whole(entry: Entry, language: str) -> Iterator[RenderableType]:
    colon = say("colon", language)
    yield Paragraph(f"{entry.id} {entry.title}", "bold")
    facts = (
        (
            "explain_verdict",
            word("verdict", entry.verdict.value, language) if entry.kind == "rule" and entry.verdict else "",
        ),
        ("explain_says", entry.says),
        ("explain_why", entry.why),
        ("explain_gives", entry.gives),
        ("explain_near", entry.near),
        ("advice", entry.advice),
        ("explain_rules", ", ".join(entry.rules)),
        ("explain_source", entry.source),
    )
    for key, text in facts:
        if not text:
            continue
        lines = text.split("\n")
        if len(lines) == 1:
            yield Paragraph(say(key, language) + colon + text, indent=2)
            continue
        yield Paragraph((say(key, language) + colon).rstrip())
        for line in lines:
            yield Paragraph(line, first=4, indent=4)
