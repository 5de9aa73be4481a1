"""The map: where the news is, as circles as large as the number of articles."""

from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import Engine
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.desk.page.asked import Asked, asked, typed
from services.desk.page.cards import Count
from services.desk.page.clusters import Cluster, Spot, clusters
from services.desk.page.labels import Labels
from services.desk.page.outlines import outlines
from services.desk.page.projection import HEIGHT, WIDTH, project
from services.desk.page.rendering import render
from services.desk.queries import counts
from services.desk.queries.answers import PlaceCount

PLACES, LISTED = 2_000, 40
"""How many places are on the map, and how many in the list below."""
NARROWEST = 20.0
STEP = 2.0
"""By which the map is enlarged."""
LETTERS = 10.5
"""How high they are, in pixels."""
LEAST = 40
"""Articles that the largest circle stands for, at least: few articles make small circles."""


@dataclass(frozen=True)
class View:
    """The part of the map that is looked at."""

    x: float = 0.0
    y: float = 0.0
    width: float = WIDTH

    @classmethod
    def read(cls, text: str) -> Self:
        """Return a view that lies in the map; all of it, if there is none to be read."""
        try:
            x, y, width = (float(part) for part in text.split(","))
        except ValueError:
            return cls()
        return cls.at(x, y, width)

    @classmethod
    def at(cls, x: float, y: float, width: float) -> Self:
        """Return the view of a corner and a width; what is no number is the whole map."""
        if not (abs(x) < WIDTH * 2 and abs(y) < WIDTH * 2 and width > NARROWEST / 2):
            return cls()
        width = min(max(width, NARROWEST), WIDTH)
        height = width * HEIGHT / WIDTH
        return cls(min(max(x, 0.0), WIDTH - width), min(max(y, 0.0), HEIGHT - height), width)

    @property
    def height(self) -> float:
        """Its height: all views have the form of the map."""
        return self.width * HEIGHT / WIDTH

    @property
    def scale(self) -> float:
        """How large a pixel of the picture is on the map."""
        return self.width / WIDTH

    def around(self, x: float, y: float, factor: float) -> "View":
        """Return a wider or narrower view around a point."""
        width = self.width * factor
        return View.at(x - width / 2, y - width * HEIGHT / WIDTH / 2, width)

    def enlarged(self, factor: float) -> "View":
        """Return a wider or narrower view of the same middle."""
        return self.around(self.x + self.width / 2, self.y + self.height / 2, factor)

    def __str__(self) -> str:
        return f"{self.x:.1f},{self.y:.1f},{self.width:.1f}"


@dataclass(frozen=True)
class Circle:
    """A cluster as it is drawn."""

    cluster: Cluster
    label: str
    path: str
    named: bool


class Map:
    """The page of the map, and the outlines that it lies on."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._outlines = outlines()

    def outlines(self, _: Request) -> Response:
        """Return the land, as a symbol."""
        land = f'<path id="land" vector-effect="non-scaling-stroke" transform="scale(.1)" d="{self._outlines}"/>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg">{land}</svg>'
        return Response(svg, media_type="image/svg+xml", headers={"cache-control": "max-age=86400"})

    def page(self, request: Request) -> Response:
        """Show where those articles are that are asked for."""
        view = View.read(request.query_params.get("view", ""))
        with self._engine.connect() as connection:
            question = asked(connection, "/map", request.query_params)
            if meant := typed(connection, question, request.query_params):
                return RedirectResponse(meant, 303)
            found = counts.places(connection, question.question, PLACES)
        spots = [_spot(place) for place in found.items]
        listed = [Count(spot.name, spot.articles, _stream(question, spot)) for spot in spots[:LISTED]]
        circles = _circles(spots, view, question)
        shown: dict[str, Any] = {
            "asked": question,
            "seen": view,
            "circles": circles,
            "places": listed,
            "letters": LETTERS,
            "found": found,
        }
        return render("map.html", view="/map", **shown)


def _spot(place: PlaceCount) -> Spot:
    x, y = project(place.longitude, place.latitude)
    return Spot(x, y, place.articles, place.name, place.geonames_id)


def _circles(spots: list[Spot], view: View, asked: Asked) -> list[Circle]:
    inside = [spot for spot in spots if _seen(spot, view)]
    most = max((spot.articles for spot in inside), default=1)
    found = sorted(clusters(inside, max(most, LEAST), view.scale), key=lambda cluster: -cluster.articles)
    labels = Labels(LETTERS * view.scale, view.x, view.x + view.width)
    return [_circle(cluster, view, asked, labels) for cluster in found]


def _seen(spot: Spot, view: View) -> bool:
    return view.x <= spot.x <= view.x + view.width and view.y <= spot.y <= view.y + view.height


def _circle(cluster: Cluster, view: View, asked: Asked, labels: Labels) -> Circle:
    first, *others = cluster.spots
    label = first.name if not others else f"{first.name} +{len(others)}"
    named = labels.place(label, cluster.x, cluster.y - cluster.radius)
    if others and view.width > NARROWEST:
        return Circle(cluster, label, asked.path(view=view.around(first.x, first.y, 1 / STEP / STEP)), named)
    return Circle(cluster, label, _stream(asked, first), named)


def _stream(asked: Asked, spot: Spot) -> str:
    """Return the articles that tell of a place; one that no gazetteer has is known by its name alone."""
    stream = Asked("/", asked.question)
    return stream.path(geonames_id=spot.geonames_id) if spot.geonames_id else stream.path(words=f'"{spot.name}"')
