"""Made-up tender and bids for measuring: the same seed gives the same pages.

A fifth of a bid's pages hold terms, in runs of ten (a chapter of a bid is some pages long). The others are what bids are
full of: the company's story, methods and tables of staff, with dates and numbers in them. Characters are set one by
one, as word processors do: the median of real tenders is 0.9 text objects for a character, and 610 characters a page.
"""

import io
import random

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = "WenQuanYi"
FONT_FILE = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"  # Debian: fonts-wqy-zenhei
SEED = 20261122
RUN = 10  # pages of a chapter
_LEFT, _TOP, _LEADING, _SIZE = 72.0, 770.0, 24.0, 12.0
_COLUMNS = 37  # characters of a full line
_LINES = 23  # of a page's body

_NAMES = "江河湖海松柏杨柳东西南北春夏秋冬"
_PROSE = (
    "公司始终坚持以客户为中心的经营理念，建立了覆盖研发、采购与生产各环节的管理体系，得到了用户的广泛认可",
    "项目组由项目经理统一领导，下设技术组、质量组、安全组和资料组，各组分工明确，定期召开例会沟通进展",
    "施工前组织有关人员勘察现场，核对图纸与实际条件，发现问题以书面形式提出，由设计人员确认之后再行实施",
    "所有进场材料均须经过检验，检验合格的材料分类堆放并设置标识牌，不合格的材料单独存放并及时清退出场",
    "公司拥有现代化厂房{n}平方米，各类加工检测设备{m}台套，能够满足多个项目同时实施的需要",
    "{y}年公司通过了高新技术企业认定，同年获得所在地行业协会颁发的先进单位称号",
    "信息系统采用分层架构，表现层、业务层与数据层相互独立，便于后续扩展，也便于各模块分别升级",
    "安全管理坚持预防为主的方针，对作业人员进行三级安全教育，特种作业人员持证上岗，逐级落实责任",
    "资料员负责收集整理工程资料，做到资料与进度同步，移交时提供完整的目录和电子文件",
    "内部学习以系统原理、操作方法和安全注意事项为主，每次学习之后组织考核并填写记录",
)
_TERMS = (
    "我公司承诺所投全部货物质保期为{years}年，自验收合格之日起计算",
    "接到用户报修通知后{minutes}分钟内响应，{hours}小时内到达现场，{fix}小时内排除故障",
    "合同签订后{days}日历天内完成供货、安装和调试",
    "我公司设有7×24小时服务热线，并安排{people}名工程师驻场服务",
    "质保期内每季度巡检一次，免费更换易损件，并提供完整的巡检报告",
    "投标有效期为自投标截止之日起{valid}日历天",
)
_ROLES = ("项目经理", "技术负责人", "安全员", "质量员", "资料员", "施工员", "造价员")
_SCHOOLS = ("机电工程", "计算机应用", "工程管理", "自动化", "土木工程")


def tender() -> bytes:
    """Give a tender of one chapter of demands, as plain text in UTF-8."""
    demands = (
        "1、所有货物质保期不少于3年，自验收合格之日起计算。",
        "2、接到报修通知后30分钟内响应，4小时内到达现场，24小时内修复。",
        "3、合同签订后60日历天内完成供货、安装和调试。",
        "4、须提供7×24小时服务热线，安排不少于2名工程师驻场。",
        "5、质保期内每季度至少巡检一次。",
        "6、投标有效期不少于90日历天。",
    )
    return "\n".join(("第二章 采购需求", "一、商务要求", *demands)).encode()


def bid(pages: int, seed: int = SEED, *, changed: str = "") -> bytes:
    """Give a bid as a PDF of so many pages; `changed` stands on its last page too."""
    pdfmetrics.registerFont(TTFont(FONT, FONT_FILE))
    chance = random.Random(seed)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    for page in range(pages):
        canvas.setFont(FONT, _SIZE)
        canvas.drawString(_LEFT, 810, "某某项目 投标文件")
        canvas.drawCentredString(A4[0] / 2, 36, f"第 {page + 1} 页 共 {pages} 页")
        chapter, place = divmod(page, RUN)
        lines = (
            [f"第{chapter + 1}章 {'服务承诺' if _holds_terms(page) else '项目实施'}"] if place == 0 else []
        )
        lines += [f"{chapter + 1}.{place + 1} {chance.choice(_NAMES)}{chance.choice(_NAMES)}部分"]
        table = place in (3, 7)
        while len(lines) < (_LINES - 11 if table else _LINES):
            text = _paragraph(chance, terms=_holds_terms(page) and len(lines) % 3 == 0)
            lines += [text[at : at + _COLUMNS] for at in range(0, len(text), _COLUMNS)]
        if page == pages - 1 and changed:
            lines[-1] = changed
        for number, line in enumerate(lines):
            _set(canvas, _LEFT, _TOP - number * _LEADING, line)
        if table:
            _staff(canvas, chance, _TOP - len(lines) * _LEADING)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _set(canvas: Canvas, left: float, bottom: float, line: str) -> None:
    words = canvas.beginText(left, bottom)
    words.setFont(FONT, _SIZE)
    for character in line:
        words.setTextOrigin(left, bottom)
        words.textOut(character)
        left += pdfmetrics.stringWidth(character, FONT, _SIZE)
    canvas.drawText(words)


def _holds_terms(page: int) -> bool:
    return page // RUN % 5 == 1 or page == 1


def _paragraph(chance: random.Random, *, terms: bool) -> str:
    if terms:
        return chance.choice(_TERMS).format(
            years=chance.randint(3, 5), minutes=chance.choice((10, 20, 30)), hours=chance.randint(2, 4),
            fix=chance.choice((12, 24)), days=chance.choice((30, 45, 60)), people=chance.randint(2, 6), valid=90,
        ) + "。"  # fmt: skip
    sentences = (
        chance.choice(_PROSE).format(
            n=chance.randint(2, 90) * 100, m=chance.randint(20, 300), y=chance.randint(2005, 2024)
        )
        for _ in range(chance.randint(1, 4))
    )
    return "    " + "。".join(sentences) + "。"


def _staff(canvas: Canvas, chance: random.Random, top: float) -> None:
    """Draw a ruled table of people: no term is in it."""
    xs = [_LEFT, 130.0, 240.0, 360.0, 520.0]
    rows = [("序号", "姓名", "职务", "专业")]
    for number in range(1, 11):
        name = chance.choice(_NAMES) + chance.choice(_NAMES)
        rows.append((str(number), name, chance.choice(_ROLES), chance.choice(_SCHOOLS)))
    height = 20.0
    for number, row in enumerate(rows):
        for x, text in zip(xs, row, strict=False):
            _set(canvas, x + 4, top - (number + 1) * height + 6, text)
    canvas.grid(xs, [top - number * height for number in range(len(rows) + 1)])
