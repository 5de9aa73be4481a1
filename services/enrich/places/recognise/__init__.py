"""Recognition: which stretches of the text name a place."""

from dataclasses import dataclass
from typing import NamedTuple

from services.enrich.places.artefact import NameKind
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.meanings import Meanings
from services.enrich.places.reading import Reading, Sighting
from services.enrich.places.recognise.evidence import Evidence, gather
from services.enrich.places.recognise.features import features
from services.enrich.places.recognise.keep import KeepModel
from services.enrich.text import Document


class Weighed(NamedTuple):
    """A sighting, what speaks for and against it, and how likely it is a place."""

    passage: int
    sighting: Sighting
    features: list[str]


@dataclass(frozen=True)
class Field:
    """A document, read: everything in it that may be a place."""

    readings: list[Reading]
    weighed: list[Weighed]
    evidence: Evidence
    meanings: Meanings


def read(document: Document, gazetteer: Gazetteer) -> Field:
    """Return everything in a document that may be a place."""
    readings = [Reading.of(passage) for passage in document.passages]
    sightings = [reading.sightings(gazetteer) for reading in readings]
    evidence, meanings = gather(readings, sightings, gazetteer)
    weighed = []
    for number, (reading, found) in enumerate(zip(readings, sightings, strict=True)):
        covered = _covered(found)
        for sighting in found:
            contains = (number, sighting.start) in evidence.containing
            if gazetteer.summary(sighting.key).is_only(NameKind.CODE) and not contains:
                continue
            named = features(sighting, sighting in covered, contains, reading, evidence, gazetteer)
            weighed.append(Weighed(number, sighting, named))
    return Field(readings, weighed, evidence, meanings)


def _covered(found: list[Sighting]) -> set[Sighting]:
    covered = set()
    for n, one in enumerate(found):
        for other in found[max(0, n - 8) : n + 8]:
            if other.first <= one.first and one.last <= other.last and other is not one:
                covered.add(one)
    return covered


def keep(field: Field, model: KeepModel) -> list[tuple[float, Weighed]]:
    """Return what is kept: the likely ones, and of two that overlap the likelier."""
    likely = [(model.probability(weighed.features), weighed) for weighed in field.weighed]
    likely = [pair for pair in likely if pair[0] >= model.threshold]
    likely.sort(key=lambda pair: -pair[0] - 0.02 * (pair[1].sighting.last - pair[1].sighting.first))
    taken: set[tuple[int, int]] = set()
    kept = []
    for probability, weighed in likely:
        sighting = weighed.sighting
        words = {(weighed.passage, word) for word in range(sighting.first, sighting.last + 1)}
        if taken.isdisjoint(words):
            taken |= words
            kept.append((probability, weighed))
    return sorted(kept, key=lambda pair: (pair[1].passage, pair[1].sighting.start))
