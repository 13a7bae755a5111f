"""Many writers at once: exactly one wins, and what was acknowledged is there, even after a kill."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar, cast

import pytest

from chalicelib.errors import Conflict, NotFound
from chalicelib.store.database import Database
from chalicelib.store.folder import FolderObjects, load_secret
from chalicelib.store.sqlite import SqliteJobs, SqliteQueue

from .conftest import Stores, make_job

Result = TypeVar("Result")

RACERS = 32
PROCESSES = 4


@pytest.fixture(params=["embedded", "in_cloud", "served"])
def stores(request: pytest.FixtureRequest) -> Stores:
    return cast(Stores, request.getfixturevalue(request.param))


def race(run: Callable[[int], Result], racers: int = RACERS) -> list[Result]:
    """Give what each of the racers came to; they start together."""
    start = threading.Barrier(racers)

    def racer(number: int) -> Result:
        start.wait(timeout=30)
        return run(number)

    with ThreadPoolExecutor(racers) as pool:
        return list(pool.map(racer, range(racers)))


def wins(action: Callable[[], object]) -> bool:
    try:
        action()
    except Conflict:
        return False
    return True


def test_one_of_many_creates_wins(stores: Stores) -> None:
    won = race(lambda number: wins(lambda: stores.jobs.create(make_job(updated=number))))
    assert won.count(True) == 1
    assert stores.jobs.get("check-1").updated == won.index(True)


def test_one_of_many_changes_wins(stores: Stores) -> None:
    job = make_job()
    stores.jobs.create(job)
    won = race(lambda number: wins(lambda: stores.jobs.replace(job.model_copy(update={"updated": number}))))
    assert won.count(True) == 1
    stored = stores.jobs.get(job.id)
    assert (stored.version, stored.updated) == (2, won.index(True))


def test_one_of_many_equal_changes_wins(stores: Stores) -> None:
    """Two workers that claim a check in the same second write the same record."""
    job = make_job()
    stores.jobs.create(job)
    assert race(lambda _: wins(lambda: stores.jobs.replace(job))).count(True) == 1


def test_no_change_is_lost(stores: Stores) -> None:
    stores.jobs.create(make_job(updated=0))

    def count_up() -> None:
        job = stores.jobs.get("check-1")
        stores.jobs.replace(job.model_copy(update={"updated": job.updated + 1}))

    def insist(_: int) -> None:
        while not wins(count_up):
            pass

    race(insist, racers=8)
    stored = stores.jobs.get("check-1")
    assert (stored.updated, stored.version) == (8, 9)


@pytest.mark.parametrize("family", ["embedded", "served"])  # moto's bodies are not safe to read while written
def test_a_reader_never_sees_half_an_object(request: pytest.FixtureRequest, family: str) -> None:
    stores = cast(Stores, request.getfixturevalue(family))
    key = "checks/check-1/report.json"
    versions = [bytes([number]) * (50_000 + number) for number in range(8)]
    stores.objects.put(key, versions[0], "application/json")

    def read_or_write(number: int) -> bool:
        if number % 2:
            stores.objects.put(key, versions[number], "application/json")
        return all(stores.objects.get(key) in versions for _ in range(5))

    assert all(race(read_or_write, racers=8))


def _create_in_process(path: Path, number: int) -> list[bool]:
    jobs = SqliteJobs(path)
    return race(lambda racer: wins(lambda: jobs.create(make_job(updated=8 * number + racer))), racers=8)


def _receive_in_process(path: Path) -> list[str]:
    queue = SqliteQueue(path, clock=lambda: 0.0)
    received = []
    while (message := queue.receive()) is not None:
        received.append(message.body)
    return received


def test_processes_race_for_a_new_database(tmp_path: Path) -> None:
    """Also the making of the file and of its tables is raced for."""
    path = tmp_path / "new" / "store.db"
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        won = pool.starmap(_create_in_process, [(path, number) for number in range(PROCESSES)], chunksize=1)
    flat = [one for each in won for one in each]
    assert (len(flat), flat.count(True)) == (RACERS, 1)
    jobs = SqliteJobs(path)
    assert jobs.get("check-1").updated == flat.index(True)
    jobs.close()


def _open_in_process(path: Path) -> bool:
    Database(path).close()
    return True


def test_many_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    """SQLite refuses, without waiting, some of those who turn the write-ahead log on together."""
    with multiprocessing.get_context("spawn").Pool(8) as pool:
        for number in range(30):
            assert all(pool.map(_open_in_process, [tmp_path / f"{number}.db"] * 8, chunksize=1))


def test_processes_never_share_a_message(tmp_path: Path) -> None:
    path = tmp_path / "queue.db"
    queue = SqliteQueue(path, clock=lambda: 0.0)
    for number in range(200):
        queue.send(f"{number:03}")
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        received = pool.map(_receive_in_process, [path] * PROCESSES, chunksize=1)
    assert sorted(body for bodies in received for body in bodies) == [f"{number:03}" for number in range(200)]
    assert all(bodies == sorted(bodies) for bodies in received)
    queue.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_process_opens_the_file_anew(tmp_path: Path) -> None:
    jobs = SqliteJobs(tmp_path / "store.db")
    jobs.create(make_job("parent"))
    child = multiprocessing.get_context("fork").Process(target=jobs.get, args=("parent",))
    with jobs._database.change():  # a child that shared the connection would wait for its turn for ever
        child.start()
        child.join(10)
        child.kill()
        child.join()
    assert child.exitcode == 0
    assert jobs.replace(jobs.get("parent")).version == 2
    jobs.close()


def test_threads_get_the_same_secret(tmp_path: Path) -> None:
    path = tmp_path / "new" / "secret"
    secrets = race(lambda _: load_secret(path))
    assert len(set(secrets)) == 1
    assert len(secrets[0]) == 32
    assert [entry.name for entry in path.parent.iterdir()] == ["secret"]


WRITER = """
import sys
from pathlib import Path
from tests.store.conftest import make_job
from chalicelib.store.folder import FolderObjects
from chalicelib.store.sqlite import SqliteJobs, SqliteQueue

root = Path(sys.argv[1])
jobs = SqliteJobs(root / "store.db")
queue = SqliteQueue(root / "store.db", clock=lambda: 0.0)
objects = FolderObjects(root / "objects", base_url="http://x", secret=b"x", clock=lambda: 0.0)
for number in range(1_000_000):
    jobs.create(make_job(f"c{number}"))
    jobs.replace(make_job(f"c{number}"))
    queue.send(f"c{number}")
    objects.put("checks/shared/report.json", b"%d " % number * 100_000, "text/plain")
    objects.put(f"checks/c{number}/report.json", b"%d" % number, "text/plain")
    print(number, flush=True)  # acknowledged
"""


@pytest.mark.parametrize("acknowledged", [1, 20, 53])
def test_what_was_acknowledged_outlives_a_kill(tmp_path: Path, acknowledged: int) -> None:
    repository = Path(__file__).parents[2]
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    with subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(acknowledged):
            last = int(writer.stdout.readline())
        writer.kill()
        rest = writer.stdout.read().split()
    assert writer.returncode == -signal.SIGKILL
    last = int(rest[-1]) if rest else last

    jobs = SqliteJobs(tmp_path / "store.db")
    queue = SqliteQueue(tmp_path / "store.db", clock=lambda: 0.0)
    objects = FolderObjects(tmp_path / "objects", base_url="http://x", secret=b"x", clock=lambda: 0.0)
    for number in range(last + 1):
        assert jobs.get(f"c{number}").version == 2
        message = queue.receive()
        assert message is not None and message.body == f"c{number}"
        assert objects.get(f"checks/c{number}/report.json") == b"%d" % number
    with pytest.raises(NotFound):
        jobs.get(f"c{last + 2}")
    shared = objects.get("checks/shared/report.json")
    assert shared in (b"%d " % last * 100_000, b"%d " % (last + 1) * 100_000)
    jobs.close()
    queue.close()
    database = sqlite3.connect(tmp_path / "store.db")
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()
