"""The ports: what the service needs of a store, whatever stands behind it.

Two families implement them and pass the same contract test: DynamoDB, S3 and SQS in the cloud;
SQLite and a folder on one machine. All of them raise `StoreUnavailable` when the store does not
answer and `StoreCorrupt` when what it holds can't be understood; nothing of boto3 or sqlite3 gets out.
"""

from typing import Protocol

from ..model.base import Record
from ..model.job import CheckJob


class SignedUpload(Record):
    """Where and how to send one file: a multipart form POST, `fields` first, the file last as `file`."""

    url: str
    fields: dict[str, str]


class Message(Record):
    """A queued message as a worker receives it. `attempt` counts from 1."""

    id: str
    body: str
    attempt: int


class JobStore(Protocol):
    """The table of checks."""

    def create(self, job: CheckJob) -> None:
        """Store a new check.

        Raises Conflict if the id is taken, InvalidRequest if it is not 1 to 64 of `[A-Za-z0-9_-]` or the
        record has more than 400,000 bytes (`replace` raises that too).
        """

    def get(self, job_id: str) -> CheckJob:
        """Give the check as last stored (a consistent read). Raises NotFound."""

    def replace(self, job: CheckJob) -> CheckJob:
        """Store a changed check and give it back with its new version.

        `job.version` is the version that it replaces: raises Conflict if another change came first,
        NotFound if there is no such check.
        """


class ObjectStore(Protocol):
    """Documents, texts and reports by key. Keys are `/`-separated names of `[A-Za-z0-9._-]`.

    Every method raises InvalidRequest for what is not a key; `keys.py` builds them.
    """

    def put(self, key: str, data: bytes, media_type: str) -> None:
        """Store bytes under a key, replacing what was there."""

    def get(self, key: str) -> bytes:
        """Give the bytes. Raises NotFound."""

    def size(self, key: str) -> int | None:
        """Give the size in bytes, or None if nothing is stored under the key."""

    def delete(self, key: str) -> None:
        """Remove what is stored under the key, if anything."""

    def sign_upload(self, key: str, max_bytes: int, seconds: int) -> SignedUpload:
        """Give an address that takes one file of 1 to `max_bytes` bytes for `seconds` from now."""


class JobQueue(Protocol):
    """Where a check that is to be run is announced. Delivery is at least once."""

    def send(self, body: str) -> None:
        """Queue a message. Raises InvalidRequest if it is empty, over 256 KiB or holds control characters."""


class WorkQueue(JobQueue, Protocol):
    """A queue that a local worker takes from (in the cloud the runtime does that)."""

    def receive(self) -> Message | None:
        """Take the oldest message that is due and hide it for the visibility time; None if there is none.

        A message received more often than the limit goes to the dead letters instead.
        """

    def done(self, message: Message) -> None:
        """Remove a message that was worked off."""
