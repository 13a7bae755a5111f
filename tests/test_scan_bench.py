"""The measurement of scans counts what it says: the least number of changes, wrong figures, doubts on them."""

import random

import pytest

pytest.importorskip("numpy", reason="the extra ocr is not installed")
pytest.importorskip("PIL", reason="the extra ocr is not installed")

from bench.recognition import FIGURE, distance, page_lines, score
from chalicelib.model.document import Document, Doubt, Line, Page, PageStatus


@pytest.mark.parametrize(
    ("wanted", "given", "changes"),
    [
        ("", "", 0),
        ("质保期", "质保期", 0),
        ("质保期", "质期", 1),
        ("质保期", "质保保期", 1),
        ("质保期", "质保朝", 1),
        ("质保期", "", 3),
        ("", "三年", 2),
        ("kitten", "sitting", 3),
        ("期质保", "质保期", 2),
    ],
)
def test_distance(wanted: str, given: str, changes: int) -> None:
    assert distance(wanted, given) == changes


def test_distance_is_the_one_of_the_textbook() -> None:
    def plain(a: str, b: str) -> int:
        row = list(range(len(b) + 1))
        for i, x in enumerate(a, 1):
            row, old = [i], row
            for j, y in enumerate(b, 1):
                row.append(min(old[j] + 1, row[-1] + 1, old[j - 1] + (x != y)))
        return row[-1]

    draw = random.Random(7)
    for _ in range(200):
        a, b = ("".join(draw.choices("年月日", k=draw.randint(0, 12))) for _ in range(2))
        assert distance(a, b) == plain(a, b), (a, b)


def read_as(text: str, *doubts: Doubt) -> Document:
    page, line = Page(1, 0, len(text), PageStatus.OCR), Line(0, len(text), 1)
    return Document(
        name="a", sha256="", media_type="image/png", text=text, pages=(page,), lines=(line,), doubts=doubts
    )


def test_wrong_figures_are_counted_with_and_without_doubts() -> None:
    lines = ["质保期3年，2小时到场，10人。"]
    assert score(lines, read_as("质保期 3 年，2小时到场，10人。"), 1.0)[:6] == (16, 0, 3, 0, 0, 0)
    assert score(lines, read_as("质保期8年，2小时到场，10人。"), 1.0)[:6] == (16, 1, 3, 1, 1, 0)
    assert score(lines, read_as("质保期8年，2小时到场，10人。", Doubt(3, 4, 0.5)), 1.0)[:6] == (
        16,
        1,
        3,
        1,
        0,
        1,
    )
    assert score(lines, read_as("质保期年，2小时到场，10人。"), 1.0)[2:5] == (3, 1, 0)


def test_the_pages_are_always_the_same_and_hold_figures() -> None:
    assert page_lines(1) == page_lines(1) != page_lines(2)
    assert len(FIGURE.findall("".join(page_lines(1)))) > 25
