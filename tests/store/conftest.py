"""Both families of stores, and what their tests share."""

import contextlib
import inspect
import os
import shutil
import socket
import subprocess
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import pytest
from moto import mock_aws

from chalicelib.model.job import BidUpload, CheckJob, Upload
from chalicelib.store.aws import make_client
from chalicelib.store.base import JobQueue, JobStore, ObjectStore
from chalicelib.store.dynamodb import DynamoJobs
from chalicelib.store.folder import FolderObjects
from chalicelib.store.s3 import S3Objects, make_s3_client
from chalicelib.store.sqlite import SqliteJobs, SqliteQueue
from chalicelib.store.sqs import SqsQueue

REGION = "ap-southeast-1"


@dataclass
class Clock:
    """A clock that a test sets."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True)
class Stores:
    jobs: JobStore
    objects: ObjectStore
    queue: JobQueue
    take: Callable[[], str | None]  # the body of the oldest message, which is removed
    name: str = ""  # of table, bucket and queue


@dataclass(frozen=True)
class Cloud:
    """Clients as the stores make them, and fresh resources for each test."""

    dynamodb: Any
    s3: Any
    sqs: Any

    @classmethod
    def connect(cls) -> Self:
        return cls(make_client("dynamodb"), make_s3_client(), make_client("sqs"))

    def stores(self) -> Stores:
        name = f"tendercheck-{uuid.uuid4()}"
        self.dynamodb.create_table(
            TableName=name,
            BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=[
                {"AttributeName": "PK", "AttributeType": "S"},
                {"AttributeName": "SK", "AttributeType": "S"},
            ],
            KeySchema=[
                {"AttributeName": "PK", "KeyType": "HASH"},
                {"AttributeName": "SK", "KeyType": "RANGE"},
            ],
        )
        self.s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
        url = self.sqs.create_queue(QueueName=name)["QueueUrl"]

        def take() -> str | None:
            answer = self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=1)
            if "Messages" not in answer:
                return None
            message = answer["Messages"][0]
            self.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            return str(message["Body"])

        return Stores(
            DynamoJobs(name, self.dynamodb), S3Objects(name, self.s3), SqsQueue(url, self.sqs), take, name
        )


def make_job(job_id: str = "check-1", **changes: object) -> CheckJob:
    job = CheckJob(
        id=job_id,
        tender=Upload(name="招标文件.pdf", key=f"checks/{job_id}/uploads/0", size=5),
        bids=(
            BidUpload(
                name="甲公司",
                documents=(Upload(name="投标.docx", key=f"checks/{job_id}/uploads/1", size=7),),
            ),
        ),
        created=1_800_000_000,
        updated=1_800_000_000,
    )
    return job.model_copy(update=changes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> FolderObjects:
    return FolderObjects(
        tmp_path / "objects", base_url="http://127.0.0.1:8000/", secret=b"0123456789abcdef" * 2, clock=clock
    )


@pytest.fixture
def embedded(tmp_path: Path, folder: FolderObjects, clock: Clock) -> Iterator[Stores]:
    jobs = SqliteJobs(tmp_path / "store.db")
    queue = SqliteQueue(tmp_path / "store.db", clock=clock)

    def take() -> str | None:
        message = queue.receive()
        if message is None:
            return None
        queue.done(message)
        return message.body

    yield Stores(jobs, folder, queue, take)
    jobs.close()
    queue.close()


@pytest.fixture(scope="module")
def no_account() -> Iterator[pytest.MonkeyPatch]:
    """Nothing of the machine's own AWS settings, and credentials that open nothing."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            patch.delenv(name)
        patch.setenv("AWS_ACCESS_KEY_ID", "test")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        patch.setenv("AWS_DEFAULT_REGION", REGION)
        patch.setenv("AWS_CONFIG_FILE", os.devnull)
        patch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)
        patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        yield patch


class InTurn:
    """A client whose calls take turns: DynamoDB and S3 do one write of a key at a time, moto does not."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._turn = threading.RLock()

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._client, name)
        if not inspect.ismethod(value):
            return value

        def call(**arguments: Any) -> Any:
            with self._turn:
                return value(**arguments)

        return call


@pytest.fixture(scope="module")
def moto_cloud(no_account: pytest.MonkeyPatch) -> Iterator[Cloud]:
    """DynamoDB, S3 and SQS as moto has them in this process."""
    with mock_aws(config={"core": {"mock_credentials": False}}):
        cloud = Cloud.connect()
        yield Cloud(InTurn(cloud.dynamodb), InTurn(cloud.s3), cloud.sqs)


@pytest.fixture(scope="module")
def served_cloud(no_account: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cloud]:
    """DynamoDB, S3 and SQS as ministack serves them on this machine."""
    command = shutil.which("ministack")
    if command is None:
        pytest.skip("ministack is not installed: no cloud stores over HTTP, no check of signed posts")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    home = tmp_path_factory.mktemp("ministack")
    environment = {**os.environ, "GATEWAY_PORT": port, "BIND_HOST": "127.0.0.1", "HOME": str(home)}
    with (home / "log").open("wb") as log:
        server = subprocess.Popen([command], env=environment, cwd=home, stdout=log, stderr=log)
    try:
        _await_port(int(port), server)
        with no_account.context() as patch:  # moto's clients must not go there
            patch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
            cloud = Cloud.connect()
        yield cloud
    finally:
        server.terminate()
        server.wait(timeout=30)


def _await_port(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            return
        assert server.poll() is None, "ministack ended before it answered"
        time.sleep(0.1)
    raise TimeoutError("ministack did not answer within 30 seconds")


@pytest.fixture
def in_cloud(moto_cloud: Cloud) -> Stores:
    return moto_cloud.stores()


@pytest.fixture
def served(served_cloud: Cloud) -> Stores:
    return served_cloud.stores()
