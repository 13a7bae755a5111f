"""A tender read for its buyer: bytes in, remarks out. Pure: no clock, no store, no network."""

from functools import partial

from .. import __version__
from ..errors import InputError, InvalidRequest
from ..lexicon.loader import current
from ..lint.run import remarks
from ..model.finding import Engine
from ..model.lint import LintReport
from ..readers.registry import read
from ..reports.summary import summarize
from .profile import is_profile
from .reading import Each, Source, in_turn


def lint(source: Source, *, language: str = "zh", each: Each = in_turn) -> LintReport:
    """Give what the rules find in a tender; `each` says where it is read.

    Raises InputError where it can't be read, InvalidRequest for a profile.
    """
    if is_profile(source.name):
        raise InvalidRequest(f"{source.name} is a profile; lint reads the tender itself, give its document.")
    (report,) = each(partial(_lint, language=language), [source])
    if isinstance(report, InputError):
        raise report
    return report


def _lint(source: Source, language: str) -> LintReport:
    document = read(source.data, source.name)
    return LintReport(
        document=summarize(document),
        remarks=remarks(document, language),
        engine=Engine(version=__version__, lexicon=current().mark),
        language=language,
    )
