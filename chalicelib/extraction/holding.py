"""Whose a paper is, until when it is valid, how many stars it has: what stands beside its name (field-notes 3.14, 3.15)."""

import re
from collections.abc import Callable

from ..model.term import Condition
from ..model.value import Count
from ..recognizers import date as dates
from ..text.numerals import parse
from ..text.segment import Passage
from . import certificate_details
from . import validity as validities
from .sentences import Span

_HOLDER_HEAD = re.compile(
    r"持证|持有人|获证|证书所有|投保人|被保险人|\bholder\b|\bissued to\b", re.IGNORECASE
)
_VALID_HEAD = re.compile(r"有效期|有效日期|到期|\bvalid|\bexpir", re.IGNORECASE)
_FROM_HEAD = re.compile(r"(?:发证|颁证|颁发|签发|生效)日期|\bissued on\b|\bvalid from\b", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?:证书)?(?:持有人|持证人|持证单位|获证(?:组织|单位)|被保险人|投保人)(?:均)?(?:为|是|:|,)?[ ]?(?P<zh>[\u4e00-\u9fffA-Za-z()]{4,40})"
    r"|(?:\bin the name of|\bissued to|\bheld by)(?: our parent company,?| our subsidiary,?| the)? (?P<en>[A-Z][\w&.() -]{3,60}?)(?=,|\.(?:\s|$)|;|\)| valid| expir| and |$)"
    r"|(?P<related>(?:母公司|总公司|子公司|关联公司|集团)(?:持有|取得|通过))|(?P<parent>\b(?:parent company|subsidiary|affiliate)\b)"
)
_UNTIL = re.compile(
    r"(?:有效期限?|有效日期|有效)?(?:截?止?至|到|为?至|至)[ :]?(?P<zh>(?:19|20)\d\d[年.\-/].{0,8})|(?:valid (?:until|to|through|till)|expir(?:es|ed|y|ing)(?: on| date:?)?|underwritten to|in force (?:until|to)|to) (?P<en>.{6,20})",
    re.IGNORECASE,
)
_EXPIRED = re.compile(r"已(?:过期|到期|失效)|(?<!un)\bexpired\b|\blapsed\b", re.IGNORECASE)
_STARS = re.compile(
    r"(?P<zh>[一二三四五1-5])(?:星级?|A级)|(?P<en>[1-5]|one|two|three|four|five)[ -]stars?\b", re.IGNORECASE
)
_NEW = re.compile(r"(?<!\d)45001(?!\d)")
_OLD = re.compile(r"OHSAS ?18001|(?:GB ?/ ?T ?)28001(?!\d)", re.IGNORECASE)


def details(
    passage: Passage,
    sentence: Span,
    name: Span,
    until: int,
    subject: str | None = None,
    *,
    certificate: bool = False,
) -> tuple[Condition, ...]:
    """Give holder, dates and superseded standard of the paper named at `name`, from its sentence and its row.

    `until` is where the next paper's name begins: what stands behind it belongs to that one. Of a certificate
    also its number, issuer, scope, level and edition.
    """
    text = passage.text
    said = text[name[0] : min(until, sentence[1])]
    result: list[Condition] = []
    holder = _holder(said) or _cell(passage, _HOLDER_HEAD)
    if holder:
        result.append(Condition(kind="other", value=f"holder: {holder}"))
    issued = _cell(passage, _FROM_HEAD)
    validity = validities.read(said, issued)
    if not (validity.until or validity.unread):
        validity = validities.of_cell(_cell(passage, _VALID_HEAD), issued)
    # What states its end in other words than those of validity (underwritten to 31 May 2027).
    valid = validity.until or ("" if validity.unread else _until(said))
    if valid:
        result.append(Condition(kind="other", value=f"valid until: {valid}"))
    if validity.unread:
        result.append(Condition(kind="other", value=f"validity unread: {validity.unread}"))
    begins = certificate_details.valid_from(said) or _cell(passage, _FROM_HEAD)
    starts = _first_date(begins) or _first_of_two(_cell(passage, _VALID_HEAD))
    if starts and starts != valid:
        result.append(Condition(kind="other", value=f"valid from: {starts}"))
    if certificate:
        result += certificate_details.details(
            subject,
            text[name[0] : name[1]],
            text[sentence[0] : name[0]],
            said,
            lambda head: _cell(passage, head),
        )
    if _EXPIRED.search(said):
        result.append(Condition(kind="other", value="expired"))
    old = _OLD.search(text[name[0] : name[1]] + said)
    if old and not _NEW.search(said):  # OHSAS 18001/ISO 45001: one certificate under both names
        result.append(Condition(kind="other", value=f"superseded: {old.group()}"))
    return tuple(result)


def stars(text: str) -> tuple[Count, int] | None:
    """Give the star level that a text names and where its words end, or None."""
    match = _STARS.search(text)
    if match is None:
        return None
    return Count(amount=parse(match.group("zh") or match.group("en")), unit="star"), match.end()


def _holder(said: str) -> str:
    match = _HOLDER.search(said)
    if match is None:
        return ""
    name = match.group("zh") or match.group("en") or match.group("related") or match.group("parent")
    return re.split(r"(?:有效|证书|认证范围|,)", name)[0].strip(" .")


def _cell(passage: Passage, head: re.Pattern[str]) -> str:
    return cell(passage, lambda name: head.search(name) is not None)


def cell(passage: Passage, is_head: Callable[[str], bool]) -> str:
    """Give the text of the passage's row in the first other column with such a head, or an empty string."""
    if passage.place is None:
        return ""
    heads = passage.place.heads
    for column, text in passage.place.row_cells:
        if column < len(heads) and is_head(heads[column]) and column != passage.place.column:
            return text
    return ""


def _until(said: str) -> str:
    for match in _UNTIL.finditer(said):
        for hit in dates.find(match.group("zh") or match.group("en")):
            return hit.value.isoformat()
    return ""


def _first_date(words: str) -> str:
    found = next(iter(dates.find(words)), None)
    return found.value.isoformat() if found else ""


def _first_of_two(cell: str) -> str:
    """2023年3月2日至2026年3月1日 begins with the first; one date alone is the end."""
    found = list(dates.find(cell))
    return found[0].value.isoformat() if len(found) > 1 else ""


_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "third party",
        re.compile(
            r"第三方|CMA|CNAS|有权|有资质|权威|检[测验]机构|质检(?:中心|机构)|检[测验](?:中心|院|所)|国家级|\bthird[- ]party|\baccredited|\bindependent\b",
            re.IGNORECASE,
        ),
    ),
    ("type test", re.compile(r"型式|型检|\btype[- ]test", re.IGNORECASE)),
    ("factory", re.compile(r"出厂|厂内|自检|每批次|\bfactory\b|\bbatch\b", re.IGNORECASE)),
)


def kinds_of_report(text: str) -> tuple[Condition, ...]:
    """Give which kinds of test report a clause speaks of: a third party's, a type test, the factory's own."""
    return tuple(
        Condition(kind="other", value=f"report: {name}") for name, pattern in _KINDS if pattern.search(text)
    )
