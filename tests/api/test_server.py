"""The server of one machine over real sockets."""

import http.client
import json
import socket
import struct
import threading
from collections.abc import Iterator

import pytest
from chalice.app import Chalice, Response

from chalicelib.api.server import Server, is_loopback
from tests.api.service import BODY, ID, Service

MAX = 2000


@pytest.fixture
def address() -> Iterator[tuple[str, int]]:
    server = Server(Service().app, "127.0.0.1", 0, MAX)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    host, port = server.address.removeprefix("http://").split(":")
    yield host, int(port)
    server.shutdown()
    thread.join()


def ask(
    address: tuple[str, int], method: str, path: str, body: bytes | None = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(*address, timeout=10)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), data


def test_it_answers(address: tuple[str, int]) -> None:
    status, headers, body = ask(address, "GET", "/health")
    assert (status, json.loads(body)["status"]) == (200, "ok")
    assert headers["Content-Type"] == "application/json; charset=utf-8"
    assert headers["Server"] == "tendercheck"


def test_each_header_is_sent_once(address: tuple[str, int]) -> None:
    for path in ("/", "/app.js", "/v1/checks/unknown", "/nothing"):
        connection = http.client.HTTPConnection(*address, timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        names = [name.lower() for name, _ in answer.getheaders()]
        connection.close()
        assert len(names) == len(set(names)), path


def test_a_check_is_announced_and_its_addresses_name_this_server(address: tuple[str, int]) -> None:
    body = json.dumps(BODY).encode()
    status, _, answer = ask(address, "POST", "/v1/checks", body, Content_Type="application/json")
    assert status == 202
    uploads = json.loads(answer)["uploads"]
    assert {one["url"] for one in uploads} == {f"http://{address[0]}:{address[1]}/v1/uploads"}


def test_head_is_get_without_the_body(address: tuple[str, int]) -> None:
    _, got, body = ask(address, "GET", "/app.js")
    status, headers, nothing = ask(address, "HEAD", "/app.js")
    assert (status, nothing) == (200, b"")
    assert headers["Content-Length"] == got["Content-Length"] == str(len(body))


@pytest.mark.parametrize("path", ["/nothing", "/v1", "/../../etc/passwd", "/app.js/x", "/%2e%2e/secret"])
def test_an_unknown_address(address: tuple[str, int], path: str) -> None:
    status, headers, body = ask(address, "GET", path)
    assert (status, headers["Content-Type"]) == (404, "application/problem+json")
    assert json.loads(body)["code"] == "TCE202"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1", ""]
)
def test_a_foreign_name_for_this_machine_is_refused(address: tuple[str, int], host: str) -> None:
    status, _, body = ask(address, "GET", f"/v1/checks/{ID}", Host=host)
    assert (status, json.loads(body)["code"]) == (421, "TCE204")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:8000", "127.8.8.8"])
def test_own_names_are_taken(address: tuple[str, int], host: str) -> None:
    assert ask(address, "GET", "/health", Host=host)[0] == 200


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "http://127.0.0.1.evil.example:80", "null", "http://[", "http://@evil.example"],
)
def test_another_sites_page_may_not_send_anything(address: tuple[str, int], origin: str) -> None:
    status, _, body = ask(address, "POST", "/v1/checks", json.dumps(BODY).encode(), Origin=origin)
    assert (status, json.loads(body)["code"]) == (403, "TCE204")


@pytest.mark.parametrize("origin", ["http://localhost", "http://127.0.0.1:8000", "http://[::1]:8000"])
def test_the_own_page_may_send(address: tuple[str, int], origin: str) -> None:
    body = json.dumps(BODY).encode()
    assert ask(address, "POST", "/v1/checks", body, Origin=origin, Content_Type="application/json")[0] == 202


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"NONSENSE\r\n\r\n", b"400"),
        (b"BREW /health HTTP/1.1\r\nHost: localhost\r\n\r\n", b"501"),
        (b"GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n", b"505"),
        (b"GET /health HTTP/1.1\r\nX: " + b"a" * 70_000 + b"\r\n\r\n", b"431"),
    ],
)
def test_what_is_no_request_is_a_problem_too(address: tuple[str, int], sent: bytes, status: bytes) -> None:
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(sent)
        head, _, body = connection.makefile("rb").read().partition(b"\r\n\r\n")
    assert status in head.splitlines()[0]
    assert b"application/problem+json" in head
    assert b"nosniff" in head
    assert json.loads(body)["code"] == "TCE201"


def test_callers_that_hang_up_leave_no_trace(
    address: tuple[str, int], capfd: pytest.CaptureFixture[str]
) -> None:
    for sent in (b"GET /", b"POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90\r\n\r\n{"):
        connection = socket.create_connection(address, timeout=10)
        connection.setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )  # reset, not close
        connection.sendall(sent)
        connection.close()
    assert ask(address, "GET", "/health")[0] == 200
    assert capfd.readouterr().err == ""


def test_a_body_beyond_the_limit_is_not_read(address: tuple[str, int]) -> None:
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(
            b"POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n"
        )
        answer = connection.makefile("rb").read()
    assert b" 413 " in answer.splitlines()[0]
    assert b"TCE102" in answer


@pytest.mark.parametrize("header", ["Transfer-Encoding: chunked", "Content-Length: -1", "Content-Length: x"])
def test_a_body_of_unknown_length(address: tuple[str, int], header: str) -> None:
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(f"POST /v1/checks HTTP/1.1\r\nHost: localhost\r\n{header}\r\n\r\n".encode())
        answer = connection.makefile("rb").read()
    assert b" 411 " in answer.splitlines()[0]


def test_an_answer_without_content_has_no_type_and_no_length() -> None:
    app = Chalice("test")
    app.route("/empty", methods=["POST"])(lambda: Response(body="", status_code=204))
    server = Server(app, "127.0.0.1", 0, MAX)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    host, port = server.address.removeprefix("http://").split(":")
    status, headers, body = ask((host, int(port)), "POST", "/empty", Content_Type="application/json")
    server.shutdown()
    thread.join()
    assert (status, body) == (204, b"")
    assert not {"Content-Type", "Content-Length"} & set(headers)


def test_many_at_once(address: tuple[str, int]) -> None:
    results: list[int] = []
    threads = [
        threading.Thread(target=lambda: results.append(ask(address, "GET", "/v1/checks/unknown")[0]))
        for _ in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [404] * 16


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.2", False),
        ("localhost.evil.example", False),
        ("", False),
        ("127.0.0.1.nip.example", False),
    ],
)
def test_is_loopback(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected
