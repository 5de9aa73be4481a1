"""A passage as the rules read it: its words, and the locations already found in it."""

from dataclasses import dataclass
from functools import cached_property
from itertools import count
from operator import attrgetter
from typing import Self

import numpy as np

from schemas.enriched import LocationTag
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.setting import Setting
from services.enrich.actors.whereabouts import whereabouts
from services.enrich.actors.words import Word, words_of
from services.enrich.own import OWN_PLACE
from services.enrich.text import Passage
from services.enrich.vocabulary import Column, Numbers

COUNTRY_OR_CAPITAL = ("PCL", "PPLC")
"""GeoNames feature codes of what may stand for a government."""
_START, _END = attrgetter("start"), attrgetter("end")


def is_country(location: LocationTag) -> bool:
    """Tell whether a location is a whole country, of today or of other times."""
    return (location.feature_code or "").startswith("PCL")


def is_adjective(location: LocationTag) -> bool:
    """Tell whether a location stands as an adjective does: Iraqi, U.S."""
    return location.demonym or (location.exact.isupper() and len(location.exact) > 1)


@dataclass(frozen=True)
class Reading:
    """One passage, its words, and its locations."""

    passage: Passage
    words: list[Word]
    numbers: Numbers
    """Those of the words in the vocabulary."""
    locations: list[LocationTag]
    demonyms: frozenset[int]
    """Where the adjectives of countries begin."""

    @classmethod
    def of(cls, passage: Passage, locations: tuple[LocationTag, ...]) -> Self:
        """Read a passage with those locations that lie in it."""
        words, numbers = words_of(passage)
        inside = [location for location in locations if location.field == passage.field]
        here = whereabouts(passage, words, numbers, inside)
        demonyms = frozenset(location.start for location in here if location.demonym)
        return cls(passage, words, numbers, here, demonyms)

    def where(self, is_true: Column[np.bool_]) -> list[int]:
        """Return the words of which something is true."""
        found: list[int] = np.flatnonzero(is_true.of(self.numbers)).tolist()
        return found

    @cached_property
    def setting(self) -> Setting:
        """The country that the text speaks of."""
        return Setting.of(self.passage, self.locations)

    @cached_property
    def borne(self) -> frozenset[str]:
        """The words in small letters that stand before a name, as a title does that somebody bears."""
        pairs = zip(self.words, self.words[1:], strict=False)
        return frozenset(
            word.lower for word, behind in pairs if behind.capital and behind.space == " " and not behind.starts
        )

    @cached_property
    def first_at(self) -> dict[int, int]:
        """The word that begins at each offset."""
        return dict(zip(map(_START, self.words), count()))

    @cached_property
    def last_at(self) -> dict[int, int]:
        """The word behind the one that ends at each offset."""
        return dict(zip(map(_END, self.words), count(1)))

    @cached_property
    def ending_at(self) -> dict[int, LocationTag]:
        """The location that ends before each word."""
        return {end: place for place in self.locations if (end := self.last_at.get(place.end))}

    @cached_property
    def beginning_at(self) -> dict[int, LocationTag]:
        """The location that begins at each word."""
        begins = ((self.first_at.get(place.start), place) for place in self.locations)
        return {first: place for first, place in begins if first is not None}

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Return where the words from `first` up to `last` stand."""
        return self.words[first].start, self.words[last - 1].end

    def text(self, first: int, last: int) -> str:
        """Return the characters of the words from `first` up to `last`."""
        start, end = self.offsets(first, last)
        return self.passage.text[start:end]

    def mention(
        self, first: int, last: int, kind: Kind, method: str, confidence: float, country: str | None = None
    ) -> Mention:
        """Return the mention that the words from `first` up to `last` make."""
        return Mention(self.passage, *self.offsets(first, last), kind, method, confidence, country)

    def is_country(self, first: int, last: int) -> bool:
        """Tell whether words just name a country, its capital or its people: neither a person nor a body."""
        start, end = self.offsets(first, last)
        return end <= self._country_ends.get(start, -1)

    def is_place(self, first: int, last: int) -> bool:
        """Tell whether words are the name of a place, no more and no less."""
        return self.offsets(first, last) in self._places

    def is_own_place(self, first: int, last: int) -> bool:
        """Tell whether words are the name of a place that the operator lists."""
        return self.offsets(first, last) in self._own_places

    @cached_property
    def _own_places(self) -> frozenset[tuple[int, int]]:
        return frozenset((place.start, place.end) for place in self.locations if place.method == OWN_PLACE)

    @cached_property
    def _places(self) -> frozenset[tuple[int, int]]:
        """The extents of the places that are not named by their people."""
        known = (place for place in self.locations if place.status == "resolved" and not place.demonym)
        return frozenset((place.start, place.end) for place in known)

    @cached_property
    def _country_ends(self) -> dict[int, int]:
        """Where the country, capital or people ends that covers an offset."""
        ends: dict[int, int] = {}
        for place in self.locations:
            if place.demonym or (place.feature_code or "").startswith(COUNTRY_OR_CAPITAL):
                for offset in range(place.start, place.end):
                    ends[offset] = max(ends.get(offset, -1), place.end)
        return ends
