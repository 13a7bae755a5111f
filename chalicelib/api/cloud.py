"""The service in the cloud: what `app.py` is made of. Clients and PDF libraries come with their first use."""

import logging
import secrets
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

from chalice.app import Chalice, SQSRecord

from ..errors import StoreUnavailable
from ..services.jobs import Checks
from ..settings import Settings
from .application import create_app
from .auth import LINK_SECONDS, Access
from .checks import Api

if TYPE_CHECKING:  # importing it brings the check along, which only the queue's function needs
    from ..services.running import Runner

log = logging.getLogger(__name__)


def _seconds() -> int:
    return int(time())


def _needed(value: str | None, variable: str) -> str:
    if value is None:
        raise StoreUnavailable(f"The variable {variable} is not set; deploy the service with its template.")
    return value


class Cloud:
    """The parts over the cloud stores, each made once, when it is first asked for."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.checks = cache(self._checks)
        self.runner = cache(self._runner)
        self._downloads = cache(self._make_downloads)

    def app(self) -> Chalice:
        """Give the application. Needs no store and no variable."""
        logging.getLogger(__name__.partition(".")[0]).setLevel(self._settings.log_level)
        access = Access(self._settings.token_sha256, loopback=False, clock=_seconds)
        api = Api(checks=self.checks, access=access, download=self._download)
        return create_app(api, upload_origins=self._upload_origins())

    def run_batch(self, records: Iterable[SQSRecord]) -> dict[str, Any]:
        """Run the checks that the records announce; names those that have to be delivered again."""
        failures = []
        for record in records:
            try:
                self.runner().run(record.body)
            except Exception:
                # One record must not bring the others back; whatever it was, the queue counts its tries.
                log.exception("check %s has to be delivered again", record.body)
                failures.append({"itemIdentifier": record.to_dict()["messageId"]})
        return {"batchItemFailures": failures}

    def _jobs(self) -> Any:
        from ..store.dynamodb import DynamoJobs

        table = _needed(self._settings.table, "TENDERCHECK_TABLE")
        return DynamoJobs(table, retention_seconds=self._settings.retention_days * 86400)

    def _objects(self) -> Any:
        from ..store.s3 import S3Objects

        return S3Objects(_needed(self._settings.bucket, "TENDERCHECK_BUCKET"))

    def _checks(self) -> Checks:
        from ..store.sqs import SqsQueue

        # What is not set is told before a client asks for credentials.
        _needed(self._settings.table, "TENDERCHECK_TABLE")
        _needed(self._settings.bucket, "TENDERCHECK_BUCKET")
        url = _needed(self._settings.queue_url, "TENDERCHECK_QUEUE_URL")
        return Checks(
            jobs=self._jobs(),
            objects=self._objects(),
            queue=SqsQueue(url),
            clock=_seconds,
            new_id=lambda: secrets.token_urlsafe(24),
        )

    def _runner(self) -> "Runner":
        from ..lexicon.own import load
        from ..services.wiring import runner

        directory = self._settings.lexicon
        lexicon = None if directory is None else load(Path(directory))
        return runner(self._jobs(), self._objects(), _seconds, lexicon)

    def _make_downloads(self) -> Any:
        from ..store.downloads import S3Downloads

        return S3Downloads(_needed(self._settings.bucket, "TENDERCHECK_BUCKET"))

    def _download(self, key: str, media_type: str) -> str:
        return str(self._downloads().sign(key, media_type, LINK_SECONDS))

    def _upload_origins(self) -> tuple[str, ...]:
        bucket, region = self._settings.bucket, self._settings.region
        if bucket is None:
            return ()
        domain = "amazonaws.com.cn" if (region or "").startswith("cn-") else "amazonaws.com"
        regional = () if region is None else (f"https://{bucket}.s3.{region}.{domain}",)
        return (f"https://{bucket}.s3.{domain}", *regional)
