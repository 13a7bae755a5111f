"""Workbooks: what a person sees on the sheets, as tables with their heads."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
import pytest

from chalicelib.errors import CorruptDocument, DocumentTooLarge, EmptyDocument, InputError
from chalicelib.model.document import Document, PageStatus
from chalicelib.readers.limits import Limits
from chalicelib.readers.registry import read
from chalicelib.readers.xlsx_values import shown

from .samples import check_invariants, repack, rows_of

HEAD = ["序号", "招标要求", "投标响应", "偏离"]


def book(fill: Callable[[Any], None], title: str = "商务偏离表") -> bytes:
    file, buffer = openpyxl.Workbook(), io.BytesIO()
    file.active.title = title
    fill(file.active)
    file.save(buffer)
    return buffer.getvalue()


def read_book(data: bytes, limits: Limits | None = None) -> Document:
    document = read(data, "bid.xlsx", limits or Limits())
    check_invariants(document)
    return document


def test_a_deviation_table_comes_with_its_head() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["商务条款偏离表"])
        sheet.merge_cells("A1:D1")
        sheet.append([])
        sheet.append(HEAD)
        sheet.append([1, "质保期不少于3年", "质保期5年", "正偏离"])
        sheet.append([2, "付款30%", 0.3, None])
        sheet["C5"].number_format = "0%"
        sheet.append([])
        sheet.append(["投标人（盖章）"])

    document = read_book(book(fill))
    assert rows_of(document, document.tables[0]) == [
        HEAD,
        ["1", "质保期不少于3年", "质保期5年", "正偏离"],
        ["2", "付款30%", "30%", ""],
    ]
    assert document.text.splitlines()[:2] == ["商务偏离表", "商务条款偏离表"]
    assert document.text.rstrip().endswith("投标人（盖章）")
    assert [document.text[h.start : h.end] for h in document.headings] == ["商务偏离表"]


def test_merged_cells_keep_their_spans() -> None:
    def fill(sheet: Any) -> None:
        for row in (["级别", "响应", "到场"], ["一级", "1小时", "2小时"], [None, "30分钟", "1小时"]):
            sheet.append(row)
        sheet.merge_cells("A2:A3")

    (table,) = read_book(book(fill)).tables
    assert [(c.row, c.column, c.rowspan) for c in table.cells if c.column == 0] == [(0, 0, 1), (1, 0, 2)]


def test_what_is_hidden_is_left_out() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["项目", "承诺", "内部备注"])
        sheet.append(["质保期", "3年", "实际只有1年"])
        sheet.append(["响应", "2小时", "x"])
        sheet.append(["到场", "4小时", "x"])
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True
        other = sheet.parent.create_sheet("草稿")
        other["A1"] = "质保期10年"
        other.sheet_state = "hidden"

    document = read_book(book(fill))
    assert rows_of(document, document.tables[0]) == [["项目", "承诺"], ["质保期", "3年"], ["到场", "4小时"]]
    assert [page.status for page in document.pages] == [PageStatus.TEXT, PageStatus.UNREADABLE]


def test_each_sheet_is_a_page() -> None:
    def fill(sheet: Any) -> None:
        sheet["B2"] = "质保期3年"
        sheet.parent.create_sheet("Sheet2")
        sheet.parent.create_sheet("技术偏离表")["A1"] = "功率≥5kW"

    document = read_book(book(fill, "Sheet1"))
    pages = [(p.number, p.status.value, document.text[p.start : p.end].split()) for p in document.pages]
    assert pages == [(1, "text", ["质保期3年"]), (2, "blank", []), (3, "text", ["技术偏离表", "功率≥5kW"])]


def test_a_formula_without_its_result_is_not_read() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "质保期"
        sheet["B1"] = "=1+2"

    (page,) = read_book(book(fill)).pages
    assert page.status is PageStatus.UNREADABLE


def test_a_formula_with_its_result_is_read() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "质保期"
        sheet["B1"] = "=1+2"

    data = _changed(book(fill), lambda xml: re.sub(rb"(</f>)<v ?/>|(</f>)<v></v>", rb"</f><v>3</v>", xml))
    document = read_book(data)
    assert document.pages[0].status is PageStatus.TEXT
    assert rows_of(document, document.tables[0]) == [["质保期", "3"]]


def _changed(data: bytes, change: Callable[[bytes], bytes], part: str = "xl/worksheets/sheet1.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return repack(data, {part: change(old.read(part))})


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (3, "General", "3"),
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (1e20, "General", "100000000000000000000"),
        (0.05, "0%", "5%"),
        (0.995, "0.0%", "99.5%"),
        (3, '0"年"', "3年"),
        (3, "0年", "3年"),
        (24, '"≤"0"小时"', "≤24小时"),
        (2.5, "0", "3"),
        (2.5, "0.00", "2.50"),
        (2.5, "0.0#", "2.5"),
        (1234.5, "#,##0.00", "1234.50"),
        (5, "[Red]0;-0", "5"),
        (1.5, "# ?/?", "1.5"),
        (1500, "0.00E+00", "1500"),
        (5, "#,##0.00_);(#,##0.00)", "5.00"),
        (5, '0_ "个月"', "5个月"),
        (7, "@", "7"),
        (True, "General", "TRUE"),
        ("007", "@", "007"),
        (datetime(2026, 3, 1), "yyyy-mm-dd", "2026-03-01"),
        (datetime(2026, 3, 1, 9, 30), "yyyy-mm-dd hh:mm", "2026-03-01 09:30"),
        (date(2026, 3, 1), "yyyy-mm-dd", "2026-03-01"),
        (time(8, 30), "hh:mm", "08:30"),
        (timedelta(hours=36), "[h]:mm", "36:00"),
        (float("inf"), "0", "inf"),
    ],
)
def test_values_as_they_are_shown(value: object, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


def test_nothing_on_the_sheets() -> None:
    with pytest.raises(EmptyDocument, match="show nothing"):
        read_book(book(lambda sheet: None))


def test_too_many_cells() -> None:
    def fill(sheet: Any) -> None:
        for _ in range(11):
            sheet.append(["质保期"] * 10)

    with pytest.raises(DocumentTooLarge, match="110 cells"):
        read_book(book(fill), Limits(cells=100))


def test_a_merged_area_of_the_whole_sheet_is_refused_at_once() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "质保期3年"
        sheet.merge_cells("A1:B1")

    with pytest.raises(DocumentTooLarge):
        read_book(_changed(book(fill), lambda xml: xml.replace(b"A1:B1", b"A1:XFD1048576")))


def test_entities_are_refused() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "质保期3年"

    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
    with pytest.raises(CorruptDocument, match="entities"):
        read_book(_changed(book(fill), lambda xml: bomb + xml.partition(b"?>")[2]))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_a_damaged_part_is_an_error_with_a_way_out(part: str) -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "质保期3年"

    with pytest.raises(InputError, match="save it again"):
        read_book(_changed(book(fill), lambda xml: xml[: len(xml) // 2], part))
