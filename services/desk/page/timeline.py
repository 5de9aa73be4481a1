"""The timeline: the times that articles tell of, and the days on which they were published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Engine
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.desk.page import links
from services.desk.page.asked import Asked, asked, typed
from services.desk.page.rendering import render
from services.desk.page.scales import SCALES, Axis, Bar
from services.desk.queries import counts
from services.desk.queries.days import Days
from services.desk.queries.question import Question

HEIGHT = 33.0
MOST_DAYS = 5_000
MULTIPLES = 5
"""How many actors, and how many places, have a strip of their own."""


@dataclass(frozen=True)
class Drawn:
    """A bar as it is drawn: percents from the left, pixels from the top."""

    x: float
    y: float
    height: float
    bar: Bar
    path: str


@dataclass(frozen=True)
class Strip:
    """The bars of something, as high as its highest."""

    kind: str
    name: str
    path: str
    articles: int
    bars: list[Drawn]
    width: float


class Timeline:
    """The page of the timeline."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(self, request: Request) -> Response:
        """Show when it is that the articles which are asked for tell of."""
        scale = next((scale for scale in SCALES if scale.name == request.query_params.get("scale")), SCALES[0])
        with self._engine.connect() as connection:
            question = asked(connection, "/timeline", request.query_params)
            if meant := typed(connection, question, request.query_params):
                return RedirectResponse(meant, 303)
            axis = scale.around(middle(connection, question.question))
            strips = [*_all(connection, question, axis), *_multiples(connection, question, axis)]
        return render(
            "timeline.html", view="/timeline", asked=question, scale=scale, scales=SCALES, axis=axis, strips=strips
        )


def middle(connection: Connection, question: Question) -> date:
    """Return the day around which to look: the middle of what is asked for, or the last day of publication."""
    told = question.told
    if told and (told.first or told.last):
        first, last = told.first or told.last, told.last or told.first
        return date.fromordinal((first.toordinal() + last.toordinal()) // 2) if first and last else date.min
    published = counts.days(connection, question, 1).items
    return published[0].day if published else datetime.now(UTC).date()


def _all(connection: Connection, asked: Asked, axis: Axis) -> Iterator[Strip]:
    yield strip("when", "Told of", "", asked, axis, told(connection, asked.question))
    published = counts.days(connection, asked.question, MOST_DAYS).items
    days = [(of.day, of.day, of.articles) for of in published]
    yield strip("", "Published", "", asked, axis, days, of="published")


def _multiples(connection: Connection, asked: Asked, axis: Axis) -> Iterator[Strip]:
    for actor in counts.actors(connection, asked.question, MULTIPLES).items:
        about = Asked("/timeline", asked.question.model_copy(update={"actor": actor.name}))
        bars = told(connection, about.question)
        yield strip("who", actor.name, links.actor(actor.name), about, axis, bars)
    for place in counts.places(connection, asked.question, MULTIPLES).items:
        about = Asked("/timeline", asked.question.model_copy(update={"geonames_id": place.geonames_id}))
        path = links.stream(geonamesId=place.geonames_id)
        yield strip("where", place.name, path, about, axis, told(connection, about.question))


def told(connection: Connection, question: Question) -> list[tuple[date, date, int]]:
    """Return how many articles tell of which days."""
    return [(of.from_, of.to, of.articles) for of in counts.told(connection, question, MOST_DAYS).items]


def strip(
    kind: str,
    name: str,
    path: str,
    asked: Asked,
    axis: Axis,
    counts: Iterable[tuple[date, date, int]],
    of: str = "told",
) -> Strip:
    """Return the bars of some counts; each leads to its articles."""
    bars = axis.bars(counts)
    width, most = 100 / len(bars), max((bar.articles for bar in bars), default=0) or 1
    stream = Asked("/", asked.question)
    drawn = [
        Drawn(number * width, HEIGHT - height, height, bar, stream.path(**{of: Days(bar.first, bar.last)}))
        for number, bar in enumerate(bars)
        if (height := HEIGHT * bar.articles / most)
    ]
    return Strip(kind, name, path, sum(bar.articles for bar in bars), drawn, width)
