"""DOCX to Document: paragraphs and tables in document order, with the numbers that Word puts before them.

What belongs to the page (headers, footers) and to the margin (comments, footnotes) is left out.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx as python_docx

from ..errors import CorruptDocument, DocumentTooLarge, EmptyDocument, UnsupportedFormat
from ..model.document import Document, PageStatus
from .builder import CellDraft, DocumentBuilder, LineDraft, TableDraft
from .docx_numbering import Numbering
from .docx_styles import Styles
from .docx_text import paragraph_text
from .docx_xml import ALTERNATE, CHOICE, child, integer, value_of, w
from .limits import DEFAULT_LIMITS, Limits
from .package import check_package

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

Block = LineDraft | TableDraft
_WRAPPERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")))


def read_docx(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a Word document: one line a paragraph (and line break), tables with spans, headings.

    Automatic numbers stand before their paragraph's text. Tracked insertions are kept, deletions left
    out. There is one page, unreadable if the document shows nothing but images. Raises
    EncryptedDocument, EmptyDocument, CorruptDocument, UnsupportedFormat or DocumentTooLarge.
    """
    check_package(data, name, limits)
    body, numbering, styles = _open(data, name)
    walker = _Walker(name, limits, numbering, styles)
    builder = DocumentBuilder(name, limits)
    for block in walker.blocks(body, 0):
        if isinstance(block, TableDraft):
            builder.add_table(block)
        else:
            builder.add_row((block,))
    has_text = any(not sign.isspace() for sign in builder.text)
    if not has_text and not walker.saw_image:
        raise EmptyDocument(f"{name} is a Word document without any text: hand in the document itself.")
    builder.add_page(PageStatus.TEXT if has_text else PageStatus.UNREADABLE, 0)
    return builder.build(data, MEDIA_TYPE)


def _open(data: bytes, name: str) -> tuple[Any, Numbering, Styles]:
    """Open the package and give the body element with numbering and styles."""
    try:
        file = python_docx.Document(BytesIO(data))
        body = file.element.body
        roots = {
            part.reltype.rpartition("/")[2]: part.target_part
            for part in file.part.rels.values()
            if not part.is_external and part.reltype.rpartition("/")[2] in ("numbering", "styles")
        }
        numbering = roots["numbering"].element if "numbering" in roots else None
        styles = roots["styles"].element if "styles" in roots else None
    except ValueError as error:
        if "not a Word file" in str(error):
            raise UnsupportedFormat(
                f"{name} is a template or holds macros: save it as a plain .docx."
            ) from error
        raise CorruptDocument(f"{name} is damaged: open it in Word or WPS and save it again.") from error
    except Exception as error:  # python-docx, lxml and zipfile raise all sorts on damaged parts
        raise CorruptDocument(
            f"{name} is damaged or cut off: open it in Word or WPS and save it again."
        ) from error
    if body is None:
        raise CorruptDocument(f"{name} has no document body: open it in Word or WPS and save it again.")
    return body, Numbering(numbering), Styles(styles)


class _Walker:
    """Turns body elements into lines and tables, counting list numbers as it goes."""

    def __init__(self, name: str, limits: Limits, numbering: Numbering, styles: Styles) -> None:
        self._name = name
        self._limits = limits
        self._numbering = numbering
        self._styles = styles
        self.saw_image = False

    def blocks(self, parent: Any, depth: int) -> Iterator[Block]:
        """Give the lines and tables of a body, cell or text box in order."""
        if depth > self._limits.depth:
            raise DocumentTooLarge(
                f"{self._name} nests its tables more than {self._limits.depth} deep: save it as a PDF."
            )
        for element in parent.iterchildren():
            if element.tag == w("p"):
                yield from self._paragraph(element, depth)
            elif element.tag == w("tbl"):
                table = self._table(element, depth)
                if table is not None:
                    yield table
            elif element.tag in _WRAPPERS:
                yield from self.blocks(element, depth + 1)
            elif element.tag == ALTERNATE and element.find(CHOICE) is not None:
                yield from self.blocks(element.find(CHOICE), depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> Iterator[Block]:
        shown = paragraph_text(paragraph)
        self.saw_image = self.saw_image or shown.has_image
        style_id, facts = self._styles.facts(paragraph)
        lines = [line for line in shown.lines if line.strip()]
        if facts.num_id is not None:
            tied = self._numbering.level_of_style(facts.num_id, style_id) if style_id else None
            level = facts.level if facts.level is not None else tied
            number = self._numbering.text(facts.num_id, level or 0)
            # An empty paragraph is counted and shows its number too (a table's 序号 column is often that).
            lines = [number + lines[0].lstrip(), *lines[1:]] if lines else [number.rstrip()] * bool(number)
        for line in lines:
            yield LineDraft(line, None, facts.heading)
        for box in shown.boxes:
            yield from self.blocks(box, depth + 1)

    def _table(self, table: Any, depth: int) -> TableDraft | None:
        cells: list[CellDraft] = []
        open_merges: dict[int, int] = {}  # column -> index of the cell that runs down through it
        rows = columns = 0
        for tr in _unwrap(table, "tr"):
            properties = child(tr, "trPr")
            if properties is not None and properties.find(w("del")) is not None:
                continue
            column = integer(value_of(properties, "gridBefore"), 0)
            for tc in _unwrap(tr, "tc"):
                span = max(integer(value_of(tc, "tcPr", "gridSpan"), 1), 1)
                merge = child(tc, "tcPr", "vMerge")
                running = merge is not None and merge.get(w("val")) in (None, "continue")
                host = open_merges.get(column) if running else None
                if host is not None and cells[host].row + cells[host].rowspan == rows:
                    cells[host] = cells[host]._replace(rowspan=cells[host].rowspan + 1)
                else:
                    open_merges.pop(column, None)
                    if merge is not None:
                        open_merges[column] = len(cells)
                    cells.append(self._cell(tc, rows, column, span, depth))
                column += span
            columns = max(columns, column)
            rows += 1
        return TableDraft(rows, columns, tuple(cells)) if cells else None

    def _cell(self, tc: Any, row: int, column: int, span: int, depth: int) -> CellDraft:
        found = list(self.blocks(tc, depth + 1))
        lines = tuple(block for block in found if isinstance(block, LineDraft))
        nested = tuple(block for block in found if isinstance(block, TableDraft))
        return CellDraft(row, column, lines, 1, span, None, nested)


def _unwrap(parent: Any, name: str) -> Iterator[Any]:
    """Give the rows of a table or the cells of a row, also those inside content controls."""
    for element in parent.iterchildren():
        if element.tag == w(name):
            yield element
        elif element.tag in _WRAPPERS:
            yield from _unwrap(element, name)
