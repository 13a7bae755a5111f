"""How much of a stranger's document is taken in before it is refused."""

from ..errors import DocumentTooLarge
from ..model.base import Record


class Limits(Record):
    """The bounds on one document. The defaults fit real tenders ten times over.

    `megabytes` is the file; `expanded_megabytes` and `expansion` (a factor) are what a packed file may
    unpack to; `depth` is the nesting of XML and HTML; `characters` is the text that comes out,
    `page_characters` that of one PDF page (the densest real one has some 20,000); `pixels` is one picture (A4 at
    600 dots an inch has 35 million).
    """

    megabytes: int = 200
    pages: int = 5_000
    expanded_megabytes: int = 1_000
    expansion: int = 200
    entries: int = 20_000
    depth: int = 200
    cells: int = 1_000_000
    characters: int = 50_000_000
    page_characters: int = 200_000
    pixels: int = 100_000_000

    def check_size(self, name: str, size: int) -> None:
        """Raise DocumentTooLarge if the file has more than `megabytes`."""
        if size > self.megabytes * 1_000_000:
            raise DocumentTooLarge(
                f"{name} has {size / 1e6:.0f} MB and the limit is {self.megabytes} MB: "
                "split it, or shrink its images."
            )

    def check_pages(self, name: str, count: int) -> None:
        """Raise DocumentTooLarge if there are more than `pages` pages."""
        if count > self.pages:
            raise DocumentTooLarge(
                f"{name} has {count} pages and the limit is {self.pages}: split it into parts."
            )


DEFAULT_LIMITS = Limits()
