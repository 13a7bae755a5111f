"""What a tender's marks mean: ★, ▲, *, (M) as that tender itself defines them (field-notes 1.2).

Only the document's own definition counts; ★ without a definition is taken as substantive, the usual
meaning, ▲ as important. A mark that nothing defines and that is also a bullet (*, ●, ■) means nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model.finding import Importance
from ..text.segment import Passage

_QUOTED = re.compile(
    r"[\"'“”「『(《]\s*(?P<mark>[★☆▲△※◆●■#*◎]|\(?[MD]\)?)\s*[\"'“”」』)》]|(?P<bare>[★▲※#])(?=的|号|为|条|项|系|表示|代表|标[注记])|[(\[](?P<letter>[A-Z])[)\]](?= (?:means|marks?|=|:|stands for|denotes|are|is|requirements?|clauses?|items?)\b)"
)
_SUBSTANTIVE = re.compile(
    r"实质性|无效|否决|不予通过|资格不合格|基本规定|不可偏离|不允许负?偏离|必须满足|不得偏离|不获考虑|拒绝|\bmandatory\b|\breject|\bessential\b|non-compliant",
    re.IGNORECASE,
)
_IMPORTANT = re.compile(
    r"重要|扣\d*|主要|评分|得分|一般|\bdesirable\b|\bimportant\b|\bpoints?\b|\bmarks?\b|\bpreferred\b",
    re.IGNORECASE,
)
# A consequence denied is none: it does not lead to rejection.
_HARMLESS = re.compile(
    r"\bnot [^.;]{0,24}\b(?:reject\w*|invalid\w*)|不(?:会|导致|作为?|属于)[^,。;]{0,10}(?:无效|否决|实质性)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[(\[]([A-Z])[)\]]")
_USUAL = {
    "★": Importance.MANDATORY,
    "▲": Importance.IMPORTANT,
    "※": Importance.MANDATORY,
    "☆": Importance.IMPORTANT,
    "△": Importance.IMPORTANT,
}
# Words that make a single clause substantive without a mark.
CONSEQUENCE = re.compile(
    r"否则(?:按|其|作|视)?[^,。;]{0,10}(?:无效|否决|不予)|[(【](?:实质性(?:要求|条款|响应)?|不可偏离项?)[)】]|不允许负偏离|(?:投标|响应)(?:文件)?(?:将被?|应|均|按|作为?|视为|将?被?视为){0,2}无效|(?:视为|按|作为?)无效(?:投标|响应|标)|否决其投标|拒绝其?参[与加][^,。;]{0,6}(?:采购|投标)|will be rejected|\(M\)",
    re.IGNORECASE,
)

# The same of a heading, which says it of everything below.
WEIGHTY = re.compile(
    r"[(\[【](?:实质性(?:要求|条款|响应)?|不可偏离项?|否决项|废标项)[)\]】]|(?:资格性?|符合性)(?:审查|检查)(?!委员会|小组)|不允许负?偏离|资格条件及实质性要求|\(mandatory\)|\bpass[/ -](?:or[ -])?fail\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A place that says what a mark means: the passage's number, and where the mark stands in its text."""

    mark: str
    importance: Importance
    passage: int
    at: tuple[int, int]


def sayings(passages: Iterable[str]) -> Iterator[Saying]:
    """Give every place where a mark's meaning is told, in order."""
    for number, text in enumerate(passages):
        hits = list(_QUOTED.finditer(text))
        for index, hit in enumerate(hits):
            mark = (hit.group("mark") or hit.group("bare") or hit.group("letter") or "").strip("()")
            until = hits[index + 1].start() if index + 1 < len(hits) else len(text)
            said = text[hit.end() : min(until, hit.end() + 70)]
            said = _HARMLESS.sub("", said)
            if re.match(r"[^。;]{0,12}(?:的品目|号填|处填)", said):
                continue
            if _SUBSTANTIVE.search(said) and not re.match(r"[^,。;]{0,6}(?:没有|无)", said):
                yield Saying(mark, Importance.MANDATORY, number, hit.span())
            elif _IMPORTANT.search(said):
                yield Saying(mark, Importance.IMPORTANT, number, hit.span())


def told(passages: Iterable[str]) -> dict[str, Saying]:
    """Give for each mark of the document the place that decides what it means: the first that says substantive, else the first."""
    found: dict[str, Saying] = {}
    for saying in sayings(passages):
        known = found.get(saying.mark)
        if known is None or (
            saying.importance is Importance.MANDATORY and known.importance is not Importance.MANDATORY
        ):
            found[saying.mark] = saying
    return found


def definitions(passages: Iterable[str]) -> dict[str, Importance]:
    """Give what each mark of the document means, from the sentences that define it, else its usual meaning."""
    found = {mark: saying.importance for mark, saying in told(passages).items()}
    for mark, usual in _USUAL.items():
        found.setdefault(mark, usual)
    return found


# 用"拒绝""不得""必须""应当"等文字规定的条款为实质性要求: the words alone bind, beside any mark (field-notes 1.2).
_WORDS_BIND = re.compile(
    r"(?:必须|应当?|不得|拒绝|无效|不接受)[^。;]{0,40}等(?:文字|字样|字眼|词语|表述|用语)[^。;]{0,60}?(?:实质性|不可偏离)"
)


def words_bind(passages: Iterable[str]) -> bool:
    """Tell whether the tender declares that its must-words make a clause substantive, marked or not."""
    return any(_WORDS_BIND.search(text) for text in passages)


def letter(passage: Passage, marks: Mapping[str, Importance]) -> str:
    """Give the defined letter, [M] or (D), that opens the passage, stands in its row, or opens its list; else nothing."""
    row = [text for _, text in passage.place.row_cells] if passage.place else []
    for place, anywhere in (
        (passage.text, False),
        *((cell, True) for cell in row),
        (passage.list_head, False),
    ):
        match = _LETTER.search(place) if anywhere else _LETTER.match(place.lstrip("0123456789. "))
        if match and match.group(1) in marks:
            return match.group(1)
    return ""
