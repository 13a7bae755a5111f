"""The conditions of a time term, and the words that stand before its figure."""

import re
from collections.abc import Iterator

from ..lexicon.loader import context, own_topic
from ..model.term import Condition
from ..recognizers import duration
from ..recognizers.base import Figure
from ..text.segment import Passage
from . import conditions
from .binding import Bound
from .sentences import Span, clauses
from .tiers import case
from .tiers import named as named_case

# How far behind a word its own case may be told.
_BEHIND = 32


def time_conditions(
    passage: Passage,
    sentence: Span,
    figure: Figure,
    quote: Span,
    topic: str,
    figures: list[Figure],
    bounds: list[Bound],
) -> Iterator[Condition]:
    """Give the conditions of the term that a figure makes for a topic; `bounds` are the sentence's figures with their verbs."""
    text = passage.text
    earlier = [f.end for f in figures if f.end <= figure.start]
    near = text[max([sentence[0], *earlier]) : figure.start]
    later = [f.start for f in figures if f.start >= figure.end]
    after = conditions.behind(text[figure.end : min([sentence[1], *later])])
    tail = text[figure.end : quote[1]]
    opening = text[sentence[0] : figure.start].removesuffix("一般") if not earlier else ""
    row = (
        passage.place.row_head
        if passage.place
        else passage.list_head[-24:]
        if re.search(r"[::]$", passage.list_head)
        else ""
    )
    column = (
        passage.place.heads[passage.place.column]
        if passage.place and passage.place.column < len(passage.place.heads)
        else ""
    )
    own = conditions.ahead(near) if earlier else near
    own = own.removesuffix("一般")  # 到场时间一般不超过4小时 names no grade
    tiers = conditions.tier(
        own, after, f"{row} {column}", opening or _lead(text, sentence, {b.figure.start for b in bounds})
    )
    yield from tiers
    yield from _of_the_chain(
        text, sentence, figure, bounds, {"severity" if c.kind == "other" else c.kind for c in tiers}
    )
    if not tiers and topic != "warranty_period":
        label = case(text, sentence, figure, topic, bounds, figures) or named_case(
            f"{row} {text[sentence[0] : figure.start]}"
        )
        if label and not conditions.named("period", label):
            yield Condition(kind="other", value=f"case: {label}")
    said = near + " " + tail
    if topic in ("response_time", "resolution_time", "complaint_response_time"):
        yield from (
            conditions.named("channel", said) or conditions.named("channel", row if passage.place else "")
        )[:1]
    whole = text[sentence[0] : quote[1]]
    if topic != "warranty_period":
        periods = [
            c
            for c in conditions.named("period", _scope(text, sentence, figure.start))
            if c.value != "working_hours"
        ]
        yield from periods
        if figure.working or context("period")["working_hours"].search(said):
            yield Condition(kind="period", value="working_hours")
    else:
        plain = re.sub(r"\([^)]{0,30}\)", "", near)  # 整套器材(含立柱) is the whole, its parts included
        yield from (conditions.named("part", plain) or conditions.named("part", row))[:1]
        product = _product(plain)
        if product:
            yield Condition(kind="product", value=product)
    yield from conditions.named("cause", whole)
    by_maker = ("warranty_period", "onsite_time", "response_time", "resolution_time")
    if conditions.manufacturer(text[sentence[0] : figure.start + _BEHIND], figure.start - sentence[0]) and (
        topic in by_maker or own_topic(topic)
    ):
        yield Condition(kind="party", value="manufacturer")
    if any(t.role == "task" for b in bounds if b.figure is figure for t in b.triggers):
        yield Condition(kind="other", value="task")
    legs = _OR_ELSE.match(text[figure.end : figure.end + 120])
    if legs:
        yield Condition(kind="other", value=f"or: {legs.group('leg')}")
    anchor = context("anchor")["event"].search(near)
    if anchor:
        yield Condition(kind="other", value=f"clock: {anchor.group().strip()}")


def _of_the_chain(
    text: str, sentence: Span, figure: Figure, bounds: list[Bound], known: set[str]
) -> Iterator[Condition]:
    """紧急故障1小时内响应,2小时内到场: a grade holds along the chain, until a verb comes again or another grade."""
    if not {"severity", "area"} - known:
        return
    inside = sorted((b for b in bounds if sentence[0] <= b.figure.start), key=lambda b: b.figure.start)
    mine = {t.topic for b in inside if b.figure is figure for t in b.triggers}
    earlier = [b for b in inside if b.figure.end <= figure.start]
    for index in range(len(earlier) - 1, -1, -1):
        bound = earlier[index]
        if mine & {t.topic for t in bound.triggers}:
            return
        since = earlier[index - 1].figure.end if index else sentence[0]
        near = text[since : bound.figure.start]
        named = conditions.tier(conditions.ahead(near) if index else near, "", "", "")
        if named:
            yield from (c for c in named if c.kind not in known)
            return


def led(passage: Passage, sentence: Span, figure: Figure, figures: list[Figure]) -> str:
    """The words before a figure: since the figure before it; for the first one the heads above as well."""
    earlier = [f.end for f in figures if f.end <= figure.start]
    near = passage.text[max([sentence[0], *earlier]) : figure.end + 12]
    if earlier:
        return near
    row = passage.place.row_head if passage.place else ""
    above = passage.headings[-1] if passage.headings and sentence[0] <= passage.body else ""
    return f"{above} {row} {near}"


# 5年或20万公里(以先到为准): the second leg may end it sooner (field-notes 1.5).
_OR_ELSE = re.compile(
    r"[ ,(]{0,2}(?:或者?|/|、|or) ?(?P<leg>[\d.,]{1,9} ?(?:万)?(?:公里|千米|km|小时|次|页|张|印|miles|hours)[^,。;]{0,12})",
    re.IGNORECASE,
)


def _lead(text: str, sentence: Span, taken: set[int]) -> str:
    """What opens the sentence up to its first comma or colon: 紧急故障:… holds for all that follows."""
    first = clauses(text, sentence)
    lead = text[first[0][0] : first[0][1]] if first else ""
    figure = next(duration.find(lead), None)
    if figure is None:
        return lead
    # Ⅰ级故障后0.5小时内无法排除的,2小时内到场: a figure of a case leaves the grade to what follows.
    return lead[: figure.start] if first[0][0] + figure.start not in taken else ""


def _scope(text: str, sentence: Span, at: int) -> str:
    return text[sentence[0] : at]


_PRODUCT_STOP = re.compile(
    r"质保|保修|保固|保用|包换|包退|包修|换货|期|免费|提供|承诺|不少|不低|至少|为|我|公司|本|供应|投标|中标|乙方|整机|部件|所有|全部|货物|产品$|设备$|项目|合同|验收|按照|根据|依照|规定|要求|文件|采购|招标|国家|的|均|自|在|送电|运行|正常|应|买方|日起|服务|warrant|guarantee|period|shall|least|month|free|year|from",
    re.IGNORECASE,
)
_HEAD_ONLY = re.compile(
    r"(?:的|均|全部|免费|负责|提供)*(?:质保|保修|保固|保用|维修|维护)?(?:期限?|服务)?(?:应|须)?(?:为|是|不少于|不低于|至少)?|[\d.、]+"
)


def _product(near: str) -> str:
    """A product named right before its figure: 打印机不少于2年. Empty if nothing of the kind stands there."""
    pieces = [part.strip() for part in re.split(r"[,:;、()]|和|及", near)]
    piece = next((part for part in reversed(pieces) if part and not _HEAD_ONLY.fullmatch(part)), "")
    match = re.match(
        r"([\u4e00-\u9fffA-Za-z]{2,12}?)(?:的?(?:免费)?(?:质保期?|保修期?|保固期?|保用期?)(?:限)?)?(?:应|须)?(?:为|是)?$",
        piece,
    )
    if match and not _PRODUCT_STOP.search(match.group(1)):
        return match.group(1)
    return ""
