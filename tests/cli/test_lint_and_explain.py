"""`tendercheck lint` and `tendercheck explain`: what they print, in what shape, and their exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest

from chalicelib.errors import TenderCheckError
from chalicelib.model.finding import Verdict
from chalicelib.model.lint import LintReport
from chalicelib.reports.schema import explain_schema, lint_schema
from chalicelib.rules.catalogue import Catalogue, entries
from chalicelib.rules.registry import rules
from chalicelib.rules.remarks import remark_rules

from .calling import PROFILE, TENDER, bid_file, error_line, run

TWO = "第三章 采购需求\n一、售后服务要求\n1、供应商须在接到报修后2小时内到达现场。\n2、中标人须在接到报修后4小时内到达现场。"


def check_keys(data: dict[str, object], schema: dict[str, Any]) -> None:
    assert set(schema["required"]) == set(data) == set(schema["properties"])


def test_a_tender_without_a_remark(tmp_path: Path) -> None:
    done = run("lint", bid_file(tmp_path, "第三章 采购需求\n质保期不少于3年。", "tender.txt"))
    assert (done.exit_code, done.stderr) == (0, "")
    assert "没有发现问题" in done.stdout


def test_a_remark_names_all_places_and_what_to_do(tmp_path: Path) -> None:
    done = run("lint", bid_file(tmp_path, TWO, "tender.txt"))
    assert (done.exit_code, done.stderr) == (1, "")
    for said in ("[TL101]", "≤ 2小时、≤ 4小时", "2小时内到达现场", "4小时内到达现场", "建议：确定一个数值"):
        assert said in done.stdout


def test_pages_are_named_where_there_are_pages() -> None:
    assert run("lint", TENDER, "--lang", "en").exit_code in (0, 1)


def test_the_json_has_the_shape_of_its_schema(tmp_path: Path) -> None:
    done = run("lint", bid_file(tmp_path, TWO, "tender.txt"), "--format", "json", "--lang", "en")
    assert done.exit_code == 1
    data = json.loads(done.stdout)
    check_keys(data, lint_schema())
    report = LintReport.model_validate(data)
    assert [remark.rule for remark in report.remarks] == ["TL101"]
    for place in report.remarks[0].places:
        assert TWO[place.start : place.end] == place.quote


def test_the_same_bytes_give_the_same_remarks(tmp_path: Path) -> None:
    path = bid_file(tmp_path, TWO, "tender.txt")
    assert run("lint", path, "--format", "json").stdout == run("lint", path, "--format", "json").stdout


def test_standard_input_is_read() -> None:
    assert "[TL101]" in run("lint", "-", stdin=TWO.encode()).stdout


def test_what_can_not_be_read_ends_with_two(tmp_path: Path) -> None:
    error_line(run("lint", str(tmp_path / "none.pdf")), "TCE107")
    error_line(run("lint", bid_file(tmp_path, PROFILE, "profile.yaml")), "TCE201")
    done = run("lint", str(tmp_path / "none.pdf"), "--format", "json")
    assert json.loads(done.stdout)["error"]["code"] == "TCE107"


def test_a_rule_is_explained_in_both_languages() -> None:
    chinese, english = run("explain", "TC103"), run("explain", "TC103", "--lang", "en")
    assert (chinese.exit_code, english.exit_code) == (0, 0)
    rule = rules()["TC103"]
    assert rule.advice is not None
    for said in (rule.title.zh, rule.why.zh, rule.met, rule.not_met, rule.source, "负偏离", "‹要求的数值›"):
        assert said in chinese.stdout
    for said in (rule.title.en, rule.why.en, rule.source, "negative deviation", "‹what is required›"):
        assert said in english.stdout


@pytest.mark.parametrize("name", ["tc103", "TC103", "Tc103"])
def test_the_case_of_letters_does_not_matter(name: str) -> None:
    assert run("explain", name).stdout == run("explain", "TC103").stdout


def test_several_codes_of_all_kinds(tmp_path: Path) -> None:
    done = run(
        "explain", "TC103", "TL105", "missing", "TCE104", "--format", "json", "-o", str(tmp_path / "a.json")
    )
    assert (done.exit_code, done.stdout) == (0, "")
    data = json.loads((tmp_path / "a.json").read_text("utf-8"))
    check_keys(data, explain_schema())
    shown = Catalogue.model_validate(data)
    assert [entry.kind for entry in shown.entries] == ["rule", "remark", "verdict", "error"]
    assert shown.entries[2].rules == ("TC109",)


def test_without_a_code_everything_is_listed() -> None:
    listed = {line.split()[0] for line in run("explain").stdout.splitlines()}
    assert listed >= {*rules(), *remark_rules(), *(verdict.value for verdict in Verdict)}
    assert listed == {
        entry["id"] for entry in json.loads(run("explain", "--format", "json").stdout)["entries"]
    }


@pytest.mark.parametrize(
    ("wrong", "near"), [("TCX103", "TC103"), ("TC1033", "TC103"), ("TL15", "TL115"), ("mising", "missing")]
)
def test_an_unknown_code_names_the_nearest(wrong: str, near: str) -> None:
    line = error_line(run("explain", wrong), "TCE202")
    assert wrong in line
    assert near in line


def test_a_code_far_from_all_names_none() -> None:
    assert "none is near" in error_line(run("explain", "标准"), "TCE202")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_error_that_is_reported_is_explained(language: str) -> None:
    def leaves(parent: type[TenderCheckError]) -> set[str]:
        children = parent.__subclasses__()
        return {code for child in children for code in leaves(child)} if children else {parent.code}

    explained = {entry.id for entry in entries(language).values() if entry.kind == "error"}
    assert explained == {code for code in leaves(TenderCheckError) if code.startswith("TCE")}
    assert all(entry.title for entry in entries(language).values())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_place_is_left_without_a_name(language: str) -> None:
    for entry in entries(language).values():
        assert not {"{", "}"} & set(entry.says + entry.advice), entry.id
        if language == "zh":
            assert not any(
                name in entry.says + entry.advice for name in ("‹required", "‹detail", "‹topic")
            ), entry.id
