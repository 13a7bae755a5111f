"""What the API answers with. What it takes is in `services.jobs` (`NewCheck`)."""

from pydantic import Field

from ..model.base import Record
from ..model.finding import Problem, Report
from ..model.job import CheckJob, JobState


class UploadAddress(Record):
    """Send this document as a multipart form: POST to `url`, `fields` first, the file last as `file`."""

    document: str
    bid: str | None = Field(description="the bid that it belongs to; null for the tender")
    url: str
    fields: dict[str, str]


class Links(Record):
    """Where to go on from here, relative to the service's root."""

    self: str
    submit: str | None = None
    report: str | None = Field(default=None, description="the report as JSON, once it is done")
    report_html: str | None = Field(default=None, description="the report for reading and printing")


class ProgressView(Record):
    """How far the check is: `fraction` from 0 to 1, and what is at work."""

    fraction: float
    done: int
    total: int
    step: str
    document: str


class CheckCreated(Record):
    """A new check: upload each document, then submit."""

    id: str
    state: JobState
    uploads: tuple[UploadAddress, ...]
    links: Links


class CheckView(Record):
    """A check as it stands. `problem` says why it failed; a `report` too large to send is only linked to."""

    id: str
    state: JobState
    language: str
    created: int = Field(description="seconds since the epoch")
    updated: int = Field(description="seconds since the epoch")
    progress: ProgressView
    problem: Problem | None
    links: Links
    report: Report | None = None


class Health(Record):
    """The service answers."""

    status: str = "ok"
    version: str


def view(job: CheckJob, links: Links) -> CheckView:
    """Give the answer that describes a check, without its report."""
    progress = job.progress
    fraction = 1.0 if job.state is JobState.DONE else min(progress.done / progress.total, 1.0)
    return CheckView(
        id=job.id,
        state=job.state,
        language=job.language,
        created=job.created,
        updated=job.updated,
        progress=ProgressView(
            fraction=round(fraction, 4),
            done=progress.done,
            total=progress.total,
            step=progress.step,
            document=progress.document,
        ),
        problem=job.problem,
        links=links,
    )
