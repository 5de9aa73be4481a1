"""A name that several bear: whose it is where it stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from services.enrich.actors.mention import Mention

Place = tuple[bool, int]


def place_of(mention: Mention) -> Place:
    """Return where a mention is read, the body first: a headline calls by the surname whom the body introduces."""
    return mention.passage.field != "body", mention.start


def begins(mentions: list[Mention]) -> Place:
    """Return where the first of some mentions is read."""
    return min(map(place_of, mentions))


def shared_out(mentions: list[Mention], bearers: list[list[Mention]]) -> list[Mention]:
    """Give each mention of a name to one of those who bear it, by their mentions; return those that stay unclear."""
    if not bearers:
        return mentions
    share = _to_the_first(mentions, bearers) if mentions[0].kind == "person" else _to_the_last(mentions, bearers)
    unclear: list[Mention] = []
    for mention, bearer in share:
        (unclear if bearer is None else bearers[bearer]).append(mention)
    return unclear


def _to_the_last(mentions: list[Mention], bearers: list[list[Mention]]) -> list[tuple[Mention, int | None]]:
    """Give the short name of a body to the bearer that was named last."""
    named = sorted((place_of(other), index) for index, others in enumerate(bearers) for other in others)
    places = [place for place, _ in named]
    reached = [bisect_left(places, place_of(mention)) for mention in mentions]
    return [(mention, named[count - 1][1] if count else None) for mention, count in zip(mentions, reached, strict=True)]


def _to_the_first(mentions: list[Mention], bearers: list[list[Mention]]) -> Iterator[tuple[Mention, int | None]]:
    """Give the short name of a person to the bearer whom a sentence before all others introduced, and go on so."""
    first = sorted(((min(others, key=place_of), index) for index, others in enumerate(bearers)), key=_introduction)
    alone = len(first) == 1 or _sentence(first[0][0]) != _sentence(first[1][0])
    meant: int | None = None
    for mention in mentions:
        known = sum(place_of(other) < place_of(mention) for other, _ in first)
        if meant is None and known and (known == 1 or alone):
            meant = first[0][1]
        yield mention, meant


def _introduction(introduced: tuple[Mention, int]) -> Place:
    return place_of(introduced[0])


def _sentence(mention: Mention) -> tuple[str, int]:
    """Return the passage and the number of the sentence in which a mention stands."""
    starts = [start for start, _ in mention.passage.sentences]
    return mention.passage.field, bisect_right(starts, mention.start)
