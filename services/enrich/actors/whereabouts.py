"""The locations of a passage as actors need them: with states of other times, and peoples that were passed over."""

from collections.abc import Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.facts.countries import COUNTRY_OF_PEOPLE
from services.enrich.actors.facts.states import located, states
from services.enrich.actors.words import Word
from services.enrich.text import Passage

_CONTINENTAL = ("Central", "Latin", "Native", "North", "South")
"""What makes an American somebody else."""


def whereabouts(passage: Passage, words: list[Word], locations: list[LocationTag]) -> list[LocationTag]:
    """Return the locations of a passage with those states and peoples among them, in reading order."""
    found = _with_states(passage, locations)
    found += _peoples(passage, words, found)
    return sorted(found, key=lambda place: place.start)


def _with_states(passage: Passage, locations: list[LocationTag]) -> list[LocationTag]:
    """Return locations and states: a longer place goes before a state in its name, and a state before all others."""
    named = [state for state in states(passage) if not any(_holds(place, state) for place in locations)]
    kept = [place for place in locations if not any(state.start <= place.start < state.end for state in named)]
    return [*kept, *named]


def _holds(place: LocationTag, state: LocationTag) -> bool:
    """Tell whether the name of a state is only a part of that of a place."""
    return place.start <= state.start and state.end <= place.end and len(state.exact) < len(place.exact)


def _peoples(passage: Passage, words: list[Word], locations: list[LocationTag]) -> list[LocationTag]:
    """Return the peoples before a noun that were not taken for locations: an Italian court."""
    return [
        located(passage, word.start, word.end, COUNTRY_OF_PEOPLE[word.text], "PCLI", demonym=True)
        for word in _adjectives(words)
        if not any(place.start <= word.start < place.end for place in locations)
    ]


def _adjectives(words: list[Word]) -> Iterator[Word]:
    """Yield the names of peoples that a noun follows, but not American in Latin American."""
    for before, word, behind in zip([None, *words], words, words[1:], strict=False):
        followed = word.text in COUNTRY_OF_PEOPLE and behind.space == " " and behind.text.islower()
        if followed and not (before and before.text in _CONTINENTAL):
            yield word
