"""PDF to Document, by pdfium: page by page, with line boxes, ruled tables and the state of each page."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2  # noqa: F401  (importing it starts pdfium, which the raw calls need)
import pypdfium2.raw as pdfium

from ..errors import CorruptDocument, EmptyDocument, EncryptedDocument, UnsupportedFormat
from ..model.document import Document, PageStatus
from .builder import DocumentBuilder, TableDraft
from .furniture import find_furniture
from .grid import find_grids
from .legible import is_garbage, is_misread
from .limits import DEFAULT_LIMITS, Limits
from .pdf_glyphs import Glyph
from .pdf_layout import lay_out
from .pdf_page import read_frame
from .pdf_tables import find_half_ruled
from .pdf_text import fine_rows
from .pdf_words import read_glyphs
from .picture_file import add_recognized
from .recognize import Recognition
from .rulings import Drawing, read_drawing

MEDIA_TYPE = "application/pdf"

_IMAGE_MATTERS = 0.02  # share of a page without text that an image must cover to make it unreadable
_SCAN = 0.3  # share of the page that an image covers where what it shows is more than the few words beside it
_WHOLE = (
    0.8  # share from which on the image is a scan of the page, and the text layer one that was made from it
)
_FEW_OF_SCAN = 50  # characters
_FEW_AROUND = 150  # a heading, a header and a footer around the picture of a certificate
_MANY_SHAPES = 20  # curves and areas: text drawn as outlines, or a drawing


def read_pdf(
    data: bytes, name: str, limits: Limits = DEFAULT_LIMITS, recognition: Recognition | None = None
) -> Document:
    """Read a PDF: text in reading order, lines and cells with boxes, each page's status, furniture.

    Pages that show something and have no usable text are recognized where `recognition` can. Tables that run on to the next page stay one table a page. Raises EncryptedDocument, EmptyDocument,
    CorruptDocument or DocumentTooLarge.
    """
    _check_complete(data, name)
    builder = DocumentBuilder(name, limits)
    with _open(data, name) as file:
        count = pdfium.FPDF_GetPageCount(file)
        if count <= 0:
            raise EmptyDocument(
                f"{name} is a PDF without pages: save it again from the program that made it."
            )
        limits.check_pages(name, count)
        found = [_read_page(file, index, builder, limits) for index in range(count)]
        if not any(found):
            raise CorruptDocument(
                f"{name} is damaged: none of its {count} pages can be opened; save it again."
            )
        scans = [index for index, status in enumerate(found) if status is PageStatus.UNREADABLE]
        recognized_by = None
        if scans and recognition is not None and recognition.available:
            builder, recognized_by = DocumentBuilder(name, limits), recognition.mark
            _recognize(file, data, name, builder, limits, recognition, scans, count)
    document = builder.build(data, MEDIA_TYPE, recognized_by=recognized_by)
    spans = [(table.cells[0].start, table.cells[-1].end) for table in document.tables]
    furniture = find_furniture(document.text, document.pages, document.lines, spans)
    return document.model_copy(update={"furniture": furniture})


def _recognize(
    file: Any,
    data: bytes,
    name: str,
    builder: DocumentBuilder,
    limits: Limits,
    recognition: Recognition,
    scans: Sequence[int],
    count: int,
) -> None:
    """Read the file once more, with its `scans` recognized: a page with text costs next to nothing beside a scan."""
    pages = recognition.pages(data, name, scans)
    wanted = set(scans)
    for index in range(count):
        page = next(pages) if index in wanted else None
        if page is None or (page.status is PageStatus.UNREADABLE and not page.blocks):
            _read_page(file, index, builder, limits)
        else:
            add_recognized(builder, page)


def _read_page(file: Any, index: int, builder: DocumentBuilder, limits: Limits) -> PageStatus | None:
    """Add one page to the builder; None if it can't be opened, or holds more than a page may."""
    start = builder.length
    page = pdfium.FPDF_LoadPage(file, index)
    if not page:
        builder.add_page(PageStatus.UNREADABLE, start)
        return None
    try:
        frame = read_frame(page)
        drawing = read_drawing(page, frame)
        ruled = find_grids(drawing.horizontal, drawing.vertical, drawing.shading)
        glyphs = read_glyphs(page, frame, drawing.rotated_text, limits.page_characters, ruled)
    finally:
        pdfium.FPDF_ClosePage(page)
    if glyphs is None:
        builder.add_page(PageStatus.UNREADABLE, start, round(frame.width, 2), round(frame.height, 2))
        return None
    half_ruled = find_half_ruled(drawing.horizontal, ruled, frame.width, lambda: fine_rows(glyphs))
    for block in lay_out(glyphs, ruled + half_ruled):
        if isinstance(block, TableDraft):
            builder.add_table(block)
        else:
            builder.add_row(block)
    status = _status(glyphs, drawing)
    builder.add_page(status, start, round(frame.width, 2), round(frame.height, 2))
    return status


def _status(glyphs: list[Glyph], drawing: Drawing) -> PageStatus:
    text = "".join([glyph.text for glyph in glyphs if not glyph.text.isspace()])
    if not text:
        shows = drawing.image_share >= _IMAGE_MATTERS or drawing.shapes >= _MANY_SHAPES
        return PageStatus.UNREADABLE if shows else PageStatus.BLANK
    whole = drawing.image_share >= _WHOLE
    few = len(text) < (_FEW_OF_SCAN if whole else _FEW_AROUND)
    misread = whole and is_misread("".join([glyph.text for glyph in glyphs]))
    if is_garbage(text) or misread or (few and drawing.image_share >= _SCAN):
        return PageStatus.UNREADABLE
    return PageStatus.TEXT


@contextmanager
def _open(data: bytes, name: str) -> Iterator[Any]:
    """Open the file without a password and close it in the end."""
    file = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not file:
        code = pdfium.FPDF_GetLastError()
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise EncryptedDocument(
                f"{name} opens only with a password: save it without one and hand it in again."
            )
        if code == pdfium.FPDF_ERR_SECURITY:
            raise UnsupportedFormat(
                f"{name} is protected in a way that is not supported: print it to a new PDF."
            )
        raise CorruptDocument(
            f"{name} is damaged and can't be opened: save it again from the program that made it."
        )
    try:
        yield file
    finally:
        pdfium.FPDF_CloseDocument(file)


def _check_complete(data: bytes, name: str) -> None:
    """Raise CorruptDocument where the end is missing: pdfium would show the pages that are left, in silence.

    The end mark stands in the last bytes; with foreign bytes behind it, it counts if its pointer leads to a
    cross-reference table (the early end mark of a linearized file doesn't).
    """
    place = data.rfind(b"%%EOF")
    if place >= 0 and len(data.rstrip(b"\0\r\n\t ")) - place <= 1_024:
        return
    pointer = re.search(rb"startxref\s+(\d{1,12})\s*$", data[max(place - 64, 0) : max(place, 0)])
    if pointer is not None:
        target = int(pointer[1])
        if 0 < target < place and re.match(rb"\s*(?:xref|\d+\s+\d+\s+obj)", data[target : target + 40]):
            return
    raise CorruptDocument(f"{name} is cut off before its end: copy or download it again.")
