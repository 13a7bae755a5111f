"""A finding put together: the rule's verdict, its reason with the values filled in, its advice, the quoted terms."""

from collections.abc import Sequence

from ..model.finding import Finding, Requirement
from ..model.term import Term
from ..rules.advice import advise
from ..rules.registry import rule
from .scope import values
from .weigh import Weighed
from .wording import conditions_of, offered_words, required_words, scope_words


def finding(
    requirement: Requirement, rule_id: str, terms: Sequence[Term], language: str, **filled: str
) -> Finding:
    """Give the finding that a rule makes of a requirement and the bid's terms; `filled` goes before the usual words."""
    chosen = rule(rule_id)
    text = {
        "required": required_words(requirement, language),
        "offered": offered_words(terms, language),
        "detail": "",
        "pages": "",
        "closing": "",
        **filled,
    }
    return Finding(
        requirement=requirement.id,
        verdict=chosen.verdict,
        reason=chosen.reason(language, **text),
        terms=tuple(_unique(terms)),
        advice=advise(chosen, requirement, terms, language),
    )


def party_words(requirement: Requirement, language: str) -> str:
    """Name who has to provide it: the manufacturer where the tender says so, else the bidder."""
    maker = "manufacturer" in values(requirement.conditions, "party")
    return scope_words("manufacturer" if maker else "bidder", language)


def scope_finding(
    requirement: Requirement, lead: Weighed, weighed: Sequence[Weighed], language: str
) -> Finding:
    """Give the finding where a scope, and not a value, leaves the doubt; `lead` is the statement that shows it."""
    rule_id = lead.scope.rule or lead.rule
    filled = {"detail": scope_words(lead.scope.detail, language)}
    if rule_id == "TC117":
        filled["required"] = party_words(requirement, language)
    if rule_id == "TC118":
        kinds = ("due", "form")
        unsaid = "未写明" if language == "zh" else "not stated"
        filled["required"] = conditions_of(requirement.conditions, kinds, language)
        filled["offered"] = conditions_of(lead.commitment.term.conditions, kinds, language) or unsaid
    return finding(requirement, rule_id, [w.commitment.term for w in weighed], language, **filled)


def _unique(terms: Sequence[Term]) -> list[Term]:
    seen: dict[tuple[str | None, int, int, str], Term] = {}
    for term in terms:
        where = term.evidence
        seen.setdefault((where.document, where.start, where.end, str(term.value)), term)
    return list(seen.values())
