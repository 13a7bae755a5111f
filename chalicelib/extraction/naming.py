"""Which property a figure measures: the noun before it or behind it, the head of its sentence or row, the figure before."""

import re
from dataclasses import dataclass

from ..lexicon.attributes import attribute_words
from ..model.term import Operator
from ..model.value import Quantity
from ..recognizers.base import Figure
from ..text.segment import Passage
from .goods import Named, heads_of
from .sentences import Span

# Units by which things are counted and not measured.
COUNTS = frozenset(
    {"次", "个", "路", "核", "user", "位", "级", "档", "块", "张", "颗", "种", "类", "组", "层", "点", "条"}
)
# Between a name and its figure: 为, 应达到, a bracket, a colon, 不 of 不≥.
_COPULA = re.compile(
    r"(?:(?:(?<![效响反供感适对相])应|须|需|宜|要求|可|能|(?<!平)均|都|是|为|达到?|可达|约|在|[具配设带含]有|具备|有|采用|选用|使用|控制在|保持在|支持|实配|设置|设定为?|至|由|[:= ]|AC|DC|三相|单相|\([^()]{0,24}\)|\b(?:of|is|are|shall|must|be|has|have|with|a|an|from|between|to|up|about|approx(?:\.|imately)?)(?!\w))){0,6}$",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"[,;。:、|!?\"《》±≥≤<>]|\d\)|(?<=\d)[.、](?=\D)|(?:并(?![发行网联机列])且?|以及|同时(?!在线|登|访|使)|且|和|及|与|或)(?=[\u4e00-\u9fff])|(?:应|须|需)(?:达到|满足)|\b(?:and|with|an?|at|by)\b"
)
_LEADING = re.compile(
    r"^(?:(?:\\[rn])+|[\d.()、★▲※■●➢✓>* -]{1,10}|(?:其中?|或|且|并|同时|如果?|例如|其他|可?(?:确保|保证|保障)|自动检测|实现|每(?:部|台|套|个|件|只|张|根|块)|应|须|需|要求|采用|选用|实配的?|配[备置]的?|具有|具备|支持|提供|含|带|满足|所投|本|该|的|the|each|its)+)",
    re.IGNORECASE,
)
# 绝缘电阻应符合GB/T 3797的规定,不小于1MΩ: the standard stands between the name and its figure.
_BY_STANDARD = re.compile(r"(?:应|须)?(?:符合|满足|按照?)[^,。;]{2,40}?的?(?:规定|要求|标准),?$")
# 合闸线圈应在220V的85~110%范围内动作: what the share is taken of.
_SHARE_OF = re.compile(r"(?:应|须)?(?:能)?在?(?:额定(?:电压|值)|\d[\d.]{0,8}[A-Za-z]{1,3})的$")
_ASKED = re.compile(r"(?:的?要求|标准|目标|指标)$")
_ASIDE = re.compile(r"(?:一般|通常)?(?:推荐|建议|目标|要求|标准)?:?")
_LONGEST_NAME = 26
_SHORT_NAME = 8
_NOUN = re.compile(r"[长宽高深厚重]$|[\u4e00-\u9fff]{2}|[A-Za-z]{2}|[A-Za-zΦφ]{1,3} ?=? ?$")
# 检测范围:0~2mg/L;0~10mg/L, 95/118kV, 壳架电流63A、100A: one name for figures that only a sign parts.
_GOES_ON = re.compile(r"[、;,/]{1,2} ?(?:或|和|及)?$|(?:或|和|及):?$")
# 内存8GB+8GB双通道,共16GB
_SUM = re.compile(r"[,;](?:共计?|合计|总计|总共):?$")
# 6000mm≥长≥5800mm
_MIDDLE = re.compile(r"[≥≤<>](?P<name>[\u4e00-\u9fff]{1,8})[≥≤<>]")
# 环境温度:上限+40℃,下限-10℃
_HEAD = re.compile(r"(?:^[\d.()、★▲■●➢ -]{0,10}|[,;:。])(?P<name>[^,;:。|\d≥≤±<>]{2,18}):")
# 立柱采用1.2mm优质冷轧钢板
_BOARD = re.compile(r"的?(?P<of>[\u4e00-\u9fff]{0,6}?(?:钢板|铝板|玻璃|板材|钢管|方管|圆管))")
_SIZE = re.compile(r"^的?(?P<side>[厚宽长高深])(?:度|的)?(?:以上)?的?(?P<of>[\u4e00-\u9fff]{2,8})?")


@dataclass(frozen=True, slots=True)
class Before:
    """The figure before: where it ends, what it measures (empty if it is no parameter) and in which unit."""

    end: int = 0
    name: str = ""
    unit: str | None = None


def named(
    passage: Passage, sentence: Span, figure: Figure, since: Before, unit: str | None, opened: str = ""
) -> Named:
    """The property that the figure measures, empty where nothing names it; `opened` is what the line before was about."""
    text = passage.text
    low = max(sentence[0], since.end, passage.body if passage.body < figure.start else 0)
    between = _MIDDLE.search(text, figure.start, figure.end)
    if between:
        return Named(between["name"], figure.start)
    apart = text[since.end : figure.start].strip()
    akin = since.name and since.unit and unit and (since.unit == unit or since.unit[-1] == unit[-1])
    if akin and (_GOES_ON.fullmatch(apart) or _SUM.search(apart) or figure.start < since.end):
        return Named(since.name, figure.start)
    before = text[low : figure.start]
    if before.endswith("("):
        before = _ASKED.sub("", before[:-1])  # 高准确率要求(99.99%)
    start, phrase = _phrase(before)
    name = _clean(phrase)
    known = attribute_words("names").search(name) is not None
    board = _BOARD.match(text, figure.end) if unit == "mm" and known else None
    if board and board["of"] not in name:
        return Named(name + board["of"], low + start)
    verb = unit in COUNTS and bool(_DOING.search(name))
    if not known or verb:
        behind = _behind(text, sentence, figure, unit)
        if behind and (unit not in COUNTS or verb or not name):
            return Named(behind, figure.start)
        if behind:
            gap = " " if name[-1:].isascii() and behind[:1].isascii() and name else ""
            return Named(name + gap + behind, low + start)  # 单LUN≥6万个快照
    if verb:
        return Named("", figure.start)
    above = sentence_head(text, sentence, figure)
    if attribute_words("stated").search(name) and re.search(r"\d", name):
        return Named(above or head_of(text, sentence, figure) or opened, figure.start)  # 标液浓度为2mg/L±8%
    if above == since.name and unit != since.unit and not name and figure.operator is None:
        above = ""  # 输入电压:220V,50Hz
    sides = getattr(figure.value, "sides", None) is not None  # 规格:900×500×2400mm
    if _NOUN.search(phrase.strip()) and name and (sides or not attribute_words("generic").fullmatch(name)):
        if (
            akin
            and since.unit == unit
            and not known
            and re.fullmatch(r"[,;].{0,3}" + re.escape(phrase) + r".{0,3}", apart)
        ):
            whole = _sibling(since.name, name)
            name = above + name if whole == name and above and name not in above else whole
        elif (
            above
            and above != name
            and not known
            and not text[low : figure.start].rstrip().endswith(":")
            and not attribute_words("shared").search(name)
        ):
            name = above + name if len(name) <= _SHORT_NAME else above  # 相对湿度:日平均值不超过95%
        return Named(name, low + start, demanded=bool(_MODAL.search(before)))
    head = heads_of(passage).attribute
    if head and not above:
        return Named(head, figure.start, from_head=True)
    if opened and not above and not name and "±" in text[figure.start : figure.end]:
        return Named(
            opened, figure.start
        )  # 示值误差:量程20%标液,不超过±8%, and on the next line 量程50%标液,不超过±5%
    return Named(above, figure.start)


_BOUNDS = ("最高", "最低", "最大", "最小", "最多", "最少")
_PROPERTY = "度率量值性力数比压流"


def _sibling(first: str, name: str) -> str:
    """进线柜额定电流1600A,出线柜1250A; 行程X≥80mm,Y≥50mm; 湿度日平均值≤95%,月平均值≤90%: the whole name of the second."""
    if len(name) == 1:
        return first[:-1] + name
    if len(name) > 2 and first[-2:] == name[-2:] and len(first) > len(name):
        return first[: -len(name)] + name
    if name in _BOUNDS:
        return first  # 天线口功率9~12dBm,最高不超过15dBm
    if name[-1] in _PROPERTY:
        return name
    return name + _tail(first)


def _tail(name: str) -> str:
    """The property's own word at the end of a name: 额定电流 of 联络柜额定电流."""
    ends = [match for match in attribute_words("names").finditer(name) if match.end() == len(name)]
    start = ends[0].start() if ends else len(name)
    rated = re.search(r"(?:额定|最大|最小|标称|平均|响应|回应)$", name[:start])
    return name[rated.start() if rated else start :]


def head_of(text: str, sentence: Span, figure: Figure) -> str:
    """The name before the last colon of the sentence: 记忆效应 of 记忆效应:标液浓度为2mg/L±0.3mg/L."""
    heads = [match["name"] for match in _HEAD.finditer(text[sentence[0] : figure.start])]
    return _clean(_LEADING.sub("", heads[-1])) if heads else ""


def sentence_head(text: str, sentence: Span, figure: Figure) -> str:
    """示值误差:量程20%标准溶液,不超过±10%: the name before the last colon of the sentence, if it is one of a property."""
    name = head_of(text, sentence, figure)
    measured = attribute_words("names").search(name) or attribute_words("shared").search(name)
    return name if measured and not attribute_words("generic").fullmatch(name) else ""


def _phrase(before: str) -> tuple[int, str]:
    """What of the words before a figure may name its property, and where it begins in them."""
    copula = _COPULA.search(before)
    trimmed = before[: copula.start()] if copula else before
    trimmed = _SHARE_OF.sub("", _BY_STANDARD.sub("", trimmed))
    pieces = list(_CUT.finditer(trimmed))
    start = pieces[-1].end() if pieces else 0
    phrase = trimmed[start:]
    lead = _LEADING.match(phrase)
    if lead:
        start += lead.end()
        phrase = phrase[lead.end() :]
    if len(phrase) > _LONGEST_NAME and not phrase.isascii():
        start += len(phrase) - _LONGEST_NAME
        phrase = phrase[-_LONGEST_NAME:]
    opened = phrase.rfind("(")
    if opened > phrase.rfind(")"):
        outer, inner = phrase[:opened], phrase[opened + 1 :]
        measured = attribute_words("names").search(outer) or attribute_words("shared").search(outer)
        if measured and _ASIDE.fullmatch(inner):
            return start, outer  # 基台高度(一般推荐25~35cm)
        start, phrase = start + opened + 1, inner
    return start, phrase


# 运行速度可根据环境自主控制在…, 可用度应维持每月平均…; the busbars shall withstand …
_VERB = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:(?:可|(?<![响反感供效相适])应|须|(?<![功性智])能|需)(?:以|够)?(?:根据|按照?|随|以|通过|维持|保持|由|在)[^,;:]{0,24}|(?:(?<![响反感供效相适])应|须|需|要求|支持|能够|(?<![功性智])能|可|不|稳定在?|最高|最低|最大|最小|至|为|持续|严格|根据[^,;:]{1,24}))$"
)
_MODAL = re.compile(
    r"\b(?:shall|must|will|should|to)\b(?: be)?(?: able to| capable of)?(?: (?:withstand|have|provide|support|deliver|maintain|offer|reach|last|accept|operate)(?:ing)?\b)?(?: an?\b| the\b)? ?",
    re.IGNORECASE,
)


_NO_NAME = re.compile(r"(?:or|and|equal(?: to)?|than|not|per|the|than or|up)(?: or| to)?", re.IGNORECASE)


def _clean(phrase: str) -> str:
    name = re.sub(r"\([^()]{0,24}\)", "", phrase).strip(" -/.=()*\\>")
    name = _VERB.sub("", name)
    modal = _MODAL.search(name)
    if modal:
        name = (name[modal.end() :] or name[: modal.start()]).strip()
    if _NO_NAME.fullmatch(name):
        return ""
    return re.sub(r"(?<=[\u4e00-\u9fff]{2})[A-Z]$", "", name)  # 扬程H


_RATE = re.compile(r"的?(?P<name>[\u4e00-\u9fff]{0,6}?率)")  # 确保99.99%准确率
_UPTIME = re.compile(r"\)? ?(?:monthly |system |service )?(?P<name>uptime|availability)\b", re.IGNORECASE)
_DOING = re.compile(r"(?:兼容|适配|接入|支持|提供|均衡到|包括|具有|采用|分为|不少于|设[置立]?|有)$")
_COUNTED = re.compile(
    r"(?P<name>[^,。;:\d]{0,10}?(?:接口|端口|网口|电口|光口|插槽|槽位|插口|通道|盘位|核心|内核|线程|视频输入|(?:开关量|数字量|模拟量|继电器)(?:输入|输出)?|输出|按键|点位|输入|(?:USB|RS-?\d{3}|HDMI|VGA|PCIe?)[\d. ]{0,4}(?:接?口|插?槽)?))",
    re.IGNORECASE,
)
# 适配3种及以上厂商的内存产品
_THINGS = re.compile(
    r"^的?(?P<name>(?:[A-Za-z][A-Za-z\d]{0,8})?[\u4e00-\u9fff]{2,12}|CPU|[A-Z]{2,6}盘?)(?=[,。;、:()]|$)"
)
_KEPT = re.compile(
    r"^ ?(?:of )?(?P<name>(?:[A-Za-z\d-]{1,12} ){0,2}(?:RAM|memory|SSD|HDD|hard dis[ck]|storage|disk space|display|screen|monitor|cache|flash|bandwidth|throughput)\b)"
    r"|^的?(?P<zh>[A-Za-z\d\u4e00-\u9fff-]{0,8}?(?:内存|显存|缓存|硬盘|闪存|SSD|触摸屏|显示屏|显示器|液晶屏|屏幕|大屏|屏|电源|带宽|容量|测距|射程|视距))",
    re.IGNORECASE,
)


def _behind(text: str, sentence: Span, figure: Figure, unit: str | None) -> str:
    """≥24个千兆电口, at least 16GB RAM, 2mm厚的冷轧板: what is named behind its figure."""
    value = figure.value
    if not isinstance(value, Quantity) or unit is None:
        return ""
    rest = text[figure.end : min(sentence[1], figure.end + 32)]
    if unit == "percent":
        kept = _RATE.match(rest)
        firm = figure.operator is Operator.AT_LEAST or _MODAL.search(text, sentence[0], figure.start)
        uptime = _UPTIME.match(rest) if firm else None
        name = kept["name"] if kept else uptime["name"] if uptime else ""
        return name if attribute_words("shared").search(name) else ""
    if unit in COUNTS and unit != "user":
        match = _COUNTED.match(rest) or (_THINGS.match(rest) if figure.operator is not None else None)
        return match["name"] if match else ""
    if unit == "user":
        if "concurrent" in text[figure.start : figure.end].lower():
            return "concurrent users"
        doing = re.match(r"登[入录]|在线|访问|使用|操作|接入|并发", rest)
        return f"同时{doing.group()}用户数" if doing else ""
    board = _BOARD.match(rest) if unit == "mm" else None
    if board:
        return board["of"]
    side = _SIZE.match(rest)
    if side and unit in ("mm", "cm", "m", "μm"):
        return f"{side['of'] or ''}{side['side']}度"
    kept = _KEPT.match(rest) if figure.operator is not None or unit in ("GB", "TB", "inch") else None
    return (kept["name"] or kept["zh"]).strip() if kept else ""
