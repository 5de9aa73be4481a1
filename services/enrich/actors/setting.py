"""The setting: the country that a text speaks of around words that name none, such as "the police"."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import Self

from schemas.enriched import LocationTag
from services.enrich.text import Passage

_SENTENCES = 3
"""So many sentences must speak of one country only."""
_FARTHEST = 10
"""So many sentences back a country may have been named."""
_ELSEWHERE = re.compile(
    r"\b(?:about|against|for|from|left|like|on|over|to|towards?|visit|visited|visiting|with)\s"
    r"(?:neighbou?ring\s|the\s)?$",
    re.IGNORECASE,
)
"""What stands before a country that is not the scene: she flew to Kenya."""
_LONGEST = 24
_SHARE = 0.6
"""The share of the places that makes a country the home of all."""


class Setting:
    """The countries that each sentence of a passage names."""

    def __init__(self, begins: list[int], countries: list[list[str]]) -> None:
        self._begins = begins
        self._countries = countries

    @classmethod
    def of(cls, passage: Passage, locations: list[LocationTag]) -> Self:
        """Read the setting off the locations of a passage."""
        begins = [start for start, _ in passage.sentences]
        countries: list[list[str]] = [[] for _ in begins]
        for place in locations:
            before = passage.text[max(0, place.start - _LONGEST) : place.start]
            if place.country_code and (place.demonym or not _ELSEWHERE.search(before)):
                countries[bisect_right(begins, place.start) - 1].append(place.country_code)
        return cls(begins, countries)

    def country_at(self, offset: int) -> str | None:
        """Return the alpha-2 code of the country of a sentence and those before it, if they name just one."""
        named = self._around(offset)
        return named[0] if named and named.count(named[0]) == len(named) else None

    def home_at(self, offset: int) -> str | None:
        """Return the alpha-2 code of the country that the sentences there or the whole passage name above all."""
        return _most(self._around(offset)) or self._home

    def _around(self, offset: int) -> list[str]:
        here = bisect_right(self._begins, offset) - 1
        found: list[str] = []
        for sentence in range(here, max(-1, here - _FARTHEST), -1):
            found += self._countries[sentence]
            if found and here - sentence + 1 >= _SENTENCES:
                break
        return found

    @cached_property
    def _home(self) -> str | None:
        return _most([country for countries in self._countries for country in countries])


def _most(countries: list[str]) -> str | None:
    """Return the country that most of the places are in."""
    if not countries:
        return None
    (country, count), *_ = Counter(countries).most_common(1)
    return country if count > _SHARE * len(countries) else None
