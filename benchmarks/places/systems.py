"""The place tagger and what it is compared with, all as functions from a text to located spans."""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import NamedTuple

from services.enrich.places import PlaceTagger
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading
from services.enrich.text import Document, Passage


class Located(NamedTuple):
    """A span and the place it is said to mean."""

    start: int
    end: int
    geonames_id: int | None
    latitude: float
    longitude: float


System = Callable[[str], list[Located]]


def systems() -> Iterator[tuple[str, System]]:
    """Yield the systems that are installed, by name."""
    yield "dateline", _dateline(PlaceTagger.load())
    gazetteer = Gazetteer.open()
    yield "largest place of the longest name", _largest(gazetteer)
    if find_spec("geotext"):
        yield "geotext, largest place", _geotext(gazetteer)


def _dateline(tagger: PlaceTagger) -> System:
    def locate(text: str) -> list[Located]:
        return [
            Located(tag.start, tag.end, tag.geonames_id, tag.geometry.coordinates[1], tag.geometry.coordinates[0])
            for tag in tagger.tag(Document.of("", text)).tags
            if tag.geometry
        ]

    return locate


def _largest(gazetteer: Gazetteer) -> System:
    def locate(text: str) -> list[Located]:
        found, end = [], 0
        for sighting in sorted(Reading.of(Passage("body", text)).sightings(gazetteer), key=lambda s: (s.start, -s.end)):
            if sighting.start >= end:
                found.append(_place(gazetteer, sighting.key, sighting.start, sighting.end))
                end = sighting.end
        return found

    return locate


def _geotext(gazetteer: Gazetteer) -> System:
    from geotext import GeoText

    def locate(text: str) -> list[Located]:
        read = GeoText(text)
        names = {*read.cities, *read.countries, *read.nationalities}
        return [
            _place(gazetteer, sighting.key, sighting.start, sighting.end)
            for sighting in Reading.of(Passage("body", text)).sightings(gazetteer)
            if text[sighting.start : sighting.end] in names
        ]

    return locate


def _place(gazetteer: Gazetteer, key: int, start: int, end: int) -> Located:
    row = int(gazetteer.sense_places[gazetteer.summary(key).start])
    place = gazetteer.places[row]
    return Located(start, end, gazetteer.geonames_id(row), float(place["latitude"]), float(place["longitude"]))
