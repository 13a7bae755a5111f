"""Recognition over several processes: a page each, results in order, few pages under way at a time."""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from typing import TypeVar

T = TypeVar("T")

_AHEAD = 2  # pages under way for each process: none waits, and memory does not grow with the file

_work: tuple[Callable[[bytes, str, int], object], bytes, str] | None = None


def processors() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_processes(
    one: Callable[[bytes, str, int], T], data: bytes, name: str, wanted: Sequence[int], jobs: int
) -> Iterator[T]:
    """Give `one(data, name, index)` for each index, in order, from `jobs` processes. Raises what `one` raises.

    `one` is a function of a module. The file goes to each process once.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(one, data, name))
    try:
        waiting: deque[Future[T]] = deque()
        for index in wanted:
            if len(waiting) >= _AHEAD * jobs:
                yield waiting.popleft().result()
            waiting.append(pool.submit(_do, index))  # type: ignore[arg-type]
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(one: Callable[[bytes, str, int], object], data: bytes, name: str) -> None:
    global _work
    _work = (one, data, name)
    parent = multiprocessing.parent_process()
    if parent is not None:
        # A parent that is killed says no goodbye.
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _do(index: int) -> object:
    if _work is None:
        raise RuntimeError("the process was not told its work")
    one, data, name = _work
    return one(data, name, index)
