"""Pages for a blind reading: drawn alike from the same seed, spread, whole, and telling nothing that was found."""

import json
from collections import Counter
from pathlib import Path

import pytest
from docx import Document as Word

from bench.accuracy.corpus import Source, Stratum, kind_of, language_of, sources
from bench.accuracy.draw import Candidate, draw, main, shares
from bench.accuracy.pages import (
    PAGE_CHARACTERS,
    Sheet,
    around,
    numbered,
    render,
    sheets,
    shown,
    units,
)
from chalicelib.lexicon.loader import topics
from chalicelib.model.document import Document
from chalicelib.readers.registry import read

ZH, EN = Stratum("tender", "zh-Hans"), Stratum("contract", "en")
COLUMNS = "file\tkind\tlanguage\tborn_digital_or_scanned\n"
PROMISE = "第{n}号设备质保期为{years}年，接到报修后{n}小时内响应。"
FILLING = "第{n}段说明本单位的来历、院落和树木，写给愿意读下去的人，没有别的意思。"
ENGLISH = "Paragraph {n} tells of the house, its garden and its trees, and of nothing else at all."


def flowing(paragraphs: list[str], name: str = "x.md") -> Document:
    return read("\n\n".join(paragraphs).encode(), name)


def chinese(number: int, kind: str) -> list[str]:
    head = f"{kind}的说明文字，为了不与别的文件相同。"
    return [head, *(FILLING.format(n=f"{kind}{n}") for n in range(number))]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Four sorts of document in two languages, each with a page of promises and pages without any."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    rows = []
    for kind, written in (
        ("tender", "tender notice"),
        ("bid", "bid (technical part)"),
        ("letter", "after-sales commitment letter"),
    ):
        for copy in range(2):
            text = chinese(120, f"{kind}{copy}")
            text[5:5] = [PROMISE.format(n=n + 10 * copy + 1, years=n + 1) for n in range(4)]
            (folder / f"{kind}{copy}.md").write_text("\n\n".join(text), encoding="utf-8")
            rows.append(f"{kind}{copy}.md\t{written}\tzh-Hans\tborn-digital\n")
    english = ["The supplier shall respond within 4 hours.", *(ENGLISH.format(n=n) for n in range(120))]
    (folder / "contract.txt").write_text("\n\n".join(english), encoding="utf-8")
    rows.append("contract.txt\tcontract\ten\t-\n")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    rows.append("photo.jpg\ttender\tzh-Hans\tborn-digital\n")
    (folder / "MANIFEST.tsv").write_text(COLUMNS + "".join(rows), encoding="utf-8")
    return folder


def drawn(corpus: Path, out: Path, *options: str, seed: int = 7) -> dict[str, bytes]:
    main(["--corpus", str(corpus), "--seed", str(seed), *options, str(out)])
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_the_same_seed_gives_the_same_draw_and_another_one_another(corpus: Path, tmp_path: Path) -> None:
    first = drawn(corpus, tmp_path / "a", "--pages", "8")
    assert first == drawn(corpus, tmp_path / "b", "--pages", "8")
    assert first != drawn(corpus, tmp_path / "c", "--pages", "8", seed=8)


def test_every_page_has_its_files_and_every_stratum_its_pages(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = drawn(corpus, tmp_path / "a", "--pages", "8")
    index = json.loads(files.pop("index.json"))
    names = [f"p{number:02}" for number in range(1, 9)]
    assert [page["id"] for page in index["pages"]] == names
    wanted = {f"read/{name}.md" for name in names}
    wanted |= {f"judge/{name}.{ending}" for name in names for ending in ("pred.json", "judge.tsv")}
    assert set(files) == wanted
    strata = Counter(f"{page['kind']} · {page['language']}" for page in index["pages"])
    assert strata == {"tender · zh-Hans": 2, "bid · zh-Hans": 2, "letter · zh-Hans": 2, "contract · en": 2}
    assert max(Counter(page["file"] for page in index["pages"]).values()) <= 2
    assert "photo.jpg" in capsys.readouterr().err


def test_what_the_reader_gets_tells_nothing_that_was_found(corpus: Path, tmp_path: Path) -> None:
    files = drawn(corpus, tmp_path / "a", "--pages", "8")
    told = files["index.json"].decode() + "".join(
        text.decode() for name, text in files.items() if name.startswith("read/")
    )
    predicted = [
        term
        for name, text in files.items()
        if name.endswith(".pred.json")
        for term in json.loads(text)["terms"]
    ]
    assert len(predicted) >= 8
    assert {term["topic"] for term in predicted} >= {"warranty_period", "response_time"}
    assert not [topic for topic in topics() if topic in told]
    assert not [term["readable"] for term in predicted if term["readable"] in told]


def test_terms_are_those_of_the_page_with_their_lines(corpus: Path, tmp_path: Path) -> None:
    files = drawn(corpus, tmp_path / "a", "--pages", "8")
    seen = 0
    for page in json.loads(files["index.json"])["pages"]:
        text, _ = shown(files[f"read/{page['id']}.md"].decode())
        for term in json.loads(files[f"judge/{page['id']}.pred.json"])["terms"]:
            if term["on_page"]:
                seen += 1
                assert term["quote"] in text.splitlines()[term["line"] - 1]
            else:
                assert not term["judge"]
                assert term["line"] is None
    assert seen >= 8


def test_at_most_so_many_terms_are_judged_and_all_are_kept(corpus: Path, tmp_path: Path) -> None:
    files = drawn(corpus, tmp_path / "a", "--pages", "8", "--terms", "3")
    terms, rows = [], []
    for name, text in sorted(files.items()):
        if name.endswith(".pred.json"):
            terms += [(name[6:9], term) for term in json.loads(text)["terms"]]
        elif name.endswith(".tsv"):
            head, *judged = [line.split("\t") for line in text.decode().splitlines()]
            assert head == ["term", "verdict", "remark"]
            assert all(row[1:] == ["", ""] for row in judged)
            rows += [(name[6:9], row[0]) for row in judged]
    assert len(rows) == 3
    assert rows == [(page, term["id"]) for page, term in terms if term["judge"]]
    assert len(terms) > 8


def test_a_draw_is_never_written_over(corpus: Path, tmp_path: Path) -> None:
    drawn(corpus, tmp_path / "a", "--pages", "2")
    with pytest.raises(SystemExit):
        drawn(corpus, tmp_path / "a", "--pages", "2")


def test_fewer_pages_than_asked_are_told(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn(corpus, tmp_path / "a", "--pages", "40", "--per-file", "1")
    assert "only 7 pages" in capsys.readouterr().err


def test_what_an_earlier_file_says_is_not_drawn_again(corpus: Path, tmp_path: Path) -> None:
    text = (corpus / "tender0.md").read_text(encoding="utf-8")
    (corpus / "tender0_copy.txt").write_text(text, encoding="utf-8")
    with (corpus / "MANIFEST.tsv").open("a", encoding="utf-8") as manifest:
        manifest.write("tender0_copy.txt\ttender\tzh-Hans\t-\n")
    files = drawn(corpus, tmp_path / "a", "--pages", "40", "--per-file", "9")
    named = {page["file"] for page in json.loads(files["index.json"])["pages"]}
    assert "tender0.md" in named
    assert "tender0_copy.txt" not in named


def pool(stratum: Stratum, *terms: int) -> list[Candidate]:
    """Pages of files of their own, with so many terms each."""
    return [
        Candidate(stratum, f"{stratum.kind}{number}", Sheet(1, 1, 0, 9), each)
        for number, each in enumerate(terms)
    ]


def test_one_page_in_six_is_one_without_terms() -> None:
    found = pool(ZH, *([5] * 100), *([0] * 100))
    for seed in range(20):
        taken = draw(found, seed=seed, pages=30, most_terms=150, per_file=1)
        assert len(taken) == 30
        assert sum(not each.terms for each in taken) == 5


def test_pages_with_more_terms_are_drawn_more_often() -> None:
    found = pool(ZH, *([1] * 50), *([8] * 50))
    rich = sum(
        each.terms == 8
        for seed in range(40)
        for each in draw(found, seed=seed, pages=6, most_terms=6, per_file=1)
    )
    assert rich > 0.75 * 40 * 6


def test_every_page_can_be_drawn() -> None:
    found = pool(ZH, 0, 1, 2, 9, 0, 1)
    seen = {each for seed in range(200) for each in draw(found, seed=seed, pages=4, most_terms=9, per_file=1)}
    assert seen == set(found)


@pytest.mark.parametrize(
    ("sizes", "most", "pages", "expected"),
    [
        ((100, 100), (50, 50), 10, (5, 5)),
        ((900, 100), (50, 50), 20, (15, 5)),  # three to one: the roots
        ((10_000, 0), (50, 50), 10, (8, 2)),  # two each at the least
        ((900, 100), (4, 50), 10, (4, 6)),
        ((900, 100), (4, 3), 10, (4, 3)),  # there are no more
        ((900, 100), (50, 50), 1, (1, 0)),
    ],
)
def test_shares(sizes: tuple[int, int], most: tuple[int, int], pages: int, expected: tuple[int, int]) -> None:
    given = shares({ZH: sizes[0], EN: sizes[1]}, {ZH: most[0], EN: most[1]}, pages)
    assert (given[ZH], given[EN]) == expected


def test_pages_of_flowing_text_are_the_whole_and_end_with_a_paragraph() -> None:
    paragraphs = [FILLING.format(n=n) * (1 + n % 7) for n in range(60)]
    document = flowing(paragraphs)
    lines = units(document)
    cut = sheets(document, lines)
    assert len(cut) == 5
    assert [sheet.number for sheet in cut] == list(range(1, len(cut) + 1))
    assert "".join(document.text[sheet.start : sheet.end] for sheet in cut) == document.text
    assert [unit.text for sheet in cut for unit in numbered(sheet, lines)] == paragraphs
    assert all(sheet.end - sheet.start <= PAGE_CHARACTERS + 2 for sheet in cut)


def test_a_paragraph_longer_than_a_page_stays_whole() -> None:
    document = flowing([FILLING.format(n=1) * 200, FILLING.format(n=2) * 4])
    cut = sheets(document, units(document))
    assert "".join(document.text[sheet.start : sheet.end] for sheet in cut) == document.text
    assert len(numbered(cut[0], units(document))) == 1


def test_a_page_that_says_nothing_is_not_drawn() -> None:
    document = flowing(["封面", "目录"])
    assert sheets(document, units(document)) == []


def test_a_table_is_told_row_by_row(tmp_path: Path) -> None:
    word = Word()
    word.add_paragraph(FILLING.format(n=1) * 4)
    table = word.add_table(rows=3, cols=3)
    rows = [("序号", "事项", "承诺"), ("1", "响应", "两小时\n以内"), ("2", "", "一年")]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    word.save(str(tmp_path / "x.docx"))
    document = read((tmp_path / "x.docx").read_bytes(), "x.docx")
    lines = units(document)
    (sheet,) = sheets(document, lines)
    told = render("p01", "x", [], numbered(sheet, lines), around(sheet, lines))
    assert "   2 | 序号 │ 事项 │ 承诺\n   3 | 1 │ 响应 │ 两小时以内\n   4 | 2 │  │ 一年\n" in told


def test_what_stands_around_a_page_is_context_and_not_its_text() -> None:
    document = flowing([FILLING.format(n=n) * 3 for n in range(60)])
    lines = units(document)
    _, sheet, *_ = sheets(document, lines)
    near = around(sheet, lines)
    page, after = shown(render("p02", "x", [], numbered(sheet, lines), near))
    assert page.splitlines() == [unit.text for unit in numbered(sheet, lines)]
    assert after.splitlines() == [unit.text for unit in near.after]
    assert near.before[-1].end <= sheet.start < sheet.end <= near.after[0].start
    assert near.before[-1].text not in page


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("tender", "tender"),
        ("tender notice", "tender"),
        ("bid (course work)", "bid"),
        ("bid for a tender", "bid"),
        ("contract form", "contract"),
        ("after-sales commitment letter", "letter"),
        ("warranty policy", "letter"),
        ("service level agreement", "letter"),
        ("certificate (ISO 9001:2015)", None),
        ("brochure", None),
    ],
)
def test_kinds(written: str, kind: str | None) -> None:
    assert kind_of(written) == kind


def test_the_language_of_a_page_in_a_file_of_two() -> None:
    both = ("zh-Hans", "en")
    assert language_of(both, "质保期为三年 (warranty)") == "zh-Hans"
    assert language_of(both, "The warranty 质保 lasts three years in all cases.") == "en"
    assert language_of(("zh-Hant",), "All in English") == "zh-Hant"


def test_the_list_says_what_can_be_drawn(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    rows = ["a.txt\ttender\tzh-Hans + en\t-", "b.pdf\ttender\ten\tscanned (no text layer)",
            "(not kept)\tbid\ten\t-", "c.jpg\tcertificate\ten\t-"]  # fmt: skip
    (tmp_path / "MANIFEST.tsv").write_text(COLUMNS + "\n".join(rows), encoding="utf-8")
    assert sources(tmp_path) == [Source("a.txt", "tender", ("zh-Hans", "en"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("file\tkind\na.txt\ttender\n", "no column language"),
        (COLUMNS + "a.txt\ttender\ten\t-\n", "a.txt is not there"),
    ],
)
def test_a_list_with_faults_is_refused(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "MANIFEST.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=told):
        sources(tmp_path)
