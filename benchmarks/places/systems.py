"""The place tagger and what it is compared with, all as functions from a text and its outlet to located spans.

The peers are those that install from PyPI (requirements/peers.txt); one that is not installed is left out.
"""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import NamedTuple

from benchmarks import spacy_model
from services.enrich.actors.facts.compatriots import country_of_names
from services.enrich.actors.facts.facts import Facts
from services.enrich.places import Outlet, PlaceTagger
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.outlet import NO_OUTLET
from services.enrich.places.reading import Reading
from services.enrich.text import Document, Passage

_SPACY_TYPES = frozenset(["FAC", "GPE", "LOC", "NORP"])


class Located(NamedTuple):
    """A span and the place it is said to mean."""

    start: int
    end: int
    geonames_id: int | None
    latitude: float
    longitude: float


System = Callable[[str, Outlet], list[Located]]


def systems() -> Iterator[tuple[str, System]]:
    """Yield the systems that are installed, by name."""
    tagger = PlaceTagger.load(country_of_names(Facts.load()))
    yield "dateline", _dateline(tagger, told=False)
    yield "dateline, told the outlet", _dateline(tagger, told=True)
    gazetteer = Gazetteer.open()
    yield "largest place of the longest name", _largest(gazetteer)
    if find_spec("geotext"):
        yield "geotext, largest place", _geotext(gazetteer)
    if find_spec("flashgeotext"):
        yield "flashgeotext, largest place", _flashgeotext(gazetteer)
    if spacy_model.is_installed():
        yield "spaCy sm, largest place", _spacy(gazetteer)


def _dateline(tagger: PlaceTagger, told: bool) -> System:
    def locate(text: str, outlet: Outlet) -> list[Located]:
        return [
            Located(tag.start, tag.end, tag.geonames_id, tag.geometry.coordinates[1], tag.geometry.coordinates[0])
            for tag in tagger.tag(Document.of("", text), outlet if told else NO_OUTLET).tags
            if tag.geometry
        ]

    return locate


def _largest(gazetteer: Gazetteer) -> System:
    def locate(text: str, _: Outlet) -> list[Located]:
        found, end = [], 0
        for sighting in sorted(Reading.of(Passage("body", text)).sightings(gazetteer), key=lambda s: (s.start, -s.end)):
            if sighting.start >= end:
                found.append(_place(gazetteer, sighting.key, sighting.start, sighting.end))
                end = sighting.end
        return found

    return locate


def _geotext(gazetteer: Gazetteer) -> System:
    from geotext import GeoText

    def locate(text: str, _: Outlet) -> list[Located]:
        read = GeoText(text)
        names = {*read.cities, *read.countries, *read.nationalities}
        return [
            _place(gazetteer, sighting.key, sighting.start, sighting.end)
            for sighting in Reading.of(Passage("body", text)).sightings(gazetteer)
            if text[sighting.start : sighting.end] in names
        ]

    return locate


def _flashgeotext(gazetteer: Gazetteer) -> System:
    from flashgeotext.geotext import GeoText

    peer = GeoText()

    def locate(text: str, _: Outlet) -> list[Located]:
        read = peer.extract(input_text=text)
        spans = {span for kind in read.values() for found in kind.values() for span in found["span_info"]}
        return [
            _place(gazetteer, sighting.key, sighting.start, sighting.end)
            for sighting in Reading.of(Passage("body", text)).sightings(gazetteer)
            if (sighting.start, sighting.end) in spans
        ]

    return locate


def _spacy(gazetteer: Gazetteer) -> System:
    pipeline = spacy_model.load()

    def locate(text: str, _: Outlet) -> list[Located]:
        spans = {(found.start_char, found.end_char) for found in pipeline(text).ents if found.label_ in _SPACY_TYPES}
        return [
            _place(gazetteer, sighting.key, sighting.start, sighting.end)
            for sighting in Reading.of(Passage("body", text)).sightings(gazetteer)
            if (sighting.start, sighting.end) in spans
        ]

    return locate


def _place(gazetteer: Gazetteer, key: int, start: int, end: int) -> Located:
    row = int(gazetteer.sense_places[gazetteer.summary(key).start])
    place = gazetteer.places[row]
    return Located(start, end, gazetteer.geonames_id(row), float(place["latitude"]), float(place["longitude"]))
