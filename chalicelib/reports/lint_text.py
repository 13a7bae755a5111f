"""Text of what `lint` finds: by rule, each with what it says, every place with its page, and what to do."""

from collections.abc import Iterator

from rich.console import RenderableType

from ..lexicon.loader import current
from ..lexicon.wording import page_ranges, say
from ..model.lint import LintReport, Remark
from .arrange import lexicon_words, where
from .terminal import Paragraph, to_text

# A list of parameters that lost their digits has hundreds of places; the JSON has them all.
_MOST_PLACES = 12


def render(report: LintReport, *, width: int = 100) -> str:
    """Give the report as text of at most `width` columns, in its language."""
    language = report.language
    title = say("lint_title", language) + say("colon", language) + report.document.name
    parts: list[RenderableType] = [Paragraph(title, "bold")]
    if report.document.unread_pages:
        pages = page_ranges(report.document.unread_pages)
        parts.append(Paragraph(say("lint_unread", language, pages=pages), "yellow"))
    if report.remarks:
        places = sum(len(remark.places) for remark in report.remarks)
        parts.append(Paragraph(say("lint_count", language, count=len(report.remarks), places=places)))
    else:
        parts.append(Paragraph(say("lint_none", language)))
    for number, remark in enumerate(report.remarks, start=1):
        parts.extend(_remark(number, remark, report))
    mark = current().mark
    if mark is not None:
        parts += ["", Paragraph(lexicon_words(mark, language), "dim")]
    parts += ["", Paragraph(say("decision", language), "dim")]
    return to_text(parts, width=width, color=False)


def _remark(number: int, remark: Remark, report: LintReport) -> Iterator[RenderableType]:
    language = report.language
    colon = say("colon", language)
    yield ""
    yield Paragraph(f"{number}. {remark.title} [{remark.rule}]", "bold", indent=3)
    yield Paragraph(remark.text, first=3, indent=3)
    for place in remark.places[:_MOST_PLACES]:
        page = where([place], (report.document,), language).removeprefix(report.document.name).strip()
        quote = say("quote_marks", language, quote=" ".join(place.quote.split()))
        yield Paragraph(f"{page}{colon}{quote}" if page else quote, first=5, indent=5)
    rest = len(remark.places) - _MOST_PLACES
    if rest > 0:
        yield Paragraph(say("lint_more", language, count=rest), first=5, indent=5)
    yield Paragraph(say("advice", language) + colon + remark.advice, first=3, indent=3)
