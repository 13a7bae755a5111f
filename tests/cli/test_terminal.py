"""What the program does only on a terminal: progress and colors, in a real one."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "chalicelib" / "examples"
CHECK = ("check", "--tender", str(EXAMPLES / "tender_en.docx"), str(EXAMPLES / "bid_en.txt"), "--lang", "en")


def in_terminal(*arguments: str, stdout_too: bool = False) -> str:
    """What a terminal shows of standard error (and standard output)."""
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "chalicelib.cli", *arguments]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stderr=end,
        stdout=end if stdout_too else subprocess.DEVNULL,
    ) as process:
        os.close(end)
        shown = b""
        while chunk := read(terminal):
            shown += chunk
        process.wait()
    os.close(terminal)
    return shown.decode("utf-8")


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux tells that the other end is closed
        return b""


def test_progress_is_shown_and_wiped() -> None:
    shown = in_terminal(*CHECK)
    assert "read 0/2" in shown
    assert "read 1/2" in shown
    assert shown.rpartition("\r")[2] == "\x1b[K"


@pytest.mark.parametrize("quiet", [("--quiet",), ("--quiet", "--format", "json")])
def test_quiet_shows_no_progress(quiet: tuple[str, ...]) -> None:
    assert in_terminal(*CHECK, *quiet) == ""


def test_colors_on_a_terminal_only() -> None:
    assert "\x1b[" in in_terminal(*CHECK, "--quiet", stdout_too=True)
    done = subprocess.run(
        [sys.executable, "-m", "chalicelib.cli", *CHECK], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\x1b" not in done.stdout


def test_ascii_locale_and_closed_pipe_do_no_harm() -> None:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    command = [sys.executable, "-m", "chalicelib.cli", *CHECK[:-1], "zh"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert "招标" in done.stdout.decode("utf-8")
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
