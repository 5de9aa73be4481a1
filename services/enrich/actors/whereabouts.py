"""The locations of a passage as actors need them: with states of other times, and peoples that were passed over."""

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

import numpy as np

from schemas.enriched import LocationTag
from services.enrich.actors.facts.countries import COUNTRY_OF_PEOPLE
from services.enrich.actors.facts.states import BEGINS_STATE, located, states
from services.enrich.actors.taken import Taken
from services.enrich.actors.titles import is_office
from services.enrich.actors.words import Word
from services.enrich.text import Passage
from services.enrich.vocabulary import Numbers, among

_PEOPLE = among(COUNTRY_OF_PEOPLE)
_CONTINENTAL = ("Central", "Latin", "Native", "North", "South")
"""What makes an American somebody else."""


def whereabouts(
    passage: Passage, words: list[Word], numbers: Numbers, locations: list[LocationTag]
) -> list[LocationTag]:
    """Return the locations of a passage with those states and peoples among them, all in reading order.

    A longer place goes before a state in its name, and a state before all others; a title is none: King Abdullah.
    """
    locations = [place for place in locations if not is_office(place.exact.lower())]
    begins = [words[index].start for index in np.flatnonzero(BEGINS_STATE.of(numbers))]
    named = [state for state in states(passage, begins) if not _is_part(state, locations)]
    stated = Taken(passage, named)
    found = [*(place for place in locations if not stated.covers(place.start)), *named]
    covered = Taken(passage, found)
    found += [
        located(passage, word.start, word.end, COUNTRY_OF_PEOPLE[word.text], "PCLI", demonym=True)
        for word in _adjectives(words, numbers)
        if not covered.covers(word.start)
    ]
    return sorted(found, key=_START)


_START = attrgetter("start")


def _is_part(state: LocationTag, locations: list[LocationTag]) -> bool:
    """Tell whether the name of a state is only a part of that of a place."""
    index = bisect_right(locations, state.start, key=_START) - 1
    return index >= 0 and state.end <= locations[index].end and len(state.exact) < len(locations[index].exact)


def _adjectives(words: list[Word], numbers: Numbers) -> Iterator[Word]:
    """Yield the names of peoples before a noun, but not American in Latin American: an Italian court, a Frenchman."""
    for index in np.flatnonzero(_PEOPLE.of(numbers[:-1])):
        behind = words[index + 1]
        followed = behind.space == " " and behind.text.islower()
        if (followed or words[index].text.endswith(("man", "men"))) and not (
            index and words[index - 1].text in _CONTINENTAL
        ):
            yield words[index]
