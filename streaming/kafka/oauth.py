"""Tokens for `OAUTHBEARER`, fetched by the client-credentials grant of OAuth 2.0 (RFC 6749, section 4.4)."""

import base64
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote_plus, urlencode

from kafka.net.sasl.oauth import AbstractTokenProvider

from streaming.errors import Refused, Unavailable
from streaming.settings import StreamingSettings

_ANSWER_SECONDS = 5
_ANSWER_BYTES = 1024 * 1024
_USED_SHARE = 0.8
"""How much of a token's life it is used for: the rest is for what it takes to arrive, and for clocks that differ."""


class TokenProvider(AbstractTokenProvider):  # type: ignore[misc]  # kafka-python has no types
    """Keeps a token until it is about to expire; all clients of the process may share it."""

    def __init__(self, settings: StreamingSettings) -> None:
        super().__init__()
        self._settings = settings
        self._url = settings.kafka_sasl_oauthbearer_token_endpoint_url
        self._client = settings.kafka_sasl_oauthbearer_client_credentials_client_id
        self._alone = threading.Lock()
        self._token, self._fetch_at = "", 0.0

    def token(self) -> str:
        """Return a token; raises `Refused` if the endpoint does not know us, `Unavailable` if it does not answer."""
        with self._alone:
            if time.monotonic() >= self._fetch_at:
                asked_at, answer = time.monotonic(), self._answer()
                self._token = str(answer["access_token"])
                self._fetch_at = asked_at + _USED_SHARE * float(answer.get("expires_in", 0))
            return self._token

    def _answer(self) -> Mapping[str, Any]:
        try:
            with urllib.request.urlopen(self._request(), timeout=_ANSWER_SECONDS) as page:  # noqa: S310  see settings
                answer: Mapping[str, Any] = json.loads(page.read(_ANSWER_BYTES))
        except urllib.error.HTTPError as error:
            kind = Refused if error.code in (400, 401, 403) else Unavailable
            raise kind(f"{self._url} gives {self._client!r} no token: {error.code} {_why(error)}") from error
        except (OSError, ValueError) as error:
            raise Unavailable(f"{self._url} does not answer with a token: {error}") from error
        if "access_token" not in answer:
            raise Unavailable(f"{self._url} does not answer with a token")
        return answer

    def _request(self) -> urllib.request.Request:
        secret = self._settings.secret("kafka_sasl_oauthbearer_client_credentials_client_secret")
        form = {"grant_type": "client_credentials", "scope": self._settings.kafka_sasl_oauthbearer_scope}
        body = urlencode({name: value for name, value in form.items() if value}).encode()
        headers = {"Authorization": basic(self._client, secret), "Accept": "application/json"}
        return urllib.request.Request(self._url, body, headers)  # noqa: S310  see settings


def basic(client: str, secret: str) -> str:
    """Return the header by which a client shows its secret: both encoded as in a form, as RFC 6749 has it."""
    pair = f"{quote_plus(client)}:{quote_plus(secret)}"
    return f"Basic {base64.b64encode(pair.encode()).decode()}"


def _why(error: urllib.error.HTTPError) -> str:
    """Return what the endpoint says of its refusal; it need not say anything."""
    try:
        told = json.loads(error.read(_ANSWER_BYTES))
        return " ".join(str(told[name]) for name in ("error", "error_description") if name in told)
    except (OSError, ValueError, TypeError):
        return str(error.reason)
