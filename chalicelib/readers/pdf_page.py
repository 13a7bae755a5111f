"""The visible page of a PDF: from the file's coordinates (origin bottom left) to ours (origin top left)."""

from typing import Any, NamedTuple

import pypdfium2.raw as pdfium


class PageFrame(NamedTuple):
    """The visible part of a page and its /Rotate in quarter turns; `width` and `height` as shown; points."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """Width as shown."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height as shown."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def show(self, x: float, y: float) -> tuple[float, float]:
        """Give the place on the shown page (from its top left corner) of a point of the file."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x


def read_frame(page: Any) -> PageFrame:
    """Give the frame of a loaded pdfium page."""
    turns = pdfium.FPDFPage_GetRotation(page) % 4
    raw = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, raw) and raw.right > raw.left and raw.top > raw.bottom:
        return PageFrame(raw.left, raw.bottom, raw.right, raw.top, turns)
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    if turns % 2:
        width, height = height, width
    return PageFrame(0.0, 0.0, width, height, turns)
