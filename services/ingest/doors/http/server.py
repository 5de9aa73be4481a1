"""Serves the door: uvicorn in a thread, and the commits in the one that calls."""

import os
import socket
import threading
from functools import partial

import structlog
import uvicorn
from starlette.types import ASGIApp

from services.ingest.doors.http.app import application
from services.ingest.doors.http.committing import GroupCommit
from services.ingest.doors.http.connections import Connections
from services.ingest.doors.http.protocol import BoundedProtocol, Bounds
from services.ingest.doors.http.tokens import Tokens, Unusable
from services.ingest.doors.submitter import Submitter
from services.ingest.settings import Settings
from streaming.broker import Broker
from streaming.errors import Misconfigured, Unavailable
from streaming.loopback import is_loopback
from streaming.service import Service

log = structlog.get_logger()

FINISH_SECONDS = 2
"""How long requests that have begun may still take when the service is to stop."""
GIVE_UP_SECONDS = 0.7
"""And how long after that a call to a broker that does not answer is waited for: whatever is lost, was not answered."""
PAUSE_SECONDS = 1.0
"""Between two tries, while the broker is away."""


def serve(service: Service, submitter: Submitter, settings: Settings) -> None:
    """Take articles until the service is asked to stop, and finish what was begun; the submitter is used here only."""
    tokens = read_tokens(settings)
    if tokens is None:
        log.warning("no_tokens", meaning="everybody on this host may bring articles; set DATELINE_HTTP_TOKENS")
    commits = GroupCommit(submitter)
    _step(service, submitter.broker, commits)  # so that whoever comes first is not told that the broker is away
    server = _Server(service, application(commits, tokens, service.health.ready, settings), settings)
    server.start()
    try:
        while server.is_alive():
            _step(service, submitter.broker, commits)
    finally:
        commits.close()
        server.leash.cancel()
    if not service.stop.is_set():
        raise RuntimeError("the HTTP server ended by itself")


def _step(service: Service, broker: Broker, commits: GroupCommit) -> None:
    """Commit once. Unlike `Service.attempt` it goes on when asked to stop, and its pauses end then."""
    service.health.beat()
    try:
        commits.step()
        service.health.set_ready(broker.ready())
    except Unavailable as error:
        service.health.set_ready(False)
        log.warning("broker_unavailable", error=str(error))
        service.stop.wait(PAUSE_SECONDS)


def read_tokens(settings: Settings) -> Tokens | None:
    """Read the tokens; raises `Misconfigured` if there are none and others than this host could come."""
    if settings.http_tokens:
        try:
            return Tokens(settings.http_tokens)
        except Unusable as error:
            raise Misconfigured(f"DATELINE_HTTP_TOKENS: {error}") from error
    if not is_loopback(settings.http_host):
        raise Misconfigured(
            f"DATELINE_HTTP_TOKENS: without tokens nobody but this host may come, so not on {settings.http_host}"
        )
    return None


class _Server(threading.Thread):
    """The HTTP server, until the service is asked to stop."""

    def __init__(self, service: Service, app: ASGIApp, settings: Settings) -> None:
        super().__init__(daemon=True, name="http")
        self.leash = threading.Timer(GIVE_UP_SECONDS, os._exit, (1,))
        self.leash.daemon = True
        self._service = service
        self._socket = _listen(settings.http_host, settings.http_port)
        self._config = _config(app, settings)

    def run(self) -> None:
        """Serve; then see to it that the calling thread does not wait for a broker any longer."""
        _Uvicorn(self._config, self._service.stop).run(sockets=[self._socket])
        self.leash.start()


class _Uvicorn(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, stop: threading.Event) -> None:
        super().__init__(config)
        self._stop = stop

    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self._stop.is_set()


def _config(app: ASGIApp, settings: Settings) -> uvicorn.Config:
    bounds = Bounds(
        Connections(settings.http_max_connections), settings.http_header_seconds, settings.http_max_body_bytes
    )
    return uvicorn.Config(
        app,
        loop="uvloop",
        http=partial(BoundedProtocol, bounds),  # type: ignore[arg-type]  # only ever called
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="error",  # what clients do wrong is counted, and told to them
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=settings.http_idle_seconds,  # type: ignore[arg-type]  # only ever waited for
        timeout_graceful_shutdown=FINISH_SECONDS,
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        # Others may serve on the same port: the system gives each its share of the connections.
        listening = socket.create_server((host, port), family=family, backlog=2048, reuse_port=True)
    except OSError as error:
        raise Misconfigured(
            f"DATELINE_HTTP_HOST, DATELINE_HTTP_PORT: nothing can listen on {host}:{port}: {error.strerror}"
        ) from error
    bound = listening.getsockname()[1]
    log.info("listening", url=f"http://{f'[{host}]' if ':' in host else host}:{bound}/articles")
    return listening
