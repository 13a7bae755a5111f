"""The tender inside a bid: the file itself laid beside the others, or whole chapters of it copied (field-notes 3.1).

What stands there word for word in the tender's order is the tender's, whoever printed it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model.document import Document
from ..text.segment import Passage, segment

# So many passages in a row, and so many characters, are no coincidence.
_RUN, _CHARACTERS = 6, 120
# A file that is the tender's for so great a part is a copy of it, perhaps in another format.
_SHARE = 0.95
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Copy:
    """What of one file of a bid is the tender's: all of it, or the passages that begin at these offsets."""

    whole: bool = False
    starts: frozenset[int] = frozenset()

    def holds(self, passage: Passage) -> bool:
        """Tell whether the passage is the tender's."""
        return self.whole or passage.map.offsets[0] in self.starts


class Tender:
    """The tender's passages, to know them again."""

    def __init__(self, document: Document | None) -> None:
        """Take the tender's document; None where it is only a profile."""
        self._sha256 = document.sha256 if document else ""
        self._texts = frozenset(_bare(p.text) for p in segment(document)) if document else frozenset()

    def copy(self, document: Document, passages: Sequence[Passage]) -> Copy:
        """Tell what of a file of the bid, which has these passages, is the tender's."""
        if not self._texts:
            return Copy()
        if document.sha256 == self._sha256:
            return Copy(whole=True)
        same = [len(bare := _bare(p.text)) >= _SHORTEST and bare in self._texts for p in passages]
        length = sum(len(p.text) for p in passages)
        shared = sum(len(p.text) for p, known in zip(passages, same, strict=True) if known)
        if length and shared >= _SHARE * length and sum(same) >= _RUN:
            return Copy(whole=True)
        named = (
            p.map.offsets[0] for p, known in zip(passages, same, strict=True) if known and _of_parties(p.text)
        )
        return Copy(starts=frozenset((*self._runs(passages, same), *named)))

    @staticmethod
    def _runs(passages: Sequence[Passage], same: list[bool]) -> list[int]:
        starts: list[int] = []
        run: list[Passage] = []
        for passage, known in zip([*passages, None], [*same, False], strict=True):
            if known and passage is not None:
                run.append(passage)
                continue
            if len(run) >= _RUN and sum(len(each.text) for each in run) >= _CHARACTERS:
                starts.extend(each.map.offsets[0] for each in run)
            run = []
        return starts


# 乙方逾期交货的,向甲方支付…: a clause of the contract, word for word, is nobody's own promise.
_PARTIES = re.compile(
    r"乙方|甲方|采购人|中标人|成交供应商|得标厂商|承办商|\bthe (?:supplier|contractor|successful bidder|purchaser|buyer)\b",
    re.IGNORECASE,
)
_CLAUSE = 15


def _of_parties(text: str) -> bool:
    return len(text) >= _CLAUSE and _PARTIES.search(text) is not None


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
