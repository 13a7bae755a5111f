"""How the tests call the program: in process, with what it prints and its exit code."""

from pathlib import Path

from click.testing import CliRunner, Result

from chalicelib.cli.__main__ import main
from chalicelib.model.finding import Report, Verdict

EXAMPLES = Path(__file__).parents[2] / "chalicelib" / "examples"
TENDER = str(EXAMPLES / "tender_en.docx")
BID = str(EXAMPLES / "bid_en.txt")
FIRM = "We respond to every call within 1 hour. The warranty is 36 months from acceptance."
PROFILE = "requirements:\n  - topic: warranty_period\n    value: {amount: 3, unit: year}\n    importance: mandatory\n"


# A profile holds requirements only. The rules on how long a paper is valid also ask for the tender's closing date.
NEED_THE_CLOSING_DATE = {"TC122", "TC123"}


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


# Which property a cell measures is told by the tender's own row, and a profile holds no rows.
_BY_THE_ROW = {"TC104", "TC133"}


def assert_same_but_for_the_closing_date(direct: Report, again: Report) -> None:
    """The same findings; only where the date decided may the second, without it, ask for a person."""
    assert [bid.name for bid in again.bids] == [bid.name for bid in direct.bids]
    compared = 0
    for bid, same in zip(direct.bids, again.bids, strict=True):
        for finding, without in zip(bid.findings, same.findings, strict=True):
            codes = {finding.reason.code, without.reason.code}
            if _BY_THE_ROW & codes:
                continue
            if NEED_THE_CLOSING_DATE & codes:
                assert without.verdict is Verdict.REVIEW
            else:
                assert without == finding
                compared += 1
    assert compared > 10
