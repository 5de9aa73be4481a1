"""Actors: all of them, and each one: who it is, with whom, where and when."""

from sqlalchemy import Engine
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.desk.page import links, lookups
from services.desk.page.asked import Asked, asked, typed
from services.desk.page.cards import Count, card
from services.desk.page.rendering import render
from services.desk.page.scales import SCALES
from services.desk.page.timeline import middle, strip, told
from services.desk.queries import counts
from services.desk.queries.found import found
from services.desk.queries.question import Question

LISTED = 100
BESIDE = 12
"""With how many others, and at how many places, an actor is shown."""
ARTICLES = 5


class Actors:
    """The pages of actors."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self, request: Request) -> Response:
        """Show who is named most in what is asked for."""
        with self._engine.connect() as connection:
            question = asked(connection, "/actors", request.query_params)
            if meant := typed(connection, question, request.query_params):
                return RedirectResponse(meant, 303)
            rows = counts.actors(connection, question.question, LISTED).items
        return render("actors.html", view="/actors", asked=question, actors=rows, links=links)

    def one(self, request: Request) -> Response:
        """Show an actor."""
        question = Question(actor=request.path_params["name"])
        name = question.actor or ""
        with self._engine.connect() as connection:
            codes = lookups.codes(connection, name)
            if not codes:
                raise HTTPException(404)
            others = [of for of in counts.actors(connection, question, BESIDE + 1).items if of.name != name][:BESIDE]
            places = counts.places(connection, question, BESIDE).items
            axis = SCALES[0].around(middle(connection, question))
            when = strip("when", "Told of", "", Asked("/timeline", question), axis, told(connection, question))
            articles = [card(article) for article in found(connection, question, limit=ARTICLES).articles]
            roles = lookups.roles(connection, name)
        return render(
            "actor.html",
            view="/actors",
            name=name,
            codes=codes,
            roles=roles,
            others=[Count(row.name, row.articles, links.actor(row.name)) for row in others],
            places=[Count(p.name, p.articles, links.stream(actor=name, geonamesId=p.geonames_id)) for p in places],
            strip=when,
            axis=axis,
            cards=articles,
            more=links.stream(actor=name),
        )
