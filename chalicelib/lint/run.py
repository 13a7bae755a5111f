"""All rules on one tender, in the order of their ids. A rule is a module with `look`; its words are in `rules/remarks.toml`."""

from collections.abc import Callable, Iterator

from ..model.document import Document
from ..model.lint import Remark
from ..rules.remarks import remark_rules
from . import (
    tl101_contradictory_figures,
    tl102_mixed_clocks,
    tl103_figure_missing,
    tl104_numerals_disagree,
    tl105_replaced_standard,
    tl106_mark_undefined,
    tl107_mark_unused,
    tl108_mark_two_meanings,
    tl109_counted_mark_unused,
    tl110_hedged_demand,
    tl111_vague_demand,
    tl112_brand_named,
    tl113_grade_undefined,
    tl114_qualification_scored,
    tl115_authorization_as_condition,
    tl116_scale_as_condition,
)
from .tender import Hit, Tender

Look = Callable[[Tender, str], Iterator[Hit]]

RULES: dict[str, Look] = {
    "TL101": tl101_contradictory_figures.look,
    "TL102": tl102_mixed_clocks.look,
    "TL103": tl103_figure_missing.look,
    "TL104": tl104_numerals_disagree.look,
    "TL105": tl105_replaced_standard.look,
    "TL106": tl106_mark_undefined.look,
    "TL107": tl107_mark_unused.look,
    "TL108": tl108_mark_two_meanings.look,
    "TL109": tl109_counted_mark_unused.look,
    "TL110": tl110_hedged_demand.look,
    "TL111": tl111_vague_demand.look,
    "TL112": tl112_brand_named.look,
    "TL113": tl113_grade_undefined.look,
    "TL114": tl114_qualification_scored.look,
    "TL115": tl115_authorization_as_condition.look,
    "TL116": tl116_scale_as_condition.look,
}


def remarks(document: Document, language: str) -> tuple[Remark, ...]:
    """Give what the rules find in a tender: by rule, then in the order of the text."""
    tender = Tender(document)
    return tuple(
        _remark(tender, rule_id, hit, language)
        for rule_id, look in RULES.items()
        for hit in look(tender, language)
    )


def _remark(tender: Tender, rule_id: str, hit: Hit, language: str) -> Remark:
    rule = remark_rules()[rule_id]
    places = sorted((tender.quote(place) for place in hit.places), key=lambda quote: (quote.start, quote.end))
    return Remark(
        rule=rule_id,
        title=rule.title.said(language),
        text=(rule.zh if language == "zh" else rule.en).format(**hit.filled),
        advice=rule.advice.said(language).format(**hit.filled),
        places=tuple(places),
    )
