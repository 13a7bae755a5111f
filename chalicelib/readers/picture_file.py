"""PNG, JPEG and TIFF files as documents: a scan, a photograph of a certificate, a fax of several pages."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from ..errors import CorruptDocument, InputError, UnsupportedFormat
from ..model.document import Document, PageStatus
from .builder import DocumentBuilder, TableDraft
from .limits import DEFAULT_LIMITS, Limits
from .picture_header import check_sizes
from .recognize import Engine, Recognition, RecognizedPage
from .sniff import sniff

_FORMATS = {"png": "PNG", "jpeg": "JPEG", "tiff": "TIFF"}
_LONGEST, _SHORTEST = 2_600, 1_700  # pixels on the longer side at which a picture is read
_LONG_PAPER = 842.0  # points: what states no believable size is taken for a sheet of A4
_BELIEVABLE = (100.0, 1_200.0)  # dots an inch; 72 and 96 are what programs write that know none


def read_picture(
    data: bytes, name: str, limits: Limits = DEFAULT_LIMITS, recognition: Recognition | None = None
) -> Document:
    """Read a picture: a page for each of its frames. Without recognition all pages are unread.

    Raises CorruptDocument, DocumentTooLarge or UnsupportedFormat.
    """
    kind = sniff(data)
    count = check_sizes(data, kind, name, limits)
    builder = DocumentBuilder(name, limits)
    if recognition is None or not recognition.available:
        for _ in range(count):
            builder.add_page(PageStatus.UNREADABLE, 0)
        return builder.build(data, f"image/{kind}")
    for page in recognition.pages(data, name, range(count)):
        add_recognized(builder, page)
    return builder.build(data, f"image/{kind}", recognized_by=recognition.mark)


def add_recognized(builder: DocumentBuilder, page: RecognizedPage) -> None:
    """Write a recognized page into the document."""
    start = builder.length
    for block in page.blocks:
        if isinstance(block, TableDraft):
            builder.add_table(block)
        else:
            builder.add_row(block)
    builder.add_page(page.status, start, round(page.width, 2), round(page.height, 2), page.turned)


def picture_pages(
    data: bytes, name: str, wanted: Sequence[int], engine: Engine, limits: Limits = DEFAULT_LIMITS
) -> Iterator[RecognizedPage]:
    """Recognize the frames with these indices, holding one at a time. Raises as `read_picture`."""
    from .recognize_page import recognize_page

    check_sizes(data, sniff(data), name, limits)
    with _opened(data, name) as image:
        for index in wanted:
            image.seek(index)
            if image.mode == "F":
                raise UnsupportedFormat(f"{name} holds measured values and no picture: save it as a PNG.")
            pixels, width, height = _pixels(image)
            yield recognize_page(pixels, index, width, height, engine)


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    """Open the file without decoding it; whatever goes wrong in it from now on is a damaged file."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            # Our own limit decides; that of the library is one for the whole process.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=[_FORMATS[sniff(data)]]) as image:
                yield image
    except InputError:
        raise
    except Exception as error:  # the decoders raise all sorts on damaged data
        raise CorruptDocument(
            f"{name} is damaged or cut off: scan it or save it again ({type(error).__name__})."
        ) from error


def _pixels(image: Any) -> tuple[Any, float, float]:
    """Give the frame as an array of red, green and blue, the right way up, and its size in points."""
    import cv2
    import numpy as np
    from PIL import Image, ImageOps

    dpi = image.info.get("dpi", (0, 0))
    if image.format == "JPEG":
        image.draft("RGB", (_LONGEST, _LONGEST))  # a large photograph is decoded at a half or a quarter
    frame = image.copy()
    if frame.mode.startswith("I"):
        grey = np.asarray(frame).astype(np.int64)
        most = 65_535 if grey.max(initial=0) > 255 else 255
        frame = Image.fromarray((np.clip(grey, 0, most) * 255 // most).astype(np.uint8))
    if "A" in frame.getbands() or "transparency" in frame.info:
        frame = frame.convert("RGBA")
        frame = Image.alpha_composite(Image.new("RGBA", frame.size, "white"), frame)
    upright = ImageOps.exif_transpose(frame.convert("RGB"))
    width, height = _points(image.size, upright.size, dpi)
    longest = max(upright.size)
    scale = min(max(longest, _SHORTEST), _LONGEST) / longest
    size = (max(round(upright.width * scale), 1), max(round(upright.height * scale), 1))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return cv2.resize(np.asarray(upright), size, interpolation=how), width, height


def _points(stored: tuple[int, int], shown: tuple[int, int], dpi: Any) -> tuple[float, float]:
    try:
        across = float(dpi[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        across = 0.0
    longest = max(shown)
    if not _BELIEVABLE[0] <= across <= _BELIEVABLE[1] or longest * 72 / across > 3 * _LONG_PAPER:
        across = longest * 72 / _LONG_PAPER
    return shown[0] * 72 / across, shown[1] * 72 / across
