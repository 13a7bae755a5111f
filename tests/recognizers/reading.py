"""What the recognizers' tables compare: the words of a figure and all that was read from them."""

from collections.abc import Callable, Iterator

from chalicelib.model.value import Duration, Money, Schedule
from chalicelib.recognizers.base import Figure
from chalicelib.text.normalize import normalize
from chalicelib.text.textmap import TextMap, squeeze

Find = Callable[[str], Iterator[Figure]]


def squeezed(source: str) -> TextMap:
    """The text as the recognizers see it."""
    text = normalize(source)
    return squeeze(text, [(0, len(text))])


def read(find: Find, source: str) -> list[str]:
    """Each figure as `words | operator | value`, with `blank` for one that is open and `working` for working time."""
    text = squeezed(source).text
    return [_shown(figure, text) for figure in find(text)]


def _shown(figure: Figure, text: str) -> str:
    parts = [
        text[figure.start : figure.end],
        figure.operator.value if figure.operator else "",
        _value(figure),
    ]
    if figure.working:
        parts.append("working")
    return " | ".join(parts)


def _value(figure: Figure) -> str:
    value = figure.value
    if figure.blank:
        assert value is None
        return "blank"
    if isinstance(value, Duration):
        return f"{value.amount.normalize():f} {value.unit}"
    if isinstance(value, Schedule):
        return f"{value.days_per_week.normalize():f}x{value.hours_per_day.normalize():f}"
    if isinstance(value, Money):
        return f"{value.amount.normalize():f} {value.currency}"
    return str(value)
