"""Makes the deployment package and its template: `python -m scripts.package --stage dev OUT`.

Chalice packages everything that lies below `chalicelib/`, and goes on when a dependency could not be had.
So it is given a clean copy of what is to be shipped, and what it made is looked at afterwards.
"""

import argparse
import os
import shutil
import subprocess
import sys
import zipfile
from email.parser import HeaderParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAGES = ("dev", "prod")
SHIPPED = ("app.py", "requirements.txt", "chalicelib")
CONFIGURATION = ("config.json", "policy-api.json", "policy-worker.json", "resources.yaml")
CLEAN = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")
# What AWS takes in one piece; what the functions may unpack.
MAX_ZIP = 50 * 1024 * 1024
MAX_UNPACKED = 250 * 1024 * 1024


class PackagingError(Exception):
    """The package would not work; the message says why."""


def stage_copy(work: Path, root: Path = ROOT) -> None:
    """Copy what is shipped to `work`; Chalice's cache of built packages in there stays."""
    for name in SHIPPED:
        target = work / name
        if target.is_dir():
            shutil.rmtree(target)
        if (root / name).is_dir():
            shutil.copytree(root / name, target, ignore=CLEAN)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, target)
    (work / ".chalice").mkdir(exist_ok=True)
    for name in CONFIGURATION:
        shutil.copyfile(root / ".chalice" / name, work / ".chalice" / name)


def run_chalice(stage: str, work: Path, out: Path) -> str:
    """Run `chalice package` in `work` and give what it printed. Raises PackagingError if it fails."""
    program = "import sys; from chalice.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "--project-dir", str(work)]
    command += ["package", "--stage", stage, "--merge-template", str(work / ".chalice" / "resources.yaml")]
    # A region is asked for and not used; bytecode would be packaged.
    environment = {"AWS_DEFAULT_REGION": "us-east-1", **os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [*command, str(out)], env=environment, cwd=work, capture_output=True, text=True, check=False
    )
    log = done.stdout + done.stderr
    if done.returncode != 0:
        raise PackagingError(f"chalice package ended with {done.returncode}:\n{log}")
    return log


def faults(log: str, archive: Path) -> list[str]:
    """Give what is wrong with a package, in sentences: parts left out, built here, or too much."""
    found = []
    if "Could not install" in log:
        found.append(f"A dependency has no wheel for Lambda:\n{log}")
    with zipfile.ZipFile(archive) as package:
        for name in package.namelist():
            if name.endswith(".dist-info/WHEEL"):
                tags = HeaderParser().parsestr(package.read(name).decode("utf-8")).get_all("Tag", [])
                if any(tag.rsplit("-", 1)[-1].startswith("linux_") for tag in tags):
                    found.append(f"{name} was built on this machine and misses its libraries on another.")
        unpacked = sum(entry.file_size for entry in package.infolist())
    for size, limit, what in (
        (archive.stat().st_size, MAX_ZIP, "zipped"),
        (unpacked, MAX_UNPACKED, "unpacked"),
    ):
        if size > limit:
            found.append(f"The package has {size} bytes {what}, more than the {limit} that Lambda takes.")
    return found


def package(stage: str, out: Path, work: Path) -> Path:
    """Make the package of a stage in `out` and give the path of the zip. Raises PackagingError."""
    stage_copy(work)
    log = run_chalice(stage, work, out)
    archive = out / "deployment.zip"
    found = faults(log, archive)
    if found:
        # Else the next run would find the bad package in Chalice's cache, and no word in the log.
        shutil.rmtree(work / ".chalice" / "deployments", ignore_errors=True)
        raise PackagingError("\n".join(found))
    return archive


def main(arguments: list[str] | None = None) -> int:
    """Package a stage as the command line says; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.package", description=__doc__)
    parser.add_argument("--stage", choices=STAGES, default="dev")
    parser.add_argument("out", type=Path, metavar="OUT", help="folder for deployment.zip and the template")
    options = parser.parse_args(arguments)
    work = ROOT / "build" / f".package-{options.stage}"
    try:
        archive = package(options.stage, options.out.resolve(), work)
    except PackagingError as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    print(f"{archive}: {archive.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
