"""Settles what two taggers say of the same words: a place in the middle of somebody's name is none."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress
from typing import TypeAlias

from schemas.enriched import Actor, LocationTag, Span, TextField
from services.enrich.tagging import Rejection, Tagging

Named: TypeAlias = tuple[Span, float]
"""A person's name, and how sure it is; none overlaps another."""

_BETTER_ODDS = 9
"""So much better must those of the name be: what is taken for a person may be a fair called after its town."""
_METHOD, _REASON = "actors.person", "part of a person's name"


def without_names_of_people(locations: Tagging[LocationTag], actors: Sequence[Actor]) -> Tagging[LocationTag]:
    """Turn down every location that is one of several words of a person's name: Jordan Pickford, Roger van Boxtel."""
    persons = (actor for actor in actors if actor.kind == "person")
    names = sorted(((name, person.confidence) for person in persons for name in person.mentions), key=_begin)
    inside = [_is_surer(_surest(tag, names), tag.confidence) for tag in locations.tags]
    rejected = tuple(
        Rejection(tag.field, tag.start, tag.end, tag.exact, _METHOD, _REASON)
        for tag in compress(locations.tags, inside)
    )
    kept = tuple(tag for tag, is_inside in zip(locations.tags, inside, strict=True) if not is_inside)
    return Tagging(kept, (*locations.rejected, *rejected))


def _surest(tag: LocationTag, names: list[Named]) -> float:
    """Return how sure the name is that a place is a part of; 0, if there is none."""
    before = bisect_right(names, (tag.field, tag.start), key=_begin)
    name, confidence = names[before - 1] if before else (tag, 0.0)
    return confidence if _is_part(tag, name) else 0.0


def _is_part(tag: LocationTag, name: Span) -> bool:
    """Tell whether a place is whole words of a name, but not all; a part of a word with a hyphen is none."""
    if tag.field != name.field or name.end < tag.end:
        return False
    before, behind = name.exact[: tag.start - name.start], name.exact[tag.end - name.start :]
    return bool(before or behind) and not before[-1:].strip() and not behind[:1].strip()


def _is_surer(name: float, place: float) -> bool:
    return name * (1 - place) >= _BETTER_ODDS * place * (1 - name)


def _begin(named: Named) -> tuple[TextField, int]:
    return named[0].field, named[0].start
