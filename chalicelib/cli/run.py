"""What every command shares: errors as one line with a code, output to a file or standard output, progress."""

import functools
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec

import click

from ..errors import FileMissing, TenderCheckError
from ..services.checking import Progress

P = ParamSpec("P")

language_option = click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="Language of what is printed.",
)
quiet_option = click.option("--quiet", is_flag=True, help="No progress on standard error.")
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of standard output.",
)


def reporting(command: Callable[P, None]) -> Callable[P, None]:
    """Turn an error into one line on standard error, and JSON on standard output if that was asked for; exit code 2."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except TenderCheckError as error:
            if kwargs.get("format_") == "json":
                problem = {"error": {"code": error.code, "message": str(error)}}
                click.echo(json.dumps(problem, ensure_ascii=False))
            click.echo(f"tendercheck: {error.code}: {error}", err=True)
            sys.exit(2)

    return wrapped


def write(text: str, output: Path | None) -> None:
    """Write a result to a file or to standard output. Raises FileMissing where the file can't be written."""
    if output is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileMissing(f"{output} can't be written ({error.strerror}); choose another place.") from error


def progress(quiet: bool) -> Progress | None:
    """Progress on standard error, where that is a terminal and nobody asked for quiet."""
    if quiet or not sys.stderr.isatty():
        return None

    def tell(step: str, done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        click.echo(f"\r\x1b[K{step} {done}/{total}{end}", nl=False, err=True)

    return tell
