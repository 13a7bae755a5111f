"""OpenDocument (ODT, ODS) to Document: paragraphs, lists and tables in order, as Word documents and workbooks are read.

Left out, as there: headers and footers, notes, comments, tracked deletions and what is hidden.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from ..errors import CorruptDocument, DocumentTooLarge, EmptyDocument, EncryptedDocument
from ..model.document import Document, PageStatus
from .builder import CellDraft, DocumentBuilder, LineDraft, TableDraft
from .docx_xml import integer
from .limits import DEFAULT_LIMITS, Limits
from .odf_numbering import Lists
from .odf_text import FRAMES, flow
from .odf_xml import draw, office, style, table, text
from .package import check_package, refuse_entities

ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"

Block = LineDraft | TableDraft
_INDEXES = ("alphabetical-index", "bibliography", "illustration-index", "object-index", "table-index",
            "table-of-content", "user-index")  # fmt: skip
_SECTIONS = ("section", "index-body", "index-title", "numbered-paragraph")
_WRAPPERS = frozenset((*map(text, _INDEXES), *map(text, _SECTIONS), draw("a")))
_ROWS = frozenset(map(table, ("table-header-rows", "table-rows", "table-row-group")))
_COLUMNS = frozenset(map(table, ("table-header-columns", "table-columns", "table-column-group")))
_CELLS = (table("table-cell"), table("covered-table-cell"))
_MANIFEST = "META-INF/manifest.xml"
_MOST_REPEATED = 1_000  # a cell or row repeated more often than this is the empty rest of a sheet


def read_odt(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a text document: one line a paragraph (and line break), automatic numbers, tables with spans, headings.

    There is one page, unreadable if it shows nothing but images. Raises EncryptedDocument, EmptyDocument,
    CorruptDocument or DocumentTooLarge.
    """
    body, walker = _open(data, name, limits, "text")
    builder = DocumentBuilder(name, limits)
    for block in walker.blocks(body, 0):
        _add(builder, block)
    if not builder.text.strip() and not walker.saw_image:
        raise EmptyDocument(f"{name} is a document without any text: hand in the document itself.")
    builder.add_page(PageStatus.TEXT if builder.text.strip() else PageStatus.UNREADABLE, 0)
    return builder.build(data, ODT)


def read_ods(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a spreadsheet: each sheet that is shown is a page with its table, named by the sheet's name. Raises as `read_odt`."""
    body, walker = _open(data, name, limits, "spreadsheet")
    builder = DocumentBuilder(name, limits)
    hidden = False
    for sheet in body.iterchildren(table("table")):
        if walker.is_hidden(sheet):
            hidden = hidden or any(True for _ in sheet.iter(text("p")))
            continue
        hidden = hidden or walker.hides(sheet)
        start = builder.length
        walker.saw_image = False
        found = walker.table(sheet, 0)
        if found is not None:
            builder.add_row((LineDraft(sheet.get(table("name")) or "", None, 1),))
            builder.add_table(found)
        shows = PageStatus.UNREADABLE if walker.saw_image else PageStatus.BLANK
        builder.add_page(PageStatus.TEXT if found is not None else shows, start)
    if not builder.text.strip():
        raise EmptyDocument(f"{name} is a workbook whose sheets show nothing: hand in the document itself.")
    if hidden:  # as in a workbook, a page that is not read stands for what is hidden
        builder.add_page(PageStatus.UNREADABLE, builder.length)
    return builder.build(data, ODS)


def _add(builder: DocumentBuilder, block: Block) -> None:
    if isinstance(block, TableDraft):
        builder.add_table(block)
    else:
        builder.add_row((block,))


def _open(data: bytes, name: str, limits: Limits, kind: str) -> tuple[Any, "_Walker"]:
    check_package(data, name, limits)
    refuse_entities(data, name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
            if _MANIFEST in names and b"encryption-data" in package.read(_MANIFEST):
                raise EncryptedDocument(
                    f"{name} opens only with a password: save it without one and hand it in again."
                )
            content = etree.fromstring(package.read("content.xml"), parser)
            styles = (
                etree.fromstring(package.read("styles.xml"), parser) if "styles.xml" in names else content
            )
        body = content.find(office("body")).find(office(kind))
    except (KeyError, AttributeError, etree.XMLSyntaxError) as error:
        raise CorruptDocument(
            f"{name} is damaged or cut off: open it in LibreOffice and save it again."
        ) from error
    if body is None:
        raise CorruptDocument(f"{name} holds no document: open it in LibreOffice and save it again.")
    return body, _Walker(name, limits, content, styles)


class _Walker:
    """Turns the body's elements into lines and tables, counting list numbers as it goes."""

    def __init__(self, name: str, limits: Limits, content: Any, styles: Any) -> None:
        self._name = name
        self._limits = limits
        self._lists = Lists(styles, content)
        self._hidden = frozenset(_hidden_styles(styles, content))
        self.saw_image = False

    def blocks(self, parent: Any, depth: int) -> Iterator[Block]:
        """Give the lines and tables of a body, cell, section or text box in order."""
        if depth > self._limits.depth:
            raise DocumentTooLarge(
                f"{self._name} nests its parts more than {self._limits.depth} deep: save it as a PDF."
            )
        for element in parent.iterchildren():
            if element.tag in (text("p"), text("h")):
                yield from self._paragraph(element, self._lists.heading(element), depth)
            elif element.tag == text("list"):
                yield from self._list(element, 1, None, depth + 1)
            elif element.tag == table("table"):
                found = self.table(element, depth)
                if found is not None:
                    yield found
            elif element.tag in _WRAPPERS and element.get(text("display")) != "none":
                yield from self.blocks(element, depth + 1)
            elif element.tag in FRAMES:
                yield from self._frame(element, depth)

    def _list(self, element: Any, level: int, outer: str | None, depth: int) -> Iterator[Block]:
        if depth > self._limits.depth:
            raise DocumentTooLarge(
                f"{self._name} nests its lists more than {self._limits.depth} deep: save it as a PDF."
            )
        named = element.get(text("style-name")) or outer
        if level == 1:
            self._lists.begin(element, named)
        for item in element.iterchildren(text("list-item"), text("list-header")):
            number = self._lists.number(named, level, item) if item.tag == text("list-item") else ""
            for part in item.iterchildren():
                if part.tag == text("list"):
                    yield from self._list(part, level + 1, named, depth + 1)
                elif part.tag in (text("p"), text("h")):
                    yield from self._paragraph(part, number, depth)
                    number = ""

    def _paragraph(self, element: Any, number: str, depth: int) -> Iterator[Block]:
        if element.get(text("style-name")) in self._hidden:
            return
        shown = flow(element, self._hidden)
        lines = [line for line in shown.lines if line.strip()]
        if number:
            lines = [number + lines[0].lstrip(), *lines[1:]] if lines else [number.rstrip()]
        level = integer(element.get(text("outline-level")), 1) if element.tag == text("h") else 0
        for line in lines:
            yield LineDraft(line, None, level)
        for frame in shown.frames:
            yield from self._frame(frame, depth)

    def _frame(self, frame: Any, depth: int) -> Iterator[Block]:
        if frame.tag != draw("frame"):  # a shape holds its words itself, a group its shapes
            yield from self.blocks(frame, depth + 1)
            return
        for element in frame.iterchildren():
            if element.tag == draw("text-box"):
                yield from self.blocks(element, depth + 1)
            elif element.tag in (draw("image"), draw("object")):
                self.saw_image = True

    def table(self, element: Any, depth: int) -> TableDraft | None:
        """Give a table with its spans; None where it shows nothing. Hidden and filtered rows are left out."""
        cells: list[CellDraft] = []
        hidden = self._hidden_columns(element)
        rows = columns = 0
        for row in _unwrapped(element, _ROWS, (table("table-row"),)):
            if row.get(table("visibility")) in ("collapse", "filter"):
                continue
            found = list(self._row(row, hidden, depth))
            filled = any(cell.lines or cell.nested for cell in found)
            repeated = integer(row.get(table("number-rows-repeated")), 1)
            for _ in range(repeated if filled else min(repeated, 1)):
                cells.extend(cell._replace(row=rows) for cell in found)
                self._check(len(cells))
                rows += 1
            columns = max([columns, *(cell.column + cell.colspan for cell in found)])
        while cells and not any(cell.lines or cell.nested for cell in cells if cell.row == cells[-1].row):
            last = cells[-1].row
            while cells and cells[-1].row == last:
                cells.pop()
        return (
            TableDraft(max(cell.row + cell.rowspan for cell in cells), columns, tuple(cells))
            if cells
            else None
        )

    def _row(self, row: Any, hidden: frozenset[int], depth: int) -> Iterator[CellDraft]:
        column = shown = 0
        for cell in _unwrapped(row, frozenset(), _CELLS):
            repeated = integer(cell.get(table("number-columns-repeated")), 1)
            covered = cell.tag == table("covered-table-cell")
            struck = cell.get(table("style-name")) in self._hidden
            found = [] if covered or struck else list(self.blocks(cell, depth + 1))
            lines = tuple(block for block in found if isinstance(block, LineDraft))
            nested = tuple(block for block in found if isinstance(block, TableDraft))
            empty = not lines and not nested
            for _ in range(0 if empty and repeated > _MOST_REPEATED else repeated):
                if column not in hidden:
                    if not covered:
                        down = max(integer(cell.get(table("number-rows-spanned")), 1), 1)
                        across = max(integer(cell.get(table("number-columns-spanned")), 1), 1)
                        yield CellDraft(0, shown, lines, down, across, None, nested)
                    shown += 1
                column += 1
                self._check(column)

    def _hidden_columns(self, element: Any) -> frozenset[int]:
        hidden: set[int] = set()
        number = 0
        for column in _unwrapped(element, _COLUMNS, (table("table-column"),)):
            repeated = min(integer(column.get(table("number-columns-repeated")), 1), 20_000)
            if column.get(table("visibility")) in ("collapse", "filter"):
                hidden.update(range(number, number + repeated))
            number += repeated
            self._check(number)
        return frozenset(hidden)

    def _check(self, cells: int) -> None:
        if cells > self._limits.cells:
            raise DocumentTooLarge(f"{self._name} has more than {self._limits.cells} table cells: split it.")

    def hides(self, sheet: Any) -> bool:
        """Tell whether a sheet has a row with words that is not shown, or a column that is not."""
        return bool(self._hidden_columns(sheet)) or any(
            row.get(table("visibility")) in ("collapse", "filter")
            and next(row.iter(text("p")), None) is not None
            for row in _unwrapped(sheet, _ROWS, (table("table-row"),))
        )

    def is_hidden(self, element: Any) -> bool:
        """Tell whether a sheet's style hides it."""
        return element.get(table("style-name")) in self._hidden


def _unwrapped(parent: Any, wrappers: frozenset[str], tags: tuple[str, ...]) -> Iterator[Any]:
    for element in parent.iterchildren():
        if element.tag in tags:
            yield element
        elif element.tag in wrappers:
            yield from _unwrapped(element, wrappers, tags)


def _is_struck(words: Any) -> bool:
    return any(
        words.get(style(name)) not in (None, "none")
        for name in ("text-line-through-style", "text-line-through-type")
    )


def _hidden_styles(*roots: Any) -> Iterator[str]:
    for root in roots:
        for one in root.iter(style("style")):
            words = one.find(style("text-properties"))
            sheet = one.find(style("table-properties"))
            if (words is not None and (words.get(text("display")) == "none" or _is_struck(words))) or (
                sheet is not None and sheet.get(table("display")) == "false"
            ):
                yield one.get(style("name"))
