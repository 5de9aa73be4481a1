"""Entities: the mentions of one actor gathered, under its fullest name."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from schemas.enriched import Status
from services.enrich.actors.entities.aliases import WHOLE, authority, clues, common_clues, likeness
from services.enrich.actors.entities.appositions import appositions
from services.enrich.actors.entities.sharing import begins, place_of, shared_out
from services.enrich.actors.facts.countries import Country
from services.enrich.actors.facts.leaders import Leader, bearers, leader_of
from services.enrich.actors.facts.organisations import Body
from services.enrich.actors.mention import Kind, Mention

_NAMED = ("organisation", "person")
"""The kinds of actors that have names of their own."""
_TITLE = re.compile(r"(?<!Vice )(?<!Vice-)(?:Chancellor|Premier|President|Prime Minister) $")
_LONGEST_TITLE = 24
_SHOWN = 4
"""So many namesakes are named in the reason, which has to stay short."""


@dataclass(frozen=True)
class Entity:
    """One actor of the article: its canonical name and all its mentions."""

    name: str
    kind: Kind
    mentions: list[Mention]
    namesakes: tuple[str, ...] = ()
    """The fuller names that this short one may stand for, when there are several."""
    names: set[str] = field(default_factory=set)
    """All that it is called."""
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


def gather(mentions: list[Mention], countries: dict[str, Country], published: date | None = None) -> list[Entity]:
    """Return the entities of an article's mentions; the day of publication tells leaders of one surname apart."""
    ordered = sorted(mentions, key=place_of)
    gathering = _Gathering()
    for named in _by_name([mention for mention in ordered if mention.kind in _NAMED], published):
        gathering.take(named)
    unnamed = _by_country([mention for mention in ordered if mention.kind not in _NAMED], countries)
    for entity in (*gathering.entities, *unnamed):
        entity.mentions.sort(key=lambda mention: (mention.passage.field == "body", mention.start))
    return [*(_identified(entity, published) for entity in gathering.entities), *unnamed]


def _by_country(mentions: list[Mention], countries: dict[str, Country]) -> list[Entity]:
    """Return one entity for the government of each country, and for the people of a country who are called alike."""
    entities: dict[tuple[Kind, str, str | None], Entity] = {}
    for mention in mentions:
        governs = mention.kind == "government" and mention.country_code
        name = countries[mention.country_code or ""].government if governs else mention.name
        key = (mention.kind, name.casefold(), mention.country_code)
        entities.setdefault(key, Entity(name, mention.kind, [])).mentions.append(mention)
    return list(entities.values())


def _identified(entity: Entity, published: date | None) -> Entity:
    """Return an entity under the name that a table gives it, or as one of the leaders that its surname may mean."""
    if known := authority(entity.kind, entity.names):
        return replace(entity, name=known.name, known=known, namesakes=())
    leaders = bearers(entity.name, published) if entity.kind == "person" and not entity.namesakes else ()
    if len(leaders) == 1 and published and leaders[0].code_on(published).endswith("GOV"):
        return replace(entity, name=leaders[0].name, known=leaders[0])
    return replace(entity, namesakes=tuple(leader.name for leader in leaders)) if len(leaders) > 1 else entity


@dataclass
class _Named:
    """The mentions of one name, or of several that the text sets side by side, the longest first."""

    kind: Kind
    names: list[str]
    mentions: list[Mention]

    def join(self, other: "_Named") -> None:
        """Take over all that another holds."""
        self.names = sorted(self.names + other.names, key=len, reverse=True)
        self.mentions = sorted(self.mentions + other.mentions, key=place_of)


def _by_name(mentions: list[Mention], published: date | None) -> list[_Named]:
    """Group mentions by kind and name; long names come before the short ones that may stand for them."""
    groups: dict[tuple[Kind, str], _Named] = {}
    group_of: dict[int, _Named] = {}
    for mention in mentions:
        name = _name(mention, published)
        group = groups.setdefault((mention.kind, name), _Named(mention.kind, [name], []))
        group.mentions.append(mention)
        group_of[id(mention)] = group
    for one, other in appositions(mentions):
        first, second = group_of[id(one)], group_of[id(other)]
        if first is not second and (first.kind == "person" or len(first.names) == len(second.names) == 1):
            first.join(second)
            group_of.update((id(mention), first) for mention in second.mentions)
    joined = {id(group): group for group in group_of.values()}
    return sorted(joined.values(), key=lambda named: (-len(named.names[0].split()), -len(named.names[0])))


def _name(mention: Mention, published: date | None) -> str:
    if mention.kind == "person" and " " not in mention.name and (leader := _titled(mention, published)):
        return leader.name
    return re.sub(r"^[Tt]he\s+", "", mention.name)


def _titled(mention: Mention, published: date | None) -> Leader | None:
    """Return the ruler whom a title and a surname mean, whoever else bears it in the article: President Bush."""
    text = mention.passage.text
    if not _TITLE.search(text, max(0, mention.start - _LONGEST_TITLE), mention.start):
        return None
    known = leader_of(mention.name)
    meant = [known] if known else bearers(mention.name, published)
    return meant[0] if len(meant) == 1 and published and meant[0].code_on(published).endswith("GOV") else None


class _Gathering:
    """The entities so far, and where to look for one by a clue of its name."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_clue: dict[tuple[Kind, str], list[int]] = {}

    def take(self, named: _Named) -> None:
        """Give the mentions of a name to the entity that it stands for, or make an entity of them."""
        fuller = self._fuller(named)
        if len(fuller) == 1:
            self.entities[fuller[0]].mentions.extend(named.mentions)
            self._call(fuller[0], named)
            return
        bearers = [self.entities[index] for index in fuller]
        if rest := shared_out(named.mentions, [bearer.mentions for bearer in bearers]):
            self.entities.append(Entity(named.names[0], named.kind, rest, tuple(bearer.name for bearer in bearers)))
            self._call(len(self.entities) - 1, named)

    def _call(self, index: int, named: _Named) -> None:
        self.entities[index].names.update(named.names)
        for clue in {clue for name in named.names for clue in clues(named.kind, name)}:
            self._by_clue.setdefault((named.kind, clue), []).append(index)

    def _fuller(self, named: _Named) -> list[int]:
        """Return the entities that a name fits best; a part of a body's name fits only once the whole has been said."""
        asked = {clue for name in named.names for clue in clues(named.kind, name) - common_clues(named.kind, name)}
        near = sorted({index for clue in asked for index in self._by_clue.get((named.kind, clue), ())})
        fits = {index: self._fit(named, self.entities[index]) for index in near}
        best = max(fits.values(), default=0)
        fuller = [index for index in near if best and fits[index] == best]
        if named.kind == "person" or best == WHOLE or not fuller:
            return fuller
        first = {index: begins(self.entities[index].mentions) for index in fuller}
        if place_of(named.mentions[0]) < min(first.values()):
            return []
        return [index for index in fuller if first[index] < place_of(named.mentions[-1])]

    def _fit(self, named: _Named, entity: Entity) -> int:
        return max(likeness(named.kind, short, full) for short in named.names for full in entity.names)
