"""Actors: all of them, and each one: who it is, with whom, where and when."""

from sqlalchemy import Engine
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.desk.page import links, reading
from services.desk.page.asked import Asked, asked, typed
from services.desk.page.cards import Count, card
from services.desk.page.rendering import render
from services.desk.page.scales import SCALES
from services.desk.page.timeline import middle, strip, told
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
            rows = reading.who(connection, question.question, LISTED)
        return render("actors.html", view="/actors", asked=question, actors=rows, links=links)

    def one(self, request: Request) -> Response:
        """Show an actor."""
        question = Question(actor=request.path_params["name"])
        name = question.actor or ""
        with self._engine.connect() as connection:
            codes = reading.codes(connection, name)
            if not codes:
                raise HTTPException(404)
            others = [row for row in reading.who(connection, question, BESIDE + 1) if row.name != name][:BESIDE]
            places = reading.places(connection, question, BESIDE)
            axis = SCALES[0].around(middle(connection, question))
            when = strip("when", "Told of", "", Asked("/timeline", question), axis, told(connection, question))
            articles = [card(row) for row in reading.newest(connection, question, ARTICLES)]
        return render(
            "actor.html",
            view="/actors",
            name=name,
            codes=codes,
            others=[Count(row.name, row.articles, links.actor(row.name)) for row in others],
            places=[Count(p.name, p.articles, links.stream(actor=name, geonamesId=p.geonames_id)) for p in places],
            strip=when,
            axis=axis,
            cards=articles,
            more=links.stream(actor=name),
        )
