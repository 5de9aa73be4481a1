"""The coder: what an entity is, by its role in the text, by the tables, and by its own name, in this order.

Its country is that of the nearest evidence. What a table knows of a name that many countries have comes last.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from itertools import chain
from operator import attrgetter

from schemas.enriched import Span
from services.enrich.actors.affiliation import Affiliations
from services.enrich.actors.coding.codes import (
    Coding,
    code_of_office,
    coding_of_body,
    coding_of_group,
    coding_of_leaders,
    coding_of_role,
    coding_of_sector,
    in_setting,
    is_left,
    sector_of_code,
)
from services.enrich.actors.coding.roles import Context, bodies_behind, nouns_before, roles_of, told_of
from services.enrich.actors.entities.gathering import Entity
from services.enrich.actors.facts.countries import COUNTRY_OF_PEOPLE, HOME_OF_PEOPLE
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.facts.leaders import Leader
from services.enrich.actors.facts.named import HOME_OF_NAME, SECTOR_OF_NAME, SHARED
from services.enrich.actors.facts.organisations import Body
from services.enrich.actors.facts.sectors import (
    is_borne,
    is_vague,
    sector_of_body,
    sector_of_noun,
    sector_of_role,
    takes_after_body,
)
from services.enrich.actors.mention import Mention
from services.enrich.actors.reading import Reading

_ABROAD = re.compile(
    r"\b(?:Africa|America|Asia|Arab|Euro|Global|Inter-|International(?! (?:Affairs|Relations|Studies))"
    r"|Nations|Pacific|World)"
)
"""A body of a name with such a word is of no single country."""
_GOVERNMENT = re.compile(r"(?:['’]s?)?\s(?:administration|cabinet|government|junta|regime)\b")
"""What stands behind the name of a leader whose government is meant."""
_SENT = re.compile(r"\b(?:ambassador|delegate|emissary|envoy|representative)\b", re.IGNORECASE)
_ABOUT = re.compile(r" to |\benvoy for |\brepresentative for ", re.IGNORECASE)
"""Behind this stands where somebody is sent, not from where."""
_BEHIND = re.compile(r"\s+(?:at|for|of)\b")
_NAMED = ("organisation", "person")
"""The kinds of actors whose names bound a role."""
_OF_STATE = ("COP", "GOV", "JUD", "LEG", "MIL", "OPP", "PTY", "REB", "SPY")
"""Who is of these sectors is of the country that the text speaks of: the Supreme Court, a rebel leader."""
_MOST = 3
"""What a role tells of which no other tells more."""
_TOLD = 8
"""So many mentions of a body or a group may tell whose it is."""
_ACRONYM = 3
"""Letters of a name in capitals that is enough to tell the body of which another is a part."""
_CANDIDATES = 4

_Place = tuple[str, int]
"""A field and an offset in it."""


class Coder:
    """An article, and the codings of those in it whom people may work for."""

    def __init__(
        self,
        entities: list[Entity],
        readings: list[Reading],
        facts: Facts,
        published: date | None,
        home: str | None = None,
    ) -> None:
        """Code all but the persons; `home`: the country of the outlet, as ISO 3166-1 alpha-2."""
        mentions = [mention for entity in entities for mention in entity.mentions]
        self._contexts = [Context.of(reading, mentions) for reading in readings]
        self._affiliations = Affiliations(readings, entities, facts.countries, home)
        self._leaders, self._bodies = facts.leaders, facts.bodies
        self._countries = frozenset(country.code3 for country in facts.countries.values())
        self.published = published
        self._codings = {id(entity): self._body(entity) for entity in entities if entity.kind == "organisation"}
        self._rebellions = {body.country_code3 for body in self._codings.values() if (body.code or "").endswith("REB")}
        leaders = {
            id(entity): coding_of_leaders([entity.known], "", Coding(), published)
            for entity in entities
            if isinstance(entity.known, Leader) and entity.known.country_code3
        }
        families = (entity for entity in entities if id(entity) in leaders and " of " not in entity.name)
        self._families = {_surname(entity): leaders[id(entity)].country_code3 for entity in families}
        clubs = {key: Coding() for key, body in self._codings.items() if (body.code or "").endswith("CVL")}
        self._ending = _at(entities, self._codings | clubs | leaders, attrgetter("end"))
        self._ends = sorted(self._ending)
        self._codings |= {id(entity): self._unnamed(entity) for entity in entities if entity.kind not in _NAMED}
        self._beginning = _at(entities, self._codings | clubs, attrgetter("start"))

    def describe(self, entity: Entity) -> tuple[Entity, Span | None, Coding]:
        """Return an entity, its role, if it is a person with one, and its coding.

        Whose name is only a part of that of the leader of the country that the role tells is this leader.
        """
        if entity.kind != "person":
            return entity, None, self._codings[id(entity)].whole
        role, coding = self._person(entity)
        if leader := self._leader(entity, coding):
            entity = entity._replace(name=leader.name, known=leader)
            role, coding = self._person(entity)
        return entity, role, coding.whole

    def _leader(self, entity: Entity, coding: Coding) -> Leader | None:
        """Return the leader whom a part of the name and the role tell: Jordan's King Abdullah."""
        country, code = coding.country_code3, coding.code
        if entity.status != "unresolved" or self.published is None or not country or code != f"{country}GOV":
            return None
        return self._leaders.ruler(country, entity.name, self.published)

    def _person(self, entity: Entity) -> tuple[Span | None, Coding]:
        """Return the role of a person and the coding, by what is told, by the tables, and by what stands around."""
        role, coding = self._told(entity)
        words = role.exact if role else ""
        employer = None if coding.code and not is_borne(words) else self._served(entity, role)
        if employer and employer.code and not is_left(words):
            coding = employer._replace(reason="by the body beside the name")
        leaders = self._meant(entity, role, coding)
        if leaders and len(leaders) >= len(entity.namesakes):
            if not coding.code and any(_GOVERNMENT.match(one.passage.text, one.end) for one in entity.mentions):
                coding = coding_of_sector("GOV", leaders[0].country_code3, "the government of the leader")
            return role, coding_of_leaders(leaders, words, coding, self.published)
        return role, coding if coding.code else self._placed(entity, role, coding.country_code3, employer)

    def _meant(self, entity: Entity, role: Span | None, coding: Coding) -> list[Leader]:
        """Return the leaders whom a name may mean, if what the text tells of the person fits them."""
        meant = [entity.known] if isinstance(entity.known, Leader) else map(self._leaders.of, entity.namesakes)
        leaders = [leader for leader in meant if leader]
        told = coding if role or not leaders else Coding(self._affiliations.beside(entity.mentions))
        return [leader for leader in leaders if _may_be(leader, told)]

    def _told(self, entity: Entity) -> tuple[Span | None, Coding]:
        """Return the first of the roles that tell most, and its coding: an office more than a rank borne for life."""
        role, coding, most = None, Coding(), -1
        for next_role in roles_of(entity, self._contexts):
            next_coding = self._by_role(next_role)
            tells = 2 * bool(next_coding.code) + (not is_borne(next_role.exact))
            if tells > most:
                role, coding, most = next_role, next_coding, tells
            if most == _MOST:
                break
        return role, coding

    def _by_role(self, role: Span) -> Coding:
        """Return the coding of a role by what stands in it; the president of some body is no country's."""
        country, employer = self._sender(role) or self._elsewhere(role), self._employer(role)
        if country and _SENT.search(role.exact):
            employer = None
        if employer == Coding() and takes_after_body(role.exact):
            return Coding()
        if employer:
            return coding_of_role(role.exact, country or employer.country_code3, employer.code)
        return coding_of_role(role.exact, country, None)

    def _placed(self, entity: Entity, role: Span | None, told: str | None, employer: Coding | None) -> Coding:
        """Return the coding of somebody whose country is told beside the name, or only by the text around."""
        country = told or (employer.country_code3 if employer else self._affiliations.beside(entity.mentions))
        if role is None:
            country = country or self._affiliations.told(nouns_before(entity, self._contexts))
        country = country or self._families.get(_surname(entity))
        around = country or self._around(entity, role, employer)
        if role and self._is_office(role):
            coding = coding_of_role(role.exact, around, None)
        else:
            coding = coding_of_sector(None if role else "CVL", around, "as a person of the country")
        return coding if country else in_setting(coding, sure=self._affiliations.is_home(around))

    def _around(self, entity: Entity, role: Span | None, employer: Coding | None) -> str | None:
        """Return the country of an office of state, or of somebody without an employer, by the text around."""
        states = role and self._is_office(role) and sector_of_role(role.exact) in _OF_STATE
        alone = employer is None and not (role and _ABOUT.search(role.exact))
        around = self._affiliations.around([role]) if role and states else None
        return around or (self._affiliations.home_of(entity) if alone else None)

    def _is_office(self, role: Span) -> bool:
        """Tell whether a role says by itself what somebody is: not a president of what has no name or code."""
        goes_on = _BEHIND.match(self._affiliations.reading(role).passage.text, role.end)
        return not (goes_on or is_vague(role.exact) or _ABOUT.search(role.exact) or self._employer(role))

    def _body(self, entity: Entity) -> Coding:
        """Return the coding of a body: of a unique one by the table, else by what its name says that it is."""
        known = entity.known if isinstance(entity.known, Body) else None
        if whole := self._whole(entity.name, known, entity.mentions):
            return coding_of_body(whole, self.published)
        told = (phrase for phrase in told_of(entity, self._contexts) if sector_of_noun(phrase.exact))
        nouns = [*nouns_before(entity, self._contexts), *told]
        named = sector_of_code(known.code) if known else SECTOR_OF_NAME.get(entity.name) or sector_of_body(entity.name)
        sector = named or next(filter(None, (sector_of_noun(noun.exact) for noun in nouns)), None)
        spans = [mention.span for mention in entity.mentions[:_TOLD]]
        if country := self._home_of_body(entity, [*spans, *nouns]):
            return coding_of_sector(sector, country)
        around = (sector in _OF_STATE and self._affiliations.around(spans)) or self._affiliations.home
        if known:
            return self._shared(known, around)
        if _ABROAD.search(entity.name) or (entity.name in SECTOR_OF_NAME and sector not in _OF_STATE):
            return Coding(None, "NGO", "by its name") if sector == "NGO" else Coding()
        return in_setting(coding_of_sector(sector, around), sure=self._affiliations.is_home(around))

    def _whole(self, name: str, known: Body | None, mentions: list[Mention]) -> Body | None:
        """Return the body of a unique name, or the one that begins the name of a part of it: BBC Arabic Service."""
        first, *more = name.split()
        if known or not more or not first.isupper():
            return known if known and known.code and not all(one.name in SHARED for one in mentions) else None
        whole = self._bodies.of(first)
        return whole if whole and whole.code and len(first) >= _ACRONYM else None

    def _home_of_body(self, entity: Entity, words: list[Span]) -> str | None:
        """Return the country that a table tells, or the words of the name and around it, or the place beside it."""
        home = HOME_OF_NAME.get(entity.name) or self._affiliations.told(words)
        return home or (None if _ABROAD.search(entity.name) else self._affiliations.beside(entity.mentions[:_TOLD]))

    def _shared(self, known: Body, around: str | None) -> Coding:
        """Return the coding of a body of a name that many countries have: the table's, unless the text is of another.

        Where the text names both, or others only, nobody can be sure.
        """
        coding, named = coding_of_body(known, self.published), self._affiliations.named
        own, sector = coding.country_code3, sector_of_code(known.code)
        if own is None or own == around or (not around and (own in named or not named)):
            return coding
        if around and own not in named:
            return in_setting(coding_of_sector(sector, around), sure=self._affiliations.is_home(around))
        likely = [around] if around else [country for country, _ in named.most_common(_CANDIDATES)]
        candidates = [f"{country}{sector}" for country in likely] + [coding.code or ""] * (own in named)
        return Coding(reason=f"may be {' or '.join(candidates)}", candidates=tuple(candidates))

    def _unnamed(self, entity: Entity) -> Coding:
        """Return the coding of a government or a group, whose mentions tell the country."""
        country = self._affiliations.code3(entity.mentions[0].country_code)
        if entity.kind == "government":
            return Coding(country, f"{country or ''}GOV", "the government of the country")
        words = re.split(r" (?:from|in|of) ", entity.name)[0].split()
        if not HOME_OF_PEOPLE.keys().isdisjoint(words) and COUNTRY_OF_PEOPLE.keys().isdisjoint(words):
            country = self._affiliations.home or country
        bodies = (self._employer(mention.span) for mention in entity.mentions[:_TOLD])
        employer = next((body.code for body in bodies if body and body.code), None)
        home = None if self._affiliations.named else self._affiliations.home
        coding = coding_of_group(words, country, home, employer)
        if coding.code == f"{coding.country_code3}UAF" and coding.country_code3 in self._rebellions:
            return coding_of_sector("REB", coding.country_code3, "as the rebels in the text")
        return coding

    def _sender(self, role: Span) -> str | None:
        """Return the country of a role; an ambassador to Kenya is not Kenya's."""
        there = _ABOUT.search(role.exact)
        own = role if there is None else role.model_copy(update={"end": role.start + there.start()})
        return self._affiliations.told([own])

    def _elsewhere(self, role: Span) -> str | None:
        """Return the home of a text that never names the country of which an office mostly is: a Nigerian Sen. Lima."""
        sole, home = code_of_office(role.exact), self._affiliations.home
        of_other = sole in self._countries and sole not in (home, *self._affiliations.named)
        return home if of_other and self._affiliations.is_home(home) else None

    def _employer(self, span: Span) -> Coding | None:
        """Return the coding of whose name ends in a span or just before it: NATO's secretary-general."""
        before = bisect_right(self._ends, (span.field, span.end + 1))
        ending = self._ends[before - 1] if before else ("", 0)
        last = ending[0] == span.field and ending[1] >= self._affiliations.owner(span)
        return self._ending[ending] if last else None

    def _served(self, entity: Entity, role: Span | None) -> Coding | None:
        """Return the coding of the body that somebody is of: in the role, or in what is before or behind the name."""
        told = self._employer(role) if role else None
        before = (self._employer(noun) for noun in nouns_before(entity, self._contexts))
        behind = (self._beginning.get(start) for start in bodies_behind(entity, self._contexts))
        return next((coding for coding in chain([told], before, behind) if coding is not None), None)


def _surname(entity: Entity) -> str:
    return entity.name.rpartition(" ")[2]


def _at(entities: list[Entity], codings: dict[int, Coding], edge: Callable[[Mention], int]) -> dict[_Place, Coding]:
    """Return the codings of entities by the fields and the offsets where their mentions begin or end."""
    coded = ((entity.mentions, codings[id(entity)]) for entity in entities if id(entity) in codings)
    return {(mention.passage.field, edge(mention)): coding for mentions, coding in coded for mention in mentions}


def _may_be(leader: Leader, told: Coding) -> bool:
    """Tell whether a name may be that of a leader: a Kenyan swimmer is another Dick Cheney."""
    home, country = leader.country_code3, told.country_code3
    return bool(home) and (country in (None, home) or told.code not in (None, country))
