"""The routes under `/v1/checks`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urljoin

from chalice.app import Blueprint, Request, Response
from pydantic import BaseModel, ValidationError

from ..errors import InvalidRequest, NotFound
from ..model.job import CheckJob, JobState
from ..services.jobs import Checks, NewCheck, form_key
from .auth import Access
from .messages import CheckCreated, Links, UploadAddress, view
from .problems import answered

JSON = "application/json; charset=utf-8"
# A Lambda answers with at most 6 MB; what an answer holds besides the report is far below the rest.
INLINE_BYTES = 4_500_000
# The printable report holds its own styles and nothing else; whatever else it might name is not loaded.
REPORT_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)


@dataclass(frozen=True)
class Api:
    """What the routes need. `checks` makes the service on its first use, so that importing needs no store.

    `download` gives an address from which a report too large to send can be fetched, by object key
    and media type; None where every report can be sent.
    """

    checks: Callable[[], Checks]
    access: Access
    download: Callable[[str, str], str] | None = None


def json_response(record: BaseModel, status: int = 200) -> Response:
    """Give a record as UTF-8 JSON."""
    return Response(body=record.model_dump_json(), status_code=status, headers={"Content-Type": JSON})


def blueprint(api: Api) -> Blueprint:
    """Give the routes that create, submit and show checks."""
    routes = Blueprint(__name__)

    def request() -> Request:
        return routes.current_request

    @routes.route("/v1/checks", methods=["POST"])
    @answered
    def create_check() -> Response:
        api.access.demand(request().headers)
        checks = api.checks()
        job = checks.create(_new_check(request().raw_body))
        bids = [None, *(bid.name for bid in job.bids for _ in bid.documents)]
        uploads = tuple(
            UploadAddress(
                document=upload.name, bid=bid, url=_absolute(request(), signed.url), fields=signed.fields
            )
            for upload, bid, signed in zip(job.uploads, bids, checks.sign_uploads(job), strict=True)
        )
        created = CheckCreated(id=job.id, state=job.state, uploads=uploads, links=_links(api, job))
        return json_response(created, 202)

    @routes.route("/v1/checks/{check_id}/submit", methods=["POST"])
    @answered
    def submit_check(check_id: str) -> Response:
        api.access.demand(request().headers)
        job = api.checks().submit(_id(check_id))
        return json_response(view(job, _links(api, job)), 202)

    @routes.route("/v1/checks/{check_id}", methods=["GET"])
    @answered
    def show_check(check_id: str) -> Response:
        api.access.demand(request().headers)
        checks = api.checks()
        job = checks.get(_id(check_id))
        shown = view(job, _links(api, job)).model_dump_json(exclude={"report"})
        report = "null"
        if job.state is JobState.DONE and not _too_large(api, job, "json"):
            report = checks.report(job, "json").decode("utf-8")
        # The stored report is JSON already: parsing it to write it again would take longer than all the rest.
        return Response(body=f'{shown[:-1]},"report":{report}}}', headers={"Content-Type": JSON})

    @routes.route("/v1/checks/{check_id}/report.json", methods=["GET"])
    @answered
    def report_json(check_id: str) -> Response:
        return _report(check_id, "json", {"Content-Type": JSON})

    @routes.route("/v1/checks/{check_id}/report.html", methods=["GET"])
    @answered
    def report_html(check_id: str) -> Response:
        headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": REPORT_POLICY}
        return _report(check_id, "html", headers)

    def _report(check_id: str, form: Literal["json", "html"], headers: dict[str, str]) -> Response:
        path = f"v1/checks/{_id(check_id)}/report.{form}"
        api.access.demand_link(path, request().query_params or {}, request().headers)
        checks = api.checks()
        job = checks.get(check_id)
        if api.download is not None and _too_large(api, job, form):
            address = api.download(form_key(job.id, form), headers["Content-Type"])
            return Response(body="", status_code=303, headers={"Location": address})
        return Response(body=checks.report(job, form).decode("utf-8"), headers={**headers})

    return routes


def _too_large(api: Api, job: CheckJob, form: Literal["json", "html"]) -> bool:
    return api.download is not None and api.checks().report_size(job, form) > INLINE_BYTES


def _links(api: Api, job: CheckJob) -> Links:
    own = f"v1/checks/{job.id}"
    done = job.state is JobState.DONE
    return Links(
        self=own,
        submit=f"{own}/submit" if job.state in (JobState.UPLOADING, JobState.FAILED) else None,
        report=api.access.link(f"{own}/report.json") if done else None,
        report_html=api.access.link(f"{own}/report.html") if done else None,
    )


def _new_check(body: bytes | str) -> NewCheck:
    try:
        return NewCheck.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "body"
        raise InvalidRequest(f"{field}: {first['msg']}.") from error


def _id(check_id: str) -> str:
    # The local server hands the path over as it was sent, with its percent signs; no id has any.
    if not re.fullmatch(r"[A-Za-z0-9_-]{20,64}", check_id):
        raise NotFound("There is no check of this name.")
    return check_id


def _absolute(request: Request, url: str) -> str:
    # The folder store signs a path, since only the request knows by which name it reached this machine.
    return urljoin(f"http://{request.headers.get('host', '127.0.0.1')}", url)
