"""Stages of a plan with their time: Week 3: installation complete, 第3周完成安装, a table of phases over 2 weeks (gold GUIDE A3)."""

import re
from collections.abc import Iterator

from ..model.term import Condition, Operator, Strength
from ..model.value import Duration
from ..recognizers import duration
from ..recognizers.base import inside
from ..text.numerals import NUMBER, parse
from ..text.segment import Passage
from .found import Draft, quote_span
from .sentences import Span
from .strength import strength

_STAGE_HEAD = re.compile(
    r"阶段|里程碑|节点|工序|工作(?:内容|任务|项目)?$|任务|\b(?:phases?|stages?|milestones?|tasks?|activit(?:y|ies)|deliverables?|work packages?)\b",
    re.IGNORECASE,
)
_WHEN_HEAD = re.compile(
    r"(?:计划|预计|所需|完成|实施|交付)?(?:工期|周期|用时|时长|时间(?!段|节点)|期限|时限)(?:要求|安排)?(?:\([^()]{1,8}\))?|(?:estimated |planned |expected )?(?:durations?|timelines?|time ?frames?|lead times?|completion(?: time)?|time required|due|deadlines?)(?: \([a-z ]{1,12}\))?",
    re.IGNORECASE,
)
# Stages in which nothing is delivered, or in which the time is somebody else's.
_NO_WORK = re.compile(
    r"质保|保修|保固|维护|运维|维保|付款|支付|结算|投标|开标|评标|报名|公示|澄清|质疑|\b(?:warrant|maintenance|support|payment|invoice|bid|tender|question|clarif|evaluation|proposal|award)",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"完成|交付|到货|供货|安装|调试|上线|验收|部署|开发|设计|调研|培训|移交|\b(?:install|deliver|commission|complet|train|test|survey|hand-?over|go[- ]?live|design|procure|migrat|deploy|build|develop|configur|kick-?off)",
    re.IGNORECASE,
)
_WEEK_EN = re.compile(
    rf"(?:^|[|•*-] ?)(?:by |in |end of )?(?P<unit>weeks?|months?|days?) (?P<n>{NUMBER})(?:(?: ?(?:-|to|and) ?)(?P<m>{NUMBER}))?(?= ?[:|)-])(?P<rest>[^.;|]{{2,160}})",
    re.IGNORECASE,
)
_WEEK_ZH = re.compile(
    r"第(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})(?:周?[-~至到]第?(?P<m>\d{1,3}))?(?P<unit>周|个月|个?工作日|天)(?:[内末前]|结束前|之前)?[:,]?(?=(?P<work>[^。;]{0,24}?(?:完成|交付|上线|到货|验收|部署|移交)))"
)
# What opens a list of stages.
_PLAN = re.compile(
    r"进度|里程碑|实施计划|工期安排|时间安排|\b(?:timelines?|milestones?|(?:project|implementation|delivery|work) (?:schedule|plan|timeline))\b",
    re.IGNORECASE,
)
_STAGE = re.compile(r"(?P<label>[^:|,。;]{2,60}):")
# 从迟交的第一周到第四周: how late, not by when; 次年第1个月: of each year.
_LATE = re.compile(r"迟|逾期|延误|延期|违约|次年|每年|次月|起")
_TRAINING = re.compile(r"培训|付款|\btraining\b|\bpayment\b", re.IGNORECASE)
_UNITS = {"week": "week", "month": "month", "day": "day"}
_ZH_UNITS = {"周": "week", "个月": "month", "天": "day"}
_LONGEST_CELL = 24


def drafts(passage: Passage, sentence: Span) -> Iterator[Draft]:
    """Give the time of a stage: by which week it is done, or how long its row in a table of stages says that it takes."""
    yield from _weeks(passage, sentence)
    yield from _rows(passage, sentence)
    yield from _listed(passage, sentence)


def _weeks(passage: Passage, sentence: Span) -> Iterator[Draft]:
    text = passage.text
    for match in _WEEK_EN.finditer(text, *sentence):
        rest = match.group("rest")
        if _WORK.search(rest) and not _NO_WORK.search(rest):
            unit = match.group("unit").lower().rstrip("s")
            last = match.group("m") or match.group("n")
            yield from _term(passage, sentence, match.span(), last, _UNITS[unit])
    for match in _WEEK_ZH.finditer(text, *sentence):
        number = match.group("m") or match.group("n")
        unit = _ZH_UNITS.get(match.group("unit"), "working_day")
        behind = text[match.end() : match.end() + 30]
        if not (_NO_WORK.search(behind) or _LATE.search(text[max(0, match.start() - 8) : match.end() + 30])):
            quote = quote_span(text, sentence, [match.span(), match.span("work")], passage.body)
            yield from _term(passage, sentence, quote, number, unit)


def _rows(passage: Passage, sentence: Span) -> Iterator[Draft]:
    place, text = passage.place, passage.text
    if place is None or place.header or place.column >= len(place.heads) or len(text) > _LONGEST_CELL:
        return
    heads = place.heads
    if not _WHEN_HEAD.fullmatch(heads[place.column].strip()):
        return
    staged = [c for c, head in enumerate(heads) if c != place.column and _STAGE_HEAD.search(head)]
    if any(_TRAINING.search(heads[c]) for c in staged):
        return
    label = " ".join(said for column, said in place.row_cells if column in staged)
    if not label or _NO_WORK.search(f"{label} {' '.join(heads)} {text}"):
        return
    for figure in duration.find(text):
        if isinstance(figure.value, Duration) and figure.value.unit != "year":
            span = (figure.start, figure.end)
            yield _draft(passage, sentence, span, figure.value, label)
            return


def _listed(passage: Passage, sentence: Span) -> Iterator[Draft]:
    text = passage.text
    if passage.place is not None or not _PLAN.search(" ".join((passage.list_head, *passage.headings[-1:]))):
        return
    match = _STAGE.match(text, max(sentence[0], passage.body), sentence[1])
    if match is None or _NO_WORK.search(match.group("label")):
        return
    for figure in inside(duration.find, text, match.end(), sentence[1]):
        bare = not text[match.end() : figure.start].strip() and not text[figure.end : sentence[1]].strip(
            " .;。"
        )
        if bare and isinstance(figure.value, Duration) and figure.value.unit != "year":
            yield _draft(passage, sentence, (match.start(), figure.end), figure.value, match.group("label"))
        return


def _term(passage: Passage, sentence: Span, span: Span, number: str, unit: str) -> Iterator[Draft]:
    try:
        value = Duration(amount=parse(number), unit=unit)
    except ValueError:
        return
    end = min(sentence[1], max(span[1], span[0] + 1))
    yield _draft(passage, sentence, (span[0], end), value, passage.text[span[0] : end])


def _draft(passage: Passage, sentence: Span, span: Span, value: Duration, label: str) -> Draft:
    firm = strength(passage.text, sentence, span, passage.list_head, presence=False)
    return Draft(
        topic="delivery_time",
        operator=Operator.AT_MOST,
        value=value,
        strength=firm if firm is not Strength.NEGATED else Strength.INFORMATIVE,
        span=span,
        conditions=(
            Condition(kind="other", value="task"),
            Condition(kind="other", value=f"stage: {label[:40]}"),
        ),
        why=(f"delivery_time: {passage.text[span[0] : span[1]]}",),
        at=span[0],
    )
