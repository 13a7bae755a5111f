"""Waivers as people write them: which requirement each means, what a mistake is called, what they change and what not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.errors import InvalidWaiver
from chalicelib.model.finding import Overall, Report, Requirement
from chalicelib.reports import as_html, as_json, as_text
from chalicelib.services.checking import BidSource, check, read_tender
from chalicelib.services.reading import Source
from chalicelib.services.waivers import read_waivers

TENDER = Source(
    name="tender.txt",
    data=(
        "采购需求\n★投标人须响应本章要求，标★的条款不满足的投标无效。\n★质保期不少于3年。\n★4小时内到达现场。\n须提供培训。\n"
        "★须具有ISO 9001认证证书。\n★须具有ISO 14001认证证书。\n"
    ).encode(),
)
BY = "reason: 已购买延保, name: 张三"


def requirements() -> tuple[Requirement, ...]:
    return read_tender(TENDER).requirements


def read(text: str) -> dict[str, tuple[str, str]]:
    found = read_waivers(text.encode(), "w.yaml", requirements())
    return {key: (waiver.name, waiver.reason) for key, waiver in found.items()}


def checked(bid: str, waivers: str | None = None, language: str = "zh") -> Report:
    return check(
        TENDER,
        [BidSource(name="b", documents=(Source(name="b.txt", data=bid.encode()),))],
        language=language,
        waivers=None if waivers is None else Source(name="w.yaml", data=waivers.encode()),
    )


def test_the_tender_of_these_tests() -> None:
    assert [(r.id, r.topic, r.subject) for r in requirements()] == [
        ("r1", "warranty_period", None),
        ("r2", "onsite_time", None),
        ("r3", "training", None),
        ("r4", "certification", "iso_9001"),
        ("r5", "certification", "iso_14001"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"[{{requirement: r1, {BY}}}]", "r1"),
        (f"waivers: [{{requirement: r1, {BY}}}]", "r1"),
        (f"[{{requirement: r1, title: 质保期, {BY}}}]", "r1"),
        (f"[{{requirement: r1, title: Warranty period, {BY}}}]", "r1"),
        (f"[{{requirement: r1, quote: 质保期不少于3年, {BY}}}]", "r1"),
        (f"[{{requirement: r1, quote: 不少于 3 年, date: 2026-05-20, {BY}}}]", "r1"),
        (f"[{{title: 到场时间, {BY}}}]", "r2"),
        (f"[{{topic: training, {BY}}}]", "r3"),
        (f"[{{topic: certification, subject: iso_14001, {BY}}}]", "r5"),
        (f"[{{subject: iso_9001, {BY}}}]", "r4"),
        ('{"waivers": [{"requirement": "r1", "reason": "已购买延保", "name": "张三", "date": "2026-05-20"}]}', "r1"),
    ],
)  # fmt: skip
def test_the_requirement_that_is_meant(text: str, expected: str) -> None:
    assert read(text) == {expected: ("张三", "已购买延保")}


@pytest.mark.parametrize("text", ["[]", "waivers: []"])
def test_no_waiver_is_none(text: str) -> None:
    assert read(text) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "must hold a list of waivers"),
        ("waivers: r1", "must hold a list of waivers"),
        ("a sentence", "must hold a list of waivers"),
        ("waiver: []", "must hold a list of waivers"),
        ("waivers: []\nname: 张三", "line 2: name: there is no such key"),
        ("- r1", "line 1: waiver 1: this must be a mapping"),
        ("- requirement: r1\n  name: 张三", "line 1: waiver 1: reason: this key is needed"),
        ("- requirement: r1\n  reason: x", "line 1: waiver 1: name: this key is needed"),
        ("- requirement: r1\n  reason: x\n  name: ''", "line 3: waiver 1: name: "),
        ("- requirement: r1\n  reason: ' '\n  name: 张三", "line 2: waiver 1: reason: this is empty"),
        ("- requirement: r1\n  reason: x\n  name: 张三\n  until: 2027-01-01", "line 4: waiver 1: until: there is no such key"),
        ("- requirement: r1\n  reason: x\n  name: 张三\n  date: 2026-13-01", "line 4: waiver 1: date: .*2026-07-14"),
        ("- requirement: r1\n  reason: x\n  name: 张三\n  date: 明天", "line 4: waiver 1: date: "),
        ("- reason: x\n  name: 张三", "line 1: waiver 1: it names no requirement"),
        ("- requirement: r9\n  reason: x\n  name: 张三", "line 1: waiver 1: requirement: no requirement of the tender has 'r9'"),
        ("- requirement: R1\n  reason: x\n  name: 张三", "no requirement of the tender has 'R1'"),
        ("- title: 质保\n  reason: x\n  name: 张三", "line 1: waiver 1: title: no requirement of the tender has '质保'"),
        ("- requirement: r1\n  title: 到场时间\n  reason: x\n  name: 张三", "line 2: waiver 1: title: '到场时间' is not said of it: r1 is “质保期”"),
        ("- requirement: r1\n  quote: 质保期不少于5年\n  reason: x\n  name: 张三", "line 2: waiver 1: quote: .*不少于3年"),
        ("- requirement: r4\n  subject: iso_14001\n  reason: x\n  name: 张三", "line 2: waiver 1: subject: "),
        ("- topic: certification\n  reason: x\n  name: 张三", r"line 1: waiver 1: 2 requirements fit \(r4, r5\)"),
        ("- requirement: r1\n  reason: x\n  name: 张三\n- topic: warranty_period\n  reason: y\n  name: 李四", "line 4: waiver 2: r1 is waived above already"),
        ("- requirement: r1\n  requirement: r2\n  reason: x\n  name: 张三", "line 2: requirement: the key stands here twice"),
        ("- requirement: r1\n reason: x", "line 2, column 2: .*correct the line"),
        ("[", "line 1"),
        ("a: &a [1]\nb: *c", "line 2"),
        ("!!python/object/apply:os.getcwd []", "line 1"),
        ("\0", "no readable YAML"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_line_and_key(text: str, words: str) -> None:
    with pytest.raises(InvalidWaiver, match=words) as caught:
        read(text)
    assert str(caught.value).startswith("w.yaml: ")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


SHORT = "质保期2年。4小时内到达现场。提供用户培训。我公司具有ISO 9001认证证书和ISO 14001认证证书。"


def test_a_waiver_changes_no_verdict_and_stands_beside_it() -> None:
    plain = checked(SHORT)
    waived = checked(SHORT, f"[{{requirement: r1, date: 2026-05-20, {BY}}}]")
    assert [f.model_copy(update={"waiver": None}) for f in waived.bids[0].findings] == list(
        plain.bids[0].findings
    )
    finding = waived.bids[0].findings[0]
    assert finding.verdict.value == "deviation"
    assert finding.waiver is not None
    assert (finding.waiver.name, finding.waiver.reason) == ("张三", "已购买延保")
    assert (plain.bids[0].overall, waived.bids[0].overall) == (Overall.NON_RESPONSIVE, Overall.RESPONSIVE)


def test_what_is_not_waived_still_blocks() -> None:
    nothing = "一份没有承诺的文件。"
    assert checked(nothing, f"[{{requirement: r1, {BY}}}]").bids[0].overall is Overall.NON_RESPONSIVE
    ids = [r.id for r in requirements()]
    for left in ids:
        text = "[" + ", ".join(f"{{requirement: {each}, {BY}}}" for each in ids if each != left) + "]"
        mandatory = next(r for r in requirements() if r.id == left).importance.value == "mandatory"
        overall = checked(nothing, text).bids[0].overall
        assert overall is (Overall.NON_RESPONSIVE if mandatory else Overall.RESPONSIVE)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_form_of_the_report_names_who_and_why(language: str) -> None:
    report = checked(SHORT, f"[{{requirement: r1, date: 2026-05-20, {BY}}}]", language)
    text, page = as_text.render(report), as_html.render(report)
    result = {
        "zh": "除豁免的以外，已检查的实质性要求均满足",
        "en": "every mandatory requirement that was checked is met or waived",
    }
    count = {"zh": "豁免实质性要求 1 项（张三 1 项）", "en": "mandatory requirements waived: 1 (张三 1)"}
    for shown in ("".join(text.split()), "".join(page.split())):
        for words in (result[language], count[language], "已购买延保", "2026-05-20"):
            assert "".join(words.split()) in shown
    assert '"waiver": {' in as_json.render(report)
    assert Report.model_validate_json(as_json.render(report)) == report


def test_nothing_is_said_of_waivers_where_none_was_needed() -> None:
    good = SHORT.replace("2年", "3年")
    report = checked(good, f"[{{requirement: r1, {BY}}}]")
    assert "豁免实质性要求" not in as_text.render(report)
    assert "已购买延保" in as_text.render(report)
    assert "waiver" not in as_json.render(checked(good))


def test_a_reason_is_only_text() -> None:
    report = checked(SHORT, "[{requirement: r1, reason: '<script>alert(1)</script>', name: '<b>张三</b>'}]")
    page = as_html.render(report)
    assert "<script>alert" not in page
    assert "<b>张三" not in page


@settings(deadline=None, max_examples=12)
@given(st.sets(st.sampled_from(["r1", "r2", "r3", "r4", "r5"])))
def test_whatever_is_waived_no_verdict_moves(ids: set[str]) -> None:
    text = "[" + ", ".join(f"{{requirement: {each}, {BY}}}" for each in sorted(ids)) + "]"
    waived = checked(SHORT, text).bids[0]
    assert [f.verdict for f in waived.findings] == [f.verdict for f in checked(SHORT).bids[0].findings]
    assert {f.requirement for f in waived.findings if f.waiver is not None} == ids


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_whatever_stands_in_the_file_is_read_or_refused(text: str) -> None:
    try:
        read(text)
    except InvalidWaiver as error:
        assert str(error).startswith("w.yaml")
