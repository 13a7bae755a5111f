from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chalicelib.errors import InvalidRequest
from chalicelib.store.keys import is_check_id, read_key, report_key, upload_key, valid_key

DIGEST = "ab" * 32
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/"


def test_the_keys_of_a_check() -> None:
    assert upload_key("c1", 0) == "checks/c1/uploads/0"
    assert upload_key("c1", 12) == "checks/c1/uploads/12"
    assert read_key("c1", DIGEST) == f"checks/c1/read/{DIGEST}"
    assert report_key("c1") == "checks/c1/report.json"


@pytest.mark.parametrize("key", ["a", "a/b", "A-Z_0.9/x.y.z", "-/_", "a" * 128, "/".join(["a" * 127] * 4)])
def test_a_key_is_given_back(key: str) -> None:
    assert valid_key(key) == key


@pytest.mark.parametrize(
    "key",
    [
        *("", "/", "//", "/a", "a/", "a//b", ".", "..", "./a", "a/.", "a/..", "../a", "a/../b", "..."),
        *(".a", "a.", "a/.b", "a./b", "a b", " a", "a ", "a\n", "\na", "a\x00b", "a\\b", "..\\a"),
        *("C:", "C:/a", "~", "a~", "%2e%2e", "a*", "a?", "a:b", "$a", "{a}", "标书", "é", "１", "\ud800"),
        *("a\uff0fb", "\uff0e\uff0e/a", "a\u200b", "a" * 129, "a/" + "a" * 129, "/".join(["a" * 100] * 6)),
    ],
)  # fmt: skip
def test_what_is_not_a_key(key: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        valid_key(key)
    message = str(caught.value)
    assert message.isascii() and message.isprintable() and len(message) < 250


@given(st.text(alphabet=ALPHABET, max_size=40) | st.text(max_size=20))
@example("a/../../b")
def test_no_key_leaves_its_folder(key: str) -> None:
    root = Path("/data/objects")
    try:
        valid_key(key)
    except InvalidRequest:
        return
    path = root / key
    assert path.as_posix() == f"/data/objects/{key}"  # nothing dropped, nothing taken as absolute
    assert ".." not in path.parts


@given(st.text(alphabet=ALPHABET, max_size=70) | st.text(max_size=20), st.integers(-2, 10**6))
def test_an_id_is_one_name_of_a_key(check_id: str, number: int) -> None:
    try:
        key = upload_key(check_id, number)
    except InvalidRequest:
        assert number < 0 or not is_check_id(check_id)
        return
    assert valid_key(key).split("/") == ["checks", check_id, "uploads", str(number)]


@pytest.mark.parametrize(
    "check_id", ["", ".", "..", "a/b", "../a", "a.b", "a b", "检", "a" * 65, "a\n", "\ud800"]
)
def test_an_id_that_would_break_a_key(check_id: str) -> None:
    assert not is_check_id(check_id)
    with pytest.raises(InvalidRequest):
        upload_key(check_id, 0)
    with pytest.raises(InvalidRequest):
        report_key(check_id)
    with pytest.raises(InvalidRequest):
        read_key(check_id, DIGEST)


@pytest.mark.parametrize(
    "digest", ["", "ab", "AB" * 32, "ab" * 33, "xy" * 32, "../" + "a" * 61, DIGEST + "\n"]
)
def test_what_is_not_a_digest(digest: str) -> None:
    with pytest.raises(InvalidRequest):
        read_key("c1", digest)
