import threading
from pathlib import Path

import pytest

from chalicelib.errors import Conflict, StoreUnavailable
from chalicelib.services import worker
from chalicelib.services.worker import LocalStores, work_once
from chalicelib.store.base import Message


class OneMessage:
    """A work queue in memory that hides what it hands out until it is told to bring it back."""

    def __init__(self, *bodies: str) -> None:
        self.waiting = [Message(id=str(number), body=body, attempt=1) for number, body in enumerate(bodies)]
        self.removed: list[str] = []

    def send(self, body: str) -> None:
        self.waiting.append(Message(id=body, body=body, attempt=1))

    def receive(self) -> Message | None:
        return self.waiting.pop(0) if self.waiting else None

    def done(self, message: Message) -> None:
        self.removed.append(message.body)


def keep(message: Message) -> None:
    """Nothing has to be kept hidden here."""


def test_nothing_to_do() -> None:
    assert work_once(OneMessage(), lambda _: pytest.fail("There is no check."), keep) is False


def test_a_message_is_removed_after_its_check_was_run() -> None:
    queue = OneMessage("check-1", "check-2")
    ran: list[tuple[str, list[str]]] = []
    assert work_once(queue, lambda body: ran.append((body, list(queue.removed))), keep)
    assert ran == [("check-1", [])]
    assert queue.removed == ["check-1"]


def test_a_store_that_does_not_answer_leaves_the_message_in_the_queue() -> None:
    def run(body: str) -> None:
        raise StoreUnavailable("Try again.")

    queue = OneMessage("check-1")
    assert work_once(queue, run, keep) is True
    assert queue.removed == []


def test_a_fault_is_not_hidden_and_leaves_the_message_in_the_queue() -> None:
    def run(body: str) -> None:
        raise ZeroDivisionError

    queue = OneMessage("check-1")
    with pytest.raises(ZeroDivisionError):
        work_once(queue, run, keep)
    assert queue.removed == []


def test_a_message_stays_hidden_while_its_check_runs(tmp_path: Path) -> None:
    stores = LocalStores(tmp_path)
    stores.queue.send("check-1")
    extended = threading.Event()

    def extend(message: Message) -> None:
        stores.queue.extend(message)
        extended.set()

    assert worker.HEARTBEAT_SECONDS * 2 < worker.VISIBILITY_SECONDS
    work_once(stores.queue, lambda _: extended.wait(10), extend, heartbeat=0.05)
    assert extended.is_set()
    assert stores.queue.receive() is None
    stores.close()


def test_a_message_that_another_worker_has_is_let_go() -> None:
    tries: list[str] = []
    gone = threading.Event()

    def extend(message: Message) -> None:
        tries.append(message.id)
        gone.set()
        raise Conflict("Another worker has it.")

    def run(body: str) -> None:
        assert gone.wait(10)
        threading.Event().wait(0.2)

    assert work_once(OneMessage("check-1"), run, extend, heartbeat=0.01)
    assert tries == ["0"]


def test_a_queue_that_does_not_answer_for_a_while_is_asked_again() -> None:
    tries = 0
    enough = threading.Event()

    def extend(message: Message) -> None:
        nonlocal tries
        tries += 1
        if tries == 3:
            enough.set()
        raise StoreUnavailable("Try again.")

    assert work_once(OneMessage("check-1"), lambda _: enough.wait(10), extend, heartbeat=0.01)
    assert enough.is_set()


def test_the_stores_of_a_folder_are_opened_again_with_what_they_held(tmp_path: Path) -> None:
    first = LocalStores(tmp_path / "data")
    first.queue.send("check-1")
    fields = first.objects.sign_upload("checks/x/uploads/0", 5, 60).fields
    first.close()
    again = LocalStores(tmp_path / "data")
    message = again.queue.receive()
    assert message is not None
    assert message.body == "check-1"
    assert again.objects.verify_upload(fields, 5) == "checks/x/uploads/0"
    again.close()
