"""What every command shares: errors as one line with a code, output to a file or standard output, progress."""

import functools
import json
import os
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn, ParamSpec

import click

from ..errors import FileMissing, InvalidRequest, TenderCheckError
from ..lexicon.loader import using
from ..lexicon.own import load
from ..model.finding import Problem
from ..readers.recognize_file import LOCAL, Local
from ..services.cache import Cache, folder_cache
from ..services.checking import Progress
from ..services.reading import SECONDS, Children

P = ParamSpec("P")

UNREADABLE = 2  # an input could not be read, or the call was wrong
INTERRUPTED = 130  # what shells give for a program that Ctrl-C ended
_CORES = 4  # each holds a whole document in memory
_SURROGATE = re.compile("[\ud800-\udfff]")

language_option = click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="Language of what is printed.",
)
quiet_option = click.option("--quiet", is_flag=True, help="No progress on standard error.")
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=None,
    metavar="N",
    help="How many documents, or scanned pages of one, are read at a time.  [default: one for each core, at most 4]",
)
cache_option = click.option(
    "--cache",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Keep what was read in this folder, so that the next time costs only what changed. It holds the documents' text.",
)
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file instead of standard output.",
)


def format_option(formats: Sequence[str]) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Give the option `--format` with these choices; the first is the default."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How the result is written.",
    )


def children(jobs: int | None = None) -> Children:
    """Give what reads each document in a process of its own: `jobs` at a time, else one for each core, at most 4."""
    return Children(_jobs(jobs), SECONDS * _SCANS_TAKE if LOCAL.available else SECONDS)


def recognition(jobs: int | None = None, files: int = 1) -> Local:
    """Give what recognizes scanned pages: as many processes for each of `files` as `jobs` leave for it."""
    return Local(max(_jobs(jobs) // files, 1))


def _jobs(jobs: int | None) -> int:
    return jobs or min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, _CORES)


_SCANS_TAKE = 6  # a page that is recognized takes seconds where others take milliseconds


def kept_in(folder: Path | None) -> Cache | None:
    """Give the cache in a folder, None without one. Raises StoreUnavailable where the folder can't be used."""
    return None if folder is None else folder_cache(folder, time.time)


def example(*lines: str) -> str:
    """Give the end of a command's help: an example that stands there as it is to be typed."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


class Commands(click.Group):
    """The group of all commands. A wrong call is told like any other error: one line with a code, exit code 2."""

    def main(self, args: Sequence[str] | None = None, *others: Any, **kwargs: Any) -> NoReturn:
        """Run the command that the arguments name, and end the process with its exit code."""
        given = sys.argv[1:] if args is None else list(args)
        try:
            result = super().main(given, *others, **{**kwargs, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)  # who types the name alone asks what there is
            sys.exit(2)
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else "tendercheck"
            what = error.format_message()
            stop = "" if what.endswith((".", "?")) else "."
            wrong = InvalidRequest(f"{what}{stop} See `{command} --help`.")
            _complain(wrong, as_json=_asks_for_json(given))
            sys.exit(2)
        except click.Abort:
            sys.exit(INTERRUPTED)
        # Without standalone mode, click gives the code of its own early ends (--help, --version) as the result.
        sys.exit(result if isinstance(result, int) else 0)


def lexicon_option(command: Callable[P, None]) -> Callable[P, None]:
    """Add the option `--lexicon`: the command runs with the words of that directory in force, its output included."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        directory = kwargs.pop("lexicon")
        with using(None if directory is None else load(Path(str(directory)))):
            command(*args, **kwargs)

    return click.option(
        "--lexicon",
        metavar="DIR",
        help="A directory of .toml files with words and topics of one's own (docs/lexicon.md).",
    )(wrapped)


def reporting(command: Callable[P, None]) -> Callable[P, None]:
    """Turn an error into one line on standard error, and JSON on standard output if that was asked for; exit code 2."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            _spare_inputs(kwargs)
            command(*args, **kwargs)
        except TenderCheckError as error:
            _complain(error, as_json=kwargs.get("format_") == "json")
            sys.exit(UNREADABLE)

    return wrapped


def _spare_inputs(given: Mapping[str, object]) -> None:
    """Raise InvalidRequest where --output names a file that the command reads, or one in a folder that it reads."""
    output = given.get("output")
    if not isinstance(output, Path) or not output.exists():
        return
    bids = given.get("bids")
    named = [given.get(key) for key in ("tender", "file", "waivers")]
    for name in (*named, *(bids if isinstance(bids, tuple) else ())):
        if not isinstance(name, str):
            continue
        read = Path(name)
        if read.exists() and (read.samefile(output) or read.resolve() in output.resolve().parents):
            raise InvalidRequest(
                f"--output names {output}, which is read as an input; choose another file for the result."
            )


def write(text: str, output: Path | None) -> None:
    """Write a result, UTF-8, to a file or to standard output. Raises FileMissing where the file can't be written."""
    text = _encodable(text)
    if output is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    try:
        output.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise FileMissing(f"{output} can't be written ({error.strerror}); choose another place.") from error


def progress(quiet: bool) -> Progress | None:
    """Progress on standard error, where that is a terminal and nobody asked for quiet."""
    if quiet or not sys.stderr.isatty():
        return None

    def tell(step: str, done: int, total: int) -> None:
        # The last step wipes the line: what follows is the result.
        line = "" if step == "report" else f"{step} {done}/{total}"
        click.echo(f"\r\x1b[K{line}", nl=False, err=True)

    return tell


def _asks_for_json(arguments: Sequence[str]) -> bool:
    """Tell it of a call that was wrong, whose options were not read."""
    return "--format=json" in arguments or ("--format", "json") in pairwise(arguments)


def complain(problem: Problem) -> None:
    """Write a problem as one line on standard error."""
    line = " ".join(problem.message.split())
    click.echo(_encodable(f"tendercheck: {problem.code}: {line}"), err=True)


def _complain(error: TenderCheckError, *, as_json: bool) -> None:
    problem = Problem(code=error.code, message=str(error))
    if as_json:
        told = {"error": {"code": problem.code, "message": problem.message}}
        click.echo(_encodable(json.dumps(told, ensure_ascii=False)))
    complain(problem)


def _encodable(text: str) -> str:
    """Put U+FFFD for lone surrogates, which some damaged files hold and UTF-8 can't carry; offsets stay."""
    return _SURROGATE.sub("\ufffd", text)
