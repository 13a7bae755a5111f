"""How long extraction takes beside reading: python bench/extraction.py FOLDER.

For each document of the folder: characters of text, seconds of reading, seconds of finding terms, terms. The
last lines sum them up, all together and the PDFs alone. Timed in this process's own time, so that other work on the machine does not count.
"""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from chalicelib.errors import InputError  # noqa: E402
from chalicelib.extraction.pipeline import extract  # noqa: E402
from chalicelib.readers.registry import read  # noqa: E402


def measure(path: Path) -> tuple[int, float, float, int]:
    """Give characters, seconds of reading, seconds of extraction and the number of terms of one document."""
    data = path.read_bytes()
    began = time.process_time()
    document = read(data, path.name)
    between = time.process_time()
    found = len(extract(document))
    return len(document.text), between - began, time.process_time() - between, found


def main(folder: Path) -> None:
    """Print a line for each document that can be read, and their sum."""
    extract(read("质保期3年，2小时内响应，额定功率≥5kW".encode(), "warm.txt"))
    sums = {"all": [0.0, 0.0, 0.0, 0.0], "PDF only": [0.0, 0.0, 0.0, 0.0]}
    row = "{:44} {:>9} {:>8} {:>8} {:>6}"
    print(row.format("document", "chars", "read s", "find s", "terms"))
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in {".pdf", ".docx", ".txt", ".md", ".html"}:
            continue
        try:
            result = measure(path)
        except InputError as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            continue
        for name in ("all", "PDF only") if path.suffix.lower() == ".pdf" else ("all",):
            sums[name] = [sum(pair) for pair in zip(sums[name], result, strict=True)]
        chars, reading, finding, terms = result
        print(row.format(path.name[:44], chars, f"{reading:.2f}", f"{finding:.2f}", terms))
    for name, (all_chars, reading, finding, all_terms) in sums.items():
        print(row.format(name, int(all_chars), f"{reading:.2f}", f"{finding:.2f}", int(all_terms)))
        if finding:
            share = finding / max(reading, 1e-9)
            print(f"{all_chars / finding:,.0f} characters a second; {share:.2f} of the time of reading")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
