"""Entities: the mentions of one actor gathered, under its fullest name."""

import re
from dataclasses import dataclass

from schemas.enriched import Status
from services.enrich.actors.aliases import stands_for
from services.enrich.actors.countries import Country
from services.enrich.actors.leaders import LEADER_OF_NAME
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.organisations import BODY_OF_NAME


@dataclass(frozen=True)
class Entity:
    """One actor of the article: its canonical name and all its mentions."""

    name: str
    kind: Kind
    mentions: list[Mention]
    namesakes: tuple[str, ...] = ()
    """The fuller names that this short one may stand for, when there are several."""

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


def gather(mentions: list[Mention], countries: dict[str, Country]) -> list[Entity]:
    """Return the entities of an article's mentions."""
    entities: list[Entity] = []
    for (kind, name), same in _by_name(mentions, countries):
        fuller = [entity for entity in entities if entity.kind == kind and stands_for(kind, name, entity.name)]
        if len(fuller) == 1:
            fuller[0].mentions.extend(same)
        else:
            entities.append(Entity(name, kind, same, tuple(entity.name for entity in fuller)))
    for entity in entities:
        entity.mentions.sort(key=lambda mention: (mention.passage.field == "body", mention.start))
    return entities


def _by_name(mentions: list[Mention], countries: dict[str, Country]) -> list[tuple[tuple[Kind, str], list[Mention]]]:
    """Group mentions by kind and name; long names come before the short ones that may stand for them."""
    groups: dict[tuple[Kind, str], list[Mention]] = {}
    for mention in mentions:
        if mention.country_code:
            name = f"Government of {countries[mention.country_code].name}"
        else:
            name = canonical(mention.name)
        groups.setdefault((mention.kind, name), []).append(mention)
    return sorted(groups.items(), key=lambda group: (-len(group[0][1].split()), -len(group[0][1])))


def canonical(name: str) -> str:
    """Return the name that an authority table gives a name, or the name itself."""
    if body := BODY_OF_NAME.get(name):
        return body.name
    leader = LEADER_OF_NAME.get(name)
    return leader.name if leader else re.sub(r"^[Tt]he\s+", "", name)
