"""JSON Schemas of what `as_json` writes, made from the records so that they can't differ from them."""

from typing import Any

from ..model.base import Record
from ..model.finding import Report
from ..model.lint import LintReport
from ..rules.catalogue import Catalogue
from .as_json import OPTIONAL_FIELDS, Extract

_OPTIONAL = {record.__name__: fields for record, fields in OPTIONAL_FIELDS.items()}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _require(name: str, definition: dict[str, Any]) -> None:
    """Say that every field is always written, but for those that are left out when they do not apply."""
    if "properties" in definition:
        optional = _OPTIONAL.get(name, frozenset())
        definition["required"] = [field for field in definition["properties"] if field not in optional]


def _schema(record: type[Record], title: str) -> dict[str, Any]:
    schema = record.model_json_schema(mode="serialization")
    _require(record.__name__, schema)
    for name, definition in schema.get("$defs", {}).items():
        _require(name, definition)
    return {"$schema": _DIALECT, **schema, "title": title}


def report_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of the report that `check --format json` prints."""
    return _schema(Report, "TenderCheck report")


def extract_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of what `extract --format json` prints."""
    return _schema(Extract, "TenderCheck extract")


def lint_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of what `lint --format json` prints."""
    return _schema(LintReport, "TenderCheck lint")


def explain_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of what `explain --format json` prints."""
    return _schema(Catalogue, "TenderCheck explain")
