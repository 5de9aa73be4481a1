"""The application: `POST /articles`, and the document that describes it."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from services.ingest.doors.http import metrics, openapi
from services.ingest.doors.http.answers import Answer, Item
from services.ingest.doors.http.body import receive
from services.ingest.doors.http.committing import GroupCommit
from services.ingest.doors.http.cutting import Limits, cut
from services.ingest.doors.http.observing import Observed
from services.ingest.doors.http.problems import RETRY_AFTER, Problem
from services.ingest.doors.http.room import Room
from services.ingest.doors.http.tokens import ANONYMOUS, Source, Tokens
from services.ingest.doors.piece import Reader
from services.ingest.draft import Reading
from services.ingest.forms import read_json
from services.ingest.settings import Settings

CLIENT_GONE = 499
"""What nginx calls it: nobody is there to be answered, so it is only counted."""

_MEDIA_TYPE = re.compile(r"application/(?P<name>[a-z0-9.+-]+)\s*(;\s*charset=(utf-8|\"utf-8\")\s*)?")


def application(commits: GroupCommit, tokens: Tokens | None, ready: Callable[[], bool], settings: Settings) -> ASGIApp:
    """Return the application; without tokens it serves anybody, and it takes articles only while `ready`."""
    described = Response(openapi.document(tokens=tokens is not None), media_type="application/json")
    door = Door(commits, tokens, ready, settings)
    app = Starlette(
        routes=[
            Route("/articles", door.articles, methods=["POST"]),
            Route("/openapi.json", lambda _: described, methods=["GET"]),
        ],
        exception_handlers={
            Problem: lambda _, problem: problem.response(),
            HTTPException: _told,
            ClientDisconnect: lambda *_: Response(status_code=CLIENT_GONE),
            Exception: lambda *_: Problem(500, "internal", "an error on our side; it is logged").response(),
        },
    )
    return Observed(app)


def _told(_: Request, error: Exception) -> Response:
    """Answer as a problem what Starlette finds wrong by itself: an unknown path or method."""
    assert isinstance(error, HTTPException)  # noqa: S101
    code = "no-such-path" if error.status_code == 404 else "no-such-method"
    return Problem(error.status_code, code, error.detail, error.headers or {}).response()


class Door:
    """Answers requests that bring articles."""

    def __init__(
        self, commits: GroupCommit, tokens: Tokens | None, ready: Callable[[], bool], settings: Settings
    ) -> None:
        self._commits, self._tokens, self._ready, self._settings = commits, tokens, ready, settings
        self._room = Room(settings.http_max_waiting_bytes, settings.http_max_source_requests)
        self._limits = Limits(settings.http_max_items, settings.max_article_bytes)

    async def articles(self, request: Request) -> Response:
        """Answer 202 when all items are committed and not all were refused; raises `Problem`."""
        source = self._source(request)
        lines = _is_lines(request.headers.get("content-type", ""))
        if not self._ready():
            raise Problem(503, "broker-away", "the broker cannot be reached", RETRY_AFTER)
        with self._room.place(source.name) as place:
            body = await receive(request, place, self._settings.http_max_body_bytes, self._settings.http_body_seconds)
            read = _crediting(source)
            # It is cut where it is read, by turns: the event loop has others to attend to.
            items = partial(cut, body, lines=lines, source=source.name, read=read, limits=self._limits)
            return _answer(source, await self._commits.commit(source.name, items))

    def _source(self, request: Request) -> Source:
        if self._tokens is None:
            if "origin" in request.headers:
                raise Problem(403, "from-a-web-page", "without tokens, no web page may send anything")
            return ANONYMOUS
        if source := self._tokens.source(request.headers.get("authorization", "")):
            return source
        raise Problem(401, "no-token", "this needs a bearer token that is known here", {"WWW-Authenticate": "Bearer"})


def _is_lines(content_type: str) -> bool:
    found = _MEDIA_TYPE.fullmatch(content_type.strip().lower())
    name = found["name"] if found else ""
    if name in openapi.LINES:
        return True
    if name == "json" or name.endswith("+json"):
        return False
    detail = "expected application/json, another type that ends with +json, or application/x-ndjson, in UTF-8"
    raise Problem(415, "unknown-type", detail, {"Accept": "application/json, application/x-ndjson"})


def _crediting(source: Source) -> Reader:
    """Return a reader that names the publisher of a source where an article names none."""

    def read(raw: bytes) -> Reading:
        reading = read_json(raw)
        if source.publisher is None or reading.draft.publisher:
            return reading
        return replace(reading, draft=reading.draft.model_copy(update={"publisher": source.publisher}))

    return read


def _answer(source: Source, items: tuple[Item, ...]) -> Response:
    outcomes = Counter(item.status for item in items)
    for outcome, count in outcomes.items():
        metrics.ITEMS.labels(source.name, outcome).inc(count)
    if outcomes["refused"] == len(items):
        raise Problem(422, "nothing-accepted", "no item could be accepted", items=items)
    return Response(Answer(items=items).encode(), 202, media_type="application/json")
