"""One statement of the bid on the scales: does it speak to the requirement, and is it as good?"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from ..extraction.requirements import is_soon
from ..lexicon.loader import topics
from ..model.finding import Requirement
from ..model.term import Condition, Operator
from ..model.value import Count, Duration, Money, Value
from ..recognizers import money
from ..rules.compare import Outcome, compare
from . import by_person, parameters
from .ages import doubt_of_age
from .certificates import weigh_certificate
from .commitments import Commitment, Kind
from .legibility import illegible
from .licences import weigh_licence
from .narrowed import narrowed
from .papers import Doubt, Facts, cost, doubt, holder_is_maker
from .payments import payment
from .reports_of_tests import doubt_of_report
from .reservations import reservation
from .scope import Fit, Scope, fit, values
from .standards import doubt_of_standard
from .tiers import Answer, answer


@dataclass(frozen=True, slots=True)
class Weighed:
    """One statement of the bid, weighed against the requirement."""

    commitment: Commitment
    scope: Scope
    outcome: Outcome
    rule: str
    detail: str = ""
    closing: str = ""
    required: str = ""
    special: bool = False


# What makes these good is not in their number: where the place is, whether a contract is similar and recent.
_USERS = re.compile(
    r"用户|采购人|采购单位|操作人?员?|使用(?:人员|单位|方)|客户|买方|甲方|业主|贵[单校院馆局方]|师生|医护|\buser|\boperator|\bcustomer|\bpurchaser|\byour\b|\bclient",
    re.IGNORECASE,
)


def weigh(requirement: Requirement, commitment: Commitment, facts: Facts) -> Weighed:
    """Compare one statement with the requirement: which of the tender's cases it is for, then how it stands."""
    case = answer(requirement, commitment, facts)
    if case is Answer.OTHER:
        return Weighed(commitment, Scope(Fit.ELSEWHERE), Outcome.UNCLEAR, "TC112")
    weighed = _weigh(requirement, commitment, facts)
    return replace(weighed, special=True) if case is Answer.OWN else weighed


def _weigh(requirement: Requirement, commitment: Commitment, facts: Facts) -> Weighed:
    """Weigh its scope, what its paper says of itself, then its value."""
    term = commitment.term
    scope = fit(requirement, term)
    if (
        requirement.topic == "spare_parts"
        and requirement.value
        and term.value
        and is_soon(requirement) != is_soon(term)
    ):
        scope = Scope(Fit.ELSEWHERE)  # how soon, against for how long
    if requirement.topic == "payment_terms" and not term.value_blank and payment(requirement, term) is None:
        scope = Scope(Fit.ELSEWHERE)  # another share, after another step
    if scope.fit is not Fit.ELSEWHERE and _other_product(requirement, commitment, facts):
        scope = Scope(Fit.ELSEWHERE)
    if requirement.topic == parameters.TOPIC:
        same = parameters.identity(requirement, commitment, facts)
        if same is parameters.Identity.OTHER:
            scope = Scope(Fit.ELSEWHERE)
        elif same is parameters.Identity.DOUBT and scope.fit is not Fit.ELSEWHERE:
            scope = Scope(Fit.DOUBTFUL, "TC133", term.subject or "")
    if (
        scope.rule == "part"
        and requirement.topic == "warranty_period"
        and not (values(term.conditions, "part") & facts.parts)
    ):
        # Nothing is asked for the part alone, so the demand on the whole covers it.
        scope = Scope(Fit.PART, "TC112", scope.detail)
    outcome, rule_id = _outcome(requirement, commitment)
    if outcome >= Outcome.MET:
        outcome, rule_id = _seen_by_person(requirement, commitment, outcome, rule_id)
    told: Doubt | None = None
    against = (
        doubt(requirement, term, facts)
        or doubt_of_report(requirement, term)
        or doubt_of_age(requirement, term, facts)
        or doubt_of_standard(requirement, term, facts.closing)
        or weigh_certificate(requirement, term, facts.closing)
        or weigh_licence(requirement, term)
    )
    if against is not None and against.outcome >= Outcome.MET:
        # Met by another number or at a higher level: the words go into the reason, what limits the promise still counts.
        if outcome is Outcome.MET:
            outcome, rule_id = against.outcome, against.rule
            told = against
        against = None
    if against is not None and outcome is not Outcome.SHORT:
        if scope.rule == "TC117" and against.rule != "TC117":
            scope = Scope(Fit.FULL)
        return Weighed(
            commitment,
            scope,
            against.outcome,
            against.rule,
            against.detail,
            against.closing,
            against.required,
        )
    read = illegible(requirement, term)
    if read:
        return Weighed(commitment, scope, Outcome.UNCLEAR, "TC161", read)
    if commitment.denied and outcome >= Outcome.MET:
        return Weighed(commitment, scope, Outcome.UNCLEAR, "TC129", commitment.denied)
    held_back = reservation(requirement, term, commitment.said)
    if held_back is not None and outcome >= Outcome.MET:
        return Weighed(commitment, scope, Outcome.UNCLEAR, held_back.rule, held_back.words)
    other = narrowed(requirement, commitment) if outcome >= Outcome.MET else ""
    if other:
        return Weighed(commitment, scope, Outcome.UNCLEAR, "TC127", other)
    if requirement.topic == parameters.TOPIC and outcome >= Outcome.MET:
        option = parameters.reserved(commitment)
        if option:
            return Weighed(commitment, scope, Outcome.UNCLEAR, "TC127", option)
    if scope.rule == "TC117" and holder_is_maker(requirement, term, facts):
        scope = Scope(Fit.FULL)
    if told is not None:
        return Weighed(commitment, scope, outcome, rule_id, told.detail, "", told.required)
    return Weighed(commitment, scope, outcome, rule_id)


def _seen_by_person(
    requirement: Requirement, commitment: Commitment, outcome: Outcome, rule_id: str
) -> tuple[Outcome, str]:
    """What is good in number alone is left to a person, unless its words show the rest."""
    if requirement.topic == "local_service_site":
        there = by_person.site(requirement, commitment)
        if there is Outcome.SHORT:
            return there, "TC108"
        return (outcome, rule_id) if there >= Outcome.MET else (there, "TC130")
    if requirement.topic == "performance_record" and not by_person.record(requirement, commitment):
        return Outcome.UNCLEAR, "TC130"
    if requirement.topic == "training" and not _USERS.search(commitment.sentence):
        return Outcome.UNCLEAR, "TC130"
    return outcome, rule_id


def _other_product(requirement: Requirement, commitment: Commitment, facts: Facts) -> bool:
    """Tell whether the words before the figure name another of the products that the tender asks for."""
    wanted = values(requirement.conditions, "product")
    if not wanted:
        return False
    named = {product for product in facts.products if product in commitment.lead}
    return bool(named) and not named & wanted


def _outcome(requirement: Requirement, commitment: Commitment) -> tuple[Outcome, str]:
    term = commitment.term
    if commitment.kind is Kind.REFUSED or term.operator is Operator.ABSENT:
        return Outcome.SHORT, "TC108"
    if requirement.operator is Operator.ABSENT:
        return Outcome.UNCLEAR, "TC104"
    if requirement.topic == "payment_terms" and not term.value_blank:
        return payment(requirement, term) or (Outcome.UNCLEAR, "TC104")
    if requirement.topic == "compensation" and _per(requirement.conditions) != _per(term.conditions):
        return Outcome.UNCLEAR, "TC104"  # 每日1% is not 每周1%
    if requirement.topic == "post_warranty_cost":
        basis = cost(requirement, term)
        if basis is not None:
            return basis, {Outcome.SHORT: "TC103", Outcome.UNCLEAR: "TC104", Outcome.MET: "TC107"}[basis]
    if requirement.value is None:
        return (Outcome.UNCLEAR, "TC106") if term.value_blank else (Outcome.MET, "TC107")
    if term.value_blank:
        return Outcome.UNCLEAR, "TC106"
    if term.value is None:
        return Outcome.UNCLEAR, "TC116"
    if isinstance(term.value, Money) and _written_twice(commitment.said.own):
        return Outcome.UNCLEAR, "TC106"
    if requirement.topic == parameters.TOPIC:
        return parameters.outcome(requirement, commitment)
    better = "shorter" if is_soon(requirement) else topics()[requirement.topic].better
    if not _firm_bound(better, term.operator):
        return Outcome.UNCLEAR, "TC104"
    outcome = compare(requirement.value, term.value, better, requirement.operator)
    if outcome is Outcome.BETTER and _too_good(requirement, term.value):
        return Outcome.UNCLEAR, "TC126"
    if outcome is Outcome.MET and values(requirement.conditions, "other") - values(
        term.conditions, "other"
    ) & {"per claim", "aggregate"}:
        wanted = values(requirement.conditions, "other") & {"per claim", "aggregate"}
        given = values(term.conditions, "other") & {"per claim", "aggregate"}
        if wanted != given:
            return Outcome.UNCLEAR, "TC104"
    if outcome is Outcome.BETTER and requirement.topic == "insurance":
        wanted = values(requirement.conditions, "other") & {"per claim", "aggregate"}
        given = values(term.conditions, "other") & {"per claim", "aggregate"}
        if wanted != given and wanted:
            return Outcome.UNCLEAR, "TC104"
    return outcome, {
        Outcome.SHORT: "TC103",
        Outcome.UNCLEAR: "TC104",
        Outcome.MET: "TC101",
        Outcome.BETTER: "TC102",
    }[outcome]


# What parts a sum from the same sum in other characters: 伍佰万元整(¥5,000,000).
_AGAIN = re.compile(r"整?[(（]?(?:大写|小写|即|也就是|计)?:?(?:人民币|RMB|CNY|￥|¥)?[(（]?")


def _written_twice(said: str) -> bool:
    """Tell whether a sum is written in words and in digits that disagree (field-notes 3.10)."""
    figures = [figure for figure in money.find(said) if figure.value is not None]
    return any(
        a.value != b.value and "(" in said[a.end : b.start + 1] and _AGAIN.fullmatch(said[a.end : b.start])
        for a, b in pairwise(figures)
    )


def _per(conditions: tuple[Condition, ...]) -> frozenset[str]:
    return frozenset(c.value for c in conditions if c.value.startswith(("per: ", "cap")))


# No maker guarantees longer, and no tender's headcount is beaten a hundredfold (1998 is a year).
_LONGEST_YEARS = {"year": 30, "month": 360, "half_year": 60, "quarter": 120}
_MANY_TIMES = 100


def _too_good(requirement: Requirement, offered: Value) -> bool:
    """Tell whether a figure is so good that it more likely speaks of something else (field-notes 3.8)."""
    required = requirement.value
    if isinstance(required, Count) and isinstance(offered, Count):
        return offered.amount >= _MANY_TIMES * required.amount
    if not isinstance(required, Duration) or not isinstance(offered, Duration):
        return False
    if offered.amount == 0:
        return True
    if requirement.topic == "warranty_period":
        return offered.amount > _LONGEST_YEARS.get(offered.unit, offered.amount)
    # Goods due in days, promised in hours: more likely a deadline of some service.
    return (
        requirement.topic == "delivery_time"
        and required.unit not in ("hour", "minute")
        and offered.unit in ("hour", "minute")
    )


def _firm_bound(better: str, operator: Operator) -> bool:
    """不超过3年 promises no warranty of three years; 不少于2小时 no arrival within two."""
    if better == "shorter":
        return operator not in (Operator.AT_LEAST, Operator.MORE)
    if better in ("longer", "more", "higher"):
        return operator not in (Operator.LESS,)
    return True
