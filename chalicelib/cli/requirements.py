"""`tendercheck requirements`: what a tender demands, as a profile that `check` accepts after editing."""

from pathlib import Path

import click

from ..reports import as_json, as_text
from ..services.checking import read_tender
from ..services.inputs import load_tender
from ..services.profile_text import print_profile
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


@click.command(epilog=example("tendercheck requirements tender.pdf --format yaml -o profile.yaml"))
@click.argument("file")
@format_option(["text", "json", "yaml"])
@language_option
@quiet_option
@jobs_option
@cache_option
@output_option
@reporting
@lexicon_option
def requirements(
    file: str,
    format_: str,
    lang: str,
    quiet: bool,
    jobs: int | None,
    cache: Path | None,
    output: Path | None,
) -> None:
    """Read a tender and print its requirements; - is standard input, profile:NAME a profile of the program's own.

    With --format yaml or json the result is a profile: edit it and give it to `check` as the tender.
    """
    source = load_tender(file)
    tender = read_tender(source, lang, children(jobs), recognition(jobs), kept_in(cache))
    if format_ == "json":
        write(as_json.dumps(as_json.as_data(tender)), output)
    elif format_ == "yaml":
        write(
            print_profile(tender.requirements, source.name, lang, bid_date=tender.bid_date, facts=tender),
            output,
        )
    else:
        write(as_text.render_requirements(tender, language=lang), output)
