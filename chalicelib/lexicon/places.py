"""Where in a TOML file something stands. The standard library's reader gives no lines for what is well formed but wrong."""

import json
import re
from collections.abc import Sequence


def line_of(text: str, path: Sequence[str], value: str | None = None) -> int:
    """Give the line (from 1) of a key, or of a string in the list under it; of what is nearest above, if it is not found.

    `path` is the key as TOML nests it: ("words", "response_time", "act").
    """
    lines = text.splitlines()
    start, rest = _table(lines, path)
    for key in rest:
        found = _key(lines, start, key)
        if found is None:
            break
        start = found
    if value is not None:
        spellings = {value, json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1]}
        quoted = [mark + spelling + mark for spelling in spellings for mark in ("'", '"')]
        for number in range(start, len(lines)):
            if any(each in lines[number] for each in quoted):
                return number + 1
    return min(start, max(len(lines) - 1, 0)) + 1


def _table(lines: Sequence[str], path: Sequence[str]) -> tuple[int, Sequence[str]]:
    """The line of the longest table head that the path begins with, and the rest of the path.

    A table is opened by the heads of those in it too: [words.onsite_time] is where `words` begins.
    """
    for length in range(len(path), 0, -1):
        start = r"\s*\[\s*" + r"\s*\.\s*".join(_spelt(part) for part in path[:length])
        for end in (r"\s*\]", r"\s*\."):
            head = re.compile(start + end)
            for number, line in enumerate(lines):
                if head.match(line):
                    return number, path[length:]
    return 0, path


def _key(lines: Sequence[str], start: int, key: str) -> int | None:
    """The first line from `start` that sets the key, at its beginning, behind a dot or in an inline table."""
    setting = re.compile(rf"(?:^|[\s.{{,]){_spelt(key)}\s*[=.]")
    for number in range(start, len(lines)):
        if setting.search(lines[number].partition("#")[0]):
            return number
    return None


def _spelt(key: str) -> str:
    return rf"[\"']?{re.escape(key)}[\"']?"
