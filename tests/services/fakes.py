"""Stores in memory, a clock that is set by hand, and a check that does as it is told."""

from dataclasses import dataclass, field

from chalicelib.errors import Conflict, NotFound, StoreUnavailable
from chalicelib.model.finding import (
    BidResult,
    DocumentSummary,
    Engine,
    Finding,
    Importance,
    Overall,
    Reason,
    Report,
    Requirement,
    TenderSummary,
    Verdict,
)
from chalicelib.model.job import CheckJob
from chalicelib.model.term import Evidence, Operator, Strength, Term
from chalicelib.store.base import SignedUpload


@dataclass
class Clock:
    now: int = 1_800_000_000

    def __call__(self) -> int:
        return self.now


@dataclass
class MemoryJobs:
    jobs: dict[str, CheckJob] = field(default_factory=dict)
    history: list[CheckJob] = field(default_factory=list)

    def create(self, job: CheckJob) -> None:
        if job.id in self.jobs:
            raise Conflict(f"Check {job.id} exists.")
        self.jobs[job.id] = job

    def get(self, job_id: str) -> CheckJob:
        if job_id not in self.jobs:
            raise NotFound(f"There is no check {job_id}.")
        return self.jobs[job_id]

    def replace(self, job: CheckJob) -> CheckJob:
        if self.get(job.id).version != job.version:
            raise Conflict(f"Check {job.id} was changed meanwhile.")
        stored = job.model_copy(update={"version": job.version + 1})
        self.jobs[job.id] = stored
        self.history.append(stored)
        return stored


@dataclass
class MemoryObjects:
    data: dict[str, bytes] = field(default_factory=dict)
    broken: bool = False

    def put(self, key: str, data: bytes, media_type: str) -> None:
        if self.broken:
            raise StoreUnavailable("The store does not answer; try again.")
        self.data[key] = data

    def get(self, key: str) -> bytes:
        if key not in self.data:
            raise NotFound(f"Nothing is stored under {key}.")
        return self.data[key]

    def size(self, key: str) -> int | None:
        return len(self.data[key]) if key in self.data else None

    def delete(self, key: str) -> None:
        self.data.pop(key, None)

    def sign_upload(self, key: str, max_bytes: int, seconds: int) -> SignedUpload:
        return SignedUpload(url="/v1/uploads", fields={"key": key, "max": str(max_bytes)})


@dataclass
class MemoryQueue:
    bodies: list[str] = field(default_factory=list)
    broken: bool = False

    def send(self, body: str) -> None:
        if self.broken:
            raise StoreUnavailable("The queue does not answer; try again.")
        self.bodies.append(body)


def document(name: str) -> DocumentSummary:
    return DocumentSummary(name=name, sha256="0" * 64, media_type="text/plain", pages=1)


def report(bids: tuple[str, ...] = ("甲公司",), quote: str = "质保三年", language: str = "zh") -> Report:
    """A small report: one requirement, met by every bid."""
    evidence = Evidence(quote=quote, page=3, start=0, end=len(quote), document="bid.txt")
    term = Term(
        id="t1",
        topic="warranty_period",
        operator=Operator.PRESENT,
        strength=Strength.COMMITTED,
        evidence=evidence,
    )
    requirement = Requirement(
        id="r1",
        topic="warranty_period",
        operator=Operator.PRESENT,
        importance=Importance.MANDATORY,
        title="质保期",
        evidence=Evidence(quote="★质保期不少于三年", page=1, start=0, end=9),
    )
    finding = Finding(
        requirement="r1",
        verdict=Verdict.COMPLIANT,
        reason=Reason(code="TC101", text="三年不少于三年。"),
        terms=(term,),
    )
    return Report(
        tender=TenderSummary(document=document("tender.txt"), requirements=(requirement,)),
        bids=tuple(
            BidResult(
                name=bid, documents=(document("bid.txt"),), overall=Overall.RESPONSIVE, findings=(finding,)
            )
            for bid in bids
        ),
        engine=Engine(version="0.1.0"),
        language=language,
    )
