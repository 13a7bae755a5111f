"""`tendercheck extract`: the terms of one document."""

from functools import partial
from pathlib import Path

import click

from ..errors import InputError, InvalidRequest
from ..extraction.explain import with_explanations
from ..extraction.found import Found
from ..extraction.pipeline import extract as find
from ..model.document import Document
from ..reports import as_json, as_text
from ..services.cache import Reading
from ..services.inputs import load_file
from ..services.reading import Source
from .run import (
    cache_option,
    children,
    example,
    format_option,
    jobs_option,
    kept_in,
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
@cache_option
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
    cache: Path | None,
    output: Path | None,
) -> None:
    """Read one document and print its terms; - is standard input."""
    if format_ == "json" and plain:
        raise InvalidRequest("--plain goes with --format text; leave it or --format json out.")
    source = load_file(file)
    work = partial(_read if plain else _read_terms, Reading(recognition(jobs), kept_in(cache)))
    (outcome,) = children()(work, [source])
    if isinstance(outcome, InputError):
        raise outcome
    document, found = outcome
    if plain:
        write(document.text, output)
        return
    terms = with_explanations(found, lang) if explain else [each.term for each in found]
    if format_ == "json":
        write(as_json.render_extract(document, terms), output)
        return
    write(as_text.render_terms(document, terms, language=lang), output)


def _read(reading: Reading, source: Source) -> tuple[Document, list[Found]]:
    return reading.read(source), []


def _read_terms(reading: Reading, source: Source) -> tuple[Document, list[Found]]:
    document = reading.read(source)
    return document, find(document)
