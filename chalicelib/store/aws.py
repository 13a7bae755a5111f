"""What the three AWS stores share: how a client is made, and what its errors become.

boto3 is imported only when a client is made: importing a store costs nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ..errors import StoreCorrupt, StoreError, StoreUnavailable

# Error codes with a remedy of their own; any other is worth another try.
_ABSENT = frozenset(
    {
        "AWS.SimpleQueueService.NonExistentQueue",
        "NoSuchBucket",
        "QueueDoesNotExist",
        "ResourceNotFoundException",
    }
)
_DENIED = frozenset(
    {
        "403",
        "AccessDenied",
        "AccessDeniedException",
        "ExpiredToken",
        "ExpiredTokenException",
        "InvalidAccessKeyId",
        "InvalidClientTokenId",
        "SignatureDoesNotMatch",
        "UnrecognizedClientException",
    }
)


def make_client(service: str, **options: Any) -> Any:
    """Give a boto3 client for the environment's region, credentials and endpoint; `options` go to Config.

    Raises StoreUnavailable if the environment has no region or no credentials.
    """
    import boto3
    from botocore.config import Config
    from botocore.exceptions import NoCredentialsError

    # Well below a function's time-out, so that the caller hears of it.
    config = Config(
        connect_timeout=3, read_timeout=20, retries={"mode": "standard", "max_attempts": 4}, **options
    )
    with aws_errors(f"The AWS client for {service}"):
        # A session of its own: the default one is not safe to use from several threads.
        session = boto3.session.Session()
        if session.get_credentials() is None:
            raise NoCredentialsError  # now, since signing an upload would end in an AttributeError
        return session.client(service, config=config)


@contextmanager
def aws_errors(what: str) -> Iterator[None]:
    """Turn what botocore raises into StoreUnavailable or StoreCorrupt; `what` begins the message."""
    from botocore.exceptions import BotoCoreError, ClientError
    from botocore.parsers import ResponseParserError

    try:
        yield
    except (BotoCoreError, ClientError, ResponseParserError) as error:
        raise store_error(error, what) from error


def store_error(error: Exception, what: str) -> StoreError:
    """Give the StoreError for an error of botocore."""
    from botocore.exceptions import FlexibleChecksumError, NoCredentialsError, NoRegionError

    if isinstance(error, FlexibleChecksumError):
        return StoreCorrupt(f"{what} came with a checksum that does not fit ({error}): put it there again.")
    code = error_code(error)
    if code in _ABSENT:
        remedy = "deploy the stack, or correct the name in the settings"
    elif code in _DENIED or isinstance(error, NoCredentialsError):
        remedy = "give this role permission, or renew the credentials"
    elif isinstance(error, NoRegionError):
        remedy = "set AWS_REGION"
    else:
        remedy = "try again"
    return StoreUnavailable(f"{what} can't be used ({error}): {remedy}.")


def error_code(error: Exception) -> str:
    """Give the code with which a service refused a call, or '' if it was not the service."""
    response = getattr(error, "response", None)
    if not isinstance(response, dict):
        return ""
    return str(response.get("Error", {}).get("Code", ""))
