"""How old a report or a contract may be, and the day that one bears: 近三年, 投标截止前一年内, 报告日期2025年3月.

Both are conditions of kind `other`: `age: 3 year` or `since: 2023-01-01` on what may count, `dated: 2025-03-31` on
what is shown (field-notes 2: test_report, performance_record).
"""

import re
from collections.abc import Callable, Iterator

from ..model.term import Condition
from ..recognizers import date as dates
from ..text.numerals import parse
from .sentences import Span

_NUMBER = r"(?P<{0}>[一二两三四五六七八九十]|\d{{1,2}})个?(?P<{0}u>年|月)"
_WORDS = {
    word: str(n)
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
    )
}
_EN = r"(?P<{0}>\d{{1,2}}|" + "|".join(_WORDS) + r")(?: \(\d{{1,2}}\))? (?P<{0}u>year|month)s?"
_AGE = re.compile(
    r"(?:近|最近|过去)" + _NUMBER.format("a") + "(?!度审计)"
    r"|(?:截止|投标|响应|开标)[^,。;]{0,8}(?:时间|日期?)?之?前的?" + _NUMBER.format("b") + "以?内"
    r"|" + _NUMBER.format("c") + r"以?内(?:由[^,。;]{1,24})?(?:出具|签发|签订|完成)"
    r"|\b(?:within|in|over|during) the (?:last|past|previous|preceding) " + _EN.format("d") +
    r"|\b(?:no|not) (?:older|more) than " + _EN.format("e") + r"(?: old)?\b"
    r"|\bwithin " + _EN.format("f") + r" (?:of|before|prior to) the (?:closing|tender|bid|submission)",
    re.IGNORECASE,
)  # fmt: skip
_UNITS = {"年": "year", "月": "month", "year": "year", "month": "month"}
_SINCE = re.compile(r"^[ ]?(?:\([^)]{0,12}\))?起?(?:至今|以来|以后|之后)")
_SINCE_EN = re.compile(r"\b(?:since|on or after|not earlier than|from) (?:the )?$", re.IGNORECASE)
_YEAR = re.compile(
    r"(?P<y>(?:19|20)\d\d)年(?=起?(?:至今|以来|以后))|\bsince (?P<en>(?:19|20)\d\d)\b", re.IGNORECASE
)
_EN_DATED = r"|\b(?:dated|issued(?: on)?|signed(?: on)?|completed(?: in| on)?|date of (?:issue|report)|date)[: ]{1,2}(?:the )?$"
# A report and a contract bear days of different names: that of a contract beside a report says nothing of its age.
_WORDS_OF = {
    "test_report": ("报告|出具|签发|检[测验]", "出具|签发"),
    "performance_record": ("签订|签署|合同|完成|验收", "签订|签署"),
}
_DATED = {
    topic: re.compile(
        rf"(?:{named})(?:的)?(?:日期|时间|日)(?:为|是|均为)?[::]?[ ]?$" + _EN_DATED, re.IGNORECASE
    )
    for topic, (named, _) in _WORDS_OF.items()
}
_MADE = {
    topic: re.compile(rf"^日?(?:由[^,。;]{{1,24}})?(?:{made})") for topic, (_, made) in _WORDS_OF.items()
}
_HEAD = {
    topic: re.compile(rf"(?:{named})(?:日期|时间)|^日期$|\bdate\b", re.IGNORECASE)
    for topic, (named, _) in _WORDS_OF.items()
}
_LEAD = 24
# How far from the thing's name its age may stand: a sentence without an end is not read whole for each name in it.
_REACH = 160


def ages(
    topic: str, text: str, sentence: Span, name: Span, cell: Callable[[Callable[[str], bool]], str]
) -> Iterator[Condition]:
    """Give how old the report or contract named at `name` may be and the days it bears.

    `cell` gives the text of its row under the head that a function knows.
    """
    said = text[max(sentence[0], name[0] - _REACH) : min(sentence[1], name[1] + _REACH)]
    limit = _AGE.search(said)
    if limit is not None:
        found = next(key for key in "abcdef" if limit.group(key))
        number, unit = limit.group(found), _UNITS[limit.group(found + "u").lower()]
        amount = int(parse(_WORDS.get(number.lower(), number)))
        if amount:
            yield Condition(kind="other", value=f"age: {amount} {unit}")
    since = _since(said)
    if since:
        yield Condition(kind="other", value=f"since: {since}")
    days = [hit.value for hit in dates.find(said) if _is_dated(topic, said, hit)]
    days += [hit.value for hit in dates.find(cell(lambda head: _HEAD[topic].search(head) is not None))]
    for day in sorted(set(days)):
        yield Condition(kind="other", value=f"dated: {day.isoformat()}")


def _since(said: str) -> str:
    year = _YEAR.search(said)
    if year is not None:
        return f"{year.group('y') or year.group('en')}-01-01"
    for hit in dates.find(said):
        lead = said[max(0, hit.start - _LEAD) : hit.start]
        if _SINCE.match(said[hit.end : hit.end + _LEAD]) or _SINCE_EN.search(lead):
            # A month without a day begins with its first; `dates` gives its last.
            whole = re.search(
                r"日|\d[-./]\d{1,2}[-./]\d|\d (?:of )?[a-z]|[a-z] \d{1,2}\b", said[hit.start : hit.end], re.I
            )
            return (hit.value if whole else hit.value.replace(day=1)).isoformat()
    return ""


def _is_dated(topic: str, said: str, hit: dates.Dated) -> bool:
    lead, behind = said[max(0, hit.start - _LEAD) : hit.start], said[hit.end : hit.end + 40]
    if _SINCE.match(behind) or _SINCE_EN.search(lead):
        return False
    return bool(_DATED[topic].search(lead) or _MADE[topic].match(behind))
