"""What the environment says. Read once, in `app.py` and `cli`; nothing below asks for a variable."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

TOKEN_VARIABLE = "TENDERCHECK_TOKEN_SHA256"
LEXICON_VARIABLE = "TENDERCHECK_LEXICON"
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


@dataclass(frozen=True)
class Settings:
    """The variables that the service knows. A value that is not set is None; who needs it complains.

    `table`, `bucket` and `queue_url` name the cloud stores; `token_sha256` is the SHA-256 of the
    bearer token in lower-case hex; `region` is the cloud region that the function runs in;
    `retention_days` is how long a check and its documents are kept. `log_level` is that of our own
    loggers: those of boto3 would write what documents hold. `lexicon` is a directory of own words that every check
    of the service uses.
    """

    table: str | None = None
    bucket: str | None = None
    queue_url: str | None = None
    token_sha256: str | None = None
    region: str | None = None
    retention_days: int = 30
    log_level: str = "INFO"
    lexicon: str | None = None

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """Give the settings that `env` holds. Raises ValueError naming a malformed variable."""
        token = env.get(TOKEN_VARIABLE, "").strip().lower() or None
        if token is not None and not re.fullmatch(r"[0-9a-f]{64}", token):
            raise ValueError(f"{TOKEN_VARIABLE} must be the SHA-256 of the token: 64 hexadecimal digits.")
        days = env.get("TENDERCHECK_RETENTION_DAYS", "").strip() or "30"
        if not re.fullmatch(r"[1-9][0-9]{0,4}", days):
            raise ValueError("TENDERCHECK_RETENTION_DAYS must be a whole number of days, 1 to 99999.")
        level = env.get("TENDERCHECK_LOG_LEVEL", "").strip().upper() or "INFO"
        if level not in LOG_LEVELS:
            raise ValueError(f"TENDERCHECK_LOG_LEVEL must be one of {', '.join(LOG_LEVELS)}.")
        return cls(
            table=env.get("TENDERCHECK_TABLE") or None,
            bucket=env.get("TENDERCHECK_BUCKET") or None,
            queue_url=env.get("TENDERCHECK_QUEUE_URL") or None,
            token_sha256=token,
            region=env.get("AWS_REGION") or env.get("AWS_DEFAULT_REGION") or None,
            retention_days=int(days),
            log_level=level,
            lexicon=env.get(LEXICON_VARIABLE) or None,
        )
