"""Recognition: which stretches of the text name a place."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from services.enrich.places.artefact import NameKind
from services.enrich.places.compatriots import Compatriots
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.home import Home
from services.enrich.places.meanings import Meanings
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
    meanings: Meanings
    """Of all names in sight."""
    evidence: Evidence
    weighed: list[Weighed]


def read(document: Document, gazetteer: Gazetteer, compatriots: Compatriots, home: Home | None = None) -> Field:
    """Return everything in a document that may be a place. `home`: where its outlet is, if that is known."""
    readings = [Reading.of(passage) for passage in document.passages]
    sightings = [reading.sightings(gazetteer) for reading in readings]
    meanings = Meanings.of(list(dict.fromkeys(one.key for found in sightings for one in found)), gazetteer)
    evidence = gather(readings, sightings, meanings, gazetteer, Evidence(home, compatriots.countries(readings)))
    weighed = [
        Weighed(number, *one)
        for number, (reading, found) in enumerate(zip(readings, sightings, strict=True))
        for one in _weighed(number, reading, found, evidence, gazetteer)
    ]
    return Field(readings, meanings, evidence, weighed)


def _weighed(
    number: int, reading: Reading, found: list[Sighting], evidence: Evidence, gazetteer: Gazetteer
) -> Iterator[tuple[Sighting, list[str]]]:
    for sighting, covered in zip(found, _covered(found), strict=True):
        contains = (number, sighting.start) in evidence.containing
        if gazetteer.summary(sighting.key).is_only(NameKind.CODE) and not contains:
            continue
        if not vetoed(sighting, reading, evidence, gazetteer):
            yield sighting, features(sighting, covered, contains, reading, evidence, gazetteer)


def _covered(found: list[Sighting]) -> Iterator[bool]:
    """Yield of each sighting whether it is a part of a longer one."""
    longest = {sighting.first: sighting.last for sighting in found}
    furthest = -1
    for sighting in found:
        yield sighting.last <= furthest or sighting.last < longest[sighting.first]
        furthest = max(furthest, sighting.last)


def select(judged: list[tuple[float, Weighed]], threshold: float) -> list[tuple[float, Weighed]]:
    """Return what is kept, in reading order: the likely sightings, and of two that overlap the likelier."""
    likely = [pair for pair in judged if pair[0] >= threshold]
    likely.sort(key=lambda pair: -pair[0] - _PER_WORD * (pair[1].sighting.last - pair[1].sighting.first))
    taken: defaultdict[int, set[int]] = defaultdict(set)
    kept = []
    for pair in likely:
        passage, sighting, _ = pair[1]
        words = range(sighting.first, sighting.last + 1)
        if taken[passage].isdisjoint(words):
            taken[passage].update(words)
            kept.append(pair)
    return sorted(kept, key=lambda pair: (pair[1].passage, pair[1].sighting.start))
