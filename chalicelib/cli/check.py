"""`tendercheck check`: each bid against the tender, requirement by requirement."""

import sys
from pathlib import Path

import click

from ..errors import InvalidRequest
from ..model.finding import Overall, Report
from ..reports import as_html, as_json, as_text
from ..services import checking
from ..services.inputs import STDIN, load_bids, load_tender
from .run import (
    example,
    format_option,
    jobs_option,
    language_option,
    lexicon_option,
    output_option,
    progress,
    quiet_option,
    recognition,
    reporting,
    write,
)

FORMATS = ("text", "json", "html")


@click.command(
    epilog=example("tendercheck check --tender tender.pdf bid_a.pdf bid_b/ --format html -o report.html")
)
@click.option("--tender", required=True, help="The tender: a document, or a profile (.yaml, .json).")
@click.argument("bids", nargs=-1, required=True, metavar="BID...")
@format_option(FORMATS)
@language_option
@quiet_option
@jobs_option
@output_option
@reporting
@lexicon_option
def check(
    tender: str,
    bids: tuple[str, ...],
    format_: str,
    lang: str,
    quiet: bool,
    jobs: int | None,
    output: Path | None,
) -> None:
    """Check each BID against the tender. A folder or a .zip is one bid of several files; - is standard input.

    Exit code 0: every mandatory requirement is met; 1: one is not met or needs review; 2: an input could not be read.
    """
    if (tender, *bids).count(STDIN) > 1:
        raise InvalidRequest("Standard input (-) can be read once only; give the other documents as files.")
    report = checking.check(
        load_tender(tender),
        load_bids(bids),
        language=lang,
        progress=progress(quiet),
        recognition=recognition(jobs),
    )
    write(rendered(report, format_, color=output is None and sys.stdout.isatty()), output)
    sys.exit(0 if all(bid.overall is Overall.RESPONSIVE for bid in report.bids) else 1)


def rendered(report: Report, format_: str, *, color: bool = False) -> str:
    """Give the report in one of FORMATS."""
    if format_ == "json":
        return as_json.render(report)
    if format_ == "html":
        return as_html.render(report)
    return as_text.render(report, color=color)
