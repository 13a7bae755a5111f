"""Documents and reports as files in a folder, and signed uploads to the server of the same machine."""

import hashlib
import hmac
import json
import os
import secrets
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ..errors import (
    Conflict,
    DocumentTooLarge,
    EmptyDocument,
    InvalidRequest,
    NotAllowed,
    NotFound,
    StoreCorrupt,
    StoreUnavailable,
)
from .base import SignedUpload
from .keys import valid_key
from .limits import valid_upload

_SECRET_BYTES = 32
_STALE_SECONDS = 24 * 3600


class FolderObjects:
    """Objects as files (`ObjectStore`): the key is the path below `root`, which is made if it is missing.

    `clock` gives seconds since the epoch. `secret` signs uploads: whoever knows it can write any key. Unlike
    S3, a key can't be both an object and the first part of another key: that raises Conflict.
    """

    def __init__(self, root: Path, *, base_url: str, secret: bytes, clock: Callable[[], float]) -> None:
        if not secret:
            raise ValueError("An empty secret lets anyone sign uploads: pass what load_secret() gives.")
        self._root = root
        self._url = base_url.rstrip("/") + "/v1/uploads"
        self._secret = secret
        self._clock = clock
        self._unfinished = root / ".unfinished"  # no key begins with a dot
        with _file_errors(root):
            root.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._unfinished.mkdir(exist_ok=True)
            self._sweep()

    def put(self, key: str, data: bytes, media_type: str) -> None:
        """Store bytes under a key, replacing what was there, all or nothing; on the disk when it returns."""
        path = self._root / valid_key(key)
        with _file_errors(path):
            unfinished = _write_temporary(self._unfinished, data)
            try:
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                unfinished.replace(path)
            except (FileExistsError, IsADirectoryError, NotADirectoryError) as error:
                raise Conflict(
                    f"{key} and another key can't both be objects: one is a part of the other."
                ) from error
            finally:
                unfinished.unlink(missing_ok=True)
            self._sync_folders(path)

    def get(self, key: str) -> bytes:
        """Give the bytes. Raises NotFound."""
        path = self._root / valid_key(key)
        with _file_errors(path):
            try:
                if not path.is_dir():
                    return path.read_bytes()
            except (FileNotFoundError, NotADirectoryError) as error:
                raise _nothing(key) from error
        raise _nothing(key)

    def size(self, key: str) -> int | None:
        """Give the size in bytes, or None if nothing is stored under the key."""
        path = self._root / valid_key(key)
        with _file_errors(path):
            try:
                return None if path.is_dir() else path.stat().st_size
            except (FileNotFoundError, NotADirectoryError):
                return None

    def delete(self, key: str) -> None:
        """Remove what is stored under the key, if anything."""
        path = self._root / valid_key(key)
        with _file_errors(path):
            if path.is_file():
                path.unlink(missing_ok=True)
                _sync_folder(path.parent)

    def sign_upload(self, key: str, max_bytes: int, seconds: int) -> SignedUpload:
        """Give an address that takes one file of 1 to `max_bytes` bytes for `seconds` from now."""
        valid_upload(max_bytes, seconds)
        expires = str(int(self._clock()) + seconds)
        fields = {"key": valid_key(key), "expires": expires, "max": str(max_bytes)}
        return SignedUpload(url=self._url, fields=fields | {"signature": self._sign(fields)})

    def verify_upload(self, fields: Mapping[str, str], size: int) -> str:
        """Give the key that a file of `size` bytes, sent with these form fields, may be put under.

        Raises InvalidRequest for a missing field, NotAllowed for a forged or expired signature,
        DocumentTooLarge or EmptyDocument for a size beyond what was signed.
        """
        missing = [name for name in ("key", "expires", "max", "signature") if name not in fields]
        if missing:
            raise InvalidRequest(
                f"The upload lacks the form field {missing[0]!r}: "
                "send all fields of the signed upload, the file last."
            )
        if not hmac.compare_digest(fields["signature"].encode(errors="replace"), self._sign(fields).encode()):
            raise NotAllowed("The upload's signature does not fit its fields: ask for a new upload address.")
        # From here on the fields are as sign_upload wrote them.
        if self._clock() >= int(fields["expires"]):
            raise NotAllowed("The upload address has expired: ask for a new one.")
        if size > int(fields["max"]):
            raise DocumentTooLarge(
                f"The file has {size:,} bytes and {int(fields['max']):,} are allowed: "
                "split it or reduce its images."
            )
        if size < 1:
            raise EmptyDocument("The file has no bytes: choose the document again.")
        return fields["key"]

    def _sign(self, fields: Mapping[str, str]) -> str:
        # JSON keeps the fields apart whatever they hold; the first word keeps other uses of the secret apart.
        signed = json.dumps(["upload", fields["key"], fields["expires"], fields["max"]])
        return hmac.new(self._secret, signed.encode(), hashlib.sha256).hexdigest()

    def _sync_folders(self, path: Path) -> None:
        """Make a file's name last, and those of the folders above it, which may be new."""
        for folder in path.parents:
            _sync_folder(folder)
            if folder == self._root:
                break

    def _sweep(self) -> None:
        """Remove what writers that were killed left behind."""
        for path in self._unfinished.iterdir():
            try:
                if path.stat().st_mtime < self._clock() - _STALE_SECONDS:
                    path.unlink()
            except FileNotFoundError:
                continue  # finished, or swept by another process


def load_secret(path: Path) -> bytes:
    """Give the secret in a file; the first caller makes it, random and readable by its owner alone.

    Callers that race get the same secret. Raises StoreUnavailable, and StoreCorrupt for a file too short.
    """
    with _file_errors(path):
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            unfinished = _write_temporary(path.parent, secrets.token_bytes(_SECRET_BYTES))
            try:
                os.link(unfinished, path)  # unlike a rename, it fails where another was first
            except FileExistsError:
                pass
            finally:
                unfinished.unlink()
            _sync_folder(path.parent)
        secret = path.read_bytes()
    if len(secret) < _SECRET_BYTES:
        raise StoreCorrupt(f"The secret in {path} is shorter than {_SECRET_BYTES} bytes: delete the file.")
    return secret


def _write_temporary(folder: Path, data: bytes) -> Path:
    """Write bytes to the disk in a new file that only its owner can read; no file is left after an error."""
    number, name = tempfile.mkstemp(dir=folder, prefix=".")
    path = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no such call and keeps names by itself
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _nothing(key: str) -> NotFound:
    return NotFound(f"Nothing is stored under {key}: upload it first.")


@contextmanager
def _file_errors(path: Path) -> Iterator[None]:
    """Turn what the file system raises into StoreUnavailable."""
    try:
        yield
    except OSError as error:
        raise StoreUnavailable(
            f"{path} can't be used ({error.strerror or error}): "
            "see that its folder is there and writable, and the disk not full."
        ) from error
