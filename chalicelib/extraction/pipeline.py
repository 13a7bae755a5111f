"""A Document to terms: passages with words of the trade are read closely, the others passed over."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ..lexicon.anchors import Anchored
from ..lexicon.loader import compiled, context, per_lexicon, topics, words
from ..model.document import Document
from ..model.term import Operator, Strength, Term
from ..recognizers import triggers as trigger_words
from ..recognizers.triggers import Trigger
from ..text.normalize import normalize
from ..text.segment import Passage, segment
from . import (
    after_warranty,
    amounts,
    certificate_page,
    compensation,
    fees,
    milestones,
    papers,
    parameters,
    payments,
    plan_days,
    posts,
    presence,
    qualification,
    refusals,
    rosters,
    standards,
    times,
)
from .demanding import demands, speaks_as_tender
from .found import Draft, Found, evidence
from .sentences import Span, parted, sentences
from .setting import Chapter, Role, Setting, names_side, setting

# A passage longer than this is read in the same way; it only bounds how far a head above may reach.
_SHORT_PASSAGE = 90
# 质保期3年 ........ 46: a line of the contents proves nothing (standards.md, trap 6).
_IN_CONTENTS = re.compile(r"[.…·_-]{4,200}\(?\d{1,4}\)?$")
# So much of a document tells whose it is.
_VOICE = 400_000
# A cell that holds no more than a unit may have lost its figure.
_SHORTEST = 4
# An item of a list of grades, and how many of them one noun opens.
_SHORT_ITEM = 48
_ITEMS = 5
# How far back a list of fees may have been opened: 人为损坏的,收费如下:1.…2.…3.….
_REACH = 400


@per_lexicon(4)
def _prefilter() -> tuple[tuple[re.Pattern[str], ...], Anchored]:
    """Anything without one of these can hold no term: a word of a topic, a figure with a unit, a scope."""
    sources: list[str] = [
        r"(?:[\d_*Xx)\]】]|[一二三四五六七八九十百两半壹贰叁肆伍陆柒捌玖拾]) ?个?(?:自然|日历|半|工作)?(?:小时|时|分|天|日|年|月|周|星期|礼拜|钟头|刻钟|季)",
        r"(?:不少于|不超过|不低于|不高于|不大于|不小于|至少|≥|≤)个?(?:年|月|天|日|周|工作日)",
        r"[\d.] ?(?:h|hrs?|mins?|d)(?![A-Za-z])|[:期] ?(?:年|天|日|个?月|日历天)|\((?:小时|天|日|年|个?月|分钟|工作日)\)|\d ?[×xX*] ?\d",
        r"小时|分钟|工作日|hours?|days?|months?|years?|minutes?|weeks?|\bhrs?\b|\bmins?\b",
        r"\bnot (?:be |covered|cover|provide|offer|give|accept|grant|apply)|\bregistered\b",
        r"[×xX*/] ?24|24 ?[×xX*/]|全天候|全年无休|\d[:点]\d\d|周一|星期一|monday|[点时][至到-]|[ap]\.?m\.?\b|[于后](?:工作日|日历天|[日天])内",
        r"不(?:予|享|在|属|接受|支持|再?提供)|恕不|概不|备件|备品|配件|易损件|spare parts|\bspares\b|元|成本(?:价|费)|起计|起算|日起|开始|起点|起始|from the|commenc|\bstarts?\b|\bbegins?\b|[:：]年",
        r"退[货换款]|换货|warrant|refund|exchang|\breturn|non-returnable",
        r"\b(?:week|month|day)s? \d|第[\d一二三四五六七八九十]{1,3}(?:周|个月|天|工作日)",
        r"[\d一二两三四五六七八九十] ?个?[名人](?!民|工|次|士)",
        standards.WORDS,
    ]
    for entries in words().values():
        for entry in entries:
            sources.extend(
                source for source in (*entry.words, *(s for group in entry.subjects.values() for s in group))
            )
    sources.append(context("period")["post_warranty"].pattern)
    sources.append(context("vague")["now"].pattern)
    # One by one: few of them begin with a pair of characters that the passage has, and only those are looked for.
    distinct = tuple(dict.fromkeys(sources))
    return tuple(compiled((source,), "prefilter") for source in distinct), Anchored([(s,) for s in distinct])


def _may_hold(text: str) -> bool:
    patterns, anchored = _prefilter()
    return any(patterns[index].search(text) for index in anchored.begun(text))


def _answers_a_head(passage: Passage) -> bool:
    """Tell whether a bare figure or a mere unit stands in a row or column, or below a heading, that names a topic."""
    place = passage.place
    if place is None or not (passage.text[:1].isdigit() or len(passage.text) <= _SHORTEST):
        return False
    beside = (text for _, text in place.row_cells if text != passage.text)
    return any(
        _names_something(text)
        for text in (*place.heads, place.row_head, *beside, passage.list_head, *passage.headings[-1:])
    )


@per_lexicon(4096)
def _names_something(text: str) -> bool:
    return bool(trigger_words.find(text)) or _may_hold(text)


def extract(document: Document) -> list[Found]:
    """Give the document's terms in order, each with its passage and setting. The same bytes give the same list."""
    drafts: list[tuple[Draft, Passage, Setting, str, str]] = []
    order = {topic: index for index, topic in enumerate(topics())}
    supplier = "廠商" in document.text
    heard = normalize(document.text[:_VOICE])
    tender = speaks_as_tender(heard)
    measures = parameters.Reader(heard, tender=tender)
    for passage in (_localized(each, supplier) for each in segment(document)):
        place = setting(passage)
        if (
            passage.listed
            or place.role is Role.HEAD
            or place.chapter is Chapter.CONTENTS
            or _IN_CONTENTS.search(passage.text)
        ):
            continue
        read = [(draft, passage.text, "rosters") for draft in rosters.drafts(passage, place)]
        if _may_hold(passage.text) or _answers_a_head(passage):
            read.extend(_drafts(passage, place, tender))
        measured = (
            (_as_demanded(draft, passage, place, tender), said, "parameters")
            for draft, said in measures.drafts(passage, place)
            if not any(_says_it(other, draft) for other, _, _ in read)
        )
        drafts.extend((draft, passage, place, said, family) for draft, said, family in (*measured, *read))
    found = []
    for draft, passage, place, said, family in drafts:
        found.append(
            (passage.map.offsets[draft.span[0]], order[draft.topic], draft, passage, place, said, family)
        )
    found.sort(key=lambda item: item[:2])
    result = []
    for number, (_, _, draft, passage, place, said, family) in enumerate(found, start=1):
        term = Term(
            id=f"t{number}",
            topic=draft.topic,
            subject=draft.subject,
            operator=draft.operator,
            value=draft.value,
            value_blank=draft.blank,
            strength=draft.strength,
            conditions=draft.conditions,
            evidence=evidence(document, passage, draft.span),
        )
        result.append(
            Found(
                term, passage, place, said, draft.vague, draft.lead, draft.at, family, draft.span, draft.why
            )
        )
    return certificate_page.with_page(document, result)


# 廠商 in traditional characters is the supplier (Taiwan), 厂商 in simplified ones the maker (field-notes 1.1).
_SUPPLIER = re.compile(r"(?<![制造生产原])厂商")


def _localized(passage: Passage, supplier: bool) -> Passage:
    """The passage with 厂商 read as the supplier: a word of two characters in its place, so positions stay."""
    if not supplier or "厂商" not in passage.text:
        return passage
    return replace(passage, map=replace(passage.map, text=_SUPPLIER.sub("乙方", passage.text)))


def _as_demanded(draft: Draft, passage: Passage, place: Setting, tender: bool) -> Draft:
    if draft.strength is Strength.COMMITTED and demands(passage, place, draft.span, tender):
        return replace(draft, strength=Strength.MANDATORY)
    return draft


def _says_it(other: Draft, measured: Draft) -> bool:
    """Tell whether a term of a topic of its own (及时率, a trade's failure rate) has the parameter's very figure."""
    overlap = other.span[0] < measured.span[1] and measured.span[0] < other.span[1]
    amount = getattr(other.value, "amount", None)
    return overlap and amount is not None and amount == getattr(measured.value, "amount", None)


def _drafts(passage: Passage, place: Setting, tender: bool) -> Iterator[tuple[Draft, str, str]]:
    """Give the drafts of a passage, each with its sentence and the family of recognizers that made it."""
    text = passage.text
    every = trigger_words.find(text)
    starts = [trigger.start for trigger in every]
    outer = _outer(passage)
    spans = parted(text, sentences(text), starts)
    for index, sentence in enumerate(spans):
        said = text[sentence[0] : sentence[1]]
        if context("not_term")["scoring"].search(said):
            continue
        named = every[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
        hits = [trigger for trigger in named if trigger.end <= sentence[1]]
        before = text[spans[index - 1][0] : spans[index - 1][1]] if index else ""
        following = text[spans[index + 1][0] : spans[index + 1][1]] if index + 1 < len(spans) else ""
        heads = outer if not any(t.role != "word" for t in named) and len(said) <= _SHORT_PASSAGE else []
        if not any(t.role != "word" for t in named) and not heads:
            heads = _carried(text, spans, index, every, starts)
        made = {
            "times": [*times.drafts(passage, sentence, hits, heads, before)],
            "plan_days": [*plan_days.drafts(passage, sentence)],
            "papers": [*papers.drafts(passage, sentence, hits, following)],
            "standards": [*standards.drafts(passage, sentence)],
            "after_warranty": [*after_warranty.drafts(passage, sentence, before)],
            "presence": [*presence.drafts(passage, sentence, hits)],
            "amounts": [*amounts.drafts(passage, sentence, hits)],
            "compensation": [*compensation.drafts(passage, sentence, hits)],
            "payments": [*payments.drafts(passage, sentence, hits)],
            "qualification": [*qualification.drafts(passage, sentence, hits)],
            "refusals": [*refusals.drafts(passage, sentence)],
            "fees": [*fees.drafts(passage, sentence, text[max(0, sentence[0] - _REACH) : sentence[0]])],
        }
        staged = [*milestones.drafts(passage, sentence)]
        if staged and passage.place is not None:
            made["times"] = [draft for draft in made["times"] if draft.topic != "delivery_time"]
        if not any(draft.topic == "delivery_time" for draft in (*made["times"], *made["plan_days"])):
            made["milestones"] = staged
        if place.chapter is not Chapter.HISTORY:
            made["posts"] = [*posts.drafts(passage, sentence, made["amounts"])]
        family_of = {id(draft): family for family, drafts in made.items() for draft in drafts}
        for draft in _without_shadows([draft for drafts in made.values() for draft in drafts]):
            family = family_of[id(draft)]
            if draft.strength is Strength.COMMITTED and demands(passage, place, sentence, tender):
                draft = replace(draft, strength=Strength.MANDATORY)
            yield draft, said, family


def _carried(
    text: str, spans: list[Span], index: int, every: list[Trigger], starts: list[int]
) -> list[Trigger]:
    """Response times: P1 - 15 minutes; P2 - 1 hour: an item of a grade, a place or a part goes on with the noun that opens its list."""
    said = text[spans[index][0] : spans[index][1]]
    tiers = (*context("severity").values(), *context("area").values(), *context("part").values())
    if len(said) > _SHORT_ITEM or not any(p.search(said) for p in tiers):
        return []
    for start, end in reversed(spans[max(0, index - _ITEMS) : index]):
        if text[end - 1 : end] != ";":
            return []
        named = every[bisect_left(starts, start) : bisect_left(starts, end)]
        if named:
            first = named[0]
            only = all(t.topic == first.topic for t in named) and first.role in ("act", "head")
            return [first] if only else []
    return []


def _name(draft: Draft) -> str:
    """What tells apart the things of one topic that have no subject of their own."""
    return next((c.value for c in draft.conditions if c.value.startswith("name: ")), "")


def _without_shadows(drafts: list[Draft]) -> list[Draft]:
    """One thing is said once: a figure goes before the bare word, a bounded refusal before the plain one.

    The years inside a maker's letter are the letter's, not a second warranty period.
    """
    valued = [d for d in drafts if d.value is not None or d.blank]
    drafts = [
        d
        for d in drafts
        if d in valued
        or d.operator is not Operator.PRESENT
        or not any(
            d.topic == v.topic
            and d.subject == v.subject
            and _name(d) == _name(v)
            and d.span[0] < v.span[1]
            and v.span[0] < d.span[1]
            for v in valued
        )
    ]
    refused = [d for d in drafts if any(c.value == "exclusion" for c in d.conditions)]
    drafts = [
        d
        for d in drafts
        if d in refused
        or not any(
            d.topic == r.topic
            and d.operator is r.operator
            and d.span[0] < r.span[1]
            and r.span[0] < d.span[1]
            for r in refused
        )
    ]
    letters = [d for d in drafts if d.topic == "manufacturer_warranty_letter" and d.value is not None]
    return [
        d
        for d in drafts
        if not (
            d.topic == "warranty_period"
            and any(
                d.value == letter.value and d.span[0] < letter.span[1] and letter.span[0] < d.span[1]
                for letter in letters
            )
        )
    ]


def _outer(passage: Passage) -> list[Trigger]:
    """Triggers of the heads above: the column's, then the row's, then the heading's or the list's."""
    sources: list[str] = []
    if passage.place:
        heads = passage.place.heads
        if passage.place.column < len(heads) and not names_side(heads[passage.place.column]):
            sources.append(heads[passage.place.column])
        if passage.place.row_head != passage.text:
            sources.append(passage.place.row_head)
        sources.append(passage.list_head)
        sources.extend(passage.headings[-1:])
    elif len(passage.text) <= _SHORT_PASSAGE:
        sources.append(passage.list_head)
        if passage.headings:
            sources.append(passage.headings[-1])
    for source in sources:
        if not source or len(source) > 60:
            continue
        named = [t for t in trigger_words.find(source) if t.role in ("act", "head")]
        if named:
            last = named[-1]
            return [t for t in named if (t.start, t.end) == (last.start, last.end)]
    return []


def terms(document: Document) -> list[Term]:
    """Give the document's terms alone."""
    return [found.term for found in extract(document)]
