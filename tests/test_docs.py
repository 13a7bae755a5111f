"""What the documents say is true: commands run, options exist, every rule, topic, verdict and version is named."""

import itertools
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from chalicelib import __version__
from chalicelib.cli.__main__ import main
from chalicelib.cli.check import FORMATS
from chalicelib.errors import InputError, InvalidLexicon, InvalidProfile
from chalicelib.lexicon.loader import own_topic, shipped, topics, using, words
from chalicelib.lexicon.own import load
from chalicelib.model.finding import Overall, Report, Requirement, Verdict
from chalicelib.model.term import Evidence, Operator
from chalicelib.readers.limits import Limits
from chalicelib.readers.registry import read
from chalicelib.rules.registry import rules
from chalicelib.rules.remarks import remark_rules
from chalicelib.services.builtin import builtins
from chalicelib.services.inputs import MAX_MEMBERS
from chalicelib.services.profile import ProfileEntry, parse_profile
from chalicelib.services.waivers import read_waivers
from scripts.docs import VERDICTS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
SHELL = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines() if line.strip()]
EXAMPLES = [line for line in SHELL if line.startswith("tendercheck ") and " serve" not in line]
OTHERS = [line for line in SHELL if not line.startswith("tendercheck ")]
COMMANDS = list(main.commands)
SERVER_SECONDS = 60


def options(command: click.Command) -> set[str]:
    return {name for parameter in command.params for name in parameter.opts if name.startswith("-")}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder where the README's relative paths hold, and where its commands may write."""
    (tmp_path / "chalicelib").symlink_to(ROOT / "chalicelib")
    (tmp_path / "examples-src").symlink_to(ROOT / "examples-src")
    return tmp_path


def test_the_examples_of_the_readme_run(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert len(EXAMPLES) >= 10
    for line in EXAMPLES:
        written, _, piped = line.partition(" < ")
        data = Path(piped).read_bytes() if piped else None
        arguments = shlex.split(written)[1:]
        result = CliRunner().invoke(main, arguments, input=data)
        assert result.exit_code in ((0, 1) if arguments[0] == "check" else (0,)), f"{line}\n{result.stderr}"
        assert result.stderr == "", line
        for option, name in itertools.pairwise(arguments):
            if option in ("-o", "--html"):
                assert Path(name).stat().st_size > 0, line


@pytest.mark.parametrize("line", OTHERS)
def test_the_other_commands_are_there(line: str) -> None:
    program, *arguments = shlex.split(line)
    if program == "make":
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert re.search(rf"^{arguments[0]}:", makefile, re.MULTILINE)
        assert all(f"{setting.partition('=')[0]} " in makefile for setting in arguments[1:])
    else:
        assert line == ". .venv/bin/activate"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_in_the_readme(command: str) -> None:
    assert f"| `tendercheck {command}` |" in README
    assert any(line.startswith(f"tendercheck {command} ") for line in SHELL)
    for name in options(main.commands[command]) - {"--help"}:
        assert f"`{name}`" in README, name


def test_the_readme_names_no_command_or_option_that_is_not_there() -> None:
    named = set(re.findall(r"(?:^|[`\s])tendercheck ([a-z]+)", README))
    assert named <= set(COMMANDS)
    for line in [*EXAMPLES, *(line for line in SHELL if " serve" in line)]:
        _, command, *arguments = shlex.split(line.partition(" < ")[0])
        given = {argument for argument in arguments if argument.startswith("-") and argument != "-"}
        assert given <= options(main.commands[command]), line
    everything = {name for command in main.commands.values() for name in options(command)}
    rows = re.findall(r"^\| (`-.*?) \|", README, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(-[^`]+)`", row)} <= everything


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    summary = main.commands[command].get_short_help_str(200)
    assert len(summary) > 20
    assert re.search(rf"Example:\n +tendercheck {command}\b", result.stdout)
    assert "\\b" not in result.stdout
    for parameter in main.commands[command].params:
        assert isinstance(parameter, click.Argument) or getattr(parameter, "help", None), parameter.name


def test_the_formats_are_those_of_the_program() -> None:
    (row,) = re.findall(r"^\| `--format` \| (.*?) \|", README, re.MULTILINE)
    said = {
        command: set(re.split(r"[、,]", formats))
        for command, formats in re.findall(r"`(\w+)`：([a-z、]+)", row)
    }
    for name, formats in said.items():
        (option,) = (p for p in main.commands[name].params if "--format" in p.opts)
        assert isinstance(option.type, click.Choice)
        assert formats == set(option.type.choices)
    assert set(FORMATS) == said["check"]
    assert {name for name in COMMANDS if "--format" in options(main.commands[name])} == set(said)


def test_the_limits_are_those_of_the_program() -> None:
    limits = Limits()
    assert f"一个文件 {limits.megabytes} MB、{limits.pages} 页；一个压缩包 {MAX_MEMBERS} 个文件" in README
    assert (
        f"{limits.megabytes} MB and {limits.pages:,} pages a file, {MAX_MEMBERS} files an archive" in README
    )


@pytest.mark.parametrize("ending", ["pdf", "docx", "html", "md", "txt", "jpeg", "tiff"])
def test_the_formats_that_are_read_are_not_refused_by_name(ending: str) -> None:
    names = {"html": "HTML", "md": "Markdown", "txt": "TXT"}
    assert names.get(ending, ending.upper()) in README
    with pytest.raises(InputError) as caught:
        read(b"\x89PNG\r\n\x1a\n", f"a.{ending}")
    assert caught.value.code == "TCE106"


def test_the_example_profile_is_one() -> None:
    (profile,) = (text for kind, text in BLOCKS if kind == "yaml")
    found = parse_profile(profile.encode(), "README.md")
    assert [requirement.operator for requirement in found] == [">=", "<=", "present"]


def test_the_page_on_profiles_names_those_there_are_and_their_keys() -> None:
    page = (ROOT / "docs" / "profiles.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `profile:([a-z-]+)` \|", page, re.MULTILINE) == [each.name for each in builtins()]
    rows = "".join(re.findall(r"^\| (`[a-z_`, ]+) \|", page, re.MULTILINE))
    assert set(re.findall(r"`([a-z_]+)`", rows)) == set(ProfileEntry.model_fields)
    for code in re.findall(r"TC\d{3}", page):
        assert code in rules()
    for verdict, code in re.findall(r"`(\w+)` (TC\d{3})", page):
        assert rules()[code].verdict.value == verdict


def test_the_waivers_of_the_page_on_profiles_are_some() -> None:
    page = (ROOT / "docs" / "profiles.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    said = Evidence(quote="质保期不少于3年", page=1, start=0, end=8)
    asked = [
        Requirement(
            id="r12", topic="warranty_period", operator=Operator.AT_LEAST, title="质保期", evidence=said
        ),
        Requirement(
            id="r13",
            topic="certification",
            subject="iso_14001",
            operator=Operator.PRESENT,
            title="认证",
        ),
    ]
    assert list(read_waivers(block.encode(), "w.yaml", asked)) == ["r12", "r13"]


def test_the_mistake_that_the_page_on_profiles_shows() -> None:
    page = (ROOT / "docs" / "profiles.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^tendercheck: TCE403: (profile\.yaml: .*)…$", page, re.MULTILINE)
    text = "requirements:\n  - topic: onsite_time\n    importance: normal\n    value: 2h\n"
    with pytest.raises(InvalidProfile) as caught:
        parse_profile(text.encode(), "profile.yaml")
    assert str(caught.value).startswith(line)


def test_every_verdict_and_overall_result_is_explained() -> None:
    assert set(VERDICTS) == {verdict.value for verdict in Verdict}
    for verdict, name in VERDICTS.items():
        assert f"| `{verdict}` | {name} |" in README
    for overall in Overall:
        assert f"`{overall.value}`" in README


def test_every_topic_with_words_is_listed() -> None:
    page = (ROOT / "docs" / "topics.md").read_text(encoding="utf-8")
    for name in words():
        assert f"| `{name}` | {topics()[name].zh} |" in page
        assert topics()[name].zh in README
        assert topics()[name].en in README


def test_every_rule_is_listed_with_both_languages() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    folder = ROOT / "chalicelib" / "rules"
    ids = []
    for file, listed in (("rules.toml", rules()), ("remarks.toml", remark_rules())):
        ids.extend(tomllib.loads((folder / file).read_text(encoding="utf-8")))
        assert ids[-len(listed) :] == list(listed)
    assert re.findall(r"^## (\w+) ", page, re.MULTILINE) == ids
    for rule in (*rules().values(), *remark_rules().values()):
        assert rule.why.zh in page
        assert rule.why.en in page


def test_what_the_page_on_lexicons_shows_is_one(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 3
    for number, block in enumerate(blocks):
        (tmp_path / f"{number}.toml").write_text(block, encoding="utf-8")
    with using(load(tmp_path)):
        assert own_topic("rescue_time", "duration", "shorter")
        for group in ("severity", "area", "part", "cause"):
            for name in shipped().groups[group]:
                assert f"`{name}`" in page or name.startswith("level_"), name


def test_the_mistakes_that_the_page_on_lexicons_shows(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    shown = re.findall(r"^tendercheck: TCE401: my-words/a\.toml:(.*)$", page, re.MULTILINE)
    texts = ('[words.onsite_time]\nact = [\n"到.*梯"]\n', "[words.onsite]\n")
    (tmp_path / "my-words").mkdir()
    for line, text in zip(shown, texts, strict=True):
        (tmp_path / "my-words" / "a.toml").write_text(text, encoding="utf-8")
        with pytest.raises(InvalidLexicon) as caught:
            load(tmp_path / "my-words")
        assert str(caught.value).startswith(f"my-words/a.toml:{line.removesuffix('…')}")


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_document_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "README.md" or f"({page.name})" in index


def test_the_picture_is_small() -> None:
    picture = ROOT / "docs" / "report.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 300_000


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$", changelog, re.MULTILINE)
    assert project["version"] == released[0] == __version__
    assert re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)[0] in ("Unreleased", __version__)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "chalicelib.cli", "serve", "--port", "0", "--quiet"]
    with subprocess.Popen(
        [*command, "--data", str(tmp_path / "data")], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


def test_the_whole_way_over_http_as_the_readme_tells_it(tree: Path, address: str) -> None:
    missing = [program for program in ("bash", "curl", "jq") if shutil.which(program) is None]
    if missing:
        pytest.skip(f"the example needs {', '.join(missing)}")
    (script,) = (text for kind, text in BLOCKS if kind == "bash")
    environment = {**os.environ, "address": address, "no_proxy": "*"}
    started = time.monotonic()
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=tree,
        env=environment,
        capture_output=True,
        text=True,
        timeout=SERVER_SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), f"after {time.monotonic() - started:.0f} s"
    report = Report.model_validate_json((tree / "report.json").read_bytes())
    assert [bid.name for bid in report.bids] == ["投标人甲"]
    assert "投标人甲" in (tree / "report.html").read_text(encoding="utf-8")
