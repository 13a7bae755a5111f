"""The tender's marks, ★ ▲ and their like: which clauses carry them, and where it says what they mean (field-notes 1.2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from ..extraction.sentences import sentences
from .tender import Chapter, Passage, Place, Tender, around

# ※ opens notes and ● ■ ◆ open items everywhere: they weigh nothing unless a tender says so.
MARKS = "★☆▲△"
_MENTION = re.compile(
    rf"[\"'“”「『《(]?(?P<mark>[{MARKS}])[\"'“”」』》)]?(?P<tail>号|星|条款|项|的|为|表示|代表|是|系|指标|部分|参数|标[识注记示]|技术|之|[、和及与或])?"
)
_BEFORE = re.compile(
    r"(?:带有?|标[有注识记示]?|注明?|打|加注?|以|用|凡是?|有|中|按|任[意一]?|一个|符号|上述|和|与|及|或|、|[^\W\d_]{2}号)[\"'“”「『《(]?$"
)
_QUOTES = re.compile(r"[\"'“”「『《]")
# The lists of energy-saving products have a mark of their own.
_OTHERS = re.compile(r"品目清单|政府采购清单|节能产品|环境标志|强制采购|目录中")
_IF_ANY = re.compile(r"文字规定或|或标[注有]|如有|若有|如果[^,。;]{0,12}有|如含|\bif any\b", re.IGNORECASE)
FATAL = re.compile(
    r"无效|否决|废标|不得(?:有?负?)偏离|不允许(?:有?负?)偏离|不可偏离|实质性|资格不合格|不予通过|拒绝"
)
POINTS = re.compile(r"扣(?:除)?\d|扣分|得\d{1,2}(?:\.\d)?分|得分|允许负偏离|加分")
_MEANING = re.compile(
    FATAL.pattern
    + "|"
    + POINTS.pattern
    + r"|重要|主要|关键|必须|须|应|不满足|未满足|不响应|未响应|偏离|核心|评审|评分|证明|佐证"
)
_COUNT = re.compile(r"每(?:有)?[一1]?(?:项|条|个|处)|累计|[≥>]? ?\d{1,2}(?:项|条|个)|扣(?:除)?\d")
_DENIED = re.compile(r"不(?:会|导致|作为?|属于)[^,。;]{0,10}(?:无效|否决|实质性)|允许负偏离")
# 非★号参数, 除▲外的, 未标注★: what is said is said of the others.
_UNMARKED = re.compile(
    r"(?:非|未(?:用|加|标注?|带)?|除|不带|无)[\"'“”「『《(]{0,2}(?:[★☆▲△█][、和及]){0,2}[★☆▲△]?$"
)
# ★号条款须…, ★参数每有一项不满足…: at the head of a sentence only these speak of the mark.
_SPEAKS = re.compile(
    r"[\"'“”」』》)]?(?:号|条款|项(?!目)|的|表示|代表|为|(?:参数|指标|要求|部分|内容)[^:,。;]{0,4}(?:每|为|是|必须|均|不满足|未满足|负偏离))"
)
# No clerk writes more marks into one sentence.
_MOST = 24
# An item's number is no longer.
_NUMBER = 16
# So far reaches what is said of a mark.
_REACH = 80


@dataclass
class Mark:
    """One mark: the passages that carry it, and its mentions: those that tell its meaning, and those that count it."""

    sign: str
    carried: list[Place] = field(default_factory=list)
    defined: list[Place] = field(default_factory=list)
    counted: list[Place] = field(default_factory=list)
    fatal: list[Place] = field(default_factory=list)
    points: list[Place] = field(default_factory=list)
    if_any: bool = False


@lru_cache(maxsize=1)  # four rules ask for the marks of one tender
def marks(tender: Tender) -> dict[str, Mark]:
    """Give the marks of a tender by their signs, in the order of MARKS."""
    result = {sign: Mark(sign) for sign in MARKS}
    for passage in tender.passages:
        text = passage.text
        if any(sign in text for sign in MARKS):
            for start, end in sentences(text):
                _read(tender, passage, (start, end), result)
    return {sign: mark for sign, mark in result.items() if mark.carried or mark.defined or mark.counted}


def _read(tender: Tender, passage: Passage, sentence: tuple[int, int], result: dict[str, Mark]) -> None:
    text, (start, end) = passage.text, sentence
    hits = list(islice(_MENTION.finditer(text, start, end), _MOST))
    for index, hit in enumerate(hits):
        mark = result[hit["mark"]]
        if not _is_mention(text, hit, start):
            if tender.chapter(passage) is not Chapter.FORM:
                mark.carried.append((passage, (hit.start("mark"), end)))
            continue
        if _OTHERS.search(text[start:end]):
            continue
        if _UNMARKED.search(text, max(start, hit.start() - 10), hit.start() + 1):
            continue
        if tender.chapter(passage) is not Chapter.FORM:
            mark.if_any = mark.if_any or bool(_IF_ANY.search(text[start:end]))
        said = text[hit.end() : min(_until(hits, index, end), hit.end() + _REACH)]
        before = text[max(start, hit.start() - _REACH // 2) : hit.start()]
        if index and not _joins(text[hits[index - 1].end() : hit.start()]):
            before = text[hits[index - 1].end() : hit.start()]
        place = (passage, (start, end))
        if any(_MEANING.search(words) for words in (said, before, *around(passage))):
            mark.defined.append(place)
        if _COUNT.search(said):
            mark.counted.append(place)
        _weigh(mark, place, said)


def _weigh(mark: Mark, place: Place, said: str) -> None:
    fatal, points = FATAL.search(_DENIED.sub("", said)), POINTS.search(said)
    if fatal and not points:
        mark.fatal.append(place)
    elif points and not fatal:
        mark.points.append(place)


def _joins(between: str) -> bool:
    return len(between) <= 2


def _until(hits: list[re.Match[str]], index: int, end: int) -> int:
    """Where what is said of a mark ends: at the next one that is not joined to it (★、▲项须…)."""
    for this, following in zip(hits[index:], hits[index + 1 :], strict=False):
        if not _joins(following.string[this.end() : following.start()]):
            return following.start()
    return end


def _is_mention(text: str, hit: re.Match[str], start: int) -> bool:
    """Tell whether a text speaks of the mark; else it carries it."""
    at = hit.start("mark")
    opening = at <= _NUMBER and not text[:at].strip(' 0123456789.、()一二三四五六七八九十-•➢"')
    quoted = bool(_QUOTES.match(text[hit.start() : hit.start() + 1]))
    if opening and not quoted:
        return _SPEAKS.match(text, hit.end("mark")) is not None
    if quoted:
        return True
    return bool(hit["tail"]) or bool(_BEFORE.search(text[max(start, hit.start() - 8) : hit.start() + 1]))


def places(marked: Iterator[Place]) -> tuple[Place, ...]:
    """Give the places, each once."""
    seen: dict[tuple[int, tuple[int, int]], Place] = {}
    for passage, span in marked:
        seen.setdefault((id(passage), span), (passage, span))
    return tuple(seen.values())
