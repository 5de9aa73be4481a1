"""The coder: what an entity is, by its role in the text, by the tables, and by its own name, in this order."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from schemas.enriched import Span
from services.enrich.actors.coding.codes import (
    IN_SETTING,
    Coding,
    Endings,
    coding_of_body,
    coding_of_group,
    coding_of_leader,
    coding_of_namesakes,
    coding_of_role,
    coding_of_sector,
    country_of_code,
)
from services.enrich.actors.coding.roles import Context, noun_before, roles_of
from services.enrich.actors.entities.gathering import Entity
from services.enrich.actors.facts.countries import Country
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.facts.leaders import Leader, Leaders
from services.enrich.actors.facts.named import SECTOR_OF_NAME
from services.enrich.actors.facts.organisations import Body
from services.enrich.actors.facts.sectors import (
    is_vague,
    sector_of_body,
    sector_of_noun,
    sector_of_role,
    takes_after_body,
)
from services.enrich.actors.reading import Reading

_ABROAD = re.compile(r"\b(?:Africa|America|Asia|Arab|Euro|Global|Inter-|International|Nations|Pacific|World)")
"""A body of a name with such a word is of no single country."""
_GOVERNMENT = re.compile(r"(?:['’]s?)?\s(?:administration|cabinet|government|junta|regime)\b")
"""What stands behind the name of a leader whose government is meant."""
_CAPTAIN = re.compile(r"\s(?:vice-)?captain$", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(?:at|for|of)\b")
_OWNER = re.compile(r"(?:['’]s?)?\s$")
"""Between a country or a body and what is its own: NATO's secretary-general, Japanese police."""
_FARTHEST_OWNER = len("'s ")
_NAMED = ("organisation", "person")
"""The kinds of actors whose names bound a role."""
_OF_STATE = ("COP", "GOV", "JUD", "LEG", "MIL", "OPP", "PTY", "REB", "SPY")
"""Who is of these sectors is of the country that the text speaks of: the Supreme Court, a rebel leader."""


@dataclass(frozen=True)
class Coder:
    """An article, and the codes of the bodies in it that people may work for."""

    contexts: list[Context]
    locations: Endings
    countries: dict[str, Country]
    leaders: Leaders
    published: date | None
    home: str | None = None
    """The country of all whom a table knows, if the text names no place: of police whom a president sends."""
    employers: list[tuple[str, int, str]] = field(default_factory=list)
    """The fields and the offsets where mentions of bodies end, in order, and the codes of these, or nothing."""
    bodies: dict[int, Coding] = field(default_factory=dict)
    """The codings of the bodies, by their identity."""

    @classmethod
    def of(
        cls,
        entities: list[Entity],
        readings: list[Reading],
        facts: Facts,
        published: date | None,
    ) -> Self:
        """Return the coder of an article."""
        bodies = [entity for entity in entities if entity.kind == "organisation"]
        named = [mention for entity in entities if entity.kind in _NAMED for mention in entity.mentions]
        contexts = [Context.of(reading, named) for reading in readings]
        places = tuple(place for reading in readings for place in reading.locations)
        home = None if any(place.country_code for place in places) else _home(entities)
        coder = cls(contexts, Endings(places), facts.countries, facts.leaders, published, home)
        for body in bodies:
            coder.bodies[id(body)] = coding = coder._body(body)
            code = coding.code or ""
            coder.employers.extend((mention.passage.field, mention.end, code) for mention in body.mentions)
        coder.employers.sort()
        return coder

    def describe(self, entity: Entity) -> tuple[Entity, Span | None, Coding]:
        """Return an entity, its role, if it is a person with one, and its coding.

        Whose name is only a part of that of the leader of the country that the role tells is this leader.
        """
        if entity.kind == "organisation":
            return entity, None, self.bodies[id(entity)].whole
        if entity.kind != "person":
            return entity, None, self._unnamed(entity)
        role, coding = self._person(entity)
        if leader := self._leader(entity, coding):
            entity = entity._replace(name=leader.name, known=leader)
            role, coding = self._person(entity)
        return entity, role and self._with_owner(role), coding.whole

    def _leader(self, entity: Entity, coding: Coding) -> Leader | None:
        """Return the leader whom a part of the name and the role tell: Jordan's King Abdullah."""
        country, code = coding.country_code3, coding.code
        if entity.status != "unresolved" or self.published is None or not country or code != f"{country}GOV":
            return None
        return self.leaders.ruler(country, entity.name, self.published)

    def _person(self, entity: Entity) -> tuple[Span | None, Coding]:
        """Return the first role that tells a code, or else the first one, and the coding."""
        role, coding = None, Coding()
        for next_role in roles_of(entity, self.contexts):
            next_coding = self._by_role(next_role)
            if role is None or next_coding.code:
                role, coding = next_role, next_coding
            if coding.code:
                break
        if self.published is None and not coding.code and (country := self._governed(entity)):
            return role, Coding(country, f"{country}GOV", "the government of the leader")
        if isinstance(entity.known, Leader) and self._may_be(entity.known, coding if role else self._national(entity)):
            return role, coding_of_leader(entity.known, role.exact if role else None, coding, self.published)
        leaders = [leader for name in entity.namesakes if (leader := self.leaders.of(name))]
        if leaders and len(leaders) == len(entity.namesakes):
            return role, coding_of_namesakes(leaders, role.exact if role else None, coding, self.published)
        if role and not coding.code:
            coding = self._in_setting(role, coding.country_code3)
        return role, coding if coding.country_code3 or coding.code else self._national(entity)

    def _may_be(self, leader: Leader, told: Coding) -> bool:
        """Tell whether a name may be that of a leader: a Kenyan swimmer is another Dick Cheney."""
        home, country = leader.country_code3, told.country_code3
        return bool(home) and (country in (None, home) or told.code not in (None, country))

    def _by_role(self, role: Span) -> Coding:
        """Return the coding of a role by what stands in it; the president of some body is no country's."""
        country, employer = self._sender(role), self._employer(role)
        if country and "ambassador" in role.exact.lower():
            employer = None
        if self._leads_team(role) or (employer == "" and takes_after_body(role.exact)):
            return Coding(country)
        return coding_of_role(role.exact, country, employer)

    def _leads_team(self, role: Span) -> bool:
        """Tell whether a role is that of a captain of players: Denmark captain; an officer is a Danish one."""
        captain = _CAPTAIN.search(role.exact)
        return bool(captain and self.locations.stands_before(role.field, role.start + captain.start()))

    def _in_setting(self, role: Span, country: str | None) -> Coding:
        """Return the coding of an office of state in the country that the text speaks of: the interior minister."""
        told = self._employer(role) is not None or is_vague(role.exact) or self._goes_on(role)
        if not told and not self._leads_team(role) and sector_of_role(role.exact) in _OF_STATE:
            return coding_of_role(role.exact, country or self._setting(role), None, f"{IN_SETTING} by the role")
        return Coding(country)

    def _goes_on(self, role: Span) -> bool:
        """Tell whether behind the role stands of what it is, though that has no name: president of the youth wing."""
        passage = self._reading(role).passage
        return bool(_BEHIND.match(passage.text, role.end))

    def _governed(self, entity: Entity) -> str | None:
        """Return the country of the leader whose government is spoken of: the Clinton administration."""
        if not any(_GOVERNMENT.match(mention.passage.text, mention.end) for mention in entity.mentions):
            return None
        meant = [entity.known] if isinstance(entity.known, Leader) else map(self.leaders.of, entity.namesakes)
        countries = {leader.country_code3 if leader else "" for leader in meant}
        return countries.pop() or None if len(countries) == 1 else None

    def _national(self, entity: Entity) -> Coding:
        """Return the coding of somebody whose country stands before the name: Russian Rui Costa."""
        own = (self.locations.nationality(mention.passage, mention.start) for mention in entity.mentions)
        country = next((self.countries[alpha2].code3 for alpha2 in own if alpha2 in self.countries), None)
        return Coding(country, country, country and "by the country before the name")

    def _body(self, entity: Entity) -> Coding:
        """Return the coding of a body by its name, by the noun before it or, if it is a state's, by the setting."""
        spans = [mention.span for mention in entity.mentions]
        country = self._country(spans)
        if isinstance(entity.known, Body) and entity.known.code and not self._is_national(entity, entity.known):
            return coding_of_body(entity.known, self.published)
        sector = sector_of_body(entity.name) or SECTOR_OF_NAME.get(entity.name)
        if sector and country:
            return coding_of_sector(sector, country)
        if (noun := noun_before(entity.mentions[0], self.contexts)) and (owner := self._country([noun])):
            return coding_of_sector(sector or sector_of_noun(noun.exact), owner, f"by the words {noun.exact}")
        if (
            sector in _OF_STATE
            and not _ABROAD.search(entity.name)
            and (country := next(filter(None, map(self._setting, spans)), None))
        ):
            return coding_of_sector(sector, country, f"{IN_SETTING} by its name")
        return coding_of_sector(sector, country if " " in entity.name else None)

    def _is_national(self, entity: Entity, known: Body) -> bool:
        """Tell whether the text says that a body is a country's own, though it is called as an international one."""
        if not known.code.startswith("IGO"):
            return False
        stately = [mention for mention in entity.mentions if sector_of_body(mention.name) in _OF_STATE]
        return any(self.locations.nationality(mention.passage, mention.start) for mention in stately)

    def _setting(self, span: Span) -> str | None:
        """Return the country that the text speaks of where a span stands."""
        country = self.countries.get(self._reading(span).setting.home_at(span.start) or "")
        return country.code3 if country else None

    def _with_owner(self, role: Span) -> Span:
        """Return a role with the country or the body in the genitive before it: Sky News' chief correspondent."""
        context = self._context(role)
        reading, end = context.reading, self._owner(role)
        first = last = reading.last_at.get(end, 0)
        while first - 1 in context.proper:
            first -= 1
        if first == last or reading.passage.text[end : role.start].isspace():
            return role
        return reading.passage.span(reading.words[first].start, role.end)

    def _owner(self, span: Span) -> int:
        """Return where the owner of what a span names ends, if there is one just before it."""
        text = self._reading(span).passage.text
        between = _OWNER.search(text, max(0, span.start - _FARTHEST_OWNER), span.start)
        return between.start() if between else span.start

    def _context(self, span: Span) -> Context:
        return self.contexts[-1] if span.field == self.contexts[-1].reading.passage.field else self.contexts[0]

    def _reading(self, span: Span) -> Reading:
        return self._context(span).reading

    def _unnamed(self, entity: Entity) -> Coding:
        """Return the coding of a government or a group, whose mentions tell the country."""
        alpha2 = entity.mentions[0].country_code
        country = self.countries[alpha2].code3 if alpha2 else None
        if entity.kind == "government":
            return Coding(country, f"{country or ''}GOV", "the government of the country")
        return coding_of_group(re.split(r" (?:from|in|of) ", entity.name.lower())[0], country, self.home)

    def _country(self, spans: list[Span]) -> str | None:
        """Return the country that the first of some spans, or the owner before it, names."""
        named = (self.locations.country_of(span, self._owner(span)) for span in spans)
        return next((self.countries[alpha2].code3 for alpha2 in named if alpha2 in self.countries), None)

    def _sender(self, role: Span) -> str | None:
        """Return the country of a role; an ambassador to Kenya is not Kenya's."""
        own, _, there = role.exact.partition(" to ")
        return self._country([role.model_copy(update={"end": role.start + len(own), "exact": own}) if there else role])

    def _employer(self, role: Span) -> str | None:
        """Return the code of the body whose name stands in a role or just before it: NATO's secretary-general."""
        before = bisect_right(self.employers, (role.field, role.end + 1))
        field, end, code = self.employers[before - 1] if before else ("", 0, "")
        return code if field == role.field and end >= self._owner(role) else None


def _home(entities: list[Entity]) -> str | None:
    """Return the one country of the leaders and bodies that a table knows."""
    known = [entity.known for entity in entities]
    leaders = {leader.country_code3 for leader in known if isinstance(leader, Leader)}
    bodies = {country_of_code(body.code) for body in known if isinstance(body, Body)}
    countries = leaders | (bodies - {None})
    return countries.pop() if len(countries) == 1 else None
