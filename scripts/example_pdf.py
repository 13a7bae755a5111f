"""Set an example document as PDF: ruled tables over pages, contents, running heads, embedded fonts.

The CJK font has no Latin letters, figures or marks such as ★, so each run of those is set in a
second font. Both are embedded as subsets.
"""

import hashlib
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

from scripts.example_source import MERGE_LEFT, MERGE_UP, Block, Source, SourceError, spans

CJK, LATIN = "ExampleCJK", "ExampleLatin"
FONTS = {
    CJK: (
        Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
        "fonts-droid-fallback",
        "acb6440a713d880a13a21b468ba7cd43f5a2b2934972e51be791c880730777b8",
    ),
    LATIN: (
        Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
        "fonts-dejavu-core",
        "abdc775b21b1bc470d50c97e790d276f2054b7504e56e5bd3e64f48d68582322",
    ),
}

_MARGIN = 24 * mm
_WIDTH = A4[0] - 2 * _MARGIN
_ROOM_BELOW_HEADING = 35 * mm  # less room than this at the foot of a page: the heading goes to the next
_INK = colors.HexColor("#1a1a1a")
_GREY = colors.HexColor("#666666")
_HEAD = colors.HexColor("#e9edf2")
_LATIN_SCALE = 0.92  # the second font is wider and taller than the CJK font at the same size


def why_not() -> str | None:
    """Give the reason why the PDFs can't be rebuilt here byte for byte, or None if they can."""
    for path, package, digest in FONTS.values():
        if not path.is_file():
            return f"{path} is missing: install the Debian package {package}"
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            return f"{path} is another version of the font than the one the examples are set in"
    return None


def render(source: Source) -> bytes:
    """Set `source` as a PDF on A4; the same source and fonts give the same bytes.

    Raises SourceError for a character that neither font can draw.
    """
    for name, (path, _, _) in FONTS.items():
        pdfmetrics.registerFont(TTFont(name, path))
        pdfmetrics.registerFontFamily(name, normal=name, bold=name, italic=name, boldItalic=name)
    pages = _build(source, 0)[1]
    return _build(source, pages)[0]


def _build(source: Source, total: int) -> tuple[bytes, int]:
    out = BytesIO()
    template = _Template(out, source, total)
    template.multiBuild(_story(source))
    return out.getvalue(), template.page


class _Template(BaseDocTemplate):  # type: ignore[misc]
    def __init__(self, out: BytesIO, source: Source, total: int) -> None:
        super().__init__(
            out,
            pagesize=A4,
            title=source.title,
            author=source.author,
            invariant=1,
            lang=source.language,
        )
        self._source, self._total = source, total
        frame = Frame(_MARGIN, 22 * mm, _WIDTH, A4[1] - 46 * mm, 0, 0, 0, 0, id="body")
        self.addPageTemplates(
            [PageTemplate("cover", [frame]), PageTemplate("body", [frame], onPage=self._furniture)]
        )

    def _furniture(self, canvas: Any, _: Any) -> None:
        canvas.saveState()
        canvas.setStrokeColor(_GREY)
        canvas.setLineWidth(0.4)
        canvas.line(_MARGIN, A4[1] - 19 * mm, A4[0] - _MARGIN, A4[1] - 19 * mm)
        page = f"第 {canvas.getPageNumber()} 页 共 {self._total} 页"
        for text, height in ((self._source.header, A4[1] - 17.5 * mm), (page, 12 * mm)):
            line = Paragraph(_markup(text, 8), _style("furniture", 8, alignment=TA_CENTER, textColor=_GREY))
            line.wrap(_WIDTH, 20)
            line.drawOn(canvas, _MARGIN, height)
        canvas.restoreState()

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802
        if isinstance(flowable, _Heading):
            key = f"h{self.page}-{self.frame._y:.0f}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(flowable.title, key, flowable.level - 1, closed=flowable.level > 1)
            if flowable.level <= 2:
                self.notify("TOCEntry", (flowable.level - 1, flowable.entry, self.page, key))


class _Bold(Paragraph):  # type: ignore[misc]
    """A paragraph with outlined glyphs: the CJK font comes in one weight only."""

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.setStrokeColor(_INK)
        self.canv.setLineWidth(0.022 * self.style.fontSize)
        self.canv._code.append("2 Tr")
        super().draw()
        self.canv.restoreState()


class _Heading(_Bold):
    def __init__(self, title: str, level: int) -> None:
        size = (15, 12, 10.5)[level - 1]
        self.title, self.level = title, level
        # The contents' own dots and page numbers are set in the second font, so that is their style's.
        self.entry = f'<font name="{CJK}">{_markup(title, 9.5)}</font>'
        super().__init__(
            _markup(title, size),
            _style(
                f"h{level}",
                size,
                spaceBefore=(14, 10, 6)[level - 1],
                spaceAfter=(10, 5, 3)[level - 1],
                alignment=TA_CENTER if level == 1 else TA_JUSTIFY,
            ),
        )


def _style(name: str, size: float, **options: Any) -> ParagraphStyle:
    settings: dict[str, Any] = {
        "fontName": CJK,
        "fontSize": size,
        "leading": size * 1.55,
        "wordWrap": "CJK",
        "textColor": _INK,
    }
    return ParagraphStyle(name, **(settings | options))


def _markup(text: str, size: float) -> str:
    cjk, latin = (pdfmetrics.getFont(name).face.charToGlyph for name in (CJK, LATIN))
    if missing := [
        character for character in text if ord(character) not in cjk and ord(character) not in latin
    ]:
        raise SourceError(f"no font has U+{ord(missing[0]):04X} in: {text}")
    runs = []
    for is_cjk, characters in groupby(text, lambda character: character == " " or ord(character) in cjk):
        run = escape("".join(characters))
        runs.append(run if is_cjk else f'<font name="{LATIN}" size="{size * _LATIN_SCALE:.2f}">{run}</font>')
    return "".join(runs).replace("&lt;br&gt;", "<br/>")


def _story(source: Source) -> list[Any]:
    story: list[Any] = []
    if source.cover:
        story += [*_cover(source.cover), NextPageTemplate("body"), PageBreak()]
    else:
        story += [NextPageTemplate("body")]
    number, fresh = 0, True
    for block in source.blocks:
        if block.kind == "heading" and block.level == 1 and source.chapter_pages and not fresh:
            story.append(PageBreak())
        number = number + 1 if block.kind == "item" else 0
        story += _flowables(block, number)
        fresh = block.kind == "page"
    return story


def _cover(lines: tuple[str, ...]) -> list[Any]:
    large, rest = lines[:2], lines[2:]
    story: list[Any] = [Spacer(1, 55 * mm)]
    for size, line in zip((22, 30), large, strict=False):
        story.append(
            _Bold(_markup(line, size), _style("cover", size, alignment=TA_CENTER, spaceAfter=12 * mm))
        )
    story.append(Spacer(1, 40 * mm))
    return story + [
        Paragraph(_markup(line, 13), _style("cover-line", 13, leftIndent=22 * mm, spaceAfter=4 * mm))
        for line in rest
    ]


def _flowables(block: Block, number: int) -> list[Any]:
    match block.kind:
        case "heading":
            return [CondPageBreak(_ROOM_BELOW_HEADING), _Heading(block.text, block.level)]
        case "table":
            return [_table(block)]
        case "page":
            return [PageBreak()]
        case "toc":
            entries = TableOfContents(dotsMinLevel=0)
            entries.levelStyles = [
                _style(f"toc{level}", 9.5, fontName=LATIN, leftIndent=level * 16, wordWrap=None)
                for level in range(2)
            ]
            return [entries]
        case "center" | "right":
            side = TA_CENTER if block.kind == "center" else TA_RIGHT
            return [Paragraph(_markup(block.text, 10), _style("side", 10, alignment=side, spaceAfter=4))]
        case _:
            text = f"{number}. {block.text}" if block.kind == "item" else block.text
            indent = 0 if text[0] in "0123456789（★▲注□" else 20
            return [
                Paragraph(
                    _markup(text, 10),
                    _style("text", 10, firstLineIndent=indent, alignment=TA_JUSTIFY, spaceAfter=4),
                )
            ]


def _table(block: Block) -> Table:
    body = _style("cell", 9, leading=13)
    cells = []
    for index, row in enumerate(block.rows):
        kind = _Bold if index < block.head else Paragraph
        style = _style("head", 9, leading=13, alignment=TA_CENTER) if index < block.head else body
        cells.append(
            ["" if cell in (MERGE_LEFT, MERGE_UP) else kind(_markup(cell, 9), style) for cell in row]
        )
    commands: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.6, _INK),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 7),  # room for punctuation that hangs out
    ]
    if block.head:
        commands.append(("BACKGROUND", (0, 0), (-1, block.head - 1), _HEAD))
    commands += [("SPAN", (left, top), (right, bottom)) for top, left, bottom, right in spans(block.rows)]
    widths = [_WIDTH * width / sum(block.widths) for width in block.widths]
    return Table(cells, colWidths=widths, repeatRows=block.head, style=commands, spaceBefore=3, spaceAfter=10)
