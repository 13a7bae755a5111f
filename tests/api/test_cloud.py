"""What `app.py` is made of, without a cloud."""

import subprocess
import sys
from pathlib import Path

import pytest
from chalice.app import Chalice, SQSEvent
from chalice.test import Client

from chalicelib.api.cloud import Cloud
from chalicelib.errors import StoreUnavailable
from chalicelib.lexicon.own import load
from chalicelib.settings import Settings
from chalicelib.store.downloads import S3Downloads

ROOT = Path(__file__).resolve().parent.parent.parent
LIFTS = ROOT / "examples-src" / "lexicon-lifts"
TOKEN = "0" * 64


class Runner:
    """Runs nothing; fails for the checks it is told to."""

    def __init__(self, *failing: str) -> None:
        self.failing = failing
        self.ran: list[str] = []

    def run(self, job_id: str) -> None:
        self.ran.append(job_id)
        if job_id in self.failing:
            raise OSError("The store is gone.")


def event(*bodies: str) -> SQSEvent:
    app = Chalice("test")
    app.on_sqs_message(queue="q", name="on_check")(lambda event: None)
    with Client(app) as client:
        return SQSEvent(client.events.generate_sqs_event(list(bodies), "q"), None)


def batch(runner: Runner, *bodies: str) -> dict[str, object]:
    cloud = Cloud(Settings())
    cloud.runner = lambda: runner
    return cloud.run_batch(event(*bodies))


def test_every_check_of_a_batch_is_run() -> None:
    runner = Runner()
    assert batch(runner, "a", "b") == {"batchItemFailures": []}
    assert runner.ran == ["a", "b"]


def test_only_what_failed_is_delivered_again() -> None:
    runner = Runner("b")
    records = [record.to_dict()["messageId"] for record in event("a", "b", "c")]
    assert batch(runner, "a", "b", "c") == {"batchItemFailures": [{"itemIdentifier": records[1]}]}
    assert runner.ran == ["a", "b", "c"]


def test_the_runner_has_the_own_words_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cloud, "_jobs", lambda self: None)
    monkeypatch.setattr(Cloud, "_objects", lambda self: None)
    own = Cloud(Settings(lexicon=str(LIFTS))).runner().lexicon
    assert own is not None
    assert own.mark == load(LIFTS).mark
    assert Cloud(Settings()).runner().lexicon is None


def test_a_worker_without_its_variables_gives_the_message_back() -> None:
    cloud = Cloud(Settings())
    assert len(cloud.run_batch(event("a"))["batchItemFailures"]) == 1


@pytest.mark.parametrize(
    ("settings", "variable"),
    [
        (Settings(), "TENDERCHECK_TABLE"),
        (Settings(table="t"), "TENDERCHECK_BUCKET"),
        (Settings(table="t", bucket="b"), "TENDERCHECK_QUEUE_URL"),
    ],
)
def test_a_variable_that_is_not_set_is_named(settings: Settings, variable: str) -> None:
    with pytest.raises(StoreUnavailable, match=f"{variable} is not set"):
        Cloud(settings).checks()


@pytest.mark.parametrize(
    ("region", "origins"),
    [
        ("eu-west-1", ["https://docs.s3.amazonaws.com", "https://docs.s3.eu-west-1.amazonaws.com"]),
        ("cn-north-1", ["https://docs.s3.amazonaws.com.cn", "https://docs.s3.cn-north-1.amazonaws.com.cn"]),
        (None, ["https://docs.s3.amazonaws.com"]),
    ],
)
def test_the_page_may_upload_to_the_bucket(region: str | None, origins: list[str]) -> None:
    app = Cloud(Settings(bucket="docs", region=region)).app()
    with Client(app) as client:
        policy = client.http.get("/").headers["Content-Security-Policy"]
    assert f"connect-src 'self' {' '.join(origins)};" in policy


def test_the_cloud_has_no_upload_address_of_its_own() -> None:
    assert "/v1/uploads" not in Cloud(Settings()).app().routes


def test_app_py_needs_no_variable_and_loads_nothing_heavy() -> None:
    program = (
        "import app, sys; print('on_check' in app.app.handler_map, app.app.app_name,"
        " sorted(set(sys.modules) & {'boto3', 'botocore', 'pypdfium2', 'pdfplumber', 'lxml', 'PIL', 'jinja2'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env={}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True tendercheck []"


class SigningClient:
    """Stands for boto3's S3 client."""

    def __init__(self) -> None:
        self.asked: dict[str, object] = {}

    def generate_presigned_url(self, method: str, **asked: object) -> str:
        self.asked = {"method": method, **asked}
        return "https://docs.s3.amazonaws.com/signed"


def test_a_download_is_saved_and_not_shown() -> None:
    client = SigningClient()
    address = S3Downloads("docs", client).sign("checks/a/report.html", "text/html; charset=utf-8", 60)
    assert address == "https://docs.s3.amazonaws.com/signed"
    assert client.asked == {
        "method": "get_object",
        "Params": {
            "Bucket": "docs",
            "Key": "checks/a/report.html",
            "ResponseContentType": "text/html; charset=utf-8",
            "ResponseContentDisposition": 'attachment; filename="report.html"',
        },
        "ExpiresIn": 60,
    }
