"""Addresses from which a stored object can be fetched for a while, without passing through the service."""

from typing import Any

from .aws import aws_errors, make_client
from .keys import valid_key


class S3Downloads:
    """Signs downloads from a bucket; `client` is boto3's for S3, with SigV4."""

    def __init__(self, bucket: str, client: Any = None) -> None:
        self._bucket = bucket
        self._client = (
            make_client("s3", signature_version="s3v4", s3={"addressing_style": "virtual"})
            if client is None
            else client
        )

    def sign(self, key: str, media_type: str, seconds: int) -> str:
        """Give an address that gives the object as `media_type`, to be saved, for `seconds` from now."""
        name = valid_key(key).rsplit("/", 1)[-1]
        with aws_errors(f"The object {key} in bucket {self._bucket}"):
            return str(
                self._client.generate_presigned_url(
                    "get_object",
                    Params={
                        "Bucket": self._bucket,
                        "Key": key,
                        "ResponseContentType": media_type,
                        # Saved, not shown: the bucket's own address sends no Content-Security-Policy.
                        "ResponseContentDisposition": f'attachment; filename="{name}"',
                    },
                    ExpiresIn=seconds,
                )
            )
