"""`tendercheck extract`: the terms of one document."""

from pathlib import Path

import click

from ..errors import InvalidRequest
from ..extraction.pipeline import terms
from ..readers.registry import read
from ..reports import as_json, as_text
from ..services.inputs import load_file
from .run import example, format_option, language_option, output_option, quiet_option, reporting, write


@click.command(epilog=example("tendercheck extract bid.pdf --format json"))
@click.argument("file")
@format_option(["text", "json"])
@click.option(
    "--plain",
    is_flag=True,
    help="With --format text: print the document's plain text, which offsets count in.",
)
@click.option(
    "--explain",
    is_flag=True,
    help="With --format text: say for each term which words and conversions made it.",
)
@language_option
@quiet_option
@output_option
@reporting
def extract(
    file: str, format_: str, plain: bool, explain: bool, lang: str, quiet: bool, output: Path | None
) -> None:
    """Read one document and print its terms; - is standard input."""
    if format_ == "json" and (plain or explain):
        raise InvalidRequest("--plain and --explain go with --format text; leave them or --format json out.")
    source = load_file(file)
    document = read(source.data, source.name)
    if plain:
        write(document.text, output)
        return
    found = terms(document)
    if format_ == "json":
        write(as_json.render_extract(document, found), output)
        return
    text = as_text.render_terms(document, found, language=lang)
    if explain:
        text += "\n" + "\n".join(f"{term.id}: {why}" for term in found for why in term.explanation) + "\n"
    write(text, output)
