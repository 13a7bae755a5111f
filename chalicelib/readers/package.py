"""Guards a packed file (ZIP) before anything in it is unpacked."""

import zipfile
from io import BytesIO

from ..errors import CorruptDocument, DocumentTooLarge, EncryptedDocument
from .limits import Limits

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
