"""What kind of passage a passage is: its chapter, its table's kind, its cell's role.

The same words are a demand in a requirements chapter, a scale in a scoring chapter, a blank form in the
contract chapter and a procedure in the notice. Source: field-notes 3.2, 3.7, 3.13 and 5.1.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ..lexicon.loader import context, per_lexicon
from ..text.segment import Passage


class Chapter(StrEnum):
    """What a chapter is for."""

    REQUIREMENTS = "requirements"
    SCORING = "scoring"
    CONTRACT = "contract"
    FORM = "form"
    NOTICE = "notice"
    CONTENTS = "contents"
    HISTORY = "history"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a table cell holds. NONE: not in a table, or in one without such columns."""

    NONE = "none"
    HEAD = "head"
    REQUIREMENT = "requirement"
    RESPONSE = "response"
    LABEL = "label"
    SCORING = "scoring"


# These kinds hold for everything below them, whatever the headings inside say.
_DOMINANT = (Chapter.SCORING, Chapter.CONTRACT, Chapter.FORM, Chapter.CONTENTS)
_SUBORDINATE = (Chapter.HISTORY, Chapter.REQUIREMENTS, Chapter.NOTICE)


@dataclass(frozen=True, slots=True)
class Setting:
    """A passage's chapter, its cell's role, and whether its table is a deviation table."""

    chapter: Chapter
    role: Role
    deviation_table: bool = False


def setting(passage: Passage) -> Setting:
    """Tell what kind of passage it is."""
    heads = passage.place.heads if passage.place else ()
    role, deviation = _table(heads)
    own = Role.NONE
    if passage.place:
        own = (
            Role.HEAD
            if passage.place.header
            else role[passage.place.column]
            if passage.place.column < len(role)
            else Role.NONE
        )
    return Setting(chapter_of(passage.headings), own, deviation)


@per_lexicon(4096)
def chapter_of(headings: tuple[str, ...]) -> Chapter:
    """Give the kind of the chapter that a heading path leads to."""
    kinds = context("chapter")
    for heading in headings:
        plain = _plain(heading)
        for kind in _DOMINANT:
            if kinds[kind.value].search(plain) and not (
                kind is Chapter.CONTRACT and re.search(r"合同签订|签订合同|合同授予", plain)
            ):
                return kind
    for heading in reversed(headings):
        plain = _plain(heading)
        for kind in _SUBORDINATE:
            if kinds[kind.value].search(plain):
                return kind
    return Chapter.UNKNOWN


def _plain(heading: str) -> str:
    return re.sub(
        r"^(?:第[^章部节篇条卷]{1,4}[章部节篇条卷]分?|[\d.、()一二三四五六七八九十★▲]{1,8})\s*", "", heading
    ).strip()


@per_lexicon(1024)
def _table(heads: tuple[str, ...]) -> tuple[tuple[Role, ...], bool]:
    """The role of each column, and whether requirement and response stand beside each other."""
    words = context("table")
    roles = []
    for head in heads:
        if words["label"].search(head):
            roles.append(Role.LABEL)
        elif words["scoring"].search(head):
            roles.append(Role.SCORING)
        elif words["response"].search(head):
            roles.append(Role.RESPONSE)
        elif words["requirement"].search(head):
            roles.append(Role.REQUIREMENT)
        else:
            roles.append(Role.NONE)
    if Role.RESPONSE not in roles and Role.REQUIREMENT in roles and Role.LABEL in roles:
        # 招标要求 | 我方货物 | 偏离: what stands between the demand and the label is the answer.
        first, last = roles.index(Role.REQUIREMENT), roles.index(Role.LABEL)
        roles = [
            Role.RESPONSE if role is Role.NONE and first < i < last else role for i, role in enumerate(roles)
        ]
    deviation = Role.RESPONSE in roles and (Role.REQUIREMENT in roles or Role.LABEL in roles)
    if not deviation:
        # Without a counterpart a column of requirements is just a table of requirements.
        roles = [
            role if role is Role.SCORING else Role.REQUIREMENT if words["buyer"].search(head) else Role.NONE
            for role, head in zip(roles, heads, strict=True)
        ]
    if Role.SCORING in roles:
        roles = [Role.SCORING for _ in roles]
    return tuple(roles), deviation
