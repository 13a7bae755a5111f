"""The workers of one machine: processes that take checks from the durable queue until they are told to stop.

A process, not a thread: pdfium is not thread-safe, and a document that brings a process down must not
bring the server with it. While a worker works, a second thread keeps its message hidden; a worker that
dies stops doing so, and after a short time the message comes back to another.
"""

import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic, sleep, time
from types import FrameType

from ..errors import Conflict, StoreError
from ..lexicon.loader import Lexicon
from ..store.base import Message, WorkQueue
from ..store.folder import FolderObjects, load_secret
from ..store.sqlite import SqliteJobs, SqliteQueue

VISIBILITY_SECONDS = 20
HEARTBEAT_SECONDS = 5.0
IDLE_SECONDS = 0.25
CHECK_SECONDS = 900.0  # as long as a Lambda function may run

# What one worker may take. Real documents need a few hundred MB; a small file made to need more than this ends its
# worker, not the machine.
MEMORY_BYTES = 3 * 1024**3

if sys.platform == "linux":
    import resource

log = logging.getLogger(__name__)


def seconds() -> int:
    """Give the seconds since the epoch: the clock that services are given at the edges."""
    return int(time())


class LocalStores:
    """The embedded stores below one folder, opened (and the folder made) when this is made."""

    def __init__(self, data: Path) -> None:
        database = data / "tendercheck.sqlite"
        self.jobs = SqliteJobs(database)
        # More deliveries than a check has attempts: the last one writes down that it failed.
        self.queue = SqliteQueue(database, clock=time, visibility_seconds=VISIBILITY_SECONDS, max_attempts=10)
        self.objects = FolderObjects(
            data / "objects", base_url="", secret=load_secret(data / "secret"), clock=time
        )

    def close(self) -> None:
        """Close the database."""
        self.jobs.close()
        self.queue.close()


def work_once(
    queue: WorkQueue,
    run: Callable[[str], None],
    extend: Callable[[Message], None],
    heartbeat: float = HEARTBEAT_SECONDS,
) -> bool:
    """Take one message, run the check that it names, remove it. Gives False if there was none.

    Meanwhile `extend` is called every `heartbeat` seconds, to keep the message hidden from others.

    A check that the store made impossible stays in the queue and comes back later.
    """
    message = queue.receive()
    if message is None:
        return False
    with _kept_hidden(message, extend, heartbeat):
        try:
            run(message.body)
        except StoreError:
            log.exception("check %s has to wait: the store does not answer", message.body)
            return True
    queue.done(message)
    return True


@contextmanager
def _kept_hidden(message: Message, extend: Callable[[Message], None], heartbeat: float) -> Iterator[None]:
    finished = threading.Event()
    deadline = monotonic() + CHECK_SECONDS

    def keep() -> None:
        while not finished.wait(heartbeat):
            if monotonic() > deadline:
                log.error("check %s takes more than %.0f s: the worker ends", message.body, CHECK_SECONDS)
                os._exit(1)  # nothing gentler ends a parser that hangs
            try:
                extend(message)
            except Conflict:
                return  # another worker has it; the check's own conditional writes stop this one
            except StoreError:
                log.warning("message %s could not be kept hidden", message.id)

    keeper = threading.Thread(target=keep, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        finished.set()
        keeper.join()


def work(data: Path, lexicon: Lexicon | None = None, idle: float = IDLE_SECONDS) -> None:
    """Work off the queue below `data` until the parent ends or SIGTERM comes: a worker's whole life.

    `lexicon` takes the place of the shipped one; the parent has read it, so that all workers have the same.
    """
    from .wiring import runner

    def on_term(number: int, frame: FrameType | None) -> None:
        # What is at work is given up at once: the queue brings it back when the service starts again.
        os._exit(0)

    signal.signal(signal.SIGTERM, on_term)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the parent decides
    _end_with_parent()
    _bound_memory()
    stores = LocalStores(data)
    run = runner(stores.jobs, stores.objects, seconds, lexicon).run
    while True:
        try:
            worked = work_once(stores.queue, run, stores.queue.extend)
        except StoreError:
            log.exception("the queue does not answer")
            worked = False
        if not worked:
            sleep(idle)


def _bound_memory() -> None:
    if sys.platform != "linux":  # elsewhere the system takes no such bound, or does not keep it
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    bound = MEMORY_BYTES if most == resource.RLIM_INFINITY else min(MEMORY_BYTES, most)
    resource.setrlimit(resource.RLIMIT_AS, (bound, most))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class Crew:
    """Keeps a number of workers alive: one that dies is replaced."""

    def __init__(self, data: Path, size: int, lexicon: Lexicon | None = None) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._data = data
        self._lexicon = lexicon
        self._workers = [self._start() for _ in range(size)]

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers."""
        return tuple(worker.pid for worker in self._workers if worker.pid is not None)

    def mend(self) -> None:
        """Replace the workers that have died."""
        for place, worker in enumerate(self._workers):
            if not worker.is_alive():
                log.warning("worker %s ended with %s; another takes its place", worker.pid, worker.exitcode)
                self._workers[place] = self._start()

    def stop(self) -> None:
        """End all workers and wait for them."""
        for worker in self._workers:
            worker.terminate()
        for worker in self._workers:
            worker.join(5)
            if worker.is_alive():
                worker.kill()
                worker.join()

    def _start(self) -> BaseProcess:
        worker = self._context.Process(target=work, args=(self._data, self._lexicon), daemon=False)
        worker.start()
        return worker
