"""Why a term is what it is, in sentences: which recognizer, which words of which file, which conversion, why so firm.

Looked up after the fact in the same lexicon, only for those who ask: extraction itself is not slowed down by it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from ..lexicon.loader import Words, current
from ..lexicon.wording import condition_words, find_word, say, topic_words, word
from ..model.term import Condition, Strength, Term
from ..recognizers import triggers as trigger_words
from ..recognizers.triggers import Trigger, bounded
from .found import Found
from .sentences import sentences

_ROLES = ("act", "head", "task", "words")
# The lists of `strength` that can make a term so firm: in its own clauses, before them in the sentence, in all of
# the sentence, in what opens its list. The same as `strength.strength` asks.
_FIRMNESS: Mapping[Strength, tuple[tuple[str, ...], ...]] = {
    Strength.MANDATORY: (("must",), ("must",), ("must",), ("must",)),
    Strength.COMMITTED: (("own", "will"), ("own",), (), ()),
    Strength.HEDGED: (("hedge",), ("hedge",), ("hedge",), ("hedge",)),
    Strength.NEGATED: (("refuse",), ("refuse",), ("refuse",), ()),
    Strength.INFORMATIVE: (("may",), (), (), ()),
}
# Conditions whose kind is not the name of their group of words.
_GROUPS = {"party": "speaker"}


def explain(found: Found, language: str) -> tuple[str, ...]:
    """Give the sentences that explain a term, in `zh` or `en`: recognizer, words, conversion, strength, conditions."""
    term = found.term
    family = word("recognizer", found.family, language)
    read = "; ".join(why.removeprefix(f"{term.topic}: ") for why in found.why)
    lines = [say("explain_recognizer", language, name=family, module=f"extraction.{found.family}")]
    lines.append(say("explain_read", language, read=read))
    lines.extend(_names(found, language))
    lines.append(_firmness(found, language))
    lines.extend(_condition(condition, found, language) for condition in term.conditions)
    return tuple(lines)


def with_explanations(found: Sequence[Found], language: str) -> list[Term]:
    """Give the terms with their explanations in them."""
    return [each.term.model_copy(update={"explanation": explain(each, language)}) for each in found]


def _names(found: Found, language: str) -> Iterator[str]:
    """The words that name the topic: in the quote, else in a head above; some terms are known by their form alone."""
    text = found.passage.text
    start, end = found.span
    inside = [t for t in trigger_words.find(text) if t.start < end and start < t.end]
    named = _of_topic(inside, found.term)
    for trigger in named:
        yield say("explain_word", language, **_origin(text, trigger, language))
    if named:
        return
    for head in _heads(found):
        above = _of_topic(trigger_words.find(head), found.term)
        for trigger in above:
            yield say("explain_head", language, head=head, **_origin(head, trigger, language))
        if above:
            return
    yield say("explain_form", language, topic=topic_words(found.term.topic, language))


def _of_topic(triggers: list[Trigger], term: Term) -> list[Trigger]:
    """Those of the term's topic; a complaint's times are named by the words of any call."""
    names = (term.topic, term.topic.removeprefix("complaint_"))
    hits = [t for t in triggers if t.topic in names and t.subject in (None, term.subject)]
    return list({(t.start, t.end): t for t in hits}.values())


def _origin(text: str, trigger: Trigger, language: str) -> dict[str, str]:
    """The words hit, the list that they stand in and the file of that list."""
    for entry in current().words.get(trigger.topic, ()):
        for name, patterns in _lists(entry):
            for pattern in patterns:
                match = re.compile(bounded(pattern), re.IGNORECASE | re.ASCII).match(text, trigger.start)
                if match and match.end() == trigger.end:
                    return {
                        "words": match.group(),
                        "role": find_word("role", name, language) or name,
                        "place": f"{entry.source} [{trigger.topic}] {name}",
                    }
    raise AssertionError(f"no word of {trigger.topic} fits {text[trigger.start : trigger.end]!r}")


def _lists(entry: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
    for role in _ROLES:
        yield role, getattr(entry, role)
    for subject, patterns in entry.subjects.items():
        yield f"subjects.{subject}", patterns


def _heads(found: Found) -> Iterator[str]:
    """What stands over a passage, the nearest first."""
    passage = found.passage
    if passage.place is not None:
        heads = passage.place.heads
        if passage.place.column < len(heads):
            yield heads[passage.place.column]
        yield passage.place.row_head
    yield passage.list_head
    yield from reversed(passage.headings)


def _reaches(found: Found) -> tuple[str, str, str]:
    """The quote, what stands before it in its sentence, and the whole sentence."""
    text = found.passage.text
    start, end = found.span
    sentence = next((s for s in sentences(text) if s[0] <= start < s[1]), (start, end))
    return text[start:end], text[sentence[0] : start], text[sentence[0] : sentence[1]]


def _firmness(found: Found, language: str) -> str:
    strength = found.term.strength
    said = word("strength", strength.value, language)
    for reach, names in zip((*_reaches(found), found.passage.list_head), _FIRMNESS[strength], strict=True):
        for name in names:
            hit = _context_word("strength", name, reach)
            if hit:
                return say("explain_strength", language, strength=said, words=hit[0], place=hit[1])
    plain = "explain_plain" if strength is Strength.COMMITTED else "explain_by_form"
    return say(plain, language, strength=said)


def _condition(condition: Condition, found: Found, language: str) -> str:
    said = condition_words(condition, language)
    for reach in (*_reaches(found), *_heads(found)):
        hit = _context_word(_GROUPS.get(condition.kind, condition.kind), condition.value, reach)
        if hit:
            return say("explain_condition", language, condition=said, words=hit[0], place=hit[1])
    return say("explain_condition_form", language, condition=said)


def _context_word(group: str, name: str, text: str) -> tuple[str, str] | None:
    """The longest word of a list of context words in the text, and the list with its file; None if there is none."""
    best: tuple[str, str] | None = None
    for pattern, source in current().groups.get(group, {}).get(name, ()):
        match = re.search(pattern, text, re.IGNORECASE | re.ASCII)
        if match and (best is None or len(match.group()) > len(best[0])):
            best = match.group(), f"{source} [{group}] {name}"
    return best
