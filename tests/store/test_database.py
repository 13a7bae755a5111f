"""The SQLite file: made, opened again, shared, damaged, foreign, full. Nothing of sqlite3 gets out."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chalicelib.errors import StoreCorrupt, StoreError, StoreUnavailable
from chalicelib.store.database import APPLICATION_ID, MIGRATIONS, Database, sqlite_errors
from chalicelib.store.sqlite import SqliteJobs, SqliteQueue

from .conftest import make_job


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def jobs(path: Path) -> Iterator[SqliteJobs]:
    jobs = SqliteJobs(path)
    yield jobs
    jobs.close()


def execute(path: Path, *statements: str) -> list[tuple[object, ...]]:
    """Do something to the file behind the store's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return [row for statement in statements for row in connection.execute(statement).fetchall()]


def test_the_file_is_marked_as_ours(jobs: SqliteJobs, path: Path) -> None:
    assert execute(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert execute(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert execute(path, "PRAGMA journal_mode") == [("wal",)]


def test_a_commit_is_on_the_disk_when_it_returns(path: Path) -> None:
    database = Database(path)
    with database.read() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
    database.close()


def test_opening_again_changes_nothing(jobs: SqliteJobs, path: Path) -> None:
    jobs.create(make_job())
    schema = execute(path, "SELECT name, sql FROM sqlite_master ORDER BY name")
    for _ in range(3):
        again = SqliteJobs(path)
        assert again.get("check-1") == make_job()
        again.close()
    assert execute(path, "SELECT name, sql FROM sqlite_master ORDER BY name") == schema


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    jobs = SqliteJobs(path)
    jobs.create(make_job())
    jobs.close()


def test_another_programs_database_is_left_alone(path: Path) -> None:
    execute(path, "CREATE TABLE theirs (x)", "INSERT INTO theirs VALUES (1)")
    before = path.read_bytes()
    with pytest.raises(StoreCorrupt, match="another program"):
        SqliteJobs(path)
    assert path.read_bytes() == before


def test_a_newer_versions_database_is_left_alone(jobs: SqliteJobs, path: Path) -> None:
    jobs.close()
    execute(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(StoreCorrupt, match="newer"):
        SqliteJobs(path)
    assert execute(path, "PRAGMA user_version") == [(len(MIGRATIONS) + 1,)]


@pytest.mark.parametrize(
    "content",
    [
        b"this is not a database, but it is long enough to be one" * 100,
        b"SQLite format 3\x00" + b"\xff" * 4096,
    ],
    ids=["text", "garbage behind the right first bytes"],
)
def test_a_file_that_is_no_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreCorrupt, match=r"store\.db"):
        SqliteJobs(path)
    assert path.read_bytes() == content


def test_damage_in_the_middle(jobs: SqliteJobs, path: Path) -> None:
    for number in range(50):
        jobs.create(make_job(f"c{number}"))
    jobs.close()
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xa5" * (len(data) - 8192)
    path.write_bytes(data)
    damaged = SqliteJobs(path)
    with pytest.raises(StoreCorrupt):
        for number in range(50):
            damaged.get(f"c{number}")
    damaged.close()


def test_a_table_that_is_gone(jobs: SqliteJobs, path: Path) -> None:
    execute(path, "DROP TABLE jobs")
    with pytest.raises(StoreCorrupt, match="jobs"):
        jobs.get("check-1")


@pytest.mark.parametrize(
    "record", ["", "{", "null", "[]", "{}", '{"id": "check-1"}', '{"id": "check-1", "from_the_future": 1}']
)
def test_a_record_that_can_not_be_understood(jobs: SqliteJobs, path: Path, record: str) -> None:
    jobs.create(make_job())
    execute(path, f"UPDATE jobs SET record = '{record}'")
    with pytest.raises(StoreCorrupt, match="check-1"):
        jobs.get("check-1")


def test_a_full_disk(path: Path) -> None:
    database = Database(path)
    with database.read() as connection:
        connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(StoreUnavailable, match="full"), database.change() as connection:
        for number in range(100):
            connection.execute("INSERT INTO messages (body) VALUES (?)", (str(number) * 1000,))
    with database.read() as connection:
        assert not connection.in_transaction
        assert connection.execute("SELECT count(*) FROM messages").fetchone() == (0,)
    database.close()


def test_a_lock_that_is_not_given_up(path: Path) -> None:
    database = Database(path, busy_seconds=0.05)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        pytest.raises(StoreUnavailable, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")
        with database.change():
            pytest.fail("two writers at once")
    with database.change() as connection:
        connection.execute("INSERT INTO messages (body) VALUES ('x')")
    database.close()


def test_a_lock_is_waited_for(path: Path) -> None:
    database = Database(path, busy_seconds=20)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.2, other.execute, ["COMMIT"])
        release.start()
        with database.change() as connection:
            connection.execute("INSERT INTO messages (body) VALUES ('x')")
        release.join()
    database.close()


def test_a_file_that_is_being_read_is_waited_for(path: Path) -> None:
    """SQLite itself does not wait before it turns the write-ahead log on."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("PRAGMA user_version = 0")
        other.execute("BEGIN")
        other.execute("SELECT * FROM sqlite_master").fetchall()
        with pytest.raises(StoreUnavailable, match="locked"):
            Database(path, busy_seconds=0.05)
        release = threading.Timer(0.2, other.execute, ["COMMIT"])
        release.start()
        Database(path, busy_seconds=20).close()
        release.join()
    assert execute(path, "PRAGMA journal_mode") == [("wal",)]


def test_a_change_that_fails_changes_nothing(path: Path) -> None:
    database = Database(path)
    with pytest.raises(KeyError), database.change() as connection:
        connection.execute("INSERT INTO messages (body) VALUES ('x')")
        raise KeyError
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM messages").fetchone() == (0,)
    database.close()


@pytest.mark.parametrize("name", [".", "file/store.db"])
def test_a_path_that_can_not_be_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailable):
        SqliteJobs(tmp_path / name)


def test_a_closed_store(jobs: SqliteJobs, path: Path) -> None:
    queue = SqliteQueue(path, clock=lambda: 0.0)
    jobs.close()
    queue.close()
    queue.close()
    with pytest.raises(StoreUnavailable):
        jobs.get("check-1")
    with pytest.raises(StoreUnavailable):
        jobs.create(make_job())
    with pytest.raises(StoreUnavailable):
        queue.receive()


def kinds(root: type[Exception]) -> list[type[Exception]]:
    return [root, *(kind for child in root.__subclasses__() for kind in kinds(child))]


@pytest.mark.parametrize("kind", [*kinds(sqlite3.Error), OSError, PermissionError, FileNotFoundError])
def test_every_error_of_sqlite_is_mapped(path: Path, kind: type[Exception]) -> None:
    with pytest.raises(StoreUnavailable, match=r"store\.db.*why"), sqlite_errors(path):
        raise kind("why")


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (sqlite3.SQLITE_CORRUPT, StoreCorrupt),
        (sqlite3.SQLITE_CORRUPT_INDEX, StoreCorrupt),
        (sqlite3.SQLITE_NOTADB, StoreCorrupt),
        (sqlite3.SQLITE_ERROR, StoreCorrupt),
        (sqlite3.SQLITE_BUSY, StoreUnavailable),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreUnavailable),
        (sqlite3.SQLITE_CANTOPEN, StoreUnavailable),
        (sqlite3.SQLITE_FULL, StoreUnavailable),
        (sqlite3.SQLITE_IOERR_FSYNC, StoreUnavailable),
        (sqlite3.SQLITE_NOMEM, StoreUnavailable),
        (sqlite3.SQLITE_READONLY, StoreUnavailable),
    ],
)
def test_the_kind_of_an_error_is_told_by_its_code(path: Path, code: int, error: type[StoreError]) -> None:
    raised = sqlite3.DatabaseError("why")
    raised.sqlite_errorcode = code
    with pytest.raises(error), sqlite_errors(path):
        raise raised
