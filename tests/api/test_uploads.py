"""The local upload address: the folder store's signature, and nothing else, decides what is stored where."""

from collections.abc import Callable
from pathlib import Path

import pytest
from chalice import Chalice
from chalice.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.api.uploads import blueprint, read_form
from chalicelib.errors import InvalidRequest
from chalicelib.store.folder import FolderObjects
from tests.services.fakes import Clock

BOUNDARY = "a-boundary"
TYPE = f"multipart/form-data; boundary={BOUNDARY}"
KEY = "checks/x/uploads/0"
MAX = 10_000


def form(fields: dict[str, str], data: bytes | None = b"hello", file_name: str = "bid.pdf") -> bytes:
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    if data is not None:
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{file_name}"\r\n'
        parts.append(head.encode() + b"Content-Type: application/pdf\r\n\r\n" + data + b"\r\n")
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


class Upload:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.clock = Clock()
        self.objects = FolderObjects(root, base_url="", secret=b"s" * 32, clock=self.clock)
        app = Chalice("test")
        app.register_blueprint(blueprint(self.objects, MAX))
        with Client(app) as client:
            self.http = client.http

    def fields(self, max_bytes: int = 5) -> dict[str, str]:
        return self.objects.sign_upload(KEY, max_bytes, 60).fields

    def post(self, body: bytes, content_type: str = TYPE) -> tuple[int, str]:
        answer = self.http.post("/v1/uploads", headers={"Content-Type": content_type}, body=body)
        return answer.status_code, (answer.json_body or {}).get("code", "")

    @property
    def stored(self) -> list[str]:
        files = [path for path in self.root.rglob("*") if path.is_file()]
        return [path.relative_to(self.root).as_posix() for path in files]


@pytest.fixture
def upload(tmp_path: Path) -> Upload:
    return Upload(tmp_path / "objects")


def test_a_signed_file_is_stored_under_its_key(upload: Upload) -> None:
    assert upload.post(form(upload.fields())) == (204, "")
    assert upload.objects.get(KEY) == b"hello"


@pytest.mark.parametrize("name", ["../../../x.pdf", "/etc/passwd", "a\\b.pdf", "投标.pdf", "", "x" * 300])
def test_the_file_name_means_nothing(upload: Upload, name: str) -> None:
    assert upload.post(form(upload.fields(), file_name=name))[0] == 204
    assert upload.stored == [KEY]


def test_bytes_arrive_as_they_were(upload: Upload) -> None:
    data = bytes(range(256)) * 8 + b"\r\n--a-boundar"
    assert upload.post(form(upload.fields(len(data)), data))[0] == 204
    assert upload.objects.get(KEY) == data


def test_the_same_address_may_be_used_again_before_it_expires(upload: Upload) -> None:
    fields = upload.fields()
    assert [upload.post(form(fields))[0] for _ in range(2)] == [204, 204]


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        (lambda fields: fields | {"key": "checks/y/uploads/0"}, 403, "TCE204"),
        (lambda fields: fields | {"key": "../../secret"}, 403, "TCE204"),
        (lambda fields: fields | {"max": "9999"}, 403, "TCE204"),
        (lambda fields: fields | {"expires": "9999999999"}, 403, "TCE204"),
        (lambda fields: fields | {"signature": "0" * 64}, 403, "TCE204"),
        (lambda fields: fields | {"signature": "签名"}, 403, "TCE204"),
        (lambda fields: {name: fields[name] for name in ("key", "expires", "max")}, 400, "TCE201"),
        (lambda fields: {}, 400, "TCE201"),
        (lambda fields: fields | {"key": "k" * 5000}, 400, "TCE201"),
    ],
)
def test_forged_fields_store_nothing(
    upload: Upload, change: Callable[[dict[str, str]], dict[str, str]], status: int, code: str
) -> None:
    assert upload.post(form(change(upload.fields()))) == (status, code)
    assert upload.stored == []


@pytest.mark.parametrize(("data", "status"), [(b"hello!", 413), (b"", 422), (b"x" * (MAX + 1), 413)])
def test_a_file_of_another_size(upload: Upload, data: bytes, status: int) -> None:
    assert upload.post(form(upload.fields(), data))[0] == status
    assert upload.stored == []


def test_an_expired_address(upload: Upload) -> None:
    fields = upload.fields()
    upload.clock.now += 60
    assert upload.post(form(fields)) == (403, "TCE204")


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"", TYPE, 400),
        (b"no form", TYPE, 400),
        (form({}, None), TYPE, 400),
        (form({"key": "a"})[:-20], TYPE, 400),
        (form({}), "multipart/form-data", 400),
        (form({}), "multipart/form-data; boundary=other", 400),
        (form({}), "application/x-www-form-urlencoded", 415),
        (form({}), "application/json", 415),
        (form({f"f{n}": "" for n in range(40)}), TYPE, 400),
    ],
)
def test_what_is_no_such_form(upload: Upload, body: bytes, content_type: str, status: int) -> None:
    assert upload.post(body, content_type)[0] == status
    assert upload.stored == []


def test_two_files_or_a_field_twice() -> None:
    two = form({}, b"a")[: -len(BOUNDARY) - 6] + form({}, b"b")
    with pytest.raises(InvalidRequest, match="'file' twice"):
        read_form(TYPE, two, MAX)


@settings(deadline=None)  # the machine may be busy
@given(st.binary(max_size=300))
def test_whatever_is_sent_is_read_or_refused(body: bytes) -> None:
    try:
        _, data = read_form(TYPE, body, MAX)
    except InvalidRequest as error:
        assert str(error)
    else:
        assert data in body


@settings(deadline=None)  # the machine may be busy
@given(st.binary(max_size=300))
def test_a_form_gives_back_the_bytes_that_went_in(data: bytes) -> None:
    if f"\r\n--{BOUNDARY}".encode() not in b"\r\n" + data:
        assert read_form(TYPE, form({"key": "k"}, data), MAX) == ({"key": "k"}, data)
