"""A standard demanded against one shown: the same number, an adoption without changes, an older edition.

An older edition of the demanded number fails. What can't be told without the standard itself — another edition, none
stated, an adoption that the data does not confirm — is left to a person (standards.md C9).
"""

import re
from collections.abc import Iterable
from datetime import date

from ..lexicon.standards import edition_of, family_of, is_former, is_in_force, is_replaced, series, undated
from ..model.finding import Requirement
from ..model.term import Condition, Term
from ..rules.compare import Outcome
from ..text.normalize import normalize
from .papers import Doubt


def noted(conditions: Iterable[Condition], key: str) -> list[str]:
    """Give what conditions of kind `other` say under a key."""
    return [
        c.value[len(key) + 2 :] for c in conditions if c.kind == "other" and c.value.startswith(f"{key}: ")
    ]


def answers(requirement: Requirement, term: Term) -> bool:
    """Tell whether the bid's standard is one of those demanded, in whatever edition or adoption."""
    if requirement.subject is None:
        return True
    return any(_related(wanted, given) for wanted in _wanted(requirement) for given in _given(term))


def doubt_of_standard(requirement: Requirement, term: Term, on: date | None = None) -> Doubt | None:
    """Weigh the bid's standard against the best of those demanded: None where the number is simply the same.

    `on` is the day of the bid, by which editions are in force or replaced.
    """
    if requirement.topic != "standard_compliance" or requirement.subject is None or term.subject is None:
        return None
    best: Doubt | None = None
    for wanted in _wanted(requirement):
        for given in _given(term):
            if not _related(wanted, given):
                continue
            found = compare_standards(wanted, given, on)
            if found is None:
                best = None
                break
            if best is None or found.outcome > best.outcome:
                best = found
        else:
            continue
        break
    if best is None or best.outcome >= Outcome.MET:
        weak = noted(term.conditions, "reference") or _part(requirement, term)
        if weak and not noted(requirement.conditions, "reference"):
            return Doubt(Outcome.UNCLEAR, "TC127", weak[0])
    return best


# What is said of a part, of the wrapping or of somebody's goods is not said of the thing demanded.
_PART = re.compile(
    r"原?材料|原料|包装|涂[料层]|油漆|部件|零件|配件|附件|外壳|电源|标[识签]|说明书|样品|样机|主机|软件|制造商|生产厂家|厂家|供应商的|分包"
    r"|\b(?:packag\w+|materials?|parts?|components?|coating|labels?|samples?|manufacturer|subcontractor)\b",
    re.IGNORECASE,
)


def _part(requirement: Requirement, term: Term) -> list[str]:
    """Give a word for a part that the bid's clause has and the tender's has not."""
    asked, said = (normalize(where.evidence.quote) if where.evidence else "" for where in (requirement, term))
    return [match.group() for match in _PART.finditer(said) if match.group() not in asked][:1]


def _wanted(requirement: Requirement) -> list[str]:
    others = [o for o in noted(requirement.conditions, "or") if o != "equivalent"]
    return [requirement.subject or "", *others, *noted(requirement.conditions, "title")]


def _given(term: Term) -> list[str]:
    return [term.subject or "", *noted(term.conditions, "title")]


def _related(wanted: str, given: str) -> bool:
    if not wanted or not given:
        return False
    if series(undated(wanted)[0]) == series(undated(given)[0]):
        return True
    family = family_of(wanted)
    return family is not None and family == family_of(given)


def compare_standards(wanted: str, given: str, on: date | None = None) -> Doubt | None:
    """Compare two related names on a day: None where they are the same, else the outcome, its rule and the words."""
    (number, year), (shown, its_year) = undated(wanted), undated(given)

    def doubt(outcome: Outcome, rule: str) -> Doubt:
        return Doubt(outcome, rule, given, required=wanted)

    if series(number) == series(shown):
        if year == its_year:
            return None
        if its_year is None:
            return doubt(Outcome.UNCLEAR, "TC144")
        if year is None:
            known = edition_of(given)
            current = known is not None and is_in_force(known, on) and not is_former(given)
            return None if current else doubt(Outcome.UNCLEAR, "TC147")
        return doubt(Outcome.SHORT, "TC143") if its_year < year else doubt(Outcome.UNCLEAR, "TC147")
    if is_former(given):
        return doubt(Outcome.UNCLEAR, "TC147")
    if year is not None and its_year is None:
        return doubt(Outcome.UNCLEAR, "TC144")
    if _current(wanted, year, on) & _current(given, its_year, on):
        return doubt(Outcome.MET, "TC145")
    return doubt(Outcome.UNCLEAR, "TC147")


def _current(name: str, year: str | None, on: date | None) -> frozenset[str]:
    """The texts that a name stands for: its edition and what that adopts; of an undated name the editions in force."""
    family = family_of(name)
    if family is None:
        return frozenset()
    number = series(undated(name)[0])
    replaced = {e.number for e in family.editions if is_replaced(e, on)}
    result: set[str] = set()
    for edition in family.editions:
        texts = {edition.number, *edition.identical}
        own = {text for text in texts if series(undated(text)[0]) == number}
        if year is not None:
            own = {text for text in own if undated(text)[1] == year}
        elif edition.number in replaced:
            own = set()
        if own:
            result |= texts
    return frozenset(result if year is not None else result - replaced)
