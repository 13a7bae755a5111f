"""Which reader a file gets, and what a person is told where it gets none."""

import io
import struct
import zipfile

import docx
import pytest

from chalicelib.errors import (
    CorruptDocument,
    DocumentTooLarge,
    EmptyDocument,
    EncryptedDocument,
    InputError,
    UnsupportedFormat,
    WrongFormat,
)
from chalicelib.readers.limits import Limits
from chalicelib.readers.registry import read
from chalicelib.readers.sniff import sniff

from .samples import check_invariants, lines_page, pdf


def word(text: str = "质保期三年") -> bytes:
    file, buffer = docx.Document(), io.BytesIO()
    file.add_paragraph(text)
    file.save(buffer)
    return buffer.getvalue()


def package(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


PDF = pdf(lines_page("质保期三年"))
DOCX = word()
TEXT = "质保期三年\n".encode()
HTML = "<!doctype html><p>质保期三年</p>".encode()
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
JPEG = b"\xff\xd8\xff\xe0" + bytes(40)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")
ZIP = package(**{"a.txt": "x"})
OFD = package(**{"OFD.xml": "<x/>"})
ODT = package(mimetype="application/vnd.oasis.opendocument.text")
ODP = package(mimetype="application/vnd.oasis.opendocument.presentation")
XLSX = package(**{"[Content_Types].xml": "<x/>", "xl__workbook.xml": "<x/>"})
RAR = b"Rar!\x1a\x07\x01\x00" + bytes(40)
RTF = b"{\\rtf1 hello}"


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("bid.pdf", PDF, "application/pdf"),
        ("BID.PDF", PDF, "application/pdf"),
        ("bid", PDF, "application/pdf"),
        ("-", TEXT, "text/plain"),
        ("v1.2", PDF, "application/pdf"),
        ("bid.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.txt", TEXT, "text/plain"),
        ("a.txt", HTML, "text/plain"),
        ("a.md", TEXT, "text/markdown"),
        ("a.md", HTML, "text/html"),
        ("a.html", HTML, "text/html"),
        ("a.htm", "<p>质保期三年".encode(), "text/html"),
        ("-", HTML, "text/html"),
        ("a.txt", "质保期三年\n".encode("utf-16"), "text/plain"),
        ("folder.pdf/a.txt", TEXT, "text/plain"),
        ("a.pdf", b"junk before\n" + PDF, "application/pdf"),
    ],
)
def test_the_content_picks_the_reader(name: str, data: bytes, media_type: str) -> None:
    document = read(data, name)
    check_invariants(document)
    assert (document.name, document.media_type) == (name, media_type)
    assert "质保期三年" in document.text
    assert len(document.sha256) == 64


@pytest.mark.parametrize(
    ("name", "data", "error", "words"),
    [
        ("a.pdf", b"", EmptyDocument, "0 bytes"),
        ("a.pdf", PNG, WrongFormat, "a PNG image, not what its ending says"),
        ("a.pdf", DOCX, WrongFormat, "give it the ending that fits"),
        ("a.docx", PDF, WrongFormat, "is a PDF"),
        ("a.docx", ZIP, WrongFormat, "is a ZIP archive"),
        ("a.docx", OLE, WrongFormat, "an old Office or WPS file"),
        ("a.docx", XLSX, WrongFormat, "an Excel workbook"),
        ("a.docx", TEXT, WrongFormat, "plain text"),
        ("a.pdf", TEXT, WrongFormat, "plain text"),
        ("a.pdf", HTML, WrongFormat, "an HTML page"),
        ("a.txt", PDF, WrongFormat, "is a PDF"),
        ("a.png", PDF, WrongFormat, "is a PDF"),
        ("a.doc", DOCX, WrongFormat, "Word document"),
        ("a.txt", bytes(range(1, 32)) * 8, WrongFormat, "no document that is known"),
        ("a.doc", OLE, UnsupportedFormat, r"save it as \.docx, \.xlsx or \.pdf"),
        ("a.wps", OLE, UnsupportedFormat, r"save it as \.docx, \.xlsx or \.pdf"),
        ("a.ofd", OFD, UnsupportedFormat, r"save or print it as \.pdf"),
        ("a.odp", ODP, UnsupportedFormat, r"save or print it as \.pdf"),
        ("a.rar", RAR, UnsupportedFormat, "unpack it"),
        ("a.zip", ZIP, UnsupportedFormat, "unpack it"),
        ("a.rtf", RTF, UnsupportedFormat, r"save it as \.docx, \.xlsx or \.pdf"),
        ("a.xlsx", XLSX, CorruptDocument, "open it in Excel or WPS"),
        ("a.odt", ODT, CorruptDocument, "open it in LibreOffice"),
        ("a.ods", ODT, WrongFormat, "an OpenDocument text, not what its ending says"),
        ("scan.png", PNG, CorruptDocument, "damaged or cut off"),
        ("scan.jpg", JPEG, CorruptDocument, "damaged or cut off"),
        ("-", PNG, CorruptDocument, "damaged or cut off"),
        ("-", b"GIF89a" + bytes(40), UnsupportedFormat, r"save it as \.png, \.jpg or \.pdf"),
        ("-", bytes(range(1, 32)) * 8, UnsupportedFormat, r"save it as \.pdf, \.docx or \.txt"),
        ("a.docx", LOCKED, EncryptedDocument, "only with a password"),
        ("a.doc", LOCKED, EncryptedDocument, "only with a password"),
    ],
)
def test_what_is_not_read_is_named_with_a_way_out(
    name: str, data: bytes, error: type[InputError], words: str
) -> None:
    with pytest.raises(error, match=words) as caught:
        read(data, name)
    message = str(caught.value)
    assert message.startswith(name)
    assert message.endswith(".")
    assert "\n" not in message


def test_a_file_beyond_the_limit_is_not_even_looked_at() -> None:
    with pytest.raises(DocumentTooLarge, match=r"a\.pdf has 2 MB and the limit is 1 MB"):
        read(bytes(2_000_000), "a.pdf", Limits(megabytes=1))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"  \n<HTML>", "html"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "html"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", "html"),
        (b"<!-- saved -->\n<html>", "html"),
        ("<html>".encode("utf-16"), "html"),
        (b"<p>x", "text"),
        (b"a < b <html>", "text"),
        (b"BM says hello", "text"),
        (b"PK is short for", "text"),
        (b"II*", "text"),
        (b"%PDX-1.4", "text"),
        (b"RIFF" + struct.pack("<I", 9) + b"WEBPVP8 ", "webp"),
        (bytes(range(256)), "binary"),
        (b"PK\x03\x04" + bytes(20), "zip"),
        (DOCX[:2000], "docx"),
    ],
)
def test_sniffing(data: bytes, kind: str) -> None:
    assert sniff(data) == kind
