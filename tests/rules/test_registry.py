"""The rules: both languages, places that the engine fills, ids that stay, and examples that really give them."""

import re
import string
from pathlib import Path

import pytest

import chalicelib
from chalicelib.errors import NotFound
from chalicelib.model.finding import Verdict
from chalicelib.rules.registry import Rule, rule, rules
from chalicelib.services.checking import BidSource, check
from chalicelib.services.reading import Source

# The verdict of each id for ever: a report of last year must still mean what it said.
IDS = {
    "TC101": "compliant", "TC102": "better", "TC103": "deviation", "TC104": "review", "TC105": "review",
    "TC106": "review", "TC107": "compliant", "TC108": "deviation", "TC109": "missing", "TC110": "review",
    "TC111": "review", "TC112": "review", "TC113": "conflict", "TC114": "review", "TC115": "review",
    "TC116": "review", "TC117": "review", "TC118": "review", "TC119": "deviation", "TC120": "not_checked",
    "TC121": "review", "TC122": "deviation", "TC123": "review", "TC124": "deviation", "TC125": "review",
    "TC126": "review", "TC127": "review", "TC128": "review", "TC129": "review", "TC130": "review", "TC131": "review", "TC132": "review",
    "TC133": "review", "TC141": "deviation", "TC142": "review", "TC143": "deviation", "TC144": "review", "TC145": "compliant",
    "TC146": "better", "TC147": "review", "TC148": "deviation", "TC149": "review", "TC150": "review", "TC151": "review",
    "TC161": "review",
}  # fmt: skip
FILLED = {"required", "offered", "detail", "pages", "closing"}
# One needs a page that can't be read (tests/matching), the other is for kinds that are never extracted.
NOT_SHOWN = {"TC110", "TC120", "TC161"}
ALL = [*rules().values()]


def test_ids_keep_their_verdicts_and_none_is_used_again() -> None:
    assert {each.id: each.verdict.value for each in ALL} == IDS


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.id)
def test_a_rule_speaks_both_languages(each: Rule) -> None:
    han = re.compile(r"[\u4e00-\u9fff]")
    advice = (each.advice.zh, each.advice.en) if each.advice else ("无", "none")
    for chinese, english in (
        (each.zh, each.en),
        (each.title.zh, each.title.en),
        (each.why.zh, each.why.en),
        advice,
    ):
        assert han.search(chinese)
        assert english
        assert not han.search(english)


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.id)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_its_places_are_those_the_engine_fills(each: Rule, language: str) -> None:
    text = each.zh if language == "zh" else each.en
    places = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    assert places <= FILLED
    said = each.reason(language, **{name: f"<{name}>" for name in FILLED})
    assert said.code == each.id
    assert all(f"<{name}>" in said.text for name in places)


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.id)
def test_advice_is_given_exactly_where_there_is_something_to_do(each: Rule) -> None:
    assert (each.advice is None) == (each.verdict in (Verdict.COMPLIANT, Verdict.BETTER))


@pytest.mark.parametrize("each", [rule for rule in ALL if rule.id != "TC120"], ids=lambda each: each.id)
def test_the_code_of_a_rule_is_found_by_its_id(each: Rule) -> None:
    folder = Path(chalicelib.__file__).parent
    code = [
        path.read_text("utf-8") for name in ("matching", "rules") for path in (folder / name).glob("*.py")
    ]
    assert any(f'"{each.id}"' in text for text in code)


def test_an_unknown_rule_is_named() -> None:
    with pytest.raises(NotFound, match="TC999"):
        rule("TC999")


def codes(tender: str, bid: str) -> set[str]:
    name = "bid.md" if bid.startswith("|") else "bid.txt"
    report = check(
        Source(name="tender.txt", data=f"采购需求\n{tender}".encode()),
        [BidSource(name="bid", documents=(Source(name=name, data=bid.encode()),))],
    )
    return {finding.reason.code for finding in report.bids[0].findings}


@pytest.mark.parametrize("each", [r for r in ALL if r.id not in NOT_SHOWN], ids=lambda each: each.id)
def test_its_example_gives_it(each: Rule) -> None:
    assert each.example is not None
    assert each.id in codes(each.example.requirement, each.example.commitment)


@pytest.mark.parametrize("each", [r for r in ALL if r.example and r.example.near], ids=lambda each: each.id)
def test_its_near_miss_does_not(each: Rule) -> None:
    assert each.example is not None
    found = codes(each.example.requirement, each.example.near)
    assert found
    assert each.id not in found
