"""`tendercheck demo`: the bundled example tender against the bundled bids."""

from importlib.resources import files
from pathlib import Path

import click

from ..services.checking import BidSource, Source, check
from .check import rendered
from .run import language_option, quiet_option, reporting, write

BIDS = {"zh": ("tender.pdf", "bid_a.pdf", "bid_b.docx", "bid_c.pdf"), "en": ("tender_en.docx", "bid_en.txt")}


@click.command()
@language_option
@quiet_option
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("tendercheck-report.html"),
    show_default=True,
)
@reporting
def demo(lang: str, quiet: bool, html: Path) -> None:
    r"""Check the example bids against the example tender: a table here, the report as HTML.

    \b
    Example:
      tendercheck demo --lang en
    """
    examples = files(__package__.rpartition(".")[0]) / "examples"
    tender, *bids = (Source(name=name, data=(examples / name).read_bytes()) for name in BIDS[lang])
    report = check(tender, [BidSource(name=bid.name, documents=(bid,)) for bid in bids], language=lang)
    write(rendered(report, "text"), None)
    write(rendered(report, "html"), html)
    click.echo(f"HTML: {html}")
