"""How well scanned pages are recognized: python -m bench.recognition [--pages N] [--case NAME] [--jobs].

Renders pages of known Chinese text (made here, the same ones for the same number of pages) at 150 and 200 dpi, spoils
them as scanners and stamps do, recognizes them as the program does, and counts wrong characters and wrong figures.
`--jobs` measures one process beside two. Needs the extra `ocr` and a font with Chinese characters.
"""

import argparse
import io
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from chalicelib.model.document import Document
from chalicelib.readers.recognize_file import Local
from chalicelib.readers.registry import read
from chalicelib.text.normalize import normalize

FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
)
_SIMPLIFIED = 2  # the face of a collection that draws simplified forms
_A4 = (595, 842)  # points
_WIDE = 38  # characters a line
_LINES = 34
FIGURE = re.compile(
    r"\d+(?:\.\d+)?(?:小时|分钟|个月|个工作日|日历天|年|天|日|%|万元|元|人|套|次|台|kW|mm|℃|V)"
)

_CLAUSES = (
    "★投标人承诺所投设备整机质保期不少于{y}年，自最终验收合格之日起计算。",
    "接到故障报修后{m}分钟内电话响应，{h}小时内到达现场，{r}小时内排除故障。",
    "▲重大故障超过{r}小时未能修复的，{h}小时内提供同等档次备用机。",
    "逾期交货的，每逾期一日按合同总价的{p}%支付违约金，累计不超过合同总价的{q}%。",
    "合同签订后{d}日历天内完成供货、安装与调试，并交付使用。",
    "质保期内每年免费巡检{n}次，每次出具书面报告并由采购人签字确认。",
    "免费培训操作人员{k}人，培训时间不少于{d}个工作日，费用由中标人承担。",
    "投标人须提供ISO 9001、ISO 14001认证证书复印件并加盖公章。",
    "设备额定功率≤{w}kW，工作电压{v}V，工作温度{c}℃，外形尺寸{w}×{v}×{q}mm。",
    "履约保证金为合同金额的{q}%，质保期满且无质量问题后{d}个工作日内无息退还。",
    "常用备品备件库存不少于{k}套，备件供应期自验收之日起不少于{y}年。",
    "近三年内类似项目合同金额单项不低于{v}万元，须附合同关键页与验收证明。",
    "服务热线全天候7×24小时开通，驻场工程师不少于{n}人，须持证上岗。",
    "系统年可用率不低于99.{n}%，单次停机时间不超过{m}分钟。",
    "Response time: within {h} hours; on site within {r} hours; warranty {y} years.",
)


class Page(NamedTuple):
    """A page's lines as they are printed, and its picture."""

    lines: list[str]
    picture: Any


def page_lines(seed: int) -> list[str]:
    """Give the lines of one page, clauses with figures drawn by the seed."""
    draw = random.Random(seed)
    lines: list[str] = []
    number = 0
    while len(lines) < _LINES:
        number += 1
        figures = {
            "y": draw.randint(1, 10), "m": draw.randint(5, 60), "h": draw.randint(1, 24), "r": draw.randint(2, 72),
            "p": draw.choice(("0.1", "0.3", "0.5", "1", "1.5")), "q": draw.randint(3, 30), "d": draw.randint(3, 180),
            "n": draw.randint(1, 12), "k": draw.randint(2, 50), "w": draw.randint(10, 999), "v": draw.randint(12, 1800),
            "c": draw.randint(5, 85),
        }  # fmt: skip
        clause = f"{number}.{draw.choice(_CLAUSES).format(**figures)}"
        while clause:
            # No line begins with a stop or a comma.
            cut = _WIDE + (clause[_WIDE : _WIDE + 1] in ("。", "，", "；", "、", ".", ","))
            lines.append(clause[:cut])
            clause = clause[cut:]
    return lines[:_LINES]


def font(size: int) -> Any:
    """Give a font with Chinese characters. Raises FileNotFoundError where there is none of those known."""
    for path in FONTS:
        if Path(path).exists():
            face = _SIMPLIFIED if path.endswith("CJK-Regular.ttc") else 0
            return ImageFont.truetype(path, size, index=face)
    raise FileNotFoundError(f"none of these fonts is there: {', '.join(FONTS)}")


def render(lines: list[str], dpi: int) -> Any:
    """Give the page as a picture: 12 point characters, black on white."""
    scale = dpi / 72
    page = Image.new("RGB", (round(_A4[0] * scale), round(_A4[1] * scale)), "white")
    pen, face = ImageDraw.Draw(page), font(round(12 * scale))
    for index, line in enumerate(lines):
        pen.text((62 * scale, (60 + 21 * index) * scale), line, fill=(20, 20, 20), font=face)
    return page


def noise(page: Any, seed: int) -> Any:
    """Blur, grain, shade and specks, stored as a JPEG of poor quality: an office scanner."""
    maker = np.random.default_rng(seed)
    grey = np.asarray(page.filter(ImageFilter.GaussianBlur(0.6)), np.float32)
    rows, columns = grey.shape[:2]
    grey = grey - np.linspace(0, 24, columns)[None, :, None] + maker.normal(0, 9, (rows, columns, 1))
    specks = maker.random((rows, columns)) < 0.0004
    grey[specks] = 60
    spoiled = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    stored = io.BytesIO()
    spoiled.save(stored, "JPEG", quality=55)
    return Image.open(stored).convert("RGB")


def skew(page: Any, degrees: float = 1.0) -> Any:
    """Turn the page a little: a sheet fed at a slant."""
    return page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")


def stamp(page: Any, opaque: bool = False) -> Any:
    """Set round red seals over the text, star and ring and words: ink lets black through, a program's picture hides it."""
    width, height = page.size
    size = round(width * 0.2)
    seal = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    pen = ImageDraw.Draw(seal)
    ink = (215, 30, 35, 205)
    pen.ellipse((4, 4, size - 4, size - 4), outline=ink, width=max(size // 40, 3))
    pen.regular_polygon((size / 2, size / 2, size / 6), 3, fill=ink)
    pen.text((size * 0.2, size * 0.68), "投标专用章", fill=ink, font=font(size // 9))
    for x, y in ((0.55, 0.35), (0.2, 0.6)):
        place = (round(width * x), round(height * y))
        if opaque:
            page.paste(seal, place, seal)
        else:
            under = page.crop((*place, place[0] + size, place[1] + size))
            inked = Image.new("RGB", under.size, "white")
            inked.paste(seal, (0, 0), seal)
            page.paste(ImageChops.multiply(under, inked), place)
    return page


def bilevel(page: Any) -> Any:
    """Keep black and white alone: a fax, a scan set to text."""
    return page.convert("L").point(lambda level: 255 * (level > 140)).convert("RGB")


Spoil = Callable[[Any, int], Any]
CASES: dict[str, Spoil] = {
    "clean": lambda page, seed: page,
    "noise": noise,
    "1° skew": lambda page, seed: skew(page),
    "red stamps": lambda page, seed: stamp(page),
    "black and white": lambda page, seed: bilevel(page),
    "noise, 1° skew, stamps": lambda page, seed: noise(skew(stamp(page)), seed),
    "seals set by a program, all but opaque": lambda page, seed: stamp(page, opaque=True),
    "turned 90°": lambda page, seed: page.transpose(Image.Transpose.ROTATE_270),
    "turned 180°": lambda page, seed: noise(page.transpose(Image.Transpose.ROTATE_180), seed),
}


def distance(wanted: str, given: str) -> int:
    """Give the least number of characters to put in, take out or replace that makes one text of the other."""
    row = np.arange(len(given) + 1)
    codes = np.array([ord(character) for character in given], np.int64)
    places = np.arange(1, len(given) + 1)
    for at, character in enumerate(wanted, start=1):
        best = np.minimum(row[1:] + 1, row[:-1] + (codes != ord(character)))
        # What is put in runs on from the left: the least of (cost - place) so far, at this place.
        row = np.concatenate(([at], np.minimum(np.minimum.accumulate(best - places), at) + places))
    return int(row[-1])


class Score(NamedTuple):
    """Counts over the pages of one case; `unmarked` wrong figures were read with confidence."""

    characters: int = 0
    errors: int = 0
    figures: int = 0
    wrong: int = 0
    unmarked: int = 0
    marked: int = 0
    seconds: float = 0.0

    def plus(self, other: "Score") -> "Score":
        """Give the sum."""
        sums = [a + b for a, b in zip(self, other, strict=True)]
        return Score._make(sums)


def fold(text: str) -> str:
    """Give the text as matching sees it: one width, no blanks."""
    return re.sub(r"\s+", "", normalize(text))


def score(lines: list[str], document: Document, seconds: float) -> Score:
    """Compare what was read with what was printed."""
    wanted, given = fold("".join(lines)), fold(document.text)
    printed = Counter(FIGURE.findall(wanted))
    doubtful: Counter[str] = Counter()
    found: Counter[str] = Counter()
    places = [at for at, character in enumerate(document.text) if not character.isspace()]
    for match in FIGURE.finditer(given):
        found[match.group()] += 1
        start, end = places[match.start()], places[match.end() - 1] + 1
        doubtful[match.group()] += any(doubt.start < end and start < doubt.end for doubt in document.doubts)
    wrong = printed - found
    extra = found - printed
    seen = sum(min(count, extra[figure]) for figure, count in doubtful.items())
    return Score(
        len(wanted), distance(wanted, given), sum(printed.values()), sum(wrong.values()),
        max(sum(extra.values()) - seen, 0), sum(doubtful.values()), seconds,
    )  # fmt: skip


def measure(case: str, dpi: int, pages: int) -> Score:
    """Render, spoil, recognize and score the pages of one case."""
    total = Score()
    for seed in range(pages):
        lines = page_lines(seed)
        stored = io.BytesIO()
        CASES[case](render(lines, dpi), seed).save(stored, "PNG", dpi=(dpi, dpi))
        began = time.process_time()
        document = read(stored.getvalue(), "page.png")
        total = total.plus(score(lines, document, time.process_time() - began))
    return total


def table(pages: int, given: str = "") -> str:
    """Give the table of the cases whose name has `given` in it, as Markdown."""
    rows = [
        "| page | dpi | characters wrong | figures wrong | of these read with confidence | figures marked as doubtful | s/page |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for case in (case for case in CASES if given in case):
        for dpi in (150, 200):
            got = measure(case, dpi, pages)
            rows.append(
                f"| {case} | {dpi} | {100 * got.errors / got.characters:.2f} % ({got.errors} of {got.characters}) "
                f"| {100 * got.wrong / got.figures:.2f} % ({got.wrong} of {got.figures}) | {got.unmarked} "
                f"| {got.marked} | {got.seconds / pages:.1f} |"
            )
            print(rows[-1], file=sys.stderr, flush=True)
    return "\n".join(rows) + "\n"


def compare_jobs(pages: int) -> str:
    """Give the seconds that a file takes with one process and with two; worth something on a calm machine only."""
    pictures = [render(page_lines(seed), 200) for seed in range(pages)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scan.pdf"
        pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=200)
        data = path.read_bytes()
    seconds = {}
    for jobs in (1, 2):
        read(data, "scan.pdf", recognition=Local(jobs))
        began = time.perf_counter()
        read(data, "scan.pdf", recognition=Local(jobs))
        seconds[jobs] = time.perf_counter() - began
    return f"{pages} pages: {seconds[1]:.1f} s with one process, {seconds[2]:.1f} s with two: {seconds[1] / seconds[2]:.2f} x\n"


def main() -> None:
    """Print the table, or the comparison of processes."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pages", type=int, default=3, help="pages of each case")
    arguments.add_argument("--jobs", action="store_true", help="compare one process with two")
    arguments.add_argument("--case", default="", help="only cases whose name has this in it")
    given = arguments.parse_args()
    print(compare_jobs(given.pages) if given.jobs else table(given.pages, given.case))


if __name__ == "__main__":
    main()
