"""Pictures of printed lines, as scanners, fax machines and telephones make them."""

import io
from pathlib import Path
from typing import Any

import pytest

from chalicelib.model.document import Document
from chalicelib.readers.recognize_rapidocr import is_installed

FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
)
FONT = next((path for path in FONTS if Path(path).exists()), None)
needs_ocr = pytest.mark.skipif(not is_installed(), reason="the extra ocr is not installed")
needs_scans = pytest.mark.skipif(
    FONT is None or not is_installed(), reason="needs the extra ocr and a Chinese font"
)

LINES = (
    "一、质保期：自验收合格之日起不少于36个月。",
    "二、接到报修后2小时内到达现场，24小时内修复。",
    "三、逾期交货每日按合同总价的0.5%支付违约金。",
)
TEXT = "".join(line + "\n" for line in LINES)
STEP, LEFT, TOP, SIZE = 60, 60, 50, 28  # pixels


def printed(*lines: str, width: int = 900, colour: Any = (25, 25, 25)) -> Any:
    """A strip of paper with these lines, 28 pixels high: 12 points at 168 dots an inch."""
    from PIL import Image, ImageDraw, ImageFont

    paper = Image.new("RGB", (width, TOP * 2 + STEP * len(lines)), "white")
    assert FONT is not None
    font = ImageFont.truetype(FONT, SIZE, index=2 if FONT.endswith("CJK-Regular.ttc") else 0)
    pen = ImageDraw.Draw(paper)
    for index, line in enumerate(lines):
        pen.text((LEFT, TOP + STEP * index), line, fill=colour, font=font)
    return paper


def stamped(paper: Any, x: int, y: int) -> Any:
    """The paper with a red seal around a place, over what stands there."""
    from PIL import Image, ImageDraw

    seal = Image.new("RGBA", paper.size, (0, 0, 0, 0))
    pen, ink = ImageDraw.Draw(seal), (210, 25, 35, 210)
    pen.ellipse((x - 90, y - 90, x + 90, y + 90), outline=ink, width=7)
    pen.regular_polygon((x, y, 36), 3, fill=ink)
    paper.paste(seal, (0, 0), seal)
    return paper


def stored(paper: Any, kind: str = "PNG", **options: Any) -> bytes:
    buffer = io.BytesIO()
    paper.save(buffer, kind, **options)
    return buffer.getvalue()


def said(document: Document) -> str:
    """The text without blanks inside lines, one width of punctuation."""
    return document.text.replace(" ", "").replace(":", "：").replace(",", "，")
