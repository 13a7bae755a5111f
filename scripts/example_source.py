"""Read an example document's source: a short Markdown dialect, described in examples-src/README.md."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

MERGE_LEFT = "<"
MERGE_UP = "^"

Kind = Literal["heading", "text", "center", "right", "item", "table", "toc", "page"]


@dataclass(frozen=True)
class Block:
    """One piece of a document; `level` counts for headings, `rows`, `widths` and `head` for tables.

    `head` is the number of rows that are repeated on each page. A cell `<` belongs to the cell on
    its left, a cell `^` to the cell above it.
    """

    kind: Kind
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[int, ...] = ()
    head: int = 0


@dataclass(frozen=True)
class Source:
    """A parsed source. `cover` is the title page's lines, the first two set large; it may be empty."""

    title: str
    author: str
    header: str
    language: str
    cover: tuple[str, ...]
    chapter_pages: bool
    blocks: tuple[Block, ...]


class SourceError(ValueError):
    """A source that does not follow the dialect; the message names the line."""


_MARKS: tuple[tuple[str, Kind], ...] = ((">< ", "center"), (">> ", "right"), ("#. ", "item"))
_RULE = re.compile(r"\|(\s*-+\s*\|)+")


def load(path: Path) -> Source:
    """Read the source at `path`; raises SourceError."""
    return parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> Source:
    """Parse a whole source, front matter and body; raises SourceError."""
    parts = text.split("+++\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise SourceError("a source begins with its front matter between two lines of +++")
    front = tomllib.loads(parts[1])
    first_line = parts[1].count("\n") + 3
    try:
        return Source(
            title=front["title"],
            author=front["author"],
            header=front.get("header", ""),
            language=front.get("language", "zh-CN"),
            cover=tuple(front.get("cover", ())),
            chapter_pages=front.get("chapter_pages", False),
            blocks=tuple(_blocks(parts[2].split("\n"), first_line)),
        )
    except KeyError as error:
        raise SourceError(f"the front matter lacks {error}") from error


def _blocks(lines: list[str], first_line: int) -> Iterator[Block]:
    index = 0
    while index < len(lines):
        line = lines[index].rstrip()
        if line.startswith("|"):
            end = index
            while end < len(lines) and lines[end].startswith("|"):
                end += 1
            yield _table([row.rstrip() for row in lines[index:end]], first_line + index)
            index = end
            continue
        index += 1
        if line:
            yield _block(line)


def _block(line: str) -> Block:
    if line in ("[toc]", "[page]"):
        return Block("toc" if line == "[toc]" else "page")
    for mark, kind in _MARKS:
        if line.startswith(mark):
            return Block(kind, line.removeprefix(mark))
    level = len(line) - len(line.lstrip("#"))
    if 0 < level <= 3 and line[level] == " ":
        return Block("heading", line[level + 1 :], level)
    return Block("text", line)


def _table(lines: list[str], number: int) -> Block:
    rules = [index for index, line in enumerate(lines) if _RULE.fullmatch(line)]
    if len(rules) != 1:
        raise SourceError(f"line {number}: a table has exactly one rule |---|---|, which gives the widths")
    widths = tuple(cell.count("-") for cell in lines[rules[0]].strip("|").split("|"))
    rows = []
    for index, line in enumerate(lines):
        if index == rules[0]:
            continue
        cells = tuple(cell.strip() for cell in line[1:].removesuffix("|").split("|"))
        if len(cells) != len(widths):
            raise SourceError(f"line {number + index}: {len(cells)} cells where the rule has {len(widths)}")
        rows.append(cells)
    return Block("table", rows=tuple(rows), widths=widths, head=rules[0])


def spans(rows: tuple[tuple[str, ...], ...]) -> Iterator[tuple[int, int, int, int]]:
    """Give `(row, column, last row, last column)` of each merged cell of a table."""
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell in (MERGE_LEFT, MERGE_UP):
                continue
            right, below = column, row
            while right + 1 < len(cells) and cells[right + 1] == MERGE_LEFT:
                right += 1
            while below + 1 < len(rows) and rows[below + 1][column] == MERGE_UP:
                below += 1
            if (right, below) != (column, row):
                yield row, column, below, right
