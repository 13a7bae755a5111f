"""Words and signs of comparison before and after a figure (field-notes 1.3), as regular-expression sources.

In law and trade 以上, 以下, 以内 include the figure itself; 超过, 不满 do not. 不超过 is an operator, not a negation.
"""

import re

from ..model.term import Operator

_BEFORE: tuple[tuple[Operator, str], ...] = (
    (
        Operator.AT_MOST,
        r"≤|<=|=<|(?:应|须|需)?不(?:得|能|可|应)?(?:超过|超出|多于|大于|高于|晚于|迟于|逾|起过)|小于(?:或)?等于|至多|最多|最长|最迟|最晚|最高|限于?|上限为?"
        r"|控制在|\bwithin\b|\bnot? (?:later|more|longer|greater) than\b|\bnot? exceed(?:ing)?\b|\bup to\b|\bat most\b|\bmax(?:imum)?\b\.?(?: of)?"
        r"|\bunder\b|\bor less\b",
    ),
    (
        Operator.AT_LEAST,
        r"≥|>=|=>|(?:应|须|需)?不(?:得|能|可|应)?(?:少于|低于|小于|短于)|大于(?:或)?等于|至少|最少|最低|最短|起码|\bat least\b"
        r"|\bnot? (?:less|fewer|shorter|lower) than\b|\bminimum\b(?: of)?|\bmin\b\.?|\bno less than\b",
    ),
    (Operator.LESS, r"<|小于|少于|低于|未满|不足|不满|短于|\bless than\b|\bfewer than\b|\bbelow\b"),
    (Operator.MORE, r">|大于|高于|超过|多于|\bmore than\b|\bexceed(?:s|ing)?\b|\bover\b|\babove\b"),
)
_AFTER: tuple[tuple[Operator, str], ...] = (
    (
        Operator.AT_MOST,
        r"\(含\)(?:以内|内|以下)|(?:含)?(?:以内|之内|以下|内)(?!容|部|外|存|网|置|径|陆|地|政)|或(?:以内|更短|以下)|\bor (?:less|sooner|under)\b",
    ),
    (
        Operator.AT_LEAST,
        r"\(含\)以上|(?:或|及|含)?以上|起(?!算|始|计|来|诉|草|见|到)|\bor (?:more|longer|above|over)\b",
    ),
)

BEFORE = "|".join(source for _, source in _BEFORE)
AFTER = "|".join(source for _, source in _AFTER)

_BEFORE_RES = tuple((operator, re.compile(source, re.IGNORECASE)) for operator, source in _BEFORE)
_AFTER_RES = tuple((operator, re.compile(source, re.IGNORECASE)) for operator, source in _AFTER)


def operator_of(before: str | None, after: str | None) -> Operator | None:
    """Give the operator that the words before and after a figure make, or None for a bare figure."""
    for operator, pattern in _AFTER_RES:
        if after and pattern.match(after):
            if before and (said := _first(before)) in (Operator.AT_LEAST, Operator.AT_MOST):
                return said
            return operator
    if before:
        return _first(before)
    return None


def _first(before: str) -> Operator | None:
    for operator, pattern in _BEFORE_RES:
        if pattern.fullmatch(before.strip()):
            return operator
    return None
