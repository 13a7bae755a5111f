"""The bundled examples: built from their sources, and holding what expected.toml quotes from them."""

import re
import tomllib
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest

from chalicelib.model.finding import Importance, Overall, Verdict
from chalicelib.model.term import Condition, Operator
from scripts import build_examples, example_pdf
from scripts.example_source import SourceError, parse, spans

EXAMPLES = Path(__file__).parent.parent / "chalicelib" / "examples"
NAMES = (*build_examples.DOCUMENTS, *build_examples.EXPECTATIONS)
PDFS = [name for name in NAMES if name.endswith(".pdf")]
JUDGED_TOPICS = {
    "response_time", "onsite_time", "resolution_time", "service_hours", "warranty_period", "warranty_start",
    "lifetime_service", "post_warranty_cost", "certification", "insurance", "test_report",
    "manufacturer_warranty_letter",
}  # fmt: skip
FRONT = '+++\ntitle = "T"\nauthor = "A"\n+++\n'


def pdf_pages(name: str) -> list[str]:
    pdf = pypdfium2.PdfDocument(EXAMPLES / name)
    try:
        return [page.get_textpage().get_text_bounded() for page in pdf]
    finally:
        pdf.close()


def plain_text(name: str) -> str:
    path = EXAMPLES / name
    if path.suffix == ".pdf":
        return "\n".join(pdf_pages(name))
    if path.suffix == ".docx":
        body = docx.Document(str(path)).element.body
        return "\n".join(node.text or "" for node in body.iter("{*}t"))
    return path.read_text(encoding="utf-8")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def expectations(name: str) -> dict[str, Any]:
    return tomllib.loads((EXAMPLES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_committed_file_is_what_its_source_builds(name: str) -> None:
    if name in PDFS and (reason := example_pdf.why_not()):
        pytest.skip(reason)
    built = build_examples.build(name)
    assert built == (EXAMPLES / name).read_bytes(), (
        "run python -m scripts.build_examples and commit the result"
    )
    assert built == build_examples.build(name)


def test_nothing_else_is_bundled() -> None:
    assert sorted(path.name for path in EXAMPLES.iterdir()) == sorted(NAMES)


def test_examples_stay_small() -> None:
    assert sum(path.stat().st_size for path in EXAMPLES.iterdir()) < 600_000


@pytest.mark.parametrize(
    ("name", "least", "most"), [("tender.pdf", 8, 12), ("bid_a.pdf", 5, 8), ("bid_c.pdf", 5, 8)]
)
def test_pdf_has_numbered_pages_after_its_cover(name: str, least: int, most: int) -> None:
    pages = pdf_pages(name)
    assert least <= len(pages) <= most
    assert "页共" not in squeezed(pages[0])
    for number, text in enumerate(pages[1:], 2):
        assert f"第{number}页共{len(pages)}页" in squeezed(text)


@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        ("tender.pdf", ["标注“★”的条款为实质性要求", "质保期为____年", "紧急故障响应时间：≤15分钟得3分"]),
        ("bid_a.pdf", ["应答：满足。我公司全部货物免费质保期36个月", "壹佰柒拾贰万捌仟元整"]),
        ("bid_b.docx", ["全部货物免费质保贰年，自交货之日起计算", "我公司已投保公众责任险"]),
        ("bid_c.pdf", ["我方完全响应招标文件的全部条款和要求", "在接到评标委员会通知后两小时内到达指定地点"]),
        ("tender_en.docx", ["Requirements marked [M] are mandatory", "attend within ____ hours"]),
        ("bid_en.txt", ["We aim to attend on site within 6 hours", "For another customer"]),
    ],
)
def test_document_holds_its_sentences(name: str, sentences: list[str]) -> None:
    text = squeezed(plain_text(name))
    assert [sentence for sentence in sentences if squeezed(sentence) not in text] == []


@pytest.mark.parametrize(
    ("character", "drawn"), [("★", True), ("≤", True), ("床", True), ("Z", True), ("\U00020000", False)]
)
def test_a_character_without_a_glyph_is_refused(character: str, drawn: bool) -> None:
    if reason := example_pdf.why_not():
        pytest.skip(reason)
    source = parse(FRONT + f"床{character}A")
    if drawn:
        assert example_pdf.render(source).startswith(b"%PDF-")
    else:
        with pytest.raises(SourceError, match=r"U\+20000"):
            example_pdf.render(source)


def test_a_table_that_runs_over_a_page_repeats_its_head() -> None:
    heads = [squeezed(page).count("参数名称参数要求") for page in pdf_pages("tender.pdf")]
    assert sum(heads) == 2
    assert max(heads) == 1


def test_docx_has_heading_styles_automatic_numbers_and_merged_cells() -> None:
    document = docx.Document(str(EXAMPLES / "bid_b.docx"))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles.count("Heading 1") == 5
    numbers = [
        paragraph._p.pPr.numPr.numId.val
        for paragraph in document.paragraphs
        if paragraph.style.name == "List Number"
    ]
    assert len(set(numbers)) == 2, "the second list begins at 1 again"
    head = document.tables[0].rows[0].cells
    assert head[1]._tc is head[2]._tc
    assert document.tables[0].cell(1, 0)._tc is head[0]._tc
    assert document.tables[0].cell(1, 1)._tc is not head[1]._tc


@pytest.mark.parametrize("name", build_examples.EXPECTATIONS)
def test_expectations_use_the_words_of_the_model(name: str) -> None:
    expected = expectations(name)
    keys = [requirement["key"] for requirement in expected["requirement"]]
    assert len(keys) == len(set(keys))
    for requirement in expected["requirement"]:
        assert requirement["topic"] in JUDGED_TOPICS
        Operator(requirement["operator"])
        Importance(requirement["importance"])
        for condition in requirement.get("conditions", []):
            Condition.model_validate(condition)
    assert {requirement["topic"] for requirement in expected["requirement"]} == JUDGED_TOPICS
    for bid in expected["bid"]:
        assert [Overall(word) for word in bid["overall"]]
        assert list(bid["findings"]) == keys
        for finding in bid["findings"].values():
            assert [Verdict(word) for word in finding["accepted"]]


@pytest.mark.parametrize("name", build_examples.EXPECTATIONS)
def test_every_quote_stands_in_its_document(name: str) -> None:
    expected = expectations(name)
    tender = squeezed(plain_text(expected["tender"]))
    for requirement in expected["requirement"]:
        quote = squeezed(requirement["quote"])
        if "row" in requirement:
            row = tender[
                tender.index(squeezed(requirement["row"]) + squeezed(ROW_MEANING[requirement["row"]])) :
            ]
            assert quote in row[:90], requirement["key"]
        else:
            assert tender.count(quote) == 1, requirement["key"]
    for bid in expected["bid"]:
        text = squeezed(plain_text(bid["file"]))
        for key, finding in bid["findings"].items():
            assert squeezed(finding.get("quote", "")) in text, f"{bid['file']}: {key}"
            assert "quote" in finding or set(finding["accepted"]) <= {"missing", "review"}, (
                f"{bid['file']}: {key}"
            )


ROW_MEANING = {"一般故障": "单项功能失灵", "紧急故障": "病床无法升降", "Critical": "A pump fails"}


@pytest.mark.parametrize("name", build_examples.EXPECTATIONS)
def test_overall_follows_from_the_mandatory_verdicts(name: str) -> None:
    expected = expectations(name)
    mandatory = [r["key"] for r in expected["requirement"] if r["importance"] == "mandatory"]
    for bid in expected["bid"]:
        first_choices = {bid["findings"][key]["accepted"][0] for key in mandatory}
        if first_choices & {"deviation", "missing"}:
            overall = "non_responsive"
        elif first_choices & {"conflict", "review"}:
            overall = "needs_review"
        else:
            overall = "responsive"
        assert bid["overall"][0] == overall


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# no front matter", "front matter"),
        ('+++\ntitle = "T"\n+++\nx', "author"),
        (FRONT + "| a | b |\n| c | d |", "line 5"),
        (FRONT + "x\n| a | b |\n|---|---|\n| c |", "line 8"),
        (FRONT + "|---|\n| a |\n|---|", "one rule"),
    ],
)
def test_malformed_source_names_the_place(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        parse(text)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("# Title", "heading", "Title"),
        ("#. item", "item", "item"),
        ("#Title", "text", "#Title"),
        ("#### deep", "text", "#### deep"),
        (">> right", "right", "right"),
        (">right", "text", ">right"),
        (">< middle", "center", "middle"),
        ("[toc]", "toc", ""),
        ("[tocs]", "text", "[tocs]"),
        ("质保期____年", "text", "质保期____年"),
    ],
)
def test_source_lines(line: str, kind: str, text: str) -> None:
    (block,) = parse(FRONT + line).blocks
    assert (block.kind, block.text) == (kind, text)


@pytest.mark.parametrize(
    ("rows", "merged"),
    [
        ((("a", "b"), ("c", "d")), []),
        ((("a", "<"), ("c", "d")), [(0, 0, 0, 1)]),
        ((("a", "b"), ("^", "d")), [(0, 0, 1, 0)]),
        ((("a", "<", "b"), ("c", "d", "^")), [(0, 0, 0, 1), (0, 2, 1, 2)]),
    ],
)
def test_merged_cells(rows: tuple[tuple[str, ...], ...], merged: list[tuple[int, ...]]) -> None:
    assert list(spans(rows)) == merged
