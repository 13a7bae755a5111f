"""Small builders for reports made by hand."""

from decimal import Decimal

from chalicelib.model.document import Box
from chalicelib.model.finding import (
    DocumentSummary,
    Engine,
    Finding,
    Importance,
    Reason,
    Requirement,
    Verdict,
)
from chalicelib.model.term import Evidence, Operator, Strength, Term
from chalicelib.model.value import Duration, Value

ENGINE = Engine(version="0.1.0")


def document(
    name: str, pages: int = 12, media_type: str = "application/pdf", **special: object
) -> DocumentSummary:
    return DocumentSummary.model_validate(
        {"name": name, "sha256": "ab" * 32, "media_type": media_type, "pages": pages, **special}
    )


def evidence(quote: str, page: int = 4, name: str | None = None) -> Evidence:
    return Evidence(
        quote=quote,
        page=page,
        box=Box(72.0, 120.5, 430.2, 134.0),
        start=100,
        end=100 + len(quote),
        document=name,
    )


def hours(amount: str) -> Duration:
    return Duration(amount=Decimal(amount), unit="hour")


def years(amount: str) -> Duration:
    return Duration(amount=Decimal(amount), unit="year")


def term(
    quote: str,
    *,
    topic: str = "response_time",
    operator: Operator = Operator.AT_MOST,
    value: Value | None = None,
    strength: Strength = Strength.COMMITTED,
    page: int = 7,
    name: str | None = "投标文件.pdf",
    **more: object,
) -> Term:
    return Term.model_validate(
        {
            "id": "t1",
            "topic": topic,
            "operator": operator,
            "value": value,
            "strength": strength,
            "evidence": evidence(quote, page, name),
            **more,
        }
    )


def requirement(
    number: int,
    title: str,
    quote: str,
    *,
    topic: str = "response_time",
    operator: Operator = Operator.AT_MOST,
    value: Value | None = None,
    importance: Importance = Importance.NORMAL,
    page: int = 4,
    name: str = "招标文件.pdf",
    **more: object,
) -> Requirement:
    return Requirement.model_validate(
        {
            "id": f"r{number}",
            "topic": topic,
            "operator": operator,
            "value": value,
            "importance": importance,
            "title": title,
            "evidence": evidence(quote, page, name),
            **more,
        }
    )


def finding(
    number: int,
    verdict: Verdict,
    text: str,
    *terms: Term,
    advice: str = "",
    searched: str = "",
    code: str = "TC101",
) -> Finding:
    return Finding(
        requirement=f"r{number}",
        verdict=verdict,
        reason=Reason(code=code, text=text),
        terms=terms,
        advice=advice,
        searched=searched,
    )
