"""`tendercheck extract`: the terms of one document."""

from pathlib import Path

import click

from ..errors import InvalidRequest
from ..extraction.explain import with_explanations
from ..extraction.pipeline import extract as find
from ..readers.registry import read
from ..reports import as_json, as_text
from ..services.inputs import load_file
from .run import (
    example,
    format_option,
    jobs_option,
    language_option,
    lexicon_option,
    output_option,
    quiet_option,
    recognition,
    reporting,
    write,
)


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
    help="Say for each term which recognizer, which words of which file and which conversion made it.",
)
@language_option
@quiet_option
@jobs_option
@output_option
@reporting
@lexicon_option
def extract(
    file: str,
    format_: str,
    plain: bool,
    explain: bool,
    lang: str,
    quiet: bool,
    jobs: int | None,
    output: Path | None,
) -> None:
    """Read one document and print its terms; - is standard input."""
    if format_ == "json" and plain:
        raise InvalidRequest("--plain goes with --format text; leave it or --format json out.")
    source = load_file(file)
    document = read(source.data, source.name, recognition=recognition(jobs))
    if plain:
        write(document.text, output)
        return
    found = find(document)
    terms = with_explanations(found, lang) if explain else [each.term for each in found]
    if format_ == "json":
        write(as_json.render_extract(document, terms), output)
        return
    write(as_text.render_terms(document, terms, language=lang), output)
