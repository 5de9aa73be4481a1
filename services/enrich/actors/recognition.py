"""Recognition: every mention of a person, a body or a government in an article, and the names that were turned down.

What a table knows comes first, then what the recogniser reads and the text beside it confirms; a name that was found
once is found again wherever it stands.
"""

from collections.abc import Iterator

from services.enrich.actors.governments import governments
from services.enrich.actors.known import known
from services.enrich.actors.mention import Mention, overlaps
from services.enrich.actors.names import KINDS, Candidate, candidates
from services.enrich.actors.propagation import known_names, repeated
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser
from services.enrich.actors.sites import sites
from services.enrich.tagging import Rejection


def recognise(readings: list[Reading], recogniser: Recogniser) -> tuple[list[Mention], list[Rejection]]:
    """Return the mentions of an article, none overlapping another, and the names that are no actors."""
    named = candidates(readings, recogniser)
    found = {id(reading): _without_overlaps(_found(reading, named)) for reading in readings}
    otherwise = {candidate.text for candidate in named if _turned_down(candidate)}
    repeatable = known_names([mention for mentions in found.values() for mention in mentions], otherwise)
    mentions: list[Mention] = []
    for reading in readings:
        here = found[id(reading)]
        here.extend(repeated(reading.passage, repeatable, here))
        here.extend(mention for mention in governments(reading) if not overlaps(mention.start, mention.end, here))
        mentions.extend(here)
    return mentions, [_rejection(candidate) for candidate in named if _turned_down(candidate)]


def _found(reading: Reading, named: list[Candidate]) -> Iterator[Mention]:
    """Yield the mentions of a reading, those first that are surest of their extent."""
    yield from sites(reading)
    recognised = [name.mention for name in named if name.reading is reading and not _turned_down(name)]
    tabled = list(known(reading))
    yield from (mention for mention in recognised if any(_within(table, mention) for table in tabled))
    yield from tabled
    yield from recognised


def _within(inner: Mention, outer: Mention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner.text != outer.text


def _without_overlaps(mentions: Iterator[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not overlaps(mention.start, mention.end, kept):
            kept.append(mention)
    return kept


def _turned_down(candidate: Candidate) -> bool:
    return candidate.type not in KINDS or candidate.reading.is_country(candidate.first, candidate.last)


def _rejection(candidate: Candidate) -> Rejection:
    span = candidate.reading.passage.span(*candidate.reading.offsets(candidate.first, candidate.last))
    what = "a country or a capital" if candidate.type in KINDS else f"a name of type {candidate.type}"
    return Rejection(span, candidate.method, f"{what}, which is no actor by itself")
