"""Build the example documents of chalicelib/examples from their sources in examples-src.

    python -m scripts.build_examples

The built files are committed, so that the demo works on every machine; the tests build them again
and compare byte for byte. How to change a source: examples-src/README.md.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from scripts import example_docx, example_pdf, example_text
from scripts.example_source import Source, load

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "examples-src"
TARGETS = ROOT / "chalicelib" / "examples"

RENDERERS: dict[str, Callable[[Source], bytes]] = {
    ".pdf": example_pdf.render,
    ".docx": example_docx.render,
    ".txt": example_text.render,
}
DOCUMENTS = ("tender.pdf", "bid_a.pdf", "bid_b.docx", "bid_c.pdf", "tender_en.docx", "bid_en.txt")
EXPECTATIONS = ("expected.toml", "expected_en.toml")


def build(name: str) -> bytes:
    """Give the bytes of one example file; the PDFs need the fonts named in `example_pdf.FONTS`."""
    if name in EXPECTATIONS:
        return (SOURCES / name).read_bytes()
    target = Path(name)
    return RENDERERS[target.suffix](load(SOURCES / f"{target.stem}.md"))


def main() -> int:
    """Write every example file, or say why that can't be done here."""
    if reason := example_pdf.why_not():
        print(f"build_examples: {reason}", file=sys.stderr)
        return 2
    TARGETS.mkdir(parents=True, exist_ok=True)
    for name in (*DOCUMENTS, *EXPECTATIONS):
        content = build(name)
        (TARGETS / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
