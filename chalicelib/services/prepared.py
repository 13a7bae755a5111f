"""Importing this compiles the shipped words: a server that children are forked from loads it once, for all of them."""

from ..extraction.pipeline import extract
from ..readers.text import read_text

_ANY = "质保期3年，2小时内响应。Warranty: 3 years."


def prepare() -> None:
    """Compile the words in force, so that processes forked later need not do it each."""
    extract(read_text(_ANY.encode(), "any.txt"))


prepare()
