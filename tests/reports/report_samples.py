"""Reports made by hand for the tests of their forms: Chinese, English, hostile, large, empty."""

from decimal import Decimal

from report_builders import ENGINE, document, finding, hours, requirement, term
from report_in_chinese import LONG_QUOTE, REQUIREMENTS, chinese

from chalicelib.model.finding import (
    BidResult,
    Finding,
    Importance,
    Overall,
    Report,
    TenderSummary,
    Verdict,
)
from chalicelib.model.term import Condition, Operator, Strength
from chalicelib.model.value import Count


def english() -> Report:
    """One bid in English that needs review."""
    return Report(
        tender=TenderSummary(
            document=document("tender.pdf", 40),
            requirements=(
                requirement(
                    1,
                    "Response time",
                    "The Supplier shall respond to any critical fault within two (2) hours of notification.",
                    value=hours("2"),
                    name="tender.pdf",
                    importance=Importance.MANDATORY,
                    conditions=(Condition(kind="severity", value="urgent"),),
                ),
                requirement(
                    2,
                    "Training",
                    "Training for not less than 5 members of staff",
                    topic="training",
                    name="tender.pdf",
                    operator=Operator.AT_LEAST,
                    value=Count(amount=Decimal(5), unit="person"),
                ),
            ),
        ),
        bids=(
            BidResult(
                name="Acme Fitness Ltd",
                documents=(document("bid.pdf", 20, scanned_pages=(3, 4, 5)),),
                overall=Overall.NEEDS_REVIEW,
                findings=(
                    finding(
                        1,
                        Verdict.REVIEW,
                        'The commitment is hedged ("best efforts"); it is no firm promise.',
                        term(
                            "We will use best efforts to respond within 2 hours",
                            value=hours("2"),
                            strength=Strength.HEDGED,
                            page=4,
                            name="bid.pdf",
                        ),
                        advice="Ask the bidder to state the response time in writing.",
                    ),
                    finding(2, Verdict.MISSING, "Nothing was found.", searched="bid.pdf, all 20 pages"),
                ),
            ),
        ),
        engine=ENGINE,
        language="en",
    )


HOSTILE = (
    '</td></tr></table><script>alert("x")</script><img src=http://evil.example/a.png onerror=alert(1)>'
    "{{ 7*7 }}{% raw %} \u202e时小42\u202c \u2066x\u2069 \x1b[31mred\x1b]8;;http://evil.example\x07 "
    "&lt;b&gt; <!-- --> ]]> \x00 =cmd|' /C calc'!A0 [bold red]x[/] :smile: \ud800"
)


def hostile() -> Report:
    """Every text of a document, and every name, tries to break out."""
    made = chinese()
    quoted = term(HOSTILE, value=Count(amount=Decimal(2), unit=HOSTILE), name=HOSTILE).model_copy(
        update={"conditions": (Condition(kind=HOSTILE, value=HOSTILE),)}
    )
    first = requirement(1, HOSTILE, HOSTILE, subject=HOSTILE, importance=Importance.MANDATORY)
    return Report(
        tender=TenderSummary(document=document(HOSTILE), requirements=(first,)),
        bids=(
            BidResult(
                name=HOSTILE,
                documents=(document(HOSTILE),),
                overall=Overall.NON_RESPONSIVE,
                findings=(
                    finding(
                        1,
                        Verdict.DEVIATION,
                        HOSTILE,
                        quoted,
                        advice=HOSTILE,
                        searched=HOSTILE,
                        code=HOSTILE,
                    ),
                ),
            ),
        ),
        engine=made.engine,
    )


def large(requirements: int = 60, bids: int = 5) -> Report:
    """Many requirements and bids, long quotes, all verdicts in turn."""
    verdicts = tuple(Verdict)
    importances = (Importance.MANDATORY, Importance.NORMAL, Importance.IMPORTANT, Importance.NORMAL)
    demanded = tuple(
        requirement(
            number,
            f"第{number}项 售后服务响应时间",
            LONG_QUOTE if number % 7 == 0 else f"第{number}项：接到报修后{number}小时内响应。",
            value=hours(str(number)),
            importance=importances[number % 4],
            page=number,
        )
        for number in range(1, requirements + 1)
    )

    def row(number: int, bid: int) -> Finding:
        verdict = verdicts[(number * (bid + 1)) % 7]
        quoted = term(f"我公司承诺{number}小时内响应", value=hours(str(number)), page=number)
        none = verdict in (Verdict.MISSING, Verdict.NOT_CHECKED)
        return finding(number, verdict, f"第{number}项的理由。", *(() if none else (quoted,)))

    return Report(
        tender=TenderSummary(document=document("招标文件.pdf", 120), requirements=demanded),
        bids=tuple(
            BidResult(
                name=f"第{bid}投标人有限责任公司",
                documents=(document("投标文件.pdf", 200, scanned_pages=tuple(range(20, 90, bid + 1))),),
                overall=Overall.NON_RESPONSIVE,
                findings=tuple(row(number, bid) for number in range(1, requirements + 1)),
            )
            for bid in range(1, bids + 1)
        ),
        engine=ENGINE,
    )


def empty_tender() -> Report:
    """A tender in which nothing was found, and a bid without pages."""
    return Report(
        tender=TenderSummary(document=document("招标文件.pdf", 3), requirements=()),
        bids=(BidResult(name="空", documents=(), overall=Overall.RESPONSIVE, findings=()),),
        engine=ENGINE,
    )


def no_bids() -> Report:
    """A profile without a document, and no bid."""
    demanded = REQUIREMENTS[1].model_copy(update={"evidence": None})
    return Report(
        tender=TenderSummary(document=None, requirements=(demanded,)), bids=(), engine=ENGINE, language="en"
    )
