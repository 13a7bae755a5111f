"""The pages of a picture file and their sizes in pixels, from its headers alone: nothing is decoded."""

import struct

from ..errors import CorruptDocument, DocumentTooLarge, UnsupportedFormat
from .limits import Limits

Size = tuple[int, int]

_NO_SIZE = frozenset((0x01, *range(0xD0, 0xD9)))  # JPEG markers that stand alone
_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WIDTH, _HEIGHT = 256, 257  # TIFF tags
_SHORT = 3  # TIFF's number of two bytes


def check_sizes(data: bytes, kind: str, name: str, limits: Limits) -> int:
    """Give the number of pages of a PNG, JPEG or TIFF.

    Raises CorruptDocument where there is no size, DocumentTooLarge beyond the limits on pages and pixels,
    UnsupportedFormat for an animated PNG.
    """
    try:
        sizes = {"png": _png, "jpeg": _jpeg, "tiff": _tiff}[kind](data, limits.pages)
    except (struct.error, IndexError):
        sizes = []
    if not sizes or any(min(size) < 1 for size in sizes):
        raise CorruptDocument(f"{name} is damaged or cut off: scan it or save it again.")
    limits.check_pages(name, len(sizes))
    for width, height in sizes:
        if width * height > limits.pixels:
            raise DocumentTooLarge(
                f"{name} has {width} by {height} pixels and the limit is {limits.pixels / 1e6:.0f} million: "
                "scan it at 200 to 300 dots an inch."
            )
    if kind == "png" and 0 <= data.find(b"acTL", 33, 4_096) < (data.find(b"IDAT", 33) + 1 or len(data)):
        raise UnsupportedFormat(f"{name} is animated: save what it shows as a PDF or as single pictures.")
    return len(sizes)


def _png(data: bytes, most: int) -> list[Size]:
    return [struct.unpack_from(">II", data, 16)] if data[12:16] == b"IHDR" else []


def _jpeg(data: bytes, most: int) -> list[Size]:
    place = 2
    while data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
        elif marker in _NO_SIZE:
            place += 2
        elif marker in _FRAME:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return [(width, height)]
        else:
            place += 2 + max(struct.unpack_from(">H", data, place + 2)[0], 2)
    return []


def _tiff(data: bytes, most: int) -> list[Size]:
    order = "<" if data[:2] == b"II" else ">"
    sizes: list[Size] = []
    seen: set[int] = set()
    (place,) = struct.unpack_from(order + "I", data, 4)
    while place and place not in seen and len(sizes) <= most:
        seen.add(place)
        (entries,) = struct.unpack_from(order + "H", data, place)
        found = dict.fromkeys((_WIDTH, _HEIGHT), 0)
        for entry in range(entries):
            tag, kind = struct.unpack_from(order + "HH", data, place + 2 + 12 * entry)
            if tag in found:
                form = "H" if kind == _SHORT else "I"
                (found[tag],) = struct.unpack_from(order + form, data, place + 10 + 12 * entry)
        sizes.append((found[_WIDTH], found[_HEIGHT]))
        (place,) = struct.unpack_from(order + "I", data, place + 2 + 12 * entries)
    return sizes
