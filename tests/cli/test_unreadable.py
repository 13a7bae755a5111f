"""What can't be read or written: one line with a code, exit code 2, nothing lost."""

import json
import zipfile
from pathlib import Path

import pytest

from chalicelib.services.inputs import MAX_MEMBERS

from .calling import BID, FIRM, TENDER, error_line, run


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "TCE105"),
        ("broken.pdf", b"%PDF-1.4 nothing more", "TCE104"),
        ("scan.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "TCE104"),
        ("report.pdf", b"plain text", "TCE106"),
        ("bid.zip", b"PK\x03\x04 cut", "TCE104"),
        ("bid.zip", b"PK\x05\x06" + b"\0" * 18, "TCE105"),
    ],
)
def test_an_unreadable_bid(profile: str, tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert name in error_line(run("check", "--tender", profile, str(path)), code)


def test_an_empty_folder(profile: str, tmp_path: Path) -> None:
    (tmp_path / "bid").mkdir()
    error_line(run("check", "--tender", profile, str(tmp_path / "bid")), "TCE105")


@pytest.mark.parametrize("command", ["extract", "requirements"])
def test_a_missing_file(command: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.pdf")
    assert missing in error_line(run(command, missing), "TCE107")
    assert "folder" in error_line(run(command, str(tmp_path)), "TCE107")


def test_a_path_that_is_no_path(profile: str) -> None:
    error_line(run("check", "--tender", profile, "a\0b"), "TCE107")


@pytest.mark.parametrize("command", [("extract",), ("requirements",), ("check", "--tender", TENDER)])
def test_an_error_is_json_where_json_was_asked_for(command: tuple[str, ...]) -> None:
    result = run(*command, "missing.pdf", "--format", "json")
    line = error_line(result, "TCE107")
    problem = json.loads(result.stdout)["error"]
    assert line == f"tendercheck: {problem['code']}: {problem['message']}"


@pytest.mark.parametrize("format_", ["text", "html"])
def test_an_error_prints_nothing_where_text_was_asked_for(format_: str) -> None:
    assert run("check", "--tender", TENDER, "missing.pdf", "--format", format_).stdout == ""


@pytest.mark.parametrize(
    "command", [("extract", BID), ("requirements", TENDER), ("check", "--tender", TENDER, BID), ("demo",)]
)
def test_an_output_that_cannot_be_written(command: tuple[str, ...], tmp_path: Path) -> None:
    option = "--html" if command == ("demo",) else "-o"
    for place in (tmp_path, tmp_path / "no folder" / "out"):
        result = run(*command, option, str(place))
        assert str(place) in error_line(result, "TCE107")
        assert result.stdout == ""


def test_a_damaged_archive_member(profile: str, tmp_path: Path) -> None:
    archive = tmp_path / "bid.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.txt", FIRM * 50)
    data = bytearray(archive.read_bytes())
    data[40:60] = bytes(20)
    archive.write_bytes(data)
    error_line(run("check", "--tender", profile, str(archive)), "TCE104")


def test_an_archive_with_a_password(profile: str, tmp_path: Path) -> None:
    archive = tmp_path / "bid.zip"
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr("a.txt", FIRM)
    data = bytearray(archive.read_bytes())
    data[6] |= 1  # the flag "encrypted", before the member and in the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(data)
    assert "password" in error_line(run("check", "--tender", profile, str(archive)), "TCE103")


def test_an_archive_packed_too_densely(profile: str, tmp_path: Path) -> None:
    archive = tmp_path / "bid.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.txt", bytes(20_000_000))
    error_line(run("check", "--tender", profile, str(archive)), "TCE102")


@pytest.mark.parametrize(("files", "code"), [(MAX_MEMBERS + 1, "TCE102"), (0, "TCE105")])
def test_an_archive_of_too_many_or_no_files(profile: str, tmp_path: Path, files: int, code: str) -> None:
    archive = tmp_path / "bid.zip"
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr(".hidden", "")
        for index in range(files):
            package.writestr(f"{index}.txt", "")
    error_line(run("check", "--tender", profile, str(archive)), code)


def test_an_archive_that_climbs_out_is_read_and_writes_nothing(profile: str, tmp_path: Path) -> None:
    archive = tmp_path / "in" / "bid.zip"
    archive.parent.mkdir()
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr("../outside.txt", "The warranty period is 3 years.")
    assert run("check", "--tender", profile, str(archive)).exit_code == 0
    assert not (tmp_path / "outside.txt").exists()
