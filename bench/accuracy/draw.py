"""Draw pages for a blind reading: python -m bench.accuracy.draw --corpus DIR --seed N OUT_DIR.

OUT_DIR gets `read/pNN.md` for the reader, who gets nothing else, `judge/pNN.pred.json` and
`judge/pNN.judge.tsv` for the judge, and `index.json`. The same seed, corpus and program give the same draw.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from chalicelib import __version__
from chalicelib.errors import InputError
from chalicelib.extraction.pipeline import terms
from chalicelib.lexicon.wording import subject_words, topic_words, word
from chalicelib.model.document import Document
from chalicelib.model.term import Term
from chalicelib.readers.registry import read
from chalicelib.reports.arrange import term_quote
from chalicelib.reports.summary import summarize

from .corpus import Source, Stratum, language_of, sources
from .pages import Sheet, Unit, above, around, numbered, render, sheets, units

# The power of a page's number of terms that gives its chance: the lowest at which enough terms are to be expected.
POWERS = (1.0, 1.5, 2.0, 3.0)
# Of all pages drawn, this part is drawn from those on which the program found nothing.
WITHOUT_TERMS = 1 / 6
# In a stratum at most this part, so that a small one is not spent on pages without terms.
MOST_WITHOUT = 3
LEAST_OF_A_STRATUM = 2
# Characters, blanks aside, from which on a line that stands in two files tells that one repeats the other.
LONG_LINE = 12
JUDGE_COLUMNS = ("term", "verdict", "remark")


class Candidate(NamedTuple):
    """A page that can be drawn, and how many terms the program found on it."""

    stratum: Stratum
    file: str
    sheet: Sheet
    terms: int


def candidates(corpus: Path, files: Sequence[Source]) -> list[Candidate]:
    """Give every page of the files once: a page that says again what an earlier file says is left out.

    A file that can't be read is told on standard error.
    """
    result = []
    said: dict[str, str] = {}
    for source in files:
        try:
            document = open_file(corpus, source.file)
        except InputError as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        starts = [term.evidence.start for term in terms(document)]
        lines = units(document)
        for sheet in sheets(document, lines):
            if _repeats(sheet, lines, said, source.file):
                continue
            language = language_of(source.languages, document.text[sheet.start : sheet.end])
            found = sum(sheet.start <= start < sheet.end for start in starts)
            result.append(Candidate(Stratum(source.kind, language), source.file, sheet, found))
    return result


def _repeats(sheet: Sheet, lines: Sequence[Unit], said: dict[str, str], file: str) -> bool:
    """Tell whether most long lines of the page stand in an earlier file; note what this file says."""
    long = [text for unit in numbered(sheet, lines) if len(text := "".join(unit.text.split())) >= LONG_LINE]
    again = sum(said.setdefault(text, file) != file for text in long)
    return again * 2 > len(long)


def open_file(corpus: Path, file: str) -> Document:
    """Read one file of the corpus. Raises InputError where it can't be read."""
    path = corpus / file
    return read(path.read_bytes(), path.name)


def shares(sizes: dict[Stratum, int], most: dict[Stratum, int], pages: int) -> dict[Stratum, int]:
    """How many pages each stratum gives: two each, then by the square root of its terms, never more than `most`.

    The root keeps the many terms of one sort from leaving no room for the others. The seats go one by one to
    the stratum with the highest quotient (Sainte-Laguë).
    """
    given = dict.fromkeys(sorted(sizes), 0)
    for least in (True, False):
        while sum(given.values()) < pages:
            open_ = [
                stratum
                for stratum in given
                if given[stratum] < most[stratum] and not (least and given[stratum] >= LEAST_OF_A_STRATUM)
            ]
            if not open_:
                break
            best = max(open_, key=lambda stratum: sqrt(sizes[stratum]) / (2 * given[stratum] + 1))
            given[best] += 1
    return given


def power(strata: dict[Stratum, list[Candidate]], wanted: dict[Stratum, int], number: int) -> float:
    """The lowest of `POWERS` with which the wanted pages can be expected to hold `number` terms, else the highest."""
    for exponent in POWERS:
        expected = 0.0
        for stratum, pool in strata.items():
            weights = [each.terms**exponent for each in pool]
            mean = sum(w * each.terms for w, each in zip(weights, pool, strict=True)) / max(1.0, sum(weights))
            expected += wanted[stratum] * mean
        if expected >= number:
            return exponent
    return POWERS[-1]


def draw(
    found: Sequence[Candidate], *, seed: int, pages: int, most_terms: int, per_file: int
) -> list[Candidate]:
    """Draw the pages, spread over the strata and in random order; fewer where there are not enough.

    A page with terms is drawn with a chance that rises with their number (`power`), one without with the same
    chance as any other without. No file gives more than `per_file` pages.
    """
    rng = random.Random(seed)
    strata: dict[Stratum, list[Candidate]] = {}
    for each in sorted(found):
        strata.setdefault(each.stratum, []).append(each)
    sizes = {stratum: sum(each.terms for each in pool) for stratum, pool in strata.items()}
    most = {
        stratum: sum(min(per_file, number) for number in Counter(each.file for each in pool).values())
        for stratum, pool in strata.items()
    }
    given = shares(sizes, most, pages)
    bare = _bare(strata, given, round(pages * WITHOUT_TERMS))
    exponent = power(strata, {stratum: given[stratum] - bare[stratum] for stratum in given}, most_terms)
    used: Counter[str] = Counter()
    drawn: list[Candidate] = []

    def pick(pool: Sequence[Candidate], number: int, weight: Callable[[Candidate], float]) -> int:
        for count in range(number):
            left = [each for each in pool if each not in drawn and used[each.file] < per_file]
            if not left:
                return count
            (one,) = rng.choices(left, [weight(each) for each in left])
            drawn.append(one)
            used[one.file] += 1
        return number

    for stratum in sorted(strata):
        pool = strata[stratum]
        with_terms = [each for each in pool if each.terms]
        without = [each for each in pool if not each.terms]
        got = pick(with_terms, given[stratum] - bare[stratum], lambda each: each.terms**exponent)
        got += pick(without, bare[stratum], lambda each: 1)
        pick(pool, given[stratum] - got, lambda each: max(1, each.terms))
    rng.shuffle(drawn)
    return drawn


def _bare(
    strata: dict[Stratum, list[Candidate]], given: dict[Stratum, int], number: int
) -> dict[Stratum, int]:
    """How many pages without terms each stratum gives, the largest share first."""
    bare = dict.fromkeys(sorted(strata), 0)
    without = {stratum: sum(not each.terms for each in pool) for stratum, pool in strata.items()}
    for _ in range(number):
        open_ = [
            stratum
            for stratum in bare
            if bare[stratum] < min(without[stratum], given[stratum] // MOST_WITHOUT)
        ]
        if not open_:
            break
        best = max(open_, key=lambda stratum: given[stratum] / (2 * bare[stratum] + 1))
        bare[best] += 1
    return bare


def prediction(term: Term, document: Document, language: str) -> dict[str, Any]:
    """One term for the judge: its facts, its words, and a line that says in words how it was understood."""
    told = term_quote(term, (summarize(document),), language)
    name = [topic_words(term.topic, language), subject_words(term.subject, language)]
    facts = [told.value, word("strength", term.strength.value, language), told.conditions]
    data = term.model_dump(mode="json", exclude={"evidence"})
    return {
        **data,
        "quote": term.evidence.quote,
        "readable": f"{'/'.join(filter(None, name))}: {'; '.join(filter(None, facts))}",
    }


def write(
    drawn: Sequence[Candidate], corpus: Path, out: Path, *, seed: int, most_terms: int
) -> list[dict[str, Any]]:
    """Write a sheet, the program's terms and an empty judgement for each page; give the pages for the index."""
    rng = random.Random(f"{seed} terms")
    for folder in ("read", "judge"):
        (out / folder).mkdir(parents=True)
    documents: dict[str, tuple[Document, list[Term]]] = {}
    index, predicted = [], []
    for number, each in enumerate(drawn, 1):
        name = f"p{number:02}"
        if each.file not in documents:
            document = open_file(corpus, each.file)
            documents[each.file] = (document, terms(document))
        document, found = documents[each.file]
        lines = units(document)
        page, near = numbered(each.sheet, lines), around(each.sheet, lines)
        kind, language = each.stratum
        title = f"`{each.file}` ({kind}, {language}), page {each.sheet.number} of {each.sheet.of}"
        text = render(name, title, above(document, each.sheet), page, near)
        (out / "read" / f"{name}.md").write_text(text, encoding="utf-8")
        begin = min([each.sheet.start, *(unit.start for unit in near.before)])
        end = max([each.sheet.end, *(unit.end for unit in near.after)])
        starts = [unit.start for unit in page if not unit.aside]
        records = []
        for term in found:
            start = term.evidence.start
            if not (begin <= start < end):
                continue
            on_page = each.sheet.start <= start < each.sheet.end
            line = sum(first <= start for first in starts) if on_page else None
            told = prediction(term, document, "en" if language == "en" else "zh")
            records.append({**told, "line": line, "on_page": on_page, "judge": False})
        predicted.append((name, records))
        index.append(
            {"id": name, "file": each.file, "sha256": document.sha256, "kind": kind, "language": language,
             "page": each.sheet.number, "of": each.sheet.of, "start": each.sheet.start, "end": each.sheet.end}
        )  # fmt: skip
    here = [record for _, records in predicted for record in records if record["on_page"]]
    for record in here if len(here) <= most_terms else rng.sample(here, most_terms):
        record["judge"] = True
    for name, records in predicted:
        _dump(out / "judge" / f"{name}.pred.json", {"page": name, "terms": records})
        rows = [JUDGE_COLUMNS, *((record["id"], "", "") for record in records if record["judge"])]
        tsv = "".join("\t".join(row) + "\n" for row in rows)
        (out / "judge" / f"{name}.judge.tsv").write_text(tsv, encoding="utf-8")
    return index


def _dump(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Draw, write, and say how the pages are spread (not what was found on them)."""
    parser = argparse.ArgumentParser(description="Draw pages for a blind reading.")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with MANIFEST.tsv")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--pages", type=int, default=30)
    parser.add_argument("--terms", type=int, default=150, help="at most so many terms are judged")
    parser.add_argument("--per-file", type=int, default=2, help="at most so many pages of a file")
    parser.add_argument("out", type=Path, help="a folder that is not there yet, or is empty")
    given = parser.parse_args(arguments)
    if given.out.exists() and any(given.out.iterdir()):
        parser.error(f"{given.out} is not empty; a draw is never written over")
    found = candidates(given.corpus, sources(given.corpus))
    drawn = draw(found, seed=given.seed, pages=given.pages, most_terms=given.terms, per_file=given.per_file)
    pages = write(drawn, given.corpus, given.out, seed=given.seed, most_terms=given.terms)
    sizes = Counter(each.stratum for each in found)
    spread = Counter(each.stratum for each in drawn)
    _dump(
        given.out / "index.json",
        {"seed": given.seed, "program": __version__, "asked": {"pages": given.pages, "terms": given.terms},
         "files": len({each.file for each in found}), "per_file": given.per_file,
         "strata": {str(stratum): {"pages": sizes[stratum], "drawn": spread[stratum]} for stratum in sorted(sizes)},
         "pages": pages},
    )  # fmt: skip
    for stratum in sorted(sizes):
        print(f"{stratum!s:24} {spread[stratum]:3} of {sizes[stratum]} pages")
    if len(drawn) < given.pages:
        print(f"only {len(drawn)} pages could be drawn; add files or raise --per-file", file=sys.stderr)


if __name__ == "__main__":
    main()
