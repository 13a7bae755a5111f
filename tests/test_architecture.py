"""The shape of the project: small modules, everything packaged, nothing said that does not belong in it."""

import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.requirements import pins

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGE = ROOT / "chalicelib"
MOST_LINES = 400
MOST_LINES_OF = {"recognizers": 250}
# Files with these endings are data that the program reads.
DATA = {".toml", ".yaml", ".txt", ".pdf", ".docx", ".html", ".css", ".js", ".j2", ".typed"}
# In pieces, or this file would hold them.
BANNED = ["pypi" + ".org", "pythonhosted" + ".org", "tuna.tsinghua" + ".edu", "mirrors." + "aliyun",
          "--index" + "-url", "--extra-index" + "-url", "--find" + "-links", "/work" + "/", "/root" + "/"]  # fmt: skip


def tracked() -> list[Path]:
    """The files that git holds, as far as they are there."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip("this is no checkout of a git repository")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


MODULES = sorted([*PACKAGE.rglob("*.py"), *(ROOT / "scripts").glob("*.py"), ROOT / "app.py"])


@pytest.mark.parametrize("module", MODULES, ids=[path.relative_to(ROOT).as_posix() for path in MODULES])
def test_modules_are_small_and_say_why_they_exist(module: Path) -> None:
    assert lines(module) <= MOST_LINES_OF.get(module.parent.name, MOST_LINES)
    assert module.read_text(encoding="utf-8").startswith('"""')


def test_every_package_is_listed() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    names = {".".join(["tendercheck", *folder.relative_to(PACKAGE).parts]) for folder in folders}
    assert set(PYPROJECT["tool"]["setuptools"]["packages"]) == names
    assert all((folder / "__init__.py").is_file() for folder in folders)


def test_tests_and_packages_have_the_same_folders() -> None:
    packages = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    folders = {
        path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"
    }
    assert folders <= packages | {"cases", "events", "fixtures"}


def test_nothing_is_called_utils() -> None:
    names = {path.stem for path in PACKAGE.rglob("*")}
    assert not names & {"utils", "util", "helpers", "common", "misc"}


def test_banned_words_stand_nowhere() -> None:
    found = []
    for path in tracked():
        if path.suffix in (".pdf", ".docx", ".png"):
            continue
        text = path.read_text(encoding="utf-8")
        found += [f"{path.relative_to(ROOT)}: {word}" for word in BANNED if word in text]
    assert found == []


def test_the_development_packages_are_pinned_without_an_address() -> None:
    text = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    entries = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert all("==" in entry and "://" not in entry and not entry.startswith("-") for entry in entries)
    versions = pins(text)
    project = PYPROJECT["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    for line in [*project["dependencies"], *extras]:
        requirement = Requirement(line)
        version = versions[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), f"{line}: pinned to {version}"


def test_the_installed_project_is_the_one_declared() -> None:
    installed = {canonicalize_name(Requirement(line).name) for line in requires("tendercheck") or []}
    declared = {canonicalize_name(Requirement(line).name) for line in PYPROJECT["project"]["dependencies"]}
    assert declared <= installed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel that was built from what is tracked."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for path in tracked():
        relative = path.relative_to(ROOT)
        if relative.parts[0] in ("chalicelib", "pyproject.toml", "README.md", "LICENSE", "NOTICE"):
            (source / relative).parent.mkdir(parents=True, exist_ok=True)
            (source / relative).write_bytes(path.read_bytes())
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--quiet",
        "--no-build-isolation",
        "--no-deps",
    ]
    done = subprocess.run(
        [*command, "--wheel-dir", str(folder), str(source)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_everything_the_program_reads(wheel: set[str]) -> None:
    wanted = {
        "tendercheck/" + path.relative_to(PACKAGE).as_posix()
        for path in tracked()
        if path.is_relative_to(PACKAGE) and (path.suffix == ".py" or path.suffix in DATA)
    }
    assert wanted <= wheel
    assert any(name.startswith("tendercheck/examples/") for name in wanted)


def test_the_wheel_holds_nothing_else(wheel: set[str]) -> None:
    assert {name.partition("/")[0] for name in wheel if ".dist-info/" not in name} == {"tendercheck"}
    assert any(name.endswith("/LICENSE") for name in wheel)
    assert any(name.endswith("/NOTICE") for name in wheel)


def test_every_kind_of_data_is_known_here() -> None:
    kinds = {path.suffix for path in tracked() if path.is_relative_to(PACKAGE)}
    assert kinds <= {".py"} | DATA
