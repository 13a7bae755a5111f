"""The API's description (OpenAPI 3.1), made from the records that are really taken and given."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from .. import __version__
from ..model.finding import Report
from ..services.jobs import NewCheck
from .messages import CheckCreated, CheckView, Health
from .problems import MEDIA_TYPE, ProblemDetails

_TAKEN: tuple[type[BaseModel], ...] = (NewCheck,)
_GIVEN: tuple[type[BaseModel], ...] = (CheckCreated, CheckView, Health, ProblemDetails, Report)
_ID = [
    {
        "name": "check_id",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{20,64}$"},
    }
]
_SIGNED = [
    {"name": name, "in": "query", "required": False, "schema": {"type": "string"}}
    for name in ("expires", "signature")
]


def document() -> dict[str, Any]:
    """Give the description as JSON data."""
    _, definitions = models_json_schema(
        [*((model, "validation") for model in _TAKEN), *((model, "serialization") for model in _GIVEN)],
        ref_template="#/components/schemas/{model}",
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "TenderCheck",
            "version": __version__,
            "description": "Checks bids against a tender. Create a check, upload each document to the"
            " address handed out, submit, then ask until the state is `done` or `failed`.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "./"}],
        "paths": _paths(),
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths() -> dict[str, Any]:
    token: list[dict[str, list[str]]] = [{"token": []}, {}]
    return {
        "/health": {"get": _operation("getHealth", "Say that the service answers.", {"200": Health})},
        "/openapi.json": {"get": _operation("getDescription", "Give this description.", {"200": None})},
        "/v1/checks": {
            "post": _operation(
                "createCheck",
                "Announce a tender and bids; gives an upload address for each document.",
                {"202": CheckCreated},
                errors=("400", "401", "403", "413", "415", "503"),
            )
            | {
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": _ref(NewCheck)}},
                },
                "security": token,
            }
        },
        "/v1/checks/{check_id}": {
            "get": _operation(
                "getCheck",
                "Say how far a check is, and give its report when it is done.",
                {"200": CheckView},
                errors=("401", "403", "404", "503"),
            )
            | {"parameters": _ID, "security": token}
        },
        "/v1/checks/{check_id}/submit": {
            "post": _operation(
                "submitCheck",
                "Start a check whose documents are all uploaded.",
                {"202": CheckView},
                errors=("401", "403", "404", "409", "503"),
            )
            | {"parameters": _ID, "security": token}
        },
        "/v1/checks/{check_id}/report.json": {"get": _report("getReport", "application/json")},
        "/v1/checks/{check_id}/report.html": {"get": _report("getReportPage", "text/html")},
    }


def _report(name: str, media_type: str) -> dict[str, Any]:
    schema = _ref(Report) if media_type == "application/json" else {"type": "string"}
    operation = _operation(
        name,
        "Give the finished report. The links of a check open it without the token for an hour.",
        {},
        errors=("401", "403", "404", "409", "503"),
    )
    operation["responses"] |= {
        "200": {"description": "The report.", "content": {media_type: {"schema": schema}}},
        "303": {"description": "The report is large: fetch it from the address in `Location`."},
    }
    return operation | {"parameters": [*_ID, *_SIGNED], "security": [{"token": []}, {}]}


def _operation(
    name: str, summary: str, answers: dict[str, type[BaseModel] | None], errors: tuple[str, ...] = ()
) -> dict[str, Any]:
    responses: dict[str, Any] = {}
    for status, model in answers.items():
        schema = {"type": "object"} if model is None else _ref(model)
        responses[status] = {"description": summary, "content": {"application/json": {"schema": schema}}}
    for status in errors:
        responses[status] = {
            "description": "What is wrong.",
            "content": {MEDIA_TYPE: {"schema": _ref(ProblemDetails)}},
        }
    return {"operationId": name, "summary": summary, "responses": responses}


def _ref(model: type[BaseModel]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{model.__name__}"}
