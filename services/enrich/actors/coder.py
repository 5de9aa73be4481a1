"""The coder: what an entity is, by its role in the text, by the tables, and by its own name, in this order."""

from dataclasses import dataclass, field
from datetime import date
from typing import Self

from schemas.enriched import LocationTag, Span
from services.enrich.actors.codes import (
    Coding,
    Endings,
    coding_of_body,
    coding_of_leader,
    coding_of_role,
    coding_of_sector,
)
from services.enrich.actors.countries import Country
from services.enrich.actors.entities import Entity
from services.enrich.actors.leaders import Leader
from services.enrich.actors.organisations import Body
from services.enrich.actors.reading import Reading
from services.enrich.actors.roles import Context, role_of
from services.enrich.actors.sectors import sector_of_body, sector_of_people

_POSSESSIVE = len("'s ")


@dataclass(frozen=True)
class Coder:
    """An article, and the codes of the bodies in it that people may work for."""

    contexts: list[Context]
    locations: Endings
    countries: dict[str, Country]
    published: date | None
    employers: dict[tuple[str, int], str] = field(default_factory=dict)
    """The codes of bodies, by the field and the offset where a mention ends."""

    @classmethod
    def of(
        cls,
        entities: list[Entity],
        readings: list[Reading],
        locations: tuple[LocationTag, ...],
        countries: dict[str, Country],
        published: date | None,
    ) -> Self:
        """Return the coder of an article."""
        bodies = [entity for entity in entities if entity.kind == "organisation"]
        named = [mention for body in bodies for mention in body.mentions]
        contexts = [Context.of(reading, named) for reading in readings]
        coder = cls(contexts, Endings(locations), countries, published)
        for body in bodies:
            if code := coder.describe(body)[1].code:
                coder.employers.update(((mention.passage.field, mention.end), code) for mention in body.mentions)
        return coder

    def describe(self, entity: Entity) -> tuple[Span | None, Coding]:
        """Return the role of an entity, if it is a person with one, and its coding."""
        if entity.kind == "person":
            role = role_of(entity, self.contexts)
            return role, self._person(entity, role)
        if isinstance(entity.known, Body):
            return None, coding_of_body(entity.known, self.published)
        if entity.kind == "organisation":
            sector = sector_of_body(entity.name)
            country = self._country([mention.span for mention in entity.mentions]) if sector else None
            return None, coding_of_sector(sector, country)
        return None, self._unnamed(entity)

    def _person(self, entity: Entity, role: Span | None) -> Coding:
        coding = coding_of_role(role.exact, self._sender(role), self._employer(role)) if role else Coding()
        if coding.code or not isinstance(entity.known, Leader):
            return coding
        return coding_of_leader(entity.known, role.exact if role else None, self.published)

    def _unnamed(self, entity: Entity) -> Coding:
        """Return the coding of a government or a group, whose mentions tell the country."""
        country = self.countries[entity.mentions[0].country_code or ""].code3
        if entity.kind == "government":
            return Coding(country, f"{country}GOV", "the government of the country")
        sector = sector_of_people(entity.name.lower().partition(" in ")[0].split())
        return coding_of_sector(sector, country) if sector else Coding(country, country, "the people of the country")

    def _country(self, spans: list[Span]) -> str | None:
        """Return the country that the first of some spans names."""
        named = (self.locations.country_of(span) for span in spans)
        return next((self.countries[alpha2].code3 for alpha2 in named if alpha2 in self.countries), None)

    def _sender(self, role: Span) -> str | None:
        """Return the country of a role; an ambassador to Kenya is not Kenya's."""
        own, _, there = role.exact.partition(" to ")
        return self._country([role.model_copy(update={"end": role.start + len(own), "exact": own}) if there else role])

    def _employer(self, role: Span) -> str | None:
        """Return the code of the body whose name stands in a role or just before it: NATO's secretary-general."""
        ends = range(role.end, role.start - _POSSESSIVE - 1, -1)
        return next((self.employers[role.field, end] for end in ends if (role.field, end) in self.employers), None)
