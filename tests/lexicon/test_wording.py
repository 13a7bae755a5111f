import tomllib
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.errors import InvalidLexicon, InvalidRequest
from chalicelib.lexicon.wording import (
    LANGUAGES,
    check_language,
    condition_words,
    conditions_words,
    number_words,
    page_ranges,
    subject_words,
    topic_words,
    value_words,
    word,
)
from chalicelib.model.finding import Importance, Overall, Verdict
from chalicelib.model.term import Condition, Operator, Strength
from chalicelib.model.value import (
    Count,
    Duration,
    Event,
    Frequency,
    Money,
    Quantity,
    Rate,
    Schedule,
    TimeUnit,
    Value,
)

PACKAGE = Path(__file__).parents[2] / "chalicelib"


def duration(amount: str, unit: TimeUnit) -> Duration:
    return Duration(amount=Decimal(amount), unit=unit)


def count(amount: str, unit: str) -> Count:
    return Count(amount=Decimal(amount), unit=unit)


def money(amount: str, currency: str = "CNY") -> Money:
    return Money(amount=Decimal(amount), currency=currency)


def often(amount: str, per: str, unit: TimeUnit) -> Frequency:
    return Frequency(amount=Decimal(amount), per=duration(per, unit))


@pytest.mark.parametrize(
    ("operator", "value", "zh", "en"),
    [
        ("<=", duration("2", "hour"), "≤ 2小时", "≤ 2 hours"),
        ("<=", duration("1", "hour"), "≤ 1小时", "≤ 1 hour"),
        ("<=", duration("0.5", "hour"), "≤ 0.5小时", "≤ 0.5 hours"),
        (">=", duration("3", "year"), "≥ 3年", "≥ 3 years"),
        ("==", duration("36", "month"), "36个月", "36 months"),
        ("<", duration("3", "working_day"), "< 3个工作日", "< 3 working days"),
        ("==", duration("1", "half_year"), "半年", "1 half-year"),
        (">=", often("1", "1", "quarter"), "≥ 每季度1次", "≥ 1 time per quarter"),
        (">=", often("4", "1", "year"), "≥ 每年4次", "≥ 4 times per year"),
        ("==", often("1", "15", "day"), "每15天1次", "1 time per 15 days"),
        ("==", often("1", "2", "week"), "每2周1次", "1 time per 2 weeks"),
        ("==", Schedule(days_per_week=Decimal(7), hours_per_day=Decimal(24)), "7×24小时", "7×24 h"),
        (">=", Schedule(days_per_week=Decimal(5), hours_per_day=Decimal("7.5")), "≥ 5×7.5小时", "≥ 5×7.5 h"),
        (">=", Rate(amount=Decimal("99.90")), "≥ 99.9%", "≥ 99.9%"),
        (">=", money("5000000"), "≥ 500万元", "≥ CNY 5,000,000"),
        ("==", money("1234500"), "123.45万元", "CNY 1,234,500"),
        ("==", money("1234567"), "1234567元", "CNY 1,234,567"),
        ("==", money("120000000"), "1.2亿元", "CNY 120,000,000"),
        ("==", money("200"), "200元", "CNY 200"),
        ("==", money("99.50"), "99.5元", "CNY 99.50"),
        ("==", money("5000000", "USD"), "500万美元", "USD 5,000,000"),
        ("==", money("5000", "XTS"), "XTS 5,000", "XTS 5,000"),
        (">=", count("5", "person"), "≥ 5人", "≥ 5 persons"),
        (">=", count("1", "person"), "≥ 1人", "≥ 1 person"),
        ("==", count("5", "star"), "5星", "5 stars"),
        ("==", count("3", "头"), "3 头", "3 头"),
        ("==", Quantity(amount=Decimal(125), unit="kg"), "125 kg", "125 kg"),
        ("==", Quantity(amount=Decimal(3)), "3", "3"),
        ("between", Quantity(min=Decimal("0.8"), max=Decimal(16), unit="km/h"), "0.8 – 16 km/h", None),
        ("==", Quantity(min=Decimal(0), unit="mm"), "≥ 0 mm", "≥ 0 mm"),
        ("==", Quantity(max=Decimal(0), unit="mm"), "≤ 0 mm", "≤ 0 mm"),
        (">=", Quantity(min=Decimal(5), unit="mm"), "≥ 5 mm", "≥ 5 mm"),
        (">=", Quantity(amount=Decimal(5), unit="mm"), "≥ 5 mm", "≥ 5 mm"),
        ("==", Event.ACCEPTANCE, "自验收合格起", "from acceptance"),
        (">=", Event.DELIVERY, "自交货起", "from delivery"),  # an event has no more and no less
        ("present", None, "须有", "required"),
        ("absent", None, "无", "none"),
        ("absent", duration("2", "hour"), "无", "none"),
    ],
)
def test_operator_and_value(operator: str, value: Value | None, zh: str, en: str | None) -> None:
    assert value_words(Operator(operator), value, False, "zh") == zh
    assert value_words(Operator(operator), value, False, "en") == (zh if en is None else en)


def test_a_blank_figure_is_said_to_be_missing() -> None:
    assert value_words(Operator.AT_MOST, None, True, "zh") == "（数值缺失）"
    assert value_words(Operator.AT_MOST, None, True, "en") == "(figure missing)"


def test_a_bid_offers_what_a_tender_requires() -> None:
    assert value_words(Operator.PRESENT, None, False, "zh", demanded=False) == "有"


@pytest.mark.parametrize(
    ("kind", "value", "zh", "en"),
    [
        ("severity", "urgent", "故障级别：紧急", "severity: urgent"),
        ("area", "remote", "地域：偏远地区", "area: remote area"),
        ("channel", "remote", "方式：远程", "channel: remotely"),
        ("area", "<=100 km", "地域：100公里以内", "area: up to 100 km"),
        ("area", "<=200 km", "地域：<=200 km", "area: <=200 km"),
        ("part", "whole machine", "部位：整机", "part: whole machine"),
        ("other", "per claim", "条件：每次事故", "condition: per claim"),
        ("other", "clock: 接到报修后", "计时起点：接到报修后", "clock starts: 接到报修后"),
        ("other", "other: clock: x", "条件：other: clock: x", "condition: other: clock: x"),
        ("other", "basis: labour free", "收费方式：免人工费", "charge: labour free"),
        ("other", "valid until: 2027年5月", "有效期至：2027年5月", "valid until: 2027年5月"),
        ("other", "expired", "条件：已过期", "condition: expired"),
        ("other", "note: x", "条件：note: x", "condition: note: x"),
        ("product", "clock: x", "产品：clock: x", "product: clock: x"),
        ("product", "跑步机", "产品：跑步机", "product: 跑步机"),
        ("weather", "rain", "weather：rain", "weather: rain"),
    ],
)
def test_conditions(kind: str, value: str, zh: str, en: str) -> None:
    condition = Condition(kind=kind, value=value)
    assert condition_words(condition, "zh") == zh
    assert condition_words(condition, "en") == en


def test_several_conditions_keep_their_order() -> None:
    given_conditions = (
        Condition(kind="channel", value="phone"),
        Condition(kind="severity", value="level_1"),
    )
    assert conditions_words(given_conditions, "zh") == "方式：电话；故障级别：一级"
    assert conditions_words((), "zh") == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("section", "keys"),
    [
        ("verdict", Verdict),
        ("verdict_short", Verdict),
        ("verdict_symbol", Verdict),
        ("meaning", Verdict),
        ("overall", Overall),
        ("overall_short", Overall),
        ("importance", Importance),
        ("mark", Importance),
        ("strength", Strength),
        ("operator", Operator),
        ("event", Event),
    ],
)
def test_every_value_of_the_model_has_a_word(section: str, keys: type[StrEnum], language: str) -> None:
    assert [word(section, key.value, language) for key in keys]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["time", "per"])
def test_every_unit_of_time_has_a_word(section: str, language: str) -> None:
    assert all(word(section, unit, language) for unit in get_args(TimeUnit))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["verdict", "verdict_short", "verdict_symbol", "meaning"])
def test_no_two_verdicts_are_called_the_same(section: str, language: str) -> None:
    words = [word(section, verdict.value, language) for verdict in Verdict]
    assert len(set(words)) == len(words)


def test_every_label_is_used_somewhere() -> None:
    sources = [*PACKAGE.rglob("*.py"), *PACKAGE.glob("reports/templates/*.j2")]
    text = "\n".join(source.read_text("utf-8") for source in sources)
    labels = tomllib.loads((PACKAGE / "lexicon" / "wording.toml").read_text("utf-8"))["say"]
    assert not [label for label in labels if f'"{label}"' not in text]


def test_topics_are_called_by_the_catalogue() -> None:
    assert topic_words("response_time", "zh") == "响应时间"
    assert topic_words("response_time", "en") == "Response time"
    assert topic_words("someone_elses_topic", "zh") == "someone_elses_topic"


def test_a_word_that_is_not_there_is_our_own_fault() -> None:
    with pytest.raises(InvalidLexicon, match="no entry 'maybe' in \\[verdict\\]"):
        word("verdict", "maybe", "zh")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="'fr'"):
        check_language("fr")


@pytest.mark.parametrize(
    ("subject", "zh"), [("iso_9001", "质量管理体系 ISO 9001"), ("跑步机/速度", "跑步机/速度"), (None, "")]
)
def test_subjects(subject: str | None, zh: str) -> None:
    assert subject_words(subject, "zh") == zh


@pytest.mark.parametrize(
    ("pages", "ranges"),
    [
        ((), ""),
        ((3,), "3"),
        ((1, 2, 3), "1–3"),
        ((8, 1, 3, 4, 5), "1, 3–5, 8"),
        ((2, 2), "2"),
        ((1, 3), "1, 3"),
    ],
)
def test_page_ranges(pages: tuple[int, ...], ranges: str) -> None:
    assert page_ranges(pages) == ranges


@given(st.sets(st.integers(min_value=1, max_value=300)))
def test_page_ranges_name_the_same_pages(pages: set[int]) -> None:
    named: set[int] = set()
    for part in filter(None, page_ranges(tuple(pages)).split(", ")):
        first, _, last = part.partition("–")
        named |= set(range(int(first), int(last or first) + 1))
    assert named == pages


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_numbers_are_plain_and_exact(number: Decimal) -> None:
    words = number_words(number)
    assert Decimal(words) == number
    assert "E" not in words
