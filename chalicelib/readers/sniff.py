"""What a file is, by its first bytes: names lie, magic numbers seldom do."""

import zipfile
import zlib
from io import BytesIO

# The kinds that are told apart; "text" is everything that looks like no known binary format.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
)
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_PDF_HEADER_WITHIN = 1_024
_HTML_OPENINGS = ("<!doctype html", "<html", "<head", "<body")
_NUL_SHARE = 0.02
_MIMETYPE = 100  # no media type is longer
_ODF = {b"text": "odt", b"spre": "ods"}


def sniff(data: bytes) -> str:
    """Give the kind of a file: pdf, docx, odt, ods, xlsx, html, text, or a kind that is not read (png, doc, rar …).

    An OLE file that holds an encrypted package is "encrypted_office"; bytes that are neither text nor
    known are "binary".
    """
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return "pdf"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[:2] == b"BM" and b"\0" in data[2:32]:
        return "bmp"
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            if kind == "ole":
                return "encrypted_office" if _ENCRYPTED_STREAM in data else "doc"
            return _zip_kind(data) if kind == "zip" else kind
    return _text_kind(data)


def _zip_kind(data: bytes) -> str:
    """Tell packages apart by what they hold; without a readable directory, by the bytes themselves."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
            said = _mimetype(package) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError):
        return "docx" if b"word/" in data else "zip"
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
            if any(name.startswith(folder) for name in names):
                return kind
    if any(name.lower() == "ofd.xml" for name in names):
        return "ofd"
    if b"opendocument." in said:
        return _ODF.get(said.partition(b"opendocument.")[2][:4], "odf")
    return "zip"


def _mimetype(package: zipfile.ZipFile) -> bytes:
    try:
        with package.open("mimetype") as file:
            return file.read(_MIMETYPE)
    except RuntimeError:  # packed with a password, which the reader tells; only OpenDocument has this part
        return b"opendocument.text"


def _text_kind(data: bytes) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    head = data[:4_096]
    unmarked = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(data[:2] if wide else b"")
    opening = unmarked.decode("latin-1").lstrip().lower()
    if opening.startswith("<?xml"):
        opening = opening.partition("?>")[2].lstrip()
    while opening.startswith("<!--") and "-->" in opening:
        opening = opening.partition("-->")[2].lstrip()
    if opening.startswith(_HTML_OPENINGS):
        return "html"
    controls = sum(byte < 9 or 13 < byte < 27 for byte in head)
    nuls = head.count(b"\0")
    if not wide and controls - nuls > _NUL_SHARE * len(head):
        return "binary"
    return "text"
