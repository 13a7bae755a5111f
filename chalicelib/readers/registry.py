"""Picks the reader for a file by what it is, and says what to do where it can't be read."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from ..errors import EmptyDocument, EncryptedDocument, InputError, UnsupportedFormat, WrongFormat
from ..model.document import Document
from .docx import read_docx
from .html import read_html
from .limits import DEFAULT_LIMITS, Limits
from .odf import read_ods, read_odt
from .pdf import read_pdf
from .picture_file import read_picture
from .recognize import Recognition
from .recognize_file import LOCAL
from .sniff import sniff
from .text import read_markdown, read_text
from .xlsx import read_xlsx

Reader = Callable[[bytes, str, Limits, Recognition | None], Document]


def _plain(reader: Callable[[bytes, str, Limits], Document]) -> Reader:
    """Give the reader of a format that holds text alone."""
    return lambda data, name, limits, recognition: reader(data, name, limits)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "pdf": read_pdf,
        "png": read_picture,
        "jpeg": read_picture,
        "tiff": read_picture,
        "docx": _plain(read_docx),
        "odt": _plain(read_odt),
        "ods": _plain(read_ods),
        "xlsx": _plain(read_xlsx),
        "html": _plain(read_html),
        "markdown": _plain(read_markdown),
        "text": _plain(read_text),
    }
)

# What a name's ending promises. An ending that is not here promises nothing.
_EXTENSIONS = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".text": "text",
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".bmp": "bmp",
    ".gif": "gif",
    ".webp": "webp",
    ".doc": "doc",
    ".wps": "doc",
    ".rtf": "rtf",
    ".odt": "odt",
    ".ods": "ods",
    ".ofd": "ofd",
    ".xlsx": "xlsx",
    ".xls": "doc",
    ".et": "doc",
    ".pptx": "pptx",
    ".zip": "zip",
    ".rar": "rar",
    ".7z": "7z",
    ".gz": "gzip",
}

_TITLES = {
    "pdf": "a PDF",
    "docx": "a Word document (DOCX)",
    "html": "an HTML page",
    "markdown": "a Markdown file",
    "text": "plain text",
    "png": "a PNG image",
    "jpeg": "a JPEG image",
    "tiff": "a TIFF image",
    "bmp": "a BMP image",
    "gif": "a GIF image",
    "webp": "a WebP image",
    "doc": "an old Office or WPS file (DOC, WPS, XLS)",
    "encrypted_office": "an Office file with a password",
    "rtf": "an RTF document",
    "odt": "an OpenDocument text",
    "ods": "an OpenDocument spreadsheet",
    "ofd": "an OFD document",
    "xlsx": "an Excel workbook",
    "pptx": "a PowerPoint presentation",
    "odf": "an OpenDocument presentation or drawing",
    "zip": "a ZIP archive",
    "rar": "a RAR archive",
    "7z": "a 7-Zip archive",
    "gzip": "a compressed file",
    "binary": "no document that is known here",
}

_ADVICE = {
    **dict.fromkeys(("bmp", "gif", "webp"), "save it as .png, .jpg or .pdf"),
    **dict.fromkeys(
        ("doc", "rtf"), "open it in Word, WPS or LibreOffice and save it as .docx, .xlsx or .pdf"
    ),
    **dict.fromkeys(("ofd", "pptx", "odf"), "save or print it as .pdf"),
    **dict.fromkeys(("zip", "rar", "7z", "gzip"), "unpack it and hand in the documents inside"),
    "binary": "save it as .pdf, .docx or .txt",
}

_TEXT_KINDS = ("text", "markdown", "html")


def read(
    data: bytes, name: str, limits: Limits = DEFAULT_LIMITS, recognition: Recognition | None = LOCAL
) -> Document:
    """Read one file of any supported format: PDF, PNG, JPEG, TIFF, DOCX, ODT, XLSX, ODS, HTML, Markdown, plain text.

    Scanned pages are recognized by `recognition` where it is available; where not, they are unread.

    The content decides; the ending of `name` must not promise something else. A name without a known
    ending (standard input) promises nothing. Every failure is an InputError: EmptyDocument, DocumentTooLarge,
    EncryptedDocument, UnsupportedFormat, WrongFormat or CorruptDocument.
    """
    if not data:
        raise EmptyDocument(f"{name} is empty (0 bytes): copy or download it again.")
    limits.check_size(name, len(data))
    found = sniff(data)
    promised = _EXTENSIONS.get(PurePosixPath(name).suffix.lower())
    kind = _choose(found, promised)
    if kind is None:
        raise _refuse(name, found, promised)
    return READERS[kind](data, name, limits, recognition)


def _choose(found: str, promised: str | None) -> str | None:
    """Give the reader's kind, None if content and name can't be brought together or the kind is not read."""
    if promised is None:
        return found if found in READERS else None
    if found in _TEXT_KINDS and promised in _TEXT_KINDS:
        # A Markdown file may be HTML throughout; a text file is its own text, whatever is written in it.
        return "html" if found == "html" and promised == "markdown" else promised
    return found if found == promised and found in READERS else None


def _refuse(name: str, found: str, promised: str | None) -> InputError:
    if found == "encrypted_office":
        return EncryptedDocument(
            f"{name} opens only with a password: save it without one and hand it in again."
        )
    title = _TITLES[found]
    if promised is not None and promised != found and not (found in _TEXT_KINDS and promised in _TEXT_KINDS):
        way_out = "give it the ending that fits" if found in READERS else _ADVICE[found]
        return WrongFormat(
            f"{name} is {title}, not what its ending says: {way_out}, or hand in the right file."
        )
    return UnsupportedFormat(f"{name} is {title}, which is not read: {_ADVICE[found]}.")
