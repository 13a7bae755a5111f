"""`tendercheck check`: each bid against the tender, requirement by requirement."""

import sys
from datetime import datetime
from pathlib import Path

import click

from ..errors import InvalidRequest
from ..model.finding import Overall, Report
from ..reports import as_html, as_json, as_text
from ..services import checking
from ..services.inputs import STDIN, load_bids, load_file, load_tender
from .run import (
    UNREADABLE,
    cache_option,
    children,
    complain,
    example,
    format_option,
    jobs_option,
    kept_in,
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
@click.option(
    "--tender",
    required=True,
    help="The tender: a document, a profile (.yaml, .json), or profile:NAME (see `tendercheck profiles`).",
)
@click.option(
    "--bid-date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day by which papers, their age and editions of standards are judged; default: the tender's closing date.",
)
@click.option(
    "--waivers",
    metavar="FILE",
    help="A YAML file of requirements that are let go, by whom and why (docs/profiles.md).",
)
@click.argument("bids", nargs=-1, required=True, metavar="BID...")
@format_option(FORMATS)
@language_option
@quiet_option
@jobs_option
@cache_option
@output_option
@reporting
@lexicon_option
def check(
    tender: str,
    bids: tuple[str, ...],
    bid_date: datetime | None,
    waivers: str | None,
    format_: str,
    lang: str,
    quiet: bool,
    jobs: int | None,
    cache: Path | None,
    output: Path | None,
) -> None:
    """Check each BID against the tender. A folder or a .zip is one bid of several files; - is standard input.

    Exit code 0: every mandatory requirement is met or waived; 1: one is not met or needs review; 2: an input could
    not be read (where it is one file of several, the rest is checked, and the report names it).
    """
    if (tender, *bids, waivers).count(STDIN) > 1:
        raise InvalidRequest("Standard input (-) can be read once only; give the other documents as files.")
    loaded = load_bids(bids)
    report = checking.check(
        load_tender(tender),
        loaded,
        language=lang,
        progress=progress(quiet),
        bid_date=None if bid_date is None else bid_date.date(),
        waivers=None if waivers is None else load_file(waivers),
        each=children(jobs),
        recognition=recognition(jobs, sum(len(bid.documents) for bid in loaded)),
        cache=kept_in(cache),
    )
    write(rendered(report, format_, color=output is None and sys.stdout.isatty()), output)
    problems = list(checking.unread_files(report))
    for problem in problems:
        complain(problem)
    if problems:
        sys.exit(UNREADABLE)
    sys.exit(0 if all(bid.overall is Overall.RESPONSIVE for bid in report.bids) else 1)


def rendered(report: Report, format_: str, *, color: bool = False) -> str:
    """Give the report in one of FORMATS."""
    if format_ == "json":
        return as_json.render(report)
    if format_ == "html":
        return as_html.render(report)
    return as_text.render(report, color=color)
