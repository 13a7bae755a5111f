"""Score a blind reading: python -m bench.accuracy.score DIR [--write docs/accuracy.md] [--misses].

Checks that every page is read and every chosen term judged, then prints the tables as Markdown.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from typing import Any

from chalicelib.lexicon.loader import topics
from scripts.docs import found_topics

from .labels import Faults, Label, PageLabels, load
from .matching import LEVELS, matched

BEGIN = "<!-- measured: begin -->"
END = "<!-- measured: end -->"
# The quantile of the normal distribution for 95 %.
_Z = 1.959963984540054
# Which faults make a term wrong at a level; each level asks what the ones before it ask.
_FAULTS = {"found": {"no term", "topic"}, "value": {"value"}, "full": {"operator", "subject"}}
_TITLES = {"found": "事项 topic", "value": "+ 数值 value", "full": "+ 比较方式、对象 operator, subject"}


@dataclass
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    def add(self, hit: bool) -> None:
        self.part += hit
        self.whole += 1

    def __str__(self) -> str:
        if not self.whole:
            return "–"
        low, high = wilson(self.part, self.whole)
        return f"{self.part / self.whole:.3f} ({low:.2f}–{high:.2f}), {self.part}/{self.whole}"


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share after Wilson (1927), which holds for small numbers too."""
    share, square = part / whole, _Z * _Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    half = _Z / (1 + square / whole) * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    return max(0.0, middle - half), min(1.0, middle + half)


def _levels() -> dict[str, Share]:
    return {level: Share() for level in LEVELS}


@dataclass
class Tally:
    """Precision and recall of a group of terms, by level."""

    precision: dict[str, Share] = field(default_factory=_levels)
    recall: dict[str, Share] = field(default_factory=_levels)


@dataclass
class Scores:
    """All that was counted."""

    whole: Tally = field(default_factory=Tally)
    topics: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    strata: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    strength: Share = field(default_factory=Share)
    conditions: Share = field(default_factory=Share)
    undecided: int = 0
    optional: int = 0
    unread: int = 0
    missed: list[tuple[str, Label]] = field(default_factory=list)


def score(pages: Iterable[PageLabels]) -> Scores:
    """Count what was judged and what was read. Topics that the program does not read are counted apart."""
    scores, known = Scores(), set(found_topics())
    for page in pages:
        stratum = scores.strata[page.stratum]
        for judged in page.judged:
            if judged.faults is None:
                scores.undecided += 1
                continue
            wrong: set[str] = set()
            for level in LEVELS:
                wrong |= _FAULTS[level]
                for tally in (scores.whole, scores.topics[judged.topic], stratum):
                    tally.precision[level].add(not wrong & judged.faults)
            if not _FAULTS["found"] & judged.faults:
                scores.strength.add("strength" not in judged.faults)
                scores.conditions.add("condition" not in judged.faults)
        found = {level: matched(page.read, page.near, level) for level in LEVELS}
        for place, label in enumerate(page.read):
            named = [topic for topic in label.topics if topic in known]
            if label.optional:
                scores.optional += 1
            elif not named:
                scores.unread += 1
            else:
                for level in LEVELS:
                    for tally in (scores.whole, scores.topics[named[0]], stratum):
                        tally.recall[level].add(place in found[level])
                if place not in found["found"]:
                    scores.missed.append((page.name, label))
    return scores


def render(index: dict[str, Any], scores: Scores) -> str:
    """Give the tables as Markdown. Nothing of the documents' own words is in them."""
    judged = scores.whole.precision["found"].whole
    firm = scores.whole.recall["found"].whole
    lines = [
        f"程序版本 {index['program']}，种子 {index['seed']}：{index['files']} 个文件中抽 {len(index['pages'])} 页。"
        f"判定 {judged} 条，另有 {scores.undecided} 条读者可有不同意见，不计；"
        f"读者独立读出 {firm} 条，另有 {scores.optional} 条可有可无、{scores.unread} 条属程序不读的事项，不计。",
        "",
        f"Version {index['program']}, seed {index['seed']}: {len(index['pages'])} pages out of {index['files']} files. "
        f"{judged} terms judged, and {scores.undecided} on which readers may differ; {firm} terms read by the reader, "
        f"and {scores.optional} optional ones and {scores.unread} on topics that the program does not read.",
        "",
        "| 层次 level | 准确率 precision | 召回率 recall |",
        "|---|---|---|",
    ]
    for level in LEVELS:
        precision, recall = scores.whole.precision[level], scores.whole.recall[level]
        lines.append(f"| {_TITLES[level]} | {precision} | {recall} |")
    lines += [
        f"| 语气 strength | {scores.strength} | |",
        f"| 条件 conditions | {scores.conditions} | |",
        "",
    ]
    order = [name for name in topics() if name in scores.topics]
    names = {name: f"{topics()[name].zh} {name}" for name in order}
    lines += _table("事项 topic", [(names[name], scores.topics[name]) for name in order])
    lines += ["", *_table("文件 documents", sorted(scores.strata.items()))]
    return "\n".join(lines) + "\n"


def _table(head: str, rows: Sequence[tuple[str, Tally]]) -> list[str]:
    result = [
        f"| {head} | 准确率（事项）precision, topic | 准确率（全部）precision, all | 召回率（事项）recall, topic | 召回率（全部）recall, all |",
        "|---|---|---|---|---|",
    ]
    for name, tally in rows:
        shares = (
            tally.precision["found"],
            tally.precision["full"],
            tally.recall["found"],
            tally.recall["full"],
        )
        result.append(f"| {name} | {' | '.join(map(str, shares))} |")
    return result


def written(page: str, table: str) -> str:
    """Give the page with the table between its markers. Raises ValueError where they are not there once each, in order."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end or BEGIN in rest or END in after:
        raise ValueError(f"the page must hold {BEGIN} and {END} once each")
    return f"{before}{BEGIN}\n\n{table.strip()}\n\n{END}{after}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 1 where the files have faults, which are then told instead."""
    parser = argparse.ArgumentParser(description="Score a blind reading.")
    parser.add_argument("folder", type=Path, help="what bench.accuracy.draw wrote, read and judged")
    parser.add_argument("--write", type=Path, help="put the tables between the markers of this page, too")
    parser.add_argument("--misses", action="store_true", help="tell on standard error what was not found")
    given = parser.parse_args(arguments)
    faults = Faults()
    index, pages = load(given.folder, faults)
    if faults.told:
        print("\n".join(faults.told), file=sys.stderr)
        return 1
    scores = score(pages)
    table = render(index, scores)
    print(table, end="")
    if given.write:
        page = given.write.read_text(encoding="utf-8")
        given.write.write_text(written(page, table), encoding="utf-8")
    if given.misses:
        for name, label in scores.missed:
            print(f"{name}\t{'/'.join(label.topics)}\t{label.quote}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
