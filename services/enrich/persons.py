"""Settles what two taggers say of the same words: a place in the middle of somebody's name is none."""

import re
from collections.abc import Iterator, Sequence

from schemas.enriched import Actor, LocationTag, Span
from services.enrich.tagging import Rejection, Tagging

_SURE = 0.85
"""Names of people that are less sure are as often names of something that is called after a place."""
_LONGEST = 8
"""Words; no real name is longer, and each stretch of them is looked at."""
_WORD = re.compile(r"\S+")
_METHOD, _REASON = "actors.person", "part of a person's name"


def without_names_of_people(locations: Tagging[LocationTag], actors: Sequence[Actor]) -> Tagging[LocationTag]:
    """Turn down every location that is one of several words of a person's name: Jordan Pickford, Roger van Boxtel."""
    taken = {
        words
        for actor in actors
        if actor.kind == "person" and actor.confidence >= _SURE
        for mention in actor.mentions
        for words in _stretches(mention)
    }
    rejected = tuple(
        Rejection(Span(field=tag.field, start=tag.start, end=tag.end, exact=tag.exact), _METHOD, _REASON)
        for tag in locations.tags
        if _place(tag) in taken
    )
    kept = tuple(tag for tag in locations.tags if _place(tag) not in taken)
    return Tagging(kept, (*locations.rejected, *rejected))


def _place(tag: LocationTag) -> tuple[str, int, int]:
    return tag.field, tag.start, tag.end


def _stretches(name: Span) -> Iterator[tuple[str, int, int]]:
    """Yield whole words of a name, one or more of them but not all; a part of a word with a hyphen is none."""
    words = [(match.start() + name.start, match.end() + name.start) for match in _WORD.finditer(name.exact)]
    for first, (start, _) in enumerate(words[:_LONGEST]):
        for _, end in words[first:_LONGEST]:
            if (start, end) != (name.start, name.end):
                yield name.field, start, end
