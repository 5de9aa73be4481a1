"""Entities: the mentions of one actor gathered, under its fullest name."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from schemas.enriched import Status
from services.enrich.actors.aliases import WHOLE, authority, likeness
from services.enrich.actors.appositions import appositions
from services.enrich.actors.countries import Country
from services.enrich.actors.leaders import Leader, bearers
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.organisations import Body


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
            return "may be " + " or ".join(self.namesakes)
        return "no full name in the article" if self.status == "unresolved" else None

    def fits(self, name: str) -> int:
        """Return how well a short name fits any of the names of the entity."""
        return max(likeness(self.kind, name, full) for full in self.names)


def gather(mentions: list[Mention], countries: dict[str, Country], published: date | None = None) -> list[Entity]:
    """Return the entities of an article's mentions; the day of publication tells leaders of one surname apart."""
    mentions = sorted(mentions, key=_reading_order)
    entities: list[Entity] = []
    for kind, names, same in _by_name(mentions, countries):
        _settle(kind, names, same, entities)
    for entity in entities:
        entity.mentions.sort(key=lambda mention: (mention.passage.field == "body", mention.start))
    return [_identified(entity, published) for entity in entities]


def _identified(entity: Entity, published: date | None) -> Entity:
    """Return an entity under the name that a table gives it, or as one of the leaders that its surname may mean."""
    if known := authority(entity.kind, entity.names):
        return replace(entity, name=known.name, known=known, namesakes=())
    leaders = bearers(entity.name, published) if entity.kind == "person" and not entity.namesakes else ()
    if len(leaders) == 1 and published and leaders[0].code_on(published).endswith("GOV"):
        return replace(entity, name=leaders[0].name, known=leaders[0])
    return replace(entity, namesakes=tuple(leader.name for leader in leaders)) if len(leaders) > 1 else entity


def _reading_order(mention: Mention) -> tuple[bool, int]:
    """Put the body first: a headline calls by the surname whom the body introduces."""
    return mention.passage.field != "body", mention.start


def _settle(kind: Kind, names: list[str], mentions: list[Mention], entities: list[Entity]) -> None:
    """Give the mentions of one name to the entity that it stands for, or make an entity of them."""
    ranked = [(max(map(entity.fits, names)), entity) for entity in entities if entity.kind == kind]
    best = max((fit for fit, _ in ranked), default=0)
    fuller = [entity for fit, entity in ranked if best and fit == best]
    if kind == "organisation" and best < WHOLE:
        fuller = _named_before(mentions, fuller)
    if len(fuller) == 1:
        fuller[0].mentions.extend(mentions)
        fuller[0].names.update(names)
    elif rest := _shared_out(mentions, fuller):
        entities.append(Entity(names[0], kind, rest, tuple(entity.name for entity in fuller), set(names)))


def _named_before(mentions: list[Mention], wholes: list[Entity]) -> list[Entity]:
    """Return the bodies that a part of their names may stand for: it does so only once the whole has been said."""
    places = [_reading_order(mention) for mention in mentions]
    begins = [min(map(_reading_order, whole.mentions)) for whole in wholes]
    if not begins or min(places) < min(begins):
        return []
    return [whole for whole, begin in zip(wholes, begins, strict=True) if begin < max(places)]


def _shared_out(mentions: list[Mention], bearers: list[Entity]) -> list[Mention]:
    """Give a name that several bear to the one whom the reader knows by then; return the mentions that stay unclear."""
    known: Entity | None = None
    unclear = []
    for mention in mentions:
        if mention.kind == "organisation":
            known = _named_last(mention, bearers)
        elif known is None:
            known = _introduced_first(mention, bearers)
        if known:
            known.mentions.append(mention)
        else:
            unclear.append(mention)
    return unclear


def _named_last(mention: Mention, bearers: list[Entity]) -> Entity | None:
    """Return the bearer of a name that was named last before a mention."""
    place = _reading_order(mention)
    before = [(at, bearer) for bearer in bearers for other in bearer.mentions if (at := _reading_order(other)) < place]
    return max(before, key=lambda named: named[0])[1] if before else None


def _introduced_first(mention: Mention, bearers: list[Entity]) -> Entity | None:
    """Return the bearer of a name whom a sentence before all others introduced, if that was before the mention."""
    introduced = sorted(((min(bearer.mentions, key=_reading_order), bearer) for bearer in bearers), key=_introduction)
    before = [(other, bearer) for other, bearer in introduced if _reading_order(other) < _reading_order(mention)]
    if not before or (len(before) > 1 and _sentence(before[0][0]) == _sentence(before[1][0])):
        return None
    return before[0][1]


def _introduction(introduced: tuple[Mention, Entity]) -> tuple[bool, int]:
    return _reading_order(introduced[0])


def _sentence(mention: Mention) -> tuple[str, int]:
    """Return the passage and the number of the sentence in which a mention stands."""
    starts = [start for start, _ in mention.passage.sentences]
    return mention.passage.field, bisect_right(starts, mention.start)


def _by_name(mentions: list[Mention], countries: dict[str, Country]) -> Iterable[tuple[Kind, list[str], list[Mention]]]:
    """Group mentions by kind and name; long names come before the short ones that may stand for them."""
    groups: dict[tuple[Kind, str], list[Mention]] = {}
    for mention in mentions:
        groups.setdefault((mention.kind, _name(mention, countries)), []).append(mention)
    joined = [(kind, [name], same) for (kind, name), same in groups.items()]
    for one, other in appositions(mentions):
        _join(joined, one, other)
    return sorted(joined, key=lambda group: (-len(group[1][0].split()), -len(group[1][0])))


def _join(groups: list[tuple[Kind, list[str], list[Mention]]], one: Mention, other: Mention) -> None:
    """Make one group of the two that hold two mentions."""
    first, second = (next(group for group in groups if mention in group[2]) for mention in (one, other))
    if first is not second:
        first[1].extend(second[1])
        first[1].sort(key=len, reverse=True)
        first[2].extend(second[2])
        groups.remove(second)


def _name(mention: Mention, countries: dict[str, Country]) -> str:
    if mention.kind == "government" and mention.country_code:
        return f"Government of {countries[mention.country_code].name}"
    return re.sub(r"^[Tt]he\s+", "", mention.name)
