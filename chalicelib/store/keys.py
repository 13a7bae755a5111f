"""Names under which checks and objects are kept. Nothing of a file's own name ever gets into one.

    checks/<id>/uploads/<n>       a document as it was handed in; 0 is the tender
    checks/<id>/read/<sha256>     what was read from the document with this digest
    checks/<id>/report.json       the finished report

The same rules hold for every store, so that a key that works on one machine works in the cloud.
"""

import re

from ..errors import InvalidRequest

MAX_KEY = 512

# A leading dot is the folder store's own mark for unfinished files; Windows drops a trailing one.
_NAME = r"(?!\.)[A-Za-z0-9._-]{1,128}(?<!\.)"
_KEY = re.compile(rf"{_NAME}(?:/{_NAME})*")
_CHECK_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def is_check_id(text: str) -> bool:
    """Say whether a text can be the id of a check: 1 to 64 of `[A-Za-z0-9_-]`."""
    return _CHECK_ID.fullmatch(text) is not None


def valid_key(key: str) -> str:
    """Give the key back if it is one: `/`-separated names of `[A-Za-z0-9._-]`, 512 characters at most.

    A name has 1 to 128 characters and neither begins nor ends with a dot. Raises InvalidRequest.
    """
    if len(key) > MAX_KEY or _KEY.fullmatch(key) is None:
        raise InvalidRequest(
            f"{_shown(key)} is not an object key: "
            "use names of A-Z, a-z, 0-9, '.', '_' and '-' separated by '/'."
        )
    return key


def upload_key(check_id: str, number: int) -> str:
    """Give the key of a check's n-th document as handed in (0 is the tender). Raises InvalidRequest."""
    if number < 0:
        raise InvalidRequest(f"{number} is not the number of a document: count documents from 0.")
    return f"{_folder(check_id)}/uploads/{number}"


def read_key(check_id: str, sha256: str) -> str:
    """Give the key of what was read from the document with this digest (hex). Raises InvalidRequest."""
    if _SHA256.fullmatch(sha256) is None:
        raise InvalidRequest(f"{_shown(sha256)} is not a SHA-256 digest: give 64 hex digits in lower case.")
    return f"{_folder(check_id)}/read/{sha256}"


def report_key(check_id: str) -> str:
    """Give the key of a check's finished report. Raises InvalidRequest."""
    return f"{_folder(check_id)}/report.json"


def _folder(check_id: str) -> str:
    if not is_check_id(check_id):
        raise InvalidRequest(
            f"{_shown(check_id)} is not the id of a check: use 1 to 64 of A-Z, a-z, 0-9, '_' and '-'."
        )
    return f"checks/{check_id}"


def _shown(text: str) -> str:
    """Quote a text of unknown length and content for a message of one line."""
    return ascii(text if len(text) <= 80 else text[:77] + "...")
