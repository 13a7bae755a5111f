"""Real tenders and bids: what was looked at on the page once stays so."""

import sys

import pytest

from chalicelib.model.document import Document, PageStatus
from chalicelib.readers.registry import read

from .samples import SHARED, check_invariants, needs_corpus, rows_of

pytestmark = needs_corpus


def corpus(path: str) -> Document:
    return read((SHARED / path).read_bytes(), path.rpartition("/")[2])


def table_on(document: Document, page: int) -> list[list[str]]:
    table = next(table for table in document.tables if table.cells[0].page == page)
    return rows_of(document, table)


def test_a_tender_with_score_tables() -> None:
    document = corpus("corpus/tenders/huayang_35kv_switchgear_2023.pdf")
    check_invariants(document)
    assert len(document.pages) == 99
    rows = table_on(document, 33)
    assert ["投标内容", "符合第二章“投标人须知”第 1.3.1 项规定"] in rows
    assert ["2.2.2", "评标基准价计算方法"] in [row[:2] for row in rows]
    numbers = [document.text[start:end] for start, end in document.furniture]
    assert numbers == [str(number) for number in range(1, 99)]


def test_a_table_with_merged_cells_and_a_slash_in_its_head() -> None:
    document = corpus("corpus/tenders/tw_moea_warehouse_system_rfp_2025.pdf")
    rows = table_on(document, 34)
    assert rows[0] == ["系統防護需求\n分級\n控制措施", "高", "中", "普"]
    assert ["稽核儲\n存容量", "依據稽核紀錄儲存需求，配置稽核紀錄所需之儲存容量。"] in rows


def test_a_table_within_a_cell_and_ticked_boxes() -> None:
    document = corpus("corpus/tenders/hanshan_booster_pump_station_2024.pdf")
    assert "支付方式：☑转账/电汇 ☑支票" in document.text
    assert ["100-500 万元", "1.1%"] in table_on(document, 9)


@pytest.mark.parametrize(
    ("path", "unread"),
    [
        ("corpus/tenders/anqing_works_bad_tounicode.pdf", (1, 2, 3, 4)),
        ("corpus/tenders/yangshan_ship_maint_notice_2024_scan.pdf", (1, 2, 3, 4)),
        ("corpus/tenders/wenling_xinchuang_it_2024.pdf", ()),
        ("gold/cases/kitchen_pdf/tender.pdf", ()),
    ],
)
def test_pages_without_usable_text_are_named(
    path: str, unread: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)  # as it is without the extra
    assert corpus(path).unread_pages == unread


def test_every_file_of_the_made_up_cases_is_read() -> None:
    files = [
        path
        for path in sorted((SHARED / "gold/cases").rglob("*"))
        if path.suffix in (".pdf", ".docx", ".txt")
    ]
    assert len(files) > 20
    for path in files:
        document = read(path.read_bytes(), path.name)
        check_invariants(document)
        assert document.pages[0].status is PageStatus.TEXT, path.name


def test_automatic_numbers_of_a_word_tender() -> None:
    text = corpus("corpus/tenders/xib_bank_outsourcing_2026.docx").text
    assert "\n22.2 在评标过程中" in text
    assert "\n（2）\t账号：215080920510001\n" in text


def test_a_page_saved_as_markdown_is_still_a_page() -> None:
    assert corpus("corpus/letters/tianbot_ros2go_warranty_zh_en.md").media_type == "text/markdown"
    document = corpus("corpus/letters/hubei_renjie_aftersales_commitment_zh.html")
    assert "省内24小时到达现场、省外72小时内到达现场" in document.text
