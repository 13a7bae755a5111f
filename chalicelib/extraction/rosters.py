"""A table of posts: 岗位 | 人数 over 安装调试工程师 | 4 says how many people serve (gold GUIDE C24, service_staff)."""

import re
from collections.abc import Iterator

from ..model.term import Condition, Operator
from ..model.value import Count
from ..recognizers.compare_words import operator_of
from ..text.numerals import parse
from ..text.segment import Passage
from .found import Draft, quote_span
from .setting import Role, Setting
from .strength import strength

_NUMBER_HEAD = re.compile(
    r"(?:(?:同时|每班|当班)?在岗|同时上岗|配备|配置|拟派|派驻|最低|人员|岗位|上岗|服务|需求|用工)?(?:人数|人员数量)(?:\([人名]\)|要求)?|数量\([人名]\)|(?:number of|no\. of) (?:staff|people|persons|personnel)|headcount",
    re.IGNORECASE,
)
_POST_HEAD = re.compile(
    r"岗位|职务|职位|角色|工种|人员(?:类别|类型|名称)?$|班次|点位|\bpositions?\b|\broles?\b|\bposts?\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?P<blank>\[[^\[\]]{1,16}\]|_{1,20}|\( {0,6}\))[人名]?|(?P<sign>≥|不少于|至少|>=)?(?P<n>\d{1,4}|[一二三四五六七八九十两]{1,3})[人名]?(?P<more>及?以上)?"
)
# A total is the sum of the rows above it.
_TOTAL = re.compile(r"合计|总计|小计|\btotal\b", re.IGNORECASE)


# Network Engineers: 2 full-time
_LINE = re.compile(r"[-*• ]{0,4}(?P<post>[A-Z][A-Za-z/ ]{3,40}): (?P<n>\d{1,3}) (?:full|part)[- ]time\b")


def _listed(passage: Passage) -> Iterator[Draft]:
    match = _LINE.match(passage.text)
    if match is None:
        return
    span = match.span()
    yield Draft(
        topic="service_staff",
        operator=Operator.EXACTLY,
        value=Count(amount=parse(match.group("n")), unit="person"),
        strength=strength(passage.text, span, span, passage.list_head, presence=False),
        span=quote_span(passage.text, span, [span], 0),
        conditions=(Condition(kind="other", value=f"post: {match.group('post')}"),),
        why=(f"service_staff: {match.group()}",),
    )


def drafts(passage: Passage, place: Setting) -> Iterator[Draft]:
    """Give the number of people of one post, from a cell under 人数 in a table of posts."""
    yield from _listed(passage)
    cell = passage.place
    if cell is None or cell.column >= len(cell.heads) or place.role in (Role.LABEL, Role.SCORING, Role.HEAD):
        return
    if not _NUMBER_HEAD.fullmatch(cell.heads[cell.column]):
        return
    match = _COUNT.fullmatch(passage.text)
    post = next(
        (
            text
            for column, text in cell.row_cells
            if column < min(cell.column, len(cell.heads)) and _POST_HEAD.search(cell.heads[column])
        ),
        "",
    )
    if match is None or not post or _TOTAL.search(" ".join(text for _, text in cell.row_cells)):
        return
    amount = parse(match.group("n")) if match.group("n") else None
    if amount == 0:
        return
    span = (0, len(passage.text))
    yield Draft(
        topic="service_staff",
        operator=operator_of(match.group("sign"), match.group("more")) or Operator.EXACTLY,
        value=Count(amount=amount, unit="person") if amount else None,
        blank=amount is None,
        strength=strength(passage.text, span, span, passage.list_head, presence=False),
        span=quote_span(passage.text, span, [span], 0),
        conditions=(Condition(kind="other", value=f"post: {post}"),),
        why=(f"service_staff: {passage.text} under {cell.heads[cell.column]}, {post}",),
    )
