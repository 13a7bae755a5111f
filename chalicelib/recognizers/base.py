"""What the value recognizers give: figures, with their operator and the reading that was made of them."""

from dataclasses import dataclass

from ..model.term import Operator
from ..model.value import Value


@dataclass(frozen=True, slots=True)
class Figure:
    """One value found in a squeezed text: `text[start:end]`, with comparison words if there are any.

    `operator` is None for a bare figure: the topic decides how it is meant. `blank` marks a figure that
    the document leaves open or lost (value None). `working` is set where the clock runs only in working
    time. `why` says how the words were read.
    """

    start: int
    end: int
    value: Value | None
    operator: Operator | None = None
    blank: bool = False
    working: bool = False
    why: str = ""
