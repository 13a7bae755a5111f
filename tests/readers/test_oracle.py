"""The cells that the ruling grid finds are those that pdfplumber finds, at a fraction of the time."""

from collections import Counter

import pdfplumber
import pytest

from chalicelib.readers.pdf import read_pdf

from .samples import SHARED, needs_corpus


@needs_corpus
@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("tanghe_peanut_seed_2026", (42, 56, 57)),
        ("xuhui_road_maintenance_2026", (21, 22)),
        ("wenling_xinchuang_it_2024", (72, 73)),
        ("huayang_35kv_switchgear_2023", (33, 62, 89)),
    ],
)
def test_cells_agree(name: str, pages: tuple[int, ...]) -> None:
    path = SHARED / "corpus/tenders" / f"{name}.pdf"
    document = read_pdf(path.read_bytes(), path.name)
    ours: Counter[str] = Counter()
    for table in document.tables:
        if table.cells[0].page in pages:
            ours.update("".join(document.text[cell.start : cell.end].split()) for cell in table.cells)
    theirs: Counter[str] = Counter()
    with pdfplumber.open(path) as file:
        for page in pages:
            for found in file.pages[page - 1].find_tables():
                theirs.update("".join((text or "").split()) for row in found.extract() for text in row)
    ours.pop("", None)
    theirs.pop("", None)
    assert ours == theirs
    assert ours.total() > 20
