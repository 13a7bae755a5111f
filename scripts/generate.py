"""Write every file that is generated and committed: `python -m scripts.generate`.

A new one is a line in `GENERATED`: the path in the repository and a function that gives the content.
`tests/test_generated.py` compares each with what is committed, byte by byte.
"""

from collections.abc import Callable
from pathlib import Path

from chalicelib.api import openapi
from chalicelib.reports.as_json import dumps
from chalicelib.reports.schema import extract_schema, report_schema

from . import docs, requirements, simplified

ROOT = Path(__file__).resolve().parent.parent

GENERATED: tuple[tuple[str, Callable[[], str]], ...] = (
    ("chalicelib/text/t2s.txt", simplified.content),
    ("README.md", docs.readme),
    ("docs/rules.md", docs.rules_page),
    ("docs/topics.md", docs.topics_page),
    ("requirements.txt", requirements.content),
    ("schemas/extract.schema.json", lambda: dumps(extract_schema())),
    ("schemas/openapi.json", lambda: dumps(openapi.document())),
    ("schemas/profile.schema.json", lambda: dumps(docs.profile_schema())),
    ("schemas/report.schema.json", lambda: dumps(report_schema())),
    ("schemas/waivers.schema.json", lambda: dumps(docs.waivers_schema())),
)


def write_all(root: Path = ROOT) -> list[str]:
    """Write each generated file below `root`, as UTF-8; give the paths of those whose content changed."""
    changed = []
    for path, content in GENERATED:
        file = root / path
        data = content().encode("utf-8")
        if not file.exists() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            changed.append(path)
    return changed


if __name__ == "__main__":
    for name in write_all():
        print(name)
