"""XLSX to Document: each visible sheet is a page, each block of filled cells a table; deviation tables come so.

A person sees neither hidden sheets, rows and columns nor comments, so they are left out; struck cells are taken back.
Where something is hidden, a last page stands for it that is not read: nobody can say that it holds nothing.
"""

import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from operator import itemgetter
from typing import Any

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils import column_index_from_string

from ..errors import CorruptDocument, DocumentTooLarge, EmptyDocument
from ..model.document import Document, PageStatus
from .builder import CellDraft, DocumentBuilder, LineDraft, TableDraft
from .limits import DEFAULT_LIMITS, Limits
from .package import check_package, refuse_entities
from .xlsx_values import shown

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# A sheet that nobody has named says nothing by its name.
_UNNAMED = re.compile(r"(?:Sheet|工作表|Table)\s?\d*", re.IGNORECASE)
# A formula whose result the file does not hold: no program has calculated it yet.
_UNCALCULATED = re.compile(rb"(?:</f>|<f\b[^<>]{0,300}/>)\s*(?:</c>|<v\s*/>|<v></v>)")

_MERGED = re.compile(rb"<mergeCell\b[^<>]{0,100}?\bref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")

_LAST_COLUMN = 16_384

_Place = tuple[int, int]


def read_xlsx(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a workbook: a page for each visible sheet, named by its title; numbers and dates as Excel shows them.

    A sheet with pictures only, or with formulas that were never calculated, is an unreadable page. Raises
    EncryptedDocument, EmptyDocument, CorruptDocument or DocumentTooLarge.
    """
    check_package(data, name, limits)
    refuse_entities(data, name)
    _check_cells(data, name, limits)
    builder = DocumentBuilder(name, limits)
    found = hidden = False
    for sheet, uncalculated in _sheets(data, name):
        hidden = hidden or _hides(sheet)
        if sheet.sheet_state != "visible":
            continue
        start = builder.length
        blocks = list(_blocks(sheet))
        if blocks and not _UNNAMED.fullmatch(sheet.title):
            builder.add_row((LineDraft(sheet.title, None, 1),))
        for block in blocks:
            if isinstance(block, TableDraft):
                builder.add_table(block)
            else:
                builder.add_row((block,))
        pictured = not blocks and bool(
            getattr(sheet, "_drawing", None) or sheet.legacy_drawing or sheet._rels
        )
        builder.add_page(_status(bool(blocks), pictured, uncalculated), start)
        found = found or bool(blocks) or pictured
    if not found:
        raise EmptyDocument(f"{name} is a workbook whose sheets show nothing: hand in the document itself.")
    if hidden:
        builder.add_page(PageStatus.UNREADABLE, builder.length)
    return builder.build(data, MEDIA_TYPE)


def _status(text: bool, pictured: bool, uncalculated: bool) -> PageStatus:
    if uncalculated or (pictured and not text):
        return PageStatus.UNREADABLE
    return PageStatus.TEXT if text else PageStatus.BLANK


def _check_cells(data: bytes, name: str, limits: Limits) -> None:
    """Raise DocumentTooLarge before the cells are taken into memory: openpyxl makes one for each place of a merged area."""
    count = 0
    with zipfile.ZipFile(BytesIO(data)) as package:
        for entry in package.namelist():
            if entry.startswith("xl/worksheets/"):
                sheet = package.read(entry)
                count += sheet.count(b"<c ") + sum(map(_area, _MERGED.finditer(sheet)))
    if count > limits.cells:
        raise DocumentTooLarge(f"{name} has {count} cells and the limit is {limits.cells}: split it.")


def _area(merged: re.Match[bytes]) -> int:
    left, top, right, bottom = (part.decode() for part in merged.groups())
    width: int = column_index_from_string(right) - column_index_from_string(left) + 1
    return width * (int(bottom) - int(top) + 1)


def _sheets(data: bytes, name: str) -> Iterator[tuple[Any, bool]]:
    """Give the sheets in order, and whether each holds a formula without its result."""
    try:
        with (
            warnings.catch_warnings()
        ):  # what openpyxl does not know, such as a drawing, is no fault of the file
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(BytesIO(data), data_only=True, keep_links=False, rich_text=True)
        raw = _raw_sheets(data, book)
    except Exception as error:  # openpyxl raises all sorts on damaged parts
        raise CorruptDocument(
            f"{name} is damaged or cut off: open it in Excel or WPS and save it again."
        ) from error
    for sheet in book.worksheets:
        yield sheet, bool(_UNCALCULATED.search(raw.get(sheet.title, b"")))


def _raw_sheets(data: bytes, book: Any) -> dict[str, bytes]:
    """The bytes of each sheet by its title; openpyxl tells no empty cell from a formula without a result."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = openpyxl.reader.excel.ExcelReader(BytesIO(data), read_only=False, keep_links=False)
        reader.read_manifest()
        reader.read_workbook()
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {sheet.name: package.read(relation.target) for sheet, relation in reader.parser.find_sheets()}


def _blocks(sheet: Any) -> Iterator[LineDraft | TableDraft]:
    """Cut a sheet at its empty rows. In each piece, what stands alone in its row is a line, the rest a table."""
    spans, covered = _merged(sheet)
    rows = {row for row, dimension in sheet.row_dimensions.items() if dimension.hidden}
    columns = _hidden_columns(sheet)
    filled: dict[int, list[tuple[int, str]]] = {}
    for (row, column), cell in sorted(sheet._cells.items(), key=itemgetter(0)):
        if cell.value is None or (row, column) in covered or row in rows or column in columns:
            continue
        if cell.has_style and cell.font.strike:
            continue
        text = shown(_unstruck(cell.value), cell.number_format)
        if text.strip():
            filled.setdefault(row, []).append((column, text))
    reach = {row: max(spans.get((row, c), (1, 1))[0] for c, _ in cells) for row, cells in filled.items()}
    piece: list[int] = []
    end = 0
    for row in sorted(filled):
        if piece and any(between not in rows for between in range(end, row)):
            yield from _piece(piece, filled, spans)
            piece = []
        piece.append(row)
        end = max(end, row + reach[row])
    if piece:
        yield from _piece(piece, filled, spans)


def _unstruck(value: object) -> object:
    """A cell's value; of one with several fonts the words that are not struck through."""
    if not isinstance(value, CellRichText):
        return value
    return "".join(
        part.text if isinstance(part, TextBlock) else str(part)
        for part in value
        if not (isinstance(part, TextBlock) and part.font is not None and part.font.strike)
    )


def _hides(sheet: Any) -> bool:
    """Tell whether a sheet holds something that is not shown."""
    rows = {row for row, dimension in sheet.row_dimensions.items() if dimension.hidden}
    columns = _hidden_columns(sheet)
    return any(
        cell.value is not None and (sheet.sheet_state != "visible" or row in rows or column in columns)
        for (row, column), cell in sheet._cells.items()
    )


def _piece(
    rows: Sequence[int], filled: dict[int, list[tuple[int, str]]], spans: dict[_Place, tuple[int, int]]
) -> Iterator[LineDraft | TableDraft]:
    first = next((i for i, row in enumerate(rows) if len(filled[row]) > 1), len(rows))
    last = max((i for i, row in enumerate(rows) if len(filled[row]) > 1), default=len(rows))
    for row in rows[:first]:
        yield from (LineDraft(line) for line in _lines(filled[row][0][1]))
    if first < len(rows):
        yield _table(rows[first : last + 1], filled, spans)
        for row in rows[last + 1 :]:
            yield from (LineDraft(line) for line in _lines(filled[row][0][1]))


def _table(
    rows: Sequence[int], filled: dict[int, list[tuple[int, str]]], spans: dict[_Place, tuple[int, int]]
) -> TableDraft:
    left = min(column for row in rows for column, _ in filled[row])
    right = max(column + spans.get((row, column), (1, 1))[1] for row in rows for column, _ in filled[row])
    number = {row: index for index, row in enumerate(rows)}
    taken: set[_Place] = set()
    cells: list[CellDraft] = []
    for row in rows:
        texts = dict(filled[row])
        for column in range(left, right):
            if (row, column) in taken:
                continue
            height, width = spans.get((row, column), (1, 1))
            reached = [r for r in rows if row <= r < row + height]
            taken.update((r, c) for r in reached for c in range(column, column + width))
            lines = tuple(LineDraft(line) for line in _lines(texts.get(column, "")))
            cells.append(CellDraft(number[row], column - left, lines, len(reached), width))
    return TableDraft(len(rows), right - left, tuple(cells))


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _merged(sheet: Any) -> tuple[dict[_Place, tuple[int, int]], set[_Place]]:
    """The spans of merged cells by their first place, and the places that they cover otherwise."""
    spans: dict[_Place, tuple[int, int]] = {}
    covered: set[_Place] = set()
    for area in sheet.merged_cells.ranges:
        height, width = area.max_row - area.min_row + 1, area.max_col - area.min_col + 1
        spans[area.min_row, area.min_col] = (height, width)
        covered.update(
            (row, column)
            for row in range(area.min_row, area.max_row + 1)
            for column in range(area.min_col, area.max_col + 1)
        )
    return spans, covered - spans.keys()


def _hidden_columns(sheet: Any) -> set[int]:
    """The columns that are not shown; one record may stand for many columns side by side."""
    hidden: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden and dimension.min and dimension.max:
            hidden.update(range(dimension.min, min(dimension.max, _LAST_COLUMN) + 1))
    return hidden
