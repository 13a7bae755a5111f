"""The tender's side: which of its terms are demands on the bidder, and how much each weighs."""

import re
from collections.abc import Callable

from ..lexicon.loader import context, topics
from ..model.document import Document
from ..model.finding import Importance, Requirement
from ..model.term import Condition, Operator, Strength, Term
from ..text.segment import segment
from . import addenda, conditions, kinds, rivals
from .consequences import NONE, Consequences, consequences
from .found import Found
from .marks import CONSEQUENCE, WEIGHTY, definitions, letter, words_bind
from .not_demanded import is_in_contract_alone, is_in_notice, is_not_demanded
from .pipeline import extract
from .setting import Chapter, Role
from .strength import must

_NEVER = (Chapter.SCORING, Chapter.CONTRACT, Chapter.FORM, Chapter.CONTENTS, Chapter.HISTORY)


def requirements(document: Document) -> list[Requirement]:
    """Give the tender's requirements in order, each once, with importance from the tender's own marks."""
    passages = list(segment(document))
    marks = definitions(passage.text for passage in passages)
    marked = any(passage.mark in marks or letter(passage, marks) for passage in passages) and not words_bind(
        passage.text for passage in passages
    )
    costs = consequences(passage.text for passage in passages)
    stated = _Stated()
    contract: list[Found] = []
    old: list[Found] = []
    new: list[tuple[Found, Requirement]] = []
    every = extract(document)
    for found in every:
        corrected = addenda.side(found)
        if corrected == "old":
            old.append(found)
            continue
        if not (is_demand(found) or (corrected and found.setting.chapter is not Chapter.SCORING)):
            if is_in_contract_alone(found):
                contract.append(found)
            continue
        requirement = _requirement(found, importance(found, marks, marked, costs))
        if corrected:
            new.append((found, requirement))
        else:
            stated.add(found, requirement)
    known = {requirement.topic for requirement in (*stated.requirements, *(r for _, r in new))}
    for found in contract:
        if found.term.topic not in known:
            stated.add(found, _requirement(found, importance(found, marks, marked=True)))
    amended = rivals.name_cases(addenda.amend(stated.requirements, old, new), every)
    return [r.model_copy(update={"id": f"r{number}"}) for number, r in enumerate(amended, start=1)]


def _requirement(found: Found, weight: Importance) -> Requirement:
    term = found.term
    held = (*_party(found), *term.conditions, *_promise(found), *_named_besides(found))
    paper = term.topic in kinds.PAPERS
    return Requirement(
        id=term.id,
        topic=term.topic,
        subject=term.subject,
        operator=demanded(term),
        value=term.value,
        value_blank=term.value_blank,
        conditions=kinds.shown(found.passage, held) if paper else held,
        importance=weight,
        title=title(found),
        evidence=term.evidence,
        kind=kinds.kind(found.passage),
        lot=kinds.lot(found.passage, found.sentence),
        proof=kinds.proof(found.passage, found.sentence, *found.span) if paper else None,
    )


# Whose a licence is, when and how it is shown may be told in one place and not in another. A report is asked for
# several times, of the bid and of each delivery.
_TOLD_ONCE = ("party", "due", "form")
_LICENCES = ("certification", "qualification")
# Notes that make another demand of the same figure.
_TOLD = ("level: ", "name: ", "age: ", "since: ", "post: ", "case: ", "after: ")


def _key(requirement: Requirement, sentence: str) -> tuple[object, ...]:
    """What makes two demands one: the same demand stated twice is one requirement."""
    loose = requirement.topic in _LICENCES
    told = tuple(
        sorted(
            (c.kind, c.value)
            for c in requirement.conditions
            if (c.kind != "other" or c.value.startswith(_TOLD))
            and not (loose and (c.kind in ("due", "form") or (c.kind, c.value) == ("party", "bidder")))
        )
    )
    return (
        requirement.topic,
        # 独立承担民事责任能力 and 独立承担民事责任的能力 are one.
        requirement.subject and requirement.subject.replace("的", ""),
        requirement.operator,
        str(requirement.value),
        requirement.value_blank,
        told,
        _case(requirement, sentence),
    )


# A deadline for one kind of event is no repeat of that for another, nor a penalty of that for another breach.
_EVENT = re.compile(r"交通事故|安全事故|突发|应急|紧急|台风|防汛|火灾|投诉|举报|巡查发现|报修|报警")
_OPENING = 16
_DEADLINES = ("onsite_time", "response_time", "resolution_time")


def _case(requirement: Requirement, sentence: str) -> str:
    """The event that a deadline's own words or its sentence's opening name, or the breach that a penalty's do."""
    quote = requirement.evidence.quote if requirement.evidence else ""
    if requirement.topic in _DEADLINES:
        event = _EVENT.search(quote) or _EVENT.search(sentence[:_OPENING])
        return event.group() if event else ""
    if requirement.topic == "compensation" and requirement.value is not None:
        return re.sub(r"[\s,，、;；。()（）]|[应须还]|甲方|乙方", "", quote)
    return ""


def _merged(first: Requirement, again: Requirement) -> Requirement:
    """A demand with what its second statement adds: more weight, its kind, when and in what form a paper is shown."""
    known = {condition.kind for condition in first.conditions}
    added = tuple(c for c in again.conditions if c.kind in _TOLD_ONCE and c.kind not in known)
    heavier = max(first.importance, again.importance, key=_rank)
    update = {
        "importance": heavier,
        "conditions": first.conditions + (added if first.topic in _LICENCES else ()),
        "kind": first.kind or again.kind,
        "proof": first.proof or again.proof,
    }
    return first.model_copy(update=update)


class _Stated:
    """The demands so far, each once: a second statement adds what it says, another licence after 或 joins the first."""

    def __init__(self) -> None:
        self.requirements: list[Requirement] = []
        self._places: dict[tuple[object, ...], dict[str | None, int]] = {}
        self._last: tuple[Requirement, int] | None = None

    def add(self, found: Found, requirement: Requirement) -> None:
        """Take one more demand. What holds for every lot is not stated again for one of them."""
        if self._last is not None and _is_alternative(found, requirement, self._last[0]):
            index = self._last[1]
            self.requirements[index] = _either(self.requirements[index], requirement)
            self._last = (requirement, index)
            return
        lots = self._places.setdefault(_key(requirement, found.sentence), {})
        index = lots.get(requirement.lot, lots.get(None, -1))
        if index < 0 and requirement.lot is None and lots:
            index = min(lots.values())
        if index < 0:
            index = lots[requirement.lot] = len(self.requirements)
            self.requirements.append(requirement)
        else:
            self.requirements[index] = _merged(self.requirements[index], requirement)
        self._last = (requirement, index)


# How far the other of two licences stands behind the first: 《…》或者有效期内的《…》.
_NEAR = 24


def _is_alternative(found: Found, requirement: Requirement, before: Requirement) -> bool:
    """Tell whether a licence is the other of two: 《食品经营许可证》或《食品生产许可证》 are one demand."""
    if requirement.topic != "qualification" or before.topic != "qualification" or not requirement.subject:
        return False
    name = before.subject or requirement.subject
    at = found.sentence.find(requirement.subject)
    first = found.sentence.rfind(name, 0, max(at, 0))
    levels = [{c.value for c in r.conditions if c.value.startswith("level: ")} for r in (before, requirement)]
    between = found.sentence[first + len(name) : at] if first >= 0 else ""
    return len(between) <= _NEAR and levels[0] == levels[1] and _OR.search(between) is not None


_OR = re.compile(
    r"(?:或者?|/)(?:有效的?|相应的?|合格的?|具有|提供|其他|或)?[\"'“《(]?$|\bor (?:an? )?(?:valid )?$",
    re.IGNORECASE,
)


def _either(first: Requirement, other: Requirement) -> Requirement:
    named = [Condition(kind="other", value=f"or: {other.subject}")]
    named += [c for c in other.conditions if c.value.startswith("or: ")]
    more = tuple(c for c in named if c not in first.conditions and c.value[4:] != first.subject)
    return first.model_copy(update={"conditions": (*first.conditions, *more)}) if more else first


# A或B, and C behind it: the titles of other papers that do as well.
_OTHER_TITLE = re.compile(
    r"[》\"'”]{0,1}(?:\([^()]{0,30}\))?(?:或者?|/)[^,。;《》、]{0,16}《(?P<name>[^《》]{3,24}(?:证|证书|证明|许可|备案|登记表))》"
)


def _named_besides(found: Found) -> list[Condition]:
    """The other papers that a licence's sentence takes in its place, by title: `or: 食品生产许可证`."""
    subject, said = found.term.subject, found.sentence
    at = said.find(subject) if subject and found.term.topic == "qualification" else -1
    if at < 0:
        return []
    named: list[Condition] = []
    match = _OTHER_TITLE.match(said, at + len(subject or ""))
    while match is not None and len(named) < _MOST_OTHERS:
        named.append(Condition(kind="other", value=f"or: {match['name']}"))
        match = _OTHER_TITLE.match(said, match.end() - 1)
    return named


_MOST_OTHERS = 4


def is_demand(found: Found) -> bool:
    """Tell whether a term of the tender binds the bidder."""
    chapter = found.setting.chapter
    if chapter in _NEVER or found.setting.role in (Role.SCORING, Role.LABEL, Role.RESPONSE):
        return False
    if found.term.strength is Strength.NEGATED or any(
        c.value in ("task", "remainder", "exclusion") for c in found.term.conditions
    ):
        return False
    if is_not_demanded(found):
        return False
    return chapter is not Chapter.NOTICE or is_in_notice(found)


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


def importance(
    found: Found, marks: dict[str, Importance], marked: bool, costs: Consequences = NONE
) -> Importance:
    """How much a demand weighs: its own or inherited mark, its stated consequence, else its modal where no marks are used."""
    mark = found.passage.mark
    named = letter(found.passage, marks)
    if named:
        return marks[named]
    if mark in marks:
        return marks[mark]
    if CONSEQUENCE.search(found.sentence) or _is_said_above(found) or costs.binds(found):
        return Importance.MANDATORY
    if (
        not marked
        and found.term.strength is Strength.MANDATORY
        and _is_said(found, costs.words.search if costs.words else must)
    ):
        return Importance.MANDATORY
    return Importance.NORMAL


def _is_said_above(found: Found) -> bool:
    """Tell whether a heading, the list's opening or the row says what a miss costs: 投标有效期(实质性要求)."""
    place = found.passage.place
    row = [text for _, text in place.row_cells[: kinds.MOST]] if place else []
    above = found.passage.list_head[-kinds.REACH :]
    return any(WEIGHTY.search(text[: kinds.REACH]) for text in (above, *found.passage.headings, *row))


# An item of a list stands under the must of its whole clause; a longer one speaks of many things.
_LONGEST_CLAUSE = 320


def _is_said(found: Found, must: Callable[[str], object]) -> bool:
    """Tell whether a must-word stands in the demand's own words, its clause or its list's opening.

    A plain line of a technical chapter is demanded too, but no word of it says that a miss costs the bid.
    """
    text = found.passage.text
    return bool(
        must(found.sentence)
        or must(found.passage.list_head[-kinds.REACH :])
        or (len(text) <= _LONGEST_CLAUSE and must(text))
    )


def title(found: Found) -> str:
    """A short name for lists: the topic's name and what the clause is about."""
    topic = topics()[found.term.topic]
    if found.term.topic == "technical_parameter" and found.term.subject:
        return f"{topic.zh}：{found.term.subject.partition('/')[2] or found.term.subject}"
    return topic.zh
