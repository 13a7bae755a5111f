"""Set an example document as DOCX: heading styles, automatic numbering, merged cells, page fields."""

from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from scripts.example_source import MERGE_LEFT, MERGE_UP, Block, Source, spans

_DATE = datetime(2026, 5, 1)  # of the core properties: a fixed date, so that the bytes are the same each time
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LATIN, _BODY, _HEADING = "Arial", "SimSun", "SimHei"
_SIDES = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}


def render(source: Source) -> bytes:
    """Set `source` as a DOCX; the same source gives the same bytes."""
    document = docx.Document()
    _properties(document, source)
    _styles(document, source.language)
    _furniture(document, source)
    if source.cover:
        _cover(document, source.cover)
    number: Any = None
    for block in source.blocks:
        if block.kind == "item":
            number = number if number is not None else _new_numbering(document)
        else:
            number = None
        _add(document, block, number)
    _drop_thumbnail(document.part.package)
    out = BytesIO()
    document.save(out)
    return _fixed_zip(out)


def _properties(document: Any, source: Source) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.language = source.title, source.author, source.language
    properties.last_modified_by, properties.comments = source.author, ""
    properties.created = properties.modified = _DATE


def _drop_thumbnail(package: Any) -> None:
    """Take out the picture of python-docx's own template, which would be shown for our document."""
    for key in [key for key, relation in package.rels.items() if relation.reltype == RT.THUMBNAIL]:
        package.rels.pop(key)


def _styles(document: Any, language: str) -> None:
    for name, size, font in (
        ("Normal", 10.5, _BODY),
        ("Heading 1", 15, _HEADING),
        ("Heading 2", 12, _HEADING),
        ("Heading 3", 10.5, _HEADING),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = _LATIN, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), font)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0x1A, 0x1A, 0x1A)
    normal = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(5)
    normal.paragraph_format.line_spacing = 1.3
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), "en-US" if language.startswith("zh") else language)
    tag.set(qn("w:eastAsia"), language)
    normal.element.get_or_add_rPr().append(tag)


def _furniture(document: Any, source: Source) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.different_first_page_header_footer = bool(source.cover)
    chinese = source.language.startswith("zh")
    before, between, after = ("第 ", " 页 共 ", " 页") if chinese else ("Page ", " of ", "")
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.text = source.header
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        footer.add_run(text)
        if field:
            _field(footer, field)
    for paragraph in (header, footer):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for run in paragraph.runs:
            run.font.size = Pt(8)


def _field(paragraph: Any, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    size = run.get_or_add_rPr()
    size.sz_val = Pt(8)
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _cover(document: Any, lines: tuple[str, ...]) -> None:
    for index, line in enumerate(lines):
        paragraph = document.add_paragraph()
        run = paragraph.add_run(line.replace("<br>", "\n"))
        space = {0: 120, 2: 150}.get(index, 8)
        paragraph.paragraph_format.space_before = Pt(space)
        if index < 2:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run.font.size, run.bold = Pt((20, 28)[index]), True
        else:
            paragraph.paragraph_format.left_indent, run.font.size = Mm(20), Pt(13)
    document.add_page_break()


def _new_numbering(document: Any) -> Any:
    """Give a numbering of its own, which begins at 1, in the form of the style List Number."""
    style = document.styles["List Number"]
    numbering = document.part.numbering_part.element
    base = numbering.num_having_numId(style.element.pPr.numPr.numId.val)
    fresh = numbering.add_num(base.abstractNumId.val)
    fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
    return fresh.numId


def _add(document: Any, block: Block, number: Any) -> None:
    match block.kind:
        case "heading":
            document.add_heading(block.text, block.level)
        case "table":
            _table(document, block)
        case "page":
            document.add_page_break()
        case "item":
            paragraph = document.add_paragraph(block.text, style="List Number")
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_numId().val = number
            properties.get_or_add_ilvl().val = 0
        case "center" | "right":
            document.add_paragraph(block.text).alignment = _SIDES[block.kind]
        case "toc":
            raise ValueError("a DOCX example has no table of contents: take [toc] out of its source")
        case _:
            document.add_paragraph(block.text)


def _table(document: Any, block: Block) -> None:
    table = document.add_table(len(block.rows), len(block.widths))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    for row, column, last_row, last_column in spans(block.rows):
        table.cell(row, column).merge(table.cell(last_row, last_column))
    widths = [Mm(162 * width / sum(block.widths)) for width in block.widths]
    for index, cells in enumerate(block.rows):
        if index < block.head:
            mark = OxmlElement("w:tblHeader")
            table.rows[index]._tr.get_or_add_trPr().append(mark)
        for column, text in enumerate(cells):
            cell = table.cell(index, column)
            if text not in (MERGE_LEFT, MERGE_UP):
                _fill(cell, text, index < block.head)
    for column, width in enumerate(widths):
        table.columns[column].width = width
        for element in table.columns[column].cells:
            if element._tc.grid_span == 1:
                element.width = width
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _fill(cell: Any, text: str, head: bool) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text.replace("<br>", "\n"))
    run.font.size, run.bold = Pt(9), head
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.line_spacing = 1.15
    if head:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), "E9EDF2")
        cell._tc.get_or_add_tcPr().append(shade)


def _fixed_zip(written: BytesIO) -> bytes:
    """Write the package again with one date for all its parts."""
    out = BytesIO()
    with ZipFile(written) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = ZipInfo(name, _ZIP_DATE)
            info.compress_type, info.external_attr = ZIP_DEFLATED, 0o600 << 16
            target.writestr(info, source.read(name))
    return out.getvalue()
