"""What surrounds the engine: pages kept as JSON, pages over processes, files without the extra, hostile pictures."""

import struct
import sys
import zlib
from collections.abc import Iterator
from itertools import count

import pytest

from chalicelib.errors import CorruptDocument, DocumentTooLarge, InputError, UnsupportedFormat
from chalicelib.extraction.pipeline import terms
from chalicelib.model.document import Box, Doubt, PageStatus
from chalicelib.readers.builder import CellDraft, LineDraft, TableDraft
from chalicelib.readers.limits import Limits
from chalicelib.readers.recognize import RecognizedPage, Recorded, pages_from_json, pages_to_json
from chalicelib.readers.recognize_file import LOCAL, Local
from chalicelib.readers.recognize_pool import in_processes
from chalicelib.readers.registry import read

from .samples import check_invariants, lines_page, pdf, rows_of
from .scans import LINES, TEXT, needs_ocr, needs_scans, printed, said, stored

MARK = "an engine 1.0"


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG of this size, grey; its pixels are left out where `chunks` are given in their place."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + b"\xff" * width for _ in range(height))) if not chunks else b""
    body = chunks or (chunk(b"IDAT", rows),)
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(body) + chunk(b"IEND", b"")


def tiff(*sizes: tuple[int, int], loop: bool = False) -> bytes:
    """The directories of a TIFF with pages of these sizes; with `loop` the last points to the first."""
    data = b"II*\0" + struct.pack("<I", 8)
    for index, (width, height) in enumerate(sizes):
        last = index == len(sizes) - 1
        following = (8 if loop else 0) if last else len(data) + 30
        data += struct.pack("<HHHIIHHIII", 2, 256, 4, 1, width, 257, 4, 1, height, following)
    return data


def page(index: int, *lines: LineDraft, status: PageStatus = PageStatus.OCR) -> RecognizedPage:
    return RecognizedPage(index, status, 595.0, 842.0, 0, tuple((line,) for line in lines))


DOUBTFUL = LineDraft("我公司承诺质保期36个月。", Box(72, 100, 300, 114), doubts=(Doubt(8, 9, 0.41),))
SURE = LineDraft("接到报修后2小时内到达现场。", Box(72, 130, 300, 144))
CELLS = (CellDraft(0, 0, (LineDraft("级别"),)), CellDraft(0, 1, (LineDraft("时间"), LineDraft("要求"))))


def test_recognized_pages_are_kept_as_json() -> None:
    pages = (
        page(0, DOUBTFUL, SURE),
        RecognizedPage(3, PageStatus.OCR, 595.0, 842.0, 90, (TableDraft(1, 2, CELLS),)),
    )
    assert pages_from_json(pages_to_json(pages)) == pages
    with pytest.raises(ValueError, match=r"RecognizedPage|JSON|validation"):
        pages_from_json(b"[[1]]")


def test_pages_recognized_elsewhere_make_the_document() -> None:
    scan = png(30, 40)
    document = read(scan, "a.png", recognition=Recorded(MARK, (page(0, DOUBTFUL, SURE),)))
    check_invariants(document)
    assert document.text == f"{DOUBTFUL.text}\n{SURE.text}\n"
    assert document.recognized_by == MARK
    assert [(document.text[doubt.start : doubt.end], doubt.confidence) for doubt in document.doubts] == [
        ("3", 0.41)
    ]
    assert [term.evidence.confidence for term in terms(document)] == [0.41, None]


def test_doubts_follow_their_characters_into_cells() -> None:
    first = LineDraft("到场", doubts=(Doubt(0, 1, 0.5),)).followed_by(
        LineDraft("2小时", doubts=(Doubt(0, 1, 0.6),)), " ", None
    )
    assert first.text == "到场 2小时"
    table = TableDraft(1, 2, (CellDraft(0, 0, (LineDraft("一级"),)), CellDraft(0, 1, (SURE, first))))
    recorded = Recorded(MARK, (RecognizedPage(0, PageStatus.OCR, 100.0, 100.0, 0, (table,)),))
    document = read(png(5, 5), "a.png", recognition=recorded)
    assert rows_of(document, document.tables[0]) == [["一级", f"{SURE.text}\n{first.text}"]]
    assert [document.text[doubt.start : doubt.end] for doubt in document.doubts] == ["到", "2"]


@pytest.mark.parametrize("hidden", ["rapidocr", "onnxruntime", "cv2", "PIL"])
@pytest.mark.parametrize(
    ("name", "data", "pages"),
    [("scan.png", png(40, 50), 1), ("fax.tif", tiff((40, 50), (40, 50), (10, 10)), 3)],
)
def test_without_the_extra_pages_are_unread(
    monkeypatch: pytest.MonkeyPatch, hidden: str, name: str, data: bytes, pages: int
) -> None:
    monkeypatch.setitem(sys.modules, hidden, None)
    assert not LOCAL.available
    document = read(data, name)
    check_invariants(document)
    assert document.unread_pages == tuple(range(1, pages + 1))
    assert document.recognized_by is None


JPEG_HUGE = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + bytes(40)
ANIMATED = png(5, 5, struct.pack(">I", 8) + b"acTL" + bytes(12), struct.pack(">I", 0) + b"IDAT" + bytes(4))


@pytest.mark.parametrize(
    ("name", "data", "error", "words"),
    [
        ("huge.png", png(100_000, 100_000, b""), DocumentTooLarge, "100000 by 100000 pixels"),
        ("huge.jpg", JPEG_HUGE, DocumentTooLarge, "65535 by 65535"),
        ("huge.tif", tiff((10, 10), (60_000, 60_000)), DocumentTooLarge, "60000 by 60000"),
        ("many.tif", tiff(*[(1, 1)] * 6_000), DocumentTooLarge, "limit is 5000"),
        ("none.png", png(0, 50, b""), CorruptDocument, "damaged"),
        ("none.jpg", b"\xff\xd8\xff\xe0\x00\x02\xff\xd9" + bytes(9), CorruptDocument, "damaged"),
        ("none.tif", b"II*\0" + struct.pack("<I", 9_999), CorruptDocument, "damaged"),
        ("empty.tif", b"II*\0" + bytes(8), CorruptDocument, "damaged"),
        ("moves.png", ANIMATED, UnsupportedFormat, "animated"),
    ],
)
def test_hostile_headers_are_refused_before_anything_is_decoded(
    name: str, data: bytes, error: type[InputError], words: str
) -> None:
    for recognition in (None, LOCAL):
        with pytest.raises(error, match=words) as caught:
            read(data, name, recognition=recognition)
        assert str(caught.value).startswith(name)


def test_a_tiff_whose_pages_go_in_a_circle_ends() -> None:
    assert len(read(tiff((9, 9), (9, 9), loop=True), "a.tif", recognition=None).pages) == 2


def test_a_smaller_limit_on_pixels() -> None:
    with pytest.raises(DocumentTooLarge, match="limit is 1 million"):
        read(png(1_000, 1_001), "a.png", Limits(pixels=1_000_000), None)


@needs_ocr
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_that_is_cut_off(kind: str, share: float) -> None:
    from PIL import Image

    noisy = Image.effect_noise((300, 300), 90)
    data = stored(noisy, kind)
    with pytest.raises(CorruptDocument, match="damaged or cut off"):
        read(data[: int(len(data) * share)], f"a.{kind.lower()}")


@needs_scans
@pytest.mark.parametrize("how", ["CMYK", "16 bit", "palette", "transparent", "turned by its camera"])
def test_pictures_of_every_make_are_read(how: str) -> None:
    from PIL import Image

    paper = printed(LINES[1])
    if how == "CMYK":
        data, name = stored(paper.convert("CMYK"), "JPEG", quality=90), "a.jpg"
    elif how == "16 bit":
        import numpy as np

        deep = np.asarray(paper.convert("L")).astype(np.uint16) * 257
        data, name = stored(Image.fromarray(deep)), "a.png"
    elif how == "palette":
        data, name = stored(paper.quantize(8)), "a.png"
    elif how == "transparent":
        clear = paper.convert("RGBA")
        clear.putalpha(paper.convert("L").point(lambda level: 255 if level < 128 else 0))
        data, name = stored(clear), "a.png"
    else:
        exif = Image.Exif()
        exif[0x0112] = 6  # the camera was held a quarter turn to the left
        data, name = stored(paper.rotate(90, expand=True), "JPEG", exif=exif, quality=90), "a.jpg"
    document = read(data, name)
    assert said(document) == LINES[1] + "\n"
    assert document.pages[0].turned == 0


@needs_scans
def test_a_fax_of_several_pages_and_its_size() -> None:
    papers = [printed(line).convert("1") for line in LINES[:2]]
    data = stored(
        papers[0], "TIFF", save_all=True, append_images=papers[1:], compression="group4", dpi=(168, 168)
    )
    document = read(data, "fax.tif")
    assert said(document) == "".join(line + "\n" for line in LINES[:2])
    assert [round(page.width) for page in document.pages] == [round(900 * 72 / 168)] * 2
    assert [line.page for line in document.lines] == [1, 2]
    assert read(data, "fax.tif", recognition=Local(2)) == document


@needs_scans
def test_a_scan_within_a_pdf() -> None:
    import io

    from reportlab.lib.utils import ImageReader

    picture = io.BytesIO(stored(printed(*LINES, width=1_000)))
    data = pdf(
        lines_page("第一章 投标函", *["我公司承诺按招标文件的要求提供全部服务。"] * 4),
        lambda canvas: canvas.drawImage(ImageReader(picture), 40, 500, 500, 140),
        lambda canvas: None,
    )
    document = read(data, "a.pdf")
    check_invariants(document)
    assert [page.status for page in document.pages] == [PageStatus.TEXT, PageStatus.OCR, PageStatus.BLANK]
    assert said(document).endswith("全部服务。\n" + TEXT)
    box = document.lines[-3].box
    assert box is not None
    assert (box.x0, (box.top + box.bottom) / 2) == pytest.approx((40 + 30, 842 - 640 + 35), abs=5)
    assert read(data, "a.pdf", recognition=None).unread_pages == (2,)


def squared(data: bytes, name: str, index: int) -> tuple[bytes, str, int]:
    if index == 13:
        raise CorruptDocument(f"{name} is damaged.")
    return data, name, index * index


def test_processes_give_their_pages_in_order() -> None:
    assert [*in_processes(squared, b"data", "a.pdf", range(9), 2)] == [
        (b"data", "a.pdf", at * at) for at in range(9)
    ]


def test_what_a_process_raises_is_raised() -> None:
    found: Iterator[tuple[bytes, str, int]] = in_processes(squared, b"", "a.pdf", [*range(3), 13], 2)
    got = count()
    with pytest.raises(CorruptDocument, match=r"a\.pdf is damaged"):
        for _ in found:
            next(got)
    assert next(got) == 3
