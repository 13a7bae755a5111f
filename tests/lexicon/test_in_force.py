"""Two lexicons in one process: what is read with one says nothing of what is read with another."""

import pickle
import threading
from pathlib import Path

import pytest

from chalicelib.extraction.pipeline import terms
from chalicelib.lexicon.loader import Lexicon, current, shipped, using
from chalicelib.lexicon.own import load
from tests.extraction.reading import document

# Read with no own words: the first has no topic, the second no grade, the third is firm.
TEXT = "困人救援时间不超过30分钟。\n停梯故障2小时内到场。\n我公司视梯况1小时内响应。\n"


@pytest.fixture
def topic_only(tmp_path: Path) -> Lexicon:
    return _made(
        tmp_path / "topic",
        '[topics.rescue_time]\nzh = "救援"\nen = "Rescue"\nkind = "duration"\nbetter = "shorter"\ndefault = "<="\n'
        '[words.rescue_time]\nhead = ["困人救援时间"]\n',
    )


@pytest.fixture
def context_only(tmp_path: Path) -> Lexicon:
    return _made(
        tmp_path / "context",
        '[context.severity]\n"停梯" = ["停梯"]\n[context.strength]\nhedge = ["视梯况"]\n',
    )


def _made(folder: Path, text: str) -> Lexicon:
    folder.mkdir()
    (folder / "a.toml").write_text(text, encoding="utf-8")
    return load(folder)


def read(lexicon: Lexicon | None) -> list[tuple[str, str, tuple[str, ...]]]:
    with using(lexicon):
        return [
            (t.topic, t.strength.value, tuple(c.value for c in t.conditions if c.kind == "severity"))
            for t in terms(document(TEXT))
        ]


WITHOUT = [("onsite_time", "committed", ()), ("response_time", "committed", ())]
WITH_TOPIC = [("rescue_time", "committed", ("urgent",)), *WITHOUT]
WITH_CONTEXT = [("onsite_time", "committed", ("停梯",)), ("response_time", "hedged", ())]


def test_lexicons_take_turns(topic_only: Lexicon, context_only: Lexicon) -> None:
    for _ in range(2):
        assert read(None) == WITHOUT
        assert read(topic_only) == WITH_TOPIC
        assert read(context_only) == WITH_CONTEXT
        assert read(None) == WITHOUT


def test_one_inside_another_ends_with_it(topic_only: Lexicon, context_only: Lexicon) -> None:
    with using(topic_only):
        assert read(context_only) == WITH_CONTEXT
        assert current() is topic_only
    assert current() is shipped()


def test_an_error_ends_it_too(topic_only: Lexicon) -> None:
    with pytest.raises(ZeroDivisionError), using(topic_only):
        raise ZeroDivisionError
    assert current() is shipped()


def test_threads_have_their_own(topic_only: Lexicon, context_only: Lexicon) -> None:
    """All at the same time, again and again: a word that leaks would be seen by another."""
    wanted = {None: WITHOUT, topic_only: WITH_TOPIC, context_only: WITH_CONTEXT}
    wrong: list[object] = []
    together = threading.Barrier(len(wanted))

    def work(lexicon: Lexicon | None) -> None:
        for _ in range(10):
            together.wait(30)
            made = read(lexicon)
            if made != wanted[lexicon]:
                wrong.append(made)

    threads = [threading.Thread(target=work, args=(lexicon,)) for lexicon in wanted]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_thread_begins_with_the_shipped_one(topic_only: Lexicon) -> None:
    seen: list[Lexicon] = []
    with using(topic_only):
        thread = threading.Thread(target=lambda: seen.append(current()))
        thread.start()
        thread.join()
    assert seen == [shipped()]


def test_a_lexicon_can_be_handed_to_another_process(topic_only: Lexicon) -> None:
    handed: Lexicon = pickle.loads(pickle.dumps(topic_only))
    assert handed.mark == topic_only.mark
    assert read(handed) == WITH_TOPIC
