"""Everything that a report may name by a code, to be looked up: rules on bids, rules on tenders, verdicts, errors."""

from difflib import get_close_matches
from functools import cache
from typing import Literal

from ..errors import NotFound, TenderCheckError
from ..lexicon.wording import check_language, find_word, say, word
from ..model.base import Record
from ..model.finding import Verdict
from .registry import Rule, rules
from .remarks import RemarkRule, remark_rules


class Entry(Record):
    """One code explained. Texts are in one language; examples are in the language of the documents that they are of.

    `says` is what a report says, with ‹words› where it fills in; `gives` shows what gives the code and `near` what
    almost does; `rules` are the ids that lead to a verdict. What does not apply is an empty text.
    """

    id: str
    kind: Literal["rule", "remark", "verdict", "error"]
    title: str
    verdict: Verdict | None = None
    says: str = ""
    why: str = ""
    source: str = ""
    gives: str = ""
    near: str = ""
    advice: str = ""
    rules: tuple[str, ...] = ()


class Catalogue(Record):
    """What `explain` prints: the codes that were asked for, or all of them."""

    entries: tuple[Entry, ...]
    language: str


class _Places(dict[str, str]):
    """The names of the places in a text; one without a name stands as it is."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __missing__(self, key: str) -> str:
        return say("place", self._language, name=find_word("place", key, self._language) or key)


def explain(names: tuple[str, ...], language: str) -> Catalogue:
    """Give the entries of some codes, in any case of letters; of none, all of them. Raises NotFound naming the nearest."""
    known = entries(check_language(language))
    if not names:
        return Catalogue(entries=tuple(known.values()), language=language)
    folded = {name.casefold(): entry for name, entry in known.items()}
    return Catalogue(entries=tuple(_entry(name, folded) for name in names), language=language)


def _entry(name: str, folded: dict[str, Entry]) -> Entry:
    found = folded.get(name.casefold())
    if found is not None:
        return found
    near = [folded[each].id for each in get_close_matches(name.casefold(), folded, n=3, cutoff=0.5)]
    hint = f"the nearest are {', '.join(near)}" if near else "none is near"
    raise NotFound(f"There is no {name}; {hint}. `tendercheck explain` lists all.")


@cache
def entries(language: str) -> dict[str, Entry]:
    """Give all entries by code: rules on bids, rules on tenders, verdicts, errors, each kind in its own order."""
    listed = [
        *(_of_rule(rule, language) for rule in rules().values()),
        *(_of_remark(rule, language) for rule in remark_rules().values()),
        *(_of_verdict(verdict, language) for verdict in Verdict),
        *(_of_error(error, language) for error in _errors(TenderCheckError)),
    ]
    return {entry.id: entry for entry in listed}


def _of_rule(rule: Rule, language: str) -> Entry:
    return Entry(
        id=rule.id,
        kind="rule",
        title=rule.title.said(language),
        verdict=rule.verdict,
        says=(rule.zh if language == "zh" else rule.en).format_map(_Places(language)),
        why=rule.why.said(language),
        source=rule.source,
        gives=rule.met,
        near=rule.not_met,
        advice=rule.advice.said(language) if rule.advice else "",
    )


def _of_remark(rule: RemarkRule, language: str) -> Entry:
    places = _Places(language)
    return Entry(
        id=rule.id,
        kind="remark",
        title=rule.title.said(language),
        says=(rule.zh if language == "zh" else rule.en).format_map(places),
        why=rule.why.said(language),
        source=rule.source,
        gives=rule.example.tender,
        near=rule.example.near,
        advice=rule.advice.said(language).format_map(places),
    )


def _of_verdict(verdict: Verdict, language: str) -> Entry:
    return Entry(
        id=verdict.value,
        kind="verdict",
        title=word("verdict", verdict.value, language),
        verdict=verdict,
        says=word("meaning", verdict.value, language),
        rules=tuple(rule.id for rule in rules().values() if rule.verdict is verdict),
    )


def _of_error(error: type[TenderCheckError], language: str) -> Entry:
    title, _, advice = word("error", error.code, language).partition("|")
    return Entry(id=error.code, kind="error", title=title, advice=advice)


def _errors(parent: type[TenderCheckError]) -> list[type[TenderCheckError]]:
    """The errors that have children are never reported by themselves; they are left out."""
    below = [each for child in parent.__subclasses__() for each in (_errors(child) or [child])]
    return sorted(below, key=lambda error: error.code)
