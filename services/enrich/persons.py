"""Settles what two taggers say of the same words: a place in the middle of somebody's name is none."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import TypeAlias

from schemas.enriched import Actor, LocationTag, Span
from services.enrich.tagging import Rejection, Tagging

Stretch: TypeAlias = tuple[str, int, int]
"""A field of the article, and where the stretch begins and ends in it."""

_BETTER_ODDS = 9
"""So much better must those of the name be: what is taken for a person may be a fair called after its town."""
_LONGEST = 8
"""Words; no real name is longer, and each stretch of them is looked at."""
_WORD = re.compile(r"\S+")
_METHOD, _REASON = "actors.person", "part of a person's name"


def without_names_of_people(locations: Tagging[LocationTag], actors: Sequence[Actor]) -> Tagging[LocationTag]:
    """Turn down every location that is one of several words of a person's name: Jordan Pickford, Roger van Boxtel."""
    names = _names(actors)
    inside = [_is_surer(names.get(_place(tag), 0.0), tag.confidence) for tag in locations.tags]
    rejected = tuple(
        Rejection(Span(field=tag.field, start=tag.start, end=tag.end, exact=tag.exact), _METHOD, _REASON)
        for tag in compress(locations.tags, inside)
    )
    kept = tuple(tag for tag, is_inside in zip(locations.tags, inside, strict=True) if not is_inside)
    return Tagging(kept, (*locations.rejected, *rejected))


def _names(actors: Sequence[Actor]) -> dict[Stretch, float]:
    """Return the stretches of people's names, and how sure those names are."""
    return {
        stretch: actor.confidence
        for actor in sorted(actors, key=lambda actor: actor.confidence)
        if actor.kind == "person"
        for mention in actor.mentions
        for stretch in _stretches(mention)
    }


def _is_surer(name: float, place: float) -> bool:
    return name * (1 - place) >= _BETTER_ODDS * place * (1 - name)


def _place(tag: LocationTag) -> Stretch:
    return tag.field, tag.start, tag.end


def _stretches(name: Span) -> Iterator[Stretch]:
    """Yield whole words of a name, one or more of them but not all; a part of a word with a hyphen is none."""
    words = [(match.start() + name.start, match.end() + name.start) for match in _WORD.finditer(name.exact)]
    for first, (start, _) in enumerate(words[:_LONGEST]):
        for _, end in words[first:_LONGEST]:
            if (start, end) != (name.start, name.end):
                yield name.field, start, end
