"""The tagger of actors: a document and its locations go in, one tag for each actor comes out."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Self

from schemas.enriched import Actor, LocationTag, ModelVersion, Span
from services.enrich.actors.codes import Coding, code_of_role, coding_of_leader, country_of, sector_of_body
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
        article = _Article(readings, locations, day)
        actors = (self._actor(entity, article) for entity in gather(mentions, self.countries))
        return Tagging(tuple(sorted(actors, key=_reading_order)), tuple(rejected))

    def _actor(self, entity: Entity, article: "_Article") -> Actor:
        role = role_of(entity, article.readings) if entity.kind == "person" else None
        surest = max(entity.mentions, key=lambda mention: mention.confidence)
        coding = self._coding(entity, role, article)
        return Actor(
            kind=entity.kind,
            name=entity.name,
            mentions=tuple(mention.span for mention in entity.mentions),
            country_code3=coding.country_code3,
            code=coding.code,
            role=role,
            confidence=surest.confidence,
            method=surest.method,
            status=entity.status,
            reason=entity.reason,
        )

    def _coding(self, entity: Entity, role: Span | None, article: "_Article") -> Coding:
        """Return the country and the code of an actor, as far as the text or a table gives them."""
        if entity.kind == "government":
            governed = self.countries[entity.mentions[0].country_code or ""].code3
            return Coding(governed, f"{governed}GOV")
        if body := BODY_OF_NAME.get(entity.name):
            return Coding(None, body.code)
        if entity.kind == "organisation":
            sector = sector_of_body(entity.name)
            country = self._country([mention.span for mention in entity.mentions], article) if sector else None
            return Coding(country, f"{country}{sector}" if country else None)
        country = self._country([role], article) if role else None
        code = code_of_role(role.exact, country) if role else None
        leader = LEADER_OF_NAME.get(entity.name)
        return Coding(country, code) if code or leader is None else coding_of_leader(leader, article.published)

    def _country(self, spans: list[Span], article: "_Article") -> str | None:
        """Return the country that the first of some spans names."""
        named = (country_of(span, article.locations) for span in spans)
        return next((self.countries[alpha2].code3 for alpha2 in named if alpha2 in self.countries), None)


class _Article(NamedTuple):
    """What is known of an article when its actors are described."""

    readings: list[Reading]
    locations: tuple[LocationTag, ...]
    published: date | None


def _reading_order(actor: Actor) -> tuple[bool, int]:
    first = actor.mentions[0]
    return first.field == "body", first.start
