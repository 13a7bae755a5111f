"""Signed uploads: what the folder store verifies itself, and the cloud's signed POST over HTTP.

moto takes any POST and ministack any signature: what is signed is tested without either, what a
bucket then refuses against ministack.
"""

import base64
import hmac
import json
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import urllib3
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from chalicelib.errors import DocumentTooLarge, EmptyDocument, InvalidRequest, NotAllowed
from chalicelib.store.base import SignedUpload
from chalicelib.store.folder import FolderObjects

from .conftest import Clock, Stores

KEY = "checks/check-1/uploads/0"
FIELDS = ("key", "expires", "max", "signature")


def test_a_signed_upload_is_let_in(folder: FolderObjects) -> None:
    upload = folder.sign_upload(KEY, 10, 60)
    assert upload.url == "http://127.0.0.1:8000/v1/uploads"
    assert sorted(upload.fields) == sorted(FIELDS)
    assert folder.verify_upload(upload.fields, 1) == KEY
    assert folder.verify_upload(upload.fields, 10) == KEY
    assert folder.verify_upload({**upload.fields, "Content-Type": "x", "": ""}, 10) == KEY


@pytest.mark.parametrize(
    ("size", "error"),
    [(11, DocumentTooLarge), (10**12, DocumentTooLarge), (0, EmptyDocument), (-1, EmptyDocument)],
)
def test_a_size_that_was_not_signed(folder: FolderObjects, size: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        folder.verify_upload(folder.sign_upload(KEY, 10, 60).fields, size)


@pytest.mark.parametrize(
    ("later", "allowed"), [(0, True), (59.9, True), (60, False), (61, False), (10**9, False)]
)
def test_an_upload_address_ends(folder: FolderObjects, clock: Clock, later: float, allowed: bool) -> None:
    fields = folder.sign_upload(KEY, 10, 60).fields
    clock.now += later
    if allowed:
        assert folder.verify_upload(fields, 10) == KEY
        return
    with pytest.raises(NotAllowed, match="expired"):
        folder.verify_upload(fields, 10)


@pytest.mark.parametrize("name", FIELDS)
def test_a_missing_field(folder: FolderObjects, name: str) -> None:
    fields = folder.sign_upload(KEY, 10, 60).fields
    with pytest.raises(InvalidRequest, match=name):
        folder.verify_upload({key: value for key, value in fields.items() if key != name}, 10)


@pytest.mark.parametrize(
    "forged",
    [
        {"key": "checks/check-2/uploads/0"},
        {"key": "../../etc/passwd"},
        {"key": KEY + "\n"},
        {"key": ""},
        {"key": "\ud800"},
        {"expires": "9999999999"},
        {"expires": "1800000060.0"},
        {"expires": " 1800000060"},
        {"expires": "１８０００００060"},
        {"expires": ""},
        {"max": "11"},
        {"max": "010"},
        {"max": "-1"},
        {"max": "inf"},
        {"signature": ""},
        {"signature": "0" * 64},
        {"signature": "签名"},
        {"signature": "\ud800"},
        {"max": "1800000060", "expires": "10"},  # two values swapped
        {"key": KEY + '", "1800000060', "expires": "10"},
        {"key": KEY[:-1], "expires": "01800000060"},  # a character moved over the border
    ],
)
def test_a_forged_upload(folder: FolderObjects, forged: Mapping[str, str]) -> None:
    fields = folder.sign_upload(KEY, 10, 60).fields
    with pytest.raises(NotAllowed):
        folder.verify_upload({**fields, **forged}, 5)


def test_only_the_exact_signature_fits(folder: FolderObjects) -> None:
    fields = folder.sign_upload(KEY, 10, 60).fields
    signature = fields["signature"]
    others = [signature[:-1], signature + "0", signature.upper(), " " + signature]
    others += [
        signature[:at] + ("0" if signature[at] != "0" else "1") + signature[at + 1 :] for at in range(64)
    ]
    for other in others:
        with pytest.raises(NotAllowed):
            folder.verify_upload({**fields, "signature": other}, 5)


def test_another_servers_signature(folder: FolderObjects, tmp_path: Path, clock: Clock) -> None:
    other = FolderObjects(tmp_path / "other", base_url="http://x", secret=b"x" * 32, clock=clock)
    with pytest.raises(NotAllowed):
        folder.verify_upload(other.sign_upload(KEY, 10, 60).fields, 5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries({}, optional={name: st.text(max_size=20) for name in FIELDS}),
    st.integers(-(2**70), 2**70),
)
def test_no_field_gets_in_without_a_signature(
    folder: FolderObjects, changed: dict[str, str], size: int
) -> None:
    signed = folder.sign_upload(KEY, 10, 60).fields
    fields = {**signed, **changed}
    assume(fields != signed)
    with pytest.raises(NotAllowed):
        folder.verify_upload(fields, size)


def test_an_empty_secret_signs_nothing(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(ValueError, match="secret"):
        FolderObjects(tmp_path, base_url="http://x", secret=b"", clock=clock)


def test_what_the_signed_post_demands(in_cloud: Stores) -> None:
    fields = in_cloud.objects.sign_upload(KEY, 10, 60).fields
    policy = json.loads(base64.b64decode(fields["policy"]))
    conditions = policy["conditions"]
    assert ["content-length-range", 1, 10] in conditions
    assert {"key": KEY} in conditions
    assert {"bucket": in_cloud.name} in conditions
    assert {"Content-Type": "application/octet-stream"} in conditions
    assert {"x-amz-server-side-encryption": "AES256"} in conditions
    signed_at = datetime.strptime(fields["x-amz-date"], "%Y%m%dT%H%M%S%z")
    assert datetime.fromisoformat(policy["expiration"]) - signed_at == timedelta(seconds=60)
    assert set(fields) == {
        *("Content-Type", "key", "policy", "x-amz-algorithm", "x-amz-credential", "x-amz-date"),
        *("x-amz-server-side-encryption", "x-amz-signature"),
    }


def test_the_post_is_signed_with_sigv4(in_cloud: Stores) -> None:
    fields = in_cloud.objects.sign_upload(KEY, 10, 60).fields
    assert fields["x-amz-algorithm"] == "AWS4-HMAC-SHA256"
    key = b"AWS4test"
    for part in fields["x-amz-credential"].split("/")[1:]:  # date, region, service, "aws4_request"
        key = hmac.digest(key, part.encode(), "sha256")
    assert fields["x-amz-signature"] == hmac.digest(key, fields["policy"].encode(), "sha256").hex()


def test_the_post_goes_to_the_buckets_own_region(in_cloud: Stores) -> None:
    url = in_cloud.objects.sign_upload(KEY, 10, 60).url
    assert url == f"https://{in_cloud.name}.s3.ap-southeast-1.amazonaws.com/"


def post(upload: SignedUpload, data: bytes, **changed: str) -> int:
    """Send a file as a browser would; give the status."""
    fields: dict[str, str | tuple[str, bytes, str]] = {**upload.fields, **changed}
    fields["file"] = ("标书.pdf", data, "text/html")
    return urllib3.request("POST", upload.url, fields=fields, retries=False).status


def test_a_signed_post_reaches_the_bucket(served: Stores) -> None:
    assert post(served.objects.sign_upload(KEY, 10, 60), b"0123456789") == 204
    assert served.objects.get(KEY) == b"0123456789"


@pytest.mark.parametrize(
    ("data", "changed"),
    [
        (b"0123456789x", {}),
        (b"", {}),
        (b"data", {"key": "checks/check-2/uploads/0"}),
        (b"data", {"Content-Type": "text/html"}),
        (b"data", {"x-amz-server-side-encryption": "none"}),
    ],
)
def test_a_post_that_was_not_signed(served: Stores, data: bytes, changed: dict[str, str]) -> None:
    assert 400 <= post(served.objects.sign_upload(KEY, 10, 60), data, **changed) < 500
    assert served.objects.size(KEY) is None
    assert served.objects.size("checks/check-2/uploads/0") is None


def test_a_post_that_comes_too_late(served: Stores) -> None:
    upload = served.objects.sign_upload(KEY, 10, 1)
    time.sleep(2)
    assert post(upload, b"data") == 403
    assert served.objects.size(KEY) is None
