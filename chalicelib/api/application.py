"""Makes the Chalice application: the same one for the cloud and for one machine."""

from collections.abc import Callable

from chalice.app import Blueprint, Chalice, Request, Response

from . import checks, pages
from .problems import problems_only

# What a browser must not do with an answer, whatever it holds; a route may say more (the page, the report).
SECURITY_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def create_app(
    api: checks.Api, *, upload_origins: tuple[str, ...] = (), uploads: Blueprint | None = None
) -> Chalice:
    """Give the application. `upload_origins` are the other origins that the page may upload to.

    `uploads` are the routes of an upload address of our own; the cloud has none.
    """
    # Chalice's own handler would write to standard output; whoever runs us says where logs go.
    app = Chalice(app_name="tendercheck", configure_logs=False)
    for routes in (pages.blueprint(upload_origins), checks.blueprint(api), uploads):
        if routes is not None:
            app.register_blueprint(routes)
    app.register_middleware(_secured, "http")
    app.register_middleware(problems_only, "http")
    return app


def _secured(request: Request, get_response: Callable[[Request], Response]) -> Response:
    response = get_response(request)
    response.headers = {**SECURITY_HEADERS, **response.headers}
    return response
