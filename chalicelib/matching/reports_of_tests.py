"""Test reports: a factory's own inspection is no third party's test, and a name in a list is no report.

The tender says which kind it wants; a bid that names another kind, or only the word, leaves it to a person.
"""

import re

from ..model.finding import Requirement
from ..model.term import Condition, Term
from ..rules.compare import Outcome
from ..text.normalize import normalize
from .papers import Doubt

_GIVEN = re.compile(
    r"提供|提交|附|具有|持有|取得|获得|出具|随货|随产品|随机|承诺|复印件|扫描件|原件|见第|第 ?\d+ ?页|编号|\bprovid|\bsuppl|\bsubmit|\benclos|\battach|\bhold|\bissued|\bcopy\b|\boriginal\b",
    re.IGNORECASE,
)


def doubt_of_report(requirement: Requirement, term: Term) -> Doubt | None:
    """Give what speaks against a test report that a bid names, or None."""
    if requirement.topic != "test_report":
        return None
    quote = term.evidence.quote
    if not _GIVEN.search(normalize(quote)):
        return Doubt(Outcome.UNCLEAR, "TC132", quote)
    wanted, given = _kinds(requirement.conditions), _kinds(term.conditions)
    if "factory" in given and "factory" not in wanted and len(given) == 1:
        return Doubt(Outcome.UNCLEAR, "TC131", quote)
    if given and wanted and not wanted & given:
        return Doubt(Outcome.UNCLEAR, "TC131", quote)
    return None


def _kinds(conditions: tuple[Condition, ...]) -> frozenset[str]:
    return frozenset(c.value[8:] for c in conditions if c.kind == "other" and c.value.startswith("report: "))
