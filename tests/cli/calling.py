"""How the tests call the program: in process, with what it prints and its exit code."""

from pathlib import Path

from click.testing import CliRunner, Result

from chalicelib.cli.__main__ import main
from chalicelib.model.finding import Report

EXAMPLES = Path(__file__).parents[2] / "chalicelib" / "examples"
TENDER = str(EXAMPLES / "tender_en.docx")
BID = str(EXAMPLES / "bid_en.txt")
FIRM = "We respond to every call within 1 hour. The warranty is 36 months from acceptance."
PROFILE = "requirements:\n  - topic: warranty_period\n    value: {amount: 3, unit: year}\n    importance: mandatory\n"


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [*arguments], input=stdin)


def error_line(result: Result, code: str) -> str:
    """The one line on standard error, once its code and the exit code are right."""
    assert result.exit_code == 2, result.output
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"tendercheck: {code}: ")
    assert line.endswith(".")
    return line


def bid_file(folder: Path, text: str, name: str = "bid.txt") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def report(result: Result) -> Report:
    assert result.exit_code in (0, 1), result.output
    return Report.model_validate_json(result.stdout)


def assert_same_findings(direct: Report, again: Report) -> None:
    """The same findings on the same bids, word for word."""
    assert [bid.name for bid in again.bids] == [bid.name for bid in direct.bids]
    assert sum(len(bid.findings) for bid in direct.bids) > 10
    for bid, same in zip(direct.bids, again.bids, strict=True):
        assert same.findings == bid.findings
        assert same.overall == bid.overall
