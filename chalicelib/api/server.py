"""Chalice's own local server, kept to what a server on one machine should do."""

import ipaddress
import logging
import sys
from http import HTTPStatus
from typing import Any

from chalice.app import Chalice
from chalice.config import Config
from chalice.local import (
    ChaliceRequestHandler,
    LocalChalice,
    LocalDevServer,
    LocalGatewayException,
    ThreadedHTTPServer,
)

from ..errors import DocumentTooLarge, InvalidRequest, NotAllowed, NotFound
from .application import SECURITY_HEADERS
from .problems import problem

SOCKET_SECONDS = 120
WAITING_CONNECTIONS = 128  # a browser, or a program with many checks, opens several at once

log = logging.getLogger(__name__)


def is_loopback(host: str) -> bool:
    """Say whether a host name or address reaches this machine only."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class Handler(ChaliceRequestHandler):
    """Chalice's handler, with the limits that API Gateway would set, and problems for its own refusals."""

    timeout = SOCKET_SECONDS
    max_body_bytes = 0
    only_loopback_names = True

    def version_string(self) -> str:
        """Give the Server header: which program answers, not which versions it is made of."""
        return "tendercheck"

    def _generic_handle(self) -> None:
        refused = self._refusal()
        if refused is None:
            super()._generic_handle()
            return
        status, code, detail = refused
        self.close_connection = True  # the body was not read
        response = problem(status, code, detail)
        headers = {**SECURITY_HEADERS, **response.headers, "Connection": "close"}
        self._send_http_response(status.value, headers, response.body)

    do_GET = do_PUT = do_POST = do_DELETE = do_PATCH = do_OPTIONS = _generic_handle  # noqa: N815

    def do_HEAD(self) -> None:  # noqa: N802
        """Answer as to GET, without the body."""
        self.command = "GET"
        self._without_body = True
        self._generic_handle()

    def _send_http_response_with_body(self, code: int, headers: dict[str, str], body: str | bytes) -> None:
        if code == HTTPStatus.NO_CONTENT:  # such an answer has neither a length nor a type
            self.send_response(code)
            self._send_headers({name: headers[name] for name in headers if name.lower() != "content-type"})
            return
        if not getattr(self, "_without_body", False):
            super()._send_http_response_with_body(code, headers, body)
            return
        self._without_body = False
        length = len(body if isinstance(body, bytes) else body.encode("utf-8"))
        self.send_response(code)
        self._send_headers({**headers, "Content-Length": str(length)})

    def _refusal(self) -> tuple[HTTPStatus, str, str] | None:
        length = self.headers.get("Content-Length", "0")
        host = self.headers.get("Host", "")
        # A web site can give its own name this machine's address; the browser then still sends that name.
        if self.only_loopback_names and not is_loopback(_host_name(host)):
            return (
                HTTPStatus.MISDIRECTED_REQUEST,
                NotAllowed.code,
                f"This server answers on this machine's own names only, not as {host!a}.",
            )
        origin = self.headers.get("Origin", "")
        # Nor may another site's page send something here, even where it can't read the answer.
        if self.only_loopback_names and origin and not is_loopback(_host_name(origin.partition("//")[2])):
            return (
                HTTPStatus.FORBIDDEN,
                NotAllowed.code,
                f"A page from {origin!a} may not call this server: open the server's own page.",
            )
        if "Transfer-Encoding" in self.headers or not length.isdecimal():
            return HTTPStatus.LENGTH_REQUIRED, InvalidRequest.code, "Send the body with its Content-Length."
        if int(length) > self.max_body_bytes:
            return (
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                DocumentTooLarge.code,
                f"The body has {int(length)} bytes, more than the {self.max_body_bytes} that are taken.",
            )
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what is no request that can be read (method, line, headers), as a problem like all others."""
        status = HTTPStatus(code)
        detail = f"The request can't be understood ({message or status.phrase}); send plain HTTP/1.1."
        self.close_connection = True
        self.request_version = "HTTP/1.1"  # the default would send an answer without any headers
        response = problem(status, InvalidRequest.code, detail)
        headers = {**SECURITY_HEADERS, **response.headers, "Connection": "close"}
        self._send_http_response(status.value, headers, response.body)

    def _send_error_response(self, error: LocalGatewayException) -> None:
        # The gateway's only refusal that our routes can meet: no route fits the path.
        log.debug("no route: %s", type(error).__name__)
        response = problem(HTTPStatus.NOT_FOUND, NotFound.code, "There is nothing under this address.")
        self._send_http_response(404, {**SECURITY_HEADERS, **response.headers}, response.body)

    def log_message(self, format: str, *args: object) -> None:
        """Log requests quietly: a terminal that shows the address needs no line for each poll."""
        log.debug(format, *args)


def _host_name(host: str) -> str:
    """Give the name or address in a Host header, without its port."""
    if host.startswith("["):
        return host.partition("]")[0].removeprefix("[")
    return host.partition(":")[0]


class Listener(ThreadedHTTPServer):
    """Chalice's listener, with room for many callers at once and no word about those who hang up."""

    request_queue_size = WAITING_CONNECTIONS

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Log what went wrong with one connection; a caller that closed it is no fault of ours."""
        error = sys.exception()
        hung_up = isinstance(error, ConnectionError | TimeoutError)
        level = logging.DEBUG if hung_up else logging.ERROR
        log.log(level, "connection from %s", client_address, exc_info=error)


class Server:
    """An HTTP server for an application, listening once it is made. Port 0 takes a free one."""

    def __init__(self, app: Chalice, host: str, port: int, max_body: int) -> None:
        config = Config(chalice_stage="local", config_from_disk={"app_name": "tendercheck"})
        loopback = is_loopback(host)

        class Limited(Handler):
            max_body_bytes = max_body
            only_loopback_names = loopback

        # The server answers in threads: each then has a current request of its own.
        app.__class__ = LocalChalice
        self._server = LocalDevServer(app, config, host, port, handler_cls=Limited, server_cls=Listener)

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        host, port = self._server.server.server_address[:2]
        return f"http://{host}:{port}"

    def serve_forever(self) -> None:
        """Answer until `shutdown` is called from another thread."""
        self._server.server.serve_forever(poll_interval=0.1)

    def shutdown(self) -> None:
        """Make `serve_forever` return, and stop listening."""
        self._server.shutdown()
        self._server.server.server_close()
