"""The coder: what an entity is, by its role in the text, by the tables, and by its own name, in this order.

Its country is that of the nearest evidence. What a table knows of a name that many countries have comes last.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Self

from schemas.enriched import Span
from services.enrich.actors.affiliation import Affiliations
from services.enrich.actors.coding.codes import (
    Coding,
    ambiguous,
    coding_of_body,
    coding_of_group,
    coding_of_leaders,
    coding_of_role,
    coding_of_sector,
    government_of,
    in_setting,
    is_left,
    sector_of_code,
)
from services.enrich.actors.coding.roles import Context, bodies_behind, nouns_before, roles_of
from services.enrich.actors.entities.gathering import Entity
from services.enrich.actors.facts.countries import COUNTRY_OF_PEOPLE, HOME_OF_PEOPLE, Country
from services.enrich.actors.facts.leaders import Leader, leader_in, leader_of
from services.enrich.actors.facts.named import SECTOR_OF_NAME, SHARED
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

_ABROAD = re.compile(r"\b(?:Africa|America|Asia|Arab|Euro|Global|Inter-|International|Nations|Pacific|World)")
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
_CANDIDATES = 4


@dataclass(frozen=True)
class Coder:
    """An article, and the codes of the bodies in it that people may work for."""

    contexts: list[Context]
    affiliations: Affiliations
    published: date | None
    codings: dict[int, Coding] = field(default_factory=dict)
    """The codings of all but persons, by their identity."""
    ending: list[tuple[str, int, int]] = field(default_factory=list)
    """The fields and the offsets where mentions of employers end, in order, and where these are in the next."""
    employers: list[Coding] = field(default_factory=list)
    beginning: dict[tuple[str, int], Coding] = field(default_factory=dict)
    """The codings of bodies by the fields and the offsets where their mentions begin."""

    @classmethod
    def of(
        cls,
        entities: list[Entity],
        readings: list[Reading],
        countries: dict[str, Country],
        published: date | None,
        home: str | None = None,
    ) -> Self:
        """Return the coder of an article; `home`: the country of its outlet, as ISO 3166-1 alpha-2."""
        mentions = [mention for entity in entities for mention in entity.mentions]
        contexts = [Context.of(reading, mentions) for reading in readings]
        coder = cls(contexts, Affiliations(readings, entities, countries, home), published)
        for entity in entities:
            if entity.kind == "organisation":
                coder._employ(entity, coder._body(entity))
            elif isinstance(entity.known, Leader):
                coder._employ(entity, coding_of_leaders([entity.known], "", Coding(), published))
        coder.ending.sort()
        for entity in entities:
            if entity.kind not in _NAMED:
                coder.codings[id(entity)] = coding = coder._unnamed(entity)
                coder.beginning.update(((mention.passage.field, mention.start), coding) for mention in entity.mentions)
        return coder

    def _employ(self, entity: Entity, coding: Coding) -> None:
        """Note the coding of somebody whom people may work for."""
        self.codings[id(entity)] = coding
        self.employers.append(coding)
        for mention in entity.mentions:
            self.ending.append((mention.passage.field, mention.end, len(self.employers) - 1))
            if entity.kind == "organisation":
                self.beginning[mention.passage.field, mention.start] = coding

    def describe(self, entity: Entity) -> tuple[Entity, Span | None, Coding]:
        """Return an entity, its role, if it is a person with one, and its coding.

        Whose name is only a part of that of the leader of the country that the role tells is this leader.
        """
        if entity.kind != "person":
            return entity, None, self.codings[id(entity)].whole
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
        return leader_in(country, entity.name, self.published)

    def _person(self, entity: Entity) -> tuple[Span | None, Coding]:
        """Return the role of a person and the coding, by what is told, by the tables, and by what stands around."""
        role, coding = self._told(entity)
        words = role.exact if role else ""
        employer = self._served(entity, role)
        if employer and employer.code and not is_left(words) and (not coding.code or is_borne(words)):
            coding = employer._replace(reason="by the body beside the name")
        meant = [entity.known] if isinstance(entity.known, Leader) else map(leader_of, entity.namesakes)
        leaders = [leader for leader in meant if leader]
        if leaders and len(leaders) >= len(entity.namesakes):
            if not coding.code and any(_GOVERNMENT.match(one.passage.text, one.end) for one in entity.mentions):
                coding = government_of(leaders)
            return role, coding_of_leaders(leaders, words, coding, self.published)
        return role, coding if coding.code else self._placed(entity, role, coding.country_code3, employer)

    def _told(self, entity: Entity) -> tuple[Span | None, Coding]:
        """Return the first of the roles that tell most, and its coding: an office more than a rank borne for life."""
        role, coding, most = None, Coding(), -1
        for next_role in roles_of(entity, self.contexts):
            next_coding = self._by_role(next_role)
            tells = 2 * bool(next_coding.code) + (not is_borne(next_role.exact))
            if tells > most:
                role, coding, most = next_role, next_coding, tells
            if most == _MOST:
                break
        return role, coding

    def _by_role(self, role: Span) -> Coding:
        """Return the coding of a role by what stands in it; the president of some body is no country's."""
        country, employer = self._sender(role), self._employer(role)
        if country and _SENT.search(role.exact):
            employer = None
        if employer == Coding() and takes_after_body(role.exact):
            return Coding()
        if employer:
            return coding_of_role(role.exact, country or employer.country_code3, employer.code)
        return coding_of_role(role.exact, country, None)

    def _placed(self, entity: Entity, role: Span | None, told: str | None, employer: Coding | None) -> Coding:
        """Return the coding of somebody whose country is told beside the name, or only by the text around."""
        beside = (self._whose(mention) for mention in entity.mentions)
        country = told or (employer.country_code3 if employer else next(filter(None, beside), None))
        if not (country or role):
            country = self.affiliations.told(nouns_before(entity, self.contexts))
        office = role if role and self._is_office(role) else None
        states = office and sector_of_role(office.exact) in _OF_STATE
        alone = employer is None and not (role and _ABOUT.search(role.exact))
        around = (
            country
            or (office and states and self.affiliations.around([office]))
            or (alone and self.affiliations.home_of(entity))
            or None
        )
        coding = coding_of_sector(None if role else "CVL", around, "a person of the country")
        coding = coding_of_role(office.exact, around, None) if office else coding
        return coding if country else in_setting(coding)

    def _is_office(self, role: Span) -> bool:
        """Tell whether a role says by itself what somebody is: not a president of what has no name or code."""
        vague = is_vague(role.exact) or bool(_BEHIND.match(self.affiliations.reading(role).passage.text, role.end))
        sent = _ABOUT.search(role.exact)
        return not (vague or sent or self._employer(role))

    def _whose(self, mention: Mention) -> str | None:
        """Return the country whose somebody is called: Russian Rui Costa, King Hassan of Morocco."""
        passage = mention.passage
        return self.affiliations.nationality(passage, mention.start) or self.affiliations.behind(passage, mention.end)

    def _body(self, entity: Entity) -> Coding:
        """Return the coding of a body: of a unique one by the table, else by what its name says that it is."""
        known = entity.known if isinstance(entity.known, Body) else None
        if known and not all(mention.name in SHARED for mention in entity.mentions):
            return coding_of_body(known, self.published)
        spans = [mention.span for mention in entity.mentions]
        nouns = list(nouns_before(entity, self.contexts))
        named = sector_of_code(known.code) if known else SECTOR_OF_NAME.get(entity.name) or sector_of_body(entity.name)
        sector = named or next(filter(None, (sector_of_noun(noun.exact) for noun in nouns)), None)
        country = self.affiliations.told(spans) or self.affiliations.told(nouns)
        if country:
            return coding_of_sector(sector, country)
        around = (sector in _OF_STATE and self.affiliations.around(spans)) or self.affiliations.home
        if known:
            return self._shared(known, around)
        if _ABROAD.search(entity.name):
            return Coding(None, "NGO", "by its name") if sector == "NGO" else Coding()
        if entity.name in SECTOR_OF_NAME and sector not in _OF_STATE:
            return Coding()
        return in_setting(coding_of_sector(sector, around))

    def _shared(self, known: Body, around: str | None) -> Coding:
        """Return the coding of a body of a name that many countries have: the table's, unless the text is of another.

        Where the text names both, or others only, nobody can be sure.
        """
        coding, sector, named = (
            coding_of_body(known, self.published),
            sector_of_code(known.code),
            self.affiliations.named,
        )
        own = coding.country_code3
        if own is None or own == around or (not around and (own in named or not named)):
            return coding
        if around and own not in named:
            return in_setting(coding_of_sector(sector, around))
        likely = [around] if around else [country for country, _ in named.most_common(_CANDIDATES)]
        others = [f"{country}{sector}" for country in likely]
        return ambiguous([*others, coding.code or ""] if own in named else others)

    def _unnamed(self, entity: Entity) -> Coding:
        """Return the coding of a government or a group, whose mentions tell the country."""
        country = self.affiliations.code3(entity.mentions[0].country_code)
        if entity.kind == "government":
            return Coding(country, f"{country or ''}GOV", "the government of the country")
        words = re.split(r" (?:from|in|of) ", entity.name)[0].split()
        if not HOME_OF_PEOPLE.keys().isdisjoint(words) and COUNTRY_OF_PEOPLE.keys().isdisjoint(words):
            country = self.affiliations.home or country
        bodies = (self._employer(mention.span) for mention in entity.mentions)
        employer = next((body.code for body in bodies if body and body.code), None)
        home = None if self.affiliations.named else self.affiliations.home
        coding = coding_of_group(words, country, home, employer)
        if coding.code == f"{coding.country_code3}UAF" and coding.country_code3 in self._rebellions:
            return coding_of_sector("REB", coding.country_code3, "as the rebels in the text")
        return coding

    @cached_property
    def _rebellions(self) -> set[str | None]:
        """The countries of the rebels who are named."""
        return {body.country_code3 for body in self.employers if (body.code or "").endswith("REB")}

    def _sender(self, role: Span) -> str | None:
        """Return the country of a role; an ambassador to Kenya is not Kenya's."""
        there = _ABOUT.search(role.exact)
        own = role if there is None else role.model_copy(update={"end": role.start + there.start()})
        return self.affiliations.told([own])

    def _employer(self, span: Span) -> Coding | None:
        """Return the coding of whose name ends in a span or just before it: NATO's secretary-general."""
        before = bisect_right(self.ending, (span.field, span.end + 1, len(self.employers)))
        field, end, employer = self.ending[before - 1] if before else ("", 0, 0)
        return self.employers[employer] if field == span.field and end >= self.affiliations.owner(span) else None

    def _served(self, entity: Entity, role: Span | None) -> Coding | None:
        """Return the coding of the body that somebody is of: in the role, or in what is before or behind the name."""
        told = self._employer(role) if role else None
        before = (self._employer(noun) for noun in nouns_before(entity, self.contexts))
        behind = (self.beginning.get(start) for start in bodies_behind(entity, self.contexts))
        return next((coding for coding in chain([told], before, behind) if coding is not None), None)
