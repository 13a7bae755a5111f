"""What a store writes for a check and for a message, and the limits that every store keeps.

The limits are those of the strictest store (DynamoDB's item, SQS's message): what runs on one
machine then runs in the cloud too.
"""

import re

from pydantic import ValidationError

from ..errors import InvalidRequest, NotFound, StoreCorrupt
from ..model.job import CheckJob
from .keys import is_check_id

# DynamoDB takes 400 KiB with attribute names; the rest of the item is some 200 bytes.
MAX_RECORD = 400_000
MAX_MESSAGE = 256 * 1024

# What SQS (that is, XML) can carry.
_MESSAGE = re.compile("[\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")


def dump_job(job: CheckJob) -> str:
    """Give the check as JSON. Raises InvalidRequest for a bad id and for a check too large."""
    if not is_check_id(job.id):
        raise InvalidRequest(
            f"{job.id!a} is not the id of a check: use 1 to 64 of A-Z, a-z, 0-9, '_' and '-'."
        )
    text = job.model_dump_json()
    size = len(text.encode())
    if size > MAX_RECORD:
        raise InvalidRequest(
            f"Check {job.id} takes {size:,} bytes to describe and {MAX_RECORD:,} is the limit: "
            f"hand in fewer of its {len(job.uploads):,} documents at once, or with shorter names."
        )
    return text


def load_job(text: str, job_id: str) -> CheckJob:
    """Give the check that `dump_job` wrote. Raises StoreCorrupt."""
    try:
        return CheckJob.model_validate_json(text)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"]) or "its JSON"
        raise StoreCorrupt(
            f"The stored record of check {job_id} can't be understood at {where}: "
            "delete the check and hand it in again, or use the version that wrote it."
        ) from error


def storable_id(job_id: str) -> str:
    """Give the id back. Raises NotFound for an id under which no check can be stored."""
    if not is_check_id(job_id):
        raise unknown_job(job_id)
    return job_id


def unknown_job(job_id: str) -> NotFound:
    """Give the error for a check that is not there."""
    return NotFound(f"There is no check {job_id[:80]!a}: look the id up where the check was created.")


def valid_message(body: str) -> str:
    """Give a message's body back if every queue can carry it. Raises InvalidRequest."""
    if _MESSAGE.fullmatch(body) is None:
        raise InvalidRequest("A message can't be empty or hold control characters: send an id or JSON.")
    if len(body.encode()) > MAX_MESSAGE:
        raise InvalidRequest(
            f"A message can't exceed {MAX_MESSAGE:,} bytes: store an object and send its key."
        )
    return body
