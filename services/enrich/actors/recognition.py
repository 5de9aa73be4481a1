"""Recognition: every mention of a person, a body or a government in an article, and the names that were turned down.

What a table knows stands, unless it is part of a longer name; then comes what the recogniser reads.
"""

from collections.abc import Iterator

from services.enrich.actors.governments import governments
from services.enrich.actors.known import known
from services.enrich.actors.mention import Mention, overlaps
from services.enrich.actors.names import KINDS, Candidate, candidates
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser
from services.enrich.actors.sites import sites
from services.enrich.tagging import Rejection

_SURE = 0.6
"""A longer name must be as sure as this to swallow one that a table knows."""
_LEAST = 0.3
"""A name less sure than this is not worth telling."""


def recognise(readings: list[Reading], recogniser: Recogniser) -> tuple[list[Mention], list[Rejection]]:
    """Return the mentions of an article, none overlapping another, and the names that are no actors."""
    named = candidates(readings, recogniser)
    mentions: list[Mention] = []
    for reading in readings:
        here = [candidate for candidate in named if candidate.reading is reading]
        mentions.extend(_without_overlaps(_found(reading, here)))
    return mentions, list(_rejections(named))


def _found(reading: Reading, named: list[Candidate]) -> Iterator[Mention]:
    """Yield the mentions of a reading, those first that stand against all others."""
    yield from sites(reading)
    yield from (mention for mention in known(reading) if not any(_swallows(longer, mention) for longer in named))
    yield from (candidate.mention for candidate in named if not _turned_down(candidate))
    yield from governments(reading)


def _swallows(longer: Candidate, mention: Mention) -> bool:
    start, end = longer.reading.offsets(longer.first, longer.last)
    inside = start <= mention.start and mention.end <= end
    return inside and end - start > mention.end - mention.start and longer.confidence >= _SURE


def _without_overlaps(mentions: Iterator[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not overlaps(mention.start, mention.end, kept):
            kept.append(mention)
    return kept


def _turned_down(candidate: Candidate) -> str | None:
    """Return why a name is no actor, if it is none."""
    if candidate.type not in KINDS:
        return f"a name of type {candidate.type} is no actor"
    if candidate.reading.is_country(candidate.first, candidate.last):
        return "a country or a capital is no actor by itself"
    return "more often wrong than right" if candidate.confidence < _LEAST else None


def _rejections(named: list[Candidate]) -> Iterator[Rejection]:
    for candidate in named:
        if reason := _turned_down(candidate):
            span = candidate.reading.passage.span(*candidate.reading.offsets(candidate.first, candidate.last))
            yield Rejection(span, candidate.method, reason)
