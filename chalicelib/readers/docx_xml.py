"""Small helpers for WordprocessingML elements."""

from typing import Any

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH_TEXT = f"{{{_M}}}t"
ALTERNATE = f"{{{_MC}}}AlternateContent"
CHOICE = f"{{{_MC}}}Choice"
FALLBACK = f"{{{_MC}}}Fallback"
OFF = ("0", "false", "off", "none")


def w(name: str) -> str:
    """Give the qualified name of a WordprocessingML element or attribute."""
    return f"{{{_W}}}{name}"


def child(element: Any, *names: str) -> Any:
    """Give the first child by a path of names, None if one is missing."""
    for name in names:
        if element is None:
            return None
        element = element.find(w(name))
    return element


def value_of(element: Any, *names: str) -> str | None:
    """Give `w:val` of the child at a path of names."""
    found = child(element, *names)
    return None if found is None else found.get(w("val"))


def integer(text: str | None, default: int) -> int:
    """Read a whole number as Word writes it; `default` where there is none or it is none."""
    if text is None:
        return default
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        return default
    return int(text)


def is_on(element: Any, *names: str) -> bool:
    """Whether a switch such as w:vanish is set: there, and not set to false."""
    found = child(element, *names)
    return found is not None and (found.get(w("val")) or "1").lower() not in OFF
