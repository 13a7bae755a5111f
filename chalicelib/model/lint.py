"""What `lint` finds in a tender: the rule, where it holds, what it says and what to do."""

from pydantic import Field

from .base import Record
from .finding import DocumentSummary, Engine
from .term import Evidence


class Remark(Record):
    """One thing that a rule found in a tender. `places` are quoted, in the order of the text; there is at least one."""

    rule: str
    title: str
    text: str
    advice: str
    places: tuple[Evidence, ...] = Field(min_length=1)


class LintReport(Record):
    """What was found in one tender, in the order of the rules. Holds no clock: the same bytes in, the same out."""

    document: DocumentSummary
    remarks: tuple[Remark, ...]
    engine: Engine
    language: str = Field(default="zh", description="language of texts and advice: zh or en")
