"""The upload address of one machine: takes what the folder store signed, as S3 does in the cloud."""

import io
from collections.abc import Mapping
from typing import Protocol

import multipart
from chalice.app import Blueprint, Response

from ..errors import InvalidRequest
from ..store.base import ObjectStore
from .problems import answered

# Besides the file, a form holds a few short fields.
FORM_OVERHEAD = 64 * 1024
_FIELD_BYTES = 4096
_FIELDS = 16


class SignedStore(ObjectStore, Protocol):
    """An object store that checks by itself what it signed (`FolderObjects`)."""

    def verify_upload(self, fields: Mapping[str, str], size: int) -> str:
        """Give the key that a file of this size may be put under, or raise what is wrong."""


def blueprint(objects: SignedStore, max_bytes: int) -> Blueprint:
    """Give the route that takes one signed file of at most `max_bytes` bytes.

    It asks for no token: like S3's, the signature is the permission, handed out to a holder of the token.
    """
    routes = Blueprint(__name__)

    @routes.route("/v1/uploads", methods=["POST"], content_types=["multipart/form-data"])
    @answered
    def upload() -> Response:
        request = routes.current_request
        body = request.raw_body
        fields, data = read_form(
            request.headers.get("content-type", ""),
            body.encode("utf-8") if isinstance(body, str) else body,
            max_bytes,
        )
        key = objects.verify_upload(fields, len(data))
        objects.put(key, data, "application/octet-stream")
        return Response(body="", status_code=204, headers={})

    return routes


def read_form(content_type: str, body: bytes, max_bytes: int) -> tuple[dict[str, str], bytes]:
    """Give the fields of a multipart form and the bytes of its one file, `file`.

    The name that the sender gave the file is not looked at. Raises InvalidRequest.
    """
    kind, options = multipart.parse_options_header(content_type)
    boundary = options.get("boundary", "")
    if kind != "multipart/form-data" or not boundary:
        raise InvalidRequest("The upload must be a multipart form with a boundary.")
    fields: dict[str, str] = {}
    data: bytes | None = None
    try:
        # Everything is in memory already; a temporary file would only be a second copy.
        parser = multipart.MultipartParser(
            io.BytesIO(body),
            boundary,
            content_length=len(body),
            part_limit=_FIELDS,
            memory_limit=max_bytes + FORM_OVERHEAD,
            disk_limit=max_bytes + FORM_OVERHEAD,
            spool_limit=max_bytes + FORM_OVERHEAD,
        )
        for part in parser.parts():
            if part.name in fields or (part.name == "file" and data is not None):
                raise InvalidRequest(f"The upload's form has the field {part.name!r} twice.")
            if part.name == "file":
                data = part.raw
            elif part.size > _FIELD_BYTES:
                raise InvalidRequest(f"The upload's form field {part.name!r} is too long.")
            else:
                fields[part.name] = part.value
    except multipart.MultipartError as error:
        raise InvalidRequest(f"The upload's form can't be understood: {error}.") from error
    if data is None:
        raise InvalidRequest("The upload's form has no field 'file'; send the file last, under this name.")
    return fields, data
