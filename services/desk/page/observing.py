"""Counts requests, and how long they take."""

import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.desk.page import metrics


class Observed:
    """An application whose answers are counted; one that goes on, such as a live stream, is timed until it begins."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and count."""
        began = time.monotonic()

        async def counting(message: Message) -> None:
            if message["type"] == "http.response.start":
                metrics.REQUESTS.labels(_part(scope["path"]), str(message["status"])).inc()
                metrics.REQUEST_SECONDS.observe(time.monotonic() - began)
            await send(message)

        await self._app(scope, receive, counting)


def _part(path: str) -> str:
    """Return which part of the desk a path is in; only these, whatever is asked for."""
    first = path.split("/")[1] or "stream"
    return first if first in metrics.PARTS else "other"
