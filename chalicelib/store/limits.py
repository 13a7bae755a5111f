"""What every store demands of a signed upload."""

from ..errors import InvalidRequest

# S3's own limits: a form POST of 5 GB, a signature of seven days.
MAX_UPLOAD_BYTES = 5 * 1024**3
MAX_UPLOAD_SECONDS = 7 * 24 * 3600


def valid_upload(max_bytes: int, seconds: int) -> None:
    """Refuse an upload that no store could sign. Raises InvalidRequest."""
    if not 1 <= max_bytes <= MAX_UPLOAD_BYTES:
        raise InvalidRequest(
            f"An upload can be limited to 1 to {MAX_UPLOAD_BYTES:,} bytes, not to {max_bytes:,}."
        )
    if not 1 <= seconds <= MAX_UPLOAD_SECONDS:
        raise InvalidRequest(
            f"An upload can be open for 1 to {MAX_UPLOAD_SECONDS:,} seconds, not for {seconds:,}."
        )
