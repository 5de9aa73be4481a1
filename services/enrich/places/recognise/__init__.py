"""Recognition: which stretches of the text name a place."""

from dataclasses import dataclass
from typing import NamedTuple

from services.enrich.places.artefact import NameKind
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.home import Home
from services.enrich.places.reading import Reading, Sighting
from services.enrich.places.recognise.evidence import Evidence, gather
from services.enrich.places.recognise.features import features
from services.enrich.places.recognise.veto import vetoed
from services.enrich.text import Document

_PER_WORD = 0.02
"""Of two overlapping sightings that are as likely, the longer one is kept."""


class Weighed(NamedTuple):
    """A sighting, and what speaks for and against it."""

    passage: int
    sighting: Sighting
    features: list[str]


@dataclass(frozen=True)
class Field:
    """A document, read: everything in it that may be a place."""

    readings: list[Reading]
    weighed: list[Weighed]
    evidence: Evidence


def read(document: Document, gazetteer: Gazetteer, home: Home | None = None) -> Field:
    """Return everything in a document that may be a place. `home`: where its outlet is, if that is known."""
    readings = [Reading.of(passage) for passage in document.passages]
    sightings = [reading.sightings(gazetteer) for reading in readings]
    evidence = gather(readings, sightings, gazetteer)
    evidence.home = home
    weighed = []
    for number, (reading, found) in enumerate(zip(readings, sightings, strict=True)):
        covered = _covered(found)
        for sighting in found:
            contains = (number, sighting.start) in evidence.containing
            if gazetteer.summary(sighting.key).is_only(NameKind.CODE) and not contains:
                continue
            if vetoed(sighting, reading, evidence, gazetteer):
                continue
            named = features(sighting, sighting in covered, contains, reading, evidence, gazetteer)
            weighed.append(Weighed(number, sighting, named))
    return Field(readings, weighed, evidence)


def _covered(found: list[Sighting]) -> set[Sighting]:
    covered = set()
    for n, one in enumerate(found):
        for other in found[max(0, n - 8) : n + 8]:
            if other.first <= one.first and one.last <= other.last and other is not one:
                covered.add(one)
    return covered


def select(judged: list[tuple[float, Weighed]], threshold: float) -> list[tuple[float, Weighed]]:
    """Return what is kept, in reading order: the likely sightings, and of two that overlap the likelier."""
    likely = [pair for pair in judged if pair[0] >= threshold]
    likely.sort(key=lambda pair: -pair[0] - _PER_WORD * (pair[1].sighting.last - pair[1].sighting.first))
    taken: set[tuple[int, int]] = set()
    kept = []
    for pair in likely:
        passage, sighting, _ = pair[1]
        words = {(passage, word) for word in range(sighting.first, sighting.last + 1)}
        if taken.isdisjoint(words):
            taken |= words
            kept.append(pair)
    return sorted(kept, key=lambda pair: (pair[1].passage, pair[1].sighting.start))
