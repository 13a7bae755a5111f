"""YAML or JSON that a person wrote, and the line on which each part of it stands, so that a mistake can be pointed at."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from ..errors import CatalogError

MAX_BYTES = 5_000_000


class _Loader(yaml.SafeLoader):
    """A day stays text here: the record that takes it reads it, and can say what is wrong with it."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, words) for tag, words in known if tag != "tag:yaml.org,2002:timestamp"]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, slots=True)
class Marked:
    """What the file holds, and where."""

    data: object
    root: yaml.Node | None

    def line(self, *path: str | int) -> int:
        """Give the line, from 1, of the part that the keys and indexes lead to, or of the last of them that is there."""
        node, line = self.root, 1
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            node, line = found
        return line


def load(data: bytes, name: str, error: type[CatalogError]) -> Marked:
    """Read YAML or JSON. Raises `error` naming the file, where possible the line, and what to do."""
    if len(data) > MAX_BYTES:
        raise error(f"{name} is larger than the {MAX_BYTES // 1_000_000} MB that such a file may have.")
    try:
        loader = _Loader(data.decode("utf-8-sig"))
        root = loader.get_single_node()
        marked = Marked(None if root is None else loader.construct_document(root), root)
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise error(
            f"{name}: {where}{wrong.problem or wrong.context}; this is no readable YAML or JSON, correct the line."
        ) from wrong
    except (UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as wrong:
        what = " ".join(str(wrong).split())
        raise error(f"{name}: this is no readable YAML or JSON ({what}); correct the file.") from wrong
    for key, line in _doubled(root):
        raise error(f"{name}: line {line}: {key}: the key stands here twice; leave one out.")
    return marked


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, int] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == str(step):
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item = node.value[step]
        return item, item.start_mark.line + 1
    return None


def _doubled(root: yaml.Node | None) -> Iterator[tuple[str, int]]:
    """Give keys that stand twice in one mapping, with their lines. A node that is named again is looked at once."""
    seen: set[int] = set()
    rest = [] if root is None else [root]
    while rest:
        node = rest.pop()
        if id(node) in seen or isinstance(node, yaml.ScalarNode):
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            rest.extend(node.value)
            continue
        keys: set[str] = set()
        for key, value in node.value:
            rest.append(value)
            if isinstance(key, yaml.ScalarNode):
                if key.value in keys:
                    yield key.value, key.start_mark.line + 1
                keys.add(key.value)
