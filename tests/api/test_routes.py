"""The routes through Chalice's test client, over stores in memory."""

import hashlib
import json
from typing import Any
from urllib.parse import urlsplit

import pytest

from chalicelib.api.auth import LINK_SECONDS
from chalicelib.api.checks import INLINE_BYTES
from chalicelib.api.openapi import document
from chalicelib.api.problems import STATUSES
from chalicelib.errors import StoreUnavailable, TenderCheckError
from chalicelib.model.finding import Problem
from chalicelib.model.job import JobState, Progress
from chalicelib.services.jobs import Checks
from tests.api.service import BODY, ID, JSON, TOKEN, Service
from tests.services.fakes import MemoryJobs, MemoryObjects, MemoryQueue, report


def assert_problem(answer: Any, status: int, code: str, words: str = "") -> None:
    assert answer.status_code == status, answer.body
    assert answer.headers["Content-Type"] == "application/problem+json"
    body = answer.json_body
    assert (body["status"], body["code"]) == (status, code)
    assert words in body["detail"]


def test_a_check_from_announcement_to_report() -> None:
    service = Service()
    created = service.create(Host="127.0.0.1:8000")
    assert (created["id"], created["state"]) == (ID, "uploading")
    assert [(one["document"], one["bid"]) for one in created["uploads"]] == [
        ("招标文件.pdf", None),
        ("bid.docx", "甲公司"),
    ]
    assert {one["url"] for one in created["uploads"]} == {"http://127.0.0.1:8000/v1/uploads"}
    assert created["links"]["submit"] == f"v1/checks/{ID}/submit"

    service.upload_all()
    submitted = service.http.post(f"/v1/checks/{ID}/submit")
    assert (submitted.status_code, submitted.json_body["state"]) == (202, "queued")
    assert service.checks.queue.bodies == [ID]

    service.set(state=JobState.RUNNING, progress=Progress(done=1, total=3, step="check", document="bid.docx"))
    running = service.http.get(f"/v1/checks/{ID}").json_body
    assert running["state"] == "running"
    assert running["progress"] == {
        "fraction": 0.3333,
        "done": 1,
        "total": 3,
        "step": "check",
        "document": "bid.docx",
    }
    assert running["report"] is None

    service.finish()
    done = service.http.get(f"/v1/checks/{ID}").json_body
    assert (done["state"], done["progress"]["fraction"]) == ("done", 1.0)
    assert done["report"] == json.loads(report().model_dump_json())
    page = service.http.get("/" + done["links"]["report_html"])
    assert page.body.decode() == "<p>报告</p>"
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert service.http.get("/" + done["links"]["report"]).json_body == done["report"]


def test_chinese_is_sent_as_utf8_not_as_escapes() -> None:
    service = Service()
    service.create()
    service.finish()
    assert "质保三年".encode() in service.http.get(f"/v1/checks/{ID}").body


def test_a_failed_check_says_why_and_can_be_submitted_again() -> None:
    service = Service()
    service.create()
    service.set(state=JobState.FAILED, problem=Problem(code="TCE103", message="bid.docx: locked."))
    answer = service.http.get(f"/v1/checks/{ID}").json_body
    assert answer["problem"] == {"code": "TCE103", "message": "bid.docx: locked."}
    assert answer["links"]["submit"] == f"v1/checks/{ID}/submit"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "body: "),
        (b"not json", "body: "),
        (b"[]", "body: "),
        (b"\xff\xfe", "body: "),
        (b"{}", "tender: Field required"),
        (json.dumps(BODY | {"bids": []}).encode(), "bids: "),
        (json.dumps(BODY | {"extra": 1}).encode(), "extra: "),
        (json.dumps(BODY | {"tender": {"name": "a.pdf", "size": "x"}}).encode(), "tender.size: "),
    ],
)
def test_a_malformed_announcement(body: bytes, words: str) -> None:
    answer = Service().http.post("/v1/checks", headers=JSON, body=body)
    assert_problem(answer, 400, "TCE201", words)


def test_a_document_beyond_the_limit() -> None:
    body = BODY | {"tender": {"name": "a.pdf", "size": 10**12}}
    answer = Service().http.post("/v1/checks", headers=JSON, body=json.dumps(body).encode())
    assert_problem(answer, 413, "TCE102", "a.pdf")


@pytest.mark.parametrize(
    "check_id",
    [ID, "short", "x" * 65, "..%2F..%2Fsecret-of-the-store", "%00" + "a" * 30, "a" * 30 + "."],
)
@pytest.mark.parametrize("path", ["", "/report.json", "/report.html"])
def test_an_unknown_check(check_id: str, path: str) -> None:
    assert_problem(Service().http.get(f"/v1/checks/{check_id}{path}"), 404, "TCE202")


def test_what_can_not_be_submitted() -> None:
    service = Service()
    assert_problem(service.http.post(f"/v1/checks/{ID}/submit"), 404, "TCE202")
    service.create()
    assert_problem(service.http.post(f"/v1/checks/{ID}/submit"), 409, "TCE203", "not uploaded")


@pytest.mark.parametrize("form", ["json", "html"])
def test_no_report_while_there_is_none(form: str) -> None:
    service = Service()
    service.create()
    assert_problem(service.http.get(f"/v1/checks/{ID}/report.{form}"), 409, "TCE203")


def test_what_chalice_refuses_is_a_problem_too() -> None:
    service = Service()
    text = {"Content-Type": "text/plain"}
    assert_problem(service.http.post("/v1/checks", headers=text, body=b"{}"), 415, "TCE201")
    wrong_method = service.http.delete("/v1/checks")
    assert_problem(wrong_method, 405, "TCE201")
    assert wrong_method.headers["Allow"] == "POST"


def test_a_fault_of_ours_is_a_bare_500() -> None:
    service = Service()
    service.failure = ZeroDivisionError("inner words")
    answer = service.http.get(f"/v1/checks/{ID}")
    assert_problem(answer, 500, "TCE000")
    assert b"inner words" not in answer.body


def test_a_store_that_does_not_answer() -> None:
    service = Service()
    service.failure = StoreUnavailable("The table does not answer; try again.")
    answer = service.http.get(f"/v1/checks/{ID}")
    assert_problem(answer, 503, "TCE301")
    assert answer.headers["Retry-After"] == "5"


def test_every_error_has_a_status() -> None:
    def tree(error: type[TenderCheckError]) -> list[type[TenderCheckError]]:
        return [error, *(below for child in error.__subclasses__() for below in tree(child))]

    for error in tree(TenderCheckError):
        assert any(issubclass(error, kind) for kind, _ in STATUSES)
    assert len({kind for kind, _ in STATUSES}) == len(STATUSES)


V1 = [
    ("POST", "/v1/checks"),
    ("GET", f"/v1/checks/{ID}"),
    ("POST", f"/v1/checks/{ID}/submit"),
    ("GET", f"/v1/checks/{ID}/report.json"),
    ("GET", f"/v1/checks/{ID}/report.html"),
]


@pytest.mark.parametrize(("method", "path"), V1)
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": TOKEN},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer "},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": f"Bearer {TOKEN[:-1]}"},
        {"Authorization": "Bearer " + hashlib.sha256(TOKEN.encode()).hexdigest()},
        {"Authorization": "Bearer 口令"},
    ],
)
@pytest.mark.parametrize("loopback", [True, False])
def test_without_the_right_token_nothing_is_done(
    method: str, path: str, headers: dict[str, str], loopback: bool
) -> None:
    service = Service(TOKEN, loopback=loopback)
    answer = service.http.request(method, path, headers=JSON | headers, body=json.dumps(BODY).encode())
    assert_problem(answer, 401, "TCE204")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert service.checks.jobs.jobs == {}


def test_every_v1_route_is_guarded() -> None:
    guarded = {path.replace(ID, "{check_id}") for _, path in V1}
    assert guarded == {path for path in Service().app.routes if path.startswith("/v1")}


@pytest.mark.parametrize(("method", "path"), V1)
def test_a_cloud_service_without_a_token_refuses_and_says_what_to_set(method: str, path: str) -> None:
    answer = Service(None, loopback=False).http.request(method, path, headers=JSON, body=b"{}")
    assert_problem(answer, 403, "TCE204", "TENDERCHECK_TOKEN_SHA256")


@pytest.mark.parametrize("scheme", ["Bearer", "bearer"])
def test_the_right_token(scheme: str) -> None:
    assert Service(TOKEN, loopback=False).create(Authorization=f"{scheme} {TOKEN}")["id"] == ID


def test_links_open_a_report_for_an_hour_and_nothing_else() -> None:
    service = Service(TOKEN, loopback=False)
    token = {"Authorization": f"Bearer {TOKEN}"}
    service.create(**token)
    service.finish()
    links = service.http.get(f"/v1/checks/{ID}", headers=token).json_body["links"]
    html, as_json = "/" + links["report_html"], "/" + links["report"]
    assert service.http.get(html).status_code == 200
    assert service.http.get(as_json).status_code == 200
    query = urlsplit(html).query
    refused = [
        f"/v1/checks/{ID}/report.json?{query}",
        f"/v1/checks/{ID}?{query}",
        html[:-1],
        html.replace("signature=", "signature=0"),
        html.replace("expires=1", "expires=2"),
        html.replace("expires=1", "expires=x1"),
        html.split("&")[0],
        html.replace("signature=", "signature=%E5%8F%A3"),
    ]
    for link in refused:
        assert_problem(service.http.get(link), 401, "TCE204")
    service.clock.now += LINK_SECONDS
    assert service.http.get(html).status_code == 200
    service.clock.now += 1
    assert_problem(service.http.get(html), 401, "TCE204")


def test_a_report_too_large_for_an_answer_is_linked_to() -> None:
    service = Service(linked=True)
    service.create()
    service.finish('{"filler":"' + "x" * INLINE_BYTES + '"}')
    answer = service.http.get(f"/v1/checks/{ID}")
    assert answer.json_body["report"] is None
    assert len(answer.body) < 5000
    moved = service.http.get("/" + answer.json_body["links"]["report"])
    assert moved.status_code == 303
    assert moved.headers["Location"].startswith(f"https://store.example/checks/{ID}/report.json")
    assert service.http.get("/" + answer.json_body["links"]["report_html"]).status_code == 200


def test_a_report_that_just_fits_is_sent() -> None:
    service = Service(linked=True)
    service.create()
    service.finish('"' + "x" * (INLINE_BYTES - 2) + '"')
    assert len(service.http.get(f"/v1/checks/{ID}").json_body["report"]) == INLINE_BYTES - 2


def test_the_report_page_may_load_and_run_nothing() -> None:
    service = Service()
    service.create()
    service.finish()
    policy = service.http.get(f"/v1/checks/{ID}/report.html").headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "script" not in policy


@pytest.mark.parametrize(
    "path", ["/", "/app.js", "/words.js", "/app.css", "/health", "/openapi.json", "/v1/checks/x"]
)
def test_every_answer_carries_the_security_headers(path: str) -> None:
    headers = Service().http.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Content-Security-Policy"].startswith("default-src 'none';")
    assert "charset=utf-8" in headers["Content-Type"] or "problem" in headers["Content-Type"]


def test_the_page_may_call_us_and_the_upload_store_alone() -> None:
    policy = Service().http.get("/").headers["Content-Security-Policy"]
    assert "connect-src 'self' https://store.example;" in policy
    assert "unsafe" not in policy


def test_health() -> None:
    body = Service(TOKEN, loopback=False).http.get("/health").json_body
    assert body["status"] == "ok"


def test_the_description_names_every_route_and_no_other() -> None:
    service = Service()
    described = service.http.get("/openapi.json").json_body
    assert described == document()
    routes = {(path, method.lower()) for path, methods in service.app.routes.items() for method in methods}
    page = {(path, "get") for path in ("/", "/app.js", "/words.js", "/app.css")}
    assert {(path, method) for path, item in described["paths"].items() for method in item} == routes - page


def test_the_description_refers_only_to_what_it_holds() -> None:
    text = json.dumps(document())
    schemas = document()["components"]["schemas"]
    named = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert named <= set(schemas)
    assert {"NewCheck", "CheckCreated", "CheckView", "ProblemDetails", "Report"} <= named


def test_upload_addresses_of_a_store_elsewhere_stay_as_they_are() -> None:
    service = Service()

    class Elsewhere(MemoryObjects):
        def sign_upload(self, key: str, max_bytes: int, seconds: int) -> Any:
            return (
                super()
                .sign_upload(key, max_bytes, seconds)
                .model_copy(update={"url": "https://s3.example/b"})
            )

    service.checks = Checks(MemoryJobs(), Elsewhere(), MemoryQueue(), service.clock, lambda: ID)
    assert {one["url"] for one in service.create(Host="tender.example")["uploads"]} == {
        "https://s3.example/b"
    }


def test_the_page_behind_a_stage_prefix_gets_its_slash() -> None:
    service = Service()
    event = {
        "requestContext": {"httpMethod": "GET", "resourcePath": "/", "path": "/api"},
        "headers": {},
        "pathParameters": None,
        "multiValueQueryStringParameters": None,
        "stageVariables": None,
        "body": None,
    }
    answer = service.app(event, None)
    assert (answer["statusCode"], answer["headers"]["Location"]) == (308, "/api/")
