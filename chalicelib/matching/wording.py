"""What a finding's reason says of values, scopes and parties: the shared words, put together."""

from collections.abc import Sequence

from ..lexicon.wording import find_word, value_words
from ..model.finding import Requirement
from ..model.term import Condition, Term

_SECTIONS = ("condition_value", "condition_channel")


def required_words(requirement: Requirement, language: str) -> str:
    """Give what is required, as people write it: ≤ 2小时."""
    return value_words(requirement.operator, requirement.value, requirement.value_blank, language)


def offered_words(terms: Sequence[Term], language: str) -> str:
    """Give what is offered, each different value once, in the order given."""
    said = [value_words(t.operator, t.value, t.value_blank, language, demanded=False) for t in terms]
    separator = "；" if language == "zh" else "; "
    return separator.join(dict.fromkeys(said))


def scope_words(detail: str, language: str) -> str:
    """Give the words for catalogue values joined by 、; what is not in the catalogue stays as written."""
    parts = [_one(part, language) for part in detail.split("、") if part]
    return ("、" if language == "zh" else ", ").join(parts)


def _one(value: str, language: str) -> str:
    for section in _SECTIONS:
        found = find_word(section, value, language)
        if found:
            return found
    return value


def conditions_of(conditions: Sequence[Condition], kinds: Sequence[str], language: str) -> str:
    """Give the values of some kinds of condition in words."""
    return scope_words("、".join(c.value for c in conditions if c.kind in kinds), language)
