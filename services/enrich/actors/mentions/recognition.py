"""Recognition: every mention of a person, a body or a government in an article, and the names that were turned down.

What a table knows stands, unless it is part of a longer name; then comes what the recogniser reads.
"""

from collections.abc import Iterator

from services.enrich.actors.mention import Mention
from services.enrich.actors.mentions.candidate import KINDS, Candidate
from services.enrich.actors.mentions.elections import names_election
from services.enrich.actors.mentions.governments import governments
from services.enrich.actors.mentions.groups import groups, named_alike
from services.enrich.actors.mentions.known import KnownNames
from services.enrich.actors.mentions.names import candidates
from services.enrich.actors.mentions.seats import seats
from services.enrich.actors.mentions.sites import sites
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser
from services.enrich.actors.taken import Taken
from services.enrich.actors.wordlist import wordlist
from services.enrich.tagging import Named, Rejection

_SURE = 0.6
"""A longer name must be as sure as this to swallow one that a table knows."""
_UNSURE = 0.7
"""A name less sure than this is that of a place, if there is one."""
_LEAST = 0.4
"""A name less sure than this is not worth telling."""
_PLACES = wordlist("Bridge Island Islands Mountain Mountains Province Road Sea Shoal Square Strait Street")
_NO_ACTORS = {
    "PER": _PLACES,
    "ORG": _PLACES
    | wordlist(
        """
        Accord Accords Act Agreement Award Awards Championship Championships Constitution Cup Day Declaration
        Memorandum Olympics Pact Prix Prize Protocol Shi'ite Shi'ites Shias Shiites Sunnis Treaty War Wars
        """
    ),
}
"""The last words of names that are read as those of people or bodies, but are those of nobody who acts."""
_MINISTERS = wordlist("minister ministers")
_ADJECTIVES = ("-backed", "-based", "-born", "-led", "-owned", "-style")
_LONGEST = 200
"""Characters of a name; what goes on longer is no name but noise."""


def recognise(
    readings: list[Reading], recogniser: Recogniser, known: KnownNames
) -> tuple[list[Mention], list[Rejection], list[Named]]:
    """Return the mentions of an article, none overlapping another, names of no actors, and names of places."""
    judged = [(candidate, _turned_down(candidate)) for candidate in candidates(readings, recogniser)]
    named: list[Mention] = []
    unnamed: list[Mention] = []
    places: list[Named] = []
    for reading in readings:
        here = [(candidate, reason) for candidate, reason in judged if candidate.reading is reading]
        taken = Taken(reading.passage)
        named += taken.fill(_found(reading, here, known))
        unnamed += taken.fill(groups(reading))
        places += taken.fill(candidate.place for candidate, _ in here if candidate.type == "LOC")
    rejected = [_rejection(candidate, reason) for candidate, reason in judged if reason]
    return [*named, *named_alike(unnamed)], rejected, places


def _found(reading: Reading, judged: list[tuple[Candidate, str | None]], known: KnownNames) -> Iterator[Mention]:
    """Yield the mentions of a reading, those first that stand against all others."""
    yield from sites(reading)
    longer = _sure(reading, [candidate for candidate, _ in judged])
    yield from (mention for mention in known.mentions(reading) if _stands(reading, mention, longer))
    yield from (candidate.mention for candidate, reason in judged if not reason)
    yield from seats(reading)
    yield from governments(reading)


def _sure(reading: Reading, named: list[Candidate]) -> dict[int, tuple[int, int]]:
    """Return the extent of each name that is sure enough, by where each of its words begins."""
    return {
        reading.words[index].start: reading.offsets(candidate.first, candidate.last)
        for candidate in named
        if candidate.confidence >= _SURE and not _is_owned(candidate)
        for index in range(candidate.first, candidate.last)
    }


def _is_owned(candidate: Candidate) -> bool:
    """Tell whether a name is that of a thing and says whose: Boeing's 737 MAX."""
    words = candidate.reading.words[candidate.first : candidate.last - 1]
    return candidate.type == "MISC" and any(word.possessive for word in words)


def _stands(reading: Reading, mention: Mention, longer: dict[int, tuple[int, int]]) -> bool:
    """Tell whether a name that a table knows is no part of a longer name."""
    start, end = longer.get(mention.start, (mention.start, mention.end))
    swallowed = start <= mention.start and mention.end <= end and end - start > mention.end - mention.start
    first, last = reading.first_at[mention.start], reading.last_at[mention.end]
    owned = first > 0 and reading.words[first - 1].possessive
    return (owned or not swallowed) and not names_election(reading.words, first, last)


def _turned_down(candidate: Candidate) -> str | None:
    """Return why a name is no actor, if it is none."""
    if candidate.type not in KINDS:
        return f"a name of type {candidate.type} is no actor"
    if candidate.confidence < _UNSURE and candidate.reading.is_place(candidate.first, candidate.last):
        return "rather the place of this name"
    if candidate.reading.is_own_place(candidate.first, candidate.last):
        return "a place that the operator lists"
    if candidate.reading.is_country(candidate.first, candidate.last):
        return "a country or a capital is no actor by itself"
    start, end = candidate.reading.offsets(candidate.first, candidate.last)
    if end - start > _LONGEST:
        return "too long for a name"
    if reason := _of_nobody(candidate):
        return reason
    return "more often wrong than right" if candidate.confidence < _LEAST else None


def _of_nobody(candidate: Candidate) -> str | None:
    """Return why the words of a name, or those beside it, say that it names nobody who acts."""
    words, first, last = candidate.reading.words, candidate.first, candidate.last
    end = words[last - 1].text
    if end in _NO_ACTORS[candidate.type]:
        return "a treaty, a contest, a place or a faith by its last word"
    if end.endswith(_ADJECTIVES) or (candidate.type == "PER" and end[0].isdigit()):
        return "an adjective or a number"
    if names_election(words, first, last):
        return "what was elected"
    return "what a minister is responsible for" if candidate.type == "ORG" and _is_portfolio(candidate) else None


def _is_portfolio(candidate: Candidate) -> bool:
    words, first = candidate.reading.words, candidate.first
    return first > 1 and words[first - 1].text in ("of", "for") and words[first - 2].lower in _MINISTERS


def _rejection(candidate: Candidate, reason: str) -> Rejection:
    offsets = candidate.reading.offsets(candidate.first, candidate.last)
    return Rejection.of(candidate.reading.passage, *offsets, candidate.method, reason)
