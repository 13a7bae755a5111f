"""Cells and labels that deny: 是否满足: 否, 偏离: -1年, 厂家授权书: / (field-notes 3.2).

What the bidder writes beside a value that meets may take it back; then a person looks.
"""

import re

from ..extraction.setting import Role, roles_of
from ..text.segment import Place

_LONGEST_HEAD = 30
# Under these heads a yes is good.
_MET_HEAD = re.compile(
    r"(?:是否|能否|可否|有否)(?:完全|全部|已经?|能够?|可以?|均)?(?:满足|响应|符合|达[到标]|接受|同意|具备|提供|承诺|合格|应答|通过)|^满足|满足(?:情况|程度|与否|性)|符合(?:性|情况|程度|与否)|符合$|响应(?:情况|程度|与否|性|状态)|响应/|结论|完成(?:情况|状态)|达[标到]|自评|判定|是/否"
    r"|^(?:y ?/ ?n|yes ?/ ?no|c ?/ ?nc|met|status|achieved|comply|agreed?|accept(?:ed)?|pass(?:ed)?|result)\b|\bcompl(?:y|ies|iant|iance)\b|\bconform\w*|\b(?:met|achieved)\b ?[?(]?|[(]y ?/ ?n",
    re.IGNORECASE,
)
# Under these a yes is bad.
_DEVIATION_HEAD = re.compile(r"偏离|偏差|差异|负偏|\bdeviat|\bexception|\bvarian", re.IGNORECASE)
_NOT_MET = re.compile(
    r"^[(\[【]?(?:否|不(?:能|可|行|是|满足|响应|符合|合格|达|具备|支持|接受|同意|承诺|完全)|未(?:能|满足|达|响应|符合|完成|通过|完全|提供|具备)|没有|无法|尚未|待|仅?部分|基本(?:满足|符合|达到|响应)|有条件|[×✗✘✕✖❌╳☒]|x$)"
    r"|^不$|^(?:n|nc|pc|no|none|not\b.*|non[- ]?(?:compl|conform|respons)\w*|partial\w*|fail\w*|below|pending|tb[cda]|exception\w*)\b|\btakes? (?:an )?exception|^no\b|\bnot (?:met|compl\w+|achieved|offered|provided)\b",
    re.IGNORECASE,
)
_DEVIATES = re.compile(
    r"负偏|部分|(?<![无正不零未])(?<!没有)(?<!正负)偏离(?!表)|^[-−–－]\d|^负|低于|少于|短于|劣于|不足|不(?:满足|响应|符合|达)|未(?:达|满足|能)|达不到|实际(?:为|是|仅)|仅[\d为]|^[×✗✘✕✖❌╳]"
    r"|\b(?:partial|minor|negative|worse|below|shorter|less than|short of|lower than|exception taken|not met)\b|non-?compl|\btakes? (?:an )?exception|(?<!no )(?<!without )\bdeviat(?:es|ion)\b",
    re.IGNORECASE,
)
_YES = re.compile(r"^(?:是|有|存在|y|yes|√|✓|✔)[。.,;]?$|^(?:是|有)[,:(]|^yes\b", re.IGNORECASE)
_NONE = re.compile(
    r"(?:无|没有|正|不存在|零)(?:任何|负)?偏离|优于|高于|无差异|\bno (?:\w+ )?(?:deviation|exception)|\bnone\b|\bbetter\b|\bexceeds?\b",
    re.IGNORECASE,
)
# Alone in a cell these deny whatever stands above them.
_ALONE = re.compile(
    r"(?:不|未|部分)(?:能)?(?:满足|符合|响应|达到|达标)(?:要求)?|不合格|负偏离|有偏离|部分偏离|存在偏离|non-?complian(?:t|ce)|not (?:met|compliant|achieved)|partially (?:compliant|met)|(?:we )?takes? (?:an )?exceptions?",
    re.IGNORECASE,
)
# 无偏离/正偏离/负偏离 printed beside each other, or boxes, declare nothing by themselves.
_PRINTED = re.compile(r"无偏离.{0,12}负偏离|负偏离.{0,12}无偏离|是[□/]否|[□☐]")


def denied_beside(place: Place | None) -> str:
    """Give the cell of a row that denies what stands beside it, or an empty string."""
    if place is None or place.header:
        return ""
    roles = roles_of(place.heads)
    for column, text in place.row_cells:
        words = text.strip(" 。.;,")
        role = roles[column] if column < len(roles) else Role.NONE
        if not words or role is Role.REQUIREMENT or _PRINTED.search(words):
            continue
        head = place.heads[column] if column < len(place.heads) else ""
        if _ALONE.fullmatch(words) or (len(head) <= _LONGEST_HEAD and _denies(head, words)):
            return words
    return ""


def _denies(head: str, words: str) -> bool:
    if _DEVIATION_HEAD.search(head):
        return not _NONE.search(words) and bool(_DEVIATES.search(words) or _YES.search(words))
    if _MET_HEAD.search(head):
        return bool(_NOT_MET.search(words) or (_DEVIATES.search(words) and not _NONE.search(words)))
    return False


_NOTHING = re.compile(
    r"(?P<label>[^:。;]{2,40}):\s?(?P<answer>无|没有|暂无|否|不|×|✗|✘|/|\\|-{1,3}|[—–一]{1,2}|n/?a|none|nil|no|不适用)\s?[。.;,]?",
    re.IGNORECASE,
)
_GOOD_TO_LACK = re.compile(
    r"费|价|偏离|偏差|例外|除外|限制|违法|违规|失信|处罚|欠|故障|起付|免赔|\b(?:cost|fee|charge|deviation|exception|exclusion|limit|restriction)",
    re.IGNORECASE,
)


def says_none(sentence: str) -> bool:
    """Tell whether a statement is a label with nothing promised behind it: 终身维修服务:无."""
    match = _NOTHING.fullmatch(sentence.strip())
    return match is not None and not _GOOD_TO_LACK.search(match["label"])


def row_says_none(place: Place | None, text: str) -> bool:
    """Tell whether a cell names a row with nothing promised behind it: 终身维修服务 | 无."""
    if place is None or place.header or place.row_head != text:
        return False
    behind = [words for _, words in place.row_cells if words != text and not words.isdigit()]
    return bool(behind) and all(says_none(f"{text}:{words}") for words in behind)
