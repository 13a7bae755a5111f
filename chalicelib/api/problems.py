"""How an error becomes an answer: RFC 9457 problem details with the error's stable code."""

import functools
import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import ParamSpec

from chalice.app import Request, Response

from ..errors import (
    CatalogError,
    Conflict,
    DocumentTooLarge,
    InputError,
    InvalidRequest,
    NotAllowed,
    NotFound,
    StoreError,
    StoreUnavailable,
    TenderCheckError,
)
from ..model.base import Record

MEDIA_TYPE = "application/problem+json"
INTERNAL = "TCE000"

log = logging.getLogger(__name__)

P = ParamSpec("P")


class Unauthorized(NotAllowed):
    """The request carries no token, or a wrong one."""


class ProblemDetails(Record):
    """What went wrong (RFC 9457); `code` is stable, `detail` is a sentence for a person."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str


# The first class that fits decides, so a class stands before its parent.
STATUSES: tuple[tuple[type[TenderCheckError], HTTPStatus], ...] = (
    (InvalidRequest, HTTPStatus.BAD_REQUEST),
    (Unauthorized, HTTPStatus.UNAUTHORIZED),
    (NotAllowed, HTTPStatus.FORBIDDEN),
    (NotFound, HTTPStatus.NOT_FOUND),
    (Conflict, HTTPStatus.CONFLICT),
    (DocumentTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (InputError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (CatalogError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (StoreUnavailable, HTTPStatus.SERVICE_UNAVAILABLE),
    (StoreError, HTTPStatus.INTERNAL_SERVER_ERROR),
    (TenderCheckError, HTTPStatus.INTERNAL_SERVER_ERROR),
)

# What Chalice itself refuses, before or around a route.
_CODES = {
    HTTPStatus.FORBIDDEN: NotAllowed.code,
    HTTPStatus.NOT_FOUND: NotFound.code,
    HTTPStatus.INTERNAL_SERVER_ERROR: INTERNAL,
}


def status_of(error: TenderCheckError) -> HTTPStatus:
    """Give the HTTP status that answers an error."""
    return next(status for kind, status in STATUSES if isinstance(error, kind))


def problem(status: HTTPStatus, code: str, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """Give the answer that tells of one problem."""
    details = ProblemDetails(title=status.phrase, status=status.value, detail=detail, code=code)
    return Response(
        body=details.model_dump_json(),
        status_code=status.value,
        headers={"Content-Type": MEDIA_TYPE, **(headers or {})},
    )


def from_error(error: TenderCheckError) -> Response:
    """Give the answer to an error that a route raised."""
    status = status_of(error)
    headers = {}
    if status is HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = 'Bearer realm="tendercheck"'
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = "5"
    return problem(status, error.code, str(error), headers)


def answered(view: Callable[P, Response]) -> Callable[P, Response]:
    """Wrap a route so that every error of ours becomes a problem; others are left to Chalice (500)."""

    @functools.wraps(view)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> Response:
        try:
            return view(*args, **kwargs)
        except TenderCheckError as error:
            if status_of(error) >= HTTPStatus.INTERNAL_SERVER_ERROR:
                log.exception("%s", error.code)
            return from_error(error)

    return wrapped


def problems_only(request: Request, get_response: Callable[[Request], Response]) -> Response:
    """Turn Chalice's own refusals (method, media type, a fault of ours) into problems: a middleware."""
    response = get_response(request)
    body = response.body
    if response.status_code < HTTPStatus.BAD_REQUEST or not isinstance(body, dict):
        return response
    status = HTTPStatus(response.status_code)
    detail = str(body.get("Message", status.phrase))
    refused = problem(status, _CODES.get(status, InvalidRequest.code), detail)
    refused.headers = {**response.headers, **refused.headers}
    return refused
