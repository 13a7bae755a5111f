"""Profiles as people write them: what is taken, and what a mistake is called."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.errors import InvalidProfile
from chalicelib.lexicon.loader import topics
from chalicelib.model.finding import Importance, Requirement
from chalicelib.model.term import Condition, Evidence, Operator
from chalicelib.model.value import Count, Duration, Event, Frequency, Money, Quantity, Rate, Schedule
from chalicelib.services.profile import is_profile, looks_like_profile, parse_profile
from chalicelib.services.profile_text import print_profile

VALUES = {
    "duration": Duration(amount=2, unit="hour"),
    "frequency": Frequency(amount=1, per=Duration(amount=1, unit="quarter")),
    "schedule": Schedule(days_per_week=7, hours_per_day=24),
    "rate": Rate(amount=5),
    "count": Count(amount=2, unit="person"),
    "money": Money(amount=5_000_000, currency="CNY"),
    "quantity": Quantity(amount=400, unit="mm"),
    "event": Event.ACCEPTANCE,
    "none": None,
}


def parse(text: str) -> tuple[Requirement, ...]:
    return parse_profile(text.encode(), "p.yaml")


def one(entry: str) -> Requirement:
    (requirement,) = parse("requirements:\n  - {" + entry + "}\n")
    return requirement


@pytest.mark.parametrize(
    ("entry", "operator", "value"),
    [
        ("topic: response_time, value: {amount: 2, unit: hour}", "<=", Duration(amount=2, unit="hour")),
        ("topic: warranty_period, value: {amount: 3, unit: year}", ">=", Duration(amount=3, unit="year")),
        ("topic: warranty_start, value: acceptance", "==", Event.ACCEPTANCE),
        ("topic: insurance, value: {amount: 80, currency: CNY}", ">=", Money(amount=80, currency="CNY")),
        ("topic: certification, subject: iso_9001", "present", None),
        ("topic: response_time, operator: <, value: {amount: 2, unit: hour}", "<", Duration(amount=2, unit="hour")),
    ],
)  # fmt: skip
def test_what_is_left_out_comes_from_the_catalogue(entry: str, operator: str, value: object) -> None:
    requirement = one(entry)
    assert (requirement.operator, requirement.value) == (operator, value)
    assert requirement.id == "r1"
    assert requirement.importance is Importance.NORMAL
    assert requirement.title == topics()[requirement.topic].zh


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "must hold the key `requirements`"),
        ("[]", "must hold the key `requirements`"),
        ("a plain sentence", "must hold the key `requirements`"),
        ("requirement: []", "p.yaml: line 1: requirement: there is no such key"),
        ("requirements: []", "at least one"),
        ("requirements: response_time", "must be a list"),
        ("requirements: [response_time]", "requirement 1: this must be a mapping"),
        ("requirements: [{id: a}]", r"requirement 1 \(a\): topic: this key is needed"),
        ("requirements: [{topic: 7}]", "requirement 1: topic: this key is needed"),
        ("requirements: [{topic: hotline}, {topic: reply_time}]", "requirement 2: topic: .*'reply_time'.*response_time"),
        ("requirements: [{topic: hotline, note: x}]", "requirement 1: note: there is no such key"),
        ("requirements: [{topic: hotline, importance: high}]", "requirement 1: importance: "),
        ("requirements: [{topic: hotline, operator: '='}]", "requirement 1: operator: "),
        ("requirements: [{topic: hotline, conditions: [{kind: due}]}]", "requirement 1: conditions.0.value: "),
        ("requirements: [{topic: hotline, id: ''}]", "requirement 1.*: id: "),
        ("requirements: [{topic: response_time, value: 2h}]", r"value: .*\{amount: 2, unit: hour\}"),
        ("requirements: [{topic: response_time, value: {amount: 2, unit: hours}}]", "value: .*half_year"),
        ("requirements: [{topic: response_time, value: {amount: 2}}]", "value: .*half_year"),
        ("requirements: [{topic: response_time, value: acceptance}]", "value: .*half_year"),
        ("requirements: [{topic: response_time, value: {amount: .nan, unit: hour}}]", "value: "),
        ("requirements: [{topic: warranty_start, value: signing}]", "value: .*acceptance, delivery"),
        ("requirements: [{topic: warranty_start, value: {amount: 1, unit: year}}]", "value: .*acceptance, delivery"),
        ("requirements: [{topic: insurance, value: {amount: 5, unit: 万元}}]", "value: .*currency"),
        ("requirements: [{topic: hotline, value: [1]}]", "value: .*leave it out"),
        ("requirements: [{topic: hotline, id: a}, {topic: training, id: a}]", "requirement 2: id: 'a' .*requirement 1"),
        ("requirements: [{topic: hotline}, {topic: training, id: r1}]", "requirement 2: id: 'r1'"),
        ("requirements:\n  - topic: hotline\n   title: x", "line 3, column 4: .*correct the line"),
        ("requirements: [", "line 1"),
        ("requirements: !!python/object/apply:os.getcwd []", "line 1"),
        ("requirements: 2024-99-99", "line 1: requirements: this must be a list"),
        ("a: &a [1]\nrequirements: *b", "line 2"),
        ("\0", "no readable YAML"),
        ("[" * 5000, "no readable YAML"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_file_and_key(text: str, words: str) -> None:
    with pytest.raises(InvalidProfile, match=words) as caught:
        parse(text)
    assert str(caught.value).startswith("p.yaml")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"\xff\xfe\xfd", b"a" * 5_000_001])
def test_bytes_that_are_no_profile(data: bytes) -> None:
    with pytest.raises(InvalidProfile, match=r"^p\.yaml"):
        parse_profile(data, "p.yaml")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("p.yaml", True),
        ("p.YML", True),
        ("a/p.json", True),
        ("p.yaml.pdf", False),
        ("yaml", False),
        ("p.txt", False),
    ],
)
def test_a_profile_is_known_by_its_name(name: str, expected: bool) -> None:
    assert is_profile(name) is expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"requirements:\n", True),
        (b"\xef\xbb\xbf# a comment\n\n# another\nrequirements: []", True),
        (b'{"document": null, "requirements": []}', True),
        (b'{ "tender": {}}', True),
        (b"Requirements:\nWarranty 3 years", False),
        (b"# Tender\nOur requirements: a warranty", False),
        (b'{"other": 1}', False),
        (b"%PDF-1.4", False),
        (b"", False),
    ],
)
def test_a_profile_without_a_name_is_known_by_its_first_words(data: bytes, expected: bool) -> None:
    assert looks_like_profile(data) is expected


def requirement(**changes: object) -> Requirement:
    data = {"id": "r1", "topic": "warranty_period", "operator": ">=", "title": "质保期", **changes}
    return Requirement.model_validate(data)


@pytest.mark.parametrize("topic", list(topics()))
def test_every_kind_of_value_comes_back_as_it_was(topic: str) -> None:
    written = requirement(topic=topic, operator=Operator.EXACTLY, value=VALUES[topics()[topic].kind])
    assert parse(print_profile([written], "t.pdf")) == (written,)


@pytest.mark.parametrize(
    "changes",
    [
        {"value_blank": True},
        {"subject": "no", "title": "yes: #1 'a' \"b\""},
        {"id": "1", "title": "2024-01-01"},
        {
            "conditions": (
                Condition(kind="severity", value="urgent"),
                Condition(kind="part", value="main parts"),
            )
        },
        {"value": Duration(amount="0.5", unit="hour")},
        {"importance": Importance.MANDATORY},
        {"title": "～\ud800\u2028\x07质保"},
    ],
)
def test_a_requirement_comes_back_as_it_was(changes: dict[str, object]) -> None:
    written = requirement(**changes)
    assert parse(print_profile([written], "t.pdf")) == (written,)


@given(
    quote=st.text(min_size=1, max_size=80),
    title=st.text(min_size=1, max_size=40),
    source=st.text(max_size=20),
)
def test_whatever_a_document_says_the_profile_stays_readable(quote: str, title: str, source: str) -> None:
    evidence = Evidence(quote=quote, page=3, start=0, end=len(quote))
    written = requirement(title=title, evidence=evidence)
    for language in ("zh", "en"):
        (read,) = parse_profile(
            print_profile([written], source, language).encode("utf-8", "surrogatepass"), "p.yaml"
        )
        assert read == written


def test_the_printed_form() -> None:
    written = [
        requirement(
            value=Duration(amount=3, unit="year"),
            conditions=(Condition(kind="part", value="main parts"),),
            evidence=Evidence(quote="质保期\n不少于3年", page=7, start=0, end=9),
        ),
        requirement(id="r2", value_blank=True),
    ]
    assert print_profile(written, "t.pdf", "en").partition("requirements:")[2] == (
        "\n\n"
        "  # p. 7: 质保期 不少于3年\n"
        "  - id: r1\n"
        "    title: 质保期\n"
        "    topic: warranty_period\n"
        "    operator: '>='\n"
        "    value: {amount: 3, unit: year}\n"
        "    conditions: [{kind: part, value: main parts}]\n"
        "    importance: normal\n"
        '    evidence: {page: 7, start: 0, end: 9, quote: "质保期\\n不少于3年"}\n'
        "\n"
        "  - id: r2\n"
        "    title: 质保期\n"
        "    topic: warranty_period\n"
        "    operator: '>='\n"
        "    value_blank: true  # the figure is missing or left blank in the tender\n"
        "    importance: normal\n"
    )


def test_an_empty_list_is_printed_as_one_and_refused_with_the_way_out() -> None:
    with pytest.raises(InvalidProfile, match="at least one"):
        parse(print_profile([], "t.pdf"))


def test_json_is_read_as_well() -> None:
    text = json.dumps({"document": None, "requirements": [{"topic": "hotline"}]})
    assert parse_profile(text.encode(), "p.json")[0].topic == "hotline"


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("topic: onsite_time, conditions: [{kind: severty, value: urgent}]", "severty"),
        ("topic: onsite_time, conditions: [{kind: severity, value: urgnt}]", "urgnt"),
        ("topic: onsite_time, conditions: [{kind: party, value: oem}]", "oem"),
        ("topic: certification, subject: iso9001", "iso9001"),
        ("topic: insurance, subject: public", "public"),
    ],
)
def test_a_misspelt_word_is_named_with_the_words_there_are(entry: str, named: str) -> None:
    with pytest.raises(InvalidProfile, match=named):
        one(entry)


@pytest.mark.parametrize(
    "entry",
    [
        "topic: onsite_time, value: {amount: 2, unit: hour}, conditions: [{kind: severity, value: urgent}]",
        "topic: warranty_period, value: {amount: 2, unit: year}, conditions: [{kind: product, value: 打印机}]",
        "topic: test_report, conditions: [{kind: other, value: 第三方}], subject: CNAS",
        "topic: insurance, subject: public_liability, conditions: [{kind: party, value: manufacturer}]",
    ],
)
def test_known_and_open_words_are_taken(entry: str) -> None:
    assert one(entry).conditions or one(entry).subject
