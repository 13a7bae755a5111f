"""Which words of a bid are the tender's: copied clauses, third persons, copied marks (field-notes 1.1, 3.1)."""

import re

from ..extraction.found import Found
from ..extraction.setting import Role
from ..lexicon.loader import context
from ..model.finding import Requirement
from ..text.normalize import normalize
from ..text.outline import marker
from ..text.segment import Place
from ..text.textmap import squeeze
from .reservations import Said

_THIRD_PERSON = re.compile(
    r"(?:投标人|投标供应商|供应商|中标人|成交供应商|中标供应商|乙方|卖方|承包人|承办商|得标厂商|the (?:supplier|contractor|bidder|tenderer|vendor)s?)[^,。;]{0,12}(?:应|须|必须|需|shall|must)",
    re.IGNORECASE,
)
# Nobody calls himself the winner before the award: a clause about 中标人 is the tender's.
_AWARDED = re.compile(
    r"(?:^|[,:。;()★▲]|(?<=\d)[ .、]|的)[ ]?(?:中标人|成交人|成交供应商|中标供应商|中选人|中标单位|中标方|成交方|得标厂商|the successful (?:bidder|tenderer))(?!名单|公告|通知)",
    re.IGNORECASE,
)
# 采购人有权要求供应商…: the buyer's right, as the tender or the contract gives it; nobody offers anything.
_BUYERS_RIGHT = re.compile(
    r"(?:采购(?:人|方|单位)|招标(?:人|方|单位)|买方|甲方|业主|用户|使用单位|发包人|建设单位|委托方)[^,。;]{0,8}(?:有权|可以?|保留)[^,。;]{0,8}要求(?!,?我)"
    r"|\bthe (?:buyer|purchaser|client|employer|authority|owner|customer|government|procuring entity)\b[^,.;]{0,16}\b(?:may|(?:has|have|reserves?) the right to|is entitled to) (?:require|request|ask|demand|call (?:up)?on)\b(?! (?:us|our)\b)",
    re.IGNORECASE,
)
_TENDER = r"(?:招标|采购|磋商|谈判|询价|比选|遴选)"
# 招标文件的要求如下: what stands below it is the tender's.
_RETELLING = re.compile(
    rf"{_TENDER}文件[^,。;]{{0,16}}(?:要求|规定|条款|内容|原文)|(?:tender|rfp)(?:'s)? (?:document )?(?:requires|requirements|states)",
    re.IGNORECASE,
)
# 附件:招标文件, 附件二 采购需求: a heading that is nothing but the tender's name opens a copy of it.
_COPY = re.compile(
    rf"^(?:[第章节部分\d一二三四五六七八九十、.:() ]|附(?:件|录|表)?|原文?|本项目|{_TENDER}(?:文件|公告|需求|要求|项目)|商务|技术|服务|采购|需求书?|要求|全文|节选|摘录|摘要|复印件|copy of|extract|from|the|of|to|for|appendix|annex|\b[A-Z]\b|invitation|request|tender|proposals?|documents?|specifications?)+$",
    re.IGNORECASE,
)
_NAMES_TENDER = re.compile(
    rf"{_TENDER}(?:文件|公告|需求)|\btender\b|\binvitation\b|\brequest for\b", re.IGNORECASE
)
_ANSWERS = re.compile(r"响应|应答|承诺|答复|偏离|对照|respon|compl|投标", re.IGNORECASE)
# 招标文件要求质保3年, behind no 按照 or 满足: the sentence tells what the tender says.
_TOLD = re.compile(
    rf"(?P<by>按照?|根据|依据?|依照|遵照|遵循|满足|符合|响应|达到|优于|高于|超过|同意|接受|执行|承诺)?[^,。;:]{{0,6}}{_TENDER}(?:文件|需求|公告)(?:第[^,。;]{{1,10}}[条款章节])?(?:中|里|内)?(?:明确|所|的)*(?:要求|规定|约定|载明|写明)"
    rf"|{_TENDER}文件第[^,。;:]{{1,14}}:"
    r"|(?P<noted>\bwe (?:note|understand|acknowledge|are aware)(?: that)?\b)(?!.*\b(?:accept|will|comply|agree))"
    r"|(?P<en>\b(?:the )?(?:tender|rfp|specification|buyer|client|employer|authority|purchaser)(?: documents?)? (?:requires|asks|calls for|demands|specifies|states|says))",
    re.IGNORECASE,
)
# 我公司愿按招标文件规定的条件供货: the words that make it a promise may stand a little ahead.
_BY = re.compile(r"按|根据|依据|依照|遵照|遵循|满足|符合|响应|达到|优于|高于|同意|接受|执行|承诺")
_VOICE = re.compile(
    r"我公司|我司|我方|本公司|我单位|承诺|提供|保证|响应|应答|\bwe\b|\bour\b|\boffer", re.IGNORECASE
)


_TENDER_HEAD = re.compile(
    rf"^{_TENDER}(?:文件)?的?(?:要求|需求|条款|规定|内容|规格|参数|条目|技术|商务|服务)|^(?:tender|buyer)(?:'s)? requirements?",
    re.IGNORECASE,
)
_PROMISES = re.compile(r"承诺|响应|应答|保证|commitment|response|undertaking|offer", re.IGNORECASE)
_DEMAND = re.compile(
    r"不少于|不低于|不超过|不得|不大于|不小于|不高于|≥|≤|应|须|必须|\b(?:shall|must|at least|not less than|no less than|not exceed|no later)\b",
    re.IGNORECASE,
)


def is_echo(found: Found, said: Said) -> bool:
    """Tell whether a term of a bid only repeats the tender's words."""
    role, passage, sentence = found.setting.role, found.passage, found.sentence
    if role is Role.REQUIREMENT or _below_retelling(found) or _told(said):
        return True
    if passage.place is not None and role is not Role.RESPONSE and _in_tender_column(passage.place):
        return True
    if context("strength")["own"].search(sentence):
        return False
    if any(_opens_copy(head) for head in (passage.list_head, *passage.headings)):
        return True
    if passage.place is None and marker(passage.text).mark in ("★", "▲", "※"):
        return True  # the mark is the tender's: a bidder marks nothing
    if _BUYERS_RIGHT.search(said.before + said.own):
        return True
    return role is not Role.RESPONSE and bool(_AWARDED.search(sentence) or _THIRD_PERSON.search(sentence))


def _in_tender_column(place: Place) -> bool:
    """招标要求 above or before a cell, though no column of answers stands beside it."""
    head = place.heads[place.column] if place.column < len(place.heads) else ""
    return any(_TENDER_HEAD.search(name) and not _ANSWERS.search(name) for name in (head, place.row_head))


def answers(found: Found) -> bool:
    """Tell whether the place is the bidder's to answer: a response column, or below a heading that promises."""
    return found.setting.role is Role.RESPONSE or any(
        _PROMISES.search(head) for head in (found.passage.list_head, *found.passage.headings)
    )


def copied(requirement: Requirement, own: str, mine: bool) -> bool:
    """Tell whether a clause without a voice of its own is the requirement's own words, its demand included.

    `mine`: it stands where only the bidder speaks (`answers`).
    """
    if mine or requirement.evidence is None or _VOICE.search(own) or not _DEMAND.search(own):
        return False
    quote = normalize(requirement.evidence.quote)
    asked = _bare(squeeze(quote, [(0, len(quote))]).text)
    return _bare(own) in asked


def _bare(text: str) -> str:
    """Give the words alone: no punctuation, and no modal, which a copyist adds or drops."""
    return re.sub(r"[^\w≥≤<>]|必须|应当|应|须|\bshall\b|\bmust\b", "", text).lower()


def _below_retelling(found: Found) -> bool:
    above = (found.passage.list_head, *found.passage.headings[-1:])
    return any(_RETELLING.search(head) and not _ANSWERS.search(_RETELLING.sub("", head)) for head in above)


def _opens_copy(head: str) -> bool:
    return len(head) <= 60 and bool(
        _COPY.match(head.strip()) and _NAMES_TENDER.search(head) and not _ANSWERS.search(head)
    )


def _told(said: Said) -> bool:
    """招标文件要求质保3年: told; 按招标文件要求质保3年 and 招标文件要求3年,我公司承诺3年 (the second figure) are not."""
    text = said.before + said.own
    for match in _TOLD.finditer(text):
        if match.group("noted") or (not _BY.search(match.group()) and not _VOICE.search(text, match.end())):
            return True
    return False
