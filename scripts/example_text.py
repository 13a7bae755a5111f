"""Set an example document as plain text, as people send it by e-mail."""

import textwrap
from itertools import zip_longest

from scripts.example_source import Block, Source

_WIDTH = 92


def render(source: Source) -> bytes:
    """Set `source` as UTF-8 text: lines of at most 92 characters, tables in columns of spaces."""
    lines: list[str] = [*source.cover, ""] if source.cover else []
    number = 0
    for block in source.blocks:
        number = number + 1 if block.kind == "item" else 0
        lines += _lines(block, number)
    return ("\n".join(line.rstrip() for line in lines).strip() + "\n").encode()


def _lines(block: Block, number: int) -> list[str]:
    match block.kind:
        case "heading":
            rule = "=-~"[block.level - 1] * len(block.text)
            return ["", block.text, rule, ""]
        case "table":
            return [*_table(block), ""]
        case "item":
            return textwrap.wrap(block.text, _WIDTH, initial_indent=f"{number}. ", subsequent_indent="   ")
        case "center" | "right":
            return [block.text.center(_WIDTH) if block.kind == "center" else block.text]
        case "toc" | "page":
            raise ValueError(f"a text example has no [{block.kind}]: take it out of its source")
        case _:
            return [*textwrap.wrap(block.text, _WIDTH), ""]


def _table(block: Block) -> list[str]:
    room = _WIDTH - 2 * (len(block.widths) - 1)
    widths = [max(room * width // sum(block.widths), 3) for width in block.widths]
    lines = []
    for index, row in enumerate(block.rows):
        columns = [textwrap.wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*columns, fillvalue=""):
            lines.append("  ".join(part.ljust(width) for part, width in zip(parts, widths, strict=True)))
        if index == block.head - 1:
            lines.append("  ".join("-" * width for width in widths))
        else:
            lines.append("")
    return lines
