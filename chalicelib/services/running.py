"""A check as a worker runs it: it may be run twice, or die at any point, and still ends in one state.

State moves by conditional writes only. Whoever writes first goes on; a worker whose write is refused
has been replaced and stops. The report is stored before the state says that there is one.
"""

import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..errors import (
    CatalogError,
    Conflict,
    CorruptDocument,
    DocumentTooLarge,
    FileMissing,
    InputError,
    NotFound,
    StoreError,
)
from ..lexicon.loader import Lexicon, using
from ..model.finding import Problem, Report
from ..model.job import BidUpload, CheckJob, JobState, Progress, Upload
from ..store.base import JobStore, ObjectStore
from .checking import BidSource
from .inputs import bid_of
from .jobs import form_key
from .reading import Source

MAX_ATTEMPTS = 3
INTERNAL = "TCE000"

log = logging.getLogger(__name__)


class Check(Protocol):
    """The check itself, as `services.checking.check` does it."""

    def __call__(
        self,
        tender: Source,
        bids: Sequence[BidSource],
        *,
        language: str = "zh",
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Report:
        """Check the bids against the tender; `progress` is told (step, files done, files in all)."""


@dataclass(frozen=True)
class Renderer:
    """One form of the report that is stored: how it is made, and its media type."""

    render: Callable[[Report], str]
    media_type: str


@dataclass(frozen=True)
class Runner:
    """Runs announced checks. `renderers` maps each form of the report (`json`, `html`) to how it is made.

    `lexicon` is in force for check and report; None is the shipped one.
    """

    jobs: JobStore
    objects: ObjectStore
    check: Check
    renderers: Mapping[str, Renderer]
    clock: Callable[[], int]
    lexicon: Lexicon | None = None

    def run(self, job_id: str) -> None:
        """Run one check to its end. Does nothing if it has ended already or does not exist.

        Raises StoreError when the store does not answer: the announcement must then be delivered again.
        """
        try:
            claimed = self._claim(job_id)
            if claimed is not None:
                self._work(_Attempt(self.jobs, self.clock, claimed))
        except Conflict:
            log.warning("check %s was taken over by another worker", job_id)

    def _claim(self, job_id: str) -> CheckJob | None:
        try:
            job = self.jobs.get(job_id)
        except NotFound:
            log.warning("check %s does not exist any more", job_id)
            return None
        if job.state not in (JobState.QUEUED, JobState.RUNNING):
            return None
        if job.attempts >= MAX_ATTEMPTS:
            # The worker died each time, so nothing below could write this down.
            _Attempt(self.jobs, self.clock, job).fail(
                INTERNAL,
                f"The check was interrupted {job.attempts} times, last at"
                f" {job.progress.document or job.progress.step or 'its beginning'};"
                " split very large documents, then submit it again.",
            )
            return None
        return self.jobs.replace(
            job.model_copy(
                update={
                    "state": JobState.RUNNING,
                    "attempts": job.attempts + 1,
                    "progress": Progress(step="read"),
                    "updated": self.clock(),
                }
            )
        )

    def _work(self, attempt: "_Attempt") -> None:
        try:
            with using(self.lexicon):
                self._finish(attempt)
        except (InputError, CatalogError, NotFound) as error:
            attempt.fail(error.code, str(error))
        except (StoreError, Conflict):
            raise
        except MemoryError:
            log.warning("check %s needed more memory than a worker has", attempt.job.id)
            at = attempt.job.progress.document or "the documents"
            attempt.fail(
                DocumentTooLarge.code,
                f"Reading {at} needs more memory than a check may take; split it, or save it again.",
            )
        except Exception:
            log.exception("check %s stopped on a fault of the program", attempt.job.id)
            attempt.fail(INTERNAL, "The check stopped on a fault of the program; the log names it.")

    def _finish(self, attempt: "_Attempt") -> None:
        job = attempt.job
        tender = self._source(job.tender)
        bids = [self._bid(bid) for bid in job.bids]
        attempt.files = (tender.name, *(source.name for bid in bids for source in bid.documents))
        report = self.check(tender, bids, language=job.language, progress=attempt.progress)
        attempt.progress("report", len(attempt.files), len(attempt.files))
        for form, renderer in sorted(self.renderers.items()):
            text = renderer.render(report)
            self.objects.put(form_key(job.id, form), text.encode("utf-8"), renderer.media_type)
        attempt.succeed(form_key(job.id, "json"))

    def _bid(self, bid: BidUpload) -> BidSource:
        parts = (bid_of(self._source(upload)).documents for upload in bid.documents)
        return BidSource(name=bid.name, documents=tuple(source for part in parts for source in part))

    def _source(self, upload: Upload) -> Source:
        try:
            data = self.objects.get(upload.key)
        except NotFound as error:
            raise FileMissing(
                f"{upload.name}: the uploaded file is no longer stored; start a new check."
            ) from error
        if len(data) != upload.size:
            raise CorruptDocument(
                f"{upload.name}: {len(data)} bytes came, {upload.size} were announced; upload it again."
            )
        if upload.sha256 is not None and hashlib.sha256(data).hexdigest() != upload.sha256:
            raise CorruptDocument(
                f"{upload.name}: the stored bytes do not have the announced SHA-256; upload it again."
            )
        return Source(name=upload.name, data=data)


class _Attempt:
    """One worker's hold on a check: every write names the version that it replaces."""

    def __init__(self, jobs: JobStore, clock: Callable[[], int], job: CheckJob) -> None:
        self._jobs = jobs
        self._clock = clock
        self.job = job
        self.files: tuple[str, ...] = ()

    def progress(self, step: str, done: int, total: int) -> None:
        """Write down how far the check is. Raises Conflict if another worker has the check now."""
        # Files are read one after the other, so their number tells which one is at work.
        at_work = self.files[done] if step == "read" and done < len(self.files) else ""
        now = Progress(done=done, total=max(total, 1), step=step, document=at_work)
        if now != self.job.progress:
            self._replace(progress=now)

    def succeed(self, key: str) -> None:
        total = self.job.progress.total
        self._replace(
            state=JobState.DONE, report_key=key, problem=None, progress=Progress(done=total, total=total)
        )

    def fail(self, code: str, message: str) -> None:
        self._replace(state=JobState.FAILED, problem=Problem(code=code, message=message))

    def _replace(self, **changes: object) -> None:
        self.job = self._jobs.replace(self.job.model_copy(update={**changes, "updated": self._clock()}))
