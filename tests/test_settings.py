import pytest

from chalicelib.settings import Settings


def test_nothing_is_needed() -> None:
    assert Settings.from_env({}) == Settings()


@pytest.mark.parametrize(
    "name", ["TABLE", "BUCKET", "QUEUE_URL", "TOKEN_SHA256", "RETENTION_DAYS", "LOG_LEVEL", "LEXICON"]
)
def test_an_empty_variable_is_an_unset_one(name: str) -> None:
    assert Settings.from_env({f"TENDERCHECK_{name}": ""}) == Settings()


def test_everything_set() -> None:
    env = {
        "TENDERCHECK_TABLE": "t",
        "TENDERCHECK_BUCKET": "b",
        "TENDERCHECK_QUEUE_URL": "q",
        "TENDERCHECK_TOKEN_SHA256": " " + "AB" * 32,
        "TENDERCHECK_RETENTION_DAYS": "7",
        "TENDERCHECK_LOG_LEVEL": "debug",
        "TENDERCHECK_LEXICON": "words",
        "AWS_REGION": "eu-west-1",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    assert Settings.from_env(env) == Settings("t", "b", "q", "ab" * 32, "eu-west-1", 7, "DEBUG", "words")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TENDERCHECK_TOKEN_SHA256", "secret"),
        ("TENDERCHECK_TOKEN_SHA256", "a" * 63),
        ("TENDERCHECK_TOKEN_SHA256", "g" * 64),
        ("TENDERCHECK_RETENTION_DAYS", "0"),
        ("TENDERCHECK_RETENTION_DAYS", "-1"),
        ("TENDERCHECK_RETENTION_DAYS", "1.5"),
        ("TENDERCHECK_RETENTION_DAYS", "七"),
        ("TENDERCHECK_RETENTION_DAYS", "100000"),
        ("TENDERCHECK_LOG_LEVEL", "LOUD"),
    ],
)
def test_a_malformed_variable_is_named_and_not_shown(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=name) as caught:
        Settings.from_env({name: value})
    assert value not in str(caught.value) or len(value) < 3
