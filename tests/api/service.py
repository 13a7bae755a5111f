"""The application over stores in memory, and a client for it."""

import hashlib
import json
from typing import Any

from chalice.test import Client

from chalicelib.api.application import create_app
from chalicelib.api.auth import Access
from chalicelib.api.checks import Api
from chalicelib.model.job import JobState
from chalicelib.services.jobs import Checks
from tests.services.fakes import Clock, MemoryJobs, MemoryObjects, MemoryQueue, report

ID = "an-unguessable-check-id-0001"
TOKEN = "correct horse battery staple"
JSON = {"Content-Type": "application/json"}
BODY = {
    "tender": {"name": "招标文件.pdf", "size": 5},
    "bids": [{"name": "甲公司", "documents": [{"name": "bid.docx", "size": 2}]}],
}


def signed(key: str, media_type: str) -> str:
    return f"https://store.example/{key}?type={media_type}"


class Service:
    """The application over stores in memory, and a client for it."""

    def __init__(self, token: str | None = None, loopback: bool = True, linked: bool = False) -> None:
        self.clock = Clock()
        self.checks = Checks(MemoryJobs(), MemoryObjects(), MemoryQueue(), self.clock, lambda: ID)
        self.failure: Exception | None = None
        digest = None if token is None else hashlib.sha256(token.encode()).hexdigest()
        access = Access(digest, loopback=loopback, clock=self.clock)
        download = (
            (lambda key, media_type: f"https://store.example/{key}?type={media_type}") if linked else None
        )
        self.app = create_app(Api(self._checks, access, download), upload_origins=("https://store.example",))
        with Client(self.app) as client:
            self.http = client.http

    def _checks(self) -> Checks:
        if self.failure is not None:
            raise self.failure
        return self.checks

    def create(self, **headers: str) -> dict[str, Any]:
        answer = self.http.post("/v1/checks", headers=JSON | headers, body=json.dumps(BODY).encode())
        assert answer.status_code == 202, answer.body
        return dict(answer.json_body)

    def upload_all(self) -> None:
        for upload in self.checks.get(ID).uploads:
            self.checks.objects.put(upload.key, b"x" * upload.size, "")

    def finish(self, text: str | None = None) -> None:
        key = f"checks/{ID}/report.json"
        body = report().model_dump_json() if text is None else text
        self.checks.objects.put(key, body.encode(), "")
        self.checks.objects.put(f"checks/{ID}/report.html", "<p>报告</p>".encode(), "")
        self.set(state=JobState.DONE, report_key=key)

    def set(self, **changes: object) -> None:
        self.checks.jobs.replace(self.checks.get(ID).model_copy(update=changes))
