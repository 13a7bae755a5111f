"""Paths to sources: a file is one document, a folder or a .zip is one bid of several files."""

import io
import sys
import zipfile
from pathlib import Path, PurePosixPath

from ..errors import CorruptDocument, DocumentTooLarge, EmptyDocument, FileMissing
from ..readers.limits import Limits
from .checking import BidSource, Source

# What an archive or folder of a bid may hold besides documents, and what is passed over in silence.
_SKIPPED = (".DS_Store", "Thumbs.db", "desktop.ini")


def load_file(path: str) -> Source:
    """Read one file; `-` is standard input. Raises FileMissing."""
    if path == "-":
        return Source(name="stdin.txt", data=sys.stdin.buffer.read())
    try:
        return Source(name=Path(path).name, data=Path(path).read_bytes())
    except IsADirectoryError as error:
        raise FileMissing(f"{path} is a folder where a file is needed; name the file in it.") from error
    except OSError as error:
        raise FileMissing(f"{path} can't be opened ({error.strerror}); check the path.") from error


def load_bid(path: str) -> BidSource:
    """Read one bid: a file, a folder of files, or a .zip of files. Raises FileMissing, EmptyDocument, CorruptDocument."""
    place = Path(path)
    if place.is_dir():
        files = sorted(
            p
            for p in place.rglob("*")
            if p.is_file() and p.name not in _SKIPPED and not p.name.startswith((".", "~$"))
        )
        if not files:
            raise EmptyDocument(f"{path} is a folder without files; put the bid's documents in it.")
        sources = tuple(Source(name=p.relative_to(place).as_posix(), data=p.read_bytes()) for p in files)
        return BidSource(name=place.name, documents=sources)
    source = load_file(path)
    return bid_of(source)


def bid_of(source: Source) -> BidSource:
    """Give the bid that one file is: itself, or the files of a .zip. Raises CorruptDocument, EmptyDocument, DocumentTooLarge."""
    if not source.name.lower().endswith(".zip"):
        return BidSource(name=source.name, documents=(source,))
    return BidSource(name=source.name, documents=tuple(_members(source)))


def _members(source: Source) -> list[Source]:
    limits = Limits()
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            members = [
                m
                for m in archive.infolist()
                if not m.is_dir() and PurePosixPath(m.filename).name not in _SKIPPED
            ]
            members = [m for m in members if not PurePosixPath(m.filename).name.startswith((".", "~$"))]
            if not members:
                raise EmptyDocument(
                    f"{source.name}: the archive holds no files; put the bid's documents in it."
                )
            if (
                sum(m.file_size for m in members) > limits.expanded_megabytes * 1_000_000
                or len(members) > 500
            ):
                raise DocumentTooLarge(
                    f"{source.name}: the archive unpacks to more than the limit; hand in the files one by one."
                )
            if any(m.flag_bits & 1 for m in members):
                raise CorruptDocument(
                    f"{source.name}: the archive is encrypted; hand in one without a password."
                )
            return [
                Source(name=_name(m), data=archive.read(m)) for m in sorted(members, key=lambda m: m.filename)
            ]
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, OSError) as error:
        raise CorruptDocument(f"{source.name}: the archive is damaged ({error}); make it again.") from error


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name; names written in GBK come out of a ZIP without the UTF-8 flag as code page 437."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename
