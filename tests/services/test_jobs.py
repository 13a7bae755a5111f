import json
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from chalicelib.errors import Conflict, DocumentTooLarge, InvalidRequest, NotFound, StoreUnavailable
from chalicelib.model.finding import Problem
from chalicelib.model.job import JobState
from chalicelib.services.jobs import UPLOAD_SECONDS, Checks, Limits, NewCheck
from tests.services.fakes import Clock, MemoryJobs, MemoryObjects, MemoryQueue

ID = "an-unguessable-check-id-0001"


FILES = [("商务.pdf", 3), ("技术.pdf", 4)]


def request(**changes: object) -> NewCheck:
    data: dict[str, object] = {
        "tender": {"name": "招标文件.pdf", "size": 5},
        "bids": [
            {
                "name": "甲公司",
                "documents": [{"name": n, "size": s} for n, s in FILES],
            },
            {"name": "乙公司", "documents": [{"name": "bid.docx", "size": 2}]},
        ],
    }
    return NewCheck.model_validate_json(json.dumps(data | changes))


@pytest.fixture
def checks() -> Checks:
    return Checks(MemoryJobs(), MemoryObjects(), MemoryQueue(), Clock(), lambda: ID)


def upload_all(checks: Checks) -> None:
    for upload in checks.get(ID).uploads:
        checks.objects.put(upload.key, b"x" * upload.size, "application/octet-stream")


def force(checks: Checks, state: JobState, **changes: object) -> None:
    job = checks.get(ID)
    checks.jobs.replace(job.model_copy(update={"state": state, **changes}))


def test_create_stores_a_check_that_waits_for_its_documents(checks: Checks) -> None:
    job = checks.create(request(language="en"))
    assert checks.get(ID) == job
    assert (job.state, job.language, job.created) == (JobState.UPLOADING, "en", 1_800_000_000)
    assert [upload.name for upload in job.uploads] == ["招标文件.pdf", "商务.pdf", "技术.pdf", "bid.docx"]
    assert len({upload.key for upload in job.uploads}) == 4


def test_a_file_name_is_never_part_of_a_key(checks: Checks) -> None:
    job = checks.create(request(tender={"name": "../../etc/passwd.pdf", "size": 1}))
    assert job.tender.name == "passwd.pdf"
    assert all(upload.name not in upload.key and ".." not in upload.key for upload in job.uploads)


def test_each_signed_upload_takes_the_announced_size_and_no_more(checks: Checks) -> None:
    signed = checks.sign_uploads(checks.create(request()))
    assert [one.fields["max"] for one in signed] == ["5", "3", "4", "2"]
    assert UPLOAD_SECONDS <= 3600


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"tender": {"name": "", "size": 1}}, "tender.name"),
        ({"tender": {"name": "folder/", "size": 1}}, "tender.name"),
        ({"tender": {"name": "a\nb.pdf", "size": 1}}, "tender.name"),
        ({"tender": {"name": "\u202egpj.exe", "size": 1}}, "tender.name"),
        ({"tender": {"name": "a" * 256, "size": 1}}, "tender.name"),
        ({"tender": {"name": "a.pdf", "size": 0}}, "tender.size"),
        ({"tender": {"name": "a.pdf", "size": -1}}, "tender.size"),
        ({"tender": {"name": "a.pdf"}}, "tender.size"),
        ({"tender": {"name": "a.pdf", "size": 1, "key": "x"}}, "tender.key"),
        ({"tender": {"name": "a.pdf", "size": 1, "sha256": "A" * 64}}, "tender.sha256"),
        ({"tender": {"name": "a.pdf", "size": 1, "sha256": "a" * 63}}, "tender.sha256"),
        ({"bids": []}, "bids"),
        ({"bids": [{"name": "甲", "documents": []}]}, "bids.0.documents"),
        ({"bids": [{"name": "  ", "documents": [{"name": "a.pdf", "size": 1}]}]}, "bids.0.name"),
        ({"bids": [{"name": "甲", "documents": [{"name": "a.pdf", "size": 1}] * 2}]}, "bids.0"),
        ({"bids": [{"name": "甲", "documents": [{"name": "a.pdf", "size": 1}]}] * 2}, ""),
        ({"language": "fr"}, "language"),
        ({"state": "done"}, "state"),
    ],
)
def test_a_malformed_announcement_is_refused_by_field(changes: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        request(**changes)
    assert ".".join(str(part) for part in caught.value.errors()[0]["loc"]) == field


@pytest.mark.parametrize(
    ("limits", "error", "words"),
    [
        (Limits(document_bytes=4), DocumentTooLarge, "招标文件.pdf: 5 bytes"),
        (Limits(total_bytes=13), DocumentTooLarge, "14 bytes together"),
        (Limits(documents=3), InvalidRequest, "at most 3 documents, this one has 4"),
    ],
)
def test_limits(limits: Limits, error: type[Exception], words: str) -> None:
    jobs = MemoryJobs()
    with pytest.raises(error, match=words):
        Checks(jobs, MemoryObjects(), MemoryQueue(), Clock(), lambda: ID, limits).create(request())
    assert not jobs.jobs


def test_a_check_at_the_limits_is_taken() -> None:
    limits = Limits(document_bytes=5, total_bytes=14, documents=4)
    Checks(MemoryJobs(), MemoryObjects(), MemoryQueue(), Clock(), lambda: ID, limits).create(request())


def test_submit_queues_the_check_once_all_documents_are_there(checks: Checks) -> None:
    checks.create(request())
    upload_all(checks)
    assert checks.submit(ID).state is JobState.QUEUED
    assert checks.queue.bodies == [ID]


def test_submit_names_what_is_missing_or_of_another_size(checks: Checks) -> None:
    job = checks.create(request())
    upload_all(checks)
    checks.objects.delete(job.uploads[1].key)
    checks.objects.put(job.uploads[3].key, b"longer", "application/octet-stream")
    with pytest.raises(Conflict, match=r"商务.pdf \(not uploaded\), bid.docx \(6 bytes instead of 2\)"):
        checks.submit(ID)
    assert checks.get(ID).state is JobState.UPLOADING
    assert checks.queue.bodies == []


def test_submitting_an_unknown_check(checks: Checks) -> None:
    with pytest.raises(NotFound):
        checks.submit(ID)


def test_submit_that_died_before_the_announcement_can_be_repeated(checks: Checks) -> None:
    checks.create(request())
    upload_all(checks)
    checks.queue.broken = True
    with pytest.raises(StoreUnavailable):
        checks.submit(ID)
    checks.queue.broken = False
    assert checks.submit(ID).state is JobState.QUEUED
    assert checks.queue.bodies == [ID]


@pytest.mark.parametrize("state", [JobState.RUNNING, JobState.DONE])
def test_submit_leaves_a_check_alone_that_has_begun(checks: Checks, state: JobState) -> None:
    checks.create(request())
    force(checks, state)
    before = checks.get(ID)
    assert checks.submit(ID) == before
    assert checks.queue.bodies == []


def test_a_failed_check_is_queued_again_as_new(checks: Checks) -> None:
    checks.create(request())
    upload_all(checks)
    force(checks, JobState.FAILED, attempts=3, problem=Problem(code="TCE000", message="Interrupted."))
    job = checks.submit(ID)
    assert (job.state, job.attempts, job.problem) == (JobState.QUEUED, 0, None)
    assert checks.queue.bodies == [ID]


@pytest.mark.parametrize("state", [state for state in JobState if state is not JobState.DONE])
@pytest.mark.parametrize("ask", [Checks.report, Checks.report_size])
def test_no_report_before_the_end(checks: Checks, state: JobState, ask: Callable[..., object]) -> None:
    checks.create(request())
    force(checks, state)
    with pytest.raises(Conflict, match=f"it is {state}"):
        ask(checks, checks.get(ID), "json")


def test_the_report_is_what_was_stored(checks: Checks) -> None:
    checks.create(request())
    force(checks, JobState.DONE, report_key=f"checks/{ID}/report.json")
    checks.objects.put(f"checks/{ID}/report.json", b"{}", "application/json")
    checks.objects.put(f"checks/{ID}/report.html", b"<p>", "text/html")
    job = checks.get(ID)
    assert (checks.report(job, "json"), checks.report(job, "html")) == (b"{}", b"<p>")
    assert checks.report_size(job, "html") == 3


def test_a_report_that_was_deleted_is_not_found(checks: Checks) -> None:
    checks.create(request())
    force(checks, JobState.DONE, report_key=f"checks/{ID}/report.json")
    with pytest.raises(NotFound, match="no longer stored"):
        checks.report_size(checks.get(ID), "json")
