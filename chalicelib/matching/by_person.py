"""What a number can't show and the words may: where a site is, whether contracts are similar, recent and proven.

A site counts where it names the place that the tender names, or where the tender takes a promise and one is given. A
count of contracts counts where it says that they are similar, from the years asked for, and on which proof that rests.
Everything else is for a person (field-notes 2, local_service_site and performance_record).
"""

import re
from datetime import date

from ..model.finding import Requirement
from ..model.value import Duration
from ..recognizers import duration
from ..rules.compare import Outcome, compare
from ..text.normalize import normalize
from ..text.textmap import squeeze
from .commitments import Commitment
from .reservation_words import NAMED_PLACE
from .standards import noted

_AT_THE_PROJECT = re.compile(r"(?:项目|采购人|采购单位|用户|招标人|使用单位)(?:的)?所在(?:地|市|县|区|城市)")
_NOT_THERE = re.compile(
    r"不(?:再|另|单独)?(?:另行|另)?设(?:立|置)?(?!限)|未(?:在[^,。;]{1,10})?设|\bno (?:local )?(?:office|branch|site)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?:中标|成交|签约|合同签订|中选)后[^,。;]{0,20}(?:设立|建立|设置|成立)|\bset up\b[^,.;]{0,40}\bafter\b",
    re.IGNORECASE,
)
_SIMILAR = re.compile(r"同类|类似|相似|相同|同等|\bsimilar\b|\bcomparable\b", re.IGNORECASE)
_PROOF = re.compile(
    r"附后|后附|见附|附件|附录|附表|复印件|扫描件|见第|第 ?\d{1,4} ?页|以上|上表|上述|如下|下表|详见|一览表"
    r"|\b(?:annex|appendi|overleaf|attached|enclosed|listed|named|below|above|as follows)|:",
    re.IGNORECASE,
)
_SINCE = re.compile(r"(?:20[0-4]\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:以来|起|至今|以后|后)")
_RECENT = re.compile(r"近[一二三四五六七八九十两\d]{1,2}年|\b(?:last|past) \w+ years\b", re.IGNORECASE)


def site(requirement: Requirement, commitment: Commitment) -> Outcome:
    """Tell how a service site stands to the one demanded; UNCLEAR where its place can't be told."""
    said = commitment.said
    whole = said.before + said.own + said.after
    if _NOT_THERE.search(whole):
        return Outcome.SHORT
    asked = _quote(requirement)
    named = NAMED_PLACE.search(asked)
    if named:
        there = named["zh"] not in ("本市", "本省", "本县", "本区", "本地", "当地") and named["zh"] in whole
    else:
        there = bool(_AT_THE_PROJECT.search(asked)) and bool(_AT_THE_PROJECT.search(whole))
    if not there:
        return Outcome.UNCLEAR
    return _promised(requirement, said.own) if _LATER.search(said.own) else Outcome.MET


def _promised(requirement: Requirement, own: str) -> Outcome:
    """A site that is only promised counts where the tender takes a promise, and in its time."""
    taken = noted(requirement.conditions, "promise")
    if not taken:
        return Outcome.UNCLEAR
    wanted, offered = _length(taken[0]), _length(own)
    if wanted is None:
        return Outcome.MET
    if offered is None:
        return Outcome.UNCLEAR
    found = compare(wanted, offered, "shorter", requirement.operator)
    return min(found, Outcome.MET)


def _length(text: str) -> Duration | None:
    figure = next((each for each in duration.find(text) if each.value is not None), None)
    return figure.value if figure is not None and isinstance(figure.value, Duration) else None


def record(requirement: Requirement, commitment: Commitment) -> bool:
    """Tell whether a count of contracts says all that was asked: similar, recent enough, and where the proof is."""
    said = commitment.said
    whole = f"{commitment.row} {said.before}{said.own}{said.after}"
    asked = _quote(requirement)
    if not _PROOF.search(said.own + said.after):
        return False
    english = asked.isascii() and re.search(r"\brefer(?:ences|ees)\b", whole, re.IGNORECASE)
    if _SIMILAR.search(asked) and not _SIMILAR.search(whole) and not english:
        return False
    return _in_years(requirement, asked, said.own, said.after)


def _in_years(requirement: Requirement, asked: str, own: str, after: str) -> bool:
    since = _SINCE.search(asked)
    if since is None:
        recent = _RECENT.search(asked)
        return recent is None or recent.group() in own
    start = _day(since.group())
    told = _SINCE.search(own)
    if told is not None:
        return start is not None and (day := _day(told.group())) is not None and day >= start
    listed = [_day(match.group()) for match in re.finditer(r"20[0-4]\d年\d{1,2}月(?:\d{1,2}日)?", after)]
    wanted = getattr(requirement.value, "amount", 1)
    return (
        start is not None
        and len(listed) >= wanted
        and all(day is not None and day >= start for day in listed)
    )


def _day(text: str) -> date | None:
    match = re.match(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?", text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None


def _quote(requirement: Requirement) -> str:
    if requirement.evidence is None:
        return ""
    quote = normalize(requirement.evidence.quote)
    return squeeze(quote, [(0, len(quote))]).text
