"""Titles that only list what comes: a table of contents, or the chapters that a clause names one below another.

Such a line opens no chapter. Taken for one, the last of them would rule all that follows: the instructions
to bidders name 第一章 … 第六章投标文件格式 and go on, and nothing after that is a form.
"""

import re
from collections.abc import Sequence

_CHAPTER = re.compile(r"第(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})(?:章|部分|篇|卷|册)")
# 第六章 投标文件格式 45; the figure is a page, so a letter or a bracket stands before it, and no unit behind.
_PAGE = re.compile(r"(?<=[\u4e00-\u9fffA-Za-z)）\]\"》.…·_\- ])(?<![第表件录图包号])(\d{1,3})$")
_CONTENTS = re.compile(r"(?:总|分)?目录$|目次$|(?:table of )?contents$", re.IGNORECASE)
_LONGEST = 80
_FEWEST = 3
_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九", start=1)}


def _number(text: str) -> int:
    match = _CHAPTER.match(text)
    if match is None:
        return 0
    said = match.group("n")
    if said.isdigit():
        return int(said)
    tens, ten, ones = said.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def _page(text: str) -> int:
    match = _PAGE.search(text) if len(text) <= _LONGEST else None
    return int(match.group(1)) if match else 0


def listed(texts: Sequence[str | None]) -> frozenset[int]:
    """Give the places of the paragraphs (None: something else stands there) that list titles and open nothing.

    Three or more in a row: chapters that count up with nothing between them, or titles with page numbers that
    never fall, a chapter or the word 目录 among them.
    """
    return frozenset(_counted(texts) | _paged(texts))


def _counted(texts: Sequence[str | None]) -> set[int]:
    result: set[int] = set()
    run: list[int] = []
    last = 0
    for index, text in enumerate([*texts, None]):
        number = _number(text) if text and len(text) <= _LONGEST and not re.search("[。;]", text[:-1]) else 0
        if not number or number != last + 1:
            if len(run) >= _FEWEST:
                result.update(run)
            run = []
        if number:
            run.append(index)
        last = number
    return result


def _paged(texts: Sequence[str | None]) -> set[int]:
    result: set[int] = set()
    run: list[int] = []
    last = 0
    sure = False
    before = ""
    for index, text in enumerate([*texts, None]):
        page = _page(text) if text else 0
        if not page or page < last:
            if len(run) >= _FEWEST and sure:
                result.update(run)
            run, sure, last = [], False, 0
        if page and text:
            sure = sure or (not run and _CONTENTS.search(before) is not None)
            run.append(index)
            last = page
            sure = sure or _number(text) > 0
        before = text or ""
    return result
