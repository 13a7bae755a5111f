"""Measure speed and memory: python -m bench.speed [--corpus DIR] [--write docs/speed.md].

Without --write the tables are printed. About five minutes on one core; --quick leaves the long bids out.
"""

import argparse
import platform
import re
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import time

import chalicelib.services.prepared  # noqa: F401  (words are compiled before anything is timed)
from chalicelib.services.cache import folder_cache

from .bids import SEED, bid, tender
from .measure import bare, boxes, command, paired, plumber, whole_check

_BEGIN, _END = "<!-- measured: begin -->", "<!-- measured: end -->"


def _machine() -> str:
    model = re.search(r"model name\s*:\s*(.+)", _text(Path("/proc/cpuinfo")))
    cores = _text(Path("/proc/cpuinfo")).count("processor\t")
    return f"{cores or '?'} × {model[1] if model else platform.machine()}, Python {platform.python_version()}"


def _text(path: Path) -> str:
    return path.read_text() if path.is_file() else ""


def _row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def reading(quick: bool) -> Iterator[str]:
    """Reading with boxes beside bare text and pdfplumber, on the same bytes in the same run."""
    yield _row("", "秒 seconds", "× pypdfium2")
    yield "|---|---|---|"
    data = bid(100)
    works = [partial(work, data) for work in (bare, boxes, plumber)]
    names = (
        "pypdfium2 纯文本 bare text",
        "行、单元格及其位置 lines and cells with boxes",
        "pdfplumber extract_text",
    )
    for name, (spent, ratio) in zip(names, paired(1 if quick else 3, *works), strict=True):
        yield _row(f"{name}, 100 页 pages", f"{spent:.2f}", f"{ratio:.1f}")


def corpus(folder: Path) -> Iterator[str]:
    """The same on real files: medians over the files of the median of three pairs each."""
    files = [path for path in sorted(folder.rglob("*.pdf")) if path.stat().st_size < 20_000_000]
    measured = []
    for path in files:
        data = path.read_bytes()
        measured.append(paired(3, partial(bare, data), partial(boxes, data)))
    ratios = sorted(pair[1][1] for pair in measured)
    total = sum(pair[1][0] for pair in measured) / sum(pair[0][0] for pair in measured)
    yield _row("文件 files", "中位 median", "最小 least", "最大 most", "总时间之比 of the sums")
    yield "|---|---|---|---|---|"
    yield _row(
        len(files), f"{median(ratios):.1f} ×", f"{ratios[0]:.1f} ×", f"{ratios[-1]:.1f} ×", f"{total:.1f} ×"
    )


def checking(quick: bool) -> Iterator[str]:
    """A whole check, the first time and again, beside bare text and, on 500 pages, pdfplumber's text."""
    yield _row("页 pages", "pypdfium2", "check", "×", "再次 again", "× check", "pdfplumber", "÷ check")
    yield "|---|---|---|---|---|---|---|---|"
    for pages, rounds in ((100, 3),) if quick else ((100, 5), (500, 3), (1000, 1)):
        data = bid(pages)
        with tempfile.TemporaryDirectory() as folder:
            kept = folder_cache(Path(folder), time)
            whole_check(tender(), data, kept)
            works = [
                partial(bare, data),
                partial(whole_check, tender(), data),
                partial(whole_check, tender(), data, kept),
            ]
            (least, _), (first, ratio), (again, _) = paired(rounds, *works)
        other = paired(1, partial(plumber, data))[0][0] if pages == 500 else None
        yield _row(
            pages, f"{least:.2f} s", f"{first:.2f} s", f"{ratio:.1f}", f"{again:.3f} s", f"{again / first:.3f}",
            "–" if other is None else f"{other:.1f} s", "–" if other is None else f"{other / first:.1f}",
        )  # fmt: skip


def commands(quick: bool) -> Iterator[str]:
    """The command line as a person calls it, its start included: time, time again, and the most memory held."""
    yield _row("页 pages", "check, 秒 seconds", "--cache 再次 again", "内存峰值 peak memory")
    yield "|---|---|---|---|"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asked = folder / "tender.txt"
        asked.write_bytes(tender())
        for pages in (10, 100) if quick else (10, 100, 500, 1000):
            file = folder / f"{pages}.pdf"
            file.write_bytes(bid(pages))
            call = ["check", "--tender", str(asked), str(file), "--jobs", "1"]
            first = command(call)
            command([*call, "--cache", str(folder / "cache")])
            again = command([*call, "--cache", str(folder / "cache")])
            yield _row(pages, f"{first.processor:.1f}", f"{again.processor:.1f}", f"{first.memory:.0f} MB")
        yield ""
        files = []
        for number in range(4):
            files.append(folder / f"jobs{number}.pdf")
            files[-1].write_bytes(bid(100, SEED + number))
        yield _row("4 × 100 页 pages", "钟表时间 by the clock", "处理器时间 of the processor")
        yield "|---|---|---|"
        for jobs in ("1", "2"):
            spent = command(["check", "--tender", str(asked), *map(str, files), "--jobs", jobs])
            yield _row(f"--jobs {jobs}", f"{spent.clock:.1f} s", f"{spent.processor:.1f} s")


def main() -> None:
    """Measure, and print the tables or put them into a document."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="a folder of real PDFs to read as well")
    parser.add_argument("--write", type=Path, help="put the tables between the marks of this document")
    parser.add_argument("--quick", action="store_true", help="leave the long bids out")
    options = parser.parse_args()
    parts = [
        f"{_machine()}；种子 seed {SEED}",
        "### 读取 · Reading\n\n" + "\n".join(reading(options.quick)),
        "### 审查 · Checking\n\n" + "\n".join(checking(options.quick)),
        "### 命令行 · Command line\n\n" + "\n".join(commands(options.quick)),
    ]
    if options.corpus:
        parts.insert(2, "### 真实文件的读取 · Reading real files\n\n" + "\n".join(corpus(options.corpus)))
    text = "\n\n".join(parts)
    if options.write is None:
        print(text)
        return
    document = options.write.read_text(encoding="utf-8")
    before, _, rest = document.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    options.write.write_text(f"{before}{_BEGIN}\n\n{text}\n\n{_END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
