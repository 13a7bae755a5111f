"""One self-contained HTML page, for the screen and for A4 landscape paper: no script, nothing fetched."""

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..lexicon.wording import say, word
from ..model.finding import Report, Verdict
from .arrange import arrange
from .display import visible
from .tender_words import fact_views, scoring_views
from .view import BidView

# As many bids as fit beside the requirement on A4 landscape; more bids make more tables.
_BIDS_A_TABLE = 6


def _printed(value: object) -> object:
    """Make every value safe to look at, wherever the template prints it; autoescape follows."""
    return value if isinstance(value, Markup) else visible(str(value))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _meanings(language: str) -> list[dict[str, object]]:
    return [
        {
            "verdict": verdict,
            "symbol": word("verdict_symbol", verdict.value, language),
            "short": word("verdict_short", verdict.value, language),
            "meaning": word("meaning", verdict.value, language),
        }
        for verdict in Verdict
    ]


def _tables(bids: tuple[BidView, ...]) -> list[tuple[BidView, ...]]:
    """Part the bids into as few tables as fit the paper, of nearly equal width."""
    count = -(-len(bids) // _BIDS_A_TABLE)
    size = -(-len(bids) // count) if count else 0
    return [bids[start : start + size] for start in range(0, len(bids), size or 1)]


def render(report: Report) -> str:
    """Give the report as one HTML document, in the report's language.

    All text of documents is escaped and shown without hidden or acting characters. Raises
    InvalidRequest if the language is unknown or a finding answers no requirement of the tender.
    """
    view = arrange(report)
    parts = _tables(view.bids)
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=view,
            parts=parts,
            bid_width=min(16, 54 // max((len(part) for part in parts), default=1)),
            meanings=_meanings(view.language),
            facts=fact_views(report.tender, view.language),
            scoring=scoring_views(report.tender, view.language),
            say=partial(_say, view.language),
        )
    )


def _say(language: str, key: str, **filled: object) -> str:
    return say(key, language, **filled)
