"""How old a report or a contract may be on the day of the bid (field-notes 2: test_report, performance_record).

A test report that is too old fails. Contracts are several, and which of them counts is for a person; one that is
too old is pointed out.
"""

import calendar
from datetime import date

from ..lexicon.wording import condition_words
from ..model.finding import Requirement
from ..model.term import Condition, Term
from ..rules.compare import Outcome
from .papers import Doubt, Facts
from .standards import noted

_MONTHS = {"year": 12, "month": 1}


def doubt_of_age(requirement: Requirement, term: Term, facts: Facts) -> Doubt | None:
    """Give what the age of a report or contract says against it, or None. Without a day nothing old is taken for new."""
    if requirement.topic not in ("test_report", "performance_record"):
        return None
    limit, since = noted(requirement.conditions, "age"), noted(requirement.conditions, "since")
    if not limit and not since:
        return None
    contract = requirement.topic == "performance_record"
    shown = sorted(date.fromisoformat(day) for day in noted(term.conditions, "dated"))
    if not shown:
        # Who promises a report of that age, or a contract that a person looks at anyway, shows no day.
        promised = set(limit) & set(noted(term.conditions, "age")) or set(since) & set(
            noted(term.conditions, "since")
        )
        return None if contract or promised else Doubt(Outcome.UNCLEAR, "TC149", "—", _day(facts))
    days = shown[0].isoformat()
    if since:
        earliest = date.fromisoformat(since[0])
    elif facts.closing is None:
        return Doubt(Outcome.UNCLEAR, "TC149", days, facts.undated)
    else:
        amount, unit = limit[0].split(" ")
        earliest = before(facts.closing, int(amount) * _MONTHS[unit])
    if shown[0] >= earliest:
        return None
    return Doubt(
        Outcome.UNCLEAR if contract else Outcome.SHORT, "TC151" if contract else "TC148", days, _day(facts)
    )


def age_words(requirement: Requirement, language: str) -> str:
    """Give the tender's limit in words."""
    limits = [f"{key}: {value}" for key in ("age", "since") for value in noted(requirement.conditions, key)]
    return "".join(condition_words(Condition(kind="other", value=limit), language) for limit in limits[:1])


def before(day: date, months: int) -> date:
    """Give the day so many months earlier; of 31 May a month earlier is 30 April."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _day(facts: Facts) -> str:
    return facts.closing.isoformat() if facts.closing else facts.undated
