"""`tendercheck lint`: what a tender says against itself, for its buyer before it is published."""

import sys
from pathlib import Path

import click

from ..reports import as_json, lint_text
from ..services.inputs import load_file
from ..services.linting import lint as read_against_itself
from .run import (
    children,
    example,
    format_option,
    language_option,
    lexicon_option,
    output_option,
    quiet_option,
    reporting,
    write,
)


@click.command(epilog=example("tendercheck lint tender.pdf"))
@click.argument("tender")
@format_option(["text", "json"])
@language_option
@quiet_option
@output_option
@reporting
@lexicon_option
def lint(tender: str, format_: str, lang: str, quiet: bool, output: Path | None) -> None:
    """Read a TENDER against itself: contradictory or lost figures, replaced standards, marks without a meaning.

    Exit code 0: nothing was found; 1: something was; 2: the tender could not be read. - is standard input.
    """
    report = read_against_itself(load_file(tender), language=lang, each=children())
    if format_ == "json":
        write(as_json.dumps(as_json.as_data(report)), output)
    else:
        write(lint_text.render(report), output)
    sys.exit(1 if report.remarks else 0)
