"""Checks in a DynamoDB table: one item each, written on condition of its version, read by its key alone."""

from contextlib import AbstractContextManager
from typing import Any
from uuid import uuid4

from ..errors import Conflict, StoreCorrupt
from ..model.job import CheckJob
from .aws import aws_errors, make_client
from .record import dump_job, load_job, storable_id, unknown_job

_SORT_KEY = "JOB"


class DynamoJobs:
    """The table of checks (`JobStore`), with the keys `PK` and `SK`; `client` is boto3's for DynamoDB.

    With `retention_seconds`, each item carries `expires`, counted from the check's creation, for the
    table's time to live; DynamoDB removes expired items within days, not at once.
    """

    def __init__(self, table_name: str, client: Any = None, *, retention_seconds: int | None = None) -> None:
        self._table = table_name
        self._client = make_client("dynamodb") if client is None else client
        self._retention = retention_seconds

    def create(self, job: CheckJob) -> None:
        """Store a new check. Raises Conflict if the id is taken, InvalidRequest if bad or too large."""
        if not self._put(job, ConditionExpression="attribute_not_exists(PK)"):
            raise Conflict(f"There is a check {job.id} already: create it under another id.")

    def get(self, job_id: str) -> CheckJob:
        """Give the check as last stored. Raises NotFound."""
        key = {"PK": {"S": _partition(storable_id(job_id))}, "SK": {"S": _SORT_KEY}}
        with self._errors():
            answer = self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True)
        if "Item" not in answer:
            raise unknown_job(job_id)
        record = answer["Item"].get("record", {}).get("S")
        if record is None:
            raise StoreCorrupt(f"The item of check {job_id} in table {self._table} has no record: delete it.")
        return load_job(record, job_id)

    def replace(self, job: CheckJob) -> CheckJob:
        """Store a changed check and give it back with its new version. Raises Conflict or NotFound."""
        changed = job.model_copy(update={"version": job.version + 1})
        replaced = self._put(
            changed,
            ConditionExpression="#version = :replaced",
            ExpressionAttributeNames={"#version": "version"},
            ExpressionAttributeValues={":replaced": {"N": str(job.version)}},
        )
        if not replaced:
            self.get(job.id)  # raises NotFound where there is nothing to conflict with
            raise Conflict(f"Check {job.id} has changed since version {job.version} was read: read it again.")
        return changed

    def _put(self, job: CheckJob, **condition: Any) -> bool:
        """Write the item and say whether the condition held."""
        writer = uuid4().hex
        with self._errors():
            try:
                self._client.put_item(
                    TableName=self._table,
                    Item=self._item(job, writer),
                    ReturnValuesOnConditionCheckFailure="ALL_OLD",
                    **condition,
                )
            except self._client.exceptions.ConditionalCheckFailedException as error:
                # botocore repeats a call whose answer was lost: then our own write stands in the way.
                return bool(error.response.get("Item", {}).get("writer") == {"S": writer})
        return True

    def _item(self, job: CheckJob, writer: str) -> dict[str, dict[str, str]]:
        item = {
            "PK": {"S": _partition(job.id)},
            "SK": {"S": _SORT_KEY},
            "version": {"N": str(job.version)},
            "writer": {"S": writer},
            "record": {"S": dump_job(job)},
        }
        if self._retention is not None:
            item["expires"] = {"N": str(job.created + self._retention)}
        return item

    def _errors(self) -> AbstractContextManager[None]:
        return aws_errors(f"The table {self._table}")


def _partition(job_id: str) -> str:
    return f"CHECK#{job_id}"
