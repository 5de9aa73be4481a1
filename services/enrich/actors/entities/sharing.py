"""A name that several bear: whose it is where it stands."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from services.enrich.actors.mention import Mention

Place = tuple[bool, int]


def place_of(mention: Mention) -> Place:
    """Return where a mention is read, the body first: a headline calls by the surname whom the body introduces."""
    return mention.passage.field != "body", mention.start


def shared_out(mentions: list[Mention], bearers: list[list[Mention]]) -> tuple[list[list[Mention]], list[Mention]]:
    """Return whose of several bearers the mentions of a name are, by their mentions, and those that stay unclear.

    All are in the order of their places.
    """
    shares: list[list[Mention]] = [[] for _ in bearers]
    unclear: list[Mention] = []
    share = _to_the_first if mentions[0].kind == "person" else _to_the_last
    for mention, bearer in share(mentions, bearers):
        (unclear if bearer is None else shares[bearer]).append(mention)
    return shares, unclear


def _to_the_last(mentions: list[Mention], bearers: list[list[Mention]]) -> Iterator[tuple[Mention, int | None]]:
    """Give the short name of a body to the bearer that was named last."""
    for mention in mentions:
        here = place_of(mention)
        before = [(others[count - 1], index) for index, others in enumerate(bearers) if (count := _count(others, here))]
        yield mention, max(before, key=_introduction)[1] if before else None


def _count(mentions: list[Mention], place: Place) -> int:
    """Return how many mentions are read before a place."""
    return bisect_left(mentions, place, key=place_of)


def _to_the_first(mentions: list[Mention], bearers: list[list[Mention]]) -> Iterator[tuple[Mention, int | None]]:
    """Give the short name of a person to the bearer whom a sentence before all others introduced, and go on so."""
    introduced = sorted(((others[0], index) for index, others in enumerate(bearers)), key=_introduction)
    (first, bearer), (second, _) = introduced[:2]
    alone = _sentence(first) != _sentence(second)
    meant: int | None = None
    for mention in mentions:
        here = place_of(mention)
        if place_of(first) < here and (alone or here <= place_of(second)):
            meant = bearer
        yield mention, meant


def _introduction(introduced: tuple[Mention, int]) -> Place:
    return place_of(introduced[0])


def _sentence(mention: Mention) -> tuple[str, int]:
    """Return the passage and the number of the sentence in which a mention stands."""
    return mention.passage.field, bisect_right(mention.passage.sentences, (mention.start, sys.maxsize))
