"""The place tagger: reads a document, decides what is a place and which, writes tags."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from itertools import compress
from types import MappingProxyType
from typing import Self

from schemas.enriched import LocationTag, ModelVersion
from services.enrich.places import models, recognise, tags
from services.enrich.places.artefact import NameKind
from services.enrich.places.compatriots import Compatriots
from services.enrich.places.decide import Decision, decide, told
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Models
from services.enrich.places.outlet import NO_OUTLET, Outlet, home_of
from services.enrich.places.placing import placed
from services.enrich.places.reading import Reading
from services.enrich.places.recognise import Field, Weighed
from services.enrich.places.roles import Mention, roles
from services.enrich.places.unknown import introduced
from services.enrich.tagging import Rejection, Tagging
from services.enrich.text import Document

_REMEMBERED = 1 << 10
_METHOD = "places.recognise"
_WORTH_A_REASON = 0.05
"""Names that stand in the text by mere chance are not worth a line of `explain`."""


class PlaceTagger:
    """Toponym recogniser and resolver over one gazetteer."""

    def __init__(
        self, gazetteer: Gazetteer, trained: Models, version: ModelVersion, country_of_name: Mapping[str, str]
    ) -> None:
        self._gazetteer = gazetteer
        self._compatriots = Compatriots(country_of_name, gazetteer)
        self._models = trained
        self._home = lru_cache(_REMEMBERED)(partial(home_of, gazetteer=gazetteer))
        self.gazetteer = gazetteer.version
        """Name and version of the gazetteer."""
        self.model = version
        """Name, version and digest of the trained models."""

    @classmethod
    def load(cls, country_of_name: Mapping[str, str] = MappingProxyType({})) -> Self:
        """Load the gazetteer, building it where it is not there yet, and the models.

        `country_of_name`: people and bodies that are enough to know their country, as ISO 3166-1 alpha-2.
        """
        version = ModelVersion(name="places", version=models.VERSION, sha256=models.sha256())
        return cls(Gazetteer.open(), Models.load(), version, country_of_name)

    def tag(self, document: Document, outlet: Outlet = NO_OUTLET) -> Tagging[LocationTag]:
        """Return the locations of a document, given what is known of its publisher."""
        field = recognise.read(document, self._gazetteer, self._home(outlet))
        field.evidence.told = self._compatriots.countries(field.readings)
        decisions, judged = decide(field, self._models)
        located = self._locations(field, decisions)
        found = sorted(
            [*located, *_unknown(field.readings, located, self._gazetteer)],
            key=lambda tag: (tag.field != "headline", tag.start),
        )
        return Tagging(tuple(found), tuple(_rejected(field, decisions, judged)))

    def _locations(self, field: Field, decisions: list[Decision]) -> list[LocationTag]:
        if not decisions:
            return []
        worth = self._models.confidence.of(told(decisions)).round(3).tolist()
        some = [right >= none for right, none in worth]
        mentions = [self._mention(field, decision) for decision in decisions]
        role = iter(roles(list(compress(mentions, some))))
        return [
            tags.tag(mention, decision, next(role), self._gazetteer, right) if fits else tags.none(mention, none)
            for mention, decision, (right, none), fits in zip(mentions, decisions, worth, some, strict=True)
        ]

    def _mention(self, field: Field, decision: Decision) -> Mention:
        sighting, place = decision.weighed.sighting, decision.rows[0]
        return Mention(
            field.readings[decision.weighed.passage].passage,
            sighting.start,
            sighting.end,
            place,
            self._gazetteer.place(place)["kind"],
            self._gazetteer.summary(sighting.key).may_be_named_by(NameKind.DEMONYM),
        )


def _unknown(readings: list[Reading], located: list[LocationTag], gazetteer: Gazetteer) -> Iterator[LocationTag]:
    """Yield what no located tag overlaps."""
    for reading in readings:
        passage = reading.passage
        taken = [tag for tag in located if tag.field == passage.field]
        for found in introduced(reading, gazetteer):
            nearest = bisect_left(taken, found.end, key=lambda tag: tag.start)
            if not nearest or taken[nearest - 1].end <= found.start:
                yield tags.unknown(passage, found, placed(passage.text, found.start, found.end, taken))


def _rejected(field: Field, decisions: list[Decision], judged: list[tuple[float, Weighed]]) -> Iterator[Rejection]:
    kept = {id(decision.weighed) for decision in decisions}
    for likely, weighed in judged:
        if likely >= _WORTH_A_REASON and id(weighed) not in kept:
            passage, sighting = field.readings[weighed.passage].passage, weighed.sighting
            reason = f"a place with probability {likely:.2f}, or part of a likelier one"
            yield Rejection.of(passage, sighting.start, sighting.end, _METHOD, reason)
