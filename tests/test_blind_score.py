"""A blind reading's score: known figures from a small reading made by hand, and what must not be counted."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bench.accuracy.labels import Faults, Label, load
from bench.accuracy.matching import matched, overlap, same_standard, same_value
from bench.accuracy.pages import Around, Unit, render
from bench.accuracy.score import BEGIN, END, Scores, Share, main, score, wilson, written
from chalicelib.lexicon.loader import topics

ROOT = Path(__file__).resolve().parent.parent
HOURS_2 = {"amount": 2, "unit": "hour"}
YEARS_3 = {"amount": 3, "unit": "year"}
SENTENCES = (
    "接到报修后2小时内响应。",
    "整机质保期3年。",
    "我方通过质量管理体系认证。",
    "每季度巡检一次，由专人负责。",
    "投标保证金十万元。",
)
BEHIND = "保修期内免费上门。"


def term(
    number: int, topic: str, quote: str, operator: str, value: Any = None, **more: Any
) -> dict[str, Any]:
    """A term as the program's file holds it."""
    plain = {"id": f"t{number}", "subject": None, "value_blank": False, "strength": "committed", "conditions": [],
             "on_page": True, "judge": True}  # fmt: skip
    return {**plain, "topic": topic, "quote": quote, "operator": operator, "value": value, **more}


def label(
    topic: str | list[str], quote: str, operator: str, value: Any = None, **more: Any
) -> dict[str, Any]:
    """A term as the reader writes it."""
    return {
        "topic": topic,
        "quote": quote,
        "operator": operator,
        "value": value,
        "strength": "committed",
        **more,
    }


FOUND = [
    term(1, "response_time", "接到报修后2小时内响应", "<=", HOURS_2),
    term(2, "warranty_period", "质保期3年", "==", {"amount": 36, "unit": "month"}),
    term(3, "certification", "通过质量管理体系认证", "present", subject="iso_14001"),
    term(
        4,
        "inspection_frequency",
        "每季度巡检一次",
        "==",
        {"amount": 1, "per": {"amount": 1, "unit": "month"}},
    ),
    term(5, "insurance", "投标保证金十万元", "==", {"amount": 100000, "currency": "CNY"}),
]
READ = [
    label("response_time", "2小时内响应", "<=", HOURS_2),
    label("warranty_period", "整机质保期3年", "==", YEARS_3),
    label("certification", "通过质量管理体系认证", "present", subject="iso_9001"),
    label(
        "inspection_frequency", "每季度巡检一次", "==", {"amount": 1, "per": {"amount": 1, "unit": "quarter"}}
    ),
    label("service_staff", "由专人负责", "present"),
    label("training", "由专人负责", "present", optional=True),
    label("payment_terms", "投标保证金十万元", "present", optional=True),
]
JUDGED = "t1\tright\t\nt2\twrong:strength\t\nt3\twrong:subject\t\nt4\twrong:value, condition\t\nt5\twrong:no term\tdeposit\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A reading of one page. At the levels: judged 4, 3, 2 of 5 right; read 4, 3, 2 of 5 found."""
    for name in ("read", "judge"):
        (tmp_path / name).mkdir()
    page = [Unit(0, 0, text, False, False) for text in SENTENCES]
    near = Around((), (Unit(0, 0, BEHIND, False, False),))
    (tmp_path / "read" / "p01.md").write_text(render("p01", "x", [], page, near), encoding="utf-8")
    entry = {"id": "p01", "kind": "bid", "language": "zh-Hans"}
    index = {"seed": 1, "program": "0.0.1", "files": 1, "pages": [entry]}
    (tmp_path / "index.json").write_text(json.dumps(index), encoding="utf-8")
    write(tmp_path, FOUND, READ, JUDGED)
    return tmp_path


def write(folder: Path, found: list[dict[str, Any]], read: list[dict[str, Any]], judged: str) -> None:
    (folder / "judge" / "p01.pred.json").write_text(json.dumps({"terms": found}), encoding="utf-8")
    lines = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in read)
    (folder / "read" / "p01.read.jsonl").write_text(lines, encoding="utf-8")
    (folder / "judge" / "p01.judge.tsv").write_text("term\tverdict\tremark\n" + judged, encoding="utf-8")


def scored(folder: Path) -> Scores:
    faults = Faults()
    _, pages = load(folder, faults)
    assert faults.told == []
    return score(pages)


def parts(shares: dict[str, Share]) -> list[tuple[int, int]]:
    return [(share.part, share.whole) for share in shares.values()]


def faults_of(folder: Path) -> list[str]:
    faults = Faults()
    load(folder, faults)
    return faults.told


def test_the_figures_are_those_counted_by_hand(folder: Path) -> None:
    scores = scored(folder)
    assert parts(scores.whole.precision) == [(4, 5), (3, 5), (2, 5)]
    assert parts(scores.whole.recall) == [(4, 5), (3, 5), (2, 5)]
    assert (scores.strength.part, scores.strength.whole) == (3, 4)
    assert (scores.conditions.part, scores.conditions.whole) == (3, 4)
    assert (scores.undecided, scores.optional, scores.unread) == (0, 2, 0)
    assert [missed.topics for _, missed in scores.missed] == [("service_staff",)]
    assert parts(scores.topics["certification"].precision) == [(1, 1), (1, 1), (0, 1)]
    assert parts(scores.topics["insurance"].recall) == [(0, 0)] * 3
    assert parts(scores.strata["bid · zh-Hans"].recall) == parts(scores.whole.recall)


def test_what_readers_differ_on_is_not_counted(folder: Path) -> None:
    write(folder, FOUND, READ, JUDGED.replace("wrong:no term", "optional"))
    scores = scored(folder)
    assert parts(scores.whole.precision) == [(4, 4), (3, 4), (2, 4)]
    assert scores.undecided == 1


def test_a_term_that_is_not_to_be_judged_still_answers_a_label(folder: Path) -> None:
    found = [{**FOUND[0], "judge": False}, {**FOUND[1], "judge": False, "on_page": False}, *FOUND[2:]]
    write(folder, found, READ, "".join(JUDGED.splitlines(keepends=True)[2:]))
    scores = scored(folder)
    assert parts(scores.whole.precision) == [(2, 3), (1, 3), (0, 3)]
    assert parts(scores.whole.recall) == [(4, 5), (3, 5), (2, 5)]


def test_the_table_is_written_between_its_marks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = folder / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    assert main([str(folder), "--write", str(page), "--misses"]) == 0
    printed = capsys.readouterr()
    text = page.read_text(encoding="utf-8")
    assert text == f"before\n{BEGIN}\n\n{printed.out.strip()}\n\n{END}\nafter\n"
    assert "| 0.800 (0.38–0.96), 4/5 | 0.800 (0.38–0.96), 4/5 |" in text
    assert printed.err == "p01\tservice_staff\t由专人负责\n"
    assert not [sentence for sentence in SENTENCES if sentence[:6] in text]
    assert main([str(folder), "--write", str(page)]) == 0
    assert page.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("page", ["", BEGIN, f"{END}{BEGIN}", f"{BEGIN}{BEGIN}{END}", f"{BEGIN}{END}{END}"])
def test_a_page_without_its_marks_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match="once each"):
        written(page, "x")


def test_the_page_of_the_project_can_be_written() -> None:
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    assert "| x |" in written(page, "| x |")


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (label("response_time", "3小时内响应", "<="), "does not begin on the page"),
        (label("response_time", BEHIND, "present"), "does not begin on the page"),
        (label("answer_time", "2小时内响应", "<="), "none of the catalogue"),
        (label([], "2小时内响应", "<="), "none of the catalogue"),
        (label("response_time", "2小时内响应", "≤"), "operator"),
        (label("response_time", "2小时内响应", "<=", strength="firm"), "strength"),
        (label("response_time", " ", "<="), "no quote"),
        (label("response_time", "2小时内响应", "<=", {"hours": 2}), "keys that no value has"),
        (label("response_time", "2小时内响应", "<=", 2), "neither an object nor an event"),
        (label("response_time", "2小时内响应", "<=", HOURS_2, value_blank=True), "is null"),
        (label("response_time", "2小时内响应", "<=", sure=True), "no key sure"),
    ],
)
def test_a_label_with_a_fault_is_told(folder: Path, entry: dict[str, Any], told: str) -> None:
    write(folder, FOUND, [READ[0], entry], JUDGED)
    (fault,) = faults_of(folder)
    assert fault.startswith("p01.read.jsonl:2: ")
    assert told in fault


@pytest.mark.parametrize(
    "quote",
    [
        "接到报修后 2小时\n内响应",
        "接到报修后２小时内响应。整机质保期3年",
        "由专人负责。投标保证金十万元。保修期内免费",
    ],
)
def test_blanks_lines_and_width_do_not_matter_in_a_quote(folder: Path, quote: str) -> None:
    write(folder, FOUND, [label("response_time", quote, "<=")], JUDGED)
    assert faults_of(folder) == []


@pytest.mark.parametrize(
    ("judged", "told"),
    [
        (JUDGED.replace("t1\tright\t\n", ""), "t1 is not judged"),
        (JUDGED.replace("t1\tright", "t1\t"), "verdict ''"),
        (JUDGED.replace("t1\tright", "t1\twrong"), "verdict 'wrong'"),
        (JUDGED.replace("t1\tright", "t1\twrong:page"), "verdict 'wrong:page'"),
        (JUDGED.replace("t1\tright", "t1\tright:value"), "verdict 'right:value'"),
        (JUDGED + "t1\tright\t\n", "was judged above"),
        (JUDGED + "t9\tright\t\n", "t9 is not to be judged"),
    ],
)
def test_a_judgement_with_a_fault_is_told(folder: Path, judged: str, told: str) -> None:
    write(folder, FOUND, READ, judged)
    (fault,) = faults_of(folder)
    assert told in fault


@pytest.mark.parametrize("name", ["read/p01.read.jsonl", "judge/p01.judge.tsv"])
def test_nothing_is_scored_where_a_file_is_missing(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).unlink()
    assert main([str(folder)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "is not there" in printed.err


def test_a_line_that_is_no_json_is_told(folder: Path) -> None:
    (folder / "read" / "p01.read.jsonl").write_text("{\n[]\n", encoding="utf-8")
    first, second = faults_of(folder)
    assert "p01.read.jsonl:1: is no JSON" in first
    assert "p01.read.jsonl:2: is no object" in second


def test_every_topic_of_the_list_is_counted_and_no_other(folder: Path) -> None:
    names = list(topics())
    write(folder, FOUND, [label(name, "由专人负责", "present") for name in names], JUDGED)
    scores = scored(folder)
    listed = re.findall(
        r"^\| `(\w+)`", (ROOT / "docs" / "topics.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert "warranty_start" in listed
    assert [name for name in names if scores.topics[name].recall["found"].whole] == listed == names
    assert scores.unread == 0


def test_a_page_without_terms_has_an_empty_file(folder: Path) -> None:
    write(folder, [], [], "")
    assert parts(scored(folder).whole.recall) == [(0, 0)] * 3


SAME = [
    (YEARS_3, {"amount": 36, "unit": "month"}),
    ({"amount": 1, "unit": "day"}, {"amount": 24, "unit": "hour"}),
    ({"amount": 1, "unit": "month"}, {"amount": 30, "unit": "day"}),
    ({"amount": 1, "unit": "year"}, {"amount": 365, "unit": "day"}),
    (
        {"amount": 2, "per": {"amount": 1, "unit": "year"}},
        {"amount": 2, "per": {"amount": 12, "unit": "month"}},
    ),
    ({"amount": 5, "currency": "CNY"}, {"amount": 5.0, "currency": "CNY"}),
    ("acceptance", "acceptance"),
    (None, None),
]
DIFFERENT = [
    (HOURS_2, {"amount": 2, "unit": "day"}),
    ({"amount": 1, "unit": "day"}, {"amount": 1, "unit": "working_day"}),
    ({"amount": 1, "unit": "month"}, {"amount": 29, "unit": "day"}),
    ({"amount": 30, "unit": "day"}, {"amount": 30, "per": {"amount": 1, "unit": "day"}}),
    ({"amount": 5, "currency": "CNY"}, {"amount": 5, "currency": "USD"}),
    ({"amount": 5, "unit": "person"}, {"amount": 5, "unit": "set"}),
    ({"amount": 90, "unit": "percent"}, {"amount": 9, "unit": "percent"}),
    ({"days_per_week": 7, "hours_per_day": 24}, {"days_per_week": 5, "hours_per_day": 24}),
    ("acceptance", "delivery"),
    (HOURS_2, None),
    (None, "receipt"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_values_that_are_one(one: Any, other: Any) -> None:
    assert same_value(one, other)
    assert same_value(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_values_that_are_not(one: Any, other: Any) -> None:
    assert not same_value(one, other)
    assert not same_value(other, one)


WINDOW = Label(("warranty_period",), "质保期3年", "==", "committed", value=YEARS_3)
LEVELS_OF = [
    (
        Label(("warranty_period",), "质保期3年", "<=", "committed", value=YEARS_3),
        3,
    ),  # a window: either operator
    (Label(("warranty_period",), "质保期3年", ">=", "committed", value=YEARS_3), 2),
    (Label(("warranty_period",), "质保期3年", "==", "committed", value=YEARS_3, subject="x"), 2),
    (Label(("warranty_period",), "质保期3年", "==", "committed", value=HOURS_2), 1),
    (Label(("warranty_period",), "质保期3年", "==", "committed", value_blank=True), 1),
    (Label(("warranty_start",), "质保期3年", "==", "committed", value=YEARS_3), 0),
    (Label(("warranty_period",), "每季度巡检", "==", "committed", value=YEARS_3), 0),
]


@pytest.mark.parametrize(("found", "reached"), LEVELS_OF)
def test_levels(found: Label, reached: int) -> None:
    got = [matched([WINDOW], [found], level) for level in ("found", "value", "full")]
    assert got == [{0}] * reached + [set()] * (3 - reached)


def parameter(value: Any, operator: str = "<=", subject: str | None = None) -> Label:
    return Label(("technical_parameter",), "示值误差±5%", operator, "mandatory", subject, value=value)


NOTED_ALIKE = [
    (parameter({"amount": 5, "unit": "%"}), parameter({"amount": 5, "unit": "percent"})),
    (parameter({"amount": 3, "unit": "秒"}), parameter({"amount": 3, "unit": "second"})),
    (parameter({"amount": 60, "unit": "s"}), parameter({"amount": 1, "unit": "min"})),
    (parameter({"amount": 5, "unit": "percent"}), parameter({"min": -5, "max": 5, "unit": "%"}, "between")),
    (
        parameter({"min": -5, "max": 5, "unit": "%"}),
        parameter({"min": -5, "max": 5, "unit": "percent"}, "between"),
    ),
]
NOTED_OTHERWISE = [
    (parameter({"amount": 5, "unit": "%"}), parameter({"amount": 4, "unit": "percent"})),
    (parameter({"amount": 5, "unit": "%"}), parameter({"amount": 5, "unit": "mg/L"})),
    (parameter({"amount": 5, "unit": "%"}, ">="), parameter({"min": -5, "max": 5, "unit": "%"}, "between")),
    (parameter({"amount": 5, "unit": "%"}, "=="), parameter({"min": -5, "max": 5, "unit": "%"}, "between")),
    (parameter({"amount": 5, "unit": "%"}), parameter({"min": -4, "max": 5, "unit": "%"}, "between")),
    (parameter({"amount": 5, "unit": "%"}), parameter({"amount": 5, "unit": "%"}, ">=")),
]


@pytest.mark.parametrize(("read", "found"), NOTED_ALIKE)
def test_a_parameter_noted_in_two_ways_is_one(read: Label, found: Label) -> None:
    assert matched([read], [found], "full") == {0}
    assert matched([found], [read], "full") == {0}


@pytest.mark.parametrize(("read", "found"), NOTED_OTHERWISE)
def test_another_parameter_is_not(read: Label, found: Label) -> None:
    assert matched([read], [found], "full") == set()


PROPERTIES = [
    ("水泵/扬程", "水泵/扬程", True),
    ("水泵/扬程", "扬程", True),
    (None, "水泵/扬程", True),
    ("系統/可用度", "系统可用度", True),
    ("电动机/电源电压", "操作机构/电动机电源电压", True),
    ("断路器/关合电流（峰值）", "断路器/关合电流", True),
    ("短期工作环境温度", "短期工作可承受环境温度", True),
    ("水泵/扬程", "风机/扬程", False),
    ("水泵/扬程", "水泵/流量", False),
    ("水泵/扬程", None, False),
    ("水泵/扬程", "水泵", False),
    ("额定电压", "工频耐受时间", False),
]


@pytest.mark.parametrize(("read", "found", "one"), PROPERTIES)
def test_whether_two_names_mean_one_property(read: str | None, found: str | None, one: bool) -> None:
    value = {"amount": 5, "unit": "m"}
    assert (
        matched([parameter(value, subject=read)], [parameter(value, subject=found)], "full") == {0}
    ) is one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GB5226-85", "GB 5226-1985"),
        ("GB-5226—1985", "GB/T 5226《机床电气》"),
        ("iso_9001", "ISO 9001:2015"),
        ("ISO/IEC 27001", "ISO 27001"),
        ("《变压器订货技术条件》", "变压器订货技术条件"),
    ],
)
def test_names_of_one_standard(one: str, other: str) -> None:
    assert same_standard(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GB 5226-1985", "GB 5226-2002"),
        ("GB 5226", "GB 5227"),
        ("GB 5226.1", "GB 5226.2"),
        ("JB 5226-85", "DL 5226-85"),
        ("IEC 60068-2-6", "IEC 60068-2-7"),
        ("IEEE 802.11n", "IEEE 802.11ac"),
        ("《变压器订货技术条件》", "GB 5226-1985"),
        ("《变压器订货技术条件》", "《变压器试验方法》"),
    ],
)
def test_names_of_two_standards(one: str, other: str) -> None:
    assert not same_standard(one, other)


def test_a_subject_left_open_and_a_list_of_topics() -> None:
    read = Label(("response_time", "resolution_time"), "20分钟内处理", "<=", "committed", subject_free=True)
    found = Label(("resolution_time",), "20分钟内处理", "<=", "committed", subject="x")
    assert matched([read], [found], "full") == {0}


def test_a_found_term_answers_one_label_and_a_firm_one_first() -> None:
    optional = Label(("training",), "由专人培训", "present", "committed", optional=True)
    firm = Label(("training",), "由专人培训", "present", "committed")
    found = Label(("training",), "由专人培训", "present", "committed")
    assert matched([optional, firm], [found], "found") == {1}
    assert matched([firm, firm], [found], "found") == {0}
    assert matched([firm, firm], [found, found], "found") == {0, 1}


@pytest.mark.parametrize(
    ("one", "other", "enough"),
    [
        ("质保期3年", "整机质保期 3 年", True),
        ("接到报修后2小时内响应", "2小时内响应并到场", True),
        ("接到报修后2小时内", "2小时内响应并到场", False),
        ("质保期3年", "质保期5年", True),  # near enough in place; the values tell them apart
        ("质保期3年", "巡检每年3次", False),
        ("", "质保期3年", False),
    ],
)
def test_overlap(one: str, other: str, enough: bool) -> None:
    assert (overlap(one, other) >= 0.6) is enough


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (96, 100, 0.9016, 0.9843)],
)
def test_wilson(part: int, whole: int, low: float, high: float) -> None:
    assert wilson(part, whole) == pytest.approx((low, high), abs=1e-4)


def test_a_share_of_nothing_is_no_figure() -> None:
    assert str(Share()) == "–"
