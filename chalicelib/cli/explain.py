"""`tendercheck explain`: what a code in a report means."""

from pathlib import Path

import click

from ..reports import as_json, catalogue_text
from ..rules.catalogue import explain as look_up
from .run import example, format_option, language_option, output_option, reporting, write


@click.command(epilog=example("tendercheck explain TC103"))
@click.argument("names", nargs=-1, metavar="[CODE...]")
@format_option(["text", "json"])
@language_option
@output_option
@reporting
def explain(names: tuple[str, ...], format_: str, lang: str, output: Path | None) -> None:
    """Explain the code of a rule, a verdict or an error: what it says, why, an example and a near one that is none.

    Without a code all of them are listed.
    """
    found = look_up(names, lang)
    if format_ == "json":
        write(as_json.dumps(as_json.as_data(found)), output)
    else:
        write(catalogue_text.render(found, listed=not names), output)
