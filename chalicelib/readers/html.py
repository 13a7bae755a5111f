"""HTML to Document: what a browser would show of the text, without running or fetching anything."""

import re
from collections.abc import Iterator

from lxml import etree

from ..errors import CorruptDocument, DocumentTooLarge, EmptyDocument
from ..model.document import Document, PageStatus
from .builder import CellDraft, DocumentBuilder, LineDraft, TableDraft
from .decode import decode
from .limits import DEFAULT_LIMITS, Limits

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]+)""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>", re.DOTALL)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]{0,80}line-through",
    re.IGNORECASE,
)
_STRUCK = ("s", "strike", "del")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_SILENT = frozenset(
    [
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "datalist",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "input",
        "button",
        "nobr",
    ]
)
_LEVELS = {f"h{level}": level for level in range(1, 7)}

Block = LineDraft | TableDraft


def read_html(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read an HTML page: lines of its blocks, tables with their spans, h1–h6 headings.

    Scripts, styles, hidden and struck elements are left out; no link is followed. Raises EmptyDocument,
    CorruptDocument or DocumentTooLarge.
    """
    declared = _DECLARED.search(data[:4_096])
    text = _XML_DECLARATION.sub("", decode(data, name, declared[1].decode("ascii") if declared else None))
    root = _parse(text.replace("\0", ""), name)
    builder = DocumentBuilder(name, limits)
    for block in _Walker(name, limits).blocks(root):
        if isinstance(block, TableDraft):
            builder.add_table(block)
        else:
            builder.add_row((block,))
    if not builder.length:
        raise EmptyDocument(f"{name} is an HTML page that shows no text: hand in the document itself.")
    builder.add_page(PageStatus.TEXT, 0)
    return builder.build(data, "text/html")


def _parse(text: str, name: str) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError as error:
        raise CorruptDocument(f"{name} is an HTML page that can't be parsed: save it again.") from error
    if root is None:
        raise EmptyDocument(f"{name} is an HTML page that shows no text: hand in the document itself.")
    return root


class _Walker:
    """Turns elements into lines and tables; text runs on through inline elements and ends at blocks."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits

    def blocks(self, root: etree._Element) -> list[Block]:
        """Give the lines and tables of an element in order."""
        found: list[Block] = []
        self._pending: list[str] = []
        self._walk(root, found, 0, 0, False)
        self._flush(found, 0)
        return found

    def _walk(self, element: etree._Element, found: list[Block], heading: int, depth: int, pre: bool) -> None:
        if depth > self._limits.depth:
            raise DocumentTooLarge(
                f"{self._name} nests elements more than {self._limits.depth} deep: save it as .docx or .pdf."
            )
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SILENT or _is_hidden(element):
            return
        if tag == "br":
            self._flush(found, heading)
            return
        if tag == "table":
            self._flush(found, heading)
            for caption in element.iterchildren("caption"):
                self._walk(caption, found, 0, depth + 1, False)
            table = self._table(element, depth)
            if table is not None:
                found.append(table)
            return
        inline = tag in _INLINE
        if not inline:
            self._flush(found, heading)
            heading = _LEVELS.get(tag, heading)
            pre = pre or tag in ("pre", "textarea")
        self._text(element.text, found, heading, pre)
        for child in element:
            self._walk(child, found, heading, depth + 1, pre)
            self._text(child.tail, found, heading, pre)
        if not inline:
            self._flush(found, heading)

    def _text(self, text: str | None, found: list[Block], heading: int, pre: bool) -> None:
        if not text:
            return
        if not pre:
            self._pending.append(text)
            return
        first, *rest = text.split("\n")
        self._pending.append(first)
        for line in rest:
            self._flush(found, heading)
            self._pending.append(line)

    def _flush(self, found: list[Block], heading: int) -> None:
        text = _BLANKS.sub(" ", "".join(self._pending)).strip(" ")
        self._pending.clear()
        if text.strip():
            found.append(LineDraft(text, None, heading))

    def _table(self, element: etree._Element, depth: int) -> TableDraft | None:
        """Place the cells in a grid, as browsers do: a cell goes to the first free place of its row."""
        cells: list[CellDraft] = []
        taken: set[tuple[int, int]] = set()
        rows = columns = 0
        for row, tr in enumerate(_rows(element)):
            column = 0
            for td in tr.iterchildren("td", "th"):
                while (row, column) in taken:
                    column += 1
                colspan, rowspan = _span(td, "colspan", 100), _span(td, "rowspan", 1_000)
                if len(taken) + colspan * rowspan > self._limits.cells:
                    raise DocumentTooLarge(
                        f"{self._name} has a table of too many cells: split it into parts."
                    )
                taken.update((row + r, column + c) for r in range(rowspan) for c in range(colspan))
                lines, nested = self._cell(td, depth)
                cells.append(CellDraft(row, column, lines, rowspan, colspan, None, nested))
                column += colspan
                columns = max(columns, column)
            rows = row + 1
        if not cells:
            return None
        return TableDraft(
            rows, columns, tuple(cell._replace(rowspan=min(cell.rowspan, rows - cell.row)) for cell in cells)
        )

    def _cell(self, td: etree._Element, depth: int) -> tuple[tuple[LineDraft, ...], tuple[TableDraft, ...]]:
        found: list[Block] = []
        self._walk(td, found, 0, depth + 2, False)
        lines = tuple(block for block in found if isinstance(block, LineDraft))
        return lines, tuple(block for block in found if isinstance(block, TableDraft))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def _span(cell: etree._Element, attribute: str, most: int) -> int:
    value = (cell.get(attribute) or "1").strip()
    return min(max(int(value), 1), most) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _is_hidden(element: etree._Element) -> bool:
    """Whether an element is not shown, or shown as taken back: struck through."""
    return (
        element.tag in _STRUCK
        or element.get("hidden") is not None
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )
