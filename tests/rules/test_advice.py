"""What to write and attach: whole sentences for every topic and verdict, and sentences that, read as a bid, meet the demand."""

import re
import tomllib
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from chalicelib.extraction.pipeline import extract
from chalicelib.lexicon.loader import topics
from chalicelib.matching.commitments import gather
from chalicelib.matching.judge import judge
from chalicelib.matching.papers import Facts
from chalicelib.model.finding import Requirement, Verdict
from chalicelib.model.term import Condition, Evidence, Operator, Strength, Term
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
from chalicelib.readers.registry import read
from chalicelib.rules import advice
from chalicelib.rules.advice import advices, advise, attached, proposed
from chalicelib.rules.registry import rules
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source

LANGUAGES = ("zh", "en")


def length(amount: str, unit: TimeUnit) -> Duration:
    return Duration(amount=Decimal(amount), unit=unit)


def count(amount: int, unit: str) -> Count:
    return Count(amount=Decimal(amount), unit=unit)


def often(times: int, unit: TimeUnit, each: int = 1) -> Frequency:
    return Frequency(amount=Decimal(times), per=length(str(each), unit))


def money(amount: int, currency: str = "CNY") -> Money:
    return Money(amount=Decimal(amount), currency=currency)


SOON = [length("30", "minute"), length("1", "hour"), length("2", "hour"), length("24", "hour"), length("1", "day"),
        length("3", "day"), length("2", "working_day"), length("0.5", "hour"), length("1", "week")]  # fmt: skip
LONG = [
    length("1", "year"),
    length("3", "year"),
    length("36", "month"),
    length("18", "month"),
    length("6", "month"),
]
DAYS = [length("7", "day"), length("15", "day"), length("30", "day"), length("1", "month")]
VALUES: dict[str, list[Value]] = {
    "response_time": [*SOON],
    "onsite_time": [*SOON],
    "resolution_time": [*SOON],
    "complaint_response_time": [*SOON],
    "complaint_resolution_time": [*SOON],
    "delivery_time": [*DAYS, length("10", "working_day"), length("3", "month"), length("2", "week")],
    "service_hours": [Schedule(days_per_week=Decimal(7), hours_per_day=Decimal(24)),
                      Schedule(days_per_week=Decimal(5), hours_per_day=Decimal(8))],
    "warranty_period": [*LONG],
    "warranty_start": [Event.ACCEPTANCE, Event.DELIVERY, Event.INSTALLATION, Event.PURCHASE, Event.CONTRACT, Event.RECEIPT],
    "return_window": [*DAYS],
    "exchange_window": [*DAYS],
    "spare_parts": [length("5", "year"), length("10", "year"), length("24", "month")],
    "inspection_frequency": [often(1, "month"), often(2, "year"), often(1, "quarter"), often(4, "year"), often(1, "half_year"),
                             often(1, "week")],
    "training": [count(2, "time"), count(10, "person")],
    "local_service_site": [count(1, "site"), count(3, "site")],
    "satisfaction_rate": [Rate(amount=Decimal(95)), Rate(amount=Decimal("98.5"))],
    "insurance": [money(5_000_000), money(200_000), money(1_000_000, "USD")],
    "performance_record": [count(1, "case"), count(3, "case"), count(2, "copy")],
    "bid_validity": [length("60", "day"), length("90", "day"), length("120", "day"), length("3", "month")],
}  # fmt: skip
SUBJECTS: dict[str, list[str]] = {
    "certification": ["iso_9001", "iso_14001", "iso_45001", "iso_27001", "iso_20000", "gb_t_27922", "ccc", "energy_label",
                      "environment_label", "cmmi", "itss"],
    "insurance": ["product_liability", "product_quality", "public_liability", "accident", "employer_liability"],
    "qualification": ["安全生产许可证", "食品经营许可证", "危险废物经营许可证", "保安服务许可证", "business licence"],
    "standard_compliance": ["GB 19272-2024", "GB/T 27922-2011", "IEC 60529:2013"],
}  # fmt: skip
CASES: list[tuple[Condition, ...]] = [
    (),
    *((Condition(kind="severity", value=each),) for each in ("urgent", "general", "level_1", "level_2", "level_3", "level_4")),
    *((Condition(kind="area", value=each),) for each in ("city", "suburb", "remote")),
    (Condition(kind="period", value="in_warranty"),),
    (Condition(kind="party", value="bidder"),),
    (Condition(kind="party", value="manufacturer"),),
]  # fmt: skip
HANDED: list[tuple[Condition, ...]] = [
    (Condition(kind="due", value="before_contract"),),
    (Condition(kind="due", value="with_bid"), Condition(kind="form", value="copy")),
    (Condition(kind="due", value="on_delivery"), Condition(kind="form", value="original")),
    (Condition(kind="party", value="manufacturer"), Condition(kind="due", value="before_contract"), Condition(kind="form", value="original")),
]  # fmt: skip
ON_PAPER = (
    "certification",
    "insurance",
    "test_report",
    "manufacturer_authorization",
    "manufacturer_warranty_letter",
    "qualification",
)
TIMED = ("response_time", "onsite_time", "resolution_time", "warranty_period", "inspection_frequency")


def operator(topic: str, value: Value | None) -> Operator:
    if value is None:
        return Operator.PRESENT
    better = topics()[topic].better
    return {"shorter": Operator.AT_MOST, "equal": Operator.EXACTLY}.get(better, Operator.AT_LEAST)


def demand(
    topic: str,
    value: Value | None = None,
    subject: str | None = None,
    conditions: tuple[Condition, ...] = (),
    **more: object,
) -> Requirement:
    return Requirement.model_validate(
        {
            "id": "r1", "topic": topic, "subject": subject, "operator": operator(topic, value), "value": value,
            "conditions": conditions, "title": topics()[topic].zh,
            "evidence": Evidence(quote="须按要求执行", page=3, start=0, end=6), **more,
        }
    )  # fmt: skip


def demands() -> list[Requirement]:
    result = []
    for topic in topics():
        subjects: list[str | None] = [*SUBJECTS.get(topic, [])] or [None]
        values = [None, *VALUES.get(topic, [])]
        cases = [*(CASES if topic in TIMED else CASES[:1]), *(HANDED if topic in ON_PAPER else [])]
        result += [demand(topic, *each) for each in product(values, subjects, cases)]
    return result


ALL = demands()
PROPOSED = [
    (each, language, said) for each in ALL for language in LANGUAGES if (said := proposed(each, language))
]


def read_as_a_bid(requirement: Requirement, sentence: str, language: str) -> tuple[Verdict, str]:
    document = read(f"{sentence}{'。' if language == 'zh' else '.'}".encode(), "bid.txt")
    side = gather([(document, extract(document))])
    facts = Facts(closing=None, bidder=None, products=frozenset(), parts=frozenset(), parameters=())
    finding = judge(requirement, side, facts, language)
    return finding.verdict, finding.reason.code


# A place or a list of contracts is always for a person to look at, however much is offered.
LOOKED_AT = {"TC130": ("local_service_site", "performance_record", "training")}


def test_what_is_proposed_meets_the_demand_when_it_is_read_as_a_bid() -> None:
    wrong = []
    for requirement, language, sentence in PROPOSED:
        verdict, code = read_as_a_bid(requirement, sentence, language)
        met = verdict in (Verdict.COMPLIANT, Verdict.BETTER) or requirement.topic in LOOKED_AT.get(code, ())
        if not met:
            wrong.append((requirement.topic, sentence, verdict.value, code))
    assert wrong == []


def test_every_topic_with_a_figure_has_a_sentence_in_chinese() -> None:
    with_sentence = {
        requirement.topic for requirement, language, _ in PROPOSED if language == "zh" and requirement.value
    }
    assert with_sentence == set(VALUES)


def test_every_topic_has_something_to_write_or_attach() -> None:
    assert set(advices()) == set(topics())
    for topic in topics():
        for language in LANGUAGES:
            values = [None, *VALUES.get(topic, [])]
            each = [demand(topic, value, (SUBJECTS.get(topic) or [None])[0]) for value in values]
            assert (
                all(proposed(one, language) or attached(one, language) for one in each)
                or topic in _ENGLISH_ONLY_GENERAL
            )


# Of these English has no sentence that is sure to be read, or Chinese none without a figure; the rule's own advice stands.
_ENGLISH_ONLY_GENERAL = {"three_guarantees", "response_time", "onsite_time", "resolution_time", "complaint_response_time",
                         "complaint_resolution_time", "delivery_time", "service_hours", "warranty_period", "warranty_start",
                         "return_window", "exchange_window", "satisfaction_rate", "bid_validity"}  # fmt: skip

LEFT = re.compile(r"[{}<>‹›]|_{2,}|None|amount=|“”|‘’|  |，。|。。|\(\)|（）")
HAN = re.compile(r"[\u4e00-\u9fff]")


def terms(topic: str, value: Value | None) -> list[Term]:
    def term(number: int, page: int, quote: str) -> Term:
        return Term(
            id=f"t{number}", topic=topic, operator=operator(topic, value), value=value, strength=Strength.COMMITTED,
            evidence=Evidence(quote=quote, page=page, start=0, end=len(quote), document="bid.pdf"),
        )  # fmt: skip

    return [term(1, 4, "2小时内到达"), term(2, 9, "8小时内到达")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_and_verdict_gives_whole_sentences(language: str) -> None:
    open_rules = [rule for rule in rules().values() if rule.advice]
    assert {rule.verdict for rule in open_rules} >= {
        Verdict.MISSING,
        Verdict.DEVIATION,
        Verdict.REVIEW,
        Verdict.CONFLICT,
    }
    for rule in open_rules:
        for requirement in ALL[:: 3 if rule.id in ("TC103", "TC109", "TC111", "TC113") else 41]:
            said = advise(rule, requirement, terms(requirement.topic, requirement.value), language)
            if rule.verdict is Verdict.NOT_CHECKED:
                assert said == ""
                continue
            assert not LEFT.search(said), (rule.id, requirement.topic, said)
            assert said.rstrip("”")[-1] in "。？.?", (rule.id, said)
            if language == "en":
                assert not HAN.search(re.sub("“[^”]*”", "", said).replace(requirement.subject or "", "")), (
                    said
                )


@pytest.mark.parametrize(
    "rule", [rule for rule in rules().values() if not rule.advice], ids=lambda rule: rule.id
)
def test_what_is_met_needs_no_advice(rule: object) -> None:
    assert isinstance(rule, type(rules()["TC101"]))
    assert advise(rule, ALL[0], [], "zh") == ""


@pytest.mark.parametrize(
    ("requirement", "said"),
    [
        (demand("response_time", length("2", "hour")), "我公司承诺接到通知后2小时内响应"),
        (
            demand("onsite_time", length("4", "hour"), None, CASES[1]),
            "我公司承诺紧急故障接到通知后4小时内到达现场",
        ),
        (demand("warranty_period", length("3", "year")), "我公司承诺质保期3年"),
        (demand("warranty_period", length("36", "month"), None, CASES[-1]), "生产厂家承诺质保期36个月"),
        (demand("certification", None, "iso_9001"), "我公司持有有效的质量管理体系 ISO 9001认证证书"),
    ],
)
def test_the_words_of_the_trade(requirement: Requirement, said: str) -> None:
    assert proposed(requirement, "zh") == said


# Nothing is proposed where a sentence might say less than the demand, or put a figure of the goods into a bidder's mouth.
NOT_PROPOSED = [
    demand("response_time", length("2", "hour"), operator=Operator.LESS),
    demand("warranty_period", length("3", "year"), operator=Operator.MORE),
    demand("delivery_time", length("30", "day"), operator=Operator.BETWEEN),
    demand("response_time", None, value_blank=True, operator=Operator.AT_MOST),
    demand("onsite_time", length("2", "hour"), None, (Condition(kind="area", value="<=100 km"),)),
    demand("onsite_time", length("2", "hour"), None, (Condition(kind="channel", value="phone"),)),
    demand("warranty_period", length("3", "year"), None, (Condition(kind="product", value="打印机"),)),
    demand("warranty_period", length("3", "year"), None, (Condition(kind="part", value="电池"),)),
    demand("delivery_time", length("30", "day"), None, (Condition(kind="severity", value="urgent"),)),
    demand("response_time", length("2", "hour"), None, (Condition(kind="other", value="clock: 派单后"),)),
    demand("spare_parts", length("2", "hour"), operator=Operator.AT_MOST),
    demand("technical_parameter", Quantity(amount=Decimal(5), unit="mm"), "厚度"),
    demand("payment_terms", Rate(amount=Decimal(30))),
    demand("compensation", money(500)),
    demand("training", count(3, "day")),
    demand("inspection_frequency", often(1, "month"), None, CASES[-1]),
    demand("service_staff", count(5, "person")),
    demand("timeliness_rate", Rate(amount=Decimal(98))),
    demand("qualification", None, "信用记录"),
    demand("qualification", None, "独立承担民事责任的能力"),
    demand("qualification", None, "其他资质"),
    demand("certification"),
    demand("certification", None, "other"),
    demand("certification", None, "iso_9001", (Condition(kind="other", value="level: 3"),)),
]  # fmt: skip


@pytest.mark.parametrize("requirement", NOT_PROPOSED, ids=lambda each: each.topic)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_proposed_where_it_might_say_less(requirement: Requirement, language: str) -> None:
    assert proposed(requirement, language) == ""


def advised(tender: str, bid: str, language: str = "zh") -> str:
    report = check(
        Source(name="tender.txt", data=f"采购需求\n{tender}".encode()),
        [BidSource(name="bid", documents=(Source(name="bid.txt", data=bid.encode()),))],
        language=language,
    )
    return report.bids[0].findings[0].advice


def test_a_missing_promise_is_proposed_and_its_proof_named() -> None:
    assert "“我公司承诺接到通知后2小时内响应。”" in advised(
        "接到报修后2小时内响应。", "我公司承诺质保期3年。"
    )
    assert "“We will respond within 2 hours of the call.”" in advised(
        "接到报修后2小时内响应。", "我公司承诺质保期3年。", "en"
    )
    said = advised("投标人须具有ISO 9001质量管理体系认证证书。", "我公司承诺质保期3年。")
    assert "附有效期内的质量管理体系 ISO 9001认证证书复印件并加盖公章" in said


def test_a_conflict_asks_about_both_places() -> None:
    said = advised(
        "接到报修后4小时内到达现场。", "我公司承诺2小时内到达现场。\n我公司安排工程师8小时内到达现场。"
    )
    assert re.search(r"采购人可问：“[^”]*8小时[^”]*”与“[^”]*2小时[^”]*”不一致，以哪一处为准？", said)
    assert said.count("采购人可问") == 1


def test_pages_are_named_where_there_are_pages() -> None:
    said = advise(rules()["TC113"], ALL[0], _on_pages(), "zh")
    assert "a.pdf 第4页“2小时内到达”与b.pdf 第9页“8小时内到达”不一致" in said
    same = [
        each.model_copy(update={"evidence": each.evidence.model_copy(update={"document": "a.pdf"})})
        for each in _on_pages()
    ]
    assert "：第4页“2小时内到达”与第9页“8小时内到达”不一致" in advise(rules()["TC113"], ALL[0], same, "zh")


def _on_pages() -> list[Term]:
    return [
        Term.model_validate(
            {
                **term.model_dump(),
                "evidence": {**term.evidence.model_dump(), "box": (0, 0, 1, 1), "document": name},
            }
        )
        for term, name in zip(terms("onsite_time", length("2", "hour")), ("a.pdf", "b.pdf"), strict=True)
    ]


def test_a_lost_figure_is_asked_of_the_buyer() -> None:
    said = advised("响应时间不超过  小时。", "我公司承诺30分钟内响应。")
    assert "可问采购人：招标文件“响应时间不超过 小时”此处的数值是多少？" in said
    assert "建议写明" not in said


def test_a_figure_of_the_goods_is_the_bidders_own() -> None:
    said = attached(NOT_PROPOSED[11], "zh")
    assert "实际参数值" in said
    assert "5" not in said


def test_the_data_names_no_topic_twice_and_none_that_is_not_there() -> None:
    path = Path(advice.__file__).with_name("advice.toml")
    assert list(tomllib.loads(path.read_text(encoding="utf-8"))) == list(advices())
    assert set(advices()) <= set(topics())
