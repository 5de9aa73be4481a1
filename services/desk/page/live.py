"""What comes in while somebody watches the stream: server-sent events, each an article as the stream shows it."""

import asyncio
import threading
from collections.abc import AsyncIterator

from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from services.desk.numbering import last_entry
from services.desk.page.asked import Asked, asked
from services.desk.page.cards import card
from services.desk.page.metrics import WATCHING
from services.desk.page.rendering import text
from services.desk.queries.answers import Found
from services.desk.queries.found import found

LOOK_SECONDS = 1.0
QUIET_LOOKS = 15
"""After so many without anything new a comment is sent, so that nobody between closes the connection."""
AT_ONCE = 20
"""Of more new articles in a second only the newest are shown."""
NO_ROOM_RETRY_SECONDS = "60"


class Live:
    """The streams that are watched at this moment."""

    def __init__(self, engine: Engine, most: int, stop: threading.Event) -> None:
        self._engine, self._most, self._stop = engine, most, stop
        self._watching = 0

    async def events(self, request: Request) -> Response:
        """Send each article that is asked for and entered after another."""
        if self._watching >= self._most:
            return PlainTextResponse("too many are watching\n", 503, {"retry-after": NO_ROOM_RETRY_SECONDS})
        question = await run_in_threadpool(self._asked, request)
        after = request.headers.get("last-event-id") or request.query_params.get("after", "")
        sent = self._sent(question, int(after) if after.isdecimal() and len(after) < 20 else 0)
        return StreamingResponse(sent, media_type="text/event-stream", headers={"cache-control": "no-store"})

    def _asked(self, request: Request) -> Asked:
        with self._engine.connect() as connection:
            return asked(connection, "/", request.query_params)

    async def _sent(self, question: Asked, after: int) -> AsyncIterator[str]:
        self._watching += 1
        WATCHING.inc()
        try:
            yield "retry: 2000\n\n"
            quiet = 0
            while not self._stop.is_set():
                after, events = await run_in_threadpool(self._new, question, after)
                quiet = 0 if events else quiet + 1
                if events or quiet % QUIET_LOOKS == 0:
                    yield "".join(events) or ":\n\n"
                await asyncio.sleep(LOOK_SECONDS)
        finally:
            self._watching -= 1
            WATCHING.dec()

    def _new(self, question: Asked, after: int) -> tuple[int, list[str]]:
        """Return the last entry, and the events of articles behind another that are asked for, the oldest first."""
        with self._engine.connect() as connection:
            last = last_entry(connection)
            if last <= after:
                return after, []
            newest = found(connection, question.question, limit=AT_ONCE).articles
        return last, [_event(article) for article in reversed(newest) if article.entered > after]


def _event(article: Found) -> str:
    lines = text("card.html", card=card(article)).splitlines()
    return f"event: article\nid: {article.entered}\n" + "".join(f"data: {line}\n" for line in lines) + "\n"
