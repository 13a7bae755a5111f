"""The command line's entry: `tendercheck COMMAND …`."""

import click

from .. import __version__
from .check import check
from .demo import demo
from .extract import extract
from .profiles import profiles
from .requirements import requirements
from .run import Commands
from .serve import serve


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tendercheck")
def main() -> None:
    """Check bids against a tender: every requirement, a verdict, the page and the words that prove it."""


for command in (extract, requirements, check, profiles, demo, serve):
    main.add_command(command)

if __name__ == "__main__":
    main()
