"""Files to pictures of their pages, one at a time, and those to recognized pages."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

import pypdfium2.raw as pdfium

from ..errors import CorruptDocument
from ..model.document import PageStatus
from . import recognize_rapidocr
from .recognize import Engine, RecognizedPage
from .recognize_pool import in_processes

_DPI = 200.0
_LONGEST, _SHORTEST = 3_400, 1_700  # pixels on the longer side
_BEYOND_PAPER = 1_300.0  # points: a page larger than A3 is a picture that was given a point for each pixel
_BEYOND_LONGEST = 2_600
_PDF = b"%PDF-"


def recognize_pages(
    data: bytes, name: str, wanted: Sequence[int], engine: Engine
) -> Iterator[RecognizedPage]:
    """Recognize the pages of a PDF or picture file with these indices (from 0), holding one at a time.

    Raises CorruptDocument, DocumentTooLarge or UnsupportedFormat where the file can't be opened.
    """
    if _PDF in data[:1_024]:
        return _pdf_pages(data, name, wanted, engine)
    from .picture_file import picture_pages

    return picture_pages(data, name, wanted, engine)


class Local:
    """Recognizes pages on this machine, over several processes where a file has several pages to recognize."""

    def __init__(self, jobs: int = 1) -> None:
        self._jobs = jobs

    @property
    def available(self) -> bool:
        """Whether the extra `ocr` is installed."""
        return recognize_rapidocr.is_installed()

    @property
    def mark(self) -> str:
        """The engine's mark."""
        return recognize_rapidocr.load().mark

    def pages(self, data: bytes, name: str, wanted: Sequence[int]) -> Iterator[RecognizedPage]:
        """Give the pages with these indices, in this order."""
        if min(self._jobs, len(wanted)) > 1:
            return in_processes(_one, data, name, wanted, min(self._jobs, len(wanted)))
        return recognize_pages(data, name, wanted, recognize_rapidocr.load())


LOCAL = Local()


def _one(data: bytes, name: str, index: int) -> RecognizedPage:
    """Recognize one page, in a process of the pool."""
    with closing(recognize_pages(data, name, (index,), recognize_rapidocr.load())) as pages:  # type: ignore[type-var]
        return next(pages)


def _pdf_pages(data: bytes, name: str, wanted: Sequence[int], engine: Engine) -> Iterator[RecognizedPage]:
    from .recognize_page import recognize_page

    file = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not file:
        raise CorruptDocument(f"{name} is damaged and can't be opened: save it again.")
    try:
        for index in wanted:
            page = pdfium.FPDF_LoadPage(file, index)
            if not page:
                yield RecognizedPage(index, PageStatus.UNREADABLE, 0.0, 0.0, 0, ())
                continue
            try:
                width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
                picture = _render(page, width, height)
            finally:
                pdfium.FPDF_ClosePage(page)
            yield recognize_page(picture, index, width, height, engine)
    finally:
        pdfium.FPDF_CloseDocument(file)


def _render(page: Any, width: float, height: float) -> Any:
    """Give the page as it is shown, with its annotations (stamps are often such), as an array."""
    import numpy as np

    points = max(width, height, 1.0)
    longest = _BEYOND_LONGEST if points > _BEYOND_PAPER else min(max(points * _DPI / 72, _SHORTEST), _LONGEST)
    columns, rows = max(round(width / points * longest), 1), max(round(height / points * longest), 1)
    pixels: Any = np.full((rows, columns, 4), 255, np.uint8)
    place = pixels.ctypes.data_as(ctypes.c_void_p)
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGRx, place, columns * 4)
    try:
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, flags)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return np.ascontiguousarray(pixels[:, :, :3])
