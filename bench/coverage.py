"""How the pages of a folder's documents come out of reading: python -m bench.coverage FOLDER [--write docs/coverage.md].

One row for each file: its pages by status, or why it is not read. With the extra `ocr` scanned pages are recognized.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from chalicelib.errors import InputError
from chalicelib.model.document import Document, PageStatus
from chalicelib.readers.registry import read
from chalicelib.services.reading import Children, Source

MARKS = ("<!-- measured: begin -->", "<!-- measured: end -->")
HEAD = "| 文件 file | 字 characters | text | ocr | blank | unreadable |\n|---|---:|---:|---:|---:|---:|"
_LEFT_OUT = (".tsv", ".json", ".py")


def main() -> None:
    """Print the table, and write it between the marks of a page where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path)
    asked = parser.parse_args()
    table = "\n".join((HEAD, *rows(asked.folder)))
    print(table)
    if asked.write is not None:
        before, rest = asked.write.read_text(encoding="utf-8").split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        asked.write.write_text(f"{before}{MARKS[0]}\n\n{table}\n\n{MARKS[1]}{after}", encoding="utf-8")


def rows(folder: Path) -> Iterator[str]:
    """Give a row of the table for each file below a folder, by path, and the sum at the end."""
    paths = sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix not in _LEFT_OUT)
    sums: Counter[PageStatus] = Counter()
    children = Children(seconds=3_600)
    for path in paths:
        name = path.relative_to(folder).as_posix()
        (outcome,) = children(_read, [Source(name=path.name, data=path.read_bytes())])
        print(name, file=sys.stderr)
        if isinstance(outcome, InputError):
            yield f"| {name} | {outcome.code}: {str(outcome).partition(': ')[0]} | – | – | – | – |"
            continue
        counted = Counter(page.status for page in outcome.pages)
        sums += counted
        yield f"| {name} | {len(outcome.text):,} | {_cells(counted)} |"
    yield f"| **{len(paths)}** | | {_cells(sums)} |"


def _cells(counted: Counter[PageStatus]) -> str:
    order = (PageStatus.TEXT, PageStatus.OCR, PageStatus.BLANK, PageStatus.UNREADABLE)
    return " | ".join(str(counted[status]) for status in order)


def _read(source: Source) -> Document:
    return read(source.data, source.name)


if __name__ == "__main__":
    main()
