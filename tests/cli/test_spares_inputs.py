"""--output never overwrites what the command reads, and a profile's impossible figures are named."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from chalicelib.cli.__main__ import main

TENDER = "一、商务要求\n★1. 质保期不少于3年。\n"


@pytest.mark.parametrize("command", ["extract", "requirements", "lint", "check"])
def test_an_input_is_not_overwritten(tmp_path: Path, command: str) -> None:
    tender = tmp_path / "t.txt"
    tender.write_text(TENDER, encoding="utf-8")
    (tmp_path / "b.txt").write_text("承诺\n质保期3年。\n", encoding="utf-8")
    args = (
        ["check", "--tender", str(tender), str(tmp_path / "b.txt")]
        if command == "check"
        else [command, str(tender)]
    )
    result = CliRunner().invoke(main, [*args, "-o", str(tender)])
    assert result.exit_code == 2
    assert "TCE201" in result.output + result.stderr
    assert "t.txt" in result.output + result.stderr
    assert tender.read_text(encoding="utf-8") == TENDER


@pytest.mark.parametrize(("amount", "code"), [("-3", 2), ("1e400", 2), ("3", 0), ("0.5", 0)])
def test_impossible_amounts_are_refused(tmp_path: Path, amount: str, code: int) -> None:
    profile = tmp_path / "p.yaml"
    profile.write_text(
        f"requirements:\n  - topic: warranty_period\n    value: {{amount: {amount}, unit: year}}\n",
        encoding="utf-8",
    )
    result = CliRunner().invoke(main, ["requirements", str(profile)])
    assert result.exit_code == code
    assert ("TCE403" in result.output + result.stderr) == (code == 2)
