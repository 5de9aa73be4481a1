"""The stream: what came in last, first."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.desk.page import reading
from services.desk.page.asked import Asked, asked, typed
from services.desk.page.cards import Count, card
from services.desk.page.rendering import render

ARTICLES = 25
MOST = 8
"""How many actors and places stand beside the stream."""


class Stream:
    """The page of the newest articles."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(self, request: Request) -> Response:
        """Show the articles that are asked for, the newest, or those older than `before`."""
        before = _before(request.query_params.get("before", ""))
        with self._engine.connect() as connection:
            question = asked(connection, "/", request.query_params)
            if meant := typed(connection, question, request.query_params):
                return RedirectResponse(meant, 303)
            rows = reading.newest(connection, question.question, ARTICLES + 1, before)
            who, where = _actors(connection, question), _places(connection, question)
            live = None if before else replace(question, page="/live").path(after=reading.last(connection))
        cards = [card(row) for row in rows[:ARTICLES]]
        shown = {"asked": question, "cards": cards, "older": _older(question, rows), "live": live}
        return render("stream.html", view="/", actors=who, places=where, **shown)


def _actors(connection: Connection, asked: Asked) -> list[Count]:
    found = reading.who(connection, asked.question, MOST)
    return [Count(row.name, row.articles, asked.path(actor=row.name)) for row in found]


def _places(connection: Connection, asked: Asked) -> list[Count]:
    found = reading.places(connection, asked.question, MOST)
    return [Count(row.name, row.articles, asked.path(geonames_id=row.geonames_id)) for row in found]


def _older(asked: Asked, rows: list[Any]) -> str | None:
    """Return where the next page is, if there is one."""
    if len(rows) <= ARTICLES:
        return None
    row = rows[ARTICLES - 1]
    return asked.path(before=f"{row.came_in.isoformat()}_{row.id}")


def _before(text: str) -> tuple[datetime, int] | None:
    when, _, number = text.partition("_")
    try:
        return datetime.fromisoformat(when), int(number)
    except ValueError:
        return None
