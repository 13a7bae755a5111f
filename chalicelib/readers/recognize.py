"""Recognition of scanned pages: what an engine gives, what a recognized page is, and who recognizes pages.

An `Engine` reads the lines of a picture; it knows nothing of pages. A `Recognition` gives the pages of a file,
in order: in this process, in several (`recognize_pool`), or from what a function elsewhere recognized before,
page range by page range (`recognize_file.recognize_pages`, `pages_to_json`, `Recorded`).
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from pydantic import TypeAdapter

from ..model.document import PageStatus
from .builder import LineDraft, TableDraft

Picture = Any  # an array of numpy: rows, columns, red-green-blue, one byte each
Corners = (
    Any  # an array of four (x, y): top left, top right, bottom right, bottom left of a line, as it is read
)


class Strip(NamedTuple):
    """The text of one line's picture: for each character how sure the engine is (0 to 1) and where it stands.

    `places` are the middles of the characters as shares of the picture's width.
    """

    text: str
    confidences: tuple[float, ...]
    places: tuple[float, ...]

    @property
    def confidence(self) -> float:
        """The mean over the characters, 0 where there is none."""
        return sum(self.confidences) / len(self.confidences) if self.confidences else 0.0


class Engine(Protocol):
    """Finds lines of text in a picture and reads them. The same picture gives the same result."""

    @property
    def mark(self) -> str:
        """Name and version of the engine and of its models, for the report."""

    def find(self, picture: Picture) -> list[Corners]:
        """Give the lines of text, as their corners in pixels."""

    def read(self, picture: Picture) -> Strip:
        """Give the text of a picture that shows one line."""


class RecognizedPage(NamedTuple):
    """One page, recognized: `blocks` in reading order with boxes in points of the page as it is shown.

    `position` counts from 0. `turned` is how far its writing stands turned clockwise: 0, 90, 180 or 270 degrees.
    """

    position: int
    status: PageStatus
    width: float
    height: float
    turned: int
    blocks: tuple[tuple[LineDraft, ...] | TableDraft, ...]


class Recognition(Protocol):
    """Gives recognized pages of a file, in the order in which they are asked for."""

    @property
    def available(self) -> bool:
        """Whether pages can be recognized here."""

    @property
    def mark(self) -> str:
        """The engine's mark."""

    def pages(self, data: bytes, name: str, wanted: Sequence[int]) -> Iterator[RecognizedPage]:
        """Give the pages with these indices, one at a time."""


class Recorded:
    """Pages that were recognized before, by the engine of this mark. Raises KeyError for a page that is not there."""

    available = True

    def __init__(self, mark: str, pages: Sequence[RecognizedPage]) -> None:
        self.mark = mark
        self._pages = {page.position: page for page in pages}

    def pages(self, data: bytes, name: str, wanted: Sequence[int]) -> Iterator[RecognizedPage]:
        """Give the pages with these indices."""
        return (self._pages[index] for index in wanted)


_PAGES = TypeAdapter(tuple[RecognizedPage, ...])


def pages_to_json(pages: Sequence[RecognizedPage]) -> bytes:
    """Give recognized pages as JSON, to be kept until the whole file is put together."""
    return _PAGES.dump_json(tuple(pages))


def pages_from_json(data: bytes) -> tuple[RecognizedPage, ...]:
    """Give back what `pages_to_json` wrote. Raises ValueError where it is anything else."""
    return _PAGES.validate_json(data)
