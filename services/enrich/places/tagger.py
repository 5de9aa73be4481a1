"""The place tagger: reads a document, decides what is a place and which, writes tags."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain, compress
from types import MappingProxyType
from typing import Self

from schemas.enriched import LocationTag, ModelVersion
from services.enrich.own.reading import NOTHING, Own
from services.enrich.places import models, recognise, tags
from services.enrich.places.artefact import NameKind
from services.enrich.places.compatriots import Compatriots
from services.enrich.places.decide import Decision, decide, told
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Models
from services.enrich.places.named import sure_names
from services.enrich.places.outlet import NO_OUTLET, Outlet, home_of
from services.enrich.places.own import OwnPlaces, homes
from services.enrich.places.placing import Seats
from services.enrich.places.reading import Reading
from services.enrich.places.recognise import Field, Weighed
from services.enrich.places.roles import Mention, roles
from services.enrich.places.unknown import introduced
from services.enrich.tagging import Named, Rejection, Tagging
from services.enrich.text import Document

_REMEMBERED = 1 << 10
_METHOD, _INTRODUCED, _NAMED = "places.recognise", "places.introduced", "places.named"
_WORTH_A_REASON = 0.05
"""Names that stand in the text by mere chance are not worth a line of `explain`."""


class PlaceTagger:
    """Toponym recogniser and resolver over one gazetteer."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        trained: Models,
        version: ModelVersion,
        country_of_name: Mapping[str, str],
        own: Own = NOTHING,
    ) -> None:
        self._gazetteer = gazetteer
        self._compatriots = Compatriots(country_of_name, gazetteer)
        self._models = trained
        self._home = lru_cache(_REMEMBERED)(partial(home_of, gazetteer=gazetteer, own=homes(own.outlets, gazetteer)))
        self._own = OwnPlaces(own.places, gazetteer)
        self.gazetteer = gazetteer.version
        """Name and version of the gazetteer."""
        self.model = version
        """Name, version and digest of the trained models."""

    @classmethod
    def load(cls, country_of_name: Mapping[str, str] = MappingProxyType({}), own: Own = NOTHING) -> Self:
        """Load the gazetteer, building it where it is not there yet, and the models.

        `country_of_name`: people and bodies that are enough to know their country, as ISO 3166-1 alpha-2; `own`: places
        and outlets of an operator.
        """
        version = ModelVersion(name="places", version=models.VERSION, sha256=models.sha256())
        return cls(Gazetteer.open(), Models.load(), version, country_of_name, own)

    def tag(self, document: Document, outlet: Outlet = NO_OUTLET) -> Tagging[LocationTag]:
        """Return the locations of a document, given what is known of its publisher."""
        field = recognise.read(document, self._gazetteer, self._compatriots, self._home(outlet))
        decisions, judged = decide(field, self._models)
        located = self._locations(field, decisions)
        said = _in_order([*located, *_introduced(field.readings, located, self._gazetteer)])
        here = ([tag for tag in said if tag.field == reading.passage.field] for reading in field.readings)
        found = _in_order(chain.from_iterable(map(self._own.over, field.readings, here)))
        return Tagging(found, tuple(_rejected(field, decisions, judged)))

    def country_of(self, outlet: Outlet) -> str | None:
        """Return the country of an outlet, as ISO 3166-1 alpha-2."""
        home = self._home(outlet)
        return self._gazetteer.whereabouts(home.country)["country_code"] if home else None

    def go_on(self, locations: Tagging[LocationTag], names: Sequence[Named]) -> Tagging[LocationTag]:
        """Return the locations, and what is surely named as a place but stands in no gazetteer."""
        seats = {passage: Seats(passage, locations.tags) for passage in dict.fromkeys(name.passage for name in names)}
        unknown = [
            tags.unknown(name.passage, name.start, name.end, seats[name.passage].of(name.start, name.end), _NAMED)
            for name in sure_names(names, self._gazetteer)
            if seats[name.passage].is_free(name.start, name.end)
        ]
        return Tagging(_in_order([*locations.tags, *unknown]), locations.rejected)

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


def _introduced(readings: list[Reading], located: list[LocationTag], gazetteer: Gazetteer) -> Iterator[LocationTag]:
    """Yield what the text says is a place and no located tag overlaps."""
    for reading in readings:
        seats = Seats(reading.passage, located)
        for start, end, code in introduced(reading, gazetteer):
            if seats.is_free(start, end):
                yield tags.unknown(reading.passage, start, end, seats.of(start, end), _INTRODUCED, code)


def _in_order(found: Iterable[LocationTag]) -> tuple[LocationTag, ...]:
    return tuple(sorted(found, key=lambda tag: (tag.field != "headline", tag.start)))


def _rejected(field: Field, decisions: list[Decision], judged: list[tuple[float, Weighed]]) -> Iterator[Rejection]:
    kept = {id(decision.weighed) for decision in decisions}
    for likely, weighed in judged:
        if likely >= _WORTH_A_REASON and id(weighed) not in kept:
            passage, sighting = field.readings[weighed.passage].passage, weighed.sighting
            reason = f"a place with probability {likely:.2f}, or part of a likelier one"
            yield Rejection.of(passage, sighting.start, sighting.end, _METHOD, reason)
