"""What the value recognizers give: figures, with their operator and the reading that was made of them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, wraps
from re import Pattern

from ..model.term import Operator
from ..model.value import Value
from .compare_words import operator_of


@dataclass(frozen=True, slots=True)
class Figure:
    """One value found in a squeezed text: `text[start:end]`, with comparison words if there are any.

    `operator` is None for a bare figure: the topic decides how it is meant. `blank` marks a figure that
    the document leaves open or lost (value None). `working` is set where the clock runs only in working
    time. `why` says how the words were read.
    """

    start: int
    end: int
    value: Value | None
    operator: Operator | None = None
    blank: bool = False
    working: bool = False
    why: str = ""


class Covered:
    """Which characters of a text figures stand on already."""

    def __init__(self, text: str, figures: Iterable[Figure] = ()) -> None:
        """Begin with the places of these figures."""
        self._marks = bytearray(len(text))
        for figure in figures:
            self.add(figure.start, figure.end)

    def add(self, start: int, end: int) -> None:
        """Take the stretch."""
        self._marks[start:end] = b"\x01" * (end - start)

    def meets(self, start: int, end: int) -> bool:
        """Tell whether anything in the stretch is taken."""
        return self._marks.find(1, start, end) >= 0


def lost(blank: Pattern[str], text: str, found: Sequence[Figure], why: str) -> list[Figure]:
    """Give the places where a comparison and a unit stand and the number between them is lost (不低于%, 不低于____万元).

    `blank` has a group `before`, the comparison; a place that a figure of `found` covers already is none.
    """
    taken = Covered(text, found)
    return [
        Figure(match.start(), match.end(), None, operator_of(match.group("before"), None), True, why=why)
        for match in blank.finditer(text)
        if not taken.meets(match.start(), match.end())
    ]


# A passage is looked at once for each of its sentences, one after the other: few texts are in use at a time.
_TEXTS = 8


def remembered(find: Callable[[str], Iterator[Figure]]) -> Callable[[str], Iterator[Figure]]:
    """Make a recognizer keep what it found in the last few texts, so that a long passage is read once, not once a sentence."""

    @lru_cache(maxsize=_TEXTS)
    def found(text: str) -> tuple[Figure, ...]:
        return tuple(find(text))

    @wraps(find)
    def again(text: str) -> Iterator[Figure]:
        return iter(found(text))

    return again


@lru_cache(maxsize=_TEXTS)
def _by_start(find: Callable[[str], Iterator[Figure]], text: str) -> tuple[tuple[Figure, ...], list[int]]:
    figures = tuple(find(text))
    return figures, [figure.start for figure in figures]


def inside(find: Callable[[str], Iterator[Figure]], text: str, start: int, end: int) -> list[Figure]:
    """Give the figures of a recognizer that lie in `text[start:end]`; the text is read once, whatever is asked of it."""
    figures, starts = _by_start(find, text)
    return [f for f in figures[bisect_left(starts, start) : bisect_left(starts, end)] if f.end <= end]
