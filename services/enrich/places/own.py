"""Places and outlets of an operator's own: what is listed is taken at its word."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import Any

import numpy as np

from schemas.enriched import LocationTag, Point
from services.enrich.own import OWN_PLACE
from services.enrich.own.rows import Outlet, Place
from services.enrich.places.artefact import NOWHERE
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.home import Home
from services.enrich.places.meanings import on_the_sphere
from services.enrich.places.phrases import Phrases
from services.enrich.places.reading import Reading

_CONFIDENCE = 0.9


class OwnPlaces:
    """The places of an operator, by names that are enough wherever they stand."""

    def __init__(self, places: Iterable[Place], gazetteer: Gazetteer) -> None:
        said = [(place, _fields(place, gazetteer)) for place in places]
        self._places = Phrases((name, (name, fields)) for place, fields in said for name in place.names)

    def over(self, reading: Reading, located: Sequence[LocationTag]) -> list[LocationTag]:
        """Return the locations of a passage, in order, with those of the operator over all that are not longer."""
        starts, ends = [one.start for one in located], [one.end for one in located]
        kept, own = [True] * len(located), []
        for start, end, fields in self._sighted(reading):
            first, last = bisect_right(ends, start), bisect_left(starts, end)
            if all(one.end - one.start <= end - start for one in located[first:last]):
                role = located[first].role if first < last else "mention"
                kept[first:last] = [False] * (last - first)
                own.append(LocationTag(**dict(reading.passage.span(start, end)), **fields, role=role))
        return [*compress(located, kept), *own]

    def _sighted(self, reading: Reading) -> Iterator[tuple[int, int, dict[str, Any]]]:
        """Yield the names in sight, the longest of those that begin alike; none overlaps another."""
        reached = 0
        for first, last, (name, fields) in sorted(self._places.found(reading), key=lambda one: (one[0], -one[1])):
            start, end = reading.starts[first], reading.ends[last - 1]
            if start >= reached and (not name.isupper() or reading.passage.text[start:end].isupper()):
                reached = end
                yield start, end, fields


def _fields(place: Place, gazetteer: Gazetteer) -> dict[str, Any]:
    """Return what the tags of a place say: what is listed, and what the gazetteer knows besides by its number."""
    row = gazetteer.row(place.geonames) if place.geonames else None
    said = {
        "name": place.name,
        "geonames_id": place.geonames,
        "geometry": Point(coordinates=(place.longitude, place.latitude)),
        "local_id": place.id,
    }
    country = {"country_code": place.country_code} if place.country else {}
    found = {"confidence": _CONFIDENCE, "method": OWN_PLACE, "status": "resolved"}
    return (gazetteer.whereabouts(row) if row else {}) | said | country | found


def homes(outlets: Iterable[Outlet], gazetteer: Gazetteer) -> dict[str, Home]:
    """Return the homes of an operator's outlets by their hosts or names."""
    return {one.outlet: _home(one, gazetteer.countries.get(one.country_code, NOWHERE)) for one in outlets}


def _home(outlet: Outlet, country: int) -> Home:
    if outlet.latitude is None or outlet.longitude is None:
        return Home(country, NOWHERE, None)
    return Home(country, NOWHERE, on_the_sphere(np.array(outlet.latitude), np.array(outlet.longitude)))
