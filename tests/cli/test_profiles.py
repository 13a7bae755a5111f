"""Built-in profiles, the day of the bid and waivers on the command line, from end to end."""

import json
from pathlib import Path

import pytest

from .calling import BID, TENDER, bid_file, error_line, report, run

HELD = "We hold ISO 9001 certification, valid until 31 December 2026."
ASKED = "requirements:\n  - topic: certification\n    subject: iso_9001\n    importance: mandatory\n"


@pytest.fixture
def asked(tmp_path: Path) -> str:
    path = tmp_path / "asked.yaml"
    path.write_text(ASKED, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("lang", "words"), [("zh", "货物售后服务（三年质保）"), ("en", "Medical equipment")])
def test_the_profiles_are_listed(lang: str, words: str) -> None:
    result = run("profiles", "--lang", lang)
    assert (result.exit_code, result.stderr) == (0, "")
    for name in ("apparel", "goods-after-sales", "it-operations", "medical-equipment"):
        assert name in result.stdout
    assert words in result.stdout


def test_a_profile_is_printed_to_edit_and_used(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    assert run("profiles", "it-operations", "-o", str(path)).exit_code == 0
    text = path.read_text(encoding="utf-8")
    assert text == run("profiles", "it-operations").stdout
    path.write_text(text.replace("amount: 15, unit: minute", "amount: 45, unit: minute"), encoding="utf-8")
    bid = bid_file(tmp_path, "一级故障30分钟内响应。")
    shipped = report(run("check", "--tender", "profile:it-operations", bid, "--format", "json"))
    mine = report(run("check", "--tender", str(path), bid, "--format", "json"))
    assert [r.bids[0].findings[0].verdict.value for r in (shipped, mine)] == ["deviation", "better"]


@pytest.mark.parametrize("format_", ["text", "json", "yaml"])
def test_requirements_takes_a_name_too(format_: str) -> None:
    result = run("requirements", "profile:apparel", "--format", format_, "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Exchange of sizes" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [("check", "--tender", "profile:cars", BID), ("requirements", "profile:cars"), ("profiles", "cars")],
)
def test_an_unknown_name_is_told_with_the_list(arguments: tuple[str, ...]) -> None:
    line = error_line(run(*arguments), "TCE202")
    assert "'cars'" in line
    assert "apparel, goods-after-sales, it-operations, medical-equipment" in line


@pytest.mark.parametrize(
    ("day", "verdict", "code"),
    [("2026-12-31", "compliant", "TC107"), ("2027-01-01", "deviation", "TC122"), (None, "review", "TC123")],
)
def test_the_day_decides_and_is_told(
    day: str | None, verdict: str, code: str, asked: str, tmp_path: Path
) -> None:
    given = () if day is None else ("--bid-date", day)
    bid = bid_file(tmp_path, HELD)
    result = run("check", "--tender", asked, bid, "--format", "json", *given)
    (finding,) = report(result).bids[0].findings
    assert (finding.verdict.value, finding.reason.code) == (verdict, code)
    written = json.loads(result.stdout)["tender"]["bid_date"]
    assert written == (None if day is None else {"date": day, "source": "option", "named": []})
    for format_ in ("text", "html"):
        shown = run("check", "--tender", asked, bid, "--format", format_, "--lang", "en", *given).stdout
        assert (day or "not given and not read from a tender") in " ".join(shown.split())


def test_the_option_goes_before_the_profiles_day(tmp_path: Path) -> None:
    path = tmp_path / "dated.yaml"
    path.write_text(f"bid_date: 2026-06-30\n{ASKED}", encoding="utf-8")
    bid = bid_file(tmp_path, HELD)
    own = report(run("check", "--tender", str(path), bid, "--format", "json"))
    given = report(run("check", "--tender", str(path), bid, "--format", "json", "--bid-date", "2027-06-30"))
    assert own.tender.bid_date is not None
    assert own.tender.bid_date.source.value == "profile"
    assert [r.bids[0].findings[0].verdict.value for r in (own, given)] == ["compliant", "deviation"]


def test_the_tenders_own_day_is_told_with_its_words() -> None:
    made = report(run("check", "--tender", TENDER, BID, "--format", "json"))
    assert made.tender.bid_date is not None
    assert made.tender.bid_date.source.value == "tender"
    shown = run("check", "--tender", TENDER, BID, "--lang", "en").stdout
    assert "2026-06-18 (read from the tender)" in shown
    assert "Tenders close at 12:00 on 18 June 2026" in shown


@pytest.mark.parametrize("day", ["2026-02-30", "30.06.2026", "tomorrow", ""])
def test_a_day_that_is_none_is_refused(day: str, asked: str) -> None:
    error_line(run("check", "--tender", asked, BID, "--bid-date", day), "TCE201")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bid_date: 2026-02-30", "line 1: bid_date: this must be a day written like 2026-07-14."),
        ("bid_date: soon", "line 1: bid_date: "),
        ("bid_date: {day: 2026-07-14}", "line 1: bid_date: "),
        ("profile: mine", "line 1: profile: this must have the keys `title` and `purpose`"),
        ("# mine\nbid_day: 2026-07-14", "line 2: bid_day: there is no such key; the keys are marks, counting, silence, scoring, profile, document, bid_date, requirements, contradictions."),
    ],
)  # fmt: skip
def test_a_mistake_at_the_top_of_a_profile_is_told(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(f"{text}\n{ASKED}", encoding="utf-8")
    assert f"p.yaml: {words}" in error_line(run("check", "--tender", str(path), BID), "TCE403")


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("  - topic: hotline\n    importance: high", "line 3: requirement 1: importance: "),
        ("  - topic: hotline\n\n  - id: x\n    topic: reply", "line 5: requirement 2 (x): topic: there is no topic 'reply'"),
        ("  - topic: hotline\n  - topic: onsite_time\n    value: 2h", "line 4: requirement 2: value: "),
        ("  - topic: test_report\n    conditions:\n      - {kind: other, value: 'age: three years'}", "line 4: requirement 1: conditions: 'age: three years' must be written like"),
        ("  - topic: test_report\n    conditions:\n      - {kind: other, value: 'since: 2023-02-30'}", "line 4: requirement 1: conditions: "),
        ("  - topic: hotline\n    title: {zh: 热线}", "line 3: requirement 1: title: "),
        ("  - topic: hotline\n    topic: training", "line 3: topic: the key stands here twice"),
        ("  - id: a\n    topic: hotline\n  - topic: training\n    id: a", "line 5: requirement 2: id: 'a'"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_requirement_is_told_with_its_line(entry: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(f"requirements:\n{entry}\n", encoding="utf-8")
    assert f"p.yaml: {words}" in error_line(run("check", "--tender", str(path), BID), "TCE403")


def test_a_waiver_from_end_to_end(asked: str, tmp_path: Path) -> None:
    bid = bid_file(tmp_path, "We answer calls within 2 hours.")
    waivers = tmp_path / "w.yaml"
    waivers.write_text(
        "waivers:\n  - requirement: r1\n    subject: iso_9001\n    reason: framework supplier\n    name: Li Hua\n",
        encoding="utf-8",
    )
    arguments = ("check", "--tender", asked, bid, "--lang", "en")
    assert run(*arguments).exit_code == 1
    result = run(*arguments, "--waivers", str(waivers), "--format", "json")
    assert result.exit_code == 0
    made = report(result).bids[0]
    assert (made.overall.value, made.findings[0].verdict.value) == ("responsive", "missing")
    assert json.loads(result.stdout)["bids"][0]["findings"][0]["waiver"] == {
        "name": "Li Hua",
        "reason": "framework supplier",
    }
    text = " ".join(run(*arguments, "--waivers", str(waivers)).stdout.split())
    assert "mandatory requirements waived: 1 (Li Hua 1)" in text
    assert "every mandatory requirement that was checked is met or waived" in text


def test_a_waiver_for_another_tender_is_an_error(tmp_path: Path) -> None:
    waivers = tmp_path / "w.yaml"
    waivers.write_text("- requirement: r999\n  reason: x\n  name: y\n", encoding="utf-8")
    line = error_line(run("check", "--tender", TENDER, BID, "--waivers", str(waivers)), "TCE404")
    assert "w.yaml: line 1: waiver 1: requirement: no requirement of the tender has 'r999'" in line
    error_line(run("check", "--tender", TENDER, BID, "--waivers", str(tmp_path / "none.yaml")), "TCE107")


def test_standard_input_is_read_once(asked: str) -> None:
    error_line(run("check", "--tender", "-", BID, "--waivers", "-"), "TCE201")
