"""Places near each other as one, for a map."""

from collections import defaultdict
from math import floor

from sqlalchemy import Connection

from services.desk.queries import counts
from services.desk.queries.answers import Cluster, Counted, PlaceCount
from services.desk.queries.question import Question

PLACES = 2_000
"""Of how many places a map is made: those that most articles name."""
DEEPEST = 14
"""The greatest zoom; each halves the cells of the one before."""
_CELLS = 8
"""How many cells lie along the equator at zoom 0."""


def clusters(connection: Connection, question: Question, zoom: int) -> Counted[Cluster]:
    """Return the places in the box of a question as clusters, greatest first."""
    found = counts.places(connection, question, PLACES)
    cells: dict[tuple[int, int], list[PlaceCount]] = defaultdict(list)
    for place in found.items:
        cells[_cell(place, zoom)].append(place)
    items = sorted(map(_cluster, cells.values()), key=lambda cluster: -cluster.articles)
    complete = found.complete and len(found.items) < PLACES
    return Counted(items=tuple(items), counted=found.counted, complete=complete)


def _cell(place: PlaceCount, zoom: int) -> tuple[int, int]:
    size = 360 / (_CELLS * 2**zoom)
    return floor(place.longitude / size), floor(place.latitude / size)


def _cluster(places: list[PlaceCount]) -> Cluster:
    """Return one of places, of which the first is named most."""
    chief, articles = places[0], sum(place.articles for place in places)
    return Cluster(
        name=chief.name, longitude=chief.longitude, latitude=chief.latitude, places=len(places), articles=articles
    )
