"""Documents and reports in an S3 bucket, and uploads that go there directly."""

from contextlib import AbstractContextManager, closing
from typing import Any

from ..errors import NotFound
from .aws import aws_errors, error_code, make_client
from .base import SignedUpload
from .keys import valid_key
from .limits import valid_upload

_ENCRYPTION = "AES256"
# Whatever is uploaded is never served as a page; its kind is told from its bytes.
_UPLOADED_TYPE = "application/octet-stream"


def make_s3_client() -> Any:
    """Give boto3's client for S3, which signs with SigV4 and for the bucket's regional address.

    A form POST does not survive the redirect from the global address that boto3 would sign for.
    """
    return make_client("s3", signature_version="s3v4", s3={"addressing_style": "virtual"})


class S3Objects:
    """Objects in a bucket (`ObjectStore`), encrypted at rest; `client` is from `make_s3_client`.

    The role needs `s3:ListBucket`: without it S3 answers 403 where nothing is stored.
    """

    def __init__(self, bucket: str, client: Any = None) -> None:
        self._bucket = bucket
        self._client = make_s3_client() if client is None else client

    def put(self, key: str, data: bytes, media_type: str) -> None:
        """Store bytes under a key, replacing what was there."""
        with self._errors(key):
            self._client.put_object(
                Bucket=self._bucket,
                Key=valid_key(key),
                Body=data,
                ContentType=media_type,
                ServerSideEncryption=_ENCRYPTION,
            )

    def get(self, key: str) -> bytes:
        """Give the bytes. Raises NotFound."""
        with self._errors(key):
            try:
                answer = self._client.get_object(Bucket=self._bucket, Key=valid_key(key))
            except self._client.exceptions.NoSuchKey as error:
                raise NotFound(f"Nothing is stored under {key}: upload it first.") from error
            # Not `with answer["Body"]`: that gives the raw stream, whose end nobody checks.
            with closing(answer["Body"]) as body:
                return bytes(body.read())

    def size(self, key: str) -> int | None:
        """Give the size in bytes, or None if nothing is stored under the key."""
        with self._errors(key):
            try:
                return int(self._client.head_object(Bucket=self._bucket, Key=valid_key(key))["ContentLength"])
            except self._client.exceptions.ClientError as error:
                # The answer to HEAD has no body, hence a bare status instead of NoSuchKey.
                if error_code(error) in ("404", "NoSuchKey", "NotFound"):
                    return None
                raise

    def delete(self, key: str) -> None:
        """Remove what is stored under the key, if anything."""
        with self._errors(key):
            self._client.delete_object(Bucket=self._bucket, Key=valid_key(key))

    def sign_upload(self, key: str, max_bytes: int, seconds: int) -> SignedUpload:
        """Give an address that takes one file of 1 to `max_bytes` bytes for `seconds` from now.

        It ends earlier with the credentials that signed it (a Lambda role's last some hours).
        """
        valid_upload(max_bytes, seconds)
        fixed = {"Content-Type": _UPLOADED_TYPE, "x-amz-server-side-encryption": _ENCRYPTION}
        with self._errors(key):
            # boto3 adds the conditions on bucket and key.
            post = self._client.generate_presigned_post(
                Bucket=self._bucket,
                Key=valid_key(key),
                Fields=dict(fixed),
                Conditions=[
                    ["content-length-range", 1, max_bytes],
                    *({name: value} for name, value in fixed.items()),
                ],
                ExpiresIn=seconds,
            )
        return SignedUpload(url=post["url"], fields=post["fields"])

    def _errors(self, key: str) -> AbstractContextManager[None]:
        return aws_errors(f"The object {key} in bucket {self._bucket}")
