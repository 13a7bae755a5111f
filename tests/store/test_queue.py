"""The embedded queue over time: hiding, coming back, giving up."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from chalicelib.errors import Conflict, NotFound
from chalicelib.store.base import Message
from chalicelib.store.sqlite import SqliteQueue

from .conftest import Clock


@pytest.fixture
def queue(tmp_path: Path, clock: Clock) -> Iterator[SqliteQueue]:
    queue = SqliteQueue(tmp_path / "queue.db", clock=clock, visibility_seconds=100, max_attempts=3)
    yield queue
    queue.close()


def take(queue: SqliteQueue) -> Message:
    message = queue.receive()
    assert message is not None
    return message


def test_an_empty_queue_gives_nothing(queue: SqliteQueue) -> None:
    assert queue.receive() is None
    assert queue.dead() == ()


def test_the_oldest_comes_first(queue: SqliteQueue) -> None:
    for body in ("a", "b", "a", "c"):
        queue.send(body)
    assert [take(queue).body for _ in range(4)] == ["a", "b", "a", "c"]
    assert queue.receive() is None


@pytest.mark.parametrize(
    ("later", "back"), [(0, False), (99, False), (99.9, False), (100, True), (5000, True)]
)
def test_a_message_that_is_not_done_comes_back(
    queue: SqliteQueue, clock: Clock, later: float, back: bool
) -> None:
    queue.send("check-1")
    first = take(queue)
    assert first.attempt == 1
    clock.now += later
    expected = Message(id=first.id, body="check-1", attempt=2) if back else None
    assert queue.receive() == expected


def test_a_message_that_is_done_does_not(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("check-1")
    message = take(queue)
    queue.done(message)
    queue.done(message)
    clock.now += 1000
    assert queue.receive() is None
    assert queue.dead() == ()


def test_a_hidden_message_does_not_hold_up_the_next(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("a")
    queue.send("b")
    assert take(queue).body == "a"
    clock.now += 50
    assert take(queue).body == "b"
    clock.now += 50
    assert take(queue).body == "a"
    assert queue.receive() is None


def test_of_two_that_come_back_the_older_is_first(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("a")
    queue.send("b")
    take(queue)
    clock.now += 50
    take(queue)
    queue.send("c")
    clock.now += 100
    assert [take(queue).body for _ in range(3)] == ["a", "b", "c"]


def give_up(queue: SqliteQueue, clock: Clock, attempts: int = 3) -> None:
    for attempt in range(1, attempts + 1):
        assert take(queue).attempt == attempt
        assert queue.dead() == ()
        clock.now += 100
    assert queue.receive() is None


def test_a_message_is_given_up_after_its_attempts(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("check-1")
    give_up(queue, clock)
    assert [(message.body, message.attempt) for message in queue.dead()] == [("check-1", 3)]
    clock.now += 10_000
    assert queue.receive() is None
    assert len(queue.dead()) == 1


def test_giving_one_up_brings_the_next(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("bad")
    for _ in range(3):
        take(queue)
        clock.now += 100
    queue.send("good")
    assert take(queue).body == "good"
    assert [message.body for message in queue.dead()] == ["bad"]


def test_a_message_given_up_can_be_tried_again(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("check-1")
    give_up(queue, clock)
    queue.retry(queue.dead()[0].id)
    assert queue.dead() == ()
    give_up(queue, clock)
    assert len(queue.dead()) == 1


def test_a_retried_message_can_be_done(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("check-1")
    give_up(queue, clock)
    queue.retry(queue.dead()[0].id)
    queue.done(take(queue))
    clock.now += 1000
    assert queue.receive() is None
    assert queue.dead() == ()


@pytest.mark.parametrize("message_id", ["2", "-1", "0", "", "x", "1.5", "1 OR 1=1", "9" * 40, "\ud800", "１"])
def test_what_is_not_a_dead_letter(queue: SqliteQueue, clock: Clock, message_id: str) -> None:
    queue.send("check-1")
    give_up(queue, clock)
    with pytest.raises(NotFound):
        queue.retry(message_id)
    assert len(queue.dead()) == 1


def test_a_message_still_queued_is_not_a_dead_letter(queue: SqliteQueue) -> None:
    queue.send("check-1")
    with pytest.raises(NotFound):
        queue.retry(take(queue).id)


def test_work_that_ended_after_it_was_given_up_counts(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("check-1")
    slow = take(queue)
    clock.now += 100
    take(queue)
    clock.now += 100
    take(queue)
    clock.now += 100
    assert queue.receive() is None
    assert len(queue.dead()) == 1
    queue.done(slow)
    assert queue.dead() == ()


def test_work_that_goes_on_keeps_its_message(queue: SqliteQueue, clock: Clock) -> None:
    queue.send("check-1")
    message = take(queue)
    for _ in range(10):
        clock.now += 99
        queue.extend(message)
        assert queue.receive() is None
    clock.now += 100
    assert take(queue).attempt == 2


@pytest.mark.parametrize(
    "lose",
    [
        pytest.param(lambda queue, message: queue.receive(), id="another worker has it"),
        pytest.param(lambda queue, message: queue.done(message), id="done"),
    ],
)
def test_a_lost_message_can_not_be_kept(
    queue: SqliteQueue, clock: Clock, lose: Callable[[SqliteQueue, Message], object]
) -> None:
    queue.send("check-1")
    message = take(queue)
    clock.now += 100
    lose(queue, message)
    with pytest.raises(Conflict):
        queue.extend(message)


def test_the_id_of_a_removed_message_is_not_given_out_again(queue: SqliteQueue) -> None:
    queue.send("a")
    first = take(queue)
    queue.done(first)
    queue.send("b")
    assert take(queue).id != first.id


def test_a_queue_is_there_after_opening_it_again(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "queue.db"
    before = SqliteQueue(path, clock=clock, visibility_seconds=100)
    before.send("a")
    before.send("b")
    take(before)
    before.close()
    after = SqliteQueue(path, clock=clock, visibility_seconds=100)
    assert take(after).body == "b"
    assert after.receive() is None
    clock.now += 100
    assert (take(after).body, take(after).body) == ("a", "b")
    after.close()


class QueueMachine(RuleBasedStateMachine):
    """Whatever happens in whatever order: no message is lost, none is had by two."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.queue = SqliteQueue(Path(":memory:"), clock=self.clock, visibility_seconds=10, max_attempts=2)
        self.sent = 0
        self.finished: set[str] = set()
        self.held: dict[str, tuple[Message, float]] = {}

    @rule()
    def send(self) -> None:
        self.queue.send(f"m{self.sent}")
        self.sent += 1

    @rule()
    def receive(self) -> None:
        message = self.queue.receive()
        if message is not None:
            assert message.body not in self.finished
            assert message.attempt <= 2
            if message.body in self.held:
                assert self.held[message.body][1] <= self.clock.now
            self.held[message.body] = (message, self.clock.now + 10)

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def done(self, data: st.DataObject) -> None:
        body = data.draw(st.sampled_from(sorted(self.held)))
        self.queue.done(self.held.pop(body)[0])
        self.finished.add(body)

    @rule()
    def retry(self) -> None:
        for letter in self.queue.dead():
            self.queue.retry(letter.id)
            self.held.pop(letter.body)

    @rule(seconds=st.sampled_from([1, 9, 10, 25]))
    def wait(self, seconds: int) -> None:
        self.clock.now += seconds

    @invariant()
    def nothing_is_lost(self) -> None:
        with self.queue._database.read() as connection:
            rows = connection.execute(
                "SELECT body FROM messages UNION ALL SELECT body FROM dead_letters"
            ).fetchall()
        assert sorted(row[0] for row in rows) == sorted({f"m{n}" for n in range(self.sent)} - self.finished)

    def teardown(self) -> None:
        self.queue.close()


TestQueueMachine = QueueMachine.TestCase
TestQueueMachine.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
