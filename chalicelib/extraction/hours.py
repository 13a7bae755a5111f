"""Service hours as terms: 7×24小时, 周一至周五8:30-17:30, also with days and hours in two cells of a row."""

import re
from collections.abc import Iterator

from ..model.term import Condition, Operator
from ..model.value import Duration
from ..recognizers import opening_hours, schedule
from ..recognizers.base import Figure
from ..text.segment import Passage
from . import conditions
from .found import Draft, quote_span
from .procedure import window
from .sentences import Span
from .strength import strength

_FILES = re.compile(
    r"(?:招标|采购|磋商|谈判|询价|投标|响应)文件|发放|领取|报名|获取|递交|开标|CA证书|数字证书|电子签章|北京时间|疑问|质疑|澄清|询问|\bclosing\b|\bsubmi|\b(?:tender|bid|bidding) documents?\b|\bcollected\b|\bdeliveries\b",
    re.IGNORECASE,
)
# 基于招标文件的要求,我方提供…: the files are what is answered, not what is handed out.
_BY_FILES = re.compile(r"(?:基于|根据|按照?|依据|满足|响应)(?:本|贵方)?(?:招标|采购|磋商|谈判|询价)文件")
_SHIFTS = re.compile(
    r"(?<!客服)(?<!服务)上班时间|办公时间|施工|作业时间|考勤|排班|轮班|上岗|岗位|保安|保洁|值守人员|现场值守|备勤|巡逻|控制室|供餐|就餐|用餐|收货|踏勘|食堂|营业时间|试验|\bguards?\b|\bpatrol|\bmay work\b|\bshifts?\b|\blabou?r rates?\b",
    re.IGNORECASE,
)
_OFFICE = ("办公时间", "营业时间", "上班时间")


def _of_shifts(said: str) -> bool:
    """办公时间9:00-17:00 is the office's; 办公时间…设客户服务专线 is the line's."""
    found = _SHIFTS.search(said)
    return found is not None and not (found.group() in _OFFICE and _LINE.search(said))


_RUNNING_EN = re.compile(
    r"\b(?:pumps?|cctv|cameras?|systems?|equipment|machines?|generators?|recording|lifts?|units?|plant)\b[^.;]{0,40}\b(?:run|operate|record|work)(?:s|ing|ed)?[^.;]{0,16}$",
    re.IGNORECASE,
)

# A system that runs round the clock is no service that can be reached.
_RUNNING = re.compile(
    r"[^,。;]{0,6}?(?:运行|运转|烤机|老化|试验|测试|录像|录音|录制|监控|开机|通电|供电|工作能力|工作制)(?!维护|保障|支持|服务)"
)


def hours_of_row(passage: Passage, sentence: Span) -> list[Figure]:
    """Hours in one cell, their days in another of the row: 周一至周五 | 8:30至17:30."""
    if passage.place is None or sentence != (0, len(passage.text)):
        return []
    for column, days in passage.place.row_cells:
        if column != passage.place.column and len(days) <= 24 and opening_hours.names_days(days):
            shift = len(days) + 1
            found = [f for f in schedule.find(f"{days} {passage.text}") if f.end > shift]
            return [
                Figure(max(0, f.start - shift), f.end - shift, f.value, f.operator, why=f.why) for f in found
            ]
    return []


_SERVED = re.compile(r"服务|响应|支持|值守|热线|电话|在线|维修|保障|受理|接听|维护")
_LINE = re.compile(
    r"热线|专线|电话|来电|拨打|\b(?:hot|help) ?line\b|\btelephone\b|\bby phone\b", re.IGNORECASE
)


def _channel(said: str) -> tuple[Condition, ...]:
    """A telephone line's hours hold by phone (gold GUIDE F35)."""
    named = conditions.named("channel", said)[:1]
    if not named and _LINE.search(said):
        named = [Condition(kind="channel", value="phone")]
    return tuple(named)


def service_hours(passage: Passage, sentence: Span, hours: list[Figure]) -> Iterator[Draft]:
    """Give the service hours of one sentence; hours of buying files, shifts and guards are none."""
    text = passage.text
    seen: list[tuple[object, int]] = []
    for figure in hours:
        if isinstance(figure.value, Duration):
            continue
        quote = quote_span(text, sentence, [(figure.start, figure.end)], passage.body)
        above = _BY_FILES.sub("", " ".join((*passage.headings[-1:], passage.list_head)))
        if (
            _FILES.search(text[sentence[0] : sentence[1]])
            or _FILES.search(above)
            or _of_shifts(window(text, sentence, quote))
        ):
            continue
        if conditions.drops_for_party(text, figure.start, sentence[0]):
            continue
        if _RUNNING.match(text[figure.end : figure.end + 80]) or _RUNNING_EN.search(
            text[sentence[0] : figure.start][-90:]
        ):
            continue
        if text[figure.start : figure.end] == "全天候" and not _SERVED.search(window(text, sentence, quote)):
            continue  # IP66全天候防护
        if any(value == figure.value and quote[0] < end for value, end in seen):
            continue  # 12 hours a day, 5 days a week (07:00 to 19:00, Monday to Friday) is one schedule
        seen.append((figure.value, quote[1]))
        yield Draft(
            topic="service_hours",
            operator=figure.operator or Operator.EXACTLY,
            value=figure.value,
            strength=strength(text, sentence, quote, passage.list_head, presence=True),
            span=quote,
            conditions=tuple(
                c for c in conditions.tier(text[quote[0] : figure.start], "", "", "") if c.kind == "severity"
            )
            + tuple(
                c
                for c in conditions.named("period", text[sentence[0] : figure.start])
                if c.value != "working_hours"
            )
            + _channel(text[quote[0] : quote[1]])
            + ((Condition(kind="other", value="days: not told"),) if figure.working else ()),
            why=(f"service_hours: {figure.why}",),
        )
