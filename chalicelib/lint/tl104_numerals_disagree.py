"""TL104: a figure written twice, in words and in digits, that are not the same: 三(2)年 (field-notes 3.10)."""

import re
from collections.abc import Iterator

from ..text.numerals import parse
from .tender import Hit, Span, Tender

# So far around a figure its clause is quoted.
_AROUND = 24
_HAN = "零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾佰"
_EN = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety"
_UNIT = r"个?(?:工作日|日历天|自然日|小时|分钟|天|日|年|月|周|次|份|人|名|%)"
_TWICE = re.compile(
    rf"(?<![{_HAN}第\d])(?P<word>[{_HAN}]{{1,5}})\((?P<digits>\d{{1,4}})\)(?={_UNIT})"
    rf"|(?<![{_HAN}第\d])(?P<word2>[{_HAN}]{{1,5}})(?P<unit>{_UNIT})\((?P<digits2>\d{{1,4}})(?P=unit)\)"
    rf"|\b(?P<word3>{_EN}) ?\((?P<digits3>\d{{1,4}})\)(?= (?:days?|hours?|months?|years?|weeks?|working|business|calendar|copies))",
    re.IGNORECASE,
)


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each figure whose words and digits differ."""
    for passage in tender.passages:
        for word, digits, span in disagreements(passage.text):
            yield Hit(((passage, _in_context(passage.text, span)),), {"words": word, "digits": digits})


def _in_context(text: str, span: Span) -> Span:
    """The figure with the words around it, up to the next stop on either side."""
    before = [text.rfind(stop, max(0, span[0] - _AROUND), span[0]) for stop in "。;,:"]
    after = [at for stop in "。;," if (at := text.find(stop, span[1], span[1] + _AROUND)) >= 0]
    start = max(before) + 1 or max(0, span[0] - _AROUND)
    return start, min(after, default=min(len(text), span[1] + _AROUND))


def disagreements(text: str) -> Iterator[tuple[str, str, Span]]:
    """Give the words, the digits and the place of each figure written in two ways that differ."""
    for match in _TWICE.finditer(text):
        word = match["word"] or match["word2"] or match["word3"]
        digits = match["digits"] or match["digits2"] or match["digits3"]
        try:
            same = parse(word) == int(digits)
        except ValueError:  # 十百, no numeral
            continue
        if not same:
            yield word, digits, match.span()
