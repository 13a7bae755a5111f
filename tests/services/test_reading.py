"""Children: what hangs, dies or eats memory there is an error of its own file and of no other."""

import os
import signal
import sys
import threading
import time

import pytest

from chalicelib.errors import CorruptDocument, DocumentTooLarge, InputError, ReadingStopped
from chalicelib.services.reading import Children, Source, in_turn

linux = pytest.mark.skipif(sys.platform != "linux", reason="the system bounds a child's memory on Linux only")


def source(name: str, data: bytes = b"x") -> Source:
    return Source(name=name, data=data)


def shout(given: Source) -> str:
    """What a child does here: as the file's bytes say."""
    if given.data == b"wait":
        time.sleep(0.2)
    if given.data == b"hang":
        time.sleep(60)
    if given.data == b"crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if given.data == b"killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if given.data == b"eat":
        return str(len(bytes(4 * 1024**3)))
    if given.data == b"bad":
        raise CorruptDocument(f"{given.name} is damaged.")
    if given.data == b"fault":
        raise ZeroDivisionError("a slip")
    return given.name.upper()


def told(results: list[str | InputError]) -> list[str]:
    return [one if isinstance(one, str) else one.code for one in results]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_order(jobs: int) -> None:
    files = [source("a", b"wait"), source("b"), source("c", b"bad"), source("d")]
    assert told(list(Children(jobs)(shout, files))) == ["A", "B", "TCE104", "D"]


def test_the_same_as_in_this_process() -> None:
    files = [source("a"), source("b", b"bad"), source("c")]
    assert told(list(in_turn(shout, files))) == told(list(Children(2)(shout, files)))


def test_nothing_to_do() -> None:
    assert list(Children()(shout, [])) == []


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"crash", ReadingStopped, "brought the reader down .SIGSEGV."),
        (b"killed", DocumentTooLarge, "more memory than there is"),
        pytest.param(b"eat", DocumentTooLarge, "more than 3 GB of memory", marks=linux),
        (b"bad", CorruptDocument, "is damaged"),
    ],
)
def test_one_goes_down_and_the_others_are_read(data: bytes, error: type[InputError], words: str) -> None:
    first, second, third = Children(2)(shout, [source("a"), source("b", data), source("c")])
    assert (first, third) == ("A", "C")
    assert isinstance(second, error)
    with pytest.raises(error, match=f"^b .*{words}"):
        raise second


def test_one_that_hangs_is_killed_and_the_others_are_read() -> None:
    began = time.monotonic()
    results = list(Children(2, seconds=1)(shout, [source("a"), source("b", b"hang"), source("c", b"wait")]))
    assert told(results) == ["A", "TCE108", "C"]
    assert "within 1 s" in str(results[1])
    assert time.monotonic() - began < 30


def test_a_fault_of_the_program_ends_all_with_its_trace() -> None:
    with pytest.raises(RuntimeError, match=r"(?s)b: Traceback.*ZeroDivisionError: a slip"):
        list(Children(2)(shout, [source("a"), source("b", b"fault"), source("c", b"hang")]))


def test_who_stops_listening_leaves_no_child_behind() -> None:
    results = Children(2)(shout, [source("a"), source("b", b"hang"), source("c", b"hang")])
    assert next(results) == "A"
    began = time.monotonic()
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert time.monotonic() - began < 30


def test_beside_other_threads() -> None:
    """A process with threads is not forked: the children come from a server that has none."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert told(list(Children(2)(shout, [source("a"), source("b", b"bad")]))) == ["A", "TCE104"]
    finally:
        done.set()
        thread.join()
