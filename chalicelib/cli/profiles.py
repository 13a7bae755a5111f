"""`tendercheck profiles`: the profiles that come with the program, and each as YAML to edit."""

from pathlib import Path

import click

from ..reports.as_text import render_profiles
from ..services.builtin import builtin_source, builtins
from .run import example, language_option, output_option, reporting, write


@click.command(
    epilog=example(
        "tendercheck profiles it-operations -o profile.yaml",
        "tendercheck check --tender profile.yaml bid.pdf",
    )
)
@click.argument("name", required=False)
@language_option
@output_option
@reporting
def profiles(name: str | None, lang: str, output: Path | None) -> None:
    """List the built-in profiles, or print the one called NAME as YAML to edit.

    Each can stand for a tender as it is: `check --tender profile:NAME`.
    """
    if name is not None:
        write(builtin_source(name).data.decode("utf-8"), output)
        return
    rows = [
        (each.name, getattr(each.about.title, lang), getattr(each.about.purpose, lang), each.requirements)
        for each in builtins()
    ]
    write(render_profiles(rows, language=lang), output)
