"""A scanned certificate: its title, its holder and its dates stand on lines of their own, all about one paper.

Elsewhere what is told of a certificate stands in its sentence or its row (`holding`, `certificate_details`). Here the
page is the sentence. What it says of number, holder and dates goes to the certificates that are found on it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..model.document import Document, Page, PageStatus
from ..model.term import Condition
from ..recognizers import date as dates
from ..text.normalize import normalize
from .found import Found, confidence

_LONGEST = 3_500  # characters: a certificate is one page, and not a full one
_TITLE = re.compile(
    r"[\u4e00-\u9fffA-Z0-9()/ ]{0,40}证书|.{0,70}\bcertificate(?: (?:of|for) .{3,60})?\W{0,3}", re.IGNORECASE
)
# 提供认证证书: a line about a certificate is no title of one.
_NO_TITLE = re.compile(
    r"提供|持有|具有|具备|取得|附|承诺|须|应|复印件|\b(?:our|we|provide|hold|copy)\b", re.IGNORECASE
)
_CERTIFIES = re.compile(r"\b(?:is to|hereby) certify\b|兹证明|特此证明", re.IGNORECASE)
_TITLES_WITHIN = 8  # lines
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "number",
        re.compile(
            r"(?:证书编?号(?:码)?|注册号|登记号|编号|\b(?:certificate|registration) (?:registration )?(?:no\b\.?|number)|^no\.)"
            r"[: ]{0,3}(?P<it>[A-Z0-9(][A-Z0-9 ()/.-]{3,39})",
            re.IGNORECASE,
        ),
    ),
    (
        "holder",
        re.compile(
            r"(?:获证(?:组织|单位)|持证(?:单位|人)|认证委托人|申请人|组织名称|企业名称|单位名称|公司名称)(?:名称)?[:为 ]{1,3}(?P<it>[^,;。:]{4,60})"
            r"|(?:certif(?:y|ies) that(?: the)?(?: organization| company| management system of)?|management system of|name and address of the applicant"
            r"|兹?证明)[: ]{0,3}(?P<next>$)",
            re.IGNORECASE,
        ),
    ),
    (
        "valid until",
        re.compile(
            r"(?:valid(?: until|ity)|until|of expiry|expiry date|expir(?:es|ation date)|有效期(?:限)?(?:至|到)?|有效至|截止日期|至)[: ]{0,3}(?P<it>.{6,40})",
            re.IGNORECASE,
        ),
    ),
    (
        "valid from",
        re.compile(
            r"(?:of (?:iss?ue|certification)|issued? (?:date|on)|valid from|(?:发证|颁证|颁发|签发|生效)日期)[: ]{0,3}(?P<it>.{6,40})",
            re.IGNORECASE,
        ),
    ),
)
_TO, _DIGIT = re.compile("至|到|~| to "), re.compile(r"\d")
_COMPANY = re.compile(
    r"公司|集团|厂$|中心$|院$|\b(?:co|ltd|inc|corp|company|limited|gmbh|llc)\b", re.IGNORECASE
)


class _Line(NamedTuple):
    """A line of a page, its blanks made one, with its place in the document."""

    text: str
    start: int
    end: int


class _Told(NamedTuple):
    """What the page says under one of the labels, and the line that says it."""

    key: str
    value: str
    line: _Line


def with_page(document: Document, found: Sequence[Found]) -> list[Found]:
    """Give the terms, the certificates on scanned certificate pages with what their page says of them."""
    pages = {
        page.number: lines
        for page in document.pages
        if page.status is PageStatus.OCR and _is_certificate(lines := _lines(document, page))
    }
    if not pages:
        return list(found)
    said = {number: [*_details(lines)] for number, lines in pages.items()}
    return [
        _with(document, each, said[each.term.evidence.page])
        if each.term.topic == "certification" and each.term.evidence.page in said
        else each
        for each in found
    ]


def _with(document: Document, found: Found, said: Sequence[_Told]) -> Found:
    """Add what is not known of the certificate; a doubtful day of its end is a doubt about it."""
    term = found.term
    known = {each.value.partition(": ")[0] for each in term.conditions if each.kind == "other"}
    more = [told for told in said if told.key not in known]
    conditions = term.conditions + tuple(
        Condition(kind="other", value=f"{told.key}: {told.value}") for told in more
    )
    sure = [term.evidence.confidence]
    sure += [
        confidence(document, told.line.start, told.line.end) for told in more if told.key == "valid until"
    ]
    doubts = [each for each in sure if each is not None]
    evidence = term.evidence.model_copy(update={"confidence": min(doubts)}) if doubts else term.evidence
    return replace(found, term=term.model_copy(update={"conditions": conditions, "evidence": evidence}))


def _lines(document: Document, page: Page) -> list[_Line]:
    if page.end - page.start > _LONGEST:
        return []
    text = normalize(document.text[page.start : page.end])
    return [
        _Line(" ".join(match.group().split()), page.start + match.start(), page.start + match.end())
        for match in re.finditer(r"[^\n]+", text)
        if match.group().strip()
    ]


def _is_certificate(lines: Sequence[_Line]) -> bool:
    titled = any(
        _TITLE.fullmatch(line.text) and not _NO_TITLE.search(line.text) for line in lines[:_TITLES_WITHIN]
    )
    return titled or any(_CERTIFIES.search(line.text) for line in lines)


def _details(lines: Sequence[_Line]) -> Iterator[_Told]:
    """Give what the page tells: each label once, where it stands first with something that fits it."""
    for key, label in _LABELS:
        told = next(
            (
                _Told(key, value, line)
                for at, line in enumerate(lines)
                for match in label.finditer(line.text)
                if (value := _value(key, match, lines[at + 1 : at + 3]))
            ),
            None,
        )
        if told is not None:
            yield told


def _value(key: str, match: re.Match[str], following: Sequence[_Line]) -> str:
    words = match.group("it") or ""
    if key == "holder":
        if match.group("next") is not None:
            words = next((line.text for line in following if _COMPANY.search(line.text)), "")
        return words.strip(" ,.") if _COMPANY.search(words) else ""
    if key.startswith("valid"):
        stated = [hit.value.isoformat() for hit in dates.find(words)]
        # 有效期:2020年4月30日至2023年4月29日 ends with the second.
        period = key == "valid until" and len(stated) == 2 and _TO.search(words)
        return stated[-1 if period else 0] if stated else ""
    return re.split(r"\s(?=[A-Za-z]{4,}\b)", words)[0].strip(" .-") if _DIGIT.search(words) else ""
