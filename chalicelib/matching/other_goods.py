"""Lines that stand under the name of other goods than those on offer: 我公司其他型号XC-200: and what follows it."""

import re
from collections.abc import Iterable

_OTHER = re.compile(
    r"(?:其他|其它|另一|旧|老|上一代)(?:型号|款|机型|版本|系列)[^。;]{0,30}:$|\b(?:other|another|previous|older) (?:model|version)s?\b[^.;]{0,40}:$",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"(?:本次|此次|本项目)(?:投标|所投|报价|响应|供货)|(?:投标|所投)(?:产品|型号|设备)|\b(?:offered|proposed) (?:model|product|goods)\b",
    re.IGNORECASE,
)


def other_goods(lines: Iterable[tuple[int, str, tuple[str, ...]]]) -> dict[int, str]:
    """Give, by its place, the name of other goods under which a line stands, up to the line on what is offered or the next chapter."""
    found: dict[int, str] = {}
    head = ""
    under: tuple[str, ...] = ()
    for place, text, chapter in lines:
        if _OTHER.search(text):
            head, under = text, chapter
        elif _OFFERED.search(text) or chapter != under:
            head = ""
        elif head:
            found[place] = head
    return found
