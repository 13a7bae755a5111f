"""The SQLite file of the embedded store: how it is opened, changed and shared by threads and processes."""

import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import StoreCorrupt, StoreError, StoreUnavailable

# "TCK1": tells our files from other programs' SQLite files.
APPLICATION_ID = 0x54434B31

# One entry for each version of the schema (PRAGMA user_version); entries are only ever appended.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE jobs (id TEXT PRIMARY KEY, version INTEGER NOT NULL, record TEXT NOT NULL)",
        # AUTOINCREMENT: the id of a removed message is never given out again.
        "CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL,"
        " due REAL NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0)",
        "CREATE TABLE dead_letters (id INTEGER PRIMARY KEY, body TEXT NOT NULL, attempts INTEGER NOT NULL)",
    ),
)

_CORRUPT = frozenset(
    {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_ERROR,  # a table or column that the schema should have
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_SCHEMA,
    }
)

# SQLite forbids to use or close, in a forked child, a connection that the parent opened: kept here, unused.
_INHERITED: list[sqlite3.Connection] = []
_REOPENING = threading.Lock()


class Database:
    """One SQLite file. A process holds one connection, its threads take turns; processes wait for each other.

    The file and its folder are made where they are missing. Every commit is on the disk when it returns
    (WAL, synchronous=FULL); where the file system can't do WAL, SQLite's rollback journal gives the same.
    """

    def __init__(self, path: Path, *, busy_seconds: float = 30.0) -> None:
        self.path = path
        self._busy_seconds = busy_seconds
        self._open()

    def close(self) -> None:
        """Close the connection (garbage collection does too); any later use raises StoreUnavailable."""
        self._close()

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one query. Raises StoreUnavailable or StoreCorrupt."""
        if os.getpid() != self._process:
            self._reopen()
        with sqlite_errors(self.path), self._turn:
            yield self._connection

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside a write transaction: committed at the end, rolled back by an exception.

        Raises StoreUnavailable or StoreCorrupt.
        """
        with self.read() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection

    def _reopen(self) -> None:
        """Open the file anew in a forked process."""
        with _REOPENING:
            if os.getpid() != self._process:  # no other thread was first
                _INHERITED.append(self._connection)
                self._close.detach()
                self._open()

    def _open(self) -> None:
        with sqlite_errors(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._connection = sqlite3.connect(
                self.path, timeout=self._busy_seconds, isolation_level=None, check_same_thread=False
            )
            self._close = weakref.finalize(self, self._connection.close)
            self._turn = threading.Lock()
            self._process = os.getpid()
            try:
                self._prepare()
            except BaseException:
                self._close()
                raise

    def _prepare(self) -> None:
        self._connection.execute("PRAGMA synchronous = FULL")
        if self._pragma("user_version") == 0:
            self._refuse_foreign()
        self._enter_wal()
        if self._pragma("user_version") != len(MIGRATIONS):
            self._migrate()

    def _refuse_foreign(self) -> None:
        """Leave other programs' files alone; tables of ours may appear meanwhile, by a racing process."""
        tables = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if tables and self._pragma("application_id") != APPLICATION_ID:
            raise StoreCorrupt(f"{self.path} is the database of another program: name another file.")

    def _enter_wal(self) -> None:
        """Turn the write-ahead log on. SQLite does not wait for a lock here, so the waiting is ours."""
        deadline = time.monotonic() + self._busy_seconds
        while True:
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(0.01)
            else:
                return

    def _migrate(self) -> None:
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            version = self._pragma("user_version")
            if version > len(MIGRATIONS):
                raise StoreCorrupt(
                    f"{self.path} was written by a newer version of TenderCheck (schema {version}, "
                    f"this one knows {len(MIGRATIONS)}): upgrade, or name another file."
                )
            for statements in MIGRATIONS[version:]:
                for statement in statements:
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"PRAGMA {name}").fetchone()[0])


@contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """Turn what sqlite3 and the file system raise into StoreUnavailable or StoreCorrupt."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise store_error(error, path) from error


def store_error(error: sqlite3.Error | OSError, path: Path) -> StoreError:
    """Give the StoreError for an error of sqlite3 or the file system."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & 0xFF not in _CORRUPT:  # the low byte is the primary code
        return StoreUnavailable(
            f"The database {path} can't be used ({error}): see that its folder is writable, "
            "the disk not full and no other program holds it, then try again."
        )
    return StoreCorrupt(
        f"The database {path} is damaged ({error}): restore it from a backup, or name another file."
    )
