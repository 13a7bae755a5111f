"""One document at a time, each in a child process that can be killed: what hangs or dies there harms nothing else.

Documents are hostile (design 14). A child has a bound on time and memory, ends after its one document, and what it
held goes with it. Several may work side by side; the results come in the order of the documents.
"""

import multiprocessing
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from ..errors import DocumentTooLarge, InputError, ReadingStopped
from ..lexicon.loader import Lexicon, current, using
from ..model.base import Record

if sys.platform == "linux":
    import resource

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# Ten times what the largest real tenders need: 1,000 pages are read and searched in some 20 s, within 500 MB.
SECONDS = 600.0
MEMORY_BYTES = 3 * 1024**3


class Source(Record):
    """One file: its name and its bytes."""

    name: str
    data: bytes


class Each(Protocol):
    """How work is done on each of several files: one result or InputError for each, in order."""

    def __call__(self, work: Callable[[Source], T], sources: Sequence[Source]) -> Iterator[T | InputError]:
        """Do the work on each file. Any error but InputError is a fault of the program and ends all."""


def in_turn(work: Callable[[Source], T], sources: Sequence[Source]) -> Iterator[T | InputError]:
    """Do the work in this process, one file after the other: for tests, and where files are trusted."""
    for source in sources:
        try:
            yield work(source)
        except InputError as error:
            yield error


class _Outcome(NamedTuple, Generic[T]):
    """What a child sends back: a result, an error that a person may read, or the trace of a fault."""

    result: T | None = None
    error: InputError | None = None
    fault: str = ""


class _Child(NamedTuple):
    source: Source
    process: BaseProcess
    pipe: Connection
    deadline: float


class Children:
    """Does the work on each file in a child process of its own, up to `jobs` side by side.

    A child that takes more than `seconds` is killed; one that needs more than `memory` bytes ends (on Linux; elsewhere
    the system takes no such bound). Both are an InputError of that file.
    """

    def __init__(self, jobs: int = 1, seconds: float = SECONDS, memory: int = MEMORY_BYTES) -> None:
        self._jobs = max(jobs, 1)
        self._seconds = seconds
        self._memory = memory

    def __call__(self, work: Callable[[Source], T], sources: Sequence[Source]) -> Iterator[T | InputError]:
        """Do the work on each file and give the results in order. Raises RuntimeError on a fault of the program."""
        if sources:
            _compile_words()
        waiting = deque(sources)
        running: deque[_Child] = deque()
        ended: dict[int, _Outcome[T]] = {}
        try:
            while waiting or running:
                while waiting and len(running) < self._jobs:
                    running.append(self._start(work, waiting.popleft()))
                first = running[0]
                if id(first) not in ended:
                    self._await(running, ended)
                    continue
                running.popleft()
                outcome = ended.pop(id(first))
                if outcome.fault:
                    raise RuntimeError(f"{first.source.name}: {outcome.fault}")
                if outcome.error is not None:
                    yield outcome.error
                else:
                    yield outcome.result  # type: ignore[misc]  # neither error nor fault: it is the result
        finally:
            for child in running:
                child.process.kill()
                child.process.join()
                child.pipe.close()

    def _start(self, work: Callable[[Source], T], source: Source) -> _Child:
        context: Any = multiprocessing.get_context(_method())  # what all three kinds have, none declares
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_live, args=(theirs, work, source, _own_lexicon(), self._memory))
        process.start()
        theirs.close()
        return _Child(source, process, ours, monotonic() + self._seconds)

    def _await(self, running: deque[_Child], ended: dict[int, _Outcome[T]]) -> None:
        """Wait until one more child has ended, and note what came of it."""
        at_work = [child for child in running if id(child) not in ended]
        left = min(child.deadline for child in at_work) - monotonic()
        ready = wait([child.pipe for child in at_work], timeout=max(left, 0))
        for child in at_work:
            if child.pipe in ready:
                ended[id(child)] = _received(child)
            elif child.deadline <= monotonic():
                child.process.kill()
                child.process.join()
                child.pipe.close()
                ended[id(child)] = _Outcome(error=self._too_slow(child.source.name))

    def _too_slow(self, name: str) -> ReadingStopped:
        return ReadingStopped(
            f"{name} was not read to its end within {self._seconds:.0f} s: split it, or print it to a new PDF."
        )


def _received(child: _Child) -> _Outcome[T]:
    try:
        outcome: _Outcome[T] = child.pipe.recv()
    except EOFError:
        child.process.join()
        outcome = _Outcome(error=_fallen(child.source.name, child.process.exitcode))
    else:
        child.process.join()
    child.pipe.close()
    return outcome


def _fallen(name: str, code: int | None) -> InputError:
    """Say what brought a child down before it could answer: the memory's end, or a parser that crashed."""
    if code == -signal.SIGKILL:
        return DocumentTooLarge(f"{name} needs more memory than there is: split it, or save it again.")
    ending = signal.Signals(-code).name if code is not None and code < 0 else f"code {code}"
    return ReadingStopped(f"{name} brought the reader down ({ending}): print it to a new PDF.")


def _live(
    pipe: Connection, work: Callable[[Source], object], source: Source, lexicon: Lexicon | None, memory: int
) -> None:
    """A child's whole life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the parent decides
    _bound_memory(memory)
    try:
        with using(lexicon):
            outcome: _Outcome[object] = _Outcome(result=work(source))
    except InputError as error:
        outcome = _Outcome(error=error)
    except MemoryError:
        outcome = _Outcome(
            error=DocumentTooLarge(
                f"{source.name} needs more than {memory / 1024**3:.0f} GB of memory: split it, or save it again."
            )
        )
    except Exception:
        outcome = _Outcome(fault=traceback.format_exc())
    pipe.send(outcome)
    pipe.close()


def _bound_memory(memory: int) -> None:
    if sys.platform != "linux":
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    bound = memory if most == resource.RLIM_INFINITY else min(memory, most)
    resource.setrlimit(resource.RLIMIT_AS, (bound, most))


def _compile_words() -> None:
    """Compile the words once, here or in the server of forks, and not in each child."""
    if _method() == "fork":
        from .prepared import prepare

        prepare()
    elif _method() == "forkserver":
        multiprocessing.set_forkserver_preload([f"{__package__}.prepared"])


def _method() -> str:
    """A fork costs nothing but is safe without threads only; elsewhere a fresh process begins from nothing."""
    if sys.platform != "linux":
        return "spawn"
    return "fork" if threading.active_count() == 1 else "forkserver"


def _own_lexicon() -> Lexicon | None:
    lexicon = current()
    return None if lexicon.mark is None else lexicon
