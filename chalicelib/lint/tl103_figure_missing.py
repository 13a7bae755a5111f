"""TL103: a demand whose figure is blank or got lost while the text was copied (field-notes 3.9)."""

import re
from collections.abc import Iterator

from .tender import Found, Hit, Tender, named, place_of
from .tl104_numerals_disagree import disagreements

# 自____起_90_日历天, <u>90</u>天: the figure stands between the lines it is written on.
_FILLED = re.compile(r"_ ?\d[\d.]{0,6} ?_|<u>\s?\d|_[一二三四五六七八九十两]{1,4}_")
# A form that the bidder fills in may have blanks.
_FORM = re.compile(r"我[公方司单]|本公司|本投标人|投标人名称|\bwe\b|\bour\b", re.IGNORECASE)
# Several figures of one kind are one remark: a list that lost its digits lost all of them.
_LISTED = ("technical_parameter",)


def look(tender: Tender, language: str) -> Iterator[Hit]:
    """Give each demand without its figure, technical parameters as one."""
    groups: dict[tuple[str, object], list[Found]] = {}
    for found in tender.demands:
        whole = found.passage.text if found.passage.place is None else found.sentence
        if not found.term.value_blank or _FILLED.search(whole) or _FORM.search(found.sentence):
            continue
        if any(disagreements(found.sentence)):
            continue  # the figure is there twice, and TL104 tells so
        own = 0 if found.term.topic in _LISTED else (id(found.passage), found.span)
        groups.setdefault((found.term.topic, own), []).append(found)
    for (topic, _), group in groups.items():
        places = tuple({(id(f.passage), f.span): place_of(f) for f in group}.values())
        yield Hit(places, {"topic": named(topic, language), "count": str(len(places))})
