"""An authorization server of the test's own: it signs tokens, and Kafka has its public key."""

import base64
import json
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from streaming.kafka.oauth import basic

CLIENT, SECRET, SCOPE, AUDIENCE = "client of dateline", "50% secret: +&=", "kafka", "the cluster"
SUBJECT = "dateline"


class TokenEndpoint:
    """Gives tokens for `SUBJECT` to whom knows the secret, over HTTP on this machine, while in a `with` block."""

    def __init__(self, folder: Path) -> None:
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self._keys = folder / "keys.json"
        self._keys.write_text(json.dumps({"keys": [self._public()]}))
        self.secret, self.lasts, self.audience = SECRET, 3600.0, AUDIENCE
        self.asked: list[dict[str, list[str]]] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())

    @property
    def url(self) -> str:
        """Where tokens are given."""
        return f"http://127.0.0.1:{self._server.server_port}/token"

    def kafka_settings(self) -> dict[str, str]:
        """Return what makes Kafka accept the tokens."""
        handler = "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler"
        return {
            **{
                f"listener.name.{listener}.oauthbearer.sasl.server.callback.handler.class": handler
                for listener in ("broker", "sasl")
            },
            "sasl.oauthbearer.jwks.endpoint.url": self._keys.as_uri(),
            "sasl.oauthbearer.expected.audience": AUDIENCE,
        }

    @contextmanager
    def known_to_java(self) -> Iterator[None]:
        """Let the processes that are started in between read the key: Kafka wants that allowed."""
        before = os.environ.get("JAVA_TOOL_OPTIONS")
        os.environ["JAVA_TOOL_OPTIONS"] = f"-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls={self._keys.as_uri()}"
        try:
            yield
        finally:
            os.environ.pop("JAVA_TOOL_OPTIONS")
            if before is not None:
                os.environ["JAVA_TOOL_OPTIONS"] = before

    def __enter__(self) -> "TokenEndpoint":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def token(self) -> str:
        """Sign a token."""
        now = time.time()
        claims = {"sub": SUBJECT, "aud": self.audience, "scope": SCOPE, "iat": now, "exp": now + self.lasts}
        signed = f"{_encoded({'alg': 'RS256', 'kid': '1'})}.{_encoded(claims)}"
        signature = self._key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256())
        return f"{signed}.{_base64(signature)}"

    def answer(self, authorization: str, form: dict[str, list[str]]) -> tuple[int, dict[str, object]]:
        """Return the status and the body of an answer, as RFC 6749 has them."""
        self.asked.append(form)
        if authorization != basic(CLIENT, self.secret):
            return 401, {"error": "invalid_client", "error_description": "unknown client or wrong secret"}
        return 200, {"access_token": self.token(), "token_type": "Bearer", "expires_in": self.lasts}

    def _public(self) -> dict[str, str]:
        numbers = self._key.public_key().public_numbers()
        n, e = (_base64(number.to_bytes((number.bit_length() + 7) // 8)) for number in (numbers.n, numbers.e))
        return {"kty": "RSA", "kid": "1", "use": "sig", "alg": "RS256", "n": n, "e": e}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                """Give a token, or not."""
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                status, body = endpoint.answer(self.headers["Authorization"], form)
                self.send_response(status)
                self.end_headers()
                self.wfile.write(json.dumps(body).encode())

            def log_message(self, *_: object) -> None:
                """Log nothing."""

        return Handler


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _encoded(part: dict[str, object]) -> str:
    return _base64(json.dumps(part).encode())
