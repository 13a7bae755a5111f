"""The tender's side: which of its terms are demands on the bidder, and how much each weighs."""

import re

from ..lexicon.loader import context, topics
from ..model.document import Document
from ..model.finding import Importance, Requirement
from ..model.term import Condition, Operator, Strength, Term
from ..model.value import Rate
from ..text.segment import segment
from . import addenda, conditions, rivals
from .found import Found
from .marks import CONSEQUENCE, definitions, letter
from .pipeline import extract
from .setting import Chapter, Role

# What a notice may demand besides procedure; everything else there is dates and fees.
_IN_NOTICE = {
    "bid_validity",
    "certification",
    "insurance",
    "manufacturer_authorization",
    "performance_record",
    "qualification",
    "warranty_period",
    "warranty_start",
}
_NEVER = (Chapter.SCORING, Chapter.CONTRACT, Chapter.FORM, Chapter.CONTENTS, Chapter.HISTORY)


def requirements(document: Document) -> list[Requirement]:
    """Give the tender's requirements in order, each once, with importance from the tender's own marks."""
    passages = list(segment(document))
    marks = definitions(passage.text for passage in passages)
    marked = any(passage.mark in marks or letter(passage, marks) for passage in passages)
    result: list[Requirement] = []
    seen: dict[tuple[object, ...], int] = {}
    old: list[Found] = []
    new: list[tuple[Found, Requirement]] = []
    every = extract(document)
    for found in every:
        corrected = addenda.side(found)
        if corrected == "old":
            old.append(found)
            continue
        if not (is_demand(found) or (corrected and found.setting.chapter is not Chapter.SCORING)):
            continue
        requirement = _requirement(found, importance(found, marks, marked))
        if corrected:
            new.append((found, requirement))
            continue
        key = _key(requirement)
        if key not in seen:
            seen[key] = len(result)
            result.append(requirement)
        elif _rank(requirement.importance) > _rank(result[seen[key]].importance):
            result[seen[key]] = result[seen[key]].model_copy(update={"importance": requirement.importance})
    amended = rivals.name_cases(addenda.amend(result, old, new), every)
    return [r.model_copy(update={"id": f"r{number}"}) for number, r in enumerate(amended, start=1)]


def _requirement(found: Found, weight: Importance) -> Requirement:
    term = found.term
    return Requirement(
        id=term.id,
        topic=term.topic,
        subject=term.subject,
        operator=demanded(term),
        value=term.value,
        value_blank=term.value_blank,
        conditions=tuple(_party(found)) + term.conditions + tuple(_promise(found)),
        importance=weight,
        title=title(found),
        evidence=term.evidence,
    )


def _key(requirement: Requirement) -> tuple[object, ...]:
    """What makes two demands one: the same demand stated twice is one requirement."""
    conditions = tuple(
        sorted(
            (c.kind, c.value)
            for c in requirement.conditions
            if c.kind != "other" or c.value.startswith(("level: ", "name: ", "age: ", "since: "))
        )
    )
    return (
        requirement.topic,
        requirement.subject,
        requirement.operator,
        str(requirement.value),
        requirement.value_blank,
        conditions,
    )


def is_demand(found: Found) -> bool:
    """Tell whether a term of the tender binds the bidder."""
    chapter = found.setting.chapter
    if chapter is Chapter.CONTRACT and _is_late_fine(found):
        return True
    if chapter in _NEVER or found.setting.role in (Role.SCORING, Role.LABEL, Role.RESPONSE):
        return False
    if found.term.strength is Strength.NEGATED or any(
        c.value in ("task", "remainder", "exclusion") for c in found.term.conditions
    ):
        return False
    if chapter is Chapter.NOTICE:
        return found.term.topic in _IN_NOTICE
    return True


# What a late delivery costs stands in the contract alone, and a bid may quietly lower it (field-notes, sheet compensation).
_LATE = re.compile(
    r"(?:逾期|延期|延迟|迟延|未按[^,。;]{0,8})(?:交货|供货|交付|交工|竣工|完工)|\blate delivery\b|\bdelay(?:s|ed)? in (?:the )?delivery\b|\bfails? to deliver\b",
    re.IGNORECASE,
)


def _is_late_fine(found: Found) -> bool:
    """Tell whether a term of the contract is the share of the price that a late delivery costs the supplier."""
    return (
        found.term.topic == "compensation"
        and isinstance(found.term.value, Rate)
        and found.setting.role is Role.NONE
        and not any(c.value == "cap" for c in found.term.conditions)
        and _LATE.search(found.sentence) is not None
    )


def demanded(term: Term) -> Operator:
    """The operator that a demand means: a bare 质保三年 is at least three years (field-notes 3.8)."""
    better = topics()[term.topic].better
    if is_soon(term):
        return term.operator
    if (
        term.operator in (Operator.EXACTLY, Operator.AT_MOST)
        and better in ("longer", "more", "higher")
        and term.value is not None
    ):
        return Operator.AT_LEAST
    if term.operator is Operator.EXACTLY and better == "shorter":
        return Operator.AT_MOST
    return term.operator


def is_soon(term: Term | Requirement) -> bool:
    """Tell whether a figure on spare parts says how soon they come, not for how long they are supplied."""
    return term.topic == "spare_parts" and term.operator is Operator.AT_MOST


def _party(found: Found) -> list[Condition]:
    """Certificates and licences: whose they must be, where the tender names the bidder."""
    term = found.term
    if term.topic not in ("certification", "qualification") or any(
        c.kind == "party" for c in term.conditions
    ):
        return []
    head = found.sentence.split(",")[0]
    if conditions.either(head) or not context("speaker")["bidder"].search(head):
        return []
    return [Condition(kind="party", value="bidder")]


# 设有服务网点,或承诺中标后15日内设立: a promise is enough.
_PROMISE = re.compile(
    r"或者?[^,。;]{0,10}承诺(?P<what>[^,。;]{0,30})|\bor (?:commit|undertake) to (?P<en>[^,.;]{0,60})"
)


def _promise(found: Found) -> list[Condition]:
    """A service site may be promised where the tender says so: `promise: 中标后15日内设立`."""
    match = _PROMISE.search(found.sentence) if found.term.topic == "local_service_site" else None
    if match is None:
        return []
    return [Condition(kind="other", value=f"promise: {match['what'] or match['en'] or ''}")]


def _rank(weight: Importance) -> int:
    return (Importance.NORMAL, Importance.IMPORTANT, Importance.MANDATORY).index(weight)


def importance(found: Found, marks: dict[str, Importance], marked: bool) -> Importance:
    """How much a demand weighs: its own or inherited mark, its stated consequence, else its modal where no marks are used."""
    mark = found.passage.mark
    named = letter(found.passage, marks)
    if named:
        return marks[named]
    if mark in marks:
        return marks[mark]
    if CONSEQUENCE.search(found.sentence):
        return Importance.MANDATORY
    if not marked and found.term.strength is Strength.MANDATORY:
        return Importance.MANDATORY
    return Importance.NORMAL


def title(found: Found) -> str:
    """A short name for lists: the topic's name and what the clause is about."""
    topic = topics()[found.term.topic]
    if found.term.topic == "technical_parameter" and found.term.subject:
        return f"{topic.zh}：{found.term.subject.partition('/')[2] or found.term.subject}"
    return topic.zh
