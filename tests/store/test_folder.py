"""What is particular to the folder store: files, their rights, and what a crash leaves behind."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from chalicelib.errors import Conflict, InvalidRequest, StoreCorrupt, StoreUnavailable
from chalicelib.store.folder import FolderObjects, load_secret

from .conftest import Clock

KEY = "checks/check-1/uploads/0"
DAY = 24 * 3600

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights than owner, group and others")


def files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_an_object_is_the_file_below_the_root(folder: FolderObjects, tmp_path: Path) -> None:
    folder.put(KEY, b"data", "text/plain")
    folder.put(KEY, b"data2", "text/plain")
    assert files(tmp_path) == [f"objects/{KEY}"]
    assert (tmp_path / "objects" / KEY).read_bytes() == b"data2"


@posix
def test_only_the_owner_reads_objects(folder: FolderObjects, tmp_path: Path) -> None:
    folder.put(KEY, b"data", "text/plain")
    path = tmp_path / "objects" / KEY
    assert path.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "objects").stat().st_mode & 0o777 == 0o700


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet="ab./\\~ %:\x00\n", max_size=12))
@example("../outside")
@example("/etc/hostname")
@example("a/../../outside")
@example("..\\outside")
def test_nothing_gets_out_of_the_folder(folder: FolderObjects, tmp_path: Path, key: str) -> None:
    (tmp_path / "outside").write_bytes(b"untouched")
    try:
        folder.put(key, b"data", "text/plain")
    except (InvalidRequest, Conflict):
        pass
    else:
        assert folder.get(key) == b"data"
        folder.delete(key)
    outside = [name for name in files(tmp_path) if not name.startswith("objects/")]
    assert outside == ["outside"]
    assert (tmp_path / "outside").read_bytes() == b"untouched"


@pytest.mark.parametrize(("first", "second"), [("a", "a/b"), ("a/b", "a"), ("a", "a/b/c"), ("a/b/c", "a/b")])
def test_a_key_is_an_object_or_a_folder(
    folder: FolderObjects, tmp_path: Path, first: str, second: str
) -> None:
    folder.put(first, b"data", "text/plain")
    with pytest.raises(Conflict):
        folder.put(second, b"other", "text/plain")
    assert folder.get(first) == b"data"
    assert files(tmp_path) == [f"objects/{first}"]


def test_what_a_killed_writer_left_is_swept_after_a_day(tmp_path: Path, clock: Clock) -> None:
    def reopen() -> None:
        FolderObjects(tmp_path, base_url="http://x", secret=b"x", clock=clock)

    reopen()
    left = tmp_path / ".unfinished" / ".abc"
    left.write_bytes(b"half a docu")
    os.utime(left, (clock.now, clock.now))
    for later, there in ((0, True), (DAY - 1, True), (2, False)):
        clock.now += later
        reopen()
        assert left.exists() is there


@pytest.mark.parametrize("root", ["file", "file/below"])
def test_a_root_that_can_not_be_a_folder(tmp_path: Path, clock: Clock, root: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreUnavailable, match="file"):
        FolderObjects(tmp_path / root, base_url="http://x", secret=b"x", clock=clock)


def test_a_root_that_went_away(folder: FolderObjects, tmp_path: Path) -> None:
    (tmp_path / "objects").rename(tmp_path / "elsewhere")
    with pytest.raises(StoreUnavailable):
        folder.put(KEY, b"data", "text/plain")
    assert folder.size(KEY) is None


def test_a_file_that_can_not_be_read(folder: FolderObjects, tmp_path: Path) -> None:
    loop = tmp_path / "objects" / "loop"
    loop.symlink_to(loop)
    with pytest.raises(StoreUnavailable):
        folder.get("loop")
    with pytest.raises(StoreUnavailable):
        folder.size("loop")


def test_the_secret_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "data" / "secret"
    secret = load_secret(path)
    assert len(secret) == 32
    assert load_secret(path) == secret
    assert files(tmp_path) == ["data/secret"]
    assert load_secret(tmp_path / "other") != secret


@posix
def test_only_the_owner_reads_the_secret(tmp_path: Path) -> None:
    load_secret(tmp_path / "data" / "secret")
    assert (tmp_path / "data" / "secret").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 31])
def test_a_secret_too_short(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "secret").write_bytes(content)
    with pytest.raises(StoreCorrupt, match="secret"):
        load_secret(tmp_path / "secret")


def test_a_secret_of_ones_own_is_taken(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"x" * 40)
    assert load_secret(tmp_path / "secret") == b"x" * 40


def test_a_secret_that_can_not_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path, tmp_path / "file" / "secret"):
        with pytest.raises(StoreUnavailable):
            load_secret(path)
