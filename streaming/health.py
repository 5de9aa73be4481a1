"""Whether a service lives and whether it is ready, and the page where that and its metrics can be read."""

import threading
import time
from collections.abc import Callable, Iterable
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.types import StartResponse, WSGIEnvironment

from prometheus_client import make_wsgi_app

from streaming.metrics import READY

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


def serve(health: Health, host: str, port: int) -> int:
    """Serve `/metrics`, `/healthz` and `/readyz` from a thread of its own, and return the port."""
    metrics_app = make_wsgi_app()
    checks: dict[str, Callable[[], bool]] = {"/healthz": health.lives, "/readyz": health.ready}

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == "/metrics":
            page: Iterable[bytes] = metrics_app(environ, start_response)
            return page
        good = path in checks and checks[path]()
        status = "200 OK" if good else "503 Service Unavailable" if path in checks else "404 Not Found"
        start_response(status, [("Content-Type", "text/plain")])
        return [f"{status[4:].lower()}\n".encode()]

    server = make_server(host, port, app, server_class=_Server, handler_class=_SilentHandler)
    threading.Thread(target=server.serve_forever, daemon=True, name="health").start()
    return server.server_port


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _SilentHandler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is theirs
        """Log no requests: a scrape every few seconds is no news."""
