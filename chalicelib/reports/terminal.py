"""What the text forms print with: paragraphs that wrap Chinese, and a console without an environment."""

from collections.abc import Iterable
from io import StringIO

from rich.box import Box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from rich.table import Table

from .display import visible
from .wrap import wrap

MIN_WIDTH = 60
GAP = 2  # one column of padding and one of the box

# A rule under the head and between rows, no vertical lines: some terminals draw ★ or “ two columns
# wide, and a border would then be ragged.
_RULES = Box("    \n    \n ── \n    \n ── \n    \n    \n    \n", ascii=False)


class Paragraph:
    """A text made visible and wrapped to its place.

    `first` and `indent` are the columns left free before its first line and before the others.
    """

    def __init__(self, text: str, style: str = "", *, first: int = 0, indent: int = 0) -> None:
        self._text, self._style, self._first, self._indent = visible(text), Style.parse(style), first, indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        inner = max(options.max_width - max(self._first, self._indent), 2)
        for number, line in enumerate(wrap(self._text, inner)):
            yield Segment(" " * (self._indent if number else self._first) + line, self._style)
            yield Segment.line()


def ruled_table(*columns: tuple[str, int]) -> Table:
    """Give an empty table with columns of these titles and widths, `GAP` apart, rows parted by rules."""
    table = Table(box=_RULES, show_lines=True, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for title, width in columns:
        table.add_column(title, width=width, overflow="fold", header_style="bold")
    return table


def to_text(parts: Iterable[RenderableType], *, width: int, color: bool) -> str:
    """Print the parts below each other; without `color` the result holds no control sequence at all."""
    file = StringIO()
    console = Console(
        file=file,
        width=max(width, MIN_WIDTH),
        color_system="standard" if color else None,
        force_terminal=color,
        force_jupyter=False,
        force_interactive=False,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        safe_box=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    lines = file.getvalue().split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"
