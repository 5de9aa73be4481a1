"""The stream: what came in last, first."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.desk.numbering import last_entry
from services.desk.page.asked import Asked, asked, typed
from services.desk.page.cards import Count, card
from services.desk.page.rendering import render
from services.desk.queries import counts
from services.desk.queries.found import found

ARTICLES = 25
MOST = 8
"""How many actors and places stand beside the stream."""


class Stream:
    """The page of the newest articles."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(self, request: Request) -> Response:
        """Show the articles that are asked for, the newest, or those behind others."""
        after = request.query_params.get("after") or None
        with self._engine.connect() as connection:
            question = asked(connection, "/", request.query_params)
            if meant := typed(connection, question, request.query_params):
                return RedirectResponse(meant, 303)
            page = found(connection, question.question, after, ARTICLES)
            who, where = _actors(connection, question), _places(connection, question)
            live = None if after else replace(question, page="/live").path(after=last_entry(connection))
        cards = [card(article) for article in page.articles]
        older = question.path(after=page.next) if page.next else None
        shown: dict[str, Any] = {"asked": question, "cards": cards, "older": older, "live": live}
        return render("stream.html", view="/", actors=who, places=where, **shown)


def _actors(connection: Connection, asked: Asked) -> list[Count]:
    found = counts.actors(connection, asked.question, MOST + 1).items
    return [
        Count(actor.name, actor.articles, asked.path(actor=actor.name))
        for actor in found
        if actor.name != asked.question.actor
    ][:MOST]


def _places(connection: Connection, asked: Asked) -> list[Count]:
    found = counts.places(connection, asked.question, MOST + 1).items
    return [
        Count(place.name, place.articles, asked.path(geonames_id=place.geonames_id))
        for place in found
        if place.geonames_id and place.geonames_id != asked.question.geonames_id
    ][:MOST]
