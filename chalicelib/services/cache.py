"""What was read and judged before, kept by the digest of what it was made of, so that a second round costs only what changed.

An entry's key is the digest of everything that decides what is in it: the bytes, the names that the output shows, the
program's own files and the libraries that read for it, the words in force. So nothing is ever out of date, and nothing
need be thrown away by hand. An entry carries the digest of its content: one that is damaged, cut off or of another
program is as good as none and is written again. A store that fails is a cache without entries, no error.

Entries hold what the documents hold, in plain JSON: bids are secret until they are opened, so no one has a cache
who did not ask for it. Who may write to the store may write verdicts; keep it as private as the program.
"""

import hashlib
import json
import platform
import re
import zlib
from collections.abc import Callable
from functools import cache as once
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import ValidationError

from ..errors import StoreError, TenderCheckError
from ..lexicon.loader import current
from ..model.base import Record
from ..model.document import Document
from ..readers.recognize import Recognition
from ..readers.recognize_file import LOCAL, Local
from ..readers.registry import read
from ..store.base import ObjectStore
from ..store.folder import FolderObjects
from .reading import Source

R = TypeVar("R", bound=Record)

_PACKAGE = Path(__file__).resolve().parent.parent
_KINDS_OF_FILES = frozenset({".py", ".toml", ".txt", ".yaml"})
_LIBRARIES = (
    "lxml", "numpy", "onnxruntime", "openpyxl", "opencv-python", "opencv-python-headless", "pillow", "pydantic",
    "pypdfium2", "python-docx", "pyyaml", "rapidocr",
)  # fmt: skip
_MARK = b"tendercheck cache 1\n"
_DIGEST = 64  # hex digits
_MOST = 1024**3  # bytes of one entry's content: what expands beyond it was not written here


@once
def program_mark() -> str:
    """Give the digest of the program: its own files, Python and the libraries that read documents."""
    digest = hashlib.sha256(platform.python_version().encode())
    for library in _LIBRARIES:
        try:
            digest.update(f"\0{library} {version(library)}".encode())
        except (
            PackageNotFoundError
        ):  # packed without its metadata; its version is the package's that it came in
            digest.update(f"\0{library}".encode())
    for path in sorted(_PACKAGE.rglob("*")):
        if path.suffix in _KINDS_OF_FILES and path.is_file():
            digest.update(b"\0" + path.relative_to(_PACKAGE).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


class Cache:
    """Records kept in an object store by what they were made of."""

    def __init__(self, objects: ObjectStore, program: str | None = None) -> None:
        """`program` stands for the program that makes the entries; if it is not given, it is the one that runs."""
        self._objects = objects
        self._program = program or program_mark()

    def load(self, kind: type[R], *parts: str) -> R | None:
        """Give the record of this kind that was made of these parts; None if there is none, or none that can be trusted."""
        try:
            return kind.model_validate_json(_unpacked(self._objects.get(self._key(kind, parts))))
        except (TenderCheckError, ValidationError, _Damaged):
            return None

    def save(self, record: Record, *parts: str) -> None:
        """Keep a record that was made of these parts. One that JSON can't carry unchanged is not kept."""
        try:
            content = record.model_dump_json().encode()
            if type(record).model_validate_json(content) != record:
                return
            self._objects.put(self._key(type(record), parts), _packed(content), "application/octet-stream")
        except (StoreError, TenderCheckError, ValueError):  # ValueError: lone surrogates of a damaged file
            return

    def _key(self, kind: type[Record], parts: tuple[str, ...]) -> str:
        mark = current().mark
        made_of = [self._program, kind.__name__, None if mark is None else [mark.name, mark.sha256], *parts]
        digest = hashlib.sha256(json.dumps(made_of).encode()).hexdigest()
        return f"cache/{kind.__name__.lower()}/{digest[:2]}/{digest}"


def folder_cache(folder: Path, clock: Callable[[], float]) -> Cache:
    """Give the cache in a folder, which is made for its owner alone. Raises StoreUnavailable where that can't be."""
    # Nobody uploads to a cache: the secret signs nothing.
    return Cache(FolderObjects(folder, base_url="", secret=b"unused", clock=clock))


def identity(source: Source) -> tuple[str, str]:
    """Give what tells a file from any other: its name, which reports show, and the digest of its bytes."""
    return source.name, hashlib.sha256(source.data).hexdigest()


class Reading(NamedTuple):
    """How files are read: by what scans are recognized, and where what was read and judged is kept, if anywhere."""

    recognition: Recognition | None = LOCAL
    cache: Cache | None = None

    @property
    def keeps(self) -> bool:
        """Whether anything is kept."""
        return self.cache is not None

    def read(self, source: Source) -> Document:
        """Read a file, or give what was read of it before. Raises InputError as `read` does; what fails is not kept."""
        document = self.load(Document, *identity(source)) if self.keeps else None
        if document is None:
            document = read(source.data, source.name, recognition=self.recognition)
            if self.keeps:
                self.save(document, *identity(source))
        return document

    def load(self, kind: type[R], *parts: str) -> R | None:
        """Give what is kept of these parts, read in this way; None without a cache."""
        return None if self.cache is None else self.cache.load(kind, self._recognizes(), *parts)

    def save(self, record: Record, *parts: str) -> None:
        """Keep a record that was made of these parts, read in this way."""
        if self.cache is not None:
            self.cache.save(record, self._recognizes(), *parts)

    def _recognizes(self) -> str:
        if self.recognition is None or not self.recognition.available:
            return "nothing"
        # The local engine takes a second to say who it is; its libraries are in the program's mark already.
        return "local" if isinstance(self.recognition, Local) else self.recognition.mark


class _Damaged(Exception):
    """The bytes are no entry that was written here to its end."""


def _packed(content: bytes) -> bytes:
    body = zlib.compress(content, 1)
    return _MARK + hashlib.sha256(body).hexdigest().encode() + b"\n" + body


_HEAD = re.compile(re.escape(_MARK) + rb"([0-9a-f]{%d})\n" % _DIGEST)


def _unpacked(entry: bytes) -> bytes:
    head = _HEAD.match(entry)
    if head is None or hashlib.sha256(entry[head.end() :]).hexdigest().encode() != head[1]:
        raise _Damaged
    expander = zlib.decompressobj()
    try:
        content = expander.decompress(entry[head.end() :], _MOST)
    except zlib.error as error:
        raise _Damaged from error
    if not expander.eof:
        raise _Damaged
    return content
