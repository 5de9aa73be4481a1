"""Entities: the mentions of one actor gathered, under its fullest name."""

import re
from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from schemas.enriched import Status
from services.enrich.actors.entities.aliases import Aliases, authority
from services.enrich.actors.entities.appositions import appositions
from services.enrich.actors.entities.body_aliases import BodyName
from services.enrich.actors.entities.person_aliases import PersonName
from services.enrich.actors.entities.sharing import place_of, shared_out
from services.enrich.actors.facts.countries import Country
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.facts.leaders import Leader, Leaders
from services.enrich.actors.facts.organisations import Body
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.spelling import WHOLE

_NAMED = ("organisation", "person")
"""The kinds of actors that have names of their own."""
_TITLE = re.compile(r"(?<!Vice )(?<!Vice-)(?:Chancellor|Premier|President|Prime Minister) $")
_LONGEST_TITLE = 24
_SIDE_BY_SIDE = {"organisation": 2, "person": 4}
"""So many names of one actor may a text set side by side."""
_SHOWN = 4
"""So many namesakes are named in the reason, which has to stay short."""


class Entity(NamedTuple):
    """One actor of the article: its canonical name and all its mentions."""

    name: str
    kind: Kind
    mentions: list[Mention]
    namesakes: tuple[str, ...] = ()
    """The fuller names that this short one may stand for, when there are several."""
    known: Leader | Body | None = None
    """What a table knows of it."""

    @property
    def status(self) -> Status:
        """Resolved when the name says who it is: more than a bare surname, and nobody else's."""
        if self.namesakes:
            return "ambiguous"
        return "unresolved" if self.kind == "person" and " " not in self.name else "resolved"

    @property
    def reason(self) -> str | None:
        """Why the entity is not resolved."""
        if self.namesakes:
            shown, others = self.namesakes[:_SHOWN], len(self.namesakes[_SHOWN:])
            return "may be " + " or ".join([*shown, f"{others} others"] if others else shown)
        return "no full name in the article" if self.status == "unresolved" else None


def gather(mentions: list[Mention], facts: Facts, published: date | None = None) -> list[Entity]:
    """Return the entities of an article's mentions; the day of publication tells leaders of one surname apart."""
    ordered = sorted(mentions, key=place_of)
    persons = _by_name([mention for mention in ordered if mention.kind == "person"], facts.leaders, published)
    bodies = _by_name([mention for mention in ordered if mention.kind == "organisation"], facts.leaders, published)
    named = [
        *_gathered(persons, Aliases(partial(PersonName.of, leaders=facts.leaders))),
        *_gathered(bodies, Aliases(partial(BodyName.of, bodies=facts.bodies))),
    ]
    unnamed = _by_country([mention for mention in ordered if mention.kind not in _NAMED], facts.countries)
    entities = [*(_identified(one, facts, published) for one in named), *unnamed]
    for entity in entities:
        entity.mentions.sort(key=_as_read)
    return entities


def _as_read(mention: Mention) -> tuple[bool, int]:
    """Return where a mention is read, the headline first."""
    return mention.passage.field == "body", mention.start


def _by_country(mentions: list[Mention], countries: dict[str, Country]) -> list[Entity]:
    """Return one entity for the government of each country, and for the people of a country who are called alike."""
    entities: dict[tuple[Kind, str, str | None], Entity] = {}
    for mention in mentions:
        governs = mention.kind == "government" and mention.country_code
        name = countries[mention.country_code or ""].government if governs else mention.name
        key = (mention.kind, name.casefold(), mention.country_code)
        entities.setdefault(key, Entity(name, mention.kind, [])).mentions.append(mention)
    return list(entities.values())


@dataclass
class _Named:
    """The mentions of a name, or of several of one actor; the first is the longest that was told at first."""

    names: list[str]
    mentions: list[Mention]
    """In the order of their places."""
    namesakes: tuple[str, ...] = ()

    def join(self, other: "_Named") -> None:
        """Take over all that another holds, the longest name first."""
        self.names = sorted(self.names + other.names, key=len, reverse=True)
        self.mentions = sorted(self.mentions + other.mentions, key=place_of)

    def take(self, names: list[str], mentions: list[Mention]) -> None:
        """Take over shorter names and their mentions."""
        self.names += names
        for mention in mentions:
            insort(self.mentions, mention, key=place_of)


def _identified(named: _Named, facts: Facts, published: date | None) -> Entity:
    """Return an entity under the name that a table gives it, or as one of the leaders that its surname may mean."""
    name, kind = named.names[0], named.mentions[0].kind
    if known := authority(kind, named.names, facts):
        return Entity(known.name, kind, named.mentions, known=known)
    leaders = facts.leaders.bearers(name, published) if kind == "person" and not named.namesakes else ()
    if ruler := _ruling(leaders, published):
        return Entity(ruler.name, kind, named.mentions, known=ruler)
    namesakes = tuple(leader.name for leader in leaders) if len(leaders) > 1 else named.namesakes
    return Entity(name, kind, named.mentions, namesakes)


def _ruling(leaders: Sequence[Leader], published: date | None) -> Leader | None:
    """Return the only one of some leaders, if in office."""
    alone = len(leaders) == 1 and published and leaders[0].code_on(published).endswith("GOV")
    return leaders[0] if alone else None


def _by_name(mentions: list[Mention], leaders: Leaders, published: date | None) -> list[_Named]:
    """Group mentions of one kind by name; long names come before the short ones that may stand for them."""
    groups: dict[str, _Named] = {}
    name_of = {id(mention): _name(mention, leaders, published) for mention in mentions}
    for mention in mentions:
        name = name_of[id(mention)]
        groups.setdefault(name, _Named([name], [])).mentions.append(mention)
    for one, other in appositions(mentions):
        first, second = groups[name_of[id(one)]], groups[name_of[id(other)]]
        if first is not second and len(first.names) + len(second.names) <= _SIDE_BY_SIDE[one.kind]:
            first.join(second)
            groups.update(dict.fromkeys(second.names, first))
    joined = {id(group): group for group in groups.values()}
    return sorted(joined.values(), key=lambda named: (-len(named.names[0].split()), -len(named.names[0])))


def _name(mention: Mention, leaders: Leaders, published: date | None) -> str:
    name = mention.name
    if mention.kind == "person" and " " not in name and (leader := _titled(mention, name, leaders, published)):
        return leader.name
    return name.removeprefix("The ").removeprefix("the ")


def _titled(mention: Mention, name: str, leaders: Leaders, published: date | None) -> Leader | None:
    """Return the ruler whom a title and a surname mean, whoever else bears it in the article: President Bush."""
    known = leaders.of(name)
    ruler = _ruling([known] if known else leaders.bearers(name, published), published)
    titled = ruler and _TITLE.search(mention.passage.text, max(0, mention.start - _LONGEST_TITLE), mention.start)
    return ruler if titled else None


def _gathered(names: list[_Named], aliases: Aliases[PersonName] | Aliases[BodyName]) -> list[_Named]:
    """Return the actors of names: each is given to the one that it stands for, or is an actor of its own."""
    actors: list[_Named] = []
    for named in names:
        fuller = _fuller(named, actors, aliases.likeness(named.names))
        if len(fuller) == 1:
            actors[fuller[0]].take(named.names, named.mentions)
            aliases.add(named.names, fuller[0])
            continue
        bearing = [actors[index] for index in fuller]
        if unclear := _shared(named, bearing):
            aliases.add(named.names, len(actors))
            actors.append(_Named(list(named.names), unclear, tuple(bearer.names[0] for bearer in bearing)))
    return actors


def _shared(named: _Named, bearing: list[_Named]) -> list[Mention]:
    """Give each mention of a name to one of those who bear it; return those that stay unclear."""
    if not bearing:
        return named.mentions
    shares, unclear = shared_out(named.mentions, [bearer.mentions for bearer in bearing])
    for bearer, share in zip(bearing, shares, strict=True):
        bearer.take([], share)
    return unclear


def _fuller(named: _Named, actors: list[_Named], fits: dict[int, int]) -> list[int]:
    """Return the actors that a name fits best; a part of a body's name fits only once the whole has been said."""
    best = max(fits.values(), default=0)
    fuller = sorted(index for index, fit in fits.items() if fit == best) if best else []
    if best == WHOLE or not fuller or named.mentions[0].kind == "person":
        return fuller
    first = {index: place_of(actors[index].mentions[0]) for index in fuller}
    if place_of(named.mentions[0]) < min(first.values()):
        return []
    return [index for index in fuller if first[index] < place_of(named.mentions[-1])]
