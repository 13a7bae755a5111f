"""The ways of reading that are compared, and how each is timed: processor time of this process, in pairs."""

import gc
import io
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pdfplumber
import pypdfium2

from chalicelib.readers.registry import read
from chalicelib.services.cache import Cache
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source

ROOT = Path(__file__).resolve().parents[2]


class Spent(NamedTuple):
    """What a command took: processor seconds, seconds of the clock, and the most memory that it held, in MB."""

    processor: float
    clock: float
    memory: float


def bare(data: bytes) -> None:
    """Take the text of every page out of a PDF with pypdfium2, and nothing else."""
    with pypdfium2.PdfDocument(data) as file:
        for number in range(len(file)):
            page = file[number]
            words = page.get_textpage()
            words.get_text_range()
            words.close()
            page.close()


def boxes(data: bytes) -> None:
    """Read lines and cells with their boxes, as the program does."""
    read(data, "bid.pdf")


def plumber(data: bytes) -> None:
    """Take the text of every page out of a PDF with pdfplumber, and nothing else."""
    with pdfplumber.open(io.BytesIO(data)) as file:
        for page in file.pages:
            page.extract_text()
            page.close()


def whole_check(tender: bytes, data: bytes, cache: Cache | None = None) -> None:
    """Check a bid against a tender, from the bytes to the report."""
    bid = BidSource(name="bid.pdf", documents=(Source(name="bid.pdf", data=data),))
    check(Source(name="tender.txt", data=tender), [bid], cache=cache)


def seconds(work: Callable[[], None]) -> float:
    """Give the processor time of a piece of work."""
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def paired(rounds: int, *works: Callable[[], None]) -> list[tuple[float, float]]:
    """Do all works one after the other, round by round; give each one's median seconds, and its median ratio to the first."""
    taken = [[seconds(work) for work in works] for _ in range(rounds)]
    return [
        (median(row[place] for row in taken), median(row[place] / row[0] for row in taken))
        for place in range(len(works))
    ]


# The system counts a process's memory from before it becomes another program: it is started from a small one.
_STARTER = """
import json, os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
process.returncode = os.waitstatus_to_exitcode(status)
print(json.dumps([process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]))
"""


def command(arguments: Sequence[str]) -> Spent:
    """Run the command line in a process of its own. Raises RuntimeError if it could not read its input."""
    began = time.perf_counter()
    program = [sys.executable, "-m", "chalicelib.cli", *arguments]
    told = subprocess.run(
        [sys.executable, "-S", "-c", _STARTER, *program], check=True, capture_output=True, cwd=ROOT
    ).stdout
    code, processor, memory = json.loads(told)
    if code not in (0, 1):
        raise RuntimeError(f"tendercheck {' '.join(arguments)} ended with {code}")
    return Spent(processor, time.perf_counter() - began, memory)
