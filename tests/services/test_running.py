import hashlib
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pytest

from chalicelib.errors import (
    Conflict,
    EncryptedDocument,
    InvalidProfile,
    StoreUnavailable,
    UnsupportedFormat,
)
from chalicelib.lexicon.loader import Lexicon, current, shipped
from chalicelib.model.finding import OwnLexicon, Report
from chalicelib.model.job import BidUpload, CheckJob, JobState, Progress, Upload
from chalicelib.services.checking import BidSource
from chalicelib.services.reading import Source
from chalicelib.services.running import MAX_ATTEMPTS, Renderer, Runner
from tests.services.fakes import Clock, MemoryJobs, MemoryObjects, report

ID = "an-unguessable-check-id-0001"


@dataclass
class FakeCheck:
    """Tells of its progress, then gives a report or raises; `during` runs in the middle."""

    error: Exception | None = None
    during: Callable[[], object] = lambda: None
    calls: list[tuple[Source, tuple[BidSource, ...], str]] = field(default_factory=list)

    def __call__(
        self,
        tender: Source,
        bids: Sequence[BidSource],
        *,
        language: str = "zh",
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Report:
        self.calls.append((tender, tuple(bids), language))
        assert progress is not None
        progress("read", 0, 2)
        self.during()
        progress("read", 1, 2)
        progress("check", 2, 2)
        if self.error is not None:
            raise self.error
        return report(tuple(bid.name for bid in bids), language=language)


@dataclass
class World:
    jobs: MemoryJobs = field(default_factory=MemoryJobs)
    objects: MemoryObjects = field(default_factory=MemoryObjects)
    check: FakeCheck = field(default_factory=FakeCheck)
    render_error: Exception | None = None
    lexicon: Lexicon | None = None

    def run(self) -> CheckJob:
        def render(made: Report) -> str:
            if self.render_error is not None:
                raise self.render_error
            return made.model_dump_json()

        renderers = {
            "json": Renderer(render, "application/json"),
            "html": Renderer(lambda _: "<p>报告", "text/html"),
        }
        Runner(self.jobs, self.objects, self.check, renderers, Clock(), self.lexicon).run(ID)
        return self.jobs.get(ID)

    @property
    def states(self) -> list[JobState]:
        return [job.state for job in self.jobs.history]


def world(state: JobState = JobState.QUEUED, **changes: object) -> World:
    made = World()
    job = CheckJob(
        id=ID,
        state=state,
        tender=Upload(name="招标.pdf", key=f"checks/{ID}/uploads/0", size=6),
        bids=(
            BidUpload(name="甲", documents=(Upload(name="投标.pdf", key=f"checks/{ID}/uploads/1", size=3),)),
        ),
    )
    made.jobs.create(job.model_copy(update=changes))
    made.objects.put(job.tender.key, b"tender", "")
    made.objects.put(job.bids[0].documents[0].key, b"bid", "")
    return made


def test_a_queued_check_is_run_to_its_report() -> None:
    here = world()
    job = here.run()
    assert job.state is JobState.DONE
    assert job.report_key == f"checks/{ID}/report.json"
    assert Report.model_validate_json(here.objects.get(job.report_key)).bids[0].name == "甲"
    assert here.objects.get(f"checks/{ID}/report.html").decode() == "<p>报告"
    assert here.check.calls == [
        (
            Source(name="招标.pdf", data=b"tender"),
            (BidSource(name="甲", documents=(Source(name="投标.pdf", data=b"bid"),)),),
            "zh",
        )
    ]


def test_the_language_is_handed_on() -> None:
    here = world(language="en")
    here.run()
    assert here.check.calls[0][2] == "en"


def test_the_lexicon_is_in_force_for_check_and_report_and_not_after() -> None:
    own = replace(shipped(), mark=OwnLexicon(name="lifts", sha256="ab" * 32))
    seen: list[Lexicon] = []
    here = world()
    here.lexicon = own
    here.check.during = lambda: seen.append(current())
    here.run()
    assert seen == [own]
    assert current() is shipped()


def test_progress_is_written_after_each_document() -> None:
    here = world()
    here.run()
    told = [(job.progress.document, job.progress.done, job.progress.total) for job in here.jobs.history]
    assert ("招标.pdf", 0, 2) in told
    assert ("投标.pdf", 1, 2) in told
    assert [job.progress.step for job in here.jobs.history] == ["read", "read", "read", "check", "report", ""]
    assert here.jobs.get(ID).progress == Progress(done=2, total=2)
    assert here.states == sorted(here.states, key=list(JobState).index)


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED, JobState.UPLOADING])
def test_an_announcement_of_a_check_that_is_not_to_be_run_does_nothing(state: JobState) -> None:
    here = world(state)
    before = here.jobs.get(ID)
    assert here.run() == before
    assert here.check.calls == []


def test_an_announcement_of_an_unknown_check_does_nothing() -> None:
    here = world()
    del here.jobs.jobs[ID]
    Runner(here.jobs, here.objects, here.check, {}, Clock()).run(ID)
    assert here.check.calls == []


def test_running_twice_gives_the_same_and_works_once() -> None:
    here = world()
    first = here.run()
    assert here.run() == first
    assert len(here.check.calls) == 1


@pytest.mark.parametrize("error", [UnsupportedFormat, EncryptedDocument, InvalidProfile])
def test_a_document_that_cannot_be_used_fails_the_check_with_code_and_words(error: type[Exception]) -> None:
    here = world()
    here.check.error = error("投标.pdf: save it as PDF.")
    job = here.run()
    assert job.state is JobState.FAILED
    assert job.problem is not None
    assert (job.problem.code, job.problem.message) == (error.code, "投标.pdf: save it as PDF.")


def test_a_fault_of_the_program_fails_the_check_without_telling_its_insides() -> None:
    here = world()
    here.check.error = ZeroDivisionError("secret words of a bid")
    job = here.run()
    assert job.problem is not None
    assert job.problem.code == "TCE000"
    assert "secret" not in job.problem.message


def test_documents_that_need_too_much_memory_are_called_too_large() -> None:
    here = world()
    here.check.error = MemoryError()
    job = here.run()
    assert job.state is JobState.FAILED
    assert job.problem is not None
    assert job.problem.code == "TCE102"
    assert "split" in job.problem.message


def test_a_report_that_cannot_be_written_fails_the_check() -> None:
    here = world()
    here.render_error = RuntimeError("no template")
    assert here.run().state is JobState.FAILED


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (
            lambda here, key: here.objects.delete(key),
            "TCE107",
            "投标.pdf: the uploaded file is no",
        ),
        (lambda here, key: here.objects.put(key, b"other", ""), "TCE104", "投标.pdf: 5 bytes came, 3 were"),
    ],
)
def test_documents_that_changed_since_they_were_submitted(
    change: Callable[[World, str], None], code: str, words: str
) -> None:
    here = world()
    change(here, f"checks/{ID}/uploads/1")
    problem = here.run().problem
    assert problem is not None
    assert problem.code == code
    assert problem.message.startswith(words)


@pytest.mark.parametrize(("data", "state"), [(b"tender", JobState.DONE), (b"tandem", JobState.FAILED)])
def test_an_announced_digest_is_verified(data: bytes, state: JobState) -> None:
    here = world()
    job = here.jobs.get(ID)
    tender = job.tender.model_copy(update={"sha256": hashlib.sha256(b"tender").hexdigest()})
    here.jobs.replace(job.model_copy(update={"tender": tender}))
    here.objects.put(tender.key, data, "")
    assert here.run().state is state


def test_a_store_that_does_not_answer_is_told_to_the_queue_and_the_check_goes_on_later() -> None:
    here = world()
    here.check.during = lambda: setattr(here.objects, "broken", True)
    with pytest.raises(StoreUnavailable):
        here.run()
    assert here.jobs.get(ID).state is JobState.RUNNING
    here.check.during = lambda: setattr(here.objects, "broken", False)
    assert here.run().state is JobState.DONE


class Killed(BaseException):
    """The end of a process: nothing handles it."""


def kill() -> None:
    raise Killed


def test_a_worker_that_died_is_followed_by_another() -> None:
    here = world()
    here.check.during = kill
    with pytest.raises(Killed):
        here.run()
    assert here.jobs.get(ID).state is JobState.RUNNING
    here.check.during = lambda: None
    assert here.run().state is JobState.DONE


def test_the_report_is_stored_before_the_state_says_so() -> None:
    here = world()
    stored_when_done = []

    class Watching(MemoryJobs):
        def replace(self, job: CheckJob) -> CheckJob:
            if job.state is JobState.DONE:
                stored_when_done.append(set(here.objects.data))
            return super().replace(job)

    here.jobs = Watching(jobs=here.jobs.jobs)
    here.run()
    (keys,) = stored_when_done
    assert {f"checks/{ID}/report.json", f"checks/{ID}/report.html"} <= keys


def test_a_check_that_always_kills_its_worker_ends_as_failed_and_names_the_document() -> None:
    here = world()
    here.check.during = kill
    for _ in range(MAX_ATTEMPTS):
        with pytest.raises(Killed):
            here.run()
    job = here.run()
    assert len(here.check.calls) == MAX_ATTEMPTS
    assert job.state is JobState.FAILED
    assert job.problem is not None
    assert "interrupted 3 times, last at 招标.pdf" in job.problem.message


def test_a_worker_that_was_replaced_stops_and_leaves_the_state_to_the_other() -> None:
    here = world()
    other = World(jobs=here.jobs, objects=here.objects)
    here.check.during = other.run
    job = here.run()
    assert len(other.check.calls) == 1
    assert job.state is JobState.DONE
    assert job == here.jobs.history[-1]
    assert job.attempts == 2


def test_a_lost_race_for_the_claim_is_no_error() -> None:
    here = world()

    class Contended(MemoryJobs):
        def replace(self, job: CheckJob) -> CheckJob:
            raise Conflict("Another was first.")

    here.jobs = Contended(jobs=here.jobs.jobs)
    assert here.run().state is JobState.QUEUED
    assert here.check.calls == []


def test_an_archive_is_a_bid_of_the_files_in_it() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("商务.txt", "a")
        archive.writestr("技术.txt", "b")
    here = world()
    job = here.jobs.get(ID)
    data = packed.getvalue()
    upload = job.bids[0].documents[0].model_copy(update={"name": "甲.zip", "size": len(data)})
    here.jobs.replace(job.model_copy(update={"bids": (BidUpload(name="甲", documents=(upload,)),)}))
    here.objects.put(upload.key, data, "")
    assert here.run().state is JobState.DONE
    (bid,) = here.check.calls[0][1]
    assert [(source.name, source.data) for source in bid.documents] == [
        ("商务.txt", b"a"),
        ("技术.txt", b"b"),
    ]


def test_a_damaged_archive_fails_the_check() -> None:
    here = world()
    job = here.jobs.get(ID)
    upload = job.bids[0].documents[0].model_copy(update={"name": "甲.zip"})
    here.jobs.replace(job.model_copy(update={"bids": (BidUpload(name="甲", documents=(upload,)),)}))
    problem = here.run().problem
    assert problem is not None
    assert (problem.code, "甲.zip" in problem.message) == ("TCE104", True)
