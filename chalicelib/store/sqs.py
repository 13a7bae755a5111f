"""The queue of checks in SQS. The runtime takes messages from it and hands them to the worker function."""

from typing import Any

from .aws import aws_errors, make_client
from .record import valid_message


class SqsQueue:
    """An SQS queue by its URL (`JobQueue`); `client` is boto3's for SQS.

    Visibility time, attempts and dead letters are set on the queue, in the stack's template.
    """

    def __init__(self, url: str, client: Any = None) -> None:
        self._url = url
        self._client = make_client("sqs") if client is None else client

    def send(self, body: str) -> None:
        """Queue a message. Raises InvalidRequest if it is empty, too large or holds control characters."""
        with aws_errors(f"The queue {self._url}"):
            self._client.send_message(QueueUrl=self._url, MessageBody=valid_message(body))
