"""`tendercheck requirements`: what a tender demands, as a profile that `check` accepts after editing."""

from pathlib import Path

import click

from ..reports import as_json, as_text
from ..services.checking import read_tender
from ..services.inputs import load_file
from ..services.profile import print_profile
from .run import language_option, output_option, quiet_option, reporting, write


@click.command()
@click.argument("file")
@click.option(
    "--format", "format_", type=click.Choice(["json", "yaml", "text"]), default="text", show_default=True
)
@language_option
@quiet_option
@output_option
@reporting
def requirements(file: str, format_: str, lang: str, quiet: bool, output: Path | None) -> None:
    r"""Read a tender and print its requirements.

    \b
    Example:
      tendercheck requirements tender.pdf --format yaml -o profile.yaml
    """
    source = load_file(file)
    tender = read_tender(source)
    if format_ == "json":
        write(as_json.dumps(as_json.as_data(tender)), output)
    elif format_ == "yaml":
        write(print_profile(tender.requirements, source.name), output)
    else:
        write(as_text.render_requirements(tender, language=lang), output)
