"""What a tender says a miss costs, for whole classes of its demands: who is unqualified, whose bid ends too soon.

A condition of qualification needs no mark where the tender says that a bid that fails one is rejected; nor does the
bid's validity. A tender that lists its binding words (拒绝, 不得, 必须, 应当) means these and no others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..model.finding import Kind
from . import kinds
from .found import Found

_REJECTED = r"(?:无效|否决|拒绝|废标|不予(?:通过|受理|接受)|不合格[^,。;]{0,8}处理|取消[^,。;]{0,6}资格)"
_UNQUALIFIED = re.compile(
    rf"资格[^。;]{{0,40}}?(?:不(?:符合?|满足|具备|合格|通过|齐全)|未(?:能)?(?:通过|提供|达到)|缺)[^。;]{{0,50}}?{_REJECTED}"
    rf"|(?:资格|初步)[^。;]{{0,60}}。?[^。;]{{0,12}}有一项不(?:符合|满足|通过)[^。;]{{0,40}}?{_REJECTED}"
    rf"|(?:必备|必须具备的?)资格(?:要求|条件)[^。;]{{0,40}}{_REJECTED}"
)
_SHORT_LIVED = re.compile(
    rf"有效期(?:[^。;]{{0,20}}(?:不(?:满足|足|符合)|短(?:于|的)|少于|低于|未满足|达不到)|(?:短|不足|不满足|少于)[^。;]{{0,16}})[^。;]{{0,40}}?{_REJECTED}"
    r"|\bvalidity\b[^.;]{0,60}\b(?:shorter|less)\b[^.;]{0,60}\breject",
    re.IGNORECASE,
)
# 符合性审查有一项不符合…否决: the bid's validity is an item of every such review.
_UNFIT = re.compile(
    rf"(?:符合性|响应性)(?:审查|评审|检查)[^。;]{{0,60}}。?[^。;]{{0,12}}有一项不(?:符合|满足|通过)[^。;]{{0,40}}?{_REJECTED}"
)
# 不会导致无效, 可不…: a consequence denied.
_DENIED = re.compile(r"不(?:会|得|应)?(?:导致|作为?|视为|因此)[^。;]{0,10}$")
_WORDS = re.compile(
    r"(?P<words>(?:[\"'“”‘’「」『』 、,和及或与]{0,6}(?:必须|应当|应|须|不得|拒绝|无效|不接受|严禁|禁止|不允许)){2,8})[\"'“”‘’「」 ]{0,4}等"
)
_WORD = re.compile(r"必须|应当|应|须|不得|拒绝|无效|不接受|严禁|禁止|不允许")


@dataclass(frozen=True, slots=True)
class Consequences:
    """What the tender rejects without a mark: `unqualified` bids, bids whose `validity` is short; its binding `words`, if listed."""

    unqualified: bool = False
    validity: bool = False
    words: re.Pattern[str] | None = None

    def binds(self, found: Found) -> bool:
        """Tell whether a miss of this demand is one of those that the tender rejects."""
        if self.validity and found.term.topic == "bid_validity":
            return True
        return (
            self.unqualified
            and found.term.topic != "bid_validity"
            and kinds.kind(found.passage) is Kind.QUALIFICATION
        )


NONE = Consequences()


def consequences(passages: Iterable[str]) -> Consequences:
    """Give what the tender's own sentences reject."""
    unqualified = validity = False
    words: set[str] = set()
    for text in passages:
        unqualified = unqualified or _says(_UNQUALIFIED, text)
        validity = validity or _says(_SHORT_LIVED, text) or _says(_UNFIT, text)
        for listed in _WORDS.finditer(text):
            if "实质性" in text[listed.end() : listed.end() + 80]:
                words.update(_WORD.findall(listed["words"]))
    return Consequences(unqualified, validity, _pattern(words) if len(words) > 1 else None)


def _says(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _DENIED.search(text[: match.end() - 2][-16:]) for match in pattern.finditer(text))


def _pattern(words: set[str]) -> re.Pattern[str]:
    """The listed words; 应 stands for 应当, but not in 响应 or 应急."""
    bare = {"应当": r"(?<![响适对供反回效相感])应(?![急用对答聘付])", "必须": r"必须"}
    return re.compile("|".join(sorted({bare.get(word, word) for word in words} - {"应", "须"}) or ["必须"]))
