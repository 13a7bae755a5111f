"""A read document as reports name it."""

from ..model.document import Document, PageStatus
from ..model.finding import DocumentSummary

_PAGED = ("application/pdf", "image/")


def summarize(document: Document) -> DocumentSummary:
    """Give name, digest, kind and page count of a document, and which of its pages are not plain text."""

    def numbers(status: PageStatus) -> tuple[int, ...]:
        return tuple(page.number for page in document.pages if page.status is status)

    return DocumentSummary(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        pages=len(document.pages),
        scanned_pages=numbers(PageStatus.OCR),
        unread_pages=document.unread_pages,
        blank_pages=numbers(PageStatus.BLANK),
        recognized_by=document.recognized_by,
    )


def has_pages(document: DocumentSummary) -> bool:
    """Tell whether a page number means something in this file; DOCX, HTML and text have one endless page."""
    return document.pages > 1 or document.media_type.startswith(_PAGED)
