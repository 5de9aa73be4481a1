"""Recognition: every mention of a person, a body or a government in an article, and the names that were turned down.

What a table knows stands, unless it is part of a longer name; then comes what the recogniser reads.
"""

from collections.abc import Iterator

from services.enrich.actors.governments import governments
from services.enrich.actors.known import known
from services.enrich.actors.mention import Mention
from services.enrich.actors.names import KINDS, Candidate, candidates
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser
from services.enrich.actors.sites import sites
from services.enrich.tagging import Rejection

_SURE = 0.6
"""A longer name must be as sure as this to swallow one that a table knows."""
_LEAST = 0.4
"""A name less sure than this is not worth telling."""
_LONGEST = 200
"""Characters of a name; what goes on longer is no name but noise."""


def recognise(readings: list[Reading], recogniser: Recogniser) -> tuple[list[Mention], list[Rejection]]:
    """Return the mentions of an article, none overlapping another, and the names that are no actors."""
    named = candidates(readings, recogniser)
    mentions: list[Mention] = []
    for reading in readings:
        here = [candidate for candidate in named if candidate.reading is reading]
        mentions.extend(_without_overlaps(reading, _found(reading, here)))
    return mentions, list(_rejections(named))


def _found(reading: Reading, named: list[Candidate]) -> Iterator[Mention]:
    """Yield the mentions of a reading, those first that stand against all others."""
    yield from sites(reading)
    longer = _sure(reading, named)
    yield from (mention for mention in known(reading) if not _is_swallowed(mention, longer))
    yield from (candidate.mention for candidate in named if not _turned_down(candidate))
    yield from governments(reading)


def _sure(reading: Reading, named: list[Candidate]) -> dict[int, tuple[int, int]]:
    """Return the extent of each name that is sure enough, by where each of its words begins."""
    return {
        reading.words[index].start: reading.offsets(candidate.first, candidate.last)
        for candidate in named
        if candidate.confidence >= _SURE
        for index in range(candidate.first, candidate.last)
    }


def _is_swallowed(mention: Mention, longer: dict[int, tuple[int, int]]) -> bool:
    start, end = longer.get(mention.start, (mention.start, mention.end))
    return start <= mention.start and mention.end <= end and end - start > mention.end - mention.start


def _without_overlaps(reading: Reading, mentions: Iterator[Mention]) -> Iterator[Mention]:
    """Yield the mentions that touch none before them."""
    taken = bytearray(len(reading.passage.text))
    for mention in mentions:
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
            yield mention


def _turned_down(candidate: Candidate) -> str | None:
    """Return why a name is no actor, if it is none."""
    if candidate.type not in KINDS:
        return f"a name of type {candidate.type} is no actor"
    if candidate.reading.is_country(candidate.first, candidate.last):
        return "a country or a capital is no actor by itself"
    if len(candidate.text) > _LONGEST:
        return "too long for a name"
    return "more often wrong than right" if candidate.confidence < _LEAST else None


def _rejections(named: list[Candidate]) -> Iterator[Rejection]:
    for candidate in named:
        if reason := _turned_down(candidate):
            span = candidate.reading.passage.span(*candidate.reading.offsets(candidate.first, candidate.last))
            yield Rejection(span, candidate.method, reason)
