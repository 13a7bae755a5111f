"""Puts the check and the forms of its report into a runner. Imported late: it brings the PDF libraries."""

from collections.abc import Callable
from functools import partial

from ..lexicon.loader import Lexicon
from ..reports import as_html, as_json
from ..store.base import JobStore, ObjectStore
from .checking import check
from .reading import Children
from .running import Renderer, Runner


def runner(
    jobs: JobStore, objects: ObjectStore, clock: Callable[[], int], lexicon: Lexicon | None = None
) -> Runner:
    """Give the runner that does real checks with these stores, and with a lexicon other than the shipped one."""
    renderers = {
        "json": Renderer(as_json.render, "application/json; charset=utf-8"),
        "html": Renderer(as_html.render, "text/html; charset=utf-8"),
    }
    each_in_a_child = partial(check, each=Children())
    return Runner(
        jobs=jobs, objects=objects, check=each_in_a_child, renderers=renderers, clock=clock, lexicon=lexicon
    )
