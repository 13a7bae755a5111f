"""Set an example document as plain text, as people send it by e-mail."""

import textwrap

from scripts.example_source import Block, Source

_WIDTH = 92


def render(source: Source) -> bytes:
    """Set `source` as UTF-8 text: paragraphs wrapped at 92 characters, table rows on one line with bars."""
    lines: list[str] = [*source.cover, ""] if source.cover else []
    number = 0
    for block in source.blocks:
        if number and block.kind != "item":
            lines.append("")
        number = number + 1 if block.kind == "item" else 0
        lines += _lines(block, number)
    return ("\n".join(line.rstrip() for line in lines).strip() + "\n").encode()


def _lines(block: Block, number: int) -> list[str]:
    match block.kind:
        case "heading":
            rule = "=-~"[block.level - 1] * len(block.text)
            return ["", block.text, rule, ""]
        case "table":
            widths = [max(map(len, column)) for column in zip(*block.rows, strict=True)]
            rows = [
                [cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in block.rows
            ]
            return [*(" | ".join(row) for row in rows), ""]
        case "item":
            return textwrap.wrap(block.text, _WIDTH, initial_indent=f"{number}. ", subsequent_indent="   ")
        case "center" | "right":
            return [block.text.center(_WIDTH) if block.kind == "center" else block.text]
        case "toc" | "page":
            raise ValueError(f"a text example has no [{block.kind}]: take it out of its source")
        case _:
            return [*textwrap.wrap(block.text, _WIDTH), ""]
