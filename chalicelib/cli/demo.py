"""`tendercheck demo`: the bundled example tender against the bundled bids."""

import sys
from importlib.resources import files
from pathlib import Path

import click

from ..services.checking import BidSource, check
from ..services.reading import Source
from .check import rendered
from .run import children, example, language_option, progress, quiet_option, reporting, write

BIDS = {"zh": ("tender.pdf", "bid_a.pdf", "bid_b.docx", "bid_c.pdf"), "en": ("tender_en.docx", "bid_en.txt")}


@click.command(epilog=example("tendercheck demo --lang en"))
@language_option
@quiet_option
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    default=Path("tendercheck-report.html"),
    show_default=True,
    help="Where the HTML report is written.",
)
@reporting
def demo(lang: str, quiet: bool, html: Path) -> None:
    """Check the example bids against the example tender: a table here, the report as HTML."""
    examples = files(__package__.rpartition(".")[0]) / "examples"
    tender, *bids = (Source(name=name, data=(examples / name).read_bytes()) for name in BIDS[lang])
    sources = [BidSource(name=bid.name, documents=(bid,)) for bid in bids]
    report = check(tender, sources, language=lang, progress=progress(quiet), each=children())
    write(rendered(report, "html"), html)
    write(rendered(report, "text", color=sys.stdout.isatty()), None)
    click.echo(f"HTML: {html}")
