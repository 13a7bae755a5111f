"""What takes a firm-sounding promise back: conditions, fees, averages, refusals, other people's papers (field-notes 1.2, 3.14).

A reservation never fails a bid by itself; it only keeps a person in the loop.
"""

import re
from dataclasses import dataclass, replace

from ..lexicon.loader import own_topic
from ..model.finding import Requirement
from ..model.term import Term
from ..model.value import Duration
from ..text.normalize import normalize
from ..text.textmap import squeeze
from . import reservation_words as words
from .beside import beside_figure, is_deadline, is_period
from .withheld import withheld


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in its place: the words before it, its own, those after it in the sentence, the remarks on it.

    `headings` are those it stands under; `answers` tells that only the bidder speaks there.
    """

    before: str = ""
    own: str = ""
    after: str = ""
    remarks: str = ""
    headings: tuple[str, ...] = ()
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Reservation:
    """Why a statement does not count as it stands: the rule, and the words that say so."""

    rule: str
    words: str


def reservation(requirement: Requirement, term: Term, said: Said) -> Reservation | None:
    """Give the first thing that takes the statement back for this requirement, or None."""
    topic = requirement.topic
    if topic == "warranty_period":
        said = _without_usual_exclusions(said)
    found = (
        _first(words.PROOF, *_shown(topic, said.headings))
        or _paper(requirement, said)
        or _conditional(topic, said)
        or _first(words.REFUSED, said.own)
        or _first(words.TAKEN_BACK, said.own, said.after, said.remarks)
        or _first(words.UNSURE, said.own)
        or _first(words.CUSTOMERS, said.own)
        or _first(words.BUYER, said.own)
        or _first(words.UNTICKED, said.own)
        or _first(words.CONDITION_AFTER, _brackets(said.own), said.after, said.remarks)
        or _fee(topic, said)
        or _start(requirement, said)
        or _site(requirement, said)
        or (topic in words.STANDARDS and _first(words.PARTLY, said.before, said.own, said.after))
        or (topic == "lifetime_service" and _first(words.LESS_THAN_SERVICE, said.own))
        or _time(requirement, term, said)
        or beside_figure(topic, said.own, term.value)
        or withheld(requirement, said.before, said.own, said.after, said.remarks)
    )
    if found:
        return Reservation("TC127", found)
    someone = _first(words.SOMEONE if topic in words.PAPERS else words.SUBCONTRACTED, said.own)
    if not someone and topic == "warranty_period":
        someone = _first(words.MAKERS, said.own)
    return Reservation("TC117", someone) if someone else None


def _shown(topic: str, headings: tuple[str, ...]) -> list[str]:
    """The headings under which a statement may be another contract's: 资格与业绩 holds the bidder's own papers too."""
    if topic == "performance_record":
        return []
    return [head for head in headings if not (topic in words.PAPERS and words.OWN_PAPERS.search(head))]


def _without_usual_exclusions(said: Said) -> Said:
    """What every warranty leaves out (人为损坏不在保修范围内) takes nothing back; a clause that leaves out more stays."""
    return replace(
        said,
        own=words.USUAL_EXCLUSION.sub("", said.own),
        after=words.USUAL_EXCLUSION.sub("", said.after),
        remarks=words.USUAL_EXCLUSION.sub("", said.remarks),
    )


def _first(pattern: re.Pattern[str], *texts: str) -> str:
    for text in texts:
        match = pattern.search(text)
        if match:
            return match.group().strip(" ,:;()")
    return ""


def _brackets(text: str) -> str:
    return " ".join(re.findall(r"\([^()]*\)", text))


def _conditional(topic: str, said: Said) -> str:
    for match in words.CONDITION.finditer(said.before + said.own):
        condition = match.group()
        if is_period(topic):
            condition = words.ASKED.sub("", condition)
        if not words.USUAL.search(condition):
            return match.group().strip()
    return ""


def _fee(topic: str, said: Said) -> str:
    if topic not in words.FREE and not own_topic(topic, "duration"):
        return ""
    for text in (f"{said.own}{said.after}", said.remarks):
        for match in words.FEE.finditer(text):
            ahead = text[: match.start()]
            if not words.NO_FEE.search(ahead) and not words.FEE_ELSEWHERE.search(ahead):
                return match.group()
    return ""


def _time(requirement: Requirement, term: Term, said: Said) -> str:
    """Averages, best cases, office hours and shares of all calls promise nothing for every single one."""
    topic = requirement.topic
    if topic in ("response_time", "service_hours"):
        found = _first(words.MACHINE, said.own)
        if not found and topic == "service_hours" and not words.PERSON.search(said.own):
            found = _first(words.NO_PERSON, said.own)
        if found:
            return found
    if is_deadline(topic):
        found = (
            _first(words.BEST_CASE, said.own)
            or _first(words.SHARE, said.own)
            or _first(words.POSTPONED, said.own, said.after)
            or _first(words.PLACE, said.own)
            or _left_out(said)
        )
        if not found and topic != "delivery_time":
            found = _office(requirement, term, said)
        if found:
            return found
    if topic == "warranty_period":
        found = _first(words.EXTENDED, said.own) or _first(words.SOME_NOT, said.before, said.after)
        if found:
            return found
    if is_period(topic):
        found = _first(words.CEILING, said.own) or _first(words.NOT_THE_PERIOD, said.own)
        if found:
            return found
    if topic == "onsite_time" and (
        words.GOODS_ARRIVE.match(said.own)
        or (words.SETTING_OUT.search(said.own) and not words.ARRIVAL.search(said.own))
    ):
        return said.own
    return ""


def _left_out(said: Said) -> str:
    for text in (said.own, said.after, said.remarks):
        for match in words.LEFT_OUT.finditer(text):
            if not words.FORCE_MAJEURE.search(match.group()):
                return match.group().strip(" ,:;()")
    return ""


def _start(requirement: Requirement, said: Said) -> str:
    asked = requirement.evidence.quote if requirement.evidence else ""
    if requirement.topic != "warranty_start" or words.EARLY_ACCEPTANCE.search(asked):
        return ""
    return _first(words.EARLY_ACCEPTANCE, said.own)


def _site(requirement: Requirement, said: Said) -> str:
    """A service site counts where the tender wants it: the place it names must be named, and the site be firm."""
    if requirement.topic != "local_service_site" or requirement.evidence is None:
        return ""
    quote = normalize(requirement.evidence.quote)
    named = words.NAMED_PLACE.search(squeeze(quote, [(0, len(quote))]).text)
    if named and named["zh"] not in said.before + said.own + said.after:
        return said.own
    return _first(words.MIGHT_SET_UP, said.own)


def _office(requirement: Requirement, term: Term, said: Said) -> str:
    asked = requirement.conditions + term.conditions
    if any(c.kind == "period" for c in asked) or words.ANY_DAY.search(said.own + said.after):
        return ""
    if isinstance(term.value, Duration) and term.value.unit == "working_day":
        return ""
    return _first(words.OFFICE, said.own, said.after)


def _paper(requirement: Requirement, said: Said) -> str:
    topic, due = requirement.topic, {c.value for c in requirement.conditions if c.kind == "due"}
    if topic not in words.PAPERS:
        return ""
    if topic == "certification" and not re.search(r"certif|证", said.own, re.IGNORECASE):
        found = _first(words.TO_A_STANDARD, said.own)
        if found:
            return found
    found = (
        _first(words.LAPSED, said.own, said.after)
        or _first(words.NOT_HELD, said.own)
        or _first(words.NOT_YET, said.own, said.after)
        or (_first(words.NOT_THE_PAPER, said.own, said.after) if topic == "certification" else "")
    )
    if not found and topic == "insurance":
        # Beside another sum for each claim, which of the two is asked for?
        found = (
            _first(words.PREMIUM, said.own)
            or _first(words.JOINT, said.own)
            or _first(words.SINGLE_CLAIM, said.after)
        )
    if not found and not due & words.LATER:
        found = _first(words.PROMISED, said.own)
    if not found and topic not in ("certification", "insurance"):
        found = _first(words.OTHER_GOODS, said.own)
    return found
