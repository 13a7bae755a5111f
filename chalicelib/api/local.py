"""The service on one machine: the embedded stores, an HTTP server over them, and the workers beside it."""

import secrets
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import IO

from chalice.app import Chalice

from ..errors import Conflict, InvalidRequest, NotAllowed, StoreUnavailable
from ..lexicon.own import load
from ..services.jobs import Checks, Limits
from ..services.worker import Crew, LocalStores, seconds
from ..settings import TOKEN_VARIABLE, Settings
from . import uploads
from .application import create_app
from .auth import Access
from .checks import Api
from .server import Server, is_loopback

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

MEND_SECONDS = 1.0
LIMITS = Limits()


def local_app(stores: LocalStores, settings: Settings, *, loopback: bool, limits: Limits = LIMITS) -> Chalice:
    """Give the application over the embedded stores."""
    checks = Checks(
        jobs=stores.jobs,
        objects=stores.objects,
        queue=stores.queue,
        clock=seconds,
        new_id=lambda: secrets.token_urlsafe(24),
        limits=limits,
    )
    access = Access(settings.token_sha256, loopback=loopback, clock=seconds)
    return create_app(
        Api(checks=lambda: checks, access=access),
        uploads=uploads.blueprint(stores.objects, limits.document_bytes),
    )


def _lock(file: IO[str]) -> None:
    """Hold a file until this process ends. Raises OSError if another process holds it."""
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def _only_service(data: Path) -> Iterator[None]:
    """Hold the data folder for this process. Raises Conflict if another service holds it."""
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (data / "lock").open("w")
    except OSError as error:
        raise StoreUnavailable(
            f"{data} can't be used ({error.strerror}); choose another folder with --data."
        ) from error
    with lock:
        try:
            _lock(lock)
        except OSError as error:
            raise Conflict(
                f"Another service uses {data} already; stop it, or choose another folder with --data."
            ) from error
        yield


def serve(
    data: Path, host: str, port: int, workers: int, settings: Settings, announce: Callable[[str], None]
) -> None:
    """Serve until SIGINT or SIGTERM, with the checks' data below `data`. `announce` is told the address.

    Raises NotAllowed for a host other than loopback without a token, InvalidRequest for a host or port
    that can't be listened on, Conflict if another service uses the folder, StoreError, InvalidLexicon.
    """
    # Read once: a mistake is told before anything is served, and no worker has other words than the one before it.
    lexicon = None if settings.lexicon is None else load(Path(settings.lexicon))
    loopback = is_loopback(host)
    if settings.token_sha256 is None and not loopback:
        raise NotAllowed(
            f"Serving on {host} lets other machines in: set {TOKEN_VARIABLE} to the SHA-256 of an access"
            " token (64 hex digits) first, or leave --host out."
        )
    with _only_service(data):
        stores = LocalStores(data)
        app = local_app(stores, settings, loopback=loopback)
        try:
            server = Server(app, host, port, LIMITS.document_bytes + uploads.FORM_OVERHEAD)
        except OSError as error:
            raise InvalidRequest(
                f"{host}:{port} can't be listened on ({error.strerror}); choose another --host or --port."
            ) from error
        stopped = threading.Event()

        def stop(number: int, frame: FrameType | None) -> None:
            stopped.set()

        previous = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
        answering = threading.Thread(target=server.serve_forever, daemon=True)
        crew = Crew(data, workers, lexicon)
        try:
            answering.start()
            announce(server.address)
            while not stopped.wait(MEND_SECONDS):
                crew.mend()
        finally:
            server.shutdown()
            answering.join()
            crew.stop()
            stores.close()
            for number, handler in previous.items():
                signal.signal(number, handler)
