"""The web page, and what tells about the service itself."""

import json
from pathlib import Path

from chalice.app import Blueprint, Response

from .. import __version__
from .checks import json_response
from .messages import Health
from .openapi import document

WEB = Path(__file__).resolve().parent.parent / "web"


def page_policy(upload_origins: tuple[str, ...]) -> str:
    """Give the page's Content-Security-Policy: our own script and style, calls to us and the upload store."""
    connect = " ".join(("'self'", *upload_origins))
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        f" connect-src {connect};"
        " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def blueprint(upload_origins: tuple[str, ...]) -> Blueprint:
    """Give the routes of the page, `/health` and `/openapi.json`."""
    routes = Blueprint(__name__)
    policy = page_policy(upload_origins)

    @routes.route("/", methods=["GET"])
    def page() -> Response:
        # The page's addresses are relative: behind a stage prefix they need its closing slash.
        path = routes.current_request.context.get("path") or "/"
        if not path.endswith("/"):
            return Response(body="", status_code=308, headers={"Location": f"{path}/"})
        return _asset("index.html", "text/html; charset=utf-8", {"Content-Security-Policy": policy})

    @routes.route("/app.js", methods=["GET"])
    def script() -> Response:
        return _asset("app.js", "text/javascript; charset=utf-8")

    @routes.route("/words.js", methods=["GET"])
    def words() -> Response:
        return _asset("words.js", "text/javascript; charset=utf-8")

    @routes.route("/app.css", methods=["GET"])
    def style() -> Response:
        return _asset("app.css", "text/css; charset=utf-8")

    @routes.route("/health", methods=["GET"])
    def health() -> Response:
        return json_response(Health(version=__version__))

    @routes.route("/openapi.json", methods=["GET"])
    def openapi() -> Response:
        body = json.dumps(document(), ensure_ascii=False)
        return Response(body=body, headers={"Content-Type": "application/json; charset=utf-8"})

    return routes


def _asset(name: str, media_type: str, headers: dict[str, str] | None = None) -> Response:
    text = (WEB / name).read_text(encoding="utf-8")
    return Response(
        body=text, headers={"Content-Type": media_type, "Cache-Control": "no-cache", **(headers or {})}
    )
