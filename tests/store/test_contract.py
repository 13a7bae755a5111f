"""What every family of stores does alike."""

from typing import cast

import pytest

from chalicelib.errors import Conflict, InvalidRequest, NotFound
from chalicelib.model.job import JobState, Progress, Upload
from chalicelib.store.record import MAX_MESSAGE, MAX_RECORD

from .conftest import Stores, make_job

KEY = "checks/check-1/uploads/0"


@pytest.fixture(params=["embedded", "in_cloud", "served"])
def stores(request: pytest.FixtureRequest) -> Stores:
    return cast(Stores, request.getfixturevalue(request.param))


def test_a_created_check_is_given_back_as_it_was(stores: Stores) -> None:
    job = make_job(progress=Progress(done=1, total=3, step="read", document="投标 \u0000\n☃.docx"))
    stores.jobs.create(job)
    assert stores.jobs.get(job.id) == job


def test_an_id_is_taken_once(stores: Stores) -> None:
    first = make_job()
    stores.jobs.create(first)
    with pytest.raises(Conflict, match="check-1"):
        stores.jobs.create(make_job(language="en"))
    assert stores.jobs.get(first.id) == first


def test_ids_are_told_apart_by_case(stores: Stores) -> None:
    stores.jobs.create(make_job("a"))
    stores.jobs.create(make_job("A"))
    assert (stores.jobs.get("a").id, stores.jobs.get("A").id) == ("a", "A")


def test_a_change_gives_the_next_version(stores: Stores) -> None:
    job = make_job()
    stores.jobs.create(job)
    queued = stores.jobs.replace(job.model_copy(update={"state": JobState.QUEUED}))
    assert (queued.version, queued.state) == (2, JobState.QUEUED)
    assert stores.jobs.get(job.id) == queued
    running = stores.jobs.replace(queued.model_copy(update={"state": JobState.RUNNING}))
    assert running.version == 3
    assert stores.jobs.get(job.id) == running


def test_a_stale_change_is_refused_and_changes_nothing(stores: Stores) -> None:
    job = make_job()
    stores.jobs.create(job)
    current = stores.jobs.replace(job.model_copy(update={"state": JobState.QUEUED}))
    for version in (1, 3, 0, -1):
        with pytest.raises(Conflict, match="check-1"):
            stores.jobs.replace(job.model_copy(update={"version": version, "state": JobState.FAILED}))
    assert stores.jobs.get(job.id) == current


def test_the_same_change_made_twice_wins_once(stores: Stores) -> None:
    job = make_job()
    stores.jobs.create(job)
    stores.jobs.replace(job)
    with pytest.raises(Conflict):
        stores.jobs.replace(job)


@pytest.mark.parametrize(
    "job_id", ["check-2", "check-", "check-11", "CHECK-1", "", "%", "a/b", "\ud800", "检"]
)
def test_a_check_that_is_not_there(stores: Stores, job_id: str) -> None:
    stores.jobs.create(make_job())
    with pytest.raises(NotFound):
        stores.jobs.get(job_id)


def test_changing_a_check_that_is_not_there(stores: Stores) -> None:
    with pytest.raises(NotFound):
        stores.jobs.replace(make_job())
    with pytest.raises(NotFound):
        stores.jobs.get("check-1")


@pytest.mark.parametrize("job_id", ["", "a/b", "a b", "..", "a\n", "检", "\ud800", "a" * 65])
def test_an_id_that_can_not_be_stored(stores: Stores, job_id: str) -> None:
    with pytest.raises(InvalidRequest):
        stores.jobs.create(make_job(job_id))


def test_a_check_may_be_large_but_not_too_large(stores: Stores) -> None:
    job = make_job()
    room = MAX_RECORD - len(job.model_dump_json().encode()) + len(job.tender.name.encode())
    largest = job.model_copy(
        update={"tender": Upload(name="标" * (room // 3) + "x" * (room % 3), key=KEY, size=5)}
    )
    stores.jobs.create(largest)
    assert stores.jobs.get(job.id) == largest
    too_large = largest.model_copy(
        update={"tender": largest.tender.model_copy(update={"name": "x" * (room + 1)})}
    )
    with pytest.raises(InvalidRequest, match="documents"):
        stores.jobs.replace(too_large)
    with pytest.raises(InvalidRequest, match="documents"):
        stores.jobs.create(too_large.model_copy(update={"id": "check-2"}))


@pytest.mark.parametrize("data", [b"", b"x", bytes(range(256)) * 1000, "标书".encode()])
def test_bytes_are_given_back_as_they_were(stores: Stores, data: bytes) -> None:
    stores.objects.put(KEY, data, "application/pdf")
    assert stores.objects.get(KEY) == data
    assert stores.objects.size(KEY) == len(data)


def test_an_object_is_replaced(stores: Stores) -> None:
    stores.objects.put(KEY, b"a longer first version", "text/plain")
    stores.objects.put(KEY, b"second", "application/pdf")
    assert stores.objects.get(KEY) == b"second"


@pytest.mark.parametrize(
    "key", ["checks/check-1/uploads/1", "checks/check-1/uploads", "checks", KEY + "/0", "checks/check-1"]
)
def test_an_object_that_is_not_there(stores: Stores, key: str) -> None:
    stores.objects.put(KEY, b"data", "text/plain")
    with pytest.raises(NotFound):
        stores.objects.get(key)
    assert stores.objects.size(key) is None
    stores.objects.delete(key)
    assert stores.objects.get(KEY) == b"data"


def test_a_deleted_object_is_gone(stores: Stores) -> None:
    stores.objects.put(KEY, b"data", "text/plain")
    stores.objects.put("checks/check-1/uploads/1", b"other", "text/plain")
    stores.objects.delete(KEY)
    stores.objects.delete(KEY)
    assert stores.objects.size(KEY) is None
    with pytest.raises(NotFound):
        stores.objects.get(KEY)
    assert stores.objects.get("checks/check-1/uploads/1") == b"other"


@pytest.mark.parametrize(
    "key", ["", "/", "/etc/passwd", "..", "a/../b", "a//b", "a/", ".hidden", "a\\b", "标", "a\n"]
)
def test_what_is_not_a_key_is_refused(stores: Stores, key: str) -> None:
    for use in (
        lambda: stores.objects.put(key, b"", "text/plain"),
        lambda: stores.objects.get(key),
        lambda: stores.objects.size(key),
        lambda: stores.objects.delete(key),
        lambda: stores.objects.sign_upload(key, 10, 60),
    ):
        with pytest.raises(InvalidRequest):
            use()


def test_a_signed_upload_names_the_key(stores: Stores) -> None:
    upload = stores.objects.sign_upload(KEY, 10, 60)
    assert upload.url.startswith("http")
    assert upload.fields["key"] == KEY
    assert stores.objects.size(KEY) is None


@pytest.mark.parametrize(
    ("max_bytes", "seconds"),
    [(0, 60), (-1, 60), (5 * 1024**3 + 1, 60), (10, 0), (10, -1), (10, 7 * 24 * 3600 + 1)],
)
def test_an_upload_that_no_store_could_sign(stores: Stores, max_bytes: int, seconds: int) -> None:
    with pytest.raises(InvalidRequest):
        stores.objects.sign_upload(KEY, max_bytes, seconds)


@pytest.mark.parametrize(
    "body",
    ["check-1", '{"check": "标"}', "\t\n x \U0001f4c4", "x" * MAX_MESSAGE],
    ids=["id", "json", "whitespace", "largest"],
)
def test_a_message_arrives_once_as_it_was_sent(stores: Stores, body: str) -> None:
    stores.queue.send(body)
    assert stores.take() == body
    assert stores.take() is None


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\x00",
        "a\x0bb",
        "\x1f",
        "\ud800",
        "\ufffe",
        "x" * (MAX_MESSAGE + 1),
        "标" * (MAX_MESSAGE // 3 + 1),
    ],
    ids=["empty", "null", "vertical-tab", "control", "surrogate", "not-a-character", "too-large", "too-wide"],
)
def test_a_message_that_not_every_queue_can_carry(stores: Stores, body: str) -> None:
    with pytest.raises(InvalidRequest):
        stores.queue.send(body)
    assert stores.take() is None
