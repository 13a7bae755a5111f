"""`tendercheck serve`: the HTTP API and the web page on this machine."""

import os
from pathlib import Path

import click

from ..errors import InvalidRequest
from ..settings import Settings
from .run import example, quiet_option, reporting


@click.command(epilog=example("tendercheck serve --port 8080 --data ./checks"))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: a free one.")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("tendercheck-data"),
    show_default=True,
    help="Folder for documents and reports; made if it is missing.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Another than loopback needs a token.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Checks that run at the same time.",
)
@quiet_option
@reporting
def serve(port: int, data: Path, host: str, jobs: int, quiet: bool) -> None:
    """Serve the HTTP API and the web page on this machine until Ctrl-C."""
    # Late: the other commands need neither the server nor the stores.
    from ..api import local

    try:
        settings = Settings.from_env(os.environ)
    except ValueError as error:
        raise InvalidRequest(str(error)) from error

    def announce(address: str) -> None:
        click.echo(address if quiet else f"TenderCheck is ready: {address} (data in {data}; Ctrl-C ends it)")

    local.serve(data, host, port, jobs, settings, announce)
