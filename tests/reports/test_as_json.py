import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
import report_samples as samples

from chalicelib.model.document import Document, Line, Page, PageStatus
from chalicelib.model.finding import OwnLexicon, Report
from chalicelib.model.term import Operator
from chalicelib.model.value import Quantity, Rate
from chalicelib.reports.as_json import Extract, as_data, render, render_extract
from chalicelib.reports.schema import extract_schema, report_schema

ALL = [
    samples.chinese,
    samples.english,
    samples.hostile,
    samples.large,
    samples.empty_tender,
    samples.no_bids,
]


def data(report: Report) -> Any:
    return json.loads(render(report))


def test_the_keys_of_the_contract() -> None:
    made = data(samples.chinese())
    assert set(made) >= {"tender", "bids", "engine"}
    assert set(made["tender"]) == {
        "document",
        "requirements",
        "bid_date",
        "contradictions",
        "marks",
        "counting",
        "silence",
        "scoring",
    }
    assert set(made["tender"]["requirements"][0]) == {
        "id",
        "topic",
        "subject",
        "operator",
        "value",
        "value_blank",
        "conditions",
        "importance",
        "title",
        "evidence",
    }
    bid = made["bids"][0]
    assert set(bid) == {"name", "documents", "overall", "findings"}
    assert set(bid["findings"][0]) >= {"requirement", "verdict", "reason", "terms", "advice"}
    assert set(bid["findings"][0]["reason"]) == {"code", "text"}
    term = bid["findings"][0]["terms"][0]
    assert set(term) == {
        "id",
        "topic",
        "subject",
        "operator",
        "value",
        "value_blank",
        "strength",
        "conditions",
        "evidence",
    }
    assert set(term["evidence"]) == {"quote", "page", "box", "start", "end", "document"}
    assert term["evidence"]["document"] == "投标文件.pdf"
    assert made["engine"]["version"] == "0.1.0"


def test_numbers_are_plain_and_nulls_that_say_something_stay() -> None:
    requirements = {item["id"]: item for item in data(samples.chinese())["tender"]["requirements"]}
    assert requirements["r1"]["value"] == {"amount": 0.5, "unit": "hour"}
    assert requirements["r5"]["value"] == {"amount": 5000000, "currency": "CNY"}
    assert requirements["r8"]["value"] == {"min": 0.8, "max": 16, "unit": "km/h"}
    assert requirements["r3"]["value"] == "acceptance"
    assert requirements["r6"]["value"] is None
    assert requirements["r6"]["value_blank"] is True
    assert requirements["r1"]["subject"] is None


@pytest.mark.parametrize("make", ALL)
def test_the_form(make: Callable[[], Report]) -> None:
    text = render(make())
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\\u" not in text.replace("\\u0000", "").replace("\\u001b", "").replace("\\u0007", "")
    assert render(make()) == text


def test_chinese_stands_as_chinese() -> None:
    assert "自验收合格之日起计算" in render(samples.chinese())


@pytest.mark.parametrize("make", [samples.chinese, samples.english, samples.large, samples.no_bids])
def test_what_is_written_can_be_read_back(make: Callable[[], Report]) -> None:
    text = render(make())
    assert render(Report.model_validate_json(text)) == text


def test_a_quote_is_the_source_but_for_what_utf8_can_not_carry() -> None:
    quote = data(samples.hostile())["tender"]["requirements"][0]["evidence"]["quote"]
    assert quote == samples.HOSTILE.replace("\ud800", "\ufffd")
    assert len(quote) == len(samples.HOSTILE)


def document() -> Document:
    text = "原则上2小时内响应"
    return Document(
        name="bid.pdf",
        sha256="cd" * 32,
        media_type="application/pdf",
        text=text,
        pages=(
            Page(1, 0, len(text), PageStatus.TEXT),
            Page(2, len(text), len(text), PageStatus.OCR),
            Page(3, len(text), len(text), PageStatus.BLANK),
            Page(4, len(text), len(text), PageStatus.UNREADABLE),
        ),
        lines=(Line(0, len(text), 1),),
    )


def test_extract_has_the_keys_of_the_contract() -> None:
    made = json.loads(
        render_extract(document(), [samples.term("2小时内响应", value=samples.hours("2"), name=None)])
    )
    assert set(made) == {"document", "terms"}
    assert made["document"] == {
        "name": "bid.pdf",
        "sha256": "cd" * 32,
        "media_type": "application/pdf",
        "pages": 4,
        "scanned_pages": [2],
        "blank_pages": [3],
        "unread_pages": [4],
    }
    assert made["terms"] == [
        {
            "id": "t1",
            "topic": "response_time",
            "subject": None,
            "operator": "<=",
            "value": {"amount": 2, "unit": "hour"},
            "value_blank": False,
            "strength": "committed",
            "conditions": [],
            "evidence": {
                "quote": "2小时内响应",
                "page": 7,
                "box": [72.0, 120.5, 430.2, 134.0],
                "start": 100,
                "end": 106,
            },
        }
    ]


def test_extract_without_terms() -> None:
    assert json.loads(render_extract(document(), []))["terms"] == []


def test_an_explanation_is_written_where_there_is_one() -> None:
    plain = samples.term("x", value=Rate(amount=Decimal(5)))
    told = plain.model_copy(update={"explanation": ("why",)})
    first, second = json.loads(render_extract(document(), [plain, told]))["terms"]
    assert "explanation" not in first
    assert second["explanation"] == ["why"]


def test_own_words_are_named_where_they_were_used() -> None:
    made = samples.english()
    assert "lexicon" not in data(made)["engine"]
    own = OwnLexicon(name="lifts", sha256="ab" * 32)
    marked = made.model_copy(update={"engine": made.engine.model_copy(update={"lexicon": own})})
    assert data(marked)["engine"]["lexicon"] == {"name": "lifts", "sha256": "ab" * 32}
    assert Report.model_validate_json(render(marked)) == marked


def required_and_known(schema: dict[str, Any], name: str) -> tuple[set[str], set[str]]:
    definition = schema["$defs"].get(name, schema)
    return set(definition["required"]), set(definition["properties"])


def test_schemas_say_what_is_always_there() -> None:
    schema = report_schema()
    required, known = required_and_known(schema, "Evidence")
    assert known - required == {"document", "confidence"}
    required, known = required_and_known(schema, "Quantity")
    assert known - required == {"amount", "min", "max", "sides", "unit"}
    required, known = required_and_known(schema, "Engine")
    assert known - required == {"lexicon", "recognition"}
    required, known = required_and_known(schema, "Term")
    assert known - required == {"explanation"}
    required, known = required_and_known(schema, "Finding")
    assert known - required == {"waiver"}
    required, known = required_and_known(schema, "BidDate")
    assert known - required == {"evidence"}
    required, known = required_and_known(schema, "Waiver")
    assert known - required == {"date"}
    assert schema["required"] == ["tender", "bids", "engine", "language"]
    assert extract_schema()["required"] == ["document", "terms"]
    assert schema["additionalProperties"] is False


def check_required(schema: dict[str, Any], name: str, value: dict[str, Any]) -> None:
    required, known = required_and_known(schema, name)
    assert required <= set(value) <= known


@pytest.mark.parametrize("make", ALL)
def test_reports_have_the_fields_that_the_schema_demands(make: Callable[[], Report]) -> None:
    schema, made = report_schema(), data(make())
    check_required(schema, "Report", made)
    for requirement in made["tender"]["requirements"]:
        check_required(schema, "Requirement", requirement)
    for bid in made["bids"]:
        check_required(schema, "BidResult", bid)
        for finding in bid["findings"]:
            check_required(schema, "Finding", finding)
            for term in finding["terms"]:
                check_required(schema, "Term", term)
                check_required(schema, "Evidence", term["evidence"])


def test_a_quantity_has_only_what_it_is() -> None:
    told = samples.term(
        "125kg", operator=Operator.EXACTLY, value=Quantity(amount=Decimal(125), unit="kg"), name=None
    )
    made = as_data(Extract(document=samples.document("a.pdf"), terms=(told,)))
    assert made["terms"][0]["value"] == {"amount": 125, "unit": "kg"}
