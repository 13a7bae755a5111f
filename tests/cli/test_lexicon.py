"""`--lexicon DIR` as a person gives it: through every command, in every form, and its mistakes."""

import json
from pathlib import Path

import pytest

from chalicelib.lexicon.own import load
from chalicelib.model.finding import TenderSummary, Verdict
from chalicelib.reports.as_json import Extract

from .calling import TENDER, bid_file, error_line, report, run

LIFTS = Path(__file__).parents[2] / "examples-src" / "lexicon-lifts"
OWN = ("--lexicon", str(LIFTS))
DEMANDS = """采购需求
1. 困人救援时间不超过30分钟。
2. 停梯故障,供应商应在1小时内到梯。
3. 供应商应提供远程监测服务。
"""
BID = """服务承诺
我公司承诺困人救援时间为25分钟。
停梯故障,我公司在2小时内到梯。
我公司提供远程监测服务。
"""


@pytest.fixture
def tender(tmp_path: Path) -> str:
    return bid_file(tmp_path, DEMANDS, "tender.txt")


@pytest.fixture
def bid(tmp_path: Path) -> str:
    return bid_file(tmp_path, BID)


def test_extract(bid: str) -> None:
    made = Extract.model_validate_json(run("extract", bid, *OWN, "--format", "json").stdout)
    assert [term.topic for term in made.terms] == ["rescue_time", "onsite_time", "remote_monitoring"]
    assert made.lexicon == load(LIFTS).mark
    without = json.loads(run("extract", bid, "--format", "json").stdout)
    assert [term["topic"] for term in without["terms"]] == []
    assert "lexicon" not in without


def test_extract_explains_with_the_own_files(bid: str) -> None:
    result = run("extract", bid, *OWN, "--explain", "--lang", "en")
    assert "from lexicon-lifts/words.toml [onsite_time] act" in result.stdout
    assert "Rescue of trapped passengers: ≤ 25 minutes" in result.stdout
    assert "own lexicon lexicon-lifts (SHA-256 " in result.stdout


def test_requirements_as_a_profile_for_check(tender: str, bid: str, tmp_path: Path) -> None:
    profile = str(tmp_path / "profile.yaml")
    assert run("requirements", tender, *OWN, "--format", "yaml", "-o", profile).exit_code == 0
    mark = load(LIFTS).mark
    assert mark is not None
    assert mark.sha256 in Path(profile).read_text("utf-8")
    again = report(run("check", "--tender", profile, bid, *OWN, "--format", "json"))
    direct = report(run("check", "--tender", tender, bid, *OWN, "--format", "json"))
    assert [f.verdict for f in again.bids[0].findings] == [f.verdict for f in direct.bids[0].findings]
    assert "'rescue_time'" in error_line(run("check", "--tender", profile, bid), "TCE403")


@pytest.mark.parametrize("format_", ["json", "text"])
def test_requirements(tender: str, format_: str) -> None:
    result = run("requirements", tender, *OWN, "--format", format_)
    assert (result.exit_code, result.stderr) == (0, "")
    if format_ == "json":
        assert [r.topic for r in TenderSummary.model_validate_json(result.stdout).requirements] == [
            "rescue_time", "onsite_time", "remote_monitoring",
        ]  # fmt: skip
    else:
        assert "困人救援时间" in result.stdout
        assert "自有词表 lexicon-lifts" in result.stdout


def test_check(tender: str, bid: str) -> None:
    result = run("check", "--tender", tender, bid, *OWN, "--format", "json")
    made = report(result)
    assert [f.verdict for f in made.bids[0].findings] == [
        Verdict.BETTER,
        Verdict.DEVIATION,
        Verdict.COMPLIANT,
    ]
    assert made.engine.lexicon == load(LIFTS).mark
    assert run("check", "--tender", tender, bid, *OWN, "--format", "json").stdout == result.stdout


@pytest.mark.parametrize("format_", ["text", "html"])
def test_a_report_for_people_names_topic_and_lexicon(tender: str, bid: str, format_: str) -> None:
    mark = load(LIFTS).mark
    assert mark is not None
    made = run("check", "--tender", tender, bid, *OWN, "--format", format_).stdout
    assert "困人救援时间" in made
    assert f"自有词表 lexicon-lifts（SHA-256 {mark.sha256[:16]}…）" in made.replace("\n", "")
    assert "自有词表" not in run("check", "--tender", tender, bid, "--format", format_).stdout


def test_the_lexicon_ends_with_its_command(bid: str) -> None:
    before = run("extract", bid).stdout
    assert run("extract", bid, *OWN).stdout != before
    assert run("extract", bid).stdout == before


def test_a_command_without_own_words_says_nothing_of_them(bid: str) -> None:
    made = run("check", "--tender", TENDER, bid, "--format", "json").stdout
    assert '"engine": {\n    "name": "tendercheck",\n    "version": "0.1.0"\n  }' in made


@pytest.mark.parametrize("command", [("extract",), ("requirements",), ("check", "--tender", TENDER)])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            '[words.onsite_time]\nact = [\n  "到.*梯",\n]\n',
            "lifts/a.toml:3: words.onsite_time.act: '到.*梯': ",
        ),
        ("[words.onsite]\n", "lifts/a.toml:1: words.onsite: there is no topic"),
        ("act = [\n", "lifts/a.toml:1: this is no readable TOML"),
    ],
)
def test_a_mistake_is_one_line_with_file_and_line(
    command: tuple[str, ...], text: str, words: str, tmp_path: Path, bid: str
) -> None:
    (tmp_path / "lifts").mkdir()
    (tmp_path / "lifts" / "a.toml").write_text(text, encoding="utf-8")
    line = error_line(run(*command, bid, "--lexicon", str(tmp_path / "lifts")), "TCE401")
    assert words in line


def test_a_mistake_is_json_where_that_was_asked_for(tmp_path: Path, bid: str) -> None:
    result = run("extract", bid, "--lexicon", str(tmp_path / "missing"), "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["error"]["code"] == "TCE401"
    assert "can't be read as a lexicon" in json.loads(result.stdout)["error"]["message"]
