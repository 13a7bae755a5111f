"""What is particular to the cloud's stores: what they write, and that nothing of botocore gets out."""

import io
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import boto3
import botocore.exceptions
import botocore.parsers
import pytest
from botocore.config import Config
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    EndpointConnectionError,
    FlexibleChecksumError,
    MissingServiceIdError,
    UndefinedModelAttributeError,
)
from botocore.parsers import ResponseParserError
from botocore.response import StreamingBody
from botocore.stub import Stubber

from chalicelib.errors import Conflict, NotFound, StoreCorrupt, StoreError, StoreUnavailable
from chalicelib.store.aws import aws_errors, make_client
from chalicelib.store.dynamodb import DynamoJobs
from chalicelib.store.s3 import S3Objects, make_s3_client
from chalicelib.store.sqs import SqsQueue

from .conftest import REGION, Cloud, Stores, make_job

KEY = "checks/check-1/uploads/0"
URL = f"https://sqs.{REGION}.amazonaws.com/1/queue"


# What is written


def item(cloud: Cloud, stores: Stores, job_id: str = "check-1") -> dict[str, Any]:
    key = {"PK": {"S": f"CHECK#{job_id}"}, "SK": {"S": "JOB"}}
    answer: dict[str, Any] = cloud.dynamodb.get_item(TableName=stores.name, Key=key)
    found: dict[str, Any] = answer["Item"]
    return found


def test_the_item_of_a_check(moto_cloud: Cloud, in_cloud: Stores) -> None:
    in_cloud.jobs.create(make_job())
    stored = item(moto_cloud, in_cloud)
    assert sorted(stored) == ["PK", "SK", "record", "version", "writer"]
    assert stored["version"] == {"N": "1"}
    assert stored["record"] == {"S": make_job().model_dump_json()}


def test_an_item_carries_its_end(moto_cloud: Cloud, in_cloud: Stores) -> None:
    jobs = DynamoJobs(in_cloud.name, moto_cloud.dynamodb, retention_seconds=3600)
    jobs.create(make_job())
    assert item(moto_cloud, in_cloud)["expires"] == {"N": "1800003600"}
    changed = jobs.replace(make_job(updated=1_800_001_000))
    assert item(moto_cloud, in_cloud)["expires"] == {"N": "1800003600"}  # a change does not put it off
    assert jobs.get("check-1") == changed


def test_an_object_is_encrypted_and_has_its_type(moto_cloud: Cloud, in_cloud: Stores) -> None:
    in_cloud.objects.put(KEY, b"data", "application/pdf")
    head = moto_cloud.s3.head_object(Bucket=in_cloud.name, Key=KEY)
    assert (head["ServerSideEncryption"], head["ContentType"]) == ("AES256", "application/pdf")


class Recorder:
    """Passes calls on and keeps them."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.exceptions = client.exceptions
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(**arguments: Any) -> Any:
            self.calls.append((name, arguments))
            return getattr(self._client, name)(**arguments)

        return call


def test_each_use_of_the_table_is_one_call_by_key(moto_cloud: Cloud, in_cloud: Stores) -> None:
    recorder = Recorder(moto_cloud.dynamodb)
    jobs = DynamoJobs(in_cloud.name, recorder)
    jobs.create(make_job())
    jobs.replace(jobs.get("check-1"))
    assert [name for name, _ in recorder.calls] == ["put_item", "get_item", "put_item"]
    assert recorder.calls[1][1]["ConsistentRead"] is True
    for name, arguments in recorder.calls:
        assert name == "get_item" or "ConditionExpression" in arguments


class LosesAnswers(Recorder):
    """Does what botocore does when an answer gets lost: makes the call again."""

    def put_item(self, **arguments: Any) -> Any:
        self._client.put_item(**arguments)
        return self._client.put_item(**arguments)


def test_a_write_whose_answer_was_lost_has_won(moto_cloud: Cloud, in_cloud: Stores) -> None:
    jobs = DynamoJobs(in_cloud.name, LosesAnswers(moto_cloud.dynamodb))
    jobs.create(make_job())
    assert jobs.replace(make_job()).version == 2
    for again in (jobs.create, jobs.replace):
        with pytest.raises(Conflict):
            again(make_job())
    assert jobs.get("check-1").version == 2


@pytest.mark.parametrize(
    "record",
    [{}, {"record": {"N": "1"}}, {"record": {"S": "{"}}, {"record": {"S": '{"id": "check-1", "new": 1}'}}],
)
def test_an_item_that_can_not_be_understood(
    moto_cloud: Cloud, in_cloud: Stores, record: dict[str, Any]
) -> None:
    key = {"PK": {"S": "CHECK#check-1"}, "SK": {"S": "JOB"}}
    moto_cloud.dynamodb.put_item(TableName=in_cloud.name, Item=key | record)
    with pytest.raises(StoreCorrupt, match="check-1"):
        in_cloud.jobs.get("check-1")


# What goes wrong


@pytest.mark.parametrize("family", ["moto_cloud", "served_cloud"])
def test_resources_that_are_not_there(request: pytest.FixtureRequest, family: str) -> None:
    cloud: Cloud = request.getfixturevalue(family)
    jobs = DynamoJobs("no-such-table", cloud.dynamodb)
    objects = S3Objects("no-such-bucket", cloud.s3)
    queue = SqsQueue(cloud.sqs.create_queue(QueueName="gone")["QueueUrl"], cloud.sqs)
    cloud.sqs.delete_queue(QueueUrl=queue._url)
    for use in USES:
        if use == "size":  # S3 answers HEAD with a bare 404, whatever is missing
            continue
        with pytest.raises(StoreUnavailable, match="deploy the stack"):
            USES[use](jobs, objects, queue)


USES: dict[str, Callable[[DynamoJobs, S3Objects, SqsQueue], object]] = {
    "create": lambda jobs, objects, queue: jobs.create(make_job()),
    "get job": lambda jobs, objects, queue: jobs.get("check-1"),
    "replace": lambda jobs, objects, queue: jobs.replace(make_job()),
    "put": lambda jobs, objects, queue: objects.put(KEY, b"data", "text/plain"),
    "get": lambda jobs, objects, queue: objects.get(KEY),
    "size": lambda jobs, objects, queue: objects.size(KEY),
    "delete": lambda jobs, objects, queue: objects.delete(KEY),
    "send": lambda jobs, objects, queue: queue.send("check-1"),
}
OPERATIONS = {
    "create": ("dynamodb", "put_item"),
    "get job": ("dynamodb", "get_item"),
    "replace": ("dynamodb", "put_item"),
    "put": ("s3", "put_object"),
    "get": ("s3", "get_object"),
    "size": ("s3", "head_object"),
    "delete": ("s3", "delete_object"),
    "send": ("sqs", "send_message"),
}
NOT_IN_THE_MODEL = [
    *("400", "403", "404", "500", "503", "AccessDenied", "AccessDeniedException", "ExpiredToken", "SlowDown"),
    *("InternalError", "ThrottlingException", "ValidationException", "SignatureDoesNotMatch", "Anything"),
]


@pytest.mark.parametrize("use", USES)
def test_every_refusal_of_a_service_is_mapped(no_account: pytest.MonkeyPatch, use: str) -> None:
    clients = {"dynamodb": make_client("dynamodb"), "s3": make_s3_client(), "sqs": make_client("sqs")}
    service, operation = OPERATIONS[use]
    stores = (
        DynamoJobs("table", clients["dynamodb"]),
        S3Objects("bucket", clients["s3"]),
        SqsQueue(URL, clients["sqs"]),
    )
    shapes = [shape.error_code for shape in clients[service].meta.service_model.error_shapes]
    codes = {*shapes, *NOT_IN_THE_MODEL} - {"ConditionalCheckFailedException", "NoSuchKey"}
    if use == "size":
        codes -= {"404"}
    assert len(codes) > len(NOT_IN_THE_MODEL)
    for code in sorted(codes):
        with Stubber(clients[service]) as stubber:
            stubber.add_client_error(operation, service_error_code=code, service_message="why")
            with pytest.raises(StoreUnavailable, match=rf"{code}.*why"):
                USES[use](*stores)


def test_what_means_that_nothing_is_there(no_account: pytest.MonkeyPatch) -> None:
    client = make_s3_client()
    objects = S3Objects("bucket", client)
    with Stubber(client) as stubber:
        stubber.add_client_error("get_object", service_error_code="NoSuchKey")
        with pytest.raises(NotFound, match=KEY):
            objects.get(KEY)
        stubber.add_client_error("head_object", service_error_code="404")
        assert objects.size(KEY) is None


# Raised while botocore reads its own model files, not by a call.
OF_THE_MODEL = (MissingServiceIdError, UndefinedModelAttributeError)


def botocore_errors() -> list[type[Exception]]:
    """Every error that a call can raise."""
    kinds = [
        kind
        for module in (botocore.exceptions, botocore.parsers)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Exception) and kind.__module__ == module.__name__
    ]
    return [kind for kind in kinds if not issubclass(kind, (Warning, *OF_THE_MODEL))]


@pytest.mark.parametrize("kind", botocore_errors())
def test_every_error_of_botocore_is_mapped(kind: type[Exception]) -> None:
    with pytest.raises(StoreError, match="The table x"), aws_errors("The table x"):
        raise kind.__new__(kind)


def test_there_are_errors_of_botocore_to_map() -> None:
    assert {ClientError, BotoCoreError, EndpointConnectionError, ResponseParserError} < set(botocore_errors())


def test_an_error_of_ours_passes() -> None:
    with pytest.raises(KeyError), aws_errors("The table x"):
        raise KeyError


@pytest.mark.parametrize("use", USES)
def test_a_service_that_does_not_answer(no_account: pytest.MonkeyPatch, use: str) -> None:
    with socket.socket() as closed:  # bound and not listening: refuses every connection
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
        config = Config(retries={"total_max_attempts": 1}, connect_timeout=2)
        dynamodb, s3, sqs = (
            boto3.client(service, endpoint_url=address, config=config)
            for service in ("dynamodb", "s3", "sqs")
        )
        with pytest.raises(StoreUnavailable, match="try again"):
            USES[use](DynamoJobs("table", dynamodb), S3Objects("bucket", s3), SqsQueue(address, sqs))


def test_a_body_that_breaks_off(no_account: pytest.MonkeyPatch) -> None:
    client = make_s3_client()
    with Stubber(client) as stubber:
        stubber.add_response("get_object", {"Body": StreamingBody(io.BytesIO(b"half"), content_length=8)})
        with pytest.raises(StoreUnavailable, match=KEY):
            S3Objects("bucket", client).get(KEY)


def test_a_body_that_does_not_fit_its_checksum() -> None:
    with pytest.raises(StoreCorrupt, match="checksum"), aws_errors("The object x"):
        raise FlexibleChecksumError(error_msg="expected this, got that")


def test_an_environment_without_a_region(no_account: pytest.MonkeyPatch) -> None:
    with no_account.context() as patch:
        patch.delenv("AWS_DEFAULT_REGION")
        with pytest.raises(StoreUnavailable, match="AWS_REGION"):
            DynamoJobs("table")


def test_an_environment_without_credentials(no_account: pytest.MonkeyPatch) -> None:
    with no_account.context() as patch:
        patch.delenv("AWS_ACCESS_KEY_ID")
        patch.delenv("AWS_SECRET_ACCESS_KEY")
        for make in (lambda: DynamoJobs("table"), lambda: S3Objects("bucket"), lambda: SqsQueue(URL)):
            with pytest.raises(StoreUnavailable, match="credentials"):
                make()


def test_importing_the_stores_loads_no_boto3() -> None:
    modules = ["aws", "dynamodb", "s3", "sqs", "folder", "sqlite", "keys"]
    code = f"""
import sys
from chalicelib.store import {", ".join(modules)}
loaded = [name for name in sys.modules if name.split(".")[0] in ("boto3", "botocore")]
assert not loaded, loaded
"""
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=True)
