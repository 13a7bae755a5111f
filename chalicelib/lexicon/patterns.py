"""A pattern that somebody else wrote: folded as texts are, and refused where it could be slow on a hostile text.

Every pattern is tried at each place of every document. So it may look only a bounded way ahead, and in a bounded
number of ways: there is no text, however long or strange, on which it takes more than a set time a character.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from ..text.normalize import normalize

# The standard library's own reading of an expression; there is no public one.
_parser: Any = import_module("re._parser")

LONGEST = 200  # characters of a pattern
REACH = 60  # the most that one repetition may repeat
WAYS = 500  # in how many ways a pattern may be tried at one place: .{0,20} is 21, two of them are 441

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_SPECIAL = frozenset("\\.^$*+?{}[]()|-")
_HAN_BLANK = re.compile(r"(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")


class UnsafePattern(ValueError):
    """Why a pattern can't be taken, and what to write in its place."""


def folded(pattern: str) -> str:
    r"""Give the pattern for text as it is searched: simplified, half width, no blanks between Chinese characters.

    A full-width sign means itself: （ becomes \( and opens no group.
    """
    result = []
    for character in pattern:
        plain = normalize(character)
        result.append(f"\\{plain}" if plain != character and plain in _SPECIAL else plain)
    return _HAN_BLANK.sub("", "".join(result))


def check(pattern: str) -> None:
    """Raises UnsafePattern where the pattern is malformed, too long, matches nothing at all, or could be slow."""
    if not pattern.strip():
        raise UnsafePattern("this is empty; write a word")
    if len(pattern) > LONGEST:
        raise UnsafePattern(
            f"this has {len(pattern)} characters and the limit is {LONGEST}; make several words of it"
        )
    try:
        re.compile(f"(?:x)|(?:{pattern})", re.IGNORECASE | re.ASCII)
        parsed = _parser.parse(pattern, re.IGNORECASE | re.ASCII)
    except (re.error, RecursionError, OverflowError) as error:
        raise UnsafePattern(
            f"this is no regular expression ({error}); put a backslash before signs that mean themselves"
        ) from error
    if parsed.state.groupdict:
        raise UnsafePattern("groups may not have names; write (?:...)")
    ways = _ways(parsed)
    if ways > WAYS:
        raise UnsafePattern(
            f"this can be tried in {min(ways, 10**9)} ways at one place and the limit is {WAYS}; shorten its repetitions, or make"
            " several words of it"
        )
    if parsed.getwidth()[0] == 0:
        raise UnsafePattern("this matches the empty text; leave no more than a part of it optional")
    if not _names_something(parsed):
        raise UnsafePattern("this names no letter or figure of its own; write at least one")


def _ways(tokens: Iterable[Any]) -> int:
    """The most ways in which a sequence can be tried at one place. Raises UnsafePattern for what has no bound."""
    total = 1
    for operator, argument in tokens:
        name = str(operator)
        if name in _REPEATS:
            total *= _ways_of_repetition(*argument)
        elif name == "BRANCH":
            total *= _ways_of_alternatives([list(part) for part in argument[1]])
        elif name == "SUBPATTERN":
            total *= _ways(argument[-1])
        elif name in ("ASSERT", "ASSERT_NOT"):
            total *= _ways(argument[1])
        elif name == "ATOMIC_GROUP":
            total *= _ways(argument)
        elif name.startswith("GROUPREF"):
            raise UnsafePattern("it may not refer back to a group; write the words out")
    return total


def _ways_of_repetition(least: int, most: int, body: Iterable[Any]) -> int:
    inner = list(body)
    if most > REACH:
        raise UnsafePattern(
            f"*, + and {{n,}} have no end, and {REACH} is the most; write how many, as in .{{0,20}}"
        )
    if most > 1 and any(_repeats(token) for token in inner):
        raise UnsafePattern("there is a repetition inside a repetition; write it without the outer one")
    each = _ways(inner)
    if each == 1:
        return int(most - least + 1)
    return sum(each**times for times in range(least, most + 1))


def _ways_of_alternatives(parts: list[list[Any]]) -> int:
    """Alternatives that begin with different characters exclude each other: only one of them is ever gone into."""
    ways = [_ways(part) for part in parts]
    first = [part[0][1] for part in parts if part and str(part[0][0]) == "LITERAL"]
    apart = len(first) == len(parts) == len(set(first))
    return max(ways) if apart else sum(ways)


def _repeats(token: tuple[Any, Any]) -> bool:
    """Tell whether a part can repeat a varying number of times."""
    name, argument = str(token[0]), token[1]
    if name in _REPEATS:
        return bool(argument[0] != argument[1]) or any(_repeats(inner) for inner in argument[2])
    if name == "BRANCH":
        return any(_repeats(inner) for part in argument[1] for inner in part)
    if name == "SUBPATTERN":
        return any(_repeats(inner) for inner in argument[-1])
    return name == "ATOMIC_GROUP" and any(_repeats(inner) for inner in argument)


def _names_something(tokens: Iterable[Any]) -> bool:
    for operator, argument in tokens:
        name = str(operator)
        if name == "LITERAL" and chr(argument).isalnum():
            return True
        if name == "IN" and any(str(kind) == "LITERAL" and chr(code).isalnum() for kind, code in argument):
            return True
        if name in _REPEATS and _names_something(argument[2]):
            return True
        if name == "BRANCH" and any(_names_something(part) for part in argument[1]):
            return True
        if name == "SUBPATTERN" and _names_something(argument[-1]):
            return True
        if name == "ATOMIC_GROUP" and _names_something(argument):
            return True
    return False
