"""Paths to sources: a file is one document, a folder or a .zip is one bid of several files."""

import io
import lzma
import sys
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..errors import (
    CorruptDocument,
    DocumentTooLarge,
    EmptyDocument,
    FileMissing,
    InputError,
    InvalidRequest,
)
from ..readers.limits import Limits
from ..readers.package import check_package
from .builtin import builtin_source, is_builtin
from .checking import BidSource
from .profile import looks_like_profile
from .reading import Source

STDIN = "-"
MAX_MEMBERS = 500
MAX_DEPTH = 3  # archives within archives

# What systems leave in folders and archives besides documents; passed over in silence.
_LEFTOVERS = (".DS_Store", "Thumbs.db", "desktop.ini")
_HIDDEN = (".", "~$")


def load_file(path: str) -> Source:
    """Read one file; `-` is standard input, whose content alone tells what it is. Raises FileMissing."""
    if path == STDIN:
        return Source(name="stdin", data=sys.stdin.buffer.read())
    return Source(name=Path(path).name, data=_read(Path(path)))


def load_tender(path: str) -> Source:
    """Read a tender or a profile; `profile:NAME` is one that comes with the program.

    From standard input, a profile is told by its first words. Raises FileMissing, and NotFound for an unknown NAME.
    """
    if is_builtin(path):
        return builtin_source(path)
    source = load_file(path)
    if path == STDIN and looks_like_profile(source.data):
        return Source(name="stdin.yaml", data=source.data)
    return source


def load_bids(paths: Sequence[str]) -> list[BidSource]:
    """Read the bids. Those that have the same name are told apart by their whole paths.

    Raises as `load_bid` does, and InvalidRequest for a path that is given twice.
    """
    places = [Path(path).as_posix() for path in paths]
    for place in places:
        if places.count(place) > 1:
            raise InvalidRequest(f"{place} is given as a bid twice; name each bid once.")
    bids = [load_bid(path) for path in paths]
    names = [bid.name for bid in bids]
    return [
        bid.model_copy(update={"name": place}) if names.count(bid.name) > 1 else bid
        for place, bid in zip(places, bids, strict=True)
    ]


def load_bid(path: str) -> BidSource:
    """Read one bid: a file, a folder of files, or a .zip of files. Raises FileMissing, EmptyDocument, CorruptDocument."""
    place = Path(path)
    if not place.is_dir():
        return bid_of(load_file(path))
    documents = sorted(
        (file.relative_to(place).as_posix(), file)
        for file in place.rglob("*")
        if file.is_file() and _is_document(PurePosixPath(file.relative_to(place).as_posix()))
    )
    if not documents:
        raise EmptyDocument(f"{path} is a folder without files; put the bid's documents in it.")
    sources = _unpacked([Source(name=name, data=_read(file)) for name, file in documents], 1)
    return BidSource(name=place.resolve().name, documents=tuple(sources))


def bid_of(source: Source) -> BidSource:
    """Give the bid that one file is: itself, or the files of a .zip. Raises CorruptDocument, EmptyDocument, DocumentTooLarge."""
    if not source.name.lower().endswith(".zip"):
        return BidSource(name=source.name, documents=(source,))
    return BidSource(name=source.name, documents=tuple(_unpacked(_members(source), 1)))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise FileMissing(f"{path} is a folder where a file is needed; name the file in it.") from error
    except OSError as error:
        raise FileMissing(f"{path} can't be opened ({error.strerror}); check the path.") from error
    except ValueError as error:  # a path with a NUL in it
        raise FileMissing(f"{path!r} is no path ({error}); check it.") from error


def _is_document(path: PurePosixPath) -> bool:
    # A ".." hides nothing: names are labels here, no file is ever written under them.
    parts = (part for part in path.parts if part != "..")
    return path.name not in _LEFTOVERS and not any(part.startswith(_HIDDEN) for part in parts)


def _members(source: Source) -> list[Source]:
    check_package(source.data, source.name, Limits())
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            members = sorted(
                (_name(member), index, member)
                for index, member in enumerate(archive.infolist())
                if not member.is_dir() and _is_document(PurePosixPath(_name(member)))
            )
            _demand_some(source.name, len(members))
            return [Source(name=name, data=archive.read(member)) for name, _, member in members]
    except (
        zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, EOFError, RuntimeError, OSError, ValueError,
    ) as error:  # fmt: skip
        raise CorruptDocument(f"{source.name}: the archive is damaged ({error}); make it again.") from error


def _unpacked(sources: Sequence[Source], depth: int) -> list[Source]:
    """Put the files of each archive within in its place. One that can't be opened stays: reading it tells why.

    Raises DocumentTooLarge if they are too many, or too large together.
    """
    result: list[Source] = []
    for source in sources:
        members = [source]
        if source.name.lower().endswith(".zip") and depth <= MAX_DEPTH:
            with suppress(InputError):
                inside = [
                    Source(name=f"{source.name}/{member.name}", data=member.data)
                    for member in _members(source)
                ]
                members = _unpacked(inside, depth + 1)
        result.extend(members)
        size = sum(len(one.data) for one in result)
        if len(result) > MAX_MEMBERS or size > Limits().expanded_megabytes * 1_000_000:
            raise DocumentTooLarge(
                f"{source.name}: the bid holds more than {MAX_MEMBERS} files or {Limits().expanded_megabytes} MB; hand in fewer."
            )
    return result


def _demand_some(name: str, members: int) -> None:
    if not members:
        raise EmptyDocument(f"{name}: the archive holds no files; put the bid's documents in it.")
    if members > MAX_MEMBERS:
        raise DocumentTooLarge(
            f"{name}: the archive holds {members} files and the limit is {MAX_MEMBERS}; hand in fewer."
        )


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name. Without the UTF-8 flag it was read as code page 437, whatever it was written in."""
    if member.flag_bits & 0x800:
        return member.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return member.filename.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return member.filename
