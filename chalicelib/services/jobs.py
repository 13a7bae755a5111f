"""A check as a client sees it: announce the documents, upload, submit, ask how far it is, fetch the report.

Documents never pass through here: `create` hands out signed addresses, `submit` looks at what arrived
there. What a worker does with a submitted check is in `running`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from ..errors import Conflict, DocumentTooLarge, InvalidRequest, NotFound
from ..model.base import Record
from ..model.job import BidUpload, CheckJob, JobState, Progress, Upload
from ..store.base import JobQueue, JobStore, ObjectStore, SignedUpload
from ..store.keys import report_key, upload_key

UPLOAD_SECONDS = 3600
MIB = 1024 * 1024


def _printable(name: str) -> str:
    if not name.strip() or not name.isprintable():
        raise ValueError("must have visible characters and no control characters")
    return name


def _file_name(name: str) -> str:
    # Some clients send a whole path; only its last part means anything here.
    return _printable(name.replace("\\", "/").rsplit("/", 1)[-1])


class NewDocument(Record):
    """A document that will be uploaded: file name, size in bytes, SHA-256 where the client knows it."""

    name: Annotated[str, Field(min_length=1, max_length=255), AfterValidator(_file_name)]
    size: Annotated[int, Field(ge=1, description="bytes")]
    sha256: Annotated[str | None, Field(pattern="^[0-9a-f]{64}$", description="lower-case hex")] = None


class NewBid(Record):
    """One bid: the bidder's name and the documents that make it up."""

    name: Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_printable)]
    documents: Annotated[tuple[NewDocument, ...], Field(min_length=1, max_length=100)]

    @model_validator(mode="after")
    def _names_differ(self) -> "NewBid":
        _unique([document.name for document in self.documents], "documents of one bid")
        return self


class NewCheck(Record):
    """What a client announces: one tender (a document or a profile) and the bids to check against it."""

    language: Literal["zh", "en"] = "zh"
    tender: NewDocument
    bids: Annotated[tuple[NewBid, ...], Field(min_length=1, max_length=50)]

    @model_validator(mode="after")
    def _names_differ(self) -> "NewCheck":
        _unique([bid.name for bid in self.bids], "bids of one check")
        return self


def _unique(names: list[str], what: str) -> None:
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"{what} need different names, {name!r} stands there twice")


@dataclass(frozen=True)
class Limits:
    """The most that one check may hold: bytes in a document, bytes in all, documents."""

    document_bytes: int = 100 * MIB
    total_bytes: int = 400 * MIB
    documents: int = 100


def form_key(job_id: str, form: str) -> str:
    """Give the object key of a check's report in one form (`json` or `html`)."""
    return report_key(job_id).removesuffix("json") + form


@dataclass(frozen=True)
class Checks:
    """The client's side of all checks. `clock` gives seconds since the epoch, `new_id` an unguessable id."""

    jobs: JobStore
    objects: ObjectStore
    queue: JobQueue
    clock: Callable[[], int]
    new_id: Callable[[], str]
    limits: Limits = Limits()

    def create(self, new: NewCheck) -> CheckJob:
        """Store a check that waits for its documents. Beyond the limits: DocumentTooLarge, InvalidRequest."""
        self._within_limits(new)
        job_id, now = self.new_id(), self.clock()
        numbers = count()

        def upload(document: NewDocument) -> Upload:
            key = upload_key(job_id, next(numbers))
            return Upload(name=document.name, key=key, size=document.size, sha256=document.sha256)

        job = CheckJob(
            id=job_id,
            language=new.language,
            tender=upload(new.tender),
            bids=tuple(
                BidUpload(name=bid.name, documents=tuple(upload(document) for document in bid.documents))
                for bid in new.bids
            ),
            created=now,
            updated=now,
        )
        self.jobs.create(job)
        return job

    def sign_uploads(self, job: CheckJob) -> tuple[SignedUpload, ...]:
        """Give one signed address for each document, in the order of `job.uploads`."""
        return tuple(
            self.objects.sign_upload(upload.key, upload.size, UPLOAD_SECONDS) for upload in job.uploads
        )

    def submit(self, job_id: str) -> CheckJob:
        """Queue a check whose documents have all arrived; a failed one is queued again.

        Submitting twice is harmless. Raises NotFound, and Conflict naming the documents that are
        absent or of another size than announced.
        """
        job = self.jobs.get(job_id)
        if job.state in (JobState.RUNNING, JobState.DONE):
            return job
        if job.state is not JobState.QUEUED:
            self._all_arrived(job)
            job = self.jobs.replace(
                job.model_copy(
                    update={
                        "state": JobState.QUEUED,
                        "progress": Progress(),
                        "attempts": 0,
                        "problem": None,
                        "updated": self.clock(),
                    }
                )
            )
        # A check that is queued already is announced once more: whoever queued it may have died
        # between the two writes, and a worker ignores a second announcement.
        self.queue.send(job.id)
        return job

    def get(self, job_id: str) -> CheckJob:
        """Give the check as it stands. Raises NotFound."""
        return self.jobs.get(job_id)

    def report(self, job: CheckJob, form: Literal["json", "html"]) -> bytes:
        """Give the finished report in one form, UTF-8. Raises Conflict while there is none."""
        return self.objects.get(self._report_key(job, form))

    def report_size(self, job: CheckJob, form: Literal["json", "html"]) -> int:
        """Give the report's size in bytes. Raises Conflict while there is none, NotFound if it is gone."""
        size = self.objects.size(self._report_key(job, form))
        if size is None:
            raise NotFound(f"The report of check {job.id} is no longer stored; run the check again.")
        return size

    def _report_key(self, job: CheckJob, form: Literal["json", "html"]) -> str:
        if job.state is not JobState.DONE or job.report_key is None:
            raise Conflict(f"Check {job.id} has no report: it is {job.state}; ask again when it is done.")
        return job.report_key if form == "json" else form_key(job.id, form)

    def _within_limits(self, new: NewCheck) -> None:
        documents = [new.tender, *(document for bid in new.bids for document in bid.documents)]
        if len(documents) > self.limits.documents:
            raise InvalidRequest(
                f"A check takes at most {self.limits.documents} documents, this one has {len(documents)};"
                " check fewer bids at a time."
            )
        for document in documents:
            if document.size > self.limits.document_bytes:
                raise DocumentTooLarge(
                    f"{document.name}: {document.size} bytes are more than the"
                    f" {self.limits.document_bytes} that one may have; split it or reduce its images."
                )
        total = sum(document.size for document in documents)
        if total > self.limits.total_bytes:
            raise DocumentTooLarge(
                f"The documents have {total} bytes together, more than the {self.limits.total_bytes}"
                " that one check may have; check fewer bids at a time."
            )

    def _all_arrived(self, job: CheckJob) -> None:
        missing = []
        for upload in job.uploads:
            size = self.objects.size(upload.key)
            if size is None:
                missing.append(f"{upload.name} (not uploaded)")
            elif size != upload.size:
                missing.append(f"{upload.name} ({size} bytes instead of {upload.size})")
        if missing:
            raise Conflict(f"Upload these documents before submitting: {', '.join(missing)}.")
