"""Both families of stores, and what their tests share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from chalicelib.model.job import BidUpload, CheckJob, Upload
from chalicelib.store.base import JobQueue, JobStore, ObjectStore
from chalicelib.store.folder import FolderObjects
from chalicelib.store.sqlite import SqliteJobs, SqliteQueue


@dataclass
class Clock:
    """A clock that a test sets."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True)
class Stores:
    jobs: JobStore
    objects: ObjectStore
    queue: JobQueue
    take: Callable[[], str | None]  # the body of the oldest message, which is removed


def make_job(job_id: str = "check-1", **changes: object) -> CheckJob:
    job = CheckJob(
        id=job_id,
        tender=Upload(name="招标文件.pdf", key=f"checks/{job_id}/uploads/0", size=5),
        bids=(
            BidUpload(
                name="甲公司",
                documents=(Upload(name="投标.docx", key=f"checks/{job_id}/uploads/1", size=7),),
            ),
        ),
        created=1_800_000_000,
        updated=1_800_000_000,
    )
    return job.model_copy(update=changes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> FolderObjects:
    return FolderObjects(
        tmp_path / "objects", base_url="http://127.0.0.1:8000/", secret=b"0123456789abcdef" * 2, clock=clock
    )


@pytest.fixture
def embedded(tmp_path: Path, folder: FolderObjects, clock: Clock) -> Iterator[Stores]:
    jobs = SqliteJobs(tmp_path / "store.db")
    queue = SqliteQueue(tmp_path / "store.db", clock=clock)

    def take() -> str | None:
        message = queue.receive()
        if message is None:
            return None
        queue.done(message)
        return message.body

    yield Stores(jobs, folder, queue, take)
    jobs.close()
    queue.close()
