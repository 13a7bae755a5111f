"""Under which conditions a term holds: grade of the fault, place, channel, period, party, product, papers' due dates.

Only what the term's own clause says, what opens its sentence, its row and its list's head count; nothing
is guessed from the paragraph around it (gold GUIDE F34).
"""

import re

from ..lexicon.loader import context, per_lexicon
from ..model.term import Condition

_TIERS = ("severity", "area")


# What ends the words that belong to the figure before them: 2小时内到达市区、4小时到达县区.
_NEXT = re.compile(r"[,、;(]|以及|(?<=区)[和及]|\band\b", re.IGNORECASE)
# 重大故障除外, 偏远地区除外: what is left out is not what the figure is for.
_LEFT_OUT = re.compile(r"除外|不含|不包括|以外的|\bexcept|\bexclud|\bother than", re.IGNORECASE)
_BEHIND = re.compile(r"[^,、;。|(]*(?:\([^()\d]{1,16}\))?")


def ahead(between: str) -> str:
    """Give what of the words between two figures speaks of the second one."""
    between = re.sub(r"\([^()]*\)", "", between)
    parting = _NEXT.search(between)
    return between[parting.end() :] if parting else between


def behind(after: str) -> str:
    """Give the words after a figure that say for what it is: 到达市区, (困人), for critical incidents."""
    match = _BEHIND.match(after)
    said = match.group() if match else ""
    parting = re.search(r"\band\b", said)
    said = said[: parting.start()] if parting else said
    return "" if _LEFT_OUT.search(said) else said


def tier(near: str, tail: str, row: str, opening: str) -> list[Condition]:
    """Severity and area: from the words ahead of the figure (`near`), else behind it (`tail`), the row's head, the opening.

    The last word before the figure decides: 一般故障8小时、紧急2小时.
    """
    result = []
    for kind in _TIERS:
        for source in (near, tail, row, opening):
            value = _last(kind, source)
            if value == _UNKNOWN:
                result.append(Condition(kind="other", value=f"grade: {_word_of_grade(source)}"))
                break
            if value:
                result.append(Condition(kind=kind, value=value))
                break
    return result


# A grade that the catalogue has no name for: no other grade holds in its place.
_UNKNOWN = "unknown"


def _word_of_grade(text: str) -> str:
    return [match.group() for match in context("grade")["other"].finditer(text)][-1]


# 200公里内6小时,200公里外12小时: places by their distance.
DISTANCE = re.compile(
    r"(?P<n>\d{1,4}) ?(?:公里|千米|km)(?:(?P<within>以?内|之内|范围内)|(?P<beyond>以?外|之外|以上))",
    re.IGNORECASE,
)


def _distance(match: re.Match[str]) -> str:
    return f"{'<=' if match.group('within') else '>'}{match.group('n')} km"


# Ⅱ级(严重)故障: the grade is the level; the word beside it only explains.
_EXPLAINED = re.compile(r"(?<=级)\((?:特别)?(?:紧急|严重|重大|较大|一般|轻微|普通|特大)[^()]{0,4}\)")


@per_lexicon(256)  # heads of rows and the words between figures come again and again
def _last(kind: str, text: str) -> str | None:
    if not text:
        return None
    text = _EXPLAINED.sub("", text)
    best: tuple[int, int, str] | None = None
    named = {**context(kind), **({_UNKNOWN: context("grade")["other"]} if kind == "severity" else {})}
    for name, pattern in named.items():
        for match in pattern.finditer(text):
            candidate = (match.end(), match.end() - match.start(), name)
            if best is None or candidate[:2] > best[:2]:
                best = candidate
    if kind == "area":
        for match in DISTANCE.finditer(text):
            candidate = (match.end(), match.end() - match.start(), _distance(match))
            if best is None or candidate[:2] > best[:2]:
                best = candidate
    return best[2] if best else None


def named(kind: str, text: str) -> list[Condition]:
    """Every value of a kind that the text names, in the lexicon's order."""
    return [Condition(kind=kind, value=name) for name in _names(kind, text)]


@per_lexicon(256)
def _names(kind: str, text: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in context(kind).items() if pattern.search(text))


# 投标人或制造商: whichever of the two; no party is named.
_EITHER = re.compile(
    r"(?:投标人|供应商|中标人|卖方|乙方|我[公方]?司?)\(?(?:或者?|/)[^,。;]{0,8}?(?:厂家|厂商|制造商|生产商|生产企业|原厂)\)?"
    r"|(?:厂家|厂商|制造商|生产商|生产企业|原厂)\(?(?:或者?|/)[^,。;]{0,6}?(?:投标人|供应商|中标人|卖方|乙方|我[公方]?司?)"
    r"|\b(?:bidder|supplier|contractor|tenderer|vendor) or (?:the |its )?(?:manufacturer|maker|OEM)|\b(?:manufacturer|maker|OEM) or (?:the )?(?:bidder|supplier|contractor|tenderer|vendor)",
    re.IGNORECASE,
)


def either(text: str) -> bool:
    """Tell whether the text leaves it to the bidder or the maker."""
    return _EITHER.search(text) is not None


def manufacturer(text: str, at: int) -> bool:
    """Tell whether the maker is who must act at `at`: the last party named before it is the maker, and it alone."""
    if _EITHER.search(text[:at]):
        return False
    last = ("", -1)
    for party in ("bidder", "manufacturer", "buyer"):
        for match in context("speaker")[party].finditer(text, 0, at):
            if match.end() > last[1] and not is_object(text, match.start(), match.end()):
                last = (party, match.end())
    if any(own.end() > last[1] for own in context("strength")["own"].finditer(text, 0, at)):
        return False
    return last[0] == "manufacturer"


# 向采购人, 收到乙方申请后, 短于制造商的: the party is spoken of, it does not act.
_GOVERNED = re.compile(
    r"(?:[向给为经按与和至及对于从自同受报]|收到|接到|接获|接获的|满足|征得|服从|配合|协助|通知|告知|联系|经过|取得|获得)$"
    r"|\b(?:to|of|from|for|by|with|at|on behalf of|upon receipt of)(?: the| any| a)? $",
    re.IGNORECASE,
)
_BEHIND_OBJECT = re.compile(
    r"(?:指定|要求|书面|通知|认可|同意|处|所在地|损失|名义|提出|提交|发出|确认|同步)|'s? (?:request|notice|order|consent|approval)\b|(?i:\s(?:to request|requests?)\b)"
)
# What a party that acts is followed by: a modal, or a verb of doing.
_ACTS = re.compile(
    r"(?:人员|代表|单位|方面)?(?:在[^,。;]{1,10}?|于[^,。;]{1,10}?)?(?:(?<!响)应当?|须|将|会|已|可(?!靠|用)|有权|统一|自行|另行|无正当|收到|接到|接获|每|定期|不定期|负责|提供|安排|派|指派|组织|委托|投保|进行|开展|配备|具有|持有|购买|验收|为[^,。;]{1,10}(?:投保|购买|提供)|[在于自](?!用|使))"
    r"|(?:'s(?: [a-z-]+){0,4})?(?: [a-z-]+){0,3}? (?:shall|will|must|may|is|are|has|have|provides?|maintains?|holds?)\b(?! (?:receive|be (?:given|provided|entitled|notified|informed)|have access))",
    re.IGNORECASE,
)
_ANOTHERS_OWN = re.compile(r"(?:的)?(?:通知|报修|电话|发出|提出|使用|设备|故障|现场|地点|需求|要求|指定)")


def is_object(text: str, start: int, end: int) -> bool:
    """向采购人提供, 经采购人同意, 采购人指定, 收到乙方申请后: the party is not who acts. 由采购人 acts."""
    return bool(_GOVERNED.search(text[max(0, start - 20) : start])) or bool(
        _BEHIND_OBJECT.match(text[end : end + 24])
    )


def drops_for_party(text: str, at: int, sentence_start: int) -> bool:
    """Tell whether the buyer, the jury or an authority does what is said at `at`: nobody's promise.

    The last party before `at` that acts decides; one that is only spoken of does not count.
    """
    for party in ("buyer", "jury"):
        for match in context("speaker")[party].finditer(text, sentence_start, at):
            if is_object(text, match.start(), match.end()) or _another_acts(text, match.end(), at):
                continue
            rest = text[match.end() : at]
            by = text[match.start() - 1 : match.start()] == "由"
            if (by or _ACTS.match(rest)) and not _ANOTHERS_OWN.match(rest):
                return True
    return False


# 安装调试由其他单位负责: the one who acts stands behind.
_BY_ANOTHER = re.compile(
    r"[^,。;]{0,6}由(?![^,。;]{0,10}(?:厂家|厂商|制造商|原厂))(?!我|本|乙|中标|供应|投标|卖|成交|承包|厂|原厂|生产|制造|专业|专人|工程师|售后|技术|服务|公司|双方)[^,。;]{2,12}?(?:负责|承担|完成|提供|实施|出具)"
)


def anothers_work(text: str, word: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether the thing named at `word` is the buyer's or a third party's to do: 采购人负责安装, 由其他单位负责."""
    if drops_for_party(text, word[0], sentence[0]) or _BY_ANOTHER.match(text[word[1] : sentence[1]]):
        return True
    # 采购人负责安装调试: the verb may be part of the word itself.
    return _VERB_FIRST.match(text[word[0] : word[1]]) is not None and drops_for_party(
        text, word[1], sentence[0]
    )


_VERB_FIRST = re.compile(r"负责|提供|进行|组织|安排|委托|为")


def _another_acts(text: str, since: int, at: int) -> bool:
    """Tell whether bidder, maker or the speaker himself acts between the party and the figure."""
    for name in ("bidder", "manufacturer"):
        for match in context("speaker")[name].finditer(text, since, at):
            if not is_object(text, match.start(), match.end()):
                return True
    return context("strength")["own"].search(text[since:at]) is not None
