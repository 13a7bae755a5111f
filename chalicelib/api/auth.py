"""Who may call: the holder of one bearer token, known here only by its digest.

A report is opened by following a link, and a link carries no header; so a caller who showed the
token is handed links that are signed and run out.
"""

import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..errors import NotAllowed
from ..settings import TOKEN_VARIABLE
from .problems import Unauthorized

LINK_SECONDS = 3600


@dataclass(frozen=True)
class Access:
    """The rule on who may call `/v1`. Without a token: everyone on a loopback address, no one elsewhere."""

    token_sha256: str | None
    loopback: bool
    clock: Callable[[], int]

    def demand(self, headers: Mapping[str, str]) -> None:
        """Raise Unauthorized without the right token, NotAllowed if the service was set up without one."""
        if self.token_sha256 is None:
            if not self.loopback:
                raise NotAllowed(
                    f"This service has no access token: set {TOKEN_VARIABLE}"
                    " to the SHA-256 of one (64 hex digits)."
                )
            return
        scheme, _, token = headers.get("authorization", "").partition(" ")
        given = hashlib.sha256(token.strip().encode("utf-8", "surrogateescape")).hexdigest()
        if scheme.lower() != "bearer" or not hmac.compare_digest(given, self.token_sha256):
            raise Unauthorized("Send the access token of this service as `Authorization: Bearer TOKEN`.")

    def link(self, path: str) -> str:
        """Give the path with a signature that lets whoever holds it read it for an hour."""
        if self.token_sha256 is None:
            return path
        expires = str(self.clock() + LINK_SECONDS)
        return f"{path}?expires={expires}&signature={self._signature(path, expires)}"

    def demand_link(self, path: str, query: Mapping[str, str], headers: Mapping[str, str]) -> None:
        """Let a request with a valid signature for `path` pass; any other must carry the token."""
        expires, signature = query.get("expires", ""), query.get("signature", "")
        if self.token_sha256 is None or not signature:
            self.demand(headers)
            return
        good = hmac.compare_digest(signature.encode(), self._signature(path, expires).encode())
        if not good or not expires.isdecimal() or int(expires) < self.clock():
            raise Unauthorized("This link has run out or was altered; open the check again to get a new one.")

    def _signature(self, path: str, expires: str) -> str:
        key = hashlib.sha256(f"link:{self.token_sha256}".encode()).digest()
        return hmac.new(key, f"{path}\n{expires}".encode(), hashlib.sha256).hexdigest()
