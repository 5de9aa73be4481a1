"""Whether a service lives and whether it is ready, and the page where that and its metrics can be read."""

import base64
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from hmac import compare_digest
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from prometheus_client import make_wsgi_app

from streaming.bounded_server import BACKLOG, BoundedServer
from streaming.errors import Misconfigured
from streaming.metrics import READY
from streaming.settings import StreamingSettings

STALLED_SECONDS = 120
"""Longer than the longest deadline of any single call, so that only a loop that hangs misses it."""


class Health:
    """What the loop says of itself; read from other threads."""

    def __init__(self) -> None:
        self._beat = time.monotonic()
        self._ready = False

    def beat(self) -> None:
        """Say that the loop lives."""
        self._beat = time.monotonic()

    def set_ready(self, ready: bool) -> None:
        """Say whether the service is assigned and committing."""
        self._ready = ready
        READY.set(ready)

    def lives(self) -> bool:
        """Return whether the loop has beaten lately."""
        return time.monotonic() - self._beat < STALLED_SECONDS

    def ready(self) -> bool:
        """Return whether the service is assigned and committing."""
        return self._ready


def serve(health: Health, settings: StreamingSettings) -> str:
    """Serve `/metrics`, `/healthz` and `/readyz` from a thread of its own; return where the metrics are.

    Raises `Misconfigured`.
    """
    pages, tls = _pages(health, settings), _tls(settings)
    listening = _listen(settings.metrics_host, settings.metrics_port)
    server = BoundedServer(pages, listening, tls)
    threading.Thread(target=server.run, daemon=True, name="health").start()
    host = f"[{settings.metrics_host}]" if ":" in settings.metrics_host else settings.metrics_host
    return f"{'https' if tls else 'http'}://{host}:{listening.getsockname()[1]}/metrics"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise Misconfigured(
            f"DATELINE_METRICS_HOST, DATELINE_METRICS_PORT: nothing can listen on {host}:{port}: {error.strerror}"
        ) from error


def _pages(health: Health, settings: StreamingSettings) -> WSGIApplication:
    metrics_page, login = make_wsgi_app(), _login(settings)
    checks: dict[str, Callable[[], bool]] = {"/healthz": health.lives, "/readyz": health.ready}

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path, headers = environ["PATH_INFO"], [("Content-Type", "text/plain")]
        if path == "/metrics":
            if not login or compare_digest(environ.get("HTTP_AUTHORIZATION", "").encode(), login):
                page: Iterable[bytes] = metrics_page(environ, start_response)
                return page
            headers.append(("WWW-Authenticate", 'Basic realm="metrics"'))
            status = "401 Unauthorized"
        elif path in checks:  # open to all: whoever restarts containers has no password
            status = "200 OK" if checks[path]() else "503 Service Unavailable"
        else:
            status = "404 Not Found"
        start_response(status, headers)
        return [f"{status[4:].lower()}\n".encode()]

    return app


def _login(settings: StreamingSettings) -> bytes | None:
    """Return what the header of those who may read the metrics says, if not everybody may."""
    if not settings.metrics_username:
        return None
    password = settings.secret("metrics_password")
    if not password:
        raise Misconfigured("DATELINE_METRICS_PASSWORD_FILE: an empty password would let everybody in")
    named = f"{settings.metrics_username}:{password}"
    return b"Basic " + base64.b64encode(named.encode())


def _tls(settings: StreamingSettings) -> ssl.SSLContext | None:
    if not settings.metrics_certfile:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        # Without a password for the key, OpenSSL would ask whoever sits at the terminal.
        context.load_cert_chain(settings.metrics_certfile, settings.metrics_keyfile, password="")
    except OSError as error:
        raise Misconfigured(
            f"DATELINE_METRICS_CERTFILE, DATELINE_METRICS_KEYFILE: no certificate with its key: {error}"
        ) from error
    return context
