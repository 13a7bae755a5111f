"""Words and signs of comparison before and after a figure (field-notes 1.3), as regular-expression sources.

In law and trade 以上, 以下, 以内 include the figure itself; 超过, 不满 do not. 不超过 is an operator, not a negation.
"""

import re

from ..model.term import Operator

_NOT = r"(?:应|须|需)?(?:不|未|勿|没有?)(?:得|能|可以?|应当?|会|准|许|允许|需要?|必|宜)?"
_NOT_EN = r"\b(?:not?|never|cannot|nor)(?: to| be)? "
# Uptime shall not fall below: the verb between takes nothing from the bound.
_MOVES_EN = r"(?:(?:fall|drop|go|be|sink|come|rise) )?"
_BEFORE: tuple[tuple[Operator, str], ...] = (
    (
        Operator.AT_MOST,
        rf"≤|<=|=<|{_NOT}(?:超过|超出|超(?=\d)|多于|大于|高于|长于|晚于|迟于|逾|起过)|小于(?:或)?等于|等于或小于|至多|最多|最长|最迟|最晚|最高"
        # 年限, 期限, 时限, 权限 are names of the thing, not limits on the figure.
        r"|(?<![期年时权有极局])限于?|(?<!不设)上限为?|控制在"
        rf"|\bwithin\b|{_NOT_EN}(?:later|more|longer|greater|higher) than\b|{_NOT_EN}(?:in excess of|exceed(?:s|ing)?|{_MOVES_EN}(?:over|above))\b"
        r"|\bup to\b|\bat most\b|\bmax(?:imum)?\b\.?(?: of)?",
    ),
    (
        Operator.AT_LEAST,
        rf"≥|>=|=>|{_NOT}(?:少于|低于|小于|短于)|大于(?:或)?等于|等于或大于|至少|最少|最低|最短|起码|\bat least\b"
        rf"|{_NOT_EN}(?:less|fewer|shorter|lower) than\b|{_NOT_EN}{_MOVES_EN}(?:under|below)\b|\bminimum\b(?: of)?|\bmin\b\.?",
    ),
    (
        Operator.LESS,
        r"<|小于|少于|低于|未满|不足|不满|短于|\bless than\b|\bfewer than\b|\bshorter than\b|\bunder\b|\bbelow\b",
    ),
    (
        Operator.MORE,
        r">|大于|高于|超过|多于|长于|逾(?!期)|\b(?:more|longer|greater) than\b|\bin excess of\b|\bexceed(?:s|ing)?\b|\bover\b|\babove\b",
    ),
)
_AFTER: tuple[tuple[Operator, str], ...] = (
    (
        Operator.AT_MOST,
        r"\(含\)(?:以内|内|以下)|(?:含)?(?:以内|之内|以下|内)(?!容|部|外|存|网|置|径|陆|地|政)|或(?:以内|更短|以下)|\bor (?:less|sooner|under|fewer|shorter)\b",
    ),
    (
        Operator.AT_LEAST,
        r"\(含\)以上|(?:或|及|含)?以上|或更[长多高]|起(?!算|始|计|来|诉|草|见|到|至)|\bor (?:more|longer|above|over|greater|higher)\b",
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
