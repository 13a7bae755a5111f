"""A check as the service keeps it while it runs: what was handed in, how far it is, how it ended."""

from enum import StrEnum

from .base import Record
from .finding import Problem


class JobState(StrEnum):
    """Moves forward only: uploading → queued → running → done or failed. A failed check may be queued again."""

    UPLOADING = "uploading"
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Upload(Record):
    """A document that is to be uploaded: its name for people, its key in the object store, its size in bytes.

    `sha256` is the digest that was announced, in lower-case hex, or None if none was.
    """

    name: str
    key: str
    size: int
    sha256: str | None = None


class BidUpload(Record):
    """One bid of one or more documents."""

    name: str
    documents: tuple[Upload, ...]


class Progress(Record):
    """How far a check is: `done` of `total` steps, and the step at work (`read`, `check`, `report`)."""

    done: int = 0
    total: int = 1
    step: str = ""
    document: str = ""


class CheckJob(Record):
    """One check. `version` grows by one with each change; a change names the version that it replaces.

    `created` and `updated` are seconds since the epoch, given by the caller (stores have no clock).
    `attempts` counts how often a worker has begun the check since it was last submitted.
    """

    id: str
    version: int = 1
    state: JobState = JobState.UPLOADING
    language: str = "zh"
    tender: Upload
    bids: tuple[BidUpload, ...]
    progress: Progress = Progress()
    attempts: int = 0
    problem: Problem | None = None
    report_key: str | None = None
    created: int = 0
    updated: int = 0

    @property
    def uploads(self) -> tuple[Upload, ...]:
        """Every document of the check, the tender first."""
        return (self.tender, *(document for bid in self.bids for document in bid.documents))
