"""Standards named by their number or, where the number is lost, by their title: GB/T 19001-2016, IS09001, GB《…》.

Tolerant of scans and layout (0 for O, a dash read as 一, blanks, a missing slash). A code of two letters that is
also a model's or a tariff's needs its /T or its year. Source: field-notes 2 (certification, standard_compliance), 3.11.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon.standards import family_of


@dataclass(frozen=True, slots=True)
class Standard:
    """`text[start:end]` names a standard. `number` is spelled as it should be, `edition` its year if written.

    `id` is its family's in the data file, else the number. Where only a title is left, `number` is empty.
    """

    start: int
    end: int
    id: str
    number: str
    edition: str | None = None
    title: str = ""

    @property
    def name(self) -> str:
        """The number with its edition as its body writes it, or the title."""
        if not self.number:
            return self.title
        if self.edition is None:
            return self.number
        return f"{self.number}{':' if _COLON.match(self.number) else '-'}{self.edition}"


_COLON = re.compile(r"ISO|IEC|EN |BS |OHSAS|ITU|AS/NZS")
_DIGITS = r"[0-9](?:[0-9OoIl]{0,5}(?![a-z0-9]))(?:\.[0-9]{1,5}(?![0-9])){0,2}"
_YEAR = r"(?: ?[-:一_] ?(?P<{0}>(?:19|20)[0-9]{{2}}|[5-9][0-9])(?![0-9]|[.][0-9]))?"
_INDUSTRY = "AQ|BB|CB|CH|CJ|CY|DA|DL|DZ|FZ|GA|GM|GY|HB|HG|HJ|HY|JB|JC|JG|JR|JT|JY|LB|LD|LS|LY|MH|MT|MZ|NB|NY|QB|QC|QJ|QX|RB|SB|SC|SD|SF|SH|SJ|SL|SN|SY|TB|TD|TY|WB|WH|WS|XB|YB|YC|YD|YS|YY|YZ|ZY"
_HOME = re.compile(
    # GB, its professional series, the provinces' and the builders' codes, military and metrological ones.
    rf"(?<![A-Za-z0-9/])(?<![0-9] )(?P<gb>GB[JNZ]?|GJB|JJ[FG]|DB[JC]?[0-9]{{0,4}}|CJJ|JGJ|JT[GJ]|CECS)(?P<t> ?/{{0,2}} ?/? ?(?:T|Z|丁)(?![A-Za-z]))?[ -]?(?P<n1>{_DIGITS})(?P<letter>[A-C](?![A-Za-z]))?{_YEAR.format('y1')}"
    # An industry's code: with /T, or with a year behind its number.
    rf"|(?<![A-Za-z0-9/])(?P<ind>{_INDUSTRY}) ?(?:(?P<it>/ ?[TZ]) ?(?P<n2>{_DIGITS}){_YEAR.format('y2')}|[ -]?(?P<n3>{_DIGITS}) ?[-一] ?(?P<y3>(?:19|20)[0-9]{{2}})(?![0-9]|[.][0-9]))"
    # Before 1995 an industry's code carried a year of two digits, and no /T: DL 404-91, JB 616-84.
    rf"|(?<![A-Za-z0-9/])(?P<old>{_INDUSTRY})[ -]?(?P<n5>[0-9]{{3,5}}) ?[-一] ?(?P<y5>[789][0-9])(?![0-9A-Za-z*×]|[-.][0-9])"
    # A group's or a firm's own standard.
    r"|(?<![A-Za-z0-9/])(?P<own>[TQ]) ?/ ?(?P<body>[A-Z][A-Z0-9]{1,9}) ?(?P<n4>[0-9]{1,6}(?:\.[0-9]{1,3})?) ?[-一] ?(?P<y4>(?:19|20)[0-9]{2})(?![0-9]|[.][0-9])"
)
_ABROAD = re.compile(
    r"(?<![A-Za-z0-9])(?P<iso>(?:(?:BS |DIN )?EN )?[I1][S5][O0])(?P<iec>[/ ]{0,3}IEC)?[/ -]{0,5}(?P<n1>[0-9][0-9OoIl]{2,5}(?![a-z0-9]))(?P<p1>-[0-9]{1,2}(?![0-9]))?"
    + _YEAR.format("y1")
    + r"|(?<![A-Za-z0-9])(?P<body>(?:BS |DIN )?EN(?: IEC)?|IEC|BS|DIN|CNS|JIS|UL|NFPA|ANSI|OHSAS|SA|IEEE(?! ?802)|ITU-T|AS/NZS|FIPS|ASME|NEMA|AASHTO|ACI(?=[ -]?[0-9])|AWWA|API(?= ?[0-9]{3})|(?:ANSI/)?TIA(?:/EIA)?|EIA/TIA|MIL-STD|SAE(?= ?[JA]))[ -]?(?P<n2>(?:[A-Z]\.? ?)?[0-9][0-9OoIl]{1,5}(?:\.[0-9]{1,3})?(?![A-Za-z0-9]))(?P<p2>(?:-[0-9]{1,2}(?![0-9])){0,3})"
    + _YEAR.format("y2")
    # The networks' series: the letters behind its number are an amendment each.
    + r"|(?<![A-Za-z0-9])IEEE ?(?P<n4>802\.[0-9]{1,2}(?:[a-z]{1,2}(?![a-z]))?)"
    + r"|(?<![A-Za-z0-9])ASTM ?(?P<n3>[A-G] ?[0-9]{1,4}M?)(?:-(?P<y3>[0-9]{2})[a-z]?(?![0-9]))?"
)
# What the trade calls by a name: accessibility, cards, federal systems. The level or version belongs to the name.
_BY_NAME = re.compile(
    r"(?<![A-Za-z0-9])(?P<name>WCAG|MARS-E|PCI[ -]DSS|FedRAMP|CJIS(?= Security))(?: (?P<more>[0-9](?:\.[0-9]){0,2}|(?:Low|Moderate|High)\b))?"
    r"|(?<![A-Za-z0-9])(?P<section>Section 508(?! of the (?!Rehab))|NIST SP ?800-[0-9]{1,3}[A-Z]?)(?![0-9])"
)
# ISO 400 beside a lens is a speed, ISO 4217 a currency; a number after 编号 or No. is a certificate's.
_NOT_BEFORE = re.compile(
    r"感光度?.{0,8}$|(?:编号|证号|型号|电话|传真|邮编|账号|合同号|\bNo\.?)[为是: ]{0,3}$", re.IGNORECASE
)
_NOT_AFTER = re.compile(r" ?(?:currency|货币|感光|GHz|MHz|DDR|SSD|元|万元|台|套|字节|内存)", re.IGNORECASE)
# 16GB 3200 and the like are memories; no standard of these bodies has so short a number without a year.
_SHORT = re.compile(r"^[0-9]{1,2}$")

_TITLE = re.compile(r"《(?P<title>[^《》]{3,60})》")
_IS_STANDARD = re.compile(
    r"(?:规范|规程|标准|技术条件|技术要求|通用要求|安全要求|基本要求|导则|通则|技术指南|技术规定|技术细则|标准图集|(?:试验|测试|检验|测量|评价|测定)方法)(?:[ (第]?.{0,16}部分.{0,12})?(?:\([^()]{1,16}\))?$"
)
_NO_STANDARD = re.compile(
    r"政府采购|需求标准|评审|评分|评标|收费|划型|统计|行业分类|预算|定额|计价|资质|资格|服务费|取费|文件|编制|合同|薪|工资|补助|示范文本|会计|档案|公文|绩效|建设标准|质量等级"
)
_LOST = re.compile(r"(?:GB ?/? ?T?|国标|(?:国家|行业|地方|推荐性|强制性)标准) ?$")


def _clean(number: str) -> str:
    return re.sub(r"\s+", "", number).translate(str.maketrans("OoIl", "0011"))


def _year(text: str | None) -> str | None:
    if text is None:
        return None
    return text if len(text) == 4 else f"19{text}"


@lru_cache(maxsize=16)  # a passage is asked for again with each of its sentences
def find(text: str) -> tuple[Standard, ...]:
    """Give the standards named in a squeezed text, in order."""
    hits: list[Standard] = []
    if re.search(r"[0-9]", text):
        hits = [
            hit
            for pattern in (_HOME, _ABROAD)
            for match in pattern.finditer(text)
            if (hit := _hit(text, match))
        ]
    hits += _named(text)
    hits.sort(key=lambda hit: hit.start)
    return _titled(text, hits)


def _named(text: str) -> list[Standard]:
    named = []
    for match in _BY_NAME.finditer(text):
        number = match.group("section") or " ".join(filter(None, match.group("name", "more")))
        named.append(Standard(match.start(), match.end(), number, number))
    return named


def _hit(text: str, match: re.Match[str]) -> Standard | None:
    if _NOT_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
        return None
    if _NOT_AFTER.match(text[match.end() : match.end() + 10]):
        return None
    number, year = _home(match) if match.re is _HOME else _abroad(match)
    if _SHORT.match(number.split(" ", 1)[1]) and year is None and not number.startswith("NFPA"):
        return None
    family = family_of(number)
    return Standard(match.start(), match.end(), family.id if family else number, number, year)


def _home(match: re.Match[str]) -> tuple[str, str | None]:
    if match.group("gb"):
        suffix = "/Z" if "Z" in (match.group("t") or "") else "/T" if match.group("t") else ""
        letter = match.group("letter") or ""
        return f"{match.group('gb')}{suffix} {_clean(match.group('n1'))}{letter}", _year(match.group("y1"))
    if match.group("ind"):
        suffix = "/" + match.group("it")[-1] if match.group("it") else ""
        number = _clean(match.group("n2") or match.group("n3"))
        return f"{match.group('ind')}{suffix} {number}", _year(match.group("y2") or match.group("y3"))
    if match.group("old"):
        return f"{match.group('old')} {match.group('n5')}", _year(match.group("y5"))
    return f"{match.group('own')}/{match.group('body')} {match.group('n4')}", match.group("y4")


def _abroad(match: re.Match[str]) -> tuple[str, str | None]:
    if match.group("iso"):
        body = re.sub(r"[I1][S5][O0]$", "ISO", match.group("iso")) + ("/IEC" if match.group("iec") else "")
        return f"{body} {_clean(match.group('n1'))}{match.group('p1') or ''}", _year(match.group("y1"))
    if match.group("body"):
        return f"{match.group('body')} {_clean(match.group('n2'))}{match.group('p2') or ''}", _year(
            match.group("y2")
        )
    if match.group("n4"):
        return f"IEEE {match.group('n4')}", None
    year = match.group("y3")
    return f"ASTM {_clean(match.group('n3'))}", (
        f"20{year}" if int(year) < 50 else f"19{year}"
    ) if year else None


@lru_cache(maxsize=16)
def _starts(text: str) -> list[int]:
    return [hit.start for hit in find(text)]


def inside(text: str, start: int, end: int) -> list[Standard]:
    """Give the standards that lie in `text[start:end]`; the text is read once, whatever is asked of it."""
    starts = _starts(text)
    hits = find(text)[bisect_left(starts, start) : bisect_left(starts, end)]
    return [hit for hit in hits if hit.end <= end]


def _titled(text: str, hits: list[Standard]) -> tuple[Standard, ...]:
    """Join titles to the numbers beside them; a title without a number stands for itself."""
    result = list(hits)
    starts = [hit.start for hit in hits]
    for match in _TITLE.finditer(text):
        title = match.group("title")
        at = bisect_left(starts, match.start())
        # Only the number before a title and the one behind it can be joined to it.
        inner = at < len(hits) and hits[at].end < match.end()  # 《…技术要求(GY/T 381-2023)》
        near = (n for n in (at - 1, at) if 0 <= n < len(hits))
        beside = next((n for n in near if not result[n].title and _joined(text, match, result[n])), None)
        if inner and not result[at].title:
            beside, title = at, title[: hits[at].start - match.start() - 1].rstrip(" (")
        if beside is not None:
            hit = result[beside]
            result[beside] = Standard(
                min(hit.start, match.start()),
                max(hit.end, match.end()),
                hit.id,
                hit.number,
                hit.edition,
                title,
            )
            continue
        lost = _LOST.search(text[max(0, match.start() - 10) : match.start()])
        if _NO_STANDARD.search(title) or not (lost or _IS_STANDARD.search(title)):
            continue
        family = family_of(title)
        start = match.start() - (len(lost.group()) if lost and lost.group().startswith("GB") else 0)
        result.append(Standard(start, match.end(), family.id if family else title, "", None, title))
    return tuple(sorted(result, key=lambda hit: hit.start))


def _joined(text: str, match: re.Match[str], hit: Standard) -> bool:
    """《…》(GB 50303-2002) and GB 50016 《…》."""
    if match.end() <= hit.start:
        return re.fullmatch(r"[ (,]{0,2}", text[match.end() : hit.start]) is not None
    return hit.end <= match.start() and re.fullmatch(r"[ ):]{0,2}", text[hit.end : match.start()]) is not None
