"""What a certificate says of itself beside its name: number, issuer, scope, level, edition, valid from (field-notes 3.14)."""

import re
from collections.abc import Callable

from ..lexicon.schemes import scheme_of, schemes
from ..lexicon.standards import family_of
from ..model.term import Condition
from ..recognizers import standard
from ..text.numerals import parse

_NUMBER = re.compile(
    r"(?:证书(?:编)?号(?:码)?|注册号|登记号|\b(?:certificate|registration) (?:no\.?|number))(?:为|是)?[: ]{0,3}(?P<it>[A-Za-z0-9(][A-Za-z0-9()/.-]{3,39})",
    re.IGNORECASE,
)
_ISSUER = re.compile(
    r"(?:发证|颁证|认证|颁发|签发)(?:机构|单位|机关)(?:为|是)?[: ]{1,2}(?P<it>[\u4e00-\u9fffA-Za-z()]{3,40})"
    r"|由(?P<by>[\u4e00-\u9fff()]{3,30}?(?:公司|中心|院|所|机构|委员会))(?:颁发|签发|认证|出具|核发)"
    r"|\b(?:issued|certified) by (?P<en>[A-Z][\w&.() -]{2,50}?)(?=,|\.(?:\s|$)|;|\)| valid| expir| on |$)"
)
_SCOPE = re.compile(
    r"(?:认证|证书|注册|覆盖)?(?:的)?(?:覆盖)?范围(?:为|是|:|包括|覆盖|涵盖|含)+[: ]{0,2}(?P<it>[^。;]{2,80})|\b(?:scope(?: of certification)?|covering|for the scope of)(?: is|:)? (?P<en>[^.;]{3,80})",
    re.IGNORECASE,
)
_SCOPE_END = re.compile(r",?(?:证书|有效期|发证|认证机构|颁发)")
_FROM = re.compile(
    r"(?:发证|颁证|颁发|签发|获证|生效)日期(?:为)?[: ]{0,2}(?P<zh>(?:19|20)\d\d.{0,10})|自?(?P<zh2>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)起?(?:至|到|-|~)"
)
_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("number", re.compile(r"证书编?号|注册号|^编号$|^证号|\bcertificate no|\bnumber\b", re.IGNORECASE)),
    ("issuer", re.compile(r"(?:发证|颁证|认证|颁发|签发)(?:机构|单位|机关)|\bissu(?:er|ed by)|\bbody\b", re.IGNORECASE)),
    ("scope", re.compile(r"范围|\bscope\b", re.IGNORECASE)),
    ("standard", re.compile(r"标准|依据|\bstandard\b", re.IGNORECASE)),
    ("level", re.compile(r"等级|级别|\blevel\b|\bgrade\b", re.IGNORECASE)),
)  # fmt: skip
_DIGIT = "[1-5一二三四五]"
_LEVEL = re.compile(
    rf"(?:第?(?P<a>{_DIGIT})级(?!\d|别)|(?:ML|Maturity Level|Level|等级|级别)[ :为-]{{0,2}}(?P<b>{_DIGIT})(?![\d.])|(?P<c>III|II|IV|I|V)级)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"^ ?(?:[-(]? ?(?:DEV|SVC|ACQ))?[ -]?(?:V ?\d\.\d)?[ (-]{0,2}(?:ML|L)?(?P<a>[1-5])(?![\d.年月])",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"第?(?P<a>{_DIGIT})级(?:及以上|以上|\(含\)以上)?(?:的)?(?:国家|信息系统|网络|信息)?(?:信息安全|网络安全|安全)?(?:资质)?$|\b(?:grade|level|class) (?P<b>[1-5]) ?$",
    re.IGNORECASE,
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}

Cell = Callable[[re.Pattern[str]], str]


def details(subject: str | None, named: str, before: str, said: str, cell: Cell) -> list[Condition]:
    """Give what is told of a certificate.

    `named` are the words of its name, `before` what stands before them, `said` the name and what follows it up to
    the next certificate, `cell` gives the text of the row's cell under a head.
    """
    found: dict[str, str] = {}
    if subject == "other":
        found["name"] = name_of(named)
    for key, pattern in (("number", _NUMBER), ("issuer", _ISSUER), ("scope", _SCOPE)):
        match = pattern.search(said)
        if match:
            words = next(group for group in match.groups() if group)
            found[key] = _SCOPE_END.split(words)[0].strip(" ,()") if key == "scope" else words.strip(" ,")
    for key, head in _HEADS:
        if key in ("number", "issuer", "scope") and key not in found:
            found[key] = cell(head).strip()[:80]
    written = _standard(subject, f"{said} {cell(_HEADS[3][1])}")
    if written is not None:
        found["edition" if written.edition else "standard"] = written.name
    level = _level(subject, named, before, said, cell(_HEADS[4][1]))
    if level is not None:
        found["level"] = str(level)
    return [
        Condition(kind="other", value=f"{key}: {value}")
        for key, value in found.items()
        if value and "[" not in value
    ]


def valid_from(said: str) -> str:
    """Give the words of the day from which a certificate is valid, or an empty text."""
    match = _FROM.search(said)
    return (match.group("zh") or match.group("zh2")) if match else ""


def name_of(named: str) -> str:
    """Give one name for all the ways to write a certificate that has no subject of its own."""
    hits = standard.find(named)
    if hits:
        return hits[0].id
    known = scheme_of(named)
    if known is not None:
        return known
    family = family_of(re.sub(r"认证|证书", "", named))
    return (family.id if family else _by_words(named)) or re.sub(r"\s+", " ", named).strip().lower()


# What a system is called where its number is not written.
_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso_13485", re.compile(r"医疗器械(?:质量)?管理体系")),
    ("iso_22000", re.compile(r"食品安全管理体系")),
    ("iso_50001", re.compile(r"能源管理体系")),
    ("iso_22301", re.compile(r"业务连续性管理体系")),
    ("gb_t_29490", re.compile(r"知识产权(?:合规)?管理体系")),
    ("gb_t_50430", re.compile(r"工程建设施工企业质量管理")),
    ("haccp", re.compile(r"HACCP|危害分析与关键控制点", re.IGNORECASE)),
)


def _by_words(named: str) -> str | None:
    return next((name for name, pattern in _WORDS if pattern.search(named)), None)


def _standard(subject: str | None, text: str) -> standard.Standard | None:
    """The standard that the certificate is to: a dated number of its own family before an undated one."""
    own = [
        hit for hit in standard.find(text[:400]) if hit.number and (hit.id == subject or subject == "other")
    ]
    return next((hit for hit in own if hit.edition), own[0] if own else None)


def _level(subject: str | None, named: str, before: str, said: str, cell: str) -> int | None:
    scheme = scheme_of(subject or "") or scheme_of(named)
    if scheme is None:
        return None
    match = (
        _LEVEL.search(named)
        or re.match(r"(?P<a>[1-5一二三四五])级", named)
        or (_GLUED.match(said[len(named) :]) if scheme in ("cmmi", "dcmm") else None)
        or _LEVEL.search(re.split(r"[,。;、]", said[len(named) :])[0][:30])
        or _BEFORE.search(before[-24:])
        or _LEVEL.search(cell)
        or re.fullmatch(r"(?P<a>[1-5一二三四五])", cell)
    )
    if match is None:
        return None
    text = next(group for group in match.groups() if group)
    level = _ROMAN.get(text.upper()) or int(parse(text))
    return level if 1 <= level <= schemes()[scheme].levels else None
