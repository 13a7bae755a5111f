"""How words begin: which of many patterns can match in a text at all, told from the pairs of characters in it.

A text has few pairs and a lexicon many words: most words need not be looked for. A pattern's anchors are the first
two characters of whatever it can match (one, where a match may be that short), case folded. They are read from the
parsed pattern; a pattern that cannot be told so is always looked for. What is found is the same with and without.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

try:
    from re import _parser  # type: ignore[attr-defined]  # no public name for it; without it all is looked for
except ImportError:  # pragma: no cover
    _parser = None

# More beginnings than these are no help.
_MOST = 600
_DIGITS, _BLANKS = frozenset("0123456789"), frozenset(" \t\n\r\f\v")
_ASSERTIONS = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


class _Unknown(Exception):
    """What stands here can be almost anything."""


def anchors(source: str) -> frozenset[str] | None:
    """Give the beginnings of what a pattern matches, each of one or two characters; None if they cannot be told."""
    if _parser is None:
        return None
    done, more = _beginnings(_parser.parse(source, re.IGNORECASE | re.ASCII))
    found = frozenset((done | more) if len(done) + len(more) <= _MOST else ("",))
    return None if "" in found else found


def _beginnings(items: Iterable[tuple[Any, Any]]) -> tuple[set[str], set[str]]:
    """Beginnings that are complete and those that what follows goes on with."""
    done: set[str] = set()
    more = {""}
    for operation, value in items:
        try:
            ended, parts = _of_one(str(operation), value)
        except _Unknown:
            return done | more, set()
        if len(more) * (len(ended) + len(parts)) > _MOST:
            return done | more, set()
        done |= {(head + tail)[:2] for head in more for tail in ended}
        longer = {(head + tail)[:2] for head in more for tail in parts}
        done |= {head for head in longer if len(head) == 2}
        more = longer - done
        if not more:
            break
    return done, more


def _of_one(operation: str, value: Any) -> tuple[set[str], set[str]]:
    if operation == "LITERAL":
        return set(), {chr(value).casefold()}
    if operation == "IN":
        return set(), {character.casefold() for each in value for character in _of_class(*each)}
    if operation in _ASSERTIONS:
        return set(), {""}
    if operation == "SUBPATTERN":
        return _beginnings(value[-1])
    if operation == "ATOMIC_GROUP":
        return _beginnings(value)
    if operation == "BRANCH":
        sides = [_beginnings(branch) for branch in value[1]]
        return set().union(*(done for done, _ in sides)), set().union(*(more for _, more in sides))
    if operation in _REPEATS:
        least, most, inner = value
        done, more = _beginnings(inner)
        if most > 1 and more:
            # Once, and whatever it is followed by: itself again or what comes next.
            done, more = done | (more - {""}), {""} if "" in more else set()
        return done, more | ({""} if least == 0 else set())
    raise _Unknown


def _of_class(operation: Any, value: Any) -> Iterable[str]:
    kind = str(operation)
    if kind == "LITERAL":
        return (chr(value),)
    if kind == "RANGE" and value[1] - value[0] < 64:
        return map(chr, range(value[0], value[1] + 1))
    if kind == "CATEGORY" and str(value) in ("CATEGORY_DIGIT", "CATEGORY_SPACE"):
        return _DIGITS if str(value) == "CATEGORY_DIGIT" else _BLANKS
    raise _Unknown


@lru_cache(maxsize=8)  # a passage is asked for by several, one after the other
def _pairs(text: str) -> frozenset[str]:
    folded = text.casefold()
    return frozenset(map(str.__add__, folded, folded[1:])).union(folded)


class Anchored:
    """Patterns by their beginnings; `begun` gives those that a text can hold."""

    def __init__(self, sources: Sequence[Iterable[str]]) -> None:
        """Take the sources of each pattern, in the order in which they are to be given."""
        self._always: list[int] = []
        self._by_anchor: dict[str, list[int]] = {}
        for index, each in enumerate(sources):
            heads = [anchors(source) for source in each]
            if any(head is None for head in heads):
                self._always.append(index)
                continue
            for head in sorted(set().union(*(head for head in heads if head))):
                self._by_anchor.setdefault(head, []).append(index)

    def begun(self, text: str) -> list[int]:
        """Give the places of the patterns that may match in the text, in order; of the others none does."""
        result = set(self._always)
        for anchor in self._by_anchor.keys() & _pairs(text):
            result.update(self._by_anchor[anchor])
        return sorted(result)
