"""Names of OpenDocument's elements and attributes."""

_PREFIX = "urn:oasis:names:tc:opendocument:xmlns:"


def office(name: str) -> str:
    """Give the qualified name in the namespace of the document's frame."""
    return f"{{{_PREFIX}office:1.0}}{name}"


def text(name: str) -> str:
    """Give the qualified name of a paragraph's or list's element or attribute."""
    return f"{{{_PREFIX}text:1.0}}{name}"


def table(name: str) -> str:
    """Give the qualified name of a table's element or attribute."""
    return f"{{{_PREFIX}table:1.0}}{name}"


def style(name: str) -> str:
    """Give the qualified name of a style's element or attribute."""
    return f"{{{_PREFIX}style:1.0}}{name}"


def draw(name: str) -> str:
    """Give the qualified name of a frame's or picture's element."""
    return f"{{{_PREFIX}drawing:1.0}}{name}"
