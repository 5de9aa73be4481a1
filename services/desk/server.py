"""The HTTP server: uvicorn in a thread of its own, until the service is asked to stop."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
import uvicorn
from starlette.types import ASGIApp

from services.desk.settings import Settings
from streaming.errors import Misconfigured
from streaming.service import Service

log = structlog.get_logger()

FINISH_SECONDS = 2
"""How long requests that have begun may still take when the service is to stop."""
IDLE_SECONDS = 30
CONNECTIONS = 1_000
HEAD_BYTES = 32 * 1024


@contextmanager
def serving(service: Service, app: ASGIApp, settings: Settings) -> Iterator[None]:
    """Serve an application while inside; if the server ends by itself, the service is asked to stop, and told so."""
    server = _Server(service.stop, app, _listen(settings.desk_host, settings.desk_port))
    server.start()
    try:
        yield
    finally:
        service.stop.set()
        server.join()
    if server.ended_by_itself:
        raise RuntimeError("the HTTP server ended by itself")


class _Server(threading.Thread):
    def __init__(self, stop: threading.Event, app: ASGIApp, listening: socket.socket) -> None:
        super().__init__(daemon=True, name="http")
        self.ended_by_itself = False
        self._stop_asked, self._app, self._socket = stop, app, listening

    def run(self) -> None:
        """Serve until asked to stop."""
        try:
            _Uvicorn(_config(self._app), self._stop_asked).run(sockets=[self._socket])
        finally:
            self.ended_by_itself = not self._stop_asked.is_set()
            self._stop_asked.set()


class _Uvicorn(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, stop: threading.Event) -> None:
        super().__init__(config)
        self._stop = stop

    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self._stop.is_set()


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="error",  # what clients do wrong is told to them
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=CONNECTIONS,
        h11_max_incomplete_event_size=HEAD_BYTES,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=FINISH_SECONDS,
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        raise Misconfigured(
            f"DATELINE_DESK_HOST, DATELINE_DESK_PORT: nothing can listen on {host}:{port}: {error.strerror}"
        ) from error
    shown = f"[{host}]" if ":" in host else host
    log.info("listening", url=f"http://{shown}:{listening.getsockname()[1]}/")
    return listening
