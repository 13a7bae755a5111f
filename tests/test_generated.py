"""What is generated and committed is what the generators give now."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.generate import GENERATED, ROOT, write_all


@pytest.mark.parametrize(("path", "content"), GENERATED, ids=[path for path, _ in GENERATED])
def test_committed_file_equals_its_generator(path: str, content: Callable[[], str]) -> None:
    assert (ROOT / path).read_bytes() == content().encode("utf-8"), (
        f"{path} is out of date, run `make generate`"
    )


def test_each_path_is_generated_once() -> None:
    paths = [path for path, _ in GENERATED]
    assert len(paths) == len(set(paths))


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    assert write_all(tmp_path) == [path for path, _ in GENERATED]
    assert write_all(tmp_path) == []


def test_a_changed_file_is_written_again(tmp_path: Path) -> None:
    write_all(tmp_path)
    path = GENERATED[0][0]
    (tmp_path / path).write_bytes(b"{}")
    assert write_all(tmp_path) == [path]
