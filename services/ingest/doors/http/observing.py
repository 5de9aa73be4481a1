"""Counts and times every request, and writes a line for each that fails."""

import asyncio
import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.ingest.doors.http import metrics
from services.ingest.doors.http.problems import RETRY_AFTER, Problem

log = structlog.get_logger()


class Observed:
    """An application whose requests are observed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
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
            _note(status, time.perf_counter() - started)


def _note(status: int, seconds: float) -> None:
    metrics.REQUESTS.labels(str(status)).inc()
    metrics.REQUEST_SECONDS.observe(seconds)
    if status >= 400:
        log.info("request_failed", status=status, seconds=round(seconds, 3))
