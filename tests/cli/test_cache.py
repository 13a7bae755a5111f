"""`--cache DIR`: the same output, kept for its owner alone, and off unless it is asked for."""

from pathlib import Path

import pytest

from tests.cli.calling import BID, TENDER, bid_file, error_line, run


@pytest.mark.parametrize(
    "call",
    [
        ("check", "--tender", TENDER, BID, "--format", "json"),
        ("check", "--tender", TENDER, BID, "--lang", "en"),
        ("requirements", TENDER, "--format", "yaml"),
        ("extract", BID, "--format", "json"),
        ("extract", BID, "--plain"),
    ],
    ids=lambda call: " ".join(call[:1] + call[-2:]).replace(TENDER, "").replace(BID, ""),
)
def test_the_output_is_the_same_to_the_byte(call: tuple[str, ...], tmp_path: Path) -> None:
    plain = run(*call)
    folder = str(tmp_path / "cache")
    for _ in range(2):
        again = run(*call, "--cache", folder)
        assert (again.stdout_bytes, again.exit_code) == (plain.stdout_bytes, plain.exit_code)
    assert [path for path in (tmp_path / "cache" / "cache").rglob("*") if path.is_file()]


def test_nothing_is_kept_unless_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("check", "--tender", TENDER, BID)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_can_not_be_used_is_told(tmp_path: Path) -> None:
    occupied = bid_file(tmp_path, "no folder")
    assert "can't be used" in error_line(run("extract", BID, "--cache", occupied), "TCE301")
