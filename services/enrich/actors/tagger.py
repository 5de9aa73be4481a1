"""The tagger of actors: a document and its locations go in, one tag for each actor comes out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from schemas.enriched import Actor, LocationTag, ModelVersion, Span
from services.enrich.actors.codes import code_of_leader, code_of_role, country_of_role
from services.enrich.actors.countries import Country, load_countries
from services.enrich.actors.entities import Entity, gather
from services.enrich.actors.leaders import LEADER_OF_NAME
from services.enrich.actors.organisations import BODY_OF_NAME
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser
from services.enrich.actors.recognition import recognise
from services.enrich.actors.roles import role_of
from services.enrich.tagging import Tagging
from services.enrich.text import Document


@dataclass(frozen=True)
class ActorTagger:
    """Recogniser of people and bodies, and resolver of their mentions."""

    countries: dict[str, Country]
    recogniser: Recogniser

    @classmethod
    def load(cls) -> Self:
        """Load the tables and the weights of the recogniser."""
        return cls(load_countries(), Recogniser.load())

    @property
    def models(self) -> tuple[ModelVersion, ...]:
        """The trained models that take part."""
        return (self.recogniser.version,)

    def tag(
        self, document: Document, locations: tuple[LocationTag, ...], published: date | datetime | None = None
    ) -> Tagging[Actor]:
        """Return the actors of a document.

        A capital among its locations may speak for a government; the publication date says who was in office.
        """
        readings = [Reading.of(passage, locations) for passage in document.passages]
        mentions, rejected = recognise(readings, self.recogniser)
        day = published.date() if isinstance(published, datetime) else published
        actors = (self._actor(entity, readings, day) for entity in gather(mentions, self.countries))
        return Tagging(tuple(sorted(actors, key=_reading_order)), tuple(rejected))

    def _actor(self, entity: Entity, readings: list[Reading], published: date | None) -> Actor:
        role = role_of(entity, readings) if entity.kind == "person" else None
        country, code = self._code(entity, role, readings, published)
        return Actor(
            kind=entity.kind,
            name=entity.name,
            mentions=tuple(mention.span for mention in entity.mentions),
            country_code3=country,
            code=code,
            role=role,
            confidence=max(mention.confidence for mention in entity.mentions),
            method=max(entity.mentions, key=lambda mention: mention.confidence).method,
            status=entity.status,
            reason=entity.reason,
        )

    def _code(
        self, entity: Entity, role: Span | None, readings: list[Reading], published: date | None
    ) -> tuple[str | None, str | None]:
        """Return the country and the code of an actor, as far as the text or a table gives them."""
        if entity.kind == "government":
            governed = self.countries[entity.mentions[0].country_code or ""].code3
            return governed, f"{governed}GOV"
        if body := BODY_OF_NAME.get(entity.name):
            return None, body.code
        country = self._country(role, readings)
        if role and (code := code_of_role(role.exact, country)):
            return country, code
        if leader := LEADER_OF_NAME.get(entity.name):
            return leader.country_code3, code_of_leader(leader, published)
        return country, None

    def _country(self, role: Span | None, readings: list[Reading]) -> str | None:
        locations = [location for reading in readings for location in reading.locations]
        alpha2 = country_of_role(role, locations) if role else None
        return self.countries[alpha2].code3 if alpha2 in self.countries else None


def _reading_order(actor: Actor) -> tuple[bool, int]:
    first = actor.mentions[0]
    return first.field == "body", first.start
