"""What a tender says of how bids are judged: its marks' meaning, how many deviations reject a bid, what silence means.

These bind no bidder by themselves; a reader needs them to weigh the findings (field-notes 1.2).
"""

import re
from collections.abc import Iterator, Sequence

from ..model.document import Document
from ..model.finding import CountingRule, MarkMeaning, Silence, SilenceRule, TenderFacts
from ..text.numerals import parse
from ..text.segment import Passage, segment
from . import marks
from .found import evidence
from .scoring import scoring
from .sentences import Span, sentences

_NUMBER = r"(?P<n>\d{1,2}|[一二三四五六七八九十两]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_MISS = r"(?:负偏离|偏离|不满足|不响应|不符合|未满足|未响应|不达标)"
# 有5项以上(含5项)负偏离; 负偏离达到或超过3项; 三条及以上不满足.
_COUNTED = (
    re.compile(
        rf"(?P<over>超过|多于|大于|>)?(?:达到?|累计|共|有|存在|出现|任意|≥|\s){{0,3}}{_NUMBER}\s?\)?(?:项|条|个)(?P<tail>(?:\((?:不?含)[^()]{{0,6}}\)|及其?以上|或以上|\(?含?\)?以上|以上|的|\(含\)|\(不含\)){{0,3}})"
        rf"[^,。;]{{0,16}}?{_MISS}"
    ),
    re.compile(
        rf"{_MISS}[^,。;]{{0,14}}?(?P<over>超过|多于|大于|>)?(?:达到?|累计|共|有|为|≥|\(|项数|数量|条款|\s){{0,4}}{_NUMBER}\s?(?:项|条|个)(?P<tail>(?:\((?:不?含)[^()]{{0,6}}\)|及其?以上|或以上|以上|的|\(含\)|\(不含\)){{0,3}})"
    ),
    re.compile(
        rf"(?P<over>more than )?{_NUMBER}(?P<tail> or more)? (?:\w+ ){{0,3}}(?:deviations?|non-compliances)",
        re.IGNORECASE,
    ),
)
_REJECTED = re.compile(
    r"无效|否决|不予(?:通过|接受)|拒绝|废标|不合格|淘汰|不通过|不进入|未实质性响应|\breject|\bdisqualif|\bnon-responsive",
    re.IGNORECASE,
)
_POINTS = re.compile(r"扣|得\d|加\d|每有?一?项|分值|\d分")
_UNMARKED = re.compile(
    r"(?:未|没有|无|不)(?:标[注记]?|带|加|做)|非[\"“]?[★▲※#*]|一般(?:技术|商务|性)?(?:条款|参数|指标|要求)|\bunmarked\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[★☆▲△※◆#◎]")
_LAST = 240

_SILENT = re.compile(
    r"(?:未|没有|不|无)[^,。;]{0,14}?(?:响应|应答|答复|填写|填报|列出|列明|列示|说明|注明|标明|提出|描述|作答|体现)|漏(?:报|填|项)|空白|留空|无须在此表|(?:偏离表|响应表|填写|填报|应答|证明材料|如实)[^。;]{0,60}否则"
    r"|\b(?:not (?:listed|stated|answered|mentioned|addressed)|silence|silent|no (?:response|answer|statement))\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"(?:视为|视同|默认为?|即为|等同于)[^,。;]{0,12}?(?:(?P<bad>负偏离|不响应|未响应|不满足|不符合|未实质性响应|非实质性响应)|(?P<good>(?:完全|全部|默认|已|均)?(?:响应|满足|符合|接受|同意|无偏离|没有偏离|正偏离)))"
    r"|\b(?:deemed|taken|regarded|considered) (?:to be |as |to have )?(?:(?P<bad_en>non-compliant|not (?:met|compliant|accepted)|a deviation|non-responsive)|(?P<good_en>compliant|accepted|full(?:y)? complian\w*|acceptance))",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"评(?:标|审)(?:委员会|小组|专家)|专家|签[字收署]|未通过|实质上|授权委托书|磋商小组|谈判小组|成员|甲方|乙方|买方|卖方|中标(?:人|供应商)(?!须|应)|成交|索赔|质疑|放弃|签订合同|澄清|解密|保证金|异议|授权书|\b(?:buyer|purchaser) (?:fails|does)",
    re.IGNORECASE,
)


def tender_facts(document: Document) -> TenderFacts:
    """Give what the document says of marks, counting, silence and points. Empty where it says nothing."""
    passages = list(segment(document))
    return TenderFacts(
        marks=tuple(_marks(document, passages)),
        counting=tuple(_counting(document, passages)),
        silence=tuple(_silence(document, passages)),
        scoring=tuple(scoring(document, passages)),
    )


def _marks(document: Document, passages: Sequence[Passage]) -> Iterator[MarkMeaning]:
    """The marks that the tender defines, then those that it only uses, in their usual meaning."""
    texts = [passage.text for passage in passages]
    told = marks.told(texts)
    for mark, saying in told.items():
        passage = passages[saying.passage]
        yield MarkMeaning(
            mark=mark,
            importance=saying.importance,
            evidence=evidence(document, passage, _around(passage.text, *saying.at)),
        )
    used = {passage.mark for passage in passages if passage.mark}
    for mark, importance in marks.definitions(texts).items():
        if mark in used and mark not in told:
            yield MarkMeaning(mark=mark, importance=importance)


def _around(text: str, start: int, end: int) -> Span:
    """The sentence that holds a place; the end of what says so where it goes on."""
    for first, last in sentences(text):
        if first <= start < last:
            return first, max(min(last, end + _LAST), end)
    return start, end


def _counting(document: Document, passages: Sequence[Passage]) -> Iterator[CountingRule]:
    seen: set[tuple[int, str | None, bool]] = set()
    for passage in passages:
        text = passage.text
        if passage.listed or not _REJECTED.search(text):
            continue
        for first, last in sentences(text):
            said = text[first:last]
            rejected = _REJECTED.search(said)
            if rejected is None:
                continue
            for pattern in _COUNTED:
                match = pattern.search(said)
                if match is None or _POINTS.search(said[match.start() : rejected.end()]):
                    continue
                count = _least(match)
                mark = _MARK.search(said[: match.end()])
                unmarked = _UNMARKED.search(said[: match.end()]) is not None
                rule = (count, mark.group() if mark and not unmarked else None, unmarked)
                # One miss of a marked clause is told; 有一项不符合评审标准 is the jury's rule, no count.
                if (count > 1 or rule[1]) and rule not in seen:
                    seen.add(rule)
                    yield CountingRule(
                        at_least=rule[0],
                        mark=rule[1],
                        unmarked=rule[2],
                        evidence=evidence(document, passage, (first, min(last, first + _LAST))),
                    )
                break


def _least(match: re.Match[str]) -> int:
    """The number from which on it counts: 超过5项 is six, 5项以上 five (GB usage: 以上 includes the figure)."""
    number = int(parse(match.group("n")))
    tail = match.group("tail") or ""
    beyond = "不含" in tail or (bool(match.group("over")) and "含" not in tail)
    return number + 1 if beyond else number


def _silence(document: Document, passages: Sequence[Passage]) -> Iterator[SilenceRule]:
    seen: set[str] = set()
    for passage in passages:
        text = passage.text
        if passage.listed or not _TAKEN.search(text):
            continue
        for first, last in sentences(text):
            said = text[first:last]
            taken = _TAKEN.search(said)
            if taken is None or _OTHERS.search(said) or not _SILENT.search(said[: taken.start()]):
                continue
            bad = taken.group("bad") or taken.group("bad_en")
            if said not in seen:
                seen.add(said)
                yield SilenceRule(
                    taken_for=Silence.NOT_MET if bad else Silence.ACCEPTED,
                    evidence=evidence(document, passage, (first, min(last, first + _LAST))),
                )
