"""What is handed in: files, folders, archives and archives in them, as bids of named files."""

import io
import zipfile
from pathlib import Path

import pytest

from chalicelib.errors import CorruptDocument, DocumentTooLarge, EmptyDocument
from chalicelib.services import inputs
from chalicelib.services.inputs import bid_of, load_bid
from chalicelib.services.reading import Source


def packed(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def names(bid: inputs.BidSource) -> list[str]:
    return [document.name for document in bid.documents]


def archive(members: dict[str, bytes]) -> Source:
    return Source(name="bid.zip", data=packed(members))


def test_a_file_is_a_bid_of_itself() -> None:
    assert names(bid_of(Source(name="bid.pdf", data=b"x"))) == ["bid.pdf"]


def test_members_come_by_name_without_leftovers() -> None:
    members = {
        "b.txt": b"2", "a.txt": b"1", "__MACOSX/._a.txt": b"", ".DS_Store": b"", "sub/Thumbs.db": b"",
        "~$a.docx": b"", "sub/c.txt": b"3",
    }  # fmt: skip
    assert [n for n in names(bid_of(archive(members))) if "MACOSX" not in n] == [
        "a.txt",
        "b.txt",
        "sub/c.txt",
    ]


def test_an_archive_in_an_archive_is_opened() -> None:
    inner = packed({"证书.txt": b"1", "资料/报告.txt": b"2"})
    assert names(bid_of(archive({"z.txt": b"3", "附件.zip": inner}))) == [
        "z.txt", "附件.zip/证书.txt", "附件.zip/资料/报告.txt",
    ]  # fmt: skip


def test_an_archive_in_a_folder_is_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"1")
    (tmp_path / "b.zip").write_bytes(packed({"c.txt": b"2"}))
    assert names(load_bid(str(tmp_path))) == ["a.txt", "b.zip/c.txt"]


@pytest.mark.parametrize("inner", [b"PK\x03\x04 broken", packed({}), b"no archive at all"])
def test_an_inner_archive_that_cannot_be_opened_stays_to_be_named(inner: bytes) -> None:
    bid = bid_of(archive({"a.txt": b"1", "b.zip": inner}))
    assert [(d.name, d.data) for d in bid.documents] == [("a.txt", b"1"), ("b.zip", inner)]


def test_archives_are_opened_to_a_bounded_depth() -> None:
    data = packed({"end.txt": b"x"})
    for level in range(6):
        data = packed({f"{level}.zip": data})
    (document,) = bid_of(Source(name="bid.zip", data=data)).documents
    assert document.name == "5.zip/4.zip/3.zip/2.zip"


def test_many_files_in_inner_archives_are_too_many() -> None:
    inner = packed({f"{n}.txt": b"" for n in range(300)})
    with pytest.raises(DocumentTooLarge, match="more than 500 files"):
        bid_of(archive({"a.zip": inner, "b.zip": inner}))


def test_an_archive_without_files() -> None:
    with pytest.raises(EmptyDocument, match="holds no files"):
        bid_of(archive({}))


def test_a_damaged_archive() -> None:
    with pytest.raises(CorruptDocument, match=r"bid\.zip"):
        bid_of(Source(name="bid.zip", data=packed({"a.txt": b"1"})[:-30]))
