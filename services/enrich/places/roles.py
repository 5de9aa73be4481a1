"""The roles of locations: where the reporter sits (the dateline), and what the article is about (its focus)."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from services.enrich.places.artefact import Kind
from services.enrich.text import Passage

Role = Literal["mention", "focus", "dateline"]

# KYIV, Nov. 30 (Reuters) — ...     LAGOS, Nigeria -- ...     BEIRUT (AP) ...
_DATELINE = re.compile(
    r"(?:^|(?<=\n))[ \t]*(?P<where>(?:[A-Z](?:[A-Z’'.]|-(?=[A-Z]))++[ ,/]*+)+[^\n(—–]{0,40}?)"
    r"(?:\s*\((?:[A-Z][\w .&'’/-]{1,30})\)\s*(?:—|–|--|-|:)?|\s+(?:—|–|--|-)|\s*(?:—|–|--))\s"
)
_LONGEST_DATELINE = 60
_DATELINE_AND_AGENCY = 200
_WEIGHT_OF_KIND: dict[int, float] = {
    Kind.CITY: 1.0, Kind.ADMIN2: 0.9, Kind.ADMIN1: 0.9, Kind.REGION: 0.6, Kind.COUNTRY: 0.6,
}  # fmt: skip
_IN_HEADLINE = 3.0
_IN_LEAD = 2.0
_LEAD = 300
_AS_DEMONYM = 0.5


class Mention(NamedTuple):
    """A located mention, as far as its role depends on it."""

    passage: Passage
    start: int
    end: int
    place: int
    kind: int
    demonym: bool


def roles(mentions: Sequence[Mention]) -> list[Role]:
    """Return the role of each mention. The focus is one place; a demonym speaks for it and never shows it."""
    datelines = {id(m) for m in mentions if m.passage.field == "body" and _in_dateline(m)}
    focus = _focus(mentions)
    return [
        "dateline" if id(m) in datelines else "focus" if m.place == focus and not m.demonym else "mention"
        for m in mentions
    ]


def _in_dateline(mention: Mention) -> bool:
    text = mention.passage.text
    line = text.rfind("\n", 0, mention.start) + 1
    if mention.start - line > _LONGEST_DATELINE:
        return False
    match = _DATELINE.match(text, line, line + _DATELINE_AND_AGENCY)
    return match is not None and mention.end <= match.end("where")


def _focus(mentions: Sequence[Mention]) -> int | None:
    """Return the place that most is said of; of two alike the smaller one, and the one that comes first."""
    weights: defaultdict[int, float] = defaultdict(float)
    for mention in mentions:
        weight = _WEIGHT_OF_KIND.get(mention.kind, 0.3) * (_AS_DEMONYM if mention.demonym else 1.0)
        if mention.passage.field == "headline":
            weight *= _IN_HEADLINE
        elif mention.start < _LEAD:
            weight *= _IN_LEAD
        weights[mention.place] += weight
    return max(weights, key=lambda place: weights[place]) if weights else None
