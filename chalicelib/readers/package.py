"""Guards a packed file (ZIP) before anything in it is unpacked."""

import lzma
import re
import zipfile
import zlib
from io import BytesIO

from ..errors import CorruptDocument, DocumentTooLarge, EncryptedDocument
from .limits import Limits

_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SMALL = 10_000_000  # bytes that may come of any file, however well it was packed


def check_package(data: bytes, name: str, limits: Limits) -> None:
    """Raise if a ZIP is damaged, has a password, or would unpack to more than the limits allow.

    The sizes are those that the directory states; unpacking stops there, so a lie ends as CorruptDocument.
    Raises CorruptDocument, EncryptedDocument or DocumentTooLarge.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise CorruptDocument(f"{name} is damaged or cut off: copy or download it again.") from error
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise EncryptedDocument(
            f"{name} is packed with a password: save it without one and hand it in again."
        )
    total = sum(entry.file_size for entry in entries)
    too_dense = total > _SMALL and total > limits.expansion * len(data)
    if len(entries) > limits.entries or total > limits.expanded_megabytes * 1_000_000 or too_dense:
        raise DocumentTooLarge(
            f"{name} would unpack to {len(entries)} parts of {total / 1e6:.0f} MB, more than is allowed: "
            "save it again, with smaller images or in parts."
        )


def refuse_entities(data: bytes, name: str) -> None:
    """Raise CorruptDocument if an XML part declares entities, which no office program writes.

    Also where a part can't be unpacked. `check_package` comes first: it bounds what is unpacked here.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            for entry in package.infolist():
                if entry.filename.lower().endswith((".xml", ".rels")) and _DECLARED.search(
                    package.read(entry)
                ):
                    raise CorruptDocument(
                        f"{name} declares XML entities, which no office program writes: save it again."
                    )
    except (
        zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, EOFError, OSError, ValueError,
    ) as error:  # fmt: skip
        raise CorruptDocument(f"{name} is damaged or cut off: copy or download it again.") from error
