"""The group of commands: what ends it, and with which exit code."""

import click
import pytest
from click.testing import CliRunner

from chalicelib.cli.run import Commands, reporting
from chalicelib.errors import CorruptDocument


@click.group(cls=Commands)
def group() -> None:
    """Hold commands that end in each way."""


@group.command()
def interrupted() -> None:
    raise KeyboardInterrupt


@group.command()
@reporting
def failing() -> None:
    raise CorruptDocument("a.pdf is\ncut short; copy it again.")


@group.command()
@click.pass_context
def exiting(context: click.Context) -> None:
    context.exit(1)


@group.command()
def fine() -> None:
    click.echo("fine")


@pytest.mark.parametrize(
    ("command", "code", "stderr"),
    [
        ("interrupted", 130, ""),
        ("failing", 2, "tendercheck: TCE104: a.pdf is cut short; copy it again."),
        ("exiting", 1, ""),
        ("fine", 0, ""),
    ],
)
def test_exit_codes(command: str, code: int, stderr: str) -> None:
    result = CliRunner().invoke(group, [command])
    assert (result.exit_code, result.stderr.strip()) == (code, stderr)
