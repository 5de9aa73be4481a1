"""Counts, times and traces every request, and writes a line for each that fails."""

import asyncio
import time
from contextlib import AbstractContextManager

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.ingest.doors.http import metrics
from services.ingest.doors.http.problems import RETRY_AFTER, Problem
from streaming.spans import Span, span
from streaming.trace_context import TraceContext

log = structlog.get_logger()

_ROUTES = {("POST", "/articles"), ("GET", "/openapi.json")}
"""What a span may be named for: anybody may ask for anything."""


class Observed:
    """An application whose requests are observed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, as a step of the trace that its client names."""
        with _requested(scope) as here:
            await self._observed(scope, receive, send, here)

    async def _observed(self, scope: Scope, receive: Receive, send: Send, here: Span) -> None:
        started, status = time.perf_counter(), 0

        async def noting(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except asyncio.CancelledError:  # the service stops, and this took too long
            if not status:
                stopping = Problem(503, "stopping", "the service stops; send it again", RETRY_AFTER)
                await stopping.response()(scope, receive, noting)
        finally:
            _note(status, time.perf_counter() - started, here)


def _requested(scope: Scope) -> AbstractContextManager[Span]:
    route = (scope["method"], scope["path"])
    known = {"http.request.method": route[0], "http.route": route[1]} if route in _ROUTES else {}
    attributes = {"http.request.method": "_OTHER", "url.path": route[1], "url.scheme": scope["scheme"], **known}
    headers = ((name.decode("latin-1"), value) for name, value in scope["headers"])
    return span(" ".join(route) if known else "HTTP", "server", attributes, TraceContext.of(headers))


def _note(status: int, seconds: float, here: Span) -> None:
    here.note({"http.response.status_code": status})
    if status >= 500:
        here.fail(str(status), "")
    metrics.REQUESTS.labels(str(status)).inc()
    metrics.REQUEST_SECONDS.observe(seconds)
    if status >= 400:
        log.info("request_failed", status=status, seconds=round(seconds, 3))
