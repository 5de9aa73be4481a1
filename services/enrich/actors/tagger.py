"""The tagger of actors: a document and its locations go in, one tag for each actor comes out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from schemas.enriched import Actor, LocationTag, ModelVersion
from services.enrich.actors.coding.coder import Coder
from services.enrich.actors.coding.codes import Coding
from services.enrich.actors.countries_meant import countries_meant
from services.enrich.actors.entities.gathering import Entity, gather
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.facts.items import item_of
from services.enrich.actors.mentions.known import KnownNames
from services.enrich.actors.mentions.recognition import recognise
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser
from services.enrich.own.reading import NOTHING, Own
from services.enrich.tagging import Named, Tagging
from services.enrich.text import Document


@dataclass(frozen=True)
class ActorTagging(Tagging[Actor]):
    """The actors, the names that were read as those of places, and the readings, which quotations are found in, too."""

    places: tuple[Named, ...] = ()
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True)
class ActorTagger:
    """Recogniser of people and bodies, and resolver of their mentions."""

    facts: Facts
    known: KnownNames
    recogniser: Recogniser

    @classmethod
    def load(cls, own: Own = NOTHING) -> Self:
        """Load the tables, an operator's own too, and the weights of the recogniser."""
        facts = Facts.load(own)
        return cls(facts, KnownNames(facts), Recogniser.load())

    @property
    def models(self) -> tuple[ModelVersion, ...]:
        """The trained models that take part."""
        return (self.recogniser.version,)

    def tag(
        self,
        document: Document,
        locations: tuple[LocationTag, ...],
        published: date | datetime | None = None,
        home: str | None = None,
    ) -> ActorTagging:
        """Return the actors of a document.

        A capital among its locations may speak for a government; the publication date says who was in office, and the
        country of the outlet, as ISO 3166-1 alpha-2, whose police it is if the text names no place.
        """
        locations = countries_meant(locations)
        readings = [Reading.of(passage, locations) for passage in document.passages]
        mentions, rejected, places = recognise(readings, self.recogniser, self.known)
        day = published.date() if isinstance(published, datetime) else published
        entities = gather(mentions, self.facts, day)
        coder = Coder(entities, readings, self.facts, day, home)
        actors = sorted((actor_of(entity, coder) for entity in entities), key=_reading_order)
        return ActorTagging(tuple(actors), tuple(rejected), tuple(places), tuple(readings))


def actor_of(entity: Entity, coder: Coder) -> Actor:
    """Return the tag of an entity."""
    entity, role, coding = coder.describe(entity)
    surest = max(entity.mentions, key=lambda mention: mention.confidence)
    return Actor(
        kind=entity.kind,
        name=entity.name,
        mentions=tuple(mention.span for mention in entity.mentions),
        country_code3=coding.country_code3,
        code=coding.code,
        role=role,
        confidence=min(surest.confidence, coding.surest),
        method=surest.method,
        status="ambiguous" if coding.candidates else entity.status,
        reason=entity.reason or coding.reason,
        wikidata=_item(entity, coding, coder.published),
        local_id=entity.known.local_id if entity.known else None,
    )


def _item(entity: Entity, coding: Coding, published: date | None) -> str | None:
    """Return the item of Wikidata of whom a table knows, if what the text says fits: there are namesakes."""
    if entity.known is None:
        return item_of(entity.kind, entity.name)
    return entity.known.wikidata if entity.known.may_have(coding.code, published) else None


def _reading_order(actor: Actor) -> tuple[bool, int]:
    first = actor.mentions[0]
    return first.field == "body", first.start
