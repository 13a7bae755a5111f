"""Checks and their queue in an SQLite file: the embedded store for one machine."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

from ..errors import Conflict, NotFound
from ..model.job import CheckJob
from .base import Message
from .database import Database
from .record import dump_job, load_job, storable_id, unknown_job, valid_message

_NUMBER = re.compile(r"[0-9]{1,18}")  # SQLite's integers reach a little further


class SqliteJobs:
    """The table of checks (`JobStore`). May share its file with a `SqliteQueue`, threads and processes."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path)

    def create(self, job: CheckJob) -> None:
        """Store a new check. Raises Conflict if the id is taken, InvalidRequest if bad or too large."""
        row = (job.id, job.version, dump_job(job))
        with self._database.change() as connection:
            try:
                connection.execute("INSERT INTO jobs (id, version, record) VALUES (?, ?, ?)", row)
            except sqlite3.IntegrityError as error:
                raise Conflict(f"There is a check {job.id} already: create it under another id.") from error

    def get(self, job_id: str) -> CheckJob:
        """Give the check as last stored. Raises NotFound."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT record FROM jobs WHERE id = ?", (storable_id(job_id),)
            ).fetchone()
        if row is None:
            raise unknown_job(job_id)
        return load_job(row[0], job_id)

    def replace(self, job: CheckJob) -> CheckJob:
        """Store a changed check and give it back with its new version. Raises Conflict or NotFound."""
        changed = job.model_copy(update={"version": job.version + 1})
        row = (changed.version, dump_job(changed), job.id, job.version)
        with self._database.change() as connection:
            update = "UPDATE jobs SET version = ?, record = ? WHERE id = ? AND version = ?"
            if connection.execute(update, row).rowcount == 1:
                return changed
            stored = connection.execute("SELECT version FROM jobs WHERE id = ?", (job.id,)).fetchone()
        if stored is None:
            raise unknown_job(job.id)
        raise Conflict(f"Check {job.id} has changed since version {job.version} was read: read it again.")

    def close(self) -> None:
        """Close the file."""
        self._database.close()


class SqliteQueue:
    """A durable queue (`WorkQueue`) with dead letters. `clock` gives seconds since the epoch.

    A message that is received and not `done` comes back after `visibility_seconds`; one that was received
    `max_attempts` times is put aside by the receive that would be the next, and stays there until `retry`.
    """

    def __init__(
        self, path: Path, *, clock: Callable[[], float], visibility_seconds: int = 900, max_attempts: int = 5
    ) -> None:
        self._database = Database(path)
        self._clock = clock
        self._visibility = visibility_seconds
        self._max_attempts = max_attempts

    def send(self, body: str) -> None:
        """Queue a message. Raises InvalidRequest if it is empty, too large or holds control characters."""
        with self._database.change() as connection:
            connection.execute("INSERT INTO messages (body) VALUES (?)", (valid_message(body),))

    def receive(self) -> Message | None:
        """Take the oldest message that is due and hide it for the visibility time; None if there is none."""
        now = self._clock()
        if not self._any_due(now):
            return None
        with self._database.change() as connection:
            worn = (now, self._max_attempts)
            connection.execute(
                "INSERT INTO dead_letters (id, body, attempts)"
                " SELECT id, body, attempts FROM messages WHERE due <= ? AND attempts >= ?",
                worn,
            )
            connection.execute("DELETE FROM messages WHERE due <= ? AND attempts >= ?", worn)
            row = connection.execute(
                "SELECT id, body, attempts FROM messages WHERE due <= ? ORDER BY id LIMIT 1", (now,)
            ).fetchone()
            if row is None:
                return None
            message = Message(id=str(row[0]), body=row[1], attempt=row[2] + 1)
            connection.execute(
                "UPDATE messages SET due = ?, attempts = ? WHERE id = ?",
                (now + self._visibility, message.attempt, row[0]),
            )
        return message

    def extend(self, message: Message) -> None:
        """Hide a message for the visibility time from now, while the work on it goes on.

        Raises Conflict if it came back meanwhile and someone else has it, or it is gone.
        """
        with self._database.change() as connection:
            held = connection.execute(
                "UPDATE messages SET due = ? WHERE id = ? AND attempts = ?",
                (self._clock() + self._visibility, message.id, message.attempt),
            )
            if held.rowcount != 1:
                raise Conflict(
                    f"Message {message.id} is no longer held by attempt {message.attempt}: stop its work."
                )

    def done(self, message: Message) -> None:
        """Remove a message that was worked off, also where it was given up meanwhile."""
        with self._database.change() as connection:
            connection.execute("DELETE FROM messages WHERE id = ?", (message.id,))
            connection.execute("DELETE FROM dead_letters WHERE id = ?", (message.id,))

    def dead(self) -> tuple[Message, ...]:
        """Give the messages that were given up, oldest first; `attempt` is how often each was received."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT id, body, attempts FROM dead_letters ORDER BY id").fetchall()
        return tuple(Message(id=str(row[0]), body=row[1], attempt=row[2]) for row in rows)

    def retry(self, message_id: str) -> None:
        """Queue a message that was given up again, its attempts counted anew. Raises NotFound."""
        number = int(message_id) if _NUMBER.fullmatch(message_id) else 0  # ids count from 1
        with self._database.change() as connection:
            moved = connection.execute(
                "INSERT INTO messages (id, body) SELECT id, body FROM dead_letters WHERE id = ?", (number,)
            )
            if moved.rowcount != 1:
                raise NotFound(f"There is no dead letter {message_id[:80]!a}: list them with dead().")
            connection.execute("DELETE FROM dead_letters WHERE id = ?", (number,))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _any_due(self, now: float) -> bool:
        """Look without taking the write lock: an idle worker must not get in others' way."""
        with self._database.read() as connection:
            query = "SELECT EXISTS (SELECT 1 FROM messages WHERE due <= ?)"
            return bool(connection.execute(query, (now,)).fetchone()[0])
